//! What happened. Statistics, traces and wallboards read facts and nothing else; nothing here changes the world.

use crate::plan::{AgentIx, DutyIx, GroupIx, QueueIx};
use crate::replication::event::ContactIx;
use shoreline_model::calendar::Ms;

/// What an agent does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Doing {
    /// Not at work.
    Off,
    /// Available.
    Idle,
    /// Handling a contact.
    Busy,
    /// Handling a contact past the end of the shift.
    Overrun,
    /// On a break.
    Break,
    /// In a meeting, in coaching.
    Activity,
    /// In the classroom.
    Training,
    /// Not yet there, or not yet back.
    Late,
    /// There, without a seat.
    Seatless,
    /// There, kept from work by an outage.
    Down,
    /// Scheduled and not there.
    Absent,
}

/// Number of things an agent can be doing.
pub const DOINGS: usize = Doing::Absent as usize + 1;

/// How a contact came to its queue's front door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Entry {
    /// A customer's first attempt about a matter.
    First,
    /// Again, after an abandonment or a block.
    Redial,
    /// Again, because the matter was not resolved.
    Repeat,
    /// From another queue, after its handling.
    Transfer,
    /// From another queue, unserved: interflow, a callback, a message.
    FlowIn,
    /// Again, because the agent's shift ended.
    HandOver,
    /// Called by a campaign.
    Dialled,
}

/// The interval a contact arrived in: 0 is the warm-up, 1 the first of the window.
pub type Slot = u32;

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// This interval began.
    Interval { slot: Slot },
    /// A contact reached the front door.
    Received { queue: QueueIx, redial: bool },
    /// No line or no place to wait.
    Blocked { queue: QueueIx },
    /// The queue was closed, or the customer balked.
    TurnedAway { queue: QueueIx },
    /// A contact began to wait.
    Queued { queue: QueueIx, contact: ContactIx },
    /// A contact reached an agent, after a wait in the queue or at once.
    Answered { queue: QueueIx, contact: ContactIx, agent: AgentIx, slot: Slot, wait: Ms, queued: bool },
    /// A customer gave up waiting.
    Abandoned { queue: QueueIx, contact: ContactIx, slot: Slot, wait: Ms },
    /// A waiting contact was sent away at closing time.
    Cleared { queue: QueueIx, contact: ContactIx, slot: Slot, wait: Ms },
    /// An agent finished a contact.
    Finished { queue: QueueIx, contact: ContactIx, group: GroupIx, slot: Slot, talk: Ms, hold: Ms, acw: Ms },
    /// People of a group turned from one thing to another.
    Turned { group: GroupIx, agent: Option<AgentIx>, from: Doing, to: Doing, count: u32 },
    /// A planned shift will not be: the person has left the company.
    Struck { duty: DutyIx },
    /// A contact was still waiting when the window closed.
    LeftWaiting { queue: QueueIx, slot: Slot, wait: Ms },
}

/// Someone who reads facts.
pub trait Watch {
    /// A fact and its instant; instants never run back.
    fn see(&mut self, at: Ms, fact: Fact);
}

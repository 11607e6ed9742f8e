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

impl Doing {
    /// Whether a contact is in hand.
    #[inline]
    pub fn is_handling(self) -> bool {
        matches!(self, Doing::Busy | Doing::Overrun)
    }
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

/// How a contact was handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handled {
    pub talk: Ms,
    pub hold: Ms,
    pub acw: Ms,
    /// What it took of one agent's attention: less than its length where sessions ran side by side.
    pub active: Ms,
    /// The customer's first contact about the matter.
    pub first: bool,
    pub resolved: bool,
    pub passed_on: bool,
}

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// This interval began.
    Interval { slot: Slot },
    /// The oldest contact of a queue waited this long when an interval ended.
    Oldest { queue: QueueIx, age: Ms },
    /// A bot took a contact, before its queue's front door.
    BotBegan { queue: QueueIx, contact: ContactIx },
    /// The bot was done with it, whether that was enough or not.
    BotEnded { queue: QueueIx, contact: ContactIx },
    /// A contact reached the front door, or was finished by the bot before it.
    Received { queue: QueueIx, contact: ContactIx, entry: Entry },
    /// A bot finished a contact.
    Contained { queue: QueueIx, contact: ContactIx },
    /// No line or no place to wait.
    Blocked { queue: QueueIx, contact: ContactIx },
    /// The queue was closed, or the customer balked.
    TurnedAway { queue: QueueIx, contact: ContactIx },
    /// A contact began to wait.
    Queued { queue: QueueIx, contact: ContactIx },
    /// A contact reached an agent, after a wait in the queue or at once.
    Answered { queue: QueueIx, contact: ContactIx, agent: AgentIx, slot: Slot, wait: Ms, queued: bool },
    /// A customer gave up waiting; `silent`: an agent will find out.
    Abandoned { queue: QueueIx, contact: ContactIx, slot: Slot, wait: Ms, silent: bool },
    /// A contact left its queue otherwise, after a wait or at once: at closing time, for another queue, for a callback,
    /// because nobody answered when it was called back.
    FlowedOut { queue: QueueIx, contact: ContactIx, slot: Slot, wait: Ms, queued: bool },
    /// A call was placed, by an agent or by a dialler: whether somebody answered, and the person meant.
    Attempted { queue: QueueIx, agent: Option<AgentIx>, reached: bool, right_party: bool },
    /// A conversation of a campaign led to what it is for, worth so many thousandths of the reporting currency.
    Converted { queue: QueueIx, contact: ContactIx, slot: Slot, value_milli: i64 },
    /// An agent opened the session of a customer who had left.
    Deserted { queue: QueueIx, contact: ContactIx, agent: AgentIx },
    /// An agent noticed that the customer had left.
    Noticed { queue: QueueIx, contact: ContactIx, agent: AgentIx },
    /// An outage tore an agent away from a contact.
    CutOff { queue: QueueIx, contact: ContactIx, agent: AgentIx, slot: Slot },
    /// An agent left a contact unfinished, which waits for another one.
    HandedOver { queue: QueueIx, contact: ContactIx, agent: AgentIx },
    /// An agent finished a contact.
    Finished { queue: QueueIx, contact: ContactIx, agent: AgentIx, group: GroupIx, slot: Slot, how: Handled },
    /// A deferred contact had its reply: how long it took, and how late it was by the clock of the promise.
    Replied { queue: QueueIx, contact: ContactIx, slot: Slot, took: Ms, late: Ms },
    /// A person has one session more or less, and so has at least one, or none.
    Sessions { group: GroupIx, sessions: i8, people: i8 },
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

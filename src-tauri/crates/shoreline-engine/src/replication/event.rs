//! What shall happen. Nothing here says what did: those are facts.

use crate::plan::{AgentIx, QueueIx};

/// A contact in the engine's slab.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContactIx(pub u32);

impl ContactIx {
    /// As a place in the slab.
    #[inline]
    pub fn ix(self) -> usize {
        self.0 as usize
    }
}

/// What shall happen. The order of the variants is the order in which events of one instant happen, and is part of
/// the model: intervals close first; who finishes is free before the calendar takes people away or brings them; people
/// are there before those who arrive at that instant; who arrives is seen before anyone hangs up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A reporting interval begins.
    Interval,
    /// The customer is gone and frees the line; after-contact work goes on.
    TalkEnds(ContactIx),
    /// The agent has finished the contact.
    ServiceEnds(AgentIx),
    /// A session, or work that may be interrupted, is finished, if nothing has changed its end.
    SessionEnds(ContactIx),
    /// The next steps of the calendar.
    Calendar,
    /// A break or an activity is over.
    PauseEnds(AgentIx),
    /// An in-office activity falls due.
    ActivityDue(AgentIx),
    /// A first attempt reaches the front door.
    Arrival(QueueIx),
    /// A contact that comes later than its first attempt is there.
    Return(ContactIx),
    /// A session with a bot is over.
    BotEnds(ContactIx),
    /// A call without an agent is answered or given up.
    CallEnds(ContactIx),
    /// A record of a campaign may be called again.
    RecordDue(ContactIx),
    /// A waiting contact reaches a stage.
    Stage(ContactIx),
    /// Conditions may have come true for a queue whose contacts wait.
    Look(QueueIx),
    /// A customer's patience runs out.
    HangUp(ContactIx),
}

impl Event {
    /// Rank within an instant (8 bits) above an index (32 bits).
    #[inline]
    pub(crate) fn pack(self) -> (u8, u32) {
        match self {
            Event::Interval => (0, 0),
            Event::TalkEnds(contact) => (1, contact.0),
            Event::ServiceEnds(agent) => (2, agent.0),
            Event::SessionEnds(contact) => (3, contact.0),
            Event::Calendar => (4, 0),
            Event::PauseEnds(agent) => (5, agent.0),
            Event::ActivityDue(agent) => (6, agent.0),
            Event::Arrival(queue) => (7, u32::from(queue.0)),
            Event::Return(contact) => (8, contact.0),
            Event::BotEnds(contact) => (9, contact.0),
            Event::CallEnds(contact) => (10, contact.0),
            Event::RecordDue(contact) => (11, contact.0),
            Event::Stage(contact) => (12, contact.0),
            Event::Look(queue) => (13, u32::from(queue.0)),
            Event::HangUp(contact) => (14, contact.0),
        }
    }

    #[inline]
    pub(crate) fn unpack(rank: u8, index: u32) -> Self {
        match rank {
            0 => Event::Interval,
            1 => Event::TalkEnds(ContactIx(index)),
            2 => Event::ServiceEnds(AgentIx(index)),
            3 => Event::SessionEnds(ContactIx(index)),
            4 => Event::Calendar,
            5 => Event::PauseEnds(AgentIx(index)),
            6 => Event::ActivityDue(AgentIx(index)),
            7 => Event::Arrival(QueueIx(index as u16)),
            8 => Event::Return(ContactIx(index)),
            9 => Event::BotEnds(ContactIx(index)),
            10 => Event::CallEnds(ContactIx(index)),
            11 => Event::RecordDue(ContactIx(index)),
            12 => Event::Stage(ContactIx(index)),
            13 => Event::Look(QueueIx(index as u16)),
            _ => Event::HangUp(ContactIx(index)),
        }
    }
}

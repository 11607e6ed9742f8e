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
    TalkEnds(AgentIx),
    /// The agent has finished the contact.
    ServiceEnds(AgentIx),
    /// The next steps of the calendar.
    Calendar,
    /// A break or an activity is over.
    PauseEnds(AgentIx),
    /// An in-office activity falls due.
    ActivityDue(AgentIx),
    /// A first attempt reaches the front door.
    Arrival(QueueIx),
    /// A further attempt reaches the front door.
    Redial(ContactIx),
    /// A waiting contact reaches a stage at which further groups join.
    Stage(ContactIx),
    /// A customer's patience runs out.
    HangUp(ContactIx),
}

impl Event {
    /// Rank within an instant (8 bits) above an index (32 bits).
    #[inline]
    pub(crate) fn pack(self) -> (u8, u32) {
        match self {
            Event::Interval => (0, 0),
            Event::TalkEnds(agent) => (1, agent.0),
            Event::ServiceEnds(agent) => (2, agent.0),
            Event::Calendar => (3, 0),
            Event::PauseEnds(agent) => (4, agent.0),
            Event::ActivityDue(agent) => (5, agent.0),
            Event::Arrival(queue) => (6, u32::from(queue.0)),
            Event::Redial(contact) => (7, contact.0),
            Event::Stage(contact) => (8, contact.0),
            Event::HangUp(contact) => (9, contact.0),
        }
    }

    #[inline]
    pub(crate) fn unpack(rank: u8, index: u32) -> Self {
        match rank {
            0 => Event::Interval,
            1 => Event::TalkEnds(AgentIx(index)),
            2 => Event::ServiceEnds(AgentIx(index)),
            3 => Event::Calendar,
            4 => Event::PauseEnds(AgentIx(index)),
            5 => Event::ActivityDue(AgentIx(index)),
            6 => Event::Arrival(QueueIx(index as u16)),
            7 => Event::Redial(ContactIx(index)),
            8 => Event::Stage(ContactIx(index)),
            _ => Event::HangUp(ContactIx(index)),
        }
    }
}

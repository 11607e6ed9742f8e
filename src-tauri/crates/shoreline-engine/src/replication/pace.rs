//! How fast a person works on a contact: every factor on handling time, multiplied in one place.

use crate::plan::{AgentIx, QueueIx};
use crate::replication::fact::Watch;
use crate::replication::world::World;

/// Handling time as a multiple of what was drawn for the contact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pace {
    /// Of talk and hold.
    pub talk: f64,
    /// Of after-contact work.
    pub acw: f64,
}

impl Pace {
    /// As drawn.
    pub const USUAL: Pace = Pace { talk: 1.0, acw: 1.0 };
}

impl<W: Watch> World<'_, W> {
    /// The pace at which a person begins a contact of a queue now.
    #[inline]
    pub fn pace(&self, agent: AgentIx, queue: QueueIx) -> Pace {
        let group = self.agents[agent.ix()].group;
        let skill = self.plan.groups[group.ix()].factors[queue.ix()];
        Pace { talk: skill, acw: skill }
    }
}

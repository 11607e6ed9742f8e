//! Routing: which agent takes a contact, which contact an agent takes. The only place where work is matched to people.
//!
//! # Why it is enough to ask for the one that changed
//! After every event no eligible agent is idle while a contact they may take waits. An event makes one contact or one
//! agent newly available at a time (or lets one contact reach a further stage), so the only match it can create has
//! that one in it. Contacts of a queue reach stages in the order in which they came: if any of them may be served by a
//! group, the head may.

use crate::plan::{AgentIx, GroupIx, QueueIx};
use crate::replication::event::ContactIx;
use crate::replication::fact::Watch;
use crate::replication::world::{NEVER, World};
use shoreline_model::calendar::Ms;

impl<W: Watch> World<'_, W> {
    /// The agent for a contact that has waited this long: best rank first, among equal ranks the one idle longest.
    #[inline]
    pub fn agent_for(&self, queue: QueueIx, waited: Ms) -> Option<AgentIx> {
        let (mut best, mut rank, mut group) = (NEVER, 0, GroupIx(0));
        for server in &self.plan.queues[queue.ix()].servers {
            if best != NEVER && server.rank != rank {
                break;
            }
            let since = self.idle_since[server.group.ix()];
            if since < best && server.joins_after <= waited {
                (best, rank, group) = (since, server.rank, server.group);
            }
        }
        (best != NEVER).then(|| AgentIx(self.groups[group.ix()].idle_head))
    }

    /// The contact for a free agent of a group: best tier first (skill level, then queue priority), among equal tiers
    /// the one that has waited longest, its queue's credit included.
    #[inline]
    pub fn contact_for(&self, group: GroupIx) -> Option<ContactIx> {
        let (mut best, mut tier, mut queue) = (NEVER, 0, QueueIx(0));
        for served in &self.plan.groups[group.ix()].serves {
            if best != NEVER && served.tier != tier {
                break;
            }
            let since = self.waiting_since[served.queue.ix()];
            if since < best && self.may_join(served.queue, served.joins_after) {
                (best, tier, queue) = (since, served.tier, served.queue);
            }
        }
        (best != NEVER).then(|| ContactIx(self.queues[queue.ix()].head))
    }

    /// Whether the head of a waiting queue has waited long enough for a group of this stage.
    #[inline]
    fn may_join(&self, queue: QueueIx, joins_after: Ms) -> bool {
        joins_after == 0 || {
            let head = self.queues[queue.ix()].head as usize;
            self.now - self.contacts[head].since >= joins_after
        }
    }
}

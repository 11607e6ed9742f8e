//! Whether a conditional group may take a queue's contacts now. Changes nothing.

use crate::plan::{GateIx, GroupIx, QueueIx, Server, When};
use crate::replication::fact::Watch;
use crate::replication::lists::IDLE;
use crate::replication::world::{NEVER, World};

impl<W: Watch> World<'_, W> {
    /// Whether a gate lets contacts through to a group, of which so many are free besides those who sit idle.
    #[inline]
    pub fn passes(&self, gate: GateIx, group: GroupIx, free: u32) -> bool {
        gate == GateIx::OPEN || self.lets_through(gate, group, free)
    }

    /// Whether a gate of a stage is open.
    pub fn is_open(&self, gate: GateIx) -> bool {
        self.plan.gates[gate.0 as usize].when.as_ref().is_none_or(|when| self.is_so(when))
    }

    /// Who may serve a queue now, each group once.
    pub fn open_servers(&self, queue: QueueIx) -> impl Iterator<Item = &Server> + '_ {
        let servers = &self.plan.queues[queue.ix()].servers;
        let open = move |at: usize| self.is_open(servers[at].gate);
        let first = move |at: usize| {
            (0..at).all(|before| servers[before].group != servers[at].group || !open(before))
        };
        (0..servers.len()).filter(move |&at| open(at) && first(at)).map(move |at| &servers[at])
    }

    /// Idle people of its group that a gate keeps for others.
    pub fn kept(&self, gate: GateIx) -> u32 {
        self.plan.gates[gate.0 as usize].keep
    }

    #[inline(never)]
    fn lets_through(&self, gate: GateIx, group: GroupIx, free: u32) -> bool {
        let keep = self.plan.gates[gate.0 as usize].keep;
        (keep == 0 || self.bench(group, IDLE).count + free > keep) && self.is_open(gate)
    }

    fn is_so(&self, when: &When) -> bool {
        match when {
            When::QueueOver(queue, contacts) => self.waiting_in(*queue) > *contacts,
            When::IdleOver(groups, agents) => {
                groups.iter().map(|group| self.bench(*group, IDLE).count).sum::<u32>() > *agents
            }
            When::Spans(spans) => {
                let begun = spans.partition_point(|(start, _)| *start <= self.now);
                begun.checked_sub(1).is_some_and(|last| self.now < spans[last].1)
            }
            When::SiteDown(site) => self.sites_down[site.ix()] != NEVER,
            When::All(parts) => parts.iter().all(|part| self.is_so(part)),
            When::Any(parts) => parts.iter().any(|part| self.is_so(part)),
            When::Not(part) => !self.is_so(part),
        }
    }
}

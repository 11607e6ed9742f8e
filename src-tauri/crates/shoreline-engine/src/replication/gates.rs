//! Whether a conditional group may take a queue's contacts now. Changes nothing.

use crate::plan::{GateIx, GroupIx, When};
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
        self.plan.gates[usize::from(gate.0)].when.as_ref().is_none_or(|when| self.is_so(when))
    }

    /// Idle people of its group that a gate keeps for others.
    pub fn kept(&self, gate: GateIx) -> u32 {
        self.plan.gates[usize::from(gate.0)].keep
    }

    #[inline(never)]
    fn lets_through(&self, gate: GateIx, group: GroupIx, free: u32) -> bool {
        let keep = self.plan.gates[usize::from(gate.0)].keep;
        (keep == 0 || self.bench(group, IDLE).count + free > keep) && self.is_open(gate)
    }

    fn is_so(&self, when: &When) -> bool {
        match when {
            When::QueueOver(queue, contacts) => {
                let waiting = self.plan.with_parts(*queue).map(|part| self.queues[part.ix()].length);
                waiting.sum::<u32>() > *contacts
            }
            When::IdleOver(groups, agents) => {
                groups.iter().map(|group| self.bench(*group, IDLE).count).sum::<u32>() > *agents
            }
            When::Spans(spans) => {
                let begun = spans.partition_point(|(start, _)| *start <= self.now);
                begun.checked_sub(1).is_some_and(|last| self.now < spans[last].1)
            }
            When::DownFor(site, long) => {
                let since = self.sites_down[usize::from(site.0)];
                since != NEVER && self.now - since >= *long
            }
            When::All(parts) => parts.iter().all(|part| self.is_so(part)),
            When::Any(parts) => parts.iter().any(|part| self.is_so(part)),
            When::Not(part) => !self.is_so(part),
        }
    }
}

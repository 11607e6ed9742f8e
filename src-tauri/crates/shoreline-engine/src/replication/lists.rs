//! Lists through the world: who waits in which queue, who is ready for what on which bench. Order only; no rule.

use crate::plan::{AgentIx, GroupIx, GroupPlan, QueueIx};
use crate::replication::event::ContactIx;
use crate::replication::fact::Watch;
use crate::replication::world::{NEVER, NONE, World};
use shoreline_model::calendar::Ms;

/// What people of a group on one bench are ready for. Idle people sit on the first; then those whose deferred work may
/// be interrupted; then those with one session and a free slot, with two, and so on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bench {
    pub head: u32,
    pub tail: u32,
    pub count: u32,
}

/// Idle people.
pub(crate) const IDLE: u8 = 0;
/// People whose work may be interrupted.
pub(crate) const INTERRUPTIBLE: u8 = 1;
/// Nowhere.
pub(crate) const NO_BENCH: u8 = u8::MAX;

/// The bench of people with some sessions and a free slot.
pub(crate) fn with_sessions(sessions: u8) -> u8 {
    INTERRUPTIBLE + sessions
}

/// Empty benches for every group, and where those of each group begin.
pub(crate) fn benches(groups: &[GroupPlan]) -> (Vec<Bench>, Vec<u32>) {
    let (mut benches, mut first) = (Vec::new(), Vec::new());
    for group in groups {
        first.push(benches.len() as u32);
        let count = usize::from(group.slots.max(1)) + 1;
        benches.extend(std::iter::repeat_n(Bench { head: NONE, tail: NONE, count: 0 }, count));
    }
    (benches, first)
}

impl<W: Watch> World<'_, W> {
    /// Puts a contact into its queue, behind those who came before: at the end, unless it kept an earlier place.
    pub fn enqueue(&mut self, contact: ContactIx) {
        let entry = &mut self.contacts[contact.ix()];
        entry.waiting = true;
        let (queue, place) = (entry.queue, entry.place);
        let mut before = self.queues[queue.ix()].tail;
        while before != NONE && self.contacts[before as usize].place > place {
            before = self.contacts[before as usize].before;
        }
        self.insert_after(contact, queue, before);
    }

    fn insert_after(&mut self, contact: ContactIx, queue: QueueIx, before: u32) {
        let state = &mut self.queues[queue.ix()];
        state.length += 1;
        let after = if before == NONE { state.head } else { self.contacts[before as usize].after };
        if after == NONE {
            state.tail = contact.0
        } else {
            self.contacts[after as usize].before = contact.0
        }
        if before == NONE {
            self.queues[queue.ix()].head = contact.0
        } else {
            self.contacts[before as usize].after = contact.0
        }
        let entry = &mut self.contacts[contact.ix()];
        (entry.before, entry.after) = (before, after);
        if before == NONE {
            self.waiting_since[queue.ix()] = entry.place - self.plan.queues[queue.ix()].credit;
        }
    }

    /// Takes a contact out of its queue, wherever it stands.
    pub fn dequeue(&mut self, contact: ContactIx) {
        let entry = &mut self.contacts[contact.ix()];
        entry.waiting = false;
        let (queue, before, after) = (entry.queue, entry.before, entry.after);
        let state = &mut self.queues[queue.ix()];
        state.length -= 1;
        if before == NONE {
            state.head = after
        } else {
            self.contacts[before as usize].after = after
        }
        if after == NONE {
            state.tail = before
        } else {
            self.contacts[after as usize].before = before
        }
        if before == NONE {
            let credit = self.plan.queues[queue.ix()].credit;
            self.waiting_since[queue.ix()] =
                if after == NONE { NEVER } else { self.contacts[after as usize].place - credit };
        }
    }

    /// A bench of a group.
    #[inline]
    pub fn bench(&self, group: GroupIx, bench: u8) -> &Bench {
        &self.benches[self.first_bench[group.ix()] as usize + usize::from(bench)]
    }

    /// Since when the first person of a bench sits on it; `NEVER` for an empty one.
    #[inline]
    pub fn seated_since(&self, group: GroupIx, bench: u8) -> Ms {
        let head = self.bench(group, bench).head;
        if head == NONE { NEVER } else { self.agents[head as usize].idle_since }
    }

    /// Puts a person at the end of a bench: its head has sat there longest.
    #[inline]
    pub fn sit(&mut self, agent: AgentIx, on: u8) {
        let person = &mut self.agents[agent.ix()];
        let group = person.group;
        let bench = &mut self.benches[self.first_bench[group.ix()] as usize + usize::from(on)];
        (person.before, person.after, person.idle_since, person.bench) = (bench.tail, NONE, self.now, on);
        bench.count += 1;
        if bench.tail == NONE {
            bench.head = agent.0;
            if on == IDLE {
                self.idle_since[group.ix()] = self.now;
            }
        } else {
            self.agents[bench.tail as usize].after = agent.0;
        }
        bench.tail = agent.0;
    }

    /// Takes a person off the bench they sit on, if they do.
    #[inline]
    pub fn stand(&mut self, agent: AgentIx) {
        let person = &mut self.agents[agent.ix()];
        let (group, before, after, on) = (person.group, person.before, person.after, person.bench);
        if on == NO_BENCH {
            return;
        }
        person.bench = NO_BENCH;
        let bench = &mut self.benches[self.first_bench[group.ix()] as usize + usize::from(on)];
        bench.count -= 1;
        if before == NONE {
            bench.head = after
        } else {
            self.agents[before as usize].after = after
        }
        if after == NONE {
            bench.tail = before
        } else {
            self.agents[after as usize].before = before
        }
        if before == NONE && on == IDLE {
            self.idle_since[group.ix()] =
                if after == NONE { NEVER } else { self.agents[after as usize].idle_since };
        }
    }

    /// The people on a bench, the one who has sat there longest first.
    pub fn seated(&self, group: GroupIx, on: u8) -> impl Iterator<Item = AgentIx> + '_ {
        let head = self.bench(group, on).head;
        std::iter::successors((head != NONE).then_some(AgentIx(head)), |agent| {
            let next = self.agents[agent.ix()].after;
            (next != NONE).then_some(AgentIx(next))
        })
    }
}

//! Routing: which agent takes a contact, which contact an agent takes. The only place where work is matched to people.
//!
//! # Why it is enough to ask for the one that changed
//! After every event no eligible agent is idle while a contact they may take waits. An event makes one contact or one
//! agent newly available at a time (or lets one contact reach a further stage), so the only match it can create has
//! that one in it. Contacts of a queue reach stages in the order in which they came: if any of them may be served by a
//! group, the head may. Conditions may come true without an event that names anybody: queues that have such look again
//! every few seconds while somebody waits, as telephone systems do.

use crate::plan::{
    AgentChoice, AgentIx, ContactChoice, Free, GroupIx, GroupPlan, QueueIx, QueuePlan, Served, Server,
};
use crate::replication::event::ContactIx;
use crate::replication::fact::Watch;
use crate::replication::lists::{IDLE, INTERRUPTIBLE, with_sessions};
use crate::replication::world::{NEVER, NONE, Question, World};
use shoreline_model::calendar::Ms;
use shoreline_model::queue::Occupies;
use std::cmp::Ordering;

impl<W: Watch> World<'_, W> {
    /// The agent for a contact that has waited this long: best rank first, then by the queue's rule, which is the one
    /// idle longest.
    #[inline]
    pub fn agent_for(&self, contact: ContactIx, queue: QueueIx, waited: Ms) -> Option<AgentIx> {
        let plan = &self.plan.queues[queue.ix()];
        if plan.disturbs || plan.agent_choice != AgentChoice::LongestIdle {
            return self.agent_by_rule(contact, plan, waited);
        }
        let (mut best, mut rank, mut group) = (NEVER, 0, GroupIx(0));
        for server in &plan.servers {
            if best != NEVER && server.rank != rank {
                break;
            }
            let since = self.idle_since[server.group.ix()];
            if since < best && self.may_serve(server, waited) {
                (best, rank, group) = (since, server.rank, server.group);
            }
        }
        (best != NEVER).then(|| AgentIx(self.bench(group, IDLE).head))
    }

    #[inline]
    fn may_serve(&self, server: &Server, waited: Ms) -> bool {
        server.joins_after <= waited && self.passes(server.gate, server.group, 0)
    }

    /// Rank by rank: idle people by the queue's rule, then people with fewest sessions, then interruptible ones.
    #[inline(never)]
    fn agent_by_rule(&self, contact: ContactIx, plan: &QueuePlan, waited: Ms) -> Option<AgentIx> {
        plan.servers.chunk_by(|one, next| one.rank == next.rank).find_map(|equals| {
            self.idle_by_rule(contact, plan, equals, waited).or_else(|| self.disturbed(plan, equals, waited))
        })
    }

    fn idle_by_rule(
        &self,
        contact: ContactIx,
        plan: &QueuePlan,
        equals: &[Server],
        waited: Ms,
    ) -> Option<AgentIx> {
        let may = || equals.iter().filter(|server| self.may_serve(server, waited));
        match plan.agent_choice {
            AgentChoice::LongestIdle => self.longest_on(may(), IDLE),
            AgentChoice::LeastOccupied => {
                let idle = may().flat_map(|server| self.seated(server.group, IDLE));
                idle.min_by(|one, other| self.occupied(*one).total_cmp(&self.occupied(*other)))
            }
            AgentChoice::Random => {
                let idle = || may().flat_map(|server| self.seated(server.group, IDLE));
                let count: u32 = may().map(|server| self.bench(server.group, IDLE).count).sum();
                idle().nth((self.chance(contact, Question::Agent) * f64::from(count)) as usize)
            }
        }
    }

    /// Busy time over time at work.
    fn occupied(&self, agent: AgentIx) -> f64 {
        let person = &self.agents[agent.ix()];
        person.worked as f64 / (self.now - person.came_at).max(1) as f64
    }

    /// People in other work who may take a contact of this queue as well.
    fn disturbed(&self, plan: &QueuePlan, equals: &[Server], waited: Ms) -> Option<AgentIx> {
        if !plan.disturbs {
            return None;
        }
        let may = || equals.iter().filter(|server| self.may_serve(server, waited));
        let most = may().map(|server| self.plan.groups[server.group.ix()].slots).max().unwrap_or(0);
        let sessions = 1..if plan.occupies == Occupies::Slot { most } else { 1 };
        let with_room = |count: u8| {
            let roomy = may().filter(move |server| self.plan.groups[server.group.ix()].slots > count);
            self.longest_on(roomy, with_sessions(count))
        };
        sessions.into_iter().find_map(with_room).or_else(|| self.longest_on(may(), INTERRUPTIBLE))
    }

    /// Whoever has sat longest on this bench of these groups.
    fn longest_on<'s>(&self, servers: impl Iterator<Item = &'s Server>, on: u8) -> Option<AgentIx> {
        let since = |server: &Server| self.seated_since(server.group, on);
        let longest = servers.min_by_key(|server| since(server))?;
        let head = self.bench(longest.group, on).head;
        (head != NONE).then_some(AgentIx(head))
    }

    /// The contact for a person of a group who has room for these kinds: best tier first (skill level, then queue
    /// priority), among equal tiers by the group's rule, which is the one that has waited longest, credits included.
    #[inline]
    pub fn contact_for(&self, group: GroupIx, free: Free) -> Option<ContactIx> {
        let plan = &self.plan.groups[group.ix()];
        if plan.contact_choice != ContactChoice::Oldest {
            return self.contact_by_rule(plan, group, free);
        }
        let (mut best, mut tier, mut queue) = (NEVER, 0, QueueIx(0));
        for served in &plan.serves {
            if best != NEVER && served.tier != tier {
                break;
            }
            let since = self.waiting_since[served.queue.ix()];
            if since != NEVER && since - served.head_start < best && self.may_take(served, group, free) {
                (best, tier, queue) = (since - served.head_start, served.tier, served.queue);
            }
        }
        (best != NEVER).then(|| ContactIx(self.queues[queue.ix()].head))
    }

    /// Whether the head of a waiting queue may go to a group, which has a person with room for these kinds.
    #[inline]
    fn may_take(&self, served: &Served, group: GroupIx, free: Free) -> bool {
        let idle = u32::from(free == Free::ALL);
        free.has(served.kind)
            && (served.joins_after == 0 || self.waited(served.queue) >= served.joins_after)
            && self.passes(served.gate, group, idle)
    }

    /// How long the head of a waiting queue has waited, the place it kept included: nobody behind it has longer.
    pub fn waited(&self, queue: QueueIx) -> Ms {
        self.now - self.contacts[self.queues[queue.ix()].head as usize].place
    }

    #[inline(never)]
    fn contact_by_rule(&self, plan: &GroupPlan, group: GroupIx, free: Free) -> Option<ContactIx> {
        let waiting = plan.serves.iter().filter(|served| self.waiting_since[served.queue.ix()] != NEVER);
        let may = waiting.filter(|served| self.may_take(served, group, free));
        let first = may.min_by(|one, other| {
            let tiers = self.aged(one).cmp(&self.aged(other));
            tiers.then_with(|| self.by_rule(plan.contact_choice, one, other))
        })?;
        Some(ContactIx(self.queues[first.queue.ix()].head))
    }

    /// The tier of a queue's head: its priority rises while it waits, never above the level of the skill.
    fn aged(&self, served: &Served) -> u16 {
        let ageing = self.plan.queues[served.queue.ix()].ageing;
        if ageing == 0 {
            return served.tier;
        }
        let steps = (self.waited(served.queue) / ageing).min(Ms::from(served.tier & 0xff) - 1).max(0);
        served.tier - steps as u16
    }

    fn by_rule(&self, rule: ContactChoice, one: &Served, other: &Served) -> Ordering {
        let key = |served: &Served| match rule {
            ContactChoice::Oldest | ContactChoice::OldestAgeing => 0.0,
            ContactChoice::WeightedWait => self.waited(served.queue) as f64 * served.weight,
            ContactChoice::QueueRatio => f64::from(self.queues[served.queue.ix()].length) / served.weight,
        };
        let oldest = |served: &Served| self.waiting_since[served.queue.ix()] - served.head_start;
        key(other).total_cmp(&key(one)).then_with(|| oldest(one).cmp(&oldest(other)))
    }
}

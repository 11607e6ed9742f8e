//! Follows the facts of a replication and objects at once when they cannot have happened: two contacts with one agent,
//! somebody idle while somebody waits, a queue that is not served in turn, one that is served before its turn among
//! others, more people than there are, a clock that runs back, things of one instant in another order than the model's.
//! Knows the plan and the facts, nothing of the engine's state.

use shoreline_engine::Plan;
use shoreline_engine::event::ContactIx;
use shoreline_engine::fact::{Doing, Entry, Fact, Watch};
use shoreline_engine::plan::{AgentIx, ContactChoice, GateIx, GroupIx, QueueIx, Served};
use shoreline_model::calendar::Ms;
use shoreline_model::queue::Occupies;
use std::collections::{HashMap, HashSet, VecDeque};

/// Someone who believes nothing.
pub struct Witness<'a> {
    plan: &'a Plan,
    now: Ms,
    waiting: Vec<VecDeque<(ContactIx, Ms)>>,
    /// Who handles what, and since when.
    calls: HashMap<ContactIx, (AgentIx, Ms)>,
    doing: Vec<Doing>,
    handling: Vec<Vec<(ContactIx, QueueIx)>>,
    /// Queues that somebody entered at an earlier place than the last.
    out_of_turn: HashSet<QueueIx>,
    /// People of a group to leave when they finish: the facts say how many, not who.
    leaving: Vec<u32>,
    /// People whose call nobody answers.
    rings: HashSet<AgentIx>,
    /// When somebody came by themselves last, and when somebody hung up.
    came_at: Option<Ms>,
    hung_up_at: Option<Ms>,
}

impl<'a> Witness<'a> {
    pub fn of(plan: &'a Plan) -> Self {
        Self {
            plan,
            now: plan.begins,
            waiting: vec![VecDeque::new(); plan.queues.len()],
            calls: HashMap::new(),
            doing: vec![Doing::Off; plan.agents.len()],
            handling: vec![Vec::new(); plan.agents.len()],
            out_of_turn: HashSet::new(),
            leaving: vec![0; plan.groups.len()],
            rings: HashSet::new(),
            came_at: None,
            hung_up_at: None,
        }
    }

    fn time_passes(&mut self, at: Ms) {
        assert!(at >= self.now, "the clock ran back from {} to {at}", self.now);
        if at > self.now {
            self.nobody_is_idle_while_someone_waits(at - 1);
            self.now = at;
        }
    }

    /// From the last event to just before the next one.
    fn nobody_is_idle_while_someone_waits(&self, until: Ms) {
        for (queue, waiting) in self.waiting.iter().enumerate() {
            let Some(&(contact, since)) = waiting.front() else { continue };
            let sure = self.plan.queues[queue].servers.iter().filter(|server| server.gate == GateIx::OPEN);
            for server in sure {
                let may = until - since >= server.joins_after;
                let idle = may.then(|| self.idle_in(server.group)).flatten();
                assert_eq!(
                    idle, None,
                    "{contact:?} of queue {queue} waits since {since} at {until}, and that agent is idle"
                );
                let is_session = self.plan.queues[queue].occupies == Occupies::Slot;
                let room = (may && is_session).then(|| self.with_a_free_slot(server.group)).flatten();
                assert_eq!(room, None, "{contact:?} of queue {queue} waits, and that agent has a free slot");
            }
        }
    }

    fn idle_in(&self, group: GroupIx) -> Option<usize> {
        self.people(group).find(|&agent| self.doing[agent] == Doing::Idle)
    }

    fn people(&self, group: GroupIx) -> std::ops::Range<usize> {
        let plan = &self.plan.groups[group.ix()];
        plan.first_agent as usize..(plan.first_agent + plan.agent_count) as usize
    }

    /// Somebody in sessions alone who could take one more, and whom nothing calls away.
    fn with_a_free_slot(&self, group: GroupIx) -> Option<usize> {
        let plan = &self.plan.groups[group.ix()];
        let stays = !plan.heads.is_empty() && plan.activity_share <= 0.0 && self.leaving[group.ix()] == 0;
        if !stays || !self.plan.meetings.is_empty() || !self.plan.outages.is_empty() {
            return None;
        }
        let is_session =
            |(_, queue): &(ContactIx, QueueIx)| self.plan.queues[queue.ix()].occupies == Occupies::Slot;
        self.people(group).find(|&agent| {
            let hands = &self.handling[agent];
            let room = !hands.is_empty() && hands.len() < usize::from(plan.slots);
            room && self.doing[agent] == Doing::Busy && hands.iter().all(is_session)
        })
    }

    fn leaves_queue(&mut self, queue: QueueIx, contact: ContactIx, wait: Ms) {
        let line = &mut self.waiting[queue.ix()];
        let place = line.iter().position(|(other, _)| *other == contact).expect("it waits in this queue");
        let (_, since) = line.remove(place).expect("it has that place");
        assert_eq!(self.now - since, wait, "{contact:?} waited otherwise than it says");
    }

    fn queued(&mut self, queue: QueueIx, contact: ContactIx) {
        self.waiting[queue.ix()].push_back((contact, self.now));
        let places = self.plan.queues[queue.ix()].waiting_places as usize;
        assert!(
            self.waiting[queue.ix()].len() <= places,
            "more wait in queue {queue:?} than its {places} places"
        );
    }

    fn answered(&mut self, queue: QueueIx, contact: ContactIx, agent: AgentIx, wait: Ms, queued: bool) {
        let first = self.waiting[queue.ix()].front().map(|(first, _)| *first);
        if queued {
            let in_turn = first == Some(contact) || self.out_of_turn.contains(&queue);
            assert!(in_turn, "queue {queue:?} is not served in turn");
            self.takes_whose_turn_it_is(self.plan.agents[agent.ix()].group, queue);
            self.leaves_queue(queue, contact, wait);
        } else {
            assert_eq!((first, wait), (None, 0), "{contact:?} jumped queue {queue:?}");
        }
        self.may_serve(agent, queue, wait);
        self.takes(agent, contact, queue);
    }

    /// A person has room: for a whole contact, for one more session, or beside work that may be interrupted.
    fn takes(&mut self, agent: AgentIx, contact: ContactIx, queue: QueueIx) {
        let group = self.plan.agents[agent.ix()].group;
        let kind = |queue: QueueIx| self.plan.queues[queue.ix()].occupies;
        let live = self.handling[agent.ix()].iter().filter(|(_, other)| !self.is_interruptible(*other));
        let has_room = match kind(queue) {
            Occupies::Slot => {
                live.clone().all(|(_, other)| kind(*other) == Occupies::Slot)
                    && live.count() < usize::from(self.plan.groups[group.ix()].slots)
            }
            Occupies::Person => live.count() == 0,
            Occupies::Deferred => self.handling[agent.ix()].is_empty(),
        };
        assert!(has_room, "agent {agent:?} of {group:?} has two contacts: no room for one of {queue:?}");
        self.handling[agent.ix()].push((contact, queue));
        self.calls.insert(contact, (agent, self.now));
    }

    /// Best tier first, then the longest wait, credits included; where a group chooses so and nobody's place is hidden.
    fn takes_whose_turn_it_is(&self, group: GroupIx, queue: QueueIx) {
        let plan = &self.plan.groups[group.ix()];
        let Some(taken) = plan.serves.iter().find(|served| served.queue == queue) else { return };
        let plain = |served: &&Served| served.gate == GateIx::OPEN && served.kind == taken.kind;
        if plan.contact_choice != ContactChoice::Oldest || !plain(&taken) {
            return;
        }
        let turn = |served: &Served| {
            let of = &self.plan.queues[served.queue.ix()];
            let hidden =
                of.silent.is_some() || of.backlog.is_some() || self.out_of_turn.contains(&served.queue);
            let (_, since) = *self.waiting[served.queue.ix()].front().filter(|_| !hidden)?;
            Some((served.tier, since - of.credit - served.head_start, since))
        };
        let Some((tier, oldest, _)) = turn(taken) else { return };
        for served in plan.serves.iter().filter(plain) {
            // A group that joins at this very instant may come to both in either order.
            let joined = |since: Ms| served.joins_after == 0 || self.now - since > served.joins_after;
            let first = turn(served).filter(|&(_, _, since)| joined(since));
            let before = first.is_some_and(|(other, since, _)| (other, since) < (tier, oldest));
            assert!(!before, "{group:?} took {queue:?} at {} before its turn: {served:?}", self.now);
        }
    }

    /// At one instant people finish before others come to work, those before contacts arrive, those before any hangs up.
    fn may_still_happen(&self, what: &str, before_arrivals: bool) {
        assert_ne!(self.hung_up_at, Some(self.now), "{what} after somebody hung up at the same instant");
        let after_arrival = before_arrivals && self.came_at == Some(self.now);
        assert!(!after_arrival, "{what} after somebody came at the same instant");
    }

    fn comes(&mut self, queue: QueueIx, entry: Entry) {
        match entry {
            Entry::HandOver => drop(self.out_of_turn.insert(queue)),
            Entry::First if self.plan.queues[queue.ix()].backlog.is_none() => {
                self.may_still_happen("somebody came", false);
                self.came_at = Some(self.now);
            }
            _ => {}
        }
    }

    /// A contact that takes the whole person ends by the clock alone.
    fn ends_by_the_clock(&self, contact: ContactIx, queue: QueueIx) {
        let before_now = self.calls.get(&contact).is_some_and(|&(_, since)| since < self.now);
        if before_now && self.plan.queues[queue.ix()].occupies == Occupies::Person {
            self.may_still_happen("somebody finished", true);
        }
    }

    fn may_serve(&self, agent: AgentIx, queue: QueueIx, wait: Ms) {
        let group = self.plan.agents[agent.ix()].group;
        let served = self.plan.queues[queue.ix()].servers.iter().find(|server| server.group == group);
        let joins = served.map(|server| server.joins_after);
        assert!(
            joins.is_some_and(|after| after <= wait || self.out_of_turn.contains(&queue)),
            "{agent:?} of {group:?} took {queue:?} after {wait} ms"
        );
    }

    fn finished(&mut self, contact: ContactIx, group: GroupIx) {
        let (agent, _) = self.calls.remove(&contact).expect("somebody handles what is finished");
        self.handling[agent.ix()].retain(|(other, _)| *other != contact);
        assert_eq!(self.plan.agents[agent.ix()].group, group);
    }

    fn is_interruptible(&self, queue: QueueIx) -> bool {
        self.plan.queues[queue.ix()].interruption.is_some()
    }

    fn turned(&mut self, agent: AgentIx, from: Doing, to: Doing) {
        let was = std::mem::replace(&mut self.doing[agent.ix()], to);
        let group = self.plan.agents[agent.ix()].group.ix();
        if was == Doing::Busy && from == Doing::Overrun && self.leaving[group] > 0 {
            self.leaving[group] -= 1;
        } else {
            assert_eq!(was, from, "{agent:?} turned from what it did not do to {to:?}");
        }
        let has_contact = !self.handling[agent.ix()].is_empty();
        let works = matches!(to, Doing::Busy | Doing::Overrun);
        let only_work = self.handling[agent.ix()].iter().all(|(_, queue)| self.is_interruptible(*queue));
        let pauses = only_work && !works && to != Doing::Off;
        // Who stays on the line until a second agent answers has no contact of their own.
        let stays_on_the_line = works && from.is_handling();
        let rings = works && self.rings.contains(&agent);
        assert!(works == has_contact || pauses || stays_on_the_line || rings, "{agent:?} turned to {to:?}");
    }

    fn some_turned(&mut self, group: GroupIx, from: Doing, to: Doing, count: u32) {
        let leaving = &mut self.leaving[group.ix()];
        match (from, to) {
            (Doing::Busy, Doing::Overrun) => *leaving += count,
            (Doing::Overrun, Doing::Busy) => *leaving -= count,
            (Doing::Off, Doing::Absent) | (Doing::Absent, Doing::Off) => {}
            other => panic!("{count} nameless people of {group:?} turned {other:?}"),
        }
        let busy = self.plan.agents.iter().zip(&self.doing);
        let busy = busy.filter(|(of, doing)| of.group == group && **doing == Doing::Busy).count();
        assert!(
            self.leaving[group.ix()] as usize <= busy,
            "more of {group:?} are about to leave than are busy"
        );
    }

    /// Those who wait on a trunk group's lines are no more than its lines.
    fn lines_are_enough(&self, queue: QueueIx) {
        let trunk_of = |queue: usize| self.plan.queues[queue].trunk;
        let Some(trunk) = trunk_of(queue.ix()) else { return };
        let on_it = (0..self.waiting.len()).filter(|&queue| trunk_of(queue) == Some(trunk));
        let waiting: usize = on_it.map(|queue| self.waiting[queue].len()).sum();
        assert!(waiting <= self.plan.trunks[trunk.ix()] as usize, "more wait than there are lines");
    }
}

impl Watch for Witness<'_> {
    fn see(&mut self, at: Ms, fact: Fact) {
        self.time_passes(at);
        match fact {
            Fact::Queued { queue, contact } => {
                self.queued(queue, contact);
                self.lines_are_enough(queue);
            }
            Fact::Answered { queue, contact, agent, wait, queued, .. } => {
                self.answered(queue, contact, agent, wait, queued);
            }
            Fact::Attempted { agent: Some(agent), reached: false, .. } => {
                let work = self.handling[agent.ix()].iter().all(|(_, queue)| self.is_interruptible(*queue));
                assert!(work, "{agent:?} calls and has a contact in hand");
                self.rings.insert(agent);
            }
            Fact::Attempted { agent: Some(agent), reached: true, .. } => {
                self.rings.remove(&agent);
            }
            // Called back at once, and nobody answered.
            Fact::FlowedOut { queued: false, .. } => {}
            Fact::Abandoned { queue, contact, wait, .. } => {
                self.leaves_queue(queue, contact, wait);
                self.hung_up_at = Some(at);
            }
            Fact::FlowedOut { queue, contact, wait, .. } => self.leaves_queue(queue, contact, wait),
            Fact::Deserted { queue, contact, agent } => self.takes(agent, contact, queue),
            Fact::Noticed { contact, agent, .. }
            | Fact::HandedOver { contact, agent, .. }
            | Fact::CutOff { contact, agent, .. } => {
                self.finished(contact, self.plan.agents[agent.ix()].group);
            }
            Fact::Received { queue, entry, .. } => self.comes(queue, entry),
            Fact::Finished { queue, contact, group, .. } => {
                self.ends_by_the_clock(contact, queue);
                self.finished(contact, group);
            }
            Fact::Turned { agent: Some(agent), from, to, .. } => {
                if from == Doing::Off {
                    self.may_still_happen("somebody came to work", true);
                }
                self.turned(agent, from, to);
            }
            Fact::Turned { group, from, to, count, .. } => self.some_turned(group, from, to, count),
            _ => {}
        }
    }
}

//! The state of one replication: contacts, queues, groups, agents. Only the handlers change it.

use crate::draw::arrivals::Arrivals;
use crate::draw::streams::{Key, Purpose, Rng, Streams};
use crate::plan::{AgentIx, GroupIx, Laws, LawsIx, Plan, QueueIx, QueuePlan, Recorded};
use crate::replication::agenda::Agenda;
use crate::replication::attendance::{Attendance, House};
use crate::replication::event::ContactIx;
use crate::replication::fact::{Doing, Fact, Slot, Watch};
use crate::replication::pace::{Person, persons};
use crate::turns::Turns;
use shoreline_model::calendar::Ms;

/// No link.
pub(crate) const NONE: u32 = u32::MAX;
/// Later than everything.
pub(crate) const NEVER: Ms = Ms::MAX;

/// A customer's attempt, with all that was drawn for it when it arrived.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Contact {
    pub since: Ms,
    /// `NEVER` where it has no end.
    pub patience: Ms,
    pub talk: Ms,
    pub hold: Ms,
    pub acw: Ms,
    pub before: u32,
    pub after: u32,
    pub serial: u32,
    pub slot: Slot,
    pub queue: QueueIx,
    pub attempt: u8,
    pub waiting: bool,
    /// Events on the agenda that name this contact, and whether an agent or a redial still needs it: its place is
    /// free when there are none.
    pub holds: u8,
}

/// The streams of what a contact brings with it, one each: another law for one leaves the others as they were.
#[derive(Debug)]
pub(crate) struct Draws {
    pub patience: Rng,
    pub talk: Rng,
    pub hold: Rng,
    pub acw: Rng,
}

impl Draws {
    /// The streams of an entity: a queue, or one further attempt of a customer.
    pub fn new(streams: Streams, entity: Key) -> Self {
        let stream = |purpose| streams.stream(purpose, entity);
        Self {
            patience: stream(Purpose::Patience),
            talk: stream(Purpose::Talk),
            hold: stream(Purpose::Hold),
            acw: stream(Purpose::AfterWork),
        }
    }
}

impl Contact {
    /// Draws everything an attempt will ever need.
    #[inline]
    pub fn draw(&mut self, laws: &Laws, draws: &mut Draws) {
        self.patience = laws.patience.as_ref().map_or(NEVER, |law| law.draw(&mut draws.patience));
        self.talk = laws.talk.draw(&mut draws.talk);
        self.hold = laws.hold.as_ref().map_or(0, |law| law.draw(&mut draws.hold));
        self.acw = laws.acw.as_ref().map_or(0, |law| law.draw(&mut draws.acw));
    }

    /// Takes what was recorded in place of what was drawn.
    #[inline]
    pub fn recall(&mut self, recorded: &Recorded) {
        self.talk = recorded.talk.unwrap_or(self.talk);
        self.patience = recorded.patience.unwrap_or(self.patience);
    }
}

/// The state of a queue.
#[derive(Debug)]
pub(crate) struct QueueState {
    pub head: u32,
    pub tail: u32,
    pub length: u32,
    pub open: bool,
    pub serial: u32,
    pub arrivals: Arrivals,
    /// The laws in force.
    pub laws: LawsIx,
    pub draws: Draws,
}

/// The state of an agent group.
#[derive(Debug, Clone)]
pub(crate) struct GroupState {
    pub idle_head: u32,
    pub idle_tail: u32,
    /// People present, where the group is staffed by interval.
    pub present: u32,
    /// Of them, those to leave when they finish.
    pub leaving: u32,
    /// People not present.
    pub spare: Vec<u32>,
    /// What rounding has left over.
    pub rounding: f64,
    pub absent_rounding: f64,
    /// Of the first `i` people, those who came today.
    pub came: Vec<u32>,
    pub came_on: Option<u32>,
    pub absent: u32,
}

/// One person.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Agent {
    pub idle_since: Ms,
    pub before: u32,
    pub after: u32,
    pub contact: u32,
    pub group: GroupIx,
    pub doing: Doing,
    /// Something may call them away from contacts; `Attendance` knows what.
    pub claimed: bool,
}

/// One replication under way.
pub(crate) struct World<'a, W> {
    pub plan: &'a Plan,
    pub watch: &'a mut W,
    pub streams: Streams,
    pub now: Ms,
    pub slot: Slot,
    pub agenda: Agenda,
    pub contacts: Vec<Contact>,
    pub free: Vec<u32>,
    pub queues: Vec<QueueState>,
    /// Since when the head of each queue waits, less the queue's credit; `NEVER` when empty.
    pub waiting_since: Vec<Ms>,
    pub groups: Vec<GroupState>,
    /// Since when the longest-idle agent of each group is idle; `NEVER` when there is none.
    pub idle_since: Vec<Ms>,
    pub agents: Vec<Agent>,
    /// What people bring and gather, where it moves anybody's pace.
    pub persons: Vec<Person>,
    /// What the calendar notes of each person.
    pub attendance: Vec<Attendance>,
    pub houses: Vec<House>,
    /// Whose turn it is in each meeting.
    pub meetings: Vec<Turns>,
    /// Bots that are down.
    pub bots_down: Vec<bool>,
    /// Since when each site is down; `NEVER` where it is not.
    pub sites_down: Vec<Ms>,
    pub lines_used: Vec<u32>,
    pub next_step: usize,
}

impl<'a, W: Watch> World<'a, W> {
    pub fn new(plan: &'a Plan, streams: Streams, watch: &'a mut W) -> Self {
        Self {
            plan,
            watch,
            streams,
            now: plan.begins,
            slot: 0,
            agenda: Agenda::with_capacity(1024),
            contacts: Vec::with_capacity(512),
            free: Vec::with_capacity(512),
            queues: plan.queues.iter().map(|q| queue_state(q, plan.begins, streams)).collect(),
            waiting_since: vec![NEVER; plan.queues.len()],
            groups: plan.groups.iter().map(|group| group_state(group, streams)).collect(),
            idle_since: vec![NEVER; plan.groups.len()],
            agents: plan.agents.iter().map(|person| agent(person.group)).collect(),
            persons: persons(plan, streams),
            attendance: vec![Attendance::AWAY; plan.agents.len()],
            houses: plan.sites.iter().map(House::of).collect(),
            meetings: vec![Turns::default(); plan.meetings.len()],
            bots_down: vec![false; plan.bots],
            sites_down: vec![NEVER; plan.sites.len()],
            lines_used: vec![0; plan.trunks.len()],
            next_step: 0,
        }
    }

    #[inline(always)]
    pub fn tell(&mut self, fact: Fact) {
        self.watch.see(self.now, fact);
    }

    /// Says that a person turned to something else, and notes it.
    #[inline]
    pub fn turn(&mut self, agent: AgentIx, to: Doing) {
        let person = &mut self.agents[agent.ix()];
        let (group, from) = (person.group, person.doing);
        if from != to {
            person.doing = to;
            self.tell(Fact::Turned { group, agent: Some(agent), from, to, count: 1 });
            self.tire(agent, to);
        }
    }

    #[inline]
    pub fn keep(&mut self, contact: Contact) -> ContactIx {
        if let Some(place) = self.free.pop() {
            self.contacts[place as usize] = contact;
            return ContactIx(place);
        }
        self.contacts.push(contact);
        ContactIx((self.contacts.len() - 1) as u32)
    }

    /// Drops one hold on a contact's place, which is free when none is left.
    #[inline]
    pub fn let_go(&mut self, contact: ContactIx) {
        let held = &mut self.contacts[contact.ix()].holds;
        *held -= 1;
        if *held == 0 {
            self.free.push(contact.0);
        }
    }

    /// Puts a contact at the end of its queue.
    pub fn enqueue(&mut self, contact: ContactIx) {
        let entry = &mut self.contacts[contact.ix()];
        let (queue, since) = (entry.queue, entry.since);
        let state = &mut self.queues[queue.ix()];
        (entry.before, entry.after, entry.waiting) = (state.tail, NONE, true);
        if state.tail == NONE {
            state.head = contact.0;
            self.waiting_since[queue.ix()] = since - self.plan.queues[queue.ix()].credit;
        } else {
            self.contacts[state.tail as usize].after = contact.0;
        }
        state.tail = contact.0;
        state.length += 1;
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
                if after == NONE { NEVER } else { self.contacts[after as usize].since - credit };
        }
    }

    /// Puts an agent at the end of the group's idle list: the head is idle longest.
    pub fn make_idle(&mut self, agent: AgentIx) {
        let person = &mut self.agents[agent.ix()];
        let group = person.group;
        let state = &mut self.groups[group.ix()];
        (person.before, person.after, person.idle_since) = (state.idle_tail, NONE, self.now);
        if state.idle_tail == NONE {
            state.idle_head = agent.0;
            self.idle_since[group.ix()] = self.now;
        } else {
            self.agents[state.idle_tail as usize].after = agent.0;
        }
        state.idle_tail = agent.0;
    }

    /// Takes an agent off the group's idle list.
    pub fn unmake_idle(&mut self, agent: AgentIx) {
        let Agent { group, before, after, .. } = self.agents[agent.ix()];
        let state = &mut self.groups[group.ix()];
        if before == NONE {
            state.idle_head = after
        } else {
            self.agents[before as usize].after = after
        }
        if after == NONE {
            state.idle_tail = before
        } else {
            self.agents[after as usize].before = before
        }
        if before == NONE {
            self.idle_since[group.ix()] =
                if after == NONE { NEVER } else { self.agents[after as usize].idle_since };
        }
    }

    /// Frees the line of a contact whose customer is gone.
    #[inline]
    pub fn free_line(&mut self, queue: QueueIx) {
        if let Some(trunk) = self.plan.queues[queue.ix()].trunk {
            self.lines_used[trunk.ix()] -= 1;
        }
    }
}

fn queue_state(plan: &QueuePlan, begins: Ms, streams: Streams) -> QueueState {
    QueueState {
        head: NONE,
        tail: NONE,
        length: 0,
        open: plan.open_at_start,
        serial: 0,
        arrivals: Arrivals::new(plan, begins, streams),
        laws: plan.laws_at_start,
        draws: Draws::new(streams, plan.key),
    }
}

fn group_state(plan: &crate::plan::GroupPlan, streams: Streams) -> GroupState {
    let people = plan.first_agent..plan.first_agent + plan.agent_count;
    GroupState {
        idle_head: NONE,
        idle_tail: NONE,
        present: 0,
        leaving: 0,
        spare: people.rev().collect(),
        // Anywhere between half a person owed and half a person too many: 0.7 of a head is there in 7 of 10 runs,
        // not at the same hours of every run.
        rounding: streams.uniform(Purpose::Rounding, plan.key) - 0.5,
        absent_rounding: 0.0,
        came: Vec::new(),
        came_on: None,
        absent: 0,
    }
}

fn agent(group: GroupIx) -> Agent {
    Agent {
        idle_since: 0,
        before: NONE,
        after: NONE,
        contact: NONE,
        group,
        doing: Doing::Off,
        claimed: false,
    }
}

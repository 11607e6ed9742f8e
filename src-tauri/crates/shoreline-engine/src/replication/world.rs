//! The state of one replication: contacts, queues, groups, agents. Only the handlers change it.

use crate::draw::arrivals::Arrivals;
use crate::draw::streams::{Key, Purpose, Streams};
use crate::plan::{AgentIx, GroupIx, LawsIx, Plan, QueuePlan};
use crate::replication::agenda::Agenda;
use crate::replication::attendance::{Attendance, House};
use crate::replication::contact::{Contact, Draws};
use crate::replication::dialler::Dialler;
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Doing, Fact, Slot, Watch};
use crate::replication::lists::{Bench, NO_BENCH, benches};
use crate::replication::on_session::InHand;
use crate::replication::pace::{Person, persons};
use crate::replication::predict::Waits;
use crate::turns::Turns;
use shoreline_model::calendar::Ms;

/// What a customer's chance decides; each question has a number of its own.
#[derive(Debug, Clone, Copy)]
#[repr(u64)]
pub(crate) enum Question {
    /// Leaves rather than wait.
    Balk = 0,
    /// Tries again.
    Redial = 1,
    /// Leaves on hearing the wait.
    BalkAtAnnouncement = 2,
    /// Takes the offer of a callback.
    Callback = 3,
    /// Is content with the bot.
    Contained = 4,
    /// Comes back after the bot.
    Recontact = 5,
    /// Leaves a message.
    Voicemail = 6,
    /// Leaves a chat without a word.
    Silent = 7,
    /// Is passed on, and where to.
    Transfer = 8,
    /// Has the matter resolved.
    Resolved = 9,
    /// Comes back because it was not.
    Returns = 10,
    /// Which vendor's part this is.
    Part = 11,
    /// Which of the idle agents.
    Agent = 12,
    /// Answers a call.
    Reached = 13,
    /// Is the person meant.
    RightParty = 14,
    /// Does what the campaign is for.
    Converts = 15,
}

/// No link.
pub(crate) const NONE: u32 = u32::MAX;
/// Later than everything.
pub(crate) const NEVER: Ms = Ms::MAX;

/// The state of a queue.
#[derive(Debug)]
pub(crate) struct QueueState {
    pub head: u32,
    pub tail: u32,
    pub length: u32,
    pub open: bool,
    pub serial: u32,
    pub arrivals: Arrivals,
    /// A look of the queue is on the agenda.
    pub looking: bool,
    /// The laws in force.
    pub laws: LawsIx,
    pub draws: Draws,
    /// Waits seen lately, for guessing the next one.
    pub waits: Waits,
}

/// The state of an agent group.
#[derive(Debug, Clone)]
pub(crate) struct GroupState {
    /// People who handle something.
    pub busy: u32,
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
    /// The contact in hand, or the first of the sessions.
    pub contact: u32,
    /// Interrupted work to come back to.
    pub parked: u32,
    /// A contact passed on whose next agent has not answered yet.
    pub escorts: u32,
    /// When the contact in hand is finished, where no event may change that; `NEVER` where there is none such.
    pub ends: Ms,
    pub sessions: u8,
    pub bench: u8,
    /// Goes when the last session is over.
    pub goes: bool,
    /// When this person came, since when they handle something, and how long they did before.
    pub came_at: Ms,
    pub busy_since: Ms,
    pub worked: Ms,
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
    /// What agents do with contacts whose end may change, by place of the contact.
    pub in_hand: Vec<InHand>,
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
    pub benches: Vec<Bench>,
    /// The first bench of each group.
    pub first_bench: Vec<u32>,
    /// Bots that are down.
    pub bots_down: Vec<bool>,
    /// Since when each site is down; `NEVER` where it is not.
    pub sites_down: Vec<Ms>,
    pub lines_used: Vec<u32>,
    pub diallers: Vec<Dialler>,
    pub next_step: usize,
}

impl<'a, W: Watch> World<'a, W> {
    pub fn new(plan: &'a Plan, streams: Streams, watch: &'a mut W) -> Self {
        let (benches, first_bench) = benches(&plan.groups);
        Self {
            in_hand: Vec::new(),
            benches,
            first_bench,
            bots_down: vec![false; plan.bots.len()],
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
            sites_down: vec![NEVER; plan.sites.len()],
            diallers: plan.campaigns.iter().map(Dialler::new).collect(),
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
            if self.plan.notes_load {
                self.note_load(agent, from, to);
            }
            self.tell(Fact::Turned { group, agent: Some(agent), from, to, count: 1 });
            self.tire(agent, to);
        }
    }

    /// Who is busy and how long each was, where a guess or a rule asks.
    #[inline(never)]
    fn note_load(&mut self, agent: AgentIx, from: Doing, to: Doing) {
        let person = &mut self.agents[agent.ix()];
        if from == Doing::Off {
            (person.came_at, person.worked) = (self.now, 0);
        }
        match (from.is_handling(), to.is_handling()) {
            (false, true) => {
                person.busy_since = self.now;
                self.groups[person.group.ix()].busy += 1;
            }
            (true, false) => {
                person.worked += self.now - person.busy_since;
                self.groups[person.group.ix()].busy -= 1;
            }
            _ => {}
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

    /// A copy of a contact at a place of its own, that no event knows yet.
    pub fn afresh(&mut self, contact: ContactIx) -> ContactIx {
        let copy = self.contacts[contact.ix()];
        let clean = Contact { holds: 1, waiting: false, ghost: false, has_line: false, agent: NONE, ..copy };
        let fresh = self.keep(Contact { before: NONE, after: NONE, ..clean });
        // Whoever stays on the line stays with the customer.
        let escort = std::mem::replace(&mut self.contacts[contact.ix()].escort, NONE);
        if escort != NONE {
            self.agents[escort as usize].escorts = fresh.0;
        }
        fresh
    }

    /// The same contact at a place that no event on the agenda names.
    pub fn unencumbered(&mut self, contact: ContactIx) -> ContactIx {
        if self.contacts[contact.ix()].holds == 1 {
            return contact;
        }
        let copy = self.afresh(contact);
        self.let_go(contact);
        copy
    }

    /// Frees the line of a contact whose customer is gone.
    #[inline]
    pub fn free_line(&mut self, contact: ContactIx) {
        let entry = &mut self.contacts[contact.ix()];
        if std::mem::take(&mut entry.has_line)
            && let Some(trunk) = self.plan.queues[entry.queue.ix()].trunk
        {
            self.lines_used[trunk.ix()] -= 1;
        }
    }

    /// What this customer's draws from now on hang on.
    pub fn customer(&self, contact: ContactIx) -> Key {
        let Contact { origin, serial, hop, .. } = self.contacts[contact.ix()];
        self.plan.queues[origin.ix()].key.part(u64::from(serial)).part(u64::from(hop))
    }

    /// A uniform number that belongs to this customer, attempt and question.
    pub fn chance(&self, contact: ContactIx, question: Question) -> f64 {
        self.streams.uniform(Purpose::Choice, self.customer(contact).part(question as u64))
    }

    /// Notes an event that names a contact, whose place it holds.
    pub fn note(&mut self, contact: ContactIx, at: Ms, event: Event) {
        let holds = &mut self.contacts[contact.ix()].holds;
        *holds = holds.checked_add(1).expect("few events name one contact");
        self.agenda.push(at, event);
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
        waits: Waits::default(),
        looking: false,
    }
}

fn group_state(plan: &crate::plan::GroupPlan, streams: Streams) -> GroupState {
    let people = plan.first_agent..plan.first_agent + plan.agent_count;
    GroupState {
        busy: 0,
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
        parked: NONE,
        escorts: NONE,
        ends: NEVER,
        sessions: 0,
        bench: NO_BENCH,
        goes: false,
        came_at: 0,
        busy_since: 0,
        worked: 0,
        group,
        doing: Doing::Off,
        claimed: false,
    }
}

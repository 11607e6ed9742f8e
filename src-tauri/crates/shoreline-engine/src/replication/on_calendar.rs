//! What the calendar makes happen: queues open and close, people come, take breaks and go.

use crate::draw::streams::Purpose;
use crate::plan::{AgentIx, DutyIx, GroupIx, QueueIx, What};
use crate::replication::event::Event;
use crate::replication::fact::{Doing, Fact, Watch};
use crate::replication::world::{NEVER, NONE, World};
use shoreline_model::calendar::Ms;

impl<W: Watch> World<'_, W> {
    /// Every step of this instant, then the next instant is noted.
    pub fn on_calendar(&mut self) {
        while let Some(step) = self.plan.schedule.get(self.next_step) {
            if step.at > self.now {
                return self.agenda.push(step.at, Event::Calendar);
            }
            self.next_step += 1;
            match step.what {
                What::Close(queue) => self.close(queue),
                What::Open(queue) => self.queues[queue.ix()].open = true,
                What::Laws(queue, laws) => self.queues[queue.ix()].laws = laws,
                What::DutyEnds(duty) => self.duty_ends(duty),
                What::DutyBegins(duty) => self.duty_begins(duty),
                What::BreakDue(duty, length) => self.break_due(duty, length),
                What::Heads(group, at) => self.heads_change(group, at as usize),
            }
        }
    }

    fn close(&mut self, queue: QueueIx) {
        self.queues[queue.ix()].open = false;
        if self.plan.queues[queue.ix()].clear_at_close {
            self.clear(queue);
        }
    }

    /// A person comes to work, or does not. One still at work, because a clock change made the day shorter than the
    /// shift, or still finishing a contact, goes straight on.
    fn duty_begins(&mut self, at: DutyIx) {
        let duty = &self.plan.duties[at.ix()];
        let agent = duty.agent;
        let person = &mut self.agents[agent.ix()];
        let relieved = std::mem::replace(&mut person.duty, at);
        let still_there = relieved != DutyIx(NONE) && person.doing != Doing::Absent;
        let plan = &self.plan.groups[person.group.ix()];
        if person.doing == Doing::Overrun {
            self.turn(agent, Doing::Busy);
        } else if still_there {
            return;
        } else if plan.absence > 0.0 && self.streams.uniform(Purpose::Absence, duty.key) < plan.absence {
            return self.turn(agent, Doing::Absent);
        } else {
            self.go_on(agent);
        }
        self.plan_activities(at);
    }

    /// In-office activities fall at random within the shift, as many as make up their share on average.
    fn plan_activities(&mut self, at: DutyIx) {
        let duty = &self.plan.duties[at.ix()];
        let plan = &self.plan.groups[self.agents[duty.agent.ix()].group.ix()];
        if plan.activity_share <= 0.0 {
            return;
        }
        let worked = (duty.end - duty.start - duty.breaks).max(0) as f64;
        let expected = worked * plan.activity_share / plan.activity as f64;
        let chance = self.streams.uniform(Purpose::Activity, duty.key);
        let count = expected as u64 + u64::from(chance < expected.fract());
        let room = (duty.end - duty.start - plan.activity).max(0) as f64;
        for i in 1..=count {
            let place = self.streams.uniform(Purpose::Activity, duty.key.part(i));
            let due = duty.start + (place * room) as Ms;
            if due >= self.now {
                self.agenda.push(due, Event::ActivityDue(duty.agent));
            }
        }
    }

    /// A shift is over, unless the next one has begun: who handles a contact finishes it first.
    fn duty_ends(&mut self, at: DutyIx) {
        let agent = self.plan.duties[at.ix()].agent;
        let person = &mut self.agents[agent.ix()];
        if person.duty != at {
            return;
        }
        (person.duty, person.due_break, person.due_activity, person.until) = (DutyIx(NONE), 0, 0, NEVER);
        match person.doing {
            Doing::Busy => self.turn(agent, Doing::Overrun),
            Doing::Idle => {
                self.unmake_idle(agent);
                self.turn(agent, Doing::Off);
            }
            _ => self.turn(agent, Doing::Off),
        }
    }

    fn break_due(&mut self, at: DutyIx, length: Ms) {
        let agent = self.plan.duties[at.ix()].agent;
        if self.agents[agent.ix()].duty == at {
            self.agents[agent.ix()].due_break += length;
            self.pause_if_free(agent);
        }
    }

    /// An in-office activity falls due; it waits for the contact, as breaks do.
    pub fn on_activity_due(&mut self, agent: AgentIx) {
        let person = &mut self.agents[agent.ix()];
        if person.duty != DutyIx(NONE) {
            person.due_activity += self.plan.groups[person.group.ix()].activity;
            self.pause_if_free(agent);
        }
    }

    fn pause_if_free(&mut self, agent: AgentIx) {
        match self.agents[agent.ix()].doing {
            Doing::Idle => {
                self.unmake_idle(agent);
                self.pauses(agent);
            }
            Doing::Absent => {
                let person = &mut self.agents[agent.ix()];
                (person.due_break, person.due_activity) = (0, 0);
            }
            _ => {}
        }
    }

    /// A break or activity is over, unless the shift was over before.
    pub fn on_pause_end(&mut self, agent: AgentIx) {
        let person = &mut self.agents[agent.ix()];
        if matches!(person.doing, Doing::Break | Doing::Activity) && person.until == self.now {
            person.until = NEVER;
            self.go_on(agent);
        }
    }

    /// Begins a break or activity that is due, whole, however late; says whether there was one.
    pub fn pauses(&mut self, agent: AgentIx) -> bool {
        let person = &mut self.agents[agent.ix()];
        let (doing, length) = match (person.due_break, person.due_activity) {
            (0, 0) => return false,
            (0, activity) => (Doing::Activity, activity),
            (rest, _) => (Doing::Break, rest),
        };
        if doing == Doing::Break {
            person.due_break = 0
        } else {
            person.due_activity = 0
        }
        person.until = self.now + length;
        self.agenda.push(self.now + length, Event::PauseEnds(agent));
        self.turn(agent, doing);
        true
    }

    /// Whether a person who has just finished goes home: the shift is over, or the group has one too many.
    pub fn leaves(&mut self, agent: AgentIx) -> bool {
        let person = &self.agents[agent.ix()];
        let state = &mut self.groups[person.group.ix()];
        if person.doing == Doing::Overrun {
            self.turn(agent, Doing::Off);
            return true;
        }
        if state.leaving == 0 || person.doing != Doing::Busy {
            return false;
        }
        let group = person.group;
        state.leaving -= 1;
        state.present -= 1;
        state.spare.push(agent.0);
        self.agents[agent.ix()].doing = Doing::Off;
        let (from, to) = (Doing::Overrun, Doing::Off);
        self.tell(Fact::Turned { group, agent: Some(agent), from, to, count: 1 });
        self.tire(agent, to);
        true
    }

    /// The next head count of a group staffed by interval: a rise calls back those about to leave and brings further
    /// people, a cut takes idle people first and then whoever finishes next.
    fn heads_change(&mut self, group: GroupIx, at: usize) {
        let want = self.heads_at_work(group, at);
        let state = &mut self.groups[group.ix()];
        let have = state.present - state.leaving;
        if want >= have {
            let back = state.leaving.min(want - have);
            state.leaving -= back;
            self.turn_many(group, Doing::Overrun, Doing::Busy, back);
            (back..want - have).for_each(|_| self.one_comes(group));
        } else {
            let gone = (want..have).take_while(|_| self.one_idle_goes(group)).count() as u32;
            let rest = have - want - gone;
            self.groups[group.ix()].leaving += rest;
            self.turn_many(group, Doing::Busy, Doing::Overrun, rest);
        }
    }

    fn one_comes(&mut self, group: GroupIx) {
        let state = &mut self.groups[group.ix()];
        // `compile` gives a group as many people as its largest head count.
        let Some(agent) = state.spare.pop() else { return };
        state.present += 1;
        self.go_on(AgentIx(agent));
    }

    fn one_idle_goes(&mut self, group: GroupIx) -> bool {
        let state = &mut self.groups[group.ix()];
        let agent = state.idle_tail;
        if agent == NONE {
            return false;
        }
        state.present -= 1;
        state.spare.push(agent);
        self.unmake_idle(AgentIx(agent));
        self.turn(AgentIx(agent), Doing::Off);
        true
    }

    /// Planned heads less absence, leave and activities, in whole people: what rounding takes from one interval it
    /// gives to a later one.
    fn heads_at_work(&mut self, group: GroupIx, at: usize) -> u32 {
        let plan = &self.plan.groups[group.ix()];
        let heads = plan.heads[at];
        let came = self.who_came(group, heads.day, heads.planned);
        let state = &mut self.groups[group.ix()];
        let most = f64::from(plan.agent_count);
        // Layers compound: who is on leave cannot be absent as well.
        let absent = whole((heads.planned - came) * plan.stay, &mut state.absent_rounding, most);
        let at_work = whole(came * plan.keep, &mut state.rounding, most);
        let before = std::mem::replace(&mut state.absent, absent);
        self.turn_many(group, Doing::Off, Doing::Absent, absent.saturating_sub(before));
        self.turn_many(group, Doing::Absent, Doing::Off, before.saturating_sub(absent));
        at_work
    }

    /// Of the first `planned` people those who came that day; each person is absent or not for the whole day.
    fn who_came(&mut self, group: GroupIx, day: u32, planned: f64) -> f64 {
        let plan = &self.plan.groups[group.ix()];
        if plan.absence <= 0.0 {
            return planned;
        }
        let state = &mut self.groups[group.ix()];
        if state.came_on != Some(day) {
            state.came_on = Some(day);
            state.came.clear();
            let comes = |person: u32| {
                let key = plan.key.part(u64::from(person)).part(u64::from(day));
                self.streams.uniform(Purpose::Absence, key) >= plan.absence
            };
            state.came.extend((0..plan.agent_count).scan(0, |sum, person| {
                *sum += u32::from(comes(person));
                Some(*sum)
            }));
        }
        let whole = planned as usize;
        let came = whole.checked_sub(1).and_then(|last| state.came.get(last)).copied().unwrap_or(0);
        f64::from(came) + planned.fract() * (1.0 - plan.absence)
    }

    fn turn_many(&mut self, group: GroupIx, from: Doing, to: Doing, count: u32) {
        if count > 0 {
            self.tell(Fact::Turned { group, agent: None, from, to, count });
        }
    }
}

/// Whole people of a part of a person: what rounding takes now it gives later.
fn whole(people: f64, owed: &mut f64, most: f64) -> u32 {
    let exact = people + *owed;
    let whole = exact.round().clamp(0.0, most);
    *owed = (exact - whole).clamp(-1.0, 1.0);
    whole as u32
}

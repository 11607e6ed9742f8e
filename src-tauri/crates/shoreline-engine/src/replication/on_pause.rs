//! What calls people away from contacts: breaks, activities, meetings, the classroom, an outage.

use crate::draw::streams::Purpose;
use crate::plan::{AgentIx, Duty, DutyIx, MeetingIx, Planned};
use crate::replication::event::Event;
use crate::replication::fact::{Doing, Watch};
use crate::replication::lists::INTERRUPTIBLE;
use crate::replication::world::{NEVER, NONE, World};
use shoreline_model::calendar::Ms;

impl<W: Watch> World<'_, W> {
    /// In-office activities fall at random within the shift, as many as make up their share on average; none in the
    /// classroom.
    pub fn plan_activities(&mut self, duty: &Duty) {
        let plan = &self.plan.groups[self.agents[duty.agent.ix()].group.ix()];
        if plan.activity_share <= 0.0 || duty.planned == Planned::Classroom {
            return;
        }
        let key = duty.key(self.plan);
        let breaks: Ms = self.plan.shifts[duty.shift.ix()].breaks.iter().map(|pause| pause.length).sum();
        let worked = (duty.end - duty.start - breaks).max(0) as f64;
        let expected = worked * plan.activity_share / plan.activity as f64;
        let chance = self.streams.uniform(Purpose::Activity, key);
        let count = expected as u64 + u64::from(chance < expected.fract());
        let room = (duty.end - duty.start - plan.activity).max(0) as f64;
        for i in 1..=count {
            let place = self.streams.uniform(Purpose::Activity, key.part(i));
            let due = duty.start + (place * room) as Ms;
            if due >= self.now {
                self.agenda.push(due, Event::ActivityDue(duty.agent));
            }
        }
    }

    /// A break falls due.
    pub fn break_due(&mut self, at: DutyIx, place: u16) {
        let duty = &self.plan.duties[at.ix()];
        if self.attendance[duty.agent.ix()].duty == at {
            let length = self.plan.shifts[duty.shift.ix()].breaks[usize::from(place)].length;
            self.attendance[duty.agent.ix()].due_break += length;
            self.heed_if_free(duty.agent);
        }
    }

    /// An in-office activity falls due.
    pub fn on_activity_due(&mut self, agent: AgentIx) {
        if self.attendance[agent.ix()].duty != DutyIx(NONE) {
            let activity = self.plan.groups[self.agents[agent.ix()].group.ix()].activity;
            self.attendance[agent.ix()].due_activity += activity;
            self.heed_if_free(agent);
        }
    }

    /// A meeting begins for its share of those who are there to take contacts, in turn from time to time.
    pub fn meeting(&mut self, at: MeetingIx) {
        let meeting = self.plan.meetings[at.ix()];
        let group = &self.plan.groups[meeting.group.ix()];
        let people = || (group.first_agent..group.first_agent + group.agent_count).map(AgentIx);
        let there = people().filter(|agent| self.may_meet(*agent)).count();
        let taken = self.meetings[at.ix()].take(meeting.share * there as f64, there);
        let mut place = 0;
        for agent in people() {
            if self.may_meet(agent) {
                if taken.has(place) {
                    self.attendance[agent.ix()].due_activity += meeting.length;
                    self.heed_if_free(agent);
                }
                place += 1;
            }
        }
    }

    fn may_meet(&self, agent: AgentIx) -> bool {
        matches!(self.agents[agent.ix()].doing, Doing::Idle | Doing::Busy | Doing::Break | Doing::Activity)
    }

    /// What is due begins now, unless a contact comes first; who is not there misses it.
    fn heed_if_free(&mut self, agent: AgentIx) {
        self.agents[agent.ix()].claimed = true;
        match self.agents[agent.ix()].doing {
            Doing::Idle => {
                self.stand(agent);
                self.go_on(agent);
            }
            // Work that may be interrupted is; who has sessions takes no further ones.
            Doing::Busy if self.agents[agent.ix()].bench == INTERRUPTIBLE => {
                self.park(agent);
                self.go_on(agent);
            }
            Doing::Busy => self.stand(agent),
            Doing::Training | Doing::Down => self.go_on(agent),
            Doing::Absent | Doing::Seatless => self.attendance[agent.ix()].excuse(),
            Doing::Late if !self.attendance[agent.ix()].seated => self.attendance[agent.ix()].excuse(),
            _ => {}
        }
    }

    /// A break, an activity, a delay or an outage is over, unless the shift was over before.
    pub fn on_pause_end(&mut self, agent: AgentIx) {
        let noted = &mut self.attendance[agent.ix()];
        if noted.until != self.now {
            return;
        }
        noted.until = NEVER;
        let seated = noted.seated;
        match self.agents[agent.ix()].doing {
            Doing::Late if !seated => self.come_in(agent),
            Doing::Break => self.comes_back(agent),
            _ => self.go_on(agent),
        }
    }

    /// From a break: punctually, or late.
    fn comes_back(&mut self, agent: AgentIx) {
        let noted = self.attendance[agent.ix()];
        let law = &self.plan.groups[self.agents[agent.ix()].group.ix()].lateness.back;
        let late = law.as_ref().map_or(0, |law| {
            let key = self.plan.duties[noted.duty.ix()].key(self.plan).part(u64::from(noted.breaks));
            law.draw(&mut self.streams.stream(Purpose::LateReturn, key))
        });
        match late {
            0 => self.go_on(agent),
            late => self.stay_away(agent, Doing::Late, self.now + late),
        }
    }

    /// Turns to what is due instead of a contact, whole, however late; says whether there was something.
    #[inline]
    pub fn turns_aside(&mut self, agent: AgentIx) -> bool {
        self.agents[agent.ix()].claimed && self.heeds(agent)
    }

    fn heeds(&mut self, agent: AgentIx) -> bool {
        let now = self.now;
        let noted = &mut self.attendance[agent.ix()];
        if noted.due_break > 0 {
            noted.breaks += 1;
            let until = now + std::mem::take(&mut noted.due_break);
            self.stay_away(agent, Doing::Break, until);
        } else if noted.down_until > now {
            let until = noted.down_until;
            self.stay_away(agent, Doing::Down, until);
        } else if self.is_in_class(agent) {
            self.turn(agent, Doing::Training);
        } else if self.attendance[agent.ix()].due_activity > 0 {
            let until = now + std::mem::take(&mut self.attendance[agent.ix()].due_activity);
            self.stay_away(agent, Doing::Activity, until);
        } else {
            self.agents[agent.ix()].claimed = false;
            return false;
        }
        true
    }

    fn is_in_class(&self, agent: AgentIx) -> bool {
        let duty = self.attendance[agent.ix()].duty;
        duty != DutyIx(NONE) && self.plan.duties[duty.ix()].planned == Planned::Classroom
    }
}

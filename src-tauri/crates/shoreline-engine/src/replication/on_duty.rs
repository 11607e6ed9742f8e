//! People on shifts: who comes, how late, and what becomes of them at the end.

use crate::draw::streams::Purpose;
use crate::plan::{AgentIx, Duty, DutyIx, Planned, leaves_after};
use crate::replication::event::Event;
use crate::replication::fact::{Doing, Fact, Watch};
use crate::replication::world::{NEVER, NONE, World};
use shoreline_model::calendar::Ms;

impl<W: Watch> World<'_, W> {
    /// A person comes to work, or does not. One still at work, because a shift followed on the last one, or still
    /// finishing a contact, goes straight on.
    pub fn duty_begins(&mut self, at: DutyIx) {
        let plan = self.plan;
        let duty = &plan.duties[at.ix()];
        let agent = duty.agent;
        if self.has_left(duty) {
            return self.tell(Fact::Struck { duty: at });
        }
        if duty.planned == Planned::Leave {
            return;
        }
        let noted = &mut self.attendance[agent.ix()];
        (noted.duty, noted.breaks) = (at, 0);
        self.agents[agent.ix()].claimed = duty.planned == Planned::Classroom || noted.down_until > self.now;
        match self.agents[agent.ix()].doing {
            Doing::Overrun => self.turn(agent, Doing::Busy),
            _ if self.is_absent(duty) => return self.turn(agent, Doing::Absent),
            _ => self.comes(agent, duty),
        }
        self.plan_activities(duty);
    }

    /// Whether the person left the company before this shift; whoever leaves finishes the shift begun before. People
    /// named in the scenario are there when the window opens, or when they are hired.
    fn has_left(&self, duty: &Duty) -> bool {
        let person = &self.plan.agents[duty.agent.ix()];
        let rates = &self.plan.groups[person.group.ix()].attrition;
        let Some(last) = rates.last() else { return false };
        let hired = person.hired.map(|hired| hired.at);
        let from = hired.unwrap_or(0).max(0);
        let tenure = hired.map_or(last.from, |hired| from - hired);
        let hazard = -(-self.streams.uniform(Purpose::Attrition, person.key)).ln_1p();
        leaves_after(rates, tenure, hazard).is_some_and(|after| from.saturating_add(after) <= duty.start)
    }

    fn is_absent(&self, duty: &Duty) -> bool {
        let absence = self.plan.groups[self.agents[duty.agent.ix()].group.ix()].absence_on(duty.day);
        absence > 0.0 && self.streams.uniform(Purpose::Absence, duty.key(self.plan)) < absence
    }

    fn comes(&mut self, agent: AgentIx, duty: &Duty) {
        let law = &self.plan.groups[self.agents[agent.ix()].group.ix()].lateness.start;
        let late = law
            .as_ref()
            .map_or(0, |law| law.draw(&mut self.streams.stream(Purpose::LateStart, duty.key(self.plan))));
        // Somebody may already have been there when the simulation began.
        match duty.start + late {
            comes if comes > self.now => self.stay_away(agent, Doing::Late, comes),
            _ => self.come_in(agent),
        }
    }

    /// Turns to something that keeps from contacts until an instant.
    pub fn stay_away(&mut self, agent: AgentIx, doing: Doing, until: Ms) {
        self.attendance[agent.ix()].until = until;
        self.agenda.push(until, Event::PauseEnds(agent));
        self.turn(agent, doing);
    }

    /// A shift is over, unless the next one has begun: who handles a contact finishes it first, or hands it over.
    pub fn duty_ends(&mut self, at: DutyIx) {
        let agent = self.plan.duties[at.ix()].agent;
        let noted = &mut self.attendance[agent.ix()];
        if noted.duty != at {
            return;
        }
        noted.duty = DutyIx(NONE);
        noted.excuse();
        let person = self.agents[agent.ix()];
        match person.doing {
            Doing::Busy if self.plan.groups[person.group.ix()].hands_over => {
                self.hand_over(agent);
                self.go_home(agent);
            }
            Doing::Busy => {
                self.stand(agent);
                self.turn(agent, Doing::Overrun);
            }
            Doing::Idle => {
                self.stand(agent);
                self.go_home(agent);
            }
            _ => self.go_home(agent),
        }
    }

    /// Whether a person who has just finished goes home: the shift is over, or the group has one too many.
    pub fn leaves(&mut self, agent: AgentIx) -> bool {
        let person = &self.agents[agent.ix()];
        if person.doing == Doing::Overrun {
            self.go_home(agent);
            return true;
        }
        let too_many = self.groups[person.group.ix()].leaving > 0 || person.goes;
        let leaves = person.doing == Doing::Busy && too_many;
        if leaves {
            self.one_too_many_goes(agent);
        }
        leaves
    }

    /// Leaves the site; what was due is forgotten, work put aside goes to others.
    pub fn go_home(&mut self, agent: AgentIx) {
        self.give_back(agent);
        let noted = &mut self.attendance[agent.ix()];
        noted.until = NEVER;
        noted.excuse();
        self.turn(agent, Doing::Off);
        self.free_seat(agent);
    }
}

//! An agent and a contact: beginning, end of talk, end of after-contact work, and what the agent does next.

use crate::plan::AgentIx;
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Doing, Fact, Watch};
use crate::replication::pace::Pace;
use crate::replication::world::{Contact, NONE, World};
use shoreline_model::calendar::Ms;

impl<W: Watch> World<'_, W> {
    /// An agent, no longer on the idle list, takes a contact, no longer in its queue.
    #[inline]
    pub fn serve(&mut self, agent: AgentIx, contact: ContactIx, queued: bool) {
        let pace = self.pace(agent, self.contacts[contact.ix()].queue);
        let entry = &mut self.contacts[contact.ix()];
        if pace != Pace::USUAL {
            let at = |factor: f64, part: Ms| (part as f64 * factor).round() as Ms;
            (entry.talk, entry.hold) = (at(pace.talk, entry.talk), at(pace.talk, entry.hold));
            entry.acw = at(pace.acw, entry.acw);
        }
        let Contact { queue, slot, since, talk, hold, acw, .. } = *entry;
        self.agents[agent.ix()].contact = contact.0;
        self.tell(Fact::Answered { queue, contact, agent, slot, wait: self.now - since, queued });
        self.turn(agent, Doing::Busy);
        let talked = self.now + talk + hold;
        if acw > 0 && self.plan.queues[queue.ix()].trunk.is_some() {
            self.agenda.push(talked, Event::TalkEnds(agent));
        }
        self.agenda.push(talked + acw, Event::ServiceEnds(agent));
    }

    /// The customer is gone: the line is free while after-contact work goes on.
    pub fn on_talk_end(&mut self, agent: AgentIx) {
        let contact = self.agents[agent.ix()].contact as usize;
        self.free_line(self.contacts[contact].queue);
    }

    /// The contact is finished.
    #[inline]
    pub fn on_service_end(&mut self, agent: AgentIx) {
        let person = &mut self.agents[agent.ix()];
        let (contact, group) = (ContactIx(person.contact), person.group);
        person.contact = NONE;
        let Contact { queue, slot, talk, hold, acw, .. } = self.contacts[contact.ix()];
        if acw == 0 {
            self.free_line(queue);
        }
        self.tell(Fact::Finished { queue, contact, group, slot, talk, hold, acw });
        self.let_go(contact);
        self.go_on(agent);
    }

    /// An outage ends what the agent handles.
    pub fn cut_off(&mut self, _agent: AgentIx) {}

    /// The shift is over: what the agent handles goes to somebody else.
    pub fn hand_over(&mut self, agent: AgentIx) {
        self.turn(agent, Doing::Overrun);
    }

    /// A person who has just finished something: home, a break that was due, the next contact, or idle.
    #[inline]
    pub fn go_on(&mut self, agent: AgentIx) {
        if !self.leaves(agent) && !self.turns_aside(agent) {
            self.take_next(agent);
        }
    }

    #[inline]
    fn take_next(&mut self, agent: AgentIx) {
        match self.contact_for(self.agents[agent.ix()].group) {
            Some(contact) => {
                self.dequeue(contact);
                self.serve(agent, contact, true);
            }
            None => {
                self.turn(agent, Doing::Idle);
                self.make_idle(agent);
            }
        }
    }
}

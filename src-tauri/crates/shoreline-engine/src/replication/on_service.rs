//! A person and a contact: beginning, end of talk, end of after-contact work, and what the person does next.

use crate::plan::{AgentIx, Free};
use crate::replication::contact::Contact;
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Doing, Fact, Watch};
use crate::replication::lists::{IDLE, INTERRUPTIBLE};
use crate::replication::pace::Pace;
use crate::replication::world::{Agent, NEVER, NONE, World};
use shoreline_model::calendar::Ms;
use shoreline_model::queue::Occupies;

impl<W: Watch> World<'_, W> {
    /// A person, who leaves their bench, takes a contact that is no longer in its queue.
    #[inline]
    pub fn assign(&mut self, agent: AgentIx, contact: ContactIx, queued: bool) {
        self.leave_bench(agent);
        self.serve(agent, contact, queued);
    }

    /// A person leaves their bench for a contact; interruptible work is put aside.
    #[inline]
    pub fn leave_bench(&mut self, agent: AgentIx) {
        if self.agents[agent.ix()].bench == INTERRUPTIBLE {
            self.park(agent);
        }
        self.stand(agent);
    }

    /// A person on no bench takes a contact that is no longer in its queue.
    #[inline]
    pub fn serve(&mut self, agent: AgentIx, contact: ContactIx, queued: bool) {
        let Contact { queue, slot, since, ghost, .. } = self.contacts[contact.ix()];
        let occupies = self.plan.queues[queue.ix()].occupies;
        if ghost {
            return self.open_session(agent, contact);
        }
        if self.plan.queues[queue.ix()].reach.is_some() && !self.calls_back(agent, contact, queued) {
            return;
        }
        let pace = self.pace(agent, queue);
        let entry = &mut self.contacts[contact.ix()];
        if pace != Pace::USUAL {
            entry.stretch(pace.talk, pace.acw);
        }
        entry.agent = agent.0;
        let handling = entry.handling();
        let wait = self.now - since;
        if self.plan.notes_load {
            self.queues[queue.ix()].waits.note(wait, handling);
        }
        self.tell(Fact::Answered { queue, contact, agent, slot, wait, queued });
        if self.contacts[contact.ix()].escort != NONE {
            self.second_answers(contact);
        }
        match occupies {
            Occupies::Slot => self.open_session(agent, contact),
            Occupies::Deferred if self.plan.queues[queue.ix()].interruption.is_some() => {
                self.begin_work(agent, contact, 0);
            }
            _ => self.begin_contact(agent, contact),
        }
    }

    /// The whole person, to the end.
    #[inline]
    fn begin_contact(&mut self, agent: AgentIx, contact: ContactIx) {
        let entry = &mut self.contacts[contact.ix()];
        let ring = Ms::from(std::mem::take(&mut entry.ring));
        let connected = self.now + self.plan.queues[entry.queue.ix()].connect + ring;
        let talked = connected + entry.talk + entry.hold;
        let (acw, has_line) = (entry.acw, entry.has_line);
        self.agents[agent.ix()].contact = contact.0;
        self.agents[agent.ix()].ends = talked + acw;
        self.occupy(agent);
        if acw > 0 && has_line {
            self.note(contact, talked, Event::TalkEnds(contact));
        }
        self.agenda.push(talked + acw, Event::ServiceEnds(agent));
    }

    /// A person turns busy; who goes on past the end of the shift stays what they are.
    #[inline]
    pub fn occupy(&mut self, agent: AgentIx) {
        if !self.agents[agent.ix()].doing.is_handling() {
            self.turn(agent, Doing::Busy);
        }
    }

    /// The customer is gone: the line is free while after-contact work goes on.
    pub fn on_talk_end(&mut self, contact: ContactIx) {
        self.free_line(contact);
        self.let_go(contact);
    }

    /// The contact is finished, or a conference after which the first agent is free. Nothing happens if the person was
    /// torn away from it.
    #[inline]
    pub fn on_service_end(&mut self, agent: AgentIx) {
        let person = &mut self.agents[agent.ix()];
        if person.ends != self.now {
            return;
        }
        person.ends = NEVER;
        let contact = std::mem::replace(&mut person.contact, NONE);
        if contact == NONE || !self.finish(agent, ContactIx(contact)) {
            self.go_on(agent);
        }
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
        let Agent { group, parked, .. } = self.agents[agent.ix()];
        let free = if parked == NONE { Free::ALL } else { Free::LIVE };
        match self.contact_for(group, free) {
            Some(contact) if self.calls_before(agent, contact) => {}
            Some(contact) => {
                self.dequeue(contact);
                self.serve(agent, contact, true);
            }
            None if parked != NONE => self.resume(agent),
            None => self.rest(agent),
        }
    }

    /// A person becomes idle.
    #[inline]
    fn rest(&mut self, agent: AgentIx) {
        self.turn(agent, Doing::Idle);
        self.sit(agent, IDLE);
        self.dial_for(self.agents[agent.ix()].group);
    }
}

//! Contacts at the front door: first attempts, further attempts, blocking, balking, joining the queue.

use crate::draw::streams::Purpose;
use crate::plan::QueueIx;
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Fact, Watch};
use crate::replication::world::{Contact, Draws, NEVER, NONE, World};

impl<W: Watch> World<'_, W> {
    /// A first attempt: draws everything it will ever need, and notes the next arrival.
    #[inline]
    pub fn on_arrival(&mut self, queue: QueueIx) {
        let plan = &self.plan.queues[queue.ix()];
        let state = &mut self.queues[queue.ix()];
        state.serial += 1;
        let mut contact = Contact {
            since: self.now,
            patience: NEVER,
            talk: 0,
            hold: 0,
            acw: 0,
            before: NONE,
            after: NONE,
            serial: state.serial,
            slot: self.slot,
            queue,
            attempt: 1,
            waiting: false,
            holds: 1,
        };
        contact.draw(&plan.laws[state.laws.ix()], &mut state.draws);
        if let Some(recorded) = state.arrivals.recorded() {
            contact.recall(recorded);
        }
        let next = state.arrivals.next();
        let contact = self.keep(contact);
        if let Some(at) = next {
            self.agenda.push(at, Event::Arrival(queue));
        }
        self.front_door(contact);
    }

    /// A further attempt: draws anew from a stream of its own, so that it moves nobody else's numbers.
    pub fn on_redial(&mut self, contact: ContactIx) {
        let (now, slot) = (self.now, self.slot);
        let entry = &mut self.contacts[contact.ix()];
        let plan = &self.plan.queues[entry.queue.ix()];
        entry.attempt += 1;
        let attempt = plan.key.part(u64::from(entry.serial)).part(u64::from(entry.attempt));
        (entry.since, entry.slot) = (now, slot);
        let laws = &plan.laws[self.queues[entry.queue.ix()].laws.ix()];
        entry.draw(laws, &mut Draws::new(self.streams, attempt));
        self.front_door(contact);
    }

    #[inline]
    fn front_door(&mut self, contact: ContactIx) {
        let Contact { queue, attempt, .. } = self.contacts[contact.ix()];
        self.tell(Fact::Received { queue, redial: attempt > 1 });
        if !self.queues[queue.ix()].open {
            return self.turn_away(contact, queue);
        }
        if !self.take_line(queue) {
            return self.block(contact, queue);
        }
        match self.agent_for(queue, 0) {
            Some(agent) => {
                self.unmake_idle(agent);
                self.serve(agent, contact, false);
            }
            None => self.queue_up(contact, queue),
        }
    }

    /// No agent is free: a place to wait, if there is one and the customer takes it.
    fn queue_up(&mut self, contact: ContactIx, queue: QueueIx) {
        let plan = &self.plan.queues[queue.ix()];
        if self.queues[queue.ix()].length >= plan.waiting_places {
            self.free_line(queue);
            return self.block(contact, queue);
        }
        if plan.balk_share > 0.0 && self.chance(contact, 0) < plan.balk_share {
            self.free_line(queue);
            return self.turn_away(contact, queue);
        }
        let patience = self.contacts[contact.ix()].patience;
        self.enqueue(contact);
        self.tell(Fact::Queued { queue, contact });
        // Patience that outlasts the window needs no event, and its contact's place is free as soon as it is served.
        if patience < self.plan.ends() - self.now {
            self.note(contact, self.now + patience, Event::HangUp(contact));
        }
        if let Some(&after) = plan.stages.first() {
            self.note(contact, self.now + after, Event::Stage(contact));
        }
    }

    /// Notes an event that names a contact, whose place it holds.
    pub fn note(&mut self, contact: ContactIx, at: shoreline_model::calendar::Ms, event: Event) {
        self.contacts[contact.ix()].holds += 1;
        self.agenda.push(at, event);
    }

    /// A uniform number that belongs to this contact, attempt and question.
    pub fn chance(&self, contact: ContactIx, question: u64) -> f64 {
        let Contact { queue, serial, attempt, .. } = self.contacts[contact.ix()];
        let key = self.plan.queues[queue.ix()].key;
        let key = key.part(u64::from(serial)).part(u64::from(attempt)).part(question);
        self.streams.uniform(Purpose::Choice, key)
    }

    fn take_line(&mut self, queue: QueueIx) -> bool {
        let Some(trunk) = self.plan.queues[queue.ix()].trunk else { return true };
        let used = &mut self.lines_used[trunk.ix()];
        let free = *used < self.plan.trunks[trunk.ix()];
        *used += u32::from(free);
        free
    }

    fn turn_away(&mut self, contact: ContactIx, queue: QueueIx) {
        self.tell(Fact::TurnedAway { queue });
        self.let_go(contact);
    }

    fn block(&mut self, contact: ContactIx, queue: QueueIx) {
        self.tell(Fact::Blocked { queue });
        let share = self.plan.queues[queue.ix()].redial.as_ref().map_or(0.0, |redial| redial.after_block);
        self.leave_or_redial(contact, share);
    }
}

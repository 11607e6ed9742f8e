//! Contacts that stop waiting unserved, stages they reach while they wait, and customers who try again.

use crate::plan::QueueIx;
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Fact, Watch};
use crate::replication::world::{Contact, NONE, World};

/// The question of a contact's chance of redialling; balking is 0.
const REDIALS: u64 = 1;

impl<W: Watch> World<'_, W> {
    /// A customer's patience runs out. Nothing happens if the contact has left the queue since.
    pub fn on_hang_up(&mut self, contact: ContactIx) {
        let Contact { queue, slot, since, waiting, .. } = self.contacts[contact.ix()];
        self.let_go(contact);
        if !waiting {
            return;
        }
        self.dequeue(contact);
        self.free_line(queue);
        self.tell(Fact::Abandoned { queue, contact, slot, wait: self.now - since });
        let share = self.plan.queues[queue.ix()].redial.as_ref().map_or(0.0, |redial| redial.after_abandon);
        self.leave_or_redial(contact, share);
    }

    /// A waiting contact reaches a stage: groups that join may have somebody idle.
    pub fn on_stage(&mut self, contact: ContactIx) {
        let Contact { queue, since, waiting, .. } = self.contacts[contact.ix()];
        self.let_go(contact);
        if !waiting {
            return;
        }
        let waited = self.now - since;
        if let Some(agent) = self.agent_for(queue, waited) {
            self.dequeue(contact);
            self.unmake_idle(agent);
            return self.serve(agent, contact, true);
        }
        let stages = &self.plan.queues[queue.ix()].stages;
        if let Some(&next) = stages.iter().find(|&&after| after > waited) {
            self.note(contact, since + next, Event::Stage(contact));
        }
    }

    /// Sends everyone who waits away.
    pub fn clear(&mut self, queue: QueueIx) {
        loop {
            let head = self.queues[queue.ix()].head;
            if head == NONE {
                return;
            }
            let contact = ContactIx(head);
            let Contact { slot, since, .. } = self.contacts[contact.ix()];
            self.dequeue(contact);
            self.free_line(queue);
            self.tell(Fact::Cleared { queue, contact, slot, wait: self.now - since });
            self.let_go(contact);
        }
    }

    /// The customer tries again with this probability, unless it was the last attempt.
    pub fn leave_or_redial(&mut self, contact: ContactIx, share: f64) {
        let Contact { queue, attempt, serial, .. } = self.contacts[contact.ix()];
        let plan = &self.plan.queues[queue.ix()];
        let again = plan.redial.as_ref().filter(|redial| {
            attempt < redial.max_attempts && share > 0.0 && self.chance(contact, REDIALS) < share
        });
        let Some(redial) = again else { return self.let_go(contact) };
        let key = plan.key.part(u64::from(serial)).part(u64::from(attempt));
        let delay = redial.delay.draw(&mut self.streams.stream(crate::draw::streams::Purpose::Redial, key));
        self.agenda.push(self.now + delay, Event::Redial(contact));
    }
}

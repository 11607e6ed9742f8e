//! Contacts that stop waiting unserved, moments of a wait at which something may change, and customers who try again.

use crate::plan::QueueIx;
use crate::replication::contact::Contact;
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Entry, Fact, Watch};
use crate::replication::front_door::LOOK_AGAIN;
use crate::replication::world::{NEVER, NONE, Question, World};
use shoreline_model::calendar::Ms;

impl<W: Watch> World<'_, W> {
    /// A customer's patience runs out. Nothing happens if the contact has left the queue since.
    pub fn on_hang_up(&mut self, contact: ContactIx) {
        let Contact { queue, slot, since, waiting, ghost, .. } = self.contacts[contact.ix()];
        if !waiting || ghost {
            return self.let_go(contact);
        }
        let wait = self.now - since;
        let silent = self.plan.queues[queue.ix()].silent.as_ref().map_or(0.0, |(share, _)| *share);
        let silent = silent > 0.0 && self.chance(contact, Question::Silent) < silent;
        let customer = if silent { self.afresh(contact) } else { contact };
        if silent {
            self.contacts[contact.ix()].ghost = true;
        } else {
            self.dequeue(contact);
        }
        self.let_go(contact);
        self.free_line(contact);
        self.tell(Fact::Abandoned { queue, contact, slot, wait, silent });
        if let Some(campaign) = self.plan.queues[queue.ix()].campaign {
            self.diallers[campaign.ix()].spend();
        }
        let share = self.plan.queues[queue.ix()].redial.as_ref().map_or(0.0, |redial| redial.after_abandon);
        self.leave_or_redial(customer, share);
    }

    /// A waiting contact looks again: it may leave for another queue, or a group that joins may have somebody free.
    pub fn on_stage(&mut self, contact: ContactIx) {
        let Contact { queue, since, waiting, ghost, .. } = self.contacts[contact.ix()];
        self.let_go(contact);
        if !waiting || ghost {
            return;
        }
        let waited = self.now - since;
        if let Some(to) = self.leaves_for(queue, waited) {
            return self.interflow(contact, queue, to);
        }
        if self.plan.queues[queue.ix()].looks {
            self.serve_those_before(contact, queue);
        }
        match self.agent_for(contact, queue, waited) {
            Some(agent) => {
                self.dequeue(contact);
                self.assign(agent, contact, true);
            }
            None => self.look_next(contact, queue, waited),
        }
    }

    /// Notes the next moment at which a waiting contact looks again: the next stage, or soon where conditions rule.
    pub fn look_next(&mut self, contact: ContactIx, queue: QueueIx, waited: Ms) {
        let plan = &self.plan.queues[queue.ix()];
        let stage = plan.stages.iter().map(|stage| stage.after).find(|&after| after > waited);
        let reached = |after: Ms| after <= waited;
        let conditional = plan.looks || plan.stages.iter().any(|s| s.to_queue.is_some() && reached(s.after));
        let soon = conditional.then_some(waited + LOOK_AGAIN);
        if let Some(next) = stage.into_iter().chain(soon).min() {
            let since = self.contacts[contact.ix()].since;
            self.note(contact, since + next, Event::Stage(contact));
        }
    }

    /// Where a contact that has waited this long flows to, if a stage says so and its condition holds.
    pub fn leaves_for(&self, queue: QueueIx, waited: Ms) -> Option<QueueIx> {
        let stages = self.plan.queues[queue.ix()].stages.iter().filter(|stage| stage.after <= waited);
        stages.filter(|stage| self.is_open(stage.gate)).find_map(|stage| stage.to_queue)
    }

    /// The contact leaves for another queue, with what was drawn for it and the patience it has left.
    fn interflow(&mut self, contact: ContactIx, from: QueueIx, to: QueueIx) {
        let waited = self.now - self.contacts[contact.ix()].since;
        self.flows_out(contact, from);
        let moved = self.unencumbered(contact);
        let slot = self.slot;
        let entry = &mut self.contacts[moved.ix()];
        entry.patience = if entry.patience == NEVER { NEVER } else { (entry.patience - waited).max(0) };
        (entry.since, entry.place, entry.slot) = (self.now, self.now, slot);
        (entry.queue, entry.entry, entry.hop) = (to, Entry::FlowIn, entry.hop.wrapping_add(1));
        self.front_door(moved);
    }

    /// Sends everyone who waits away.
    pub fn clear(&mut self, queue: QueueIx) {
        loop {
            let head = self.queues[queue.ix()].head;
            if head == NONE {
                return;
            }
            let contact = ContactIx(head);
            if self.contacts[contact.ix()].ghost {
                self.dequeue(contact);
                self.let_go(contact);
            } else {
                self.flows_out(contact, queue);
                self.gone(contact);
            }
        }
    }

    /// The customer tries again with this probability, unless it was the last attempt.
    pub fn leave_or_redial(&mut self, contact: ContactIx, share: f64) {
        self.release_escort(contact);
        let Contact { queue, attempt, .. } = self.contacts[contact.ix()];
        let plan = &self.plan.queues[queue.ix()];
        let again = plan.redial.as_ref().filter(|redial| {
            attempt < redial.max_attempts && share > 0.0 && self.chance(contact, Question::Redial) < share
        });
        let Some(redial) = again else { return self.let_go(contact) };
        let contact = self.unencumbered(contact);
        let entry = &mut self.contacts[contact.ix()];
        (entry.attempt, entry.entry, entry.past_bot) = (attempt.saturating_add(1), Entry::Redial, false);
        self.come_back(contact, redial.queue, &redial.delay);
    }
}

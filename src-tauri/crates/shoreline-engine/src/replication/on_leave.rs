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

    /// A waiting contact reaches a stage: a group that joins may have somebody free, or it leaves for another queue.
    pub fn on_stage(&mut self, contact: ContactIx) {
        let Contact { queue, waiting, ghost, .. } = self.contacts[contact.ix()];
        if waiting && !ghost {
            self.look(queue);
            if self.contacts[contact.ix()].waiting {
                self.note_stage(contact, queue);
            }
        }
        self.let_go(contact);
    }

    /// Notes the next stage of a waiting contact, if there is one.
    pub fn note_stage(&mut self, contact: ContactIx, queue: QueueIx) {
        let since = self.contacts[contact.ix()].since;
        let stages = self.plan.queues[queue.ix()].stages.iter().map(|stage| since + stage.after);
        if let Some(next) = stages.filter(|&at| at > self.now).min() {
            self.note(contact, next, Event::Stage(contact));
        }
    }

    /// While contacts wait for conditions, their queue looks again and again.
    pub fn on_look(&mut self, queue: QueueIx) {
        self.look(queue);
        self.queues[queue.ix()].looking = false;
        if self.queues[queue.ix()].head != NONE {
            self.look_again(queue);
        }
    }

    /// Notes the next look of a queue, unless it is noted.
    pub fn look_again(&mut self, queue: QueueIx) {
        let looking = std::mem::replace(&mut self.queues[queue.ix()].looking, true);
        if !looking {
            self.agenda.push(self.now + LOOK_AGAIN, Event::Look(queue));
        }
    }

    /// Who may leave for another queue does, and whoever may be served is, first come first served.
    pub fn look(&mut self, queue: QueueIx) {
        while let Some((contact, to)) = self.first_to_leave(queue) {
            self.interflow(contact, queue, to);
        }
        while self.queues[queue.ix()].head != NONE {
            let head = ContactIx(self.queues[queue.ix()].head);
            let Some(agent) = self.agent_for(head, queue, self.waited(queue)) else { return };
            self.dequeue(head);
            self.assign(agent, head, true);
        }
    }

    /// The first customer of a queue, if a stage sends them elsewhere now.
    fn first_to_leave(&self, queue: QueueIx) -> Option<(ContactIx, QueueIx)> {
        let first = self.customers(queue).next()?;
        let waited = self.now - self.contacts[first.ix()].since;
        Some((first, self.leaves_for(queue, waited)?))
    }

    /// Those who wait in a queue, the first first; who has left without a word is not among them.
    pub fn customers(&self, queue: QueueIx) -> impl Iterator<Item = ContactIx> + '_ {
        let contact = |place: u32| (place != NONE).then_some(ContactIx(place));
        let next = move |at: &ContactIx| contact(self.contacts[at.ix()].after);
        let all = std::iter::successors(contact(self.queues[queue.ix()].head), next);
        all.filter(|at| !self.contacts[at.ix()].ghost)
    }

    /// Where a contact that has waited this long flows to, if a stage says so and its condition holds.
    pub fn leaves_for(&self, queue: QueueIx, waited: Ms) -> Option<QueueIx> {
        let stages = self.plan.queues[queue.ix()].stages.iter().filter(|stage| stage.after <= waited);
        stages.filter(|stage| self.is_open(stage.gate)).find_map(|stage| stage.to_queue)
    }

    /// The contact leaves for another queue, with what was drawn for it and the patience it has left.
    pub fn interflow(&mut self, contact: ContactIx, from: QueueIx, to: QueueIx) {
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
        (entry.attempt, entry.entry) = (attempt.saturating_add(1), Entry::Redial);
        // A new attempt meets the bot anew, and is as hard as any.
        (entry.past_bot, entry.factor) = (false, 1.0);
        self.come_back(contact, redial.queue, &redial.delay);
    }
}

//! A queue's front door: closed, no line, an agent at once, no place to wait, too long a wait, or the queue.

use crate::plan::{AgentIx, CallbackPlan, QueueIx, Served};
use crate::replication::contact::Contact;
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Entry, Fact, Watch};
use crate::replication::lists::IDLE;
use crate::replication::world::{NEVER, NONE, Question, World};
use shoreline_model::calendar::Ms;
use shoreline_model::queue::Occupies;

/// Between two looks of a queue at conditions that may have come true.
pub(crate) const LOOK_AGAIN: Ms = 5_000;

impl<W: Watch> World<'_, W> {
    /// A contact reaches its queue.
    #[inline]
    pub fn front_door(&mut self, contact: ContactIx) {
        if !self.plan.queues[self.contacts[contact.ix()].queue.ix()].parts.is_empty() {
            self.deal(contact);
        }
        let Contact { queue, entry, wants, .. } = self.contacts[contact.ix()];
        self.tell(Fact::Received { queue, contact, entry });
        if !self.queues[queue.ix()].open && !self.passes_closed_door(queue, entry) {
            return self.closed(contact, queue);
        }
        if !self.take_line(contact, queue) {
            return self.block(contact, queue);
        }
        if wants != NONE && self.is_at_hand(AgentIx(wants), queue) {
            return self.assign(AgentIx(wants), contact, false);
        }
        // A condition may have come true that those who came before have not looked at yet.
        if self.plan.queues[queue.ix()].looks {
            self.look(queue);
        }
        match self.agent_for(contact, queue, 0) {
            Some(agent) => self.assign(agent, contact, false),
            None => self.queue_up(contact, queue),
        }
    }

    /// Deferred queues always accept, and who was in conversation is inside already.
    fn passes_closed_door(&self, queue: QueueIx, entry: Entry) -> bool {
        self.plan.queues[queue.ix()].occupies == Occupies::Deferred
            || matches!(entry, Entry::HandOver | Entry::Dialled)
    }

    /// The contact becomes one vendor's.
    fn deal(&mut self, contact: ContactIx) {
        let queue = self.contacts[contact.ix()].queue;
        let parts = &self.plan.queues[queue.ix()].parts;
        let u = self.chance(contact, Question::Part);
        let at = parts.partition_point(|(share, _)| *share <= u).min(parts.len() - 1);
        self.contacts[contact.ix()].queue = parts[at].1;
    }

    /// Whether the person a customer asks for is idle and serves the queue.
    fn is_at_hand(&self, agent: AgentIx, queue: QueueIx) -> bool {
        let person = &self.agents[agent.ix()];
        let at_once = |served: &&Served| served.queue == queue && served.joins_after == 0;
        let mut serves = self.plan.groups[person.group.ix()].serves.iter().filter(at_once);
        person.bench == IDLE && serves.any(|served| self.passes(served.gate, person.group, 0))
    }

    fn closed(&mut self, contact: ContactIx, queue: QueueIx) {
        self.free_line(contact);
        self.tell(Fact::TurnedAway { queue, contact });
        let left = self.plan.queues[queue.ix()].voicemail;
        match left.filter(|(_, share)| self.chance(contact, Question::Voicemail) < *share) {
            Some((voicemail, _)) => self.flow_in(contact, voicemail),
            None => self.gone(contact),
        }
    }

    /// The contact begins anew at another queue, at once; whoever stayed on the line with the customer is free.
    pub fn flow_in(&mut self, contact: ContactIx, queue: QueueIx) {
        self.release_escort(contact);
        self.contacts[contact.ix()].entry = Entry::FlowIn;
        self.come_back_after(contact, queue, 0);
    }

    /// The customer is gone for good; whoever stayed on the line until somebody answers is free.
    pub fn gone(&mut self, contact: ContactIx) {
        self.release_escort(contact);
        self.let_go(contact);
    }

    /// No agent is free: a place to wait, if there is one and the customer takes it.
    fn queue_up(&mut self, contact: ContactIx, queue: QueueIx) {
        let plan = &self.plan.queues[queue.ix()];
        if plan.waiting_places < u32::MAX && self.waiting_in(queue) >= plan.waiting_places {
            self.free_line(contact);
            return self.block(contact, queue);
        }
        if self.balks(contact, queue) {
            self.free_line(contact);
            self.tell(Fact::TurnedAway { queue, contact });
            self.lose_call(queue);
            return self.gone(contact);
        }
        // Guessed before the contact itself is in the queue.
        let offer = plan.callback.as_ref().filter(|offer| self.accepts(contact, queue, offer));
        self.contacts[contact.ix()].since = self.now;
        self.enqueue(contact);
        self.tell(Fact::Queued { queue, contact });
        if let Some(to) = self.leaves_for(queue, 0) {
            return self.interflow(contact, queue, to);
        }
        if let Some(offer) = offer {
            return self.call_back(contact, queue, offer);
        }
        self.wait(contact, queue);
    }

    /// Notes what may end a wait, or change it.
    fn wait(&mut self, contact: ContactIx, queue: QueueIx) {
        let plan = &self.plan.queues[queue.ix()];
        let patience = self.contacts[contact.ix()].patience;
        // Patience that outlasts the window needs no event, and its contact's place is free as soon as it is served.
        if patience < self.plan.ends() - self.now {
            self.note(contact, self.now + patience, Event::HangUp(contact));
        }
        if !plan.stages.is_empty() {
            self.note_stage(contact, queue);
        }
        if plan.looks {
            self.look_again(queue);
        }
    }

    /// Contacts waiting in a queue, in all parts it is dealt to.
    pub fn waiting_in(&self, queue: QueueIx) -> u32 {
        let whole = self.plan.queues[queue.ix()].whole;
        self.plan.with_parts(whole).map(|part| self.queues[part.ix()].length).sum()
    }

    /// An answered call of a campaign that reaches nobody counts against its cap.
    fn lose_call(&mut self, queue: QueueIx) {
        if let Some(campaign) = self.plan.queues[queue.ix()].campaign {
            self.diallers[campaign.ix()].spend();
        }
    }

    fn balks(&mut self, contact: ContactIx, queue: QueueIx) -> bool {
        let plan = &self.plan.queues[queue.ix()];
        if plan.balk_share > 0.0 && self.chance(contact, Question::Balk) < plan.balk_share {
            return true;
        }
        let Some(announcement) = &plan.announcement else { return false };
        let wait = self.guess(queue, announcement.predictor);
        let step = announcement.balk.iter().rev().find(|(over, _)| wait > *over);
        if step.is_some_and(|(_, share)| self.chance(contact, Question::BalkAtAnnouncement) < *share) {
            return true;
        }
        let patience = &mut self.contacts[contact.ix()].patience;
        if *patience != NEVER && announcement.patience_factor != 1.0 {
            *patience = (*patience as f64 * announcement.patience_factor).round() as Ms;
        }
        false
    }

    fn accepts(&self, contact: ContactIx, queue: QueueIx, offer: &CallbackPlan) -> bool {
        self.guess(queue, offer.predictor) > offer.over
            && self.chance(contact, Question::Callback) < offer.accepts
    }

    /// The customer hangs up and will be called: at the place they had, or at a time agreed on.
    fn call_back(&mut self, contact: ContactIx, queue: QueueIx, offer: &CallbackPlan) {
        self.flows_out(contact, queue);
        match &offer.scheduled {
            None => self.flow_in(contact, offer.queue),
            Some(delay) => {
                self.release_escort(contact);
                self.contacts[contact.ix()].entry = Entry::FlowIn;
                self.come_back(contact, offer.queue, delay);
            }
        }
    }

    /// A waiting contact leaves its queue for somewhere else.
    pub fn flows_out(&mut self, contact: ContactIx, queue: QueueIx) {
        let Contact { slot, since, .. } = self.contacts[contact.ix()];
        self.dequeue(contact);
        self.free_line(contact);
        self.tell(Fact::FlowedOut { queue, contact, slot, wait: self.now - since, queued: true });
    }

    /// Whether there is a line for the contact, or it has one already.
    pub fn take_line(&mut self, contact: ContactIx, queue: QueueIx) -> bool {
        let Some(trunk) = self.plan.queues[queue.ix()].trunk else { return true };
        if self.contacts[contact.ix()].has_line {
            return true;
        }
        let used = &mut self.lines_used[trunk.ix()];
        let free = *used < self.plan.trunks[trunk.ix()];
        *used += u32::from(free);
        self.contacts[contact.ix()].has_line = free;
        free
    }

    pub fn block(&mut self, contact: ContactIx, queue: QueueIx) {
        self.tell(Fact::Blocked { queue, contact });
        self.lose_call(queue);
        let share = self.plan.queues[queue.ix()].redial.as_ref().map_or(0.0, |redial| redial.after_block);
        self.leave_or_redial(contact, share);
    }
}

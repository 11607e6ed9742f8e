//! People torn away from contacts: an outage cuts them off, the end of a shift hands them over.

use crate::plan::AgentIx;
use crate::replication::contact::{Contact, Party};
use crate::replication::event::ContactIx;
use crate::replication::fact::{Entry, Fact, Watch};
use crate::replication::world::{NEVER, NONE, World};
use shoreline_model::calendar::Ms;
use shoreline_model::queue::Occupies;

impl<W: Watch> World<'_, W> {
    /// An outage: live contacts in hand are cut off, work goes back to its queue. The person has nothing left.
    pub fn cut_off(&mut self, agent: AgentIx) {
        self.stand(agent);
        self.leave_escort(agent);
        while let Some((contact, left)) = self.drop_one(agent) {
            let Contact { queue, slot, ghost, party, .. } = self.contacts[contact.ix()];
            if ghost {
                self.tell(Fact::Noticed { queue, contact, agent });
                self.let_go(contact);
            } else if party == Party::Nobody {
                self.try_again(contact);
            } else if self.plan.queues[queue.ix()].occupies == Occupies::Deferred {
                self.back_to_queue(agent, contact, left);
            } else {
                self.free_line(contact);
                self.tell(Fact::CutOff { queue, contact, agent, slot });
                let share =
                    self.plan.queues[queue.ix()].redial.as_ref().map_or(0.0, |redial| redial.after_abandon);
                self.leave_or_redial(contact, share);
            }
        }
    }

    /// The end of a shift: everything in hand goes to other people, as far as it is done.
    pub fn hand_over(&mut self, agent: AgentIx) {
        self.stand(agent);
        self.leave_escort(agent);
        while let Some((contact, left)) = self.drop_one(agent) {
            let Contact { queue, ghost, party, .. } = self.contacts[contact.ix()];
            if ghost {
                self.tell(Fact::Noticed { queue, contact, agent });
                self.let_go(contact);
            } else if party == Party::Nobody {
                self.try_again(contact);
            } else {
                self.back_to_queue(agent, contact, left);
            }
        }
    }

    /// Takes one contact out of a person's hands, with the handling that is left of it.
    fn drop_one(&mut self, agent: AgentIx) -> Option<(ContactIx, Ms)> {
        let person = &mut self.agents[agent.ix()];
        if person.sessions > 0 {
            let contact = ContactIx(person.contact);
            self.end_session(agent, contact);
            return Some((contact, self.in_hand[contact.ix()].left.max(0.0) as Ms));
        }
        let parked = std::mem::replace(&mut person.parked, NONE);
        if parked != NONE {
            self.contacts[parked as usize].agent = NONE;
            return Some((ContactIx(parked), self.in_hand[parked as usize].left as Ms));
        }
        let contact = std::mem::replace(&mut person.contact, NONE);
        let ends = std::mem::replace(&mut person.ends, NEVER);
        if contact == NONE {
            return None;
        }
        let interruptible = ends == NEVER;
        self.contacts[contact as usize].agent = NONE;
        let ends = if interruptible {
            std::mem::replace(&mut self.in_hand[contact as usize].ends, NEVER)
        } else {
            ends
        };
        Some((ContactIx(contact), ends - self.now))
    }

    /// What is left of a contact waits for another person, first in its queue.
    fn back_to_queue(&mut self, agent: AgentIx, contact: ContactIx, left: Ms) {
        self.free_line(contact);
        self.tell(Fact::HandedOver { queue: self.contacts[contact.ix()].queue, contact, agent });
        let contact = self.unencumbered(contact);
        let pace = self.pace(agent, self.contacts[contact.ix()].queue);
        let (now, slot) = (self.now, self.slot);
        let entry = &mut self.contacts[contact.ix()];
        let done = (entry.handling() - left).max(0);
        entry.worked += done;
        entry.acw = entry.acw.min(left);
        (entry.talk, entry.hold) = (left - entry.acw, 0);
        // The next person has a pace of their own.
        entry.stretch(1.0 / pace.talk, 1.0 / pace.acw);
        (entry.since, entry.slot, entry.entry) = (now, slot, Entry::HandOver);
        (entry.hop, entry.past_bot) = (entry.hop.wrapping_add(1), true);
        self.front_door(contact);
    }

    /// A person who stays on the line of a contact passed on leaves it.
    fn leave_escort(&mut self, agent: AgentIx) {
        let passed_on = std::mem::replace(&mut self.agents[agent.ix()].escorts, NONE);
        if passed_on != NONE {
            self.contacts[passed_on as usize].escort = NONE;
        }
    }

    /// Interrupted work of somebody who goes home waits for another person.
    pub fn give_back(&mut self, agent: AgentIx) {
        let parked = std::mem::replace(&mut self.agents[agent.ix()].parked, NONE);
        if parked != NONE {
            self.contacts[parked as usize].agent = NONE;
            let left = self.in_hand[parked as usize].left as Ms;
            self.back_to_queue(agent, ContactIx(parked), left);
        }
    }
}

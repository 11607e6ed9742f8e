//! After the handling: what was achieved, where the contact goes on to, and whether the customer comes back.

use crate::plan::{AgentIx, Passing, QueueIx, TransferPlan};
use crate::replication::contact::{Contact, Party};
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Entry, Fact, Handled, Watch};
use crate::replication::world::{NONE, Question, World};
use shoreline_model::calendar::Ms;

impl<W: Watch> World<'_, W> {
    /// The contact is finished. Says whether the person stays with it, until the next one answers.
    #[inline]
    pub fn finish(&mut self, agent: AgentIx, contact: ContactIx) -> bool {
        let entry = &self.contacts[contact.ix()];
        let Contact { queue, talk, hold, acw, worked, party, .. } = *entry;
        if party != Party::Meant {
            self.missed(agent, contact);
            return false;
        }
        let active = entry.handling() + worked;
        self.finish_handled(agent, contact, queue, (talk + worked, hold, acw), active)
    }

    /// As `finish`, with the parts as they were lived and the attention they took.
    pub fn finish_handled(
        &mut self,
        agent: AgentIx,
        contact: ContactIx,
        queue: QueueIx,
        (talk, hold, acw): (Ms, Ms, Ms),
        active: Ms,
    ) -> bool {
        self.free_line(contact);
        let plan = &self.plan.queues[queue.ix()];
        let group = self.agents[agent.ix()].group;
        let Contact { slot, visit, came, .. } = self.contacts[contact.ix()];
        let goes_to = if plan.transfers.is_empty() { None } else { self.transfer_of(contact, queue) };
        let resolved = goes_to.is_none()
            && (plan.repeat.is_none()
                || self.chance(contact, Question::Resolved) < self.resolves(agent, queue));
        let how =
            Handled { talk, hold, acw, active, first: visit == 1, resolved, passed_on: goes_to.is_some() };
        self.tell(Fact::Finished { queue, contact, agent, group, slot, how });
        if let Some(campaign) = plan.campaign {
            self.convert(contact, campaign);
        }
        if let Some(response) = &plan.response {
            let (took, late) = (self.now - came, response.clock.elapsed(came, self.now) - response.within);
            self.tell(Fact::Replied { queue, contact, slot, took, late: late.max(0) });
        }
        match goes_to {
            Some(transfer) => self.pass_on(agent, contact, transfer),
            None => {
                self.leave_or_return(agent, contact, queue, resolved);
                false
            }
        }
    }

    /// Where the contact goes on to. Beyond the last hop its draws would come again, and it would go round for ever.
    fn transfer_of(&self, contact: ContactIx, queue: QueueIx) -> Option<usize> {
        if self.contacts[contact.ix()].hop == u16::MAX {
            return None;
        }
        let u = self.chance(contact, Question::Transfer);
        self.plan.queues[queue.ix()].transfers.iter().position(|transfer| u < transfer.share)
    }

    /// The customer goes on to another queue. Says whether the first agent stays with them.
    fn pass_on(&mut self, agent: AgentIx, contact: ContactIx, transfer: usize) -> bool {
        let from = self.contacts[contact.ix()].queue;
        let TransferPlan { queue, how, factor, .. } = &self.plan.queues[from.ix()].transfers[transfer];
        let contact = self.unencumbered(contact);
        let entry = &mut self.contacts[contact.ix()];
        entry.factor = *factor as f32;
        (entry.entry, entry.past_bot, entry.worked) = (Entry::Transfer, true, 0);
        // Who has further sessions cannot stay on one line.
        let stays = matches!(how, Passing::Warm(_)) && self.agents[agent.ix()].sessions == 0;
        let entry = &mut self.contacts[contact.ix()];
        (entry.wants, entry.attempt) = (NONE, 1);
        match how {
            Passing::Delayed(delay) => self.come_back(contact, *queue, delay),
            Passing::Warm(together) if stays => {
                entry.conference = u32::try_from(*together).unwrap_or(u32::MAX);
                (entry.escort, self.agents[agent.ix()].escorts) = (agent.0, contact.0);
                self.come_back_after(contact, *queue, 0);
            }
            Passing::Cold | Passing::Warm(_) => self.come_back_after(contact, *queue, 0),
        }
        stays
    }

    /// The second agent of a warm transfer answers: both talk to the customer for a while.
    pub fn second_answers(&mut self, contact: ContactIx) {
        let entry = &mut self.contacts[contact.ix()];
        let first = AgentIx(std::mem::replace(&mut entry.escort, NONE));
        let together = Ms::from(entry.conference);
        entry.talk += together;
        self.agents[first.ix()].escorts = NONE;
        self.agents[first.ix()].ends = self.now + together;
        self.agenda.push(self.now + together, Event::ServiceEnds(first));
    }

    /// Nobody will answer a contact on whose line an agent stays: the agent is free.
    pub fn release_escort(&mut self, contact: ContactIx) {
        let escort = std::mem::replace(&mut self.contacts[contact.ix()].escort, NONE);
        if escort != NONE {
            let first = AgentIx(escort);
            self.agents[first.ix()].escorts = NONE;
            self.go_on(first);
        }
    }

    fn leave_or_return(&mut self, agent: AgentIx, contact: ContactIx, queue: QueueIx, resolved: bool) {
        let visit = self.contacts[contact.ix()].visit;
        let plan = &self.plan.queues[queue.ix()];
        let comes_back = plan.repeat.as_ref().filter(|repeat| {
            !resolved
                && visit < repeat.max_contacts
                && self.chance(contact, Question::Returns) < repeat.returns
        });
        let Some(repeat) = comes_back else { return self.let_go(contact) };
        let contact = self.unencumbered(contact);
        let entry = &mut self.contacts[contact.ix()];
        (entry.entry, entry.visit, entry.attempt) = (Entry::Repeat, visit + 1, 1);
        (entry.past_bot, entry.worked, entry.factor) = (false, 0, 1.0);
        entry.wants = if repeat.same_agent { agent.0 } else { NONE };
        self.come_back(contact, repeat.queue, &repeat.delay);
    }
}

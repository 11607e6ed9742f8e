//! Contacts in hand whose end may change: chat sessions that slow one another down, and deferred work that live contacts
//! interrupt. Knows nothing of who takes what.

use crate::plan::{AgentIx, Free};
use crate::replication::contact::Contact;
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Doing, Fact, Watch};
use crate::replication::lists::{INTERRUPTIBLE, NO_BENCH, with_sessions};
use crate::replication::world::{Agent, NEVER, NONE, World};
use shoreline_model::calendar::Ms;

/// What an agent does with a contact whose end may change.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InHand {
    pub started: Ms,
    /// When `left` was true.
    pub updated: Ms,
    /// When it is finished if nothing changes.
    pub ends: Ms,
    /// The earliest event that asks whether it is finished; `NEVER` without one.
    pub noted: Ms,
    /// Milliseconds of work left, were it the only one.
    pub left: f64,
    /// Attention it has had, in milliseconds.
    pub active: f64,
}

impl<W: Watch> World<'_, W> {
    /// What is in hand of a contact, which begins now with so much work.
    fn take_in_hand(&mut self, contact: ContactIx, work: f64) {
        let fresh = InHand {
            started: self.now,
            updated: self.now,
            ends: NEVER,
            noted: NEVER,
            left: work,
            active: 0.0,
        };
        if self.in_hand.len() <= contact.ix() {
            self.in_hand.resize(self.contacts.len(), fresh);
        }
        self.in_hand[contact.ix()] = fresh;
    }

    /// A session begins; those the person already has slow down.
    pub fn open_session(&mut self, agent: AgentIx, contact: ContactIx) {
        let entry = &self.contacts[contact.ix()];
        let Contact { queue, ghost, .. } = *entry;
        let work = if ghost {
            self.notice(contact)
        } else {
            self.plan.queues[queue.ix()].connect + entry.handling()
        };
        if ghost {
            self.tell(Fact::Deserted { queue, contact, agent });
        }
        self.take_in_hand(contact, work as f64);
        self.age_sessions(agent);
        let person = &mut self.agents[agent.ix()];
        let first = std::mem::replace(&mut person.contact, contact.0);
        person.sessions += 1;
        let (group, sessions) = (person.group, person.sessions);
        if first != NONE {
            self.contacts[first as usize].before = contact.0;
        }
        let entry = &mut self.contacts[contact.ix()];
        (entry.before, entry.after, entry.agent) = (NONE, first, agent.0);
        self.occupy(agent);
        self.tell(Fact::Sessions { group, sessions: 1, people: i8::from(sessions == 1) });
        self.time_sessions(agent);
        self.fill_slots(agent);
    }

    /// How long an agent takes to notice that the customer of a chat has left.
    fn notice(&mut self, contact: ContactIx) -> Ms {
        let queue = self.contacts[contact.ix()].queue;
        let key = self.customer(contact);
        let law = self.plan.queues[queue.ix()].silent.as_ref();
        law.map_or(0, |(_, law)| {
            law.draw(&mut self.streams.stream(crate::draw::streams::Purpose::Notice, key))
        })
    }

    /// Brings what is left of every session of a person up to now.
    fn age_sessions(&mut self, agent: AgentIx) {
        let Agent { contact, sessions, .. } = self.agents[agent.ix()];
        let mut at = contact;
        while at != NONE {
            let queue = self.contacts[at as usize].queue;
            let slower = self.slower(queue, sessions);
            let hand = &mut self.in_hand[at as usize];
            let passed = (self.now - hand.updated) as f64;
            hand.left -= passed / slower;
            hand.active += passed / f64::from(sessions);
            hand.updated = self.now;
            at = self.contacts[at as usize].after;
        }
    }

    /// Notes when every session of a person ends, as many as there are now.
    fn time_sessions(&mut self, agent: AgentIx) {
        let Agent { contact, sessions, .. } = self.agents[agent.ix()];
        let mut at = contact;
        while at != NONE {
            let queue = self.contacts[at as usize].queue;
            let rest = (self.in_hand[at as usize].left.max(0.0) * self.slower(queue, sessions)).round() as Ms;
            self.note_end(ContactIx(at), self.now + rest);
            at = self.contacts[at as usize].after;
        }
    }

    /// Sets when something in hand ends. Only an end that comes earlier needs an event; one that comes too soon notes
    /// itself anew, so that few events name one contact however often its end moves.
    fn note_end(&mut self, contact: ContactIx, ends: Ms) {
        let hand = &mut self.in_hand[contact.ix()];
        hand.ends = ends;
        if ends < hand.noted {
            hand.noted = ends;
            self.note(contact, ends, Event::SessionEnds(contact));
        }
    }

    /// With c sessions each takes 1 + a (c - 1)^2 times as long as alone.
    fn slower(&self, queue: crate::plan::QueueIx, sessions: u8) -> f64 {
        let others = f64::from(sessions.saturating_sub(1));
        1.0 + self.plan.queues[queue.ix()].slowdown * others * others
    }

    /// A session or interruptible work is finished, unless its end has moved or it has left the agent's hands.
    pub fn on_session_end(&mut self, contact: ContactIx) {
        let in_hand = self.contacts[contact.ix()].agent;
        if in_hand == NONE {
            return self.let_go(contact);
        }
        let hand = &mut self.in_hand[contact.ix()];
        if hand.noted == self.now {
            hand.noted = NEVER;
        }
        let ends = hand.ends;
        if ends != self.now {
            if ends != NEVER {
                self.note_end(contact, ends);
            }
            return self.let_go(contact);
        }
        self.let_go(contact);
        let agent = AgentIx(in_hand);
        if self.agents[agent.ix()].sessions > 0 {
            self.session_over(agent, contact);
        } else {
            self.work_over(agent, contact);
        }
    }

    fn session_over(&mut self, agent: AgentIx, contact: ContactIx) {
        self.end_session(agent, contact);
        let Contact { queue, ghost, .. } = self.contacts[contact.ix()];
        let stays = if ghost {
            self.tell(Fact::Noticed { queue, contact, agent });
            self.let_go(contact);
            false
        } else {
            let (parts, active) = self.lived(contact);
            self.finish_handled(agent, contact, queue, parts, active)
        };
        if self.agents[agent.ix()].sessions == 0 && !stays {
            self.go_on(agent);
        } else if self.agents[agent.ix()].sessions > 0 {
            self.wind_down_or_fill(agent);
        }
    }

    /// Takes a session out of a person's hands; the others speed up.
    pub fn end_session(&mut self, agent: AgentIx, contact: ContactIx) {
        self.stand(agent);
        self.age_sessions(agent);
        let Contact { before, after, .. } = self.contacts[contact.ix()];
        let person = &mut self.agents[agent.ix()];
        person.sessions -= 1;
        let (group, sessions) = (person.group, person.sessions);
        if before == NONE {
            person.contact = after
        } else {
            self.contacts[before as usize].after = after
        }
        if after != NONE {
            self.contacts[after as usize].before = before;
        }
        self.contacts[contact.ix()].agent = NONE;
        self.in_hand[contact.ix()].ends = NEVER;
        self.tell(Fact::Sessions { group, sessions: -1, people: -i8::from(sessions == 0) });
        self.time_sessions(agent);
    }

    /// Talk, hold and after-contact work as they were lived, and the attention they took.
    fn lived(&self, contact: ContactIx) -> ((Ms, Ms, Ms), Ms) {
        let (entry, hand) = (&self.contacts[contact.ix()], &self.in_hand[contact.ix()]);
        let planned = (self.plan.queues[entry.queue.ix()].connect + entry.handling()).max(1) as f64;
        let long = (self.now - hand.started) as f64;
        let part = |planned_part: Ms| (long * planned_part as f64 / planned).round() as Ms;
        ((part(entry.talk) + entry.worked, part(entry.hold), part(entry.acw)), hand.active.round() as Ms)
    }

    /// A person with sessions and nothing else to do takes further ones while there is a slot and somebody waits.
    pub fn fill_slots(&mut self, agent: AgentIx) {
        let Agent { group, sessions, goes, doing, claimed, .. } = self.agents[agent.ix()];
        let has_slot = sessions < self.plan.groups[group.ix()].slots;
        if goes || !has_slot || doing == Doing::Overrun || claimed {
            return;
        }
        match self.contact_for(group, Free::SLOT) {
            Some(contact) => {
                self.dequeue(contact);
                self.serve(agent, contact, true);
            }
            None if self.agents[agent.ix()].bench == NO_BENCH => self.sit(agent, with_sessions(sessions)),
            None => {}
        }
    }

    /// After a session: one too many goes when the others are over, everyone else fills the slot.
    fn wind_down_or_fill(&mut self, agent: AgentIx) {
        self.mark_leaver(agent);
        self.fill_slots(agent);
    }

    /// Work that may be interrupted begins, or is resumed after a while.
    pub fn begin_work(&mut self, agent: AgentIx, contact: ContactIx, after: Ms) {
        let work = self.contacts[contact.ix()].handling();
        self.take_in_hand(contact, work as f64);
        self.go_to_work(agent, contact, after);
    }

    fn go_to_work(&mut self, agent: AgentIx, contact: ContactIx, after: Ms) {
        let hand = &mut self.in_hand[contact.ix()];
        (hand.left, hand.updated) = (hand.left + after as f64, self.now);
        let ends = self.now + hand.left as Ms;
        self.agents[agent.ix()].contact = contact.0;
        self.contacts[contact.ix()].agent = agent.0;
        self.occupy(agent);
        self.note_end(contact, ends);
        self.sit(agent, INTERRUPTIBLE);
    }

    /// A person puts interruptible work aside.
    pub fn park(&mut self, agent: AgentIx) {
        self.stand(agent);
        let person = &mut self.agents[agent.ix()];
        let contact = std::mem::replace(&mut person.contact, NONE);
        person.parked = contact;
        let hand = &mut self.in_hand[contact as usize];
        let passed = (self.now - hand.updated) as f64;
        (hand.left, hand.active, hand.ends) = ((hand.left - passed).max(0.0), hand.active + passed, NEVER);
    }

    /// A person comes back to work put aside.
    pub fn resume(&mut self, agent: AgentIx) {
        let contact = ContactIx(std::mem::replace(&mut self.agents[agent.ix()].parked, NONE));
        let queue = self.contacts[contact.ix()].queue;
        let after = self.plan.queues[queue.ix()].interruption.unwrap_or(0);
        self.go_to_work(agent, contact, after);
    }

    fn work_over(&mut self, agent: AgentIx, contact: ContactIx) {
        self.stand(agent);
        self.agents[agent.ix()].contact = NONE;
        let hand = self.in_hand[contact.ix()];
        let active = (hand.active + (self.now - hand.updated) as f64).round() as Ms;
        let Contact { queue, hold, acw, worked, .. } = self.contacts[contact.ix()];
        self.contacts[contact.ix()].agent = NONE;
        let parts = ((active - hold - acw).max(0) + worked, hold, acw);
        if !self.finish_handled(agent, contact, queue, parts, active) {
            self.go_on(agent);
        }
    }
}

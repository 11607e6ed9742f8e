//! Contacts that come: first attempts, those that come back, those a bot meets first, those from before the beginning.

use crate::plan::{BotIx, QueueIx};
use crate::replication::contact::{Contact, Draws};
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Entry, Fact, Watch};
use crate::replication::world::{Question, World};
use shoreline_model::calendar::Ms;

impl<W: Watch> World<'_, W> {
    /// A first attempt: draws everything it will ever need, and notes the next arrival.
    #[inline]
    pub fn on_arrival(&mut self, queue: QueueIx) {
        let plan = &self.plan.queues[queue.ix()];
        let state = &mut self.queues[queue.ix()];
        state.serial += 1;
        let mut contact = Contact::first(queue, state.serial, self.now, self.slot);
        contact.draw(&plan.laws[state.laws.ix()], &mut state.draws);
        if let Some(recorded) = state.arrivals.recorded() {
            contact.recall(recorded);
        }
        let next = state.arrivals.next();
        let contact = self.keep(contact);
        if let Some(at) = next {
            self.agenda.push(at, Event::Arrival(queue));
        }
        self.arrive(contact);
    }

    /// A contact that comes later draws anew from streams of its own, so that it moves nobody else's numbers.
    pub fn on_return(&mut self, contact: ContactIx) {
        let (now, slot) = (self.now, self.slot);
        let mut draws = Draws::new(self.streams, self.customer(contact));
        let entry = &mut self.contacts[contact.ix()];
        (entry.since, entry.place, entry.came, entry.slot) = (now, now, now, slot);
        let laws = self.queues[entry.queue.ix()].laws;
        entry.draw(&self.plan.queues[entry.queue.ix()].laws[laws.ix()], &mut draws);
        if entry.factor != 1.0 {
            let factor = f64::from(entry.factor);
            entry.stretch(factor, factor);
        }
        self.arrive(contact);
    }

    /// To the bot, if the queue has one that works, or to the front door.
    #[inline]
    fn arrive(&mut self, contact: ContactIx) {
        let Contact { queue, past_bot, .. } = self.contacts[contact.ix()];
        match self.plan.queues[queue.ix()].bot {
            Some(bot) if !past_bot && !self.bots_down[usize::from(bot.0)] => self.meet_bot(contact, bot),
            _ => self.front_door(contact),
        }
    }

    /// A bot answers on a line, which the contact keeps for the queue.
    fn meet_bot(&mut self, contact: ContactIx, bot: BotIx) {
        let Contact { queue, entry, .. } = self.contacts[contact.ix()];
        if !self.take_line(contact, queue) {
            self.tell(Fact::Received { queue, contact, entry });
            return self.block(contact, queue);
        }
        self.tell(Fact::BotBegan { queue, contact });
        let plan = &self.plan.bots[usize::from(bot.0)];
        let key = self.customer(contact).within(plan.key);
        let length = plan.session.draw(&mut self.streams.stream(crate::draw::streams::Purpose::Bot, key));
        self.agenda.push(self.now + length, Event::BotEnds(contact));
    }

    /// The bot was enough, or the contact goes on to the queue, harder than before.
    pub fn on_bot_end(&mut self, contact: ContactIx) {
        let queue = self.contacts[contact.ix()].queue;
        let Some(bot) = self.plan.queues[queue.ix()].bot else { return };
        let plan = &self.plan.bots[usize::from(bot.0)];
        let share = plan.contained.at(self.now);
        let up = !self.bots_down[usize::from(bot.0)];
        let contained = up && self.chance(contact, Question::Contained) < share;
        let (now, slot) = (self.now, self.slot);
        let entry = &mut self.contacts[contact.ix()];
        (entry.since, entry.place, entry.slot, entry.past_bot) = (now, now, slot, true);
        // A bot that is down has not taken the easy ones.
        if up && !contained {
            entry.factor *= plan.leak_factor as f32;
            entry.stretch(plan.leak_factor, plan.leak_factor);
        }
        self.tell(Fact::BotEnded { queue, contact });
        if contained {
            return self.contain(contact, queue, bot);
        }
        self.front_door(contact);
    }

    fn contain(&mut self, contact: ContactIx, queue: QueueIx, bot: BotIx) {
        let plan = &self.plan.bots[usize::from(bot.0)];
        let entry = self.contacts[contact.ix()].entry;
        self.tell(Fact::Received { queue, contact, entry });
        self.tell(Fact::Contained { queue, contact });
        self.free_line(contact);
        if plan.recontact > 0.0 && self.chance(contact, Question::Recontact) < plan.recontact {
            let law = &plan.recontact_delay;
            let entry = &mut self.contacts[contact.ix()];
            (entry.entry, entry.visit) = (Entry::Repeat, entry.visit.saturating_add(1));
            self.come_back(contact, queue, law);
        } else {
            self.let_go(contact);
        }
    }

    /// A contact that has just come to rest comes to a queue's front door again after a delay.
    pub fn come_back(&mut self, contact: ContactIx, queue: QueueIx, delay: &crate::draw::sample::Sampler) {
        let key = self.customer(contact);
        let delay = delay.draw(&mut self.streams.stream(crate::draw::streams::Purpose::Redial, key));
        self.come_back_after(contact, queue, delay);
    }

    /// As `come_back`, after a span that is known.
    pub fn come_back_after(&mut self, contact: ContactIx, queue: QueueIx, delay: Ms) {
        let at = self.now.saturating_add(delay);
        let contact = self.unencumbered(contact);
        let entry = &mut self.contacts[contact.ix()];
        (entry.queue, entry.hop) = (queue, entry.hop.wrapping_add(1));
        self.agenda.push(at, Event::Return(contact));
    }

    /// Contacts that wait from before the beginning, the oldest first.
    pub fn backlog(&mut self, queue: QueueIx) {
        let plan = &self.plan.queues[queue.ix()];
        let Some(backlog) = plan.backlog else { return };
        for left in (0..backlog.contacts).rev() {
            let age = (backlog.oldest as f64 * f64::from(left + 1) / f64::from(backlog.contacts)) as Ms;
            let mut contact = Contact::first(queue, u32::MAX - left, self.now, self.slot);
            (contact.place, contact.came) = (self.now - age, self.now - age);
            let contact = self.keep(contact);
            let mut draws = Draws::new(self.streams, self.customer(contact));
            let laws = self.queues[queue.ix()].laws;
            self.contacts[contact.ix()].draw(&plan.laws[laws.ix()], &mut draws);
            self.front_door(contact);
        }
    }
}

//! One replication: the loop that takes events off the agenda until the window closes.

use crate::draw::streams::Streams;
use crate::fault::Fault;
use crate::plan::{Plan, QueueIx};
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Fact, Watch};
use crate::replication::world::{NONE, World};
use std::sync::atomic::{AtomicBool, Ordering};

/// Events between two looks at whether to stop: some milliseconds.
const LOOK_UP: u32 = 1 << 14;

/// Runs one replication of a plan and tells `watch` everything that happens.
///
/// # Errors
/// A law that every run keeps was broken.
pub fn replicate<W: Watch>(plan: &Plan, seed: u64, replication: u32, watch: &mut W) -> Result<(), Fault> {
    replicate_unless(&AtomicBool::new(false), plan, seed, replication, watch).map(|_| ())
}

/// As `replicate`, but breaks off soon after `stop` is set; says whether it came to the end.
///
/// # Errors
/// As `replicate`.
pub fn replicate_unless<W: Watch>(
    stop: &AtomicBool,
    plan: &Plan,
    seed: u64,
    replication: u32,
    watch: &mut W,
) -> Result<bool, Fault> {
    replicate_with(stop, plan, Streams::new(seed, replication), watch)
}

/// As `replicate_unless`, but draws from streams that may be of several replications.
///
/// # Errors
/// As `replicate`.
pub fn replicate_with<W: Watch>(
    stop: &AtomicBool,
    plan: &Plan,
    streams: Streams,
    watch: &mut W,
) -> Result<bool, Fault> {
    let mut world = World::new(plan, streams, watch);
    world.open();
    let lived = world.live(stop)?;
    if lived {
        world.shut();
        world.check_lines()?;
    }
    Ok(lived)
}

impl<W: Watch> World<'_, W> {
    fn open(&mut self) {
        self.agenda.push(self.plan.boundaries[0], Event::Interval);
        if let Some(step) = self.plan.schedule.first() {
            self.agenda.push(step.at.max(self.plan.begins), Event::Calendar);
        }
        for queue in 0..self.queues.len() {
            if let Some(at) = self.queues[queue].arrivals.next() {
                self.agenda.push(at, Event::Arrival(QueueIx(queue as u16)));
            }
        }
    }

    fn live(&mut self, stop: &AtomicBool) -> Result<bool, Fault> {
        let (end, mut events) = (self.plan.ends(), 0u32);
        while let Some((at, event)) = self.agenda.pop() {
            if at >= end {
                break;
            }
            events = events.wrapping_add(1);
            if events.is_multiple_of(LOOK_UP) && stop.load(Ordering::Relaxed) {
                return Ok(false);
            }
            if at < self.now {
                return Err(Fault::Clock { at, now: self.now });
            }
            self.now = at;
            match event {
                Event::ServiceEnds(agent) => self.on_service_end(agent),
                Event::Arrival(queue) => self.on_arrival(queue),
                Event::HangUp(contact) => self.on_hang_up(contact),
                Event::Stage(contact) => self.on_stage(contact),
                Event::Look(queue) => self.on_look(queue),
                Event::Return(contact) => self.on_return(contact),
                Event::TalkEnds(contact) => self.on_talk_end(contact),
                Event::SessionEnds(contact) => self.on_session_end(contact),
                Event::CallEnds(contact) => self.on_call_end(contact),
                Event::RecordDue(contact) => self.on_record_due(contact),
                Event::BotEnds(contact) => self.on_bot_end(contact),
                Event::PauseEnds(agent) => self.on_pause_end(agent),
                Event::ActivityDue(agent) => self.on_activity_due(agent),
                Event::Calendar => self.on_calendar(),
                Event::Interval => self.on_interval(),
            }
        }
        Ok(true)
    }

    fn on_interval(&mut self) {
        if self.slot > 0 {
            self.tell_oldest();
        }
        self.slot += 1;
        self.tell(Fact::Interval { slot: self.slot });
        if let Some(&next) = self.plan.boundaries.get(self.slot as usize) {
            self.agenda.push(next, Event::Interval);
        }
    }

    /// How long the first customer of each queue waits, now that an interval ends.
    fn tell_oldest(&mut self) {
        for queue in 0..self.queues.len() {
            let oldest = self.customers(QueueIx(queue as u16)).next();
            if let Some(oldest) = oldest {
                let age = self.now - self.contacts[oldest.ix()].came;
                self.tell(Fact::Oldest { queue: QueueIx(queue as u16), age });
            }
        }
    }

    /// The window closes: who still waits is counted as such.
    fn shut(&mut self) {
        self.now = self.plan.ends();
        self.tell_oldest();
        for queue in 0..self.queues.len() {
            let mut at = self.queues[queue].head;
            while at != NONE {
                let contact = self.contacts[ContactIx(at).ix()];
                if !contact.ghost {
                    let (slot, wait) = (contact.slot, self.now - contact.since);
                    self.tell(Fact::LeftWaiting { queue: QueueIx(queue as u16), slot, wait });
                }
                at = contact.after;
            }
        }
    }

    /// The lines in use of each trunk group are those that contacts hold who are still here.
    fn check_lines(&self) -> Result<(), Fault> {
        let mut held = vec![0; self.plan.trunks.len()];
        for contact in self.contacts.iter().filter(|contact| contact.has_line && contact.holds > 0) {
            if let Some(trunk) = self.plan.queues[contact.queue.ix()].trunk {
                held[trunk.ix()] += 1;
            }
        }
        let groups = self.lines_used.iter().zip(held).zip(&self.plan.trunks);
        for ((&used, held), &lines) in groups {
            if used != held || used > lines {
                return Err(Fault::Lines { used, held, lines });
            }
        }
        Ok(())
    }
}

//! One replication: the loop that takes events off the agenda until the window closes.

use crate::draw::streams::Streams;
use crate::plan::{Plan, QueueIx};
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Fact, Watch};
use crate::replication::world::{NONE, World};
use std::sync::atomic::{AtomicBool, Ordering};

/// Events between two looks at whether to stop: some milliseconds.
const LOOK_UP: u32 = 1 << 14;

/// Runs one replication of a plan and tells `watch` everything that happens.
pub fn replicate<W: Watch>(plan: &Plan, seed: u64, replication: u32, watch: &mut W) {
    replicate_unless(&AtomicBool::new(false), plan, seed, replication, watch);
}

/// As `replicate`, but breaks off soon after `stop` is set; says whether it came to the end.
pub fn replicate_unless<W: Watch>(
    stop: &AtomicBool,
    plan: &Plan,
    seed: u64,
    replication: u32,
    watch: &mut W,
) -> bool {
    replicate_with(stop, plan, Streams::new(seed, replication), watch)
}

/// As `replicate_unless`, but draws from streams that may be of several replications.
pub fn replicate_with<W: Watch>(stop: &AtomicBool, plan: &Plan, streams: Streams, watch: &mut W) -> bool {
    let mut world = World::new(plan, streams, watch);
    world.open();
    let lived = world.live(stop);
    if lived {
        world.shut();
    }
    lived
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

    fn live(&mut self, stop: &AtomicBool) -> bool {
        let (end, mut events) = (self.plan.ends(), 0u32);
        while let Some((at, event)) = self.agenda.pop() {
            if at >= end {
                break;
            }
            events = events.wrapping_add(1);
            if events.is_multiple_of(LOOK_UP) && stop.load(Ordering::Relaxed) {
                return false;
            }
            assert!(at >= self.now, "the agenda ran back from {} to {at} ms at {event:?}", self.now);
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
        true
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
}

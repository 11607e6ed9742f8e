//! Service levels of one queue at several answer times, by four definitions, from the facts of one replication.

use shoreline_engine::Plan;
use shoreline_engine::fact::{Fact, Watch};
use std::ops::Range;

/// Counts of one queue's contacts that came in a window, by how long they waited.
#[derive(Debug)]
pub struct Waits {
    pub queue: usize,
    slots: Range<u32>,
    window: Range<i64>,
    /// Answer times in milliseconds, rising; the counts have one place more, for longer waits.
    times: Vec<i64>,
    answered: Vec<u64>,
    abandoned: Vec<u64>,
    balked: u64,
    blocked: u64,
}

impl Waits {
    /// Of a queue, over these intervals.
    pub fn new(queue: usize, plan: &Plan, over: &Range<usize>) -> Self {
        Self {
            queue,
            slots: over.start as u32 + 1..over.end as u32 + 1,
            window: plan.boundaries[over.start]..plan.boundaries[over.end],
            times: Vec::new(),
            answered: vec![0],
            abandoned: vec![0],
            balked: 0,
            blocked: 0,
        }
    }

    /// Also at this answer time. Before anything is counted.
    pub fn look_at(&mut self, ms: i64) {
        if let Err(place) = self.times.binary_search(&ms) {
            self.times.insert(place, ms);
            self.answered.push(0);
            self.abandoned.push(0);
        }
    }

    /// Numerator and denominator of the share answered in time: 1 of all received, 2 of all but those who are blocked
    /// or give up in time, 3 of the answered, 4 of all received, giving up in time counted as answered. Who balks gives
    /// up after no time.
    pub fn within(&self, ms: i64, method: u8) -> (f64, f64) {
        let upto = self.times.partition_point(|time| *time <= ms);
        let sum = |counts: &[u64]| counts.iter().sum::<u64>() as f64;
        let (met, gone) = (sum(&self.answered[..upto]), sum(&self.abandoned[..upto]) + self.balked as f64);
        let (answered, abandoned) = (sum(&self.answered), sum(&self.abandoned) + self.balked as f64);
        let received = answered + abandoned + self.blocked as f64;
        match method {
            1 => (met, received),
            2 => (met, answered + abandoned - gone),
            3 => (met, answered),
            _ => (met + gone, received),
        }
    }
}

impl Watch for Waits {
    fn see(&mut self, at: i64, fact: Fact) {
        match fact {
            Fact::Answered { queue, slot, wait, .. }
                if queue.ix() == self.queue && self.slots.contains(&slot) =>
            {
                self.answered[self.times.partition_point(|time| *time < wait)] += 1;
            }
            Fact::Abandoned { queue, slot, wait, .. }
                if queue.ix() == self.queue && self.slots.contains(&slot) =>
            {
                self.abandoned[self.times.partition_point(|time| *time < wait)] += 1;
            }
            Fact::TurnedAway { queue, .. } if queue.ix() == self.queue && self.window.contains(&at) => {
                self.balked += 1
            }
            Fact::Blocked { queue, .. } if queue.ix() == self.queue && self.window.contains(&at) => {
                self.blocked += 1
            }
            _ => {}
        }
    }
}

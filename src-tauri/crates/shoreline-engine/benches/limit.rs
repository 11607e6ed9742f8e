//! The yardstick: M/M/100+M written for this machine and nothing else. Service ends only on the agenda, patience
//! compared when a contact is taken from the queue, no statistics but four sums. What a general engine gives up for
//! being general is its distance from this.

use rand::SeedableRng;
use rand_distr::{Distribution, Exp1};
use rand_xoshiro::Xoshiro256PlusPlus;
use std::collections::VecDeque;

pub const CONTACTS: u64 = 1_000_000;
const AGENTS: usize = 100;
const BETWEEN: f64 = 300.0 / 95.0;
const HANDLING: f64 = 300.0;
const PATIENCE: f64 = 180.0;

/// Abandoned contacts and the sum of all waits.
pub fn run(seed: u64) -> (u64, f64) {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut exponential = |mean: f64| -> f64 {
        let unit: f64 = Exp1.sample(&mut rng);
        mean * unit
    };
    let mut ends = Ends::default();
    let mut queue: VecDeque<(f64, f64)> = VecDeque::with_capacity(256);
    let (mut abandoned, mut waits) = (0u64, 0.0);
    let (mut arrival, mut left) = (exponential(BETWEEN), CONTACTS);
    while left > 0 || !ends.heap.is_empty() {
        if left > 0 && ends.heap.first().is_none_or(|&end| arrival <= end) {
            if ends.heap.len() < AGENTS {
                ends.push(arrival + exponential(HANDLING));
            } else {
                queue.push_back((arrival, arrival + exponential(PATIENCE)));
            }
            left -= 1;
            arrival += exponential(BETWEEN);
            continue;
        }
        let now = ends.heap[0];
        let next = std::iter::from_fn(|| queue.pop_front()).find(|&(since, deadline)| {
            let lost = deadline < now;
            abandoned += u64::from(lost);
            waits += if lost { deadline - since } else { now - since };
            !lost
        });
        match next {
            Some(_) => ends.replace_top(now + exponential(HANDLING)),
            None => ends.pop(),
        }
    }
    (abandoned, waits)
}

/// A 4-ary heap of instants.
#[derive(Default)]
struct Ends {
    heap: Vec<f64>,
}

impl Ends {
    fn push(&mut self, end: f64) {
        let mut at = self.heap.len();
        self.heap.push(end);
        while at > 0 && self.heap[(at - 1) / 4] > end {
            self.heap[at] = self.heap[(at - 1) / 4];
            at = (at - 1) / 4;
        }
        self.heap[at] = end;
    }

    fn pop(&mut self) {
        if let Some(last) = self.heap.pop()
            && !self.heap.is_empty()
        {
            self.replace_top(last);
        }
    }

    fn replace_top(&mut self, end: f64) {
        let heap = self.heap.as_mut_slice();
        let mut at = 0;
        loop {
            let first = at * 4 + 1;
            let Some(children) = heap.get(first..heap.len().min(first + 4)).filter(|c| !c.is_empty()) else {
                break;
            };
            let mut least = 0;
            for child in 1..children.len() {
                if children[child] < children[least] {
                    least = child;
                }
            }
            if end <= children[least] {
                break;
            }
            heap[at] = children[least];
            at = first + least;
        }
        heap[at] = end;
    }
}

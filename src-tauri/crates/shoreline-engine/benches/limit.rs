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
    while left > 0 || ends.count > 0 {
        let now = ends.next();
        if left > 0 && arrival <= now {
            if ends.count < AGENTS {
                ends.push(arrival + exponential(HANDLING));
            } else {
                queue.push_back((arrival, arrival + exponential(PATIENCE)));
            }
            left -= 1;
            arrival += exponential(BETWEEN);
            continue;
        }
        loop {
            match queue.pop_front() {
                Some((since, deadline)) if deadline < now => {
                    abandoned += 1;
                    waits += deadline - since;
                }
                Some((since, _)) => {
                    waits += now - since;
                    ends.sink(now + exponential(HANDLING));
                    break;
                }
                None => {
                    ends.pop();
                    break;
                }
            }
        }
    }
    (abandoned, waits)
}

/// A 4-ary heap of at most `AGENTS` instants in a table large enough that every node has four children to compare:
/// those beyond the last are infinitely late.
struct Ends {
    heap: [f64; 4 * AGENTS + 8],
    count: usize,
}

impl Default for Ends {
    fn default() -> Self {
        Self { heap: [f64::INFINITY; 4 * AGENTS + 8], count: 0 }
    }
}

impl Ends {
    fn next(&self) -> f64 {
        self.heap[0]
    }

    fn push(&mut self, end: f64) {
        let mut at = self.count;
        self.count += 1;
        while at > 0 && self.heap[(at - 1) / 4] > end {
            self.heap[at] = self.heap[(at - 1) / 4];
            at = (at - 1) / 4;
        }
        self.heap[at] = end;
    }

    fn pop(&mut self) {
        self.count -= 1;
        let last = std::mem::replace(&mut self.heap[self.count], f64::INFINITY);
        if self.count > 0 {
            self.sink(last);
        }
    }

    /// Replaces the top.
    fn sink(&mut self, end: f64) {
        let mut at = 0;
        while at < AGENTS {
            let first = at * 4 + 1;
            let four: [f64; 4] = std::array::from_fn(|child| self.heap[first + child]);
            let left = usize::from(four[1] < four[0]);
            let right = 2 + usize::from(four[3] < four[2]);
            let least = if four[right] < four[left] { right } else { left };
            if end <= four[least] {
                break;
            }
            self.heap[at] = four[least];
            at = first + least;
        }
        self.heap[at] = end;
    }
}

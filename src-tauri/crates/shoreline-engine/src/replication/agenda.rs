//! The agenda: events in a total order (time, rank, sequence). Never runs back.
//!
//! # Why a 4-ary heap of 128-bit keys
//! One comparison decides the whole order, and four children share a cache line; the hole that `pop` leaves is filled by
//! the next `push`, which most events make, so that one walk down the heap does the work of two.

use crate::replication::event::Event;
use shoreline_model::calendar::Ms;

/// Instants are shifted to be positive: 2^46 ms is 2,200 years.
const ZERO: Ms = 1 << 46;
const FAN: usize = 4;

/// A key: 48 bits of time, 8 of rank, 40 of sequence, 32 of index.
type Key = u128;

/// Events to come.
#[derive(Debug, Default)]
pub struct Agenda {
    heap: Vec<Key>,
    /// The top has been taken and not yet replaced.
    hole: bool,
    sequence: u64,
}

impl Agenda {
    /// Room for this many pending events without allocating.
    pub fn with_capacity(events: usize) -> Self {
        Self { heap: Vec::with_capacity(events), hole: false, sequence: 0 }
    }

    /// Notes an event. Of two with the same instant and rank the one noted first happens first.
    #[inline]
    pub fn push(&mut self, at: Ms, event: Event) {
        let (rank, index) = event.pack();
        let time = (at + ZERO) as u128;
        let key = time << 80 | u128::from(rank) << 72 | u128::from(self.sequence) << 32 | u128::from(index);
        self.sequence += 1;
        if self.hole {
            self.hole = false;
            self.sink(key);
        } else {
            self.heap.push(key);
            self.rise(key);
        }
    }

    /// The next event and its instant.
    #[inline]
    pub fn pop(&mut self) -> Option<(Ms, Event)> {
        if self.hole {
            self.close_hole();
        }
        let key = *self.heap.first()?;
        self.hole = true;
        let at = (key >> 80) as Ms - ZERO;
        Some((at, Event::unpack((key >> 72) as u8, key as u32)))
    }

    fn close_hole(&mut self) {
        self.hole = false;
        if let Some(last) = self.heap.pop()
            && !self.heap.is_empty()
        {
            self.sink(last);
        }
    }

    #[inline]
    fn rise(&mut self, key: Key) {
        let mut at = self.heap.len() - 1;
        while at > 0 {
            let parent = (at - 1) / FAN;
            if self.heap[parent] <= key {
                break;
            }
            self.heap[at] = self.heap[parent];
            at = parent;
        }
        self.heap[at] = key;
    }

    /// Puts a key in at the top and lets it sink to its place.
    #[inline]
    fn sink(&mut self, key: Key) {
        let heap = self.heap.as_mut_slice();
        let mut at = 0;
        while let Some((least, which)) = least_child(heap, at * FAN + 1) {
            if key <= least {
                break;
            }
            heap[at] = least;
            at = which;
        }
        heap[at] = key;
    }
}

/// The smallest of the children that begin at `first`, and its place.
#[inline]
fn least_child(heap: &[Key], first: usize) -> Option<(Key, usize)> {
    if let Some([a, b, c, d]) = heap.get(first..first + FAN) {
        let left = if b < a { (*b, first + 1) } else { (*a, first) };
        let right = if d < c { (*d, first + 3) } else { (*c, first + 2) };
        return Some(if right.0 < left.0 { right } else { left });
    }
    let children = heap.get(first..)?.iter().zip(first..);
    children.map(|(key, place)| (*key, place)).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{AgentIx, QueueIx};
    use crate::replication::event::ContactIx;

    fn drain(agenda: &mut Agenda) -> Vec<(Ms, Event)> {
        std::iter::from_fn(|| agenda.pop()).collect()
    }

    #[test]
    fn events_come_by_time_then_rank_then_sequence() {
        let mut agenda = Agenda::default();
        agenda.push(5, Event::HangUp(ContactIx(1)));
        agenda.push(5, Event::Arrival(QueueIx(2)));
        agenda.push(5, Event::ServiceEnds(AgentIx(9)));
        agenda.push(5, Event::ServiceEnds(AgentIx(3)));
        agenda.push(-7, Event::Interval);
        assert_eq!(
            drain(&mut agenda),
            [
                (-7, Event::Interval),
                (5, Event::ServiceEnds(AgentIx(9))),
                (5, Event::ServiceEnds(AgentIx(3))),
                (5, Event::Arrival(QueueIx(2))),
                (5, Event::HangUp(ContactIx(1))),
            ]
        );
    }

    #[test]
    fn a_hole_left_by_pop_is_filled_by_the_next_push() {
        let mut agenda = Agenda::default();
        let mut state = 1u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 40) as Ms % 1000
        };
        for _ in 0..300 {
            agenda.push(next(), Event::Interval);
        }
        let mut now = 0;
        for _ in 0..5_000 {
            let (at, _) = agenda.pop().unwrap();
            assert!(at >= now);
            now = at;
            for _ in 0..(now % 3) {
                agenda.push(now + next(), Event::Interval);
            }
            if agenda.heap.len() < 50 {
                agenda.push(now + next(), Event::Interval);
                agenda.push(now + next(), Event::Interval);
            }
        }
        let rest = drain(&mut agenda);
        assert!(rest.windows(2).all(|pair| pair[0].0 <= pair[1].0));
    }
}

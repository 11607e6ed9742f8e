//! Which queue a recorded call belongs to, and how many calls each queue was offered when.

use crate::calls::{Call, CallType, DAY, Line, Second};
use std::collections::BTreeMap;

/// A queue of the scenario: a line of business, and whether its callers have priority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stream {
    pub line: Line,
    pub priority: bool,
}

/// The share of priority callers by call type, as seen in those whose priority was recorded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PriorityShares(BTreeMap<CallType, f64>);

impl Stream {
    /// Every queue, in the order of the scenario.
    pub fn all() -> Vec<Stream> {
        let streams =
            Line::ALL.iter().flat_map(|&line| [false, true].map(|priority| Stream { line, priority }));
        streams.filter(|s| !s.priority || s.line.has_priority()).collect()
    }

    /// Its id in the scenario.
    pub fn id(self) -> String {
        let suffix = if self.priority { "-priority" } else { "" };
        format!("{}{suffix}", self.line.key())
    }
}

impl PriorityShares {
    /// Counts priority callers among the recorded ones of each call type.
    pub fn of(calls: &[Call]) -> Self {
        let mut counts: BTreeMap<CallType, (f64, f64)> = BTreeMap::new();
        for (call, priority) in calls.iter().filter_map(|c| c.priority.map(|p| (c, p))) {
            let (marked, all) = counts.entry(call.kind).or_default();
            *marked += f64::from(u8::from(priority));
            *all += 1.0;
        }
        Self(counts.into_iter().map(|(kind, (marked, all))| (kind, marked / all)).collect())
    }

    /// The queues a call counts in, with its share in each: one where its priority is known, else both.
    pub fn streams(&self, call: &Call) -> Vec<(Stream, f64)> {
        let line = call.line();
        let share = match call.priority {
            _ if !line.has_priority() => 0.0,
            Some(priority) => f64::from(u8::from(priority)),
            None => self.0.get(&call.kind).copied().unwrap_or(0.0),
        };
        let both = [(false, 1.0 - share), (true, share)];
        both.into_iter().filter(|b| b.1 > 0.0).map(|(priority, w)| (Stream { line, priority }, w)).collect()
    }
}

/// Calls offered to each queue by day and slot.
pub fn offered(
    calls: &[Call],
    shares: &PriorityShares,
    days: usize,
    slot: Second,
) -> BTreeMap<Stream, Vec<Vec<f64>>> {
    let empty = vec![vec![0.0; (DAY / slot) as usize]; days];
    let mut tables: BTreeMap<_, _> = Stream::all().into_iter().map(|s| (s, empty.clone())).collect();
    for call in calls.iter().filter(|c| c.was_offered() && c.day() < days) {
        for (stream, weight) in shares.streams(call) {
            let table = tables.entry(stream).or_insert_with(|| empty.clone());
            table[call.day()][(call.offered.rem_euclid(DAY) / slot) as usize] += weight;
        }
    }
    tables
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::sample::{abandoned, answered};

    fn marked(call: Call, priority: bool) -> Call {
        Call { priority: Some(priority), ..call }
    }

    fn calls() -> Vec<Call> {
        vec![
            marked(abandoned(CallType::Regular, 100, 5), true),
            marked(abandoned(CallType::Regular, 200, 5), true),
            marked(abandoned(CallType::Regular, 300, 5), true),
            marked(abandoned(CallType::Regular, 1900, 5), false),
            answered(CallType::Regular, 2000, 0, 60, "A01"),
            marked(abandoned(CallType::Prospective, DAY + 10, 5), true),
        ]
    }

    #[test]
    fn an_unrecorded_priority_is_split_as_the_recorded_ones_of_its_type() {
        let calls = calls();
        let tables = offered(&calls, &PriorityShares::of(&calls), 2, 1800);
        let day = |priority| &tables[&Stream { line: Line::Customers, priority }][0];
        assert_eq!(day(true)[..2], [3.0, 0.75]);
        assert_eq!(day(false)[..2], [0.0, 1.25]);
    }

    #[test]
    fn a_line_without_priority_has_one_queue() {
        let calls = calls();
        let tables = offered(&calls, &PriorityShares::of(&calls), 2, 1800);
        assert_eq!(tables[&Stream { line: Line::Prospects, priority: false }][1][0], 1.0);
        assert_eq!(tables.len(), 6);
    }

    #[test]
    fn no_call_is_lost_or_counted_twice() {
        let calls = calls();
        let tables = offered(&calls, &PriorityShares::of(&calls), 2, 900);
        let total: f64 = tables.values().flatten().flatten().sum();
        assert!((total - calls.len() as f64).abs() < 1e-9);
    }

    #[test]
    fn who_was_never_offered_is_not_demand() {
        let mut calls = calls();
        calls[0].ending = crate::calls::Ending::LeftBefore;
        let tables = offered(&calls, &PriorityShares::of(&calls), 2, 1800);
        assert_eq!(tables[&Stream { line: Line::Customers, priority: true }][0][0], 2.0);
    }
}

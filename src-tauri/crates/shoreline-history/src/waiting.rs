//! When somebody was waiting: the union of recorded waits. Knows no agent.

use crate::calls::{Call, Line, Second};

/// Spans in which at least one caller waited, in order, apart from each other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Waiting {
    spans: Vec<(Second, Second)>,
}

impl Waiting {
    /// The spans in which a caller of one of these lines waited.
    pub fn of(calls: &[Call], lines: &[Line]) -> Self {
        let waits = calls.iter().filter(|c| c.waited > 0 && lines.contains(&c.line()));
        let mut waits: Vec<_> = waits.map(|c| (c.offered, c.wait_ended())).collect();
        waits.sort_unstable();
        let mut spans: Vec<(Second, Second)> = Vec::new();
        for (start, end) in waits {
            match spans.last_mut() {
                Some(last) if start <= last.1 => last.1 = last.1.max(end),
                _ => spans.push((start, end)),
            }
        }
        Self { spans }
    }

    /// Until when somebody waits without a break from `at` on; `None` if nobody does.
    pub fn lasts_until(&self, at: Second) -> Option<Second> {
        let next = self.spans.partition_point(|s| s.0 <= at);
        let span = self.spans.get(next.checked_sub(1)?)?;
        (span.1 > at).then_some(span.1)
    }

    /// Whether somebody waited at any time between two instants.
    pub fn any_between(&self, from: Second, to: Second) -> bool {
        self.lasts_until(from).is_some()
            || self.spans.get(self.spans.partition_point(|s| s.0 <= from)).is_some_and(|s| s.0 < to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::CallType;
    use crate::calls::sample::abandoned;

    fn waiting() -> Waiting {
        let calls = [
            abandoned(CallType::Regular, 10, 20),
            abandoned(CallType::Returned, 25, 15),
            abandoned(CallType::Regular, 60, 5),
            abandoned(CallType::Internet, 100, 50),
        ];
        Waiting::of(&calls, &[Line::Customers])
    }

    #[test]
    fn waits_that_meet_are_one_span() {
        assert_eq!(waiting().lasts_until(12), Some(40));
        assert_eq!(waiting().lasts_until(40), None);
        assert_eq!(waiting().lasts_until(5), None);
    }

    #[test]
    fn other_lines_do_not_count() {
        assert!(!waiting().any_between(70, 200));
    }

    #[test]
    fn a_wait_in_between_is_seen() {
        assert!(waiting().any_between(45, 61));
        assert!(!waiting().any_between(45, 60));
        assert!(waiting().any_between(30, 31));
    }
}

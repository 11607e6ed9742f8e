//! Which replication to show: a usual day, a bad one, or one by its number.

use super::is_deferred;
use crate::observe::outcome::Outcome;
use crate::plan::Plan;
use crate::study::error::StudyError;
use serde::{Deserialize, Serialize};
use shoreline_model::measure::QueueCounter as Q;
use std::ops::Range;

/// The share of days that are worse than a bad one.
const BAD: f64 = 0.1;

/// The replication to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", content = "number", rename_all = "snake_case")]
pub enum Which {
    /// Half of the replications had a better service level on this day, half a worse one.
    Typical,
    /// One in ten had a worse one.
    Bad,
    /// By its number, from 1.
    Number(u32),
}

/// Numbers of the replications, from 0, with the service level of this day, the worst first. Days on which nothing was
/// judged come first of all.
pub fn by_service_level(plan: &Plan, outcomes: &[Outcome], day: &Range<usize>) -> Vec<(u32, Option<f64>)> {
    let levels = outcomes.iter().map(|outcome| service_level(plan, outcome, day));
    let mut order: Vec<(u32, Option<f64>)> = (0..).zip(levels).collect();
    order.sort_by(|(_, one), (_, other)| {
        one.is_some().cmp(&other.is_some()).then(one.unwrap_or(0.0).total_cmp(&other.unwrap_or(0.0)))
    });
    order
}

/// Of all queues together that are answered live, sum over sum.
fn service_level(plan: &Plan, outcome: &Outcome, day: &Range<usize>) -> Option<f64> {
    let sum = |counter: Q| {
        let live = outcome.queues.iter().enumerate().filter(|(queue, _)| !is_deferred(plan, *queue));
        let queues = live.map(|(_, queue)| queue.sum(counter as usize, day.clone()));
        queues.sum::<i64>() as f64
    };
    let judged = sum(Q::Judged);
    (judged > 0.0).then(|| sum(Q::OnTarget) / judged)
}

/// The number of the replication asked for, from 0.
///
/// # Errors
/// There is no such replication.
pub fn choose(which: Which, order: &[(u32, Option<f64>)]) -> Result<u32, StudyError> {
    let count = order.len() as u32;
    let at = |share: f64| order.get(nearest_rank(share, order.len())).map(|(replication, _)| *replication);
    let found = match which {
        Which::Typical => at(0.5),
        Which::Bad => at(BAD),
        Which::Number(number) => number.checked_sub(1).filter(|replication| *replication < count),
    };
    let asked = if let Which::Number(number) = which { number } else { 1 };
    found.ok_or(StudyError::UnknownReplication { asked, count })
}

/// The place at or below which this share lies, from 0.
fn nearest_rank(share: f64, count: usize) -> usize {
    ((share * count as f64).ceil() as usize).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(levels: &[f64]) -> Vec<(u32, Option<f64>)> {
        let mut order: Vec<_> = (0..).zip(levels.iter().copied().map(Some)).collect();
        order.sort_by(|(_, one), (_, other)| one.partial_cmp(other).unwrap());
        order
    }

    #[test]
    fn a_typical_day_has_as_many_better_as_worse_ones() {
        assert_eq!(choose(Which::Typical, &of(&[0.9, 0.5, 0.7])), Ok(2));
        assert_eq!(choose(Which::Typical, &of(&[0.9])), Ok(0));
    }

    #[test]
    fn a_bad_day_is_the_tenth_percentile() {
        let levels: Vec<f64> = (0..20).map(|at| 1.0 - f64::from(at) / 100.0).collect();
        assert_eq!(choose(Which::Bad, &of(&levels)), Ok(18));
    }

    #[test]
    fn replications_are_numbered_from_one() {
        let three = of(&[0.9, 0.5, 0.7]);
        assert_eq!(choose(Which::Number(1), &three), Ok(0));
        for asked in [0, 4] {
            let refused = choose(Which::Number(asked), &three);
            assert_eq!(refused, Err(StudyError::UnknownReplication { asked, count: 3 }));
        }
        assert!(choose(Which::Typical, &[]).is_err());
    }
}

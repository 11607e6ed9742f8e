//! Runs that stop as soon as a figure is known well enough.
//!
//! # Why rounds
//! Replications come in rounds that double in number: 10, 20, 40, up to the most allowed. Only between rounds is the
//! interval looked at, so that where a run stops depends on its figures alone, not on threads or their timing. And it
//! is looked at seldom: each look is a chance to stop at an interval that is short by luck, which then covers the truth
//! less often than it says (Law, Kelton & Koenig 1981, Communications in Statistics B10). For the same reason no run
//! stops before 10 replications. The stopped interval keeps its level as the width asked for shrinks (Chow & Robbins
//! 1965, Annals of Mathematical Statistics 36); at the widths people ask for expect a point or two less.

use crate::observe::estimate::{Estimator, Whose};
use crate::observe::outcome::Outcome;
use crate::plan::{Plan, Until};
use crate::results::Reached;
use shoreline_model::diagnostic::{Finding, Severity};
use std::iter::successors;
use std::ops::Range;

/// The fewest replications after which a run may stop.
const FEWEST: u32 = 10;

/// The replications of each round: one round of all where nothing says when to stop.
pub(super) fn rounds(plan: &Plan, most: u32) -> impl Iterator<Item = Range<u32>> {
    let first = if plan.report.until.is_some() { FEWEST.min(most) } else { most };
    successors(Some(0..first), move |round| {
        let end = round.end.saturating_mul(2).min(most);
        (round.end < most).then_some(round.end..end)
    })
}

/// Whether these replications end a round and are enough.
pub(super) fn is_reached(plan: &Plan, outcomes: &[Outcome]) -> bool {
    let enough = |until: &Until| ends_a_round(outcomes.len()) && reached(until, plan, outcomes).reached;
    plan.report.until.as_ref().is_some_and(enough)
}

fn ends_a_round(replications: usize) -> bool {
    let few = FEWEST as usize;
    replications.is_multiple_of(few) && (replications / few).is_power_of_two()
}

/// How well the figure is known.
pub(super) fn reached(until: &Until, plan: &Plan, outcomes: &[Outcome]) -> Reached {
    let all = || (0..plan.queues.len()).collect();
    let queues = until.queue.map_or_else(all, |queue| plan.report.parts_of(&[queue.ix()]));
    let whose = Whose { queues, groups: Vec::new() };
    let whole = 0..plan.interval_count();
    let half_width = Estimator::new(plan, outcomes).figure(until.measure, &whose, whole).half_width;
    let enough = outcomes.len() as u32 >= FEWEST;
    Reached {
        measure: until.measure.key.to_owned(),
        queue: until.queue.map(|queue| plan.report.queue_ids[queue.ix()].clone()),
        wanted: until.half_width,
        half_width,
        reached: enough && half_width.is_some_and(|half| half <= until.half_width),
    }
}

/// What to say where the figure is not known well enough.
pub(super) fn finding(reached: &Reached, replications: usize) -> Option<Finding> {
    let Reached { measure, wanted, .. } = reached;
    let of = reached.queue.as_ref().map_or_else(String::new, |queue| format!(" of queue `{queue}`"));
    let came_to = match reached.half_width {
        Some(half) => format!("its half-width is {half:.4}, not {wanted}"),
        None => "it has no interval yet".to_owned(),
    };
    (!reached.reached).then(|| Finding {
        severity: Severity::Warning,
        path: "run.until".to_owned(),
        line: None,
        column: None,
        message: format!(
            "After {replications} replications `{measure}`{of} is not known as well as asked for: {came_to}."
        ),
        hint: Some("Allow more `replications`, or ask for less.".to_owned()),
    })
}

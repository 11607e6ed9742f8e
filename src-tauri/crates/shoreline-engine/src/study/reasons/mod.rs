//! Why a queue misses its target at some time: the same customers again, each time without one cause.
//!
//! # How to read the parts
//! The gain of a cause is the service level without it less the service level as it was, paired replication by
//! replication. Causes work on one another: without absence there is less backlog, and two that each would have
//! sufficed each get the whole gain. So parts do not add up to what was missed, and are not made to.
//!
//! # What is left out
//! Randomness itself is no cause: demand as expected is still Poisson, handling as planned is still drawn. What that
//! costs is in every figure alike.

mod words;

use super::compare::side_by_side;
use super::error::StudyError;
use super::{Progress, RunOptions, Study};
use crate::compile;
use crate::compile::{Cause, without};
use crate::observe::estimate::{Estimator, Whose};
use crate::observe::outcome::Outcome;
use crate::observe::single::Sample;
use crate::plan::{Plan, QueueIx, Step, What};
use crate::results::{Difference, Estimate};
use serde::Serialize;
use shoreline_model::calendar::{HOUR, Ms};
use shoreline_model::check::Checked;
use shoreline_model::ids::QueueId;
use shoreline_model::measure::{self, Measure, QueueCounter};
use std::ops::Range;
use std::sync::atomic::AtomicBool;

/// How long after the time in question the simulation goes on, so that whoever came then is answered or gone.
const AFTER: Ms = 24 * HOUR;

/// Why a queue misses its target at some time.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Reasons {
    pub queue: String,
    /// When it begins, UTC and on the reporting clock.
    pub utc: String,
    pub local: String,
    /// How many intervals it lasts.
    pub intervals: usize,
    pub offered: Estimate,
    pub service_level: Estimate,
    pub target: f64,
    /// The largest gain first.
    pub parts: Vec<ReasonPart>,
    pub replications: u32,
    /// All of it in words.
    pub sentence: String,
}

/// A cause and the service level gained without it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct ReasonPart {
    pub cause: Cause,
    pub gain: Difference,
}

impl ReasonPart {
    /// Whether the gain stands out of the noise.
    pub fn shows(&self) -> bool {
        let Difference { mean, half_width, .. } = self.gain;
        mean.zip(half_width).is_some_and(|(mean, half)| mean.abs() > half)
    }
}

/// Finds the reasons of a queue over some intervals of the horizon: one of them, or those of a day.
///
/// # Errors
/// A queue or an interval that the scenario does not have, or a fault of the engine.
pub fn reasons(
    checked: &Checked,
    queue: &str,
    over: Range<usize>,
    options: RunOptions,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
) -> Result<Reasons, StudyError> {
    let base = compile(checked);
    let parts_of_queue = parts_of(&base, queue)?;
    within(&base, &over)?;
    let (causes, plans) = questions(checked, base, queue, &over);
    let studies = side_by_side(&plans, options, cancel, on_progress)?;
    let sample = |study: &Study, key: &str| sample_of(study, key, &parts_of_queue, over.clone());
    let levels: Vec<Sample> = studies.iter().map(|study| sample(study, "service_level")).collect();
    let estimator = Estimator::new(&plans[0], studies[0].outcomes());
    let gain = |level: &Sample| level.less(&levels[0], estimator.confidence());
    let mut parts: Vec<ReasonPart> = causes
        .into_iter()
        .zip(&levels[1..])
        .map(|(cause, level)| ReasonPart { cause, gain: gain(level) })
        .collect();
    parts.sort_by(|one, other| other.gain.mean.unwrap_or(0.0).total_cmp(&one.gain.mean.unwrap_or(0.0)));
    let report = &plans[0].report;
    let mut reasons = Reasons {
        queue: queue.to_owned(),
        utc: report.interval_utc[over.start].clone(),
        local: report.interval_local[over.start].clone(),
        intervals: over.len(),
        offered: sample(&studies[0], "offered").figure,
        service_level: levels[0].figure,
        target: plans[0].queues[parts_of_queue[0]].promise.target,
        parts,
        replications: studies[0].replications() as u32,
        sentence: String::new(),
    };
    reasons.sentence = words::sentence(&reasons);
    Ok(reasons)
}

/// The scenario as it is, then once without each cause it has.
fn questions(checked: &Checked, base: Plan, queue: &str, over: &Range<usize>) -> (Vec<Cause>, Vec<Plan>) {
    let (mut causes, mut plans) = (Vec::new(), vec![cut_short(base, over)]);
    for cause in Cause::ALL {
        let plan = match cause {
            Cause::Backlog => Some(emptied(plans[0].clone(), over)),
            _ => without(checked, cause, &QueueId::from(queue)).map(|other| cut_short(compile(&other), over)),
        };
        if let Some(plan) = plan {
            causes.push(cause);
            plans.push(plan);
        }
    }
    (causes, plans)
}

/// The plan up to soon after the time in question: what comes later has no part in it.
fn cut_short(mut plan: Plan, over: &Range<usize>) -> Plan {
    let end = plan.boundaries[over.end] + AFTER;
    let last = plan.boundaries.partition_point(|start| *start < end);
    plan.boundaries.truncate(last + 1);
    plan.report.batches = None;
    plan
}

/// Nobody waits anywhere when the time in question begins.
fn emptied(mut plan: Plan, over: &Range<usize>) -> Plan {
    let at = plan.boundaries[over.start];
    let place = plan.schedule.partition_point(|step| step.at < at);
    let queues = 0..plan.queues.len();
    let steps = queues.map(|queue| Step { at, what: What::Empty(QueueIx(queue as u16)) });
    plan.schedule.splice(place..place, steps.collect::<Vec<_>>());
    plan
}

fn sample_of(study: &Study, key: &str, parts: &[usize], over: Range<usize>) -> Sample {
    let measure: &Measure = measure::find(key).expect("the catalogue has every measure asked for here");
    let whose = Whose { queues: parts.to_vec(), groups: Vec::new() };
    Estimator::new(&study.plan, &study.outcomes).sample(measure, &whose, over)
}

/// The parts of a queue in the plan: itself, and what a split deals it to.
fn parts_of(plan: &Plan, queue: &str) -> Result<Vec<usize>, StudyError> {
    let ids = &plan.report.queue_ids;
    let found = ids.iter().position(|id| id == queue).map(|ix| plan.report.parts_of(&[ix]));
    found.ok_or_else(|| StudyError::UnknownQueue { queue: queue.to_owned(), known: ids.join(", ") })
}

fn within(plan: &Plan, over: &Range<usize>) -> Result<(), StudyError> {
    let count = plan.interval_count();
    let is_within = over.start < over.end && over.end <= count;
    let outside = || StudyError::OutsideHorizon { from: over.start, to: over.end, count };
    if is_within { Ok(()) } else { Err(outside()) }
}

/// The interval in which a queue falls furthest short of its target, counted in contacts; `None` where it never does.
pub fn worst_interval(study: &Study, queue: &str) -> Option<usize> {
    let parts = parts_of(&study.plan, queue).ok()?;
    let target = study.plan.queues[parts[0]].promise.target;
    let count = |counter: QueueCounter, at: usize| {
        let of_parts = |outcome: &Outcome| -> i64 {
            parts.iter().map(|&part| outcome.queues[part].at(counter as usize, at)).sum()
        };
        study.outcomes.iter().map(of_parts).sum::<i64>() as f64
    };
    let short = |at| target * count(QueueCounter::Judged, at) - count(QueueCounter::OnTarget, at);
    let worst = (0..study.plan.interval_count()).map(|at| (short(at), at));
    let worst = worst.reduce(|worst, next| if next.0 > worst.0 { next } else { worst })?;
    (worst.0 > 0.0).then_some(worst.1)
}

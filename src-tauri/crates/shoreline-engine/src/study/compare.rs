//! Scenarios side by side on the same customers: the figures of each, and what sets each apart from the first.
//!
//! # Why pairs
//! Replication i of every scenario draws from the same streams, so what the customers of that replication bring cancels
//! out of the difference, which is then known far better than either figure (common random numbers: Law, "Simulation
//! Modeling and Analysis" 2015, sections 10.2.1 and 11.2). How much better is told with each difference.

use super::error::StudyError;
use super::{Clock, Progress, RunOptions, Study, in_parallel, whole};
use crate::observe::estimate::{Estimator, Whose};
use crate::observe::outcome::{Outcome, outcome_unless};
use crate::observe::single::Sample;
use crate::plan::Plan;
use crate::results::{Difference, Estimate, Named, Stamp};
use serde::Serialize;
use shoreline_model::measure::{CATALOGUE, Measure, Unit};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// One measure of all scenarios.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Contrast {
    /// The figure of each scenario, in their order.
    pub figures: Vec<Estimate>,
    /// Each further scenario less the first.
    pub differences: Vec<Difference>,
}

/// Contrasts by measure key.
pub type Contrasts = BTreeMap<&'static str, Contrast>;

/// A scenario that was compared.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Compared {
    pub name: String,
    pub stamp: Stamp,
    /// Starts of its intervals on the reporting clock: `2026-10-25T01:30+01:00`.
    pub local: Vec<String>,
}

/// Everything a comparison says. Of queues, groups, sites and clients those whose name all scenarios have.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Comparison {
    pub scenarios: Vec<Compared>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, Contrast>"))]
    pub total: Contrasts,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Contrast>>"))]
    pub queues: Named<Contrasts>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Contrast>>"))]
    pub agent_groups: Named<Contrasts>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Contrast>>"))]
    pub sites: Named<Contrasts>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Contrast>>"))]
    pub clients: Named<Contrasts>,
}

/// Runs scenarios with the seed and as many replications as the first one says, replication by replication, and sets
/// each apart from the first. A comparison does not stop early (`until`), and batches stand for replications only where
/// all scenarios say so alike. After a cancel the replications that all have finished are kept.
///
/// # Errors
/// A replication broke a law that every run keeps: a fault of the engine.
pub fn compare(
    plans: &[Plan],
    options: RunOptions,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
) -> Result<Comparison, StudyError> {
    side_by_side(plans, options, cancel, on_progress).map(|studies| contrast(&studies))
}

/// What sets studies made `side_by_side` apart from the first.
pub fn contrast(studies: &[Study]) -> Comparison {
    let named = |names: fn(&Study) -> Vec<(String, Whose)>| contrast_named(studies, names);
    let all: Vec<Whose> = studies.iter().map(Study::all).collect();
    Comparison {
        scenarios: studies.iter().map(compared).collect(),
        total: contrasts(studies, &all),
        queues: named(|study| study.queues().collect()),
        agent_groups: named(|study| study.groups().collect()),
        sites: named(|study| study.sites().collect()),
        clients: named(|study| study.clients().collect()),
    }
}

/// What a study sets apart from an older one, over everything, by measure: of the replications that both have, in pairs.
/// Empty where they are no pairs: other streams, or batches that stand for replications.
pub fn changes(older: &Study, newer: &Study) -> BTreeMap<&'static str, Difference> {
    let pairs = older.outcomes.len().min(newer.outcomes.len());
    if older.seed != newer.seed || older.batches.is_some() || newer.batches.is_some() {
        return BTreeMap::new();
    }
    let [before, now] = [older, newer].map(|study| Estimator::new(&study.plan, &study.outcomes[..pairs]));
    let sample = |study: &Study, estimator: &Estimator<'_>, measure: &Measure| {
        let (whose, whole) = (study.all(), 0..study.plan.interval_count());
        estimator.gives(measure, &whose).then(|| estimator.sample(measure, &whose, whole))
    };
    let change = |measure: &Measure| {
        let (before, after) = (sample(older, &before, measure)?, sample(newer, &now, measure)?);
        Some((measure.key, after.less(&before, now.confidence())))
    };
    let one_currency = older.plan.report.currency == newer.plan.report.currency;
    let comparable = CATALOGUE.iter().filter(|measure| one_currency || measure.unit != Unit::Money);
    comparable.filter_map(change).collect()
}

fn compared(study: &Study) -> Compared {
    let report = &study.plan.report;
    Compared { name: report.name.clone(), stamp: study.stamp(), local: report.interval_local.clone() }
}

/// One study a plan, on the same customers: for `contrast`, and for the intervals behind it.
///
/// # Errors
/// As `compare`.
pub fn side_by_side(
    plans: &[Plan],
    options: RunOptions,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
) -> Result<Vec<Study>, StudyError> {
    let (clock, Some(first)) = (Clock::start(), plans.first()) else { return Ok(Vec::new()) };
    let batches =
        first.report.batches.filter(|_| plans.iter().all(|p| p.report.batches == first.report.batches));
    let each = if batches.is_some() { 1 } else { options.replications.unwrap_or(first.report.replications) };
    let seed = options.seed.unwrap_or(first.report.seed);
    let (count, done) = (plans.len() as u32, AtomicU32::new(0));
    let total = each * count;
    // All scenarios of a replication before the next one: a cancel loses the last replications, not a scenario.
    let finished = in_parallel(0..total, options.threads, cancel, |job| {
        let (plan, replication) = (&plans[(job % count) as usize], job / count);
        let outcome = whole(outcome_unless(cancel, plan, seed, replication), seed, replication)?;
        on_progress(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, total });
        Some(outcome)
    });
    let finished = finished.into_iter().map(|(job, outcome)| Ok((job, outcome?)));
    let outcomes = by_plan(finished.collect::<Result<_, StudyError>>()?, plans.len());
    let study = |(plan, outcomes): (&Plan, Vec<Outcome>)| {
        let mut plan = plan.clone();
        (plan.report.until, plan.report.batches) = (None, batches);
        clock.study(plan, seed, outcomes)
    };
    Ok(plans.iter().zip(outcomes).map(study).collect())
}

/// The outcomes of each plan in the order of replications, those only that every plan has.
fn by_plan(finished: Vec<(u32, Outcome)>, plans: usize) -> Vec<Vec<Outcome>> {
    let mut by_plan: Vec<Vec<Outcome>> = vec![Vec::new(); plans];
    let mut finished = finished.into_iter().peekable();
    while let Some((job, outcome)) = finished.next() {
        let replication = job / plans as u32;
        let mut row = vec![outcome];
        while let Some((_, next)) = finished.next_if(|(job, _)| job / plans as u32 == replication) {
            row.push(next);
        }
        if row.len() == plans {
            by_plan.iter_mut().zip(row).for_each(|(of_plan, outcome)| of_plan.push(outcome));
        }
    }
    by_plan
}

fn contrast_named(studies: &[Study], names: fn(&Study) -> Vec<(String, Whose)>) -> Named<Contrasts> {
    let by_name: Vec<BTreeMap<String, Whose>> =
        studies.iter().map(|study| names(study).into_iter().collect()).collect();
    let shared = by_name.iter().flat_map(|of| of.keys()).cloned();
    let of_all = shared.filter_map(|name| {
        let whose: Option<Vec<Whose>> = by_name.iter().map(|of| of.get(&name).cloned()).collect();
        Some((name, contrasts(studies, &whose?)))
    });
    of_all.collect()
}

fn contrasts(studies: &[Study], whose: &[Whose]) -> Contrasts {
    let there = CATALOGUE.iter().filter(|measure| {
        studies.iter().zip(whose).all(|(study, of)| study.whole().gives(measure, of))
            && is_comparable(measure, studies)
    });
    let contrast = |measure| {
        let samples = studies
            .iter()
            .zip(whose)
            .map(|(study, of)| study.whole().sample(measure, of, 0..study.whole_intervals()));
        set_apart(studies, samples.collect())
    };
    there.map(|measure| (measure.key, contrast(measure))).collect()
}

/// Amounts of money are, in one currency only.
fn is_comparable(measure: &Measure, studies: &[Study]) -> bool {
    let currencies = || studies.iter().map(|study| &study.plan.report.currency);
    measure.unit != Unit::Money || currencies().zip(currencies().skip(1)).all(|(one, next)| one == next)
}

fn set_apart(studies: &[Study], samples: Vec<Sample>) -> Contrast {
    let (figures, mut differences) = (samples.iter().map(|sample| sample.figure).collect(), Vec::new());
    if let (Some((first, others)), Some(study)) = (samples.split_first(), studies.first()) {
        differences.extend(others.iter().map(|other| other.less(first, study.whole().confidence())));
    }
    Contrast { figures, differences }
}

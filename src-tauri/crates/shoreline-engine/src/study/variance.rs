//! How much of the spread between replications is owed to the forecast, to absence and to queueing, and how much to their
//! interplay. Runs the same horizon with one source of uncertainty drawn anew and the others kept.
//!
//! # Why this design
//! Each source has two replications' streams, and all eight mixtures of them are run: a balanced 2 x 2 x 2 of random
//! effects. Two runs that share a source and nothing else have as their covariance what that source explains alone
//! (Sobol' 1993; Saltelli 2002, "Making best use of model evaluations to compute sensitivity indices"), and every run has
//! such a partner for every source. Eight runs so give four pairs a source, where pick-freeze with two samples gives one
//! for five (Saltelli et al. 2010). A source that a scenario does not use gets exactly nought.

use super::error::StudyError;
use super::parallel::in_parallel;
use super::{Progress, RunOptions, whole};
use crate::draw::streams::Streams;
use crate::observe::estimate::{Estimator, Whose};
use crate::observe::outcome::{Outcome, outcome_with};
use crate::plan::Plan;
use crate::results::{Estimate, Named};
use serde::Serialize;
use shoreline_model::measure::{self, Measure};
use shoreline_stats::Confidence;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// The measures whose spread is split.
pub const MEASURES: [&str; 4] = ["service_level", "abandon_share", "asa_s", "occupancy"];
/// Runs in which every mixture of two replications occurs once.
pub const MIXTURES: u32 = 8;
/// The runs of a pair that share every source.
const ALL: usize = 7;

/// The spread between replications, by what it is owed to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct VarianceSplit {
    /// Hash of the scenario's canonical text.
    pub scenario: String,
    pub seed: u64,
    pub confidence: f64,
    /// Pairs of replications finished; each was run in its eight mixtures.
    pub pairs: u32,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, Spread>"))]
    pub total: BTreeMap<&'static str, Spread>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Spread>>"))]
    pub queues: Named<BTreeMap<&'static str, Spread>>,
}

/// The spread of one measure. Shares of the variance, each with its interval, sum to one; as they are estimated apart,
/// a small one may come out below nought. Nothing is known of a share that its half-width exceeds. `null` where nothing
/// varies.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Spread {
    /// Mean of the measure in a replication.
    pub mean: Option<f64>,
    /// Standard deviation between replications.
    pub deviation: Option<f64>,
    /// How demand is multiplied: forecast error, day and interval factors, bursts.
    pub forecast: Estimate,
    /// Who is not there.
    pub absence: Estimate,
    /// Who calls when, how long it takes, how patient they are.
    pub queueing: Estimate,
    /// What none of them explains alone: a bad forecast that hurts only when people are ill.
    pub interplay: Estimate,
}

/// Whose measure is looked at.
struct Subject {
    /// `None`: all together.
    queue: Option<String>,
    whose: Whose,
    measure: &'static Measure,
}

/// Splits the variance between replications. `replications` is the number of pairs, each of which is run eight times;
/// the scenario's when not given. Unfinished pairs are dropped when `cancel` is set.
///
/// # Errors
/// A replication broke a law that every run keeps: a fault of the engine.
pub fn variance_split(
    plan: &Plan,
    options: RunOptions,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
) -> Result<VarianceSplit, StudyError> {
    let seed = options.seed.unwrap_or(plan.report.seed);
    let total = MIXTURES.saturating_mul(options.replications.unwrap_or(plan.report.replications));
    let subjects = subjects(plan);
    let done = AtomicU32::new(0);
    let run = |number: u32| {
        let outcome = whole(outcome_with(cancel, plan, mixture(seed, number)), seed, number)?;
        on_progress(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, total });
        Some(outcome.map(|outcome| (number, values(plan, &subjects, &outcome))))
    };
    let runs = in_parallel(0..total, options.threads, cancel, run).into_iter().map(|(_, run)| run);
    let runs = runs.collect::<Result<Vec<Run>, StudyError>>()?;
    let whole = runs.chunk_by(|(one, _), (next, _)| one / MIXTURES == next / MIXTURES);
    let whole: Vec<&[Run]> = whole.filter(|pair| pair.len() == MIXTURES as usize).collect();
    let mut split = VarianceSplit {
        scenario: plan.report.scenario_hash.clone(),
        seed,
        confidence: plan.report.confidence,
        pairs: whole.len() as u32,
        total: BTreeMap::new(),
        queues: plan.report.queue_ids.iter().map(|id| (id.clone(), BTreeMap::new())).collect(),
    };
    let estimator = Estimator::new(plan, &[]);
    for (at, subject) in subjects.into_iter().enumerate() {
        let pairs: Vec<[f64; 8]> = whole.iter().filter_map(|pair| of_subject(pair, at)).collect();
        let of = match subject.queue {
            None => &mut split.total,
            Some(id) => split.queues.entry(id).or_default(),
        };
        of.insert(subject.measure.key, Spread::of(&pairs, estimator.confidence()));
    }
    Ok(split)
}

/// The measures of a numbered run, one for each subject.
type Run = (u32, Vec<Option<f64>>);

/// One measure of the eight runs of a pair; `None` where a run had nothing to measure.
fn of_subject(pair: &[Run], at: usize) -> Option<[f64; 8]> {
    let values: Option<Vec<f64>> = pair.iter().map(|(_, values)| values[at]).collect();
    values?.try_into().ok()
}

/// The streams of a run: each source by the first or the second replication of a pair.
fn mixture(seed: u64, number: u32) -> Streams {
    let (pair, mixture) = (number / MIXTURES, number % MIXTURES);
    Streams::apart(seed, [0, 1, 2].map(|source| 2 * pair + (mixture >> source & 1)))
}

fn subjects(plan: &Plan) -> Vec<Subject> {
    let estimator = Estimator::new(plan, &[]);
    let queues = (0..plan.queues.len()).collect();
    let all = (None, Whose { queues, groups: (0..plan.groups.len()).collect() });
    let ids = plan.report.queue_ids.iter().enumerate();
    let single = ids.map(|(ix, id)| (Some(id.clone()), Whose { queues: vec![ix], groups: Vec::new() }));
    let measures = |(queue, whose): (Option<String>, Whose)| {
        let measures = MEASURES.iter().filter_map(|key| measure::find(key));
        let some: Vec<_> = measures.filter(|measure| estimator.gives(measure, &whose)).collect();
        some.into_iter().map(move |measure| Subject { queue: queue.clone(), whose: whose.clone(), measure })
    };
    [all].into_iter().chain(single).flat_map(measures).collect()
}

/// The measures of one run.
fn values(plan: &Plan, subjects: &[Subject], outcome: &Outcome) -> Vec<Option<f64>> {
    let estimator = Estimator::new(plan, std::slice::from_ref(outcome));
    let value = |s: &Subject| estimator.figure(s.measure, &s.whose, 0..plan.interval_count()).mean;
    subjects.iter().map(value).collect()
}

impl Spread {
    /// From the eight runs of each pair; bit s of a run's place says from which replication source s was drawn.
    fn of(pairs: &[[f64; 8]], confidence: &Confidence) -> Self {
        let n = (8 * pairs.len()) as f64;
        let mean = pairs.iter().flatten().sum::<f64>() / n;
        let parts: Vec<[f64; 4]> = pairs.iter().map(|runs| parts(&runs.map(|run| run - mean))).collect();
        let share = |part: &dyn Fn(&[f64; 4]) -> f64| {
            let ratio: Vec<_> = parts.iter().map(|parts| (part(parts), parts[3])).collect();
            let interval = confidence.of_ratio(&ratio);
            Estimate {
                mean: interval.map(|interval| interval.mean),
                half_width: interval.and_then(|interval| interval.half_width),
                short: interval.is_some_and(|interval| interval.is_skewed),
                n: pairs.len() as u32,
                ..Estimate::default()
            }
        };
        let variance = parts.iter().map(|parts| parts[3]).sum::<f64>() / parts.len() as f64;
        Self {
            mean: Some(mean).filter(|mean| mean.is_finite()),
            deviation: Some(variance.sqrt()).filter(|deviation| deviation.is_finite()),
            forecast: share(&|parts| parts[0]),
            absence: share(&|parts| parts[1]),
            queueing: share(&|parts| parts[2]),
            interplay: share(&|parts| parts[3] - parts[0] - parts[1] - parts[2]),
        }
    }
}

/// Unbiased estimates from one pair: the variance that each source explains alone, and all of it. The mean product of
/// runs that share some sources, less that of runs that share none.
fn parts(runs: &[f64; 8]) -> [f64; 4] {
    let product = |shared: usize| (0..8).map(|run| runs[run] * runs[run ^ ALL ^ shared]).sum::<f64>() / 8.0;
    [1, 2, 4, ALL].map(|shared| product(shared) - product(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::streams::{Key, Purpose};

    /// Pairs of a made-up measure of three uniform numbers of variance 1/12 each.
    fn split(measure: impl Fn([f64; 3]) -> f64) -> Spread {
        let run = |number: u32| {
            let streams = mixture(1, number);
            let purposes = [Purpose::Variability, Purpose::Absence, Purpose::Talk];
            measure(purposes.map(|purpose| streams.uniform(purpose, Key::of("sales"))))
        };
        let pairs: Vec<_> =
            (0..20_000).map(|pair| [0, 1, 2, 3, 4, 5, 6, 7].map(|m| run(8 * pair + m))).collect();
        Spread::of(&pairs, &Confidence::new(0.9999, 20_000).unwrap())
    }

    fn covers(share: Estimate, exact: f64) {
        let (mean, half) = (share.mean.unwrap(), share.half_width.unwrap());
        assert!((mean - exact).abs() <= half + 1e-12 && half < 0.1, "{mean} ± {half}, not {exact}");
    }

    #[test]
    fn a_sum_is_split_by_the_squares_of_its_weights() {
        let split = split(|[forecast, absence, queueing]| 3.0 * forecast + 2.0 * absence + queueing);
        covers(split.forecast, 9.0 / 14.0);
        covers(split.absence, 4.0 / 14.0);
        covers(split.queueing, 1.0 / 14.0);
        covers(split.interplay, 0.0);
        assert!((split.deviation.unwrap() / (14.0f64 / 12.0).sqrt() - 1.0).abs() < 0.05);
    }

    #[test]
    fn a_product_of_centred_parts_is_all_interplay() {
        let split = split(|[forecast, absence, _]| (forecast - 0.5) * (absence - 0.5));
        covers(split.forecast, 0.0);
        covers(split.absence, 0.0);
        covers(split.interplay, 1.0);
    }

    #[test]
    fn a_source_that_is_not_used_has_exactly_no_share() {
        let split = split(|[forecast, _, queueing]| forecast * queueing);
        assert_eq!((split.absence.mean, split.absence.half_width), (Some(0.0), Some(0.0)));
    }

    #[test]
    fn where_nothing_varies_nothing_is_split() {
        let split = split(|_| 0.8);
        assert_eq!(split.deviation, Some(0.0));
        assert_eq!(split.forecast.mean, None);
    }
}

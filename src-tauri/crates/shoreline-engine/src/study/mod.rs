//! A study: replications of one plan, in parallel, merged in order into results; and studies side by side.

mod batches;
pub mod compare;
pub mod error;
mod figures;
mod parallel;
pub mod reasons;
pub mod replay;
pub mod sweep;
mod until;
pub mod variance;
mod waits;

use crate::fault::Fault;
use crate::observe::outcome::{Outcome, outcome_unless};
use crate::plan::Plan;
use crate::results::Results;
use batches::Batches;
use error::StudyError;
pub use figures::TELLING;
use parallel::cores;
pub use parallel::in_parallel;
use shoreline_model::calendar;
use std::iter::successors;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Instant;

/// How to run a plan. What is `None` the scenario says.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RunOptions {
    pub seed: Option<u64>,
    pub replications: Option<u32>,
    /// Worker threads; as many as there are cores when not given. Never changes a result.
    pub threads: Option<usize>,
}

/// How far a study has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: u32,
    /// All there will be; where a run stops as soon as a figure is known well enough, the most there may be.
    pub total: u32,
}

/// Whose figures to look at, by the names of the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of<'a> {
    /// Everything.
    Total,
    /// One queue.
    Queue(&'a str),
    /// One agent group.
    AgentGroup(&'a str),
    /// One site.
    Site(&'a str),
    /// One client.
    Client(&'a str),
}

/// Finished replications, from which every figure can be computed when it is asked for.
#[derive(Debug, Clone)]
pub struct Study {
    plan: Plan,
    outcomes: Vec<Outcome>,
    /// The batches of the only replication, where they stand for replications.
    batches: Option<Batches>,
    seed: u64,
    started: String,
    seconds: f64,
}

/// Runs the replications of a plan and computes all figures: `simulate`, then `results`.
///
/// # Errors
/// As `simulate`.
pub fn run(
    plan: &Plan,
    options: RunOptions,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
) -> Result<Results, StudyError> {
    simulate(plan, options, cancel, on_progress).map(|study| study.results())
}

/// Runs the replications of a plan. They are kept in their order, so that nothing depends on the number of threads.
/// `cancel` stops within milliseconds: finished replications are kept, and the stamp says how many they are.
/// `on_progress` is called from worker threads after each replication.
///
/// Where the scenario says `until`, replications come in rounds (see `study::until`); where it says `batches`, there is
/// one replication (see `study::batches`).
///
/// # Errors
/// A replication broke a law that every run keeps: a fault of the engine.
pub fn simulate(
    plan: &Plan,
    options: RunOptions,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
) -> Result<Study, StudyError> {
    let rounds = until::rounds(plan, replications(plan, options));
    in_rounds(plan.clone(), options, rounds, cancel, on_progress, |_| ())
}

/// As `simulate`, but shows the study as it grows, each time about twice as large, for an answer at once that tightens.
/// The last one shown is smaller than the one returned; what is returned is what `simulate` returns, bit by bit.
///
/// # Errors
/// As `simulate`.
pub fn simulate_showing(
    plan: Plan,
    options: RunOptions,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
    show: impl FnMut(&Study),
) -> Result<Study, StudyError> {
    let first = options.threads.unwrap_or_else(cores) as u32;
    let rounds: Vec<Range<u32>> = until::rounds(&plan, replications(&plan, options)).collect();
    let pieces = rounds.into_iter().flat_map(|round| doubling(round, first.max(SHOWN_FIRST)));
    in_rounds(plan, options, pieces, cancel, on_progress, show)
}

/// The fewest replications that form an interval one can look at: three leave it four times as wide as it will be.
const SHOWN_FIRST: u32 = 4;

/// Cuts a round so that each piece about doubles what there is.
fn doubling(round: Range<u32>, first: u32) -> impl Iterator<Item = Range<u32>> {
    let end_after = move |done: u32| done.saturating_mul(2).max(first).min(round.end);
    let piece = move |from: u32| (from < round.end).then(|| from..end_after(from));
    successors(piece(round.start), move |last| piece(last.end))
}

fn in_rounds(
    plan: Plan,
    options: RunOptions,
    rounds: impl Iterator<Item = Range<u32>>,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
    mut show: impl FnMut(&Study),
) -> Result<Study, StudyError> {
    let clock = Clock::start();
    let (seed, total) = (options.seed.unwrap_or(plan.report.seed), replications(&plan, options));
    let mut study = clock.study(plan, seed, Vec::new());
    let done = AtomicU32::new(0);
    for round in rounds {
        let plan = &study.plan;
        let finished = in_parallel(round.clone(), options.threads, cancel, |replication| {
            let outcome = whole(outcome_unless(cancel, plan, seed, replication), seed, replication)?;
            on_progress(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, total });
            Some(outcome)
        });
        for (_, outcome) in finished {
            study.outcomes.push(outcome?);
        }
        study.seconds = clock.seconds();
        if cancel.load(Ordering::Relaxed) || until::is_reached(&study.plan, &study.outcomes) {
            break;
        }
        if round.end < total {
            show(&study);
        }
    }
    study.batches = study.outcomes.first().and_then(|outcome| Batches::of(&study.plan, outcome));
    Ok(study)
}

/// What came of a replication, unless it was broken off; a fault says in which one.
fn whole<T>(ran: Result<Option<T>, Fault>, seed: u64, replication: u32) -> Option<Result<T, StudyError>> {
    ran.map_err(|fault| StudyError::Fault { seed, replication, fault }).transpose()
}

/// How often the horizon is simulated at most: once where batches stand for replications.
fn replications(plan: &Plan, options: RunOptions) -> u32 {
    let told = options.replications.unwrap_or(plan.report.replications);
    if plan.report.batches.is_some() { 1 } else { told }
}

/// When a study began.
struct Clock {
    started: String,
    instant: Instant,
}

impl Clock {
    fn start() -> Self {
        Self { started: calendar::now_text(), instant: Instant::now() }
    }

    fn study(&self, plan: Plan, seed: u64, outcomes: Vec<Outcome>) -> Study {
        let batches = outcomes.first().and_then(|outcome| Batches::of(&plan, outcome));
        Study { plan, outcomes, batches, seed, started: self.started.clone(), seconds: self.seconds() }
    }

    fn seconds(&self) -> f64 {
        self.instant.elapsed().as_secs_f64()
    }
}

//! Runs: the answer to the scenario as it is now. A first estimate goes out as soon as there is one and tightens while
//! one looks. What the last runs found stays at hand, and so does the one that others are held against.

use crate::failure::{Failure, FailureCode};
use crate::jobs::{Job, Jobs, Kind, RunEvent, watched};
use serde::{Deserialize, Serialize};
use shoreline_engine::results::{Difference, Series, Waits};
use shoreline_engine::study::compare::changes;
use shoreline_engine::study::{self, Of, Study};
use shoreline_engine::{Results, compile, simulate_showing};
use shoreline_model::Scenario;
use shoreline_model::check::Checked;
use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use ts_rs::TS;

/// Runs whose results stay at hand, beside the pinned one.
const KEPT: usize = 4;
/// Between two estimates, so that a figure can be read before it tightens.
const BETWEEN_ESTIMATES: Duration = Duration::from_millis(120);

/// What the page may choose for a run; what it does not, the scenario says.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize, TS)]
#[ts(export, optional_fields)]
#[serde(deny_unknown_fields)]
pub struct RunOptions {
    pub replications: Option<u32>,
    pub seed: Option<u64>,
}

/// What a run comes to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Answer {
    /// Everything but the interval series; `interval_series` gives those one by one.
    pub results: Results,
    /// How far each figure of the whole is from that of the pinned run, on the same customers, by measure. Empty where
    /// no run is pinned, or one with other customers.
    #[ts(as = "BTreeMap<String, Difference>")]
    pub changes: BTreeMap<&'static str, Difference>,
}

/// What the page gets at the end.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RunSummary {
    pub run: u32,
    /// Stopped early; the answer is that of the replications finished.
    pub cancelled: bool,
    pub answer: Answer,
}

/// Whose figures.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Whose {
    Total,
    Queue(String),
    AgentGroup(String),
    Site(String),
    Client(String),
}

/// A finished run: what was run, and the replications every figure is computed from when it is asked for.
pub struct Kept {
    run: u32,
    pub scenario: Scenario,
    pub study: Study,
}

/// The last runs finished, and the pinned one.
#[derive(Default)]
pub struct Shelf(Mutex<Runs>);

#[derive(Default)]
struct Runs {
    last: VecDeque<Arc<Kept>>,
    pinned: Option<Arc<Kept>>,
}

impl Shelf {
    fn keep(&self, kept: Kept) {
        let mut runs = self.runs();
        runs.last.push_back(Arc::new(kept));
        if runs.last.len() > KEPT {
            runs.last.pop_front();
        }
    }

    /// A finished run that is still kept.
    pub fn kept(&self, run: u32) -> Result<Arc<Kept>, Failure> {
        let runs = self.runs();
        let found = runs.last.iter().chain(&runs.pinned).find(|kept| kept.run == run).map(Arc::clone);
        found.ok_or_else(|| {
            Failure::new(format!("The results of run {run} are no longer kept."))
                .hint("Run the scenario again.")
                .code(FailureCode::RunGone)
        })
    }

    /// Keeps a run until another is pinned, and holds what runs from now on against it.
    pub fn pin(&self, run: u32) -> Result<(), Failure> {
        let kept = self.kept(run)?;
        self.runs().pinned = Some(kept);
        Ok(())
    }

    /// Holds runs against none.
    pub fn unpin(&self) {
        self.runs().pinned = None;
    }

    fn pinned(&self) -> Option<Arc<Kept>> {
        self.runs().pinned.clone()
    }

    /// A panic elsewhere leaves the shelf whole: every change to it is one assignment.
    fn runs(&self) -> MutexGuard<'_, Runs> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs a checked scenario off the window's threads. `None` where the next run took its place: nobody waits for it.
pub async fn run(
    jobs: &Jobs,
    checked: Checked,
    options: RunOptions,
    tell: impl Fn(RunEvent) + Clone + Send + Sync + 'static,
) -> Result<Option<RunSummary>, Failure> {
    let Job { number: run, cancel } = jobs.start(Kind::Run);
    tell(RunEvent::Started { run });
    let (scenario, pinned) = (checked.scenario().clone(), jobs.shelf.pinned());
    let options = study::RunOptions { seed: options.seed, replications: options.replications, threads: None };
    let (show, stop) = (Shown::new(pinned.clone(), tell.clone()), Arc::clone(&cancel));
    let finished = watched(Arc::clone(&cancel), tell, move |cancel, on_progress| {
        simulate_showing(compile(&checked), options, cancel, on_progress, show.on(stop))
    });
    let finished = finished.await;
    if !jobs.finish(run) {
        return Ok(None);
    }
    let study = finished??;
    let answer = answer(&study, pinned.as_deref());
    jobs.shelf.keep(Kept { run, scenario, study });
    Ok(Some(RunSummary { run, cancelled: cancel.load(Ordering::Relaxed), answer }))
}

fn answer(study: &Study, pinned: Option<&Kept>) -> Answer {
    let changes = pinned.map(|kept| changes(&kept.study, study)).unwrap_or_default();
    Answer { results: study.summary(), changes }
}

/// Who is shown a study as it grows.
struct Shown<T> {
    pinned: Option<Arc<Kept>>,
    tell: T,
}

impl<T: Fn(RunEvent)> Shown<T> {
    fn new(pinned: Option<Arc<Kept>>, tell: T) -> Self {
        Self { pinned, tell }
    }

    /// The first estimate at once, further ones in measured doses, none once the run is to stop.
    fn on(self, stop: Arc<AtomicBool>) -> impl FnMut(&Study) {
        let mut last: Option<Instant> = None;
        move |study| {
            let soon = last.is_some_and(|at| at.elapsed() < BETWEEN_ESTIMATES);
            if !soon && !stop.load(Ordering::Relaxed) {
                (self.tell)(RunEvent::Estimate(Box::new(answer(study, self.pinned.as_deref()))));
                last = Some(Instant::now());
            }
        }
    }
}

/// How long customers waited, of the total or of one queue or client.
pub fn waits(study: &Study, whose: &Whose) -> Result<Waits, Failure> {
    let (kind, id, of) = named(whose);
    study.waits(of).ok_or_else(|| Failure::new(format!("Nobody waits in {kind} {id}.")))
}

/// One measure over the intervals, of the total or of one queue, group, site or client.
pub fn series(study: &Study, measure: &str, whose: &Whose) -> Result<Series, Failure> {
    let (kind, id, of) = named(whose);
    study
        .series(measure, of)
        .ok_or_else(|| Failure::new(format!("The run has no interval figures of {measure} for {kind} {id}.")))
}

/// What it is, what it is called, and how the engine knows it.
fn named(whose: &Whose) -> (&'static str, &str, Of<'_>) {
    match whose {
        Whose::Total => ("the", "total", Of::Total),
        Whose::Queue(id) => ("queue", id, Of::Queue(id)),
        Whose::AgentGroup(id) => ("agent group", id, Of::AgentGroup(id)),
        Whose::Site(id) => ("site", id, Of::Site(id)),
        Whose::Client(id) => ("client", id, Of::Client(id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::opened;
    use shoreline_model::check::check;
    use shoreline_model::template;

    /// What was told, in order.
    type Heard = Arc<Mutex<Vec<RunEvent>>>;

    fn run_to_the_end(
        jobs: &Jobs,
        replications: u32,
        tell: impl Fn(RunEvent) + Clone + Send + Sync + 'static,
    ) -> RunSummary {
        let scenario = opened(template::text()).unwrap().scenario;
        let options = RunOptions { replications: Some(replications), seed: Some(1) };
        let summary = run(jobs, check(scenario).unwrap(), options, tell);
        tauri::async_runtime::block_on(summary).unwrap().unwrap()
    }

    fn listener() -> (Heard, impl Fn(RunEvent) + Clone + Send + Sync + 'static) {
        let heard = Heard::default();
        let hears = Arc::clone(&heard);
        (heard, move |event| hears.lock().unwrap().push(event))
    }

    #[test]
    fn a_run_says_that_it_started_and_answers_without_the_series() {
        let (jobs, (heard, tell)) = (Jobs::default(), listener());
        let summary = run_to_the_end(&jobs, 3, tell);
        assert_eq!(heard.lock().unwrap()[0], RunEvent::Started { run: 1 });
        assert!(!summary.cancelled);
        assert_eq!(summary.answer.results.stamp.replications, 3);
        assert!(summary.answer.results.intervals.total.is_empty());
        assert!(!summary.answer.results.intervals.start.is_empty());
    }

    #[test]
    fn the_first_estimate_goes_out_before_the_end_with_an_interval() {
        let (jobs, (heard, tell)) = (Jobs::default(), listener());
        run_to_the_end(&jobs, 100, tell);
        let heard = heard.lock().unwrap();
        let first = heard.iter().find_map(|event| match event {
            RunEvent::Estimate(answer) => Some(&answer.results),
            _ => None,
        });
        let first = first.unwrap();
        assert!((4..100).contains(&first.stamp.replications));
        assert!(first.total["service_level"].half_width.is_some());
    }

    #[test]
    fn the_series_left_out_are_given_one_by_one() {
        let jobs = Jobs::default();
        let summary = run_to_the_end(&jobs, 2, |_| ());
        let kept = jobs.shelf.kept(summary.run).unwrap();
        let series = series(&kept.study, "offered", &Whose::Total).unwrap();
        assert_eq!(series.mean.len(), summary.answer.results.intervals.start.len());
    }

    #[test]
    fn a_run_cancelled_under_way_keeps_what_is_done() {
        let jobs = Arc::new(Jobs::default());
        let canceller = Arc::clone(&jobs);
        let summary = run_to_the_end(&jobs, 1_000_000, move |event| {
            if let RunEvent::Progress { done: 1.., total: 1_000_000, .. } = event {
                canceller.cancel(1);
            }
        });
        assert!(summary.cancelled);
        let stamp = summary.answer.results.stamp;
        assert!((1..1_000_000).contains(&stamp.replications));
        assert_eq!(jobs.shelf.kept(1).unwrap().study.summary().stamp, stamp);
    }

    #[test]
    fn a_run_whose_place_was_taken_answers_nothing_and_is_not_kept() {
        let jobs = Arc::new(Jobs::default());
        let next = Arc::clone(&jobs);
        let scenario = opened(template::text()).unwrap().scenario;
        let options = RunOptions { replications: Some(1_000_000), seed: None };
        let overtaken = run(&jobs, check(scenario).unwrap(), options, move |event| {
            if matches!(event, RunEvent::Progress { .. }) {
                next.start(Kind::Run);
            }
        });
        assert_eq!(tauri::async_runtime::block_on(overtaken).unwrap(), None);
        assert!(jobs.shelf.kept(1).is_err());
    }

    #[test]
    fn the_results_of_the_last_four_runs_are_kept_and_those_of_the_pinned_one() {
        let jobs = Jobs::default();
        run_to_the_end(&jobs, 1, |_| ());
        jobs.shelf.pin(1).unwrap();
        (0..5).for_each(|_| drop(run_to_the_end(&jobs, 1, |_| ())));
        assert_eq!(jobs.shelf.kept(2).err().unwrap().code, Some(FailureCode::RunGone));
        assert!([1, 3, 4, 5, 6].iter().all(|run| jobs.shelf.kept(*run).is_ok()));
        jobs.shelf.unpin();
        assert!(jobs.shelf.kept(1).is_err());
    }

    #[test]
    fn a_run_is_held_against_the_pinned_one() {
        let jobs = Jobs::default();
        assert!(run_to_the_end(&jobs, 4, |_| ()).answer.changes.is_empty());
        jobs.shelf.pin(1).unwrap();
        let changes = run_to_the_end(&jobs, 4, |_| ()).answer.changes;
        assert_eq!(changes["service_level"].mean, Some(0.0));
    }

    #[test]
    fn nobody_waits_in_a_queue_there_is_not_or_in_a_group() {
        let jobs = Jobs::default();
        let run = run_to_the_end(&jobs, 1, |_| ()).run;
        let kept = jobs.shelf.kept(run).unwrap();
        let message = |whose: Whose| waits(&kept.study, &whose).unwrap_err().message;
        assert_eq!(message(Whose::Queue("nobody".to_owned())), "Nobody waits in queue nobody.");
        assert!(message(Whose::AgentGroup("nobody".to_owned())).contains("agent group nobody"));
        assert!(waits(&kept.study, &Whose::Total).unwrap().answered.contacts > 0);
    }

    #[test]
    fn a_series_there_is_not_is_named() {
        let jobs = Jobs::default();
        let run = run_to_the_end(&jobs, 1, |_| ()).run;
        let kept = jobs.shelf.kept(run).unwrap();
        let message = |measure, whose| series(&kept.study, measure, &whose).unwrap_err().message;
        assert_eq!(message("luck", Whose::Total), "The run has no interval figures of luck for the total.");
        assert_eq!(
            message("offered", Whose::Queue("nobody".to_owned())),
            "The run has no interval figures of offered for queue nobody."
        );
    }
}

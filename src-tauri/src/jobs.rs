//! Runs under way and results kept: one run at a time, cancelled by the next; progress in measured doses.
//! Never knows a window; what it has to tell goes to the closure it is given.

use crate::failure::{Failure, FailureCode};
use serde::{Deserialize, Serialize};
use shoreline_engine::results::{Series, Waits};
use shoreline_engine::study::reasons::{self, Reasons};
use shoreline_engine::study::{self, Of, Study};
use shoreline_engine::{Progress, Results, StudyError, compile};
use shoreline_model::Scenario;
use shoreline_model::check::Checked;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::watch;
use ts_rs::TS;

/// Runs whose results stay at hand: the baseline, the one before, and two to compare.
const KEPT: usize = 4;
/// Each message wakes the page; twenty a second is smooth enough for a progress bar.
const BETWEEN_MESSAGES: Duration = Duration::from_millis(50);

/// What the page may choose for a run; what it does not, the scenario says.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize, TS)]
#[ts(export, optional_fields)]
#[serde(deny_unknown_fields)]
pub struct RunOptions {
    pub replications: Option<u32>,
    pub seed: Option<u64>,
}

/// What the page hears while a run is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RunEvent {
    Started {
        run: u32,
    },
    Progress {
        /// Replications finished.
        done: u32,
        total: u32,
        elapsed_ms: u64,
    },
}

/// What the page gets at the end.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RunSummary {
    pub run: u32,
    /// Stopped early; the results are those of the replications finished.
    pub cancelled: bool,
    /// Everything but the interval series; `interval_series` gives those one by one.
    pub results: Results,
}

/// What a study other than a run gave.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Finished<T> {
    pub run: u32,
    /// Stopped early; the answer is that of the replications finished.
    pub cancelled: bool,
    pub answer: T,
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

/// The run under way and the last ones finished.
#[derive(Default)]
pub struct Jobs(Mutex<Board>);

#[derive(Default)]
struct Board {
    /// Number of the latest run; runs count from 1.
    latest: u32,
    /// Stops the run under way.
    cancel: Option<Arc<AtomicBool>>,
    kept: VecDeque<Arc<Kept>>,
}

impl Jobs {
    /// Opens a run and cancels the one before.
    fn start(&self) -> (u32, Arc<AtomicBool>) {
        let mut board = self.board();
        let cancel = Arc::new(AtomicBool::new(false));
        if let Some(before) = board.cancel.replace(Arc::clone(&cancel)) {
            before.store(true, Ordering::Relaxed);
        }
        board.latest += 1;
        (board.latest, cancel)
    }

    /// Asks a run to stop; false if it is not under way.
    pub fn cancel(&self, run: u32) -> bool {
        let board = self.board();
        let under_way = board.cancel.as_ref().filter(|_| board.latest == run);
        under_way.inspect(|cancel| cancel.store(true, Ordering::Relaxed)).is_some()
    }

    fn finish(&self, run: u32) {
        let mut board = self.board();
        if board.latest == run {
            board.cancel = None;
        }
    }

    fn keep(&self, kept: Kept) {
        let mut board = self.board();
        board.kept.push_back(Arc::new(kept));
        if board.kept.len() > KEPT {
            board.kept.pop_front();
        }
    }

    /// A finished run that is still kept.
    pub fn kept(&self, run: u32) -> Result<Arc<Kept>, Failure> {
        let found = self.board().kept.iter().find(|kept| kept.run == run).map(Arc::clone);
        found.ok_or_else(|| {
            Failure::new(format!("The results of run {run} are no longer kept."))
                .hint("Run the scenario again.")
                .code(FailureCode::RunGone)
        })
    }

    /// A panic elsewhere leaves the board whole: every change to it is one assignment.
    fn board(&self) -> MutexGuard<'_, Board> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs a checked scenario off the window's threads, telling how far it has come.
pub async fn run(
    jobs: &Jobs,
    checked: Checked,
    options: RunOptions,
    tell: impl Fn(RunEvent),
) -> Result<RunSummary, Failure> {
    let scenario = checked.scenario().clone();
    let options = study::RunOptions { seed: options.seed, replications: options.replications, threads: None };
    let simulate = move |cancel: &AtomicBool, on_progress: &OnProgress| {
        let study = study::simulate(&compile(&checked), options, cancel, on_progress)?;
        let results = study.summary();
        Ok((study, results))
    };
    let Finished { run, cancelled, answer: (study, results) } = study(jobs, tell, simulate).await?;
    jobs.keep(Kept { run, scenario, study });
    Ok(RunSummary { run, cancelled, results })
}

/// Asks why a queue misses its promise in an interval, off the window's threads.
pub async fn reasons(
    jobs: &Jobs,
    checked: Checked,
    queue: String,
    interval: u32,
    tell: impl Fn(RunEvent),
) -> Result<Finished<Reasons>, Failure> {
    let (options, from) = (study::RunOptions::default(), interval as usize);
    let ask = move |cancel: &AtomicBool, on_progress: &OnProgress| {
        reasons::reasons(&checked, &queue, from..from + 1, options, cancel, on_progress)
    };
    study(jobs, tell, ask).await
}

/// How the engine says how far it has come.
pub type OnProgress<'a> = dyn Fn(Progress) + Sync + 'a;

/// Has the engine work off the window's threads as the one job under way, telling how far it has come.
pub async fn study<T: Send + 'static>(
    jobs: &Jobs,
    tell: impl Fn(RunEvent),
    work: impl FnOnce(&AtomicBool, &OnProgress) -> Result<T, StudyError> + Send + 'static,
) -> Result<Finished<T>, Failure> {
    let (run, cancel) = jobs.start();
    tell(RunEvent::Started { run });
    let finished = watched(work, Arc::clone(&cancel), tell).await;
    jobs.finish(run);
    Ok(Finished { run, cancelled: cancel.load(Ordering::Relaxed), answer: finished?? })
}

/// Work off the window's threads, until it is done or `cancel` has stopped it.
pub async fn watched<T: Send + 'static>(
    work: impl FnOnce(&AtomicBool, &OnProgress) -> T + Send + 'static,
    cancel: Arc<AtomicBool>,
    tell: impl Fn(RunEvent),
) -> Result<T, Failure> {
    let began = Instant::now();
    let (report, mut reports) = watch::channel(Progress { done: 0, total: 0 });
    let mut work = tauri::async_runtime::spawn_blocking(move || {
        work(&cancel, &|progress| {
            report.send_replace(progress);
        })
    });
    let mut tick = tokio::time::interval(BETWEEN_MESSAGES);
    loop {
        tokio::select! {
            finished = &mut work => return finished.map_err(broke_off),
            _ = tick.tick() => {}
        }
        if reports.has_changed().unwrap_or(false) {
            let Progress { done, total } = *reports.borrow_and_update();
            tell(RunEvent::Progress { done, total, elapsed_ms: began.elapsed().as_millis() as u64 });
        }
    }
}

/// Work that ended in a panic.
pub fn broke_off(error: tauri::Error) -> Failure {
    Failure::new(format!("The simulation broke off: {error}."))
        .hint("This is a fault of Shoreline, not of the scenario; please report it with the scenario file.")
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
    use std::cell::{Cell, RefCell};

    fn run_to_the_end(jobs: &Jobs, replications: u32, tell: impl Fn(RunEvent)) -> RunSummary {
        let scenario = opened(template::text()).unwrap().scenario;
        let options = RunOptions { replications: Some(replications), seed: Some(1) };
        tauri::async_runtime::block_on(run(jobs, check(scenario).unwrap(), options, tell)).unwrap()
    }

    fn why(queue: &str, interval: u32) -> Result<Finished<Reasons>, Failure> {
        let scenario = opened(template::text()).unwrap().scenario.asked_for(Some(1), Some(2));
        let checked = check(scenario).unwrap();
        tauri::async_runtime::block_on(reasons(&Jobs::default(), checked, queue.to_owned(), interval, |_| ()))
    }

    #[test]
    fn a_run_says_that_it_started_and_answers_without_the_series() {
        let (jobs, heard) = (Jobs::default(), RefCell::new(Vec::new()));
        let summary = run_to_the_end(&jobs, 3, |event| heard.borrow_mut().push(event));
        assert_eq!(heard.borrow()[0], RunEvent::Started { run: 1 });
        assert!(!summary.cancelled);
        assert_eq!(summary.results.stamp.replications, 3);
        assert!(summary.results.intervals.total.is_empty());
        assert!(!summary.results.intervals.start.is_empty());
    }

    #[test]
    fn the_series_left_out_are_given_one_by_one() {
        let jobs = Jobs::default();
        let summary = run_to_the_end(&jobs, 2, |_| ());
        let series = series(&jobs.kept(summary.run).unwrap().study, "offered", &Whose::Total).unwrap();
        assert_eq!(series.mean.len(), summary.results.intervals.start.len());
    }

    #[test]
    fn a_run_cancelled_under_way_keeps_what_is_done() {
        let (jobs, asked) = (Jobs::default(), Cell::new(false));
        let summary = run_to_the_end(&jobs, 1_000_000, |event| {
            if let RunEvent::Progress { done: 1.., total: 1_000_000, .. } = event {
                asked.set(jobs.cancel(1));
            }
        });
        assert!(asked.get() && summary.cancelled);
        assert!((1..1_000_000).contains(&summary.results.stamp.replications));
        assert_eq!(jobs.kept(1).unwrap().study.summary().stamp, summary.results.stamp);
    }

    #[test]
    fn a_new_run_cancels_the_one_before() {
        let jobs = Jobs::default();
        let (first, first_is_cancelled) = jobs.start();
        let (second, second_is_cancelled) = jobs.start();
        assert!(first_is_cancelled.load(Ordering::Relaxed));
        assert!(!jobs.cancel(first), "it is no longer under way");
        jobs.finish(first);
        assert!(jobs.cancel(second) && second_is_cancelled.load(Ordering::Relaxed));
    }

    #[test]
    fn a_finished_run_cannot_be_cancelled() {
        let jobs = Jobs::default();
        let (run, _) = jobs.start();
        jobs.finish(run);
        assert!(!jobs.cancel(run));
    }

    #[test]
    fn the_results_of_the_last_four_runs_are_kept() {
        let jobs = Jobs::default();
        (0..5).for_each(|_| drop(run_to_the_end(&jobs, 1, |_| ())));
        assert_eq!(jobs.kept(1).err().unwrap().code, Some(FailureCode::RunGone));
        assert!((2..=5).all(|run| jobs.kept(run).is_ok()));
    }

    #[test]
    fn why_an_interval_misses_is_asked_of_the_queue_and_the_time_given() {
        let finished = why("voice", 20).unwrap();
        assert!(!finished.cancelled);
        assert_eq!((finished.answer.queue.as_str(), finished.answer.intervals), ("voice", 1));
    }

    #[test]
    fn a_queue_or_an_interval_there_is_not_is_named() {
        let message = |queue, interval| why(queue, interval).unwrap_err().message;
        assert!(message("nobody", 0).starts_with("There is no queue `nobody`"));
        assert!(message("voice", u32::MAX).starts_with("The horizon has no interval 4294967295"));
    }

    #[test]
    fn nobody_waits_in_a_queue_there_is_not_or_in_a_group() {
        let jobs = Jobs::default();
        let run = run_to_the_end(&jobs, 1, |_| ()).run;
        let kept = jobs.kept(run).unwrap();
        let message = |whose: Whose| waits(&kept.study, &whose).unwrap_err().message;
        assert_eq!(message(Whose::Queue("nobody".to_owned())), "Nobody waits in queue nobody.");
        assert!(message(Whose::AgentGroup("nobody".to_owned())).contains("agent group nobody"));
        assert!(waits(&kept.study, &Whose::Total).unwrap().answered.contacts > 0);
    }

    #[test]
    fn a_series_there_is_not_is_named() {
        let jobs = Jobs::default();
        let run = run_to_the_end(&jobs, 1, |_| ()).run;
        let kept = jobs.kept(run).unwrap();
        let message = |measure, whose| series(&kept.study, measure, &whose).unwrap_err().message;
        assert_eq!(message("luck", Whose::Total), "The run has no interval figures of luck for the total.");
        assert_eq!(
            message("offered", Whose::Queue("nobody".to_owned())),
            "The run has no interval figures of offered for queue nobody."
        );
    }
}

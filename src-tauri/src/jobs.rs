//! Jobs under way, one of each kind: one run, one study beside it. Each is cancelled by the next of its kind; progress
//! comes in measured doses. Never knows a window; what it has to tell goes to the closure it is given.

use crate::failure::Failure;
use crate::runs::{Answer, Shelf};
use serde::Serialize;
use shoreline_engine::study::reasons::{self, Reasons};
use shoreline_engine::{Progress, RunOptions, StudyError};
use shoreline_model::check::Checked;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::watch;
use ts_rs::TS;

/// Each message wakes the page; twenty a second is smooth enough for a progress bar.
const BETWEEN_MESSAGES: Duration = Duration::from_millis(50);

/// What the page hears while a job is under way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
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
    /// What a run comes to by the replications finished so far.
    Estimate(Box<Answer>),
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

/// Jobs that may go on side by side. A run answers each edit: it must neither stop a study nor wait for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Run,
    Study,
}

/// A job under way.
#[derive(Debug, Clone)]
pub struct Job {
    pub number: u32,
    pub cancel: Arc<AtomicBool>,
}

/// The jobs under way and the last runs finished.
#[derive(Default)]
pub struct Jobs {
    board: Mutex<Board>,
    pub shelf: Shelf,
}

#[derive(Default)]
struct Board {
    /// Number of the latest job; jobs count from 1.
    latest: u32,
    under_way: Vec<(Kind, Job)>,
}

impl Jobs {
    /// Opens a job and cancels the one of its kind before.
    pub fn start(&self, kind: Kind) -> Job {
        let mut board = self.board();
        board.under_way.retain(|(other, job)| {
            let stays = *other != kind;
            if !stays {
                job.cancel.store(true, Ordering::Relaxed);
            }
            stays
        });
        board.latest += 1;
        let job = Job { number: board.latest, cancel: Arc::default() };
        board.under_way.push((kind, job.clone()));
        job
    }

    /// Asks a job to stop; false if it is not under way.
    pub fn cancel(&self, number: u32) -> bool {
        let board = self.board();
        let found = board.under_way.iter().find(|(_, job)| job.number == number);
        found.inspect(|(_, job)| job.cancel.store(true, Ordering::Relaxed)).is_some()
    }

    /// Takes a job off the board; false where another of its kind took its place.
    pub fn finish(&self, number: u32) -> bool {
        let mut board = self.board();
        let before = board.under_way.len();
        board.under_way.retain(|(_, job)| job.number != number);
        board.under_way.len() < before
    }

    /// A panic elsewhere leaves the board whole: no change to it can break off half-way.
    fn board(&self) -> MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How the engine says how far it has come.
pub type OnProgress<'a> = dyn Fn(Progress) + Sync + 'a;

/// Has the engine work off the window's threads as the one study under way, telling how far it has come.
pub async fn study<T: Send + 'static>(
    jobs: &Jobs,
    tell: impl Fn(RunEvent),
    work: impl FnOnce(&AtomicBool, &OnProgress) -> Result<T, StudyError> + Send + 'static,
) -> Result<Finished<T>, Failure> {
    let Job { number: run, cancel } = jobs.start(Kind::Study);
    tell(RunEvent::Started { run });
    let finished = watched(Arc::clone(&cancel), tell, work).await;
    jobs.finish(run);
    Ok(Finished { run, cancelled: cancel.load(Ordering::Relaxed), answer: finished?? })
}

/// Asks why a queue misses its promise in an interval, off the window's threads.
pub async fn reasons(
    jobs: &Jobs,
    checked: Checked,
    queue: String,
    interval: u32,
    tell: impl Fn(RunEvent),
) -> Result<Finished<Reasons>, Failure> {
    let (options, from) = (RunOptions::default(), interval as usize);
    let ask = move |cancel: &AtomicBool, on_progress: &OnProgress| {
        reasons::reasons(&checked, &queue, from..from + 1, options, cancel, on_progress)
    };
    study(jobs, tell, ask).await
}

/// Works off the window's threads, telling how far it has come.
pub async fn watched<T: Send + 'static>(
    cancel: Arc<AtomicBool>,
    tell: impl Fn(RunEvent),
    work: impl FnOnce(&AtomicBool, &OnProgress) -> T + Send + 'static,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::opened;
    use shoreline_model::check::check;
    use shoreline_model::template;

    fn why(queue: &str, interval: u32) -> Result<Finished<Reasons>, Failure> {
        let scenario = opened(template::text()).unwrap().scenario.asked_for(Some(1), Some(2));
        let checked = check(scenario).unwrap();
        tauri::async_runtime::block_on(reasons(&Jobs::default(), checked, queue.to_owned(), interval, |_| ()))
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
    fn a_new_run_cancels_the_one_before() {
        let jobs = Jobs::default();
        let (first, second) = (jobs.start(Kind::Run), jobs.start(Kind::Run));
        assert!(first.cancel.load(Ordering::Relaxed));
        assert!(!jobs.cancel(first.number), "it is no longer under way");
        assert!(!jobs.finish(first.number), "another took its place");
        assert!(jobs.cancel(second.number) && second.cancel.load(Ordering::Relaxed));
    }

    #[test]
    fn a_run_and_a_study_leave_each_other_alone() {
        let jobs = Jobs::default();
        let (run, study) = (jobs.start(Kind::Run), jobs.start(Kind::Study));
        assert!(!run.cancel.load(Ordering::Relaxed));
        assert!(jobs.cancel(study.number) && !run.cancel.load(Ordering::Relaxed));
        assert!(jobs.finish(run.number));
    }

    #[test]
    fn a_finished_job_cannot_be_cancelled() {
        let jobs = Jobs::default();
        let job = jobs.start(Kind::Run);
        assert!(jobs.finish(job.number));
        assert!(!jobs.cancel(job.number));
    }
}

//! A day of a kept run played again for the wallboard, off the window's threads, beside runs and studies. Never knows a
//! window; what it has to tell goes to the closure it is given.

use crate::failure::Failure;
use crate::jobs::{RunEvent, watched};
use crate::runs::Kept;
use shoreline_engine::study::replay::{Replay, Which};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The replay under way: one at a time, cancelled by the next.
#[derive(Default)]
pub struct Replaying(Mutex<Arc<AtomicBool>>);

impl Replaying {
    fn start(&self) -> Arc<AtomicBool> {
        let cancel = Arc::new(AtomicBool::new(false));
        let before = std::mem::replace(&mut *self.latest(), Arc::clone(&cancel));
        before.store(true, Ordering::Relaxed);
        cancel
    }

    /// Stops what is under way.
    pub fn cancel(&self) {
        self.latest().store(true, Ordering::Relaxed);
    }

    fn latest(&self) -> std::sync::MutexGuard<'_, Arc<AtomicBool>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Plays a day of one of the run's replications; nothing where it was cancelled.
pub async fn replay(
    replaying: &Replaying,
    kept: Arc<Kept>,
    date: String,
    which: Which,
    tell: impl Fn(RunEvent),
) -> Result<Option<Replay>, Failure> {
    let play = move |cancel: &AtomicBool, on_progress: &crate::jobs::OnProgress| {
        kept.study.replay(&date, which, cancel, on_progress)
    };
    Ok(watched(replaying.start(), tell, play).await??)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::opened;
    use crate::jobs::Jobs;
    use crate::runs::{self, RunOptions};
    use shoreline_model::check::check;
    use shoreline_model::template;
    use std::cell::Cell;
    use tauri::async_runtime::block_on;

    fn kept() -> Arc<Kept> {
        let (jobs, scenario) = (Jobs::default(), opened(template::text()).unwrap().scenario);
        let options = RunOptions { replications: Some(3), seed: Some(1) };
        let run = block_on(runs::run(&jobs, check(scenario).unwrap(), options, |_| ())).unwrap().unwrap().run;
        jobs.shelf.kept(run).unwrap()
    }

    #[test]
    fn a_day_of_a_kept_run_is_played_again() {
        let (kept, replaying) = (kept(), Replaying::default());
        let date = kept.scenario.horizon.start.to_string();
        let replay =
            block_on(replay(&replaying, kept, date.clone(), Which::Number(2), |_| ())).unwrap().unwrap();
        assert_eq!((replay.date, replay.shown.replication, replay.shown.replications), (date, 2, 3));
    }

    #[test]
    fn a_replay_stops_when_told_to() {
        let (kept, replaying, told) = (kept(), Replaying::default(), Cell::new(false));
        let date = kept.scenario.horizon.start.to_string();
        let cancel = replaying.start();
        replaying.cancel();
        assert!(cancel.load(Ordering::Relaxed));
        let another = replaying.start();
        assert!(!another.load(Ordering::Relaxed), "the next one starts afresh");
        let played = block_on(replay(&replaying, kept, date, Which::Typical, |_| told.set(true)));
        assert!(played.unwrap().is_some() && another.load(Ordering::Relaxed));
    }

    #[test]
    fn a_day_there_is_not_is_named() {
        let refused =
            block_on(replay(&Replaying::default(), kept(), "1999-01-01".into(), Which::Typical, |_| ()));
        assert!(refused.unwrap_err().message.starts_with("The horizon has no day `1999-01-01`"));
    }
}

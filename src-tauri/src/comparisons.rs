//! The last comparison: its figures when it is made, and the intervals behind them when they are asked for.
//! Never knows a window; what it has to tell goes to the closure it is given.

use crate::failure::{Failure, FailureCode};
use crate::jobs::{self, Finished, Jobs, RunEvent};
use crate::runs::{self, Whose};
use shoreline_engine::Plan;
use shoreline_engine::results::Series;
use shoreline_engine::study::compare::{Comparison, contrast, side_by_side};
use shoreline_engine::study::{RunOptions, Study};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The studies of the last comparison that was finished.
#[derive(Default)]
pub struct Compared(Mutex<Option<Kept>>);

#[derive(Clone)]
struct Kept {
    run: u32,
    /// In the order of the scenarios.
    studies: Arc<[Study]>,
}

impl Compared {
    /// One measure over the intervals, of the scenario in that place.
    pub fn series(&self, run: u32, place: usize, measure: &str, whose: &Whose) -> Result<Series, Failure> {
        let kept = self.kept().clone().filter(|kept| kept.run == run);
        let study = kept.as_ref().and_then(|kept| kept.studies.get(place)).ok_or_else(|| {
            Failure::new(format!("The scenario in place {place} of comparison {run} is no longer kept."))
                .hint("Compare again.")
                .code(FailureCode::RunGone)
        })?;
        runs::series(study, measure, whose)
    }

    /// A panic elsewhere leaves it whole: every change is one assignment.
    fn kept(&self) -> MutexGuard<'_, Option<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Compares scenarios off the window's threads, telling how far it has come.
pub async fn compare(
    jobs: &Jobs,
    compared: &Compared,
    plans: Vec<Plan>,
    tell: impl Fn(RunEvent),
) -> Result<Finished<Comparison>, Failure> {
    let finished = jobs::study(jobs, tell, move |cancel, on_progress| {
        let studies = side_by_side(&plans, RunOptions::default(), cancel, on_progress)?;
        let comparison = contrast(&studies);
        Ok((studies, comparison))
    });
    let Finished { run, cancelled, answer: (studies, answer) } = finished.await?;
    *compared.kept() = Some(Kept { run, studies: studies.into() });
    Ok(Finished { run, cancelled, answer })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::opened;
    use shoreline_engine::compile;
    use shoreline_model::check::check;
    use shoreline_model::template;

    fn compare_with_itself(compared: &Compared) -> Finished<Comparison> {
        let scenario = opened(template::text()).unwrap().scenario.asked_for(Some(1), Some(2));
        let plan = compile(&check(scenario).unwrap());
        let jobs = Jobs::default();
        tauri::async_runtime::block_on(compare(&jobs, compared, vec![plan.clone(), plan], |_| ())).unwrap()
    }

    #[test]
    fn the_intervals_behind_a_comparison_are_given_by_the_place_of_the_scenario() {
        let compared = Compared::default();
        let run = compare_with_itself(&compared).run;
        let of = |place| compared.series(run, place, "offered", &Whose::Total);
        assert_eq!(of(0).unwrap(), of(1).unwrap());
        assert!(of(2).unwrap_err().message.starts_with("The scenario in place 2 of comparison 1"));
    }

    #[test]
    fn an_earlier_comparison_is_no_longer_kept() {
        let compared = Compared::default();
        let run = compare_with_itself(&compared).run;
        let gone = compared.series(run + 1, 0, "offered", &Whose::Total).unwrap_err();
        assert_eq!(gone.code, Some(FailureCode::RunGone));
    }
}

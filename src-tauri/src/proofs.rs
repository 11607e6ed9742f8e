//! The proof in the window: which cases there are, proving them off the window's threads, beside runs and studies, and
//! a finished run beside the formulas. Never knows a window, and never judges; what it has to tell goes to the closure it
//! is given.

use crate::document::{self, Opened};
use crate::failure::Failure;
use crate::jobs::broke_off;
use crate::runs::Kept;
use serde::{Deserialize, Serialize};
use shoreline_engine::compile;
use shoreline_model::check::check;
use shoreline_model::file;
use shoreline_proof::family::{FAMILIES, variants};
use shoreline_proof::{
    Beside, Case, Effort, Proof, ProofError, Score, Together, cases, prove, scores, together,
};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use ts_rs::TS;

/// Cases whose answers come from the same mathematics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CaseFamily {
    /// Two letters.
    pub id: String,
    pub name: String,
    pub cases: Vec<CaseText>,
}

/// What a case is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CaseText {
    pub id: String,
    pub name: String,
    pub model: String,
}

/// How much work a proof may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum ProofEffort {
    /// A second or two a case.
    Quick,
    /// Some seconds a case: most answers are conclusive.
    Usual,
}

/// What the page hears while cases are proved.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProofEvent {
    /// A case is begun.
    Begun {
        case: String,
        /// Cases before it.
        done: u32,
        total: u32,
        elapsed_ms: u64,
    },
    /// A case is proved, and this is what all of them say together so far.
    Proved { proof: Box<Proof>, together: Box<Together>, scores: Vec<Score> },
    /// A case could not be asked.
    Broken { case: String, message: String },
}

/// The families that have cases, in their order.
pub fn families() -> Vec<CaseFamily> {
    let cases = cases();
    let of = |id: &str| cases.iter().filter(|case| case.family == id).map(CaseText::from).collect();
    let all = FAMILIES.iter().map(|(id, name)| CaseFamily {
        id: (*id).to_owned(),
        name: (*name).to_owned(),
        cases: of(id),
    });
    all.filter(|family| !family.cases.is_empty()).collect()
}

impl From<&Case> for CaseText {
    fn from(case: &Case) -> Self {
        Self { id: case.id.clone(), name: case.name.clone(), model: case.model.clone() }
    }
}

/// The scenario that tells a case, as a new document.
pub fn scenario(id: &str) -> Result<Opened, Failure> {
    let case = chosen(&[id.to_owned()])?;
    let variants = case.first().map(variants).transpose()?.unwrap_or_default();
    let first = variants.first().ok_or_else(|| ProofError::Unknown(id.to_owned()))?;
    document::opened(&file::to_text(&first.scenario))
}

/// A finished run beside Erlang C and Erlang A, queue by queue.
pub fn beside(kept: &Kept) -> Result<Vec<Beside>, Failure> {
    let checked = check(kept.scenario.clone())?;
    Ok(shoreline_proof::beside(checked.scenario(), &compile(&checked), &kept.study.summary()))
}

/// The proof under way: one at a time, cancelled by the next.
#[derive(Default)]
pub struct Proving(Mutex<Option<Arc<AtomicBool>>>);

impl Proving {
    fn start(&self) -> Arc<AtomicBool> {
        let cancel = Arc::new(AtomicBool::new(false));
        if let Some(before) = self.under_way().replace(Arc::clone(&cancel)) {
            before.store(true, Ordering::Relaxed);
        }
        cancel
    }

    fn finish(&self, mine: &Arc<AtomicBool>) {
        let mut under_way = self.under_way();
        if under_way.as_ref().is_some_and(|latest| Arc::ptr_eq(latest, mine)) {
            *under_way = None;
        }
    }

    /// Asks it to stop; false if nothing is under way.
    pub fn cancel(&self) -> bool {
        self.under_way().as_ref().inspect(|cancel| cancel.store(true, Ordering::Relaxed)).is_some()
    }

    /// A panic elsewhere leaves it whole: every change to it is one assignment.
    fn under_way(&self) -> MutexGuard<'_, Option<Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Proves the cases of these names one after the other. True where it was stopped before the last.
pub async fn run(
    proving: &Proving,
    ids: Vec<String>,
    effort: ProofEffort,
    tell: impl Fn(ProofEvent) + Send + 'static,
) -> Result<bool, Failure> {
    let cases = chosen(&ids)?;
    let cancel = proving.start();
    let asked = Arc::clone(&cancel);
    let work = tauri::async_runtime::spawn_blocking(move || prove_all(&cases, effort, &asked, tell));
    let stopped = work.await.map_err(broke_off);
    proving.finish(&cancel);
    stopped
}

/// The cases of these names, in the order of the file.
fn chosen(ids: &[String]) -> Result<Vec<Case>, ProofError> {
    let mut cases = cases();
    if let Some(unknown) = ids.iter().find(|id| !cases.iter().any(|case| case.id == **id)) {
        return Err(ProofError::Unknown(unknown.clone()));
    }
    cases.retain(|case| ids.contains(&case.id));
    Ok(cases)
}

fn prove_all(cases: &[Case], effort: ProofEffort, cancel: &AtomicBool, tell: impl Fn(ProofEvent)) -> bool {
    let (begun, total) = (Instant::now(), cases.len() as u32);
    let mut proofs = Vec::with_capacity(cases.len());
    for (done, case) in (0..).zip(cases) {
        let elapsed_ms = begun.elapsed().as_millis() as u64;
        tell(ProofEvent::Begun { case: case.id.clone(), done, total, elapsed_ms });
        match prove(case, effort.into(), cancel) {
            Ok(Some(proof)) => {
                proofs.push(proof.clone());
                let (proof, together) = (Box::new(proof), Box::new(together(&proofs)));
                tell(ProofEvent::Proved { proof, together, scores: scores(&proofs) });
            }
            Ok(None) => return true,
            Err(error) => tell(ProofEvent::Broken { case: case.id.clone(), message: error.to_string() }),
        }
    }
    false
}

impl From<ProofEffort> for Effort {
    fn from(effort: ProofEffort) -> Self {
        match effort {
            ProofEffort::Quick => Self::QUICK,
            ProofEffort::Usual => Self::USUAL,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::Jobs;
    use crate::runs::{self, RunOptions};
    use shoreline_model::template;
    use std::sync::mpsc;

    fn prove_cases(proving: &Proving, ids: &[&str]) -> (Result<bool, Failure>, Vec<ProofEvent>) {
        let (tell, heard) = mpsc::channel();
        let ids = ids.iter().map(|id| (*id).to_owned()).collect();
        let told = move |event| tell.send(event).unwrap();
        let stopped = tauri::async_runtime::block_on(run(proving, ids, ProofEffort::Quick, told));
        (stopped, heard.into_iter().collect())
    }

    #[test]
    fn every_case_is_in_a_family() {
        let families = families();
        assert_eq!(families.iter().map(|family| family.cases.len()).sum::<usize>(), cases().len());
        assert_eq!((families[0].id.as_str(), families[0].cases[0].id.as_str()), ("EB", "EB-01"));
    }

    #[test]
    fn a_case_says_that_it_is_begun_and_what_became_of_it() {
        let (stopped, heard) = prove_cases(&Proving::default(), &["EB-01"]);
        assert_eq!(stopped, Ok(false));
        let [ProofEvent::Begun { case, done: 0, total: 1, .. }, ProofEvent::Proved { proof, together, .. }] =
            &heard[..]
        else {
            panic!("{heard:?}")
        };
        assert_eq!((case.as_str(), proof.case.as_str(), together.cases), ("EB-01", "EB-01", 1));
        assert!(together.answers > 0 && together.differing == 0, "{together:?}");
    }

    #[test]
    fn a_case_there_is_not_is_named() {
        let (answer, heard) = prove_cases(&Proving::default(), &["EB-01", "XX-99"]);
        assert!(answer.unwrap_err().message.starts_with("There is no case XX-99"));
        assert_eq!(heard, []);
    }

    #[test]
    fn a_proof_that_is_stopped_says_so() {
        let cancel = AtomicBool::new(true);
        let cases = chosen(&["EC-01".to_owned()]).unwrap();
        assert!(prove_all(&cases, ProofEffort::Usual, &cancel, |_| ()));
    }

    #[test]
    fn a_new_proof_stops_the_one_before_and_only_what_is_under_way_can_be_stopped() {
        let proving = Proving::default();
        assert!(!proving.cancel());
        let (first, second) = (proving.start(), proving.start());
        assert!(first.load(Ordering::Relaxed) && !second.load(Ordering::Relaxed));
        proving.finish(&first);
        assert!(proving.cancel() && second.load(Ordering::Relaxed));
        proving.finish(&second);
        assert!(!proving.cancel());
    }

    #[test]
    fn a_finished_run_stands_beside_the_formulas_with_its_own_figures() {
        let (jobs, scenario) = (Jobs::default(), document::opened(template::text()).unwrap().scenario);
        let options = RunOptions { replications: Some(2), seed: Some(1) };
        let run = runs::run(&jobs, check(scenario).unwrap(), options, |_| ());
        let summary = tauri::async_runtime::block_on(run).unwrap().unwrap();
        let [voice] = &beside(&jobs.shelf.kept(summary.run).unwrap()).unwrap()[..] else { panic!() };
        let level = &voice.figures[0];
        assert_eq!((voice.queue.as_str(), level.measure), ("voice", "service_level"));
        assert_eq!(level.simulated, summary.answer.results.queues["voice"]["service_level"]);
        assert!(level.erlang_c.is_some_and(|share| (0.0..=1.0).contains(&share)), "{level:?}");
    }

    #[test]
    fn every_case_opens_as_a_scenario_without_errors() {
        for case in cases() {
            let opened = scenario(&case.id).unwrap();
            let error = opened
                .findings
                .iter()
                .find(|one| one.severity == shoreline_model::diagnostic::Severity::Error);
            assert_eq!((opened.path, error), (None, None), "{}", case.id);
        }
    }
}

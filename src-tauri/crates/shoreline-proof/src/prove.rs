//! Many cases, each with as many replications as its questions need: a pilot finds how many, and other random numbers
//! than the pilot's give the answer. Seeds come from the name of the case and the release; nobody chooses them.

use crate::case::Case;
use crate::error::ProofError;
use crate::family::variants;
use crate::judge::{Verdict, verdict, z};
use crate::measure::{Answer, Question, Variant, answers, sample};
use serde::Serialize;
use sha2::{Digest, Sha256};
use shoreline_engine::{Plan, compile};
use shoreline_model::check::check;
use shoreline_model::diagnostic::Severity;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

/// Replications of a pilot.
const PILOT: u32 = 30;
/// Fewest replications behind an answer, so that its standard error means something.
const FEWEST: u32 = 100;
/// Most replications behind an answer.
const MOST: u32 = 2_000_000;
/// The standard error that is aimed for, as a share of the margin: a 99% interval and a distance of 3.4 standard errors
/// together still lie within it.
const AIM: f64 = 1.0 / 6.0;
/// A doubtful answer is asked for again, with fresh random numbers and so many times the replications.
const AGAIN: u32 = 4;
/// Most answers that are kept, one a question and replication, the second run of the doubtful included: two gigabytes
/// where each is a numerator and a denominator.
const KEPT: u64 = 120_000_000;

/// How much work a proof may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Contacts simulated for one scenario of a case, at most.
    pub contacts: u64,
}

impl Effort {
    /// A second or two a case.
    pub const QUICK: Effort = Effort { contacts: 3_000_000 };
    /// Some seconds a case: most answers are conclusive.
    pub const USUAL: Effort = Effort { contacts: 20_000_000 };
    /// As many as it takes.
    pub const FULL: Effort = Effort { contacts: 6_000_000_000 };
}

/// One answer, judged.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Record {
    pub case: String,
    pub metric: String,
    pub expected: f64,
    /// `None` where the run had nothing to say.
    pub estimate: Option<f64>,
    pub se: Option<f64>,
    /// Distance in standard errors.
    pub z: Option<f64>,
    pub verdict: Verdict,
    /// The one answer of the case that enters the test of all distances together.
    pub primary: bool,
}

/// What became of one case.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Proof {
    pub case: String,
    pub family: String,
    pub name: String,
    pub model: String,
    pub source: String,
    pub records: Vec<Record>,
    pub replications: u32,
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub contacts: u64,
    pub seconds: f64,
}

/// Proves one case. `None` when `cancel` was set before it was done.
///
/// # Errors
/// The case cannot be told as a scenario.
pub fn prove(case: &Case, effort: Effort, cancel: &AtomicBool) -> Result<Option<Proof>, ProofError> {
    let begun = Instant::now();
    let mut proof = Proof {
        case: case.id.clone(),
        family: case.family.clone(),
        name: case.name.clone(),
        model: case.model.clone(),
        source: case.source.clone(),
        ..Proof::default()
    };
    for variant in variants(case)? {
        let plan = plan_of(case, &variant)?;
        let Some(answered) = Asked { case, variant: &variant, plan: &plan, effort, cancel }.ask()? else {
            return Ok(None);
        };
        proof.replications += answered.replications;
        proof.contacts += answered.contacts;
        proof.records.extend(answered.records);
    }
    proof.seconds = begun.elapsed().as_secs_f64();
    Ok(Some(proof))
}

/// The plan of a variant's scenario, which `check` must let through like any other.
pub fn plan_of(case: &Case, variant: &Variant) -> Result<Plan, ProofError> {
    check(variant.scenario.clone()).map(|checked| compile(&checked)).map_err(|findings| {
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
        case.wrong(
            errors
                .map(|finding| format!("{}: {}", finding.path, finding.message))
                .collect::<Vec<_>>()
                .join(" "),
        )
    })
}

/// A scenario and all that its run depends on.
struct Asked<'a> {
    case: &'a Case,
    variant: &'a Variant,
    plan: &'a Plan,
    effort: Effort,
    cancel: &'a AtomicBool,
}

struct Answered {
    records: Vec<Record>,
    replications: u32,
    contacts: u64,
}

/// What a run said, whose replications are forgotten.
struct Told {
    answers: Vec<Option<Answer>>,
    replications: u32,
    contacts: u64,
}

impl Asked<'_> {
    fn ask(&self) -> Result<Option<Answered>, ProofError> {
        let Some(pilot) = self.run("pilot", PILOT)? else { return Ok(None) };
        let most = self.most(pilot.contacts / u64::from(PILOT));
        let replications = self.needed(&pilot.answers).min(most).max(FEWEST);
        let Some(mut told) = self.run("proof", replications)? else { return Ok(None) };
        if self.any_doubt(&told.answers) {
            let Some(again) = self.run("again", replications.saturating_mul(AGAIN))? else { return Ok(None) };
            told = again;
        }
        let records = self.variant.questions.iter().zip(told.answers);
        let records = records.map(|(question, answer)| self.record(question, answer)).collect();
        Ok(Some(Answered { records, replications: told.replications, contacts: told.contacts }))
    }

    /// Runs replications on random numbers of their own.
    fn run(&self, purpose: &str, replications: u32) -> Result<Option<Told>, ProofError> {
        let seed = seed(&self.case.id, &self.variant.name, purpose);
        let ran = sample(self.variant, self.plan, seed, replications, self.cancel);
        let ran = ran.map_err(|fault| ProofError::Fault { case: self.case.id.clone(), fault })?;
        Ok(ran.map(|sample| Told {
            answers: answers(&self.variant.questions, &sample),
            replications: sample.replications,
            contacts: sample.contacts,
        }))
    }

    /// As many replications as the effort and the memory of a desk computer bear.
    fn most(&self, contacts_each: u64) -> u32 {
        let by_effort = self.effort.contacts / contacts_each.max(1);
        let by_memory = KEPT / (u64::from(AGAIN) * self.variant.questions.len().max(1) as u64);
        u32::try_from(by_effort.min(by_memory)).unwrap_or(MOST).clamp(FEWEST, MOST)
    }

    /// Replications after which every question's standard error is small enough, by what the pilot saw.
    fn needed(&self, found: &[Option<Answer>]) -> u32 {
        let one = |(question, answer): (&Question, &Option<Answer>)| {
            let answer = answer.filter(|_| question.margin > 0.0)?;
            Some(f64::from(answer.n) * (answer.se / (AIM * question.margin)).powi(2))
        };
        let most = self.variant.questions.iter().zip(found).filter_map(one).fold(0.0, f64::max);
        most.ceil().min(f64::from(MOST)) as u32
    }

    fn any_doubt(&self, given: &[Option<Answer>]) -> bool {
        let doubtful = |(question, answer): (&Question, &Option<Answer>)| {
            answer.as_ref().is_some_and(|answer| verdict(question, answer) == Verdict::Doubtful)
        };
        self.variant.questions.iter().zip(given).any(doubtful)
    }

    fn record(&self, question: &Question, answer: Option<Answer>) -> Record {
        let metric = match self.variant.name.as_str() {
            "" => question.metric.clone(),
            name => format!("{} ({name})", question.metric),
        };
        Record {
            case: self.case.id.clone(),
            metric,
            expected: question.expected,
            estimate: answer.map(|answer| answer.estimate),
            se: answer.map(|answer| answer.se),
            z: answer.and_then(|answer| z(question, &answer)),
            verdict: answer.map_or(Verdict::Inconclusive, |answer| verdict(question, &answer)),
            primary: question.primary,
        }
    }
}

/// A seed that nobody picked: of the case, its variant, what the run is for, and the release.
pub fn seed(case: &str, variant: &str, purpose: &str) -> u64 {
    let text = format!("{case}/{variant}/{purpose}/{}", env!("CARGO_PKG_VERSION"));
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0, |seed, byte| seed << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::cases;

    #[test]
    fn every_case_is_a_scenario_that_check_lets_through() {
        for case in cases() {
            for variant in variants(&case).unwrap_or_else(|error| panic!("{error}")) {
                plan_of(&case, &variant).unwrap_or_else(|error| panic!("{error}"));
                assert!(!variant.questions.is_empty(), "{}", case.id);
            }
        }
    }

    #[test]
    fn every_case_has_one_primary_answer_that_is_asked_once() {
        for case in cases() {
            let variants = variants(&case).unwrap_or_else(|error| panic!("{error}"));
            let primary =
                variants.iter().flat_map(|v| &v.questions).filter(|question| question.primary).count();
            assert_eq!(primary, 1, "{}", case.id);
            for variant in &variants {
                let names: std::collections::BTreeSet<_> =
                    variant.questions.iter().map(|q| &q.metric).collect();
                assert_eq!(names.len(), variant.questions.len(), "{}: a metric twice", case.id);
            }
        }
    }

    #[test]
    fn however_thorough_a_proof_what_it_keeps_has_a_bound() {
        let cancel = &AtomicBool::new(false);
        for case in &cases() {
            for variant in &variants(case).unwrap_or_else(|error| panic!("{error}")) {
                let plan = &plan_of(case, variant).unwrap_or_else(|error| panic!("{error}"));
                let most = Asked { case, variant, plan, effort: Effort::FULL, cancel }.most(1);
                let kept = u64::from(most * AGAIN) * variant.questions.len() as u64;
                assert!(kept <= KEPT, "{}: {kept}", case.id);
            }
        }
    }

    #[test]
    fn seeds_hang_on_case_variant_and_purpose() {
        let seeds = [seed("EC-01", "", "proof"), seed("EC-01", "", "pilot"), seed("EC-03", "", "proof")];
        assert!(seeds[0] != seeds[1] && seeds[0] != seeds[2]);
        assert_eq!(seeds[0], seed("EC-01", "", "proof"));
    }
}

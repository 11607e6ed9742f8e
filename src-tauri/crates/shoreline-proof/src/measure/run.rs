//! One scenario, replication by replication, each forgotten as soon as its questions are answered: what stays is a number
//! or two a question and replication. Never says how many replications there are to be.

use super::gauge::Reader;
use super::waits::Waits;
use super::{Ask, Question, Variant, Whose};
use shoreline_engine::draw::streams::Streams;
use shoreline_engine::fact::{Fact, Watch};
use shoreline_engine::observe::estimate::{self, Estimator};
use shoreline_engine::observe::single::Single;
use shoreline_engine::outcome::{Outcome, outcome_beside};
use shoreline_engine::study::in_parallel;
use shoreline_engine::{Fault, Plan};
use shoreline_model::measure::{
    Better, Feature, Finest, Formula, Measure, Section, Subject, Terms, Unit, find,
};
use shoreline_stats::Sketch;
use std::ops::Range;
use std::sync::atomic::AtomicBool;

/// Replications whose answers wait to be added up: a sketch of waits takes far more than what stays of it.
const ROUND: u32 = 256;

/// What the replications said of each question, and how many contacts they had.
#[derive(Debug, Clone, Default)]
pub struct Sample {
    pub replications: u32,
    pub contacts: u64,
    pub singles: Vec<Single>,
    /// Waits of all replications together, where a percentile is asked for.
    pub waits: Vec<Option<Sketch>>,
}

impl Sample {
    /// The replications of another sample of the same questions, after these.
    pub fn append(&mut self, more: Sample) {
        self.replications += more.replications;
        self.contacts += more.contacts;
        if self.singles.is_empty() {
            (self.singles, self.waits) = (more.singles, more.waits);
        } else {
            self.singles.iter_mut().zip(more.singles).for_each(|(all, one)| append(all, one));
            self.waits.iter_mut().zip(more.waits).for_each(|(all, one)| pool(all, one));
        }
    }
}

/// Runs these replications of a plan. `None` when `cancel` was set before the last one was done.
///
/// # Errors
/// The engine broke a law of its own.
pub fn sample(
    variant: &Variant,
    plan: &Plan,
    seed: u64,
    replications: u32,
    cancel: &AtomicBool,
) -> Result<Option<Sample>, Fault> {
    let one = |replication| answers_of_one(variant, plan, seed, replication, cancel).transpose();
    let mut sample = Sample::default();
    while sample.replications < replications {
        let round_ends = sample.replications.saturating_add(ROUND).min(replications);
        for (_, answered) in in_parallel(sample.replications..round_ends, None, cancel, one) {
            sample.append(answered?);
        }
        if sample.replications < round_ends {
            return Ok(None);
        }
    }
    Ok(Some(sample))
}

fn answers_of_one(
    variant: &Variant,
    plan: &Plan,
    seed: u64,
    replication: u32,
    cancel: &AtomicBool,
) -> Result<Option<Sample>, Fault> {
    let mut readers = Readers::new(variant, plan);
    let Some(outcome) = outcome_beside(cancel, plan, Streams::new(seed, replication), &mut readers)? else {
        return Ok(None);
    };
    let singles = variant.questions.iter().enumerate().map(|(at, question)| match &question.ask {
        Ask::Read(_) | Ask::Within { .. } => Single::Pairs(vec![readers.ratio(at, &question.ask)]),
        counted => count(counted, plan, &outcome, question.over.as_ref().unwrap_or(&variant.over)),
    });
    let singles = singles.collect();
    let waits = variant.questions.iter().map(|question| waits_asked(question, plan, &outcome)).collect();
    Ok(Some(Sample { replications: 1, contacts: outcome.received(), singles, waits }))
}

/// The waits behind a percentile, over the whole window as its question must be.
fn waits_asked(question: &Question, plan: &Plan, outcome: &Outcome) -> Option<Sketch> {
    let Ask::Measure(key, whose @ Whose::Queues(_)) = &question.ask else { return None };
    percentile(key)?;
    let mut waits = Sketch::default();
    for queue in places(whose, plan).queues {
        outcome.waits[queue].iter().for_each(|day| waits.merge(day));
    }
    Some(waits)
}

/// The share of answered contacts that a percentile of the catalogue is about.
pub fn percentile(key: &str) -> Option<f64> {
    match find(key)?.formula {
        Formula::AnswerQuantile { share } => Some(share),
        _ => None,
    }
}

fn pool(all: &mut Option<Sketch>, one: Option<Sketch>) {
    match (all.as_mut(), one) {
        (Some(all), Some(one)) => all.merge(&one),
        (_, one) => *all = one,
    }
}

/// Several readers of the same facts.
struct Readers<'a> {
    /// By the place of their questions.
    gauges: Vec<(usize, Reader<'a>)>,
    /// Waits of each queue whose service level is asked for.
    waits: Vec<Waits>,
}

impl<'a> Readers<'a> {
    fn new(variant: &'a Variant, plan: &'a Plan) -> Self {
        let mut readers = Self { gauges: Vec::new(), waits: Vec::new() };
        for (at, question) in variant.questions.iter().enumerate() {
            match &question.ask {
                Ask::Read(gauge) => {
                    let over = question.over.as_ref().unwrap_or(&variant.over);
                    readers.gauges.push((at, Reader::new(gauge, plan, over)));
                }
                Ask::Within { queue, ms, .. } => readers.waits_of(*queue, plan, &variant.over).look_at(*ms),
                _ => {}
            }
        }
        readers
    }

    fn waits_of(&mut self, queue: usize, plan: &Plan, over: &Range<usize>) -> &mut Waits {
        let known = self.waits.iter().position(|waits| waits.queue == queue);
        let at = known.unwrap_or_else(|| {
            self.waits.push(Waits::new(queue, plan, over));
            self.waits.len() - 1
        });
        &mut self.waits[at]
    }

    fn ratio(&self, at: usize, ask: &Ask) -> (f64, f64) {
        match ask {
            Ask::Within { queue, ms, method } => {
                let waits = self.waits.iter().find(|waits| waits.queue == *queue);
                waits.map_or((0.0, 0.0), |waits| waits.within(*ms, *method))
            }
            _ => {
                let reader = self.gauges.iter().find(|(place, _)| *place == at);
                reader.map_or((0.0, 0.0), |(_, reader)| reader.ratio())
            }
        }
    }
}

impl Watch for Readers<'_> {
    fn see(&mut self, at: i64, fact: Fact) {
        self.gauges.iter_mut().for_each(|(_, reader)| reader.see(at, fact));
        self.waits.iter_mut().for_each(|waits| waits.see(at, fact));
    }
}

/// A question that counters answer, put to the product's own estimator.
fn count(ask: &Ask, plan: &Plan, outcome: &Outcome, over: &Range<usize>) -> Single {
    let estimator = Estimator::new(plan, std::slice::from_ref(outcome));
    let of = |measure: &Measure, whose: &Whose| estimator.single(measure, &places(whose, plan), over.clone());
    match ask {
        Ask::Measure(key, whose) => {
            of(find(key).expect("a key of the catalogue, which a test compares"), whose)
        }
        Ask::Ratio { num, den, times, whose } => {
            of(&made_up(Formula::Ratio { num: *num, den: *den, per: 1.0 / times }), whose)
        }
        Ask::Sum { of: terms, times, whose } => {
            of(&made_up(Formula::Total { of: *terms, per: 1.0 / times }), whose)
        }
        Ask::Read(_) | Ask::Within { .. } => Single::Values(Vec::new()),
    }
}

fn places(whose: &Whose, plan: &Plan) -> estimate::Whose {
    match whose {
        Whose::Queues(queues) => estimate::Whose { queues: plan.report.parts_of(queues), groups: Vec::new() },
        Whose::Groups(groups) => estimate::Whose { queues: Vec::new(), groups: groups.clone() },
    }
}

/// A measure of no catalogue.
fn made_up(formula: Formula) -> Measure {
    let subject = match formula {
        Formula::Total { of: Terms::Group(_), .. } | Formula::Ratio { num: Terms::Group(_), .. } => {
            Subject::AgentGroup
        }
        _ => Subject::Queue,
    };
    let needs: &[Feature] = &[];
    Measure {
        key: "",
        name: "",
        definition: "",
        formula_text: "",
        formula,
        unit: Unit::Contacts,
        better: Better::Neither,
        subject,
        finest: Finest::Horizon,
        section: Section::Contacts,
        needs,
    }
}

fn append(all: &mut Single, one: Single) {
    match (all, one) {
        (Single::Values(all), Single::Values(one)) => all.extend(one),
        (Single::Pairs(all), Single::Pairs(one)) => all.extend(one),
        (Single::Trials(all), Single::Trials(one)) => all.extend(one),
        (Single::Percentile(_, all), Single::Percentile(_, one)) => all.extend(one),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::cases;
    use crate::family::variants;
    use crate::prove::plan_of;

    #[test]
    fn every_measure_that_a_case_asks_for_is_in_the_catalogue() {
        let mut asked = 0;
        for case in cases() {
            for variant in variants(&case).unwrap_or_else(|error| panic!("{error}")) {
                for question in variant.questions {
                    let Ask::Measure(key, _) = question.ask else { continue };
                    assert!(find(key).is_some(), "{} asks for `{key}`, which no measure is called", case.id);
                    asked += 1;
                }
            }
        }
        assert!(asked > 0);
    }

    #[test]
    fn rounds_come_to_what_replications_one_after_the_other_come_to() {
        let case = cases().into_iter().find(|case| case.id == "EC-01").expect("a case of ours");
        let variant = variants(&case).unwrap_or_else(|error| panic!("{error}")).remove(0);
        let plan = plan_of(&case, &variant).unwrap_or_else(|error| panic!("{error}"));
        let (cancel, replications) = (AtomicBool::new(false), ROUND + 4);
        let mut in_turn = Sample::default();
        for replication in 0..replications {
            let one = answers_of_one(&variant, &plan, 1, replication, &cancel);
            in_turn.append(one.expect("no law broken").expect("not cancelled"));
        }
        let rounds = sample(&variant, &plan, 1, replications, &cancel);
        let rounds = rounds.expect("no law broken").expect("not cancelled");
        assert_eq!(rounds.replications, replications);
        assert_eq!((rounds.contacts, rounds.singles), (in_turn.contacts, in_turn.singles));
        assert_eq!(rounds.waits, in_turn.waits);
    }

    #[test]
    fn a_cancelled_run_says_nothing() {
        let case = cases().remove(0);
        let variant = variants(&case).unwrap_or_else(|error| panic!("{error}")).remove(0);
        let plan = plan_of(&case, &variant).unwrap_or_else(|error| panic!("{error}"));
        let ran = sample(&variant, &plan, 1, ROUND, &AtomicBool::new(true)).expect("no law broken");
        assert!(ran.is_none());
    }
}

//! Whether an interval of 95% contains the truth 95 times in 100: many studies of the size users run, each with random
//! numbers of its own, their intervals those that the product prints. Never an interval of its own making.

use crate::case::Case;
use crate::error::ProofError;
use crate::family::variants;
use crate::measure::{Ask, Question, Sample, Variant, is_share, sample};
use crate::prove::{Effort, plan_of, seed};
use serde::Serialize;
use serde_json::json;
use shoreline_engine::Plan;
use shoreline_engine::observe::estimate::figure_of;
use shoreline_engine::observe::single::Single;
use shoreline_engine::study::TELLING;
use shoreline_model::measure::{Unit, find};
use shoreline_stats::Confidence;
use statrs::distribution::{Binomial, DiscreteCDF};
use std::ops::{Range, RangeInclusive};
use std::sync::atomic::AtomicBool;

/// Cases that are measured: steady states without and with patience, with lines, with skills, and two days.
pub const CASES: [&str; 6] = ["EC-05", "EA-03", "FT-01", "SK-03", "TV-05", "TV-07"];
/// A day on which demand swings as a whole by this much: where intervals are known to be short.
const SKEWED: (&str, f64) = ("TV-03", 0.3);
/// Replications of a study: few, a few more, as many as the product runs unless told otherwise, and four times that.
/// The smaller studies are parts of the usual ones, the largest are four of them together.
pub const SIZES: [usize; 4] = [5, 10, USUAL, LARGEST];
const USUAL: usize = 50;
const LARGEST: usize = 4 * USUAL;
const LEVEL: f64 = 0.95;
/// Standard deviations that a share of covering intervals may lie from the level.
const APART: f64 = 3.3;
/// What lies beyond them by chance, both sides together.
const BEYOND: f64 = 0.001;
/// Sums of many numbers are equal to within this.
const ROUNDING: f64 = 1e-9;
/// The family whose cases are days by themselves.
const STAFFED_DAYS: &str = "TV";
/// More studies are held against the bounds of so many: a point or two below the level is no broken promise.
const BOUNDS: u32 = 1_000;
/// Hours of the only day of a steady state.
const DAY: Range<usize> = 0..24;

/// How often the intervals of one figure contain the truth, in studies of one size.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Covered {
    pub case: String,
    pub metric: String,
    pub truth: f64,
    /// Replications of a study.
    pub replications: u32,
    /// Studies that had an interval.
    pub studies: u32,
    /// Share of the intervals that contain the truth.
    pub coverage: f64,
    pub half_width: f64,
    /// Share of the intervals that the product says are likely too short.
    pub said_short: f64,
    /// Share of the others that contain the truth; `None` where there are none.
    pub coverage_of_others: Option<f64>,
    pub kept: Kept,
}

/// Whether intervals keep what they promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// As often as they say, but for chance.
    Kept,
    /// Less often, and the product says so.
    SaidShort,
    /// Less often, and the product says nothing.
    Short,
    /// More often.
    Long,
}

impl Effort {
    /// Studies of the usual size, in blocks that make one of the largest.
    fn blocks(self) -> u32 {
        if self == Effort::QUICK { 25 } else { 250 }
    }
}

/// The cases to measure, out of these, and the skewed day.
pub fn subjects(of: &[Case]) -> Vec<Case> {
    let named = of.iter().filter(|case| CASES.contains(&case.id.as_str())).cloned();
    let skewed = of.iter().find(|case| case.id == SKEWED.0).map(skewed_day);
    named.chain(skewed).collect()
}

/// The day with a factor that swings more. Its truth is what all its days say together.
fn skewed_day(case: &Case) -> Case {
    let mut case = case.clone();
    case.params
        .insert("day_factor".to_owned(), json!({"law": "gamma", "shape": SKEWED.1.powi(-2), "mean": 1}));
    case.name = format!("a day whose demand swings by {}%", 100.0 * SKEWED.1);
    case.id = format!("{}+", case.id);
    case
}

/// Measures one case; `None` when `cancel` was set before it was done. `on_study` is told how many of how many studies
/// of the usual size are done.
///
/// # Errors
/// The case cannot be told as a scenario.
pub fn coverage(
    case: &Case,
    effort: Effort,
    cancel: &AtomicBool,
    on_study: &dyn Fn(u32, u32),
) -> Result<Option<Vec<Covered>>, ProofError> {
    let Some(variant) = variants(case)?.into_iter().next() else { return Ok(Some(Vec::new())) };
    let variant = of_a_day(case, variant);
    let plan = plan_of(case, &variant)?;
    let blocks = effort.blocks();
    let mut samples = Vec::new();
    for block in 0..blocks {
        on_study(4 * block, 4 * blocks);
        let Some(sample) = four_studies(case, &variant, &plan, block, cancel)? else { return Ok(None) };
        samples.push(sample.singles);
    }
    Ok(Some(counted(case, &variant, &samples)))
}

/// A steady state over one day, after the warm-up that the product chooses; of a staffed day nothing but the figures
/// that the product prints.
fn of_a_day(case: &Case, mut variant: Variant) -> Variant {
    if case.family != STAFFED_DAYS {
        variant.scenario.run.get_or_insert_default().warm_up_h = None;
        variant.scenario.horizon.days = 1;
        variant.over = DAY;
    }
    variant.questions.retain(is_printed);
    variant
}

/// Means and ratios: what is read from the facts of replications is in no catalogue, and a percentile has a bias.
fn is_printed(question: &Question) -> bool {
    match question.ask {
        Ask::Measure(key, _) => !key.contains("_p9"),
        Ask::Ratio { .. } | Ask::Sum { .. } => true,
        Ask::Within { .. } | Ask::Read(_) => false,
    }
}

/// Four studies of the usual size, each with its own seed, one after the other.
fn four_studies(
    case: &Case,
    variant: &Variant,
    plan: &Plan,
    block: u32,
    cancel: &AtomicBool,
) -> Result<Option<Sample>, ProofError> {
    let mut four = Sample::default();
    for study in 4 * block..4 * (block + 1) {
        let seed = seed(&case.id, &variant.name, &format!("coverage {study}"));
        let ran = sample(variant, plan, seed, USUAL as u32, cancel);
        let ran = ran.map_err(|fault| ProofError::Fault { case: case.id.clone(), fault })?;
        let Some(one) = ran else { return Ok(None) };
        four.append(one);
    }
    Ok(Some(four))
}

fn counted(case: &Case, variant: &Variant, samples: &[Vec<Single>]) -> Vec<Covered> {
    let Some(confidence) = Confidence::new(LEVEL, LARGEST as u32) else { return Vec::new() };
    let mut all = Vec::new();
    for (at, question) in variant.questions.iter().enumerate() {
        let singles: Vec<&Single> = samples.iter().map(|singles| &singles[at]).collect();
        let is_exact = !case.id.ends_with('+');
        let truth = if is_exact { question.expected } else { pooled(&singles) };
        let figure = Figure { question, truth, unit: unit(question), confidence: &confidence };
        let counted = SIZES.iter().filter_map(|&size| figure.count(&singles, size));
        all.extend(counted.map(|covered| Covered { case: case.id.clone(), ..covered }));
    }
    all
}

fn unit(question: &Question) -> Unit {
    match question.ask {
        Ask::Measure(key, _) => find(key).map_or(Unit::Contacts, |measure| measure.unit),
        Ask::Ratio { .. } if is_share(&question.metric) => Unit::Share,
        _ => Unit::Contacts,
    }
}

/// Sum over sum of everything.
fn pooled(singles: &[&Single]) -> f64 {
    let (mut num, mut den) = (0.0, 0.0);
    for single in singles {
        match single {
            Single::Values(values) => {
                num += values.iter().sum::<f64>();
                den += values.len() as f64;
            }
            Single::Pairs(pairs) => pairs.iter().for_each(|pair| {
                num += pair.0;
                den += pair.1;
            }),
            Single::Percentile(..) | Single::Trials(_) => {}
        }
    }
    num / den
}

/// A figure whose truth is known.
struct Figure<'a> {
    question: &'a Question,
    truth: f64,
    unit: Unit,
    confidence: &'a Confidence,
}

impl Figure<'_> {
    /// Over all studies of one size; `None` where none had an interval of any width.
    fn count(&self, singles: &[&Single], size: usize) -> Option<Covered> {
        let (mut studies, mut covering, mut short, mut covering_others) = (0_u32, 0_u32, 0_u32, 0_u32);
        let mut half_widths = 0.0;
        for single in singles {
            for from in (0..LARGEST).step_by(size) {
                let figure = figure_of(&part(single, from..from + size), self.unit, self.confidence);
                let (Some(mean), Some(half_width)) = (figure.mean, figure.half_width) else { continue };
                let contains =
                    u32::from((mean - self.truth).abs() <= half_width + ROUNDING * self.truth.abs());
                studies += 1;
                covering += contains;
                half_widths += half_width;
                short += u32::from(figure.short);
                covering_others += if figure.short { 0 } else { contains };
            }
        }
        if half_widths == 0.0 {
            // What never varied, such as lines nobody is turned away from, has no interval to measure.
            return None;
        }
        let share = |part: u32, all: u32| (all > 0).then(|| f64::from(part) / f64::from(all));
        let coverage = share(covering, studies)?;
        let (said_short, others) = (share(short, studies)?, studies - short);
        Some(Covered {
            case: String::new(),
            metric: self.question.metric.clone(),
            truth: self.truth,
            replications: size as u32,
            studies,
            coverage,
            half_width: half_widths / f64::from(studies),
            said_short,
            coverage_of_others: share(covering_others, others),
            kept: kept(coverage, studies.min(BOUNDS), said_short, size),
        })
    }
}

fn part(single: &Single, of: Range<usize>) -> Single {
    match single {
        Single::Values(values) => Single::Values(values[of].to_vec()),
        Single::Pairs(pairs) => Single::Pairs(pairs[of].to_vec()),
        other => other.clone(),
    }
}

/// What chance leaves of the level: of a thousand studies by the bounds that were fixed beforehand, of fewer by the
/// binomial law, which is skewed.
pub fn expected(studies: u32) -> RangeInclusive<f64> {
    let n = f64::from(studies.max(1));
    let apart = APART * (LEVEL * (1.0 - LEVEL) / n).sqrt();
    match Binomial::new(LEVEL, u64::from(studies)) {
        Ok(law) if studies < BOUNDS => {
            let at = |share: f64| law.inverse_cdf(share) as f64 / n;
            at(BEYOND / 2.0)..=at(1.0 - BEYOND / 2.0)
        }
        _ => LEVEL - apart..=LEVEL + apart,
    }
}

/// Whether so many covering intervals are what was promised. Short ones are said to be so where the product marks most of
/// them, or says that it has too few replications to tell.
fn kept(coverage: f64, studies: u32, said_short: f64, replications: usize) -> Kept {
    let expected = expected(studies);
    if coverage > *expected.end() {
        Kept::Long
    } else if coverage >= *expected.start() {
        Kept::Kept
    } else if said_short > 0.5 || replications < TELLING {
        Kept::SaidShort
    } else {
        Kept::Short
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_studies_are_judged_by_the_bounds_that_were_fixed_beforehand() {
        let expected = expected(1_000);
        assert!((expected.start() - 0.927).abs() < 5e-4 && (expected.end() - 0.973).abs() < 5e-4);
        assert!(*super::expected(25).start() < 0.8, "5 of 25 miss once in thirty times");
        assert_eq!(kept(0.93, 1_000, 0.0, 50), Kept::Kept);
        assert_eq!(kept(0.92, 1_000, 0.0, 50), Kept::Short);
        assert_eq!(kept(0.92, 1_000, 0.9, 50), Kept::SaidShort);
        assert_eq!(kept(0.92, 1_000, 0.1, 5), Kept::SaidShort);
        assert_eq!(kept(0.98, 1_000, 0.0, 50), Kept::Long);
    }

    #[test]
    fn all_named_cases_and_the_skewed_day_are_measured() {
        let subjects = subjects(&crate::cases());
        assert_eq!(subjects.len(), CASES.len() + 1);
        assert!(subjects.iter().all(|case| variants(case).is_ok()));
    }
}

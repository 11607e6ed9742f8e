//! From samples to figures with standard errors, by the product's own intervals.

use super::run::{Sample, percentile};
use super::{Ask, Question};
use shoreline_engine::observe::single::Single;
use shoreline_stats::{Confidence, Sketch};

/// The engine's answer to a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    pub estimate: f64,
    /// Standard error of the estimate.
    pub se: f64,
    /// Replications behind it.
    pub n: u32,
    /// Replications in which what is asked about happened, and in which it did not always happen: where these are few,
    /// the estimate is not normal.
    pub telling: u32,
}

/// The level at which intervals are asked for; standard errors do not depend on it.
const LEVEL: f64 = 0.95;

/// An answer to each question; `None` where the replications had nothing to say.
pub fn answers(questions: &[Question], sample: &Sample) -> Vec<Option<Answer>> {
    let Some(confidence) = Confidence::new(LEVEL, sample.replications) else { return Vec::new() };
    let told = questions.iter().zip(&sample.singles).zip(&sample.waits);
    told.map(|((question, single), waits)| answer(question, single, waits.as_ref(), &confidence)).collect()
}

fn answer(
    question: &Question,
    single: &Single,
    waits: Option<&Sketch>,
    confidence: &Confidence,
) -> Option<Answer> {
    let figure = pooled(question, single, waits).unwrap_or_else(|| single.clone()).estimate(confidence);
    let t = confidence.t(figure.n as usize)?;
    Some(Answer { estimate: figure.mean?, se: figure.half_width? / t, n: figure.n, telling: telling(single) })
}

/// A percentile is that of all replications' waits, as in results.
fn pooled(question: &Question, single: &Single, waits: Option<&Sketch>) -> Option<Single> {
    let (Ask::Measure(key, _), Single::Percentile(_, each)) = (&question.ask, single) else { return None };
    let of_all = waits?.quantile(percentile(key)?).map(|ms| ms / 1000.0);
    Some(Single::Percentile(of_all, each.clone()))
}

fn telling(single: &Single) -> u32 {
    let count = match single {
        Single::Values(values) => values.iter().filter(|value| **value != 0.0).count(),
        Single::Pairs(pairs) => {
            let happened = pairs.iter().filter(|(num, _)| *num != 0.0).count();
            happened.min(pairs.iter().filter(|(num, den)| num != den).count())
        }
        Single::Percentile(_, each) => each.iter().flatten().count(),
        Single::Trials(trials) => trials.iter().flatten().count(),
    };
    count as u32
}

//! What an answer is worth. The rules were fixed before any case was run; nothing here knows which case it judges.

use crate::measure::{Answer, Question};
use serde::Serialize;

/// Two-sided standard normal quantile of the 99% interval that must lie within the margin.
const Z_99: f64 = 2.575_829_304;
/// Beyond this many standard errors an answer differs: 1 in 1,000 for 450 answers together (Bonferroni).
pub const DIFFERS: f64 = 4.9;
/// Below this many standard errors nothing is worth a second look: 1 in 20 for one answer.
const WARNS: f64 = 3.3;
/// A standard error above this part of the margin is too coarse to say anything.
const COARSE: f64 = 1.0 / 3.0;

/// Sums of many numbers are equal to within this.
const ROUNDING: f64 = 1e-9;

/// How an answer stands to the exact value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Verdict {
    /// The 99% interval lies within the margin and nothing speaks against equality.
    Pass,
    /// Too coarse to say: more replications are needed.
    Inconclusive,
    /// Farther off than chance explains in one answer of a thousand: to be looked at again with fresh numbers.
    Doubtful,
    /// Farther off than chance explains.
    Differs,
}

/// Distance from the exact value in standard errors; `None` where nothing varied, such as what never happened.
pub fn z(question: &Question, answer: &Answer) -> Option<f64> {
    (answer.se > 0.0).then(|| (answer.estimate - question.expected) / answer.se)
}

/// What did not vary is right where it is equal, and says nothing where it is near: it may be too rare to be seen.
fn unvarying(question: &Question, answer: &Answer) -> Verdict {
    let apart = (answer.estimate - question.expected).abs();
    if apart <= ROUNDING * question.expected.abs().max(1.0) {
        Verdict::Pass
    } else if apart <= question.margin {
        Verdict::Inconclusive
    } else {
        Verdict::Differs
    }
}

/// The verdict on an answer.
pub fn verdict(question: &Question, answer: &Answer) -> Verdict {
    let Some(distance) = z(question, answer).map(f64::abs) else { return unvarying(question, answer) };
    let reach = (answer.estimate - question.expected).abs() + Z_99 * answer.se;
    if distance > DIFFERS {
        Verdict::Differs
    } else if distance > WARNS {
        Verdict::Doubtful
    } else if answer.se > COARSE * question.margin || reach > question.margin {
        Verdict::Inconclusive
    } else {
        Verdict::Pass
    }
}

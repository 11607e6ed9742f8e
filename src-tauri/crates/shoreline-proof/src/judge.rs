//! What an answer is worth. Nothing here knows which case it judges.
//!
//! The bounds came with the cases, before any was run: margins, `DIFFERS`, `WARNS`, `COARSE`, and that a doubtful answer is
//! asked for again. `TELLING` was added after first answers had been seen; docs/proof.md lists all that was changed then.

use crate::measure::{Answer, Question};
use serde::Serialize;

/// Two-sided standard normal quantile of the 99% interval that must lie within the margin.
const Z_99: f64 = 2.575_829_304;
/// Beyond this many standard errors an answer differs: 1 in 1,000,000 for one answer, so at most 1 in 2,300 for the 450
/// together that it was meant for, and 1 in 380 for the 2,753 there are (Bonferroni).
pub const DIFFERS: f64 = 4.9;
/// Below this many standard errors nothing is worth a second look: 1 in 1,000 for one answer. It stands in for the
/// procedure of Benjamini and Hochberg, whose bound hangs on all answers of a run together.
const WARNS: f64 = 3.3;
/// A standard error above this part of the margin is too coarse to say anything.
const COARSE: f64 = 1.0 / 3.0;

/// Below so many telling replications an estimate is not normal and its distance means nothing.
const TELLING: u32 = 30;
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

/// Distance from the exact value in standard errors; `None` where nothing varied, or what is asked about is too rare.
pub fn z(question: &Question, answer: &Answer) -> Option<f64> {
    (answer.se > 0.0 && answer.telling >= TELLING).then(|| (answer.estimate - question.expected) / answer.se)
}

/// What hardly ever happened, or never, is right where it is equal or far within the margin; it says nothing where it is
/// merely near.
fn rare(question: &Question, answer: &Answer) -> Verdict {
    let apart = (answer.estimate - question.expected).abs();
    let equal = answer.se == 0.0 && apart <= ROUNDING * question.expected.abs().max(1.0);
    if equal || apart + Z_99 * answer.se <= COARSE * question.margin {
        Verdict::Pass
    } else if answer.se == 0.0 && apart > question.margin {
        Verdict::Differs
    } else {
        Verdict::Inconclusive
    }
}

/// The verdict on an answer.
pub fn verdict(question: &Question, answer: &Answer) -> Verdict {
    if question.expected == 0.0 && answer.estimate == 0.0 {
        return Verdict::Pass;
    }
    let Some(distance) = z(question, answer).map(f64::abs) else { return rare(question, answer) };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Ask, Whose};

    fn judged(expected: f64, estimate: f64, se: f64) -> Verdict {
        let ask = Ask::Measure("asa_s", Whose::Queues(vec![0]));
        verdict(&Question::new("asa", expected, ask), &Answer { estimate, se, n: 100, telling: 100 })
    }

    #[test]
    fn an_answer_passes_when_its_interval_lies_within_one_percent() {
        assert_eq!(judged(100.0, 100.1, 0.2), Verdict::Pass);
        assert_eq!(judged(100.0, 100.7, 0.2), Verdict::Doubtful);
        assert_eq!(judged(100.0, 102.0, 0.2), Verdict::Differs);
    }

    #[test]
    fn a_coarse_answer_never_passes_however_near() {
        assert_eq!(judged(100.0, 100.0, 0.34), Verdict::Inconclusive);
        assert_eq!(judged(100.0, 100.5, 0.3), Verdict::Inconclusive);
    }

    #[test]
    fn what_never_happened_is_right_only_where_it_never_happens() {
        assert_eq!(judged(0.0, 0.0, 0.0), Verdict::Pass);
        assert_eq!(judged(100.0, 99.1, 0.0), Verdict::Inconclusive);
        assert_eq!(judged(100.0, 0.0, 0.0), Verdict::Differs);
    }
}

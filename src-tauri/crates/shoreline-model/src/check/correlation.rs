//! Day factors that move together: pairs of queues, and whether all pairs can hold at once.

use super::names::{Names, refer};
use super::range::CORRELATION;
use super::report::Report;
use crate::correlation::day_weights;
use crate::demand::DayCorrelation;
use crate::ids::QueueId;
use std::collections::BTreeSet;

/// Every pair of 200 queues.
const MAX_PAIRS: usize = 19_900;

pub(super) fn day_correlations(report: &mut Report, names: &Names) {
    let (mut seen, errors) = (BTreeSet::new(), report.errors());
    let pairs = &names.scenario.day_correlations;
    report.about("The correlation".into(), |report| {
        report.list(
            "day_correlations",
            pairs,
            MAX_PAIRS,
            |report, DayCorrelation { queues: [a, b], rho }| {
                let known = refer(report, "queues[0]", a, &names.queues)
                    & refer(report, "queues[1]", b, &names.queues);
                report.number("rho", rho.0, CORRELATION);
                if a == b {
                    let message = format!("The correlation names `{a}` with itself.");
                    report.error("queues", message, "Name two different queues.");
                } else if !seen.insert((a.min(b), a.max(b))) {
                    let message = format!("The correlation of `{a}` and `{b}` is given twice.");
                    report.error("queues", message, "Keep one of the two.");
                }
                for (i, queue) in [a, b].into_iter().enumerate().filter(|_| known) {
                    steady_days(report, i, queue, names);
                }
            },
        );
        if report.errors() == errors && day_weights(pairs).is_none() {
            let message =
                "The correlations contradict one another: no day factors have all of them.".to_owned();
            report.error(
                "day_correlations",
                message,
                "Two queues that both follow a third must follow one another.",
            );
        }
    });
}

fn steady_days(report: &mut Report, i: usize, id: &QueueId, names: &Names) {
    let variability = names.queue(id).and_then(|queue| queue.variability.as_ref());
    if variability.and_then(|swing| swing.day_cv).is_none_or(|cv| cv.0 == 0.0) {
        let message = format!("The days of queue `{id}` do not vary: a correlation changes nothing.");
        report.warning(&format!("queues[{i}]"), message, "Give the queue a `day_cv` such as 0.1.");
    }
}

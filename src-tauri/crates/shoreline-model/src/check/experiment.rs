//! When a run stops, and batches in place of replications.

use super::horizon::window;
use super::names::{Names, refer};
use super::range::PRECISION;
use super::report::Report;
use crate::Scenario;
use crate::measure::{self, CATALOGUE, Measure, Subject, Unit};
use crate::scenario::{Precision, Run};

/// Fewer batches say too little about how they vary, more are too short to be independent.
const BATCHES: (u64, u64) = (2, 100);
/// From here on an interval is believed (Schmeiser 1982).
const ENOUGH: u32 = 10;

pub(super) fn experiment(report: &mut Report, scenario: &Scenario, names: &Names<'_>) {
    report.about("The run".into(), |report| {
        report.at_some("run", &scenario.run, |report, run: &Run| {
            report.at_some("until", &run.until, |report, until| precision(report, until, names));
            let Some(count) = run.batches else { return };
            if report.count("batches", count.into(), BATCHES.0, BATCHES.1) {
                batches(report, scenario, count as usize);
            }
            if run.until.is_some() {
                let message = "`until` counts replications, but `batches` stand for them here.".to_owned();
                report.error("batches", message, "Leave one of the two out.");
            }
        });
    });
}

fn precision(report: &mut Report, until: &Precision, names: &Names<'_>) {
    let of_queues = || CATALOGUE.iter().filter(|measure| measure.subject == Subject::Queue);
    if !of_queues().any(|measure: &Measure| measure.key == until.measure) {
        let known = of_queues().map(|measure| measure.key);
        report.unknown(
            "measure",
            "the measure of queues",
            &until.measure,
            known,
            "Name one such as `service_level`.",
        );
    }
    if let Some(queue) = &until.queue {
        refer(report, "queue", queue, &names.queues);
    }
    report.number("half_width", until.half_width.0, PRECISION);
    let is_share = measure::find(&until.measure).is_some_and(|measure| measure.unit == Unit::Share);
    if is_share && until.half_width.0 >= 0.5 {
        let message = format!(
            "{}: a share is known to {} before anything is simulated.",
            report.subject(),
            until.half_width.0
        );
        report.warning("half_width", message, "Shares run from 0 to 1: a point is 0.01.");
    }
}

/// That the horizon can be cut into so many equal batches.
fn batches(report: &mut Report, scenario: &Scenario, count: usize) {
    // What is wrong with the horizon is said elsewhere.
    let Some(window) = window(&scenario.horizon) else { return };
    let intervals = window.intervals().len();
    if !intervals.is_multiple_of(count) {
        let message =
            format!("The {intervals} intervals of the horizon cannot be cut into {count} equal batches.");
        report.error("batches", message, &those_that_fit(intervals, count));
    } else if count < ENOUGH as usize {
        let message = format!("{count} batches say little about how they vary.");
        report.warning("batches", message, "Use at least 10.");
    }
}

/// The next smaller and the next larger number of batches that come out equal.
fn those_that_fit(intervals: usize, count: usize) -> String {
    let fits = |batches: &usize| intervals.is_multiple_of(*batches);
    let (fewest, most) = (BATCHES.0 as usize, BATCHES.1 as usize);
    let near = [(fewest..count).rev().find(fits), (count + 1..=most).find(fits)];
    let near: Vec<String> = near.into_iter().flatten().map(|batches| batches.to_string()).collect();
    if near.is_empty() { "Change the horizon.".to_owned() } else { format!("Use {}.", near.join(" or ")) }
}

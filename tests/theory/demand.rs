//! How many contacts come: Poisson counts, and what swings them.

use crate::support::{Build, study};
use serde_json::json;
use shoreline_engine::outcome::Outcome;
use shoreline_model::measure::QueueCounter;

/// Contacts received on each day of each replication, from 40 calls a half hour.
fn days(variability: serde_json::Value) -> Vec<f64> {
    let build = Build::steady(40.0, 1.0, 2).with("/queues/0/variability", variability);
    let study = study(build.scenario());
    let received = |day: usize, outcome: &Outcome| {
        outcome.queues[0].sum(QueueCounter::Received as usize, day * 48..(day + 1) * 48) as f64
    };
    let days = study.outcomes().iter().flat_map(|outcome| [0, 1].map(|day| received(day, outcome)));
    days.collect()
}

fn mean_and_variance(counts: &[f64]) -> (f64, f64) {
    let n = counts.len() as f64;
    let mean = counts.iter().sum::<f64>() / n;
    (mean, counts.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / (n - 1.0))
}

/// That days have this mean and variance, within four standard errors of a nearly normal law.
fn days_have(variability: serde_json::Value, variance: f64) {
    const MEAN: f64 = 1920.0;
    let days = days(variability);
    let n = days.len() as f64;
    let (mean, found) = mean_and_variance(&days);
    assert!((mean - MEAN).abs() < 4.0 * (variance / n).sqrt(), "{mean}");
    assert!((found / variance - 1.0).abs() < 4.0 * (2.0 / n).sqrt(), "{found}, not {variance}");
}

#[test]
fn without_swings_a_day_is_poisson() {
    days_have(json!({}), 1920.0);
}

#[test]
fn a_day_factor_swings_the_whole_day() {
    // Poisson of a gamma: mean + (cv mean)^2.
    days_have(json!({"day_cv": 0.1}), 1920.0 + 192.0 * 192.0);
}

#[test]
fn interval_factors_of_their_own_nearly_cancel_over_a_day() {
    // 48 independent intervals of 40: mean + 48 (cv 40)^2.
    days_have(json!({"interval_cv": 0.3}), 1920.0 + 48.0 * 12.0 * 12.0);
}

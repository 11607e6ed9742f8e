//! What demand is uncertain by, and how much of the spread each source is answerable for.

use crate::support::{Build, plan, queue, study};
use serde_json::{Value, json};
use shoreline_engine::RunOptions;
use shoreline_engine::outcome::Outcome;
use shoreline_engine::study::variance::{Spread, VarianceSplit, variance_split};
use shoreline_model::measure::QueueCounter;
use std::f64::consts::PI;
use std::sync::atomic::AtomicBool;

const DAYS: usize = 28;

/// Contacts on each day of each replication of queues with 20 calls a half hour, queue by queue.
fn days(queues: &[&str], variability: &Value, correlations: &Value) -> Vec<Vec<f64>> {
    let mut build = Build::empty().days("2026-06-01", DAYS as u32).replications(20).warm_up(0.0);
    for id in queues {
        let mut swung = queue(id, 20.0, crate::support::build::constant(1.0));
        swung["variability"] = variability.clone();
        build = build.queue(swung);
    }
    let build = build
        .group(crate::support::heads("group", 9.0, queues))
        .with("/day_correlations", correlations.clone());
    let study = study(build.scenario());
    let of_day = |ix: usize, day: usize, outcome: &Outcome| {
        outcome.queues[ix].sum(QueueCounter::Received as usize, day * 48..(day + 1) * 48) as f64
    };
    let of_queue = |ix: usize| {
        let days = study.outcomes().iter().flat_map(|o| (0..DAYS).map(move |day| of_day(ix, day, o)));
        days.collect()
    };
    (0..queues.len()).map(of_queue).collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn variance(values: &[f64]) -> f64 {
    let mean = mean(values);
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() - 1) as f64
}

/// Places in the order of size.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].total_cmp(&values[*other]));
    let mut ranks = vec![0.0; values.len()];
    order.iter().enumerate().for_each(|(rank, at)| ranks[*at] = rank as f64);
    ranks
}

/// Spearman's rank correlation.
fn rank_correlation(one: &[f64], other: &[f64]) -> f64 {
    let (one, other) = (ranks(one), ranks(other));
    let middle = mean(&one);
    let product: Vec<f64> = one.iter().zip(&other).map(|(a, b)| (a - middle) * (b - middle)).collect();
    mean(&product) / mean(&one.iter().map(|a| (a - middle).powi(2)).collect::<Vec<_>>())
}

#[test]
fn days_fall_together_as_the_normal_variables_behind_them() {
    let pairs = json!([{"queues": ["a", "b"], "rho": 0.8}, {"queues": ["c", "a"], "rho": -0.5}]);
    let days = days(&["a", "b", "c", "d", "e"], &json!({"day_cv": 0.5}), &pairs);
    // Nothing is said of d and e: each has its own.
    let alone = [(1, 2), (0, 3), (1, 3), (3, 4)].map(|(one, other)| (one, other, 0.0));
    for (one, other, rho) in [(0, 1, 0.8), (0, 2, -0.5)].into_iter().chain(alone) {
        // Pearson 1907: the rank correlation of two normal variables; its error after Bonett & Wright 2000.
        let exact = 6.0 / PI * f64::asin(rho / 2.0);
        let error =
            (1.0 - exact * exact) * (1.0 + exact * exact / 2.0).sqrt() / (days[one].len() as f64).sqrt();
        let found = rank_correlation(&days[one], &days[other]);
        assert!((found - exact).abs() < 4.0 * error, "{one} and {other}: {found}, not {exact} ± {error}");
    }
}

#[test]
fn a_day_that_is_correlated_has_the_gamma_factor_it_would_have_alone() {
    const MEAN: f64 = 960.0;
    let pairs = json!([{"queues": ["a", "b"], "rho": 0.9}]);
    for days in days(&["a", "b"], &json!({"day_cv": 0.3}), &pairs) {
        let (n, exact) = (days.len() as f64, MEAN + (0.3 * MEAN).powi(2));
        // The fourth moment of a gamma law of shape k: 3 + 6 / k, and 1 / k = 0.09.
        let error = exact * ((2.0 + 6.0 * 0.09) / n).sqrt();
        assert!((mean(&days) - MEAN).abs() < 4.0 * (exact / n).sqrt(), "{}", mean(&days));
        assert!((variance(&days) - exact).abs() < 4.0 * error, "{}, not {exact} ± {error}", variance(&days));
    }
}

#[test]
fn a_wrong_forecast_is_wrong_by_the_same_factor_on_every_day() {
    const MEAN: f64 = 1920.0;
    let build = Build::steady(40.0, 1.0, 2).days("2026-06-01", 2).replications(400).warm_up(0.0);
    let study = study(build.with("/queues/0/variability", json!({"forecast_error_cv": 0.1})).scenario());
    let received = |outcome: &Outcome, day: usize| {
        outcome.queues[0].sum(QueueCounter::Received as usize, day * 48..(day + 1) * 48) as f64
    };
    let [first, second] =
        [0, 1].map(|day| study.outcomes().iter().map(|o| received(o, day)).collect::<Vec<_>>());
    let (n, exact) = (first.len() as f64, MEAN + (0.1 * MEAN).powi(2));
    assert!((mean(&first) - MEAN).abs() < 4.0 * (exact / n).sqrt(), "{}", mean(&first));
    // The fourth moment of a log-normal law of this variation is 3.16.
    assert!((variance(&first) / exact - 1.0).abs() < 4.0 * (2.16 / n).sqrt(), "{}", variance(&first));
    let between: Vec<f64> = first.iter().zip(&second).map(|(one, other)| one - other).collect();
    // Two days differ as two Poisson counts do.
    assert!(
        (variance(&between) / (2.0 * MEAN) - 1.0).abs() < 4.0 * (2.0 / n).sqrt(),
        "{}",
        variance(&between)
    );
}

fn split_with(build: Build, threads: usize) -> VarianceSplit {
    let options = RunOptions { threads: Some(threads), ..RunOptions::default() };
    variance_split(&plan(build.scenario()), options, &AtomicBool::new(false), &|_| ()).unwrap()
}

fn split_of(build: Build, key: &str) -> Spread {
    split_with(build, 2).total[key]
}

fn busy() -> Build {
    Build::steady(100.0, 180.0, 11).patience(120.0).days("2026-06-01", 1).replications(40).warm_up(1.0)
}

#[test]
fn without_swings_and_absence_all_variance_is_queueing() {
    let split = split_of(busy(), "abandon_share");
    let share = |mean: f64| (Some(mean), Some(0.0));
    assert!(split.deviation.unwrap() > 0.001);
    assert_eq!((split.forecast.mean, split.forecast.half_width), share(0.0));
    assert_eq!((split.absence.mean, split.absence.half_width), share(0.0));
    assert_eq!((split.queueing.mean, split.queueing.half_width), share(1.0));
    assert_eq!(split.interplay.mean, Some(0.0));
}

#[test]
fn where_days_swing_and_calls_are_many_nearly_all_variance_is_the_forecast_s() {
    // A day brings 4,800 calls give or take 69 by chance, and give or take 1,440 by its factor.
    let split = split_of(busy().with("/queues/0/variability", json!({"day_cv": 0.3})), "abandon_share");
    let (mean, half_width) = (split.forecast.mean.unwrap(), split.forecast.half_width.unwrap());
    assert!(mean - half_width > 0.9, "{mean} ± {half_width}");
    assert_eq!(split.absence.mean, Some(0.0));
}

#[test]
fn bursts_are_of_the_forecast_and_spacing_is_of_queueing() {
    let bursts = json!([{"factor": 1, "mean_s": 7200}, {"factor": 3, "mean_s": 7200}]);
    let split = split_of(busy().with("/queues/0/variability", json!({"bursts": bursts})), "abandon_share");
    let (mean, half_width) = (split.forecast.mean.unwrap(), split.forecast.half_width.unwrap());
    assert!(mean - half_width > 0.5, "{mean} ± {half_width}");
    let clumped = json!({"spacing": {"gamma": {"mean_s": 1, "cv": 2}}});
    let split = split_of(busy().with("/queues/0/variability", clumped), "abandon_share");
    assert_eq!(split.queueing.mean, Some(1.0));
}

#[test]
fn the_shares_of_forecast_absence_and_queueing_are_told_apart() {
    let uncertain = busy()
        .with("/queues/0/variability", json!({"forecast_error_cv": 0.03}))
        .with("/agent_groups/0", crate::support::heads("group", 13.0, &["queue"]))
        .with("/agent_groups/0/staffing/interval_heads/heads_are", json!("planned"))
        .with("/agent_groups/0/shrinkage", json!({"absence_share": 0.15}));
    let split = split_of(uncertain, "service_level");
    for share in [split.forecast, split.absence, split.queueing] {
        let (mean, half_width) = (share.mean.unwrap(), share.half_width.unwrap());
        assert!(mean > half_width, "{mean} ± {half_width}");
    }
    let parts = [split.forecast, split.absence, split.queueing, split.interplay];
    let sum: f64 = parts.iter().filter_map(|part| part.mean).sum();
    assert!((sum - 1.0).abs() < 1e-9, "{sum}");
}

#[test]
fn a_split_is_the_same_at_any_number_of_threads() {
    let build = || busy().replications(3).with("/queues/0/variability", json!({"day_cv": 0.1}));
    let split = split_with(build(), 1);
    assert_eq!(split, split_with(build(), 3));
    assert_eq!(split.pairs, 3);
    assert!(split.queues["queue"].contains_key("asa_s") && !split.queues["queue"].contains_key("occupancy"));
}

//! An interval of 95% contains the truth in 95 of 100 small studies, of the size that users run.

use crate::support::{Build, plan};
use shoreline_engine::results::Results;
use shoreline_engine::{Plan, RunOptions, simulate};
use std::sync::atomic::AtomicBool;

const STUDIES: u64 = 400;
/// 0.95 within 3.3 standard deviations of a share of so many studies.
const RANGE: std::ops::RangeInclusive<f64> = 0.914..=0.986;

fn small_study(plan: &Plan, seed: u64) -> Results {
    let options = RunOptions { seed: Some(seed), replications: Some(12), threads: Some(1) };
    simulate(plan, options, &AtomicBool::new(false), &|_| ()).unwrap().summary()
}

/// In what share of the studies the interval of this figure contains the value.
fn coverage(studies: &[Results], key: &str, value: f64) -> f64 {
    let contains = |results: &&Results| {
        let figure = results.total[key];
        (figure.mean.unwrap() - value).abs() <= figure.half_width.unwrap()
    };
    studies.iter().filter(contains).count() as f64 / studies.len() as f64
}

/// Sum over sum of all studies: the truth, near enough.
fn pooled(studies: &[Results], num: &str, den: &[&str]) -> f64 {
    let sum = |key: &str| studies.iter().map(|results| results.total[key].mean.unwrap()).sum::<f64>();
    sum(num) / den.iter().map(|key| sum(key)).sum::<f64>()
}

#[test]
fn intervals_of_means_and_ratios_cover_what_they_promise() {
    let plan = plan(Build::steady(20.0, 180.0, 3).patience(120.0).days("2026-06-01", 1).scenario());
    let studies: Vec<_> = (1..=STUDIES).map(|seed| small_study(&plan, seed)).collect();
    let abandoned = pooled(&studies, "abandoned", &["answered", "abandoned"]);
    for (key, truth) in [("received", 960.0), ("abandon_share", abandoned)] {
        let covered = coverage(&studies, key, truth);
        assert!(RANGE.contains(&covered), "{key}: {covered}");
    }
}

#[test]
fn four_times_the_replications_halve_the_interval() {
    let plan = plan(Build::steady(20.0, 180.0, 3).patience(120.0).days("2026-06-01", 1).scenario());
    let half_width = |replications| {
        let options = RunOptions { replications: Some(replications), ..RunOptions::default() };
        let results = simulate(&plan, options, &AtomicBool::new(false), &|_| ()).unwrap().summary();
        results.total["service_level"].half_width.unwrap()
    };
    let ratio = half_width(200) / half_width(800);
    assert!((ratio - 2.0).abs() < 4.0 * 2.0 * (1.0f64 / 400.0).sqrt(), "{ratio}");
}

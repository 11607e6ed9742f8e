//! An interval of 95% contains the truth in 95 of 100 small studies, of the size that users run.

use crate::support::{Build, plan, study};
use serde_json::json;
use shoreline_engine::results::Results;
use shoreline_engine::{Plan, RunOptions, simulate};
use shoreline_proof::coverage::{Covered, Kept, coverage as coverage_of};
use shoreline_proof::{Effort, cases};
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
    let plan = plan(a_day().scenario());
    let studies: Vec<_> = (1..=STUDIES).map(|seed| small_study(&plan, seed)).collect();
    let abandoned = pooled(&studies, "abandoned", &["answered", "abandoned"]);
    for (key, truth) in [("received", 960.0), ("abandon_share", abandoned)] {
        let covered = coverage(&studies, key, truth);
        assert!(RANGE.contains(&covered), "{key}: {covered}");
    }
}

#[test]
fn four_times_the_replications_halve_the_interval() {
    let plan = plan(a_day().scenario());
    let half_width = |replications| {
        let options = RunOptions { replications: Some(replications), ..RunOptions::default() };
        let results = simulate(&plan, options, &AtomicBool::new(false), &|_| ()).unwrap().summary();
        results.total["service_level"].half_width.unwrap()
    };
    let ratio = half_width(200) / half_width(800);
    assert!((ratio - 2.0).abs() < 4.0 * 2.0 * (1.0f64 / 400.0).sqrt(), "{ratio}");
}

fn a_day() -> Build {
    Build::steady(20.0, 180.0, 3).patience(120.0).days("2026-06-01", 1)
}

/// In how many of twenty studies of fifty days this figure's interval is said to be likely too short.
fn said_short(build: &Build, key: &str) -> usize {
    let plan = plan(build.scenario());
    let study = |seed: u64| {
        let options = RunOptions { seed: Some(seed), replications: Some(50), ..RunOptions::default() };
        simulate(&plan, options, &AtomicBool::new(false), &|_| ()).unwrap().summary()
    };
    (1..=20).filter(|seed| study(*seed).total[key].short).count()
}

#[test]
fn a_skewed_day_says_that_its_interval_is_likely_too_short_and_a_plain_one_does_not() {
    // Half as much again on one day, half of it on another: waits come from a few of the fifty days.
    let skewed = Build::steady(20.0, 180.0, 5).days("2026-06-01", 1);
    let skewed = skewed.with("/queues/0/variability", json!({"day_cv": 0.5}));
    assert!(said_short(&skewed, "mean_wait_s") >= 18);
    assert!(said_short(&a_day(), "mean_wait_s") <= 1);
    assert!(said_short(&a_day(), "service_level") <= 1);
}

#[test]
fn a_share_that_never_varied_is_no_certainty() {
    let idle = Build::steady(1.0, 60.0, 30).days("2026-06-01", 1).replications(20);
    let level = study(idle.scenario()).summary().total["service_level"];
    assert_eq!((level.mean, level.half_width, level.short), (Some(1.0), Some(0.0), true));
    let heads = study(idle.scenario()).summary().total["scheduled"];
    assert!(!heads.short, "what is planned is certain: {heads:?}");
}

#[test]
fn few_replications_say_that_they_cannot_tell_who_is_skewed() {
    let says = |replications: u32| {
        let results = study(a_day().replications(replications).scenario()).summary();
        results.findings.iter().any(|finding| finding.path == "run.replications")
    };
    assert!(says(5));
    assert!(!says(20));
}

#[test]
fn a_staffed_day_keeps_its_promise_by_the_command_that_measures_it() {
    let case = cases().into_iter().find(|case| case.id == "TV-05").unwrap();
    let measured = coverage_of(&case, Effort::QUICK, &AtomicBool::new(false), &|_, _| ()).unwrap().unwrap();
    let broken: Vec<_> =
        measured.iter().filter(|figure| figure.replications >= 50 && figure.kept == Kept::Short).collect();
    assert!(broken.is_empty(), "{broken:#?}");
    let half = |replications: u32| {
        let figure = |one: &&Covered| one.metric == "abandoned" && one.replications == replications;
        measured.iter().find(figure).unwrap().half_width
    };
    // t(49) / t(199) x 2; a half-width of R replications varies by 1 / sqrt(2 R) of itself: 1 and 1 of 100 here.
    let expected = 2.0 * 2.009_575 / 1.971_957;
    assert!((half(50) / half(200) / expected - 1.0).abs() < 4.0 * 0.014);
}

//! Scenarios in a few words, and what to ask of their results.

pub mod build;

pub use build::Build;
use shoreline_engine::results::{Estimate, Results};
use shoreline_engine::{Plan, RunOptions, Study, compile, simulate};
use shoreline_model::Scenario;
use shoreline_model::check::check;
use std::sync::atomic::AtomicBool;

/// The plan of a scenario that `check` lets through.
pub fn plan(scenario: Scenario) -> Plan {
    compile(&check(scenario).unwrap_or_else(|findings| panic!("refused: {findings:#?}")))
}

/// Runs a scenario as it says itself.
pub fn study(scenario: Scenario) -> Study {
    simulate(&plan(scenario), RunOptions::default(), &AtomicBool::new(false), &|_| ())
}

/// Runs a scenario and returns everything but the intervals' figures.
pub fn results(scenario: Scenario) -> Results {
    study(scenario).summary()
}

/// A figure of the only queue.
pub fn figure(results: &Results, key: &str) -> Estimate {
    results.queues.values().next().and_then(|figures| figures.get(key)).copied().unwrap_or_else(|| panic!("no {key}"))
}

/// That an exact value lies within four standard errors of an estimate (a false alarm once in 16,000), and that the
/// estimate is precise enough to mean something: a standard error below `precision`.
pub fn agrees(estimate: Estimate, exact: f64, precision: f64) {
    let (mean, half_width) = (estimate.mean.unwrap(), estimate.half_width.unwrap());
    let standard_error = half_width / 2.0;
    assert!(standard_error <= precision, "{mean} ± {half_width} is too coarse to compare with {exact}");
    assert!((mean - exact).abs() <= 4.0 * standard_error, "{mean} ± {half_width}, not {exact}");
}

//! Scenarios in a few words, and what to ask of their results.

pub mod build;
pub mod callers;
pub mod everything;
pub mod journal;
pub mod ledger;
pub mod omnichannel;
pub mod recipe;
pub mod witness;

pub use build::{Build, exponential, heads, queue, table};
pub use journal::{Attempt, Fate, Journal};
use serde_json::{Value, json};
use shoreline_engine::outcome::outcome;
use shoreline_engine::results::{Estimate, Figures, Results};
use shoreline_engine::{Plan, RunOptions, Study, compile, replicate, simulate};
use shoreline_model::Scenario;
use shoreline_model::check::check;
use shoreline_model::diagnostic::Severity;
use std::sync::atomic::AtomicBool;

/// The plan of a scenario that `check` lets through.
pub fn plan(scenario: Scenario) -> Plan {
    compile(&check(scenario).unwrap_or_else(|findings| {
        let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        panic!("refused: {errors:#?}")
    }))
}

/// Runs a scenario as it says itself.
pub fn study(scenario: Scenario) -> Study {
    study_with(scenario, RunOptions::default())
}

/// Runs a scenario otherwise than it says.
pub fn study_with(scenario: Scenario, options: RunOptions) -> Study {
    simulate(&plan(scenario), options, &AtomicBool::new(false), &|_| ()).unwrap()
}

/// Runs a scenario and returns everything but the intervals' figures.
pub fn results(scenario: Scenario) -> Results {
    study(scenario).summary()
}

/// What happened to every contact in one replication.
pub fn journal(scenario: Scenario, replication: u32) -> Journal {
    journal_of(&plan(scenario), replication)
}

/// As `journal`, of a plan.
pub fn journal_of(plan: &Plan, replication: u32) -> Journal {
    let mut journal = Journal::of(plan);
    replicate(plan, plan.report.seed, replication, &mut journal).unwrap();
    journal
}

/// The books of one replication balance with its counters.
pub fn books_balance(plan: &Plan, replication: u32) {
    let mut ledger = ledger::Ledger::of(plan);
    replicate(plan, plan.report.seed, replication, &mut ledger).unwrap();
    ledger.balances(&outcome(plan, plan.report.seed, replication).unwrap());
}

/// A results document as text without what differs from run to run: the wall clock, and the fingerprint of the file.
pub fn document(study: &Study) -> String {
    let mut results = study.results();
    results.stamp.started.clear();
    results.stamp.scenario.clear();
    results.stamp.seconds = 0.0;
    serde_json::to_string(&results).unwrap()
}

/// Everything that is measured, by name: no stamp, no label of a clock.
pub fn measured_of(build: &Build) -> Value {
    let results = study(build.scenario()).results();
    let days: Vec<_> = results.days.iter().map(|day| (&day.total, &day.queues, &day.agent_groups)).collect();
    let intervals = &results.intervals;
    json!({
        "total": results.total,
        "queues": results.queues,
        "agent_groups": results.agent_groups,
        "sites": results.sites,
        "clients": results.clients,
        "days": days,
        "intervals": [&json!(intervals.total), &json!(intervals.queues), &json!(intervals.agent_groups)],
    })
}

/// A figure of the only queue.
pub fn figure(results: &Results, key: &str) -> Estimate {
    results
        .queues
        .values()
        .next()
        .and_then(|figures| figures.get(key))
        .copied()
        .unwrap_or_else(|| panic!("no {key}"))
}

/// The mean of a figure.
pub fn mean(figures: &Figures, key: &str) -> f64 {
    figures.get(key).and_then(|estimate| estimate.mean).unwrap_or_else(|| panic!("no {key}"))
}

/// One figure over another: for shares that are no measure of their own.
pub fn share(figures: &Figures, of: &str, all: &str) -> f64 {
    mean(figures, of) / mean(figures, all)
}

/// That an exact value lies within four standard errors of an estimate (a false alarm once in 16,000), and that the
/// estimate is precise enough to mean something: a standard error below `precision`.
#[track_caller]
pub fn agrees(estimate: Estimate, exact: f64, precision: f64) {
    let (mean, half_width) = (estimate.mean.unwrap(), estimate.half_width.unwrap());
    let standard_error = half_width / 2.0;
    assert!(standard_error <= precision, "{mean} ± {half_width} is too coarse to compare with {exact}");
    assert!((mean - exact).abs() <= 4.0 * standard_error, "{mean} ± {half_width}, not {exact}");
}

/// That a share, known without an interval, lies within `margin` of an exact value.
#[track_caller]
pub fn is_near(share: f64, exact: f64, margin: f64) {
    assert!((share - exact).abs() <= margin, "{share}, not {exact} ± {margin}");
}

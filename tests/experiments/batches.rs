//! One long replication, its horizon cut into batches that stand for replications.

use crate::support::{Build, agrees, figure, results};
use serde_json::json;
use shoreline_engine::results::Results;
use shoreline_model::diagnostic::Severity;

fn batches(agents: u32, days: u32, count: u32) -> Results {
    let build =
        Build::steady(100.0, 180.0, agents).days("2026-06-01", days).with("/run/batches", json!(count));
    results(build.scenario())
}

fn warned(results: &Results) -> bool {
    let of_batches = results.findings.iter().filter(|finding| finding.path == "run.batches");
    of_batches.clone().any(|finding| finding.severity == Severity::Warning)
}

#[test]
fn the_steady_state_of_a_queue_is_erlang_c() {
    let results = batches(14, 168, 28);
    assert_eq!((results.stamp.replications, results.stamp.batches), (1, Some(28)));
    agrees(figure(&results, "service_level"), 0.88835, 0.0025);
    agrees(figure(&results, "asa_s"), 7.84, 0.25);
    agrees(results.total["occupancy"], 10.0 / 14.0, 0.002);
    assert!(!warned(&results), "{:?}", results.findings);
}

#[test]
fn totals_rest_on_batches_and_days_on_one_replication_without_an_interval() {
    let results = batches(14, 84, 28);
    let (received, p90) = (figure(&results, "received"), figure(&results, "answer_p90_s"));
    assert_eq!((received.n, p90.n), (28, 28));
    // Three days of 4,800 expected calls each make a batch.
    agrees(received, 3.0 * 4800.0, 40.0);
    let day = results.days[0].total["service_level"];
    assert_eq!((day.n, day.half_width), (1, None));
    let note = &results.findings.iter().find(|finding| finding.path == "run.batches").unwrap().message;
    assert!(note.contains("28 batches of one long replication, 144 intervals each"), "{note}");
}

#[test]
fn batches_too_short_for_the_memory_of_the_queue_are_told() {
    // A queue at 91% of its capacity remembers for hours; half an hour is no batch.
    let results = batches(11, 1, 48);
    assert!(warned(&results), "{:?}", results.findings);
}

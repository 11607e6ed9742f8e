//! One queue, one group, exponential everything: Erlang B, C and A.

use crate::support::{Build, agrees, figure, results};
use serde_json::json;
use shoreline_stats::erlang::{ErlangA, erlang_b};

#[test]
fn without_hang_ups_a_queue_is_erlang_c() {
    let results = results(Build::steady(100.0, 180.0, 14).scenario());
    agrees(figure(&results, "service_level"), 0.88835, 0.002);
    agrees(figure(&results, "asa_s"), 7.84, 0.15);
    agrees(results.total["occupancy"], 10.0 / 14.0, 0.001);
}

#[test]
fn with_exponential_patience_a_queue_is_erlang_a() {
    let results = results(Build::steady(100.0, 180.0, 14).patience(120.0).scenario());
    let exact = ErlangA::new(100.0 / 1800.0, 180.0, 120.0, 14).unwrap();
    assert!((exact.p_abandon() - 0.0228).abs() < 5e-5);
    agrees(figure(&results, "abandon_share"), exact.p_abandon(), 0.0005);
    agrees(figure(&results, "service_level"), exact.answered_within(20.0), 0.001);
    agrees(figure(&results, "mean_wait_s"), exact.mean_wait_s(), 0.06);
    agrees(figure(&results, "asa_s"), exact.mean_wait_answered_s(), 0.06);
    agrees(figure(&results, "delayed_share"), exact.p_wait(), 0.002);
    agrees(figure(&results, "mean_queue"), exact.mean_queue(), 0.005);
}

#[test]
fn without_waiting_places_a_queue_is_erlang_b_whatever_the_handling_law() {
    for talk in [
        json!({"exponential": {"mean_s": 180}}),
        json!({"constant": {"value_s": 180}}),
        json!({"lognormal": {"mean_s": 180, "cv": 1.4}}),
    ] {
        let build = Build::steady(70.0, 180.0, 10)
            .with("/queues/0/waiting_places", json!(0))
            .with("/queues/0/handling/talk", talk);
        let results = results(build.scenario());
        let blocked = figure(&results, "blocked").mean.unwrap() / figure(&results, "received").mean.unwrap();
        let exact = erlang_b(7.0, 10);
        assert!((exact - 0.0787).abs() < 5e-5);
        assert!((blocked - exact).abs() < 0.004, "{blocked}, not {exact}");
    }
}

//! What is said of a day of seven callers, every figure counted by hand.

use crate::support::callers::{Switchboard, line};
use crate::support::mean;
use serde_json::json;
use shoreline_engine::{RunOptions, simulate};
use std::sync::atomic::AtomicBool;

#[test]
fn every_figure_of_a_wait_is_that_of_the_callers_who_waited() {
    // One person. Answered: after 0, 20 (as long as promised), 55 and 15 s. Gave up: after 3 (still short), 15 and 30 s.
    let calls = json!({
        "at_s": [10, 20, 22, 30, 35, 50, 100],
        "talk_s": [30, 50, 9, 9, 25, 9, 5],
        "patience_s": [100, 100, 3, 15, 100, 30, 100],
    });
    let promise = json!({"answer_within_s": 20, "target_share": 0.8});
    let seven = line("seven", 1.0).with("demand", json!({"trace": calls})).with("service_level", promise);
    let plan = Switchboard::new(vec![seven]).heads(&[1.0; 96]).plan();
    let once = RunOptions { replications: Some(1), ..RunOptions::default() };
    let figures = simulate(&plan, once, &AtomicBool::new(false), &|_| ()).unwrap().summary().total;
    for (key, exact) in [
        ("service_level", 3.0 / 5.0),
        ("service_level_exclude_abandons_in", 3.0 / 5.0),
        ("service_level_all_offered", 3.0 / 7.0),
        ("service_level_abandons_in_as_met", 5.0 / 7.0),
        ("service_level_answered_only", 3.0 / 4.0),
        ("service_level_short_as_met", 4.0 / 7.0),
        ("service_level_exclude_short", 3.0 / 6.0),
        ("asa_s", 90.0 / 4.0),
        ("mean_wait_s", 138.0 / 7.0),
        ("mean_abandon_s", 48.0 / 3.0),
        ("max_wait_s", 55.0),
        ("abandon_share", 3.0 / 7.0),
        ("delayed_share", 6.0 / 7.0),
        ("mean_queue", 138.0 / 86_400.0),
        ("aht_s", 110.0 / 4.0),
        ("occupancy", 110.0 / 86_400.0),
    ] {
        let found = mean(&figures, key);
        assert!((found - exact).abs() < 1e-12, "{key}: {found}, not {exact}");
    }
}

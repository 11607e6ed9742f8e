//! How a run is stopped, and day factors that move together.

use super::*;

const STEADY: &str = include_str!("../../file/steady.json");

#[test]
fn a_run_stops_at_a_precision_that_means_something() {
    let until = json!({ "measure": "service_level", "half_width": 1 });
    every_change_of(
        OPERATION,
        &[
            ("/run/until", until, Warning, "run.until.half_width", "a point is 0.01"),
            ("/run/replications", json!(5), Warning, "run.replications", "is the most"),
        ],
    );
}

#[test]
fn a_steady_state_has_one_long_replication_of_even_demand() {
    let day = json!({ "slot_min": 60, "weights": [1, 2] });
    every_change_of(
        STEADY,
        &[
            ("/run/replications", json!(50), Warning, "run.replications", "there is one replication"),
            ("/queues/0/demand/profile/shape", day, Warning, "run.batches", "changes with the time"),
        ],
    );
}

#[test]
fn correlations_must_be_possible_together() {
    let pair = |a: &str, b: &str, rho: f64| json!({ "queues": [a, b], "rho": rho });
    let at = "/day_correlations/-";
    every_change_of(
        OPERATION,
        &[
            (at, pair("orders", "orders", 0.5), Error, "day_correlations[1].queues", "with itself"),
            (at, pair("email", "orders", 0.5), Error, "day_correlations[1].queues", "given twice"),
            (at, pair("orders", "x", 0.5), Error, "day_correlations[1].queues[1]", "queue `x`"),
            (at, pair("orders", "chat", 0.5), Warning, "day_correlations[1].queues[1]", "do not vary"),
            ("/day_correlations/0/rho", json!(1.1), Error, "day_correlations[0].rho", "from -1 to 1"),
        ],
    );
    let contrary = [pair("orders", "email", 0.9), pair("orders", "chat", 0.9), pair("email", "chat", -0.9)];
    every_change_of(
        OPERATION,
        &[("/day_correlations", json!(contrary), Error, "day_correlations", "contradict one another")],
    );
}

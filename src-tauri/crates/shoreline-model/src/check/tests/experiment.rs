//! When a run stops, and batches.

use super::*;

#[test]
fn a_run_stops_at_a_measure_and_queue_there_is() {
    let until = |measure: &str, half_width: f64| json!({ "measure": measure, "half_width": half_width });
    every_change_is_found(&[
        (
            "/run/until",
            until("servcie_level", 0.01),
            Error,
            "run.until.measure",
            "Did you mean `service_level`?",
        ),
        ("/run/until", until("occupancy", 0.01), Error, "run.until.measure", "measure of queues `occupancy`"),
        ("/run/until", until("asa_s", 0.0), Error, "run.until.half_width", "above 0"),
        (
            "/run/until",
            json!({ "measure": "asa_s", "queue": "ordres", "half_width": 1 }),
            Error,
            "run.until.queue",
            "Did you mean `orders`?",
        ),
    ]);
}

#[test]
fn batches_come_out_equal_and_leave_nothing_to_stop_at() {
    // 14 days with one of 25 hours: 674 half hours, 2 x 337.
    every_change_is_found(&[
        ("/run/batches", json!(20), Error, "run.batches", "The 674 intervals of the horizon cannot"),
        ("/run/batches", json!(20), Error, "run.batches", "Use 2."),
        ("/run/batches", json!(2), Warning, "run.batches", "Use at least 10."),
        ("/run/batches", json!(1), Error, "run.batches", "from 2 to 100"),
    ]);
    let both = sample_with(&[
        ("/run/batches", json!(2)),
        ("/run/until", json!({ "measure": "asa_s", "half_width": 1 })),
    ]);
    let found = findings(&both);
    assert!(found.iter().any(|finding| finding.message.contains("`batches` stand for them")), "{found:#?}");
}

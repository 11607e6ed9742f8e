//! What the figures of parts and wholes owe each other.

use crate::support::{Build, mean, results, study};
use serde_json::json;

/// Calls on the first day only.
fn one_busy_day(days: u32) -> Build {
    let rows = json!({"slot_min": 60, "rows": [{"day": "2026-06-01", "values": vec![20; 24]}]});
    Build::steady(0.0, 60.0, 1)
        .with("/queues/0/demand/intervals", rows)
        .days("2026-06-01", days)
        .warm_up(0.0)
        .replications(3)
}

#[test]
fn a_day_without_contacts_has_no_percentile_however_long_the_horizon() {
    let p90_of_the_first = |days| results(one_busy_day(days).scenario()).days[0].total["answer_p90_s"].mean;
    assert!(p90_of_the_first(3).is_some_and(|p90| p90 > 0.0));
    for days in [3, 90] {
        let days = results(one_busy_day(days).scenario()).days;
        assert_eq!(days[2].total["answer_p90_s"].mean, None, "nobody called on {}", days[2].date);
    }
}

#[test]
fn who_is_in_the_queue_at_the_end_of_a_day_is_counted_once() {
    let build = Build::steady(40.0, 180.0, 3).days("2026-06-01", 2).replications(1);
    for attribution in ["arrival", "completion"] {
        let build = build.clone().with("/run/attribution", json!(attribution));
        let results = study(build.scenario()).results();
        let last = results.intervals.total["in_queue_at_end"].mean.last().unwrap().unwrap();
        let (end, queue) = (mean(&results.total, "in_queue_at_end"), mean(&results.total, "max_queue"));
        assert!(
            last <= end && end <= queue,
            "{attribution}: {end} at the end of the week, never more than {queue} at once"
        );
    }
}

#[test]
fn a_long_warm_up_has_the_same_people_as_the_window() {
    let roster = json!({"roster": {"teams": [{"shift": "shift", "heads": 2}]}});
    let build = Build::steady(50.0, 60.0, 1)
        .with("/agent_groups/0/staffing", roster)
        .with("/shifts", json!([{"id": "shift", "start": "00:00", "length_min": 1439}]))
        .days("2026-06-01", 1)
        .replications(5);
    let waiting = |hours| mean(&results(build.clone().warm_up(hours).scenario()).total, "in_queue_at_start");
    assert!(waiting(24.0) < 60.0);
    assert!(waiting(168.0) < 60.0, "{} customers wait from a week in which nobody came", waiting(168.0));
}

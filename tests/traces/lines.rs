//! Lines that queues share, second by second.

use crate::support::build::constant;
use crate::support::{Build, Fate, heads, journal, queue};
use serde_json::json;

/// Calls every so many milliseconds, until 22 s, each taking 5.1 s.
fn calls(id: &str, every_ms: u32) -> serde_json::Value {
    let at_s: Vec<f64> = (1..=22_000 / every_ms).map(|i| f64::from(i * every_ms) / 1000.0).collect();
    let mut queue = queue(id, 0.0, constant(5.1));
    queue["demand"] = json!({"trace": {"at_s": at_s}});
    queue
}

#[test]
fn five_lines_for_two_queues_turn_away_whoever_is_the_sixth() {
    // TR-07, Ciw's test_system_capacity: two pools of one agent, five calls in the whole system.
    let day = Build::empty().days("2026-06-01", 1).warm_up(0.0).replications(1);
    let day = day.queue(calls("a", 800)).queue(calls("b", 1_000));
    let day = day.group(heads("first", 1.0, &["a"])).group(heads("second", 1.0, &["b"]));
    let day = day.with("/trunk_groups", json!([{"id": "lines", "lines": 5, "queues": ["a", "b"]}]));
    let mut attempts = journal(day.scenario(), 0).attempts;
    attempts.sort_by_key(|attempt| attempt.at);
    let answered = attempts.iter().filter_map(|attempt| match attempt.fate {
        Fate::Answered { wait, .. } => Some((attempt.at, attempt.at + wait)),
        _ => None,
    });
    // Those whose service began within the 22 seconds of the published trace.
    let answered: Vec<_> = answered.filter(|(_, start)| *start <= 16_300).collect();
    let (came, began): (Vec<_>, Vec<_>) = answered.into_iter().unzip();
    assert_eq!(came, [800, 1_000, 1_600, 2_000, 2_400, 6_000, 6_400, 11_000]);
    assert_eq!(began, [800, 1_000, 5_900, 6_100, 11_000, 11_200, 16_100, 16_300]);
    let refused = attempts.iter().filter(|attempt| attempt.fate == Fate::Blocked).map(|attempt| attempt.at);
    let first_refused: Vec<_> = refused.take(10).collect();
    assert_eq!(first_refused, [3_000, 3_200, 4_000, 4_000, 4_800, 5_000, 5_600, 7_000, 7_200, 8_000]);
}

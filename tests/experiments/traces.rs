//! The facts of one replication as records.

use crate::support::{Build, plan};
use serde_json::{Value, json};
use shoreline_engine::outcome::outcome;
use shoreline_engine::trace::{Scope, trace};
use shoreline_model::calendar::{HOUR, Window};
use shoreline_model::measure::QueueCounter as Q;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

/// A busy hour with a few lines, impatient callers who try again, and a queue that closes.
fn shop() -> Build {
    Build::steady(60.0, 180.0, 5)
        .days("2026-06-01", 1)
        .warm_up(0.0)
        .zone("Europe/London")
        .patience(60.0)
        .with("/queues/0/waiting_places", json!(4))
        .with("/queues/0/balk_share", json!(0.1))
        .with(
            "/queues/0/redial",
            json!({"after_abandon_share": 0.5, "delay": {"constant": {"value_s": 300}}}),
        )
}

fn lines(build: &Build, scope: Scope) -> Vec<Value> {
    let (scenario, mut lines) = (build.scenario(), Vec::new());
    let window = Window::new(&scenario.horizon).unwrap();
    trace(&plan(scenario), &window, 7, 0, scope, |record| {
        lines.push(serde_json::from_str(&serde_json::to_string(&record).unwrap()).unwrap());
        ControlFlow::Continue(())
    })
    .unwrap();
    lines
}

fn everything() -> Scope {
    Scope { span: 0..48 * HOUR, queue: None }
}

fn count(lines: &[Value], event: &str) -> i64 {
    lines.iter().filter(|line| line["event"] == event).count() as i64
}

#[test]
fn records_recounted_are_the_results() {
    let lines = lines(&shop(), everything());
    let counted =
        |counter: Q| outcome(&plan(shop().scenario()), 7, 0).unwrap().queues[0].total(counter as usize);
    // Offered: whoever began to wait or was answered at once.
    let reached = lines.iter().filter(|line| line["event"] == "queued" || line["event"] == "answered");
    let reached: BTreeSet<i64> = reached.filter_map(|line| line["contact"].as_i64()).collect();
    let offered = reached.len() as i64;
    for (event, counter) in [
        ("received", Q::Received),
        ("blocked", Q::Blocked),
        ("turned_away", Q::FrontDoorAbandoned),
        ("queued", Q::Delayed),
        ("answered", Q::Answered),
        ("abandoned", Q::Abandoned),
        ("finished", Q::Handled),
        ("left_waiting", Q::InQueueAtEnd),
    ] {
        assert_eq!(count(&lines, event), counted(counter), "{event}");
    }
    assert_eq!(offered, counted(Q::Offered));
    assert_eq!(count(&lines, "received"), count(&lines, "blocked") + count(&lines, "turned_away") + offered);
    let left = ["answered", "abandoned", "cleared", "left_waiting"].map(|event| count(&lines, event));
    assert_eq!(offered, left.iter().sum::<i64>());
    let waits: f64 =
        lines.iter().filter(|line| line["event"] == "answered").filter_map(|l| l["wait_s"].as_f64()).sum();
    assert!((waits - counted(Q::WaitAnsweredMs) as f64 / 1000.0).abs() < 1e-6);
}

#[test]
fn records_bear_names_and_both_clocks_in_order() {
    let lines = lines(&shop(), everything());
    assert_eq!(lines[0]["utc"], "2026-05-31T23:00:00.000Z");
    assert_eq!(lines[0]["local"], "2026-06-01T00:00:00.000+01:00");
    let times: Vec<&str> = lines.iter().map(|line| line["utc"].as_str().unwrap()).collect();
    assert!(times.is_sorted());
    let answered = lines.iter().find(|line| line["event"] == "answered").unwrap();
    assert_eq!((&answered["queue"], &answered["group"]), (&json!("queue"), &json!("group")));
    assert!((1..=5).contains(&answered["agent"].as_u64().unwrap()));
}

#[test]
fn a_scope_tells_its_span_and_queue_only() {
    let scope = Scope { span: 9 * HOUR..10 * HOUR, queue: Some("queue".to_owned()) };
    let lines = lines(&shop(), scope);
    assert!(lines.len() > 50);
    for line in &lines {
        assert!(line["local"].as_str().unwrap().starts_with("2026-06-01T09:"), "{line}");
        assert_eq!(line["queue"], "queue", "{line}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_told_no_more() {
    let scenario = shop().scenario();
    let window = Window::new(&scenario.horizon).unwrap();
    let mut seen = 0;
    trace(&plan(scenario), &window, 7, 0, everything(), |_| {
        seen += 1;
        if seen == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
    .unwrap();
    assert_eq!(seen, 3);
}

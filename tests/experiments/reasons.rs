//! Why a target is missed: a cause that was planted is found, and first.

use crate::support::{Build, exponential, heads, queue, study, table};
use serde_json::{Value, json};
use shoreline_engine::compile::Cause;
use shoreline_engine::study::reasons::{Reasons, worst_interval};
use shoreline_engine::{RunOptions, StudyError, reasons};
use shoreline_model::check::check;
use std::sync::atomic::AtomicBool;

/// Half hours from midnight to ten and to noon.
const TEN: usize = 20;
const NOON: usize = 24;

/// A day with 20 calls of three minutes each half hour and customers who wait two minutes: 2 Erlangs.
fn day() -> Build {
    let calls = queue("queue", 20.0, exponential(180.0));
    Build::empty().days("2026-06-01", 1).warm_up(0.0).replications(40).queue(calls).patience(120.0)
}

fn why(build: Build, at: usize) -> Result<Reasons, StudyError> {
    let checked = check(build.scenario()).unwrap();
    reasons(&checked, "queue", at..at + 1, RunOptions::default(), &AtomicBool::new(false), &|_| ())
}

/// That a cause is found first, beyond noise, and named in the sentence.
fn finds(build: Build, at: usize, cause: Cause, words: &str) {
    let reasons = why(build, at).unwrap();
    assert!(reasons.service_level.mean.unwrap() < reasons.target, "{reasons:#?}");
    let first = reasons.parts[0];
    assert!(first.cause == cause && first.shows(), "{reasons:#?}");
    assert!(first.gain.mean.unwrap() > 0.1, "{reasons:#?}");
    assert!(reasons.sentence.contains(&format!("It would be {words}")), "{}", reasons.sentence);
}

#[test]
fn a_surge_of_contacts_is_volume() {
    let at = |time: &str| json!({"date": "2026-06-01", "time": time});
    let surge = json!({"surge": {"queues": ["queue"], "factor": 2}});
    let surge = json!({"start": at("10:00"), "end": at("11:00"), "what": surge});
    let build = day().group(heads("group", 4.0, &["queue"])).with("/disruptions", json!([surge]));
    finds(build, TEN, Cause::Volume, "with no more contacts than expected");
}

#[test]
fn a_burst_of_contacts_is_volume_and_how_evenly_they_come_is_not() {
    let group = || heads("group", 4.0, &["queue"]);
    let bursts = json!([{"factor": 0, "mean_s": 7200}, {"factor": 5, "mean_s": 1800}]);
    let swings = json!({"bursts": bursts, "spacing": {"gamma": {"mean_s": 1, "cv": 2}}});
    finds(
        day().group(group()).with("/queues/0/variability", swings),
        TEN,
        Cause::Volume,
        "with no more contacts than expected",
    );
    let clumped = json!({"spacing": {"gamma": {"mean_s": 1, "cv": 2}}});
    let reasons =
        why(day().group(heads("group", 2.0, &["queue"])).with("/queues/0/variability", clumped), TEN);
    assert!(reasons.unwrap().parts.iter().all(|part| part.cause != Cause::Volume));
}

#[test]
fn people_who_do_not_come_are_absence() {
    let mut group = heads("group", 5.0, &["queue"]);
    group["staffing"]["interval_heads"]["heads_are"] = json!("planned");
    group["shrinkage"] = json!({"absence_share": 0.5});
    finds(day().group(group), TEN, Cause::Absence, "without absence");
}

fn on_a_shift(breaks: Value) -> Build {
    let shift = json!({"id": "day", "start": "08:00", "length_min": 480, "breaks": breaks});
    let group = json!({
        "id": "group", "site": "site", "skills": [{"queue": "queue"}],
        "staffing": {"roster": {"teams": [{"shift": "day", "heads": 5}]}}
    });
    let open: Vec<f64> = (0..48).map(|slot| if (16..32).contains(&slot) { 20.0 } else { 0.0 }).collect();
    let demand = json!({"intervals": table(30, &open)});
    day().group(group).with("/shifts", json!([shift])).with("/queues/0/demand", demand)
}

fn all_at_noon() -> Build {
    on_a_shift(json!([{"earliest_min": 240, "length_min": 30}]))
}

#[test]
fn lunch_for_all_at_once_is_breaks() {
    finds(all_at_noon(), NOON, Cause::Breaks, "without breaks and activities");
}

#[test]
fn slow_systems_are_handling() {
    let at = |time: &str| json!({"date": "2026-06-01", "time": time});
    let slow = json!({"start": at("08:00"), "end": at("12:00"), "what": {"slow_systems": {"sites": ["site"], "factor": 2}}});
    let build = day().group(heads("group", 4.0, &["queue"])).with("/disruptions", json!([slow]));
    finds(build, TEN, Cause::Handling, "with handling as planned");
}

#[test]
fn idle_people_next_door_are_a_missing_skill() {
    let build = day()
        .queue(queue("other", 1.0, exponential(60.0)))
        .group(heads("group", 2.0, &["queue"]))
        .group(heads("others", 4.0, &["other"]));
    finds(build, TEN, Cause::Skill, "if all of the client's groups served it");
}

#[test]
fn an_hour_without_people_leaves_a_backlog() {
    let by_slot: Vec<f64> = (0..48).map(|slot| if (18..20).contains(&slot) { 0.0 } else { 5.0 }).collect();
    let mut group = heads("group", 5.0, &["queue"]);
    group["staffing"]["interval_heads"]["table"] = table(30, &by_slot);
    finds(
        day().group(group).patience_law(json!("never")),
        TEN,
        Cause::Backlog,
        "without those already waiting",
    );
}

#[test]
fn where_people_are_too_few_for_what_is_expected_nothing_else_is_blamed() {
    let reasons = why(day().group(heads("group", 2.0, &["queue"])), TEN).unwrap();
    let blamed: Vec<_> = reasons.parts.iter().filter(|part| part.gain.mean.unwrap() > 0.1).collect();
    assert!(blamed.is_empty(), "{reasons:#?}");
}

#[test]
fn the_worst_interval_is_the_one_of_the_lunch() {
    assert_eq!(worst_interval(&study(all_at_noon().scenario()), "queue"), Some(NOON));
}

#[test]
fn what_is_not_there_has_no_reasons() {
    let unknown = why(day().group(heads("group", 2.0, &["queue"])), 48);
    assert_eq!(unknown, Err(StudyError::OutsideHorizon { from: 48, to: 49, count: 48 }));
    let checked = check(day().group(heads("group", 2.0, &["queue"])).scenario()).unwrap();
    let asked = reasons(&checked, "quue", 0..1, RunOptions::default(), &AtomicBool::new(false), &|_| ());
    assert!(asked.unwrap_err().to_string().contains("no queue `quue`"));
}

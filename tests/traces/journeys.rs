//! Where contacts go besides an agent, and which agent: recorded calls at chosen instants, every figure worked out by
//! hand. Talk is constant, nobody hangs up unless told to.

use crate::support::build::constant;
use crate::support::journal::Attempt;
use crate::support::{Build, Fate, heads, journal, plan, queue, results, study};
use serde_json::{Value, json};
use shoreline_engine::plan::AgentIx;
use shoreline_model::measure::QueueCounter;

/// A queue with calls at these seconds of the day.
fn calls(id: &str, at_s: &[f64], talk_s: f64) -> Value {
    let mut queue = queue(id, 0.0, constant(talk_s));
    queue["demand"] = if at_s.is_empty() { json!("none") } else { json!({"trace": {"at_s": at_s}}) };
    queue
}

fn with(mut queue: Value, more: &[(&str, Value)]) -> Value {
    more.iter().for_each(|(key, value)| queue[*key] = value.clone());
    queue
}

/// A Monday in UTC, nobody there yet.
fn day() -> Build {
    Build::empty().days("2026-06-01", 1).warm_up(0.0).replications(1)
}

/// What became of every contact of a queue, in order of arrival.
fn attempts(build: &Build, queue: &str) -> Vec<Attempt> {
    let ids = plan(build.scenario()).report.queue_ids;
    journal(build.scenario(), 0)
        .attempts
        .into_iter()
        .filter(|attempt| ids[attempt.queue.ix()] == queue)
        .collect()
}

/// When contacts came to a queue and how long they waited for an agent, in seconds; those who never reached one apart.
fn waits(build: &Build, queue: &str) -> Vec<(f64, Option<f64>)> {
    let of = |at: i64| at as f64 / 1000.0;
    attempts(build, queue)
        .into_iter()
        .map(|attempt| match attempt.fate {
            Fate::Answered { wait, .. } => (of(attempt.at), Some(of(wait))),
            _ => (of(attempt.at), None),
        })
        .collect()
}

/// The people who answered a queue's contacts, in order of arrival; people are numbered over groups by name.
fn answered_by(build: &Build, queue: &str) -> Vec<AgentIx> {
    attempts(build, queue)
        .into_iter()
        .filter_map(|attempt| match attempt.fate {
            Fate::Answered { agent, .. } => Some(agent),
            _ => None,
        })
        .collect()
}

fn fates(build: &Build) -> Vec<Fate> {
    journal(build.scenario(), 0).attempts.into_iter().map(|attempt| attempt.fate).collect()
}

#[test]
fn handling_at_the_target_of_a_transfer_may_take_longer() {
    let transfers = json!([{"to": "second", "share": 1, "handling_factor": 3}]);
    let first = with(calls("first", &[60.0], 60.0), &[("transfers", transfers)]);
    let day =
        day().queue(first).queue(calls("second", &[], 100.0)).group(heads("team", 1.0, &["first", "second"]));
    let handled: Vec<_> = journal(day.scenario(), 0).attempts.iter().map(|attempt| attempt.handled).collect();
    assert_eq!(handled, [Some([60_000, 0, 0]), Some([300_000, 0, 0])]);
}

#[test]
fn a_matter_not_resolved_comes_back_on_another_channel_and_to_the_same_person() {
    let repeat =
        json!({"resolved_share": 0, "max_contacts": 2, "delay": constant(1800.0), "same_agent": true});
    let care = with(calls("care", &[60.0, 61.0, 62.0], 60.0), &[("repeat", repeat)]);
    let day = day().queue(care).queue(calls("other", &[], 30.0));
    let day = day.group(heads("team", 3.0, &["care", "other"]));
    let people = answered_by(&day, "care");
    assert_eq!(people.len(), 6);
    assert_eq!(people[..3], people[3..], "the same people again");
    let elsewhere = day.with("/queues/0/repeat/queue", json!("other"));
    assert_eq!(waits(&elsewhere, "care").len(), 3);
    assert_eq!(waits(&elsewhere, "other").len(), 3);
}

#[test]
fn who_gives_up_may_try_again_elsewhere() {
    let redial =
        json!({"after_abandon_share": 1, "delay": constant(300.0), "max_attempts": 2, "queue": "other"});
    let care = with(calls("care", &[60.0], 60.0), &[("redial", redial), ("patience", constant(20.0))]);
    let nobody = heads("nobody", 0.0, &["care"]);
    let day = day().queue(care).queue(calls("other", &[], 30.0)).group(nobody).group(heads(
        "team",
        1.0,
        &["other"],
    ));
    assert_eq!(waits(&day, "care"), [(60.0, None)]);
    assert_eq!(waits(&day, "other"), [(380.0, Some(0.0))]);
}

#[test]
fn who_finds_every_waiting_place_taken_is_blocked() {
    let care = with(calls("care", &[60.0, 61.0, 62.0], 60.0), &[("waiting_places", json!(1))]);
    let day = day().queue(care).group(heads("team", 1.0, &["care"]));
    let fates = fates(&day);
    assert_eq!(fates[2], Fate::Blocked);
    assert!(fates[..2].iter().all(|fate| matches!(fate, Fate::Answered { .. })));
}

#[test]
fn a_contact_counts_when_it_comes_or_when_its_wait_ends() {
    let received = |attribution: &str| {
        let day = day().queue(calls("care", &[1790.0, 1791.0], 60.0)).group(heads("team", 1.0, &["care"]));
        let study = study(day.with("/run/attribution", json!(attribution)).scenario());
        [0, 1].map(|slot| study.outcomes()[0].queues[0].sum(QueueCounter::Answered as usize, slot..slot + 1))
    };
    assert_eq!(received("arrival"), [2, 0]);
    assert_eq!(received("completion"), [1, 1]);
}

#[test]
fn a_team_ends_when_its_last_date_is_past() {
    let team = json!({"roster": {"teams": [{"shift": "day", "heads": 2, "until": "2026-06-02"}]}});
    let group = json!({"id": "team", "site": "site", "skills": [{"queue": "care"}], "staffing": team});
    let build =
        Build::empty().days("2026-06-01", 4).warm_up(0.0).replications(1).queue(calls("care", &[], 60.0));
    let build =
        build.group(group).with("/shifts", json!([{"id": "day", "start": "08:00", "length_min": 480}]));
    let paid =
        results(build.scenario()).days.into_iter().map(|day| day.total["paid_h"].mean).collect::<Vec<_>>();
    assert_eq!(paid, [Some(16.0), Some(16.0), Some(0.0), Some(0.0)]);
}

#[test]
fn an_agent_does_not_stay_with_an_escalation_that_becomes_a_case() {
    let opening = json!({"hours": [{"days": ["mon"], "from": "08:00", "to": "20:00"}]});
    let closed = json!({"voicemail": {"queue": "cases", "share": 1}});
    let transfers = json!([{"to": "second", "share": 1, "how": {"warm": {"conference_s": 30}}}]);
    let first = with(calls("first", &[60.0, 120.0], 60.0), &[("transfers", transfers)]);
    let second = with(calls("second", &[], 600.0), &[("opening", opening), ("when_closed", closed)]);
    let cases = with(calls("cases", &[], 600.0), &[("channel", json!("cases"))]);
    let day = day().queue(first).queue(second).queue(cases).group(heads("one", 1.0, &["first"]));
    let day = day.group(heads("two", 1.0, &["second", "cases"]));
    assert_eq!(waits(&day, "first"), [(60.0, Some(0.0)), (120.0, Some(0.0))]);
    assert_eq!(waits(&day, "cases"), [(120.0, Some(0.0)), (180.0, Some(540.0))]);
}

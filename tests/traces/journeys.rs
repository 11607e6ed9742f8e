//! Where contacts go besides an agent, and which agent: recorded calls at chosen instants, every figure worked out by
//! hand. Talk is constant, nobody hangs up unless told to.

use crate::support::build::constant;
use crate::support::journal::Attempt;
use crate::support::{Build, Fate, heads, journal, plan, queue, results, study};
use serde_json::{Value, json};
use shoreline_engine::plan::AgentIx;
use shoreline_model::measure::QueueCounter;

/// A queue with calls at these seconds of the day.
pub fn calls(id: &str, at_s: &[f64], talk_s: f64) -> Value {
    let mut queue = queue(id, 0.0, constant(talk_s));
    queue["demand"] = if at_s.is_empty() { json!("none") } else { json!({"trace": {"at_s": at_s}}) };
    queue
}

pub fn with(mut queue: Value, more: &[(&str, Value)]) -> Value {
    more.iter().for_each(|(key, value)| queue[*key] = value.clone());
    queue
}

/// A Monday in UTC, nobody there yet.
pub fn day() -> Build {
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
pub fn waits(build: &Build, queue: &str) -> Vec<(f64, Option<f64>)> {
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
pub fn answered_by(build: &Build, queue: &str) -> Vec<AgentIx> {
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
fn callers_told_of_a_long_wait_leave_at_once() {
    let told = |over_s: f64| {
        let announcement = json!({"balk": [{"over_s": over_s, "share": 1}]});
        let care = with(calls("care", &[60.0, 61.0, 62.0, 63.0], 600.0), &[("announcement", announcement)]);
        fates(&day().queue(care).group(heads("team", 1.0, &["care"])))
    };
    assert!(!told(10_000.0).contains(&Fate::TurnedAway), "nobody is told of so long a wait");
    assert_eq!(
        told(900.0).iter().filter(|fate| **fate == Fate::TurnedAway).count(),
        2,
        "the third and the fourth"
    );
}

#[test]
fn callers_who_stay_after_the_announcement_may_wait_longer() {
    let wait = |factor: f64| {
        let announcement = json!({"patience_factor": factor});
        let more = [("announcement", announcement), ("patience", constant(100.0))];
        waits(
            &day().queue(with(calls("care", &[60.0, 61.0], 150.0), &more)).group(heads(
                "team",
                1.0,
                &["care"],
            )),
            "care",
        )
    };
    assert_eq!(wait(1.0), [(60.0, Some(0.0)), (61.0, None)]);
    assert_eq!(wait(2.0), [(60.0, Some(0.0)), (61.0, Some(149.0))]);
}

#[test]
fn a_caller_who_accepts_is_called_back_in_turn() {
    let offer = json!({"over_s": 30, "accept_share": 1, "queue": "callbacks"});
    let care = with(calls("care", &[60.0, 61.0], 600.0), &[("callback", offer)]);
    let reach = json!({"share": 1, "ring_s": 10});
    let callbacks = with(calls("callbacks", &[], 100.0), &[("channel", json!("callback")), ("reach", reach)]);
    let day = day().queue(care).queue(callbacks).group(heads("team", 1.0, &["care", "callbacks"]));
    assert_eq!(waits(&day, "care"), [(60.0, Some(0.0)), (61.0, None)]);
    let called = waits(&day, "callbacks");
    assert_eq!(called.len(), 1);
    assert!(called[0].1.is_some(), "{called:?}");
}

#[test]
fn who_finds_the_lines_closed_may_leave_a_message_for_later() {
    let opening = json!({"hours": [{"days": ["mon"], "from": "08:00", "to": "20:00"}]});
    let closed = json!({"voicemail": {"queue": "messages", "share": 1}});
    let care =
        with(calls("care", &[3600.0, 36_000.0], 60.0), &[("opening", opening), ("when_closed", closed)]);
    let messages = with(calls("messages", &[], 30.0), &[("channel", json!("voicemail"))]);
    let day = day().queue(care).queue(messages).group(heads("team", 1.0, &["care", "messages"]));
    assert_eq!(waits(&day, "care"), [(3600.0, None), (36_000.0, Some(0.0))]);
    assert_eq!(waits(&day, "messages"), [(3600.0, Some(0.0))]);
}

/// Two tiers of one person each; the second is busy for ten minutes with the first escalation.
fn tiers(how: Value) -> Build {
    let transfers = json!([{"to": "second", "share": 1, "how": how}]);
    let first = with(calls("first", &[60.0, 200.0, 400.0], 60.0), &[("transfers", transfers)]);
    let day = day().queue(first).queue(calls("second", &[], 600.0));
    day.group(heads("one", 1.0, &["first"])).group(heads("two", 1.0, &["second"]))
}

#[test]
fn after_a_cold_transfer_the_first_agent_is_free() {
    let day = tiers(json!("cold"));
    assert_eq!(waits(&day, "first"), [(60.0, Some(0.0)), (200.0, Some(0.0)), (400.0, Some(0.0))]);
    assert_eq!(waits(&day, "second"), [(120.0, Some(0.0)), (260.0, Some(460.0)), (460.0, Some(860.0))]);
}

#[test]
fn in_a_warm_transfer_the_first_agent_waits_with_the_customer() {
    let day = tiers(json!({"warm": {"conference_s": 30}}));
    let first = waits(&day, "first");
    assert_eq!(first[1], (200.0, Some(0.0)));
    assert!(
        first[2].1.is_some_and(|wait| wait >= 720.0 - 400.0),
        "not before the second tier took it: {first:?}"
    );
}

#[test]
fn a_delayed_transfer_comes_later() {
    let day = tiers(json!({"delayed": {"delay": constant(3600.0)}}));
    let second: Vec<f64> = waits(&day, "second").into_iter().map(|(at, _)| at).collect();
    assert_eq!(second, [3720.0, 3860.0, 4060.0]);
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
fn a_contact_connects_before_it_is_handled() {
    let mut care = calls("care", &[60.0, 61.0], 60.0);
    care["handling"]["connect_s"] = json!(15);
    let day = day().queue(care).group(heads("team", 1.0, &["care"]));
    assert_eq!(waits(&day, "care")[1], (61.0, Some(74.0)), "15 s to connect and 60 s of talk come first");
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
fn a_backlog_waits_at_the_start_and_is_served_in_turn() {
    let care = with(calls("care", &[], 60.0), &[("backlog", json!({"contacts": 3, "oldest_h": 1}))]);
    let served = waits(&day().queue(care).group(heads("team", 1.0, &["care"])), "care");
    let waits: Vec<_> = served.into_iter().map(|(_, wait)| wait).collect();
    assert_eq!(waits, [Some(0.0), Some(60.0), Some(120.0)], "counted from when the simulation begins");
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

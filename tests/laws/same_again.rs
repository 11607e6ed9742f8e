//! One operation told in two ways: all times doubled, another clock, another grid, other names for the same people. What
//! the two owe each other holds to the last digit.
//!
//! Recorded calls have their talk and patience with them, so that a second telling can give each caller exactly what the
//! first one did. The clock counts whole milliseconds: times that are drawn are rounded to it, so that twice a drawn time
//! is the time drawn of twice the law only to a millisecond, and doubling is told of recorded calls.

use crate::support::build::{constant, exponential};
use crate::support::recipe::any_recipe;
use crate::support::{Attempt, Build, Fate, heads, journal, measured_of, queue, table};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A call: seconds since the one before, of talk, of patience.
type Call = (f64, f64, f64);

/// Calls of a morning, in quarters of a second: many things fall on one instant.
fn any_calls() -> impl Strategy<Value = Vec<Call>> {
    let call = (0..120u32, 0..800u32, 0..400u32);
    let quarters =
        |(gap, talk, patience)| [gap, talk, patience].map(|quarters: u32| f64::from(quarters) / 4.0).into();
    prop::collection::vec(call.prop_map(quarters), 100..300)
}

/// A queue of recorded calls, every time so many times as long.
fn recorded(id: &str, calls: &[Call], times: f64) -> Value {
    let mut at = 0.0;
    let instants = calls.iter().map(|(gap, ..)| {
        at += gap;
        at * times
    });
    let of = |part: fn(&Call) -> f64| calls.iter().map(|call| part(call) * times).collect::<Vec<_>>();
    let mut recorded = queue(id, 0.0, constant(0.0));
    recorded["demand"] = json!({"trace": {"at_s": instants.collect::<Vec<_>>(), "talk_s": of(|call| call.1),
                                          "patience_s": of(|call| call.2)}});
    recorded["patience"] = constant(0.0);
    recorded
}

fn empty_day() -> Build {
    Build::empty().days("2026-06-01", 1).warm_up(0.0)
}

/// Who answers, in heads by slots of so many minutes from midnight on.
fn staffed(slot_min: u16, heads: &[f64]) -> Value {
    json!({"id": "group", "site": "site", "skills": [{"queue": "queue"}],
           "staffing": {"interval_heads": {"table": table(slot_min, heads)}}})
}

/// What became of everybody who called a queue.
fn fates(build: &Build, queue: &str) -> Vec<Fate> {
    journal(build.scenario(), 0).customers(queue).iter().map(|customer| customer.fate).collect()
}

fn twice(fate: Fate) -> Fate {
    match fate {
        Fate::Answered { wait, agent } => Fate::Answered { wait: 2 * wait, agent },
        Fate::Abandoned { wait } => Fate::Abandoned { wait: 2 * wait },
        other => other,
    }
}

proptest! {
    #![proptest_config(super::runs::cases(16))]

    #[test]
    fn all_times_doubled_double_every_wait_and_change_no_fate(calls in any_calls(), heads in prop::collection::vec(0..4u8, 48)) {
        let by_quarter: Vec<f64> = heads.iter().chain(&heads).map(|&heads| heads.into()).collect();
        let by_half_hour: Vec<f64> = heads.iter().map(|&heads| heads.into()).collect();
        let once = empty_day().queue(recorded("queue", &calls, 1.0)).group(staffed(15, &by_quarter));
        let doubled = empty_day().queue(recorded("queue", &calls, 2.0)).group(staffed(30, &by_half_hour));
        let (once, doubled) = (fates(&once, "queue"), fates(&doubled, "queue"));
        prop_assert_eq!(once.into_iter().map(twice).collect::<Vec<_>>(), doubled);
    }

    /// Two queues of one kind with one group are one queue: the group takes the oldest of both.
    #[test]
    fn a_queue_dealt_into_two_equal_ones_is_served_as_before(mut calls in any_calls()) {
        // Nobody comes with another: of two at one instant the first of the file would be first.
        calls.iter_mut().for_each(|call| call.0 += 0.25);
        let whole = empty_day().queue(recorded("queue", &calls, 1.0)).group(heads("group", 3.0, &["queue"]));
        let of = |turn: usize| {
            // Who is not of this part is a gap in it.
            let mut gap = 0.0;
            let part = calls.iter().enumerate().filter_map(|(at, &(before, talk, patience))| {
                gap += before;
                (at % 2 == turn).then(|| (std::mem::take(&mut gap), talk, patience))
            });
            part.collect::<Vec<Call>>()
        };
        let halves = empty_day().queue(recorded("even", &of(0), 1.0)).queue(recorded("odd", &of(1), 1.0));
        let halves = halves.group(heads("group", 3.0, &["even", "odd"]));
        let (even, odd) = (fates(&halves, "even"), fates(&halves, "odd"));
        let parts = (0..calls.len()).map(|at| if at % 2 == 0 { even[at / 2] } else { odd[at / 2] });
        prop_assert_eq!(parts.collect::<Vec<_>>(), fates(&whole, "queue"));
    }

    #[test]
    fn two_equal_groups_serve_as_one_of_both(recipe in any_recipe()) {
        // The first group serves every queue.
        let with = |groups: &[Value]| groups.iter().cloned().fold(recipe.without_groups(), Build::group);
        let queues: Vec<String> = (0..recipe.queues.len()).map(|ix| format!("q{ix}")).collect();
        let queues: Vec<&str> = queues.iter().map(String::as_str).collect();
        let one = with(&[heads("g0", 6.0, &queues)]);
        let two = with(&[heads("g0", 2.0, &queues), heads("g1", 4.0, &queues)]);
        let (one, two) = (measured_of(&one), measured_of(&two));
        prop_assert_eq!(&one["queues"], &two["queues"]);
    }
}

/// Lively calls that swing, come again and hang up, by hours of a day.
fn by_hours(slot_min: u16) -> Build {
    let parts = usize::from(60 / slot_min);
    let spread = |by_hour: [f64; 24], share: f64| {
        let slots = by_hour.iter().flat_map(|&value| std::iter::repeat_n(value * share, parts));
        table(slot_min, &slots.collect::<Vec<_>>())
    };
    let calls = std::array::from_fn(|hour| [8.0, 16.0, 64.0, 32.0][hour / 6]);
    let people = std::array::from_fn(|hour| [2.0, 3.0, 6.0, 4.0][hour / 6]);
    let mut calls_of = queue("queue", 0.0, json!({"gamma": {"mean_s": 200, "cv": 0.8}}));
    calls_of["demand"]["intervals"] = spread(calls, 1.0 / parts as f64);
    calls_of["patience"] = exponential(90.0);
    calls_of["variability"] = json!({"day_cv": 0.3, "forecast_error_cv": 0.1});
    calls_of["redial"] = json!({"after_abandon_share": 0.5, "delay": exponential(300.0)});
    let mut group = heads("group", 1.0, &["queue"]);
    group["staffing"]["interval_heads"]["table"] = spread(people, 1.0);
    Build::empty().queue(calls_of).group(group).days("2026-06-01", 2).replications(3)
}

#[test]
fn an_interval_split_into_equal_ones_brings_the_same_calls_to_the_same_people() {
    let by_hour = journal(by_hours(60).scenario(), 0).attempts;
    assert!(by_hour.len() > 1000);
    for slot_min in [30, 15] {
        assert_eq!(journal(by_hours(slot_min).scenario(), 0).attempts, by_hour, "by {slot_min} minutes");
    }
}

#[test]
fn a_report_by_other_intervals_has_the_same_totals() {
    let by = |minutes: u16| measured_of(&by_hours(60).with("/horizon/interval_min", json!(minutes)));
    let (hours, halves) = (by(60), by(30));
    for key in ["received", "answered", "abandoned", "asa_s", "mean_queue", "occupancy", "max_wait_s"] {
        assert_eq!(hours["total"][key], halves["total"][key], "{key}");
    }
}

#[test]
fn a_day_of_25_hours_is_the_same_wherever_the_clock_goes_back() {
    // The same calls and people at every hour; London and Paris put their clocks back at other times of the same day,
    // New York a week later.
    let build = Build::steady(20.0, 180.0, 3).patience(60.0).warm_up(2.0).replications(3);
    let on = |zone: &str, day: &str| measured_of(&build.clone().zone(zone).days(day, 1));
    let london = on("Europe/London", "2026-10-25");
    assert_eq!(london["intervals"][0]["received"]["mean"].as_array().map(Vec::len), Some(50));
    assert_eq!(london, on("Europe/Paris", "2026-10-25"));
    assert_eq!(london, on("America/New_York", "2026-11-01"));
}

#[test]
fn patience_for_a_year_is_patience_for_ever() {
    let build = Build::steady(20.0, 180.0, 2).days("2026-06-01", 2);
    let fates = |build: &Build| -> Vec<Attempt> { journal(build.scenario(), 0).attempts };
    let endless = fates(&build);
    assert!(
        endless.iter().filter(|attempt| matches!(attempt.fate, Fate::Answered { wait: 1.., .. })).count()
            > 500
    );
    assert_eq!(fates(&build.patience_law(constant(365.0 * 86_400.0))), endless);
}

#[test]
fn no_patience_no_places_and_no_more_lines_than_people_lose_the_same_callers() {
    let build = Build::steady(70.0, 180.0, 7).days("2026-06-01", 2);
    let lines = json!([{"id": "lines", "lines": 7, "queues": ["queue"]}]);
    let answered = |build: Build| {
        let fates = fates(&build, "queue");
        let answered: Vec<_> = fates
            .into_iter()
            .map(|fate| if let Fate::Answered { .. } = fate { Some(fate) } else { None })
            .collect();
        assert!(answered.iter().any(Option::is_none) && answered.iter().any(Option::is_some));
        answered
    };
    let impatient = answered(build.clone().patience_law(constant(0.0)));
    assert_eq!(impatient, answered(build.clone().with("/queues/0/waiting_places", json!(0))));
    assert_eq!(impatient, answered(build.with("/trunk_groups", lines)));
}

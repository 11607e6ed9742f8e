//! Who comes when: totals that are fixed, calls that were recorded, surges, other laws at other times of day.

use crate::support::build::{constant, exponential, table};
use crate::support::{Build, Fate, journal, plan, study};
use serde_json::{Value, json};
use shoreline_engine::Plan;
use shoreline_engine::outcome::Outcome;
use shoreline_model::calendar::{HOUR, MINUTE, Ms};
use shoreline_model::measure::QueueCounter;

/// Contacts received on each day, replication by replication.
fn days(build: &Build) -> Vec<Vec<i64>> {
    let plan = plan(build.scenario());
    let days = plan.report.days.iter().map(|(_, intervals)| intervals.clone());
    let received = |outcome: &Outcome| {
        days.clone().map(|day| outcome.queues[0].sum(QueueCounter::Received as usize, day)).collect()
    };
    study(build.scenario()).outcomes().iter().map(received).collect()
}

#[test]
fn a_fixed_total_is_the_rounded_expectation_of_every_day_however_long() {
    let build = Build::steady(2.3, 60.0, 2).zone("Europe/London").days("2026-10-24", 3).replications(20);
    let fixed = build.with("/queues/0/variability", json!({"fixed_total": true}));
    // 48, 50 and 48 half hours of 2.3.
    assert!(days(&fixed).iter().all(|days| *days == [110, 115, 110]), "{:?}", days(&fixed));
}

#[test]
fn the_instants_of_a_fixed_total_differ_from_replication_to_replication() {
    let build = Build::steady(2.3, 60.0, 2).days("2026-06-01", 1);
    let fixed = build.with("/queues/0/variability", json!({"fixed_total": true}));
    let (one, other) =
        (journal(fixed.scenario(), 0).arrivals("queue"), journal(fixed.scenario(), 1).arrivals("queue"));
    assert_ne!(one, other);
    assert!(one.is_sorted());
}

/// One agent and five recorded calls, one hour after midnight.
fn recorded(more: &[(&str, Value)]) -> Build {
    let mut trace = json!({"at_s": [0.001, 12.5, 12.5, 3600.25, 86399.999]});
    more.iter().for_each(|(key, value)| trace[*key] = value.clone());
    let build = Build::steady(1.0, 30.0, 1).patience(600.0).days("2026-06-01", 1);
    build.with("/queues/0/demand", json!({"trace": trace})).with("/queues/0/handling/acw", exponential(20.0))
}

#[test]
fn recorded_calls_are_replayed_to_the_millisecond_in_every_replication() {
    for replication in 0..3 {
        let arrivals = journal(recorded(&[]).scenario(), replication).arrivals("queue");
        assert_eq!(arrivals, [1, 12_500, 12_500, 3_600_250, 86_399_999]);
    }
}

#[test]
fn recorded_talk_and_patience_take_the_place_of_draws() {
    let told =
        recorded(&[("talk_s", json!([12.499, 20, 30, 0.25, 5])), ("patience_s", json!([1, 2, 4.5, 3, 1]))])
            .with("/queues/0/handling/acw", constant(0.0));
    let customers = journal(told.scenario(), 0).customers("queue");
    let talks: Vec<_> = customers.iter().map(|customer| customer.handled.map(|[talk, ..]| talk)).collect();
    assert_eq!(talks, [Some(12_499), Some(20_000), None, Some(250), None]);
    assert_eq!(customers[2].fate, Fate::Abandoned { wait: 4_500 });
}

#[test]
fn what_is_recorded_moves_no_other_draw() {
    let acw = |build: Build| -> Vec<Option<Ms>> {
        let customers = journal(build.scenario(), 0).customers("queue");
        customers.iter().map(|customer| customer.handled.map(|[.., acw]| acw)).collect()
    };
    let patient = |build: Build| build.patience_law(json!("never"));
    let (drawn, told) = (recorded(&[]), recorded(&[("talk_s", json!([7, 7, 7, 7, 7]))]));
    let (drawn, told) = (acw(patient(drawn)), acw(patient(told)));
    assert_eq!(drawn[..4], told[..4]);
    assert!(drawn[..4].iter().all(Option::is_some));
}

/// Expected contacts of the first queue between two instants.
fn expected(plan: &Plan, from: Ms, to: Ms) -> f64 {
    let (mut begin, mut sum) = (plan.begins, 0.0);
    for rate in &plan.queues[0].demand {
        sum += (rate.until.min(to) - begin.max(from)).max(0) as f64 * rate.per_ms;
        begin = rate.until;
    }
    sum
}

fn surge(start: &str, end: &str) -> Value {
    let at = |time: &str| json!({"date": "2026-06-01", "time": time});
    json!([{"zone": "Asia/Manila", "start": at(start), "end": at(end), "what": {"surge": {"queues": ["queue"], "factor": 2}}}])
}

#[test]
fn a_surge_doubles_the_named_span_by_its_own_clock_and_nothing_else() {
    let usual = Build::steady(30.0, 60.0, 2).warm_up(0.0).days("2026-06-01", 1);
    // 18:00 to 20:30 in Manila is 10:00 to 12:30 UTC.
    let surged = plan(usual.clone().with("/disruptions", surge("18:00", "20:30")).scenario());
    let usual = plan(usual.scenario());
    let (from, to) = (10 * HOUR, 12 * HOUR + 30 * MINUTE);
    for (from, to, factor) in [(0, from, 1.0), (from, to, 2.0), (to, 24 * HOUR, 1.0)] {
        let (before, after) = (expected(&usual, from, to), expected(&surged, from, to));
        assert!(
            (after - factor * before).abs() < 1e-6,
            "{from} to {to}: {after}, not {factor} times {before}"
        );
    }
}

#[test]
fn a_surge_that_fills_a_quarter_of_an_hour_in_part_brings_the_part() {
    let usual = Build::steady(30.0, 60.0, 2).warm_up(0.0).days("2026-06-01", 1);
    let surged = plan(usual.with("/disruptions", surge("18:05", "18:50")).scenario());
    // One contact a minute: 45 minutes bring 45 more, ten of them in the first quarter, five in the last.
    let quarter =
        |nr: Ms| expected(&surged, 10 * HOUR + nr * 15 * MINUTE, 10 * HOUR + (nr + 1) * 15 * MINUTE);
    let quarters: Vec<f64> = (-1..5).map(quarter).collect();
    for (found, exact) in quarters.iter().zip([15.0, 25.0, 30.0, 30.0, 20.0, 15.0]) {
        assert!((found - exact).abs() < 1e-6, "{quarters:?}");
    }
}

#[test]
fn recorded_calls_know_no_surge() {
    let surged = recorded(&[]).with("/disruptions", surge("08:00", "20:30"));
    assert_eq!(journal(surged.scenario(), 0).arrivals("queue").len(), 5);
}

/// A day of calls of 60 s, other ones from 18:00 in Manila.
fn by_time_of_day(at_times: Value) -> Build {
    let build = Build::steady(20.0, 60.0, 20).talk(constant(60.0)).days("2026-06-01", 2);
    let build =
        build.with("/clients/0/zone", json!("Asia/Manila")).with("/queues/0/handling/acw", constant(10.0));
    build.with("/queues/0/handling/at_times", at_times)
}

/// Hours after the window opens, by Manila's clock, at which each contact came, with its talk and after-contact work.
fn handled(build: &Build) -> Vec<(f64, Ms, Ms)> {
    let customers = journal(build.scenario(), 0).customers("queue");
    let hour = |at: Ms| at as f64 / HOUR as f64 + 8.0;
    let handled = customers.iter().filter_map(|one| Some((hour(one.at), one.handled?)));
    handled.map(|(hour, [talk, _, acw])| (hour, talk, acw)).collect()
}

#[test]
fn who_comes_in_the_evening_talks_by_the_law_of_the_evening() {
    let late =
        by_time_of_day(json!([{"days": ["mon"], "from": "18:00", "to": "02:00", "talk": constant(120.0)}]));
    let handled = handled(&late);
    assert!(handled.len() > 1500);
    for (hour, talk, acw) in handled {
        // Monday evening into the night; on Tuesday evening the usual law holds.
        let expected = if (18.0..26.0).contains(&hour) { 120_000 } else { 60_000 };
        assert_eq!((talk, acw), (expected, 10_000), "at {hour}");
    }
}

#[test]
fn where_times_of_day_overlap_the_last_one_wins_law_by_law() {
    let overlap = by_time_of_day(json!([
        {"from": "18:00", "to": "24:00", "talk": constant(120.0), "acw": constant(30.0)},
        {"from": "20:00", "to": "21:00", "talk": constant(90.0)}
    ]));
    for (hour, talk, acw) in handled(&overlap) {
        let expected = match hour % 24.0 {
            hour if (20.0..21.0).contains(&hour) => (90_000, 30_000),
            hour if hour >= 18.0 => (120_000, 30_000),
            _ => (60_000, 10_000),
        };
        assert_eq!((talk, acw), expected, "at {hour}");
    }
}

#[test]
fn another_law_in_the_evening_leaves_the_callers_of_the_day_as_they_were() {
    let arrivals = |at_times| journal(by_time_of_day(at_times).scenario(), 0).arrivals("queue");
    let late =
        json!([{"from": "18:00", "to": "20:00", "talk": exponential(300.0), "patience": exponential(60.0)}]);
    assert_eq!(arrivals(json!([])), arrivals(late));
}

#[test]
fn a_queue_to_which_nobody_comes_by_themselves_receives_nobody() {
    let silent = Build::steady(1.0, 30.0, 1).days("2026-06-01", 1).with("/queues/0/demand", json!("none"));
    assert_eq!(journal(silent.scenario(), 0).arrivals("queue"), [0; 0]);
}

/// Calls and heads of a day in slots of a length, told by what holds in each hour.
fn in_slots(slot_min: u16) -> Build {
    let hours = |value: fn(u16) -> f64| -> Vec<f64> {
        (0..1440 / slot_min).map(|slot| value(slot * slot_min / 60)).collect()
    };
    let calls: Vec<f64> =
        hours(|hour| f64::from(hour % 5) * 12.0).iter().map(|n| n * f64::from(slot_min) / 60.0).collect();
    let heads = hours(|hour| f64::from(2 + hour % 3));
    let build =
        Build::steady(1.0, 240.0, 1).patience(90.0).days("2026-06-01", 2).warm_up(0.0).replications(4);
    build
        .with("/queues/0/demand", json!({"intervals": table(slot_min, &calls)}))
        .with("/agent_groups/0/staffing/interval_heads/table", table(slot_min, &heads))
}

#[test]
fn a_forecast_in_five_or_ten_minutes_brings_whom_the_same_one_in_hours_brings() {
    let hours = journal(in_slots(60).scenario(), 0).arrivals("queue");
    assert!(hours.len() > 900);
    for slot_min in [5, 10, 15] {
        let finer = journal(in_slots(slot_min).scenario(), 0).arrivals("queue");
        assert_eq!(finer.len(), hours.len());
        // A rate is gone through in more pieces: sums round otherwise in the last digit.
        assert!(finer.iter().zip(&hours).all(|(one, other)| (one - other).abs() <= 1), "{slot_min}");
    }
}

#[test]
fn heads_in_five_minutes_come_and_go_every_five_minutes() {
    let heads: Vec<f64> = (0..288).map(|slot| f64::from(slot % 4)).collect();
    let build = in_slots(5).with("/agent_groups/0/staffing/interval_heads/table", table(5, &heads));
    let study = study(build.with("/horizon/interval_min", json!(5)).scenario());
    let staffed = &study.results().intervals.total["staffed"].mean;
    let told: Vec<f64> = staffed.iter().map(|heads| heads.unwrap()).collect();
    assert_eq!(told.len(), 2 * 288);
    // Whoever is on the phone at the end of a slot finishes: beyond the heads only where these fall.
    let risen = told.iter().zip(heads.iter().cycle()).filter(|(_, heads)| **heads == 3.0);
    assert!(risen.clone().all(|(told, heads)| told == heads), "{told:?}");
    assert_eq!(risen.count(), 144);
}

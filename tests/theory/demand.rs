//! How many contacts come: Poisson counts, and what swings them.

use crate::support::{Build, study};
use serde_json::json;
use shoreline_engine::outcome::Outcome;
use shoreline_model::measure::QueueCounter;

/// Contacts received on each day of each replication, from 40 calls a half hour.
fn days(variability: serde_json::Value) -> Vec<f64> {
    let build = Build::steady(40.0, 1.0, 2).with("/queues/0/variability", variability);
    let study = study(build.scenario());
    let received = |day: usize, outcome: &Outcome| {
        outcome.queues[0].sum(QueueCounter::Received as usize, day * 48..(day + 1) * 48) as f64
    };
    let days = study.outcomes().iter().flat_map(|outcome| [0, 1].map(|day| received(day, outcome)));
    days.collect()
}

fn mean_and_variance(counts: &[f64]) -> (f64, f64) {
    let n = counts.len() as f64;
    let mean = counts.iter().sum::<f64>() / n;
    (mean, counts.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / (n - 1.0))
}

/// That days have this mean and variance, within four standard errors of a nearly normal law.
fn days_have(variability: serde_json::Value, variance: f64) {
    const MEAN: f64 = 1920.0;
    let days = days(variability);
    let n = days.len() as f64;
    let (mean, found) = mean_and_variance(&days);
    assert!((mean - MEAN).abs() < 4.0 * (variance / n).sqrt(), "{mean}");
    assert!((found / variance - 1.0).abs() < 4.0 * (2.0 / n).sqrt(), "{found}, not {variance}");
}

#[test]
fn without_swings_a_day_is_poisson() {
    days_have(json!({}), 1920.0);
}

#[test]
fn a_day_factor_swings_the_whole_day() {
    // Poisson of a gamma: mean + (cv mean)^2.
    days_have(json!({"day_cv": 0.1}), 1920.0 + 192.0 * 192.0);
}

#[test]
fn interval_factors_of_their_own_nearly_cancel_over_a_day() {
    // 48 independent intervals of 40: mean + 48 (cv 40)^2.
    days_have(json!({"interval_cv": 0.3}), 1920.0 + 48.0 * 12.0 * 12.0);
}

/// Contacts received in each slot of a day over all replications, from a profile of 2,000 a day.
fn slots(slot_min: u16, weights: &[f64]) -> Vec<f64> {
    let shape = json!({"slot_min": slot_min, "weights": weights});
    let demand = json!({"profile": {"contacts_per_day": 2000, "shape": shape}});
    let build = Build::steady(0.0, 1.0, 2).days("2026-06-01", 1).with("/queues/0/demand", demand);
    let study = study(build.with("/horizon/interval_min", json!(slot_min)).scenario());
    let received = |slot: usize| {
        let of =
            |outcome: &Outcome| outcome.queues[0].sum(QueueCounter::Received as usize, slot..slot + 1) as f64;
        study.outcomes().iter().map(of).sum::<f64>() / study.outcomes().len() as f64
    };
    (0..weights.len()).map(received).collect()
}

#[test]
fn a_day_spreads_as_its_weights_say_from_hours_down_to_five_minutes() {
    const REPLICATIONS: f64 = 40.0;
    for slot_min in [60, 30, 15, 10, 5] {
        let weights: Vec<f64> = (0..1440 / slot_min).map(|slot| f64::from(slot % 7)).collect();
        let all: f64 = weights.iter().sum();
        for (weight, found) in weights.iter().zip(slots(slot_min, &weights)) {
            let mean = 2000.0 * weight / all;
            assert!((found - mean).abs() <= 4.5 * (mean / REPLICATIONS).sqrt(), "{found}, not {mean}");
        }
    }
}

#[test]
fn recorded_calls_come_at_their_instants_with_their_talk_in_every_replication() {
    let trace = json!({"trace": {"at_s": [60, 61, 7200.5], "talk_s": [100, 200, 300]}});
    let build = Build::steady(0.0, 1.0, 3).days("2026-06-01", 1).with("/queues/0/demand", trace);
    let study = study(build.replications(3).warm_up(0.0).scenario());
    let of = |outcome: &Outcome, counter: QueueCounter, slots: std::ops::Range<usize>| {
        outcome.queues[0].sum(counter as usize, slots)
    };
    for outcome in study.outcomes() {
        assert_eq!(of(outcome, QueueCounter::Received, 0..1), 2);
        assert_eq!(of(outcome, QueueCounter::Received, 4..5), 1);
        assert_eq!(of(outcome, QueueCounter::Received, 0..48), 3);
        assert_eq!(of(outcome, QueueCounter::TalkMs, 0..48), 600_000);
    }
}

#[test]
fn handling_may_take_longer_at_some_times_of_day() {
    let slow =
        json!([{"days": ["mon"], "from": "12:00", "to": "24:00", "talk": {"constant": {"value_s": 90}}}]);
    let build = Build::steady(10.0, 1.0, 50).days("2026-06-01", 2).replications(2).warm_up(0.0);
    let build =
        build.with("/queues/0/handling", json!({"talk": {"constant": {"value_s": 30}}, "at_times": slow}));
    for outcome in study(build.scenario()).outcomes() {
        let mean = |slots: std::ops::Range<usize>| {
            let sum = |counter: QueueCounter| outcome.queues[0].sum(counter as usize, slots.clone()) as f64;
            sum(QueueCounter::TalkMs) / sum(QueueCounter::Handled)
        };
        assert_eq!((mean(0..24), mean(24..48), mean(48..96)), (30e3, 90e3, 30e3));
    }
}

#[test]
fn a_patience_estimated_from_wait_and_abandonment_is_exponential_with_their_ratio() {
    let abandoned = |patience: serde_json::Value| -> Vec<i64> {
        let build = Build::steady(40.0, 180.0, 4).days("2026-06-01", 1).with("/queues/0/patience", patience);
        let study = study(build.replications(5).scenario());
        let of = |outcome: &Outcome| outcome.queues[0].sum(QueueCounter::WaitAbandonedMs as usize, 0..48);
        study.outcomes().iter().map(of).collect()
    };
    let estimated = abandoned(json!({"patience_estimate": {"mean_wait_s": 12, "abandon_share": 0.1}}));
    assert_eq!(estimated, abandoned(json!({"exponential": {"mean_s": 120}})));
    assert!(estimated.iter().all(|&wait| wait > 0));
}

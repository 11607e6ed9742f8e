//! Parts and wholes: what is counted by interval, day, queue and group adds up.

use crate::support::recipe::any_recipe;
use crate::support::{Build, agrees, is_near, mean, results, study};
use proptest::prelude::*;
use serde_json::json;
use shoreline_engine::Of;
use shoreline_engine::results::{Figures, Results};

const COUNTS: [&str; 8] = [
    "received",
    "redialled",
    "blocked",
    "front_door_abandoned",
    "offered",
    "answered",
    "abandoned",
    "handled",
];

fn sum<'a>(figures: impl Iterator<Item = &'a Figures>, key: &str) -> f64 {
    figures.map(|figures| mean(figures, key)).sum()
}

fn parts_add_up(results: &Results) {
    for key in COUNTS {
        let total = mean(&results.total, key);
        let intervals: f64 = results.intervals.total[key].mean.iter().map(|mean| mean.unwrap()).sum();
        is_near(intervals, total, 1e-6);
        is_near(sum(results.days.iter().map(|day| &day.total), key), total, 1e-6);
        is_near(sum(results.queues.values(), key), total, 1e-6);
        is_near(sum(results.clients.values(), key), total, 1e-6);
    }
    for key in ["paid_h", "overrun_h", "handled_by_group"] {
        let total = mean(&results.total, key);
        is_near(sum(results.agent_groups.values(), key), total, 1e-6);
        is_near(sum(results.sites.values(), key), total, 1e-6);
    }
}

fn flows_balance(figures: &Figures) {
    let n = |key: &str| mean(figures, key);
    is_near(n("received"), n("blocked") + n("front_door_abandoned") + n("offered"), 1e-6);
    let gone = n("answered") + n("abandoned") + n("flow_out") + n("in_queue_at_end");
    is_near(n("offered") + n("in_queue_at_start"), gone, 1e-6);
}

proptest! {
    #![proptest_config(super::runs::cases(32))]

    #[test]
    fn counts_add_up_over_intervals_days_queues_and_clients(recipe in any_recipe()) {
        parts_add_up(&study(recipe.scenario()).results());
    }

    #[test]
    fn who_came_has_gone_or_waits(recipe in any_recipe()) {
        let results = results(recipe.scenario());
        flows_balance(&results.total);
        results.queues.values().for_each(flows_balance);
        results.days.iter().for_each(|day| flows_balance(&day.total));
    }

    #[test]
    fn shares_are_shares(recipe in any_recipe()) {
        let results = results(recipe.scenario());
        for (key, estimate) in &results.total {
            let is_share = key.ends_with("_share") || key.starts_with("service_level") || *key == "occupancy";
            if let (true, Some(mean)) = (is_share, estimate.mean) {
                prop_assert!((0.0..=1.0).contains(&mean), "{} is {}", key, mean);
            }
        }
    }
}

#[test]
fn scheduled_time_is_leave_absence_breaks_activities_and_the_time_people_were_there() {
    let pauses = json!([{"earliest_min": 60, "latest_min": 120, "length_min": 15},
                        {"earliest_min": 200, "latest_min": 260, "length_min": 30, "paid": false}]);
    let build = Build::steady(60.0, 180.0, 1)
        .days("2026-06-01", 7)
        .replications(5)
        .with("/shifts", json!([{"id": "day", "start": "08:00", "length_min": 480, "breaks": pauses}]))
        .with(
            "/agent_groups/0/staffing",
            json!({"roster": {"teams": [{"shift": "day", "heads": 12, "days_per_week": 5}]}}),
        )
        .with(
            "/agent_groups/0/shrinkage",
            json!({"leave_share": 0.1, "absence_share": 0.08, "activities_share": 0.1}),
        )
        .patience(120.0);
    let total = results(build.scenario()).total;
    let hours = |key: &str| mean(&total, key) * 168.0;
    let lost: f64 = ["leave_share", "absence_share", "break_share", "activity_share"]
        .iter()
        .map(|key| mean(&total, key))
        .sum();
    is_near(hours("scheduled") * (1.0 - lost), hours("staffed") - mean(&total, "overrun_h"), 1e-6);
    is_near(hours("scheduled"), 12.0 * 5.0 * 8.0, 1e-6);
    let unpaid = mean(&total, "break_share") * hours("scheduled") * 30.0 / 45.0;
    assert!(unpaid > 10.0, "{unpaid}");
    let unpaid_as_planned = 12.0 * 5.0 * 0.5;
    is_near(mean(&total, "paid_h"), hours("scheduled") - unpaid_as_planned + mean(&total, "overrun_h"), 1e-6);
    is_near(mean(&total, "leave_share"), 0.1, 0.01);
    is_near(mean(&total, "absence_share"), 0.08 * 0.9, 0.025);
    is_near(mean(&total, "activity_share"), 0.1 * 0.9 * 0.92 * (435.0 / 480.0), 0.02);
}

#[test]
fn planned_heads_less_every_layer_of_shrinkage_are_at_work() {
    let build = Build::steady(1.0, 60.0, 1)
        .days("2026-06-01", 28)
        .with("/agent_groups/0/staffing/interval_heads/heads_are", json!("planned"))
        .with("/agent_groups/0/staffing/interval_heads/table", crate::support::table(60, &[20.5; 24]))
        .with(
            "/agent_groups/0/shrinkage",
            json!({"leave_share": 0.1, "absence_share": 0.08, "activities_share": 0.12}),
        );
    let total = results(build.scenario()).total;
    agrees(total["staffed"], 20.5 * 0.9 * 0.92 * 0.88, 0.05);
    // Layers compound: those on leave cannot be absent as well.
    agrees(total["absence_share"], 0.9 * 0.08, 0.002);
    is_near(mean(&total, "scheduled"), 20.5, 1e-9);
    is_near(mean(&total, "paid_h"), 20.5 * 28.0 * 24.0, 1e-6);
}

#[test]
fn parts_of_heads_are_whole_people_part_of_the_time() {
    let build = Build::steady(0.0, 60.0, 1)
        .days("2026-06-01", 1)
        .warm_up(0.0)
        .with("/run/replications", json!(1))
        .with("/agent_groups/0/staffing/interval_heads/table", crate::support::table(30, &[2.25; 48]));
    let series = study(build.scenario()).results().intervals.total["staffed"].mean.clone();
    let staffed: Vec<f64> = series.into_iter().flatten().collect();
    assert!(staffed.iter().all(|heads| [2.0, 3.0].contains(heads)), "{staffed:?}");
    // What is owed never reaches a whole person, so over the day less than one head in one interval is missing.
    is_near(staffed.iter().sum::<f64>() / 48.0, 2.25, 1.0 / 48.0);
}

#[test]
fn a_span_of_intervals_says_what_they_say_one_by_one_and_all_together() {
    let study =
        study(Build::steady(60.0, 180.0, 6).patience(90.0).days("2026-06-01", 2).replications(4).scenario());
    let (summary, results) = (study.summary(), study.results());
    let count = results.intervals.start.len();
    let (whole, tenth) = (study.span(0..count), study.span(10..11));
    for (key, series) in &results.intervals.total {
        assert_eq!(whole.total[key], summary.total[key], "{key}");
        assert_eq!(
            (tenth.total[key].mean, tenth.total[key].half_width),
            (series.mean[10], series.half_width[10])
        );
    }
    assert_eq!(study.span(count..count + 5).total["offered"].mean, Some(0.0));
}

#[test]
fn every_wait_that_ended_is_in_one_of_the_two_curves() {
    let study =
        study(Build::steady(60.0, 180.0, 6).patience(90.0).days("2026-06-01", 2).replications(4).scenario());
    let (waits, total) = (study.waits(Of::Total).unwrap(), study.summary().total);
    for (curve, key) in [(&waits.answered, "answered"), (&waits.abandoned, "abandoned")] {
        is_near(curve.contacts as f64, 4.0 * mean(&total, key), 1e-6);
        let within = &curve.within.mean;
        assert!(within.windows(2).all(|pair| pair[0] <= pair[1]), "{key} falls");
        assert!(within.last().unwrap().unwrap() >= 0.985, "{key} ends early");
    }
}

/// Within a sixteenth of the wait, as the sketch has it: the share answered in time lies between the shares that the
/// curve has a sixteenth before the wait promised and after.
#[test]
fn the_curve_of_waits_meets_the_share_answered_in_time_at_the_wait_promised() {
    let study =
        study(Build::steady(60.0, 180.0, 6).patience(90.0).days("2026-06-01", 2).replications(4).scenario());
    let curve = study.waits(Of::Total).unwrap().answered;
    let in_time = mean(&study.summary().total, "service_level_answered_only");
    let at = |wait: f64| {
        let place = curve.wait_s.iter().rposition(|&told| told <= wait).unwrap();
        curve.within.mean[place].unwrap()
    };
    assert!(curve.wait_s.contains(&20.0));
    assert!(at(20.0 * 15.0 / 16.0) <= in_time && in_time <= at(20.0 * 17.0 / 16.0 + curve.wait_s[1]));
}

//! Days of 23, 24 and 25 hours: what is counted, what arrives, who is there.

use crate::support::build::{Build, constant};
use crate::support::witness::Witness;
use crate::support::{Journal, heads, journal, mean, plan, queue, results, study, table};
use serde_json::json;
use shoreline_engine::plan::{Duty, Plan};
use shoreline_engine::replicate;
use shoreline_model::calendar::{HOUR, MINUTE, Ms};

/// London on the three days around a clock change.
fn london(start: &str) -> Build {
    Build::steady(20.0, 60.0, 3).zone("Europe/London").days(start, 3).warm_up(0.0).replications(100)
}

fn half_hours(build: &Build) -> Vec<usize> {
    let plan = plan(build.scenario());
    plan.report.days.iter().map(|(_, intervals)| intervals.len()).collect()
}

#[test]
fn a_25_hour_day_has_fifty_half_hours_and_a_23_hour_day_forty_six() {
    assert_eq!(half_hours(&london("2026-10-24")), [48, 50, 48]);
    assert_eq!(half_hours(&london("2026-03-28")), [48, 46, 48]);
}

#[test]
fn a_clock_that_changes_by_half_an_hour_makes_a_day_of_forty_nine_half_hours() {
    let lord_howe = london("2026-04-05").zone("Australia/Lord_Howe");
    assert_eq!(half_hours(&lord_howe)[0], 49);
    let hours = lord_howe.with("/horizon/interval_min", json!(60));
    let plan = plan(hours.scenario());
    assert_eq!(
        plan.boundaries[24..27],
        [24 * HOUR, 24 * HOUR + HOUR / 2, 25 * HOUR + HOUR / 2],
        "the last is half as long"
    );
}

#[test]
fn a_day_without_a_midnight_begins_when_the_clock_has_jumped() {
    let cairo = london("2026-04-24").zone("Africa/Cairo");
    assert_eq!(half_hours(&cairo)[0], 46);
    let intervals = study(cairo.replications(1).scenario()).summary().intervals;
    assert_eq!(intervals.local[0], "2026-04-24T01:00+03:00");
}

#[test]
fn a_date_that_never_was_has_no_interval_and_no_figure() {
    let samoa = london("2011-12-29").zone("Pacific/Apia");
    assert_eq!(half_hours(&samoa), [48, 0, 48]);
    let days = results(samoa.replications(3).scenario()).days;
    assert_eq!((days[1].total["received"].mean, days[1].total["asa_s"].mean), (Some(0.0), None));
}

#[test]
fn the_results_name_the_repeated_hour_twice_with_its_two_offsets() {
    let intervals = study(london("2026-10-25").replications(1).scenario()).summary().intervals;
    assert_eq!(
        intervals.local[2..6],
        [
            "2026-10-25T01:00+01:00",
            "2026-10-25T01:30+01:00",
            "2026-10-25T01:00+00:00",
            "2026-10-25T01:30+00:00",
        ]
    );
    assert_eq!(
        intervals.start[2..6],
        ["2026-10-25T00:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z",]
    );
}

#[test]
fn flat_hourly_demand_brings_25_24ths_of_a_day_on_the_long_day_and_23_24ths_on_the_short_one() {
    for (start, hours) in [("2026-10-24", [24.0, 25.0, 24.0]), ("2026-03-28", [24.0, 23.0, 24.0])] {
        let days = results(london(start).scenario()).days;
        for (day, hours) in days.iter().zip(hours) {
            let expected = 40.0 * hours;
            let standard_error = (expected / 100.0f64).sqrt();
            let received = mean(&day.total, "received");
            assert!(
                (received - expected).abs() < 4.0 * standard_error,
                "{}: {received}, not {expected}",
                day.date
            );
        }
    }
}

#[test]
fn a_tables_value_applies_in_both_passings_of_the_repeated_hour_and_in_none_of_a_skipped_one() {
    let only_from_one_to_two = |hour: usize| if hour == 1 { 600.0 } else { 0.0 };
    let values: Vec<f64> = (0..24).map(only_from_one_to_two).collect();
    let build = |start| london(start).days(start, 1).with("/queues/0/demand/intervals", table(60, &values));
    let arrivals = journal(build("2026-10-25").scenario(), 0).arrivals("queue");
    assert!(arrivals.iter().all(|at| (HOUR..3 * HOUR).contains(at)), "00:00Z to 02:00Z");
    assert!((arrivals.len() as f64 - 1200.0).abs() < 4.0 * 1200f64.sqrt(), "{}", arrivals.len());
    let skipped = journal(build("2026-03-29").scenario(), 0).arrivals("queue");
    assert!(skipped.is_empty());
}

#[test]
fn heads_of_the_repeated_hour_stay_for_both_passings() {
    let values: Vec<f64> = (0..24).map(|hour| if hour == 1 { 4.0 } else { 1.0 }).collect();
    let build = london("2026-10-25").days("2026-10-25", 1).replications(1);
    let build = build.with("/agent_groups/0/staffing/interval_heads/table", table(60, &values));
    let heads = mean(&results(build.scenario()).total, "scheduled");
    assert!((heads - (2.0 * 4.0 + 23.0) / 25.0).abs() < 1e-9, "{heads}");
}

/// One person on one shift at a site.
fn roster(zone: &str, start: &str, days: u32, shift: &str, length_min: u16) -> Build {
    let group = json!({"id": "group", "site": "site", "skills": [{"queue": "queue"}],
                       "staffing": {"roster": {"teams": [{"shift": "shift", "heads": 1}]}}});
    Build::empty()
        .queue(queue("queue", 1.0, constant(1.0)))
        .group(group)
        .with("/shifts", json!([{"id": "shift", "start": shift, "length_min": length_min}]))
        .with("/sites/0/zone", json!(zone))
        .with("/horizon/zone", json!("UTC"))
        .days(start, days)
        .warm_up(0.0)
        .replications(1)
}

/// Shifts as instants in minutes after midnight UTC of the first day, those before and after the window left out.
fn duties(plan: &Plan) -> Vec<(Ms, Ms)> {
    let inside = |duty: &&Duty| duty.start >= 0 && duty.end <= plan.ends();
    plan.duties.iter().filter(inside).map(|duty| (duty.start / MINUTE, duty.end / MINUTE)).collect()
}

const DAY: Ms = 1440;

#[test]
fn a_shift_keeps_its_start_on_the_wall_and_its_length_when_the_clock_changes() {
    let plan = plan(roster("Europe/London", "2026-10-24", 3, "09:00", 480).scenario());
    let nine_to_five = |day: Ms, offset_h: Ms| {
        let start = day * DAY + (9 - offset_h) * 60;
        (start, start + 480)
    };
    assert_eq!(duties(&plan), [nine_to_five(0, 1), nine_to_five(1, 0), nine_to_five(2, 0)]);
}

#[test]
fn a_night_shift_over_the_change_is_paid_its_length_and_ends_an_hour_earlier_on_the_wall() {
    let autumn = roster("Europe/London", "2026-10-24", 2, "22:00", 480);
    assert_eq!(duties(&plan(autumn.scenario())), [(21 * 60, 29 * 60)], "22:00+01:00 to 05:00+00:00");
    let spring = roster("Europe/London", "2026-03-28", 2, "22:00", 480);
    assert_eq!(duties(&plan(spring.scenario())), [(22 * 60, 30 * 60)], "22:00+00:00 to 07:00+01:00");
    let paid = mean(&results(autumn.scenario()).total, "paid_h");
    assert!(
        (paid - (5.0 + 8.0 + 2.0)).abs() < 1e-9,
        "what Friday's, Saturday's and Sunday's have in the window"
    );
}

#[test]
fn a_shift_over_midnight_is_worked_on_both_sides_of_it() {
    let build = roster("Asia/Manila", "2026-06-01", 2, "22:00", 480);
    assert_eq!(duties(&plan(build.scenario())), [(14 * 60, 22 * 60), (DAY + 14 * 60, DAY + 22 * 60)]);
}

#[test]
fn a_site_three_quarters_past_starts_its_shifts_three_quarters_past() {
    let build = roster("Asia/Kathmandu", "2026-06-01", 1, "09:00", 60);
    assert_eq!(duties(&plan(build.scenario())), [(3 * 60 + 15, 4 * 60 + 15)], "09:00+05:45");
    let heads = build.with(
        "/agent_groups/0/staffing",
        json!({"interval_heads": {"table": {
        "slot_min": 60, "rows": [{"day": "mon", "from": "09:00", "values": [3]}]}}}),
    );
    let staffed = study(heads.scenario()).results().intervals.total["scheduled"].mean.clone();
    let three = staffed.iter().enumerate().filter(|(_, heads)| **heads != Some(0.0));
    let three: Vec<_> = three.map(|(interval, heads)| (interval, heads.unwrap())).collect();
    assert_eq!(three, [(6, 1.5), (7, 3.0), (8, 1.5)], "half of 03:00Z, 03:30Z, half of 04:00Z");
}

#[test]
fn a_shift_that_starts_in_a_skipped_hour_starts_when_the_clock_has_jumped() {
    for shift in ["01:00", "01:15", "01:30"] {
        let plan = plan(roster("Europe/London", "2026-03-29", 1, shift, 60).scenario());
        assert_eq!(duties(&plan), [(60, 120)], "{shift}: 02:00+01:00 is 01:00Z");
    }
}

#[test]
fn a_shift_that_starts_in_a_repeated_hour_starts_at_its_first_passing() {
    let plan = plan(roster("Europe/London", "2026-10-25", 1, "01:30", 60).scenario());
    assert_eq!(duties(&plan), [(30, 90)], "01:30+01:00 is 00:30Z");
}

#[test]
fn a_shift_of_nearly_a_day_is_worked_whole_on_both_sides_of_a_short_day() {
    let build = roster("Europe/London", "2026-03-28", 3, "00:00", 1439);
    let plan = plan(build.scenario());
    replicate(&plan, 1, 0, &mut Witness::of(&plan)).unwrap();
    let staffed = study(build.scenario()).results().intervals.total["staffed"].mean.clone();
    let away: Vec<usize> = (0..staffed.len()).filter(|&i| staffed[i].unwrap() < 0.9).collect();
    assert!(away.is_empty(), "nobody in half hours {away:?}");
}

#[test]
fn a_client_local_shift_moves_with_the_clients_clock() {
    let build = roster("Asia/Manila", "2026-10-24", 3, "09:00", 480)
        .with("/clients/0/zone", json!("Europe/London"))
        .with("/shifts/0/anchor", json!({"client_local": "client"}));
    let starts: Vec<Ms> = duties(&plan(build.scenario())).iter().map(|duty| duty.0 % DAY / 60).collect();
    assert_eq!(starts, [8, 9, 9], "09:00 in London, before and after its clock went back");
}

/// London's customers from 08:00 to 16:00; people in Manila from 15:00 to 23:00, which is the same in summer.
#[test]
fn after_londons_clock_went_back_manilas_shift_leaves_an_hour_uncovered() {
    let eight_to_four: Vec<f64> =
        (0..24).map(|hour| if (8..16).contains(&hour) { 60.0 } else { 0.0 }).collect();
    let build = roster("Asia/Manila", "2026-10-24", 3, "15:00", 480)
        .zone("Europe/London")
        .with("/sites/0/zone", json!("Asia/Manila"))
        .with("/queues/0/demand/intervals", table(60, &eight_to_four));
    let intervals = study(build.scenario()).results().intervals;
    let at = |key: &str, i: usize| intervals.total[key].mean[i].unwrap();
    let uncovered: Vec<&str> = (0..intervals.local.len())
        .filter(|&i| at("received", i) > 0.0 && at("scheduled", i) == 0.0)
        .map(|i| intervals.local[i].as_str())
        .collect();
    assert_eq!(
        uncovered,
        [
            "2026-10-25T15:00+00:00",
            "2026-10-25T15:30+00:00",
            "2026-10-26T15:00+00:00",
            "2026-10-26T15:30+00:00",
        ]
    );
}

#[test]
fn holidays_move_the_demand_of_a_profile() {
    let shape = json!({"slot_min": 60, "weights": vec![1; 24]});
    let build = london("2026-12-24")
        .with("/queues/0/demand", json!({"profile": {"contacts_per_day": 1000, "shape": shape}}))
        .with("/clients/0/holidays", json!({"region": "GB-ENG"}))
        .with("/clients/0/holiday_demand", json!(0.25));
    let days = results(build.scenario()).days;
    for (day, expected) in days.iter().zip([1000.0, 250.0, 250.0]) {
        let received = mean(&day.total, "received");
        assert!((received - expected).abs() < 4.0 * (expected / 100.0f64).sqrt(), "{}: {received}", day.date);
    }
}

#[test]
fn holidays_send_rostered_people_home_and_pay_them() {
    let build = roster("Asia/Manila", "2026-12-29", 2, "09:00", 480)
        .with("/agent_groups/0/staffing/roster/teams/0/heads", json!(10))
        .with("/sites/0/holidays", json!({"region": "PH"}))
        .with("/agent_groups/0/holiday_staff_share", json!(0.3));
    let days = results(build.scenario()).days;
    let on = |day: usize, key| mean(&days[day].total, key);
    assert!((on(0, "staffed") - 10.0 * 8.0 / 24.0).abs() < 0.01, "an ordinary Tuesday");
    assert!((on(1, "staffed") - 3.0 * 8.0 / 24.0).abs() < 0.01, "Rizal Day");
    assert_eq!([on(0, "paid_h"), on(1, "paid_h")], [80.0, 80.0]);
    assert!((on(1, "leave_share") - 0.7).abs() < 1e-9);
}

/// The same instants under another name.
#[test]
fn a_reporting_zone_relabels_and_changes_no_figure() {
    let build = Build::steady(20.0, 120.0, 3).patience(60.0).days("2026-06-01", 3).replications(3);
    let figures = |zone: &str| {
        let results = results(build.clone().with("/horizon/zone", json!(zone)).scenario());
        serde_json::to_string(&(results.total, results.days, results.queues)).unwrap()
    };
    assert_eq!(figures("UTC"), figures("Africa/Abidjan"));
}

#[test]
fn a_reporting_zone_an_hour_off_meets_the_same_customers() {
    let by_day: Vec<f64> = (0..24).map(|hour| if (8..18).contains(&hour) { 30.0 } else { 0.0 }).collect();
    let build = Build::steady(0.0, 120.0, 3).warm_up(0.0).days("2026-06-01", 3);
    let build = build.with("/queues/0/demand/intervals", table(60, &by_day));
    let arrivals = |zone: &str, shift: Ms| -> Vec<Ms> {
        let journal: Journal = journal(build.clone().with("/horizon/zone", json!(zone)).scenario(), 0);
        journal.arrivals("queue").iter().map(|at| at + shift).collect()
    };
    assert_eq!(arrivals("UTC", HOUR), arrivals("Europe/London", 0));
}

#[test]
fn two_sites_hand_over_without_a_gap() {
    let day = |site: &str, rows| {
        let mut group = heads(site, 0.0, &["queue"]);
        group["staffing"]["interval_heads"]["table"] = json!({"slot_min": 60, "rows": rows});
        group["site"] = json!(site);
        group
    };
    let leeds = day(
        "leeds",
        json!([{"day": "mon", "from": "13:00", "values": vec![2; 11]}, {"day": "tue", "values": [2]}]),
    );
    let manila = day("manila", json!([{"day": "mon", "from": "08:00", "values": vec![2; 12]}]));
    let build = Build::steady(5.0, 30.0, 0).days("2026-06-01", 1).warm_up(0.0).replications(1);
    let build = build
        .with(
            "/sites",
            json!([{"id": "leeds", "zone": "Europe/London"}, {"id": "manila", "zone": "Asia/Manila"}]),
        )
        .with("/agent_groups", json!([leeds, manila]));
    let series = study(build.scenario()).results().intervals;
    assert_eq!(
        series.total["scheduled"].mean,
        vec![Some(2.0); 48],
        "08:00+08:00 is 00:00Z, 13:00+01:00 is 12:00Z"
    );
    assert_eq!(series.sites["manila"]["scheduled"].mean[23..25], [Some(2.0), Some(0.0)]);
}

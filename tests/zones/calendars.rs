//! Opening hours and public holidays where clocks disagree.

use crate::support::{Build, mean, results};
use serde_json::json;

#[test]
fn hours_inside_a_skipped_hour_do_not_open() {
    let hours = |from: &str, to: &str| json!({"hours": [{"days": ["sun"], "from": from, "to": to}]});
    let offered = |opening| {
        let build = Build::steady(20.0, 60.0, 3).zone("Europe/London").days("2026-03-29", 1).warm_up(0.0);
        mean(&results(build.replications(1).with("/queues/0/opening", opening).scenario()).total, "offered")
    };
    assert_eq!(offered(hours("01:00", "02:00")), 0.0);
    assert!(offered(hours("01:00", "03:00")) > 10.0, "the hour from two o'clock on is there");
}

/// A Manila team on a New York evening, which is the next morning in Manila; Manila keeps 9 September.
#[test]
fn a_public_holiday_is_the_site_s_whoever_s_clock_the_shift_keeps() {
    let roster = json!({"roster": {"teams": [{"shift": "evening", "heads": 4}]}});
    let build = Build::steady(1.0, 60.0, 1)
        .zone("America/New_York")
        .days("2026-09-07", 4)
        .warm_up(0.0)
        .replications(1)
        .with(
            "/sites/0",
            json!({"id": "site", "zone": "Asia/Manila",
            "holidays": {"extra": [{"date": "2026-09-09", "name": "Town feast"}]}}),
        )
        .with(
            "/shifts",
            json!([{"id": "evening", "start": "20:00", "length_min": 120,
            "anchor": {"client_local": "client"}}]),
        )
        .with("/agent_groups/0/staffing", roster)
        .with("/agent_groups/0/holiday_staff_share", json!(0));
    let days = results(build.scenario()).days;
    let leave: Vec<f64> = days.iter().map(|day| mean(&day.total, "leave_share")).collect();
    assert_eq!(leave, [0.0, 1.0, 0.0, 0.0], "8 September in New York, 9 September in Manila");
}

#[test]
fn a_target_without_contacts_is_neither_met_nor_missed() {
    let nobody = results(Build::steady(0.0, 60.0, 1).days("2026-06-01", 1).scenario());
    assert_eq!(nobody.total["sl_met_probability"].mean, None);
}

#[test]
fn forty_paid_hours_a_week_are_one_person_in_a_week_of_169_hours_too() {
    let shift = json!([{"id": "day", "start": "09:00", "length_min": 480}]);
    let team = json!({"shift": "day", "heads": 1, "days": ["mon", "tue", "wed", "thu", "fri"]});
    let build = Build::steady(1.0, 60.0, 1)
        .zone("Europe/London")
        .days("2026-10-19", 7)
        .warm_up(0.0)
        .replications(1)
        .with("/shifts", shift)
        .with("/agent_groups/0/staffing", json!({"roster": {"teams": [team]}}));
    let total = results(build.scenario()).total;
    assert_eq!((mean(&total, "paid_h"), mean(&total, "fte")), (40.0, 1.0));
}

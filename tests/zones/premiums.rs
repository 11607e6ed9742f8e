//! Premiums by the clock on the site's wall, worked out by hand.

use crate::support::{Build, heads, is_near, mean, results, study, table};
use serde_json::{Value, json};
use shoreline_engine::results::Figures;

/// A thousandth of the currency: what rounding may do to a component.
const MILLI: f64 = 0.001;

#[track_caller]
fn costs(figures: &Figures, key: &str, amount: f64) {
    is_near(mean(figures, key), amount, MILLI);
}

/// So many people around the clock at a site with this cost, paid this much an hour; nobody calls.
fn around_the_clock(zone: &str, people: f64, hour: f64, site_cost: Value) -> Build {
    Build::empty()
        .zone(zone)
        .warm_up(0.0)
        .replications(1)
        .queue(crate::support::queue("queue", 0.0, json!({"constant": {"value_s": 60}})))
        .group(heads("group", people, &["queue"]))
        .with("/sites/0/cost", site_cost)
        .with("/agent_groups/0/cost", json!({"paid_hour": hour}))
}

/// Ten people of Manila from 20:00 to 05:00 on the last Friday of July, an hour unpaid from 23:00 on.
fn a_friday_night_in_manila() -> Build {
    let pause = json!([{"earliest_min": 180, "length_min": 60, "paid": false}]);
    let team = json!({"shift": "night", "heads": 10, "days": ["fri"]});
    let cost = json!({"currency": "PHP", "night": {"from": "22:00", "to": "06:00", "share": 0.1},
                      "weekend_premium_share": 0.3});
    let rates = json!([{"currency": "PHP", "rate": 0.0125}]);
    around_the_clock("Asia/Manila", 0.0, 200.0, cost)
        .days("2026-07-31", 2)
        .with("/shifts", json!([{"id": "night", "start": "20:00", "length_min": 540, "breaks": pause}]))
        .with("/agent_groups/0/staffing", json!({"roster": {"teams": [team]}}))
        .with("/fx", json!({"currency": "GBP", "as_of": "2026-07-01", "rates": rates}))
}

#[test]
fn a_night_shift_past_midnight_and_the_end_of_a_month_earns_by_the_clock_of_its_site() {
    let results = results(a_friday_night_in_manila().scenario());
    assert_eq!(results.stamp.currency.as_deref(), Some("GBP"));
    // 200 PHP are 2.50 GBP. July: 20:00 to 23:00, one hour of it night. August, a Saturday: 00:00 to 05:00, all night.
    let [july, august] = [&results.days[0].total, &results.days[1].total];
    for (figures, base, night, weekend) in [(july, 75.0, 2.5, 0.0), (august, 125.0, 12.5, 37.5)] {
        costs(figures, "base_cost", base);
        costs(figures, "night_cost", night);
        costs(figures, "weekend_cost", weekend);
        costs(figures, "supply_cost", base + night + weekend);
    }
    costs(&results.total, "supply_cost", 252.5);
}

#[test]
fn whoever_reads_the_report_the_night_is_the_sites() {
    let build = a_friday_night_in_manila().with("/horizon/zone", json!("Europe/London"));
    costs(&results(build.scenario()).total, "supply_cost", 252.5);
}

/// Two people of Bogota at 12,000 an hour over a Sunday, the Monday of All Saints and a Tuesday.
fn all_saints_in_bogota() -> Build {
    let cost = json!({"currency": "COP", "night": {"from": "19:00", "to": "06:00", "share": 0.35},
                      "weekend_days": ["sun"], "weekend_premium_share": 0.8, "holiday_premium_share": 0.75});
    around_the_clock("America/Bogota", 2.0, 12_000.0, cost)
        .days("2026-11-01", 3)
        .with("/sites/0/holidays", json!({"region": "CO"}))
}

#[test]
fn a_sunday_and_the_holiday_after_it_are_paid_apart() {
    let results = results(all_saints_in_bogota().scenario());
    assert_eq!(results.stamp.currency.as_deref(), Some("COP"));
    let (day, night) = (48.0 * 12_000.0, 2.0 * 11.0 * 12_000.0 * 0.35);
    for (at, weekend, holiday) in [(0, 0.8, 0.0), (1, 0.0, 0.75), (2, 0.0, 0.0)] {
        let figures = &results.days[at].total;
        costs(figures, "base_cost", day);
        costs(figures, "night_cost", night);
        costs(figures, "weekend_cost", day * weekend);
        costs(figures, "holiday_cost", day * holiday);
    }
}

#[test]
fn a_holiday_on_a_sunday_earns_both() {
    let sunday = json!({"region": "CO", "extra": [{"date": "2026-11-01", "name": "Ours"}]});
    let build = all_saints_in_bogota().with("/sites/0/holidays", sunday);
    let day = &results(build.scenario()).days[0].total;
    costs(day, "weekend_cost", 48.0 * 12_000.0 * 0.8);
    costs(day, "holiday_cost", 48.0 * 12_000.0 * 0.75);
}

#[test]
fn a_night_that_begins_within_an_interval_is_paid_for_its_part_of_it() {
    let cost = json!({"currency": "EUR", "night": {"from": "22:15", "to": "22:45", "share": 0.5}});
    let build = around_the_clock("Europe/Madrid", 4.0, 8.0, cost)
        .days("2026-06-01", 1)
        .with("/horizon/interval_min", json!(60));
    let night = &study(build.scenario()).results().intervals.total["night_cost"].mean;
    let paid: Vec<(usize, f64)> =
        night.iter().map(|cost| cost.unwrap()).enumerate().filter(|(_, cost)| *cost != 0.0).collect();
    assert_eq!(paid, [(22, 4.0 * 8.0 * 0.5 * 0.5)]);
}

#[test]
fn intervals_shorter_than_a_quarter_of_an_hour_are_paid_as_the_quarters_they_are_in() {
    let cost = json!({"currency": "EUR", "night": {"from": "22:15", "to": "22:45", "share": 0.5}});
    for interval_min in [5, 10] {
        let build = around_the_clock("Europe/Madrid", 4.0, 8.0, cost.clone())
            .days("2026-06-01", 1)
            .with("/horizon/interval_min", json!(interval_min));
        costs(&results(build.scenario()).total, "night_cost", 4.0 * 8.0 * 0.5 * 0.5);
    }
}

#[test]
fn a_night_that_loses_an_hour_is_paid_without_it_and_one_that_gains_an_hour_with_it() {
    let cost = json!({"currency": "GBP", "night": {"from": "22:00", "to": "06:00", "share": 1}});
    for (date, hours) in [("2026-03-29", 7.0), ("2026-06-01", 8.0), ("2026-10-25", 9.0)] {
        let build = around_the_clock("Europe/London", 1.0, 10.0, cost.clone()).days(date, 1);
        costs(&results(build.scenario()).total, "night_cost", 10.0 * hours);
    }
}

#[test]
fn a_weekend_is_what_the_site_says_it_is() {
    for (days, paid) in [(None, 2.0), (Some(json!(["fri", "sat"])), 2.0), (Some(json!(["sun"])), 1.0)] {
        let mut cost = json!({"currency": "EGP", "weekend_premium_share": 0.25});
        if let Some(days) = days {
            cost["weekend_days"] = days;
        }
        let build = around_the_clock("Africa/Cairo", 1.0, 100.0, cost).days("2026-06-01", 7);
        costs(&results(build.scenario()).total, "weekend_cost", paid * 24.0 * 100.0 * 0.25);
    }
}

#[test]
fn time_that_is_not_paid_earns_no_premium() {
    let cost = json!({"currency": "GBP", "night": {"from": "00:00", "to": "24:00", "share": 0.5}});
    let build = around_the_clock("UTC", 0.0, 10.0, cost)
        .days("2026-06-01", 1)
        .with("/agent_groups/0/staffing/interval_heads/table", table(60, &[0.0; 24]));
    costs(&results(build.scenario()).total, "supply_cost", 0.0);
}

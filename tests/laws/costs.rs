//! What supply costs: parts and wholes, hours and rates, and that money moves nothing but itself.

use crate::support::recipe::any_recipe;
use crate::support::{Build, heads, is_near, mean, queue, results, study, table};
use proptest::prelude::*;
use serde_json::json;
use shoreline_engine::results::Figures;
use shoreline_model::measure::{self, GroupCounter as G, Unit};

/// A thousandth of the currency: what rounding may do to a component over the window.
const MILLI: f64 = 0.001;
const COMPONENTS: [&str; 8] = [
    "base_cost",
    "night_cost",
    "weekend_cost",
    "holiday_cost",
    "overtime_cost",
    "training_cost",
    "hire_cost",
    "seat_cost",
];

/// Every cost a scenario without classes of new people can have.
fn with_every_cost(build: Build, groups: usize) -> Build {
    let cost = json!({"currency": "GBP", "night": {"from": "21:30", "to": "05:15", "share": 0.13},
                      "weekend_premium_share": 0.31, "holiday_premium_share": 1.07, "overtime_premium_share": 0.5,
                      "seat_month": 217.3});
    let build = build.with("/sites/0/cost", cost).with("/sites/0/holidays", json!({"region": "GB-ENG"}));
    (0..groups).fold(build, |build, ix| {
        build.with(&format!("/agent_groups/{ix}/cost"), json!({"paid_hour": 11.37 + ix as f64}))
    })
}

fn sum_of_components(figures: &Figures) -> f64 {
    COMPONENTS.iter().filter_map(|key| figures.get(key)).filter_map(|estimate| estimate.mean).sum()
}

proptest! {
    #![proptest_config(super::runs::cases(16))]

    #[test]
    fn the_cost_is_the_sum_of_its_components_in_whole_thousandths(recipe in any_recipe()) {
        let study = study(with_every_cost(recipe.build(), recipe.groups.len()).scenario());
        let summary = study.summary();
        for figures in summary.agent_groups.values().chain([&summary.total]).chain(summary.days.iter().map(|d| &d.total)) {
            is_near(mean(figures, "supply_cost"), sum_of_components(figures), 1e-6);
        }
        for group in study.outcomes().iter().flat_map(|outcome| &outcome.groups) {
            for counter in G::BaseCost as usize..=G::SeatCost as usize {
                prop_assert!(group.over(counter, 0..summary.intervals.start.len()).iter().all(|&cost| cost >= 0));
            }
        }
    }

    #[test]
    fn without_premiums_people_cost_their_paid_hours(recipe in any_recipe()) {
        let build = recipe.build().with("/sites/0/cost", json!({"currency": "GBP"}));
        let build = (0..recipe.groups.len())
            .fold(build, |build, ix| build.with(&format!("/agent_groups/{ix}/cost"), json!({"paid_hour": 17.77})));
        let results = results(build.scenario());
        for figures in results.agent_groups.values() {
            is_near(mean(figures, "supply_cost"), mean(figures, "paid_h") * 17.77, MILLI);
        }
    }

    #[test]
    fn money_moves_nothing_but_itself(recipe in any_recipe()) {
        let (without, with) = (recipe.build(), with_every_cost(recipe.build(), recipe.groups.len()));
        let mut with = results(with.scenario()).total;
        with.retain(|key, _| measure::find(key).is_some_and(|m| m.unit != Unit::Money) && *key != "seats" && *key != "seatless_share");
        prop_assert_eq!(with, results(without.scenario()).total);
    }
}

#[test]
fn overrun_is_paid_its_premium() {
    let build = Build::steady(40.0, 240.0, 1)
        .days("2026-06-01", 5)
        .replications(4)
        .with("/shifts", json!([{"id": "day", "start": "08:00", "length_min": 480}]))
        .with("/agent_groups/0/staffing", json!({"roster": {"teams": [{"shift": "day", "heads": 6}]}}))
        .patience(120.0)
        .with("/sites/0/cost", json!({"currency": "USD", "overtime_premium_share": 0.5}))
        .with("/agent_groups/0/cost", json!({"paid_hour": 20}));
    let total = results(build.scenario()).total;
    let overrun = mean(&total, "overrun_h");
    assert!(overrun > 0.2, "{overrun}");
    is_near(mean(&total, "overtime_cost"), overrun * 20.0 * 0.5, MILLI);
    is_near(mean(&total, "base_cost"), (5.0 * 6.0 * 8.0 + overrun) * 20.0, MILLI);
    let handled = mean(&total, "handled_by_group");
    is_near(mean(&total, "cost_per_contact"), mean(&total, "supply_cost") / handled, 1e-9);
}

/// Two days of shifts at a site that pays for seats: four people early, six late.
fn early_and_late() -> Build {
    let shift = |id: &str, start: &str| json!({"id": id, "start": start, "length_min": 480});
    let group = |id: &str, shift: &str, heads: u32| {
        json!({"id": id, "site": "site", "skills": [{"queue": "queue"}],
               "staffing": {"roster": {"teams": [{"shift": shift, "heads": heads}]}}})
    };
    Build::empty()
        .days("2026-06-01", 2)
        .warm_up(0.0)
        .replications(1)
        .queue(queue("queue", 0.0, json!({"constant": {"value_s": 60}})))
        .with("/shifts", json!([shift("early", "06:00"), shift("late", "14:00")]))
        .group(group("early", "early", 4))
        .group(group("late", "late", 6))
        .with("/sites/0/cost", json!({"currency": "EUR", "seat_month": 300}))
}

#[test]
fn people_who_follow_one_another_share_a_seat() {
    let results = results(early_and_late().scenario());
    // Six seats at 10 a day, shared 4 : 6 like the hours.
    is_near(mean(&results.total, "seat_cost"), 2.0 * 60.0, 2.0 * MILLI);
    is_near(mean(&results.agent_groups["early"], "seat_cost"), 2.0 * 24.0, MILLI);
    is_near(mean(&results.agent_groups["late"], "seat_cost"), 2.0 * 36.0, MILLI);
    is_near(mean(&results.days[0].total, "seat_cost"), 60.0, 2.0 * MILLI);
}

#[test]
fn seats_that_are_there_cost_whether_taken_or_not() {
    let build = early_and_late().with("/sites/0/seats", json!(10));
    is_near(mean(&results(build.scenario()).total, "seat_cost"), 2.0 * 100.0, 2.0 * MILLI);
}

#[test]
fn seats_of_head_counts_are_those_of_the_busiest_quarter() {
    let mut by_hour = [2.0; 24];
    (by_hour[9], by_hour[10]) = (7.5, 7.0);
    let build = early_and_late()
        .with("/agent_groups", json!([heads("group", 0.0, &["queue"])]))
        .with("/agent_groups/0/staffing/interval_heads/table", table(60, &by_hour));
    is_near(mean(&results(build.scenario()).total, "seat_cost"), 2.0 * 80.0, MILLI);
}

#[test]
fn a_class_is_paid_for_once_in_the_interval_in_which_it_comes() {
    let class = |on: &str| json!({"shift": "late", "heads": 5, "hired": {"on": on}});
    let teams = ["2026-05-04", "2026-06-02", "2026-06-03"].map(class);
    let build = early_and_late()
        .with("/agent_groups/0/staffing", json!({"roster": {"teams": teams}}))
        .with("/agent_groups/0/cost", json!({"paid_hour": 10, "hire": 1200}));
    let hired = &study(build.scenario()).results().intervals.total["hire_cost"].mean;
    let paid: Vec<_> =
        hired.iter().map(|cost| cost.unwrap()).enumerate().filter(|(_, cost)| *cost > 0.0).collect();
    assert_eq!(paid, [(48 + 28, 6_000.0)], "at 14:00 on the second of two days");
}

#[test]
fn sites_with_currencies_of_their_own_are_added_in_the_reporting_one() {
    let site = |id: &str, zone: &str, currency: &str| json!({"id": id, "zone": zone, "cost": {"currency": currency}});
    let rates = json!([{"currency": "PHP", "rate": 0.0125}, {"currency": "USD", "rate": 0.75}]);
    let people = |id: &str, site: &str, hour: f64| {
        let mut group = heads(id, 1.0, &["queue"]);
        group["site"] = json!(site);
        group["cost"] = json!({"paid_hour": hour});
        group
    };
    let build = early_and_late()
        .with(
            "/sites",
            json!([
                site("leeds", "Europe/London", "GBP"),
                site("manila", "Asia/Manila", "PHP"),
                site("tampa", "America/New_York", "USD")
            ]),
        )
        .with(
            "/agent_groups",
            json!([people("l", "leeds", 12.5), people("m", "manila", 200.0), people("t", "tampa", 16.0)]),
        )
        .with("/fx", json!({"currency": "GBP", "as_of": "2026-05-29", "rates": rates}));
    let results = results(build.scenario());
    for (site, hour) in [("leeds", 12.5), ("manila", 2.5), ("tampa", 12.0)] {
        is_near(mean(&results.sites[site], "supply_cost"), 48.0 * hour, MILLI);
    }
    is_near(mean(&results.total, "supply_cost"), 48.0 * 27.0, 3.0 * MILLI);
}

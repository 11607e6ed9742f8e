//! Between runs of two scenarios: what an edit may move, and what it must leave as it was (common random numbers).

use crate::support::build::{constant, exponential};
use crate::support::journal::Attempt;
use crate::support::recipe::{Recipe, any_recipe};
use crate::support::{Build, Fate, Journal, heads, journal, mean, measured_of, plan, queue, results};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::{Value, json};
use shoreline_engine::fact::{Doing, Fact, Watch};
use shoreline_engine::replicate;
use shoreline_model::calendar::Ms;
use shoreline_model::file;
use std::collections::BTreeSet;

/// A day of two queues with every kind of draw, and a group for both.
fn two_queues() -> Build {
    let lively = |id: &str, calls: f64| {
        let mut queue = queue(id, calls, json!({"gamma": {"mean_s": 200, "cv": 0.8}}));
        queue["patience"] = json!({"lognormal": {"mean_s": 90, "cv": 1}});
        queue["handling"]["acw"] = exponential(30.0);
        queue["variability"] = json!({"day_cv": 0.3, "interval_cv": 0.2, "interval_rho": 0.5});
        queue["redial"] = json!({"after_abandon_share": 0.5, "delay": exponential(300.0)});
        queue
    };
    let build = Build::empty().days("2026-06-01", 1).queue(lively("sales", 20.0)).queue(lively("care", 30.0));
    build.group(heads("team", 5.0, &["sales", "care"]))
}

/// That a queue has the same customers in both runs: they come at the same instants, would wait as long, and take as
/// long to serve.
fn same_customers(before: &Journal, after: &Journal, queue: &str) {
    assert_eq!(before.arrivals(queue), after.arrivals(queue));
    let (before, after) = (before.customers(queue), after.customers(queue));
    assert!(before.len() > 300, "only {} customers", before.len());
    before.iter().zip(&after).for_each(|(before, after)| same_customer(before, after));
}

fn same_customer(before: &Attempt, after: &Attempt) {
    if let (Some(before), Some(after)) = (before.handled, after.handled) {
        assert_eq!(before, after, "talk, hold and after-contact work");
    }
    same_patience(before, after);
}

fn same_patience(before: &Attempt, after: &Attempt) {
    match (before.fate, after.fate) {
        (Fate::Abandoned { wait: one }, Fate::Abandoned { wait: other }) => {
            assert_eq!(one, other, "patience")
        }
        (Fate::Abandoned { wait: patience }, Fate::Answered { wait, .. })
        | (Fate::Answered { wait, .. }, Fate::Abandoned { wait: patience }) => assert!(wait <= patience),
        _ => {}
    }
}

fn an_edit_keeps(edit: impl Fn(Build) -> Build, queues: &[&str]) {
    let (before, after) = (journal(two_queues().scenario(), 0), journal(edit(two_queues()).scenario(), 0));
    queues.iter().for_each(|queue| same_customers(&before, &after, queue));
}

#[test]
fn a_further_queue_leaves_the_customers_of_others_as_they_were() {
    let busy = || queue("billing", 50.0, exponential(60.0));
    let skill = json!({"queue": "billing"});
    let added = |build: Build| build.queue(busy()).with("/agent_groups/0/skills/-", skill.clone());
    an_edit_keeps(added, &["sales", "care"]);
    let first = |build: Build| added(build).reversed("/queues");
    an_edit_keeps(first, &["sales", "care"]);
}

#[test]
fn a_queue_that_joins_the_correlated_ones_leaves_them_as_they_were() {
    let correlated = |pairs: Value| two_queues().with("/day_correlations", pairs);
    let pair = |one: &str, other: &str| json!({"queues": [one, other], "rho": 0.5});
    let before = correlated(json!([pair("sales", "care")]));
    let mut billing = queue("billing", 50.0, exponential(60.0));
    billing["variability"] = json!({"day_cv": 0.2});
    let skill = json!({"queue": "billing"});
    let aside = before.clone().queue(billing.clone()).with("/agent_groups/0/skills/-", skill);
    let joined =
        aside.clone().with("/day_correlations", json!([pair("sales", "care"), pair("billing", "sales")]));
    let before = journal(before.scenario(), 0);
    for after in [aside, joined] {
        let after = journal(after.scenario(), 0);
        ["sales", "care"].iter().for_each(|queue| same_customers(&before, &after, queue));
    }
}

#[test]
fn a_correlation_moves_the_days_it_names_only() {
    let alone = journal(two_queues().scenario(), 0);
    let pairs = json!([{"queues": ["sales", "billing"], "rho": 0.9}]);
    let mut billing = queue("billing", 5.0, exponential(60.0));
    billing["variability"] = json!({"day_cv": 0.2});
    let skill = json!({"queue": "billing"});
    let after =
        two_queues().queue(billing).with("/agent_groups/0/skills/-", skill).with("/day_correlations", pairs);
    let after = journal(after.scenario(), 0);
    same_customers(&alone, &after, "care");
    assert_ne!(alone.arrivals("sales").len(), after.arrivals("sales").len());
}

#[test]
fn a_further_group_or_agent_leaves_all_customers_as_they_were() {
    an_edit_keeps(|build| build.group(heads("more", 2.0, &["care"])), &["sales", "care"]);
    let more = |build: Build| build.with("/agent_groups/0", heads("team", 6.0, &["sales", "care"]));
    an_edit_keeps(more, &["sales", "care"]);
}

#[test]
fn another_demand_of_one_queue_leaves_the_other_as_it_was() {
    an_edit_keeps(
        |build| build.with("/queues/0/demand/intervals", crate::support::table(60, &[90.0; 24])),
        &["care"],
    );
}

#[test]
fn another_after_contact_work_leaves_talk_and_patience_as_they_were() {
    let talks = |build: Build| -> Vec<Option<Ms>> {
        let customers = journal(build.scenario(), 0).customers("care");
        customers.iter().map(|customer| customer.handled.map(|[talk, _, _]| talk)).collect()
    };
    let before = talks(two_queues());
    let after = talks(two_queues().with("/queues/1/handling/acw", constant(10.0)));
    let both = before.iter().zip(&after).filter(|(before, after)| before.is_some() && after.is_some());
    let moved = both.filter(|(before, after)| before != after).count();
    assert_eq!(moved, 0, "customers whose talk time moved");
}

#[test]
fn a_campaign_in_idle_time_leaves_those_who_call_in_as_they_were() {
    let mut outbound = queue("outbound", 0.0, exponential(60.0));
    (outbound["channel"], outbound["demand"]) = (json!("outbound"), json!("none"));
    outbound["campaign"] = json!({
        "records_per_day": 5000,
        "segments": [{"zone": "UTC", "share": 1}],
        "windows": [{"days": ["mon"], "from": "00:00", "to": "24:00"}],
        "reach": {"share": 0.5, "max_tries": 2},
        "pacing": {"predictive": {"abandon_cap_share": 0.03}},
    });
    let skill = json!({"queue": "outbound", "level": 2});
    let blended =
        |build: Build| build.queue(outbound.clone()).with("/agent_groups/0/skills/-", skill.clone());
    an_edit_keeps(blended, &["sales", "care"]);
}

#[test]
fn people_at_another_pace_meet_the_same_customers() {
    let slower = two_queues()
        .with("/agent_groups/0/ability", json!({"person_cv": 0.4}))
        .with("/agent_groups/0/skills/0/language_level", json!("b2"))
        .with("/people", json!({"fatigue": {"above_share": 0.3}}));
    let (before, after) = (journal(two_queues().scenario(), 0), journal(slower.scenario(), 0));
    for queue in ["sales", "care"] {
        assert_eq!(before.arrivals(queue), after.arrivals(queue));
        let (before, after) = (before.customers(queue), after.customers(queue));
        before.iter().zip(&after).for_each(|(before, after)| same_patience(before, after));
        let both = before.iter().zip(&after).filter_map(|(before, after)| before.handled.zip(after.handled));
        assert!(both.filter(|(before, after)| before != after).count() > 100, "nobody is slower");
    }
}

#[test]
fn who_waits_long_enough_hangs_up_after_the_patience_it_brought() {
    let nobody_there = two_queues().with("/agent_groups/0", heads("team", 0.0, &["sales", "care"]));
    let patience = journal(nobody_there.scenario(), 0).customers("care");
    let served = journal(two_queues().scenario(), 0).customers("care");
    let both = || patience.iter().zip(&served);
    both().for_each(|(patience, served)| same_customer(patience, served));
    let hung_up = both().filter(|(_, served)| matches!(served.fate, Fate::Abandoned { .. })).count();
    let answered = both().filter(|(_, served)| matches!(served.fate, Fate::Answered { .. })).count();
    assert!(hung_up > 100 && answered > 100, "{hung_up} hung up, {answered} were answered");
}

#[test]
fn a_further_attempt_brings_a_patience_of_its_own() {
    let build = Build::steady(2.0, 60.0, 0).patience(7200.0).days("2026-06-01", 1).with(
        "/queues/0/redial",
        json!({"after_abandon_share": 1, "delay": constant(1.0), "max_attempts": 20}),
    );
    let attempts = journal(build.scenario(), 0).attempts;
    let wait = |attempt: &Attempt| match attempt.fate {
        Fate::Abandoned { wait } => Some(wait),
        _ => None,
    };
    let waits: Vec<Ms> = attempts.iter().filter_map(wait).collect();
    assert!(attempts.iter().filter(|attempt| attempt.redial).count() > 50);
    assert_eq!(waits.iter().collect::<BTreeSet<_>>().len(), waits.len(), "no two waits are the same");
}

#[test]
fn who_tries_again_leaves_the_customers_after_them_as_they_were() {
    let once = Build::steady(10.0, 60.0, 0).patience(600.0).days("2026-06-01", 1);
    let redial = json!({"after_abandon_share": 0.5, "delay": constant(60.0)});
    let again = once.clone().with("/queues/0/redial", redial);
    let (once, again) = (journal(once.scenario(), 0), journal(again.scenario(), 0));
    assert!(again.attempts.len() > once.attempts.len() + 100);
    assert_eq!(once.customers("queue"), again.customers("queue"));
}

#[test]
fn one_agent_more_never_lengthens_a_wait() {
    for (calls, agents) in [(100.0, 11), (60.0, 8), (10.0, 2)] {
        let build = |agents| Build::steady(calls, 180.0, agents).days("2026-06-01", 2);
        let waits = |agents| journal(build(agents).scenario(), 0).waits("queue");
        let (few, more) = (waits(agents), waits(agents + 1));
        let both: Vec<_> = few.iter().zip(&more).filter_map(|(few, more)| few.zip(*more)).collect();
        assert!(both.len() > 800);
        assert!(both.iter().all(|(few, more)| more <= few), "with {agents} agents and one more");
        assert!(both.iter().any(|(few, more)| more < few));
    }
}

#[test]
fn two_operations_that_share_nothing_are_as_if_alone() {
    // SK-08 of the validation set, to the last bit.
    let alone = Build::steady(20.0, 180.0, 3).patience(60.0).days("2026-06-01", 2).replications(5);
    let both =
        alone.clone().queue(queue("other", 40.0, exponential(90.0))).group(heads("others", 2.0, &["other"]));
    let (alone, both) = (results(alone.scenario()), results(both.scenario()));
    assert_eq!(alone.queues["queue"], both.queues["queue"]);
    assert_eq!(alone.agent_groups["group"], both.agent_groups["group"]);
}

/// Counts who does not come, by the instant at which the shift begins.
#[derive(Default)]
struct Absences(Vec<(Ms, u32)>);

impl Watch for Absences {
    fn see(&mut self, at: Ms, fact: Fact) {
        if let Fact::Turned { to: Doing::Absent, count, .. } = fact {
            self.0.push((at, count));
        }
    }
}

#[test]
fn a_further_person_leaves_the_absence_of_others_as_it_was() {
    let teams = |early: u32| json!([{"shift": "early", "heads": early}, {"shift": "late", "heads": 30}]);
    let build = Build::steady(5.0, 60.0, 1)
        .days("2026-06-01", 7)
        .with("/shifts", json!([{"id": "early", "start": "06:00", "length_min": 480}, {"id": "late", "start": "14:00", "length_min": 480}]))
        .with("/agent_groups/0/shrinkage", json!({"absence_share": 0.3}));
    let late_absences = |early: u32| -> Vec<Ms> {
        let plan = plan(
            build
                .clone()
                .with("/agent_groups/0/staffing", json!({"roster": {"teams": teams(early)}}))
                .scenario(),
        );
        let mut absences = Absences::default();
        replicate(&plan, 1, 0, &mut absences).unwrap();
        let late =
            absences.0.iter().map(|(at, _)| *at).filter(|at| at.rem_euclid(86_400_000) == 14 * 3_600_000);
        late.collect()
    };
    let before = late_absences(10);
    assert!(before.len() > 30);
    assert_eq!(before, late_absences(11));
}

proptest! {
    #![proptest_config(super::runs::cases(32))]

    #[test]
    fn the_order_of_queues_in_the_file_changes_no_figure(recipe in any_recipe()) {
        let build = recipe.build();
        prop_assert_eq!(measured_of(&build), measured_of(&build.clone().reversed("/queues")));
    }

    #[test]
    fn the_order_of_groups_in_the_file_changes_no_figure(recipe in any_recipe()) {
        let build = recipe.build();
        prop_assert_eq!(measured_of(&build), measured_of(&build.clone().reversed("/agent_groups")));
    }

    #[test]
    fn another_zone_with_the_same_clock_times_changes_no_figure(recipe in any_recipe()) {
        let build = recipe.build().zone("UTC");
        prop_assert_eq!(measured_of(&build), measured_of(&build.clone().zone("Asia/Kathmandu")));
    }

    #[test]
    fn a_scenario_that_is_saved_and_loaded_is_the_same(recipe in any_recipe()) {
        let scenario = recipe.scenario();
        let text = file::to_text(&scenario);
        let loaded = file::parse(&text).unwrap();
        prop_assert_eq!(&loaded, &scenario);
        prop_assert_eq!(file::to_text(&loaded), text);
    }
}

#[test]
fn the_same_weekdays_a_year_later_change_no_figure() {
    let build = two_queues().days("2026-06-01", 2).replications(3);
    assert_eq!(measured_of(&build), measured_of(&build.clone().days("2027-06-07", 2)));
}

/// A recipe is not the same day after day only because nothing happens in it.
#[test]
fn recipes_are_lively() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let recipes = (0..20).map(|_| any_recipe().new_tree(&mut runner).unwrap().current());
    let lively = |recipe: &Recipe| mean(&results(recipe.scenario()).total, "received") > 50.0;
    assert!(recipes.filter(lively).count() >= 10);
}

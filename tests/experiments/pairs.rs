//! Scenarios side by side on the same customers.

use crate::support::{Build, heads, plan, queue};
use serde_json::json;
use shoreline_engine::study::compare::{Comparison, Contrast, Contrasts};
use shoreline_engine::{RunOptions, compare};
use std::sync::atomic::AtomicBool;

fn office(agents: u32) -> Build {
    Build::steady(40.0, 180.0, agents).patience(120.0).days("2026-06-01", 1).replications(20)
}

fn compared(builds: &[Build], threads: usize) -> Comparison {
    let plans: Vec<_> = builds.iter().map(|build| plan(build.scenario())).collect();
    let options = RunOptions { threads: Some(threads), ..RunOptions::default() };
    compare(&plans, options, &AtomicBool::new(false), &|_| ()).unwrap()
}

fn all(comparison: &Comparison) -> impl Iterator<Item = (&'static str, &Contrast)> {
    let named = [&comparison.queues, &comparison.agent_groups, &comparison.sites, &comparison.clients];
    let all = named.into_iter().flat_map(|named| named.values()).chain([&comparison.total]);
    all.flat_map(|contrasts: &Contrasts| contrasts.iter().map(|(key, contrast)| (*key, contrast)))
}

#[test]
fn a_scenario_does_not_differ_from_itself_at_all() {
    let comparison = compared(&[office(5), office(5)], 2);
    for (key, contrast) in all(&comparison) {
        let difference = contrast.differences[0];
        if contrast.figures[0].mean.is_some() {
            assert_eq!(difference.mean, Some(0.0), "{key}");
            assert!(difference.half_width.is_none_or(|half| half == 0.0), "{key}: {difference:?}");
        }
    }
    assert!(all(&comparison).count() > 100);
}

#[test]
fn on_the_same_customers_an_agent_more_is_known_far_better_than_apart() {
    let comparison = compared(&[office(5), office(6)], 2);
    let Contrast { figures, differences } = &comparison.queues["queue"]["service_level"];
    let [less, more] = [figures[0], figures[1]];
    let difference = differences[0];
    assert_eq!(difference.mean, Some(more.mean.unwrap() - less.mean.unwrap()));
    let apart = less.half_width.unwrap().hypot(more.half_width.unwrap());
    assert!(difference.mean.unwrap() > difference.half_width.unwrap(), "{difference:?}");
    assert!(difference.half_width.unwrap() < 0.7 * apart, "{difference:?}, apart {apart}");
    assert!(difference.variance_cut.unwrap() > 0.5, "{difference:?}");
    // Demand is the same: received differs by nobody in any replication.
    let received = comparison.total["received"].differences[0];
    assert_eq!((received.mean, received.half_width), (Some(0.0), Some(0.0)));
}

#[test]
fn what_only_one_scenario_has_is_not_compared() {
    let more = office(5).queue(queue("other", 1.0, json!({"constant": {"value_s": 60}}))).group(heads(
        "others",
        1.0,
        &["other"],
    ));
    let comparison = compared(&[office(5), more], 2);
    assert_eq!(comparison.queues.keys().collect::<Vec<_>>(), ["queue"]);
    assert_eq!(comparison.agent_groups.keys().collect::<Vec<_>>(), ["group"]);
    // A queue of its own with people of its own moves nobody else's customers.
    assert_eq!(comparison.queues["queue"]["asa_s"].differences[0].mean, Some(0.0));
}

#[test]
fn a_comparison_does_not_depend_on_threads() {
    let text = |threads| {
        let mut comparison = compared(&[office(5), office(6), office(7)], threads);
        for scenario in &mut comparison.scenarios {
            scenario.stamp.started.clear();
            scenario.stamp.seconds = 0.0;
        }
        serde_json::to_string(&comparison).unwrap()
    };
    assert_eq!(text(1), text(3));
}

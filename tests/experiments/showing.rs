//! A study shown while it grows: an answer at once that tightens, and at the end the same answer to the last digit.

use crate::support::{Build, document, plan, study_with};
use serde_json::json;
use shoreline_engine::study::compare::{changes, compare};
use shoreline_engine::{RunOptions, Study, simulate_showing};
use std::sync::atomic::{AtomicBool, Ordering};

fn office(agents: u32) -> Build {
    Build::steady(40.0, 180.0, agents).patience(120.0).days("2026-06-01", 1).replications(50)
}

const ONE_THREAD: RunOptions = RunOptions { seed: None, replications: None, threads: Some(1) };

fn shown(build: &Build, cancel: &AtomicBool, mut show: impl FnMut(&Study)) -> (Vec<u32>, Study) {
    let mut sizes = Vec::new();
    let study = simulate_showing(plan(build.scenario()), ONE_THREAD, cancel, &|_| (), |study| {
        sizes.push(study.summary().stamp.replications);
        show(study);
    });
    (sizes, study.unwrap())
}

#[test]
fn what_is_shown_about_doubles_each_time_and_ends_in_the_study_that_nobody_watched() {
    let (sizes, study) = shown(&office(5), &AtomicBool::new(false), |_| ());
    assert_eq!(sizes, [4, 8, 16, 32]);
    assert_eq!(document(&study), document(&study_with(office(5).scenario(), RunOptions::default())));
}

#[test]
fn a_study_that_stops_by_itself_stops_where_it_would_unwatched() {
    let until = json!({"measure": "service_level", "queue": "queue", "half_width": 0.01});
    let build = office(5).replications(200).with("/run/until", until);
    let (sizes, study) = shown(&build, &AtomicBool::new(false), |_| ());
    assert_eq!(&sizes[..4], [4, 8, 10, 20]);
    assert_eq!(document(&study), document(&study_with(build.scenario(), RunOptions::default())));
}

#[test]
fn who_has_seen_enough_stops_it_and_keeps_what_was_shown() {
    let cancel = AtomicBool::new(false);
    let (sizes, study) = shown(&office(5), &cancel, |study| {
        cancel.store(study.replications() >= 8, Ordering::Relaxed);
    });
    assert_eq!((sizes, study.replications()), (vec![4, 8], 8));
}

#[test]
fn a_change_is_the_difference_that_a_comparison_of_the_two_would_tell() {
    let builds = [office(5), office(6)];
    let plans: Vec<_> = builds.iter().map(|build| plan(build.scenario())).collect();
    let compared = compare(&plans, RunOptions::default(), &AtomicBool::new(false), &|_| ()).unwrap();
    let [before, after] = builds.map(|build| study_with(build.scenario(), RunOptions::default()));
    let changes = changes(&before, &after);
    assert!(changes.len() > 20);
    for (key, change) in changes {
        assert_eq!(change, compared.total[key].differences[0], "{key}");
    }
}

#[test]
fn a_change_from_a_larger_study_is_that_of_the_replications_both_have() {
    let few = RunOptions { replications: Some(8), ..RunOptions::default() };
    let before = study_with(office(5).scenario(), RunOptions::default());
    let (same, more) = (study_with(office(5).scenario(), few), study_with(office(6).scenario(), few));
    assert_eq!(changes(&before, &more), changes(&same, &more));
}

#[test]
fn studies_of_other_customers_are_no_pairs() {
    let other = RunOptions { seed: Some(4711), ..RunOptions::default() };
    let [one, two] = [RunOptions::default(), other].map(|options| study_with(office(5).scenario(), options));
    assert!(changes(&one, &two).is_empty());
}

//! A run stops as soon as a figure is known well enough, and says whether it is.

use crate::support::{Build, document, study_with};
use serde_json::{Value, json};
use shoreline_engine::{RunOptions, Study};

fn office(replications: u32, until: Value) -> Build {
    let build = Build::steady(20.0, 180.0, 3).patience(120.0).days("2026-06-01", 1);
    build.replications(replications).with("/run/until", until)
}

fn ran(replications: u32, half_width: f64, threads: usize) -> Study {
    let until = json!({"measure": "service_level", "queue": "queue", "half_width": half_width});
    let options = RunOptions { threads: Some(threads), ..RunOptions::default() };
    study_with(office(replications, until).scenario(), options)
}

#[test]
fn a_run_stops_at_the_end_of_the_round_in_which_the_figure_is_known_well_enough() {
    let study = ran(1000, 0.01, 2);
    let stamp = study.summary().stamp;
    let reached = stamp.until.unwrap();
    assert!(reached.reached && reached.half_width.unwrap() <= 0.01, "{reached:?}");
    assert!([20, 40, 80, 160, 320, 640].contains(&stamp.replications), "{}", stamp.replications);
    let before = ran(stamp.replications / 2, 0.01, 2).summary().stamp.until.unwrap();
    assert!(!before.reached, "half as many had been enough: {before:?}");
}

#[test]
fn where_a_run_stops_does_not_depend_on_threads() {
    assert_eq!(document(&ran(200, 0.02, 1)), document(&ran(200, 0.02, 3)));
}

#[test]
fn no_run_stops_before_ten_replications() {
    assert_eq!(ran(1000, 10.0, 2).replications(), 10);
}

#[test]
fn a_run_that_does_not_come_so_far_says_so() {
    let results = ran(12, 0.0001, 2).summary();
    assert_eq!((results.stamp.replications, results.stamp.until.unwrap().reached), (12, false));
    let said = results.findings.iter().find(|finding| finding.path == "run.until").unwrap();
    assert!(said.message.contains("After 12 replications `service_level` of queue `queue`"), "{said:?}");
}

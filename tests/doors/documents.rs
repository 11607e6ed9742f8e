//! The documents that leave and enter the house: scenario files of every version, and results.

use crate::support::{Build, study};
use serde_json::Value;
use shoreline_model::file::{check_text, parse, read, to_text};
use shoreline_model::measure::{CATALOGUE, Finest, Subject};
use std::path::{Path, PathBuf};

/// The scenario files in a folder of the repository.
pub fn scenarios(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let is_scenario = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "shoreline");
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).filter(is_scenario).collect();
    paths.sort();
    assert!(!paths.is_empty(), "no scenario in {}", folder.display());
    paths
}

#[test]
fn files_of_every_version_still_open() {
    for path in scenarios("scenarios/archive") {
        let checked = check_text(&read(&path).unwrap());
        assert!(checked.is_ok(), "{}: {:#?}", path.display(), checked.unwrap_err());
    }
}

#[test]
fn shipped_scenarios_have_no_error_and_keep_their_bytes() {
    for path in scenarios("scenarios") {
        let text = read(&path).unwrap();
        assert_eq!(to_text(&parse(&text).unwrap()), text, "{} is not as it would be saved", path.display());
        let checked = check_text(&text);
        assert!(checked.is_ok(), "{}: {:#?}", path.display(), checked.unwrap_err());
    }
}

fn results_of_a_day() -> Value {
    let study =
        study(Build::steady(20.0, 180.0, 3).patience(60.0).days("2026-06-01", 1).replications(10).scenario());
    serde_json::to_value(study.results()).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn results_have_the_keys_the_format_promises() {
    let results = results_of_a_day();
    let top =
        ["stamp", "total", "queues", "agent_groups", "sites", "clients", "days", "intervals", "findings"];
    assert_eq!(keys(&results), top);
    let stamp = [
        "engine",
        "tzdb",
        "seed",
        "replications",
        "confidence",
        "scenario",
        "started",
        "seconds",
        "contacts",
    ];
    assert_eq!(keys(&results["stamp"]), stamp);
    assert_eq!(keys(&results["total"]["asa_s"]), ["mean", "half_width", "p10", "p90", "n"]);
    assert_eq!(keys(&results["intervals"]["queues"]["queue"]["asa_s"]), ["mean", "half_width", "p10", "p90"]);
    assert_eq!(results["days"][0]["date"], "2026-06-01");
}

fn expected(subject: Option<Subject>, finest: Finest) -> Vec<&'static str> {
    let defined =
        CATALOGUE.iter().filter(|m| m.finest <= finest && subject.is_none_or(|subject| m.subject == subject));
    let mut keys: Vec<_> = defined.map(|measure| measure.key).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn every_measure_appears_wherever_it_is_defined() {
    let results = results_of_a_day();
    for (figures, subject) in [
        (&results["total"], None),
        (&results["queues"]["queue"], Some(Subject::Queue)),
        (&results["clients"]["client"], Some(Subject::Queue)),
        (&results["agent_groups"]["group"], Some(Subject::AgentGroup)),
        (&results["sites"]["site"], Some(Subject::AgentGroup)),
    ] {
        assert_eq!(keys(figures), expected(subject, Finest::Horizon));
    }
    assert_eq!(keys(&results["days"][0]["total"]), expected(None, Finest::Day));
    assert_eq!(keys(&results["intervals"]["total"]), expected(None, Finest::Interval));
}

#[test]
fn every_measure_of_a_lively_day_has_a_number_and_an_interval() {
    let results = results_of_a_day();
    for (key, figure) in results["total"].as_object().unwrap() {
        // Nobody redials or is blocked here, but none of these is undefined.
        assert!(figure["mean"].is_number(), "{key}: {figure}");
        assert!(figure["half_width"].is_number(), "{key}: {figure}");
        assert!(figure["n"].as_u64().is_some_and(|n| n > 0), "{key}: {figure}");
    }
}

#[test]
fn a_figure_with_too_little_behind_it_says_so() {
    let quiet = Build::steady(0.0, 180.0, 1).days("2026-06-01", 1).replications(10);
    let results = serde_json::to_value(study(quiet.scenario()).results()).unwrap();
    let asa = &results["total"]["asa_s"];
    assert_eq!((&asa["mean"], &asa["half_width"], &asa["n"]), (&Value::Null, &Value::Null, &Value::from(0)));
    let alone = Build::steady(20.0, 180.0, 3).days("2026-06-01", 1).replications(1);
    let results = serde_json::to_value(study(alone.scenario()).results()).unwrap();
    assert!(results["total"]["asa_s"]["mean"].is_number());
    assert_eq!(results["total"]["asa_s"]["half_width"], Value::Null, "one run has no interval");
}

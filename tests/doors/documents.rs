//! The documents that leave and enter the house: scenario files of every version, and results.

use crate::support::everything::everything;
use crate::support::{Build, results, study};
use serde_json::Value;
use shoreline_model::file::{check_text, parse, read, to_text};
use shoreline_model::measure::{CATALOGUE, Finest, Measure, Subject};
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
        "currency",
    ];
    assert_eq!(keys(&results["stamp"]), stamp);
    assert_eq!(keys(&results["total"]["asa_s"]), ["mean", "half_width", "p10", "p90", "n"]);
    let course = &results["intervals"]["queues"]["queue"]["asa_s"];
    assert_eq!(keys(course), ["mean", "half_width", "p10", "p90", "short"], "`short` where there is any");
    assert_eq!(results["days"][0]["date"], "2026-06-01");
}

/// The keys of the measures of this catalogue that a subject has at this fineness.
fn expected(catalogue: &[&Measure], subject: Option<Subject>, finest: Finest) -> Vec<&'static str> {
    let defined =
        catalogue.iter().filter(|m| m.finest <= finest && subject.is_none_or(|subject| m.subject == subject));
    let mut keys: Vec<_> = defined.map(|measure| measure.key).collect();
    keys.sort_unstable();
    keys
}

/// That every measure of a catalogue, and no other, appears wherever it is defined.
fn appears(catalogue: &[&Measure], results: &Value) {
    let any = |named: &str| results[named].as_object().unwrap().values().next().unwrap().clone();
    for (figures, subject) in [
        (results["total"].clone(), None),
        (any("queues"), Some(Subject::Queue)),
        (any("clients"), Some(Subject::Queue)),
        (any("agent_groups"), Some(Subject::AgentGroup)),
        (any("sites"), Some(Subject::AgentGroup)),
    ] {
        assert_eq!(keys(&figures), expected(catalogue, subject, Finest::Horizon));
    }
    assert_eq!(keys(&results["days"][0]["total"]), expected(catalogue, None, Finest::Day));
    assert_eq!(keys(&results["intervals"]["total"]), expected(catalogue, None, Finest::Interval));
}

#[test]
fn a_day_of_calls_speaks_of_calls_and_people_and_nothing_else() {
    let plain: Vec<&Measure> = CATALOGUE.iter().filter(|measure| measure.needs.is_empty()).collect();
    appears(&plain, &results_of_a_day());
}

#[test]
fn where_everything_is_in_use_every_measure_appears_wherever_it_is_defined() {
    let results = study(everything().replications(1).scenario()).results();
    appears(&CATALOGUE.iter().collect::<Vec<_>>(), &serde_json::to_value(results).unwrap());
}

#[test]
fn which_measures_appear_is_said_by_the_file_and_not_by_a_draw() {
    let none_comes = everything().replications(1).with("/queues/0/demand", Value::from("none")).scenario();
    let all: Vec<&str> = results(everything().replications(1).scenario()).total.into_keys().collect();
    assert_eq!(results(none_comes).total.into_keys().collect::<Vec<_>>(), all);
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

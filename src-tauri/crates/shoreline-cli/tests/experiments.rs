//! Compare, sweep, trace and reasons as a person meets them. Runs the built binary, nothing else.

#![allow(clippy::unwrap_used)] // clippy knows `#[test]`, not what serves tests

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

fn said(words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_shoreline"));
    command.env_remove("NO_COLOR").stdin(Stdio::null()).args(words).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder with the template in it, and the path of that.
fn shop() -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file: PathBuf = folder.path().join("shop.shoreline");
    let file = file.to_str().unwrap().to_owned();
    assert_eq!(said(&["new", &file]).status.code(), Some(0));
    (folder, file)
}

#[test]
fn a_scenario_compared_with_itself_shows_no_difference() {
    let (_folder, file) = shop();
    let ran = said(&["compare", &file, &file, "-r", "4"]);
    assert_eq!(ran.status.code(), Some(0), "{}", text(&ran.stderr));
    assert!(text(&ran.stdout).contains("B and A: no difference is seen."), "{}", text(&ran.stdout));
    let json = said(&["compare", &file, &file, "-r", "4", "--json", "-"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["total"]["service_level"]["differences"][0]["mean"], 0.0);
    assert_eq!(said(&["compare", &file]).status.code(), Some(2), "one file alone");
}

#[test]
fn a_sweep_has_a_row_a_setting_and_names_a_path_that_leads_nowhere() {
    let (_folder, file) = shop();
    let sweep =
        |set: &str| said(&["sweep", &file, "--set", set, "--measure", "received", "-r", "4", "--csv", "-"]);
    let ran = sweep("run.warm_up_h=0,1,2");
    assert_eq!(ran.status.code(), Some(0), "{}", text(&ran.stderr));
    let rows = text(&ran.stdout);
    assert_eq!(rows.lines().count(), 4, "{rows}");
    assert!(rows.starts_with("run.warm_up_h,received,"), "{rows}");
    for (set, part) in [
        ("queues[nobody].priority=1", "no item is called `nobody`"),
        ("run.warm_up=1", "Did you mean `warm_up_h`?"),
        ("run.warm_up_h", "has no `=`"),
        ("run.warm_up_h=-5", "run.warm_up_h=-5"),
    ] {
        let refused = sweep(set);
        assert_eq!(refused.status.code(), Some(2), "{set}");
        assert!(text(&refused.stderr).contains(part), "{set}: {}", text(&refused.stderr));
    }
}

#[test]
fn every_line_of_a_trace_is_a_record_and_instants_never_run_back() {
    let (_folder, file) = shop();
    let ran = said(&["trace", &file, "--from", "10:00", "--to", "11:00"]);
    assert_eq!(ran.status.code(), Some(0), "{}", text(&ran.stderr));
    let records: Vec<serde_json::Value> =
        text(&ran.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(records.len() > 20, "{records:?}");
    let local = |record: &serde_json::Value| record["local"].as_str().unwrap().to_owned();
    assert!(records.iter().all(|record| local(record).contains("T10:")), "{records:?}");
    assert!(records.is_sorted_by_key(|record| record["utc"].as_str().unwrap().to_owned()));
    let never = said(&["trace", &file, "--from", "noon"]);
    assert_eq!(never.status.code(), Some(2));
    assert!(text(&never.stderr).contains("`noon` is no time of the horizon"), "{}", text(&never.stderr));
}

#[test]
fn a_reader_that_has_seen_enough_of_a_trace_is_no_error() {
    let (_folder, file) = shop();
    let mut command = Command::new(env!("CARGO_BIN_EXE_shoreline"));
    let mut child =
        command.args(["trace", &file]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}

#[test]
fn reasons_name_the_queue_and_the_time_asked_for() {
    let (_folder, file) = shop();
    let json = said(&["reasons", &file, "-r", "4", "--json", "-"]);
    assert_eq!(json.status.code(), Some(0), "{}", text(&json.stderr));
    let found: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    for reasons in found.as_array().unwrap() {
        let (queue, local) = (reasons["queue"].as_str().unwrap(), reasons["local"].as_str().unwrap());
        let at = &local[.."2026-10-25T01:30".len()];
        let asked = said(&["reasons", &file, "--queue", queue, "--at", at, "-r", "4"]);
        assert!(text(&asked.stdout).contains(&format!("`{queue}` at {}", at.replace('T', " "))), "{asked:?}");
    }
    let nobody = said(&["reasons", &file, "--queue", "nobody"]);
    assert_eq!(nobody.status.code(), Some(2));
    assert!(text(&nobody.stderr).contains("There is no queue `nobody`"), "{}", text(&nobody.stderr));
}

#[test]
fn a_replay_names_the_replication_it_shows_and_gives_the_whole_day_as_json() {
    let (_folder, file) = shop();
    let ran = said(&["replay", &file, "-r", "5"]);
    assert_eq!(ran.status.code(), Some(0), "{}", text(&ran.stderr));
    assert!(
        text(&ran.stdout).contains("of 5, seed 1. One possible day, not the average."),
        "{}",
        text(&ran.stdout)
    );
    let json = said(&["replay", &file, "-r", "5", "--show", "4", "--json", "-"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["shown"]["replication"], 4);
    assert_eq!(json["queues"][0]["waiting"].as_array().unwrap().len(), 2881);
    for wrong in [["--show", "6"], ["--show", "best"], ["--day", "1999-01-01"]] {
        assert_eq!(said(&[&["replay", &file, "-r", "5"][..], &wrong].concat()).status.code(), Some(2));
    }
}

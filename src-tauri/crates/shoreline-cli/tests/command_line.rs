//! The command line as a person meets it: words in, words and exit codes out. Runs the built binary, nothing else.

#![allow(clippy::unwrap_used)] // clippy knows `#[test]`, not what serves tests

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

fn shoreline() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_shoreline"));
    command.env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

fn said<S: AsRef<OsStr>>(words: impl IntoIterator<Item = S>) -> Output {
    shoreline().args(words).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder with the template in it, quick to run.
fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shop.shoreline");
    assert_eq!(said(["new".as_ref(), file.as_os_str()]).status.code(), Some(0));
    (folder, file)
}

fn spoil(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "the template has no {from}");
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn help_shows_examples_and_exit_codes() {
    let help = out(&said(["--help"]));
    assert!(help.contains("shoreline run shop.shoreline --charts out"), "{help}");
    assert!(help.contains("130 stopped by Ctrl-C"), "{help}");
    assert_eq!(said::<&str>([]).status.code(), Some(2), "nothing asked for");
}

#[test]
fn a_good_scenario_can_be_run() {
    let (_folder, file) = folder();
    let checked = said(["check".as_ref(), file.as_os_str()]);
    assert_eq!(checked.status.code(), Some(0));
    assert!(out(&checked).contains("can be run"), "{}", out(&checked));
}

#[test]
fn every_error_has_a_place_and_the_exit_code_says_so() {
    let (_folder, file) = folder();
    spoil(&file, "Europe/London", "Europe/Lundon");
    spoil(&file, "\"seed\": 1", "\"sead\": 1");
    let checked = said(["check".as_ref(), file.as_os_str()]);
    assert_eq!(checked.status.code(), Some(2));
    let text = out(&checked);
    let line = text.lines().next().unwrap();
    let place = line.strip_prefix(&format!("{}:", file.display())).unwrap();
    let numbers: Vec<&str> = place.split(':').take(2).collect();
    assert!(numbers.iter().all(|n| n.parse::<u32>().is_ok()), "{line}");
    assert!(line.contains(": error: "), "{line}");
    assert!(text.contains("cannot be run"), "{text}");
    assert!(!text.contains('\u{1b}'), "no colours where nobody looks");
}

#[test]
fn a_missing_file_is_named_and_the_others_are_still_checked() {
    let (folder, file) = folder();
    let missing = folder.path().join("gone.shoreline");
    let checked = said(["check".as_ref(), missing.as_os_str(), file.as_os_str()]);
    assert_eq!(checked.status.code(), Some(2));
    assert!(out(&checked).contains("gone.shoreline"), "{}", out(&checked));
    assert!(out(&checked).contains("shop.shoreline: can be run"), "{}", out(&checked));
}

#[test]
fn truncated_json_is_an_error_with_a_place() {
    let (_folder, file) = folder();
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, &text[..text.len() / 2]).unwrap();
    let ran = said(["run".as_ref(), file.as_os_str()]);
    assert_eq!(ran.status.code(), Some(2));
    assert!(err(&ran).contains(": error: "), "{}", err(&ran));
    assert!(err(&ran).contains("nothing was run"), "{}", err(&ran));
    assert_eq!(out(&ran), "");
}

#[test]
fn a_run_prints_its_tables_with_intervals() {
    let (_folder, file) = folder();
    let ran = said(["run".as_ref(), file.as_os_str(), "--replications".as_ref(), "5".as_ref()]);
    assert_eq!(ran.status.code(), Some(0), "{}", err(&ran));
    let text = out(&ran);
    for expected in
        ["5 replications", "95% confidence", "Queues\n", "Agent groups\n", "Days\n", " ± ", "within 20 s"]
    {
        assert!(text.contains(expected), "{expected} is missing from\n{text}");
    }
    assert_eq!(err(&ran), "", "no progress bar where nobody watches");
}

#[test]
fn too_many_replications_are_too_many_on_the_command_line_too() {
    let (_folder, file) = folder();
    let ran = said(["run".as_ref(), file.as_os_str(), "--replications".as_ref(), "4000000000".as_ref()]);
    assert_eq!(ran.status.code(), Some(2));
    assert!(err(&ran).contains("replications"), "{}", err(&ran));
}

/// The results document without what the clock says.
fn document(file: &Path, more: &[&str]) -> serde_json::Value {
    let words = ["run", file.to_str().unwrap(), "--replications", "4", "--json", "-"];
    let ran = said(words.iter().chain(more));
    assert_eq!(ran.status.code(), Some(0), "{}", err(&ran));
    let mut document: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    document["stamp"]["seconds"].take();
    document["stamp"]["started"].take();
    document
}

#[test]
fn json_on_standard_output_is_the_results_document_and_nothing_else() {
    let (_folder, file) = folder();
    let document = document(&file, &[]);
    assert_eq!(document["stamp"]["replications"], 4);
    assert!(document["total"]["service_level"]["mean"].is_f64());
}

#[test]
fn threads_change_nothing_and_the_seed_everything() {
    let (_folder, file) = folder();
    let one = document(&file, &["--threads", "1"]);
    assert_eq!(one, document(&file, &["--threads", "2"]));
    assert_ne!(one["total"], document(&file, &["--seed", "7"])["total"]);
}

#[test]
fn files_are_written_where_asked() {
    let (folder, file) = folder();
    let at = |name: &str| folder.path().join(name).into_os_string();
    let words = ["run".into(), file.into_os_string(), "--replications".into(), "3".into()];
    let files =
        ["--json".into(), at("r.json"), "--csv".into(), at("tables"), "--charts".into(), at("charts")];
    let ran = said(words.into_iter().chain(files));
    assert_eq!(ran.status.code(), Some(0), "{}", err(&ran));
    let text = fs::read_to_string(folder.path().join("r.json")).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap()["stamp"]["replications"], 3);
    for name in
        ["tables/summary.csv", "tables/days.csv", "tables/intervals.csv", "charts/agents-and-contacts.svg"]
    {
        assert!(folder.path().join(name).metadata().unwrap().len() > 0, "{name}");
    }
    let png = fs::read(folder.path().join("charts/agents-and-contacts.png")).unwrap();
    assert_eq!(png[..4], *b"\x89PNG");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let (_folder, file) = folder();
    let blocked = file.join("below");
    let words = ["run".as_ref(), file.as_os_str(), "--replications".as_ref(), "2".as_ref()];
    let ran = said(words.into_iter().chain(["--csv".as_ref(), blocked.as_os_str()]));
    assert_eq!(ran.status.code(), Some(1));
    assert!(err(&ran).contains("below cannot be written"), "{}", err(&ran));
}

#[test]
fn a_measure_is_explained_and_a_slip_forgiven() {
    let told = out(&said(["explain", "abandon_share"]));
    assert!(told.contains("abandoned / (answered + abandoned)"), "{told}");
    let slip = said(["explain", "abandonshare"]);
    assert_eq!(slip.status.code(), Some(2));
    assert!(err(&slip).contains("Did you mean `abandon_share`?"), "{}", err(&slip));
    let listed = out(&said(["explain"]));
    let [waiting, money] = ["\nWaiting\n", "\nMoney\n"].map(|section| listed.find(section).unwrap());
    assert!(listed.starts_with("Promises\n") && waiting < money, "{listed}");
    let all = out(&said(["explain", "--json"]));
    let all: serde_json::Value = serde_json::from_str(&all).unwrap();
    assert!(all.as_array().unwrap().iter().any(|m| m["key"] == "service_level"));
}

#[test]
fn new_never_overwrites_unless_told_to() {
    let (_folder, file) = folder();
    fs::write(&file, "mine").unwrap();
    let again = said(["new".as_ref(), file.as_os_str()]);
    assert_eq!(again.status.code(), Some(2));
    assert!(err(&again).contains("--force"), "{}", err(&again));
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(said(["new".as_ref(), file.as_os_str(), "--force".as_ref()]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(&file).unwrap(), out(&said(["new"])));
}

#[test]
fn the_schema_is_a_schema_and_completions_know_the_measures() {
    let schema: serde_json::Value = serde_json::from_str(&out(&said(["schema"]))).unwrap();
    assert!(schema["properties"]["queues"].is_object());
    assert!(out(&said(["completions", "zsh"])).contains("abandon_share"));
}

#[test]
fn holidays_are_listed_by_region_and_year() {
    assert!(out(&said(["holidays"])).lines().any(|region| region == "GB-ENG"));
    let dates = out(&said(["holidays", "gb-eng", "2026"]));
    assert!(dates.contains("2026-12-25  Christmas Day"), "{dates}");
    assert!(!dates.contains("2027-"), "{dates}");
    assert_eq!(said(["holidays", "XX"]).status.code(), Some(2));
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::process::ExitStatusExt;
    use std::time::Duration;

    #[test]
    fn a_reader_that_has_seen_enough_is_no_failure() {
        let mut child = shoreline()
            .args(["explain", "--json"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.status.signal()), (Some(0), None));
        assert_eq!(err(&output), "");
    }

    #[test]
    fn ctrl_c_keeps_what_is_done_and_says_so() {
        let (_folder, file) = folder();
        spoil(&file, "\"contacts_per_day\": 480", "\"contacts_per_day\": 20000");
        // A busy machine may need longer to finish the first replications: then once more with patience.
        let runs = [500, 2_000, 8_000, 30_000].into_iter().map(|pause_ms| stopped_after(&file, pause_ms));
        let (code, text) = runs.into_iter().find(|(_, text)| !text.is_empty()).unwrap();
        assert_eq!(code, Some(130));
        assert!(text.contains(" replications · seed"), "{text}");
        assert!(!text.contains("10,000 replications"), "{text}");
    }

    /// Exit code and output of a long run that is interrupted.
    fn stopped_after(file: &Path, pause_ms: u64) -> (Option<i32>, String) {
        let words = ["run".as_ref(), file.as_os_str(), "--replications".as_ref(), "10000".as_ref()];
        let words = words.into_iter().chain(["--threads".as_ref(), "1".as_ref()]);
        let child = shoreline().args(words).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(pause_ms));
        let told = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
        assert!(told.success());
        let output = child.wait_with_output().unwrap();
        (output.status.code(), out(&output))
    }
}

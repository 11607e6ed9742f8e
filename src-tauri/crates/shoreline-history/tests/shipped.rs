//! The scenarios that ship: each is canonical, checks without an error, and says what it teaches.

use shoreline_model::diagnostic::{Finding, Severity};
use shoreline_model::file;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../scenarios")
}

/// Every scenario in a folder of `scenarios`, by name.
fn shipped(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).expect("the folder of scenarios is there");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("its entries can be read").path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "shoreline"));
    files.sort();
    assert!(!files.is_empty(), "no scenario in {}", folder.display());
    files
        .iter()
        .map(|path| (path.display().to_string(), file::read(path).expect("a scenario can be read")))
        .collect()
}

/// Those that ship, those kept from earlier versions, and those held against what came.
fn all() -> Vec<(String, String)> {
    let folders = [folder(), folder().join("archive"), folder().join("forecasts")];
    folders.iter().flat_map(|folder| shipped(folder)).collect()
}

#[test]
fn a_shipped_scenario_keeps_its_bytes_when_loaded_and_saved() {
    for (name, text) in all() {
        let scenario = file::parse(&text).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        assert_eq!(file::to_text(&scenario), text, "{name}");
    }
}

fn findings(text: &str) -> Vec<Finding> {
    match file::check_text(text) {
        Ok(checked) => checked.findings().to_vec(),
        Err(findings) => findings,
    }
}

#[test]
fn a_shipped_scenario_checks_without_an_error() {
    for (name, text) in all() {
        let errors: Vec<_> = findings(&text).into_iter().filter(|f| f.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

#[test]
fn follow_the_sun_warns_of_the_hour_that_opens_when_the_clocks_go_back() {
    let text = file::read(&folder().join("follow-the-sun.shoreline")).unwrap();
    let warnings = findings(&text).into_iter().filter(|f| f.severity == Severity::Warning);
    let messages: Vec<_> = warnings.map(|f| f.message).collect();
    assert_eq!(messages.len(), 4, "one a queue but email, which waits: {messages:#?}");
    for message in messages {
        assert!(message.contains("first on 2026-10-26 from 00:00 to 01:00"), "{message}");
    }
}

#[test]
fn a_shipped_scenario_opens_with_what_it_teaches() {
    for (name, text) in [shipped(&folder()), shipped(&folder().join("forecasts"))].concat() {
        let notes = file::parse(&text).unwrap().notes.unwrap_or_default();
        assert!(notes.starts_with("What it teaches: "), "{name}");
    }
}

#[test]
fn a_shipped_file_is_small_enough_to_read() {
    for (name, text) in all() {
        assert!(text.len() < 300_000, "{name} has {} bytes", text.len());
    }
}

//! What the model says in English and the window says in another language too: no word of it is without a translation.
//! Reads the window's tables as text; how good a translation is, a person has to judge.

use crate::doors::documents::scenarios;
use shoreline_model::measure::CATALOGUE;
use std::collections::BTreeSet;
use std::path::Path;

/// A table of the window's words.
fn table(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/base/text").join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_measure_has_its_german_name_and_no_other_has_one() {
    let table = table("de/measures.ts");
    let named: BTreeSet<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_once(": of("))
        .map(|(key, _)| key)
        .collect();
    let known: BTreeSet<&str> = CATALOGUE.iter().map(|measure| measure.key).collect();
    assert_eq!(named, known);
}

#[test]
fn every_demo_says_in_german_what_it_teaches() {
    let table = table("de/start.ts");
    for path in scenarios("scenarios") {
        let id = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(table.contains(&format!("\"{id}\":")), "{id} has no German summary");
    }
}

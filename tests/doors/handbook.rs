//! What is written for people keeps up with what is built: the format's README knows every key, parity every test.

use serde_json::Value;
use shoreline_model::schema::json_schema;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) fn house() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

pub(super) fn page(name: &str) -> String {
    let path = house().join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The words a text uses; an underscore belongs to a word.
fn words(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').collect()
}

/// Keys, and the words that stand as values: everything a scenario can say in the format's own language.
fn vocabulary(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(parts) => {
            found.extend(
                parts
                    .get("properties")
                    .and_then(Value::as_object)
                    .into_iter()
                    .flatten()
                    .map(|(key, _)| key.clone()),
            );
            let named = parts
                .get("const")
                .into_iter()
                .chain(parts.get("enum").and_then(Value::as_array).into_iter().flatten());
            found.extend(named.filter_map(Value::as_str).map(str::to_owned));
            parts.values().for_each(|part| vocabulary(part, found));
        }
        Value::Array(parts) => parts.iter().for_each(|part| vocabulary(part, found)),
        _ => {}
    }
}

#[test]
fn every_key_and_word_of_the_format_is_explained() {
    let mut format = BTreeSet::new();
    vocabulary(&json_schema(), &mut format);
    assert!(
        format.contains("failover_delay_min") && format.contains("closest_to_breach"),
        "the schema is read rightly"
    );
    let readme = page("scenarios/README.md");
    let explained = words(&readme);
    let silent: Vec<_> = format.iter().filter(|word| !explained.contains(word.as_str())).collect();
    assert!(silent.is_empty(), "scenarios/README.md says nothing of {silent:?}");
}

/// Every test of the house, by name.
pub(super) fn tests() -> BTreeSet<String> {
    let mut open: Vec<PathBuf> = ["src-tauri", "tests"].map(|room| house().join(room)).into();
    let mut names = BTreeSet::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            names.extend(tests_in(&std::fs::read_to_string(&path).unwrap()));
        }
    }
    names
}

fn tests_in(text: &str) -> Vec<String> {
    let after = text.split("#[test]").skip(1);
    let name = |text: &str| Some(text.split_once("fn ")?.1.split_once('(')?.0.to_owned());
    after.filter_map(name).collect()
}

/// The last cell of every row of the tables, what stands in code marks within it, and its row.
fn evidence(page: &str) -> Vec<(&str, Vec<&str>)> {
    let rows = page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| what others have"));
    rows.map(|row| {
        let cell = row.trim_end_matches(" |").rsplit(" | ").next().unwrap_or_default();
        (
            row,
            if cell.starts_with("replaced") { vec![] } else { cell.split('`').skip(1).step_by(2).collect() },
        )
    })
    .collect()
}

#[test]
fn every_row_of_parity_is_shown_by_a_test_or_says_what_replaces_it() {
    let (page, tests) = (page("docs/parity.md"), tests());
    let rows = evidence(&page);
    assert!(rows.len() > 100, "{} rows", rows.len());
    for (row, named) in rows {
        assert!(row.contains("| replaced") || !named.is_empty(), "neither shown nor replaced: {row}");
        let lost: Vec<_> = named.iter().filter(|name| !tests.contains(**name)).collect();
        assert!(lost.is_empty(), "no test is called {lost:?}: {row}");
    }
}

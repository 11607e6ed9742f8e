//! Every rule of `check`, told by breaking it in a rich sample. Never checks a sentence word for word.

use crate::diagnostic::{Finding, Severity};
use crate::file::check_text;
use Severity::{Error, Note, Warning};
use serde_json::{Value, json};

mod experiment;
mod load;
mod names_and_time;
mod people;
mod queues;

const SAMPLE: &str = include_str!("../file/sample.json");

/// The sample with one value put in at a JSON pointer.
fn sample_with(changes: &[(&str, Value)]) -> String {
    let mut document: Value = serde_json::from_str(SAMPLE).unwrap();
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")) {
            Value::Array(items) if key == "-" => items.push(value.clone()),
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
            Value::Object(members) => {
                members.insert(key.to_owned(), value.clone());
            }
            other => panic!("{parent} is {other}"),
        }
    }
    document.to_string()
}

fn findings(text: &str) -> Vec<Finding> {
    check_text(text).map_or_else(|findings| findings, |checked| checked.findings().to_vec())
}

/// One change to the sample, and what is said of it: severity, path, a part of sentence and hint.
type Case = (&'static str, Value, Severity, &'static str, &'static str);

fn every_change_is_found(cases: &[Case]) {
    for (pointer, value, severity, path, part) in cases {
        let found = findings(&sample_with(&[(pointer, value.clone())]));
        let said = |finding: &Finding| {
            let words = format!("{} {}", finding.message, finding.hint.as_deref().unwrap_or_default());
            finding.severity == *severity && finding.path == *path && words.contains(part)
        };
        assert!(found.iter().any(said), "{pointer} = {value}: no {path} `{part}` in {found:#?}");
        assert!(
            found.iter().all(|finding| finding.line.is_some() && finding.message.ends_with('.')),
            "{found:#?}"
        );
    }
}

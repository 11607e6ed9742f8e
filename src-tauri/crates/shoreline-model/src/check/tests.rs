//! Every rule of `check`, told by breaking it in a rich sample. Never checks a sentence word for word.

use crate::diagnostic::{Finding, Severity};
use crate::file::check_text;
use Severity::{Error, Note, Warning};
use serde_json::{Value, json};

mod automation;
mod campaigns;
mod channels;
mod disruptions;
mod experiment;
mod journey;
mod load;
mod money;
mod names_and_time;
mod people;
mod presentation;
mod queues;
mod routing;
mod run;
mod shifts;

/// Inbound calls of one site.
const SAMPLE: &str = include_str!("../file/sample.json");
/// Every channel, two sites, money, automation, disruptions.
const OPERATION: &str = include_str!("../file/operation.json");

/// The sample with values put in at JSON pointers.
fn sample_with(changes: &[(&str, Value)]) -> String {
    text_with(SAMPLE, changes)
}

fn text_with(text: &str, changes: &[(&str, Value)]) -> String {
    let mut document: Value = serde_json::from_str(text).unwrap();
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")) {
            Value::Array(items) if key == "-" => items.push(value.clone()),
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
            Value::Object(members) if value.is_null() => {
                members.remove(key).unwrap_or_else(|| panic!("no {pointer}"));
            }
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

/// One change to a sample, and what is said of it: severity, path, a part of sentence and hint. Null takes a key out.
type Case = (&'static str, Value, Severity, &'static str, &'static str);

fn every_change_is_found(cases: &[Case]) {
    every_change_of(SAMPLE, cases);
}

fn every_change_of(text: &str, cases: &[Case]) {
    for (pointer, value, severity, path, part) in cases {
        let found = findings(&text_with(text, &[(pointer, value.clone())]));
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

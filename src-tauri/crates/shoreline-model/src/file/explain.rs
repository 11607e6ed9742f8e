//! What serde complains of, said to people: which key, what is wrong with it, what to do. Never finds a fault itself.

mod syntax;
mod wording;

use super::place::{Step, written};
use crate::diagnostic::{Finding, Severity};
use crate::nearest::did_you_mean;
use crate::scenario::VERSION;
use serde_json::Value;
pub(super) use syntax::not_json;
use wording::{clipped, expectation, found, quoted_names};

/// A complaint in words.
#[derive(Debug, PartialEq)]
pub(super) struct Told {
    pub message: String,
    pub hint: Option<String>,
    /// Whether the key is at fault rather than its value.
    pub at_key: bool,
    /// The key that stands twice: serde stops one step before it.
    pub repeated: Option<String>,
}

impl Told {
    fn new(message: String, hint: &str) -> Self {
        Self {
            message,
            hint: Some(hint.to_owned()).filter(|hint| !hint.is_empty()),
            at_key: false,
            repeated: None,
        }
    }
}

/// What to write where one of several kinds is chosen, by the key it is the value of.
const CHOICES: &[(&[&str], &str)] = &[
    (
        &["talk", "hold", "acw", "patience", "delay", "law"],
        "a law such as { \"exponential\": { \"mean_s\": 180 } }",
    ),
    (&["demand"], "one of { \"intervals\": … } and { \"profile\": … }"),
    (&["staffing"], "one of { \"interval_heads\": … } and { \"roster\": … }"),
    (&["anchor"], "\"site_local\" or { \"client_local\": \"a client's id\" }"),
];

/// A text with nothing in it.
pub(super) fn empty_text() -> Finding {
    error("", "The file is empty.", "Start from `shoreline new`, or open another file.")
}

/// A document of another version, or of none.
pub(super) fn unknown_version(version: Option<&Value>) -> Finding {
    let newer = "Update Shoreline, or save the scenario from the newer one in this version.";
    match version {
        None => error(
            "",
            "This is not a Shoreline scenario: it has no `version`.",
            "A scenario begins with `\"version\": 1`.",
        ),
        Some(version) if version.as_u64().is_some_and(|version| version > VERSION.into()) => error(
            "version",
            &format!("This file is of version {version}; this Shoreline reads version {VERSION}."),
            newer,
        ),
        Some(version) => error(
            "version",
            &format!("There is no version {} of the file format.", clipped(&version.to_string())),
            "Write `\"version\": 1`.",
        ),
    }
}

fn error(path: &str, message: &str, hint: &str) -> Finding {
    Finding {
        severity: Severity::Error,
        path: path.to_owned(),
        line: Some(1),
        column: Some(1),
        message: message.to_owned(),
        hint: Some(hint.to_owned()),
    }
}

/// A text that is JSON but not a document.
pub(super) fn not_a_document(path: &[Step], error: &serde_json::Error) -> Told {
    let complaint = error.to_string();
    let complaint = complaint.rsplit_once(" at line ").map_or(complaint.as_str(), |(head, _)| head);
    let at = Subject::of(path);
    let part = |prefix: &str| complaint.strip_prefix(prefix);
    if let Some(rest) = part("unknown field `") {
        unknown_key(&at, rest)
    } else if let Some(rest) = part("unknown variant `") {
        unknown_choice(&at, rest)
    } else if let Some(key) = part("missing field `") {
        Told::new(format!("{} lacks `{}`.", at.sentence, key.trim_end_matches('`')), "Add the key.")
    } else if let Some(key) = part("duplicate field `") {
        let key = key.trim_end_matches('`').to_owned();
        let message = format!("`{key}` stands twice in the same object.");
        Told { at_key: true, repeated: Some(key), ..Told::new(message, "Keep one of the two.") }
    } else if let Some(rest) = part("invalid type: ").or_else(|| part("invalid value: ")) {
        wrong_type(&at, rest)
    } else {
        other(&at, complaint)
    }
}

fn unknown_key(at: &Subject, rest: &str) -> Told {
    let (key, allowed) = rest.split_once('`').unwrap_or((rest, ""));
    let allowed = quoted_names(allowed);
    let guess = did_you_mean(key, allowed.iter().copied());
    let list = format!("Keys allowed here: {}.", allowed.join(", "));
    let hint = guess.map_or(list.clone(), |guess| format!("{guess} {list}"));
    let place = at.parent.as_deref().map_or("in a scenario".to_owned(), |parent| format!("in `{parent}`"));
    Told { at_key: true, ..Told::new(format!("There is no key `{}` {place}.", clipped(key)), &hint) }
}

fn unknown_choice(at: &Subject, rest: &str) -> Told {
    let (word, allowed) = rest.split_once('`').unwrap_or((rest, ""));
    let allowed = quoted_names(allowed);
    let guess = did_you_mean(word, allowed.iter().copied());
    let list = format!("Known here: {}.", allowed.join(", "));
    let hint = guess.map_or(list.clone(), |guess| format!("{guess} {list}"));
    Told::new(format!("{} cannot be `{}`.", at.sentence, clipped(word)), &hint)
}

fn wrong_type(at: &Subject, rest: &str) -> Told {
    let Some((is, must)) = rest.rsplit_once(", expected ") else {
        return Told::new(format!("{}: {}.", at.sentence, clipped(rest)), "");
    };
    if must == "unit" {
        let message = format!("{} takes nothing inside.", at.sentence);
        return Told::new(message, &format!("Write it as the bare word \"{}\".", at.key));
    }
    let hint = match is {
        _ if is.starts_with("string ") && expectation(must).contains("number") => {
            "Leave out quotes and unit: the key's ending says it (_s seconds, _min minutes, _h hours, _share 0 to 1)."
        }
        "null" => "Leave the key out where nothing is meant.",
        "unit variant" => "Give its parameters: { \"exponential\": { \"mean_s\": 180 } }.",
        _ => "",
    };
    Told::new(format!("{} must be {}, not {}.", at.sentence, expectation(must), found(is)), hint)
}

/// What serde_json itself says of a text that is JSON.
fn other(at: &Subject, complaint: &str) -> Told {
    match complaint {
        "expected value" => {
            let choice = CHOICES.iter().find(|(keys, _)| keys.contains(&at.key.as_str()));
            let takes = choice.map_or("one word in quotes", |(_, takes)| takes);
            Told::new(format!("{} must be {takes}.", at.sentence), "")
        }
        "number out of range" => Told::new(format!("{} is too large for a number.", at.sentence), ""),
        "recursion limit exceeded" => {
            Told::new("The document is nested more than 128 levels deep.".into(), "Laws nest at most 8 deep.")
        }
        "trailing characters" => wrong_count(at),
        _ if complaint.starts_with("invalid length") && complaint.contains("array") => wrong_count(at),
        _ if complaint.starts_with("invalid length") => {
            Told::new(format!("{} must be an object in braces, not a list.", at.sentence), "")
        }
        _ => Told::new(format!("{}: {}.", at.sentence, clipped(complaint)), ""),
    }
}

fn wrong_count(at: &Subject) -> Told {
    Told::new(format!("{} must have exactly seven values, Monday to Sunday.", at.sentence), "")
}

/// The thing a sentence is about.
struct Subject {
    /// How a sentence about it begins.
    sentence: String,
    key: String,
    parent: Option<String>,
}

impl Subject {
    fn of(path: &[Step]) -> Self {
        let last_key = path.iter().rposition(|step| matches!(step, Step::Key(_)));
        let (key, sentence) = match last_key.map(|at| &path[at..]) {
            Some([Step::Key(key), rest @ ..]) => (key.clone(), format!("`{key}{}`", written(rest))),
            _ => (String::new(), "The scenario".to_owned()),
        };
        let parent = path.split_last().map(|(_, rest)| written(rest)).filter(|parent| !parent.is_empty());
        Self { sentence, key, parent }
    }
}

//! From a text to a document, with a line and a column for whatever is wrong. Never judges what a document says.

use super::explain::{self, Told};
use super::place::{Map, Place, Step, steps, steps_taken, written};
use crate::Scenario;
use crate::check::{Checked, check};
use crate::diagnostic::{Finding, Severity};
use crate::scenario::VERSION;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

/// The document in a text, whatever sense it makes; one finding with line and column if it is not a document.
pub fn parse(text: &str) -> Result<Scenario, Finding> {
    let text = without_mark(text);
    if text.trim().is_empty() {
        return Err(explain::empty_text());
    }
    match serde_json::from_str::<Scenario>(text) {
        Ok(document) if document.version == VERSION => Ok(document),
        _ => slowly(text),
    }
}

/// Again, for the sake of the explanation: keeping the path costs more than reading.
fn slowly(text: &str) -> Result<Scenario, Finding> {
    version_is_known(text)?;
    let mut json = serde_json::Deserializer::from_str(text);
    let document = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = steps_taken(error.path());
        finding(text, path, error.inner())
    })?;
    json.end().map_err(|error| finding(text, Vec::new(), &error))?;
    Ok(document)
}

/// `parse` and `check` in one, every finding with its line and column.
pub fn check_text(text: &str) -> Result<Checked, Vec<Finding>> {
    let document = parse(text).map_err(|finding| vec![finding])?;
    match check(document) {
        Ok(mut checked) => {
            place(checked.findings_mut(), text);
            Ok(checked)
        }
        Err(mut findings) => {
            place(&mut findings, text);
            Err(findings)
        }
    }
}

fn place(findings: &mut [Finding], text: &str) {
    if !findings.is_empty() {
        let map = Map::of(without_mark(text));
        findings.iter_mut().for_each(|finding| put(finding, map.of_value(&steps(&finding.path))));
    }
}

/// Some editors open a text with an invisible byte-order mark.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Said before anything else, so that a newer file is not blamed for its new keys.
fn version_is_known(text: &str) -> Result<(), Finding> {
    #[derive(Deserialize)]
    struct Stamp {
        version: Option<Value>,
    }
    // A text that is no object at all, or breaks off, is the whole reader's to explain.
    let Ok(stamp) = serde_json::from_str::<Stamp>(text) else { return Ok(()) };
    match &stamp.version {
        Some(version) if version.as_u64() == Some(VERSION.into()) => Ok(()),
        version => {
            let mut finding = explain::unknown_version(version.as_ref());
            put(&mut finding, Map::of(text).of_value(&steps("version")));
            Err(finding)
        }
    }
}

fn finding(text: &str, path: Vec<Step>, error: &serde_json::Error) -> Finding {
    match serde_json::from_str::<IgnoredAny>(text) {
        Ok(_) => not_a_document(text, path, error),
        Err(syntax) => {
            let same_place = (syntax.line(), syntax.column()) == (error.line(), error.column());
            not_json(text, if same_place { path } else { Vec::new() }, &syntax)
        }
    }
}

fn not_json(text: &str, path: Vec<Step>, error: &serde_json::Error) -> Finding {
    let map = Map::of(text);
    let at = map.offset(error.line(), error.column());
    told(path, explain::not_json(text, at, error), Some(map.place(at)))
}

fn not_a_document(text: &str, mut path: Vec<Step>, error: &serde_json::Error) -> Finding {
    let map = Map::of(text);
    let said = explain::not_a_document(&path, error);
    path.extend(said.repeated.clone().map(Step::Key));
    let place = if said.at_key { map.of_key(&path) } else { map.of_value(&path) };
    let place = place.unwrap_or_else(|| map.place(map.offset(error.line(), error.column())));
    told(path, said, Some(place))
}

fn told(path: Vec<Step>, said: Told, place: Option<Place>) -> Finding {
    let mut finding = Finding {
        severity: Severity::Error,
        path: written(&path),
        line: None,
        column: None,
        message: said.message,
        hint: said.hint,
    };
    put(&mut finding, place);
    finding
}

fn put(finding: &mut Finding, place: Option<Place>) {
    finding.line = place.map(|place| place.line);
    finding.column = place.map(|place| place.column);
}
#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::to_text;

    const SAMPLE: &str = include_str!("sample.json");

    /// Line, column, path, message and hint of what is wrong once `from` is replaced in the sample.
    fn complaint(from: &str, to: &str) -> String {
        assert!(SAMPLE.contains(from), "{from}");
        let finding = parse(&SAMPLE.replacen(from, to, 1)).unwrap_err();
        let place = |n: Option<u32>| n.map_or("?".to_owned(), |n| n.to_string());
        let (line, column) = (place(finding.line), place(finding.column));
        format!("{line}:{column} {} | {} {}", finding.path, finding.message, finding.hint.unwrap_or_default())
    }

    #[test]
    fn the_sample_loads_and_saves_byte_for_byte() {
        assert_eq!(to_text(&parse(SAMPLE).unwrap()), SAMPLE);
    }

    #[test]
    fn a_number_no_double_prints_short_survives_too() {
        let text = SAMPLE.replacen("0.08", "0.07999999999999997", 1);
        assert_eq!(to_text(&parse(&text).unwrap()), text);
    }

    #[test]
    fn an_unknown_key_is_named_at_its_place_with_the_one_probably_meant() {
        assert_eq!(
            complaint("\"start\": \"2026", "\"strat\": \"2026"),
            "12:16 horizon.strat | There is no key `strat` in `horizon`. Did you mean `start`? \
             Keys allowed here: start, days, interval_min, zone."
        );
        assert!(
            complaint("\"clients\": [", "\"a.b[0]\": 1, \"clients\": [")
                .contains("no key `a.b[0]` in a scenario")
        );
    }

    #[test]
    fn wrong_units_and_wrong_types_are_told() {
        let talk = complaint("\"mean_s\": 240", "\"mean_s\": \"4 min\"");
        assert!(
            talk.starts_with("53:44 queues[0].handling.talk.lognormal.mean_s | `mean_s` must be a number"),
            "{talk}"
        );
        assert!(talk.contains("Leave out quotes and unit"), "{talk}");
        let days = complaint("\"days\": 14", "\"days\": 1.5");
        assert!(days.contains("`days` must be a whole number from 0 to 4294967295, not 1.5."), "{days}");
        let patience = complaint("\"patience\": \"never\"", "\"patience\": 120");
        assert!(patience.contains("`patience` must be a law such as"), "{patience}");
        let week = complaint("0.95, 0.6, 0]", "0.95]");
        assert!(week.contains("exactly seven values, Monday to Sunday"), "{week}");
        let site = complaint("\"sites\": [", "\"sites\": [3, ");
        assert!(site.contains("`sites[0]` must be an object in braces, not 3."), "{site}");
    }

    #[test]
    fn a_word_that_is_not_known_gets_the_known_ones() {
        let law = complaint("\"erlang\"", "\"erlnag\"");
        assert!(
            law.contains("`talk` cannot be `erlnag`. Did you mean `erlang`? Known here: never, constant"),
            "{law}"
        );
        assert!(complaint("[\"sat\"]", "[\"Saturday\"]").contains("`days[0]` cannot be `Saturday`"));
        assert!(complaint("\"08:00\"", "\"8am\"").contains("`8am` is not a time of day; write it as 08:30"));
    }

    #[test]
    fn missing_and_repeated_keys_are_named() {
        assert!(complaint("\"days\": 14, ", "").starts_with("12:14 horizon | `horizon` lacks `days`."));
        let twice = complaint("\"days\": 14", "\"days\": 14, \"days\": 15");
        assert!(twice.starts_with("12:51 horizon.days | `days` stands twice in the same object."), "{twice}");
    }

    #[test]
    fn numbers_must_be_finite() {
        for word in ["NaN", "-Infinity", "inf"] {
            let said = complaint("\"mean_s\": 240", &format!("\"mean_s\": {word}"));
            assert!(
                said.contains(&format!("{word} is not a number in JSON: numbers must be finite")),
                "{said}"
            );
            assert!(said.starts_with("53:4"), "{said}");
        }
        assert!(complaint("\"mean_s\": 240", "\"mean_s\": 1e999").contains("`mean_s` is too large"));
    }

    #[test]
    fn a_text_that_is_not_json_says_what_stands_there() {
        assert!(complaint("\"seed\": 7,", "\"seed\": 7").contains("A comma or the closing brace"));
        assert!(complaint("\"seed\": 7", "// seed").contains("Put remarks into a `notes` key"));
        assert!(complaint("\"seed\": 7", "seed: 7").contains("not in double quotes"));
        assert!(
            complaint("\"name\": \"Sample\"", "\"name\": \"Sample").contains("runs over the end of its line")
        );
        let cut = parse(&SAMPLE[..3000]).unwrap_err();
        assert!(cut.message.contains("breaks off"), "{cut:?}");
        assert!(cut.line > Some(70));
        assert!(parse(" \n").unwrap_err().message.contains("empty"));
    }

    #[test]
    fn another_version_is_said_before_anything_else() {
        let newer = complaint("\"version\": 1", "\"version\": 2, \"weather\": 3");
        assert!(
            newer.starts_with("2:14 version | This file is of version 2; this Shoreline reads version 1."),
            "{newer}"
        );
        assert!(complaint("\"version\": 1", "\"version\": \"one\"").contains("no version \"one\""));
        assert!(parse("{\"dependencies\": {}}").unwrap_err().message.contains("not a Shoreline scenario"));
    }

    #[test]
    fn deep_nesting_is_refused_and_a_byte_order_mark_is_not() {
        let deep = "{\"shifted\":{\"by_s\":1,\"law\":".repeat(5000) + "3" + &"}}".repeat(5000);
        assert!(
            complaint("\"patience\": \"never\"", &format!("\"patience\": {deep}")).contains("128 levels")
        );
        assert!(parse(&format!("\u{feff}{SAMPLE}")).is_ok());
    }
}

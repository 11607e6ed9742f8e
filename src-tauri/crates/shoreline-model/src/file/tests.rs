//! The samples together use every key of the format, mean something, and survive loading and saving.

use super::{check_text, parse, to_text};
use crate::diagnostic::Severity;
use crate::schema::json_schema;
use serde_json::Value;
use std::collections::BTreeSet;

const SAMPLES: [&str; 3] =
    [include_str!("sample.json"), include_str!("operation.json"), include_str!("steady.json")];

#[test]
fn the_samples_load_and_save_byte_for_byte() {
    for sample in SAMPLES {
        assert_eq!(to_text(&parse(sample).unwrap()), sample);
    }
}

#[test]
fn the_samples_have_nothing_to_complain_about() {
    for sample in SAMPLES {
        let findings = check_text(sample).map(|checked| checked.findings().to_vec());
        let findings = findings.unwrap_or_else(|found| found);
        assert!(findings.iter().all(|finding| finding.severity == Severity::Note), "{findings:#?}");
    }
}

#[test]
fn every_key_of_the_schema_occurs_in_a_sample() {
    let schema = json_schema();
    let mut missing = BTreeSet::new();
    keys_within(&schema, "Scenario", &mut missing);
    for (name, part) in schema["$defs"].as_object().unwrap() {
        keys_within(part, name, &mut missing);
    }
    assert!(missing.contains("Scenario.queues") && missing.contains("Law.gamma.cv"), "{missing:#?}");
    for sample in SAMPLES {
        strike_used(&serde_json::from_str(sample).unwrap(), &schema, "Scenario", &schema, &mut missing);
    }
    assert!(missing.is_empty(), "in no sample: {missing:#?}");
}

/// The keys of one part of a schema, those of its parts left to themselves: `Queue.repeat`, `Law.gamma`, `Law.gamma.cv`.
fn keys_within(schema: &Value, at: &str, keys: &mut BTreeSet<String>) {
    for (key, property) in schema["properties"].as_object().into_iter().flatten() {
        let here = format!("{at}.{key}");
        keys_within(property, &here, keys);
        keys.insert(here);
    }
    alternatives(schema).for_each(|one| keys_within(one, at, keys));
}

/// Strikes out the keys that a value uses, along the schema.
fn strike_used(value: &Value, schema: &Value, at: &str, root: &Value, missing: &mut BTreeSet<String>) {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
        strike_used(value, &root["$defs"][name], name, root, missing);
    }
    for (key, member) in value.as_object().into_iter().flatten() {
        if let Some(property) = schema["properties"].get(key) {
            let here = format!("{at}.{key}");
            missing.remove(&here);
            strike_used(member, property, &here, root, missing);
        }
    }
    for item in value.as_array().into_iter().flatten() {
        strike_used(item, &schema["items"], at, root, missing);
    }
    alternatives(schema).for_each(|one| strike_used(value, one, at, root, missing));
}

/// What a value may be instead.
fn alternatives(schema: &Value) -> impl Iterator<Item = &Value> {
    ["oneOf", "anyOf", "allOf"].into_iter().filter_map(|kind| schema[kind].as_array()).flatten()
}

//! The key of a measure as an argument: known to completions, forgiving about slips. Explains nothing.

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command, Error};
use shoreline_model::measure::{self, CATALOGUE, Measure};
use std::ffi::OsStr;

/// Reads the key of a measure.
#[derive(Debug, Clone, Copy)]
pub struct MeasureKey;

impl TypedValueParser for MeasureKey {
    type Value = &'static Measure;

    fn parse_ref(&self, command: &Command, _: Option<&Arg>, key: &OsStr) -> Result<Self::Value, Error> {
        let key = key.to_string_lossy();
        measure::find(&key)
            .ok_or_else(|| Error::raw(ErrorKind::InvalidValue, unknown(&key)).with_cmd(command))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(CATALOGUE.iter().map(|m| PossibleValue::new(m.key).help(m.name))))
    }
}

fn unknown(key: &str) -> String {
    let guess = nearest(key).map(|near| format!(" Did you mean `{near}`?")).unwrap_or_default();
    format!("There is no measure `{key}`.{guess} `shoreline explain` lists them all.\n")
}

/// The key that shares most with what was typed, in letters or as a part of it.
fn nearest(typed: &str) -> Option<&'static str> {
    const LIKE: f64 = 0.5; // likeness, 0 to 1, from which a guess helps more than it misleads
    let typed = typed.to_lowercase().replace([' ', '-'], "_");
    let likeness = |m: &Measure| {
        let name = m.name.to_lowercase().replace([' ', '-'], "_");
        strsim::normalized_damerau_levenshtein(&typed, m.key)
            .max(strsim::normalized_damerau_levenshtein(&typed, &name))
    };
    let scored = CATALOGUE.iter().map(|m| (likeness(m), m.key)).filter(|(score, _)| *score >= LIKE);
    scored.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, key)| key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_names_and_halves_lead_to_a_key() {
        assert_eq!(nearest("asa"), Some("asa_s"));
        assert_eq!(nearest("ocupancy"), Some("occupancy"));
        assert_eq!(nearest("Service level"), Some("service_level"));
        assert_eq!(nearest("zzzzzzzz"), None);
    }
}

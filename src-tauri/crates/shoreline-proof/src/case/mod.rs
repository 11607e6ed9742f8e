//! A case: a model of queueing theory with its parameters, and what is known of it to ten digits. Only reads.

mod law;
mod params;

pub use law::of as law;
pub use params::Params;

use crate::error::ProofError;
use serde::Deserialize;
use serde_json::{Map, Value};

/// The cases that come with the product.
const SHIPPED: &str = include_str!("../../cases.json");

/// A case as its file has it; times in seconds, rates per second unless a key says otherwise.
#[derive(Debug, Clone, Deserialize)]
pub struct Case {
    pub id: String,
    pub name: String,
    /// Two letters: which mathematics gives the answer, and how the case is told as a scenario.
    pub family: String,
    pub model: String,
    pub params: Map<String, Value>,
    pub expect: Map<String, Value>,
    /// Service levels at several answer times.
    #[serde(default)]
    pub service_level: Value,
    /// Expectations interval by interval.
    #[serde(default)]
    pub per_interval: Map<String, Value>,
    /// Where the exact values come from.
    pub source: String,
}

#[derive(Deserialize)]
struct File {
    cases: Vec<Case>,
}

/// The cases that come with the product.
///
/// # Panics
/// Never: a test reads them.
pub fn cases() -> Vec<Case> {
    read(SHIPPED).expect("the shipped cases can be read")
}

/// The cases of a file.
///
/// # Errors
/// [`ProofError::Unreadable`] with the place.
pub fn read(text: &str) -> Result<Vec<Case>, ProofError> {
    serde_json::from_str::<File>(text)
        .map(|file| file.cases)
        .map_err(|error| ProofError::Unreadable(error.to_string()))
}

impl Case {
    /// Its parameters.
    pub fn params(&self) -> Params<'_> {
        Params::new(&self.id, &self.params)
    }

    /// What is known of it.
    pub fn expected(&self) -> Params<'_> {
        Params::new(&self.id, &self.expect)
    }

    /// What is known of it, interval by interval.
    pub fn by_interval(&self) -> Params<'_> {
        Params::new(&self.id, &self.per_interval)
    }

    /// An error that names the case.
    pub fn wrong(&self, what: impl Into<String>) -> ProofError {
        ProofError::Case { case: self.id.clone(), what: what.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_cases_can_be_read_and_have_names_of_their_own() {
        let cases = cases();
        let names: std::collections::BTreeSet<_> = cases.iter().map(|case| &case.id).collect();
        assert_eq!((cases.len(), names.len()), (65, 65));
    }

    #[test]
    fn a_file_that_is_none_says_where() {
        let error = read("{\"cases\": [{\"id\": 3}]}").unwrap_err();
        assert!(error.to_string().contains("line 1"), "{error}");
    }
}

//! Named numbers, lists and laws of a case, with errors that name what is missing.

use super::law;
use crate::error::ProofError;
use serde_json::{Map, Value};

/// A table of a case.
#[derive(Debug, Clone, Copy)]
pub struct Params<'a> {
    case: &'a str,
    table: &'a Map<String, Value>,
}

impl<'a> Params<'a> {
    pub(crate) fn new(case: &'a str, table: &'a Map<String, Value>) -> Self {
        Self { case, table }
    }

    /// The keys it has.
    pub fn keys(self) -> impl Iterator<Item = &'a str> {
        self.table.keys().map(String::as_str)
    }

    /// Whether something other than `null` stands there.
    pub fn has(self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| !value.is_null())
    }

    /// What stands there.
    pub fn value(self, key: &str) -> Option<&'a Value> {
        self.table.get(key).filter(|value| !value.is_null())
    }

    /// A number that may be missing.
    pub fn maybe(self, key: &str) -> Option<f64> {
        self.value(key).and_then(Value::as_f64)
    }

    /// A number.
    ///
    /// # Errors
    /// It is missing or no number.
    pub fn number(self, key: &str) -> Result<f64, ProofError> {
        self.maybe(key).ok_or_else(|| self.lacks(key, "a number"))
    }

    /// A whole number.
    ///
    /// # Errors
    /// It is missing or no whole number.
    pub fn count(self, key: &str) -> Result<u32, ProofError> {
        let count = self.value(key).and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok());
        count.ok_or_else(|| self.lacks(key, "a whole number"))
    }

    /// A list of numbers; a single number is a list of one.
    ///
    /// # Errors
    /// It is missing, or something in it is no number.
    pub fn numbers(self, key: &str) -> Result<Vec<f64>, ProofError> {
        let value = self.value(key).ok_or_else(|| self.lacks(key, "numbers"))?;
        numbers(value).ok_or_else(|| self.lacks(key, "numbers"))
    }

    /// A table of numbers, some of which may be `null`.
    ///
    /// # Errors
    /// It is missing or something else.
    pub fn table(self, key: &str) -> Result<Vec<Vec<Option<f64>>>, ProofError> {
        let rows = self.value(key).and_then(Value::as_array).ok_or_else(|| self.lacks(key, "rows"))?;
        let row = |row: &Value| Some(row.as_array()?.iter().map(Value::as_f64).collect());
        rows.iter().map(row).collect::<Option<_>>().ok_or_else(|| self.lacks(key, "rows"))
    }

    /// Lists of places, such as the pools that take a type, in order.
    ///
    /// # Errors
    /// It is missing or something else.
    pub fn places(self, key: &str) -> Result<Vec<Vec<usize>>, ProofError> {
        let rows = self.value(key).and_then(Value::as_array).ok_or_else(|| self.lacks(key, "lists"))?;
        let place = |value: &Value| value.as_u64().map(|place| place as usize);
        let row = |row: &Value| row.as_array()?.iter().map(place).collect::<Option<Vec<_>>>();
        rows.iter().map(row).collect::<Option<_>>().ok_or_else(|| self.lacks(key, "lists"))
    }

    /// The handling law, as a scenario says it: `service`, or exponential with `mean_service_s`.
    ///
    /// # Errors
    /// Neither is there, or the law has no place in scenarios.
    pub fn service(self) -> Result<Value, ProofError> {
        match self.value("service").filter(|value| value.is_object()) {
            Some(named) => law::of(named).ok_or_else(|| self.lacks("service", "a known law")),
            None => Ok(law::exponential(self.number("mean_service_s")?)),
        }
    }

    /// The mean of the handling law.
    ///
    /// # Errors
    /// As `service`.
    pub fn mean_service_s(self) -> Result<f64, ProofError> {
        match self.value("service").filter(|value| value.is_object()) {
            Some(named) => law::mean_s(named).ok_or_else(|| self.lacks("service", "a known law")),
            None => self.number("mean_service_s"),
        }
    }

    /// The law of patience, as a scenario says it; `never` where the case has none.
    ///
    /// # Errors
    /// The law has no place in scenarios.
    pub fn patience(self) -> Result<Value, ProofError> {
        match self.value("patience") {
            Some(named) => law::of(named).ok_or_else(|| self.lacks("patience", "a known law")),
            None => Ok(self.maybe("mean_patience_s").map_or_else(|| "never".into(), law::exponential)),
        }
    }

    /// A named law elsewhere, as a scenario says it.
    ///
    /// # Errors
    /// It is missing or has no place in scenarios.
    pub fn law(self, key: &str) -> Result<Value, ProofError> {
        self.value(key).and_then(law::of).ok_or_else(|| self.lacks(key, "a known law"))
    }

    fn lacks(self, key: &str, what: &str) -> ProofError {
        ProofError::Case { case: self.case.to_owned(), what: format!("`{key}` is not {what}") }
    }
}

/// A number as a list of one, or a list of numbers.
pub fn numbers(value: &Value) -> Option<Vec<f64>> {
    match value {
        Value::Array(items) => items.iter().map(Value::as_f64).collect(),
        single => single.as_f64().map(|number| vec![number]),
    }
}

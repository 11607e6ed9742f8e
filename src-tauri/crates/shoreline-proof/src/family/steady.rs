//! Steady states: how long an operation must run before it has forgotten its start, and how long it counts.

use crate::build::Operation;
use crate::case::Case;
use crate::error::ProofError;
use crate::measure::{Question, Variant};
use std::ops::Range;

const DAY_S: f64 = 86_400.0;
/// Of relaxation times before counting: what is left of the start is e^-10.
const FORGET: f64 = 10.0;
/// Of relaxation times that count in a replication.
const COUNT: f64 = 120.0;
/// Days that count in a replication.
const DAYS: Range<u32> = 4..45;
/// Contacts that a replication should not exceed by much.
const CONTACTS: f64 = 400_000.0;

/// A window of a steady state: days to forget, days that count, and one more in which those who came last are served.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    forget: u32,
    count: u32,
}

impl Window {
    /// For an operation that forgets its state in about `relaxation_s`, with so many contacts a second.
    pub fn new(relaxation_s: f64, contacts_per_s: f64) -> Self {
        let days = |times: f64| (times * relaxation_s / DAY_S).ceil() as u32;
        let most = (CONTACTS / (contacts_per_s * DAY_S).max(1.0)).ceil() as u32;
        let least = days(FORGET).max(DAYS.start);
        let count = days(COUNT).max(least).min(most.max(least));
        Self { forget: days(FORGET).clamp(1, 14), count: count.clamp(DAYS.start, DAYS.end) }
    }

    /// An empty operation over the window.
    pub fn operation(self, case: &Case) -> Operation {
        Operation::new(&case.name, self.forget + self.count + 1)
    }

    /// The hours that count.
    fn hours(self) -> Range<usize> {
        self.forget as usize * 24..(self.forget + self.count) as usize * 24
    }

    /// An operation with its questions.
    ///
    /// # Errors
    /// It is no scenario.
    pub fn variant(
        self,
        case: &Case,
        name: &str,
        operation: &Operation,
        questions: Vec<Question>,
    ) -> Result<Variant, ProofError> {
        let scenario = operation.scenario(&case.id)?;
        Ok(Variant { name: name.to_owned(), scenario, over: self.hours(), questions })
    }
}

/// How long one pool takes to forget: (1 + c2) / 2 handling times / (n (1 - sqrt(rho))^2) where nobody hangs up, with c2
/// the squared variation of arrivals and handling together (J. W. Cohen 1982, "The Single Server Queue", III.7, for one
/// agent); no longer than handling and patience together where somebody does.
pub fn relaxation_s(load: f64, agents: f64, handling_s: f64, patience_s: Option<f64>, variation: f64) -> f64 {
    let rho = load / agents;
    let endless = (rho < 1.0).then(|| {
        handling_s * ((1.0 + variation) / 2.0 / agents / (1.0 - rho.sqrt()).powi(2)).max(1.0 + variation)
    });
    let patient = patience_s.map(|patience| handling_s * (1.0 + variation) + patience);
    match (endless, patient) {
        (Some(endless), Some(patient)) => endless.min(patient),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => DAY_S,
    }
}

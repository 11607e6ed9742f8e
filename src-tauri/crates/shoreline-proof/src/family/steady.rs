//! Steady states: how long an operation must run before it has forgotten its start, and how long it counts.

use crate::build::Operation;
use crate::case::Case;
use crate::error::ProofError;
use crate::measure::{Ask, Question, Variant};

const HOUR_S: f64 = 3_600.0;
const DAY_S: f64 = 86_400.0;
/// Of relaxation times before counting: what is left of the start is e^-10.
const FORGET: f64 = 10.0;
/// The longest warm-up that a scenario may have.
const LONGEST_WARM_UP_H: f64 = 168.0;
/// Of relaxation times that count in a replication, if contacts are few.
const COUNT: f64 = 120.0;
/// Days of a replication: as many distributions of waits are kept.
const MOST_DAYS: f64 = 45.0;
/// Contacts that a replication should not exceed by much.
const CONTACTS: f64 = 100_000.0;
/// Of relaxation times at the end in which who comes does not count, so that everybody who counts is served.
const SERVE: f64 = 4.0;

/// A window of a steady state: a warm-up to forget the start, whole days, a first hour and hours at their end that do
/// not count.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    warm_up_h: f64,
    days: u32,
    tail_h: usize,
}

impl Window {
    /// For an operation that forgets its state in about `relaxation_s`, with so many contacts a second.
    pub fn new(relaxation_s: f64, contacts_per_s: f64) -> Self {
        // A case may say what no operation does; `check` will refuse it, and until then the window must be one.
        let sound =
            |value: f64, otherwise: f64| if value.is_finite() && value > 0.0 { value } else { otherwise };
        let (relaxation_s, contacts_per_s) = (sound(relaxation_s, DAY_S), sound(contacts_per_s, 1.0));
        let days = |times: f64| (times * relaxation_s / DAY_S).ceil();
        let most = (CONTACTS / (contacts_per_s * DAY_S).max(1.0)).ceil();
        let days = days(COUNT).min(most).max(days(FORGET)).clamp(1.0, MOST_DAYS);
        let tail_h = (SERVE * relaxation_s / HOUR_S).ceil().clamp(1.0, 12.0 * days);
        Self {
            warm_up_h: (FORGET * relaxation_s / HOUR_S).ceil().clamp(1.0, LONGEST_WARM_UP_H),
            days: days as u32,
            tail_h: tail_h as usize,
        }
    }

    /// An empty operation over the window.
    pub fn operation(self, case: &Case) -> Operation {
        Operation::new(&case.name, self.days).warm_up(self.warm_up_h)
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
        let hours = self.days as usize * 24;
        // Distributions of waits are kept by whole days.
        let whole = |question: Question| match question.ask {
            Ask::Measure(key, _) if key.starts_with("answer_p") => question.over(0..hours),
            _ => question,
        };
        let questions = questions.into_iter().map(whole).collect();
        // Who waits when the window opens counts in its first interval: he is one of those who wait long.
        Ok(Variant { name: name.to_owned(), scenario, over: 1..hours - self.tail_h, questions })
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

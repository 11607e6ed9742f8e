//! What a case asks of a scenario, and the engine's answers: by the catalogue of measures and its counters where these
//! have it, else by reading the facts of each replication. Judges nothing.

mod answer;
mod gauge;
mod run;
mod waits;

pub use answer::{Answer, answers};
pub use gauge::{Gauge, Of, Reading};
pub use run::{Sample, sample};

use shoreline_model::Scenario;
use shoreline_model::measure::Terms;
use std::ops::Range;

/// A scenario of a case and what is asked of it.
#[derive(Debug, Clone)]
pub struct Variant {
    /// What sets it apart from the other scenarios of the case; empty for the first.
    pub name: String,
    pub scenario: Scenario,
    /// The intervals that count.
    pub over: Range<usize>,
    pub questions: Vec<Question>,
}

/// One number that is known exactly.
#[derive(Debug, Clone)]
pub struct Question {
    /// As the case names it.
    pub metric: String,
    pub expected: f64,
    pub ask: Ask,
    /// How near an answer must come to pass.
    pub margin: f64,
    /// The intervals that count, where they are not the variant's.
    pub over: Option<Range<usize>>,
    /// The one question of the case that enters the test of all z-scores together.
    pub primary: bool,
}

/// How a question is answered.
#[derive(Debug, Clone)]
pub enum Ask {
    /// A measure of the catalogue, by its key.
    Measure(&'static str, Whose),
    /// One sum of counters over another, times a factor.
    Ratio { num: Terms, den: Terms, times: f64, whose: Whose },
    /// A sum of counters a replication, times a factor.
    Sum { of: Terms, times: f64, whose: Whose },
    /// Share of a queue's contacts answered within an answer time, by one of four definitions (see `waits`).
    Within { queue: usize, ms: i64, method: u8 },
    /// What is read from the facts.
    Read(Gauge),
}

/// Whose counters: places of queues or of groups in the scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    Queues(Vec<usize>),
    Groups(Vec<usize>),
}

/// How a figure's margin is found: 1% of it, and for a probability at least 0.002.
pub const RELATIVE_MARGIN: f64 = 0.01;
/// See [`RELATIVE_MARGIN`].
pub const SHARE_MARGIN: f64 = 0.002;

impl Question {
    /// A question with the usual margin.
    pub fn new(metric: impl Into<String>, expected: f64, ask: Ask) -> Self {
        let metric = metric.into();
        let least = if is_share(&metric) { SHARE_MARGIN } else { 0.0 };
        let margin = (expected.abs() * RELATIVE_MARGIN).max(least);
        Self { metric, expected, ask, margin, over: None, primary: false }
    }

    /// With a margin that several questions have in common.
    pub fn within(self, margin: f64) -> Self {
        Self { margin, ..self }
    }

    /// Over other intervals than the variant's.
    pub fn over(self, over: Range<usize>) -> Self {
        Self { over: Some(over), ..self }
    }
}

/// Whether a metric of this name is a probability.
pub fn is_share(metric: &str) -> bool {
    ["p_", "sl", "occupancy", "prop_", "lost_fraction"].iter().any(|start| metric.starts_with(start))
}

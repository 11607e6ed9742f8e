//! Proof that the engine is right: cases whose answers are known exactly, told as ordinary scenarios, simulated by the
//! ordinary engine and judged by the same rules for all. Never a formula of its own where a case gives the answer, never
//! a number fitted to what the engine says.
//!
//! # The way through
//! `case` reads a case. `family` tells it as one or more scenarios with questions. `measure` runs a scenario and answers
//! its questions, by the catalogue of measures wherever it has one. `judge` decides what an answer is worth, `prove` sees
//! to it that there are enough replications, `together` judges all distances at once, and `scores` ranks them for a
//! picture. `coverage` asks another question of a few cases: whether intervals contain the truth as often as they say.
//! `own` sets a user's scenario beside the formulas that planners know.

pub mod build;
pub mod case;
pub mod coverage;
pub mod error;
pub mod family;
pub mod judge;
pub mod measure;
pub mod own;
pub mod prove;
pub mod scores;
pub mod together;

pub use case::{Case, cases};
pub use error::ProofError;
pub use judge::Verdict;
pub use own::{Because, Beside, BesideFigure, Given, Reason, beside};
pub use prove::{Effort, Proof, Record, prove};
pub use scores::{Score, scores};
pub use together::{Together, together};

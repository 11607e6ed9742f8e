//! Runs plans: discrete events in, figures with intervals out. Knows no zone, no file, no window.
//!
//! # The way through
//! `compile` turns a checked scenario into a `Plan`; `replicate` runs it once and tells facts; `tally` counts them into
//! an `Outcome`; a `Study` keeps the outcomes of all replications, and `estimate` makes figures of them.

pub mod agenda;
pub mod arrivals;
pub mod compile;
pub mod estimate;
pub mod event;
pub mod fact;
mod match_up;
mod on_arrival;
mod on_calendar;
mod on_leave;
mod on_service;
pub mod outcome;
pub mod plan;
mod replicate;
pub mod results;
pub mod sample;
pub mod streams;
pub mod study;
pub mod tally;
mod world;

pub use compile::compile;
pub use plan::Plan;
pub use replicate::replicate;
pub use results::Results;
pub use study::{Of, Progress, RunOptions, Study, run, simulate};

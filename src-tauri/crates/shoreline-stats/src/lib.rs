//! The mathematics under the simulator: confidence intervals, quantiles, copulas, agreement and the Erlang formulas.
//! Knows numbers only: never a queue of the model, a scenario, a clock or a random draw.

pub mod agreement;
pub mod copula;
pub mod erlang;
pub mod error;
pub mod interval;
pub mod quantile;
pub mod serial;
pub mod sketch;

pub use agreement::Agreement;
pub use error::QueueError;
pub use interval::{Confidence, Interval};
pub use sketch::Sketch;

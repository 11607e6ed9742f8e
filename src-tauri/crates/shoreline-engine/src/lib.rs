//! Runs plans. Knows no zone, no file, no window.
pub mod compile;
pub mod plan;
pub mod results;
pub mod study;

pub use compile::compile;
pub use plan::Plan;
pub use results::Results;
pub use study::{Progress, RunOptions, run};

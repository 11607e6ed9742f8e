//! Runs plans: discrete events in, figures with intervals out. Knows no zone, no file, no window.
//!
//! # The way through
//! `compile` turns a checked scenario into a `Plan`. `replication` runs it once, drawing from named streams in `draw`, and
//! tells facts. `observe` counts them into an `Outcome` and makes figures of many. A `Study` runs the replications and
//! gives out the results document.
//!
//! # Architecture invariants
//! - Only `compile` sees the scenario; the rest knows the plan alone.
//! - Work is matched to people in `replication::match_up` and nowhere else.
//! - Handlers change state and tell facts; only readers of facts count.
//! - Time is whole milliseconds since the window opens and never runs back; no wall clock, no zone.
//! - Same plan and seed, same figures, whatever the number of threads.
//! - Every replication is checked against the laws in `fault`; where one is broken, no figure leaves.

pub mod compile;
pub mod draw;
pub mod fault;
pub mod observe;
pub mod plan;
pub mod replication;
pub mod results;
pub mod study;
mod turns;

pub use compile::compile;
pub use fault::Fault;
pub use observe::{outcome, trace};
pub use plan::Plan;
pub use replication::{event, fact, replicate};
pub use results::Results;
pub use study::{
    Of, Progress, RunOptions, Study, compare::compare, error::StudyError, reasons::reasons, run, simulate,
    simulate_showing, sweep::sweep,
};

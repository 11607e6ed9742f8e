//! A study: replications of one plan, in parallel, merged in order into results.

use crate::plan::Plan;
use crate::results::Results;
use std::sync::atomic::AtomicBool;

/// How to run a plan. What is `None` the scenario says.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RunOptions {
    pub seed: Option<u64>,
    pub replications: Option<u32>,
    /// Worker threads; as many as there are cores when not given. Never changes a result.
    pub threads: Option<usize>,
}

/// How far a study has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: u32,
    pub total: u32,
}

/// Runs the replications of a plan and merges them in order, so that results do not depend on the number of threads.
/// `cancel` stops at the next replication: what is done is kept, and the stamp says how many that were.
/// `on_progress` is called from worker threads after each replication.
pub fn run(
    _plan: &Plan,
    _options: RunOptions,
    _cancel: &AtomicBool,
    _on_progress: &(dyn Fn(Progress) + Sync),
) -> Results {
    unimplemented!()
}

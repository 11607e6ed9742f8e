//! A steady state from one long replication: its horizon cut into batches that stand for replications.
//!
//! # Why
//! Where an operation runs on without end, each replication would warm up anew. One long run warms up once; the means
//! of its batches are nearly independent if batches are long against the time the queue remembers, and the usual
//! interval over them holds (batch means: Law, "Simulation Modeling and Analysis" 2015, section 9.5.3; 10 to 30 batches:
//! Schmeiser 1982, Operations Research 30). Whether they are is tested, queue by queue, on the mean number waiting, of
//! all figures the one that remembers longest.

use crate::observe::columns::Columns;
use crate::observe::outcome::Outcome;
use crate::plan::Plan;
use shoreline_model::diagnostic::{Finding, Severity};
use shoreline_model::measure::QueueCounter;
use shoreline_stats::{Sketch, serial};
use std::ops::Range;

/// Batches as alike as this come by chance once in a hundred (normal law, one side).
const ALIKE: f64 = 2.326;

/// The batches of a replication, as outcomes of a horizon of their length.
#[derive(Debug, Clone)]
pub(super) struct Batches {
    pub outcomes: Vec<Outcome>,
    /// A batch has one sketch of waits.
    pub sketch_of: Vec<usize>,
}

impl Batches {
    /// The batches of a replication, where the plan asks for them. `check` sees to it that they come out equal.
    pub fn of(plan: &Plan, outcome: &Outcome) -> Option<Self> {
        let count = plan.report.batches? as usize;
        let length = plan.interval_count() / count;
        let outcomes = (0..count).map(|batch| cut(outcome, batch, batch * length..(batch + 1) * length));
        Some(Self { outcomes: outcomes.collect(), sketch_of: vec![0; length] })
    }

    /// The mean number waiting in a queue, all its parts, batch by batch.
    fn mean_queue(&self, parts: &[usize]) -> Vec<f64> {
        let sum = |outcome: &Outcome, counter: QueueCounter| {
            parts.iter().map(|&part| outcome.queues[part].total(counter as usize)).sum::<i64>() as f64
        };
        let mean =
            |outcome| sum(outcome, QueueCounter::QueueMs) / sum(outcome, QueueCounter::SpanMs).max(1.0);
        self.outcomes.iter().map(mean).collect()
    }
}

fn cut(outcome: &Outcome, batch: usize, intervals: Range<usize>) -> Outcome {
    Outcome {
        queues: parts(&outcome.queues, &intervals),
        groups: parts(&outcome.groups, &intervals),
        waits: of_batch(&outcome.waits, batch),
        lost_waits: of_batch(&outcome.lost_waits, batch),
    }
}

fn of_batch(waits: &[Vec<Sketch>], batch: usize) -> Vec<Vec<Sketch>> {
    waits.iter().map(|sketches| vec![sketches[batch].clone()]).collect()
}

fn parts<const N: usize>(all: &[Columns<N>], intervals: &Range<usize>) -> Vec<Columns<N>> {
    all.iter().map(|columns| columns.part(intervals.clone())).collect()
}

/// How to read the figures, and the queues whose batches hang together.
pub(super) fn findings(cut: &Batches, plan: &Plan) -> Vec<Finding> {
    let (count, length) = (cut.outcomes.len(), cut.sketch_of.len());
    let reading = format!(
        "Totals come from {count} batches of one long replication, {length} intervals each: amounts are those of one \
         batch. Days and intervals are of that replication alone and have no interval of confidence."
    );
    let queues = plan.report.queue_ids.iter().zip(&plan.report.queue_parts);
    let alike = queues.filter(|(_, parts)| serial::alike(&cut.mean_queue(parts)).is_some_and(|z| z > ALIKE));
    let alike = alike.map(|(id, _)| {
        let message = format!(
            "Queue `{id}`: neighbouring batches are alike (autocorrelation at lag one, 1% level), so its intervals are \
             shorter than they ought to be."
        );
        let hint = "Use fewer batches or a longer horizon.".to_owned();
        finding(Severity::Warning, message, Some(hint))
    });
    [finding(Severity::Note, reading, None)].into_iter().chain(alike).collect()
}

fn finding(severity: Severity, message: String, hint: Option<String>) -> Finding {
    Finding { severity, path: "run.batches".to_owned(), line: None, column: None, message, hint }
}

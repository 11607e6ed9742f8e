//! What only the report needs: names, labels, and how a run is to be done.

use super::QueueIx;
use shoreline_model::measure::{Features, Measure};

/// What only the report needs.
#[derive(Debug, Clone, Default)]
pub struct ReportPlan {
    pub queue_ids: Vec<String>,
    /// The parts of each queue in the plan: itself, or what a split deals it to as well.
    pub queue_parts: Vec<Vec<usize>>,
    pub group_ids: Vec<String>,
    /// Sites and their groups.
    pub sites: Vec<(String, Vec<usize>)>,
    /// Clients and their queues.
    pub clients: Vec<(String, Vec<usize>)>,
    pub interval_utc: Vec<String>,
    pub interval_local: Vec<String>,
    /// Date and intervals of each day.
    pub days: Vec<(String, std::ops::Range<usize>)>,
    /// The sketch of waits each interval counts in, and how many there are: one a day, or one for all of a horizon of
    /// more than `SKETCHED_DAYS` days, so that memory stays bounded.
    pub sketch_of: Vec<usize>,
    pub sketches: usize,
    pub scenario_hash: String,
    pub tzdb: String,
    pub seed: u64,
    pub replications: u32,
    pub confidence: f64,
    pub findings: Vec<shoreline_model::diagnostic::Finding>,
    /// What the scenario makes use of: results speak of nothing else.
    pub features: Features,
    /// What money is counted in.
    pub currency: Option<String>,
    /// What the scenario is called.
    pub name: String,
    pub until: Option<Until>,
    /// Batches the horizon of one replication is cut into, in place of replications.
    pub batches: Option<u32>,
}

/// How well a figure must be known for a run to stop.
#[derive(Debug, Clone, Copy)]
pub struct Until {
    pub measure: &'static Measure,
    /// All queues when not given.
    pub queue: Option<QueueIx>,
    /// Half-width of its interval, in the measure's unit.
    pub half_width: f64,
}

impl ReportPlan {
    /// How many sketches there are of the waits of those who gave up: one a batch, or one. No percentile of a day is
    /// asked of them.
    pub fn lost_sketches(&self) -> usize {
        self.batches.map_or(1, |_| self.sketches)
    }

    /// The name of the queue that a queue of the plan is, or is a part of.
    pub fn queue_name(&self, queue: usize) -> &str {
        let whole = self.queue_parts.iter().position(|parts| parts.contains(&queue));
        whole.map_or("", |whole| &self.queue_ids[whole])
    }

    /// All queues of the plan that belong to these queues of the scenario.
    pub fn parts_of(&self, queues: &[usize]) -> Vec<usize> {
        queues.iter().flat_map(|&queue| self.queue_parts[queue].iter().copied()).collect()
    }
}

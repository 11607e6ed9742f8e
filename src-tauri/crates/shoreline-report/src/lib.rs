//! Tables, files and charts from results: what a person reads after a run. Never prints, never runs a simulation,
//! never knows a window.
//!
//! # Why
//! A table is data (`table`); the terminal (`text`), spreadsheets (`csv`) and later documents only render it, so that
//! the same figure is rounded and named the same way everywhere. A chart is one SVG text; its PNG is that SVG drawn.

pub mod chart;
pub mod compare;
pub mod coverage;
pub mod csv;
pub mod figure;
mod folder;
pub mod grid;
pub mod own;
pub mod promise;
pub mod proof;
pub mod reasons;
#[cfg(test)]
mod sample;
pub mod spread;
pub mod sweep;
pub mod table;
pub mod text;
pub mod week;

use shoreline_engine::Results;
use shoreline_model::Scenario;
use shoreline_model::measure::Measure;
use shoreline_model::queue::Queue;

/// What can go wrong while a report is made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A folder or file could not be written.
    #[error("{path} cannot be written: {source}. Name a folder that can.")]
    Write {
        /// The file or folder at fault.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A chart could not be drawn.
    #[error("The chart {chart} cannot be drawn: {reason}.")]
    Draw {
        /// The chart at fault.
        chart: String,
        /// What stood in the way.
        reason: String,
    },
}

/// A scenario and what running it gave: all that tables and charts need.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// What was run.
    pub scenario: &'a Scenario,
    /// What came out.
    pub results: &'a Results,
}

impl<'a> Report<'a> {
    /// What people call a queue: its name, else its id.
    pub fn queue_name(&self, id: &'a str) -> &'a str {
        self.queue(id).and_then(|q| q.name.as_deref()).unwrap_or(id)
    }

    /// A queue as the file says it.
    pub fn queue(&self, id: &str) -> Option<&'a Queue> {
        self.scenario.queues.iter().find(|q| q.id.0 == id)
    }

    /// What people call a site: its name, else its id.
    pub fn site_name(&self, id: &'a str) -> &'a str {
        let site = self.scenario.sites.iter().find(|s| s.id.0 == id);
        site.and_then(|s| s.name.as_deref()).unwrap_or(id)
    }

    /// Whether the results speak of a measure: most belong to features that not every scenario makes use of.
    pub fn shows(&self, measure: &Measure) -> bool {
        measure.needs.is_empty() || self.results.total.contains_key(measure.key)
    }

    /// What people call an agent group: its name, else its id.
    pub fn agent_group_name(&self, id: &'a str) -> &'a str {
        let group = self.scenario.agent_groups.iter().find(|g| g.id.0 == id);
        group.and_then(|g| g.name.as_deref()).unwrap_or(id)
    }

    /// Queue ids in the order of the file, those with results only.
    pub fn queue_ids(&self) -> Vec<&'a str> {
        let ids = self.scenario.queues.iter().map(|q| q.id.0.as_str());
        ids.filter(|id| self.results.queues.contains_key(*id)).collect()
    }

    /// Agent-group ids in the order of the file, those with results only.
    pub fn agent_group_ids(&self) -> Vec<&'a str> {
        let ids = self.scenario.agent_groups.iter().map(|g| g.id.0.as_str());
        ids.filter(|id| self.results.agent_groups.contains_key(*id)).collect()
    }

    /// Minutes in a reporting interval.
    pub fn interval_min(&self) -> u32 {
        const USUAL: u16 = 30; // what `Horizon::interval_min` stands for when not given
        u32::from(self.scenario.horizon.interval_min.unwrap_or(USUAL))
    }
}

//! The scenario document: what a `.shoreline` file says, before anything is checked.

use crate::clock::{LocalDate, ZoneName};
use crate::queue::{Queue, TrunkGroup};
use crate::routing::Routing;
use crate::site::{Client, Site};
use crate::staffing::{AgentGroup, Shift};
use crate::units::{Hours, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the file format this build writes.
pub const VERSION: u32 = 1;

/// A contact-centre operation and the window over which it is simulated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Version of the file format; 1.
    pub version: u32,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<Run>,
    pub horizon: Horizon,
    pub clients: Vec<Client>,
    pub queues: Vec<Queue>,
    pub sites: Vec<Site>,
    pub agent_groups: Vec<AgentGroup>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Shift>>"))]
    pub shifts: Vec<Shift>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<TrunkGroup>>"))]
    pub trunk_groups: Vec<TrunkGroup>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routing: Option<Routing>,
}

impl Scenario {
    /// The scenario with a seed and replications that somebody asks for instead of its own: to be checked like its own.
    pub fn asked_for(mut self, seed: Option<u64>, replications: Option<u32>) -> Self {
        let run = self.run.get_or_insert_default();
        run.seed = seed.or(run.seed);
        run.replications = replications.or(run.replications);
        self
    }
}

/// How the scenario is run.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Names the random numbers; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// Independent repetitions; 50 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replications: Option<u32>,
    /// Level of the confidence intervals; 0.95 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Share>,
    /// Simulated before the window opens and not counted. When not given: 4 hours if a queue is open at the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warm_up_h: Option<Hours>,
    /// The interval a contact counts in; `arrival` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
}

/// The interval a contact counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Attribution {
    /// The interval in which it arrived.
    #[default]
    Arrival,
    /// The interval in which its wait ended; many ACD reports count so.
    Completion,
}

/// The window that is simulated and reported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Horizon {
    /// First local date in `zone`.
    pub start: LocalDate,
    pub days: u32,
    /// Length of a reporting interval: 15, 30 or 60; 30 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval_min: Option<u16>,
    /// The clock in which days and intervals are reported.
    pub zone: ZoneName,
}

//! The scenario document: what a `.shoreline` file says, before anything is checked.

use crate::automation::Automation;
use crate::clock::{LocalDate, ZoneName};
use crate::demand::DayCorrelation;
use crate::disruption::Disruption;
use crate::ids::QueueId;
use crate::money::Fx;
use crate::people::People;
use crate::presentation::Presentation;
use crate::queue::{Queue, TrunkGroup};
use crate::routing::Routing;
use crate::site::{Client, Site};
use crate::staffing::{AgentGroup, Shift};
use crate::units::{Amount, Hours, Share};
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
    /// Queues whose busy days fall together. Queues not named here are independent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<DayCorrelation>>"))]
    pub day_correlations: Vec<DayCorrelation>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub automation: Option<Automation>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<People>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Disruption>>"))]
    pub disruptions: Vec<Disruption>,
    /// The reporting currency and what others are worth in it; needed where sites have different ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fx: Option<Fx>,
    /// How it is shown to others; changes no figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presentation: Option<Presentation>,
}

impl Scenario {
    /// An operation and its window, of the version this build writes.
    pub fn new(
        name: String,
        horizon: Horizon,
        clients: Vec<Client>,
        queues: Vec<Queue>,
        sites: Vec<Site>,
        agent_groups: Vec<AgentGroup>,
    ) -> Self {
        Self {
            version: VERSION,
            name,
            notes: None,
            run: None,
            horizon,
            clients,
            queues,
            sites,
            agent_groups,
            shifts: Vec::new(),
            trunk_groups: Vec::new(),
            routing: None,
            day_correlations: Vec::new(),
            automation: None,
            people: None,
            disruptions: Vec::new(),
            fx: None,
            presentation: None,
        }
    }
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
    /// Stop as soon as a figure is known well enough; `replications` is then the most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Precision>,
    /// A steady state: one long replication, its horizon cut into so many batches that stand for replications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batches: Option<u32>,
}

/// A figure and how well it must be known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Precision {
    /// Key of a measure of queues.
    pub measure: String,
    /// The queue; all together when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<QueueId>,
    /// Half-width of its confidence interval, in the measure's unit (shares: 0.01 is a point).
    pub half_width: Amount,
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
    /// Length of a reporting interval: 5, 10, 15, 30 or 60; 30 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval_min: Option<u16>,
    /// The clock in which days and intervals are reported.
    pub zone: ZoneName,
}

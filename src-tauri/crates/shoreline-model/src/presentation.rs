//! How a scenario is shown to others: views in an order, and what to say of each. Never changes a figure.

use crate::clock::LocalDate;
use crate::ids::{AgentGroupId, QueueId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is shown of a scenario, in turn.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Presentation {
    pub steps: Vec<Step>,
}

/// A view as it was saved, and what to say of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What the audience reads above it.
    pub title: String,
    pub view: PresentedView,
    /// The queue that is shown; all together when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<QueueId>,
    /// The agent group that is shown; all together when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<AgentGroupId>,
    /// Key of the measure on the map; the service level when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// The day that is shown; the first of the horizon when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<LocalDate>,
    /// For the speaker; the audience does not see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Views that can be shown to others: none of them edits anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum PresentedView {
    /// The headline figures, large.
    Answer,
    /// The contacts expected.
    Demand,
    /// The world clock of shifts.
    Shifts,
    /// The week as a map of one measure.
    Results,
    /// Options side by side.
    Compare,
    /// A simulated day, replayed.
    Wallboard,
}

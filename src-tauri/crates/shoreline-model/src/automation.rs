//! Bots in front of queues, and assist for agents.

use crate::clock::LocalDate;
use crate::ids::{AgentGroupId, BotId, QueueId};
use crate::law::Law;
use crate::units::{Factor, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Automation of the operation.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Automation {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Bot>>"))]
    pub bots: Vec<Bot>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Assist>>"))]
    pub assists: Vec<Assist>,
}

/// A bot that meets contacts before their queue does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Bot {
    pub id: BotId,
    pub queues: Vec<QueueId>,
    /// Length of a session.
    pub session: Law,
    /// Share of sessions that need no agent. The rest reach the queue after the session.
    pub contained: Ramp,
    /// Handling time of contacts that leak to the queue, as a multiple: what is left is harder. 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leak_factor: Option<Factor>,
    /// Share of contained customers who come back to the queue after all; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recontact_share: Option<Share>,
    /// When they come back; a day when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recontact_delay: Option<Law>,
}

/// Help for agents: drafts, summaries, knowledge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Assist {
    pub groups: Vec<AgentGroupId>,
    /// Talk and hold time as a multiple, by months of tenure: the last row whose `from_month` is reached.
    pub talk: Vec<TenureFactor>,
    /// After-contact work as a multiple; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acw_factor: Option<Factor>,
    /// Share of handling that uses it.
    pub adoption: Ramp,
}

/// A factor from a month of tenure on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TenureFactor {
    pub from_month: u16,
    pub factor: Factor,
}

/// A share that changes in a straight line between dates, and is level before the first and after the last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Ramp {
    pub points: Vec<RampPoint>,
}

/// A share from a date on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RampPoint {
    pub date: LocalDate,
    pub share: Share,
}

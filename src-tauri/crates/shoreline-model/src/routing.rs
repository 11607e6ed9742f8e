//! Which groups serve a queue, and from when on. Without a word here every group with the skill serves at once.

use crate::ids::{AgentGroupId, QueueId};
use crate::units::Seconds;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Routing beyond skills.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Routing {
    /// Overflow by time waited, per queue. A queue not named here is served by every group with the skill.
    pub overflow: Vec<Overflow>,
}

/// The timed stages of one queue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Overflow {
    pub queue: QueueId,
    pub stages: Vec<Stage>,
}

/// Groups that join once a contact has waited this long; groups of earlier stages stay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub after_s: Seconds,
    pub groups: Vec<RankedGroup>,
}

/// A group in a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RankedGroup {
    pub group: AgentGroupId,
    /// 1 is asked first; among equal ranks the agent idle longest. The skill's level when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u8>,
}

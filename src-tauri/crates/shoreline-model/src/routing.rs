//! Which groups serve a queue, from when on and by which rule. Without a word here every group with the skill serves at
//! once, the agent idle longest takes the contact, and a free agent takes the one that has waited longest.

use crate::clock::{ClockTime, WeekDay};
use crate::ids::{AgentGroupId, QueueId, SiteId};
use crate::units::{Factor, Seconds, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Routing beyond skills.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Routing {
    /// Overflow by time waited, per queue. A queue not named here is served by every group with the skill.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Overflow>>"))]
    pub overflow: Vec<Overflow>,
    /// Which idle agent takes a contact, per queue.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<AgentChoice>>"))]
    pub agent_choice: Vec<AgentChoice>,
    /// Which waiting contact a free agent takes, per group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<ContactChoice>>"))]
    pub contact_choice: Vec<ContactChoice>,
    /// Agents kept free for others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Reserve>>"))]
    pub reserves: Vec<Reserve>,
    /// A queue's contacts dealt out to vendors by share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Split>>"))]
    pub splits: Vec<Split>,
}

/// The timed stages of one queue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Overflow {
    pub queue: QueueId,
    pub stages: Vec<Stage>,
}

/// What happens once a contact has waited this long and the condition holds: groups join (those of earlier stages stay),
/// or the contact moves to another queue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub after_s: Seconds,
    /// Always when not given. Looked at when a contact comes, when an agent becomes free, and every 5 s while it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<RankedGroup>>"))]
    pub groups: Vec<RankedGroup>,
    /// Interflow: the contact leaves for this queue, and waits on there with the patience it has left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_queue: Option<QueueId>,
}

/// A group in a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RankedGroup {
    pub group: AgentGroupId,
    /// 1 is asked first; among equal ranks the queue's rule decides. The skill's level when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u8>,
}

/// A state of affairs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// More contacts than this wait in the stage's queue.
    QueueOver(u32),
    /// More than this many agents of these groups are idle.
    IdleOver { groups: Vec<AgentGroupId>, agents: u32 },
    /// The clock of the queue's client lies between two times; the end may be past midnight.
    Clock { days: Vec<WeekDay>, from: ClockTime, to: ClockTime },
    /// The site is down.
    SiteDown(SiteId),
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
}

/// A rule for one queue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct AgentChoice {
    pub queue: QueueId,
    pub rule: AgentRule,
}

/// Which idle agent takes a contact, among groups of equal rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum AgentRule {
    /// The one idle longest.
    #[default]
    LongestIdle,
    /// The one who was busy for the smallest share of the time since coming to work.
    LeastOccupied,
    /// Of the group with the best level of the skill, then the smallest handling factor.
    BestSkill,
    /// Of the group with the fewest skills: those who can do more are kept.
    FewestSkills,
    /// Of the group with the lowest cost of a paid hour.
    Cheapest,
    /// Any, each as likely.
    Random,
}

/// A rule for one group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ContactChoice {
    pub group: AgentGroupId,
    pub rule: ContactRule,
    /// Weights of queues for `weighted_wait` and `queue_ratio`; 1 for those not named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<QueueWeight>>"))]
    pub weights: Vec<QueueWeight>,
}

/// What a queue weighs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct QueueWeight {
    pub queue: QueueId,
    pub weight: Factor,
}

/// Which waiting contact a free agent takes, among queues of the same skill level and priority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum ContactRule {
    /// The one that has waited longest.
    #[default]
    LongestWait,
    /// The one with the largest wait x weight of its queue.
    WeightedWait,
    /// The one whose service-level threshold is nearest, or longest past.
    ClosestToBreach,
    /// The first of the queue that is longest in proportion to its weight.
    QueueRatio,
}

/// Agents of a group kept free: contacts of other queues reach it only while more than `keep` of its agents are idle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Reserve {
    pub group: AgentGroupId,
    pub keep: u32,
    #[serde(rename = "for")]
    pub for_queues: Vec<QueueId>,
}

/// A queue's contacts dealt out by share. Each contact belongs to one part and is served by its groups only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Split {
    pub queue: QueueId,
    pub parts: Vec<SplitPart>,
}

/// One vendor's part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct SplitPart {
    pub share: Share,
    pub groups: Vec<AgentGroupId>,
}

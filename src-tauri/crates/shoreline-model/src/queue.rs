//! A queue: whose contacts wait in it, when it is open, how contacts are handled and how patient they are.

use crate::clock::{ClockTime, WeekDay};
use crate::demand::{Demand, Variability};
use crate::ids::{ClientId, QueueId, TrunkGroupId};
use crate::law::Law;
use crate::units::{Seconds, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Contacts of one kind that wait together, first come first served.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Queue {
    pub id: QueueId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    pub client: ClientId,
    /// `voice` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Always open when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Opening>,
    pub demand: Demand,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variability: Option<Variability>,
    pub handling: Handling,
    /// How long a customer waits before hanging up.
    pub patience: Law,
    /// Share of customers who leave at once when they would have to wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balk_share: Option<Share>,
    /// Most contacts that may wait; further ones are blocked. Unlimited when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_places: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redial: Option<Redial>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_level: Option<ServiceLevel>,
    /// 1 is served first; 1 when not given. Compared after skill level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
    /// Counted as already waited when contacts of several queues are compared; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_credit_s: Option<Seconds>,
}

/// How the contact is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A phone call: one agent, one contact at a time.
    #[default]
    Voice,
}

/// Weekly opening hours by the client's clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Opening {
    pub hours: Vec<OpenHours>,
    /// `true` closes the queue on the client's public holidays; `false` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on_holidays: Option<bool>,
    /// What becomes of those still waiting at closing time; `serve` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_close: Option<AtClose>,
}

/// Open from one clock time to another on these days. `to` before `from` runs past midnight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct OpenHours {
    pub days: Vec<WeekDay>,
    pub from: ClockTime,
    pub to: ClockTime,
}

/// What becomes of contacts waiting when their queue closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum AtClose {
    /// They wait on and are served as long as agents are there.
    #[default]
    Serve,
    /// They are sent away and count as flow-out.
    Clear,
}

/// What an agent does for a contact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Handling {
    pub talk: Law,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<Law>,
    /// After-contact work: the customer is gone, the agent is not yet free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acw: Option<Law>,
}

/// Customers who try again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Redial {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_abandon_share: Option<Share>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_block_share: Option<Share>,
    pub delay: Law,
    /// Attempts in all, the first included; 5 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_attempts: Option<u8>,
}

/// The promise: `target_share` of contacts answered within `answer_within_s`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ServiceLevel {
    pub answer_within_s: Seconds,
    pub target_share: Share,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<SlMethod>,
    /// An abandonment up to this wait is a short one; 5 s when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_abandon_s: Option<Seconds>,
}

/// How abandoned contacts enter the service level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum SlMethod {
    /// Answered in time / (answered + abandoned - abandoned in time).
    #[default]
    ExcludeAbandonsIn,
    /// Answered in time / (answered + abandoned).
    AllOffered,
    /// (Answered in time + abandoned in time) / (answered + abandoned).
    AbandonsInAsMet,
    /// Answered in time / answered.
    AnsweredOnly,
    /// (Answered in time + short abandons) / (answered + abandoned).
    ShortAsMet,
    /// Answered in time / (answered + abandoned - short abandons).
    ExcludeShort,
}

/// Lines shared by the contacts of some queues, waiting or talking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TrunkGroup {
    pub id: TrunkGroupId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub lines: u32,
    pub queues: Vec<QueueId>,
}

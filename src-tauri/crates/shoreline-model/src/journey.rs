//! The journey of a contact besides its wait and its handling: what it is told, where it goes next, whether it returns.

use crate::ids::QueueId;
use crate::law::Law;
use crate::units::{Factor, Hours, Seconds, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What becomes of contacts that find their queue closed. Deferred channels always accept.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum WhenClosed {
    /// They hear a message and are gone.
    #[default]
    Message,
    /// A share of them leaves a message, which becomes deferred work in another queue; the rest are gone.
    Voicemail { queue: QueueId, share: Share },
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
    /// Where they try again, perhaps on another channel; the same queue when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<QueueId>,
}

/// What customers hear about their wait, and what they make of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Announcement {
    /// How the wait is guessed; `expected_delay` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predictor: Option<Predictor>,
    /// Share of customers who leave at once by the wait they hear: the last row whose `over_s` it exceeds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<BalkStep>>"))]
    pub balk: Vec<BalkStep>,
    /// Patience as a multiple of what it was, for customers who were told a wait and stayed; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patience_factor: Option<Factor>,
}

/// One step of balking by announced wait.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct BalkStep {
    pub over_s: Seconds,
    pub share: Share,
}

/// How the wait of a customer about to join is guessed (Ibrahim and Whitt 2009).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Predictor {
    /// People ahead x mean handling time / people at work, shortened by those who will give up.
    #[default]
    ExpectedDelay,
    /// The wait of the contact that last reached an agent.
    LastWait,
    /// The mean wait of the last ten contacts that reached an agent.
    MeanWait,
    /// How long the contact now at the head of the queue has waited.
    HeadOfQueue,
}

/// The offer to be called back rather than wait.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct CallbackOffer {
    /// Offered when the guessed wait is longer than this.
    pub over_s: Seconds,
    /// How the wait is guessed; `expected_delay` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predictor: Option<Predictor>,
    pub accept_share: Share,
    /// The queue of channel `callback` that makes the calls.
    pub queue: QueueId,
    /// A time agreed on, as a delay from now; when not given the customer's place is kept (virtual hold).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled: Option<Law>,
}

/// Calls that agents or a dialler make: reaching somebody takes time and does not always succeed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Reach {
    /// Probability that an attempt reaches somebody.
    pub share: Share,
    /// Time until somebody answers; 20 s when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ring_s: Option<Seconds>,
    /// Time until an attempt is given up; 30 s when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fail_s: Option<Seconds>,
    /// Attempts in all; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_tries: Option<u8>,
    /// Time between attempts; an hour when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_delay: Option<Law>,
}

/// A customer whose matter is not resolved comes back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// Share of contacts resolved the first time (FCR) by people whose language and tenure cost nothing.
    pub resolved_share: Share,
    /// Share of the unresolved who make contact again; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_share: Option<Share>,
    pub delay: Law,
    /// Contacts in all about one matter, the first included; 5 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_contacts: Option<u8>,
    /// Where they come back, perhaps on another channel; the same queue when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<QueueId>,
    /// Whether they ask for the person who served them and get them if idle; `false` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_agent: Option<bool>,
}

/// A share of contacts that goes on to another queue after its handling: a transfer, an escalation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    pub to: QueueId,
    pub share: Share,
    /// `cold` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<TransferKind>,
    /// Handling time at the target as a multiple of its law; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handling_factor: Option<Factor>,
}

/// How a contact is passed on.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TransferKind {
    /// The first agent is done at once.
    #[default]
    Cold,
    /// The first agent stays on the line until the second answers, and some time together with them.
    Warm { conference_s: Seconds },
    /// The customer is passed on later.
    Delayed { delay: Law },
}

/// The promise of a deferred channel: a first reply within so long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// Share of replies in time that is aimed for.
    pub target_share: Share,
    pub within_h: Hours,
    /// `always` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<ResponseClock>,
}

/// Which hours count towards a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum ResponseClock {
    /// Every hour.
    #[default]
    Always,
    /// The hours in which the queue is open.
    BusinessHours,
}

/// Deferred work that live contacts may interrupt. It stays with its agent, who resumes it when no live contact waits.
/// Nobody begins it while another contact waits, whatever its priority.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Interruption {
    /// Time to find back into the work; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume_s: Option<Seconds>,
}

/// Contacts already waiting when the simulation begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Backlog {
    pub contacts: u32,
    /// The oldest has waited this long, the others evenly less; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oldest_h: Option<Hours>,
}

/// Customers of a chat who leave without a word: an agent still opens the session and takes time to notice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct SilentAbandon {
    pub share: Share,
    pub notice: Law,
}

//! A queue: whose contacts wait in it, when it is open, how contacts are handled and how patient they are.

use crate::campaign::Campaign;
use crate::clock::{ClockTime, WeekDay};
use crate::demand::{Demand, Variability};
use crate::ids::{ClientId, QueueId, ResidencyTag, TrunkGroupId};
use crate::journey::{
    Announcement, Backlog, CallbackOffer, Interruption, Reach, Redial, Repeat, Response, SilentAbandon,
    Transfer, WhenClosed,
};
use crate::law::Law;
use crate::units::{Factor, Seconds, Share};
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
    /// What the customer hears about the wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announcement: Option<Announcement>,
    /// The offer of a callback.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub callback: Option<CallbackOffer>,
    /// What becomes of those who find the queue closed; `message` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when_closed: Option<WhenClosed>,
    /// Customers who come back because their matter is not resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
    /// Where contacts go after their handling.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Transfer>>"))]
    pub transfers: Vec<Transfer>,
    /// The promise of a deferred channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<Response>,
    /// Whether live contacts may interrupt its handling; only for deferred channels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interruption: Option<Interruption>,
    /// Chat customers who leave without a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silent_abandon: Option<SilentAbandon>,
    /// How a `callback` queue reaches its customers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<Reach>,
    /// What an `outbound` queue calls, in place of contacts that come by themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<Campaign>,
    /// Contacts already waiting when the simulation begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backlog: Option<Backlog>,
    /// Whose data is seen: only sites with all these tags may serve it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<ResidencyTag>>"))]
    pub residency: Vec<ResidencyTag>,
    /// 1 is served first; 1 when not given. Compared after skill level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
    /// Counted as already waited when contacts of several queues are compared; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_credit_s: Option<Seconds>,
    /// A contact's priority rises by one each time it has waited this long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ageing_s: Option<Seconds>,
}

impl Queue {
    /// A voice queue that is always open, with what every queue must say and nothing more.
    pub fn new(id: QueueId, client: ClientId, demand: Demand, handling: Handling, patience: Law) -> Self {
        Self {
            id,
            name: None,
            notes: None,
            client,
            channel: None,
            opening: None,
            demand,
            variability: None,
            handling,
            patience,
            balk_share: None,
            waiting_places: None,
            redial: None,
            service_level: None,
            announcement: None,
            callback: None,
            when_closed: None,
            repeat: None,
            transfers: Vec::new(),
            response: None,
            interruption: None,
            silent_abandon: None,
            reach: None,
            campaign: None,
            backlog: None,
            residency: Vec::new(),
            priority: None,
            wait_credit_s: None,
            ageing_s: None,
        }
    }
}

/// How the contact is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A phone call: one agent, one contact at a time.
    #[default]
    Voice,
    /// A chat: an agent holds several sessions at once, as many as the group has slots.
    Chat,
    /// As chat, with customers who take their time.
    Messaging,
    /// Deferred work: waits for days if need be, nobody hangs up.
    Email,
    /// As email.
    Cases,
    /// Messages left when a voice queue was closed; as email.
    Voicemail,
    /// Calls back to customers who accepted the offer.
    Callback,
    /// Calls that a campaign makes.
    Outbound,
}

/// How a channel occupies people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occupies {
    /// The whole person, from beginning to end.
    Person,
    /// A slot of a person.
    Slot,
    /// The whole person, at any time that suits.
    Deferred,
}

impl Channel {
    /// How its contacts occupy people.
    pub fn occupies(self) -> Occupies {
        match self {
            Channel::Voice | Channel::Callback | Channel::Outbound => Occupies::Person,
            Channel::Chat | Channel::Messaging => Occupies::Slot,
            Channel::Email | Channel::Cases | Channel::Voicemail => Occupies::Deferred,
        }
    }
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
    /// Time to ring and connect: the agent is busy, the customer still waits to speak; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connect_s: Option<Seconds>,
    /// With c sessions at once each takes 1 + this x (c - 1)^2 times as long; 0.114 for chat when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slowdown: Option<Factor>,
    /// Other laws at some times of day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<HandlingAt>>"))]
    pub at_times: Vec<HandlingAt>,
}

impl Handling {
    /// Talk and nothing else.
    pub fn new(talk: Law) -> Self {
        Self { talk, hold: None, acw: None, connect_s: None, slowdown: None, at_times: Vec::new() }
    }

    /// Mean talk, hold and after-contact work together, by the usual laws.
    pub fn mean_s(&self) -> f64 {
        let parts = [Some(&self.talk), self.hold.as_ref(), self.acw.as_ref()];
        parts.into_iter().flatten().map(Law::mean_s).sum()
    }
}

/// What replaces handling and patience of those who come between two clock times of the client; what is not given stays
/// as it is. `to` not after `from` is on the next day. Where several overlap, the last one wins, law by law.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct HandlingAt {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Vec<WeekDay>>,
    pub from: ClockTime,
    pub to: ClockTime,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talk: Option<Law>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<Law>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acw: Option<Law>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patience: Option<Law>,
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

//! What goes wrong, when and for how long.

use crate::clock::{ClockTime, LocalDate, ZoneName};
use crate::ids::{AgentGroupId, BotId, QueueId, SiteId};
use crate::units::{Factor, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something that goes wrong between two instants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Disruption {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Clock of `start` and `end`; the reporting clock when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneName>,
    pub start: LocalTime,
    pub end: LocalTime,
    pub what: Trouble,
}

/// A date and a time of day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct LocalTime {
    pub date: LocalDate,
    pub time: ClockTime,
}

/// Kinds of trouble.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Trouble {
    /// A site loses a part of its capacity, or all of it. Its contacts in progress are cut off; its groups' queues
    /// fall over to `failover` groups after a delay, until the site is back.
    SiteDown {
        site: SiteId,
        /// Share of the site's people who cannot work; 1 when not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        share: Option<Share>,
        /// Groups with the skill that help out, whatever stage they would join at.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<AgentGroupId>>"))]
        failover: Vec<AgentGroupId>,
        /// Minutes until they do; 0 when not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        failover_delay_min: Option<u16>,
        /// Minutes after the end until the last person is back, in turn; 0 when not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        recovery_min: Option<u16>,
    },
    /// Demand is multiplied; recorded arrivals stay as they were. A quarter of an hour that it fills in part has the part.
    Surge { queues: Vec<QueueId>, factor: Factor },
    /// On top of usual absence, this share of people does not come on these days.
    MassAbsence { groups: Vec<AgentGroupId>, share: Share },
    /// The bot contains nothing; all contacts reach their queue at once.
    BotDown { bot: BotId },
    /// Handling takes longer.
    SlowSystems { sites: Vec<SiteId>, factor: Factor },
}

//! Outbound: lists of people to call, when they may be called, and how the calls are paced.

use crate::clock::{ClockTime, WeekDay, ZoneName};
use crate::journey::Reach;
use crate::units::{Amount, Factor, Seconds, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What makes a queue of channel `outbound` call instead of wait for calls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// New records on the list each calling day, by the clock of each segment. What is left stays on the list.
    pub records_per_day: Amount,
    /// Where the people live: a record belongs to one part.
    pub segments: Vec<Segment>,
    /// Local hours of the called in which calls are allowed.
    pub windows: Vec<CallingWindow>,
    /// Who answers. Where nobody does, or not the person meant, the record is tried again; who answered and found no
    /// agent is not called again.
    pub reach: Reach,
    /// Share of those reached who are the person meant, by local hour: 24 values. All of them when not given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Share>>"))]
    pub right_party_by_hour: Vec<Share>,
    /// Time with somebody else before the call is over; 15 s when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrong_party_s: Option<Seconds>,
    /// How calls are paced.
    pub pacing: Pacing,
    /// Share of conversations that convert; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversion_share: Option<Share>,
    /// Value of a conversion, in the reporting currency; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversion_value: Option<Amount>,
}

/// A part of a list. Of the parts that may be called, the one with most records left is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Segment {
    pub zone: ZoneName,
    pub share: Share,
}

/// Calling hours by the clock of the called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct CallingWindow {
    pub days: Vec<WeekDay>,
    pub from: ClockTime,
    pub to: ClockTime,
}

/// How a dialler works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Pacing {
    /// An agent reads the record, then calls.
    Preview { preview_s: Seconds },
    /// One call for each idle agent.
    Progressive,
    /// More calls than idle agents: the more, the further abandonments stay below the cap.
    Predictive {
        /// Share of answered calls without an agent that the dialler steers to stay below.
        abandon_cap_share: Share,
        /// Most calls for each idle agent; 3 when not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        most_lines_per_agent: Option<Factor>,
        /// Time an answered customer waits for an agent; 2 s when not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        patience_s: Option<Seconds>,
    },
}

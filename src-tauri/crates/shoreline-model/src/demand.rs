//! How many contacts arrive and when, by the client's clock.

use crate::clock::{ClockTime, Day, LocalDate};
use crate::ids::QueueId;
use crate::law::Law;
use crate::units::{Amount, Cv, Factor, Seconds, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The expected contacts of a queue over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Demand {
    /// Expected contacts per slot, as pasted from a forecast.
    Intervals(TimeTable),
    /// Contacts a day x weekday index x intraday shape, with growth and events.
    Profile(Profile),
    /// Recorded arrivals, the same in every replication.
    Trace(Trace),
    /// Nobody comes by themselves: what waits is transferred, called back or dialled.
    None,
}

/// Recorded arrivals, in order of time, as columns of equal length.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Trace {
    /// Seconds after the midnight at which the horizon opens, by the reporting clock.
    pub at_s: Vec<Seconds>,
    /// Recorded talk times in place of drawn ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talk_s: Option<Vec<Seconds>>,
    /// Recorded patience in place of drawn ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patience_s: Option<Vec<Seconds>>,
}

/// Values by local clock: one row a day. On a clock-change day a skipped slot does not occur and a repeated slot
/// occurs twice with the same value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct TimeTable {
    /// Minutes a value stands for: 5, 10, 15, 30 or 60.
    pub slot_min: u16,
    pub rows: Vec<TableRow>,
}

/// The values of one weekday, or of one date (which wins over its weekday).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    pub day: Day,
    /// Where the first value begins; midnight when not given. Outside the row all values are zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<ClockTime>,
    pub values: Vec<Amount>,
}

/// Demand as planners describe it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Expected contacts on a day of index 1.
    pub contacts_per_day: Amount,
    /// Monday to Sunday; 1 for every day when not given. Used as it stands, not rescaled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Vec<f64>>")]
    pub weekday_index: Option<[Factor; 7]>,
    pub shape: Shape,
    /// Growth from one week to the next, compounding from the first day of the horizon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekly_growth_share: Option<Share>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<DemandEvent>>"))]
    pub events: Vec<DemandEvent>,
}

/// How a day's contacts spread over it. Weights are scaled to sum to one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Shape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<ClockTime>,
    /// Minutes a weight stands for: 5, 10, 15, 30 or 60.
    pub slot_min: u16,
    pub weights: Vec<Amount>,
}

/// A dated change of demand: a campaign, a storm, a bill run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct DemandEvent {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub date: LocalDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<ClockTime>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<ClockTime>,
    /// Demand as a multiple of the usual while the event lasts.
    pub factor: Factor,
}

/// How demand swings around its expectation. With all at zero, counts are Poisson.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Variability {
    /// Gamma factor a day, mean 1, with this coefficient of variation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_cv: Option<Cv>,
    /// Log-normal factor an interval, mean 1, with this coefficient of variation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval_cv: Option<Cv>,
    /// Correlation of one interval's factor with the next one's, within a day (AR(1) of the logarithm), -1 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval_rho: Option<Factor>,
    /// Log-normal factor for the whole horizon, mean 1, with this coefficient of variation: how far the forecast itself
    /// may be off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast_error_cv: Option<Cv>,
    /// Each day by the client's clock has exactly its expected total, rounded, at random times; `false` when not given.
    /// Where factors are given too, they scale the total before it is rounded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_total: Option<bool>,
    /// How evenly contacts come: the law of the gaps between them, of which only the shape counts, as the forecast says
    /// how many come. Exponential when not given, which is pure chance; `constant` is a steady stream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spacing: Option<Law>,
    /// Busy and quiet spells within a day that nobody foresees: the rate passes through these states in turn, round and
    /// round, and stays in each for an exponential time. The forecast stays the mean.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Burst>>"))]
    #[schemars(length(min = 2))]
    pub bursts: Vec<Burst>,
}

/// A state of demand that comes in bursts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Burst {
    /// The rate in it, against that in the other states; together they are scaled so that the forecast stays the mean.
    pub factor: Factor,
    /// How long it lasts, on average.
    pub mean_s: Seconds,
}

/// How the day factors of two queues move together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct DayCorrelation {
    pub queues: [QueueId; 2],
    /// Correlation of the normal variables behind the day factors, -1 to 1; 0 for pairs of queues that are not named.
    pub rho: Factor,
}

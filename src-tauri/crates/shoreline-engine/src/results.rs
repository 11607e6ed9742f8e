//! The results document: every figure with its interval, stamped with what made it.

use serde::Serialize;
use shoreline_model::diagnostic::Finding;
use std::collections::BTreeMap;

/// A figure and its company: mean over replications, half-width of its confidence interval, spread of single
/// replications, how many replications had it. `null` where there is too little behind a number to print one.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Estimate {
    pub mean: Option<f64>,
    pub half_width: Option<f64>,
    pub p10: Option<f64>,
    pub p90: Option<f64>,
    pub n: u32,
    /// Whether the interval is likely too short: the replications are too skewed for their number, or a share was 0 or 1
    /// in each of them (the half-width is then 0). Not written where it is not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<bool>"))]
    pub short: bool,
}

/// A figure of one scenario less that of another on the same customers: difference, half-width of its paired interval,
/// share of the variance of the difference that pairing took away, pairs behind it.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Difference {
    pub mean: Option<f64>,
    pub half_width: Option<f64>,
    pub variance_cut: Option<f64>,
    pub n: u32,
}

/// Estimates by measure key.
pub type Figures = BTreeMap<&'static str, Estimate>;
/// Figures by the name of a queue, group, site or client.
pub type Named<T> = BTreeMap<String, T>;

/// What made the results.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Stamp {
    /// Version of the engine.
    pub engine: String,
    /// Version of the time zone database compiled in.
    pub tzdb: String,
    pub seed: u64,
    /// Replications finished; fewer than asked for after a cancel.
    pub replications: u32,
    pub confidence: f64,
    /// Hash of the scenario's canonical text.
    pub scenario: String,
    /// When the run started, UTC.
    pub started: String,
    pub seconds: f64,
    /// Contacts simulated in all replications.
    pub contacts: u64,
    /// What money is counted in, where there is any: `GBP`.
    pub currency: Option<String>,
    /// Where the run was to stop, and whether it came so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Reached>,
    /// Batches of one long replication that stand for replications in totals; amounts are then those of one batch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub batches: Option<u32>,
}

/// How well a figure was to be known, and how well it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Reached {
    /// Key of the measure.
    pub measure: String,
    /// Of all queues when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue: Option<String>,
    /// The half-width asked for.
    pub wanted: f64,
    /// The half-width the run came to, where the figure has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub half_width: Option<f64>,
    /// Whether it is as small as asked for.
    pub reached: bool,
}

/// Everything a run says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Results {
    pub stamp: Stamp,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, Estimate>"))]
    pub total: Figures,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub queues: Named<Figures>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub agent_groups: Named<Figures>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub sites: Named<Figures>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub clients: Named<Figures>,
    pub days: Vec<DayResults>,
    pub intervals: IntervalResults,
    pub findings: Vec<Finding>,
}

/// The figures of one local day of the reporting zone.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct DayResults {
    pub date: String,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, Estimate>"))]
    pub total: Figures,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub queues: Named<Figures>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub agent_groups: Named<Figures>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub sites: Named<Figures>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub clients: Named<Figures>,
}

/// The figures of some intervals together, of those measures that intervals have.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct SpanResults {
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, Estimate>"))]
    pub total: Figures,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub queues: Named<Figures>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub agent_groups: Named<Figures>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub sites: Named<Figures>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Estimate>>"))]
    pub clients: Named<Figures>,
}

/// How long customers waited, over all contacts of a subject.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Waits {
    /// Of those answered, until somebody answered.
    pub answered: WaitCurve,
    /// Of those who gave up, until they did.
    pub abandoned: WaitCurve,
}

/// The share of contacts that waited no longer than each wait.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct WaitCurve {
    /// Waits in seconds, rising from zero to what nearly all stay below. Empty where nobody waited.
    pub wait_s: Vec<f64>,
    pub within: Series,
    /// Contacts of all replications.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub contacts: u64,
}

/// The figures of every interval, one column per measure.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct IntervalResults {
    /// Start of each interval, UTC.
    pub start: Vec<String>,
    /// The same starts on the reporting clock: `2026-10-25T01:30+01:00`.
    pub local: Vec<String>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, Series>"))]
    pub total: BTreeMap<&'static str, Series>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Series>>"))]
    pub queues: Named<BTreeMap<&'static str, Series>>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Series>>"))]
    pub agent_groups: Named<BTreeMap<&'static str, Series>>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Series>>"))]
    pub sites: Named<BTreeMap<&'static str, Series>>,
    #[cfg_attr(feature = "bindings", ts(as = "BTreeMap<String, BTreeMap<String, Series>>"))]
    pub clients: Named<BTreeMap<&'static str, Series>>,
}

/// One measure over all intervals.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Series {
    pub mean: Vec<Option<f64>>,
    pub half_width: Vec<Option<f64>>,
    pub p10: Vec<Option<f64>>,
    pub p90: Vec<Option<f64>>,
    /// The intervals of time, from 0, in which the interval of confidence is likely too short. Not written where there
    /// are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<u32>>"))]
    pub short: Vec<u32>,
}

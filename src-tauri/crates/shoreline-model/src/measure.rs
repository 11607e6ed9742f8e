//! The catalogue of measures: what every figure is called, means, and is computed from. The one place that knows.
//! Formulas are data over counters; the engine counts, `results` evaluates, everything else prints.

mod catalogue;
mod feature;
mod formula;

pub use catalogue::CATALOGUE;
pub use feature::{Feature, Features};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is counted per queue and interval. Times are in milliseconds. All add up over queues and intervals but
/// `SpanMs`, which adds up over intervals only, `WaitingAtEnd`, which is what the last interval says, and the maxima.
/// Those that every contact moves stand first, side by side in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum QueueCounter {
    Received,
    Offered,
    Delayed,
    Answered,
    AnsweredInTime,
    WaitAnsweredMs,
    QueueMs,
    MaxWaitMs,
    MaxQueue,
    Handled,
    TalkMs,
    HoldMs,
    AcwMs,
    ActiveMs,
    FirstHandled,
    FirstResolved,
    Resolved,
    Abandoned,
    AbandonedInTime,
    ShortAbandoned,
    WaitAbandonedMs,
    /// Further attempts after an abandonment or a block.
    Redialled,
    /// Customers who come back: unresolved, or contained by a bot in vain.
    Repeated,
    /// Passed on from another queue after its handling.
    TransferredIn,
    /// Interflow, callbacks and voicemail that came from another queue.
    FlowedIn,
    /// Left unfinished by an agent whose shift ended.
    HandedOver,
    /// Made by a campaign.
    Dialled,
    Contained,
    Blocked,
    FrontDoorAbandoned,
    InQueueAtStart,
    InQueueAtEnd,
    SilentAbandoned,
    FlowOut,
    CutOff,
    TransferredOut,
    ConnectMs,
    /// Deferred work finished, in time, how long it took and how late the late were.
    Replied,
    RepliedInTime,
    ResponseMs,
    LateMs,
    /// Attempts to reach somebody, those that did, those that reached the person meant.
    Attempts,
    Reached,
    RightParty,
    Conversions,
    /// Thousandths of the reporting currency.
    ValueMilli,
    /// Numerator of the service level by the queue's own method.
    OnTarget,
    /// Denominator of the service level by the queue's own method.
    Judged,
    SpanMs,
    WaitingAtEnd,
    /// Age of the oldest contact waiting when the interval ended.
    OldestAgeMs,
}

/// What is counted per agent group and interval, in milliseconds of agents' time unless it says otherwise. All add up
/// over groups and intervals but `SpanMs`, which adds up over intervals only, and `SeatsTaken`, a maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum GroupCounter {
    ScheduledMs,
    StaffedMs,
    AvailableMs,
    HandleMs,
    BreakMs,
    ActivityMs,
    TrainingMs,
    AbsentMs,
    LeaveMs,
    /// Not yet there, or not yet back from a break.
    LateMs,
    /// At work without a seat.
    SeatlessMs,
    /// Kept from work by an outage.
    DownMs,
    OverrunMs,
    /// Planned time beyond the usual shift.
    OvertimeMs,
    PaidMs,
    /// Sessions x time, and time with at least one session.
    SessionMs,
    InSessionMs,
    HandledContacts,
    ResolvedContacts,
    /// Most people at work at once.
    SeatsTaken,
    SpanMs,
    /// Paid time x hours of a week / paid hours of a full-time week.
    FullTimeMs,
    /// Components of the cost of supply, in thousandths of the reporting currency.
    BaseCost,
    NightCost,
    WeekendCost,
    HolidayCost,
    OvertimeCost,
    TrainingCost,
    HireCost,
    SeatCost,
}

/// Number of queue counters.
pub const QUEUE_COUNTERS: usize = QueueCounter::OldestAgeMs as usize + 1;
/// Number of agent-group counters.
pub const GROUP_COUNTERS: usize = GroupCounter::SeatCost as usize + 1;

/// Waits are kept as one distribution a queue and day up to this many days, as one a queue beyond: memory stays bounded.
pub const SKETCHED_DAYS: u32 = 62;

/// A sum of counters of one family, each with its sign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Terms {
    /// Counters of queues.
    Queue(&'static [(QueueCounter, i64)]),
    /// Counters of agent groups.
    Group(&'static [(GroupCounter, i64)]),
}

/// How a measure is computed from counters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Formula {
    /// The sum, over `per` (counted units in one of the measure's).
    Total { of: Terms, per: f64 },
    /// Sum / sum, over `per`. Aggregates as sum over sum, never as a mean of ratios.
    Ratio { num: Terms, den: Terms, per: f64 },
    /// The largest value of one counter of queues, over `per`.
    Largest { of: QueueCounter, per: f64 },
    /// The largest value of one counter of agent groups.
    LargestOfGroups { of: GroupCounter },
    /// The wait of answered contacts below which this share of them lies, in seconds.
    AnswerQuantile { share: f64 },
    /// Share of intervals with demand in which the queue's own target is met.
    IntervalsOnTarget,
    /// Share of days with demand on which the queue's own target is met.
    DaysOnTarget,
    /// Share of replications in which every queue meets its own target over the horizon.
    MetProbability,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Better {
    Higher,
    Lower,
    Neither,
}

/// What a figure is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Unit {
    Contacts,
    Share,
    Seconds,
    Hours,
    Heads,
    /// Amounts in the reporting currency.
    Money,
}

/// Whose figure it is. Every measure of a queue exists for clients and the total, every measure of an agent group for
/// sites and the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Subject {
    Queue,
    AgentGroup,
}

/// The finest time it is given for: a measure of intervals exists for days and the horizon too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Finest {
    Interval,
    Day,
    Horizon,
}

/// What a measure is about: tables, `explain` and the window keep its measures together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Section {
    /// Service levels.
    Promise,
    Waiting,
    /// Counts of contacts.
    Contacts,
    Handling,
    /// What became of a matter besides waiting and handling.
    Journey,
    /// Work that may wait for hours.
    Deferred,
    Outbound,
    People,
    Money,
}

/// One measure of the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Stable key in results, tables and the command line.
    pub key: &'static str,
    /// Name for people.
    pub name: &'static str,
    /// One sentence that says exactly what it is.
    pub definition: &'static str,
    /// The formula in words.
    pub formula_text: &'static str,
    pub formula: Formula,
    pub unit: Unit,
    pub better: Better,
    pub subject: Subject,
    pub finest: Finest,
    pub section: Section,
    /// Given only where the scenario makes use of all of these.
    pub needs: &'static [Feature],
}

/// A measure as the window and `explain --json` receive it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct MeasureText {
    pub key: String,
    pub name: String,
    pub definition: String,
    pub formula: String,
    pub unit: Unit,
    pub better: Better,
    pub subject: Subject,
    pub finest: Finest,
    pub section: Section,
}

impl Measure {
    /// Whether it tells how contacts that wait for an answer fare, so that of queues of both kinds only the live ones
    /// count: service levels, speeds and shares. How many wait is told of all.
    pub fn is_of_live_contacts(&self) -> bool {
        matches!(self.section, Section::Promise | Section::Waiting) && self.unit != Unit::Contacts
    }
}

impl From<&Measure> for MeasureText {
    fn from(m: &Measure) -> Self {
        Self {
            key: m.key.to_owned(),
            name: m.name.to_owned(),
            definition: m.definition.to_owned(),
            formula: m.formula_text.to_owned(),
            unit: m.unit,
            better: m.better,
            subject: m.subject,
            finest: m.finest,
            section: m.section,
        }
    }
}

/// The measure with this key.
pub fn find(key: &str) -> Option<&'static Measure> {
    CATALOGUE.iter().find(|m| m.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_unique_and_every_definition_is_a_sentence() {
        for (i, m) in CATALOGUE.iter().enumerate() {
            assert!(CATALOGUE[..i].iter().all(|o| o.key != m.key), "{} twice", m.key);
            assert!(m.definition.ends_with('.'), "{}", m.key);
        }
    }
}

//! Agent groups and shifts: who can serve what, and when they are there, by the site's clock.

use crate::clock::{ClockTime, WeekDay, ZoneName};
use crate::demand::TimeTable;
use crate::ids::{AgentGroupId, ClientId, QueueId, ShiftId, SiteId};
use crate::units::{Factor, Hours, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// People of one site with the same skills.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct AgentGroup {
    pub id: AgentGroupId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    pub site: SiteId,
    pub skills: Vec<Skill>,
    pub staffing: Staffing,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shrinkage: Option<Shrinkage>,
    /// Share of rostered people who work on the site's public holidays; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holiday_staff_share: Option<Share>,
    /// Paid hours of a full-time week, for counting full-time equivalents; 40 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_time_h: Option<Hours>,
}

/// A queue this group can serve.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Skill {
    pub queue: QueueId,
    /// 1 is the first choice; a free agent takes contacts of level 1 before level 2. 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// Handling time as a multiple of the queue's; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handling_factor: Option<Factor>,
}

/// How many people of a group are there, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Staffing {
    /// Heads per interval, as a requirement or an intraday report shows them. One crew carries over from interval
    /// to interval: a rise starts waiting contacts at once, a cut takes idle people first, and where nobody is idle
    /// the next person to finish leaves.
    IntervalHeads(IntervalHeads),
    /// Teams on shifts, with breaks and days off.
    Roster(Roster),
}

/// Direct head counts by interval.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct IntervalHeads {
    /// Clock of the table; the site's when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneName>,
    /// Whether the heads are people at work or people planned; `at_work` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heads_are: Option<HeadsAre>,
    pub table: TimeTable,
}

/// What a head count in a table means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum HeadsAre {
    /// People at work in the interval; shrinkage only adds the paid hours behind them.
    #[default]
    AtWork,
    /// People planned; leave, in-office activities and daily absence are taken off.
    Planned,
}

/// Teams on shifts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Roster {
    pub teams: Vec<Team>,
}

/// People who work the same shift on the same days, or spread their days off over the week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Team {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub shift: ShiftId,
    pub heads: u32,
    /// The days the team may work (the day the shift starts); every day when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Vec<WeekDay>>,
    /// Days each person works a week, taken in turn so that days off spread evenly; all `days` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_per_week: Option<u8>,
}

/// Time paid but not available, in layers that compound.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Shrinkage {
    /// Planned leave: this share of the roster is off each day, spread evenly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leave_share: Option<Share>,
    /// Unplanned absence, drawn per person and day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absence_share: Option<Share>,
    /// Meetings, coaching, training: share of the time of those who came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activities_share: Option<Share>,
    /// Length of one such activity; 30 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity_min: Option<u16>,
}

/// A shift pattern. It keeps its wall-clock start and its length, whatever the clocks do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Shift {
    pub id: ShiftId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub start: ClockTime,
    /// From start to end, breaks included.
    pub length_min: u16,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Break>>"))]
    pub breaks: Vec<Break>,
    /// Whose clock `start` is read from; the site's when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Anchor>,
}

/// A break in a shift. Between `earliest_min` and `latest_min` the people of a team take turns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Break {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Minutes after the shift's start.
    pub earliest_min: u16,
    /// Last start of the break; `earliest_min` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest_min: Option<u16>,
    pub length_min: u16,
    /// Paid when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid: Option<bool>,
}

/// Whose clock a shift keeps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// The site's: stable for the staff, coverage slips when clocks change.
    #[default]
    SiteLocal,
    /// A client's: coverage holds, the staff move when its clock changes.
    ClientLocal(ClientId),
}

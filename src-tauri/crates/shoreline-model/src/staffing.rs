//! Agent groups and shifts: who can serve what, and when they are there, by the site's clock.

use crate::clock::{ClockTime, LocalDate, WeekDay, ZoneName};
use crate::demand::TimeTable;
use crate::ids::{AgentGroupId, ClientId, LanguageLevelId, QueueId, ShiftId, SiteId};
use crate::law::Law;
use crate::money::GroupCost;
use crate::people::{Ability, Hired};
use crate::units::{Factor, Hours, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

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
    /// Chat sessions one person can hold at once; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slots: Option<u8>,
    /// How people differ, learn and leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ability: Option<Ability>,
    /// What becomes of a contact in progress at the end of a shift; `finish` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_shift_end: Option<AtShiftEnd>,
    /// Only these clients' contacts may reach the group (a firewall between clients); anyone's when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<ClientId>>"))]
    pub dedicated_to: Vec<ClientId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<GroupCost>,
    /// Paid hours of a full-time week, for counting full-time equivalents; 40 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_time_h: Option<Hours>,
}

impl AgentGroup {
    /// People with skills and hours, alike and untroubled.
    pub fn new(id: AgentGroupId, site: SiteId, skills: Vec<Skill>, staffing: Staffing) -> Self {
        Self {
            id,
            name: None,
            notes: None,
            site,
            skills,
            staffing,
            shrinkage: None,
            holiday_staff_share: None,
            slots: None,
            ability: None,
            at_shift_end: None,
            dedicated_to: Vec::new(),
            cost: None,
            full_time_h: None,
        }
    }
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
    /// Level of the queue's language; `native` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language_level: Option<LanguageLevelId>,
}

impl Skill {
    /// A first-choice skill at the usual pace.
    pub fn new(queue: QueueId) -> Self {
        Self { queue, level: None, handling_factor: None, language_level: None }
    }
}

/// What becomes of a contact in progress at the end of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum AtShiftEnd {
    /// It is finished, past the end and paid.
    #[default]
    Finish,
    /// It goes to another agent, who does what is left of it.
    HandOver,
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
    /// People spread over shifts by share, in whole people by largest remainder.
    ShiftMix(ShiftMix),
}

impl Staffing {
    /// The head counts, where it is given by interval.
    pub fn table(&self) -> Option<&IntervalHeads> {
        if let Staffing::IntervalHeads(heads) = self { Some(heads) } else { None }
    }

    /// The teams, where people work shifts; a mix of shifts is dealt out to one team a shift.
    pub fn teams(&self) -> Cow<'_, [Team]> {
        match self {
            Staffing::IntervalHeads(_) => Cow::Borrowed(&[]),
            Staffing::Roster(roster) => Cow::Borrowed(&roster.teams),
            Staffing::ShiftMix(mix) => Cow::Owned(mix.teams()),
        }
    }

    /// Shifts made longer, where people work shifts.
    pub fn overtime(&self) -> &[Overtime] {
        if let Staffing::Roster(roster) = self { &roster.overtime } else { &[] }
    }
}

impl ShiftMix {
    /// Days a person works a week where the scenario does not say.
    const DAYS_PER_WEEK: u8 = 5;

    /// Whole people by largest remainder (Hamilton): the heads are met exactly, no shift is off by a whole person.
    fn teams(&self) -> Vec<Team> {
        let total: f64 = self.shifts.iter().map(|mixed| mixed.share.0).sum();
        let exact = |mixed: &MixedShift| f64::from(self.heads) * mixed.share.0 / total;
        let mut heads: Vec<u32> = self.shifts.iter().map(|mixed| exact(mixed) as u32).collect();
        let left = self.heads.saturating_sub(heads.iter().sum()) as usize;
        let mut by_remainder: Vec<usize> = (0..heads.len()).collect();
        by_remainder
            .sort_by(|&a, &b| exact(&self.shifts[b]).fract().total_cmp(&exact(&self.shifts[a]).fract()));
        by_remainder.iter().take(left).for_each(|&ix| heads[ix] += 1);
        let days = Some(self.days_per_week.unwrap_or(Self::DAYS_PER_WEEK));
        let dealt = self.shifts.iter().zip(heads);
        dealt
            .map(|(mixed, heads)| Team { days_per_week: days, ..Team::new(mixed.shift.clone(), heads) })
            .collect()
    }
}

impl Team {
    /// So many people on a shift every day, hired long ago.
    pub fn new(shift: ShiftId, heads: u32) -> Self {
        Self {
            name: None,
            shift,
            heads,
            days: None,
            days_per_week: None,
            cycle: None,
            rotation: Vec::new(),
            hired: None,
            until: None,
        }
    }
}

/// People spread over shifts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ShiftMix {
    pub heads: u32,
    pub shifts: Vec<MixedShift>,
    /// Days each person works a week, days off spread evenly; 5 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_per_week: Option<u8>,
}

/// A shift and the share of people on it. Shares are scaled to sum to one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct MixedShift {
    pub shift: ShiftId,
    pub share: Share,
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
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Roster {
    pub teams: Vec<Team>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Overtime>>"))]
    pub overtime: Vec<Overtime>,
}

/// Shifts of a date made longer for a share of those who work them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Overtime {
    pub date: LocalDate,
    pub shift: ShiftId,
    /// Minutes before the start; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_min: Option<u16>,
    /// Minutes after the end; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_min: Option<u16>,
    /// Everybody when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
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
    /// Days on and days off in turn, whatever the weekday, in place of `days` and `days_per_week`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle: Option<OnOff>,
    /// Shifts worked in turn, a week each, in place of `shift`: person by person one further.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<ShiftId>>"))]
    pub rotation: Vec<ShiftId>,
    /// A class hired on a date; people with long tenure when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hired: Option<Hired>,
    /// The last date on which the team begins a shift, when its work goes elsewhere; to the end when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<LocalDate>,
}

/// So many days on, so many off; people are spread over the cycle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct OnOff {
    pub on: u8,
    pub off: u8,
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
    /// Activities at fixed times, in addition; people counted by interval go to them too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Meeting>>"))]
    pub meetings: Vec<Meeting>,
    /// How late people come to a shift, in place of punctually.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_start: Option<Law>,
    /// How late people come back from a break, in place of punctually.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_return: Option<Law>,
}

/// An activity at a fixed time by the site's clock. It waits for the contact in progress.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub days: Vec<WeekDay>,
    pub start: ClockTime,
    pub length_min: u16,
    /// Share of those at work who take part, in turn from day to day; all when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
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

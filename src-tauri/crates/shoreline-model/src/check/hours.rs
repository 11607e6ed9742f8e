//! Hours of the week: days, periods from one clock time to another, and whether two of them meet.

use super::report::Report;
use crate::clock::{ClockTime, WeekDay};
use std::collections::BTreeSet;

const WEEK_MIN: u32 = 7 * 1440;

/// Periods of a week taken so far, each a start and a length in minutes.
#[derive(Default)]
pub(super) struct Taken(Vec<(u32, u32)>);

impl Taken {
    /// Whether a period, on each of its days, is apart from all before; it counts as taken then.
    pub fn add(&mut self, days: &[WeekDay], from: ClockTime, to: ClockTime) -> bool {
        let length = if to > from { u32::from(to.0 - from.0) } else { u32::from(1440 - from.0 + to.0) };
        let of_day = |day: &WeekDay| (day.index() as u32 * 1440 + u32::from(from.0), length);
        let periods: Vec<_> = days.iter().map(of_day).collect();
        let apart = periods.iter().all(|new| self.0.iter().all(|old| !overlap(*old, *new)));
        self.0.extend(periods);
        apart
    }
}

/// Whether two periods of a week meet; the week is a circle.
fn overlap((a, a_length): (u32, u32), (b, b_length): (u32, u32)) -> bool {
    (b + WEEK_MIN - a) % WEEK_MIN < a_length || (a + WEEK_MIN - b) % WEEK_MIN < b_length
}

/// Whether something lies between two clock times; the end may be past midnight.
pub(super) fn period(report: &mut Report, from: ClockTime, to: ClockTime) -> bool {
    if from == to {
        let message = format!("{}: a period begins and ends at {from}.", report.subject());
        report.error("to", message, "Write 00:00 to 24:00 for a whole day.");
    } else if from.0 == 1440 {
        let message = format!("{}: a period begins at 24:00.", report.subject());
        report.error("from", message, "Write 00:00 of the next day.");
    }
    from != to && from.0 < 1440
}

/// A list of weekdays: some, and none twice.
pub(super) fn days(report: &mut Report, named: &[WeekDay]) {
    weekdays(report, "days", named);
}

/// The same under another key.
pub(super) fn weekdays(report: &mut Report, key: &str, days: &[WeekDay]) {
    let distinct: BTreeSet<_> = days.iter().collect();
    if days.is_empty() {
        let message = format!("{} has an empty list of days.", report.subject());
        report.error(key, message, "Name at least one day.");
    } else if distinct.len() < days.len() {
        report.error(key, format!("{} names a day twice.", report.subject()), "Name each day once.");
    }
}

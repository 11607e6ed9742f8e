//! Rows of values by local clock: where they begin, how many there are, and what they hold.

use super::horizon::{date, grid};
use super::range::Range;
use super::report::Report;
use crate::clock::{ClockTime, Day};
use crate::demand::TimeTable;
use std::collections::BTreeSet;

const DAY_MIN: usize = 1440;
/// The grid on which anything may change.
const QUARTER_MIN: u16 = 15;

/// A table of values by day.
pub(super) fn table(report: &mut Report, table: &TimeTable, values: Range) {
    let fits = grid(report, "slot_min", table.slot_min);
    let mut seen = BTreeSet::new();
    report.each("rows", &table.rows, |report, row| {
        if let Day::Date(day) = row.day {
            date(report, "day", day);
        }
        if !seen.insert(row.day) {
            let message = format!("{} has two rows for {}.", report.subject(), row.day);
            report.error("day", message, "Join them into one row.");
        }
        if fits {
            slots(report, "values", row.from, table.slot_min, row.values.len());
        }
        report.numbers("values", row.values.iter().map(|value| value.0), values);
    });
}

/// Whether this many slots from a clock time on fit a day.
pub(super) fn slots(report: &mut Report, key: &str, from: Option<ClockTime>, slot_min: u16, count: usize) {
    let start = from.unwrap_or_default();
    quarter(report, "from", start);
    let room = DAY_MIN.saturating_sub(usize::from(start.0)) / usize::from(slot_min.max(1));
    if count > room {
        let message = format!(
            "{} has {count} values of {slot_min} min from {start}; only {room} fit before 24:00.",
            report.subject()
        );
        report.error(key, message, "Check `slot_min` and `from`, or give the rest to the next day.");
    } else if count == 0 {
        let message = format!("{} has a row without values.", report.subject());
        report.warning(key, message, "Take the row out, or fill it.");
    }
}

/// A clock time on the quarter of an hour.
pub(super) fn quarter(report: &mut Report, key: &str, time: ClockTime) {
    if !time.0.is_multiple_of(QUARTER_MIN) {
        let message = format!("{}: {time} is not on a quarter of an hour.", report.subject());
        report.error(key, message, "Write :00, :15, :30 or :45.");
    }
}

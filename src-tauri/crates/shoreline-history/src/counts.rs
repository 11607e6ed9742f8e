//! Calls per six minutes, day by day, over a longer time than the call file spans. Every call that came in is counted,
//! whatever became of it. Never says what a caller wanted.

use crate::HistoryError;
use crate::bank::open;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

const SLOTS: usize = 240;
const SLOTS_PER_HALF_HOUR: usize = 5;

/// Calls by day and half hour.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counts(BTreeMap<Date, Vec<f64>>);

impl Counts {
    /// Reads a table of a date and 240 counts a line, plain or gzipped.
    pub fn read(path: &Path) -> Result<Self, HistoryError> {
        Self::parse(open(path)?)
    }

    /// Reads such a table, with its heading.
    pub fn parse(table: impl Read) -> Result<Self, HistoryError> {
        let mut days = BTreeMap::new();
        for (i, row) in csv::Reader::from_reader(table).into_deserialize::<(Date, Vec<f64>)>().enumerate() {
            let (date, slots) = row?;
            let is_count = |count: &f64| (0.0..1e6).contains(count);
            if slots.len() != SLOTS || !slots.iter().all(is_count) {
                let message = format!("{date} has not {SLOTS} counts of calls");
                return Err(HistoryError::Row { line: i as u64 + 2, message });
            }
            days.insert(date, slots.chunks(SLOTS_PER_HALF_HOUR).map(|half| half.iter().sum()).collect());
        }
        Ok(Self(days))
    }

    /// The calls of a day by half hour.
    pub fn day(&self, date: Date) -> Result<&[f64], HistoryError> {
        self.0.get(&date).map(Vec::as_slice).ok_or(HistoryError::NotCounted { date })
    }
}

/// Counts for the tests of this crate.
#[cfg(test)]
pub mod sample {
    use super::*;
    use jiff::ToSpan;

    /// From a date on, `calls(day)` on each day, all in the six minutes after 8 h.
    pub fn at_eight(first: Date, days: usize, calls: impl Fn(usize) -> usize) -> Counts {
        let day = |day: usize| {
            let half_hours = (0..48).map(|half| if half == 16 { calls(day) as f64 } else { 0.0 });
            (first.saturating_add((day as i64).days()), half_hours.collect())
        };
        Counts((0..days).map(day).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn table(slots: usize, count: &str) -> String {
        let line = |first: &str, cell: &dyn Fn(usize) -> String| {
            (0..slots).fold(first.to_owned(), |line, i| line + "," + &cell(i)) + "\n"
        };
        line("date", &|i| format!("s{i}")) + &line("1999-01-03", &|_| count.to_owned())
    }

    #[test]
    fn five_slots_are_a_half_hour() {
        let counts = Counts::parse(table(240, "2").as_bytes()).unwrap();
        assert_eq!(counts.day(date(1999, 1, 3)).unwrap(), [10.0; 48]);
    }

    #[test]
    fn what_is_no_count_is_refused_with_its_line() {
        for (slots, count) in [(240, "-1"), (240, "NaN"), (239, "1")] {
            let said = Counts::parse(table(slots, count).as_bytes()).unwrap_err().to_string();
            assert_eq!(said, "Line 2 of the call file: 1999-01-03 has not 240 counts of calls.");
        }
    }

    #[test]
    fn a_day_that_was_not_counted_is_named() {
        let said = Counts::default().day(date(1999, 1, 4)).unwrap_err().to_string();
        assert_eq!(
            said,
            "No calls per six minutes are given for 1999-01-04. Name a table that holds this day."
        );
    }
}

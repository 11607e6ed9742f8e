//! What a planner would have expected before the days came: counts of the weeks before, divided among the queues as in
//! the days whose calls are known. Never looks at a day it forecasts.

use crate::HistoryError;
use crate::bank::History;
use crate::calls::Second;
use crate::counts::Counts;
use crate::demand::{PriorityShares, Stream, offered};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::collections::BTreeMap;
use std::iter::repeat;

/// The half hours of the counts.
pub const SLOT: Second = 1800;
/// Same weekdays whose mean is the forecast. Tried on the first two weeks of February 1999 from what was counted before
/// them: one, two, three and four weeks were off by 28, 22, 17 and 15% a day; January has no fifth.
const WEEKS: usize = 4;

/// Expected calls by queue, day and half hour, and how far off such a forecast was on the known days.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    pub tables: BTreeMap<Stream, Vec<Vec<f64>>>,
    /// Root of the mean squared error of a day's total, relative to the forecast.
    pub day_cv: f64,
}

/// Days that resemble one another: the centre opens all day, until 14 h, from 20 h.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Working,
    Friday,
    Saturday,
}

impl Kind {
    /// The kind of a date.
    pub fn of(date: Date) -> Self {
        match date.weekday() {
            Weekday::Friday => Kind::Friday,
            Weekday::Saturday => Kind::Saturday,
            _ => Kind::Working,
        }
    }
}

/// The `days` after those of `known`.
pub fn forecast(
    counts: &Counts,
    known: &History,
    shares: &PriorityShares,
    days: usize,
) -> Result<Forecast, HistoryError> {
    let origin = known.date(known.days);
    let split = split(counts, known, shares)?;
    let mut tables: BTreeMap<Stream, Vec<Vec<f64>>> = BTreeMap::new();
    for date in (known.days..known.days + days).map(|day| known.date(day)) {
        let total = expected(counts, date, origin)?;
        for stream in Stream::all() {
            let parts = split.get(&(stream, Kind::of(date))).map_or(&[][..], Vec::as_slice);
            let calls = total.iter().zip(parts.iter().chain(repeat(&0.0))).map(|(calls, part)| calls * part);
            tables.entry(stream).or_default().push(calls.collect());
        }
    }
    Ok(Forecast { tables, day_cv: relative_error(counts, known)? })
}

/// Mean calls by half hour on the same weekday of the last weeks before `origin`.
fn expected(counts: &Counts, date: Date, origin: Date) -> Result<Vec<f64>, HistoryError> {
    let before = (1..).map(|weeks| date.saturating_sub((7 * weeks).days())).filter(|&d| d < origin);
    let mut mean = Vec::new();
    for same in before.take(WEEKS) {
        let day = counts.day(same)?;
        mean.resize(day.len(), 0.0);
        mean.iter_mut().zip(day).for_each(|(sum, calls)| *sum += calls / WEEKS as f64);
    }
    Ok(mean)
}

/// How far off the forecast of each known day was, made before the first of them.
fn relative_error(counts: &Counts, known: &History) -> Result<f64, HistoryError> {
    let mut squares = 0.0;
    for date in (0..known.days).map(|day| known.date(day)) {
        let forecast: f64 = expected(counts, date, known.first_day)?.iter().sum();
        let came: f64 = counts.day(date)?.iter().sum();
        squares += (came / forecast.max(1.0) - 1.0).powi(2);
    }
    Ok((squares / known.days.max(1) as f64).sqrt())
}

/// The part of all calls that each queue is offered, by kind of day and half hour.
fn split(
    counts: &Counts,
    known: &History,
    shares: &PriorityShares,
) -> Result<BTreeMap<(Stream, Kind), Vec<f64>>, HistoryError> {
    let mut came: BTreeMap<Kind, Vec<f64>> = BTreeMap::new();
    let mut split: BTreeMap<(Stream, Kind), Vec<f64>> = BTreeMap::new();
    let tables = offered(&known.calls, shares, known.days, SLOT);
    for day in 0..known.days {
        let kind = Kind::of(known.date(day));
        add(came.entry(kind).or_default(), counts.day(known.date(day))?);
        for (stream, table) in &tables {
            add(split.entry((*stream, kind)).or_default(), &table[day]);
        }
    }
    for ((_, kind), calls) in &mut split {
        let part = |(calls, came): (&mut f64, &f64)| *calls = if *came > 0.0 { *calls / came } else { 0.0 };
        calls.iter_mut().zip(&came[kind]).for_each(part);
    }
    Ok(split)
}

fn add(sums: &mut Vec<f64>, values: &[f64]) {
    sums.resize(values.len(), 0.0);
    sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::CallType::{Prospective, Regular};
    use crate::calls::sample::{abandoned, answered};
    use crate::calls::{DAY, Line};
    use crate::counts::sample::at_eight;
    use jiff::civil::date;

    /// Six weeks of counts from Sunday 3 January, `calls(week)` a day.
    fn counts(calls: impl Fn(usize) -> usize) -> Counts {
        at_eight(date(1999, 1, 3), 42, |day| calls(day / 7))
    }

    /// A known Sunday, 7 February: of the calls after 8 h, three customers and a prospect were offered.
    fn known() -> History {
        let at = |minute: i64| 8 * 3600 + 60 * minute;
        let calls = vec![
            abandoned(Regular, at(0), 5),
            abandoned(Regular, at(1), 5),
            answered(Regular, at(2), 0, 60, "A"),
            answered(Prospective, at(3), 0, 60, "A"),
        ];
        History { first_day: date(1999, 2, 7), days: 1, calls }
    }

    fn made(calls: impl Fn(usize) -> usize) -> Result<Forecast, HistoryError> {
        forecast(&counts(calls), &known(), &PriorityShares::default(), 7)
    }

    #[test]
    fn a_day_is_the_mean_of_its_last_four_weekdays_divided_as_the_known_days_were() {
        // The Sunday a week on: weeks 2 to 5 (5 is the known day) had 8, 8, 8 and 16 calls, ten on average.
        let forecast = made(|week| if week == 5 { 16 } else { 8 }).unwrap();
        let row = |line| &forecast.tables[&Stream { line, priority: false }];
        let last = row(Line::Customers).last().unwrap();
        assert_eq!(last[16], 10.0 * 3.0 / 16.0);
        assert_eq!(row(Line::Prospects).last().unwrap()[16], 10.0 / 16.0);
        assert_eq!(last.iter().sum::<f64>(), last[16], "nobody is expected at another time");
    }

    #[test]
    fn the_error_is_that_of_the_known_days_seen_from_before_them() {
        assert_eq!(made(|week| if week == 5 { 10 } else { 8 }).unwrap().day_cv, 0.25);
    }

    #[test]
    fn the_days_it_forecasts_are_not_looked_at() {
        let mut later = known();
        later.calls.push(abandoned(Regular, DAY + 8 * 3600, 5));
        let counts = counts(|_| 8);
        let shares = PriorityShares::default();
        let with = forecast(&counts, &later.first(1), &shares, 5).unwrap();
        assert_eq!(with, forecast(&counts, &known(), &shares, 5).unwrap());
    }

    #[test]
    fn weeks_that_were_not_counted_are_named() {
        let early = History { first_day: date(1999, 1, 24), ..known() };
        let said = forecast(&counts(|_| 8), &early, &PriorityShares::default(), 1).unwrap_err();
        assert!(matches!(said, HistoryError::NotCounted { date: missing } if missing == date(1998, 12, 28)));
    }
}

//! The days and clock times of the reporting axis, read from the local starts of the intervals. Never computes a
//! zone: the engine has stamped every interval with its local time.

use crate::Report;
use jiff::civil::Date;

/// One local day on the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// `2026-10-25`.
    pub date: String,
    /// Index of its first interval.
    pub first: usize,
    /// How many intervals it has: 48 half-hours, 46 or 50 when clocks change.
    pub intervals: usize,
}

impl Day {
    /// `Sun 25 Oct`; the date as it stands if it is none.
    pub fn label(&self) -> String {
        label(&self.date)
    }
}

/// `Sun 25 Oct` for `2026-10-25`.
pub fn label(date: &str) -> String {
    let day = date.parse::<Date>();
    day.map_or_else(|_| date.to_owned(), |d| d.strftime("%a %-d %b").to_string())
}

/// `19 Oct 2026` for `2026-10-19`.
fn long_label(date: &str) -> String {
    let day = date.parse::<Date>();
    day.map_or_else(|_| date.to_owned(), |d| d.strftime("%-d %b %Y").to_string())
}

/// First and last day of the results: `19 Oct 2026 – 25 Oct 2026`.
pub fn span(report: &Report) -> String {
    let days = &report.results.days;
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if first.date != last.date => {
            format!("{} – {}", long_label(&first.date), long_label(&last.date))
        }
        (Some(only), _) => long_label(&only.date),
        _ => long_label(&report.scenario.horizon.start.to_string()),
    }
}

/// The local days of these interval starts, in order.
pub fn days(local: &[String]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for (i, start) in local.iter().enumerate() {
        let date = start.get(..10).unwrap_or(start);
        match days.last_mut() {
            Some(day) if day.date == date => day.intervals += 1,
            _ => days.push(Day { date: date.to_owned(), first: i, intervals: 1 }),
        }
    }
    days
}

/// Minutes after midnight on the clock of an interval's local start.
pub fn clock_min(local: &str) -> Option<u32> {
    let hours: u32 = local.get(11..13)?.parse().ok()?;
    let minutes: u32 = local.get(14..16)?.parse().ok()?;
    Some(hours * 60 + minutes)
}

/// How long a day is if it is not 24 hours: `25 h`.
pub fn odd_length(day: &Day, days: &[Day], interval_min: u32) -> Option<String> {
    let is_cut_off = days.len() == 1;
    let minutes = day.intervals as u32 * interval_min;
    (minutes != 24 * 60 && !is_cut_off).then(|| format!("{} h", f64::from(minutes) / 60.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_day_clocks_go_back_has_fifty_half_hours() {
        let results = sample::results();
        let days = days(&results.intervals.local);
        assert_eq!(days.len(), 7);
        let sunday = &days[6];
        assert_eq!((sunday.label().as_str(), sunday.intervals), ("Sun 25 Oct", 50));
        assert_eq!(odd_length(sunday, &days, 30).as_deref(), Some("25 h"));
        assert_eq!(odd_length(&days[5], &days, 30), None);
    }

    #[test]
    fn clock_times_come_from_the_local_start() {
        assert_eq!(clock_min("2026-10-25T01:30+01:00"), Some(90));
        assert_eq!(clock_min("rubbish"), None);
    }
}

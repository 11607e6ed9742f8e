//! What was recorded, day by day, to hold a simulation against. Sums and shares only, no call.

use crate::HistoryError;
use crate::bank::History;
use crate::calls::{Call, Ending, Line};
use crate::histogram::rounded;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The wait within which the comparison asks for an answer.
pub const WITHIN_S: i64 = 20;

/// The recorded outcome of one day, all queues but the internet line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Day {
    pub date: Date,
    /// Hung up in the voice menu: never offered, in no other column.
    pub left_before: usize,
    pub offered: usize,
    pub answered: usize,
    pub abandoned: usize,
    /// Of all offered, zeros included.
    pub mean_wait_s: f64,
    /// Of all offered.
    pub answered_within_20_s_share: f64,
}

/// The recorded days, in order.
pub fn days(history: &History) -> Vec<Day> {
    let calls = || history.calls.iter().filter(|c| c.line() != Line::Internet);
    let of = |day: usize| calls().filter(|c| c.day() == day).collect::<Vec<_>>();
    (0..history.days).map(|day| outcome(history.date(day), &of(day))).collect()
}

fn outcome(date: Date, calls: &[&Call]) -> Day {
    let count = |keep: &dyn Fn(&Call) -> bool| calls.iter().filter(|c| keep(c)).count();
    let offered = count(&Call::was_offered);
    let waited: i64 = calls.iter().filter(|c| c.was_offered()).map(|c| c.waited).sum();
    let in_time = count(&|c| c.service().is_some() && c.waited <= WITHIN_S);
    let per_offered = |sum: f64| sum / offered.max(1) as f64;
    Day {
        date,
        left_before: calls.len() - offered,
        offered,
        answered: count(&|c| c.service().is_some()),
        abandoned: count(&|c| c.ending == Ending::Abandoned),
        mean_wait_s: rounded(per_offered(waited as f64), 2),
        answered_within_20_s_share: rounded(per_offered(in_time as f64), 4),
    }
}

/// The days as a table.
pub fn to_csv(days: &[Day]) -> Result<String, HistoryError> {
    let mut table = csv::Writer::from_writer(Vec::new());
    for day in days {
        table.serialize(day)?;
    }
    let bytes = table.into_inner().map_err(|e| csv::Error::from(e.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Reads such a table back.
pub fn read_csv(path: &Path) -> Result<Vec<Day>, HistoryError> {
    Ok(csv::Reader::from_path(path)?.deserialize().collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::CallType::{Internet, Regular};
    use crate::calls::sample::{abandoned, answered};
    use jiff::civil::date;

    #[test]
    fn a_day_counts_every_offered_call_once_and_leaves_the_internet_line_out() {
        let left = Call { ending: Ending::LeftBefore, ..abandoned(Regular, 5, 0) };
        let calls = vec![
            answered(Regular, 10, 0, 60, "A"),
            answered(Regular, 20, 21, 60, "A"),
            abandoned(Regular, 30, 9),
            left,
            answered(Internet, 40, 300, 60, "A"),
        ];
        let table = days(&History { first_day: date(1999, 2, 1), days: 1, calls });
        assert_eq!(
            to_csv(&table).unwrap(),
            "date,left_before,offered,answered,abandoned,mean_wait_s,answered_within_20_s_share\n\
             1999-02-01,1,3,2,1,10.0,0.3333\n"
        );
    }
}

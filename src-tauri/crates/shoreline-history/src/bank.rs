//! The call file of the "Anonymous Bank": its columns, its faults, and how each is met. Never derives anything.

use crate::HistoryError;
use crate::calls::{Call, CallType, DAY, Ending, Second, Service};
use flate2::read::GzDecoder;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Recorded calls and the day their clock starts from.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    pub first_day: Date,
    pub days: usize,
    pub calls: Vec<Call>,
}

/// A line of the file. Times are seconds after local midnight; zero where a stage was not reached.
#[derive(Debug, Deserialize)]
struct Row {
    date: Date,
    identified: u8,
    priority: u8,
    #[serde(rename = "type")]
    kind: String,
    vru_exit_s: Second,
    q_start_s: Second,
    q_time_s: Second,
    outcome: String,
    ser_start_s: Second,
    ser_time_s: Second,
    agent: Option<String>,
}

/// The longest history: a leap year.
const MOST_DAYS: i64 = 366;

impl History {
    /// The date of a day, the first being 0.
    pub fn date(&self, day: usize) -> Date {
        self.first_day.saturating_add((day as i64).days())
    }

    /// What was known after so many days: the calls offered in them, and no other.
    pub fn first(&self, days: usize) -> Self {
        let calls = self.calls.iter().filter(|call| call.day() < days).cloned().collect();
        Self { first_day: self.first_day, days: days.min(self.days), calls }
    }
}

/// Reads a call file, plain or gzipped.
pub fn read(path: &Path) -> Result<History, HistoryError> {
    parse(open(path)?)
}

/// A table to read from, unpacked if its name ends in `.gz`.
pub(crate) fn open(path: &Path) -> Result<Box<dyn Read>, HistoryError> {
    let file =
        File::open(path).map_err(|source| HistoryError::Open { path: path.display().to_string(), source })?;
    let is_packed = path.extension().is_some_and(|e| e == "gz");
    Ok(if is_packed { Box::new(GzDecoder::new(file)) } else { Box::new(file) })
}

/// Reads the calls of a table; lines marked `PHANTOM` are no calls.
pub fn parse(table: impl Read) -> Result<History, HistoryError> {
    let mut rows = Vec::new();
    for (i, row) in csv::Reader::from_reader(table).into_deserialize::<Row>().enumerate() {
        rows.push((i as u64 + 2, row?)); // the heading is line 1
    }
    let dates = || rows.iter().map(|(_, row)| row.date);
    let (first_day, last_day) = dates().min().zip(dates().max()).ok_or(HistoryError::Empty)?;
    let day_of = |date: Date| i64::from((date - first_day).get_days());
    let days = day_of(last_day) + 1;
    if days > MOST_DAYS {
        return Err(HistoryError::TooLong { days, most: MOST_DAYS });
    }
    let real = rows.iter().filter(|(_, row)| row.outcome != "PHANTOM");
    let calls = real.map(|(line, row)| call(*line, row, day_of(row.date) * DAY)).collect::<Result<_, _>>()?;
    Ok(History { first_day, days: days as usize, calls })
}

fn call(line: u64, row: &Row, midnight: Second) -> Result<Call, HistoryError> {
    let wrong = |message| HistoryError::Row { line, message };
    let times = [row.vru_exit_s, row.q_start_s, row.q_time_s, row.ser_start_s, row.ser_time_s];
    if let Some(odd) = times.into_iter().find(|t| !(-DAY..=DAY).contains(t)) {
        return Err(wrong(format!("{odd} s is longer than a day")));
    }
    let kind = call_type(&row.kind).ok_or_else(|| wrong(format!("`{}` is not a call type", row.kind)))?;
    let waited = row.q_time_s.max(0);
    let entered = if waited > 0 { row.q_start_s } else { row.vru_exit_s };
    let ending = match row.outcome.as_str() {
        "AGENT" => Ending::Answered(service(row, midnight, entered)),
        "HANG" if waited > 0 => Ending::Abandoned,
        "HANG" => Ending::LeftBefore,
        other => return Err(wrong(format!("`{other}` is not an outcome"))),
    };
    Ok(Call { kind, priority: priority(row, waited), offered: midnight + entered, waited, ending })
}

/// A stage that begins after midnight has a clock time far below the one before; its date is the call's all the same.
fn service(row: &Row, midnight: Second, entered: Second) -> Service {
    let next_day = if row.ser_start_s < entered - DAY / 2 { DAY } else { 0 };
    let start = midnight + next_day + row.ser_start_s;
    let agent = row.agent.clone().filter(|name| !name.is_empty());
    Service { agent, start, end: start + row.ser_time_s.max(0) }
}

/// Callers who neither waited nor were identified show priority 0, whoever they are: that is no record.
fn priority(row: &Row, waited: Second) -> Option<bool> {
    (waited > 0 || row.identified == 1).then_some(row.priority == 2)
}

fn call_type(code: &str) -> Option<CallType> {
    match code {
        "PS" => Some(CallType::Regular),
        "PE" => Some(CallType::RegularEnglish),
        "TT" => Some(CallType::Returned),
        "NE" => Some(CallType::StockExchange),
        "NW" => Some(CallType::Prospective),
        "IN" => Some(CallType::Internet),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: &str = "row,date,line,identified,priority,type,vru_entry_s,vru_exit_s,vru_time_s,q_start_s,\
                           q_exit_s,q_time_s,outcome,ser_start_s,ser_exit_s,ser_time_s,agent";

    fn parsed(rows: &[&str]) -> Result<History, HistoryError> {
        parse(format!("{HEADING}\n{}\n", rows.join("\n")).as_bytes())
    }

    #[test]
    fn a_call_that_waited_is_offered_when_it_enters_the_queue() {
        let history =
            parsed(&["1,1999-02-01,AA,1,2,PS,100,110,10,110,140,30,AGENT,139,239,100,A01"]).unwrap();
        let call = &history.calls[0];
        assert_eq!((call.offered, call.waited, call.priority), (110, 30, Some(true)));
        assert_eq!(call.service().map(|s| (s.start, s.end)), Some((139, 239)));
    }

    #[test]
    fn a_call_that_did_not_wait_has_no_recorded_priority() {
        let history = parsed(&["1,1999-02-01,AA,0,0,PS,100,110,10,0,0,0,AGENT,110,210,100,A01"]).unwrap();
        assert_eq!((history.calls[0].offered, history.calls[0].priority), (110, None));
    }

    #[test]
    fn who_hangs_up_in_the_voice_menu_was_not_offered() {
        let history = parsed(&[
            "1,1999-02-01,AA,0,0,NW,688,706,18,0,0,0,HANG,0,0,0,",
            "2,1999-02-01,AA,0,0,NW,688,706,18,706,710,4,HANG,0,0,0,",
            "3,1999-02-01,AA,0,0,NW,688,706,18,706,710,4,PHANTOM,0,0,0,",
        ]);
        let endings: Vec<_> = history.unwrap().calls.into_iter().map(|c| c.ending).collect();
        assert_eq!(endings, [Ending::LeftBefore, Ending::Abandoned]);
    }

    #[test]
    fn a_service_over_midnight_goes_on_the_next_day() {
        let rows = [
            "1,1999-02-01,AA,0,0,PS,86000,86100,9,0,0,0,AGENT,86390,20,30,A01",
            "2,1999-02-02,AA,0,0,PS,86000,86395,9,86395,4,9,AGENT,4,20,16,A01",
        ];
        let history = parsed(&rows).unwrap();
        let spans: Vec<_> =
            history.calls.iter().filter_map(Call::service).map(|s| (s.start, s.end)).collect();
        assert_eq!(spans, [(86_390, 86_420), (2 * DAY + 4, 2 * DAY + 20)]);
        assert_eq!(history.days, 2);
    }

    #[test]
    fn what_was_known_after_a_day_holds_no_call_of_the_next() {
        let history = parsed(&[
            "1,1999-02-01,AA,0,0,PS,100,110,10,0,0,0,AGENT,110,210,100,A01",
            "2,1999-02-02,AA,0,0,PS,100,110,10,0,0,0,AGENT,110,210,100,A01",
        ]);
        let (both, one) = history.map(|h| (h.clone(), h.first(1))).unwrap();
        assert_eq!((one.days, one.calls.as_slice()), (1, &both.calls[..1]));
        assert_eq!(both.first(9), both);
        assert_eq!(one.date(1).to_string(), "1999-02-02");
    }

    #[test]
    fn what_is_not_a_call_file_is_refused_with_its_line() {
        let odd = parsed(&["1,1999-02-01,AA,0,0,XX,1,2,1,0,0,0,HANG,0,0,0,"]);
        assert_eq!(odd.unwrap_err().to_string(), "Line 2 of the call file: `XX` is not a call type.");
        let long = parsed(&["1,1999-02-01,AA,0,0,PS,1,2,1,0,0,0,AGENT,2,2,9223372036854775807,A01"]);
        assert_eq!(
            long.unwrap_err().to_string(),
            "Line 2 of the call file: 9223372036854775807 s is longer than a day."
        );
        let years = parsed(&[
            "1,1999-02-01,AA,0,0,PS,1,2,1,0,0,0,HANG,0,0,0,",
            "2,2999-02-01,AA,0,0,PS,1,2,1,0,0,0,HANG,0,0,0,",
        ]);
        assert!(matches!(years, Err(HistoryError::TooLong { .. })));
        assert!(matches!(parsed(&[]), Err(HistoryError::Empty)));
        assert!(matches!(parse(&b"a,b\n1,2\n"[..]), Err(HistoryError::Table(_))));
    }
}

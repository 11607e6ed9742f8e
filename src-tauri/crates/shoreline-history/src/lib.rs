//! Recorded operations to scenarios: reads a call file and derives tables and laws from it.
//! Never simulates, and never keeps a record: what leaves this crate are counts, histograms and head counts.
//!
//! # Why each step is as it is
//! - **Arrivals** are calls offered to the queue: those that waited and those answered at once. Who hung up in the
//!   voice menu was never offered and is only counted.
//! - **Priority** is recorded only for calls that waited. Whether a call has to wait depends on the agents, not on
//!   its priority, so the share among those that waited is the best estimate for those that did not, by call type.
//! - **Patience** is seen to its end only in those who hang up; answered callers would have waited longer. Kaplan and
//!   Meier (1958) is the estimate for such data.
//! - **Staffing** is read from activity. A person is there from the first service of a block to the end of the last.
//!   A gap of more than ten minutes ends a block if somebody waited in it whom this person serves; up to half an
//!   hour in which nobody did is idle time as likely as absence, and stays.
//! - **Pauses** between a service and the next are after-contact work only while somebody waits: an agent without
//!   callers is idle. If the queue empties first, the pause is known to be at least that long (Kaplan and Meier
//!   again). Pauses beyond the gap that ends a block are absence, which the head counts show already, so the law is
//!   taken given that it ends before; and the last service of a block is followed by leaving, not by a pause.
//! - **Skills** are who in fact served what, day by day: people are put on other lines from one day to the next.
//! - **A prediction** takes its laws from the days before alone, and its demand from the same weekdays before
//!   (`forecast`). Heads and skills are those of the predicted days: a planner knows the roster, and no roster is
//!   recorded.

pub mod bank;
pub mod calls;
pub mod counts;
pub mod demand;
pub mod forecast;
pub mod heads;
pub mod histogram;
pub mod laws;
pub mod pauses;
pub mod presence;
pub mod recorded;
pub mod scenario;
pub mod skills;
pub mod survival;
pub mod waiting;

use shoreline_model::file::FileError;

/// Why a history cannot be used.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum HistoryError {
    #[error("{path} cannot be opened: {source}. Name the call file, as .csv or .csv.gz.")]
    Open { path: String, source: std::io::Error },
    #[error("The call file cannot be read as a table: {0}. Is it the call file, with its heading?")]
    Table(#[from] csv::Error),
    #[error("Line {line} of the call file: {message}.")]
    Row { line: u64, message: String },
    #[error("The call file has no calls. Is it cut short?")]
    Empty,
    #[error("The call file spans {days} days; at most {most} can be replayed. Are its dates right?")]
    TooLong { days: i64, most: i64 },
    #[error("No calls per six minutes are given for {date}. Name a table that holds this day.")]
    NotCounted { date: jiff::civil::Date },
    #[error(
        "The call file spans {days} days; {known} are known and the rest is predicted. Name a longer one."
    )]
    TooShort { days: usize, known: usize },
    #[error(transparent)]
    File(#[from] FileError),
}

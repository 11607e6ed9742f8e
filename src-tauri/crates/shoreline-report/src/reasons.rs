//! Reasons as a table. Computes nothing; the sentence comes with them.

use crate::figure::show_difference;
use crate::grid::Grid;
use shoreline_engine::compile::Cause;
use shoreline_engine::study::reasons::Reasons;
use shoreline_model::measure::Unit;

/// One row a cause, the largest gain first.
pub fn table(reasons: &Reasons) -> Grid {
    let header = ["Without", "Service level gained", "Stands out"].map(str::to_owned).to_vec();
    let rows = reasons.parts.iter().map(|part| {
        let shows = if part.shows() { "yes" } else { "no" };
        vec![cause(part.cause).to_owned(), show_difference(&part.gain, Unit::Share), shows.to_owned()]
    });
    Grid { header, rows: rows.collect(), words: 1 }
}

fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Volume => "more contacts than expected",
        Cause::Handling => "longer handling than planned",
        Cause::Absence => "absence and lateness",
        Cause::Breaks => "breaks and activities",
        Cause::Skill => "missing skills",
        Cause::Outage => "outages",
        Cause::Backlog => "those already waiting",
    }
}

//! The month replayed with its own counts, heads and laws, beside what was recorded: an explanation, no prediction.

use crate::figures::{MEASURES, SimulatedDay, Sums};
use crate::page::{day_name, heading};
use jiff::civil::Date;
use shoreline_history::forecast::Kind;
use shoreline_history::recorded::Day;
use shoreline_stats::{Confidence, Interval};

/// The level of the intervals.
const LEVEL: f64 = 0.95;

/// The first day of the second half.
const FIRST_PREDICTED: Date = jiff::civil::date(1999, 2, 15);

/// A recorded day and its replay.
type Pair<'a> = (&'a Day, &'a SimulatedDay);

/// One row a day, and some of sums.
pub fn table(recorded: &[Day], simulated: &[SimulatedDay]) -> String {
    let days: Vec<Pair<'_>> = recorded.iter().zip(simulated).collect();
    let mut columns = vec!["day".to_owned()];
    for measure in [&["offered"][..], &MEASURES].concat() {
        columns.extend([format!("{measure}, rec."), "sim.".to_owned()]);
    }
    let (working, weekend): (Vec<_>, Vec<_>) =
        days.iter().partition(|(day, _)| Kind::of(day.date) == Kind::Working);
    let rows = days.iter().map(|day| row(&day_name(day.0.date), &[*day]));
    let (known, coming) = working.split_at(working.partition_point(|(day, _)| day.date < FIRST_PREDICTED));
    let sums = [
        ("Sunday to Thursday", working.as_slice()),
        ("of these 1 to 14 February", known),
        ("of these 15 to 28 February", coming),
        ("Friday, Saturday", weekend.as_slice()),
        ("all", days.as_slice()),
    ];
    rows.chain(sums.map(|(name, days)| row(name, days)))
        .fold(heading(&columns), |table, row| table + "\n" + &row)
}

/// Recorded figures beside simulated ones with the half-widths of their confidence intervals.
fn row(name: &str, days: &[Pair<'_>]) -> String {
    let recorded = Sums::total(days.iter().map(|(day, _)| Sums::recorded(day)));
    let replications = days.first().map_or(0, |(_, day)| day.len());
    let sums = |i: usize| Sums::total(days.iter().map(|(_, day)| day[i]));
    let simulated: Vec<Sums> = (0..replications).map(sums).collect();
    let Some(confidence) = Confidence::new(LEVEL, replications as u32) else { return String::new() };
    let offered = confidence.of_mean(simulated.iter().map(|sums| sums.offered));
    let mut row = format!("| {name} | {:.0} | {} |", recorded.offered, with_half_width(offered, 0));
    for (i, figure) in recorded.figures().into_iter().enumerate() {
        let pairs: Vec<_> = simulated.iter().map(|sums| (sums.numerators()[i], sums.offered)).collect();
        row += &format!(" {figure:.1} | {} |", with_half_width(confidence.of_ratio(&pairs), 1));
    }
    row
}

fn with_half_width(interval: Option<Interval>, digits: usize) -> String {
    let Some(Interval { mean, half_width, .. }) = interval else { return "–".to_owned() };
    half_width.map_or_else(|| "too few".to_owned(), |half| format!("{mean:.digits$} ± {half:.digits$}"))
}

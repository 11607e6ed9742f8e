//! `cargo run -p shoreline-history --example replay-bank -- real-bank-1999.shoreline`: simulates the bank's month and
//! prints it beside what was recorded, day by day, as a table for a README. Never changes the scenario.

use jiff::civil::Weekday::{Friday, Saturday};
use shoreline_engine::outcome::Outcome;
use shoreline_engine::study::{self, RunOptions};
use shoreline_engine::{Plan, compile};
use shoreline_history::recorded::{self, Day};
use shoreline_model::file;
use shoreline_model::measure::QueueCounter as Counter;
use shoreline_stats::{Confidence, Interval};
use std::error::Error;
use std::io::Write;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

/// Contacts offered, abandoned, seconds waited and contacts answered in time, over some calls.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    offered: f64,
    abandoned: f64,
    waited_s: f64,
    in_time: f64,
}

impl Sums {
    fn recorded(day: &Day) -> Self {
        let offered = day.offered as f64;
        let (waited_s, in_time) = (day.mean_wait_s * offered, day.answered_within_20_s_share * offered);
        Self { offered, abandoned: day.abandoned as f64, waited_s, in_time }
    }

    /// One day of one replication, the internet line left out as in the records.
    fn simulated(plan: &Plan, outcome: &Outcome, intervals: Range<usize>) -> Self {
        let queues = plan.report.queue_ids.iter().zip(&outcome.queues).filter(|(id, _)| *id != "internet");
        Self::total(queues.map(|(_, counters)| {
            let count = |counter: Counter| counters.sum(counter as usize, intervals.clone()) as f64;
            let waited_ms = count(Counter::WaitAnsweredMs) + count(Counter::WaitAbandonedMs);
            Self {
                offered: count(Counter::Offered),
                abandoned: count(Counter::Abandoned),
                waited_s: waited_ms / 1000.0,
                in_time: count(Counter::AnsweredInTime),
            }
        }))
    }

    fn total(all: impl Iterator<Item = Self>) -> Self {
        all.fold(Self::default(), |a, b| Self {
            offered: a.offered + b.offered,
            abandoned: a.abandoned + b.abandoned,
            waited_s: a.waited_s + b.waited_s,
            in_time: a.in_time + b.in_time,
        })
    }

    /// Numerators of abandoned %, mean wait in seconds and answered in time %; offered is under each.
    fn numerators(&self) -> [f64; 3] {
        [100.0 * self.abandoned, self.waited_s, 100.0 * self.in_time]
    }
}

/// A recorded day and the same day in every replication.
struct Replayed {
    recorded: Day,
    simulated: Vec<Sums>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = PathBuf::from(std::env::args_os().nth(1).ok_or("name the scenario")?);
    let recorded = recorded::read_csv(&path.with_extension("recorded.csv"))?;
    let checked = file::check_text(&file::read(&path)?).map_err(|findings| format!("{findings:#?}"))?;
    let plan = compile(&checked);
    let study = study::simulate(&plan, RunOptions::default(), &AtomicBool::new(false), &|_| {})?;
    let replications = study.outcomes().len() as u32;
    let confidence =
        Confidence::new(plan.report.confidence, replications).ok_or("an unknown confidence level")?;
    let days = recorded.into_iter().zip(&plan.report.days).map(|(recorded, (_, intervals))| {
        let of = |outcome| Sums::simulated(&plan, outcome, intervals.clone());
        Replayed { recorded, simulated: study.outcomes().iter().map(of).collect() }
    });
    print(&days.collect::<Vec<_>>(), &confidence)?;
    Ok(())
}

fn print(days: &[Replayed], confidence: &Confidence) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let measures = ["offered", "abandoned %", "mean wait s", "within 20 s %"];
    let headings: String = measures.iter().map(|measure| format!(" {measure}, rec. | sim. |")).collect();
    writeln!(out, "| day |{headings}\n|-|{}", "-|".repeat(2 * measures.len()))?;
    for day in days {
        let date = day.recorded.date;
        let name = format!("{} {date}", &format!("{:?}", date.weekday())[..3]);
        writeln!(out, "{}", row(&name, &[day], confidence))?;
    }
    let is_weekend = |day: &&Replayed| matches!(day.recorded.date.weekday(), Friday | Saturday);
    let (weekend, week): (Vec<&Replayed>, Vec<&Replayed>) = days.iter().partition(is_weekend);
    writeln!(out, "{}", row("Sunday to Thursday", &week, confidence))?;
    writeln!(out, "{}", row("Friday, Saturday", &weekend, confidence))?;
    writeln!(out, "{}", row("all", &days.iter().collect::<Vec<_>>(), confidence))
}

/// Recorded figures beside simulated ones with the half-widths of their confidence intervals.
fn row(name: &str, days: &[&Replayed], confidence: &Confidence) -> String {
    let recorded = Sums::total(days.iter().map(|day| Sums::recorded(&day.recorded)));
    let replications = days.first().map_or(0, |day| day.simulated.len());
    let simulated: Vec<Sums> =
        (0..replications).map(|i| Sums::total(days.iter().map(|day| day.simulated[i]))).collect();
    let offered = confidence.of_mean(simulated.iter().map(|sums| sums.offered));
    let mut row = format!("| {name} | {:.0} | {} |", recorded.offered, with_half_width(offered, 0));
    for (i, numerator) in recorded.numerators().into_iter().enumerate() {
        let pairs: Vec<_> = simulated.iter().map(|sums| (sums.numerators()[i], sums.offered)).collect();
        let figure = with_half_width(confidence.of_ratio(&pairs), 1);
        row += &format!(" {:.1} | {figure} |", numerator / recorded.offered);
    }
    row
}

fn with_half_width(interval: Option<Interval>, digits: usize) -> String {
    let Some(Interval { mean, half_width }) = interval else { return "–".to_owned() };
    half_width.map_or_else(|| "too few".to_owned(), |half| format!("{mean:.digits$} ± {half:.digits$}"))
}

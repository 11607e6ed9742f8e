//! `cargo run -p shoreline-history --example replay-bank -- real-bank-1999.shoreline`: simulates the bank's month and
//! prints it beside what was recorded, day by day, as a table for a README. Never changes the scenario.

use jiff::civil::Weekday::{Friday, Saturday};
use shoreline_engine::compile::compile;
use shoreline_engine::results::{DayResults, Figures};
use shoreline_engine::study::{self, RunOptions};
use shoreline_history::recorded::{self, Day};
use shoreline_model::file;
use std::error::Error;
use std::io::Write;
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

    fn simulated(day: &DayResults) -> Self {
        let queues = day.queues.iter().filter(|(id, _)| id.as_str() != "internet");
        Self::total(queues.map(|(_, figures)| Self::of(figures)))
    }

    fn of(figures: &Figures) -> Self {
        let mean = |key: &str| figures.get(key).and_then(|e| e.mean).unwrap_or(0.0);
        let offered = mean("offered");
        let (waited_s, in_time) =
            (mean("mean_wait_s") * offered, mean("service_level_all_offered") * offered);
        Self { offered, abandoned: mean("abandoned"), waited_s, in_time }
    }

    fn total(all: impl Iterator<Item = Self>) -> Self {
        all.fold(Self::default(), |a, b| Self {
            offered: a.offered + b.offered,
            abandoned: a.abandoned + b.abandoned,
            waited_s: a.waited_s + b.waited_s,
            in_time: a.in_time + b.in_time,
        })
    }

    /// Abandoned %, mean wait in seconds, answered in time %.
    fn figures(&self) -> [f64; 3] {
        [100.0 * self.abandoned, self.waited_s, 100.0 * self.in_time].map(|sum| sum / self.offered)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = PathBuf::from(std::env::args_os().nth(1).ok_or("name the scenario")?);
    let recorded = recorded::read_csv(&path.with_extension("recorded.csv"))?;
    let checked = file::check_text(&file::read(&path)?).map_err(|findings| format!("{findings:#?}"))?;
    let study = study::simulate(&compile(&checked), RunOptions::default(), &AtomicBool::new(false), &|_| {});
    let days: Vec<(&Day, Sums, Sums)> = recorded
        .iter()
        .zip(&study.summary().days)
        .map(|(rec, sim)| (rec, Sums::recorded(rec), Sums::simulated(sim)))
        .collect();
    print(&days)?;
    Ok(())
}

fn print(days: &[(&Day, Sums, Sums)]) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "| day | offered, rec. | sim. | abandoned %, rec. | sim. | mean wait s, rec. | sim. | within 20 s %, rec. | sim. |"
    )?;
    writeln!(out, "|-|-|-|-|-|-|-|-|-|")?;
    for (day, rec, sim) in days {
        writeln!(
            out,
            "{}",
            row(&format!("{} {}", &format!("{:?}", day.date.weekday())[..3], day.date), rec, sim)
        )?;
    }
    let total = |weekend: &[bool]| {
        let is = |day: &Day| weekend.contains(&matches!(day.date.weekday(), Friday | Saturday));
        let of =
            |pick: fn(&(&Day, Sums, Sums)) -> Sums| Sums::total(days.iter().filter(|d| is(d.0)).map(pick));
        (of(|d| d.1), of(|d| d.2))
    };
    for (name, weekend) in
        [("Sunday to Thursday", &[false][..]), ("Friday, Saturday", &[true]), ("all", &[false, true])]
    {
        let (rec, sim) = total(weekend);
        writeln!(out, "{}", row(name, &rec, &sim))?;
    }
    Ok(())
}

fn row(name: &str, rec: &Sums, sim: &Sums) -> String {
    let pairs: String =
        rec.figures().iter().zip(sim.figures()).map(|(r, s)| format!(" {r:.1} | {s:.1} |")).collect();
    format!("| {name} | {:.0} | {:.0} |{pairs}", rec.offered, sim.offered)
}

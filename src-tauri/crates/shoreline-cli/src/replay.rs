//! `shoreline replay`: one day of one replication, point by point as JSON or its moments in words.

use crate::args::Replay as Asked;
use crate::asked;
use crate::console::Console;
use crate::failure::Failure;
use crate::run::{progress, stop};
use shoreline_engine::study::replay::{Moment, Notable, Replay};
use shoreline_engine::{compile, simulate};
use shoreline_report::grid::Grid;
use std::path::Path;
use std::sync::atomic::Ordering;

/// 0, or 130 where Ctrl-C came first.
pub fn replay(what: &Asked, console: &mut Console) -> Result<u8, Failure> {
    let cancel = stop::on_ctrl_c();
    let checked = asked::scenario(&what.file, what.repeat, console)?;
    let (scenario, bar) = (checked.scenario(), progress::bar(console.is_watched));
    let study = simulate(&compile(&checked), asked::options(what.repeat), cancel, &|done| {
        progress::show(&bar, done);
    });
    bar.finish_and_clear();
    let study = study?;
    if cancel.load(Ordering::Relaxed) {
        return Err(Failure::StoppedEarly);
    }
    let day = what.day.clone().unwrap_or_else(|| scenario.horizon.start.to_string());
    let Some(replay) = study.replay(&day, what.show, cancel, &|_| ())? else {
        return Err(Failure::StoppedEarly);
    };
    let no_sheet = || Grid { header: Vec::new(), rows: Vec::new(), words: 0 };
    if !asked::write(&replay, no_sheet, [what.json.as_deref(), None::<&Path>], console)? {
        print(&replay, console)?;
    }
    Ok(0)
}

fn print(replay: &Replay, console: &mut Console) -> Result<(), Failure> {
    let shown = replay.shown;
    let level = shown.service_level.map_or("none".to_owned(), |level| format!("{:.1}%", level * 100.0));
    writeln!(
        console.out,
        "{}: replication {} of {}, seed {}. One possible day, not the average.\nService level {level}; {} replications had \
         a lower one.\n",
        replay.date, shown.replication, shown.replications, shown.seed, shown.worse
    )?;
    for moment in &replay.moments {
        let (hour, minute) = (moment.at_s / 3600, moment.at_s / 60 % 60);
        writeln!(console.out, "{hour:>3} h {minute:02}  {}", words(moment))?;
    }
    Ok(console.out.flush()?)
}

fn words(Moment { what, of, size, .. }: &Moment) -> String {
    match what {
        Notable::SiteDown => format!("an outage begins at {of}"),
        Notable::SiteUp => format!("the outage at {of} is over"),
        Notable::Unstaffed => format!("{size} wait in {of} and nobody who could help is at work"),
        Notable::Staffed => format!("somebody is at work for {of} again"),
        Notable::LongestWait => format!("the longest wait of the day: {size} s in {of}"),
        Notable::MostWaiting => format!("the longest queue of the day: {size} in {of}"),
        Notable::BelowTarget => format!("{of} falls below its target"),
        Notable::OnTarget => format!("{of} reaches its target again"),
        Notable::CrewComes => format!("{of} comes to work: {size} people"),
        Notable::CrewGoes => format!("{of} goes home: {size} people"),
        Notable::Opens => format!("{of} opens"),
        Notable::Closes => format!("{of} closes"),
    }
}

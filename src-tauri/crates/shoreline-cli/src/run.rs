//! `shoreline run`: check, simulate with progress, print tables, write files.

pub mod progress;
pub mod stop;

use crate::args::Run;
use crate::console::Console;
use crate::failure::Failure;
use crate::{STOPPED, findings};
use shoreline_engine::{Results, RunOptions, StudyError, compile, run as simulate};
use shoreline_model::check::{Checked, check};
use shoreline_model::diagnostic::{Finding, Severity};
use shoreline_model::file;
use shoreline_report::{Report, chart, csv, figure, table, text};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// 0 when all replications were run, 130 when Ctrl-C came before.
pub fn run(options: &Run, console: &mut Console) -> Result<u8, Failure> {
    let cancel = stop::on_ctrl_c();
    let checked = read(&options.file, console)?;
    check_asked(&checked, &options.file, options.seed, options.replications, console)?;
    let results = results(&checked, options, cancel, console.is_watched)?;
    if results.stamp.replications == 0 {
        return Err(Failure::StoppedEarly);
    }
    let report = Report { scenario: checked.scenario(), results: &results };
    // Files first: whoever reads the tables through a pipe may stop reading at any line.
    write_files(options, &report, console)?;
    print(options, &report, console)?;
    Ok(if cancel.load(Ordering::Relaxed) { STOPPED } else { 0 })
}

/// The scenario, its warnings said; or its errors said and a refusal.
pub fn read(path: &Path, console: &mut Console) -> Result<Checked, Failure> {
    let name = path.display().to_string();
    let text = file::read(path).map_err(Failure::Unreadable)?;
    match file::check_text(&text) {
        Ok(checked) => {
            say(&name, checked.findings().iter().filter(|f| f.severity == Severity::Warning), console)?;
            Ok(checked)
        }
        Err(found) => {
            say(&name, found.iter().filter(|f| f.severity != Severity::Note), console)?;
            Err(Failure::Refused { file: name })
        }
    }
}

/// What is asked for on the command line must pass where it would have to in the file: too many replications are too
/// many in either place.
pub fn check_asked(
    checked: &Checked,
    file: &Path,
    seed: Option<u64>,
    replications: Option<u32>,
    console: &mut Console,
) -> Result<(), Failure> {
    let scenario = checked.scenario().clone().asked_for(seed, replications);
    let name = file.display().to_string();
    check(scenario).map(|_| ()).or_else(|found| {
        say(&name, found.iter().filter(|f| f.severity == Severity::Error), console)?;
        Err(Failure::Refused { file: name })
    })
}

pub fn say<'a>(
    file: &str,
    found: impl Iterator<Item = &'a Finding>,
    console: &mut Console,
) -> Result<(), Failure> {
    for finding in found {
        let text = findings::text(file, finding, console);
        console.err.write_all(text.as_bytes())?;
    }
    Ok(())
}

fn results(
    checked: &Checked,
    options: &Run,
    cancel: &AtomicBool,
    is_watched: bool,
) -> Result<Results, StudyError> {
    let wanted = RunOptions {
        seed: options.seed,
        replications: options.replications,
        threads: options.threads.map(usize::from),
    };
    let bar = progress::bar(is_watched);
    let results = simulate(&compile(checked), wanted, cancel, &|done| progress::show(&bar, done));
    bar.finish_and_clear();
    results
}

fn write_files(options: &Run, report: &Report, console: &mut Console) -> Result<(), Failure> {
    if let Some(path) = options.json.as_deref().filter(|path| !is_stdout(path)) {
        file::write(path, &serde_json::to_string(report.results)?).map_err(Failure::Unwritable)?;
        writeln!(console.err, "Wrote {}.", path.display())?;
    }
    if let Some(folder) = &options.csv {
        csv::write(report, folder)?;
        writeln!(console.err, "Wrote summary.csv, days.csv and intervals.csv into {}.", folder.display())?;
    }
    if let Some(folder) = &options.charts {
        let charts = chart::all(report)?;
        chart::write(&charts, folder)?;
        writeln!(console.err, "Drew {} charts into {}.", charts.len(), folder.display())?;
    }
    Ok(())
}

pub fn is_stdout(path: &Path) -> bool {
    path == Path::new("-")
}

fn print(options: &Run, report: &Report, console: &mut Console) -> Result<(), Failure> {
    if options.json.as_deref().is_some_and(is_stdout) {
        serde_json::to_writer(&mut console.out, report.results)?;
        writeln!(console.out)?;
    } else {
        writeln!(console.out, "{}", text::header(report))?;
        let tables: Vec<_> =
            table::all(report).iter().map(|table| text::render(table, console.width)).collect();
        tables.iter().try_for_each(|table| writeln!(console.out, "{table}"))?;
        if let Some(footnote) = tables.iter().find_map(|table| figure::footnote(table)) {
            writeln!(console.out, "{}\n", text::wrap(footnote, console.width).join("\n"))?;
        }
        writeln!(console.out, "`shoreline explain` says what each figure means.")?;
    }
    Ok(console.out.flush()?)
}

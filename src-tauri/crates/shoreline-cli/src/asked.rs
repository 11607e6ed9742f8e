//! What several commands share: how to run, where the answer goes. Knows no command.

use crate::STOPPED;
use crate::args::Repeat;
use crate::console::Console;
use crate::failure::Failure;
use crate::run::{check_asked, is_stdout, read};
use serde::Serialize;
use shoreline_engine::RunOptions;
use shoreline_model::check::Checked;
use shoreline_model::file;
use shoreline_report::figure;
use shoreline_report::grid::Grid;
use shoreline_report::text::wrap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// A scenario that can be run as asked.
pub fn scenario(path: &Path, repeat: Repeat, console: &mut Console) -> Result<Checked, Failure> {
    let checked = read(path, console)?;
    check_asked(&checked, path, repeat.seed, repeat.replications, console)?;
    Ok(checked)
}

/// How the engine is to run.
pub fn options(repeat: Repeat) -> RunOptions {
    let Repeat { replications, seed, threads } = repeat;
    RunOptions { seed, replications, threads: threads.map(usize::from) }
}

/// Writes JSON or CSV where it is asked for; says whether standard output has had its answer.
pub fn write(
    what: &impl Serialize,
    sheet: impl FnOnce() -> Grid,
    [json, csv]: [Option<&Path>; 2],
    console: &mut Console,
) -> Result<bool, Failure> {
    let (path, text) = match (json, csv) {
        (Some(path), _) => (path, serde_json::to_string(what)? + "\n"),
        (None, Some(path)) => (path, sheet().csv()),
        (None, None) => return Ok(false),
    };
    if is_stdout(path) {
        console.out.write_all(text.as_bytes())?;
        console.out.flush()?;
        return Ok(true);
    }
    file::write(path, &text).map_err(Failure::Unwritable)?;
    writeln!(console.err, "Wrote {}.", path.display())?;
    Ok(false)
}

/// A table with what its marks mean.
pub fn print(table: &Grid, console: &mut Console) -> Result<(), Failure> {
    let text = table.text();
    writeln!(console.out, "{text}")?;
    if let Some(footnote) = figure::footnote(&text) {
        writeln!(console.out, "{}\n", wrap(footnote, console.width).join("\n"))?;
    }
    Ok(())
}

/// 0, or 130 where Ctrl-C came before the end.
pub fn exit_code(cancel: &AtomicBool) -> u8 {
    if cancel.load(Ordering::Relaxed) { STOPPED } else { 0 }
}

//! `shoreline spread`: check, run every mixture of sources, say what the spread is owed to.

use crate::STOPPED;
use crate::args::Spread;
use crate::console::Console;
use crate::failure::Failure;
use crate::run::{check_asked, is_stdout, progress, read, stop};
use shoreline_engine::study::variance::{MIXTURES, VarianceSplit, variance_split};
use shoreline_engine::{RunOptions, compile};
use shoreline_model::Scenario;
use shoreline_model::file;
use shoreline_report::spread;
use std::sync::atomic::Ordering;

/// 0 when all pairs were run, 130 when Ctrl-C came before.
pub fn spread(options: &Spread, console: &mut Console) -> Result<u8, Failure> {
    let cancel = stop::on_ctrl_c();
    let checked = read(&options.file, console)?;
    let plan = compile(&checked);
    let runs = options.replications.unwrap_or(plan.report.replications).saturating_mul(MIXTURES);
    check_asked(&checked, &options.file, options.seed, Some(runs), console)?;
    let wanted = RunOptions {
        seed: options.seed,
        replications: options.replications,
        threads: options.threads.map(usize::from),
    };
    let bar = progress::bar(console.is_watched);
    let split = variance_split(&plan, wanted, cancel, &|done| progress::show(&bar, done));
    bar.finish_and_clear();
    let split = split?;
    if split.pairs == 0 {
        return Err(Failure::StoppedEarly);
    }
    print(options, checked.scenario(), &split, console)?;
    Ok(if cancel.load(Ordering::Relaxed) { STOPPED } else { 0 })
}

fn print(
    options: &Spread,
    scenario: &Scenario,
    split: &VarianceSplit,
    console: &mut Console,
) -> Result<(), Failure> {
    match &options.json {
        Some(path) if is_stdout(path) => {
            serde_json::to_writer(&mut console.out, split)?;
            writeln!(console.out)?;
            return Ok(console.out.flush()?);
        }
        Some(path) => {
            file::write(path, &serde_json::to_string(split)?).map_err(Failure::Unwritable)?;
            writeln!(console.err, "Wrote {}.", path.display())?;
        }
        None => {}
    }
    write!(console.out, "{}", spread::text(scenario, split, console.width))?;
    Ok(console.out.flush()?)
}

//! `shoreline prove SCENARIO`: run it as it says, and set the formulas beside its figures. Computes neither.

use crate::asked;
use crate::console::Console;
use crate::failure::Failure;
use crate::run::{progress, read, stop};
use shoreline_engine::{RunOptions, compile, simulate};
use shoreline_proof::beside;
use shoreline_report::grid::Grid;
use shoreline_report::own as text;
use std::path::Path;

/// 0 when all replications were run, 130 when Ctrl-C came before.
pub fn beside_formulas(path: &Path, json: Option<&Path>, console: &mut Console) -> Result<u8, Failure> {
    let cancel = stop::on_ctrl_c();
    let checked = read(path, console)?;
    let plan = compile(&checked);
    let bar = progress::bar(console.is_watched);
    let study = simulate(&plan, RunOptions::default(), cancel, &|done| progress::show(&bar, done));
    bar.finish_and_clear();
    let results = study?.summary();
    if results.stamp.replications == 0 {
        return Err(Failure::StoppedEarly);
    }
    let found = beside(checked.scenario(), &plan, &results);
    let no_sheet = || Grid { header: Vec::new(), rows: Vec::new(), words: 0 };
    if !asked::write(&found, no_sheet, [json, None], console)? {
        write!(console.out, "{}", text::all(&found, console.width))?;
        console.out.flush()?;
    }
    Ok(asked::exit_code(cancel))
}

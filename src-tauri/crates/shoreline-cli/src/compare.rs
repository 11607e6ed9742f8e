//! `shoreline compare`: scenarios on the same customers, as a table and in words.

use crate::args::Compare;
use crate::asked;
use crate::console::Console;
use crate::failure::Failure;
use crate::run::{progress, stop};
use shoreline_engine::{Plan, compare as run, compile};
use shoreline_report::compare::{header, sentences, sheet, table, usual};
use shoreline_report::text::wrap;

/// 0 when all replications were run, 130 when Ctrl-C came before.
pub fn compare(what: &Compare, console: &mut Console) -> Result<u8, Failure> {
    let cancel = stop::on_ctrl_c();
    let read = |path| asked::scenario(path, what.repeat, console).map(|checked| compile(&checked));
    let plans =
        what.files.iter().map(std::path::PathBuf::as_path).map(read).collect::<Result<Vec<Plan>, _>>()?;
    let bar = progress::bar(console.is_watched);
    let comparison = run(&plans, asked::options(what.repeat), cancel, &|done| progress::show(&bar, done));
    bar.finish_and_clear();
    let comparison = comparison?;
    if comparison.scenarios.iter().any(|scenario| scenario.stamp.replications == 0) {
        return Err(Failure::StoppedEarly);
    }
    let to = [what.json.as_deref(), what.csv.as_deref()];
    if !asked::write(&comparison, || sheet(&comparison), to, console)? {
        let measures = if what.measures.is_empty() { usual() } else { what.measures.clone() };
        writeln!(console.out, "{}", header(&comparison))?;
        asked::print(&table(&comparison, &measures), console)?;
        for sentence in sentences(&comparison, &measures) {
            writeln!(console.out, "{}", wrap(&sentence, console.width).join("\n"))?;
        }
        console.out.flush()?;
    }
    Ok(asked::exit_code(cancel))
}

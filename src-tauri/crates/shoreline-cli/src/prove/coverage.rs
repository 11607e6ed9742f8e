//! `shoreline prove --coverage`: measure case by case how often intervals contain the truth. Counts nothing itself.

use super::DISPROVED;
use crate::STOPPED;
use crate::args::Prove;
use crate::console::Console;
use crate::failure::Failure;
use crate::run::{is_stdout, progress};
use shoreline_engine::Progress;
use shoreline_model::file;
use shoreline_proof::Case;
use shoreline_proof::coverage::{Covered, Kept, coverage as measure, subjects};
use shoreline_report::coverage as text;
use shoreline_report::text::wrap;
use std::sync::atomic::AtomicBool;

/// 0 when intervals keep their promise or the product says where they do not, 3 when one is short and nothing is said,
/// 130 when Ctrl-C came before the end.
pub fn coverage(
    options: &Prove,
    cases: &[Case],
    cancel: &AtomicBool,
    console: &mut Console,
) -> Result<u8, Failure> {
    let subjects = subjects(cases);
    if subjects.is_empty() {
        let measured = shoreline_proof::coverage::CASES.join(", ");
        return Err(Failure::Argument(format!("Coverage is measured for {measured} and TV-03 alone.")));
    }
    let aloud = !options.json.as_deref().is_some_and(is_stdout);
    let mut all: Vec<Covered> = Vec::new();
    for case in &subjects {
        let bar = progress::bar_of(console.is_watched, "studies");
        let show = |done, total| progress::show(&bar, Progress { done, total });
        let measured = measure(case, super::effort(options), cancel, &show)?;
        bar.finish_and_clear();
        let Some(covered) = measured else { return Ok(STOPPED) };
        if aloud {
            writeln!(console.out, "{}", text::case(case, &covered))?;
            console.out.flush()?;
        }
        all.extend(covered);
    }
    tell(options, &all, console)?;
    Ok(if all.iter().any(|covered| covered.kept == Kept::Short) { DISPROVED } else { 0 })
}

fn tell(options: &Prove, all: &[Covered], console: &mut Console) -> Result<(), Failure> {
    match &options.json {
        Some(path) if is_stdout(path) => {
            serde_json::to_writer(&mut console.out, all)?;
            writeln!(console.out)?;
            return Ok(console.out.flush()?);
        }
        Some(path) => {
            file::write(path, &serde_json::to_string(all)?).map_err(Failure::Unwritable)?;
            writeln!(console.err, "Wrote {}.", path.display())?;
        }
        None => {}
    }
    writeln!(console.out, "{}", wrap(text::READING, console.width).join("\n"))?;
    Ok(console.out.flush()?)
}

//! `shoreline prove`: run the cases one by one, say what became of each, and of all together. Judges nothing itself.

mod coverage;
mod own;

use crate::STOPPED;
use crate::args::Prove;
use crate::console::{Console, Ink};
use crate::failure::Failure;
use crate::run::{is_stdout, progress, stop};
use shoreline_engine::Progress;
use shoreline_model::file;
use shoreline_proof::{
    Case, Effort, Proof, ProofError, Verdict, cases, family, prove as prove_case, together,
};
use shoreline_report::proof as text;
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// The largest file of cases that is read.
const LARGEST: u64 = 16 << 20;
/// Exit code when an answer differs from theory.
const DISPROVED: u8 = 3;

/// 0 when nothing speaks against the engine, 3 when something does, 130 when Ctrl-C came before the end.
pub fn prove(options: &Prove, console: &mut Console) -> Result<u8, Failure> {
    if let Some(path) = &options.file {
        return own::beside_formulas(path, options.json.as_deref(), console);
    }
    let cases = chosen(options)?;
    if let Some(name) = &options.scenario {
        return print_scenario(&cases, name, console);
    }
    if options.list {
        write!(console.out, "{}", text::list(&cases))?;
        return Ok(console.out.flush()?).map(|()| 0);
    }
    let cancel = stop::on_ctrl_c();
    if options.coverage {
        return coverage::coverage(options, &cases, cancel, console);
    }
    let quiet = options.json.as_deref().is_some_and(is_stdout);
    let (proofs, stopped) = run(&cases, effort(options), cancel, !quiet, console)?;
    tell(options, &proofs, console)?;
    let differs =
        proofs.iter().flat_map(|proof| &proof.records).any(|record| record.verdict == Verdict::Differs);
    Ok(if stopped {
        STOPPED
    } else if differs {
        DISPROVED
    } else {
        0
    })
}

fn effort(options: &Prove) -> Effort {
    match options {
        Prove { quick: true, .. } => Effort::QUICK,
        Prove { thorough: true, .. } => Effort::FULL,
        _ => Effort::USUAL,
    }
}

/// The cases that were asked for; a name that is none is an error.
fn chosen(options: &Prove) -> Result<Vec<Case>, Failure> {
    let all = match &options.cases {
        Some(path) => read(path)?,
        None => cases(),
    };
    let is = |case: &Case, name: &String| {
        case.id.eq_ignore_ascii_case(name) || case.family.eq_ignore_ascii_case(name)
    };
    let unknown = options.only.iter().find(|name| !all.iter().any(|case| is(case, name)));
    if let Some(name) = unknown {
        return Err(ProofError::Unknown(name.clone()).into());
    }
    let asked = |case: &Case| options.only.is_empty() || options.only.iter().any(|name| is(case, name));
    Ok(all.into_iter().filter(asked).collect())
}

fn read(path: &Path) -> Result<Vec<Case>, Failure> {
    let told =
        |error: std::io::Error| Failure::Argument(format!("{} cannot be read: {error}.", path.display()));
    if std::fs::metadata(path).map_err(told)?.len() > LARGEST {
        return Err(Failure::Argument(format!("{} is larger than {} MiB.", path.display(), LARGEST >> 20)));
    }
    Ok(shoreline_proof::case::read(&std::fs::read_to_string(path).map_err(told)?)?)
}

fn print_scenario(cases: &[Case], name: &str, console: &mut Console) -> Result<u8, Failure> {
    let case = cases.iter().find(|case| case.id.eq_ignore_ascii_case(name));
    let case = case.ok_or_else(|| ProofError::Unknown(name.to_owned()))?;
    if let Some(first) = family::variants(case)?.first() {
        writeln!(console.out, "{}", file::to_text(&first.scenario))?;
    }
    console.out.flush()?;
    Ok(0)
}

/// Runs the cases in order; a case that cannot be told is said so and the others go on.
fn run(
    cases: &[Case],
    effort: Effort,
    cancel: &AtomicBool,
    aloud: bool,
    console: &mut Console,
) -> Result<(Vec<Proof>, bool), Failure> {
    let bar = progress::bar_of(console.is_watched, "cases");
    let total = cases.len() as u32;
    let mut proofs = Vec::with_capacity(cases.len());
    for (done, case) in (0..).zip(cases) {
        progress::show(&bar, Progress { done, total });
        match prove_case(case, effort, cancel) {
            Ok(Some(proof)) => {
                if aloud {
                    let told = text::case(&proof, console.width);
                    bar.suspend(|| write!(console.out, "{told}").and_then(|()| console.out.flush()))?;
                }
                proofs.push(proof);
            }
            Ok(None) => return Ok((proofs, true)),
            Err(error) => bar.suspend(|| {
                let word = console.painted("error", Ink::Red);
                writeln!(console.err, "{word}: {error}")
            })?,
        }
    }
    bar.finish_and_clear();
    Ok((proofs, false))
}

fn tell(options: &Prove, proofs: &[Proof], console: &mut Console) -> Result<(), Failure> {
    let records: Vec<_> = proofs.iter().flat_map(|proof| &proof.records).collect();
    match &options.json {
        Some(path) if is_stdout(path) => {
            serde_json::to_writer(&mut console.out, &records)?;
            writeln!(console.out)?;
            return Ok(console.out.flush()?);
        }
        Some(path) => {
            file::write(path, &serde_json::to_string(&records)?).map_err(Failure::Unwritable)?;
            writeln!(console.err, "Wrote {}.", path.display())?;
        }
        None => {}
    }
    write!(console.out, "{}", text::all(&together(proofs), console.width))?;
    Ok(console.out.flush()?)
}

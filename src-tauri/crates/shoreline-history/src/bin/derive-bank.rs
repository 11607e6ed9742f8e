//! `derive-bank CALLS.csv.gz OUT.shoreline`: writes the replay of the bank's recorded month, and beside it what was
//! recorded day by day. Never writes a record.

use shoreline_history::{HistoryError, bank, recorded, scenario};
use shoreline_model::file;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "Usage: derive-bank CALLS.csv.gz OUT.shoreline";

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let said = match arguments.as_slice() {
        [calls, out] => derive(calls, out).map_err(|e| e.to_string()),
        _ => Err(USAGE.to_owned()),
    };
    match said {
        Ok(written) => {
            let _ = writeln!(std::io::stdout(), "{written}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            let _ = writeln!(std::io::stderr(), "{fault}");
            ExitCode::from(2)
        }
    }
}

fn derive(calls: &Path, out: &Path) -> Result<String, HistoryError> {
    let history = bank::read(calls)?;
    file::write(out, &file::to_text(&scenario::replay(&history)))?;
    let table = out.with_extension("recorded.csv");
    file::write(&table, &recorded::to_csv(&recorded::days(&history))?)?;
    Ok(format!("Wrote {} and {} from {} calls.", out.display(), table.display(), history.calls.len()))
}

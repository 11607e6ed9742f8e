//! `derive-bank CALLS.csv.gz REPLAY.shoreline [COUNTS.csv.gz FORECAST.shoreline]`: writes the replay of the bank's recorded month,
//! and beside it what was recorded day by day; with calls per six minutes also the prediction of the days after the
//! first two weeks. Never writes a record.

use shoreline_history::counts::Counts;
use shoreline_history::{HistoryError, bank, recorded, scenario};
use shoreline_model::file;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "Usage: derive-bank CALLS.csv.gz REPLAY.shoreline [COUNTS.csv.gz FORECAST.shoreline]";

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let said = match arguments.as_slice() {
        [calls, replay] => derive(calls, replay, None).map_err(|e| e.to_string()),
        [calls, replay, counts, forecast] => {
            derive(calls, replay, Some((counts, forecast))).map_err(|e| e.to_string())
        }
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

fn derive(
    calls: &Path,
    replay: &Path,
    forecast: Option<(&PathBuf, &PathBuf)>,
) -> Result<String, HistoryError> {
    let history = bank::read(calls)?;
    let table = replay.with_extension("recorded.csv");
    file::write(replay, &file::to_text(&scenario::replay(&history)))?;
    file::write(&table, &recorded::to_csv(&recorded::days(&history))?)?;
    let mut said = format!("Wrote {} and {}", replay.display(), table.display());
    if let Some((counts, path)) = forecast {
        let prediction = scenario::prediction(&history, &Counts::read(counts)?)?;
        file::write(path, &file::to_text(&prediction))?;
        said += &format!(" and {}", path.display());
    }
    Ok(format!("{said} from {} calls.", history.calls.len()))
}

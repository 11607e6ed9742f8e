//! Results into a folder, and the names of the files written. Never asks where; never draws or tabulates itself.

use crate::failure::Failure;
use shoreline_engine::Results;
use shoreline_model::Scenario;
use shoreline_report::{Report, chart, csv};
use std::path::Path;

/// Tables for a spreadsheet.
pub fn csv(scenario: &Scenario, results: &Results, folder: &Path) -> Result<Vec<String>, Failure> {
    csv::write(&Report { scenario, results }, folder)?;
    let mut files = vec!["summary.csv", "days.csv", "intervals.csv"];
    if !results.findings.is_empty() {
        files.push("findings.csv");
    }
    Ok(files.into_iter().map(str::to_owned).collect())
}

/// Charts as SVG and PNG.
pub fn charts(scenario: &Scenario, results: &Results, folder: &Path) -> Result<Vec<String>, Failure> {
    let charts = chart::all(&Report { scenario, results })?;
    chart::write(&charts, folder)?;
    Ok(charts
        .iter()
        .flat_map(|chart| ["svg", "png"].map(|ending| format!("{}.{ending}", chart.name)))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::opened;
    use shoreline_engine::{RunOptions, compile, run};
    use shoreline_model::check::check;
    use shoreline_model::template;
    use std::sync::atomic::AtomicBool;

    fn with_a_run<T>(then: impl FnOnce(&Scenario, &Results) -> T) -> T {
        let scenario = opened(template::text()).unwrap().scenario;
        let plan = compile(&check(scenario.clone()).unwrap());
        let options = RunOptions { replications: Some(2), ..RunOptions::default() };
        then(&scenario, &run(&plan, options, &AtomicBool::new(false), &|_| ()).unwrap())
    }

    fn files_in(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_files_said_to_be_written_are_there_and_no_others() {
        for export in [csv, charts] {
            let folder = tempfile::tempdir().unwrap();
            let mut said = with_a_run(|scenario, results| export(scenario, results, folder.path())).unwrap();
            said.sort();
            assert_eq!(said, files_in(folder.path()));
        }
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let inside_a_file = file.path().join("out");
        let failure = with_a_run(|scenario, results| csv(scenario, results, &inside_a_file)).unwrap_err();
        assert!(failure.message.contains("out"), "{}", failure.message);
    }
}

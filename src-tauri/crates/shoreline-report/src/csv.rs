//! A folder of CSV files for spreadsheets: every figure of the results, unrounded. Never leaves half a file behind.

use crate::figure::unit_name;
use crate::{Report, ReportError, folder};
use shoreline_engine::results::{Estimate, Figures, Named, Results, Series};
use shoreline_model::diagnostic::{Finding, Severity};
use shoreline_model::measure::{CATALOGUE, Finest, Measure, Unit};
use std::collections::BTreeMap;
use std::path::Path;

/// Writes `summary.csv`, `days.csv`, `intervals.csv` and, if there are findings, `findings.csv`.
pub fn write(report: &Report, into: &Path) -> Result<(), ReportError> {
    let results = report.results;
    folder::make(into)?;
    folder::write(into, "summary.csv", &summary(report))?;
    folder::write(into, "days.csv", &days(results))?;
    folder::write(into, "intervals.csv", &intervals(report))?;
    if !results.findings.is_empty() {
        folder::write(into, "findings.csv", &findings(&results.findings))?;
    }
    Ok(())
}

/// Rows of text on their way to a file. Writing to memory cannot fail, so no caller need handle it.
struct Sheet {
    rows: ::csv::Writer<Vec<u8>>,
    /// The unit of amounts.
    money: String,
}

impl Sheet {
    fn new<'a>(header: impl IntoIterator<Item = &'a str>) -> Self {
        let rows = ::csv::Writer::from_writer(Vec::new());
        let mut sheet = Sheet { rows, money: unit_name(Unit::Money).to_owned() };
        sheet.row(header.into_iter().map(str::to_owned));
        sheet
    }

    /// Amounts are in the currency of these results, where it has a name.
    fn paid_in(mut self, results: &Results) -> Self {
        if let Some(currency) = &results.stamp.currency {
            self.money.clone_from(currency);
        }
        self
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        // All rows of a sheet have the header's length and memory takes every byte: nothing is left to go wrong.
        let written = self.rows.write_record(cells);
        debug_assert!(written.is_ok(), "{written:?}");
    }

    fn bytes(self) -> Vec<u8> {
        self.rows.into_inner().unwrap_or_default()
    }
}

/// Text that a spreadsheet must not take for a formula gets an apostrophe in front (OWASP, CSV injection).
pub(crate) fn defused(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

fn number(value: Option<f64>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

const FIGURE: [&str; 10] =
    ["subject", "id", "measure", "unit", "mean", "half_width", "p10", "p90", "n", "short"];

fn summary(report: &Report) -> Vec<u8> {
    let results = report.results;
    let mut sheet = Sheet::new(FIGURE).paid_in(results);
    figures(&mut sheet, &[], "total", "", &results.total);
    let named = [&results.queues, &results.agent_groups, &results.sites, &results.clients];
    all_named(&mut sheet, &[], named);
    sheet.bytes()
}

fn days(results: &Results) -> Vec<u8> {
    let mut sheet = Sheet::new(["date"].into_iter().chain(FIGURE)).paid_in(results);
    for day in &results.days {
        let before = [day.date.clone()];
        figures(&mut sheet, &before, "total", "", &day.total);
        let named = [&day.queues, &day.agent_groups, &day.sites, &day.clients];
        all_named(&mut sheet, &before, named);
    }
    sheet.bytes()
}

const SUBJECTS: [&str; 4] = ["queue", "agent_group", "site", "client"];

fn all_named(sheet: &mut Sheet, before: &[String], of: [&Named<Figures>; 4]) {
    for (subject, named) in SUBJECTS.into_iter().zip(of) {
        for (id, of) in named {
            figures(sheet, before, subject, id, of);
        }
    }
}

/// In the order of the catalogue.
fn figures(sheet: &mut Sheet, before: &[String], subject: &str, id: &str, of: &Figures) {
    for measure in CATALOGUE {
        if let Some(estimate) = of.get(measure.key) {
            let whose = [subject.to_owned(), defused(id)];
            let unit = if measure.unit == Unit::Money { &sheet.money } else { unit_name(measure.unit) };
            let figure = figure(measure, unit, estimate);
            sheet.row(before.iter().cloned().chain(whose).chain(figure));
        }
    }
}

fn figure(measure: &Measure, unit: &str, e: &Estimate) -> [String; 8] {
    let numbers = [e.mean, e.half_width, e.p10, e.p90].map(number);
    let [mean, half_width, p10, p90] = numbers;
    let short = if e.short { "1" } else { "" };
    [measure.key.to_owned(), unit.to_owned(), mean, half_width, p10, p90, e.n.to_string(), short.to_owned()]
}

/// One row an interval and subject; a mean and a half-width column for every measure there is of intervals.
fn intervals(report: &Report) -> Vec<u8> {
    let intervals = &report.results.intervals;
    let given = CATALOGUE.iter().filter(|m| m.finest == Finest::Interval && report.shows(m));
    let measures: Vec<&Measure> = given.collect();
    let columns: Vec<String> =
        measures.iter().flat_map(|m| [m.key.to_owned(), format!("{}_half_width", m.key)]).collect();
    let before = ["start_utc", "start_local", "subject", "id"].into_iter();
    let mut sheet = Sheet::new(before.chain(columns.iter().map(String::as_str)));
    let total = Named::from([(String::new(), intervals.total.clone())]);
    let named = [&intervals.queues, &intervals.agent_groups, &intervals.sites, &intervals.clients];
    let all = [("total", &total)].into_iter().chain(SUBJECTS.into_iter().zip(named));
    let lines: Vec<_> =
        all.flat_map(|(subject, n)| n.iter().map(move |(id, of)| (subject, id, of))).collect();
    for (i, (start, local)) in intervals.start.iter().zip(&intervals.local).enumerate() {
        for (subject, id, of) in &lines {
            let whose = [start.clone(), local.clone(), (*subject).to_owned(), defused(id)];
            sheet.row(whose.into_iter().chain(values(&measures, of, i)));
        }
    }
    sheet.bytes()
}

fn values(measures: &[&Measure], of: &BTreeMap<&'static str, Series>, i: usize) -> Vec<String> {
    let at = |values: &[Option<f64>]| number(values.get(i).copied().flatten());
    let both = |m: &&Measure| {
        let series = of.get(m.key);
        series.map_or_else(<[String; 2]>::default, |s| [at(&s.mean), at(&s.half_width)])
    };
    measures.iter().flat_map(both).collect()
}

fn findings(findings: &[Finding]) -> Vec<u8> {
    let mut sheet = Sheet::new(["severity", "path", "line", "column", "message", "hint"]);
    for f in findings {
        let severity = match f.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let place = [f.line, f.column].map(|n| n.map(|n| n.to_string()).unwrap_or_default());
        let [line, column] = place;
        let hint = defused(f.hint.as_deref().unwrap_or_default());
        sheet.row([severity.to_owned(), defused(&f.path), line, column, defused(&f.message), hint]);
    }
    sheet.bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn lines(bytes: &[u8]) -> Vec<Vec<String>> {
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
        reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn the_summary_has_one_row_a_figure_with_its_company() {
        let rows = lines(&sample::with(|r| summary(&r)));
        assert_eq!(rows[0], FIGURE);
        let row = rows.iter().find(|r| r[..3] == ["queue", "voice", "service_level"]).unwrap();
        assert_eq!(row[3..6], ["share", "0.8883", "0.0042"]);
        assert_eq!(row[8], "50");
    }

    #[test]
    fn an_amount_has_its_currency_for_a_unit() {
        let rows = lines(&sample::with_money(|r| summary(&r)));
        let row = rows.iter().find(|r| r[..3] == ["total", "", "supply_cost"]).unwrap();
        assert_eq!(row[3..5], ["GBP", "61234.5"]);
    }

    #[test]
    fn the_long_day_has_fifty_half_hours_for_every_subject() {
        let rows = lines(&sample::with(|r| intervals(&r)));
        let sunday = rows.iter().filter(|r| r[1].starts_with("2026-10-25") && r[3] == "voice");
        assert_eq!(sunday.count(), 50);
        assert!(rows.iter().all(|r| r.len() == rows[0].len()));
    }

    #[test]
    fn text_that_looks_like_a_formula_is_defused_and_numbers_are_left_alone() {
        let mut results = sample::results();
        let voice = results.queues["voice"].clone();
        results.queues.insert("=HYPERLINK(\"x\")".into(), voice);
        results.queues.get_mut("voice").unwrap().get_mut("asa_s").unwrap().mean = Some(-1.5);
        let report = Report { scenario: &sample::scenario(), results: &results };
        let rows = lines(&summary(&report));
        assert!(rows.iter().any(|r| r[1] == "'=HYPERLINK(\"x\")"));
        assert!(rows.iter().any(|r| r[4] == "-1.5"));
        for bad in ["=1", "+1", "-1", "@a", "\t=1"] {
            assert_eq!(defused(bad), format!("'{bad}"));
        }
    }

    #[test]
    fn a_folder_gets_all_files_and_findings_only_if_there_are_any() {
        let folder = tempfile::tempdir().unwrap();
        sample::with(|r| write(&r, folder.path())).unwrap();
        let mut names: Vec<_> =
            std::fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["days.csv", "intervals.csv", "summary.csv"]);
    }
}

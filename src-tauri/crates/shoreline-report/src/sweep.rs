//! A sweep as people and spreadsheets read it. Computes nothing.

use crate::figure::{show, show_difference};
use crate::grid::Grid;
use shoreline_engine::study::sweep::{Sweep, SweepColumn, SweepPoint};
use shoreline_model::measure::{self, Measure};

/// One row a setting: its values, each figure, and what sets that apart from the first setting.
pub fn table(sweep: &Sweep) -> Grid {
    let mut header = sweep.paths.clone();
    header.extend(sweep.columns.iter().flat_map(|column| [heading(column), "less first".to_owned()]));
    let measures: Vec<Option<&Measure>> =
        sweep.columns.iter().map(|column| measure::find(&column.measure)).collect();
    let row = |point: &SweepPoint| {
        let cells = point.figures.iter().zip(&point.differences).zip(&measures).flat_map(
            |((figure, less), measure)| {
                let shown = |measure: &&Measure| {
                    [show(figure, measure.unit).to_string(), show_difference(less, measure.unit)]
                };
                measure.as_ref().map(shown).unwrap_or_default()
            },
        );
        point.values.iter().cloned().chain(cells).collect()
    };
    Grid { header, rows: sweep.points.iter().map(row).collect(), words: 0 }
}

/// The same unrounded.
pub fn sheet(sweep: &Sweep) -> Grid {
    let mut header = sweep.paths.clone();
    for column in &sweep.columns {
        let key = key(column);
        header.extend(
            ["", "_half_width", "_less_first", "_less_first_half_width"].map(|end| format!("{key}{end}")),
        );
    }
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let row = |point: &SweepPoint| {
        let cells = point.figures.iter().zip(&point.differences).flat_map(|(figure, less)| {
            [figure.mean, figure.half_width, less.mean, less.half_width].map(number)
        });
        point.values.iter().cloned().chain(cells).collect()
    };
    Grid { header, rows: sweep.points.iter().map(row).collect(), words: sweep.paths.len() }
}

/// How the settings were run.
pub fn header(sweep: &Sweep) -> String {
    format!(
        "{} settings, {} replications each on the same customers · seed {} · intervals (±) with {}% confidence\n",
        sweep.points.len(),
        sweep.replications,
        sweep.seed,
        100.0 * sweep.confidence
    )
}

fn heading(column: &SweepColumn) -> String {
    let name = measure::find(&column.measure).map_or(column.measure.as_str(), |measure| measure.name);
    column.name.as_ref().map_or_else(|| name.to_owned(), |of| format!("{name} {of}"))
}

fn key(column: &SweepColumn) -> String {
    column.name.as_ref().map_or_else(|| column.measure.clone(), |of| format!("{}:{of}", column.measure))
}

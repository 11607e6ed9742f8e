//! Tables for a terminal: aligned, and cut into blocks where the terminal is narrow. Never prints, never colours.

use crate::figure::{Shown, given, heading_unit, number, show};
use crate::table::{Column, Table};
use crate::{Report, week};
use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table as Grid, TableStyle};
use shoreline_model::measure::Unit;

/// A table as text at most `width` characters wide where its columns allow it.
pub fn render(table: &Table, width: usize) -> String {
    let cells: Vec<Vec<String>> = (0..table.columns.len()).map(|c| column_cells(table, c)).collect();
    let names: Vec<&str> = table.rows.iter().map(|r| r.name.as_str()).collect();
    let name_width = names.iter().chain([&table.subject]).map(|n| n.chars().count()).max().unwrap_or(0);
    let mut text = format!("{}\n", table.title);
    for line in &table.caption {
        text.push_str(&wrap(line, width).join("\n"));
        text.push('\n');
    }
    for block in blocks(&cells, &table.columns, name_width, width) {
        text.push_str(&grid(table, &names, &cells, block));
        text.push('\n');
    }
    text
}

/// What was run and by what, in a few lines.
pub fn header(report: &Report) -> String {
    let (scenario, stamp) = (report.scenario, &report.results.stamp);
    let speed = stamp.contacts as f64 / stamp.seconds.max(1e-9);
    format!(
        "{}\n{} · {}, times in {}\n{} · seed {} · intervals (±) with {} confidence\n\
         Shoreline {} · time zones {} · {} contacts in {} s ({} contacts/s)\n",
        scenario.name,
        week::span(report),
        counted(scenario.horizon.days, "day"),
        scenario.horizon.zone,
        counted(stamp.replications, "replication"),
        stamp.seed,
        given(stamp.confidence, Unit::Share),
        stamp.engine,
        stamp.tzdb,
        number(stamp.contacts as f64, 0),
        number(stamp.seconds, if stamp.seconds < 1.0 { 2 } else { 1 }),
        number(speed, 0),
    )
}

pub(crate) fn counted(number: u32, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {what}{plural}", self::number(f64::from(number), 0))
}

/// Breaks a text between words.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// What comfy-table puts around the first column, and between it and every other.
const MARGIN: usize = 2;
const PADDING: usize = 3;
/// Narrower headings would break after every word.
const READABLE: usize = 10;
/// One rule under the header, nothing else.
pub(crate) const RULED: TableStyle =
    TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// Runs of columns that fit beside the names.
fn blocks(
    cells: &[Vec<String>],
    columns: &[Column],
    names: usize,
    width: usize,
) -> Vec<std::ops::Range<usize>> {
    let mut blocks = Vec::new();
    let (mut first, mut used) = (0, names + MARGIN);
    for (c, column) in cells.iter().enumerate() {
        let wide = column_width(column, &columns[c]) + PADDING;
        if used + wide > width && c > first {
            blocks.push(first..c);
            (first, used) = (c, names + MARGIN);
        }
        used += wide;
    }
    if first < cells.len() {
        blocks.push(first..cells.len());
    }
    blocks
}

fn grid(table: &Table, names: &[&str], cells: &[Vec<String>], block: std::ops::Range<usize>) -> String {
    let heads = block.clone().map(|c| heading(&table.columns[c], column_width(&cells[c], &table.columns[c])));
    let heads: Vec<Vec<String>> = [vec![table.subject.to_owned()]].into_iter().chain(heads).collect();
    let deepest = heads.iter().map(Vec::len).max().unwrap_or(0);
    let heads = heads.iter().map(|lines| "\n".repeat(deepest - lines.len()) + &lines.join("\n"));
    let figures = |r: usize| block.clone().map(move |c| cells[c][r].clone());
    ruled(heads, names.iter().enumerate().map(|(r, name)| [(*name).to_owned()].into_iter().chain(figures(r))))
}

/// Rows under a ruled heading; all but the first column to the right.
pub(crate) fn ruled<R: IntoIterator<Item = String>>(
    heading: impl IntoIterator<Item = String>,
    rows: impl IntoIterator<Item = R>,
) -> String {
    let mut grid = Grid::new();
    grid.load_style(RULED).set_content_arrangement(ContentArrangement::Disabled);
    grid.set_header(heading);
    for row in rows {
        grid.add_row(row);
    }
    for column in grid.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let lines = grid.lines().map(|line| line.trim_end().to_owned());
    lines.fold(String::new(), |text, line| text + &line + "\n")
}

/// The cells of a column.
fn column_cells(table: &Table, column: usize) -> Vec<String> {
    let unit = table.columns[column].measure.unit;
    aligned(table.rows.iter().map(|row| show(&row.figures[column], unit)))
}

/// Figures with the signs `±` under one another.
pub(crate) fn aligned(figures: impl IntoIterator<Item = Shown>) -> Vec<String> {
    let shown: Vec<Shown> = figures.into_iter().collect();
    let half_width = |s: &Shown| match s {
        Shown::Figure { half_width, .. } => half_width.len(),
        _ => 0,
    };
    let widest = shown.iter().map(half_width).max().unwrap_or(0);
    let pad = |s: &Shown| match s {
        Shown::Figure { mean, half_width } => format!("{mean} ± {half_width:<widest$}"),
        other => other.to_string(),
    };
    shown.iter().map(pad).collect()
}

/// As wide as the widest cell or the longest word of the heading, and wide enough for a heading to read well.
fn column_width(cells: &[String], column: &Column) -> usize {
    let words = heading_text(column);
    let longest = words.split_whitespace().map(|w| w.chars().count()).max().unwrap_or(0);
    cells.iter().map(|c| c.chars().count()).max().unwrap_or(0).max(longest).max(READABLE)
}

fn heading(column: &Column, width: usize) -> Vec<String> {
    wrap(&heading_text(column), width)
}

fn heading_text(column: &Column) -> String {
    match heading_unit(column.measure) {
        Some(unit) => format!("{}, {unit}", column.heading),
        None => column.heading.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sample, table};

    #[test]
    fn a_table_reads_with_its_intervals() {
        let text = sample::with(|r| render(&table::queues(&r), 130));
        assert!(text.contains("88.8% ± 0.4"), "{text}");
        assert!(text.contains("16,803 ± 47"), "{text}");
        assert!(text.lines().all(|l| l.chars().count() <= 130), "{text}");
    }

    #[test]
    fn the_header_says_what_made_the_figures() {
        let text = sample::with(|r| header(&r));
        assert!(text.contains("19 Oct 2026 – 25 Oct 2026 · 7 days, times in Europe/London"), "{text}");
        assert!(text.contains("50 replications · seed 42 · intervals (±) with 95% confidence"), "{text}");
        assert!(text.contains("840,150 contacts in 1.9 s (442,184 contacts/s)"), "{text}");
    }

    #[test]
    fn a_narrow_terminal_gets_blocks_that_repeat_the_names() {
        for width in 40..130 {
            let text = sample::with(|r| render(&table::queues(&r), width));
            assert!(text.matches("UK voice  ").count() > usize::from(width < 100), "{width}\n{text}");
            assert!(text.lines().all(|l| l.chars().count() <= width), "{width}\n{text}");
        }
    }

    #[test]
    fn figures_without_data_say_so() {
        let mut results = sample::results();
        let voice = results.queues.get_mut("voice").unwrap();
        voice.get_mut("asa_s").unwrap().half_width = None;
        let report = Report { scenario: &sample::scenario(), results: &results };
        assert!(render(&table::queues(&report), 120).contains("too few"));
    }
}

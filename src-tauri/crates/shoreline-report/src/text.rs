//! Tables for a terminal: aligned, and cut into blocks where the terminal is narrow. Never prints, never colours.

use crate::figure::{Shown, heading_unit, show};
use crate::table::{Column, Table};
use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table as Grid, TableStyle};

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

/// What comfy-table puts between and around columns.
const PADDING: usize = 2;
/// One rule under the header, nothing else.
const RULED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// Runs of columns that fit beside the names.
fn blocks(cells: &[Vec<String>], columns: &[Column], names: usize, width: usize) -> Vec<std::ops::Range<usize>> {
    let mut blocks = Vec::new();
    let (mut first, mut used) = (0, names + PADDING);
    for (c, column) in cells.iter().enumerate() {
        let wide = column_width(column, &columns[c]) + PADDING;
        if used + wide > width && c > first {
            blocks.push(first..c);
            (first, used) = (c, names + PADDING);
        }
        used += wide;
    }
    if first < cells.len() {
        blocks.push(first..cells.len());
    }
    blocks
}

fn grid(table: &Table, names: &[&str], cells: &[Vec<String>], block: std::ops::Range<usize>) -> String {
    let mut grid = Grid::new();
    grid.load_style(RULED).set_content_arrangement(ContentArrangement::Disabled);
    let heads = block.clone().map(|c| heading(&table.columns[c], column_width(&cells[c], &table.columns[c])));
    grid.set_header([table.subject.to_owned()].into_iter().chain(heads));
    for (r, name) in names.iter().enumerate() {
        let figures = block.clone().map(|c| cells[c][r].as_str());
        grid.add_row([*name].into_iter().chain(figures));
    }
    for column in grid.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let lines = grid.lines().map(|line| line.trim_end().to_owned());
    lines.fold(String::new(), |text, line| text + &line + "\n")
}

/// The cells of a column, the signs `±` under one another.
fn column_cells(table: &Table, column: usize) -> Vec<String> {
    let unit = table.columns[column].measure.unit;
    let shown: Vec<Shown> = table.rows.iter().map(|row| show(&row.figures[column], unit)).collect();
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

/// As wide as the widest cell, or the longest word of the heading.
fn column_width(cells: &[String], column: &Column) -> usize {
    let words = heading_text(column);
    let longest = words.split_whitespace().map(|w| w.chars().count()).max().unwrap_or(0);
    cells.iter().map(|c| c.chars().count()).max().unwrap_or(0).max(longest)
}

fn heading(column: &Column, width: usize) -> String {
    wrap(&heading_text(column), width).join("\n")
}

fn heading_text(column: &Column) -> String {
    match heading_unit(column.measure.unit) {
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
    fn a_narrow_terminal_gets_blocks_that_repeat_the_names() {
        let text = sample::with(|r| render(&table::queues(&r), 60));
        assert!(text.matches("UK voice  ").count() > 1, "{text}");
        assert!(text.lines().all(|l| l.chars().count() <= 60), "{text}");
    }

    #[test]
    fn figures_without_data_say_so() {
        let mut results = sample::results();
        let voice = results.queues.get_mut("voice").unwrap();
        voice.get_mut("asa_s").unwrap().half_width = None;
        let report = crate::Report { scenario: &sample::scenario(), results: &results };
        assert!(render(&table::queues(&report), 120).contains("too few"));
    }
}

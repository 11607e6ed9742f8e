//! Plain rows of text: a table for a terminal, or CSV. Knows no figure.

use crate::csv::defused;
use crate::text::RULED;
use comfy_table::{CellAlignment, ContentArrangement, Table};

/// A header and rows of its length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Columns of words, from the left; all others are set to the right.
    pub words: usize,
}

impl Grid {
    /// Aligned columns under a ruled header.
    pub fn text(&self) -> String {
        let mut table = Table::new();
        table.load_style(RULED).set_content_arrangement(ContentArrangement::Disabled);
        table.set_header(&self.header);
        for row in &self.rows {
            table.add_row(row);
        }
        for column in table.column_iter_mut().skip(self.words) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        table.lines().fold(String::new(), |text, line| text + line.trim_end() + "\n")
    }

    /// The same for a spreadsheet.
    pub fn csv(&self) -> String {
        let mut sheet = ::csv::Writer::from_writer(Vec::new());
        for row in [&self.header].into_iter().chain(&self.rows) {
            let cell =
                |(at, cell): (usize, &String)| if at < self.words { defused(cell) } else { cell.clone() };
            // All rows have the header's length and memory takes every byte: nothing is left to go wrong.
            let written = sheet.write_record(row.iter().enumerate().map(cell));
            debug_assert!(written.is_ok(), "{written:?}");
        }
        String::from_utf8(sheet.into_inner().unwrap_or_default()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_left_and_numbers_right() {
        let row = |words: &str, number: &str| vec![words.to_owned(), number.to_owned()];
        let grid = Grid { header: row("What", "How many"), rows: vec![row("=calls", "7")], words: 1 };
        assert_eq!(grid.text(), " What     How many\n───────────────────\n =calls          7\n");
        assert_eq!(grid.csv(), "What,How many\n'=calls,7\n");
    }
}

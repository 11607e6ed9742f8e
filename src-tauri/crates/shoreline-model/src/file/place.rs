//! Where in a text a path of the document stands. Never judges the text.

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_path_to_error::{Path, Segment};

/// One step from a value into a value inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub line: u32,
    pub column: u32,
}

/// A text whose values can be found by their path.
pub(super) struct Map<'a> {
    text: &'a str,
    root: Option<Value<'a>>,
    line_starts: Vec<usize>,
    /// Characters before every `STRIDE` bytes: a long line is not counted again for every finding in it.
    counted: Vec<usize>,
}

const STRIDE: usize = 4_096;

impl<'a> Map<'a> {
    /// A text that is not JSON has places by line and column only.
    pub fn of(text: &'a str) -> Self {
        let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT_JSON);
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, root: parsed.ok().and_then(|p| p.value), line_starts, counted: counted(text) }
    }

    /// Where the value at a path begins, or else the innermost value around it that is there.
    pub fn of_value(&self, path: &[Step]) -> Option<Place> {
        Some(self.place(self.innermost(path)?.1.start()))
    }

    /// Where the key at the end of a path begins, or else the innermost value around it that is there.
    pub fn of_key(&self, path: &[Step]) -> Option<Place> {
        let (property, value) = self.innermost(path)?;
        Some(self.place(property.map_or(value.start(), Ranged::start)))
    }

    /// The byte at which a line and a byte column, both from 1, stand.
    pub fn offset(&self, line: usize, byte_column: usize) -> usize {
        // Column 0 is the end of the line before.
        let back = usize::from(byte_column == 0 && line > 1);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let at = (start + byte_column.saturating_sub(1)).min(self.text.len()) - back.min(start);
        (0..=at).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0)
    }

    /// The line and column of a byte.
    pub fn place(&self, offset: usize) -> Place {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self.characters_before(offset) - self.characters_before(start) + 1;
        Place { line: line as u32, column: column as u32 }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let mark = offset / STRIDE;
        self.counted[mark] + characters(&self.text.as_bytes()[mark * STRIDE..offset])
    }

    fn innermost<'s>(&'s self, path: &[Step]) -> Option<(Option<&'s ObjectProp<'a>>, &'s Value<'a>)> {
        let mut here = (None, self.root.as_ref()?);
        for step in path {
            match inside(here.1, step) {
                Some(next) => here = next,
                None => return Some((None, here.1)),
            }
        }
        Some(here)
    }
}

fn counted(text: &str) -> Vec<usize> {
    let strides = text.as_bytes().chunks_exact(STRIDE).scan(0, |before, stride| {
        *before += characters(stride);
        Some(*before)
    });
    std::iter::once(0).chain(strides).collect()
}

/// Bytes that begin a character.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count()
}

const STRICT_JSON: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The last of several equal keys: the one a reader of the text complains about.
fn inside<'s, 'a>(value: &'s Value<'a>, step: &Step) -> Option<(Option<&'s ObjectProp<'a>>, &'s Value<'a>)> {
    match (value, step) {
        (Value::Object(object), Step::Key(key)) => {
            let property = object.properties.iter().rfind(|p| p.name.as_str() == key)?;
            Some((Some(property), &property.value))
        }
        (Value::Array(array), Step::Index(index)) => Some((None, array.elements.get(*index)?)),
        _ => None,
    }
}

/// The steps of a path that `check` wrote: `queues[2].patience`.
pub(super) fn steps(path: &str) -> Vec<Step> {
    path.split(['.', '[']).filter(|part| !part.is_empty()).map(step).collect()
}

fn step(part: &str) -> Step {
    let index = part.strip_suffix(']').and_then(|digits| digits.parse().ok());
    index.map_or_else(|| Step::Key(part.to_owned()), Step::Index)
}

/// The steps of a path that serde took.
pub(super) fn steps_taken(path: &Path) -> Vec<Step> {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(Step::Index(*index)),
            Segment::Map { key } => Some(Step::Key(key.clone())),
            Segment::Enum { variant } => Some(Step::Key(variant.clone())),
            Segment::Unknown => None,
        })
        .collect()
}

/// `queues[2].patience`, as findings write paths.
pub(super) fn written(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Key(key) if text.is_empty() => text.push_str(key),
            Step::Key(key) => text.push_str(&format!(".{key}")),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_its_value_or_to_the_nearest_parent() {
        let map = Map::of("{\n  \"a\": [1,\n    {\"é\": 2, \"b\": 3}]\n}");
        let place = |path: &str| map.of_value(&steps(path)).map(|p| (p.line, p.column));
        assert_eq!(place(""), Some((1, 1)));
        assert_eq!(place("a"), Some((2, 8)));
        assert_eq!(place("a[1].b"), Some((3, 19)));
        assert_eq!(place("a[1].c.d"), Some((3, 5)));
        assert_eq!(place("a[7]"), Some((2, 8)));
        assert_eq!(Map::of("{").of_value(&[]), None);
    }

    #[test]
    fn columns_of_a_long_line_count_characters() {
        let text = format!("\n{}x", "é".repeat(3 * STRIDE));
        let place = Map::of(&text).place(text.len() - 1);
        assert_eq!((place.line as usize, place.column as usize), (2, 3 * STRIDE + 1));
    }

    #[test]
    fn a_path_is_written_as_it_is_read() {
        for path in ["", "queues[2].patience.exponential.mean_s", "a[0][1].b"] {
            assert_eq!(written(&steps(path)), path);
        }
    }
}

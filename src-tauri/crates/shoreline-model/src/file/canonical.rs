//! The one way a document is written: two spaces a level, rows of numbers and small objects on one line.
//! Key order is that of the types. Never drops a key.

use crate::Scenario;
use serde_json::Value;

/// The widest line an object or a list of words may take.
const WIDTH: usize = 100;

/// The canonical text of a document: load, save, same bytes.
pub fn to_text(scenario: &Scenario) -> String {
    // A document is made of strings, numbers, lists and structs: none of them can refuse to be a JSON value.
    let value = serde_json::to_value(scenario).unwrap_or(Value::Null);
    let mut text = String::new();
    write_lines(&mut text, &value, 0, 0);
    text.push('\n');
    text
}

/// Writes a value that begins at column `from` of a line indented by `depth` levels.
fn write_lines(text: &mut String, value: &Value, depth: usize, from: usize) {
    let indent = 2 * (depth + 1);
    match value {
        Value::Array(items) if !fits_a_line(value, depth, from) => {
            write_block(text, ['[', ']'], depth, items.iter(), |text, item| {
                write_lines(text, item, depth + 1, indent);
            });
        }
        Value::Object(members) if !fits_a_line(value, depth, from) => {
            write_block(text, ['{', '}'], depth, members.iter(), |text, (key, member)| {
                let key = format!("{}: ", Value::from(key.as_str()));
                text.push_str(&key);
                write_lines(text, member, depth + 1, indent + key.chars().count());
            });
        }
        _ => write_inline(text, value),
    }
}

fn write_block<T>(
    text: &mut String,
    [open, close]: [char; 2],
    depth: usize,
    parts: impl Iterator<Item = T>,
    mut write: impl FnMut(&mut String, T),
) {
    text.push(open);
    for (i, part) in parts.enumerate() {
        text.push_str(if i == 0 { "\n" } else { ",\n" });
        text.extend(std::iter::repeat_n("  ", depth + 1));
        write(text, part);
    }
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", depth));
    text.push(close);
}

/// Whether a value stands on one line: the document never does, a row of numbers always.
fn fits_a_line(value: &Value, depth: usize, from: usize) -> bool {
    depth > 0 && (is_row(value) || room_after(value, WIDTH.checked_sub(from)).is_some())
        || matches!(value, Value::Array(items) if items.is_empty())
}

/// A list of numbers, or an object of one such list and plain values: a row of a table, however long.
fn is_row(value: &Value) -> bool {
    let numbers = |v: &Value| matches!(v, Value::Array(items) if !items.is_empty() && items.iter().all(Value::is_number));
    match value {
        Value::Object(members) => {
            let (rows, others): (Vec<_>, Vec<_>) = members.values().partition(|v| v.is_array());
            rows.len() == 1 && numbers(rows[0]) && others.iter().all(|v| !v.is_object())
        }
        _ => numbers(value),
    }
}

/// The columns left of `room` once a value is written inline; nothing as soon as it does not fit.
fn room_after(value: &Value, room: Option<usize>) -> Option<usize> {
    match value {
        Value::Array(items) => {
            let brackets = room?.checked_sub(2 + 2 * items.len().saturating_sub(1));
            items.iter().try_fold(brackets?, |room, item| room_after(item, Some(room)))
        }
        Value::Object(members) if !members.is_empty() => {
            let braces = room?.checked_sub(4 + 2 * (members.len() - 1));
            members.iter().try_fold(braces?, |room, (key, member)| {
                room_after(
                    member,
                    room.checked_sub(Value::from(key.as_str()).to_string().chars().count() + 2),
                )
            })
        }
        _ => room?.checked_sub(value.to_string().chars().count()),
    }
}

fn write_inline(text: &mut String, value: &Value) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for (i, item) in items.iter().enumerate() {
                text.push_str(if i == 0 { "" } else { ", " });
                write_inline(text, item);
            }
            text.push(']');
        }
        Value::Object(members) if !members.is_empty() => {
            for (i, (key, member)) in members.iter().enumerate() {
                text.push_str(if i == 0 { "{ " } else { ", " });
                text.push_str(&format!("{}: ", Value::from(key.as_str())));
                write_inline(text, member);
            }
            text.push_str(" }");
        }
        _ => text.push_str(&value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        write_lines(&mut out, &serde_json::from_str(text).unwrap(), 0, 0);
        out
    }

    #[test]
    fn small_things_and_rows_of_numbers_take_one_line() {
        let row = vec!["12.5"; 48].join(", ");
        let text = format!(
            "{{\n  \"a\": {{ \"b\": [\"mon\", \"tue\"], \"c\": {{}} }},\n  \"rows\": [\n    {{ \"day\": \"mon\", \"values\": [{row}] }},\n    {{ \"day\": \"tue\", \"values\": [{row}] }}\n  ]\n}}"
        );
        assert_eq!(written(&text), text);
    }

    #[test]
    fn a_wide_object_takes_a_line_a_key() {
        let name = "n".repeat(90);
        let text = format!("{{\n  \"a\": {{\n    \"name\": \"{name}\",\n    \"b\": []\n  }}\n}}");
        assert_eq!(written(&text), text);
    }
}

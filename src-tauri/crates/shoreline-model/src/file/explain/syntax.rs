//! A text that is not JSON: what stands at the place where reading stopped.

use super::Told;
use super::wording::clipped;

/// A text that is not JSON, read up to byte `at`.
pub(crate) fn not_json(text: &str, at: usize, error: &serde_json::Error) -> Told {
    if error.is_eof() {
        return Told::new(
            "The file breaks off before it is complete.".into(),
            "It may have been cut short while it was copied or saved: take an earlier copy, or close what is open.",
        );
    }
    let complaint = error.to_string();
    let complaint = complaint.rsplit_once(" at line ").map_or(complaint.as_str(), |(head, _)| head);
    let word = word_at(text, at);
    let rest = text.get(at..).unwrap_or_default();
    if complaint != "trailing characters" && is_not_finite(word) {
        return Told::new(
            format!("{word} is not a number in JSON: numbers must be finite."),
            "Write a finite number; for a patience that never ends write \"never\".",
        );
    }
    if rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#') {
        return Told::new("JSON has no comments.".into(), "Put remarks into a `notes` key.");
    }
    let (message, hint) = said(complaint);
    if message.is_empty() {
        return Told::new(format!("This is not JSON: {}.", clipped(complaint)), "");
    }
    Told::new(message.into(), hint)
}

fn said(complaint: &str) -> (&'static str, &'static str) {
    match complaint {
        "expected `:`" => ("A colon is missing between a key and its value.", ""),
        "expected `,` or `]`" => ("A comma or the closing bracket of a list is missing.", ""),
        "expected `,` or `}`" => ("A comma or the closing brace of an object is missing.", ""),
        "expected ident" | "expected value" => (
            "There is no JSON value here.",
            "Words must stand in double quotes; true, false and null are small.",
        ),
        "key must be a string" => ("A key is missing or not in double quotes.", ""),
        "trailing comma" => ("There is a comma after the last entry.", "Take the comma out."),
        "trailing characters" => ("Something follows the end of the document.", "Take it out."),
        "invalid number" => {
            ("This is not a JSON number.", "Write digits, with a point for decimals: 0.5, not .5 or 0,5.")
        }
        "invalid escape" => ("A text has a backslash that JSON does not know.", "Write a backslash as \\\\."),
        _ if complaint.starts_with("control character") => {
            ("A text runs over the end of its line.", "Close its quote; write a line break in a text as \\n.")
        }
        _ => ("", ""),
    }
}

/// The word in which reading stopped, with its sign.
fn word_at(text: &str, at: usize) -> &str {
    let in_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '+';
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = before.trim_end_matches(in_word).len();
    let end = at + after.find(|c| !in_word(c)).unwrap_or(after.len());
    text.get(start..end).unwrap_or_default()
}

fn is_not_finite(word: &str) -> bool {
    let bare = word.trim_start_matches(['-', '+']).to_ascii_lowercase();
    ["nan", "inf", "infinity"].contains(&bare.as_str())
}

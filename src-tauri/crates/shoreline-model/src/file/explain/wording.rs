//! serde's words for types and values, in ours.

/// What serde expects, as a person would say it.
pub(super) fn expectation(must: &str) -> &str {
    match must {
        "f64" => "a number",
        "u8" => "a whole number from 0 to 255",
        "u16" => "a whole number from 0 to 65535",
        "u32" => "a whole number from 0 to 4294967295",
        "u64" => "a whole number from 0",
        "a string" => "a text in quotes",
        "a boolean" => "true or false",
        "a sequence" => "a list in brackets",
        "an array of length 7" => "a list of seven numbers",
        _ if must.starts_with("struct") => "an object in braces",
        other => other,
    }
}

/// What serde found, as a person would say it.
pub(super) fn found(is: &str) -> String {
    match is.split_once(' ') {
        _ if is == "map" => "an object".into(),
        _ if is == "sequence" => "a list".into(),
        _ if is == "unit variant" => "a bare word".into(),
        Some(("string", text)) => format!("the text {}", clipped(text)),
        Some((_, value)) if is.ends_with('`') => {
            clipped(value.trim_start_matches("point ").trim_matches('`'))
        }
        _ => clipped(is),
    }
}

/// The names between backticks.
pub(super) fn quoted_names(list: &str) -> Vec<&str> {
    list.split('`').skip(1).step_by(2).collect()
}

/// A text from the file, cut where it would flood a sentence.
pub(super) fn clipped(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

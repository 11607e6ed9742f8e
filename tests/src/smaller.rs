//! The least of a document that still shows what is wrong with the whole. Knows nothing of what that is.

use serde_json::Value;

/// The text with every part taken out that can be while it `still` shows what is looked for.
pub fn smaller(text: &str, still: impl Fn(&str) -> bool) -> String {
    let Ok(mut document) = serde_json::from_str::<Value>(text) else { return text.to_owned() };
    if !still(&document.to_string()) {
        return text.to_owned();
    }
    while without_something(&mut document, &still) {}
    format!("{document:#}\n")
}

/// Goes through the places of a document once; says whether any was taken out.
fn without_something(document: &mut Value, still: &impl Fn(&str) -> bool) -> bool {
    let (mut found, mut place) = (false, 0);
    loop {
        let mut less = document.clone();
        let mut left = place;
        if !take_out(&mut less, &mut left) {
            return found;
        }
        if still(&less.to_string()) {
            *document = less;
            found = true;
        } else {
            place += 1;
        }
    }
}

/// Takes the place of this number out, counted as they are written; `false` beyond the last.
fn take_out(value: &mut Value, place: &mut usize) -> bool {
    match value {
        Value::Object(members) => {
            let keys: Vec<String> = members.keys().cloned().collect();
            keys.iter().any(|key| {
                if *place == 0 {
                    return members.shift_remove(key).is_some();
                }
                *place -= 1;
                members.get_mut(key).is_some_and(|inner| take_out(inner, place))
            })
        }
        Value::Array(items) => {
            for at in 0..items.len() {
                if *place == 0 {
                    items.remove(at);
                    return true;
                }
                *place -= 1;
                if take_out(&mut items[at], place) {
                    return true;
                }
            }
            false
        }
        _ => false,
    }
}

//! One value of a document changed by its path: `agent_groups[manila].staffing.roster.teams[0].heads`. Never judges the
//! value: the document that comes of it is to be checked like any other.
//!
//! # Paths
//! As findings write them, `queues[2].patience`, or with a name in place of a number: that of the item itself (its
//! `id`), or the one it speaks of (`skills[orders]`, `teams[early]`). A path ends at a single value: a number, a word,
//! yes or no. It may name a key that is not written yet; whether there is such a key the types say.

use crate::Scenario;
use crate::diagnostic::{Finding, Severity};
use crate::file;
use crate::nearest::did_you_mean;
use serde_json::{Map, Value};

/// The most values of one range.
const MOST_VALUES: usize = 400;
/// What an item of a list is called by, best first.
const NAMED_BY: [&str; 6] = ["id", "queue", "group", "shift", "name", "day"];

/// The document with one value changed.
///
/// # Errors
/// A finding that names the path: it leads nowhere, is ambiguous, ends at more than a single value, or the document
/// cannot hold that value there.
pub fn set(scenario: &Scenario, path: &str, value: &Value) -> Result<Scenario, Finding> {
    // A document is made of strings, numbers, lists and structs: none of them can refuse to be a JSON value.
    let mut document = serde_json::to_value(scenario).unwrap_or(Value::Null);
    let place = place(&mut document, path)?;
    if place.is_object() || place.is_array() {
        let inside = keys(place);
        return Err(wrong(path, "is not a single value", Some(format!("Go on to one of: {inside}."))));
    }
    *place = match (&*place, value) {
        // An id of digits is still a word.
        (Value::String(_), Value::Number(number)) => Value::String(number.to_string()),
        _ => value.clone(),
    };
    file::parse(&document.to_string()).map_err(|finding| Finding {
        line: None,
        column: None,
        message: format!("`{path}` cannot be {value}: {}", finding.message),
        ..finding
    })
}

/// The values a text stands for: `10..20`, `10..20:2`, `0.7..0.9:0.05`, or a list `a,b,c`.
///
/// # Errors
/// A finding that quotes the text: an endless or backward range, or more values than anybody runs.
pub fn values(text: &str) -> Result<Vec<Value>, Finding> {
    let values = match text.split_once("..") {
        Some((from, rest)) => {
            let (to, step) = rest.split_once(':').unwrap_or((rest, "1"));
            range(from.trim(), to.trim(), step.trim())
        }
        None => Some(text.split(',').map(|word| single(word.trim())).collect()),
    };
    let fits = |values: &Vec<Value>| !values.is_empty() && values.len() <= MOST_VALUES;
    values.filter(fits).ok_or_else(|| {
        let hint =
            "Write a range such as 10..20:2, or a list such as 10,15,20; at most 400 values.".to_owned();
        wrong(text, "is no range of values", Some(hint))
    })
}

/// A path, and the values it takes in turn.
pub type Setting = (String, Vec<Value>);

/// A document for every combination of values, the last path's changing fastest, each with its values.
///
/// # Errors
/// As `set`; or more combinations than anybody runs.
pub fn grid(scenario: &Scenario, settings: &[Setting]) -> Result<Vec<(Vec<Value>, Scenario)>, Finding> {
    let count = settings.iter().map(|(_, values)| values.len()).product::<usize>();
    if count > MOST_VALUES {
        let paths: Vec<&str> = settings.iter().map(|(path, _)| path.as_str()).collect();
        let what = format!("makes {count} combinations; at most {MOST_VALUES} are run");
        return Err(wrong(&paths.join(" x "), &what, Some("Take larger steps.".to_owned())));
    }
    let mut points = vec![(Vec::new(), scenario.clone())];
    for (path, values) in settings {
        let mut next = Vec::with_capacity(points.len() * values.len());
        for (before, scenario) in &points {
            for value in values {
                let taken = before.iter().chain([value]).cloned().collect();
                next.push((taken, set(scenario, path, value)?));
            }
        }
        points = next;
    }
    Ok(points)
}

/// A number, yes, no, or else a word.
fn single(word: &str) -> Value {
    serde_json::from_str(word)
        .ok()
        .filter(|value: &Value| !value.is_object() && !value.is_array())
        .unwrap_or_else(|| word.into())
}

/// Reckoned in units of the last decimal written, so that 0.1 three times is 0.3.
fn range(from: &str, to: &str, step: &str) -> Option<Vec<Value>> {
    let decimals = [from, to, step].iter().map(|text| decimals(text)).max()?;
    let units = |text: &str| Some((finite(text)? * 10f64.powi(decimals as i32)).round());
    let (first, last, step) = (units(from)?, units(to)?, units(step)?);
    let count = (last - first) / step;
    if step <= 0.0 || !(0.0..MOST_VALUES as f64).contains(&count) {
        return None;
    }
    let value = |i: usize| {
        let units = first + step * i as f64;
        if decimals == 0 {
            Value::from(units as i64)
        } else {
            Value::from(units / 10f64.powi(decimals as i32))
        }
    };
    Some((0..=count as usize).map(value).collect())
}

fn finite(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.abs() < 1e15)
}

fn decimals(text: &str) -> usize {
    text.split_once('.').map_or(0, |(_, digits)| digits.len().min(9))
}

/// The place a path leads to, made where only its key is missing.
fn place<'a>(document: &'a mut Value, path: &str) -> Result<&'a mut Value, Finding> {
    let mut here = document;
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        here = match step.strip_suffix(']') {
            Some(item) => inside_list(here, item, path)?,
            None => inside_object(here, step, path)?,
        };
    }
    Ok(here)
}

fn inside_object<'a>(here: &'a mut Value, key: &str, path: &str) -> Result<&'a mut Value, Finding> {
    if here.is_null() {
        *here = Value::Object(Map::new());
    }
    match here {
        Value::Object(members) => Ok(members.entry(key).or_insert(Value::Null)),
        Value::Array(items) => {
            let hint = format!("It is a list: write [{}].", names(items).first().map_or("0", String::as_str));
            Err(wrong(path, &format!("leads nowhere: there is no key `{key}`"), Some(hint)))
        }
        single => {
            let what = format!("leads nowhere: `{key}` cannot follow the value {single}");
            Err(wrong(path, &what, None))
        }
    }
}

fn inside_list<'a>(here: &'a mut Value, item: &str, path: &str) -> Result<&'a mut Value, Finding> {
    let Value::Array(items) = here else {
        return Err(wrong(path, &format!("leads nowhere: [{item}] does not follow a list"), None));
    };
    let at = match item.parse::<usize>() {
        Ok(index) if index < items.len() => index,
        _ => called(items, item, path)?,
    };
    Ok(&mut items[at])
}

/// The only item called so.
fn called(items: &[Value], name: &str, path: &str) -> Result<usize, Finding> {
    let is_called = |item: &Value, by: &str| item.get(by).and_then(Value::as_str) == Some(name);
    let found = NAMED_BY.iter().map(|by| {
        items.iter().enumerate().filter(|(_, item)| is_called(item, by)).map(|(at, _)| at).collect::<Vec<_>>()
    });
    match found.into_iter().find(|found| !found.is_empty()).as_deref() {
        Some([at]) => Ok(*at),
        Some(several) => {
            let hint = format!(
                "Write one of: [{}].",
                several.iter().map(usize::to_string).collect::<Vec<_>>().join("], [")
            );
            Err(wrong(
                path,
                &format!("is ambiguous: {} items are called `{name}`", several.len()),
                Some(hint),
            ))
        }
        None => {
            let names = names(items);
            let hint = did_you_mean(name, names.iter().map(String::as_str));
            let hint = hint.unwrap_or_else(|| format!("There are: {}.", names.join(", ")));
            Err(wrong(path, &format!("leads nowhere: no item is called `{name}`"), Some(hint)))
        }
    }
}

/// What the items of a list are called, or else their numbers.
fn names(items: &[Value]) -> Vec<String> {
    let name = |item: &Value| NAMED_BY.iter().find_map(|by| item.get(by)?.as_str().map(str::to_owned));
    items.iter().enumerate().map(|(at, item)| name(item).unwrap_or_else(|| at.to_string())).collect()
}

fn keys(place: &Value) -> String {
    match place {
        Value::Object(members) => members.keys().map(String::as_str).collect::<Vec<_>>().join(", "),
        Value::Array(items) => format!("[{}]", names(items).join("], [")),
        _ => String::new(),
    }
}

fn wrong(path: &str, what: &str, hint: Option<String>) -> Finding {
    Finding {
        severity: Severity::Error,
        path: path.to_owned(),
        line: None,
        column: None,
        message: format!("`{path}` {what}."),
        hint,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn sample() -> Scenario {
        file::parse(include_str!("file/sample.json")).unwrap()
    }

    /// The paths at which two documents differ.
    fn differences(path: &str, before: &Value, after: &Value, found: &mut Vec<String>) {
        match (before, after) {
            (Value::Object(one), Value::Object(two)) => {
                for key in one.keys().chain(two.keys().filter(|key| !one.contains_key(*key))) {
                    let null = &Value::Null;
                    let (one, two) = (one.get(key).unwrap_or(null), two.get(key).unwrap_or(null));
                    differences(&format!("{path}.{key}"), one, two, found);
                }
            }
            (Value::Array(one), Value::Array(two)) if one.len() == two.len() => {
                let items = one.iter().zip(two).enumerate();
                items.for_each(|(i, (one, two))| differences(&format!("{path}[{i}]"), one, two, found));
            }
            _ if before != after => found.push(path.trim_start_matches('.').to_owned()),
            _ => {}
        }
    }

    fn changed(path: &str, value: Value) -> Vec<String> {
        let (before, after) = (sample(), set(&sample(), path, &value).unwrap());
        let mut found = Vec::new();
        let json = |scenario| serde_json::to_value(scenario).unwrap();
        differences("", &json(&before), &json(&after), &mut found);
        found
    }

    fn complaint(path: &str, value: Value) -> String {
        let finding = set(&sample(), path, &value).unwrap_err();
        format!("{} {}", finding.message, finding.hint.unwrap_or_default())
    }

    #[test]
    fn one_key_changes_and_no_other() {
        assert_eq!(changed("run.seed", json!(8)), ["run.seed"]);
        assert_eq!(changed("queues[orders].priority", json!(7)), ["queues[0].priority"]);
        assert_eq!(changed("queues[0].waiting_places", json!(7)), ["queues[0].waiting_places"]);
        let talk = "queues[orders].handling.talk.lognormal.mean_s";
        assert_eq!(changed(talk, json!(77)), ["queues[0].handling.talk.lognormal.mean_s"]);
    }

    #[test]
    fn a_key_not_written_yet_is_written() {
        let mut bare = sample();
        bare.run = None;
        assert_eq!(set(&bare, "run.replications", &json!(3)).unwrap().run.unwrap().replications, Some(3));
    }

    #[test]
    fn paths_that_lead_nowhere_say_where_they_stop() {
        assert!(complaint("queues[ordres].priority", json!(1)).contains("Did you mean `orders`?"));
        assert!(complaint("queues.priority", json!(1)).contains("It is a list: write [orders]"));
        assert!(complaint("queues[orders].handling", json!(1)).contains("not a single value"));
        assert!(complaint("queues[orders].prioritty", json!(1)).contains("Did you mean `priority`?"));
        assert!(complaint("run.seed.x", json!(1)).contains("cannot follow the value 7"));
        assert!(complaint("run.seed", json!("many")).starts_with("`run.seed` cannot be \"many\": "));
    }

    #[test]
    fn a_grid_has_every_combination_and_an_end() {
        let seeds = ("run.seed".to_owned(), vec![json!(1), json!(2)]);
        let days = ("horizon.days".to_owned(), vec![json!(3), json!(4), json!(5)]);
        let points = grid(&sample(), &[seeds.clone(), days]).unwrap();
        assert_eq!(points.len(), 6);
        assert_eq!(points[1].0, [json!(1), json!(4)]);
        assert_eq!((points[5].1.horizon.days, points[5].1.run.as_ref().unwrap().seed), (5, Some(2)));
        let many = ("horizon.days".to_owned(), values("1..300").unwrap());
        assert!(grid(&sample(), &[seeds, many]).unwrap_err().message.contains("600 combinations"));
    }

    #[test]
    fn ranges_and_lists_are_spelled_out() {
        assert_eq!(values("10..14:2").unwrap(), [json!(10), json!(12), json!(14)]);
        assert_eq!(values("3..5").unwrap(), [json!(3), json!(4), json!(5)]);
        assert_eq!(values("0.1..0.3:0.1").unwrap(), [json!(0.1), json!(0.2), json!(0.3)]);
        assert_eq!(values("never, 2,true").unwrap(), [json!("never"), json!(2), json!(true)]);
        for bad in ["5..3", "1..9:0", "0..1000000", "a..b", "1..2:-1", "NaN..3"] {
            assert!(values(bad).unwrap_err().message.contains(bad), "{bad}");
        }
    }
}

//! Scenarios gone wrong: every row of bytes stands for a shipped scenario and a list of edits that strangers make: numbers
//! beyond all bounds, parts of other scenarios, lists too long, keys gone, words that mean nothing.

use crate::tape::Tape;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Edits of one document; more of them only drown each other.
const MOST_EDITS: usize = 12;
/// Bytes of a document beyond which lists grow no longer: size alone is the reader's bound, and is tested apart.
const MOST_BYTES: usize = 100_000;

const NUMBERS: [f64; 24] = [
    0.0,
    1.0,
    -1.0,
    0.5,
    1e-9,
    5e-324,
    1e-308,
    1e308,
    -1e308,
    2.0,
    7.0,
    0.999_999,
    1.000_000_1,
    15.0,
    255.0,
    365.0,
    1_439.0,
    1_440.0,
    20_000.0,
    65_535.0,
    31_536_000.0,
    1e6,
    1e9,
    9_007_199_254_740_993.0,
];
const WHOLE: [i64; 13] = [
    256,
    65_536,
    2_147_483_647,
    2_147_483_648,
    4_294_967_295,
    4_294_967_296,
    i64::MAX,
    i64::MIN,
    0,
    3,
    60,
    366,
    100_000,
];
const FACTORS: [f64; 8] = [0.5, 2.0, 10.0, 0.1, -1.0, 1000.0, 1.001, 1.0 / 3.0];
const WORDS: [&str; 32] = [
    "",
    "never",
    "none",
    "NaN",
    "Infinity",
    "-1",
    "voice",
    "chat",
    "email",
    "callback",
    "outbound",
    "mon",
    "sun",
    "00:00",
    "24:00",
    "23:59",
    "00:01",
    "12:07",
    "99:99",
    "2026-03-29",
    "2026-10-25",
    "2024-02-29",
    "1972-12-31",
    "9999-12-31",
    "-9999-01-01",
    "2100-12-31",
    "Europe/London",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Etc/GMT+12",
    "Mars/Olympus",
    "\u{202e}\u{0}\u{1f41a}",
];

/// Sound scenarios, and every part that stands under a key in any of them.
pub struct Seeds {
    documents: Vec<Value>,
    /// By key: whatever stands there.
    parts: BTreeMap<String, Vec<Value>>,
    /// By the key of an object: the keys in it.
    members: BTreeMap<String, Vec<String>>,
}

impl Seeds {
    /// What ships, and the rich samples of the format.
    pub fn shipped() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let folders = [
            "scenarios",
            "scenarios/archive",
            "src-tauri/crates/shoreline-model/src/file",
            "tests/fuzz/seeds",
        ];
        let mut texts: Vec<_> = folders
            .iter()
            .flat_map(|folder| fs::read_dir(root.join(folder)).into_iter().flatten().flatten())
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|end| end == "shoreline" || end == "json"))
            .collect();
        texts.sort();
        Self::of(texts.iter().filter_map(|path| serde_json::from_str(&fs::read_to_string(path).ok()?).ok()))
    }

    fn of(documents: impl Iterator<Item = Value>) -> Self {
        let mut seeds =
            Self { documents: documents.collect(), parts: BTreeMap::new(), members: BTreeMap::new() };
        for document in seeds.documents.clone() {
            seeds.learn("", &document);
        }
        seeds
    }

    /// The number of documents.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    fn learn(&mut self, key: &str, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.learn(key, item)),
            Value::Object(members) => {
                for (inner, value) in members {
                    add(self.members.entry(key.to_owned()).or_default(), inner);
                    add(self.parts.entry(inner.clone()).or_default(), value);
                    self.learn(inner, value);
                }
            }
            _ => {}
        }
    }

    /// The text that a row of bytes stands for.
    pub fn text(&self, bytes: &[u8]) -> String {
        let mut tape = Tape::new(bytes);
        let mut document = tape.choose(&self.documents).cloned().unwrap_or_default();
        // Most scenarios are cut to a few days, for the sake of speed.
        let days = [1, 1, 1, 2, 2, 3, 7, 14][tape.below(8)];
        if let (..14, Some(horizon)) = (days, document.get_mut("horizon")) {
            horizon["days"] = json!(days);
        }
        let on_bytes = tape.one_in(32);
        for _ in 0..MOST_EDITS {
            if tape.is_empty() {
                break;
            }
            self.edit(&mut document, &mut tape);
        }
        let text = document.to_string();
        if on_bytes { scrambled(text, &mut tape) } else { text }
    }

    fn edit(&self, document: &mut Value, tape: &mut Tape<'_>) {
        let ids = ids(document);
        let small = document.to_string().len() < MOST_BYTES;
        let (key, here) = descend(document, tape);
        let known = self.parts.get(&key).map_or(&[][..], Vec::as_slice);
        match here {
            _ if tape.one_in(16) => *here = other_kind(here, tape),
            Value::Object(members) => self.edit_object(members, &key, tape),
            Value::Array(items) => edit_list(items, known, small, tape),
            Value::Number(_) if tape.below(4) > 0 => *here = number(here, tape),
            Value::String(_) if tape.below(2) > 0 => *here = word(&ids, tape),
            single => *single = tape.choose(known).cloned().unwrap_or_default(),
        }
    }

    fn edit_object(&self, members: &mut Map<String, Value>, key: &str, tape: &mut Tape<'_>) {
        let keys: Vec<String> = members.keys().cloned().collect();
        let known = self.members.get(key).map_or(&[][..], Vec::as_slice);
        match (tape.below(8), tape.choose(&keys)) {
            (0, Some(gone)) => drop(members.shift_remove(gone)),
            (1, Some(from)) => {
                let value = members.shift_remove(from).unwrap_or_default();
                members.insert(format!("{from}_"), value);
            }
            (2, Some(from)) => {
                let key = tape.choose(&keys).unwrap_or(from).clone();
                members.insert(key, members[from].clone());
            }
            (3, Some(from)) => {
                let value = self.part(from, tape);
                members.insert(from.clone(), value);
            }
            _ => {
                let Some(key) = tape.choose(known) else { return };
                let value = self.part(key, tape);
                members.insert(key.clone(), value);
            }
        }
    }

    fn part(&self, key: &str, tape: &mut Tape<'_>) -> Value {
        self.parts.get(key).and_then(|parts| tape.choose(parts)).cloned().unwrap_or_default()
    }
}

fn add<T: Clone + PartialEq>(to: &mut Vec<T>, what: &T) {
    if !to.iter().any(|known| known == what) && to.len() < 4_096 {
        to.push(what.clone());
    }
}

/// Somewhere in a document, with the key it stands under.
fn descend<'a>(document: &'a mut Value, tape: &mut Tape<'_>) -> (String, &'a mut Value) {
    let (mut here, mut key) = (document, String::new());
    loop {
        let length = match &*here {
            Value::Object(members) => members.len(),
            Value::Array(items) => items.len(),
            _ => 0,
        };
        if length == 0 || tape.below(8) == 0 {
            return (key, here);
        }
        let at = tape.below(length);
        here = match here {
            Value::Object(members) => {
                let Some((name, value)) = members.iter_mut().nth(at) else {
                    unreachable!("below its length")
                };
                key.clone_from(name);
                value
            }
            Value::Array(items) => &mut items[at],
            _ => unreachable!("a single value has no length"),
        };
    }
}

fn edit_list(items: &mut Vec<Value>, known: &[Value], small: bool, tape: &mut Tape<'_>) {
    let (what, at, to) = (tape.below(8), tape.below(items.len()), tape.below(items.len()));
    match what {
        0 => items.clear(),
        1 if !items.is_empty() => drop(items.remove(at)),
        2 if !items.is_empty() => items.swap(at, to),
        3 if !items.is_empty() => items[at] = items[to].clone(),
        4 if !items.is_empty() => items.insert(to, items[at].clone()),
        5 if !items.is_empty() && small => {
            let item = items[at].clone();
            let most = MOST_BYTES / item.to_string().len();
            let times = [2, 10, 100, 300, 5_000][tape.below(5)].min(most);
            items.extend(std::iter::repeat_n(item, times));
        }
        6 if small => {
            if let Some(Value::Array(more)) = tape.choose(known) {
                items.extend(more.iter().cloned());
            }
        }
        _ => {
            if let Some(Value::Array(other)) = tape.choose(known) {
                items.clone_from(other);
            }
        }
    }
}

fn number(was: &Value, tape: &mut Tape<'_>) -> Value {
    let now = was.as_f64().unwrap_or_default();
    match tape.below(4) {
        0 => tape.choose(&NUMBERS).map_or(Value::Null, |number| like(was, *number)),
        1 => tape.choose(&WHOLE).map_or(Value::Null, |number| json!(number)),
        2 => tape.choose(&FACTORS).map_or(Value::Null, |factor| like(was, now * factor)),
        _ => like(was, now + f64::from(tape.byte() as i8)),
    }
}

/// A whole number where one stood, if it is one.
fn like(was: &Value, number: f64) -> Value {
    if !was.is_f64() && number.fract() == 0.0 && number.abs() < 1e15 {
        json!(number as i64)
    } else {
        json!(number)
    }
}

fn word(ids: &[String], tape: &mut Tape<'_>) -> Value {
    match tape.below(8) {
        0..4 => tape.choose(ids).cloned().map_or(Value::Null, Value::from),
        4 => json!("x".repeat([10, 64, 65, 10_000][tape.below(4)])),
        _ => tape.choose(&WORDS).map_or(Value::Null, |word| json!(word)),
    }
}

fn other_kind(here: &Value, tape: &mut Tape<'_>) -> Value {
    match tape.below(8) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!({}),
        3 => json!([]),
        4 => json!([here]),
        5 => json!(here.to_string()),
        6 => json!({"shifted": {"by_s": 1, "law": here}}),
        _ => (0..[3, 9, 126, 200][tape.below(4)])
            .fold(here.clone(), |law, _| json!({"shifted": {"by_s": 1, "law": law}})),
    }
}

/// Whatever names anything in a document.
fn ids(document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let lists = ["clients", "queues", "sites", "agent_groups", "shifts", "trunk_groups"];
    for list in lists.iter().filter_map(|list| document.get(list)?.as_array()) {
        found.extend(list.iter().filter_map(|item| item.get("id")?.as_str().map(str::to_owned)));
    }
    found
}

/// A text with some bytes changed, as far as it stays a text.
fn scrambled(text: String, tape: &mut Tape<'_>) -> String {
    let mut bytes = text.into_bytes();
    for _ in 0..=tape.below(4) {
        let at = (tape.below(65_536) * 7 + tape.below(256)) % bytes.len().max(1);
        let put = tape.choose(b"0123456789-+.eE\"[]{},:anx \n\\u\xff").copied().unwrap_or_default();
        match tape.below(8) {
            0 => bytes.truncate(at),
            1 => bytes.insert(at.min(bytes.len()), put),
            2 if !bytes.is_empty() => drop(bytes.remove(at)),
            3 => bytes.splice(at..at, std::iter::repeat_n(put, 300)).for_each(drop),
            _ if !bytes.is_empty() => bytes[at] = put,
            _ => {}
        }
        if bytes.is_empty() {
            break;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

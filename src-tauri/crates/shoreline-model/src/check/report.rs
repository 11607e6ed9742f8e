//! Collects findings, each with the path at which it was made. Knows no rule.

use crate::diagnostic::{Finding, Severity};
use crate::nearest::did_you_mean;

/// Characters of a sentence. A name is refused long before, but stands in every sentence about its bearer.
const LONGEST: usize = 600;

/// What was found so far, and where the check stands.
#[derive(Default)]
pub(super) struct Report {
    path: String,
    /// What sentences are about: "Queue `orders`".
    subject: String,
    found: Vec<Finding>,
}

impl Report {
    pub fn into_findings(self) -> Vec<Finding> {
        self.found
    }

    /// Errors so far: zero, or unchanged over a part, means that part is sound.
    pub fn errors(&self) -> usize {
        self.found.iter().filter(|finding| finding.severity == Severity::Error).count()
    }

    /// Checks inside one key.
    pub fn at(&mut self, key: &str, check: impl FnOnce(&mut Self)) {
        let here = self.path.len();
        self.step_into(key);
        check(self);
        self.path.truncate(here);
    }

    /// Checks inside one key where it is given.
    pub fn at_some<T>(&mut self, key: &str, value: &Option<T>, check: impl FnOnce(&mut Self, &T)) {
        if let Some(value) = value {
            self.at(key, |report| check(report, value));
        }
    }

    /// Checks every item of a list.
    pub fn each<'a, T>(&mut self, key: &str, items: &'a [T], mut check: impl FnMut(&mut Self, &'a T)) {
        for (i, item) in items.iter().enumerate() {
            self.at(&format!("{key}[{i}]"), |report| check(report, item));
        }
    }

    /// Checks every item of a list of bearable length; a longer one is an error, and its items are left alone.
    pub fn list<'a, T>(
        &mut self,
        key: &str,
        items: &'a [T],
        most: usize,
        check: impl FnMut(&mut Self, &'a T),
    ) {
        if self.bearable(key, items.len(), most) {
            self.each(key, items, check);
        }
    }

    /// The same for a list that must not be empty.
    pub fn some<'a, T>(
        &mut self,
        key: &str,
        items: &'a [T],
        most: usize,
        check: impl FnMut(&mut Self, &'a T),
    ) {
        if items.is_empty() {
            let message = format!("{}: `{key}` is empty.", self.subject);
            self.error(key, message, "Name at least one, or take the whole block out.");
        }
        self.list(key, items, most, check);
    }

    /// Whether a list has no more than so many entries; an error if it has.
    pub fn bearable(&mut self, key: &str, length: usize, most: usize) -> bool {
        if length > most {
            let message =
                format!("{}: `{key}` has {length} entries; at most {most} are simulated.", self.subject);
            self.error(key, message, "Shorten the list.");
        }
        length <= most
    }

    /// Sentences within are about this thing.
    pub fn about(&mut self, subject: String, check: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.subject, subject);
        check(self);
        self.subject = before;
    }

    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// Cannot be run.
    pub fn error(&mut self, key: &str, message: String, hint: &str) {
        self.add(Severity::Error, key, message, hint.to_owned());
    }

    /// Can be run, but look at it first.
    pub fn warning(&mut self, key: &str, message: String, hint: &str) {
        self.add(Severity::Warning, key, message, hint.to_owned());
    }

    /// A rule that was applied where the file leaves a choice.
    pub fn note(&mut self, key: &str, message: String) {
        self.add(Severity::Note, key, message, String::new());
    }

    /// A name that nothing bears.
    pub fn unknown<'a>(
        &mut self,
        key: &str,
        kind: &str,
        name: &str,
        known: impl Iterator<Item = &'a str>,
        otherwise: &str,
    ) {
        let hint = did_you_mean(name, known).unwrap_or_else(|| otherwise.to_owned());
        let message = format!("{} names {kind} `{name}`, which does not exist.", self.subject);
        self.add(Severity::Error, key, message, hint);
    }

    fn add(&mut self, severity: Severity, key: &str, message: String, hint: String) {
        let here = self.path.len();
        self.step_into(key);
        let path = self.path.clone();
        self.path.truncate(here);
        let message = bearable(message);
        let hint = Some(hint).filter(|hint| !hint.is_empty()).map(bearable);
        self.found.push(Finding { severity, path, line: None, column: None, message, hint });
    }

    fn step_into(&mut self, key: &str) {
        if !self.path.is_empty() && !key.is_empty() && !key.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(key);
    }
}

/// A sentence without its middle where that floods it.
fn bearable(mut sentence: String) -> String {
    if sentence.len() > LONGEST {
        let edge = |at: usize| sentence.floor_char_boundary(at);
        sentence.replace_range(edge(LONGEST / 2)..edge(sentence.len() - LONGEST / 2), "…");
    }
    sentence
}

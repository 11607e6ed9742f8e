//! The scenarios that ship inside the window, one idea further each. Never on disk: saving one asks for a place.

use crate::document::{Opened, opened};
use crate::failure::Failure;
use serde::Serialize;
use shoreline_model::file;
use ts_rs::TS;

/// Id and text; the id is the name of the file in `scenarios`.
const DEMOS: &[(&str, &str)] = &[
    ("harbour-pine", include_str!("../../scenarios/harbour-pine.shoreline")),
    ("follow-the-sun", include_str!("../../scenarios/follow-the-sun.shoreline")),
    ("follow-the-sun-outage", include_str!("../../scenarios/follow-the-sun-outage.shoreline")),
    ("language-overflow", include_str!("../../scenarios/language-overflow.shoreline")),
    ("omnichannel-bank", include_str!("../../scenarios/omnichannel-bank.shoreline")),
    ("tech-tiers", include_str!("../../scenarios/tech-tiers.shoreline")),
    ("blended-sales", include_str!("../../scenarios/blended-sales.shoreline")),
    ("make-or-buy", include_str!("../../scenarios/make-or-buy.shoreline")),
    ("ramp-transition", include_str!("../../scenarios/ramp-transition.shoreline")),
    ("real-bank-1999", include_str!("../../scenarios/real-bank-1999.shoreline")),
];

/// A demo as the start page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Demo {
    pub id: String,
    pub title: String,
    /// The first sentence of the scenario's notes.
    pub summary: String,
    /// The file it is in the project's `scenarios` folder.
    pub file: String,
}

pub fn all() -> Result<Vec<Demo>, Failure> {
    DEMOS.iter().map(|(id, text)| demo(id, text)).collect()
}

pub fn open(id: &str) -> Result<Opened, Failure> {
    let found = DEMOS.iter().find(|(known, _)| *known == id);
    let (_, text) = found.ok_or_else(|| unknown(id))?;
    opened(text)
}

fn demo(id: &str, text: &str) -> Result<Demo, Failure> {
    let scenario = file::parse(text)?;
    let summary = first_sentence(scenario.notes.as_deref().unwrap_or_default());
    Ok(Demo { id: id.to_owned(), title: scenario.name, summary, file: format!("{id}.shoreline") })
}

fn first_sentence(text: &str) -> String {
    let end = text.find(". ").or_else(|| text.find(".\n")).map_or(text.len(), |stop| stop + 1);
    text[..end].to_owned()
}

fn unknown(id: &str) -> Failure {
    let ids: Vec<&str> = DEMOS.iter().map(|(id, _)| *id).collect();
    Failure::new(format!("There is no demo called {id}.")).hint(format!("Choose one of: {}.", ids.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use shoreline_model::diagnostic::Severity;

    #[test]
    fn every_demo_has_a_title_a_summary_and_no_error() {
        for demo in all().unwrap() {
            assert!(!demo.title.is_empty() && !demo.summary.is_empty(), "{demo:?}");
            let findings = open(&demo.id).unwrap().findings;
            assert!(
                findings.iter().all(|finding| finding.severity != Severity::Error),
                "{}: {findings:?}",
                demo.id
            );
        }
    }

    #[test]
    fn every_scenario_that_ships_is_a_demo() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../scenarios");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        for file in files.filter(|path| path.extension().is_some_and(|ending| ending == "shoreline")) {
            let id = file.file_stem().unwrap().to_string_lossy().into_owned();
            assert!(DEMOS.iter().any(|(known, _)| *known == id), "{id} is not in DEMOS");
        }
    }

    #[test]
    fn an_unknown_demo_is_named_beside_those_there_are() {
        let failure = open("atlantis").unwrap_err();
        assert!(failure.message.contains("atlantis"));
        assert!(failure.hint.unwrap().contains("follow-the-sun"));
    }

    #[test]
    fn a_summary_is_the_first_sentence() {
        assert_eq!(first_sentence("Three sites. One day."), "Three sites.");
        assert_eq!(first_sentence("Answer 80.5% in time"), "Answer 80.5% in time");
    }
}

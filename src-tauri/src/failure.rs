//! How an error reaches the page: a sentence, what to do, and a code where the page does more than show them.
//! Never decides what is an error.

use crate::diagnostics::log_kind;
use serde::Serialize;
use shoreline_engine::StudyError;
use shoreline_model::diagnostic::{Finding, Severity};
use shoreline_model::file::FileError;
use shoreline_proof::ProofError;
use shoreline_report::ReportError;
use ts_rs::TS;

/// What the page is told when a command cannot do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Failure {
    pub code: Option<FailureCode>,
    /// A sentence that names the thing at fault.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// The failures the page answers with more than the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum FailureCode {
    /// The scenario has errors: the page shows them beside their fields.
    Findings,
    /// The run's results are no longer kept: the page offers to run again.
    RunGone,
    /// The file holds what somebody else wrote: the page asks before it is replaced.
    ChangedOnDisk,
}

impl Failure {
    pub fn new(message: impl Into<String>) -> Self {
        Self { code: None, message: message.into(), hint: None }
    }

    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    pub fn code(self, code: FailureCode) -> Self {
        Self { code: Some(code), ..self }
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        log_kind("file", &error);
        Self::new(error.to_string())
    }
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        log_kind("export", &error);
        Self::new(format!("The results are not exported: {error}.")).hint("Choose another folder.")
    }
}

/// A question about something that the scenario does not have, or a fault of the engine.
impl From<StudyError> for Failure {
    fn from(error: StudyError) -> Self {
        log_kind("study", &error);
        Self::new(error.to_string())
    }
}

impl From<ProofError> for Failure {
    fn from(error: ProofError) -> Self {
        log_kind("proof", &error);
        Self::new(error.to_string())
    }
}

impl From<tauri::Error> for Failure {
    fn from(error: tauri::Error) -> Self {
        log_kind("window", &error);
        Self::new(format!("The window did not do as told: {error}."))
    }
}

/// A text that is no scenario document: where it stops being one, and why.
impl From<Finding> for Failure {
    fn from(finding: Finding) -> Self {
        let place = match (finding.line, finding.column) {
            (Some(line), Some(column)) => format!("Line {line}, column {column}: "),
            (Some(line), None) => format!("Line {line}: "),
            _ if finding.path.is_empty() => String::new(),
            _ => format!("{}: ", finding.path),
        };
        Self { code: None, message: format!("{place}{}", finding.message), hint: finding.hint }
    }
}

/// A scenario that cannot be run: how many errors it has, and the first.
impl From<Vec<Finding>> for Failure {
    fn from(findings: Vec<Finding>) -> Self {
        let mut errors = findings.into_iter().filter(|finding| finding.severity == Severity::Error);
        let Some(first) = errors.next() else { return Self::new("The scenario cannot be run.") };
        let first = Self::from(first);
        let message = match errors.count() {
            0 => format!("The scenario has an error. {}", first.message),
            more => format!("The scenario has {} errors. {}", more + 1, first.message),
        };
        Self { message, ..first }.code(FailureCode::Findings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(path: &str, message: &str) -> Finding {
        Finding {
            severity: Severity::Error,
            path: path.to_owned(),
            line: None,
            column: None,
            message: message.to_owned(),
            hint: Some("Mend it.".to_owned()),
        }
    }

    #[test]
    fn a_text_that_is_no_document_says_where_it_stops_being_one() {
        let finding = Finding { line: Some(3), column: Some(14), ..error("", "A comma is missing.") };
        let failure = Failure::from(finding);
        assert_eq!(failure.message, "Line 3, column 14: A comma is missing.");
        assert_eq!(failure.hint.as_deref(), Some("Mend it."));
        assert_eq!(failure.code, None);
    }

    #[test]
    fn a_scenario_with_errors_counts_them_and_gives_the_first() {
        let note = Finding { severity: Severity::Note, ..error("", "Sunday has 25 hours.") };
        let findings =
            vec![note, error("queues[0].name", "It is empty."), error("sites[1]", "It is unknown.")];
        let failure = Failure::from(findings);
        assert_eq!(failure.message, "The scenario has 2 errors. queues[0].name: It is empty.");
        assert_eq!(failure.code, Some(FailureCode::Findings));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        let missing = std::path::Path::new("no such folder/plan.shoreline");
        let failure = Failure::from(shoreline_model::file::read(missing).unwrap_err());
        assert!(failure.message.contains("plan.shoreline"), "{}", failure.message);
    }

    #[test]
    fn the_page_reads_codes_in_snake_case() {
        let sent = serde_json::to_value(Failure::new("Gone.").code(FailureCode::RunGone)).unwrap();
        assert_eq!(sent, serde_json::json!({ "code": "run_gone", "message": "Gone.", "hint": null }));
    }
}

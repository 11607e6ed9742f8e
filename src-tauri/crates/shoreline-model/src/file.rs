//! Scenario files: text in, document out, and back.

use crate::Scenario;
use crate::check::Checked;
use crate::diagnostic::Finding;
use std::path::Path;

/// What can go wrong with a file itself.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum FileError {
    #[error("cannot read {path}: {source}")]
    Read { path: String, source: std::io::Error },
}

/// Reads a scenario file's text, refusing what is too large or not UTF-8.
pub fn read(_path: &Path) -> Result<String, FileError> {
    unimplemented!()
}

/// The document in a text, whatever sense it makes; one finding with line and column if it is not a document.
pub fn parse(_text: &str) -> Result<Scenario, Finding> {
    unimplemented!()
}

/// `parse` and `check` in one, every finding with its line and column.
pub fn check_text(_text: &str) -> Result<Checked, Vec<Finding>> {
    unimplemented!()
}

/// The canonical text of a document: load, save, same bytes.
pub fn to_text(_scenario: &Scenario) -> String {
    unimplemented!()
}

/// Writes a text aside and renames it into place: the old file stays whole until the new one is.
pub fn write(_path: &Path, _text: &str) -> Result<(), FileError> {
    unimplemented!()
}

//! Scenarios on their way between disk and page, and the list of those opened last. Never decides whether a scenario
//! makes sense, and never remembers it: the page holds the document.

use crate::failure::{Failure, FailureCode};
use serde::Serialize;
use sha2::{Digest, Sha256};
use shoreline_model::check::check;
use shoreline_model::diagnostic::Finding;
use shoreline_model::{Scenario, file};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use ts_rs::TS;

/// How many files the start page remembers.
const REMEMBERED: usize = 10;

/// A scenario as the page receives it, errors and all: the planner mends them in the window.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Opened {
    /// Where it came from; none for a demo or a new scenario.
    pub path: Option<String>,
    /// What that file held when it was read; the page gives it back when it saves.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub fingerprint: Option<String>,
    pub scenario: Scenario,
    pub findings: Vec<Finding>,
}

/// Where a scenario was saved, and what the file holds now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Saved {
    pub path: String,
    pub fingerprint: String,
}

/// A file opened or saved before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Recent {
    pub path: String,
    /// The file's name without folder and ending.
    pub name: String,
    pub exists: bool,
}

/// Reads a scenario file. What is no scenario document is refused; what makes no sense is opened with its findings.
pub fn open(path: &Path) -> Result<Opened, Failure> {
    let text = file::read(path)?;
    Ok(Opened { path: Some(shown(path)), fingerprint: Some(fingerprint_of(&text)), ..opened(&text)? })
}

/// The scenario in a text, with what there is to say about it.
pub fn opened(text: &str) -> Result<Opened, Failure> {
    let scenario = file::parse(text)?;
    let findings = file::check_text(text).map_or_else(|errors| errors, |checked| checked.findings().to_vec());
    Ok(Opened { path: None, fingerprint: None, scenario, findings })
}

/// The scenario the page sent. What it refuses is named by its path: lines mean nothing where there is no file.
pub fn received(scenario: &serde_json::Value) -> Result<Scenario, Failure> {
    let unplaced = |finding| Finding { line: None, column: None, ..finding };
    file::parse(&scenario.to_string()).map_err(|finding| unplaced(finding).into())
}

/// Everything there is to say about a scenario.
pub fn findings(scenario: Scenario) -> Vec<Finding> {
    check(scenario).map_or_else(|errors| errors, |checked| checked.findings().to_vec())
}

/// Writes a scenario; the file that was there stays whole if that fails. `over` is what the file held when the page
/// last saw it: where it holds something else by now, somebody else's work would be lost, and nothing is written.
pub fn save(path: &Path, scenario: &Scenario, over: Option<&str>) -> Result<Saved, Failure> {
    if let Some(known) = over
        && file::read(path).is_ok_and(|text| fingerprint_of(&text) != known)
    {
        return Err(changed_on_disk(path));
    }
    let text = file::to_text(scenario);
    file::write(path, &text)?;
    Ok(Saved { path: shown(path), fingerprint: fingerprint_of(&text) })
}

/// Tells one text of a file from another.
pub fn fingerprint_of(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

fn changed_on_disk(path: &Path) -> Failure {
    Failure::new(format!("{} was changed by somebody else since it was opened.", path.display()))
        .hint("Save under another name, or replace what is on disk.")
        .code(FailureCode::ChangedOnDisk)
}

/// The files opened last, newest first, in a file of their own. Losing it loses nothing but comfort: what cannot be
/// read counts as empty, and what cannot be written is let go.
pub struct RecentFiles {
    list: Mutex<PathBuf>,
}

impl RecentFiles {
    pub fn in_folder(folder: &Path) -> Self {
        Self { list: Mutex::new(folder.join("recent.json")) }
    }

    pub fn all(&self) -> Vec<Recent> {
        self.with_list(read_list).iter().map(|path| recent(path)).collect()
    }

    /// Puts a file at the top.
    pub fn remember(&self, path: &str) {
        self.with_list(|list| {
            let mut paths = read_list(list);
            paths.retain(|other| other != path);
            paths.insert(0, path.to_owned());
            paths.truncate(REMEMBERED);
            write_list(list, &paths);
        });
    }

    /// Whether the list holds this file.
    pub fn knows(&self, path: &str) -> bool {
        self.with_list(read_list).iter().any(|other| other == path)
    }

    pub fn clear(&self) {
        self.with_list(|list| write_list(list, &[]));
    }

    /// One reader or writer at a time: commands come on several threads.
    fn with_list<T>(&self, then: impl FnOnce(&Path) -> T) -> T {
        then(&self.list.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn read_list(list: &Path) -> Vec<String> {
    file::read(list).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn write_list(list: &Path, paths: &[String]) {
    let folder_is_there = list.parent().is_some_and(|folder| std::fs::create_dir_all(folder).is_ok());
    if folder_is_there {
        file::write(list, &serde_json::json!(paths).to_string()).ok();
    }
}

fn recent(path: &str) -> Recent {
    let file = Path::new(path);
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Recent { path: path.to_owned(), name, exists: file.is_file() }
}

pub fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use shoreline_model::template;
    use std::fs;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    fn template() -> Scenario {
        opened(template::text()).unwrap().scenario
    }

    #[test]
    fn a_saved_scenario_opens_as_it_was() {
        let folder = folder();
        let path = folder.path().join("plan.shoreline");
        let saved = save(&path, &template(), None).unwrap();
        let again = open(&path).unwrap();
        assert_eq!(again.scenario, template());
        assert_eq!(again.path, Some(saved.path));
    }

    #[test]
    fn a_text_that_breaks_off_is_refused_with_its_line() {
        let folder = folder();
        let path = folder.path().join("half.shoreline");
        fs::write(&path, "{\n  \"version\": 1,\n  \"name\": ").unwrap();
        let failure = open(&path).unwrap_err();
        assert!(failure.message.starts_with("Line 3, column"), "{}", failure.message);
    }

    #[test]
    fn a_scenario_that_makes_no_sense_opens_with_its_findings() {
        let folder = folder();
        let path = folder.path().join("odd.shoreline");
        let mut scenario = template();
        scenario.queues[0].client = "nobody".into();
        save(&path, &scenario, None).unwrap();
        let opened = open(&path).unwrap();
        assert_eq!(opened.scenario, scenario);
        let finding = opened.findings.iter().find(|finding| finding.path == "queues[0].client").unwrap();
        assert!(finding.line.is_some(), "{finding:?}");
    }

    #[test]
    fn a_field_the_page_got_wrong_is_named_by_its_path_and_not_by_a_line() {
        let mut sent = serde_json::to_value(template()).unwrap();
        sent["horizon"]["days"] = "seven".into();
        let failure = received(&sent).unwrap_err();
        assert!(failure.message.starts_with("horizon.days: "), "{}", failure.message);
    }

    #[test]
    fn a_file_deleted_meanwhile_is_written_again() {
        let folder = folder();
        let path = folder.path().join("plan.shoreline");
        let known = save(&path, &template(), None).unwrap().fingerprint;
        fs::remove_file(&path).unwrap();
        save(&path, &template(), Some(&known)).unwrap();
        assert!(path.is_file());
    }

    #[test]
    fn a_file_that_somebody_else_changed_is_not_written_over() {
        let folder = folder();
        let path = folder.path().join("plan.shoreline");
        let known = save(&path, &template(), None).unwrap().fingerprint;
        fs::write(&path, "somebody else's").unwrap();
        let failure = save(&path, &template(), Some(&known)).unwrap_err();
        assert_eq!(failure.code, Some(FailureCode::ChangedOnDisk));
        assert_eq!(fs::read_to_string(&path).unwrap(), "somebody else's");
        save(&path, &template(), None).unwrap();
        assert_eq!(open(&path).unwrap().scenario, template());
    }

    #[test]
    fn a_file_that_only_this_window_wrote_is_saved_again_without_a_word() {
        let folder = folder();
        let path = folder.path().join("plan.shoreline");
        let first = save(&path, &template(), None).unwrap();
        let mut scenario = template();
        scenario.name = "Autumn".to_owned();
        let second = save(&path, &scenario, Some(&first.fingerprint)).unwrap();
        assert_ne!(first.fingerprint, second.fingerprint);
        assert_eq!(open(&path).unwrap().fingerprint, Some(second.fingerprint));
    }

    #[test]
    fn the_list_of_recent_files_knows_what_is_in_it() {
        let folder = folder();
        let files = RecentFiles::in_folder(folder.path());
        files.remember("/plans/a.shoreline");
        assert!(files.knows("/plans/a.shoreline"));
        assert!(!files.knows("/plans/b.shoreline"));
    }

    /// Root may write anywhere, a folder's permissions notwithstanding: a folder that is not there stands in.
    #[test]
    fn a_folder_that_takes_no_file_gives_a_sentence_that_names_the_file() {
        let folder = folder();
        let path = folder.path().join("gone").join("plan.shoreline");
        let failure = save(&path, &template(), None).unwrap_err();
        assert!(failure.message.contains("plan.shoreline"), "{}", failure.message);
        assert!(failure.message.contains("Save in another folder"), "{}", failure.message);
    }

    #[test]
    fn the_newest_ten_files_are_remembered_each_once() {
        let folder = folder();
        let files = RecentFiles::in_folder(folder.path());
        (0..12).for_each(|n| files.remember(&format!("/plans/{n}.shoreline")));
        files.remember("/plans/5.shoreline");
        let names: Vec<String> = files.all().into_iter().map(|recent| recent.name).collect();
        assert_eq!(names, ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]);
    }

    #[test]
    fn a_file_deleted_since_is_listed_as_gone() {
        let folder = folder();
        let path = folder.path().join("plan.shoreline");
        let files = RecentFiles::in_folder(folder.path());
        files.remember(&save(&path, &template(), None).unwrap().path);
        assert!(files.all()[0].exists);
        fs::remove_file(&path).unwrap();
        assert!(!files.all()[0].exists);
    }

    #[test]
    fn a_damaged_list_counts_as_empty_and_is_replaced() {
        let folder = folder();
        fs::write(folder.path().join("recent.json"), "[\"half").unwrap();
        let files = RecentFiles::in_folder(folder.path());
        assert_eq!(files.all(), []);
        files.remember("/plans/a.shoreline");
        assert_eq!(files.all().len(), 1);
        files.clear();
        assert_eq!(files.all(), []);
    }
}

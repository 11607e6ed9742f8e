//! Which files and folders the page may name: only those the person picked, dropped, opened or had open before.
//! Never touches a file itself.

use crate::failure::Failure;
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What the person has let this window use since it started.
#[derive(Default)]
pub struct Grants {
    files: Mutex<BTreeSet<String>>,
    folders: Mutex<BTreeSet<String>>,
}

impl Grants {
    /// The person chose this file: it may be read and written.
    pub fn file(&self, path: &str) {
        locked(&self.files).insert(path.to_owned());
    }

    /// The person chose this folder: it may be exported into.
    pub fn folder(&self, path: &str) {
        locked(&self.folders).insert(path.to_owned());
    }

    /// Refuses a file that nobody chose.
    pub fn check_file(&self, path: &str) -> Result<(), Failure> {
        if locked(&self.files).contains(path) { Ok(()) } else { Err(nobody_chose(path)) }
    }

    /// Refuses a folder that nobody chose.
    pub fn check_folder(&self, path: &str) -> Result<(), Failure> {
        if locked(&self.folders).contains(path) { Ok(()) } else { Err(nobody_chose(path)) }
    }
}

fn locked(paths: &Mutex<BTreeSet<String>>) -> MutexGuard<'_, BTreeSet<String>> {
    paths.lock().unwrap_or_else(PoisonError::into_inner)
}

fn nobody_chose(path: &str) -> Failure {
    Failure::new(format!("{path} was not chosen in this window, so it is left alone."))
        .hint("Choose it in the dialog that Open, Save as or Export shows.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_nobody_chose_is_left_alone() {
        let grants = Grants::default();
        grants.file("/plans/week.shoreline");
        let failure = grants.check_file("/plans/other.shoreline").unwrap_err();
        assert!(failure.message.starts_with("/plans/other.shoreline was not chosen"), "{}", failure.message);
    }

    #[test]
    fn a_chosen_file_may_be_used_again_and_again() {
        let grants = Grants::default();
        grants.file("/plans/week.shoreline");
        for _ in 0..2 {
            grants.check_file("/plans/week.shoreline").unwrap();
        }
    }

    #[test]
    fn another_way_of_writing_a_chosen_path_is_another_path() {
        let grants = Grants::default();
        grants.file("/plans/week.shoreline");
        assert!(grants.check_file("/plans/x/../week.shoreline").is_err());
    }

    #[test]
    fn a_file_is_no_folder_to_export_into() {
        let grants = Grants::default();
        grants.file("/plans");
        assert!(grants.check_folder("/plans").is_err());
        grants.folder("/plans");
        grants.check_folder("/plans").unwrap();
    }
}

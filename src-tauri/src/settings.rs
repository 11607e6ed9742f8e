//! What a person likes, in one file of the configuration folder. Never holds anything of a scenario.

use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use shoreline_model::file;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use ts_rs::TS;

/// The colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// Those of the system.
    #[default]
    Auto,
    Light,
    Dark,
}

/// The language of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// That of the system.
    #[default]
    System,
    En,
    De,
}

/// Everything one may choose. Motion is not among it: that follows the system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct Settings {
    pub scheme: Scheme,
    pub language: Language,
    /// Whether every edit asks for an answer at once.
    pub live: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { scheme: Scheme::default(), language: Language::default(), live: true }
    }
}

/// The file that holds the settings. One that is damaged or of another version gives what it can: the usual settings
/// are no reason to bother anybody.
pub struct SettingsFile(Mutex<PathBuf>);

impl SettingsFile {
    pub fn in_folder(folder: &Path) -> Self {
        Self(Mutex::new(folder.join("settings.json")))
    }

    pub fn read(&self) -> Settings {
        self.with_file(|path| file::read(path).ok().and_then(|text| serde_json::from_str(&text).ok()))
            .unwrap_or_default()
    }

    pub fn write(&self, settings: &Settings) -> Result<(), Failure> {
        self.with_file(|path| {
            // What cannot be made is named by the write that fails in it.
            path.parent().map(std::fs::create_dir_all);
            Ok(file::write(path, &format!("{}\n", serde_json::json!(settings)))?)
        })
    }

    fn with_file<T>(&self, then: impl FnOnce(&Path) -> T) -> T {
        then(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_outlive_the_window() {
        let folder = tempfile::tempdir().unwrap();
        let chosen = Settings { scheme: Scheme::Dark, language: Language::De, live: false };
        SettingsFile::in_folder(&folder.path().join("new")).write(&chosen).unwrap();
        assert_eq!(SettingsFile::in_folder(&folder.path().join("new")).read(), chosen);
    }

    #[test]
    fn a_setting_of_another_version_leaves_the_others_as_they_are() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("settings.json"), r#"{"scheme":"dark","sound":"loud"}"#).unwrap();
        let read = SettingsFile::in_folder(folder.path()).read();
        assert_eq!(read, Settings { scheme: Scheme::Dark, ..Settings::default() });
    }

    #[test]
    fn damaged_settings_count_as_the_usual_ones_and_are_replaced() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("settings.json"), "{\"half").unwrap();
        let file = SettingsFile::in_folder(folder.path());
        assert_eq!(file.read(), Settings::default());
        file.write(&Settings::default()).unwrap();
        assert_eq!(file.read(), Settings::default());
    }

    #[test]
    fn answers_come_while_one_edits_unless_that_is_switched_off() {
        assert!(Settings::default().live);
    }
}

//! Asks the person for a file or a folder. Never opens or writes one.

use crate::document::shown;
use std::path::Path;
use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// The scenario file to open; none if the person thought better of it.
pub fn open(window: &WebviewWindow) -> Option<String> {
    answered_beforehand()
        .unwrap_or_else(|| chosen(scenarios(window).set_title("Open scenario").blocking_pick_file()))
}

/// Where to save a scenario.
pub fn save(window: &WebviewWindow, suggested: &str) -> Option<String> {
    answered_beforehand().unwrap_or_else(|| {
        let (folder, name) = (Path::new(suggested).parent(), Path::new(suggested).file_name());
        let mut dialog = scenarios(window).set_title("Save scenario");
        if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
            dialog = dialog.set_directory(folder);
        }
        chosen(dialog.set_file_name(name.unwrap_or_default().to_string_lossy()).blocking_save_file())
    })
}

/// A folder to export into.
pub fn folder(window: &WebviewWindow) -> Option<String> {
    answered_beforehand()
        .unwrap_or_else(|| chosen(dialog(window).set_title("Export into folder").blocking_pick_folder()))
}

fn dialog(window: &WebviewWindow) -> FileDialogBuilder<tauri::Wry> {
    window.dialog().file().set_parent(window)
}

fn scenarios(window: &WebviewWindow) -> FileDialogBuilder<tauri::Wry> {
    dialog(window).add_filter("Shoreline scenario", &["shoreline"]).add_filter("All files", &["*"])
}

fn chosen(answer: Option<FilePath>) -> Option<String> {
    answer?.into_path().ok().map(|path| shown(&path))
}

/// Native dialogs are out of a test's reach. In debug builds `SHORELINE_PICK` names a file that holds the answer;
/// an empty answer is a person who pressed Cancel.
fn answered_beforehand() -> Option<Option<String>> {
    if !cfg!(debug_assertions) {
        return None;
    }
    let answer = std::fs::read_to_string(std::env::var_os("SHORELINE_PICK")?).unwrap_or_default();
    Some(Some(answer.trim().to_owned()).filter(|path| !path.is_empty()))
}

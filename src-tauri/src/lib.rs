//! Shoreline in a window: puts the page, the commands and what they share together.
//! Never simulates, checks or draws; it carries between the page and the crates that do.

mod commands;
mod demos;
mod dialogs;
mod document;
mod export;
mod failure;
mod jobs;
mod open_with;
mod proofs;
mod window;

use tauri::Manager;

/// Opens the window and stays until it is closed.
pub fn run() -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(jobs::Jobs::default())
        .manage(proofs::Proving::default())
        .manage(window::Unsaved::default())
        .manage(open_with::startup(std::env::args_os().skip(1)))
        .setup(|app| {
            let folder = app.path().app_data_dir()?;
            app.manage(document::RecentFiles::in_folder(&folder));
            Ok(())
        })
        .on_window_event(window::on_event)
        .invoke_handler(commands::handler())
        .run(tauri::generate_context!())
}

//! Shoreline in a window: puts the page, the commands and what they share together.
//! Never simulates, checks or draws; it carries between the page and the crates that do.

mod audience;
mod clipboard;
mod commands;
mod comparisons;
mod demos;
mod diagnostics;
mod dialogs;
mod document;
mod export;
mod failure;
mod grants;
mod jobs;
mod menu;
mod open_with;
mod proofs;
mod recovery;
mod replays;
mod runs;
mod settings;
mod telling;
mod window;

use std::env;
use tauri::{App, AppHandle, Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;

/// Opens the window and stays until it is closed.
pub fn run() -> tauri::Result<()> {
    diagnostics::log_panics();
    tauri::Builder::default()
        // First of all: a second launch must not get as far as a window of its own.
        .plugin(tauri_plugin_single_instance::init(launched_again))
        .plugin(diagnostics::log())
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::all() - StateFlags::VISIBLE - StateFlags::DECORATIONS)
                .with_filter(|label| label == telling::MAIN)
                .build(),
        )
        .manage(jobs::Jobs::default())
        .manage(comparisons::Compared::default())
        .manage(clipboard::Pictures::default())
        .manage(proofs::Proving::default())
        .manage(replays::Replaying::default())
        .manage(window::Unsaved::default())
        .manage(grants::Grants::default())
        .manage(menu::Menus::default())
        .manage(audience::Told::default())
        .setup(|app| Ok(set_up(app)?))
        .on_window_event(window::on_event)
        .on_menu_event(|app, event| menu::on_event(app, &event))
        .invoke_handler(commands::handler())
        .build(tauri::generate_context!())?
        .run(on_run_event);
    Ok(())
}

fn set_up(app: &mut App) -> tauri::Result<()> {
    let data = app.path().app_data_dir()?;
    let recovery = recovery::Recovery::in_folder(data.join("recovery"));
    recovery.tidy();
    app.manage(recovery);
    app.manage(document::RecentFiles::in_folder(&data));
    app.manage(settings::SettingsFile::in_folder(&app.path().app_config_dir()?));
    let startup = open_with::startup(env::args_os().skip(1), &env::current_dir()?);
    if let Some(file) = &startup.file {
        app.state::<grants::Grants>().file(file);
    }
    app.manage(startup);
    window::give_keys_to_the_page(app.handle())
}

fn launched_again(app: &AppHandle, arguments: Vec<String>, folder: String) {
    window::come_forward(app);
    if let Some(event) = open_with::launched_again(arguments, &folder) {
        window::bring(app, event);
    }
}

/// A Mac hands over the files to open as an event; elsewhere they are arguments.
#[cfg(target_os = "macos")]
fn on_run_event(app: &AppHandle, event: RunEvent) {
    if let RunEvent::Opened { urls } = event {
        let paths: Vec<_> = urls.iter().filter_map(|url| url.to_file_path().ok()).collect();
        window::bring(app, open_with::dropped(&paths));
    }
}

#[cfg(not(target_os = "macos"))]
fn on_run_event(_: &AppHandle, _: RunEvent) {}

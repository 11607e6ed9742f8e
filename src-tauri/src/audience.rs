//! The window for a second screen: it shows what the main window tells it and may do nothing else. Never decides what
//! is shown, never runs anything.

use crate::telling::{MAIN, ShellEvent, tell};
use serde_json::{Map, Value};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::{AppHandle, Emitter, Manager, State, WebviewUrl, WebviewWindowBuilder};

/// Its label; `capabilities/audience.json` goes by it.
pub const AUDIENCE: &str = "audience";

/// Commands that a window which only shows may call: they read what was worked out, and nothing else.
const MAY_CALL: &[&str] = &[
    "audience_listens",
    "cancel_replay",
    "close_audience",
    "compared_series",
    "interval_series",
    "page_failed",
    "replay_day",
    "span_figures",
    "wait_curves",
];

/// Whether the window of this label may call a command. Capabilities cover what comes with the framework, not
/// commands of our own.
pub fn may_call(label: &str, command: &str) -> bool {
    label == MAIN || (label == AUDIENCE && MAY_CALL.contains(&command))
}

/// What was told last, key by key, for a window that opens later.
#[derive(Default)]
pub struct Told(Mutex<Map<String, Value>>);

impl Told {
    fn all(&self) -> MutexGuard<'_, Map<String, Value>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes what changed and passes it on. Under one lock, so that nobody hears of an older state last.
    pub fn tell(&self, app: &AppHandle, changed: Map<String, Value>) {
        let mut all = self.all();
        app.emit_to(AUDIENCE, "shown", &changed).ok();
        all.extend(changed);
    }

    /// Passes everything on, to a window that has just begun to listen.
    pub fn tell_all(&self, app: &AppHandle) {
        let all = self.all();
        app.emit_to(AUDIENCE, "shown", &*all).ok();
    }

    fn forget(&self) {
        self.all().clear();
    }
}

/// Opens the window, on another screen than the main one where there is another; one that is open comes forward.
pub fn open(app: &AppHandle, title: &str) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window(AUDIENCE) {
        return window.set_focus();
    }
    let page = WebviewUrl::App("index.html?audience".into());
    let window = WebviewWindowBuilder::new(app, AUDIENCE, page)
        .title(title)
        .inner_size(1280.0, 800.0)
        .disable_drag_drop_handler()
        .build()?;
    let here = app.get_webview_window(MAIN).and_then(|main| main.current_monitor().ok().flatten());
    let elsewhere = window
        .available_monitors()?
        .into_iter()
        .find(|one| here.as_ref().is_some_and(|here| here.position() != one.position()));
    if let Some(screen) = elsewhere {
        window.set_position(*screen.position())?;
        window.set_fullscreen(true)?;
    }
    Ok(())
}

pub fn close(app: &AppHandle) -> tauri::Result<()> {
    app.get_webview_window(AUDIENCE).map_or(Ok(()), |window| window.destroy())
}

/// It is gone, by whatever hand: the main window presents no longer.
pub fn on_gone(app: &AppHandle, told: &State<'_, Told>) {
    told.forget();
    tell(app, ShellEvent::AudienceGone);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_that_shows_may_read_and_nothing_else() {
        for command in ["open_file", "save_file", "pick_folder", "export_csv", "run_scenario", "close_window"]
        {
            assert!(may_call(MAIN, command));
            assert!(!may_call(AUDIENCE, command), "{command}");
        }
        assert!(may_call(AUDIENCE, "interval_series"));
    }

    #[test]
    fn a_window_nobody_knows_may_do_nothing() {
        assert!(!may_call("stranger", "interval_series"));
    }
}

//! What the shell tells the page without being asked. Never decides what the page makes of it.

use crate::failure::Failure;
use serde::Serialize;
use tauri::{AppHandle, Emitter, Runtime};
use ts_rs::TS;

/// The window that holds the document; others only show.
pub const MAIN: &str = "main";

/// What happened outside the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShellEvent {
    /// A file was dropped, or opened by the desktop or a second launch.
    Open {
        path: String,
    },
    OpenDemo {
        id: String,
    },
    /// What was dropped or asked for cannot be opened.
    Refused {
        failure: Failure,
    },
    /// Files are held over the window; `welcome` where there is a scenario among them.
    Dragging {
        welcome: bool,
    },
    DragEnded,
    /// The window on the second screen was closed.
    AudienceGone,
    /// A command was chosen in the menu.
    Command {
        id: String,
    },
}

/// Tells the page of the main window; one that is gone hears nothing, and need not.
pub fn tell<R: Runtime>(app: &AppHandle<R>, event: ShellEvent) {
    app.emit_to(MAIN, "shell", event).ok();
}

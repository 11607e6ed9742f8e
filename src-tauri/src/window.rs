//! The window's own conduct: its title, that it does not close over unsaved work, and what is dropped on it. Never
//! saves: the page asks the person first.

use crate::audience;
use crate::grants::Grants;
use crate::open_with::{dropped, is_welcome};
use crate::telling::{MAIN, ShellEvent, tell};
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, Window, WindowEvent};

/// Whether the document has changes that are not on disk.
#[derive(Default)]
pub struct Unsaved(AtomicBool);

impl Unsaved {
    pub fn set(&self, dirty: bool) {
        self.0.store(dirty, Ordering::Relaxed);
    }
}

/// The window's title; the dot says that there is something to save.
pub fn title(name: &str, dirty: bool) -> String {
    match (name, dirty) {
        ("", _) => "Shoreline".to_owned(),
        (name, true) => format!("● {name} — Shoreline"),
        (name, false) => format!("{name} — Shoreline"),
    }
}

pub fn on_event(window: &Window, event: &WindowEvent) {
    if window.label() != MAIN {
        if matches!(event, WindowEvent::Destroyed) {
            audience::on_gone(window.app_handle(), &window.state());
        }
        return;
    }
    match event {
        WindowEvent::CloseRequested { api, .. } if is_unsaved(window) => {
            // The page asks, and answers with `close_window` when the window may go.
            api.prevent_close();
            window.emit("close-requested", ()).ok();
        }
        // A window that only shows has nothing to show without this one.
        WindowEvent::Destroyed => drop(audience::close(window.app_handle())),
        WindowEvent::DragDrop(drag) => on_drag(window.app_handle(), drag),
        _ => {}
    }
}

fn is_unsaved(window: &Window) -> bool {
    window.state::<Unsaved>().0.load(Ordering::Relaxed)
}

fn on_drag(app: &AppHandle, drag: &DragDropEvent) {
    match drag {
        DragDropEvent::Enter { paths, .. } => tell(app, ShellEvent::Dragging { welcome: is_welcome(paths) }),
        DragDropEvent::Drop { paths, .. } => {
            tell(app, ShellEvent::DragEnded);
            bring(app, dropped(paths));
        }
        DragDropEvent::Leave => tell(app, ShellEvent::DragEnded),
        _ => {}
    }
}

/// Tells the page what somebody outside wants it to open, and lets it.
pub fn bring(app: &AppHandle, event: ShellEvent) {
    if let ShellEvent::Open { path } = &event {
        app.state::<Grants>().file(path);
    }
    tell(app, event);
}

/// Keys belong to the page, and the menu only shows them: the page hears each first, as on a Mac and on Windows. GTK
/// alone would give them to the menu before, and a field could not keep a key for itself. What the page leaves
/// unanswered comes back, and the menu may have it.
#[cfg(target_os = "linux")]
pub fn give_keys_to_the_page(app: &AppHandle) -> tauri::Result<()> {
    use gtk::glib::Propagation;
    use gtk::prelude::{GtkWindowExt, WidgetExt};
    let Some(window) = app.get_webview_window(MAIN) else { return Ok(()) };
    window.gtk_window()?.connect_key_press_event(|window, key| {
        if window.propagate_key_event(key) { Propagation::Stop } else { Propagation::Proceed }
    });
    Ok(())
}

#[cfg(not(target_os = "linux"))]
pub fn give_keys_to_the_page(_: &AppHandle) -> tauri::Result<()> {
    Ok(())
}

/// Brings the window before all others.
pub fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        window.unminimize().ok();
        window.set_focus().ok();
    }
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn the_title_carries_a_dot_while_there_is_something_to_save() {
        assert_eq!(title("Follow the sun", true), "● Follow the sun — Shoreline");
        assert_eq!(title("Follow the sun", false), "Follow the sun — Shoreline");
        assert_eq!(title("", false), "Shoreline");
    }
}

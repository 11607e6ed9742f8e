//! The window's own conduct: its title, and that it does not close over unsaved work. Never saves: the page asks the
//! person first.

use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{Emitter, Manager, Window, WindowEvent};

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

/// Over unsaved work the window stays, and tells the page, which answers with `close_window` when it may go.
pub fn on_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event
        && window.state::<Unsaved>().0.load(Ordering::Relaxed)
    {
        api.prevent_close();
        window.emit("close-requested", ()).ok();
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

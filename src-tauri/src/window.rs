//! The window's own conduct: it does not close over unsaved work. Never saves: the page asks the person first.

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

/// Over unsaved work the window stays, and tells the page, which answers with `close_window` when it may go.
pub fn on_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event
        && window.state::<Unsaved>().0.load(Ordering::Relaxed)
    {
        api.prevent_close();
        window.emit("close-requested", ()).ok();
    }
}

//! Ctrl-C: the first asks the run to stop and keep what is done, the second ends the process.

use crate::STOPPED;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};

static STOP: AtomicBool = AtomicBool::new(false);

/// A flag that Ctrl-C raises.
pub fn on_ctrl_c() -> &'static AtomicBool {
    // Where the handler cannot be set, Ctrl-C ends the process as it always does: that is good enough.
    let _ = ctrlc::set_handler(|| {
        if STOP.swap(true, Ordering::Relaxed) {
            process::exit(i32::from(STOPPED));
        }
    });
    &STOP
}

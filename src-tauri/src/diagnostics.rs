//! What helps to find a fault: the log, and a summary of the machine to send along. Never says anything of a
//! scenario, and names nobody's home.

use crate::settings::Settings;
use serde::{Deserialize, Serialize};
use shoreline_model::calendar::tzdb_version;
use std::fmt::Debug;
use std::fs;
use std::panic::{self, PanicHookInfo};
use std::path::Path;
use tauri::Runtime;
use tauri::plugin::TauriPlugin;
use tauri_plugin_log::{RotationStrategy, Target, TargetKind};
use ts_rs::TS;

/// The log's file in the log folder of the app, without its ending.
const LOG: &str = "shoreline";
/// When the log begins anew.
const MOST_BYTES: u128 = 256 << 10;
/// How many lines of the log go along.
const LINES: usize = 80;
/// Longer reports of the page are cut: a log is read by people.
const MOST_FRAMES: usize = 12;

/// A fault of the page: what kind it is and where it happened. Its message may quote a scenario, so it stays there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
#[ts(export)]
pub struct PageFault {
    pub kind: String,
    /// The places in our own page, innermost first.
    pub stack: Vec<String>,
}

/// The log: one bounded file, begun anew when it is full. It holds faults and panics.
pub fn log<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_log::Builder::new()
        .clear_targets()
        .target(Target::new(TargetKind::LogDir { file_name: Some(LOG.to_owned()) }))
        .level(log::LevelFilter::Warn)
        .level_for("shoreline_desktop", log::LevelFilter::Info)
        .max_file_size(MOST_BYTES)
        .rotation_strategy(RotationStrategy::KeepOne)
        .build()
}

/// From here on, a panic is logged before it takes its course.
pub fn log_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        log::error!("{}", said_of(panic));
        usual(panic);
    }));
}

/// Where it panicked, and why in so far as that was written by us: a message put together may quote a scenario.
fn said_of(panic: &PanicHookInfo<'_>) -> String {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let why = panic.payload().downcast_ref::<&str>().unwrap_or(&"with a message of its own");
    format!("panic at {place}: {why}")
}

/// Logs which kind of error a command met; what it says may quote a scenario or a path.
pub fn log_kind(family: &str, error: &impl Debug) {
    log::warn!("{family}: {}", kind(error));
}

/// The name of an error's variant: what its `Debug` begins with.
fn kind(error: &impl Debug) -> String {
    format!("{error:?}").chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// Logs a fault of the page.
pub fn log_page_fault(fault: &PageFault) {
    let frames = fault.stack.iter().take(MOST_FRAMES).map(|frame| one_line(frame));
    log::error!("page: {} at {}", one_line(&fault.kind), frames.collect::<Vec<_>>().join(" < "));
}

fn one_line(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(160).collect()
}

/// What to send along with a question: versions, choices, the end of the log.
pub fn summary(page_language: &str, settings: &Settings, log_folder: &Path, home: Option<&Path>) -> String {
    let web_view = tauri::webview_version().unwrap_or_else(|_| "unknown".to_owned());
    let lines = [
        format!("Shoreline {}", env!("CARGO_PKG_VERSION")),
        format!("System: {} {}, {}", std::env::consts::OS, std::env::consts::ARCH, distribution()),
        format!("Web view: {web_view}"),
        format!("Time zones: {}", tzdb_version()),
        format!("Language: {}", one_line(page_language)),
        format!("Settings: {}", serde_json::json!(settings)),
        "Log:".to_owned(),
        end_of(&fs::read_to_string(log_folder.join(LOG).with_extension("log")).unwrap_or_default()),
    ];
    without_home(&lines.join("\n"), home)
}

/// The system's own name for itself, where it has one.
fn distribution() -> String {
    let about = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = about.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    name.map_or_else(|| "no further name".to_owned(), |name| name.trim_matches('"').to_owned())
}

fn end_of(log: &str) -> String {
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(LINES)..].join("\n")
}

fn without_home(text: &str, home: Option<&Path>) -> String {
    match home.map(|home| home.to_string_lossy()) {
        Some(home) if home.len() > 1 => text.replace(home.as_ref(), "~"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shoreline_model::file;

    fn summary_with_log(log: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("shoreline.log"), log).unwrap();
        summary("de-DE", &Settings::default(), folder.path(), Some(Path::new("/home/ada")))
    }

    #[test]
    fn a_summary_names_versions_and_choices() {
        let summary = summary_with_log("");
        for part in
            ["Shoreline 0.", "System: ", "Web view: ", "Time zones: 20", "Language: de-DE", "\"live\":true"]
        {
            assert!(summary.contains(part), "{part} is not in {summary}");
        }
    }

    #[test]
    fn a_summary_ends_with_the_newest_lines_of_the_log_and_names_nobody_s_home() {
        let log: String = (0..200).map(|n| format!("line {n} of /home/ada/plan\n")).collect();
        let summary = summary_with_log(&log);
        assert!(summary.ends_with("line 199 of ~/plan"), "{summary}");
        assert!(!summary.contains("ada") && !summary.contains("line 119 "), "{summary}");
    }

    #[test]
    fn an_error_is_logged_by_its_kind_without_the_path_it_names() {
        let error = file::read(Path::new("/clients/secret.shoreline")).unwrap_err();
        assert_eq!(kind(&error), "Missing");
    }

    #[test]
    fn a_fault_of_the_page_takes_one_line() {
        assert_eq!(one_line("Type\nError\u{1b}[31m"), "TypeError[31m");
        assert_eq!(one_line(&"x".repeat(500)).len(), 160);
    }
}

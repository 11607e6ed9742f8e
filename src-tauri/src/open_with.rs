//! What the window was started with, what a second launch brings and what is dropped: a file, a demo, or nothing.
//! Never opens it; the page asks for that.

use crate::document::shown;
use crate::failure::Failure;
use crate::telling::ShellEvent;
use serde::Serialize;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// How the name of a scenario file ends.
const ENDING: &str = "shoreline";

/// What to show first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct Startup {
    /// Full path of a scenario file.
    pub file: Option<String>,
    /// Id of a demo.
    pub demo: Option<String>,
}

/// Reads `FILE` or `--demo ID` from the arguments after the program's name; other options, such as those a desktop
/// adds, are passed over. A file is meant from the folder of whoever launched, which the page does not know.
pub fn startup(arguments: impl IntoIterator<Item = OsString>, folder: &Path) -> Startup {
    let mut arguments = arguments.into_iter();
    let mut startup = Startup::default();
    while let Some(argument) = arguments.next() {
        if argument == "--demo" {
            startup.demo = arguments.next().map(|id| id.to_string_lossy().into_owned());
        } else if !argument.to_string_lossy().starts_with('-') {
            startup.file = Some(shown(&folder.join(argument)));
        }
    }
    startup
}

/// What a second launch asks the first window to show; nothing where it only asks for the window.
pub fn launched_again(arguments: Vec<String>, folder: &str) -> Option<ShellEvent> {
    let asked = startup(arguments.into_iter().skip(1).map(OsString::from), Path::new(folder));
    let file = asked.file.map(|path| ShellEvent::Open { path });
    file.or_else(|| asked.demo.map(|id| ShellEvent::OpenDemo { id }))
}

/// Whether there is a scenario among files held over the window.
pub fn is_welcome(paths: &[PathBuf]) -> bool {
    paths.iter().any(|path| is_scenario(path))
}

/// The scenario among files let go over the window: one window holds one, so the first.
pub fn dropped(paths: &[PathBuf]) -> ShellEvent {
    let scenario = paths.iter().find(|path| is_scenario(path));
    match (scenario, paths) {
        (Some(path), _) => ShellEvent::Open { path: shown(path) },
        (None, [only]) => ShellEvent::Refused { failure: no_scenario(&shown(only)) },
        (None, _) => ShellEvent::Refused { failure: no_scenario("None of these files") },
    }
}

fn is_scenario(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
}

fn no_scenario(what: &str) -> Failure {
    let message = if what.starts_with("None") {
        format!("{what} is a scenario.")
    } else {
        format!("{what} is no scenario.")
    };
    Failure::new(message).hint("Scenario files end in .shoreline. Figures are pasted into the Demand view.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started_with(arguments: &[&str]) -> Startup {
        startup(arguments.iter().map(OsString::from), Path::new("/home/ada"))
    }

    #[test]
    fn without_arguments_the_window_shows_its_start_page() {
        assert_eq!(started_with(&[]), Startup::default());
    }

    #[test]
    fn a_file_is_named_by_its_full_path() {
        let from_its_folder = Path::new("/home/ada").join("plans/week.shoreline");
        assert_eq!(started_with(&["plans/week.shoreline"]).file, Some(shown(&from_its_folder)));
        assert_eq!(started_with(&["/plans/week.shoreline"]).file.as_deref(), Some("/plans/week.shoreline"));
    }

    #[test]
    fn a_demo_is_named_by_its_id() {
        let startup = started_with(&["--demo", "follow-the-sun"]);
        assert_eq!(startup, Startup { file: None, demo: Some("follow-the-sun".to_owned()) });
    }

    #[test]
    fn a_demo_without_an_id_and_options_of_the_desktop_are_passed_over() {
        assert_eq!(started_with(&["-psn_0_1234", "--demo"]), Startup::default());
    }

    fn again(arguments: &[&str]) -> Option<ShellEvent> {
        let program = std::iter::once("shoreline-desktop");
        launched_again(program.chain(arguments.iter().copied()).map(str::to_owned).collect(), "/home/ada")
    }

    #[test]
    fn a_second_launch_brings_its_file_from_its_own_folder() {
        let path = shown(&Path::new("/home/ada").join("week.shoreline"));
        assert_eq!(again(&["week.shoreline"]), Some(ShellEvent::Open { path }));
    }

    #[test]
    fn a_second_launch_without_a_file_only_brings_the_window_forward() {
        assert_eq!(again(&[]), None);
    }

    #[test]
    fn the_first_scenario_among_dropped_files_is_opened() {
        let files = ["/a.xlsx", "/b.SHORELINE", "/c.shoreline"].map(PathBuf::from);
        assert!(is_welcome(&files));
        assert_eq!(dropped(&files), ShellEvent::Open { path: "/b.SHORELINE".to_owned() });
    }

    #[test]
    fn a_dropped_file_that_is_no_scenario_is_named() {
        let files = [PathBuf::from("/week.xlsx")];
        assert!(!is_welcome(&files));
        let ShellEvent::Refused { failure } = dropped(&files) else { panic!("it was taken") };
        assert_eq!(failure.message, "/week.xlsx is no scenario.");
        assert!(failure.hint.is_some_and(|hint| hint.contains(".shoreline")));
    }
}

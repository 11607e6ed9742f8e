//! What the window was started with: a file, a demo, or nothing. Never opens it; the page asks for that.

use serde::Serialize;
use std::ffi::OsString;
use std::path::absolute;
use ts_rs::TS;

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
/// adds, are passed over.
pub fn startup(arguments: impl IntoIterator<Item = OsString>) -> Startup {
    let mut arguments = arguments.into_iter();
    let mut startup = Startup::default();
    while let Some(argument) = arguments.next() {
        if argument == "--demo" {
            startup.demo = arguments.next().map(|id| id.to_string_lossy().into_owned());
        } else if !argument.to_string_lossy().starts_with('-') {
            // Relative to the folder the window was started from, which the page does not know.
            startup.file = absolute(&argument).ok().map(|path| path.to_string_lossy().into_owned());
        }
    }
    startup
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started_with(arguments: &[&str]) -> Startup {
        startup(arguments.iter().map(OsString::from))
    }

    #[test]
    fn without_arguments_the_window_shows_its_start_page() {
        assert_eq!(started_with(&[]), Startup::default());
    }

    #[test]
    fn a_file_is_named_by_its_full_path() {
        let file = started_with(&["plans/week.shoreline"]).file.unwrap();
        assert!(std::path::Path::new(&file).is_absolute(), "{file}");
        assert!(file.ends_with("week.shoreline"), "{file}");
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
}

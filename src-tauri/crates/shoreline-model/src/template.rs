//! The scenario that `shoreline new` starts from. Its remarks live in `notes`: the file is plain JSON and keeps them.

/// The canonical text of a small scenario to start from.
pub fn text() -> &'static str {
    include_str!("template/start.shoreline")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;
    use crate::file::{check_text, parse, to_text};

    #[test]
    fn the_template_has_nothing_to_complain_about() {
        let checked = check_text(text()).unwrap();
        assert!(checked.findings().iter().all(|f| f.severity == Severity::Note), "{:?}", checked.findings());
    }

    #[test]
    fn the_template_is_canonical() {
        assert_eq!(to_text(&parse(text()).unwrap()), text());
    }
}

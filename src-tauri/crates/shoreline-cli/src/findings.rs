//! Findings as compilers print them: `file:line:column: error: sentence`, so that editors can jump there.

use crate::console::{Console, Ink};
use shoreline_model::diagnostic::{Finding, Severity};
use std::fmt::Write;

/// A finding in one to three lines.
pub fn text(file: &str, finding: &Finding, console: &Console) -> String {
    let place = [finding.line, finding.column].into_iter().flatten();
    let place = place.fold(file.to_owned(), |place, number| format!("{place}:{number}"));
    let severity = match finding.severity {
        Severity::Error => console.painted("error", Ink::Red),
        Severity::Warning => console.painted("warning", Ink::Yellow),
        Severity::Note => console.painted("note", Ink::Blue),
    };
    let mut text = format!("{place}: {severity}: {}\n", finding.message);
    // Writing to a string cannot fail.
    if !finding.path.is_empty() {
        let _ = writeln!(text, "  {} {}", console.painted("at", Ink::Dim), finding.path);
    }
    if let Some(hint) = &finding.hint {
        let _ = writeln!(text, "  {} {hint}", console.painted("hint:", Ink::Dim));
    }
    text
}

/// `2 errors, 1 warning`; nothing where there are none.
pub fn count(findings: &[Finding]) -> Option<String> {
    let of = |severity: Severity, name: &str| {
        let number = findings.iter().filter(|f| f.severity == severity).count();
        let plural = if number == 1 { "" } else { "s" };
        (number > 0).then(|| format!("{number} {name}{plural}"))
    };
    let parts = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")];
    let parts: Vec<String> = parts.into_iter().filter_map(|(severity, name)| of(severity, name)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn console(paints: bool) -> Console {
        let sink = || Box::new(std::io::sink());
        Console { out: sink(), err: sink(), paints, is_watched: false, width: 80 }
    }

    fn finding(severity: Severity) -> Finding {
        Finding {
            severity,
            path: "queues[0].patience".into(),
            line: Some(12),
            column: Some(5),
            message: "The mean is negative.".into(),
            hint: Some("Give a mean above 0.".into()),
        }
    }

    #[test]
    fn a_finding_can_be_jumped_to() {
        let text = text("shop.shoreline", &finding(Severity::Error), &console(false));
        let expected = "shop.shoreline:12:5: error: The mean is negative.\n  at queues[0].patience\n  hint: Give a mean above 0.\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn colours_are_for_terminals() {
        assert!(text("f", &finding(Severity::Error), &console(true)).contains("\u{1b}[1;31merror\u{1b}[0m"));
        assert!(!text("f", &finding(Severity::Error), &console(false)).contains('\u{1b}'));
    }

    #[test]
    fn findings_are_counted_by_severity() {
        let findings = [Severity::Warning, Severity::Error, Severity::Error].map(finding);
        assert_eq!(count(&findings).as_deref(), Some("2 errors, 1 warning"));
        assert_eq!(count(&[]), None);
    }
}

//! `cargo run -p shoreline-history --example canonical -- FILE…`: rewrites scenario files in their canonical form and
//! prints what `check` says about each.

use shoreline_model::file;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    for path in std::env::args_os().skip(1).map(PathBuf::from) {
        let scenario = file::parse(&file::read(&path)?).map_err(|fault| format!("{fault:#?}"))?;
        let text = file::to_text(&scenario);
        file::write(&path, &text)?;
        let findings = match file::check_text(&text) {
            Ok(checked) => checked.findings().to_vec(),
            Err(findings) => findings,
        };
        writeln!(out, "{}: {} findings", path.display(), findings.len())?;
        for finding in findings {
            writeln!(out, "  {:?} {}: {}", finding.severity, finding.path, finding.message)?;
        }
    }
    Ok(())
}

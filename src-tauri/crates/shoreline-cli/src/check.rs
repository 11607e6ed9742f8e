//! `shoreline check`: every finding of every file.

use crate::args::Check;
use crate::console::{Console, Ink};
use crate::failure::Failure;
use crate::findings;
use shoreline_model::diagnostic::Finding;
use shoreline_model::file;
use std::path::Path;

/// 0 if all files can be run, 2 if one has an error or cannot be read.
pub fn check(files: &Check, console: &mut Console) -> Result<u8, Failure> {
    let mut code = 0;
    for path in &files.files {
        if !check_one(path, console)? {
            code = 2;
        }
    }
    console.out.flush()?;
    Ok(code)
}

fn check_one(path: &Path, console: &mut Console) -> Result<bool, Failure> {
    let name = path.display().to_string();
    let text = match file::read(path) {
        Ok(text) => text,
        Err(unreadable) => {
            let error = console.painted("error", Ink::Red);
            writeln!(console.out, "{name}: {error}: {unreadable}")?;
            return Ok(false);
        }
    };
    match file::check_text(&text) {
        Ok(checked) => report(&name, checked.findings(), true, console),
        Err(found) => report(&name, &found, false, console),
    }
}

fn report(name: &str, found: &[Finding], can_run: bool, console: &mut Console) -> Result<bool, Failure> {
    for finding in found {
        let text = findings::text(name, finding, console);
        console.out.write_all(text.as_bytes())?;
    }
    let verdict = if can_run { "can be run" } else { "cannot be run" };
    let count = findings::count(found).unwrap_or_else(|| "nothing to complain about".to_owned());
    writeln!(console.out, "{name}: {verdict}; {count}")?;
    Ok(can_run)
}

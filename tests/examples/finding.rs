//! What becomes of inputs that the search has kept, and the least text that shows it: `finding FILE...`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command")]

use shoreline_tests::edits::Seeds;
use shoreline_tests::probe::{Fate, probe};
use shoreline_tests::smaller::smaller;
use std::panic::{catch_unwind, set_hook};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::{env, fs, io};

/// Where the last panic came from, and what it said.
static LAST: Mutex<(String, String)> = Mutex::new((String::new(), String::new()));

fn main() -> io::Result<()> {
    set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = (place, panic.to_string());
    }));
    let seeds = Seeds::shipped();
    for file in env::args().skip(1) {
        let text = text(&seeds, &file)?;
        match fate(&text) {
            Ok(fate) => eprintln!("{file}: {fate:?}, {} bytes", text.len()),
            Err((place, said)) => {
                eprintln!("{file}: {said}");
                let again = |text: &str| fate(text).is_err_and(|(at, _)| at == place);
                print!("{}", smaller(&text, again));
            }
        }
    }
    Ok(())
}

/// A scenario as it stands, or what a row of bytes stands for.
fn text(seeds: &Seeds, file: &str) -> io::Result<String> {
    let bytes = fs::read(file)?;
    let is_text = Path::new(file).extension().is_some_and(|end| end == "shoreline" || end == "json");
    Ok(if is_text { String::from_utf8_lossy(&bytes).into_owned() } else { seeds.text(&bytes) })
}

fn fate(text: &str) -> Result<Fate, (String, String)> {
    catch_unwind(|| probe(text)).map_err(|_| LAST.lock().unwrap_or_else(PoisonError::into_inner).clone())
}

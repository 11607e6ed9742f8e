//! `shoreline completions`: scripts that teach a shell our words.

use crate::args::Args;
use crate::console::Console;
use crate::failure::Failure;
use clap::CommandFactory;
use clap_complete::{Shell, generate};

/// Prints the script for a shell.
pub fn completions(shell: Shell, console: &mut Console) -> Result<u8, Failure> {
    // clap_complete panics where writing fails, and a pipe may be closed at any time: so to memory first.
    let mut script = Vec::new();
    generate(shell, &mut Args::command(), "shoreline", &mut script);
    console.out.write_all(&script)?;
    console.out.flush()?;
    Ok(0)
}

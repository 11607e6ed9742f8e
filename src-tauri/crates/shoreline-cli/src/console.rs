//! Where words go: standard output for what was asked for, standard error for everything else. Colours only for eyes.

use crate::failure::Failure;
use std::io::{self, IsTerminal, Write};

/// The two streams and how wide the reader's terminal is.
pub struct Console {
    pub out: Box<dyn Write>,
    pub err: Box<dyn Write>,
    /// Whether findings are coloured.
    pub paints: bool,
    /// Whether standard error is watched by somebody to whom progress means something.
    pub is_watched: bool,
    pub width: usize,
}

/// How a word is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    Red,
    Yellow,
    Blue,
    Dim,
}

impl Console {
    pub fn of_this_process() -> Self {
        let is_watched = io::stderr().is_terminal();
        Console {
            out: Box::new(io::BufWriter::new(io::stdout().lock())),
            err: Box::new(io::stderr()), // not locked: the progress bar writes from other threads
            paints: io::stdout().is_terminal() && is_watched && !says_no_colour(),
            is_watched,
            width: width(),
        }
    }

    /// A word in colour, if there are eyes to see it.
    pub fn painted(&self, word: &str, ink: Ink) -> String {
        let code = match ink {
            Ink::Red => "1;31",
            Ink::Yellow => "1;33",
            Ink::Blue => "1;34",
            Ink::Dim => "2",
        };
        if self.paints { format!("\u{1b}[{code}m{word}\u{1b}[0m") } else { word.to_owned() }
    }

    /// Says why a command was not obeyed. Nobody is left to hear it if that fails.
    pub fn complain(&mut self, failure: &Failure) {
        if !failure.is_closed_pipe() {
            let error = self.painted("error", Ink::Red);
            let _ = writeln!(self.err, "{error}: {failure}");
        }
    }
}

/// See no-color.org: set, and not to nothing.
fn says_no_colour() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// Of the terminal; 100 where there is none.
fn width() -> usize {
    const OF_A_FILE: usize = 100;
    terminal_size::terminal_size_of(io::stdout()).map_or(OF_A_FILE, |(width, _)| usize::from(width.0).max(40))
}

//! Scenario files: text in, document out, and back. Never judges what a document says: that is `check`.

mod canonical;
mod disk;
mod explain;
mod parse;
mod place;
#[cfg(test)]
mod tests;

pub use canonical::to_text;
pub use disk::{FileError, MAX_BYTES, read, write};
pub use parse::{check_text, parse};

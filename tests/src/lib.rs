//! What strangers may send: scenarios made wrong on purpose, and what must become of each. Shared by the tests and by the
//! guided search in `tests/fuzz`; neither judges figures.

pub mod edits;
pub mod probe;
pub mod smaller;
mod tape;

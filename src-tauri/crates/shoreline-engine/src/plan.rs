//! What the engine runs: dense ids, instants in milliseconds, no names to look up, no zones.

/// A compiled scenario.
#[derive(Debug, Clone)]
pub struct Plan {}

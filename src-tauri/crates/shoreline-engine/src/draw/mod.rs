//! Random numbers: named streams, laws ready to draw from, arrival instants. Knows no contact, agent or queue state.

pub mod arrivals;
mod bursts;
mod factors;
pub mod sample;
pub mod spacing;
pub mod streams;

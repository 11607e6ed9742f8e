//! From facts to figures: counters of one replication, identities they must satisfy, estimates over many.
//! Changes nothing in the simulation.

mod attendance;
mod balance;
pub mod columns;
pub mod estimate;
pub mod outcome;
pub mod settle;
pub mod single;
pub mod tally;
pub mod trace;

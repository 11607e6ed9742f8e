//! Why a study gives no answer: it is asked for what the scenario does not have, or the engine is at fault.

use crate::fault::Fault;

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StudyError {
    /// No queue of that name.
    #[error("There is no queue `{queue}` in the scenario. It has: {known}.")]
    UnknownQueue { queue: String, known: String },
    /// A measure nothing of that name has.
    #[error("There is no `{measure}` of `{name}`: no {kind} of the scenario is called so.")]
    UnknownSubject { measure: String, name: String, kind: &'static str },
    /// A measure that the scenario makes no use of.
    #[error("`{measure}` says nothing here: the scenario makes no use of what it measures.")]
    NotMeasured { measure: String },
    /// No such time in the horizon.
    #[error("The horizon has no interval {from} to {to}; it has {count}.")]
    OutsideHorizon { from: usize, to: usize, count: usize },
    /// No such day in the horizon.
    #[error("The horizon has no day `{day}`; it goes from {first} to {last}.")]
    UnknownDay { day: String, first: String, last: String },
    /// No such replication in the run, counted from 1.
    #[error("There is no replication {asked}: the run has {count}.")]
    UnknownReplication { asked: u32, count: u32 },
    /// A replication, counted from 0, broke a law that every run keeps.
    #[error(
        "Replication {} of seed {seed} contradicts itself: {fault}. This is a fault of Shoreline, not of the scenario, \
         and no figure is shown; please report it with the scenario file.",
        .replication + 1
    )]
    Fault { seed: u64, replication: u32, fault: Fault },
}

//! What can be wrong with a case. Never a disagreement: that is a verdict.

/// Why a case cannot be put to the engine.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ProofError {
    /// A file of cases that is not one.
    #[error("The cases cannot be read: {0}.")]
    Unreadable(String),
    /// A case that lacks what its family needs.
    #[error("Case {case}: {what}.")]
    Case { case: String, what: String },
    /// The engine broke a law of its own.
    #[error("Case {case}: {fault}. This is a fault of Shoreline; please report it.")]
    Fault { case: String, fault: shoreline_engine::Fault },
    /// No such case.
    #[error("There is no case {0}. `shoreline prove --list` names them all.")]
    Unknown(String),
}

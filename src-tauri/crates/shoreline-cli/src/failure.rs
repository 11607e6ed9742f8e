//! What can keep a command from being obeyed, as sentences for people, and the exit code each gives.

use shoreline_engine::StudyError;
use shoreline_model::file::FileError;
use shoreline_proof::ProofError;
use shoreline_report::ReportError;
use std::io;

/// Why a command was not obeyed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The findings have been printed; this is the last line.
    #[error("{file} cannot be run like this: nothing was run.")]
    Refused {
        /// The scenario file.
        file: String,
    },
    /// A scenario file cannot be read.
    #[error(transparent)]
    Unreadable(FileError),
    /// A scenario or results file cannot be written.
    #[error(transparent)]
    Unwritable(FileError),
    /// Tables or charts cannot be written.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// Something is there already.
    #[error("{path} exists: nothing was written. Use --force to replace it.")]
    Exists {
        /// What is there.
        path: String,
    },
    /// A question about something the scenario does not have, or a fault of the engine.
    #[error(transparent)]
    Study(#[from] StudyError),
    /// A case that cannot be proved.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// An argument that means nothing here.
    #[error("{0}")]
    Argument(String),
    /// Ctrl-C came before there was anything to show.
    #[error("Stopped before the first replication was finished: there is nothing to show.")]
    StoppedEarly,
    /// Results that do not become JSON.
    #[error("The results cannot be written as JSON: {0}.")]
    Json(#[from] serde_json::Error),
    /// Standard output is full or gone.
    #[error("Standard output cannot be written: {0}.")]
    Output(#[from] io::Error),
}

impl Failure {
    /// 0 where the reader of a pipe has seen enough, 1 cannot write, 2 wrong input, 130 stopped.
    pub fn exit_code(&self) -> u8 {
        match self {
            _ if self.is_closed_pipe() => 0,
            Failure::Study(StudyError::Fault { .. }) => 1,
            Failure::Refused { .. }
            | Failure::Unreadable(_)
            | Failure::Exists { .. }
            | Failure::Study(_)
            | Failure::Proof(_)
            | Failure::Argument(_) => 2,
            Failure::StoppedEarly => crate::STOPPED,
            _ => 1,
        }
    }

    /// Whether the reader has closed its end, as `head` does: no reason to complain.
    pub fn is_closed_pipe(&self) -> bool {
        match self {
            Failure::Output(error) => error.kind() == io::ErrorKind::BrokenPipe,
            Failure::Json(error) => error.io_error_kind() == Some(io::ErrorKind::BrokenPipe),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shoreline_engine::Fault;

    #[test]
    fn a_fault_of_the_engine_is_no_wrong_input_and_says_what_to_do() {
        let fault = Fault::Clock { at: 5, now: 6 };
        let failure = Failure::from(StudyError::Fault { seed: 7, replication: 0, fault });
        assert_eq!(failure.exit_code(), 1);
        let said = failure.to_string();
        assert!(said.starts_with("Replication 1 of seed 7 contradicts itself"), "{said}");
        assert!(said.ends_with("please report it with the scenario file."), "{said}");
    }

    #[test]
    fn a_reader_that_has_seen_enough_is_no_failure() {
        let closed = Failure::Output(io::ErrorKind::BrokenPipe.into());
        assert_eq!(closed.exit_code(), 0);
        assert_eq!(Failure::Output(io::ErrorKind::StorageFull.into()).exit_code(), 1);
    }
}

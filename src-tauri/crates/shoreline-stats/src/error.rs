//! Why a queueing formula has no answer. Never raised by the statistics, which say `None` instead.

/// A parameter for which the formula asked is not defined.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum QueueError {
    /// A rate or a duration that is negative, infinite, not a number, or zero where it must not be.
    #[error("{what} is {value}; give a finite number {bound}")]
    OutOfRange { what: &'static str, value: f64, bound: &'static str },
    /// Nobody to answer.
    #[error("there are no agents; give at least one")]
    NoAgents,
    /// Callers who never hang up need more agents than Erlangs, or the queue grows for ever.
    #[error(
        "{load:.3} Erlangs for {agents} agents: the queue grows without end when nobody hangs up; \
         give more agents than Erlangs, or use Erlang A with a patience"
    )]
    Unstable { load: f64, agents: f64 },
}

/// `value` if it is finite and above zero.
pub(crate) fn positive(what: &'static str, value: f64) -> Result<f64, QueueError> {
    if value.is_finite() && value > 0.0 {
        return Ok(value);
    }
    Err(QueueError::OutOfRange { what, value, bound: "above zero" })
}

/// `value` if it is finite and not negative.
pub(crate) fn not_negative(what: &'static str, value: f64) -> Result<f64, QueueError> {
    if value.is_finite() && value >= 0.0 {
        return Ok(value);
    }
    Err(QueueError::OutOfRange { what, value, bound: "of zero or more" })
}

/// `agents` if it is finite and there is anybody.
pub(crate) fn people(agents: f64) -> Result<f64, QueueError> {
    if agents == 0.0 { Err(QueueError::NoAgents) } else { positive("the number of agents", agents) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_parameter_is_named_with_its_value() {
        let error = positive("the handling time in seconds", -3.0).unwrap_err();
        assert_eq!(error.to_string(), "the handling time in seconds is -3; give a finite number above zero");
        assert!(not_negative("the arrival rate per second", f64::NAN).is_err());
        assert_eq!(not_negative("the arrival rate per second", 0.0), Ok(0.0));
    }

    #[test]
    fn an_overloaded_queue_is_told_in_erlangs_and_agents() {
        let text = QueueError::Unstable { load: 100.0, agents: 100.0 }.to_string();
        assert!(text.starts_with("100.000 Erlangs for 100 agents"), "{text}");
    }
}

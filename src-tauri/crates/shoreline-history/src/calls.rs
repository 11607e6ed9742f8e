//! A recorded call as the derivations see it: on one running clock, cleaned. Never a caller's identity.

/// Seconds by the local clock after midnight of the first recorded day. Not for days on which clocks change.
pub type Second = i64;

/// Seconds in a day.
pub const DAY: Second = 86_400;

/// A line of business: it decides who may serve a call and how long that takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// Regular banking, in either language, and messages returned.
    Customers,
    /// Stock exchange.
    Brokerage,
    /// People who are not customers yet.
    Prospects,
    /// Support of the internet site.
    Internet,
}

/// What the caller asked for, as the voice menu noted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum CallType {
    Regular,
    RegularEnglish,
    Returned,
    StockExchange,
    Prospective,
    Internet,
}

/// One call.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    pub kind: CallType,
    /// Not recorded where the caller neither waited nor was identified.
    pub priority: Option<bool>,
    /// When it entered the queue; when it left the voice menu, if it never did.
    pub offered: Second,
    pub waited: Second,
    pub ending: Ending,
}

/// How a call ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Ending {
    /// Hung up in the voice menu: never offered.
    LeftBefore,
    Abandoned,
    Answered(Service),
}

/// An agent's time with a call.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// `None`: answered by somebody whose name was not recorded.
    pub agent: Option<String>,
    pub start: Second,
    pub end: Second,
}

impl Line {
    /// Every line, in the order of the scenario.
    pub const ALL: [Line; 4] = [Line::Customers, Line::Brokerage, Line::Prospects, Line::Internet];

    /// Its name in ids.
    pub fn key(self) -> &'static str {
        match self {
            Line::Customers => "customers",
            Line::Brokerage => "brokerage",
            Line::Prospects => "prospects",
            Line::Internet => "internet",
        }
    }

    /// Whether its callers are divided into regular and priority ones.
    pub fn has_priority(self) -> bool {
        matches!(self, Line::Customers | Line::Brokerage)
    }
}

impl CallType {
    /// The line of business that serves it.
    pub fn line(self) -> Line {
        match self {
            CallType::Regular | CallType::RegularEnglish | CallType::Returned => Line::Customers,
            CallType::StockExchange => Line::Brokerage,
            CallType::Prospective => Line::Prospects,
            CallType::Internet => Line::Internet,
        }
    }
}

impl Call {
    /// Its line of business.
    pub fn line(&self) -> Line {
        self.kind.line()
    }

    /// Whether it came as far as the queue or an agent.
    pub fn was_offered(&self) -> bool {
        self.ending != Ending::LeftBefore
    }

    /// When its wait ended.
    pub fn wait_ended(&self) -> Second {
        self.offered + self.waited
    }

    /// The agent's time with it, if it was answered.
    pub fn service(&self) -> Option<&Service> {
        match &self.ending {
            Ending::Answered(service) => Some(service),
            _ => None,
        }
    }

    /// Which recorded day it was offered on, from 0.
    pub fn day(&self) -> usize {
        usize::try_from(self.offered.div_euclid(DAY)).unwrap_or(0)
    }
}

/// Calls for the tests of this crate.
#[cfg(test)]
pub mod sample {
    use super::*;

    pub fn answered(kind: CallType, offered: Second, waited: Second, length: Second, agent: &str) -> Call {
        let start = offered + waited;
        let agent = (!agent.is_empty()).then(|| agent.to_owned());
        let service = Service { agent, start, end: start + length };
        Call { kind, priority: None, offered, waited, ending: Ending::Answered(service) }
    }

    pub fn abandoned(kind: CallType, offered: Second, waited: Second) -> Call {
        Call { kind, priority: None, offered, waited, ending: Ending::Abandoned }
    }
}

//! What a number may be. One table of bounds for the whole document.

use super::report::Report;
use crate::units::{Seconds, Share};

/// The values a number may take; never NaN.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    low: f64,
    /// Whether `low` itself is out.
    open: bool,
    high: f64,
}

/// No span in a scenario is longer: 365 days in seconds.
const YEAR_S: f64 = 365.0 * 86_400.0;

/// A span that may be nothing.
pub(super) const SPAN_S: Range = Range::from(0.0, YEAR_S);
/// A span that must be something.
pub(super) const POSITIVE_SPAN_S: Range = Range::above(0.0, YEAR_S);
/// An instant of a trace; the longest horizon has an hour to spare for clocks that go back.
pub(super) const TRACE_S: Range = Range::from(0.0, YEAR_S + 2.0 * 86_400.0);
pub(super) const SHARE: Range = Range::from(0.0, 1.0);
pub(super) const POSITIVE_SHARE: Range = Range::above(0.0, 1.0);
/// How far shares may sum from 1.
pub(super) const SHARES_SLACK: f64 = 1e-6;
/// A coefficient of variation: 20 is far beyond anything seen in a contact centre.
pub(super) const CV: Range = Range::from(0.0, 20.0);
/// Of demand: beyond 3 a day is nothing most of the time and a flood now and then, which nobody means.
pub(super) const DEMAND_CV: Range = Range::from(0.0, 3.0);
/// A multiplier.
pub(super) const FACTOR: Range = Range::from(0.0, 1_000.0);
pub(super) const POSITIVE_FACTOR: Range = Range::above(0.0, 100.0);
pub(super) const CORRELATION: Range = Range::from(-1.0, 1.0);
/// Contacts in a slot or on a day. `load` bounds their sum.
pub(super) const CONTACTS: Range = Range::from(0.0, 1e9);
/// Heads in a slot, or in a group.
pub(super) const HEADS: Range = Range::from(0.0, MAX_HEADS);
/// The most people of one group.
pub(super) const MAX_HEADS: f64 = 20_000.0;
/// Weights are scaled, so only their ratio matters.
pub(super) const WEIGHT: Range = Range::from(0.0, 1e9);
/// What one queue weighs against others.
pub(super) const POSITIVE_WEIGHT: Range = Range::above(0.0, 1e9);
/// Growth a week; it compounds.
pub(super) const GROWTH: Range = Range::above(-1.0, 1.0);
/// Growth of handling time with every further session at once; 0.114 is what was measured.
pub(super) const SLOWDOWN: Range = Range::from(0.0, 10.0);
/// How much slower new people are.
pub(super) const START_FACTOR: Range = Range::from(0.1, 20.0);
pub(super) const LEARNING_WEEKS: Range = Range::above(0.0, 520.0);
/// Of people: beyond 2 the slowest take dozens of times as long as the fastest.
pub(super) const PERSON_CV: Range = Range::from(0.0, 2.0);
pub(super) const LINES_PER_AGENT: Range = Range::from(1.0, 20.0);
/// Records of a list; `load` bounds their sum.
pub(super) const RECORDS: Range = Range::from(0.0, 1e7);
/// An amount of money in any currency: the largest banknotes have seven digits.
pub(super) const MONEY: Range = Range::from(0.0, 1e9);
pub(super) const RATE: Range = Range::above(0.0, 1e9);
/// Added to a rate of pay: 5 is six times the rate.
pub(super) const PREMIUM: Range = Range::from(0.0, 5.0);
/// A span in hours, up to a year.
pub(super) const SPAN_H: Range = Range::from(0.0, YEAR_S / 3_600.0);
pub(super) const POSITIVE_SPAN_H: Range = Range::above(0.0, YEAR_S / 3_600.0);
pub(super) const CONFIDENCE: Range = Range::from(0.5, 0.999);
pub(super) const WARM_UP_H: Range = Range::from(0.0, 168.0);
/// Half-width of an interval, in any unit.
pub(super) const PRECISION: Range = Range::above(0.0, 1e9);
pub(super) const WEEK_H: Range = Range::above(0.0, 168.0);

impl Range {
    pub const fn from(low: f64, high: f64) -> Self {
        Self { low, open: false, high }
    }

    pub const fn above(low: f64, high: f64) -> Self {
        Self { low, open: true, high }
    }

    fn holds(self, value: f64) -> bool {
        value <= self.high && if self.open { value > self.low } else { value >= self.low }
    }

    fn in_words(self) -> String {
        let (low, high) = (self.low, self.high);
        let days = if high == YEAR_S { " (365 days)" } else { "" };
        if self.open {
            format!("above {low} and at most {high}{days}")
        } else {
            format!("from {low} to {high}{days}")
        }
    }
}

impl Report {
    /// Whether a number is in range; an error if not.
    pub fn number(&mut self, key: &str, value: f64, range: Range) -> bool {
        let holds = range.holds(value);
        if !holds {
            let name = key.rsplit('.').next().unwrap_or(key);
            let message =
                format!("{}: `{name}` is {value}; it must be {}.", self.subject(), range.in_words());
            self.error(key, message, share_hint(name, value));
        }
        holds
    }

    /// The same for a number that may be absent.
    pub fn number_if(&mut self, key: &str, value: Option<f64>, range: Range) -> bool {
        value.is_none_or(|value| self.number(key, value, range))
    }

    /// Whether every number of a row is in range; one error that names the first that is not.
    pub fn numbers(&mut self, key: &str, values: impl Iterator<Item = f64>, range: Range) -> bool {
        let wrong = values.enumerate().find(|(_, value)| !range.holds(*value));
        wrong.is_none_or(|(i, value)| self.number(&format!("{key}[{i}]"), value, range))
    }

    /// Whether a share that may be absent is one; an error if not.
    pub fn share_if(&mut self, key: &str, value: Option<Share>) -> bool {
        self.number_if(key, value.map(|share| share.0), SHARE)
    }

    /// Whether a span that may be absent is one; an error if not.
    pub fn span_if(&mut self, key: &str, value: Option<Seconds>) -> bool {
        self.number_if(key, value.map(|span| span.0), SPAN_S)
    }

    /// Whether a count that may be absent is in range; an error if not.
    pub fn count_if(&mut self, key: &str, value: Option<impl Into<u64>>, (low, high): (u64, u64)) -> bool {
        value.is_none_or(|value| self.count(key, value.into(), low, high))
    }

    /// Whether a count is in range; an error if not.
    pub fn count(&mut self, key: &str, value: u64, low: u64, high: u64) -> bool {
        self.number(key, value as f64, Range::from(low as f64, high as f64))
    }
}

/// The commonest slip: 80 for 80 %.
fn share_hint(name: &str, value: f64) -> &'static str {
    let percent = name.ends_with("share") && value > 1.0 && value <= 100.0;
    if percent { "Shares run from 0 to 1: write 80 % as 0.8." } else { "" }
}

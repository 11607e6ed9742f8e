//! What a number may be. One table of bounds for the whole document.

use super::report::Report;

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
pub(super) const SHARE: Range = Range::from(0.0, 1.0);
pub(super) const POSITIVE_SHARE: Range = Range::above(0.0, 1.0);
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
/// Growth a week; it compounds.
pub(super) const GROWTH: Range = Range::above(-1.0, 1.0);
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

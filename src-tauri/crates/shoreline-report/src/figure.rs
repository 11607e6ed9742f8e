//! How a figure is written for people: digits from its interval, thousands, units. Never says more than is known.

use shoreline_engine::results::{Difference, Estimate};
use shoreline_model::measure::{Measure, Unit};
use std::fmt;

/// A figure as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Mean and half-width, rounded alike: `88.8%` and `0.4`.
    Figure {
        /// The mean with its percent sign.
        mean: String,
        /// The half-width of its confidence interval, marked where that is likely too short.
        half_width: String,
    },
    /// Something was measured, but too little to say how sure it is.
    TooFew,
    /// There was nothing to measure, such as the wait on a day without contacts.
    Nothing,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shown::Figure { mean, half_width } => write!(f, "{mean} ± {half_width}"),
            Shown::TooFew => f.write_str("too few"),
            Shown::Nothing => f.write_str("–"),
        }
    }
}

/// Marks a half-width that is likely too short.
pub const SHORT: &str = "*";
/// What the mark means.
pub const SHORT_MEANS: &str = "* This interval is likely too short: its replications are too skewed for their number, or \
the share was 0% or 100% in every one of them and what is rare has not been seen. More replications would tell.";

/// What must be said below a text that has the mark.
pub fn footnote(text: &str) -> Option<&'static str> {
    let is_mark = |pair: &[u8]| pair[0].is_ascii_digit() && pair[1..] == *SHORT.as_bytes();
    text.as_bytes().windows(2).any(is_mark).then_some(SHORT_MEANS)
}

/// An estimate with as many digits as its half-width bears.
pub fn show(estimate: &Estimate, unit: Unit) -> Shown {
    match (estimate.mean, estimate.half_width) {
        (Some(mean), Some(half_width)) => {
            let (mean, half_width) = (mean * shown_scale(unit), half_width * shown_scale(unit));
            let digits = decimals(mean, half_width, unit);
            let mean = format!("{}{}", number(mean, digits), percent_sign(unit));
            let half_width = number(at_least_shown(half_width, digits), digits);
            let sign = if estimate.short { SHORT } else { "" };
            Shown::Figure { mean, half_width: half_width + sign }
        }
        _ if estimate.n == 0 => Shown::Nothing,
        _ => Shown::TooFew,
    }
}

/// A difference with its sign and as many digits as its half-width bears; of shares in points.
pub fn show_difference(difference: &Difference, unit: Unit) -> String {
    let Difference { mean, half_width, n, .. } = *difference;
    let shown = show(&Estimate { mean, half_width, n, ..Estimate::default() }, unit);
    let sign = if mean.is_some_and(|mean| mean > 0.0) { "+" } else { "" };
    match shown {
        Shown::Figure { mean, half_width } => {
            let points = if unit == Unit::Share { " points" } else { "" };
            format!("{sign}{} ± {half_width}{points}", mean.trim_end_matches('%'))
        }
        other => other.to_string(),
    }
}

/// A number that is given, not estimated, with its unit: `80%`, `20 s`.
pub fn given(value: f64, unit: Unit) -> String {
    let value = value * shown_scale(unit);
    let rounded = (value * 10.0).round() / 10.0;
    let text = number(rounded, usize::from(rounded.fract() != 0.0));
    match unit {
        Unit::Share => format!("{text}%"),
        Unit::Seconds => format!("{text} s"),
        Unit::Hours => format!("{text} h"),
        _ => text,
    }
}

/// What column headings say after the name of a measure; nothing where the cells or the name say it.
pub fn heading_unit(measure: &Measure) -> Option<&'static str> {
    match measure.unit {
        Unit::Seconds => Some("s"),
        Unit::Hours if !measure.name.ends_with("hours") => Some("h"),
        Unit::Hours | Unit::Share | Unit::Contacts | Unit::Heads | Unit::Money => None,
    }
}

/// The unit in words that a spreadsheet can filter by.
pub fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Contacts => "contacts",
        Unit::Share => "share",
        Unit::Seconds => "s",
        Unit::Hours => "h",
        Unit::Heads => "heads",
        Unit::Money => "money",
    }
}

/// A number with thousands set apart: `12,480.5`.
pub fn number(value: f64, decimals: usize) -> String {
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::new();
    if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        text.push('-');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

fn shown_scale(unit: Unit) -> f64 {
    if unit == Unit::Share { 100.0 } else { 1.0 }
}

fn percent_sign(unit: Unit) -> &'static str {
    if unit == Unit::Share { "%" } else { "" }
}

/// What varies never looks as if it did not: the smallest half-width shown is one of the last digit.
fn at_least_shown(half_width: f64, decimals: usize) -> f64 {
    let smallest = 10f64.powi(-(decimals as i32));
    if half_width > 0.0 { half_width.max(smallest) } else { half_width }
}

/// Decimals that leave one significant digit of the half-width, two where it starts with a 1 (ISO 80000-1, annex B:
/// rounding must not change the uncertainty by much). Where nothing varies, one decimal unless the number is whole.
/// Money has two decimals or, from a thousand on, none.
fn decimals(mean: f64, half_width: f64, unit: Unit) -> usize {
    let most: u8 = match unit {
        Unit::Money if mean.abs() >= 1000.0 => 0,
        Unit::Contacts | Unit::Hours => 1,
        Unit::Share | Unit::Seconds | Unit::Heads | Unit::Money => 2,
    };
    if half_width <= 0.0 && unit == Unit::Money {
        return usize::from(most);
    }
    if half_width <= 0.0 {
        return usize::from((mean - mean.round()).abs() > 0.05);
    }
    let magnitude = half_width.log10().floor();
    let leading = half_width / 10f64.powf(magnitude);
    let digits = if leading < 1.95 { 1.0 - magnitude } else { -magnitude };
    digits.clamp(0.0, f64::from(most)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(mean: f64, half_width: f64, unit: Unit) -> String {
        show(&Estimate { mean: Some(mean), half_width: Some(half_width), n: 50, ..Estimate::default() }, unit)
            .to_string()
    }

    #[test]
    fn digits_follow_the_half_width() {
        assert_eq!(shown(0.888_35, 0.0042, Unit::Share), "88.8% ± 0.4");
        assert_eq!(shown(0.888_35, 0.032, Unit::Share), "89% ± 3");
        assert_eq!(shown(14.234, 0.14, Unit::Seconds), "14.23 ± 0.14");
        assert_eq!(shown(16_803.4, 47.0, Unit::Contacts), "16,803 ± 47");
        assert_eq!(shown(0.999_999, 0.000_001, Unit::Share), "100.00% ± 0.01");
    }

    #[test]
    fn an_interval_that_is_likely_too_short_is_marked() {
        let (mean, half_width) = (Some(1.0), Some(0.0));
        let never_missed = Estimate { mean, half_width, n: 50, short: true, ..Estimate::default() };
        let text = show(&never_missed, Unit::Share).to_string();
        assert_eq!((text.as_str(), footnote(&text)), ("100% ± 0*", Some(SHORT_MEANS)));
        assert_eq!(footnote("100% ± 0"), None);
    }

    #[test]
    fn what_does_not_vary_is_shown_plain() {
        assert_eq!(shown(250.0, 0.0, Unit::Hours), "250 ± 0");
        assert_eq!(shown(17.25, 0.0, Unit::Heads), "17.2 ± 0.0");
        assert_eq!(shown(17.25, 0.0, Unit::Money), "17.25 ± 0.00");
        assert_eq!(shown(12_617.25, 0.0, Unit::Money), "12,617 ± 0");
    }

    #[test]
    fn too_little_data_says_so_and_no_data_is_a_dash() {
        let one = Estimate { mean: Some(0.5), n: 1, ..Estimate::default() };
        assert_eq!(show(&one, Unit::Share), Shown::TooFew);
        assert_eq!(show(&Estimate::default(), Unit::Share), Shown::Nothing);
    }

    #[test]
    fn a_difference_has_a_sign_and_shares_differ_by_points() {
        let difference =
            |mean: f64| Difference { mean: Some(mean), half_width: Some(0.004), variance_cut: None, n: 20 };
        assert_eq!(show_difference(&difference(0.0312), Unit::Share), "+3.1 ± 0.4 points");
        assert_eq!(show_difference(&difference(-0.0312), Unit::Share), "-3.1 ± 0.4 points");
        assert_eq!(show_difference(&difference(-1.5), Unit::Heads), "-1.50 ± 0.01");
    }

    #[test]
    fn numbers_set_thousands_apart_and_never_write_minus_zero() {
        assert_eq!(number(1_234_567.0, 0), "1,234,567");
        assert_eq!(number(-1_234.56, 1), "-1,234.6");
        assert_eq!(number(-0.001, 1), "0.0");
        assert_eq!(given(0.8, Unit::Share), "80%");
        assert_eq!(given(20.0, Unit::Seconds), "20 s");
        assert_eq!(given(0.925, Unit::Share), "92.5%");
    }
}

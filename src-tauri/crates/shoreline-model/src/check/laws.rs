//! Laws of random spans: do their parameters describe a law at all?

use super::range::{CV, POSITIVE_SHARE, POSITIVE_SPAN_S, Range, SHARES_SLACK, SPAN_S, WEIGHT};
use super::report::Report;
use crate::law::{Branch, Law, Part};
use crate::units::{Amount, Seconds};

/// Fewer abandonments say nothing of patience, and would make it longer than any span.
const ABANDONED: Range = Range::from(0.0001, 1.0);
/// Laws within laws, the outermost counted.
const MAX_DEPTH: usize = 8;
/// Parts of a mixture, branches of a hyperexponential.
const MAX_PARTS: usize = 100;
/// Recorded values, bins.
const MAX_VALUES: usize = 100_000;
const PHASES: (u64, u64) = (1, 1_000);
/// A Weibull shape below 0.1 has a standard deviation of thousands of means.
const WEIBULL_SHAPE: Range = Range::from(0.1, 100.0);

/// Whether a law may say that a span never ends: a patience may, also for some of the customers.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Endless {
    Allowed,
    Refused,
}

/// Checks a law.
pub(super) fn law(report: &mut Report, law: &Law, endless: Endless) {
    match law {
        Law::Never if endless == Endless::Refused => report.error(
            "",
            format!("{}: only a patience may be \"never\".", report.subject()),
            "Give a law with a mean, such as { \"exponential\": { \"mean_s\": 180 } }.",
        ),
        law => nested(report, law, 1, endless),
    }
}

fn nested(report: &mut Report, law: &Law, depth: usize, endless: Endless) {
    if depth > MAX_DEPTH {
        let message = format!("{}: laws are nested more than {MAX_DEPTH} deep.", report.subject());
        return report.error("", message, "");
    }
    match law {
        Law::Never if endless == Endless::Refused => inner_never(report),
        Law::Never => {}
        Law::Shifted { by_s, law } => report.at("shifted", |report| {
            report.number("by_s", by_s.0, SPAN_S);
            report.at("law", |report| nested(report, law, depth + 1, Endless::Refused));
        }),
        Law::Truncated { min_s, max_s, law } => report.at("truncated", |report| {
            let found = report.errors();
            truncated_twice(report, law);
            report.at("law", |report| nested(report, law, depth + 1, Endless::Refused));
            let bounds = (min_s.map(|s| s.0), max_s.map(|s| s.0));
            truncated(report, bounds, law, report.errors() == found);
        }),
        Law::Mixture { parts } => report.at("mixture", |report| {
            shares(report, "parts", parts.iter().map(|part| part.share.0));
            report.list("parts", parts, MAX_PARTS, |report, Part { law, .. }| {
                report.at("law", |report| nested(report, law, depth + 1, endless));
            });
        }),
        law => plain(report, law),
    }
}

fn inner_never(report: &mut Report) {
    let message = format!("{}: \"never\" cannot stand here.", report.subject());
    report.error(
        "",
        message,
        "Only a patience, or a part of a patience that is a mixture, may be \"never\".",
    );
}

/// Laws without laws in them.
fn plain(report: &mut Report, law: &Law) {
    match law {
        Law::Constant { value_s } => report.at("constant", |report| {
            report.number("value_s", value_s.0, SPAN_S);
        }),
        Law::Exponential { mean_s } => report.at("exponential", |report| mean(report, *mean_s)),
        Law::Lognormal { mean_s, cv } => report.at("lognormal", |report| {
            mean(report, *mean_s);
            report.number("cv", cv.0, CV);
        }),
        Law::Gamma { mean_s, cv } => report.at("gamma", |report| {
            mean(report, *mean_s);
            report.number("cv", cv.0, CV);
        }),
        Law::Erlang { mean_s, phases } => report.at("erlang", |report| {
            mean(report, *mean_s);
            report.count("phases", u64::from(*phases), PHASES.0, PHASES.1);
        }),
        Law::Weibull { scale_s, shape } => report.at("weibull", |report| {
            report.number("scale_s", scale_s.0, POSITIVE_SPAN_S);
            report.number("shape", shape.0, WEIBULL_SHAPE);
        }),
        Law::LognormalPercentiles { median_s, p90_s } => percentiles(report, *median_s, *p90_s),
        Law::PatienceEstimate { mean_wait_s, abandon_share } => report.at("patience_estimate", |report| {
            report.number("mean_wait_s", mean_wait_s.0, POSITIVE_SPAN_S);
            report.number("abandon_share", abandon_share.0, ABANDONED);
        }),
        Law::Hyperexponential { branches } => hyperexponential(report, branches),
        law => bounded(report, law),
    }
}

/// Laws between a least and a greatest value.
fn bounded(report: &mut Report, law: &Law) {
    match law {
        Law::Uniform { min_s, max_s } => report.at("uniform", |report| {
            rising(report, &[("min_s", *min_s), ("max_s", *max_s)]);
        }),
        Law::Triangular { min_s, mode_s, max_s } => report.at("triangular", |report| {
            rising(report, &[("min_s", *min_s), ("mode_s", *mode_s), ("max_s", *max_s)]);
        }),
        Law::Empirical { values_s } => report.at("empirical", |report| {
            if values_s.is_empty() {
                let message = format!("{}: `values_s` is empty.", report.subject());
                report.error("values_s", message, "Give at least one recorded value.");
            }
            report.bearable("values_s", values_s.len(), MAX_VALUES);
            report.numbers("values_s", values_s.iter().map(|value| value.0), SPAN_S);
        }),
        Law::Histogram { edges_s, counts } => {
            report.at("histogram", |report| histogram(report, edges_s, counts));
        }
        _ => {}
    }
}

fn mean(report: &mut Report, mean_s: Seconds) {
    report.number("mean_s", mean_s.0, POSITIVE_SPAN_S);
}

fn percentiles(report: &mut Report, median: Seconds, p90: Seconds) {
    report.at("lognormal_percentiles", |report| {
        let numbers = report.number("median_s", median.0, POSITIVE_SPAN_S)
            & report.number("p90_s", p90.0, POSITIVE_SPAN_S);
        if numbers && p90 <= median {
            let message = format!(
                "{}: `p90_s` is {}; it must be above the median, {}.",
                report.subject(),
                p90.0,
                median.0
            );
            report.error(
                "p90_s",
                message,
                "Nine spans in ten are shorter than `p90_s`, five than `median_s`.",
            );
        }
    });
}

fn hyperexponential(report: &mut Report, branches: &[Branch]) {
    report.at("hyperexponential", |report| {
        shares(report, "branches", branches.iter().map(|branch| branch.share.0));
        report.list("branches", branches, MAX_PARTS, |report, branch| mean(report, branch.mean_s));
    });
}

/// Numbers of which none is below the one before, and the last is above the first.
fn rising(report: &mut Report, values: &[(&str, Seconds)]) {
    let numbers = values.iter().all(|(key, value)| report.number(key, value.0, SPAN_S));
    let fallen = values.windows(2).find(|pair| pair[1].1 < pair[0].1);
    if let (true, Some([(low, _), (high, value)])) = (numbers, fallen) {
        let message = format!("{}: `{high}` is {}; it must not be below `{low}`.", report.subject(), value.0);
        report.error(high, message, "");
    } else if numbers && values.first().map(|v| v.1) == values.last().map(|v| v.1) {
        let message = format!("{}: the law has no width.", report.subject());
        report.error("", message, "For a span that is always the same write a `constant`.");
    }
}

fn histogram(report: &mut Report, edges: &[Seconds], counts: &[Amount]) {
    let subject = report.subject().to_owned();
    report.bearable("counts", counts.len(), MAX_VALUES);
    report.numbers("edges_s", edges.iter().map(|edge| edge.0), SPAN_S);
    report.numbers("counts", counts.iter().map(|count| count.0), WEIGHT);
    if let Some(i) = edges.windows(2).position(|pair| pair[1] <= pair[0]) {
        let message = format!("{subject}: the edges of the histogram must rise.");
        report.error(&format!("edges_s[{}]", i + 1), message, "");
    }
    if counts.is_empty() || counts.len() + 1 != edges.len() {
        let message =
            format!("{subject}: {} edges need {} counts.", edges.len(), edges.len().saturating_sub(1));
        report.error("counts", message, "A bin lies between two edges: give one edge more than counts.");
    } else if counts.iter().all(|count| count.0 == 0.0) {
        report.error("counts", format!("{subject}: all counts of the histogram are zero."), "");
    }
}

/// Shares of a list: each above 0, together 1.
pub(super) fn shares(report: &mut Report, list: &str, shares: impl Iterator<Item = f64> + Clone) {
    let mut numbers = true;
    for (i, share) in shares.clone().enumerate() {
        numbers &= report.number(&format!("{list}[{i}].share"), share, POSITIVE_SHARE);
    }
    let sum: f64 = shares.sum();
    if numbers && (sum - 1.0).abs() > SHARES_SLACK {
        let message =
            format!("{}: the shares of its {list} sum to {sum}; they must sum to 1.", report.subject());
        report.error(list, message, "");
    }
}

/// Bounds within bounds are one pair of bounds; drawn one inside the other, their tries would multiply.
fn truncated_twice(report: &mut Report, law: &Law) {
    if law.is_cut() {
        let message = format!("{}: a truncated law holds another one.", report.subject());
        report.error("law", message, "Give both bounds in one `truncated`.");
    }
}

/// Bounds that leave next to nothing of a law would have the engine search for ever.
fn truncated(report: &mut Report, (min, max): (Option<f64>, Option<f64>), law: &Law, law_is_sound: bool) {
    let subject = report.subject().to_owned();
    let numbers = report.number_if("min_s", min, SPAN_S) & report.number_if("max_s", max, POSITIVE_SPAN_S);
    let (low, high) = (min.unwrap_or(0.0), max.unwrap_or(f64::INFINITY));
    if min.is_none() && max.is_none() {
        report.warning(
            "",
            format!("{subject}: the truncated law has no bounds."),
            "Give `min_s`, `max_s` or both.",
        );
    } else if numbers && low >= high {
        let message = format!("{subject}: `min_s` is {low}; it must be below `max_s`, {high}.");
        report.error("min_s", message, "");
    } else if numbers && law_is_sound {
        let (first, last) = law.bulk();
        if first > high || last < low {
            let message = format!(
                "{subject}: practically nothing of the law lies between {low} and {high} s; it runs from about \
                 {first:.3} to {last:.1} s."
            );
            report.error("", message, "Widen the bounds, or check the law inside.");
        }
    }
}

//! How many contacts arrive: tables, profiles, events, traces, variability.

use super::horizon;
use super::horizon::{date, last_date, window};
use super::laws::{self, Endless};
use super::names::display_name;
use super::range::{
    CONTACTS, CORRELATION, DEMAND_CV, FACTOR, GROWTH, POSITIVE_SPAN_S, SPAN_S, TRACE_S, WEIGHT,
};
use super::report::Report;
use super::tables::{quarter, slots, table};
use crate::Scenario;
use crate::clock::{ClockTime, LocalDate};
use crate::demand::{Burst, Demand, DemandEvent, Profile, Shape, TimeTable, Trace, Variability};
use crate::law::Law;
use crate::scenario::Horizon;
use crate::units::Seconds;

/// Recorded arrivals of one queue: some ten MiB of document.
const MAX_TRACE: usize = 1_000_000;
const MAX_EVENTS: usize = 1_000;
const MAX_BURSTS: usize = 100;

pub(super) fn demand(report: &mut Report, demand: &Demand, scenario: &Scenario) {
    let horizon = &scenario.horizon;
    match demand {
        Demand::Intervals(intervals) => report.at("intervals", |report| forecast(report, intervals)),
        Demand::Profile(described) => report.at("profile", |report| profile(report, described, horizon)),
        Demand::Trace(recorded) => report.at("trace", |report| trace(report, recorded, horizon)),
        Demand::None => {}
    }
}

fn trace(report: &mut Report, trace: &Trace, horizon: &Horizon) {
    let arrivals = trace.at_s.len();
    if !report.bearable("at_s", arrivals, MAX_TRACE) {
        return;
    }
    if arrivals == 0 {
        let message = format!("{} expects no contacts: nothing was recorded.", report.subject());
        report.warning("at_s", message, "Give arrivals, or write \"demand\": \"none\".");
    }
    let numbers = report.numbers("at_s", trace.at_s.iter().map(|at| at.0), TRACE_S);
    for (key, column) in [("talk_s", &trace.talk_s), ("patience_s", &trace.patience_s)] {
        let Some(column) = column else { continue };
        report.numbers(key, column.iter().map(|span| span.0), SPAN_S);
        if column.len() != arrivals {
            let message =
                format!("{}: `{key}` has {} values for {arrivals} arrivals.", report.subject(), column.len());
            report.error(key, message, "Columns of a trace are of equal length.");
        }
    }
    if numbers {
        in_order(report, &trace.at_s, horizon);
    }
}

fn in_order(report: &mut Report, at_s: &[Seconds], horizon: &Horizon) {
    if let Some(i) = at_s.windows(2).position(|pair| pair[1] < pair[0]) {
        let message = format!("{}: its recorded arrivals are not in order of time.", report.subject());
        report.error(&format!("at_s[{}]", i + 1), message, "Sort the rows by `at_s`.");
        return;
    }
    let end_s = window(horizon).map_or(f64::INFINITY, |window| window.end() as f64 / 1000.0);
    let late = at_s.len() - at_s.partition_point(|at| at.0 < end_s);
    if late > 0 {
        let message =
            format!("{}: {late} recorded arrivals come after the end of the horizon.", report.subject());
        let first = at_s.len() - late;
        report.error(&format!("at_s[{first}]"), message, "Lengthen the horizon, or take them out.");
    }
}

fn forecast(report: &mut Report, intervals: &TimeTable) {
    table(report, intervals, CONTACTS);
    if intervals.rows.iter().flat_map(|row| &row.values).all(|value| value.0 == 0.0) {
        let message = format!("{} expects no contacts.", report.subject());
        report.warning("rows", message, "Fill its table.");
    }
}

fn profile(report: &mut Report, profile: &Profile, horizon: &Horizon) {
    report.number("contacts_per_day", profile.contacts_per_day.0, CONTACTS);
    if let Some(index) = &profile.weekday_index {
        report.numbers("weekday_index", index.iter().map(|day| day.0), FACTOR);
    }
    let silent_week = profile.weekday_index.is_some_and(|index| index.iter().all(|day| day.0 == 0.0));
    if profile.contacts_per_day.0 == 0.0 || silent_week {
        let message = format!("{} expects no contacts.", report.subject());
        report.warning("contacts_per_day", message, "Give it contacts, or take the queue out.");
    }
    report.number_if("weekly_growth_share", profile.weekly_growth_share.map(|share| share.0), GROWTH);
    report.at("shape", |report| shape(report, &profile.shape));
    report.list("events", &profile.events, MAX_EVENTS, |report, event| demand_event(report, event, horizon));
}

fn shape(report: &mut Report, shape: &Shape) {
    if horizon::grid(report, "slot_min", shape.slot_min) {
        slots(report, "weights", shape.from, shape.slot_min, shape.weights.len());
    }
    let numbers = report.numbers("weights", shape.weights.iter().map(|weight| weight.0), WEIGHT);
    if numbers && shape.weights.iter().all(|weight| weight.0 == 0.0) {
        let message = format!("{}: all weights of the shape are zero.", report.subject());
        report.error("weights", message, "Give weight to the hours in which contacts come.");
    }
}

fn demand_event(report: &mut Report, event: &DemandEvent, horizon: &Horizon) {
    display_name(report, &event.name);
    date(report, "date", event.date);
    report.number("factor", event.factor.0, FACTOR);
    for (key, time) in [("from", event.from), ("to", event.to)] {
        if let Some(time) = time {
            quarter(report, key, time);
        }
    }
    let (from, to) = (event.from.unwrap_or_default(), event.to.unwrap_or(ClockTime(1440)));
    if from >= to {
        let message =
            format!("{}: the event of {} ends at {to}, before it begins.", report.subject(), event.date);
        report.error("to", message, "For an event past midnight give a second one from 00:00.");
    }
    outside(report, event.date, horizon);
}

fn outside(report: &mut Report, date: LocalDate, horizon: &Horizon) {
    let inside = last_date(horizon).is_none_or(|last| (horizon.start.0..=last).contains(&date.0));
    if !inside {
        let message = format!("{}: the event of {date} lies outside the horizon.", report.subject());
        report.warning("date", message, "It changes nothing; check its date.");
    }
}

pub(super) fn variability(report: &mut Report, variability: &Variability, demand: &Demand) {
    if matches!(demand, Demand::Trace(_) | Demand::None) {
        let message =
            format!("{}: only demand that is forecast varies; here it does nothing.", report.subject());
        report.warning("", message, "Take it out.");
    }
    report.number_if("forecast_error_cv", variability.forecast_error_cv.map(|cv| cv.0), DEMAND_CV);

    let interval_cv = variability.interval_cv.map(|cv| cv.0);
    report.number_if("day_cv", variability.day_cv.map(|cv| cv.0), DEMAND_CV);
    report.number_if("interval_cv", interval_cv, DEMAND_CV);
    report.number_if("interval_rho", variability.interval_rho.map(|rho| rho.0), CORRELATION);
    if variability.interval_rho.is_some() && interval_cv.unwrap_or(0.0) == 0.0 {
        let message = format!("{}: `interval_rho` does nothing without `interval_cv`.", report.subject());
        report.warning("interval_rho", message, "Give an `interval_cv` such as 0.1.");
    }
    flow(report, variability, demand);
}

/// How contacts follow one another within what the factors leave: their gaps, and the bursts they come in.
fn flow(report: &mut Report, variability: &Variability, demand: &Demand) {
    let Variability { spacing, bursts, .. } = variability;
    report.at_some("spacing", spacing, |report, law| self::spacing(report, law, demand));
    if !bursts.is_empty() {
        self::bursts(report, bursts);
    }
    let key = if spacing.is_some() { "spacing" } else { "bursts" };
    if variability.fixed_total == Some(true) && (spacing.is_some() || !bursts.is_empty()) {
        let message = format!(
            "{}: `fixed_total` puts contacts at random times; `{key}` says otherwise.",
            report.subject()
        );
        report.error(key, message, "Keep one of the two.");
    }
}

fn spacing(report: &mut Report, law: &Law, demand: &Demand) {
    let errors = report.errors();
    laws::law(report, law, Endless::Refused);
    if matches!(demand, Demand::Trace(_)) {
        let message = format!("{}: recorded arrivals are spaced as they came.", report.subject());
        report.error("", message, "Take `spacing` out, or give the demand as a forecast.");
    }
    if report.errors() > errors {
        return;
    }
    if law.is_cut() {
        let message = format!("{}: the mean gap of a truncated law is not known exactly.", report.subject());
        report.error("", message, "Give a law within bounds: `uniform`, `triangular` or `histogram`.");
    } else if law.mean_s() <= 0.0 {
        let message = format!("{}: the mean gap between arrivals is zero.", report.subject());
        report.error("", message, "Give a law with a mean above zero; only its shape counts.");
    }
}

fn bursts(report: &mut Report, bursts: &[Burst]) {
    let mut sound = true;
    report.list("bursts", bursts, MAX_BURSTS, |report, burst| {
        sound &= report.number("factor", burst.factor.0, FACTOR);
        report.number("mean_s", burst.mean_s.0, POSITIVE_SPAN_S);
    });
    let same = bursts.windows(2).all(|pair| pair[0].factor == pair[1].factor);
    if bursts.len() < 2 {
        let message = format!("{}: `bursts` has one state, which nothing interrupts.", report.subject());
        report.error("bursts", message, "Give two or more, such as a quiet one and a busy one.");
    } else if sound && bursts.iter().all(|burst| burst.factor.0 == 0.0) {
        let message = format!("{}: nobody comes in any of its `bursts`.", report.subject());
        report.error("bursts", message, "Give one of them a factor above zero.");
    } else if same {
        let message =
            format!("{}: all `bursts` have the same factor, which changes nothing.", report.subject());
        report.warning("bursts", message, "Give them factors that differ, or take them out.");
    }
}

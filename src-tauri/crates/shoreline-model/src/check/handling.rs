//! What an agent does for a contact, and how that changes with the time of day.

use super::hours::days;
use super::laws::{Endless, law};
use super::range::SLOWDOWN;
use super::report::Report;
use crate::law::Law;
use crate::queue::{Handling, HandlingAt};

const MAX_TIMES: usize = 100;

pub(super) fn handling(report: &mut Report, handling: &Handling) {
    let errors = report.errors();
    report.at("talk", |report| law(report, &handling.talk, Endless::Refused));
    spans(report, &[("hold", &handling.hold), ("acw", &handling.acw)]);
    report.span_if("connect_s", handling.connect_s);
    report.number_if("slowdown", handling.slowdown.map(|factor| factor.0), SLOWDOWN);
    let parts = [Some(&handling.talk), handling.hold.as_ref(), handling.acw.as_ref()];
    let mean: f64 = parts.into_iter().flatten().map(Law::mean_s).sum();
    if report.errors() == errors && mean == 0.0 {
        let message = format!("{}: its contacts take no time at all.", report.subject());
        report.warning("talk", message, "Give `talk` a mean above 0.");
    }
    report.list("at_times", &handling.at_times, MAX_TIMES, at_time);
}

fn spans(report: &mut Report, laws: &[(&str, &Option<Law>)]) {
    for (key, given) in laws {
        report.at_some(key, given, |report, given| law(report, given, Endless::Refused));
    }
}

fn at_time(report: &mut Report, other: &HandlingAt) {
    if let Some(named) = &other.days {
        days(report, named);
    }
    spans(report, &[("talk", &other.talk), ("hold", &other.hold), ("acw", &other.acw)]);
    report.at_some("patience", &other.patience, |report, patience| law(report, patience, Endless::Allowed));
    if [&other.talk, &other.hold, &other.acw, &other.patience].iter().all(|law| law.is_none()) {
        let message = format!("{}: nothing changes from {} to {}.", report.subject(), other.from, other.to);
        report.warning("", message, "Give it another `talk`, `hold`, `acw` or `patience`, or take it out.");
    }
    if other.from.0 == 1440 {
        let message = format!("{}: other laws hold from 24:00 on.", report.subject());
        report.error("from", message, "Write 00:00 of the next day.");
    }
}

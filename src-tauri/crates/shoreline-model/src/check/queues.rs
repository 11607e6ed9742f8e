//! Queues and the trunk groups they share.

use super::laws::Endless;
use super::names::{Names, display_name, refer, subject};
use super::range::{POSITIVE_SHARE, SHARE, SPAN_S};
use super::report::Report;
use super::{demand, laws};
use crate::Scenario;
use crate::clock::WeekDay;
use crate::ids::QueueId;
use crate::journey::Redial;
use crate::law::Law;
use crate::queue::{Handling, OpenHours, Opening, Queue, ServiceLevel};
use std::collections::{BTreeMap, BTreeSet};

const MAX_ATTEMPTS: u64 = 20;
const MAX_LINES: u64 = 1_000_000;
const MAX_RANK: u64 = 9;
const WEEK_MIN: u32 = 7 * 1440;

pub(super) fn queues(report: &mut Report, scenario: &Scenario, names: &Names) {
    let groups = scenario.agent_groups.iter();
    let served: BTreeSet<&QueueId> =
        groups.flat_map(|group| &group.skills).map(|skill| &skill.queue).collect();
    report.each("queues", &scenario.queues, |report, queue| {
        report.about(subject(&queue.id), |report| {
            display_name(report, &queue.name);
            refer(report, "client", &queue.client, &names.clients);
            report.at_some("opening", &queue.opening, opening);
            report.at("demand", |report| demand::demand(report, &queue.demand, &scenario.horizon));
            report.at_some("variability", &queue.variability, demand::variability);
            report.at("handling", |report| handling(report, &queue.handling));
            report.at("patience", |report| laws::law(report, &queue.patience, Endless::Allowed));
            report.at_some("redial", &queue.redial, redial);
            report.at_some("service_level", &queue.service_level, service_level);
            numbers(report, queue);
            if !served.contains(&queue.id) {
                let message = format!("{} is served by no agent group.", report.subject());
                report.error("id", message, "Give the skill to a group, or take the queue out.");
            }
        });
    });
}

fn numbers(report: &mut Report, queue: &Queue) {
    report.number_if("balk_share", queue.balk_share.map(|share| share.0), SHARE);
    report.count("priority", u64::from(queue.priority.unwrap_or(1)), 1, MAX_RANK);
    report.number_if("wait_credit_s", queue.wait_credit_s.map(|seconds| seconds.0), SPAN_S);
}

fn handling(report: &mut Report, handling: &Handling) {
    let errors = report.errors();
    report.at("talk", |report| laws::law(report, &handling.talk, Endless::Refused));
    report.at_some("hold", &handling.hold, |report, law| laws::law(report, law, Endless::Refused));
    report.at_some("acw", &handling.acw, |report, law| laws::law(report, law, Endless::Refused));
    let parts = [Some(&handling.talk), handling.hold.as_ref(), handling.acw.as_ref()];
    let mean: f64 = parts.into_iter().flatten().map(Law::mean_s).sum();
    if report.errors() == errors && mean == 0.0 {
        let message = format!("{}: its contacts take no time at all.", report.subject());
        report.warning("talk", message, "Give `talk` a mean above 0.");
    }
}

fn redial(report: &mut Report, redial: &Redial) {
    report.number_if("after_abandon_share", redial.after_abandon_share.map(|share| share.0), SHARE);
    report.number_if("after_block_share", redial.after_block_share.map(|share| share.0), SHARE);
    report.at("delay", |report| laws::law(report, &redial.delay, Endless::Refused));
    report.count("max_attempts", u64::from(redial.max_attempts.unwrap_or(5)), 1, MAX_ATTEMPTS);
    if redial.max_attempts == Some(1) {
        let message = format!("{}: one attempt in all means that nobody tries again.", report.subject());
        report.warning("max_attempts", message, "Count the first attempt too: 2 allows one redial.");
    }
}

fn service_level(report: &mut Report, promise: &ServiceLevel) {
    report.number("answer_within_s", promise.answer_within_s.0, SPAN_S);
    report.number("target_share", promise.target_share.0, POSITIVE_SHARE);
    report.number_if("short_abandon_s", promise.short_abandon_s.map(|seconds| seconds.0), SPAN_S);
}

fn opening(report: &mut Report, opening: &Opening) {
    if opening.hours.is_empty() {
        let message = format!("{} never opens: its `hours` are empty.", report.subject());
        report.error("hours", message, "Give hours, or leave `opening` out for a queue that is always open.");
    }
    let mut taken = Vec::new();
    report.each("hours", &opening.hours, |report, hours| open_hours(report, hours, &mut taken));
}

fn open_hours(report: &mut Report, hours: &OpenHours, taken: &mut Vec<(u32, u32)>) {
    days(report, &hours.days);
    let (from, to) = (hours.from, hours.to);
    if from == to {
        let message = format!("{} opens and closes at {from}.", report.subject());
        return report.error("to", message, "Write 00:00 to 24:00 for a whole day.");
    }
    if from.0 == 1440 {
        let message = format!("{} opens at 24:00.", report.subject());
        return report.error("from", message, "Write 00:00 of the next day.");
    }
    let before = taken.len();
    for day in &hours.days {
        let start = day.index() as u32 * 1440 + u32::from(from.0);
        let length = if to > from { u32::from(to.0 - from.0) } else { u32::from(1440 - from.0 + to.0) };
        if taken[..before].iter().any(|period| overlap(*period, (start, length))) {
            let message =
                format!("{} has two opening periods at once, from {from} to {to}.", report.subject());
            return report.error("", message, "Join them into one.");
        }
        taken.push((start, length));
    }
}

/// Whether two periods of a week, each a start and a length in minutes, meet; the week is a circle.
fn overlap((a, a_length): (u32, u32), (b, b_length): (u32, u32)) -> bool {
    (b + WEEK_MIN - a) % WEEK_MIN < a_length || (a + WEEK_MIN - b) % WEEK_MIN < b_length
}

/// A list of weekdays: some, and none twice.
pub(super) fn days(report: &mut Report, days: &[WeekDay]) {
    let distinct: BTreeSet<_> = days.iter().collect();
    if days.is_empty() {
        report.error(
            "days",
            format!("{} has an empty list of days.", report.subject()),
            "Name at least one day.",
        );
    } else if distinct.len() < days.len() {
        report.error("days", format!("{} names a day twice.", report.subject()), "Name each day once.");
    }
}

pub(super) fn trunk_groups(report: &mut Report, scenario: &Scenario, names: &Names) {
    let mut owner = BTreeMap::new();
    report.each("trunk_groups", &scenario.trunk_groups, |report, trunks| {
        report.about(subject(&trunks.id), |report| {
            display_name(report, &trunks.name);
            report.count("lines", u64::from(trunks.lines), 1, MAX_LINES);
            if trunks.queues.is_empty() {
                report.warning("queues", format!("{} carries no queue.", report.subject()), "Take it out.");
            }
            report.each("queues", &trunks.queues, |report, queue| {
                refer(report, "", queue, &names.queues);
                if let Some(other) = owner.insert(queue, &trunks.id) {
                    let message = format!("Queue `{queue}` is in trunk group `{other}` already.");
                    report.error("", message, "A contact holds a line of one trunk group.");
                }
            });
        });
    });
}

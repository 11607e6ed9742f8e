//! Queues and the trunk groups they share.

use super::horizon::residency_tags;
use super::hours::{Taken, days, period};
use super::laws::Endless;
use super::names::{Names, display_name, refer, subject};
use super::range::{POSITIVE_SHARE, POSITIVE_SPAN_S, SPAN_S};
use super::report::Report;
use super::{channels, demand, flows, handling, journey, laws};
use crate::demand::Demand;
use crate::ids::QueueId;
use crate::queue::{Occupies, Opening, Queue, ServiceLevel};
use std::collections::{BTreeMap, BTreeSet};

const MAX_LINES: u64 = 1_000_000;
const MAX_RANK: u64 = 9;
const MAX_PERIODS: usize = 100;
const MAX_TRUNKED: usize = 200;

pub(super) fn queues(report: &mut Report, names: &Names) {
    let scenario = names.scenario;
    let fed = flows::fed(scenario);
    report.each("queues", &scenario.queues, |report, queue| {
        report.about(subject(&queue.id), |report| {
            display_name(report, &queue.name);
            refer(report, "client", &queue.client, &names.clients);
            report.at_some("opening", &queue.opening, opening);
            report.at("demand", |report| demand::demand(report, &queue.demand, scenario));
            report.at_some("variability", &queue.variability, |report, variability| {
                demand::variability(report, variability, &queue.demand);
            });
            report.at("handling", |report| handling::handling(report, &queue.handling));
            report.at("patience", |report| laws::law(report, &queue.patience, Endless::Allowed));
            report.at_some("service_level", &queue.service_level, service_level);
            numbers(report, queue);
            journey::journey(report, queue, names);
            channels::channel(report, queue, names);
            needed(report, queue, names, &fed);
        });
    });
    flows::endless_transfers(report, scenario);
}

/// Whether somebody can serve a queue, and whether anybody wants to be served.
fn needed(report: &mut Report, queue: &Queue, names: &Names, fed: &BTreeSet<&QueueId>) {
    if names.skilled(&queue.id).next().is_none() && !flows::flows_on(names.scenario, &queue.id) {
        let message = format!("{} is served by no agent group.", report.subject());
        report.error("id", message, "Give the skill to a group, or take the queue out.");
    }
    if queue.demand == Demand::None && queue.campaign.is_none() && !fed.contains(&queue.id) {
        let message =
            format!("{} is needed by nobody: it has no demand, and nothing leads to it.", report.subject());
        report.warning("demand", message, "Give it demand, lead contacts to it, or take it out.");
    }
}

fn numbers(report: &mut Report, queue: &Queue) {
    report.share_if("balk_share", queue.balk_share);
    report.count("priority", u64::from(queue.priority.unwrap_or(1)), 1, MAX_RANK);
    report.span_if("wait_credit_s", queue.wait_credit_s);
    report.number_if("ageing_s", queue.ageing_s.map(|span| span.0), POSITIVE_SPAN_S);
    residency_tags(report, &queue.residency);
}

fn service_level(report: &mut Report, promise: &ServiceLevel) {
    report.number("answer_within_s", promise.answer_within_s.0, SPAN_S);
    report.number("target_share", promise.target_share.0, POSITIVE_SHARE);
    report.span_if("short_abandon_s", promise.short_abandon_s);
}

fn opening(report: &mut Report, opening: &Opening) {
    if opening.hours.is_empty() {
        let message = format!("{} never opens: its `hours` are empty.", report.subject());
        report.error("hours", message, "Give hours, or leave `opening` out for a queue that is always open.");
    }
    let mut taken = Taken::default();
    report.list("hours", &opening.hours, MAX_PERIODS, |report, hours| {
        days(report, &hours.days);
        let (from, to) = (hours.from, hours.to);
        if period(report, from, to) && !taken.add(&hours.days, from, to) {
            let message =
                format!("{} has two opening periods at once, from {from} to {to}.", report.subject());
            report.error("", message, "Join them into one.");
        }
    });
}

pub(super) fn trunk_groups(report: &mut Report, names: &Names) {
    let mut owner = BTreeMap::new();
    report.each("trunk_groups", &names.scenario.trunk_groups, |report, trunks| {
        report.about(subject(&trunks.id), |report| {
            display_name(report, &trunks.name);
            report.count("lines", u64::from(trunks.lines), 1, MAX_LINES);
            if trunks.queues.is_empty() {
                report.warning("queues", format!("{} carries no queue.", report.subject()), "Take it out.");
            }
            report.list("queues", &trunks.queues, MAX_TRUNKED, |report, queue| {
                refer(report, "", queue, &names.queues);
                if let Some(other) = owner.insert(queue, &trunks.id) {
                    let message = format!("Queue `{queue}` is in trunk group `{other}` already.");
                    report.error("", message, "A contact holds a line of one trunk group.");
                }
                if names.channel(queue).is_some_and(|channel| channel.occupies() == Occupies::Deferred) {
                    let message =
                        format!("{}: deferred work of queue `{queue}` holds no line.", report.subject());
                    report.warning("", message, "Take it out of the trunk group.");
                }
            });
        });
    });
}

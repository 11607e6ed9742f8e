//! Rules of choice: which agent, which contact, and who is kept free.

use super::super::names::{Names, has_skill, refer, refer_all};
use super::super::range::{MAX_HEADS, POSITIVE_WEIGHT};
use super::super::report::Report;
use super::super::teams;
use super::MAX_RULES;
use crate::ids::QueueId;
use crate::routing::{AgentChoice, AgentRule, ContactChoice, ContactRule, Reserve};
use crate::staffing::{AgentGroup, Staffing};
use std::collections::BTreeSet;

const MAX_NAMED: usize = 200;

pub(super) fn agents(report: &mut Report, choices: &[AgentChoice], names: &Names) {
    let mut seen = BTreeSet::new();
    report.list("agent_choice", choices, MAX_RULES, |report, choice| {
        refer(report, "queue", &choice.queue, &names.queues);
        if !seen.insert(&choice.queue) {
            let message = format!("{}: queue `{}` has two rules of choice.", report.subject(), choice.queue);
            report.error("queue", message, "Keep one of the two.");
        }
        let free = names.skilled(&choice.queue).find(|group| group.cost.is_none());
        if let (AgentRule::Cheapest, Some(group)) = (choice.rule, free) {
            let message = format!("{}: what the group `{}` costs is not known.", report.subject(), group.id);
            report.warning("rule", message, "Give every group that serves the queue a `cost`.");
        }
    });
}

pub(super) fn contacts(report: &mut Report, choices: &[ContactChoice], names: &Names) {
    let mut seen = BTreeSet::new();
    report.list("contact_choice", choices, MAX_RULES, |report, choice| {
        refer(report, "group", &choice.group, &names.groups);
        if !seen.insert(&choice.group) {
            let message = format!("{}: group `{}` has two rules of choice.", report.subject(), choice.group);
            report.error("group", message, "Keep one of the two.");
        }
        weights(report, choice, names);
        if choice.rule == ContactRule::ClosestToBreach {
            promises(report, choice, names);
        }
    });
}

fn weights(report: &mut Report, choice: &ContactChoice, names: &Names) {
    let weighted = matches!(choice.rule, ContactRule::WeightedWait | ContactRule::QueueRatio);
    if !weighted && !choice.weights.is_empty() {
        let message = format!("{}: the rule of group `{}` knows no weights.", report.subject(), choice.group);
        report.error("weights", message, "Weights belong to \"weighted_wait\" and \"queue_ratio\".");
    }
    if choice.rule == ContactRule::WeightedWait && choice.weights.is_empty() {
        let message = format!("{}: all queues of group `{}` weigh the same.", report.subject(), choice.group);
        report.warning("weights", message, "Give weights, or write \"longest_wait\".");
    }
    let mut seen = BTreeSet::new();
    report.list("weights", &choice.weights, MAX_NAMED, |report, weight| {
        report.number("weight", weight.weight.0, POSITIVE_WEIGHT);
        if refer(report, "queue", &weight.queue, &names.queues) {
            skill_of(report, "queue", names.group(&choice.group), &weight.queue);
        }
        if !seen.insert(&weight.queue) {
            let message = format!("{}: queue `{}` has two weights.", report.subject(), weight.queue);
            report.error("queue", message, "Keep one of the two.");
        }
    });
}

/// Whether a group can serve a queue that one of its rules names.
fn skill_of(report: &mut Report, key: &str, group: Option<&AgentGroup>, queue: &QueueId) {
    if let Some(group) = group.filter(|group| !has_skill(group, queue)) {
        let message =
            format!("{}: group `{}` does not serve the queue `{queue}`.", report.subject(), group.id);
        report.error(key, message, "Give it the skill, or name another queue.");
    }
}

fn promises(report: &mut Report, choice: &ContactChoice, names: &Names) {
    let skills = names.group(&choice.group).into_iter().flat_map(|group| &group.skills);
    let without = skills
        .filter_map(|skill| names.queue(&skill.queue))
        .find(|queue| queue.service_level.is_none() && queue.response.is_none());
    if let Some(queue) = without {
        let message =
            format!("{}: queue `{}` promises nothing that could be broken.", report.subject(), queue.id);
        report.warning("rule", message, "Give every queue of the group a `service_level` or a `response`.");
    }
}

pub(super) fn reserves(report: &mut Report, reserves: &[Reserve], names: &Names) {
    report.list("reserves", reserves, MAX_RULES, |report, reserve| {
        refer_all(report, "for", &reserve.for_queues, &names.queues, MAX_NAMED);
        report.count("keep", u64::from(reserve.keep), 1, MAX_HEADS as u64);
        if !refer(report, "group", &reserve.group, &names.groups) {
            return;
        }
        let group = names.group(&reserve.group);
        for (i, queue) in reserve.for_queues.iter().enumerate() {
            skill_of(report, &format!("for[{i}]"), group, queue);
        }
        let Some(group) = group else { return };
        if f64::from(reserve.keep) >= most_heads(group) {
            let message =
                format!("{}: `keep` takes all people of group `{}`.", report.subject(), reserve.group);
            report.warning("keep", message, "Contacts of its other queues never reach it: keep fewer.");
        }
        if group.skills.iter().all(|skill| reserve.for_queues.contains(&skill.queue)) {
            let message = format!("{}: group `{}` serves no other queue.", report.subject(), reserve.group);
            report.warning("for", message, "There is nobody to keep agents from: take the reserve out.");
        }
    });
}

/// The most people of a group there can be at once.
fn most_heads(group: &AgentGroup) -> f64 {
    match &group.staffing {
        Staffing::IntervalHeads(heads) => {
            heads.table.rows.iter().flat_map(|row| &row.values).map(|value| value.0).fold(0.0, f64::max)
        }
        staffing => teams::heads(staffing) as f64,
    }
}

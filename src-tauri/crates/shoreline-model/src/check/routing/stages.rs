//! Timed stages of overflow and interflow.

use super::super::journey::receives;
use super::super::names::{Names, has_skill, refer};
use super::super::range::SPAN_S;
use super::super::report::Report;
use super::MAX_RULES;
use super::conditions::condition;
use crate::ids::AgentGroupId;
use crate::routing::{Overflow, RankedGroup, Stage};
use std::collections::{BTreeMap, BTreeSet};

const MAX_RANK: u64 = 99;
const MAX_STAGES: usize = 50;
const MAX_RANKED: usize = 200;

pub(super) fn overflow(report: &mut Report, overflow: &[Overflow], names: &Names) {
    let mut seen = BTreeSet::new();
    report.list("overflow", overflow, MAX_RULES, |report, overflow| {
        report.about(format!("The overflow of `{}`", overflow.queue), |report| {
            if !seen.insert(&overflow.queue) {
                let message = format!("{} is given twice.", report.subject());
                report.error("queue", message, "Join the stages into one list.");
            }
            if refer(report, "queue", &overflow.queue, &names.queues) {
                stages(report, overflow, names);
            }
        });
    });
}

fn stages(report: &mut Report, overflow: &Overflow, names: &Names) {
    if overflow.stages.is_empty() {
        let message = format!("{} has no stages.", report.subject());
        report.error("stages", message, "Take it out, or give it stages.");
    }
    let mut joined = BTreeMap::new();
    report.list("stages", &overflow.stages, MAX_STAGES, |report, stage| {
        report.number("after_s", stage.after_s.0, SPAN_S);
        condition(report, stage.when.as_ref(), &overflow.queue, names);
        report.list("groups", &stage.groups, MAX_RANKED, |report, ranked| {
            group(report, ranked, overflow, names);
            joins(report, ranked, stage, &mut joined);
        });
        onward(report, stage, overflow, names);
    });
    times_rise(report, &overflow.stages);
    always_somebody(report, &overflow.stages);
    let left_out = names.skilled(&overflow.queue).filter(|group| !joined.contains_key(&group.id));
    for group in left_out.filter(|_| !overflow.stages.is_empty()) {
        let message = format!(
            "Group `{}` has the skill `{}` but joins at no stage: it never serves it.",
            group.id, overflow.queue
        );
        report.note("stages", message);
    }
}

fn group(report: &mut Report, ranked: &RankedGroup, overflow: &Overflow, names: &Names) {
    report.count("rank", u64::from(ranked.rank.unwrap_or(1)), 1, MAX_RANK);
    let known = refer(report, "group", &ranked.group, &names.groups);
    if known && !names.group(&ranked.group).is_some_and(|group| has_skill(group, &overflow.queue)) {
        let message = format!(
            "{} names the group `{}`, which does not have the skill.",
            report.subject(),
            ranked.group
        );
        report.error("group", message, &format!("Give the group the skill `{}`.", overflow.queue));
    }
}

/// A group joins once; where it joined under a condition it may join again.
fn joins<'a>(
    report: &mut Report,
    ranked: &'a RankedGroup,
    stage: &'a Stage,
    joined: &mut BTreeMap<&'a AgentGroupId, &'a Stage>,
) {
    let before = joined.insert(&ranked.group, stage);
    if before.is_some_and(|before| before.when.is_none() || std::ptr::eq(before, stage)) {
        let message = format!("{} lists the group `{}` twice.", report.subject(), ranked.group);
        report.error("group", message, "Groups of earlier stages stay: name each once.");
    }
}

fn onward(report: &mut Report, stage: &Stage, overflow: &Overflow, names: &Names) {
    if stage.groups.is_empty() == stage.to_queue.is_none() {
        let said = if stage.groups.is_empty() { "neither" } else { "both" };
        let message = format!("{}: a stage has {said} of `groups` and `to_queue`.", report.subject());
        report.error(
            "",
            message,
            "A stage lets groups join, or moves the contact on: give it one of the two.",
        );
    }
    let Some(to) = &stage.to_queue else { return };
    refer(report, "to_queue", to, &names.queues);
    receives(report, "to_queue", to, names);
    if *to == overflow.queue {
        let message = format!("{} moves contacts to the queue they are in.", report.subject());
        report.error("to_queue", message, "Name another queue.");
    }
}

/// Stages stand in order of time; two at the same time need a condition to tell them apart.
fn times_rise(report: &mut Report, stages: &[Stage]) {
    if stages.first().is_some_and(|first| first.after_s.0 != 0.0) {
        let message = format!("{}: its first stage must begin at once.", report.subject());
        report.error("stages[0].after_s", message, "Write 0.");
    }
    for (i, pair) in stages.windows(2).enumerate() {
        let told_apart = pair.iter().any(|stage| stage.when.is_some());
        if pair[1].after_s < pair[0].after_s || pair[1].after_s == pair[0].after_s && !told_apart {
            let message = format!(
                "{}: its stages must be in order of time, each later than the one before.",
                report.subject()
            );
            let hint = "At the same time two stages may stand only where one has a condition.";
            report.error(&format!("stages[{}].after_s", i + 1), message, hint);
        }
    }
}

fn always_somebody(report: &mut Report, stages: &[Stage]) {
    if !stages.is_empty() && stages.iter().all(|stage| stage.when.is_some()) {
        let message = format!(
            "{}: every stage has a condition: while none holds, contacts wait for nobody.",
            report.subject()
        );
        report.warning("stages", message, "Give it a stage without `when`.");
    }
}

//! Timed stages of overflow.

use super::names::{Names, refer};
use super::range::SPAN_S;
use super::report::Report;
use crate::Scenario;
use crate::ids::AgentGroupId;
use crate::routing::{Overflow, RankedGroup, Stage};
use std::collections::BTreeSet;

const MAX_RANK: u64 = 99;

pub(super) fn routing(report: &mut Report, scenario: &Scenario, names: &Names) {
    let Some(routing) = &scenario.routing else { return };
    let mut seen = BTreeSet::new();
    report.at("routing", |report| {
        report.each("overflow", &routing.overflow, |report, overflow| {
            report.about(format!("The overflow of `{}`", overflow.queue), |report| {
                if !seen.insert(&overflow.queue) {
                    let message = format!("{} is given twice.", report.subject());
                    report.error("queue", message, "Join the stages into one list.");
                }
                if refer(report, "queue", &overflow.queue, &names.queues) {
                    stages(report, overflow, scenario, names);
                }
            });
        });
    });
}

fn stages(report: &mut Report, overflow: &Overflow, scenario: &Scenario, names: &Names) {
    let skilled: BTreeSet<&AgentGroupId> = skilled(overflow, scenario).collect();
    let mut joined = BTreeSet::new();
    if overflow.stages.is_empty() {
        report.error(
            "stages",
            format!("{} has no stages.", report.subject()),
            "Take it out, or give it stages.",
        );
    }
    report.each("stages", &overflow.stages, |report, stage| {
        report.number("after_s", stage.after_s.0, SPAN_S);
        report.each("groups", &stage.groups, |report, ranked| {
            if refer(report, "group", &ranked.group, &names.groups) {
                group(report, ranked, overflow, &skilled);
            }
            if !joined.insert(&ranked.group) {
                let message = format!("{} lists the group `{}` twice.", report.subject(), ranked.group);
                report.error("group", message, "Groups of earlier stages stay: name each once.");
            }
        });
    });
    times_rise(report, &overflow.stages);
    for left_out in skilled.difference(&joined).filter(|_| !overflow.stages.is_empty()) {
        report.note(
            "stages",
            format!(
                "Group `{left_out}` has the skill `{}` but joins at no stage: it never serves it.",
                overflow.queue
            ),
        );
    }
}

fn group(report: &mut Report, ranked: &RankedGroup, overflow: &Overflow, skilled: &BTreeSet<&AgentGroupId>) {
    report.count("rank", u64::from(ranked.rank.unwrap_or(1)), 1, MAX_RANK);
    if !skilled.contains(&ranked.group) {
        let message = format!(
            "{} names the group `{}`, which does not have the skill.",
            report.subject(),
            ranked.group
        );
        report.error("group", message, &format!("Give the group the skill `{}`.", overflow.queue));
    }
}

fn skilled<'a>(overflow: &'a Overflow, scenario: &'a Scenario) -> impl Iterator<Item = &'a AgentGroupId> {
    let has_skill =
        |group: &&crate::staffing::AgentGroup| group.skills.iter().any(|skill| skill.queue == overflow.queue);
    scenario.agent_groups.iter().filter(has_skill).map(|group| &group.id)
}

fn times_rise(report: &mut Report, stages: &[Stage]) {
    if stages.first().is_some_and(|first| first.after_s.0 != 0.0) {
        let message = format!("{}: its first stage must begin at once.", report.subject());
        report.error("stages[0].after_s", message, "Write 0.");
    }
    for (i, pair) in stages.windows(2).enumerate() {
        if pair[1].after_s <= pair[0].after_s {
            let message = format!(
                "{}: its stages must be in order of time, each later than the one before.",
                report.subject()
            );
            report.error(&format!("stages[{}].after_s", i + 1), message, "");
        }
    }
}

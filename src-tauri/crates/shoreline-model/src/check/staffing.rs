//! Agent groups: their skills, who is behind the walls, and head counts by interval.

use super::names::{Names, display_name, refer, refer_all, subject};
use super::range::{HEADS, POSITIVE_FACTOR, WEEK_H};
use super::report::Report;
use super::tables::table;
use super::{horizon, money, people, shrinkage, teams};
use crate::queue::Occupies;
use crate::staffing::{AgentGroup, AtShiftEnd, IntervalHeads, Skill, Staffing};

const MAX_LEVEL: u64 = 9;
const MAX_SKILLS: usize = 200;
const MAX_CLIENTS: usize = 100;
const SLOTS: (u64, u64) = (1, 20);

pub(super) fn groups(report: &mut Report, names: &Names) {
    report.each("agent_groups", &names.scenario.agent_groups, |report, group| {
        report.about(subject(&group.id), |report| {
            display_name(report, &group.name);
            refer(report, "site", &group.site, &names.sites);
            skills(report, group, names);
            report.at("staffing", |report| match &group.staffing {
                Staffing::IntervalHeads(heads) => {
                    report.at("interval_heads", |report| interval_heads(report, heads))
                }
                Staffing::Roster(roster) => {
                    report.at("roster", |report| teams::roster(report, roster, names))
                }
                Staffing::ShiftMix(mix) => report.at("shift_mix", |report| teams::mix(report, mix, names)),
            });
            report.share_if("holiday_staff_share", group.holiday_staff_share);
            report.number_if("full_time_h", group.full_time_h.map(|hours| hours.0), WEEK_H);
            report.at_some("shrinkage", &group.shrinkage, shrinkage::shrinkage);
            people::of_group(report, group);
            without_shifts(report, group);
            slots(report, group, names);
            money::group(report, group, names.scenario);
        });
    });
}

fn skills(report: &mut Report, group: &AgentGroup, names: &Names) {
    if group.skills.is_empty() {
        let message = format!("{} has no skills.", report.subject());
        report.warning("skills", message, "It serves nobody: name a queue.");
    }
    report.list("skills", &group.skills, MAX_SKILLS, |report, skill| one_skill(report, skill, group, names));
    let queues: Vec<_> = group.skills.iter().map(|skill| &skill.queue).collect();
    for (i, queue) in queues.iter().enumerate().filter(|(i, queue)| queues[..*i].contains(queue)) {
        let message = format!("{} has the skill `{queue}` twice.", report.subject());
        report.error(&format!("skills[{i}].queue"), message, "Keep one of the two.");
    }
    if !group.dedicated_to.is_empty() {
        refer_all(report, "dedicated_to", &group.dedicated_to, &names.clients, MAX_CLIENTS);
    }
}

fn one_skill(report: &mut Report, skill: &Skill, group: &AgentGroup, names: &Names) {
    refer(report, "queue", &skill.queue, &names.queues);
    report.count("level", u64::from(skill.level.unwrap_or(1)), 1, MAX_LEVEL);
    report.number_if("handling_factor", skill.handling_factor.map(|factor| factor.0), POSITIVE_FACTOR);
    if let Some(level) = &skill.language_level {
        refer(report, "language_level", level, &names.language_levels);
    }
    walls(report, skill, group, names);
}

/// Firewalls between clients and constraints on where data may be seen: hard, never bent by overflow.
fn walls(report: &mut Report, skill: &Skill, group: &AgentGroup, names: &Names) {
    let Some(queue) = names.queue(&skill.queue) else { return };
    if !group.dedicated_to.is_empty() && !group.dedicated_to.contains(&queue.client) {
        let message = format!(
            "{} is dedicated, and not to the client `{}` of the queue `{}`.",
            report.subject(),
            queue.client,
            queue.id
        );
        report.error("queue", message, "Take the skill out, or add the client to `dedicated_to`.");
    }
    let site = names.scenario.sites.iter().find(|site| site.id == group.site);
    let kept_out =
        |site: &&crate::site::Site| queue.residency.iter().find(|tag| !site.residency.contains(tag));
    if let Some((tag, site)) = site.and_then(|site| Some((kept_out(&site)?, site))) {
        let message = format!(
            "{} sits at `{}`, where data tagged `{tag}` of the queue `{}` may not be seen.",
            report.subject(),
            site.id,
            queue.id
        );
        report.error("queue", message, "Take the skill out, or give the site the tag in `residency`.");
    }
}

fn interval_heads(report: &mut Report, heads: &IntervalHeads) {
    if let Some(zone) = &heads.zone {
        horizon::zone(report, zone);
    }
    report.at("table", |report| table(report, &heads.table, HEADS));
    if heads.table.rows.iter().flat_map(|row| &row.values).all(|value| value.0 == 0.0) {
        let message = format!("{} has nobody at work at any time.", report.subject());
        report.warning("table.rows", message, "Fill its table.");
    }
}

/// Head counts know neither when a person comes nor when one was hired.
fn without_shifts(report: &mut Report, group: &AgentGroup) {
    if group.staffing.table().is_none() {
        return;
    }
    let shrinkage = group.shrinkage.as_ref();
    let ability = group.ability.as_ref();
    if ability.is_some_and(|ability| !ability.attrition.is_empty()) {
        let message =
            format!("{}: heads by interval cannot leave, for they are nobody in person.", report.subject());
        report.error("ability.attrition", message, "Put the people on shifts, or take it out.");
    }
    for (given, key) in [
        (shrinkage.is_some_and(|said| said.late_start.is_some()), "shrinkage.late_start"),
        (shrinkage.is_some_and(|said| said.late_return.is_some()), "shrinkage.late_return"),
        (shrinkage.is_some_and(|said| !said.meetings.is_empty()), "shrinkage.meetings"),
        (ability.is_some_and(|said| said.learning.is_some()), "ability.learning"),
        (group.at_shift_end == Some(AtShiftEnd::HandOver), "at_shift_end"),
    ] {
        if given {
            let name = key.rsplit('.').next().unwrap_or(key);
            let message = format!("{}: `{name}` does nothing for heads by interval.", report.subject());
            report.warning(key, message, "Put the people on shifts, or take it out.");
        }
    }
}

fn slots(report: &mut Report, group: &AgentGroup, names: &Names) {
    report.count_if("slots", group.slots, SLOTS);
    let chats = |skill: &Skill| {
        names.channel(&skill.queue).is_some_and(|channel| channel.occupies() == Occupies::Slot)
    };
    if group.slots.is_some_and(|slots| slots > 1) && !group.skills.iter().any(chats) {
        let message = format!("{} has slots for chats and serves no chat.", report.subject());
        report.warning("slots", message, "Give it the skill of a queue of channel \"chat\", or take it out.");
    }
}

//! Agent groups and shifts.

use super::names::{Names, display_name, refer, subject};
use super::range::{HEADS, MAX_HEADS, POSITIVE_FACTOR, SHARE, WEEK_H};
use super::report::Report;
use super::tables::table;
use super::{horizon, queues};
use crate::Scenario;
use crate::ids::ShiftId;
use crate::staffing::{
    AgentGroup, Anchor, Break, IntervalHeads, Roster, Shift, Shrinkage, Skill, Staffing, Team,
};
use std::collections::BTreeSet;

const MAX_TEAMS: usize = 500;

/// Longer shifts would overlap themselves on the next day.
const SHIFT_MIN: (u64, u64) = (15, 1439);
const ACTIVITY_MIN: (u64, u64) = (5, 480);
const MAX_LEVEL: u64 = 9;

pub(super) fn groups(report: &mut Report, scenario: &Scenario, names: &Names) {
    report.each("agent_groups", &scenario.agent_groups, |report, group| {
        report.about(subject(&group.id), |report| {
            display_name(report, &group.name);
            refer(report, "site", &group.site, &names.sites);
            skills(report, &group.skills, names);
            report.at("staffing", |report| match &group.staffing {
                Staffing::IntervalHeads(heads) => {
                    report.at("interval_heads", |report| interval_heads(report, heads))
                }
                Staffing::Roster(roster) => report.at("roster", |report| teams(report, roster, names)),
                Staffing::ShiftMix(_) => {}
            });
            shares(report, group);
        });
    });
}

fn skills(report: &mut Report, skills: &[Skill], names: &Names) {
    if skills.is_empty() {
        report.warning(
            "skills",
            format!("{} has no skills.", report.subject()),
            "It serves nobody: name a queue.",
        );
    }
    let mut seen = BTreeSet::new();
    report.each("skills", skills, |report, skill| {
        refer(report, "queue", &skill.queue, &names.queues);
        if !seen.insert(&skill.queue) {
            let message = format!("{} has the skill `{}` twice.", report.subject(), skill.queue);
            report.error("queue", message, "Keep one of the two.");
        }
        report.count("level", u64::from(skill.level.unwrap_or(1)), 1, MAX_LEVEL);
        report.number_if("handling_factor", skill.handling_factor.map(|factor| factor.0), POSITIVE_FACTOR);
    });
}

fn shares(report: &mut Report, group: &AgentGroup) {
    report.number_if("holiday_staff_share", group.holiday_staff_share.map(|share| share.0), SHARE);
    report.number_if("full_time_h", group.full_time_h.map(|hours| hours.0), WEEK_H);
    report.at_some("shrinkage", &group.shrinkage, shrinkage);
}

fn shrinkage(report: &mut Report, shrinkage: &Shrinkage) {
    let layers = [
        ("leave_share", shrinkage.leave_share),
        ("absence_share", shrinkage.absence_share),
        ("activities_share", shrinkage.activities_share),
    ];
    let numbers =
        layers.iter().fold(true, |all, (key, share)| report.number_if(key, share.map(|s| s.0), SHARE) & all);
    let total: f64 = layers.iter().filter_map(|(_, share)| *share).map(|share| share.0).sum();
    if numbers && total >= 1.0 {
        let message = format!("{}: its shrinkage of {total:.2} leaves nobody at work.", report.subject());
        report.error("", message, "Leave, absence and activities together must stay below 1.");
    }
    let length = shrinkage.activity_min.unwrap_or(30);
    report.count("activity_min", u64::from(length), ACTIVITY_MIN.0, ACTIVITY_MIN.1);
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

fn teams(report: &mut Report, roster: &Roster, names: &Names) {
    let heads: u64 = roster.teams.iter().map(|team| u64::from(team.heads)).sum();
    if roster.teams.is_empty() {
        report.warning(
            "teams",
            format!("{} has no teams.", report.subject()),
            "Nobody is at work: add a team.",
        );
    }
    if heads as f64 > MAX_HEADS {
        let message = format!("{} has {heads} people; at most {MAX_HEADS} are simulated.", report.subject());
        report.error("teams", message, "Split it into several groups.");
    }
    if roster.teams.len() > MAX_TEAMS {
        let message = format!(
            "{} has {} teams; at most {MAX_TEAMS} are simulated.",
            report.subject(),
            roster.teams.len()
        );
        return report.error("teams", message, "Join teams that work the same shift on the same days.");
    }
    report.each("teams", &roster.teams, |report, team| one_team(report, team, names));
}

fn one_team(report: &mut Report, team: &Team, names: &Names) {
    display_name(report, &team.name);
    refer(report, "shift", &team.shift, &names.shifts);
    if team.heads == 0 {
        let message = format!("{} has a team of nobody on shift `{}`.", report.subject(), team.shift);
        report.warning("heads", message, "Give it heads, or take it out.");
    }
    if let Some(days) = &team.days {
        queues::days(report, days);
    }
    let most = team.days.as_ref().map_or(7, |days| days.len().clamp(1, 7)) as u64;
    report.count("days_per_week", u64::from(team.days_per_week.unwrap_or(1)), 1, most);
}

pub(super) fn shifts(report: &mut Report, scenario: &Scenario, names: &Names) {
    let worked: BTreeSet<_> = scenario.agent_groups.iter().flat_map(shifts_of).collect();
    report.each("shifts", &scenario.shifts, |report, shift| {
        report.about(subject(&shift.id), |report| {
            display_name(report, &shift.name);
            length_and_start(report, shift);
            if let Some(Anchor::ClientLocal(client)) = &shift.anchor {
                refer(report, "anchor.client_local", client, &names.clients);
            }
            report.each("breaks", &shift.breaks, |report, pause| one_break(report, pause, shift));
            breaks_apart(report, &shift.breaks);
            if !worked.contains(&shift.id) {
                report.warning("id", format!("{} is worked by no team.", report.subject()), "");
            }
        });
    });
}

fn shifts_of(group: &AgentGroup) -> Vec<ShiftId> {
    let teams = group.staffing.teams();
    teams.iter().flat_map(|team| team.rotation.iter().chain([&team.shift])).cloned().collect()
}

fn length_and_start(report: &mut Report, shift: &Shift) {
    if u64::from(shift.length_min) > SHIFT_MIN.1 {
        let message = format!("{} is 24 hours or longer and overlaps itself the next day.", report.subject());
        report.error("length_min", message, "Split it into two shifts.");
    } else {
        report.count("length_min", u64::from(shift.length_min), SHIFT_MIN.0, SHIFT_MIN.1);
    }
    if shift.start.0 == 1440 {
        report.error(
            "start",
            format!("{} starts at 24:00.", report.subject()),
            "Write 00:00 of the next day.",
        );
    }
}

fn one_break(report: &mut Report, pause: &Break, shift: &Shift) {
    display_name(report, &pause.name);
    let (first, last) = window(pause);
    if last < first {
        let message = format!("{}: a break's `latest_min` is before its `earliest_min`.", report.subject());
        report.error("latest_min", message, "");
    }
    if pause.length_min == 0 {
        report.error("length_min", format!("{} has a break of no length.", report.subject()), "Take it out.");
    }
    let end = last.max(first) + u32::from(pause.length_min);
    if end > u32::from(shift.length_min) {
        let message = format!(
            "{}: a break may end {end} min after the start, but the shift ends after {}.",
            report.subject(),
            shift.length_min
        );
        report.error("", message, "Minutes of a break count from the start of the shift.");
    }
}

/// First and last start of a break.
fn window(pause: &Break) -> (u32, u32) {
    (u32::from(pause.earliest_min), u32::from(pause.latest_min.unwrap_or(pause.earliest_min)))
}

/// One person takes all breaks of a shift: they may not fall together wherever in its window each one lies.
fn breaks_apart(report: &mut Report, breaks: &[Break]) {
    let span = |pause: &Break| (window(pause).0, window(pause).1 + u32::from(pause.length_min));
    for (i, pause) in breaks.iter().enumerate() {
        let (first, end) = span(pause);
        let meets = |other: &Break| span(other).0 < end && first < span(other).1;
        if breaks[..i].iter().any(meets) {
            let message = format!("{}: two of its breaks can fall together.", report.subject());
            report.error(
                &format!("breaks[{i}]"),
                message,
                "Let the last end of one be before the first start of the next.",
            );
        }
    }
}

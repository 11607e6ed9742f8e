//! People on shifts: teams, days off, rotations, classes of new people, overtime, and mixes of shifts.

use super::horizon::{date, last_date};
use super::hours::days;
use super::names::{Names, display_name, refer};
use super::people::hired;
use super::range::{MAX_HEADS, POSITIVE_SHARE};
use super::report::Report;
use super::shifts::SHIFT_MIN;
use crate::clock::WeekDay;
use crate::ids::ShiftId;
use crate::scenario::Horizon;
use crate::staffing::{OnOff, Overtime, Roster, Shift, ShiftMix, Staffing, Team};
use std::collections::BTreeSet;

const MAX_TEAMS: usize = 500;
const MAX_ROTATION: usize = 52;
const MAX_OVERTIME: usize = 2_000;
const MAX_MIXED: usize = 100;
const CYCLE_DAYS: (u64, u64) = (1, 60);
const OVERTIME_MIN: (u64, u64) = (0, 720);

/// Shifts that people of a group work.
pub(super) fn worked(staffing: &Staffing) -> Vec<&ShiftId> {
    match staffing {
        Staffing::IntervalHeads(_) => Vec::new(),
        Staffing::Roster(roster) => roster.teams.iter().flat_map(of_team).collect(),
        Staffing::ShiftMix(mix) => mix.shifts.iter().map(|mixed| &mixed.shift).collect(),
    }
}

/// People on shifts.
pub(super) fn heads(staffing: &Staffing) -> u64 {
    match staffing {
        Staffing::IntervalHeads(_) => 0,
        Staffing::Roster(roster) => roster.teams.iter().map(|team| u64::from(team.heads)).sum(),
        Staffing::ShiftMix(mix) => u64::from(mix.heads),
    }
}

/// Whether a class of new people begins.
pub(super) fn hires(staffing: &Staffing) -> bool {
    matches!(staffing, Staffing::Roster(roster) if roster.teams.iter().any(|team| team.hired.is_some()))
}

/// Shifts that a team works: those of its rotation, or its one.
fn of_team(team: &Team) -> &[ShiftId] {
    if team.rotation.is_empty() { std::slice::from_ref(&team.shift) } else { &team.rotation }
}

pub(super) fn roster(report: &mut Report, roster: &Roster, names: &Names) {
    if roster.teams.is_empty() {
        let message = format!("{} has no teams.", report.subject());
        report.warning("teams", message, "Nobody is at work: add a team.");
    }
    people(report, "teams", roster.teams.iter().map(|team| u64::from(team.heads)).sum());
    report.list("teams", &roster.teams, MAX_TEAMS, |report, team| one_team(report, team, names));
    let mut seen = BTreeSet::new();
    let worked: BTreeSet<&ShiftId> = roster.teams.iter().flat_map(of_team).collect();
    report.list("overtime", &roster.overtime, MAX_OVERTIME, |report, overtime| {
        if !seen.insert((overtime.date, &overtime.shift)) {
            let message = format!(
                "{}: shift `{}` has overtime on {} twice.",
                report.subject(),
                overtime.shift,
                overtime.date
            );
            report.error("", message, "Join the two.");
        }
        self::overtime(report, overtime, &worked, names);
    });
}

fn people(report: &mut Report, key: &str, heads: u64) {
    if heads as f64 > MAX_HEADS {
        let message = format!("{} has {heads} people; at most {MAX_HEADS} are simulated.", report.subject());
        report.error(key, message, "Split it into several groups.");
    }
}

fn one_team(report: &mut Report, team: &Team, names: &Names) {
    display_name(report, &team.name);
    refer(report, "shift", &team.shift, &names.shifts);
    if team.heads == 0 {
        let message = format!("{} has a team of nobody on shift `{}`.", report.subject(), team.shift);
        report.warning("heads", message, "Give it heads, or take it out.");
    }
    if let Some(named) = &team.days {
        days(report, named);
    }
    let most = team.days.as_ref().map_or(7, |days| days.len().clamp(1, 7)) as u64;
    report.count_if("days_per_week", team.days_per_week, (1, most));
    report.at_some("cycle", &team.cycle, |report, cycle| self::cycle(report, cycle, team));
    rotation(report, team, names);
    let horizon = &names.scenario.horizon;
    report.at_some("hired", &team.hired, |report, class| hired(report, class, horizon));
    until(report, team, horizon);
    never_at_work(report, team, horizon);
}

fn cycle(report: &mut Report, cycle: &OnOff, team: &Team) {
    report.count("on", u64::from(cycle.on), CYCLE_DAYS.0, CYCLE_DAYS.1);
    report.count("off", u64::from(cycle.off), 0, CYCLE_DAYS.1);
    if cycle.off == 0 {
        let message = format!("{}: a team without a day off needs no `cycle`.", report.subject());
        report.warning("off", message, "Give it days off, or take it out.");
    }
    if team.days.is_some() || team.days_per_week.is_some() {
        let message = format!("{}: a team has a `cycle` beside days of the week.", report.subject());
        report.error("", message, "Keep either `cycle`, or `days` and `days_per_week`.");
    }
    if !team.rotation.is_empty() {
        let message = format!("{}: a team has a `cycle` beside a `rotation`.", report.subject());
        report.error("", message, "Keep one of the two.");
    }
}

fn rotation(report: &mut Report, team: &Team, names: &Names) {
    report.list("rotation", &team.rotation, MAX_ROTATION, |report, shift| {
        refer(report, "", shift, &names.shifts);
    });
    if !team.rotation.is_empty() && !team.rotation.contains(&team.shift) {
        let message = format!("{}: a team's `shift` is none of its rotation.", report.subject());
        report.error("shift", message, "Write the first shift of the rotation: the team works those alone.");
    }
    if team.rotation.len() == 1 {
        let message = format!("{}: a rotation of one shift changes nothing.", report.subject());
        report.warning("rotation", message, "Name two or more shifts.");
    }
    let shift = |id: &ShiftId| names.scenario.shifts.iter().find(|shift| shift.id == *id);
    for (i, id) in team.rotation.iter().enumerate() {
        let next = &team.rotation[(i + 1) % team.rotation.len()];
        if let (Some(this), Some(next)) = (shift(id), shift(next)) {
            rest(report, i, this, next);
        }
    }
}

/// A person who changes shifts from one day to the next has left the one before the other begins.
fn rest(report: &mut Report, i: usize, this: &Shift, next: &Shift) {
    let end = u32::from(this.start.0) + u32::from(this.length_min);
    if end > 1440 + u32::from(next.start.0) {
        let message = format!(
            "{}: shift `{}` of the rotation begins before `{}` of the day before is over.",
            report.subject(),
            next.id,
            this.id
        );
        report.error(&format!("rotation[{i}]"), message, "Put another shift between the two.");
    }
}

fn until(report: &mut Report, team: &Team, horizon: &Horizon) {
    let Some(last) = team.until else { return };
    date(report, "until", last);
    if team.hired.as_ref().is_some_and(|class| class.on > last) {
        let message = format!("{}: a team ends on {last}, before it is hired.", report.subject());
        report.error("until", message, "Check both dates.");
    } else if last.0 < horizon.start.0 {
        let message = format!("{}: a team ends on {last}, before the horizon begins.", report.subject());
        report.warning("until", message, "It is never at work: take it out.");
    }
}

fn never_at_work(report: &mut Report, team: &Team, horizon: &Horizon) {
    let dates = std::iter::successors(Some(horizon.start.0), |date| date.tomorrow().ok());
    let mut week = dates.take(horizon.days.min(7) as usize).map(WeekDay::of);
    if let Some(named) = &team.days
        && !named.is_empty()
        && !week.any(|day| named.contains(&day))
    {
        let message = format!("{}: the days of a team do not occur in the horizon.", report.subject());
        report.warning("days", message, "It is never at work: check its days and the horizon.");
    }
}

fn overtime(report: &mut Report, overtime: &Overtime, worked: &BTreeSet<&ShiftId>, names: &Names) {
    date(report, "date", overtime.date);
    refer(report, "shift", &overtime.shift, &names.shifts);
    report.count_if("before_min", overtime.before_min, OVERTIME_MIN);
    report.count_if("after_min", overtime.after_min, OVERTIME_MIN);
    report.number_if("share", overtime.share.map(|share| share.0), POSITIVE_SHARE);
    let longer = u64::from(overtime.before_min.unwrap_or(0)) + u64::from(overtime.after_min.unwrap_or(0));
    if longer == 0 {
        let message = format!("{}: overtime of no length on {}.", report.subject(), overtime.date);
        report.warning("", message, "Give it `before_min` or `after_min`.");
    }
    let shift = names.scenario.shifts.iter().find(|shift| shift.id == overtime.shift);
    if shift.is_some_and(|shift| longer + u64::from(shift.length_min) > SHIFT_MIN.1) {
        let message =
            format!("{}: with overtime shift `{}` lasts a whole day.", report.subject(), overtime.shift);
        report.warning("", message, "The next day's shift begins when it ends: make it shorter.");
    }
    if !worked.contains(&overtime.shift) {
        let message = format!("{}: no team of it works shift `{}`.", report.subject(), overtime.shift);
        report.error("shift", message, "Name a shift that one of its teams works.");
    }
    let horizon = &names.scenario.horizon;
    if !last_date(horizon).is_none_or(|last| (horizon.start.0..=last).contains(&overtime.date.0)) {
        let message =
            format!("{}: the overtime of {} lies outside the horizon.", report.subject(), overtime.date);
        report.warning("date", message, "It changes nothing; check its date.");
    }
}

pub(super) fn mix(report: &mut Report, mix: &ShiftMix, names: &Names) {
    people(report, "heads", u64::from(mix.heads));
    report.count_if("days_per_week", mix.days_per_week, (1, 7));
    if mix.heads == 0 {
        let message = format!("{} has nobody at work at any time.", report.subject());
        report.warning("heads", message, "Give it heads.");
    }
    let (mut seen, errors) = (BTreeSet::new(), report.errors());
    report.some("shifts", &mix.shifts, MAX_MIXED, |report, mixed| {
        refer(report, "shift", &mixed.shift, &names.shifts);
        report.number("share", mixed.share.0, POSITIVE_SHARE);
        if !seen.insert(&mixed.shift) {
            let message = format!("{} has the shift `{}` twice in its mix.", report.subject(), mixed.shift);
            report.error("shift", message, "Add the two shares.");
        }
    });
    if report.errors() == errors && mix.heads > 0 {
        unworked(report, mix);
    }
}

/// Shifts of a mix that no whole person comes to.
fn unworked(report: &mut Report, mix: &ShiftMix) {
    let dealt = Staffing::ShiftMix(mix.clone());
    for (i, team) in dealt.teams().iter().enumerate().filter(|(_, team)| team.heads == 0) {
        let message = format!("{}: its share gives shift `{}` nobody.", report.subject(), team.shift);
        report.warning(&format!("shifts[{i}].share"), message, "Shares are dealt out in whole people.");
    }
}

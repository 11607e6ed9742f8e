//! Hours of people over the horizon, and which queues share them.

use super::contacts::by_table;
use crate::Scenario;
use crate::ids::ShiftId;
use crate::staffing::{AgentGroup, HeadsAre, Shift, Shrinkage, Team};
use jiff::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Hours at which people of a group are there to serve.
pub(super) fn hours(group: &AgentGroup, scenario: &Scenario) -> f64 {
    let present = group.shrinkage.as_ref().map_or(1.0, present);
    if let Some(heads) = group.staffing.table() {
        let slot_h = f64::from(heads.table.slot_min) / 60.0;
        let planned = heads.heads_are.unwrap_or_default() == HeadsAre::Planned;
        return by_table(&heads.table, &scenario.horizon, slot_h) * if planned { present } else { 1.0 };
    }
    let weeks = f64::from(scenario.horizon.days) / 7.0;
    group.staffing.teams().iter().map(|team| weekly_hours(team, scenario)).sum::<f64>() * weeks * present
}

/// People of a group in all, were everyone there at once.
pub(super) fn heads(group: &AgentGroup) -> f64 {
    group.staffing.table().map_or_else(
        || rostered(group),
        |heads| heads.table.rows.iter().flat_map(|row| &row.values).map(|value| value.0).fold(0.0, f64::max),
    )
}

/// People of a group on rosters.
pub(super) fn rostered(group: &AgentGroup) -> f64 {
    group.staffing.teams().iter().map(|team| f64::from(team.heads)).sum()
}

/// Hours a week within the horizon, of a class of new people from its first contact on.
fn weekly_hours(team: &Team, scenario: &Scenario) -> f64 {
    let shifts = shifts(team);
    let shift = |id: &ShiftId| scenario.shifts.iter().find(|shift| shift.id == *id).map_or(0.0, work_h);
    let shift_h = shifts.iter().map(shift).sum::<f64>() / shifts.len() as f64;
    let days = team.days.as_ref().map_or(7, Vec::len) as f64;
    let length = f64::from(scenario.horizon.days);
    let after = |date: Date| scenario.horizon.start.0.duration_until(date).as_hours() as f64 / 24.0;
    let begins = first_contact(team).map_or(0.0, after).clamp(0.0, length);
    let ends = team.until.map_or(length, |last| after(last.0) + 1.0).clamp(begins, length);
    let there = (ends - begins) / length;
    f64::from(team.heads) * days * days_share(team) * shift_h * there
}

/// The shifts of a team: those of its rotation, or its one.
pub(super) fn shifts(team: &Team) -> &[ShiftId] {
    if team.rotation.is_empty() { std::slice::from_ref(&team.shift) } else { &team.rotation }
}

/// The share of its days that each person of a team works.
pub(super) fn days_share(team: &Team) -> f64 {
    let days = team.days.as_ref().map_or(7, Vec::len).max(1) as f64;
    match (&team.cycle, team.days_per_week) {
        (Some(cycle), _) => f64::from(cycle.on) / (f64::from(cycle.on) + f64::from(cycle.off)).max(1.0),
        (None, Some(worked)) => f64::from(worked) / days,
        (None, None) => 1.0,
    }
}

/// The date from which a class of new people takes contacts; nothing for people who were always there.
pub(super) fn first_contact(team: &Team) -> Option<Date> {
    let class = team.hired.as_ref()?;
    let training = Span::new().weeks(i64::from(class.training_weeks.unwrap_or(0)));
    Some(class.on.0.checked_add(training).unwrap_or(Date::MAX))
}

/// The share of planned people who come.
pub(super) fn came(group: &AgentGroup) -> f64 {
    let at_work =
        group.staffing.table().is_some_and(|heads| heads.heads_are.unwrap_or_default() == HeadsAre::AtWork);
    let away = group.shrinkage.iter().flat_map(|said| [said.leave_share, said.absence_share]).flatten();
    if at_work { 1.0 } else { away.map(|share| 1.0 - share.0).product() }
}

fn work_h(shift: &Shift) -> f64 {
    let breaks: f64 = shift.breaks.iter().map(|pause| f64::from(pause.length_min)).sum();
    (f64::from(shift.length_min) - breaks) / 60.0
}

fn present(shrinkage: &Shrinkage) -> f64 {
    let layers = [shrinkage.leave_share, shrinkage.absence_share, shrinkage.activities_share];
    layers.into_iter().flatten().map(|share| 1.0 - share.0).product()
}

/// For each queue the least queue that it shares groups with, directly or over others.
pub(super) fn components(scenario: &Scenario) -> Vec<usize> {
    let index: BTreeMap<_, _> = scenario.queues.iter().enumerate().map(|(i, queue)| (&queue.id, i)).collect();
    let mut least: Vec<usize> = (0..scenario.queues.len()).collect();
    for group in &scenario.agent_groups {
        let served: Vec<usize> =
            group.skills.iter().filter_map(|skill| index.get(&skill.queue).copied()).collect();
        let roots: Vec<usize> = served.iter().map(|queue| least[*queue]).collect();
        let root = roots.iter().copied().min();
        for of in &mut least {
            if roots.contains(of) {
                *of = root.unwrap_or(*of);
            }
        }
    }
    least
}

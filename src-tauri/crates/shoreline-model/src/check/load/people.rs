//! Hours of people over the horizon, and which queues share them.

use super::contacts::by_table;
use crate::Scenario;
use crate::staffing::{AgentGroup, HeadsAre, Shift, Shrinkage, Team};
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

fn weekly_hours(team: &Team, scenario: &Scenario) -> f64 {
    let days = team.days_per_week.map_or(team.days.as_ref().map_or(7, Vec::len), usize::from);
    let shift = scenario.shifts.iter().find(|shift| shift.id == team.shift);
    f64::from(team.heads) * days as f64 * shift.map_or(0.0, work_h)
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

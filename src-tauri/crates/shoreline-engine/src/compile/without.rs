//! The same scenario without one cause of missed targets: what reasons are found by. Never adds people or hours.

use serde::Serialize;
use shoreline_model::Scenario;
use shoreline_model::check::{Checked, check};
use shoreline_model::demand::Variability;
use shoreline_model::disruption::Trouble;
use shoreline_model::ids::QueueId;
use shoreline_model::queue::Queue;
use shoreline_model::routing::RankedGroup;
use shoreline_model::staffing::{AgentGroup, Skill, Staffing};
use shoreline_model::units::Share;

/// What a missed target may be owed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// More contacts than expected: demand that swings, a forecast that errs, surges.
    Volume,
    /// Handling that takes longer than the queue's own: people, skills, languages, fatigue, slow systems.
    Handling,
    /// People who do not come, or come late.
    Absence,
    /// Breaks and in-office activities.
    Breaks,
    /// Groups that serve the same client but not this queue.
    Skill,
    /// Sites and bots that are down.
    Outage,
    /// Contacts already waiting when the time began. Not of the scenario: of the hours before.
    Backlog,
}

impl Cause {
    /// All of them.
    pub const ALL: [Cause; 7] = [
        Cause::Volume,
        Cause::Handling,
        Cause::Absence,
        Cause::Breaks,
        Cause::Skill,
        Cause::Outage,
        Cause::Backlog,
    ];
}

/// The scenario without a cause, seen from one queue; `None` where it has nothing of the kind.
pub fn without(checked: &Checked, cause: Cause, queue: &QueueId) -> Option<Checked> {
    let mut scenario = checked.scenario().clone();
    match cause {
        Cause::Volume => as_expected(&mut scenario),
        Cause::Handling => handled_as_planned(&mut scenario),
        Cause::Absence => everybody_there(&mut scenario),
        Cause::Breaks => no_pauses(&mut scenario),
        Cause::Skill => served_by_all(&mut scenario, queue)?,
        Cause::Outage => calm(&mut scenario, |trouble| {
            matches!(trouble, Trouble::SiteDown { .. } | Trouble::BotDown { .. })
        }),
        Cause::Backlog => {}
    }
    // What is left out leaves nothing that could be wrong; should it ever, the cause is not looked into.
    (scenario != *checked.scenario()).then(|| check(scenario).ok()).flatten()
}

fn calm(scenario: &mut Scenario, ends: fn(&Trouble) -> bool) {
    scenario.disruptions.retain(|disruption| !ends(&disruption.what));
}

fn as_expected(scenario: &mut Scenario) {
    for said in scenario.queues.iter_mut().map(|queue| &mut queue.variability) {
        // How contacts follow one another is no question of how many come.
        let spacing = said.take().and_then(|swing| swing.spacing);
        *said = spacing.map(|spacing| Variability { spacing: Some(spacing), ..Variability::default() });
    }
    scenario.day_correlations.clear();
    calm(scenario, |trouble| matches!(trouble, Trouble::Surge { .. }));
}

fn handled_as_planned(scenario: &mut Scenario) {
    for group in &mut scenario.agent_groups {
        for skill in &mut group.skills {
            (skill.handling_factor, skill.language_level) = (None, None);
        }
        if let Some(ability) = &mut group.ability {
            (ability.person_cv, ability.learning) = (None, None);
        }
        if let Staffing::Roster(roster) = &mut group.staffing {
            let classes = roster.teams.iter_mut().filter_map(|team| team.hired.as_mut());
            classes.filter(|hired| hired.nesting_weeks.is_some()).for_each(|hired| {
                hired.nesting_share = Some(Share(1.0));
            });
        }
    }
    if let Some(people) = &mut scenario.people {
        people.fatigue = None;
    }
    calm(scenario, |trouble| matches!(trouble, Trouble::SlowSystems { .. }));
}

fn everybody_there(scenario: &mut Scenario) {
    for shrinkage in scenario.agent_groups.iter_mut().filter_map(|group| group.shrinkage.as_mut()) {
        (shrinkage.absence_share, shrinkage.late_start, shrinkage.late_return) = (None, None, None);
    }
    calm(scenario, |trouble| matches!(trouble, Trouble::MassAbsence { .. }));
}

fn no_pauses(scenario: &mut Scenario) {
    scenario.shifts.iter_mut().for_each(|shift| shift.breaks.clear());
    for shrinkage in scenario.agent_groups.iter_mut().filter_map(|group| group.shrinkage.as_mut()) {
        shrinkage.activities_share = None;
        shrinkage.meetings.clear();
    }
}

/// Every group that serves the queue's client, and may see its data, serves the queue: no more urgently than what it
/// serves least urgently.
fn served_by_all(scenario: &mut Scenario, id: &QueueId) -> Option<()> {
    let queue = scenario.queues.iter().find(|queue| queue.id == *id)?.clone();
    let may = |group: &AgentGroup| may_learn(scenario, group, &queue);
    let learn: Vec<_> =
        scenario.agent_groups.iter().filter(|group| may(group)).map(|group| group.id.clone()).collect();
    for group in scenario.agent_groups.iter_mut().filter(|group| learn.contains(&group.id)) {
        let level = group.skills.iter().filter_map(|skill| skill.level).max();
        group.skills.push(Skill { level, ..Skill::new(id.clone()) });
    }
    let overflow = scenario.routing.iter_mut().flat_map(|routing| &mut routing.overflow);
    for first in overflow.filter(|overflow| overflow.queue == *id).filter_map(|o| o.stages.first_mut()) {
        first.groups.extend(learn.iter().cloned().map(|group| RankedGroup { group, rank: None }));
    }
    Some(())
}

fn may_learn(scenario: &Scenario, group: &AgentGroup, queue: &Queue) -> bool {
    let of_client = |skill: &Skill| {
        scenario.queues.iter().any(|other| other.id == skill.queue && other.client == queue.client)
    };
    let site = scenario.sites.iter().find(|site| site.id == group.site);
    let sees_data = queue.residency.iter().all(|tag| site.is_some_and(|site| site.residency.contains(tag)));
    let is_free = group.dedicated_to.is_empty() || group.dedicated_to.contains(&queue.client);
    let knows = group.skills.iter().any(|skill| skill.queue == queue.id);
    sees_data && is_free && !knows && group.skills.iter().any(of_client)
}

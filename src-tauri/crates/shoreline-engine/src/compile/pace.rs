//! Skills, language, tenure, assist and trouble to the pace of people: factors and instants.

use super::group::site;
use super::{Scene, queue_ix, zone};
use crate::plan::QueueIx;
use crate::plan::pace::{AssistPlan, FatiguePlan, Hire, LearningPlan, PacePlan, RampPlan, Slow};
use jiff::SignedDuration;
use shoreline_model::Scenario;
use shoreline_model::automation::{Assist, Ramp};
use shoreline_model::calendar::{HOUR, MINUTE, Ms};
use shoreline_model::disruption::{Disruption, Trouble};
use shoreline_model::people::{Hired, Learning};
use shoreline_model::queue::Queue;
use shoreline_model::staffing::{AgentGroup, Skill};

const WEEK: Ms = 7 * 24 * HOUR;
/// The mean month of the Gregorian calendar: 365.2425 days / 12.
const MONTH: Ms = 24 * HOUR * 3_652_425 / 10_000 / 12;
/// What levels of a language cost where the scenario does not say: handling factor, loss of first-time resolution.
const LEVELS: [(&str, f64, f64); 3] = [("native", 1.0, 0.0), ("c1", 1.04, 0.02), ("b2", 1.12, 0.08)];
/// Capacity while nesting where the scenario does not say.
const NESTING_SHARE: f64 = 0.5;
/// Fatigue where the scenario names it and says no more.
const TIRING_OCCUPANCY: f64 = 0.85;
const FATIGUE_SLOPE: f64 = 0.6;
const FATIGUE_MIN: u16 = 120;

/// Handling factors of a group, queue by queue: skill times language.
pub(super) fn factors(scenario: &Scenario, group: &AgentGroup) -> Vec<f64> {
    let mut factors = vec![1.0; scenario.queues.len()];
    for (queue, skill) in skills(scenario, group) {
        factors[queue.ix()] = skill.handling_factor.map_or(1.0, |factor| factor.0) * level(scenario, skill).0;
    }
    factors
}

/// Shares of contacts that a group resolves the first time, queue by queue: the queue's less what its language costs.
pub(super) fn resolved(scenario: &Scenario, group: &AgentGroup) -> Vec<f64> {
    let usual = |queue: &Queue| queue.repeat.as_ref().map_or(1.0, |repeat| repeat.resolved_share.0);
    let mut resolved: Vec<f64> = scenario.queues.iter().map(usual).collect();
    for (queue, skill) in skills(scenario, group) {
        resolved[queue.ix()] = (resolved[queue.ix()] - level(scenario, skill).1).max(0.0);
    }
    resolved
}

fn skills<'a>(scenario: &'a Scenario, group: &'a AgentGroup) -> impl Iterator<Item = (QueueIx, &'a Skill)> {
    group.skills.iter().filter_map(|skill| Some((queue_ix(scenario, &skill.queue)?, skill)))
}

/// Handling factor and loss of first-time resolution of a skill's language level: the scenario's own, or a shipped one.
fn level(scenario: &Scenario, skill: &Skill) -> (f64, f64) {
    let Some(id) = &skill.language_level else { return (1.0, 0.0) };
    let own = scenario.people.iter().flat_map(|people| &people.language_levels).find(|level| level.id == *id);
    let shipped = || LEVELS.iter().find(|(name, ..)| *name == id.0).map(|&(_, factor, loss)| (factor, loss));
    own.map(|level| (level.handling_factor.0, level.resolved_loss_share.0))
        .or_else(shipped)
        .unwrap_or((1.0, 0.0))
}

/// What moves a group's pace besides skill and language; `None` where nothing does, so that it costs nothing.
pub(super) fn pace(scene: &Scene<'_>, group: &AgentGroup) -> Option<Box<PacePlan>> {
    let ability = group.ability.as_ref();
    let person_cv = ability.and_then(|ability| ability.person_cv).map_or(0.0, |cv| cv.0);
    let plan = PacePlan {
        person_sigma: (person_cv * person_cv).ln_1p().sqrt(),
        learning: ability.and_then(|ability| ability.learning.as_ref()).map(learning),
        assists: assists(scene, group),
        slow: slow(scene, group),
    };
    let hires = group.staffing.teams().iter().any(|team| team.hired.is_some());
    let tires = fatigue(scene.scenario).is_some();
    (hires || tires || !plan.is_still()).then(|| Box::new(plan))
}

fn learning(said: &Learning) -> LearningPlan {
    LearningPlan { start: said.start_factor.0, span: said.weeks.0 * WEEK as f64 }
}

fn assists(scene: &Scene<'_>, group: &AgentGroup) -> Vec<AssistPlan> {
    let assists = scene.scenario.automation.iter().flat_map(|automation| &automation.assists);
    assists.filter(|assist| assist.groups.contains(&group.id)).map(|said| assist(scene, said)).collect()
}

fn assist(scene: &Scene<'_>, said: &Assist) -> AssistPlan {
    let mut talk: Vec<_> =
        said.talk.iter().map(|row| (Ms::from(row.from_month) * MONTH, row.factor.0)).collect();
    talk.sort_by_key(|(from, _)| *from);
    AssistPlan {
        talk,
        acw: said.acw_factor.map_or(1.0, |factor| factor.0),
        adoption: ramp(scene, &said.adoption),
    }
}

/// A ramp of dates, each beginning at midnight on the reporting clock.
pub(crate) fn ramp(scene: &Scene<'_>, said: &Ramp) -> RampPlan {
    let clock = zone(&scene.scenario.horizon.zone);
    let point = |date, share| Some((scene.window.instant(&clock, date, 0)?, share));
    let mut points: Vec<_> = said.points.iter().filter_map(|p| point(p.date.0, p.share.0)).collect();
    points.sort_by_key(|(at, _)| *at);
    RampPlan(points)
}

/// The spans in which a group's site has slow systems.
fn slow(scene: &Scene<'_>, group: &AgentGroup) -> Vec<Slow> {
    let of_site = |disruption: &Disruption| match &disruption.what {
        Trouble::SlowSystems { sites, factor } if sites.contains(&group.site) => {
            let (from, until) = scene.window.span(disruption)?;
            Some(Slow { from, until, factor: factor.0 })
        }
        _ => None,
    };
    scene.scenario.disruptions.iter().filter_map(of_site).collect()
}

/// How people tire, where the scenario says they do.
pub(super) fn fatigue(scenario: &Scenario) -> Option<FatiguePlan> {
    let said = scenario.people.as_ref()?.fatigue.as_ref()?;
    Some(FatiguePlan {
        above: said.above_share.map_or(TIRING_OCCUPANCY, |share| share.0),
        slope: said.slope.map_or(FATIGUE_SLOPE, |slope| slope.0),
        span: (Ms::from(said.over_min.unwrap_or(FATIGUE_MIN)) * MINUTE) as f64,
    })
}

/// When a class begins, by its site's clock; `None` only where the dates leave the calendar.
pub(super) fn hire(scene: &Scene<'_>, group: &AgentGroup, said: &Hired) -> Option<Hire> {
    let clock = zone(&site(scene, group).zone);
    let after = |weeks: u16| {
        let days = SignedDuration::from_hours(7 * 24 * i64::from(weeks));
        scene.window.instant(&clock, said.on.0.checked_add(days).ok()?, 0)
    };
    let classroom = said.training_weeks.unwrap_or(0);
    Some(Hire {
        at: after(0)?,
        starts: after(classroom)?,
        nests_until: after(classroom.saturating_add(said.nesting_weeks.unwrap_or(0)))?,
        nesting_factor: 1.0 / said.nesting_share.map_or(NESTING_SHARE, |share| share.0),
    })
}

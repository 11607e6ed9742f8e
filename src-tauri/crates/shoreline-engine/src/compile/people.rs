//! Head counts and rosters to people with instants: who comes when, takes which break, and what is paid.

use super::group::{Layers, layers, site};
use super::roster::{Rota, shifts};
use super::{Scene, absence, day_number, disruption, pace, zone};
use crate::draw::streams::Key;
use crate::plan::{
    AgentPlan, ContactChoice, Duty, GroupCell, GroupIx, GroupPlan, Heads, MeetingPlan, ShiftPlan, SiteIx,
    SitePlan, Step, What, add_time,
};
use shoreline_model::Scenario;
use shoreline_model::calendar::{HOUR, MINUTE, Ms, SlotTable, Stretch, grid};
use shoreline_model::measure::{GROUP_COUNTERS, GroupCounter as G};
use shoreline_model::site::Site;
use shoreline_model::staffing::{AgentGroup, AtShiftEnd, HeadsAre, IntervalHeads};

/// Paid hours of a full-time week where the scenario does not say.
const FULL_TIME_H: f64 = 40.0;
/// Length of an in-office activity where the scenario does not say.
const ACTIVITY_MIN: u16 = 30;

/// Everyone, compiled.
#[derive(Default)]
pub(crate) struct People {
    pub groups: Vec<GroupPlan>,
    pub agents: Vec<AgentPlan>,
    pub shifts: Vec<ShiftPlan>,
    pub duties: Vec<Duty>,
    pub meetings: Vec<MeetingPlan>,
}

pub(crate) fn people(scene: &Scene<'_>, begins: Ms, schedule: &mut Vec<Step>) -> People {
    let mut people = People { shifts: shifts(scene), ..People::default() };
    for (ix, group) in scene.scenario.agent_groups.iter().enumerate() {
        let ix = GroupIx(ix as u16);
        let mut plan = bare_group(scene, group, people.agents.len() as u32);
        absence::meetings(scene, group, ix, begins, &mut people.meetings, schedule);
        match group.staffing.table() {
            Some(heads) => {
                interval_heads(scene, group, heads, ix, begins, &mut plan, schedule);
                let key = |turn| plan.key.part(u64::from(turn));
                let person = |turn| AgentPlan { group: ix, key: key(turn), turn, hired: None };
                people.agents.extend((0..plan.agent_count).map(person));
            }
            None => {
                let People { agents, shifts, duties, .. } = &mut people;
                let rota =
                    Rota { scene, group, ix, begins, shifts, plan: &mut plan, agents, duties, schedule };
                rota.fill(&group.staffing.teams());
            }
        }
        people.groups.push(plan);
    }
    people
}

/// Sites with their seats and groups.
pub(crate) fn sites(scenario: &Scenario) -> Vec<SitePlan> {
    let groups_at = |site: &Site| {
        let groups = (0..).map(GroupIx).zip(&scenario.agent_groups);
        groups.filter(|(_, group)| group.site == site.id).map(|(ix, _)| ix).collect()
    };
    let sites = scenario.sites.iter();
    sites.map(|site| SitePlan { seats: site.seats.unwrap_or(u32::MAX), groups: groups_at(site) }).collect()
}

fn bare_group(scene: &Scene<'_>, group: &AgentGroup, first_agent: u32) -> GroupPlan {
    let slots = scene.window.intervals().len() + 1;
    let mut known: Vec<GroupCell> = vec![[0; GROUP_COUNTERS]; slots];
    for (cell, interval) in known.iter_mut().skip(1).zip(scene.window.intervals()) {
        cell[G::SpanMs as usize] = interval.end - interval.start;
    }
    let layers = layers(group);
    let at = scene.scenario.sites.iter().position(|site| site.id == group.site);
    GroupPlan {
        key: Key::of(&group.id.0),
        // `check` refuses dangling references.
        site: SiteIx(at.expect("a checked group has its site") as u16),
        serves: Vec::new(),
        dials: Vec::new(),
        factors: pace::factors(scene.scenario, group),
        resolved: pace::resolved(scene.scenario, group),
        pace: pace::pace(scene, group),
        contact_choice: ContactChoice::Oldest,
        slots: group.slots.unwrap_or(1),
        first_agent,
        agent_count: 0,
        heads: Vec::new(),
        keep: 1.0,
        stay: 1.0,
        absence: layers.absence,
        mass_absences: disruption::mass_absences(scene, group),
        activity_share: layers.activities,
        activity: activity(group),
        lateness: absence::lateness(group),
        attrition: absence::attrition(group),
        hands_over: group.at_shift_end == Some(AtShiftEnd::HandOver),
        known,
        full_time_ratio: full_time_ratio(scene, group),
    }
}

/// Hours of the horizon over the paid hours of a full-time person in as many weeks, a clock change left aside.
fn full_time_ratio(scene: &Scene<'_>, group: &AgentGroup) -> f64 {
    let weeks = f64::from(scene.scenario.horizon.days) / 7.0;
    let full_time_h = group.full_time_h.map_or(FULL_TIME_H, |hours| hours.0);
    scene.window.end() as f64 / HOUR as f64 / (weeks * full_time_h)
}

fn activity(group: &AgentGroup) -> Ms {
    let minutes = group.shrinkage.as_ref().and_then(|s| s.activity_min).unwrap_or(ACTIVITY_MIN);
    Ms::from(minutes) * MINUTE
}

/// Head counts by interval: one step a slot, and the paid time behind the heads.
fn interval_heads(
    scene: &Scene<'_>,
    group: &AgentGroup,
    heads: &IntervalHeads,
    ix: GroupIx,
    begins: Ms,
    plan: &mut GroupPlan,
    schedule: &mut Vec<Step>,
) {
    let table = SlotTable::new(&heads.table);
    let zone = zone(heads.zone.as_ref().unwrap_or(&site(scene, group).zone));
    let layers = layers(group);
    let at_work = heads.heads_are.unwrap_or_default() == HeadsAre::AtWork;
    let behind = Behind::new(&layers, at_work);
    if at_work {
        plan.absence = 0.0;
    } else {
        plan.stay = 1.0 - layers.leave;
        plan.keep = plan.stay * (1.0 - layers.activities);
    }
    let mut last = None;
    for stretch in scene.window.stretches(&zone, begins, scene.window.end(), grid(table.slot_min())) {
        let next = Heads { planned: table.at(stretch), day: day_number(scene.scenario, stretch.date) };
        behind.add(scene, plan, stretch, next.planned);
        if last != Some(next) || stretch.minute % table.slot_min() == 0 {
            let at = stretch.start.max(begins);
            schedule.push(Step { at, what: What::Heads(ix, plan.heads.len() as u32) });
            plan.heads.push(next);
            plan.agent_count = plan.agent_count.max(next.planned.ceil() as u32);
        }
        last = Some(next);
    }
}

/// Scheduled, paid and lost time per head of an interval table.
struct Behind {
    scheduled: f64,
    leave: f64,
    absent: f64,
    activity: f64,
}

impl Behind {
    fn new(layers: &Layers, at_work: bool) -> Self {
        let (stay, come, free) = (1.0 - layers.leave, 1.0 - layers.absence, 1.0 - layers.activities);
        let scheduled = if at_work { 1.0 / (stay * come * free) } else { 1.0 };
        Self {
            scheduled,
            leave: scheduled * layers.leave,
            // The absence of planned heads is drawn, person by person; that behind heads at work is its expectation.
            absent: if at_work { scheduled * stay * layers.absence } else { 0.0 },
            activity: scheduled * stay * come * layers.activities,
        }
    }

    fn add(&self, scene: &Scene<'_>, plan: &mut GroupPlan, stretch: Stretch, heads: f64) {
        let span = stretch.start..stretch.start + stretch.length;
        let mut add = |counter: G, share: f64| {
            let time = (heads * share * stretch.length as f64).round() as Ms;
            add_time(&scene.boundaries, &mut plan.known, counter, span.clone(), time);
        };
        add(G::ScheduledMs, self.scheduled);
        add(G::PaidMs, self.scheduled);
        add(G::LeaveMs, self.leave);
        add(G::AbsentMs, self.absent);
        add(G::ActivityMs, self.activity);
    }
}

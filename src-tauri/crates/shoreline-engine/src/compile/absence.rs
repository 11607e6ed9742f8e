//! What keeps people of a group from contacts: meetings, lateness, leaving the company.

use super::group::site;
use super::{Scene, zone};
use crate::draw::sample::Sampler;
use crate::plan::{GroupIx, Lateness, LeavingRate, MeetingIx, MeetingPlan, Step, What};
use shoreline_model::calendar::{HOUR, MINUTE, Ms};
use shoreline_model::clock::WeekDay;
use shoreline_model::staffing::AgentGroup;

/// A month of tenure: a twelfth of 365.25 days.
const MONTH: Ms = 24 * HOUR * 36_525 / 1_200;

/// The meetings of a group and when they begin, by its site's clock. Head counts go to meetings like everybody else.
pub(super) fn meetings(
    scene: &Scene<'_>,
    group: &AgentGroup,
    ix: GroupIx,
    begins: Ms,
    plans: &mut Vec<MeetingPlan>,
    schedule: &mut Vec<Step>,
) {
    let clock = zone(&site(scene, group).zone);
    for meeting in group.shrinkage.iter().flat_map(|shrinkage| &shrinkage.meetings) {
        let at = MeetingIx(plans.len() as u16);
        let share = meeting.share.map_or(1.0, |share| share.0);
        plans.push(MeetingPlan { group: ix, share, length: Ms::from(meeting.length_min) * MINUTE });
        let dates = scene.dates().filter(|date| meeting.days.contains(&WeekDay::of(*date)));
        let starts = dates.filter_map(|date| scene.window.instant(&clock, date, meeting.start.0));
        let in_window = starts.filter(|start| (begins..scene.window.end()).contains(start));
        schedule.extend(in_window.map(|start| Step { at: start, what: What::Meeting(at) }));
    }
}

/// How late people are.
pub(super) fn lateness(group: &AgentGroup) -> Lateness {
    let Some(said) = &group.shrinkage else { return Lateness::default() };
    // `check` allows an endless law for patience only.
    let law = |law: &Option<_>| law.as_ref().and_then(Sampler::of);
    Lateness { start: law(&said.late_start), back: law(&said.late_return) }
}

/// Rates of leaving by tenure: a share p within a month is a rate of -ln(1 - p) a month.
pub(super) fn attrition(group: &AgentGroup) -> Vec<LeavingRate> {
    let rows = group.ability.iter().flat_map(|ability| &ability.attrition);
    let mut rates: Vec<_> = rows
        .map(|row| LeavingRate {
            from: Ms::from(row.from_month) * MONTH,
            per_ms: -(-row.monthly_share.0).ln_1p() / MONTH as f64,
        })
        .collect();
    rates.sort_by_key(|rate| rate.from);
    rates
}

//! Disruptions of supply to steps and instants: sites and bots that are down, days on which many stay away.

use super::opening::{Span, join};
use super::{Scene, day_number};
use crate::draw::streams::Key;
use crate::plan::{BotIx, MassAbsence, OutageIx, OutagePlan, SiteIx, Step, What};
use shoreline_model::calendar::{MINUTE, Ms};
use shoreline_model::disruption::{Disruption, Trouble};
use shoreline_model::staffing::AgentGroup;

/// Outages of sites, and the steps that strike their people.
pub(super) fn outages(scene: &Scene<'_>, begins: Ms, schedule: &mut Vec<Step>) -> Vec<OutagePlan> {
    let mut outages: Vec<OutagePlan> = Vec::new();
    for disruption in &scene.scenario.disruptions {
        let Trouble::SiteDown { site, share, recovery_min, .. } = &disruption.what else { continue };
        let place = scene.scenario.sites.iter().position(|other| other.id == *site);
        let (Some(place), Some((start, end))) = (place, span(scene, disruption)) else { continue };
        let site_ix = SiteIx(place as u16);
        let recovery = Ms::from(recovery_min.unwrap_or(0)) * MINUTE;
        if end + recovery > begins {
            let what = What::Outage(OutageIx(outages.len() as u16));
            schedule.push(Step { at: start.max(begins), what });
        }
        let key = Key::of(&site.0).part(start as u64);
        outages.push(OutagePlan {
            site: site_ix,
            key,
            share: share.map_or(1.0, |share| share.0),
            end,
            recovery,
        });
    }
    outages
}

/// When sites and bots are down, and up again; troubles that overlap are one.
pub(super) fn steps(scene: &Scene<'_>, begins: Ms, schedule: &mut Vec<Step>) {
    for (ix, site) in scene.scenario.sites.iter().enumerate() {
        let is_down = |what: &Trouble| matches!(what, Trouble::SiteDown { site: of, .. } if *of == site.id);
        spells(scene, is_down, begins, schedule, |down| What::Site(SiteIx(ix as u16), down));
    }
    let bots = scene.scenario.automation.iter().flat_map(|automation| &automation.bots);
    for (ix, bot) in bots.enumerate() {
        let is_down = |what: &Trouble| matches!(what, Trouble::BotDown { bot: of } if *of == bot.id);
        spells(scene, is_down, begins, schedule, |down| What::Bot(BotIx(ix as u16), down));
    }
}

fn spells(
    scene: &Scene<'_>,
    is_it: impl Fn(&Trouble) -> bool,
    begins: Ms,
    schedule: &mut Vec<Step>,
    what: impl Fn(bool) -> What,
) {
    let those = scene.scenario.disruptions.iter().filter(|disruption| is_it(&disruption.what));
    for (from, to) in join(those.filter_map(|disruption| span(scene, disruption)).collect()) {
        if to > begins {
            schedule.push(Step { at: from.max(begins), what: what(true) });
            schedule.push(Step { at: to, what: what(false) });
        }
    }
}

/// The days on which more people of a group than usual stay away: the dates that a mass absence touches.
pub(super) fn mass_absences(scene: &Scene<'_>, group: &AgentGroup) -> Vec<MassAbsence> {
    let of_group = |disruption: &Disruption| match &disruption.what {
        Trouble::MassAbsence { groups, share } if groups.contains(&group.id) => {
            let (first, last) = (disruption.start.date.0, &disruption.end);
            let day = |date| day_number(scene.scenario, date);
            // An end at midnight is the end of the day before.
            let after = day(last.date.0) + u32::from(last.time.0 > 0);
            Some(MassAbsence { days: day(first)..after, share: share.0 })
        }
        _ => None,
    };
    scene.scenario.disruptions.iter().filter_map(of_group).collect()
}

/// From when to when; `None` where it has no length.
fn span(scene: &Scene<'_>, disruption: &Disruption) -> Option<Span> {
    scene.window.span(disruption).filter(|(start, end)| start < end)
}

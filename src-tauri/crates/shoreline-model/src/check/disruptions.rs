//! What goes wrong: whether it names things that exist, at times that come.

use super::horizon::{date, window, zone};
use super::names::{Names, display_name, refer, refer_all};
use super::range::{FACTOR, POSITIVE_FACTOR, POSITIVE_SHARE};
use super::report::Report;
use crate::calendar::{MINUTE, Ms, Window};
use crate::demand::Demand;
use crate::disruption::{Disruption, Trouble};
use crate::ids::{AgentGroupId, QueueId, SiteId};
use std::collections::BTreeSet;

const MAX_DISRUPTIONS: usize = 500;
const MAX_NAMED: usize = 200;
/// A week.
const MINUTES: (u64, u64) = (0, 10_080);

pub(super) fn disruptions(report: &mut Report, names: &Names) {
    let window = window(&names.scenario.horizon);
    report.about("The scenario".into(), |report| {
        report.list("disruptions", &names.scenario.disruptions, MAX_DISRUPTIONS, |report, disruption| {
            report.about(called(disruption), |report| one(report, disruption, names, window.as_ref()));
        });
    });
}

fn called(disruption: &Disruption) -> String {
    match &disruption.name {
        Some(name) if name.chars().count() <= 64 => format!("The disruption `{name}`"),
        _ => format!("The disruption of {}", disruption.start.date),
    }
}

fn one(report: &mut Report, disruption: &Disruption, names: &Names, window: Option<&Window>) {
    display_name(report, &disruption.name);
    if let Some(name) = &disruption.zone {
        zone(report, name);
    }
    date(report, "start.date", disruption.start.date);
    date(report, "end.date", disruption.end.date);
    let lasts_min = window.and_then(|window| lasts(report, disruption, window));
    report.at("what", |report| trouble(report, &disruption.what, names, lasts_min));
}

/// Minutes from start to end; findings where there are none, or all lie outside the horizon.
fn lasts(report: &mut Report, disruption: &Disruption, window: &Window) -> Option<Ms> {
    let (start, end) = window.span(disruption)?;
    if end <= start {
        let message = format!("{} ends before it begins.", report.subject());
        report.error("end", message, "Check both dates and times.");
        return None;
    }
    if start >= window.end() || end <= 0 {
        let message = format!("{} lies outside the horizon.", report.subject());
        report.warning("start", message, "It changes nothing; check its dates.");
    }
    Some((end - start) / MINUTE)
}

fn trouble(report: &mut Report, what: &Trouble, names: &Names, lasts_min: Option<Ms>) {
    match what {
        Trouble::SiteDown { .. } => {
            report.at("site_down", |report| site_down(report, what, names, lasts_min))
        }
        Trouble::Surge { queues, factor } => report.at("surge", |report| {
            refer_all(report, "queues", queues, &names.queues, MAX_NAMED);
            report.number("factor", factor.0, FACTOR);
            let recorded =
                |queue: &crate::queue::Queue| matches!(queue.demand, Demand::Trace(_) | Demand::None);
            for (i, id) in queues.iter().enumerate() {
                if names.queue(id).is_some_and(recorded) {
                    let message = format!(
                        "{}: the demand of queue `{id}` is not forecast and cannot swell.",
                        report.subject()
                    );
                    report.warning(&format!("queues[{i}]"), message, "Name queues with a forecast.");
                }
            }
        }),
        Trouble::MassAbsence { groups, share } => report.at("mass_absence", |report| {
            refer_all(report, "groups", groups, &names.groups, MAX_NAMED);
            report.number("share", share.0, POSITIVE_SHARE);
        }),
        Trouble::BotDown { bot } => report.at("bot_down", |report| {
            refer(report, "bot", bot, &names.bots);
        }),
        Trouble::SlowSystems { sites, factor } => report.at("slow_systems", |report| {
            refer_all(report, "sites", sites, &names.sites, MAX_NAMED);
            report.number("factor", factor.0, POSITIVE_FACTOR);
        }),
    }
}

fn site_down(report: &mut Report, what: &Trouble, names: &Names, lasts_min: Option<Ms>) {
    let Trouble::SiteDown { site, share, failover, failover_delay_min, recovery_min } = what else { return };
    refer(report, "site", site, &names.sites);
    report.number_if("share", share.map(|share| share.0), POSITIVE_SHARE);
    report.count_if("failover_delay_min", *failover_delay_min, MINUTES);
    report.count_if("recovery_min", *recovery_min, MINUTES);
    if !failover.is_empty() {
        refer_all(report, "failover", failover, &names.groups, MAX_NAMED);
    }
    let down = names.scenario.agent_groups.iter().filter(|group| group.site == *site);
    let queues: BTreeSet<&QueueId> = down.flat_map(|group| &group.skills).map(|skill| &skill.queue).collect();
    for (i, id) in failover.iter().enumerate() {
        helps(report, &format!("failover[{i}]"), id, (site, &queues), names);
    }
    if failover_delay_min.is_some() && failover.is_empty() {
        let message = format!("{}: there is nobody to fail over to.", report.subject());
        report.warning("failover_delay_min", message, "Name groups in `failover`, or take it out.");
    }
    let delay = Ms::from(failover_delay_min.unwrap_or(0));
    if !failover.is_empty() && lasts_min.is_some_and(|lasts| delay >= lasts) {
        let message = format!("{} is over before anybody helps out.", report.subject());
        report.warning("failover_delay_min", message, "Shorten the delay.");
    }
}

/// Whether a group can help out where a site with these queues is down.
fn helps(
    report: &mut Report,
    key: &str,
    id: &AgentGroupId,
    (site, queues): (&SiteId, &BTreeSet<&QueueId>),
    names: &Names,
) {
    let Some(group) = names.group(id) else { return };
    if group.site == *site {
        let message = format!("{}: group `{id}` sits at the site that is down.", report.subject());
        report.error(key, message, "Name groups of other sites.");
    } else if !group.skills.iter().any(|skill| queues.contains(&skill.queue)) {
        let message = format!("{}: group `{id}` shares no skill with site `{site}`.", report.subject());
        report.warning(key, message, "Give it skills of the site's queues, or take it out.");
    }
}

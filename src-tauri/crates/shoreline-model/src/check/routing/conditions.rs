//! Conditions of stages.

use super::super::hours::{days, period};
use super::super::names::{Names, refer, refer_all};
use super::super::report::Report;
use crate::disruption::Trouble;
use crate::ids::QueueId;
use crate::routing::Condition;

/// Conditions within conditions, the outermost counted.
const MAX_DEPTH: usize = 8;
/// Conditions of one stage in all: they are looked at again and again while contacts wait.
const MAX_CONDITIONS: usize = 64;
const MAX_NAMED: usize = 200;

pub(super) fn condition(report: &mut Report, when: Option<&Condition>, queue: &QueueId, names: &Names) {
    let Some(when) = when else { return };
    report.at("when", |report| {
        if depth(when) > MAX_DEPTH {
            let message = format!("{}: conditions are nested more than {MAX_DEPTH} deep.", report.subject());
            report.error("", message, "Put them side by side in one `all` or `any`.");
        } else if report.bearable("", size(when), MAX_CONDITIONS) {
            state(report, when, queue, names);
        }
    });
}

fn parts(condition: &Condition) -> &[Condition] {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts,
        Condition::Not(part) => std::slice::from_ref(part),
        _ => &[],
    }
}

/// Levels of a condition. The reader of files nests no deeper than 128 levels.
fn depth(condition: &Condition) -> usize {
    1 + parts(condition).iter().map(depth).max().unwrap_or(0)
}

fn size(condition: &Condition) -> usize {
    1 + parts(condition).iter().map(size).sum::<usize>()
}

fn state(report: &mut Report, condition: &Condition, queue: &QueueId, names: &Names) {
    match condition {
        Condition::QueueOver(contacts) => queue_over(report, *contacts, queue, names),
        Condition::IdleOver { groups, .. } => report.at("idle_over", |report| {
            refer_all(report, "groups", groups, &names.groups, MAX_NAMED);
        }),
        Condition::Clock { days: on, from, to } => report.at("clock", |report| {
            days(report, on);
            period(report, *from, *to);
        }),
        Condition::SiteDown(site) => {
            refer(report, "site_down", site, &names.sites);
            let goes_down =
                |what: &Trouble| matches!(what, Trouble::SiteDown { site: down, .. } if down == site);
            if !names.scenario.disruptions.iter().any(|disruption| goes_down(&disruption.what)) {
                let message = format!("{}: the site `{site}` never goes down.", report.subject());
                report.warning(
                    "site_down",
                    message,
                    "Give the scenario a disruption of it, or take the stage out.",
                );
            }
        }
        Condition::All(parts) => several(report, "all", parts, queue, names),
        Condition::Any(parts) => several(report, "any", parts, queue, names),
        Condition::Not(part) => report.at("not", |report| state(report, part, queue, names)),
    }
}

fn several(report: &mut Report, key: &str, parts: &[Condition], queue: &QueueId, names: &Names) {
    report.some(key, parts, MAX_CONDITIONS, |report, part| state(report, part, queue, names));
}

fn queue_over(report: &mut Report, contacts: u32, queue: &QueueId, names: &Names) {
    let places = names.queue(queue).and_then(|queue| queue.waiting_places);
    if places.is_some_and(|places| contacts >= places) {
        let message = format!("{}: there are never more than {contacts} waiting.", report.subject());
        report.warning("queue_over", message, "The queue has too few `waiting_places` for that.");
    }
}

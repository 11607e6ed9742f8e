//! What of a day is worth a look: outages, hours left to nobody, targets missed and met again, hand-overs between sites,
//! the longest wait. Read off the points of the day and the calendar of the plan.

use super::steps::Steps;
use super::{GroupReplay, QueueReplay};
use crate::plan::{Plan, What};
use serde::Serialize;
use shoreline_model::calendar::{MINUTE, Ms};

/// As many as somebody may scroll through.
pub const MOST_MOMENTS: usize = 400;
/// Contacts judged before a service level says something of a day.
const TELLING: u32 = 20;
/// A service level that crosses its target to and fro is told of once in this time.
const AGAIN_AFTER: Ms = 30 * MINUTE;
/// 55 of 100 meet a target of 0.55, whatever 0.55 x 100 is in floating point.
const ROUNDING: f64 = 1e-9;

/// Something worth a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, rename = "ReplayMoment"))]
pub struct Moment {
    /// Seconds from the beginning of the day.
    pub at_s: u32,
    pub what: Notable,
    /// The queue or site.
    pub of: String,
    /// How long or how many, where that is what it is about.
    pub size: u32,
}

/// Kinds of moments, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Notable {
    /// An outage of a site begins, and is over.
    SiteDown,
    SiteUp,
    /// Customers wait and nobody who could help them is at work; somebody is again.
    Unstaffed,
    Staffed,
    /// The longest wait of the day, in seconds, when it was longest; the most who waited at once.
    LongestWait,
    MostWaiting,
    /// The service level of the day so far falls below its target, and reaches it again.
    BelowTarget,
    OnTarget,
    /// The first at a site come to work; the last go.
    CrewComes,
    CrewGoes,
    Opens,
    Closes,
}

/// The moments of a day in order of time, and how many were left out.
pub fn all(plan: &Plan, steps: Steps, queues: &[QueueReplay], groups: &[GroupReplay]) -> (Vec<Moment>, u32) {
    let mut moments = planned(plan, steps);
    for (ix, queue) in queues.iter().enumerate() {
        moments.extend(targets(steps, queue));
        moments.extend(unstaffed(plan, steps, (ix, queue), groups));
    }
    moments.extend(crews(plan, steps, groups));
    moments.extend(extremes(steps, queues));
    moments.sort_by_key(|moment| (moment.what, moment.at_s));
    let left_out = moments.len().saturating_sub(MOST_MOMENTS);
    moments.truncate(MOST_MOMENTS);
    moments.sort_by_key(|moment| (moment.at_s, moment.what));
    (moments, left_out as u32)
}

/// What the calendar makes happen.
fn planned(plan: &Plan, steps: Steps) -> Vec<Moment> {
    let queue = |ix: usize| (plan.queues[ix].whole.ix() == ix).then(|| plan.report.queue_ids[ix].clone());
    let site = |ix: usize| Some(plan.report.sites[ix].0.clone());
    let within = plan.schedule.iter().filter(|step| (steps.start..steps.end).contains(&step.at));
    let told = within.filter_map(|step| {
        let (what, of) = match step.what {
            What::Open(of) => (Notable::Opens, queue(of.ix())),
            What::Close(of) => (Notable::Closes, queue(of.ix())),
            What::Site(of, true) => (Notable::SiteDown, site(of.ix())),
            What::Site(of, false) => (Notable::SiteUp, site(of.ix())),
            _ => return None,
        };
        Some(Moment { at_s: steps.second(step.at), what, of: of?, size: 0 })
    });
    told.collect()
}

/// Where the service level of the day so far crosses the target.
fn targets(steps: Steps, queue: &QueueReplay) -> Vec<Moment> {
    let (mut on_target, mut judged, mut moments) = (0, 0, Vec::new());
    let (mut was_met, mut told_at) = (true, Ms::MIN);
    for point in 0..steps.count() {
        on_target += queue.on_target[point];
        judged += queue.judged[point];
        let is_met = f64::from(on_target) >= (queue.target - ROUNDING) * f64::from(judged);
        let at = steps.at(point);
        if judged < TELLING || is_met == was_met || at < told_at.saturating_add(AGAIN_AFTER) {
            continue;
        }
        (was_met, told_at) = (is_met, at);
        let what = if is_met { Notable::OnTarget } else { Notable::BelowTarget };
        moments.push(Moment { at_s: steps.second(at), what, of: queue.queue.clone(), size: 0 });
    }
    moments
}

/// Where customers wait and nobody is there who could help them. Deferred work may wait for the morning.
fn unstaffed(
    plan: &Plan,
    steps: Steps,
    (ix, queue): (usize, &QueueReplay),
    groups: &[GroupReplay],
) -> Vec<Moment> {
    if queue.deferred {
        return Vec::new();
    }
    let parts = plan.report.queue_parts[ix].iter().flat_map(|&part| &plan.queues[part].servers);
    let servers: Vec<&GroupReplay> = parts.map(|server| &groups[server.group.ix()]).collect();
    let (mut left_alone, mut moments) = (false, Vec::new());
    for point in 0..steps.count() {
        let nobody = servers.iter().all(|group| group.there(point) == 0);
        let is_so = nobody && (left_alone || queue.waiting[point] > 0);
        if is_so != left_alone {
            left_alone = is_so;
            let what = if is_so { Notable::Unstaffed } else { Notable::Staffed };
            let (at_s, of) = (steps.second(steps.at(point)), queue.queue.clone());
            moments.push(Moment { at_s, what, of, size: queue.waiting[point] });
        }
    }
    moments
}

/// When the first at a site come to work and the last go.
fn crews(plan: &Plan, steps: Steps, groups: &[GroupReplay]) -> Vec<Moment> {
    let of_site = |(site, members): &(String, Vec<usize>)| {
        let there = |point: usize| members.iter().map(|&group| groups[group].there(point)).sum::<u32>();
        let changes = (1..steps.count()).filter_map(move |point| {
            let (what, size) = match (there(point - 1), there(point)) {
                (0, come) if come > 0 => (Notable::CrewComes, come),
                (gone, 0) if gone > 0 => (Notable::CrewGoes, gone),
                _ => return None,
            };
            Some(Moment { at_s: steps.second(steps.at(point)), what, of: site.clone(), size })
        });
        changes.collect::<Vec<_>>()
    };
    plan.report.sites.iter().flat_map(of_site).collect()
}

/// The longest wait of the day and the longest queue, of all queues that are answered live.
fn extremes(steps: Steps, queues: &[QueueReplay]) -> Vec<Moment> {
    let most = |what: Notable, list: fn(&QueueReplay) -> &[u32]| {
        let of_queue = |queue: &QueueReplay| {
            // The first of equals.
            let points = list(queue).iter().enumerate().rev();
            let (point, size) = points.max_by_key(|(_, size)| **size)?;
            let at_s = steps.second(steps.at(point));
            Some(Moment { at_s, what, of: queue.queue.clone(), size: *size })
        };
        let found = queues
            .iter()
            .rev()
            .filter(|queue| !queue.deferred)
            .filter_map(of_queue)
            .max_by_key(|moment| moment.size);
        found.filter(|moment| moment.size > 0)
    };
    let longest = most(Notable::LongestWait, |queue| &queue.longest_s);
    longest.into_iter().chain(most(Notable::MostWaiting, |queue| &queue.waiting)).collect()
}

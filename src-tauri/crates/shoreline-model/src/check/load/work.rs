//! Hours of work against hours of people.

use super::super::report::Report;
use super::people;
use crate::Scenario;
use crate::journey::Reach;
use crate::law::Law;
use crate::queue::{Channel, Occupies, Queue};
use std::collections::BTreeMap;

/// Growth of handling time with every further chat at once, where the scenario does not say.
const SLOWDOWN: f64 = 0.114;
const RING_S: f64 = 20.0;
const FAIL_S: f64 = 30.0;

/// Queues and groups that share work, directly or over others.
#[derive(Default)]
struct Pool {
    queues: Vec<usize>,
    work_h: f64,
    staffed_h: f64,
}

/// Over a whole horizon more work than people means that queues without impatience grow without end.
pub(super) fn too_few_people(report: &mut Report, scenario: &Scenario, contacts: &[f64]) {
    for pool in pools(scenario, contacts) {
        let endless = pool.queues.iter().find(|&&i| scenario.queues[i].patience == Law::Never);
        if let (Some(&i), true) = (endless, pool.work_h > pool.staffed_h) {
            let message = format!(
                "Queue `{}` and those that share its groups bring {:.0} h of work to {:.0} h of people: customers who \
                 never leave will wait longer and longer.",
                scenario.queues[i].id, pool.work_h, pool.staffed_h
            );
            let hint = "Add people, or give the queue a patience.";
            report.warning(&format!("queues[{i}].patience"), message, hint);
        }
    }
}

fn pools(scenario: &Scenario, contacts: &[f64]) -> Vec<Pool> {
    let of_queue = people::components(scenario);
    let mut pools: BTreeMap<usize, Pool> = BTreeMap::new();
    for (i, queue) in scenario.queues.iter().enumerate() {
        let pool = pools.entry(of_queue[i]).or_default();
        // A list fills idle time; what is left of it keeps nobody waiting.
        if queue.channel != Some(Channel::Outbound) {
            pool.queues.push(i);
            pool.work_h += contacts[i] * person_s(scenario, queue) / 3600.0;
        }
    }
    for group in &scenario.agent_groups {
        let first = group.skills.first();
        let served = first.and_then(|skill| scenario.queues.iter().position(|queue| queue.id == skill.queue));
        if let Some(pool) = served.and_then(|queue| pools.get_mut(&of_queue[queue])) {
            pool.staffed_h += people::hours(group, scenario);
        }
    }
    pools.into_values().collect()
}

/// Seconds of a person that a contact takes.
fn person_s(scenario: &Scenario, queue: &Queue) -> f64 {
    let handling = &queue.handling;
    let parts = [Some(&handling.talk), handling.hold.as_ref(), handling.acw.as_ref()];
    let mean_s: f64 = parts.into_iter().flatten().map(Law::mean_s).sum();
    let connected_s = mean_s + handling.connect_s.map_or(0.0, |span| span.0);
    match (queue.channel.unwrap_or_default().occupies(), &queue.reach) {
        (Occupies::Slot, _) => connected_s * of_a_person(scenario, queue),
        (_, Some(reach)) => reached_s(reach, connected_s),
        _ => connected_s,
    }
}

/// With c sessions at once each takes 1 + a (c - 1)^2 times as long, and a c-th of a person.
fn of_a_person(scenario: &Scenario, queue: &Queue) -> f64 {
    let groups = scenario.agent_groups.iter();
    let serving = groups.filter(|group| group.skills.iter().any(|skill| skill.queue == queue.id));
    let slots = serving.filter_map(|group| group.slots).max().map_or(1.0, f64::from);
    let slowdown = queue.handling.slowdown.map_or(SLOWDOWN, |factor| factor.0);
    (1.0 + slowdown * (slots - 1.0).powi(2)) / slots
}

/// The tries of one customer, each with its ringing, and the talk with those who are reached.
fn reached_s(reach: &Reach, talk_s: f64) -> f64 {
    let most = f64::from(reach.max_tries.unwrap_or(1));
    let reached = 1.0 - (1.0 - reach.share.0).powf(most);
    let tries = if reach.share.0 > 0.0 { reached / reach.share.0 } else { most };
    let (ring_s, fail_s) = (reach.ring_s.map_or(RING_S, |s| s.0), reach.fail_s.map_or(FAIL_S, |s| s.0));
    (tries - reached) * fail_s + reached * (ring_s + talk_s)
}

//! What a run would take: contacts, memory, and whether the people are enough at all. Estimates to within some tens
//! of percent: redials are left out, and of people holidays and clock changes. Only for scenarios without errors.

mod contacts;
mod coverage;
mod people;

use super::report::Report;
use crate::Scenario;
use crate::clock::ClockTime;
use crate::law::Law;
use crate::measure::SKETCHED_DAYS;
use crate::scenario::Horizon;
use contacts::Contacts;
use coverage::Clocks;
use std::collections::BTreeMap;

/// Contacts of one replication beyond which a run is refused.
const MOST_CONTACTS: f64 = 20e6;
/// Rough speed of one core, and rough size of a waiting contact, for the refusal's sentence only.
const CONTACTS_PER_S: f64 = 1e6;
const BYTES_PER_CONTACT: f64 = 64.0;
/// People of all groups: their places take some tens of MiB a replication.
const MOST_PEOPLE: f64 = 200e3;
/// Shifts of single people over the horizon: some hundreds of MiB of plan.
const MOST_DUTIES: f64 = 2e6;
/// A distribution of waits.
const BYTES_PER_SKETCH: f64 = 1_900.0;
/// Columns of counters that a queue or a group comes to use; those that stay zero take no room.
const QUEUE_COLUMNS: usize = 26;
const GROUP_COLUMNS: usize = 13;
const GIB: f64 = 1_073_741_824.0;
const MOST_MEMORY: f64 = 2.0 * GIB;
const MUCH_MEMORY: f64 = 0.5 * GIB;

pub(super) fn load(report: &mut Report, scenario: &Scenario) {
    let Contacts { drawn, expected } = contacts::contacts(scenario);
    too_many_contacts(report, scenario, drawn);
    too_much_memory(report, scenario);
    too_many_people(report, scenario);
    too_many_duties(report, scenario);
    // An absurd scenario is refused already; going through its year quarter by quarter would only cost time.
    if report.errors() == 0 {
        too_few_people(report, scenario, &expected);
        holes(report, scenario, &expected);
    }
}

fn replications(scenario: &Scenario) -> f64 {
    f64::from(scenario.run.as_ref().and_then(|run| run.replications).unwrap_or(50))
}

fn too_many_contacts(report: &mut Report, scenario: &Scenario, contacts: f64) {
    // An infinite or undefined sum is too many as well.
    if contacts.is_finite() && contacts <= MOST_CONTACTS {
        return;
    }
    let hours = contacts * replications(scenario) / CONTACTS_PER_S / 3600.0;
    let memory = contacts * BYTES_PER_CONTACT / GIB;
    let message = format!(
        "The scenario expects {} contacts in each replication; at most {} are simulated. All replications would take \
         about {hours:.1} h of computing and up to {memory:.1} GiB of memory.",
        grouped(contacts),
        grouped(MOST_CONTACTS)
    );
    report.error(
        "queues",
        message,
        "Check the demand's unit (contacts a slot, not a year), or shorten the horizon.",
    );
}

fn too_much_memory(report: &mut Report, scenario: &Scenario) {
    let counters = scenario.queues.len() * QUEUE_COLUMNS + scenario.agent_groups.len() * GROUP_COLUMNS;
    let sketches =
        if scenario.horizon.days <= SKETCHED_DAYS { f64::from(scenario.horizon.days) } else { 1.0 };
    let waits = scenario.queues.len() as f64 * sketches * BYTES_PER_SKETCH;
    let cells = intervals(&scenario.horizon) * counters as f64 * 8.0;
    let bytes = (cells + waits) * replications(scenario);
    let message = format!("The results of all replications would take {:.1} GiB of memory.", bytes / GIB);
    let hint = "Use fewer replications, a longer interval, or a shorter horizon.";
    if bytes > MOST_MEMORY {
        report.error("run", format!("{message} At most 2 GiB are used."), hint);
    } else if bytes > MUCH_MEMORY {
        report.warning("run", message, hint);
    }
}

fn too_many_people(report: &mut Report, scenario: &Scenario) {
    let heads: f64 = scenario.agent_groups.iter().map(people::heads).sum();
    if heads > MOST_PEOPLE {
        let (heads, most) = (grouped(heads), grouped(MOST_PEOPLE));
        let message = format!("The agent groups have {heads} people in all; at most {most} are simulated.");
        report.error(
            "agent_groups",
            message,
            "Check the unit of the heads, or simulate a part of the operation.",
        );
    }
}

/// Every person's every shift is planned before a run begins.
fn too_many_duties(report: &mut Report, scenario: &Scenario) {
    let people: f64 = scenario.agent_groups.iter().map(people::rostered).sum();
    let duties = people * f64::from(scenario.horizon.days);
    if duties > MOST_DUTIES {
        let message = format!(
            "The rosters put {} people to work for {} days; at most {} shifts of single people are planned.",
            grouped(people),
            scenario.horizon.days,
            grouped(MOST_DUTIES)
        );
        report.error("agent_groups", message, "Use fewer people, a shorter horizon, or heads by interval.");
    }
}

fn intervals(horizon: &Horizon) -> f64 {
    f64::from(horizon.days) * 1440.0 / f64::from(horizon.interval_min.unwrap_or(30))
}

/// A whole number with commas: 1,000,000,000.
fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    if !number.is_finite() || digits.len() > 15 {
        return format!("{number:.1e}");
    }
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|d| std::str::from_utf8(d).ok()).collect();
    groups.join(",")
}

/// Hours in which contacts come and nobody is there.
fn holes(report: &mut Report, scenario: &Scenario, contacts: &[f64]) {
    let Some(clocks) = Clocks::of(scenario) else { return };
    for (i, queue) in scenario.queues.iter().enumerate().filter(|(i, _)| contacts[*i] > 0.0) {
        if let Some(hole) = clocks.hole(queue) {
            let (from, to) = (ClockTime(hole.first.minute), ClockTime(hole.until_min % 1440));
            let message = format!(
                "Queue `{}` expects contacts for {:.2} h of the horizon in which nobody who can serve it is at work, \
                 first on {} from {from} to {to} by the client's clock.",
                queue.id, hole.hours, hole.first.date
            );
            let hint = "Look at shifts, zones and clock changes, or close the queue at these times.";
            report.warning(&format!("queues[{i}]"), message, hint);
        }
    }
}

/// Queues and groups that share work, directly or over others.
#[derive(Default)]
struct Pool {
    queues: Vec<usize>,
    work_h: f64,
    staffed_h: f64,
}

/// Over a whole horizon more work than people means that queues without impatience grow without end.
fn too_few_people(report: &mut Report, scenario: &Scenario, contacts: &[f64]) {
    for pool in pools(scenario, contacts) {
        let endless = pool.queues.iter().find(|&&i| scenario.queues[i].patience == Law::Never);
        if let (Some(&i), true) = (endless, pool.work_h > pool.staffed_h) {
            let message = format!(
                "Queue `{}` and those that share its groups bring {:.0} h of work to {:.0} h of people: customers who \
                 never leave will wait longer and longer.",
                scenario.queues[i].id, pool.work_h, pool.staffed_h
            );
            report.warning(
                &format!("queues[{i}].patience"),
                message,
                "Add people, or give the queue a patience.",
            );
        }
    }
}

fn pools(scenario: &Scenario, contacts: &[f64]) -> Vec<Pool> {
    let of_queue = people::components(scenario);
    let mut pools: BTreeMap<usize, Pool> = BTreeMap::new();
    for (i, queue) in scenario.queues.iter().enumerate() {
        let parts = [Some(&queue.handling.talk), queue.handling.hold.as_ref(), queue.handling.acw.as_ref()];
        let mean_s: f64 = parts.into_iter().flatten().map(Law::mean_s).sum();
        let pool = pools.entry(of_queue[i]).or_default();
        pool.queues.push(i);
        pool.work_h += contacts[i] * mean_s / 3600.0;
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

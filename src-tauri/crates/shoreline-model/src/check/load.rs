//! What a run would take: contacts, memory, and whether the people are enough at all. Estimates to within some tens
//! of percent: redials and callbacks are left out, and of people holidays and clock changes. Only for scenarios without
//! errors.

mod contacts;
mod coverage;
mod flow;
mod memory;
mod people;
mod seats;
mod work;

use super::report::Report;
use crate::Scenario;
use crate::clock::ClockTime;
use crate::queue::{Channel, Occupies, Queue};
use contacts::Contacts;
use coverage::{Clocks, Hole};
pub(super) use memory::of_a_replication as bytes_of_results;

/// Contacts of one replication beyond which a run is refused.
const MOST_CONTACTS: f64 = 20e6;
/// Rough speed of one core, and rough size of a waiting contact, for the refusal's sentence only.
const CONTACTS_PER_S: f64 = 1e6;
const BYTES_PER_CONTACT: f64 = 64.0;
/// People of all groups: their places take some tens of MiB a replication.
const MOST_PEOPLE: f64 = 200e3;
/// Shifts of single people over the horizon: some hundreds of MiB of plan.
const MOST_DUTIES: f64 = 2e6;
/// Bursts that follow one another, each a piece of the rate: some tens of MiB a replication.
const MOST_BURSTS: f64 = 2e6;
const GIB: f64 = 1_073_741_824.0;

pub(super) fn load(report: &mut Report, scenario: &Scenario) {
    let Contacts { drawn, followed, expected, unsteady } = contacts::contacts(scenario);
    too_many_contacts(report, scenario, drawn, followed);
    too_many_bursts(report, scenario);
    memory::too_much(report, scenario);
    too_many_people(report, scenario);
    too_many_duties(report, scenario);
    no_steady_state(report, scenario, unsteady);
    // An absurd scenario is refused already; going through its year stretch by stretch would only cost time.
    if report.errors() == 0 {
        work::too_few_people(report, scenario, &expected);
        at_work(report, scenario, &expected);
    }
}

/// Independent repetitions, for which a steady state has one long one.
fn replications(scenario: &Scenario) -> f64 {
    let run = scenario.run.as_ref();
    let batches = run.is_some_and(|run| run.batches.is_some());
    if batches { 1.0 } else { f64::from(run.and_then(|run| run.replications).unwrap_or(50)) }
}

fn too_many_contacts(report: &mut Report, scenario: &Scenario, contacts: f64, followed: f64) {
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
    let hint = if followed > contacts / 2.0 {
        "Most of them are passed on or come back: lower the shares of `transfers` and `repeat`."
    } else {
        "Check the demand's unit (contacts a slot, not a year), or shorten the horizon."
    };
    report.error("queues", message, hint);
}

fn too_many_bursts(report: &mut Report, scenario: &Scenario) {
    let warm_up_h = scenario.run.as_ref().and_then(|run| run.warm_up_h).map_or(0.0, |hours| hours.0);
    let seconds = f64::from(scenario.horizon.days) * 86_400.0 + warm_up_h * 3_600.0;
    let of_queue = |queue: &Queue| -> f64 {
        let bursts = queue.variability.as_ref().map_or(&[][..], |swing| &swing.bursts);
        let round_s: f64 = bursts.iter().map(|burst| burst.mean_s.0).sum();
        if bursts.is_empty() { 0.0 } else { seconds * bursts.len() as f64 / round_s }
    };
    let bursts: f64 = scenario.queues.iter().map(of_queue).sum();
    if bursts > MOST_BURSTS {
        let (bursts, most) = (grouped(bursts), grouped(MOST_BURSTS));
        let message = format!(
            "Demand changes {bursts} times a replication from burst to burst; at most {most} times are simulated."
        );
        report.error(
            "queues",
            message,
            "Give longer `bursts`; contacts that come in groups are a `spacing`.",
        );
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

/// Batches stand for replications only where one is like another.
fn no_steady_state(report: &mut Report, scenario: &Scenario, unsteady: Option<usize>) {
    let batches = scenario.run.as_ref().is_some_and(|run| run.batches.is_some());
    if let (true, Some(queue)) = (batches, unsteady) {
        let message = format!(
            "The demand of queue `{}` changes with the time: batches differ by their hours, not by chance alone.",
            scenario.queues[queue].id
        );
        let hint = "Give it a flat shape and no opening hours, or use replications.";
        report.warning("run.batches", message, hint);
    }
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

/// Hours in which contacts come and nobody is there, and sites with more people than seats.
fn at_work(report: &mut Report, scenario: &Scenario, contacts: &[f64]) {
    let Some(clocks) = Clocks::of(scenario) else { return };
    for (i, queue) in scenario.queues.iter().enumerate().filter(|(i, _)| contacts[*i] > 0.0) {
        let channel = queue.channel.unwrap_or_default();
        if channel.occupies() == Occupies::Deferred || channel == Channel::Callback {
            never_served(report, i, queue, clocks.is_ever_served(queue), "is at work within the horizon");
        } else if channel == Channel::Outbound {
            never_served(report, i, queue, clocks.may_ever_call(queue), "is at work in its calling windows");
        } else if let Some(hole) = clocks.hole(queue) {
            self::hole(report, i, queue, &hole);
        }
    }
    seats::too_few(report, scenario, &clocks);
}

fn never_served(report: &mut Report, i: usize, queue: &Queue, is_served: bool, when: &str) {
    if !is_served {
        let message = format!("Queue `{}`: nobody who can serve it {when}.", queue.id);
        report.warning(&format!("queues[{i}]"), message, "Look at shifts, days, zones and dates of hire.");
    }
}

fn hole(report: &mut Report, i: usize, queue: &Queue, hole: &Hole) {
    let (from, to) = (ClockTime(hole.first.minute), ClockTime(hole.until_min));
    let message = format!(
        "Queue `{}` expects contacts for {:.2} h of the horizon in which nobody who can serve it is at work, \
         first on {} from {from} to {to} by the client's clock.",
        queue.id, hole.hours, hole.first.date
    );
    let hint = "Look at shifts, zones and clock changes, or close the queue at these times.";
    report.warning(&format!("queues[{i}]"), message, hint);
}

//! What the results of a run take in memory.

use super::super::report::Report;
use super::contacts::slot_lengths;
use super::{GIB, replications};
use crate::Scenario;
use crate::measure::SKETCHED_DAYS;
use crate::queue::{Channel, Occupies, Queue};
use crate::scenario::Horizon;
use crate::staffing::AgentGroup;

/// A distribution of waits.
const BYTES_PER_SKETCH: f64 = 1_900.0;
/// A slot of a table in the plan: its rate or heads, and the step that brings them.
const BYTES_PER_SLOT: f64 = 64.0;
const MOST_MEMORY: f64 = 2.0 * GIB;
const MUCH_MEMORY: f64 = 0.5 * GIB;

pub(super) fn too_much(report: &mut Report, scenario: &Scenario) {
    let plan = slots(scenario) * BYTES_PER_SLOT;
    let bytes = of_a_replication(scenario) * replications(scenario) + plan;
    let message = format!("The results of all replications would take {:.1} GiB of memory.", bytes / GIB);
    let hint = "Use fewer replications, a longer interval, or a shorter horizon.";
    if bytes > MOST_MEMORY {
        report.error("run", format!("{message} At most 2 GiB are used."), hint);
    } else if bytes > MUCH_MEMORY {
        report.warning("run", message, hint);
    }
}

/// Bytes that the results of one replication take.
pub(in super::super) fn of_a_replication(scenario: &Scenario) -> f64 {
    let queues = || scenario.queues.iter().map(|queue| (queue, parts(scenario, queue) + 1));
    let counters: usize = queues().map(|(queue, rows)| of_queue(scenario, queue) * rows).sum::<usize>()
        + scenario.agent_groups.iter().map(of_group).sum::<usize>();
    let sketches =
        if scenario.horizon.days <= SKETCHED_DAYS { f64::from(scenario.horizon.days) } else { 1.0 };
    let waits = queues().map(|(_, rows)| rows).sum::<usize>() as f64 * sketches * BYTES_PER_SKETCH;
    intervals(&scenario.horizon) * counters as f64 * 8.0 + waits
}

/// Vendors that a queue is split between: each part is counted like a queue.
fn parts(scenario: &Scenario, queue: &Queue) -> usize {
    let splits = scenario.routing.iter().flat_map(|routing| &routing.splits);
    splits.filter(|split| split.queue == queue.id).map(|split| split.parts.len()).sum()
}

/// Whether contacts come from other queues, or leave for them, while they wait.
fn flows(scenario: &Scenario) -> bool {
    let overflow = scenario.routing.iter().flat_map(|routing| &routing.overflow);
    overflow.flat_map(|overflow| &overflow.stages).any(|stage| stage.to_queue.is_some())
}

/// Columns of counters that a queue comes to use; those that stay zero take no room.
fn of_queue(scenario: &Scenario, queue: &Queue) -> usize {
    let channel = queue.channel.unwrap_or_default();
    let (deferred, slot) = (channel.occupies() == Occupies::Deferred, channel.occupies() == Occupies::Slot);
    let calls = matches!(channel, Channel::Callback | Channel::Outbound);
    let passes_on = !queue.transfers.is_empty() || queue.repeat.is_some() || queue.callback.is_some();
    let more = [queue.redial.is_some(), queue.handling.connect_s.is_some()];
    let more = more.iter().filter(|used| **used).count();
    [(true, 29 + more), (deferred, 6), (slot, 1), (calls, 7), (passes_on, 6), (flows(scenario), 2)]
        .iter()
        .filter(|(used, _)| *used)
        .map(|(_, columns)| columns)
        .sum()
}

/// The same for an agent group.
fn of_group(group: &AgentGroup) -> usize {
    let chats = group.slots.is_some_and(|slots| slots > 1);
    let shifts = group.staffing.table().is_none();
    [(true, 13), (chats, 2), (shifts, 4), (group.cost.is_some(), 8)]
        .iter()
        .filter(|(used, _)| *used)
        .map(|(_, columns)| columns)
        .sum()
}

fn intervals(horizon: &Horizon) -> f64 {
    f64::from(horizon.days) * 1440.0 / f64::from(horizon.interval_min.unwrap_or(30))
}

/// Slots of all tables over the horizon.
fn slots(scenario: &Scenario) -> f64 {
    let lengths = slot_lengths(scenario).map(f64::from);
    lengths.map(|slot_min| f64::from(scenario.horizon.days) * 1440.0 / slot_min).sum()
}

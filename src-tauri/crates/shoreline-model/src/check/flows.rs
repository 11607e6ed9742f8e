//! Where contacts come from besides demand, and whether they could go round for ever.

use super::range::SHARES_SLACK;
use super::report::Report;
use crate::Scenario;
use crate::ids::QueueId;
use crate::journey::WhenClosed;
use crate::queue::Queue;
use crate::routing::Stage;
use std::collections::{BTreeMap, BTreeSet};

/// Queues that contacts reach from another queue, from a backlog or because customers come back.
pub(super) fn fed(scenario: &Scenario) -> BTreeSet<&QueueId> {
    let backlogs = scenario.queues.iter().filter(|queue| queue.backlog.is_some()).map(|queue| &queue.id);
    let overflow = scenario.routing.iter().flat_map(|routing| &routing.overflow);
    let interflow =
        overflow.flat_map(|overflow| &overflow.stages).filter_map(|stage| stage.to_queue.as_ref());
    scenario.queues.iter().flat_map(leads_to).chain(interflow).chain(backlogs).collect()
}

/// Other queues that a queue's contacts may come to.
fn leads_to(queue: &Queue) -> impl Iterator<Item = &QueueId> {
    let voicemail = match &queue.when_closed {
        Some(WhenClosed::Voicemail { queue, .. }) => Some(queue),
        _ => None,
    };
    let redial = queue.redial.as_ref().and_then(|redial| redial.queue.as_ref());
    let repeat = queue.repeat.as_ref().and_then(|repeat| repeat.queue.as_ref());
    let callback = queue.callback.as_ref().map(|offer| &offer.queue);
    let transfers = queue.transfers.iter().map(|transfer| &transfer.to);
    let others = transfers.chain(voicemail).chain(redial).chain(repeat).chain(callback);
    others.filter(|id| **id != queue.id)
}

/// Whether contacts of a queue may leave it for another one while they wait.
pub(super) fn flows_on(scenario: &Scenario, queue: &QueueId) -> bool {
    stages(scenario, queue).any(|stage| stage.to_queue.is_some())
}

fn stages<'a>(scenario: &'a Scenario, queue: &QueueId) -> impl Iterator<Item = &'a Stage> {
    let overflow = scenario.routing.iter().flat_map(|routing| &routing.overflow);
    overflow.filter(move |overflow| overflow.queue == *queue).flat_map(|overflow| &overflow.stages)
}

/// Queues that pass everything on, and only to one another: a contact that comes in never ends.
pub(super) fn endless_transfers(report: &mut Report, scenario: &Scenario) {
    let all = |queue: &&Queue| {
        queue.transfers.iter().map(|transfer| transfer.share.0).sum::<f64>() > 1.0 - SHARES_SLACK
    };
    let mut closed: BTreeMap<&QueueId, &Queue> =
        scenario.queues.iter().filter(all).map(|queue| (&queue.id, queue)).collect();
    loop {
        let kept: BTreeSet<&QueueId> = closed.keys().copied().collect();
        closed.retain(|_, queue| {
            queue.transfers.iter().all(|transfer| transfer.share.0 == 0.0 || kept.contains(&transfer.to))
        });
        if closed.len() == kept.len() {
            break;
        }
    }
    for (i, queue) in scenario.queues.iter().enumerate().filter(|(_, queue)| closed.contains_key(&queue.id)) {
        let message = format!("Queue `{}` passes every contact on, and none ever comes to an end.", queue.id);
        report.error(
            &format!("queues[{i}].transfers"),
            message,
            "Let the shares of one queue sum to less than 1.",
        );
    }
}

/// A circle without a longer wait than this, in seconds, would have every contact that waits go round thousands of times.
const SHORTEST_STAGE_S: f64 = 1.0;

/// Queues whose contacts go round in next to no time: each moves them on to the next as soon as they come.
pub(super) fn circles(report: &mut Report, scenario: &Scenario) {
    let Some(routing) = &scenario.routing else { return };
    let at_once = |stage: &&Stage| stage.after_s.0 < SHORTEST_STAGE_S;
    let next = |id: &QueueId| -> Vec<&QueueId> {
        stages(scenario, id).filter(at_once).filter_map(|stage| stage.to_queue.as_ref()).collect()
    };
    for (i, overflow) in routing.overflow.iter().enumerate() {
        let (mut seen, mut open) = (BTreeSet::new(), next(&overflow.queue));
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                open.extend(next(id));
            }
        }
        if seen.contains(&overflow.queue) {
            let message = format!("Contacts of queue `{}` come back to it within a second.", overflow.queue);
            let hint = "Let one of the stages wait: give it an `after_s` of at least a second.";
            report.error(&format!("routing.overflow[{i}].stages"), message, hint);
        }
    }
}

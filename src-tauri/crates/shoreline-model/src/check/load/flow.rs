//! What contacts lead to: transfers, customers who come back, messages left. Rough: everybody who may, does.

use crate::Scenario;
use crate::automation::Ramp;
use crate::ids::QueueId;
use crate::journey::WhenClosed;
use crate::queue::Queue;
use std::collections::BTreeMap;

/// Contacts of one matter that are followed up: what comes after so many is next to nothing.
const ROUNDS: usize = 20;

/// A share of one queue's contacts that comes to another.
struct Lead {
    from: usize,
    to: usize,
    share: f64,
}

/// Ways between the queues of a scenario.
pub(super) struct Flow {
    leads: Vec<Lead>,
    /// By queue, the share of contacts that reach it past its bot.
    past_bot: Vec<f64>,
    /// By queue, where messages go and how many leave one.
    voicemail: Vec<Option<(usize, f64)>>,
}

impl Flow {
    pub fn of(scenario: &Scenario) -> Self {
        let index: BTreeMap<_, _> =
            scenario.queues.iter().enumerate().map(|(i, queue)| (&queue.id, i)).collect();
        let at = |id: &QueueId| index.get(id).copied();
        let queues = scenario.queues.iter().enumerate();
        let leads = queues.flat_map(|(from, queue)| leads(from, queue, &at).collect::<Vec<_>>()).collect();
        let voicemail = scenario.queues.iter().map(|queue| match &queue.when_closed {
            Some(WhenClosed::Voicemail { queue, share }) => Some((at(queue)?, share.0)),
            _ => None,
        });
        Self { leads, past_bot: past_bot(scenario, &at), voicemail: voicemail.collect() }
    }

    /// Contacts that come of those that arrive by themselves, these included, once their bot has let them through.
    pub fn follow(&self, first: &[f64]) -> Vec<f64> {
        let mut last: Vec<f64> =
            first.iter().zip(&self.past_bot).map(|(contacts, share)| contacts * share).collect();
        let mut all = last.clone();
        for _ in 0..ROUNDS {
            let mut next = vec![0.0; all.len()];
            self.leads.iter().for_each(|lead| next[lead.to] += last[lead.from] * lead.share);
            all.iter_mut().zip(&next).for_each(|(all, next)| *all += next);
            last = next;
        }
        all
    }

    /// Adds the messages of contacts that found their queue closed.
    pub fn leave_messages(&self, closed: &[f64], first: &mut [f64]) {
        for (contacts, voicemail) in closed.iter().zip(&self.voicemail) {
            if let Some((to, share)) = voicemail {
                first[*to] += contacts * share;
            }
        }
    }
}

fn leads(from: usize, queue: &Queue, at: &impl Fn(&QueueId) -> Option<usize>) -> impl Iterator<Item = Lead> {
    let passed_on: f64 = queue.transfers.iter().map(|transfer| transfer.share.0).sum();
    let back = queue.repeat.as_ref().and_then(|repeat| {
        let unresolved = (1.0 - passed_on).max(0.0) * (1.0 - repeat.resolved_share.0);
        let share = unresolved * repeat.return_share.map_or(1.0, |share| share.0);
        Some(Lead { from, to: repeat.queue.as_ref().map_or(Some(from), at)?, share })
    });
    let transfers = queue.transfers.iter();
    let on = transfers
        .filter_map(move |transfer| Some(Lead { from, to: at(&transfer.to)?, share: transfer.share.0 }));
    on.chain(back)
}

fn past_bot(scenario: &Scenario, at: &impl Fn(&QueueId) -> Option<usize>) -> Vec<f64> {
    let mut shares = vec![1.0; scenario.queues.len()];
    for bot in scenario.automation.iter().flat_map(|automation| &automation.bots) {
        let contained = mean(&bot.contained);
        let back = contained * bot.recontact_share.map_or(0.0, |share| share.0);
        bot.queues.iter().filter_map(at).for_each(|queue| shares[queue] = 1.0 - contained + back);
    }
    shares
}

fn mean(ramp: &Ramp) -> f64 {
    ramp.points.iter().map(|point| point.share.0).sum::<f64>() / ramp.points.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::parse;

    #[test]
    fn what_follows_from_contacts_is_counted() {
        let scenario = parse(include_str!("../../file/operation.json")).unwrap();
        let mut first = vec![0.0; scenario.queues.len()];
        first[0] = 1000.0;
        let all = Flow::of(&scenario).follow(&first);
        // The greeter contains 15 % on average, of whom 8 % come back; 6 % go on to experts, 3 % to email, and of the
        // other 91 % those 22 % that are not resolved write an email with probability 0.7.
        let orders = 1000.0 * (1.0 - 0.15 + 0.15 * 0.08);
        let wanted = [orders, orders * 0.06, 0.0, orders * (0.03 + 0.91 * 0.22 * 0.7)];
        for (all, wanted) in all.iter().zip(wanted) {
            assert!((all - wanted).abs() < 1e-9 * orders, "{all} for {wanted}");
        }
    }
}

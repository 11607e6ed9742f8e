//! What contacts lead to: transfers, customers who come back, messages left. Rough: everybody who may, does.
//!
//! Customers come back so many times at most, but are passed on without bound: two queues that pass nearly everything to
//! one another make millions of contacts of a few. Hence transfers are summed to their end, as x = b + T'x.

use crate::Scenario;
use crate::automation::Ramp;
use crate::ids::QueueId;
use crate::journey::WhenClosed;
use crate::queue::Queue;
use std::collections::BTreeMap;

/// Contacts of one matter: nobody comes back more often.
const ROUNDS: usize = 20;

/// A share of one queue's contacts that comes to another.
struct Lead {
    from: usize,
    to: usize,
    share: f64,
}

/// Ways between the queues of a scenario.
pub(super) struct Flow {
    transfers: Passed,
    repeats: Vec<Lead>,
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
        let queues = || scenario.queues.iter().enumerate();
        let transfers = Passed::of(
            scenario.queues.len(),
            queues().flat_map(|(from, queue)| {
                let leads = queue.transfers.iter();
                leads.filter_map(move |on| Some(Lead { from, to: at(&on.to)?, share: on.share.0 }))
            }),
        );
        let repeats = queues().filter_map(|(from, queue)| comes_back(from, queue, &at)).collect();
        let voicemail = scenario.queues.iter().map(|queue| match &queue.when_closed {
            Some(WhenClosed::Voicemail { queue, share }) => Some((at(queue)?, share.0)),
            _ => None,
        });
        Self { transfers, repeats, past_bot: past_bot(scenario, &at), voicemail: voicemail.collect() }
    }

    /// Contacts that come of those that arrive by themselves, these included, once their bot has let them through.
    pub fn follow(&self, first: &[f64]) -> Vec<f64> {
        let mut next: Vec<f64> =
            first.iter().zip(&self.past_bot).map(|(contacts, share)| contacts * share).collect();
        let mut all = vec![0.0; next.len()];
        for _ in 0..ROUNDS {
            self.transfers.follow(&mut next);
            all.iter_mut().zip(&next).for_each(|(all, next)| *all += next);
            let mut back = vec![0.0; all.len()];
            self.repeats.iter().for_each(|lead| back[lead.to] += next[lead.from] * lead.share);
            next = back;
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

fn comes_back(from: usize, queue: &Queue, at: &impl Fn(&QueueId) -> Option<usize>) -> Option<Lead> {
    let repeat = queue.repeat.as_ref()?;
    let passed_on: f64 = queue.transfers.iter().map(|transfer| transfer.share.0).sum();
    let unresolved = (1.0 - passed_on).max(0.0) * (1.0 - repeat.resolved_share.0);
    let share = unresolved * repeat.return_share.map_or(1.0, |share| share.0);
    Some(Lead { from, to: repeat.queue.as_ref().map_or(Some(from), at)?, share })
}

/// Contacts passed on from queue to queue: x = b + T'x by elimination, row by row. Needs no pivots: whatever stays with a
/// queue only makes its diagonal heavier, and `check` refuses queues with which nothing ever stays.
struct Passed(Vec<Vec<f64>>);

impl Passed {
    fn of(queues: usize, transfers: impl Iterator<Item = Lead>) -> Self {
        let mut rows = vec![vec![0.0; queues]; queues];
        (0..queues).for_each(|i| rows[i][i] = 1.0);
        transfers.for_each(|lead| rows[lead.to][lead.from] -= lead.share);
        for i in 0..queues {
            let (above, below) = rows.split_at_mut(i + 1);
            for row in below.iter_mut().filter(|row| row[i] != 0.0) {
                row[i] /= above[i][i];
                let times = row[i];
                row[i + 1..].iter_mut().zip(&above[i][i + 1..]).for_each(|(value, of)| *value -= times * of);
            }
        }
        Self(rows)
    }

    /// From contacts that arrive to all that come of them.
    fn follow(&self, contacts: &mut [f64]) {
        let sum = |row: &[f64], of: &[f64]| row.iter().zip(of).map(|(share, of)| share * of).sum::<f64>();
        for (i, row) in self.0.iter().enumerate() {
            contacts[i] -= sum(&row[..i], contacts);
        }
        for (i, row) in self.0.iter().enumerate().rev() {
            contacts[i] = (contacts[i] - sum(&row[i + 1..], &contacts[i + 1..])) / row[i];
        }
    }
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
    fn contacts_passed_to_and_fro_are_counted_to_the_end() {
        let lead = |from, to, share| Lead { from, to, share };
        let passed = Passed::of(3, [lead(0, 1, 1.0), lead(1, 0, 0.999), lead(1, 2, 0.001)].into_iter());
        let mut contacts = vec![10.0, 0.0, 0.0];
        passed.follow(&mut contacts);
        let wanted = [10_000.0, 10_000.0, 10.0];
        assert!(
            contacts.iter().zip(wanted).all(|(n, wanted)| (n / wanted - 1.0).abs() < 1e-9),
            "{contacts:?}"
        );
    }

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

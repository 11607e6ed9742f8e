//! How long somebody about to join a queue will wait: guesses such as systems announce. Changes nothing.

use crate::plan::QueueIx;
use crate::replication::fact::Watch;
use crate::replication::lists::IDLE;
use crate::replication::world::{NONE, World};
use shoreline_model::calendar::Ms;
use shoreline_model::journey::Predictor;

/// Waits remembered.
const SEEN: usize = 10;

/// The last waits of contacts that reached an agent.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Waits {
    last: [Ms; SEEN],
    seen: u32,
    /// Handling times seen: sum and number.
    handling: Ms,
    handled: u32,
}

impl Waits {
    /// A contact reached an agent after this wait, and will take so long.
    #[inline]
    pub fn note(&mut self, wait: Ms, handling: Ms) {
        self.last[self.seen as usize % SEEN] = wait;
        self.seen = self.seen.wrapping_add(1);
        self.handling += handling;
        self.handled += 1;
    }

    fn latest(&self) -> Ms {
        self.seen.checked_sub(1).map_or(0, |at| self.last[at as usize % SEEN])
    }

    fn mean(&self) -> Ms {
        let count = (self.seen as usize).min(SEEN);
        if count == 0 { 0 } else { self.last[..count].iter().sum::<Ms>() / count as Ms }
    }

    /// What was seen, and what was expected as if it had been seen once.
    fn mean_handling(&self, expected: f64) -> f64 {
        (self.handling as f64 + expected) / (f64::from(self.handled) + 1.0)
    }
}

impl<W: Watch> World<'_, W> {
    /// The guessed wait of a contact that joins now (Ibrahim & Whitt 2009, "Real-time delay estimation").
    pub fn guess(&self, queue: QueueIx, by: Predictor) -> Ms {
        let state = &self.queues[queue.ix()];
        match by {
            Predictor::LastWait => state.waits.latest(),
            Predictor::MeanWait => state.waits.mean(),
            Predictor::HeadOfQueue if state.head == NONE => 0,
            Predictor::HeadOfQueue => self.now - self.contacts[state.head as usize].since,
            Predictor::ExpectedDelay => self.expected_delay(queue),
        }
    }

    /// With n ahead, s people at work, service rate mu and abandonment rate theta, those ahead leave at rate
    /// s mu + i theta while i are left: the sum of 1 / (s mu + i theta) over i = 0..n (Whitt 1999, "Improving service by
    /// informing customers about anticipated delays"), in its continuous form ln(1 + (n + 1) theta / (s mu)) / theta.
    fn expected_delay(&self, queue: QueueIx) -> Ms {
        let ahead = f64::from(self.queues[queue.ix()].length + 1);
        let mean = self.queues[queue.ix()].waits.mean_handling(self.plan.queues[queue.ix()].mean_handling);
        let people = self.people_for(queue);
        if people == 0 {
            return Ms::MAX;
        }
        let rate = f64::from(people) / mean;
        let leaving = 1.0 / self.plan.queues[queue.ix()].mean_patience;
        let wait = if leaving > 0.0 { (ahead * leaving / rate).ln_1p() / leaving } else { ahead / rate };
        wait.round() as Ms
    }

    /// People at work who may serve a queue.
    fn people_for(&self, queue: QueueIx) -> u32 {
        let groups = self.open_servers(queue).map(|server| server.group);
        groups.map(|group| self.groups[group.ix()].busy + self.bench(group, IDLE).count).sum()
    }
}

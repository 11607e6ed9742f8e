//! Where contacts go besides to an agent: bots, callbacks, transfers, returns, and what the wait is said to be.

use super::QueueIx;
use super::pace::RampPlan;
use crate::draw::sample::Sampler;
use crate::draw::streams::Key;
use shoreline_model::calendar::Ms;
use shoreline_model::journey::Predictor;

/// Customers who try again.
#[derive(Debug, Clone)]
pub struct RedialPlan {
    pub after_abandon: f64,
    pub after_block: f64,
    pub delay: Sampler,
    pub max_attempts: u8,
    pub queue: QueueIx,
}

/// Customers who come back because their matter is not resolved.
#[derive(Debug, Clone)]
pub struct RepeatPlan {
    pub returns: f64,
    pub delay: Sampler,
    pub max_contacts: u8,
    pub queue: QueueIx,
    /// They ask for the same person.
    pub same_agent: bool,
}

/// A share of contacts passed on after their handling.
#[derive(Debug, Clone)]
pub struct TransferPlan {
    /// Cumulative share, this one included.
    pub share: f64,
    pub queue: QueueIx,
    pub how: Passing,
    pub factor: f64,
}

/// How a contact is passed on.
#[derive(Debug, Clone)]
pub enum Passing {
    /// The first agent is done.
    Cold,
    /// The first agent stays until the second answers, and this long together with them.
    Warm(Ms),
    /// Later.
    Delayed(Sampler),
}

/// What customers hear about their wait.
#[derive(Debug, Clone)]
pub struct AnnouncementPlan {
    pub predictor: Predictor,
    /// Share that leaves by announced wait: rows in rising order of the wait they begin above.
    pub balk: Vec<(Ms, f64)>,
    pub patience_factor: f64,
}

/// The offer of a callback.
#[derive(Debug, Clone)]
pub struct CallbackPlan {
    pub over: Ms,
    pub predictor: Predictor,
    pub accepts: f64,
    pub queue: QueueIx,
    /// A time agreed on; `None`: the place is kept.
    pub scheduled: Option<Sampler>,
}

/// A bot.
#[derive(Debug, Clone)]
pub struct BotPlan {
    pub key: Key,
    pub session: Sampler,
    pub contained: RampPlan,
    pub leak_factor: f64,
    pub recontact: f64,
    pub recontact_delay: Sampler,
}

/// Contacts that wait from before the beginning.
#[derive(Debug, Clone, Copy)]
pub struct BacklogPlan {
    pub contacts: u32,
    pub oldest: Ms,
}

/// The promise of a deferred queue.
#[derive(Debug, Clone)]
pub struct ResponsePlan {
    pub within: Ms,
    pub clock: Clock,
    /// Share of replies to be in time.
    pub target: f64,
}

/// Which time counts: all of it, or some spans.
#[derive(Debug, Clone)]
pub enum Clock {
    /// Every hour.
    Always,
    /// Start and end of each span, and the time counted before it.
    Spans(Vec<(Ms, Ms, Ms)>),
}

impl Clock {
    /// Spans in order, without overlap.
    pub fn of(spans: impl Iterator<Item = (Ms, Ms)>) -> Self {
        let mut before = 0;
        Self::Spans(
            spans
                .map(|(start, end)| {
                    let span = (start, end, before);
                    before += end - start;
                    span
                })
                .collect(),
        )
    }

    /// Time that counts between two instants.
    pub fn elapsed(&self, from: Ms, to: Ms) -> Ms {
        self.reading(to) - self.reading(from)
    }

    fn reading(&self, at: Ms) -> Ms {
        let Self::Spans(spans) = self else { return at };
        let begun = spans.partition_point(|(start, ..)| *start <= at);
        begun.checked_sub(1).map_or(0, |last| {
            let (start, end, before) = spans[last];
            before + at.min(end) - start
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn business_hours_count_only_while_open() {
        let clock = Clock::of([(0, 10), (20, 30)].into_iter());
        assert_eq!(clock.elapsed(5, 25), 10);
        assert_eq!(clock.elapsed(12, 18), 0);
        assert_eq!(clock.elapsed(-5, 100), 20);
        assert_eq!(Clock::Always.elapsed(-5, 100), 105);
    }
}

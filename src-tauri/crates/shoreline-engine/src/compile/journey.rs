//! What a queue says of its contacts' journey to milliseconds, shares and places in the plan.

use super::{Scene, ms, opening, pace, queue_ix};
use crate::draw::sample::Sampler;
use crate::draw::streams::Key;
use crate::plan::{
    AnnouncementPlan, BacklogPlan, BotIx, BotPlan, CallbackPlan, Clock, Passing, Promise, QueueIx,
    RedialPlan, RepeatPlan, ResponsePlan, TransferPlan,
};
use shoreline_model::automation::Bot;
use shoreline_model::calendar::{HOUR, Ms};
use shoreline_model::ids::QueueId;
use shoreline_model::journey::{ResponseClock, TransferKind, WhenClosed};
use shoreline_model::queue::Queue;

/// Attempts in all, and contacts in all, where the scenario does not say.
const MAX_ATTEMPTS: u8 = 5;
/// Threshold, target and short-abandon threshold of a queue without a promise: 80% in 20 s is the trade's habit.
const ANSWER_WITHIN_MS: Ms = 20_000;
const TARGET: f64 = 0.8;
const SHORT_ABANDON_MS: Ms = 5_000;
/// When those whom a bot contained in vain come back, where the scenario does not say.
const RECONTACT_MS: f64 = 24.0 * HOUR as f64;

/// One queue, and where it finds the others.
pub(super) struct Journey<'a, 's> {
    pub scene: &'a Scene<'s>,
    pub queue: &'a Queue,
}

impl Journey<'_, '_> {
    /// The queue named, or this one.
    fn target(&self, named: Option<&QueueId>) -> QueueIx {
        let id = named.unwrap_or(&self.queue.id);
        // `check` refuses dangling references.
        queue_ix(self.scene.scenario, id).expect("a checked reference has its queue")
    }

    pub fn redial(&self) -> Option<RedialPlan> {
        let said = self.queue.redial.as_ref()?;
        Some(RedialPlan {
            after_abandon: said.after_abandon_share.map_or(0.0, |share| share.0),
            after_block: said.after_block_share.map_or(0.0, |share| share.0),
            delay: Sampler::of(&said.delay)?,
            max_attempts: said.max_attempts.unwrap_or(MAX_ATTEMPTS),
            queue: self.target(said.queue.as_ref()),
        })
    }

    pub fn repeat(&self) -> Option<RepeatPlan> {
        let said = self.queue.repeat.as_ref()?;
        Some(RepeatPlan {
            returns: said.return_share.map_or(1.0, |share| share.0),
            delay: Sampler::of(&said.delay)?,
            max_contacts: said.max_contacts.unwrap_or(MAX_ATTEMPTS),
            queue: self.target(said.queue.as_ref()),
            same_agent: said.same_agent.unwrap_or(false),
        })
    }

    pub fn transfers(&self) -> Vec<TransferPlan> {
        let mut share = 0.0;
        let transfers = self.queue.transfers.iter().map(|said| {
            share += said.share.0;
            let how = match said.how.as_ref().unwrap_or(&TransferKind::Cold) {
                TransferKind::Cold => Passing::Cold,
                TransferKind::Warm { conference_s } => Passing::Warm(ms(*conference_s)),
                // `check` refuses delays without end.
                TransferKind::Delayed { delay } => Sampler::of(delay).map_or(Passing::Cold, Passing::Delayed),
            };
            let factor = said.handling_factor.map_or(1.0, |factor| factor.0);
            TransferPlan { share, queue: self.target(Some(&said.to)), how, factor }
        });
        transfers.collect()
    }

    pub fn announcement(&self) -> Option<AnnouncementPlan> {
        let said = self.queue.announcement.as_ref()?;
        Some(AnnouncementPlan {
            predictor: said.predictor.unwrap_or_default(),
            balk: said.balk.iter().map(|step| (ms(step.over_s), step.share.0)).collect(),
            patience_factor: said.patience_factor.map_or(1.0, |factor| factor.0),
        })
    }

    pub fn callback(&self) -> Option<CallbackPlan> {
        let said = self.queue.callback.as_ref()?;
        Some(CallbackPlan {
            over: ms(said.over_s),
            predictor: said.predictor.unwrap_or_default(),
            accepts: said.accept_share.0,
            queue: self.target(Some(&said.queue)),
            scheduled: said.scheduled.as_ref().and_then(Sampler::of),
        })
    }

    pub fn voicemail(&self) -> Option<(QueueIx, f64)> {
        match self.queue.when_closed.as_ref()? {
            WhenClosed::Message => None,
            WhenClosed::Voicemail { queue, share } => Some((self.target(Some(queue)), share.0)),
        }
    }

    pub fn silent(&self) -> Option<(f64, Sampler)> {
        let said = self.queue.silent_abandon.as_ref()?;
        Some((said.share.0, Sampler::of(&said.notice)?))
    }

    /// The promise of a deferred queue; without opening hours, business hours are all hours.
    pub fn response(&self, open: &[opening::Span]) -> Option<ResponsePlan> {
        let said = self.queue.response.as_ref()?;
        let business = said.clock == Some(ResponseClock::BusinessHours) && self.queue.opening.is_some();
        let clock = if business { Clock::of(open.iter().copied()) } else { Clock::Always };
        let within = (said.within_h.0 * HOUR as f64).round() as Ms;
        Some(ResponsePlan { within, clock, target: said.target_share.0 })
    }

    pub fn backlog(&self) -> Option<BacklogPlan> {
        let said = self.queue.backlog.as_ref()?;
        let oldest = said.oldest_h.map_or(0.0, |hours| hours.0) * HOUR as f64;
        Some(BacklogPlan { contacts: said.contacts, oldest: oldest.round() as Ms })
    }

    pub fn bot(&self) -> Option<BotIx> {
        let bots = self.scene.scenario.automation.as_ref().map(|automation| &automation.bots)?;
        bots.iter().position(|bot| bot.queues.contains(&self.queue.id)).map(|ix| BotIx(ix as u16))
    }
}

/// What "in time" means for a queue.
pub(super) fn promise(queue: &Queue) -> Promise {
    let said = queue.service_level.as_ref();
    Promise {
        answer_within: said.map_or(ANSWER_WITHIN_MS, |sl| ms(sl.answer_within_s)),
        short_abandon: said.and_then(|sl| sl.short_abandon_s).map_or(SHORT_ABANDON_MS, ms),
        target: said.map_or(TARGET, |sl| sl.target_share.0),
        method: said.and_then(|sl| sl.method).unwrap_or_default(),
    }
}

pub(super) fn bots(scene: &Scene<'_>) -> Vec<BotPlan> {
    let bots = scene.scenario.automation.iter().flat_map(|automation| &automation.bots);
    bots.map(|said| bot(scene, said)).collect()
}

fn bot(scene: &Scene<'_>, said: &Bot) -> BotPlan {
    BotPlan {
        key: Key::of(&said.id.0),
        // `check` refuses sessions without end.
        session: Sampler::of(&said.session).unwrap_or(Sampler::Constant(0.0)),
        contained: pace::ramp(scene, &said.contained),
        leak_factor: said.leak_factor.map_or(1.0, |factor| factor.0),
        recontact: said.recontact_share.map_or(0.0, |share| share.0),
        recontact_delay: said
            .recontact_delay
            .as_ref()
            .and_then(Sampler::of)
            .unwrap_or(Sampler::Constant(RECONTACT_MS)),
    }
}

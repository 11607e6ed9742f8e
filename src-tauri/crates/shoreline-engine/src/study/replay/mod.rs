//! One day of one replication, as a wallboard would have shown it: what waits, who works, what is worth a look. One
//! possible day and not the average, with the counts of that replication's own results. Draws nothing, judges nothing.
//!
//! # How it is told
//! A point every `step_s` seconds, the first when the day begins and the last when it ends, all arrays of the same
//! length. What is true now is told as it is at the point, what is counted as how many since the point before: a service
//! level up to any point is the sum of `on_target` over the sum of `judged`, as the catalogue of measures has it.

mod choose;
mod floor;
mod moments;
mod reader;
mod steps;

pub use choose::Which;
pub use moments::{Moment, Notable};

use super::error::StudyError;
use super::{Progress, Study};
use crate::draw::streams::Streams;
use crate::observe::outcome::{Outcome, outcome_beside};
use crate::plan::Plan;
use reader::Reader;
use serde::Serialize;
use shoreline_model::measure::QueueCounter as Q;
use shoreline_model::queue::Occupies;
use std::ops::Range;
use std::sync::atomic::AtomicBool;

/// A simulated day, point by point.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Replay {
    /// The local date of the reporting clock.
    pub date: String,
    /// When it begins, UTC and on the reporting clock.
    pub utc: String,
    pub local: String,
    /// How long it lasts: 23 or 25 hours where clocks change.
    pub length_s: u32,
    pub step_s: u32,
    pub shown: Shown,
    pub queues: Vec<QueueReplay>,
    pub groups: Vec<GroupReplay>,
    /// What is worth a look, in order of time.
    pub moments: Vec<Moment>,
    /// How many more were left out, the lesser ones first.
    pub moments_left_out: u32,
    /// Every wait of the day, in order of its beginning; `null` where there are more than `MOST_WAITS`.
    pub waits: Option<Waits>,
}

/// Which of the replications it is, and how its day compares with theirs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, rename = "ReplayShown"))]
pub struct Shown {
    /// From 1.
    pub replication: u32,
    pub replications: u32,
    pub seed: u64,
    /// Service level of this day in this replication, over queues that are answered live; `null` where nothing was judged.
    pub service_level: Option<f64>,
    /// How many of the replications had a lower one on this day.
    pub worse: u32,
}

/// A queue's day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct QueueReplay {
    pub queue: String,
    /// Work that may wait: its promise is a reply in time, not an answer.
    pub deferred: bool,
    /// Share to be answered in time; of deferred work, to be replied to in time.
    pub target: f64,
    /// How soon; of deferred work, by the clock of its promise.
    pub within_s: f64,
    /// When it is open, in seconds of the day.
    pub open: Vec<(u32, u32)>,
    pub waiting: Vec<u32>,
    /// How long the first in the queue has waited; 0 where nobody waits.
    pub longest_s: Vec<u32>,
    pub offered: Vec<u32>,
    pub answered: Vec<u32>,
    pub abandoned: Vec<u32>,
    /// What the service level is made of; of deferred work, replies in time and replies.
    pub on_target: Vec<u32>,
    pub judged: Vec<u32>,
    /// The same counts as results have them for this day: with what became later of those who came on it.
    pub day: DayCounts,
}

/// A queue's counts of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct DayCounts {
    pub offered: u32,
    pub answered: u32,
    pub abandoned: u32,
    pub on_target: u32,
    pub judged: u32,
}

/// A group's day: how many people do what.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct GroupReplay {
    pub group: String,
    pub site: String,
    pub ready: Vec<u32>,
    /// With a customer; where people hold several sessions at once, after-contact work too.
    pub on_contact: Vec<u32>,
    pub after_work: Vec<u32>,
    pub on_break: Vec<u32>,
    /// In meetings, coaching and training.
    pub elsewhere: Vec<u32>,
    /// Absent, or not there yet.
    pub missing: Vec<u32>,
    /// There and kept from work, by an outage or for want of a seat.
    pub kept: Vec<u32>,
}

/// Waits, one place in each list: whose queue (its place in `queues`), from when to when in milliseconds of the day, and
/// how they ended. The first began before the day, the last end after it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, rename = "ReplayWaits"))]
pub struct Waits {
    pub queue: Vec<u16>,
    pub from_ms: Vec<i32>,
    pub until_ms: Vec<i32>,
    pub end: Vec<WaitEnd>,
}

/// How a wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum WaitEnd {
    Answered,
    Abandoned,
    /// For another queue, a callback, or because the queue closed.
    Otherwise,
}

impl Study {
    /// Plays one day of one of the replications again. `None` if `cancel` was set before it was over.
    ///
    /// # Errors
    /// A day or a replication there is not, or a fault of the engine.
    pub fn replay(
        &self,
        date: &str,
        which: Which,
        cancel: &AtomicBool,
        on_progress: &dyn Fn(Progress),
    ) -> Result<Option<Replay>, StudyError> {
        let day = self.day(date)?;
        let order = choose::by_service_level(&self.plan, &self.outcomes, &day);
        let replication = choose::choose(which, &order)?;
        let mut reader = Reader::new(&self.plan, day.clone(), on_progress);
        let streams = Streams::new(self.seed, replication);
        let ran = outcome_beside(cancel, &self.plan, streams, &mut reader);
        let outcome = ran.map_err(|fault| StudyError::Fault { seed: self.seed, replication, fault })?;
        Ok(outcome.map(|outcome| {
            let shown = self.shown(replication, &order);
            reader.told(shown, |queue| self.counts(&outcome, queue, &day))
        }))
    }

    fn shown(&self, replication: u32, order: &[(u32, Option<f64>)]) -> Shown {
        let mine = order.iter().find(|(number, _)| *number == replication);
        let service_level = mine.and_then(|(_, level)| *level);
        let is_worse = |level: &Option<f64>| level.is_some() && *level < service_level;
        Shown {
            replication: replication + 1,
            replications: self.outcomes.len() as u32,
            seed: self.seed,
            service_level,
            worse: order.iter().filter(|(_, level)| is_worse(level)).count() as u32,
        }
    }

    /// The intervals of a day.
    fn day(&self, date: &str) -> Result<Range<usize>, StudyError> {
        let days = &self.plan.report.days;
        let found = days.iter().find(|(name, _)| name == date).map(|(_, range)| range.clone());
        found.ok_or_else(|| StudyError::UnknownDay {
            day: date.to_owned(),
            first: days.first().map(|(name, _)| name.clone()).unwrap_or_default(),
            last: days.last().map(|(name, _)| name.clone()).unwrap_or_default(),
        })
    }

    fn counts(&self, outcome: &Outcome, queue: usize, day: &Range<usize>) -> DayCounts {
        let parts = &self.plan.report.queue_parts[queue];
        let sum = |counter: Q| {
            let of_parts = parts.iter().map(|&part| outcome.queues[part].sum(counter as usize, day.clone()));
            of_parts.sum::<i64>() as u32
        };
        let [on_target, judged] = judged_by(&self.plan, queue);
        DayCounts {
            offered: sum(Q::Offered),
            answered: sum(Q::Answered),
            abandoned: sum(Q::Abandoned),
            on_target: sum(on_target),
            judged: sum(judged),
        }
    }
}

/// Whether a queue is work that may wait.
fn is_deferred(plan: &Plan, queue: usize) -> bool {
    plan.queues[queue].occupies == Occupies::Deferred
}

/// The counters of what was promised and kept, and of what was promised.
fn judged_by(plan: &Plan, queue: usize) -> [Q; 2] {
    if is_deferred(plan, queue) { [Q::RepliedInTime, Q::Replied] } else { [Q::OnTarget, Q::Judged] }
}

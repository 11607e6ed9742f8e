//! What is compared: three figures of a day, recorded or simulated, the internet line left out. Never an hour or a queue.

use shoreline_engine::outcome::Outcome;
use shoreline_engine::study::{self, RunOptions};
use shoreline_engine::{Plan, compile};
use shoreline_history::recorded::Day;
use shoreline_model::measure::QueueCounter as Counter;
use shoreline_model::{Scenario, check};
use std::error::Error;
use std::ops::Range;
use std::sync::atomic::AtomicBool;

/// Of all calls offered: abandoned in %, mean wait in seconds, answered within 20 s in %.
pub type Figures = [f64; 3];

/// Their names, in order.
pub const MEASURES: [&str; 3] = ["abandoned %", "mean wait s", "within 20 s %"];

/// The line that stands apart.
pub const LEFT_OUT: &str = "internet";

/// Contacts offered, abandoned, seconds waited and contacts answered in time, over some calls.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sums {
    pub offered: f64,
    abandoned: f64,
    waited_s: f64,
    in_time: f64,
}

impl Sums {
    /// A recorded day.
    pub fn recorded(day: &Day) -> Self {
        let offered = day.offered as f64;
        let (waited_s, in_time) = (day.mean_wait_s * offered, day.answered_within_20_s_share * offered);
        Self { offered, abandoned: day.abandoned as f64, waited_s, in_time }
    }

    /// Expected sums of so many calls, each with these chances and this mean wait.
    pub fn expected(offered: f64, [abandoned, wait_s, in_time]: Figures) -> Self {
        let share = |percent: f64| percent / 100.0 * offered;
        Self { offered, abandoned: share(abandoned), waited_s: wait_s * offered, in_time: share(in_time) }
    }

    /// One day of one replication.
    fn simulated(plan: &Plan, outcome: &Outcome, intervals: Range<usize>) -> Self {
        let queues = plan.report.queue_ids.iter().zip(&outcome.queues).filter(|(id, _)| *id != LEFT_OUT);
        Self::total(queues.map(|(_, counters)| {
            let count = |counter: Counter| counters.sum(counter as usize, intervals.clone()) as f64;
            let waited_ms = count(Counter::WaitAnsweredMs) + count(Counter::WaitAbandonedMs);
            Self {
                offered: count(Counter::Offered),
                abandoned: count(Counter::Abandoned),
                waited_s: waited_ms / 1000.0,
                in_time: count(Counter::AnsweredInTime),
            }
        }))
    }

    /// All together.
    pub fn total(all: impl IntoIterator<Item = Self>) -> Self {
        all.into_iter().fold(Self::default(), |a, b| Self {
            offered: a.offered + b.offered,
            abandoned: a.abandoned + b.abandoned,
            waited_s: a.waited_s + b.waited_s,
            in_time: a.in_time + b.in_time,
        })
    }

    /// Numerators of the figures; offered is under each.
    pub fn numerators(&self) -> Figures {
        [100.0 * self.abandoned, self.waited_s, 100.0 * self.in_time]
    }

    /// The figures.
    pub fn figures(&self) -> Figures {
        self.numerators().map(|above| above / self.offered)
    }
}

/// Every replication of a day.
pub type SimulatedDay = Vec<Sums>;

/// A scenario run, day by day.
pub fn simulate(scenario: Scenario) -> Result<Vec<SimulatedDay>, Box<dyn Error>> {
    let checked = check::check(scenario).map_err(|findings| format!("{findings:#?}"))?;
    let plan = compile(&checked);
    let study = study::simulate(&plan, RunOptions::default(), &AtomicBool::new(false), &|_| {})?;
    let days = plan.report.days.iter().map(|(_, intervals)| {
        let of = |outcome| Sums::simulated(&plan, outcome, intervals.clone());
        study.outcomes().iter().map(of).collect()
    });
    Ok(days.collect())
}

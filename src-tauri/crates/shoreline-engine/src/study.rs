//! A study: replications of one plan, in parallel, merged in order into results.

use crate::observe::estimate::{Estimator, Whose};
use crate::observe::outcome::{Outcome, outcome_unless};
use crate::plan::Plan;
use crate::results::{DayResults, IntervalResults, Named, Results, Series, Stamp};
use shoreline_model::calendar;
use shoreline_model::measure::{CATALOGUE, Finest};
use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// How to run a plan. What is `None` the scenario says.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RunOptions {
    pub seed: Option<u64>,
    pub replications: Option<u32>,
    /// Worker threads; as many as there are cores when not given. Never changes a result.
    pub threads: Option<usize>,
}

/// How far a study has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: u32,
    pub total: u32,
}

/// Whose figures to look at, by the names of the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of<'a> {
    /// Everything.
    Total,
    /// One queue.
    Queue(&'a str),
    /// One agent group.
    AgentGroup(&'a str),
    /// One site.
    Site(&'a str),
    /// One client.
    Client(&'a str),
}

/// Finished replications, from which every figure can be computed when it is asked for.
#[derive(Debug, Clone)]
pub struct Study {
    plan: Plan,
    outcomes: Vec<Outcome>,
    seed: u64,
    started: String,
    seconds: f64,
}

/// Runs the replications of a plan and computes all figures: `simulate`, then `results`.
pub fn run(
    plan: &Plan,
    options: RunOptions,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
) -> Results {
    simulate(plan, options, cancel, on_progress).results()
}

/// Runs the replications of a plan. They are kept in their order, so that nothing depends on the number of threads.
/// `cancel` stops within milliseconds: finished replications are kept, and the stamp says how many they are.
/// `on_progress` is called from worker threads after each replication.
pub fn simulate(
    plan: &Plan,
    options: RunOptions,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
) -> Study {
    let started = calendar::now_text();
    let clock = Instant::now();
    let seed = options.seed.unwrap_or(plan.report.seed);
    let total = options.replications.unwrap_or(plan.report.replications);
    let threads = options.threads.unwrap_or_else(cores).clamp(1, (total as usize).max(1));
    let (next, done) = (AtomicU32::new(0), AtomicU32::new(0));
    let finished = Mutex::new(Vec::new());
    let work = || {
        while !cancel.load(Ordering::Relaxed) {
            let replication = next.fetch_add(1, Ordering::Relaxed);
            if replication >= total {
                return;
            }
            let Some(outcome) = outcome_unless(cancel, plan, seed, replication) else { return };
            finished.lock().unwrap_or_else(PoisonError::into_inner).push((replication, outcome));
            on_progress(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, total });
        }
    };
    std::thread::scope(|scope| {
        (1..threads).for_each(|_| drop(scope.spawn(work)));
        work();
    });
    let mut finished = finished.into_inner().unwrap_or_else(PoisonError::into_inner);
    finished.sort_unstable_by_key(|(replication, _)| *replication);
    let outcomes = finished.into_iter().map(|(_, outcome)| outcome).collect();
    Study { plan: plan.clone(), outcomes, seed, started, seconds: clock.elapsed().as_secs_f64() }
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, NonZero::get)
}

impl Study {
    /// Everything: the results document.
    pub fn results(&self) -> Results {
        let mut results = self.summary();
        results.intervals = self.intervals();
        results
    }

    /// The results document with the starts of the intervals only; their figures come from `series`.
    pub fn summary(&self) -> Results {
        let (estimator, whole) = (self.estimator(), 0..self.plan.interval_count());
        let horizon = |whose: &Whose| estimator.figures(whose, whole.clone(), Finest::Horizon);
        Results {
            stamp: self.stamp(),
            total: horizon(&self.all()),
            queues: self.queues().map(|(id, whose)| (id, horizon(&whose))).collect(),
            agent_groups: self.groups().map(|(id, whose)| (id, horizon(&whose))).collect(),
            sites: self.sites().map(|(id, whose)| (id, horizon(&whose))).collect(),
            clients: self.clients().map(|(id, whose)| (id, horizon(&whose))).collect(),
            days: self.days(),
            intervals: self.starts(),
            findings: self.plan.report.findings.clone(),
        }
    }

    /// One measure of one subject, interval by interval; `None` if there is no such measure of it.
    pub fn series(&self, key: &str, of: Of<'_>) -> Option<Series> {
        let measure = shoreline_model::measure::find(key).filter(|m| m.finest == Finest::Interval)?;
        let named = |mut all: Box<dyn Iterator<Item = (String, Whose)> + '_>, id: &str| {
            all.find(|(name, _)| name == id).map(|(_, whose)| whose)
        };
        let whose = match of {
            Of::Total => self.all(),
            Of::Queue(id) => named(Box::new(self.queues()), id)?,
            Of::AgentGroup(id) => named(Box::new(self.groups()), id)?,
            Of::Site(id) => named(Box::new(self.sites()), id)?,
            Of::Client(id) => named(Box::new(self.clients()), id)?,
        };
        let estimator = self.estimator();
        estimator.gives(measure, &whose).then(|| estimator.series(measure, &whose))
    }

    /// Replications that are done.
    pub fn replications(&self) -> usize {
        self.outcomes.len()
    }

    /// The counters of each replication, in order.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    fn estimator(&self) -> Estimator<'_> {
        Estimator::new(&self.plan, &self.outcomes)
    }

    fn stamp(&self) -> Stamp {
        let report = &self.plan.report;
        Stamp {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            tzdb: report.tzdb.clone(),
            seed: self.seed,
            replications: self.outcomes.len() as u32,
            confidence: report.confidence,
            scenario: report.scenario_hash.clone(),
            started: self.started.clone(),
            seconds: self.seconds,
            contacts: self.outcomes.iter().map(Outcome::received).sum(),
            currency: report.currency.clone(),
        }
    }

    fn days(&self) -> Vec<DayResults> {
        let estimator = self.estimator();
        let day = |(date, range): &(String, std::ops::Range<usize>)| {
            let figures = |whose: &Whose| estimator.figures(whose, range.clone(), Finest::Day);
            DayResults {
                date: date.clone(),
                total: figures(&self.all()),
                queues: self.queues().map(|(id, whose)| (id, figures(&whose))).collect(),
                agent_groups: self.groups().map(|(id, whose)| (id, figures(&whose))).collect(),
                sites: self.sites().map(|(id, whose)| (id, figures(&whose))).collect(),
                clients: self.clients().map(|(id, whose)| (id, figures(&whose))).collect(),
            }
        };
        self.plan.report.days.iter().map(day).collect()
    }

    fn starts(&self) -> IntervalResults {
        let report = &self.plan.report;
        IntervalResults {
            start: report.interval_utc.clone(),
            local: report.interval_local.clone(),
            ..IntervalResults::default()
        }
    }

    fn intervals(&self) -> IntervalResults {
        let estimator = self.estimator();
        let columns = |whose: &Whose| -> BTreeMap<&'static str, Series> {
            let measures =
                CATALOGUE.iter().filter(|m| m.finest == Finest::Interval && estimator.gives(m, whose));
            measures.map(|m| (m.key, estimator.series(m, whose))).collect()
        };
        let named =
            |all: &mut dyn Iterator<Item = (String, Whose)>| -> Named<BTreeMap<&'static str, Series>> {
                all.map(|(id, whose)| (id, columns(&whose))).collect()
            };
        IntervalResults {
            total: columns(&self.all()),
            queues: named(&mut self.queues()),
            agent_groups: named(&mut self.groups()),
            sites: named(&mut self.sites()),
            clients: named(&mut self.clients()),
            ..self.starts()
        }
    }

    fn all(&self) -> Whose {
        Whose { queues: (0..self.plan.queues.len()).collect(), groups: (0..self.plan.groups.len()).collect() }
    }

    fn queues(&self) -> impl Iterator<Item = (String, Whose)> + '_ {
        let ids = self.plan.report.queue_ids.iter().cloned().enumerate();
        ids.map(|(ix, id)| (id, Whose { queues: vec![ix], groups: Vec::new() }))
    }

    fn groups(&self) -> impl Iterator<Item = (String, Whose)> + '_ {
        let ids = self.plan.report.group_ids.iter().cloned().enumerate();
        ids.map(|(ix, id)| (id, Whose { queues: Vec::new(), groups: vec![ix] }))
    }

    fn sites(&self) -> impl Iterator<Item = (String, Whose)> + '_ {
        let sites = self.plan.report.sites.iter().cloned();
        sites.map(|(id, groups)| (id, Whose { queues: Vec::new(), groups }))
    }

    fn clients(&self) -> impl Iterator<Item = (String, Whose)> + '_ {
        let clients = self.plan.report.clients.iter().cloned();
        clients.map(|(id, queues)| (id, Whose { queues, groups: Vec::new() }))
    }
}

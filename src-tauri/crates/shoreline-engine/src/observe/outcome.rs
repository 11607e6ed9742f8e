//! What one replication came to: its counters, checked against the identities that every run must satisfy.

use crate::draw::streams::Streams;
use crate::fault::Fault;
use crate::observe::columns::Columns;
use crate::observe::settle;
use crate::observe::tally::Tally;
use crate::plan::{GroupCell, Plan, QueueCell};
use crate::replication::fact::{Fact, Watch};
use crate::replication::replicate_with;
use shoreline_model::calendar::Ms;
use shoreline_model::measure::{GROUP_COUNTERS, QUEUE_COUNTERS, QueueCounter as Q};
use shoreline_model::queue::SlMethod;
use shoreline_stats::Sketch;
use std::sync::atomic::AtomicBool;

/// Counters of one replication, by queue and interval and by group and interval.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Queue by queue, over the intervals of the window.
    pub queues: Vec<Columns<QUEUE_COUNTERS>>,
    /// Group by group, over the intervals of the window.
    pub groups: Vec<Columns<GROUP_COUNTERS>>,
    /// Waits of answered contacts: queue by queue, sketch by sketch.
    pub waits: Vec<Vec<Sketch>>,
    /// Waits of those who gave up: queue by queue, one a batch where there are batches, else one.
    pub lost_waits: Vec<Vec<Sketch>>,
}

/// Runs one replication.
///
/// # Errors
/// A law that every run keeps was broken.
pub fn outcome(plan: &Plan, seed: u64, replication: u32) -> Result<Outcome, Fault> {
    outcome_unless(&AtomicBool::new(false), plan, seed, replication)
        .map(|outcome| outcome.expect("nobody sets this `stop`"))
}

/// As `outcome`, but `None` if `stop` was set before the replication came to its end.
///
/// # Errors
/// As `outcome`.
pub fn outcome_unless(
    stop: &AtomicBool,
    plan: &Plan,
    seed: u64,
    replication: u32,
) -> Result<Option<Outcome>, Fault> {
    outcome_with(stop, plan, Streams::new(seed, replication))
}

/// As `outcome_unless`, but draws from streams that may be of several replications.
///
/// # Errors
/// As `outcome`.
pub fn outcome_with(stop: &AtomicBool, plan: &Plan, streams: Streams) -> Result<Option<Outcome>, Fault> {
    let mut tally = Tally::new(plan);
    if !replicate_with(stop, plan, streams, &mut tally)? {
        return Ok(None);
    }
    tally.check()?;
    Ok(Some(gather(plan, tally)))
}

/// As `outcome_with`, and tells every fact to `beside` too: for readings that no counter has.
///
/// # Errors
/// As `outcome`.
pub fn outcome_beside<W: Watch>(
    stop: &AtomicBool,
    plan: &Plan,
    streams: Streams,
    beside: &mut W,
) -> Result<Option<Outcome>, Fault> {
    let mut both = Both { tally: Tally::new(plan), beside };
    if !replicate_with(stop, plan, streams, &mut both)? {
        return Ok(None);
    }
    both.tally.check()?;
    Ok(Some(gather(plan, both.tally)))
}

/// The tally, and somebody else who reads the same facts.
struct Both<'a, W> {
    tally: Tally<'a>,
    beside: &'a mut W,
}

impl<W: Watch> Watch for Both<'_, W> {
    fn see(&mut self, at: Ms, fact: Fact) {
        self.tally.see(at, fact);
        self.beside.see(at, fact);
    }
}

impl Outcome {
    /// Contacts received in the window.
    pub fn received(&self) -> u64 {
        self.queues.iter().map(|queue| queue.total(Q::Received as usize) as u64).sum()
    }
}

fn gather(plan: &Plan, tally: Tally<'_>) -> Outcome {
    let slots = plan.interval_count() + 1;
    let queues = plan.queues.iter().enumerate().map(|(ix, queue)| {
        let cells = tally.queues[ix * slots..][..slots].iter().skip(1);
        let cells: Vec<QueueCell> = cells.map(|cell| judged(*cell, queue.promise.method)).collect();
        Columns::of(&cells)
    });
    let groups = plan.groups.iter().enumerate().map(|(ix, group)| {
        let mut cells: Vec<GroupCell> = (1..slots)
            .map(|slot| full_time(tally.group_cell(ix, slot, &group.known[slot]), group.full_time_ratio))
            .collect();
        settle::supply(&plan.money, ix, &mut cells);
        Columns::of(&cells)
    });
    let (queues, groups) = (queues.collect(), groups.collect());
    Outcome {
        queues,
        groups,
        waits: by_queue(tally.waits, plan.report.sketches),
        lost_waits: by_queue(tally.lost_waits, plan.report.lost_sketches()),
    }
}

fn by_queue(sketches: Vec<Sketch>, each: usize) -> Vec<Vec<Sketch>> {
    sketches.chunks(each.max(1)).map(<[Sketch]>::to_vec).collect()
}

fn full_time(mut cell: GroupCell, ratio: f64) -> GroupCell {
    use shoreline_model::measure::GroupCounter as G;
    cell[G::FullTimeMs as usize] = (cell[G::PaidMs as usize] as f64 * ratio).round() as i64;
    cell
}

/// Adds numerator and denominator of the service level by the queue's own method.
pub(crate) fn judged(mut cell: QueueCell, method: SlMethod) -> QueueCell {
    let n = |counter: Q| cell[counter as usize];
    let (met, all) = (n(Q::AnsweredInTime), n(Q::Answered) + n(Q::Abandoned));
    let (on_target, judged) = match method {
        SlMethod::ExcludeAbandonsIn => (met, all - n(Q::AbandonedInTime)),
        SlMethod::AllOffered => (met, all),
        SlMethod::AbandonsInAsMet => (met + n(Q::AbandonedInTime), all),
        SlMethod::AnsweredOnly => (met, n(Q::Answered)),
        SlMethod::ShortAsMet => (met + n(Q::ShortAbandoned), all),
        SlMethod::ExcludeShort => (met, all - n(Q::ShortAbandoned)),
    };
    cell[Q::OnTarget as usize] = on_target;
    cell[Q::Judged as usize] = judged;
    cell
}

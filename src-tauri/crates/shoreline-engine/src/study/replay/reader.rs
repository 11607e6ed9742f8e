//! Reads the facts of a replication and keeps what a wallboard shows of one day.

use super::floor::Floor;
use super::moments;
use super::steps::Steps;
use super::{DayCounts, QueueReplay, Replay, Shown, WaitEnd, Waits, is_deferred, judged_by};
use crate::observe::outcome::judged;
use crate::plan::{Plan, QueueCell, QueueIx, What};
use crate::replication::fact::{Fact, Slot, Watch};
use crate::study::Progress;
use shoreline_model::calendar::Ms;
use shoreline_model::measure::{QUEUE_COUNTERS, QueueCounter as Q};
use shoreline_model::scenario::Attribution;
use std::collections::BTreeMap;
use std::ops::Range;

/// Waits kept one by one: what a small operation has in a day, and some hundred kilobytes.
pub const MOST_WAITS: usize = 20_000;
/// Counts told of a queue.
const COUNTED: usize = 5;

/// A reader of one day.
pub struct Reader<'a> {
    plan: &'a Plan,
    on_progress: &'a dyn Fn(Progress),
    day: Range<usize>,
    steps: Steps,
    slot: Slot,
    /// The queue of the scenario that each queue of the plan is, or is a part of.
    whole: Vec<usize>,
    now: Vec<QueueNow>,
    told: Vec<QueueReplay>,
    floor: Floor<'a>,
    waits: Vec<Wait>,
    /// More waits than are kept.
    too_many: bool,
    /// Points told so far.
    points: usize,
}

/// A queue at this moment.
#[derive(Clone)]
struct QueueNow {
    /// Since when how many wait, the longest first.
    since: BTreeMap<Ms, u32>,
    waiting: u32,
    /// Counts of the day so far, and at the last point.
    cell: QueueCell,
    before: [i64; COUNTED],
}

#[derive(Clone, Copy)]
struct Wait {
    queue: u16,
    from: Ms,
    until: Ms,
    end: WaitEnd,
}

impl<'a> Reader<'a> {
    pub fn new(plan: &'a Plan, day: Range<usize>, on_progress: &'a dyn Fn(Progress)) -> Self {
        let queues = plan.report.queue_ids.len();
        let span = (plan.boundaries[day.start], plan.boundaries[day.end]);
        let steps = Steps::of(span, queues + plan.groups.len());
        let empty =
            QueueNow { since: BTreeMap::new(), waiting: 0, cell: [0; QUEUE_COUNTERS], before: [0; COUNTED] };
        Self {
            plan,
            on_progress,
            day,
            steps,
            slot: 0,
            whole: plan.queues.iter().map(|queue| queue.whole.ix()).collect(),
            now: vec![empty; queues],
            told: (0..queues).map(|queue| empty_queue(plan, queue, steps)).collect(),
            floor: Floor::new(plan, steps),
            waits: Vec::new(),
            too_many: false,
            points: 0,
        }
    }

    /// The day, with the counts that results have for each queue.
    pub fn told(mut self, shown: Shown, counts: impl Fn(usize) -> DayCounts) -> Replay {
        self.tell_up_to(Ms::MAX);
        for (ix, queue) in self.told.iter_mut().enumerate() {
            queue.day = counts(ix);
        }
        let groups = self.floor.told();
        let (moments, moments_left_out) = moments::all(self.plan, self.steps, &self.told, &groups);
        let report = &self.plan.report;
        let first = self.day.start;
        Replay {
            date: report.interval_local[first][..10].to_owned(),
            utc: report.interval_utc[first].clone(),
            local: report.interval_local[first].clone(),
            length_s: self.steps.second(self.steps.end),
            step_s: self.steps.step_s(),
            shown,
            queues: self.told,
            groups,
            moments,
            moments_left_out,
            waits: (!self.too_many).then(|| columns(self.waits, self.steps.start)),
        }
    }

    /// Notes all points before an instant: what falls on a point belongs to it.
    fn tell_up_to(&mut self, at: Ms) {
        while self.points < self.steps.count() && self.steps.at(self.points) < at {
            self.note();
            self.points += 1;
        }
    }

    fn note(&mut self) {
        let at = self.steps.at(self.points);
        for (ix, (told, now)) in self.told.iter_mut().zip(&mut self.now).enumerate() {
            let longest = now.since.first_key_value().map_or(0, |(since, _)| at - since);
            told.waiting.push(now.waiting);
            told.longest_s.push((longest / 1000) as u32);
            let cell = judged(now.cell, self.plan.queues[ix].promise.method);
            let [on_target, judged] = judged_by(self.plan, ix);
            let counted = [Q::Offered, Q::Answered, Q::Abandoned, on_target, judged];
            for ((list, counter), before) in told.counts().into_iter().zip(counted).zip(&mut now.before) {
                let count = cell[counter as usize];
                list.push((count - *before) as u32);
                *before = count;
            }
        }
        self.floor.note();
    }

    /// Whether a contact that came in this interval counts in the day, by the rule of results: one from the warm-up
    /// counts in the first interval.
    fn counts(&self, arrived: Slot) -> bool {
        let slot = match self.plan.attribution {
            Attribution::Arrival => arrived.max(self.slot.min(1)),
            Attribution::Completion => self.slot,
        };
        slot.checked_sub(1).is_some_and(|interval| self.day.contains(&(interval as usize)))
    }

    fn one(&mut self, queue: QueueIx, arrived: Slot, counters: &[(Q, bool)]) {
        if !self.counts(arrived) {
            return;
        }
        let cell = &mut self.now[self.whole[queue.ix()]].cell;
        for (counter, is_so) in counters {
            cell[*counter as usize] += i64::from(*is_so);
        }
    }

    fn offered(&mut self, queue: QueueIx) {
        self.one(queue, self.slot, &[(Q::Offered, true)]);
    }

    fn begins_to_wait(&mut self, at: Ms, queue: QueueIx) {
        let now = &mut self.now[self.whole[queue.ix()]];
        *now.since.entry(at).or_default() += 1;
        now.waiting += 1;
    }

    fn ends_to_wait(&mut self, at: Ms, queue: QueueIx, wait: Ms, end: WaitEnd) {
        let (whole, from) = (self.whole[queue.ix()], at - wait);
        let now = &mut self.now[whole];
        if let Some(count) = now.since.get_mut(&from) {
            *count -= 1;
            if *count == 0 {
                now.since.remove(&from);
            }
            now.waiting -= 1;
        }
        if at >= self.steps.start && from < self.steps.end {
            self.keep(Wait { queue: whole as u16, from, until: at, end });
        }
    }

    fn keep(&mut self, wait: Wait) {
        if self.waits.len() == MOST_WAITS {
            (self.waits, self.too_many) = (Vec::new(), true);
        }
        if !self.too_many {
            self.waits.push(wait);
        }
    }

    fn answered(&mut self, queue: QueueIx, arrived: Slot, wait: Ms) {
        let in_time = wait <= self.plan.queues[queue.ix()].promise.answer_within;
        self.one(queue, arrived, &[(Q::Answered, true), (Q::AnsweredInTime, in_time)]);
    }

    fn abandoned(&mut self, queue: QueueIx, arrived: Slot, wait: Ms) {
        let promise = self.plan.queues[queue.ix()].promise;
        let (in_time, short) = (wait <= promise.answer_within, wait <= promise.short_abandon);
        let counters = [(Q::Abandoned, true), (Q::AbandonedInTime, in_time), (Q::ShortAbandoned, short)];
        self.one(queue, arrived, &counters);
    }
}

impl Watch for Reader<'_> {
    fn see(&mut self, at: Ms, fact: Fact) {
        self.tell_up_to(at);
        match fact {
            Fact::Interval { slot } => {
                self.slot = slot;
                (self.on_progress)(Progress { done: slot, total: self.plan.interval_count() as u32 });
            }
            Fact::Queued { queue, .. } => {
                self.offered(queue);
                self.begins_to_wait(at, queue);
            }
            Fact::Answered { queue, agent, slot, wait, queued, .. } => {
                if queued {
                    self.ends_to_wait(at, queue, wait, WaitEnd::Answered);
                } else {
                    self.offered(queue);
                }
                self.answered(queue, slot, wait);
                self.floor.takes_a_contact(at, agent);
            }
            Fact::Abandoned { queue, slot, wait, .. } => {
                self.ends_to_wait(at, queue, wait, WaitEnd::Abandoned);
                self.abandoned(queue, slot, wait);
            }
            Fact::FlowedOut { queue, wait, queued, .. } => {
                if queued {
                    self.ends_to_wait(at, queue, wait, WaitEnd::Otherwise);
                } else {
                    self.offered(queue);
                }
            }
            Fact::Replied { queue, slot, late, .. } => {
                self.one(queue, slot, &[(Q::Replied, true), (Q::RepliedInTime, late == 0)]);
            }
            Fact::LeftWaiting { queue, wait, .. } => self.ends_to_wait(at, queue, wait, WaitEnd::Otherwise),
            Fact::Finished { agent, group, how, .. } => self.floor.finishes(at, agent, group, how.acw),
            Fact::Turned { group, from, to, count, .. } => self.floor.turned(group, from, to, count),
            _ => {}
        }
    }
}

impl QueueReplay {
    fn counts(&mut self) -> [&mut Vec<u32>; COUNTED] {
        [&mut self.offered, &mut self.answered, &mut self.abandoned, &mut self.on_target, &mut self.judged]
    }
}

fn empty_queue(plan: &Plan, queue: usize, steps: Steps) -> QueueReplay {
    let (promise, reply) = (plan.queues[queue].promise, &plan.queues[queue].response);
    let deferred = is_deferred(plan, queue);
    let of_reply = reply.as_ref().filter(|_| deferred).map(|reply| (reply.target, reply.within));
    let (target, within) = of_reply.unwrap_or((promise.target, promise.answer_within));
    QueueReplay {
        queue: plan.report.queue_ids[queue].clone(),
        deferred,
        target,
        within_s: within as f64 / 1000.0,
        open: open(plan, queue, steps),
        waiting: Vec::with_capacity(steps.count()),
        longest_s: Vec::with_capacity(steps.count()),
        offered: Vec::with_capacity(steps.count()),
        answered: Vec::with_capacity(steps.count()),
        abandoned: Vec::with_capacity(steps.count()),
        on_target: Vec::with_capacity(steps.count()),
        judged: Vec::with_capacity(steps.count()),
        day: DayCounts::default(),
    }
}

/// When a queue is open within the day, in seconds of it.
fn open(plan: &Plan, queue: usize, steps: Steps) -> Vec<(u32, u32)> {
    let (mut spans, mut since) = (Vec::new(), plan.queues[queue].open_at_start.then_some(plan.begins));
    for step in &plan.schedule {
        match (step.what, since) {
            (What::Open(of), None) if of.ix() == queue => since = Some(step.at),
            (What::Close(of), Some(from)) if of.ix() == queue => {
                spans.push((from, step.at));
                since = None;
            }
            _ => {}
        }
    }
    spans.extend(since.map(|from| (from, Ms::MAX)));
    let within = spans.into_iter().map(|(from, to)| (steps.second(from), steps.second(to)));
    within.filter(|(from, to)| from < to).collect()
}

fn columns(mut waits: Vec<Wait>, start: Ms) -> Waits {
    waits.sort_by_key(|wait| (wait.from, wait.queue));
    // A day has fewer milliseconds than an i32 can count; a wait from before it may be longer.
    let of_day = |at: Ms| (at - start).clamp(Ms::from(i32::MIN), Ms::from(i32::MAX)) as i32;
    Waits {
        queue: waits.iter().map(|wait| wait.queue).collect(),
        from_ms: waits.iter().map(|wait| of_day(wait.from)).collect(),
        until_ms: waits.iter().map(|wait| of_day(wait.until)).collect(),
        end: waits.iter().map(|wait| wait.end).collect(),
    }
}

//! Counts facts into cells: one per queue and interval, one per group and interval. The only reader that results need.
//!
//! # How time is added up
//! When something begins to be true at t, the rest of the interval (end - t) is added to its cell; when it ceases, the
//! rest is taken off; at the start of an interval what is true then is added for the whole of it. All in whole
//! milliseconds: sums are exact, and one addition a change is enough.

use crate::observe::attendance::Attendance;
use crate::plan::{GroupCell, GroupIx, Plan, QueueCell, QueueIx};
use crate::replication::fact::{DOINGS, Doing, Entry, Fact, Handled, Slot, Watch};
use shoreline_model::calendar::Ms;
use shoreline_model::measure::{QUEUE_COUNTERS, QueueCounter as Q};
use shoreline_model::scenario::Attribution;
use shoreline_stats::Sketch;

/// Running counts of one replication.
#[derive(Debug)]
pub struct Tally<'a> {
    pub(crate) plan: &'a Plan,
    slot: usize,
    slot_end: Ms,
    /// Interval cells by queue, the warm-up first.
    pub(crate) queues: Vec<QueueCell>,
    /// Milliseconds of agents' time by group, interval and what they did.
    pub(crate) doing: Vec<[i64; DOINGS]>,
    /// Contacts finished and resolved, by group and interval.
    pub(crate) finished: Vec<[i64; 2]>,
    /// Sessions x time and people with sessions x time, by group and interval.
    pub(crate) sessions: Vec<[i64; 2]>,
    sessions_now: Vec<[i64; 2]>,
    /// Waits of answered contacts, by queue and sketch.
    pub(crate) waits: Vec<Sketch>,
    /// Waits of those who gave up, by queue and batch; one a queue where there are no batches.
    pub(crate) lost_waits: Vec<Sketch>,
    waiting: Vec<i64>,
    doing_now: Vec<[i64; DOINGS]>,
    attendance: Attendance,
    /// Waits as contacts lived them: must equal the time integral of the queues.
    pub(crate) waited: Vec<i64>,
    pub(crate) slots: usize,
}

impl<'a> Tally<'a> {
    /// Empty counts for a plan.
    pub fn new(plan: &'a Plan) -> Self {
        let slots = plan.interval_count() + 1;
        let (queues, groups) = (plan.queues.len(), plan.groups.len());
        Self {
            plan,
            slot: 0,
            slot_end: plan.boundaries[0],
            queues: vec![[0; QUEUE_COUNTERS]; queues * slots],
            doing: vec![[0; DOINGS]; groups * slots],
            finished: vec![[0; 2]; groups * slots],
            sessions: vec![[0; 2]; groups * slots],
            sessions_now: vec![[0; 2]; groups],
            waits: vec![Sketch::default(); queues * plan.report.sketches],
            lost_waits: vec![Sketch::default(); queues * plan.report.lost_sketches()],
            waiting: vec![0; queues],
            doing_now: vec![[0; DOINGS]; groups],
            attendance: Attendance::new(groups, slots),
            waited: vec![0; queues],
            slots,
        }
    }

    #[inline]
    fn cell(&mut self, queue: QueueIx, slot: usize) -> &mut QueueCell {
        &mut self.queues[queue.ix() * self.slots + slot]
    }

    /// The interval a contact's end counts in. One carried over from the warm-up counts in the first.
    #[inline]
    fn place(&self, arrived: Slot) -> usize {
        match self.plan.attribution {
            Attribution::Arrival => (arrived as usize).max(self.slot.min(1)),
            Attribution::Completion => self.slot,
        }
    }

    #[inline(never)]
    fn interval_begins(&mut self, slot: usize) {
        self.slot = slot;
        let start = self.plan.boundaries[slot - 1];
        self.slot_end = self.plan.boundaries[slot];
        let length = self.slot_end - start;
        for queue in 0..self.waiting.len() {
            let waiting = self.waiting[queue];
            if self.plan.attribution == Attribution::Completion && slot > 1 {
                self.queues[queue * self.slots + slot - 1][Q::InQueueAtEnd as usize] = waiting;
            }
            self.queues[queue * self.slots + slot - 1][Q::WaitingAtEnd as usize] = waiting;
            let cell = &mut self.queues[queue * self.slots + slot];
            cell[Q::SpanMs as usize] = length;
            cell[Q::QueueMs as usize] = waiting * length;
            cell[Q::MaxQueue as usize] = waiting;
            if slot == 1 || self.plan.attribution == Attribution::Completion {
                cell[Q::InQueueAtStart as usize] = waiting;
            }
        }
        self.attendance.interval_begins(slot, start);
        for (group, now) in self.sessions_now.iter().enumerate() {
            self.sessions[group * self.slots + slot] = now.map(|count| count * length);
        }
        for (group, now) in self.doing_now.iter().enumerate() {
            self.doing[group * self.slots + slot] = now.map(|count| count * length);
        }
    }

    #[inline]
    fn queue_changes(&mut self, at: Ms, queue: QueueIx, by: i64) {
        let (slot, rest) = (self.slot, self.slot_end - at);
        self.waiting[queue.ix()] += by;
        let waiting = self.waiting[queue.ix()];
        let cell = self.cell(queue, slot);
        cell[Q::QueueMs as usize] += by * rest;
        let longest = &mut cell[Q::MaxQueue as usize];
        *longest = (*longest).max(waiting);
    }

    #[inline]
    fn answered(&mut self, queue: QueueIx, arrived: Slot, wait: Ms) {
        let plan = &self.plan.queues[queue.ix()];
        let (slot, within, connect) = (self.place(arrived), plan.promise.answer_within, plan.connect);
        let cell = self.cell(queue, slot);
        cell[Q::Answered as usize] += 1;
        cell[Q::AnsweredInTime as usize] += i64::from(wait <= within);
        cell[Q::WaitAnsweredMs as usize] += wait;
        cell[Q::ConnectMs as usize] += connect;
        let longest = &mut cell[Q::MaxWaitMs as usize];
        *longest = (*longest).max(wait);
        if slot > 0 {
            let sketch = self.plan.report.sketch_of[slot - 1];
            self.waits[queue.ix() * self.plan.report.sketches + sketch].record(wait as u64);
        }
    }

    #[inline(never)]
    fn abandoned(&mut self, queue: QueueIx, arrived: Slot, wait: Ms, silent: bool) {
        let promise = self.plan.queues[queue.ix()].promise;
        let slot = self.place(arrived);
        let cell = self.cell(queue, slot);
        cell[Q::Abandoned as usize] += 1;
        cell[Q::AbandonedInTime as usize] += i64::from(wait <= promise.answer_within);
        cell[Q::ShortAbandoned as usize] += i64::from(wait <= promise.short_abandon);
        cell[Q::WaitAbandonedMs as usize] += wait;
        cell[Q::SilentAbandoned as usize] += i64::from(silent);
        let longest = &mut cell[Q::MaxWaitMs as usize];
        *longest = (*longest).max(wait);
        if slot > 0 {
            let report = &self.plan.report;
            let sketch = report.batches.map_or(0, |_| report.sketch_of[slot - 1]);
            self.lost_waits[queue.ix() * report.lost_sketches() + sketch].record(wait as u64);
        }
    }

    fn left_waiting(&mut self, queue: QueueIx, arrived: Slot, wait: Ms) {
        let last = self.slots - 1;
        self.cell(queue, last)[Q::WaitingAtEnd as usize] += 1;
        self.waited[queue.ix()] += wait;
        let slot = self.place(arrived);
        self.cell(queue, slot)[Q::InQueueAtEnd as usize] += 1;
    }

    #[inline]
    fn turned(&mut self, at: Ms, group: GroupIx, from: Doing, to: Doing, count: u32) {
        let (count, rest) = (i64::from(count), self.slot_end - at);
        let now = &mut self.doing_now[group.ix()];
        now[from as usize] -= count;
        now[to as usize] += count;
        self.attendance.turned(at, group.ix(), self.slot, (from, to), count);
        let cell = &mut self.doing[group.ix() * self.slots + self.slot];
        cell[from as usize] -= count * rest;
        cell[to as usize] += count * rest;
    }

    /// A contact that waited leaves its queue, whatever for.
    #[inline]
    fn leaves_queue(&mut self, at: Ms, queue: QueueIx, wait: Ms) {
        self.queue_changes(at, queue, -1);
        self.waited[queue.ix()] += wait;
    }

    #[inline]
    fn finished(&mut self, queue: QueueIx, group: GroupIx, slot: Slot, how: Handled) {
        let place = self.place(slot);
        let cell = self.cell(queue, place);
        cell[Q::Handled as usize] += 1;
        cell[Q::TalkMs as usize] += how.talk;
        cell[Q::HoldMs as usize] += how.hold;
        cell[Q::AcwMs as usize] += how.acw;
        cell[Q::ActiveMs as usize] += how.active;
        cell[Q::Resolved as usize] += i64::from(how.resolved);
        cell[Q::FirstHandled as usize] += i64::from(how.first && !how.passed_on);
        cell[Q::FirstResolved as usize] += i64::from(how.first && how.resolved);
        if how.passed_on {
            cell[Q::TransferredOut as usize] += 1;
        }
        let done = &mut self.finished[group.ix() * self.slots + self.slot];
        done[0] += 1;
        done[1] += i64::from(how.resolved);
    }

    /// What happens seldom; out of line, so that the rest stays small enough to inline.
    #[inline(never)]
    fn see_rare(&mut self, at: Ms, fact: Fact) {
        match fact {
            Fact::Oldest { queue, age } => self.oldest(queue, age),
            Fact::Attempted { queue, reached, right_party, .. } => {
                let slot = self.slot;
                let cell = self.cell(queue, slot);
                cell[Q::Attempts as usize] += 1;
                cell[Q::Reached as usize] += i64::from(reached);
                cell[Q::RightParty as usize] += i64::from(right_party);
            }
            Fact::Converted { queue, slot, value_milli, .. } => {
                let place = self.place(slot);
                let cell = self.cell(queue, place);
                cell[Q::Conversions as usize] += 1;
                cell[Q::ValueMilli as usize] += value_milli;
            }
            Fact::CutOff { queue, slot, .. } => self.one_of(queue, slot, Q::CutOff),
            Fact::Replied { queue, slot, took, late, .. } => {
                let place = self.place(slot);
                let cell = self.cell(queue, place);
                cell[Q::Replied as usize] += 1;
                cell[Q::RepliedInTime as usize] += i64::from(late == 0);
                cell[Q::ResponseMs as usize] += took;
                cell[Q::LateMs as usize] += late;
            }
            Fact::Sessions { group, sessions, people } => self.sessions_change(at, group, sessions, people),
            Fact::Struck { duty } => self.attendance.struck(self.plan, duty),
            Fact::LeftWaiting { queue, slot, wait } => self.left_waiting(queue, slot, wait),
            _ => {}
        }
    }

    /// The oldest contact of a queue when the interval that now ends is over.
    fn oldest(&mut self, queue: QueueIx, age: Ms) {
        let slot = self.slot;
        self.cell(queue, slot)[Q::OldestAgeMs as usize] = age;
    }

    fn sessions_change(&mut self, at: Ms, group: GroupIx, sessions: i8, people: i8) {
        let rest = self.slot_end - at;
        let now = &mut self.sessions_now[group.ix()];
        let cell = &mut self.sessions[group.ix() * self.slots + self.slot];
        for (which, by) in [sessions, people].into_iter().enumerate() {
            now[which] += i64::from(by);
            cell[which] += i64::from(by) * rest;
        }
    }

    /// One more of a contact that came in this interval.
    #[inline]
    fn one_of(&mut self, queue: QueueIx, arrived: Slot, counter: Q) {
        let place = self.place(arrived);
        self.cell(queue, place)[counter as usize] += 1;
    }

    #[inline]
    fn one(&mut self, queue: QueueIx, counter: Q) {
        let slot = self.slot;
        self.cell(queue, slot)[counter as usize] += 1;
    }

    /// Cells of one group in an interval, the warm-up first.
    pub(crate) fn group_cell(&self, group: usize, slot: usize, known: &GroupCell) -> GroupCell {
        use shoreline_model::measure::GroupCounter as G;
        let doing = &self.doing[group * self.slots + slot];
        let spent = |what: Doing| doing[what as usize];
        let mut cell = self.attendance.cell(group, slot, known);
        let handling = spent(Doing::Busy) + spent(Doing::Overrun);
        cell[G::HandleMs as usize] += handling;
        cell[G::AvailableMs as usize] += spent(Doing::Idle);
        cell[G::StaffedMs as usize] += handling + spent(Doing::Idle);
        cell[G::BreakMs as usize] += spent(Doing::Break);
        cell[G::ActivityMs as usize] += spent(Doing::Activity);
        cell[G::TrainingMs as usize] += spent(Doing::Training);
        cell[G::LateMs as usize] += spent(Doing::Late);
        cell[G::SeatlessMs as usize] += spent(Doing::Seatless);
        cell[G::DownMs as usize] += spent(Doing::Down);
        cell[G::AbsentMs as usize] += spent(Doing::Absent);
        cell[G::OverrunMs as usize] += spent(Doing::Overrun);
        cell[G::PaidMs as usize] += spent(Doing::Overrun);
        let at = group * self.slots + slot;
        [cell[G::HandledContacts as usize], cell[G::ResolvedContacts as usize]] = self.finished[at];
        [cell[G::SessionMs as usize], cell[G::InSessionMs as usize]] = self.sessions[at];
        cell
    }
}

impl Watch for Tally<'_> {
    // Always: the handlers know which fact they tell, so nothing is left of the match.
    #[inline(always)]
    fn see(&mut self, at: Ms, fact: Fact) {
        match fact {
            Fact::Interval { slot } => self.interval_begins(slot as usize),
            Fact::Received { queue, entry, .. } => {
                self.one(queue, Q::Received);
                if let Some(counter) = entry_counter(entry) {
                    self.one(queue, counter);
                }
            }
            Fact::Contained { queue, .. } => self.one(queue, Q::Contained),
            Fact::Blocked { queue, .. } => self.one(queue, Q::Blocked),
            Fact::TurnedAway { queue, .. } => self.one(queue, Q::FrontDoorAbandoned),
            Fact::Queued { queue, .. } => {
                self.one(queue, Q::Offered);
                self.one(queue, Q::Delayed);
                self.queue_changes(at, queue, 1);
            }
            Fact::Answered { queue, slot, wait, queued, .. } => {
                if queued {
                    self.leaves_queue(at, queue, wait);
                } else {
                    self.one(queue, Q::Offered);
                }
                self.answered(queue, slot, wait);
            }
            Fact::Abandoned { queue, slot, wait, silent, .. } => {
                self.leaves_queue(at, queue, wait);
                self.abandoned(queue, slot, wait, silent);
            }
            Fact::FlowedOut { queue, slot, wait, queued, .. } => {
                if queued {
                    self.leaves_queue(at, queue, wait);
                } else {
                    self.one(queue, Q::Offered);
                }
                self.one_of(queue, slot, Q::FlowOut);
            }
            Fact::Finished { queue, group, slot, how, .. } => self.finished(queue, group, slot, how),
            Fact::Turned { group, from, to, count, .. } => self.turned(at, group, from, to, count),
            rare => self.see_rare(at, rare),
        }
    }
}

/// The counter of contacts that came so; first attempts have none of their own.
fn entry_counter(entry: Entry) -> Option<Q> {
    Some(match entry {
        Entry::First => return None,
        Entry::Redial => Q::Redialled,
        Entry::Repeat => Q::Repeated,
        Entry::Transfer => Q::TransferredIn,
        Entry::FlowIn => Q::FlowedIn,
        Entry::HandOver => Q::HandedOver,
        Entry::Dialled => Q::Dialled,
    })
}

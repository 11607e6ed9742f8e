//! Readings of the facts of one replication that the catalogue has no measure for: how many are in the system, squares
//! of waits, other answer times. Every reading is a ratio of two sums. Changes nothing, knows no theory.

use shoreline_engine::Plan;
use shoreline_engine::fact::{Entry, Fact, Watch};
use std::ops::Range;

/// What is read, and from when to when.
#[derive(Debug, Clone, PartialEq)]
pub enum Gauge {
    /// Mean squared distance of the waits of answered contacts from this many seconds.
    WaitSpread { queue: usize, around_s: f64 },
    /// Share of first attempts that are blocked.
    FirstBlocked { queue: usize },
    /// How many give up in the window, whenever they came.
    AbandonedDuring { queue: usize },
    /// What a number of contacts or people is over time.
    OverTime { count: Of, reading: Reading },
    /// What it is at one instant, in milliseconds of the window; contacts of that very instant are not yet counted.
    At { count: Of, ms: i64, reading: Reading },
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// Contacts that wait or are handled, of these queues.
    InSystem(Vec<usize>),
    /// Contacts on a line: from the front door until they are gone, of these queues.
    OnLines(Vec<usize>),
    /// Contacts with a bot.
    WithBot(Vec<usize>),
    /// Contacts in the hands of agents, of these queues.
    InService(Vec<usize>),
    /// Contacts of these queues that wait.
    Waiting(Vec<usize>),
    /// People of these groups who handle a contact.
    Busy(Vec<usize>),
    /// Contacts of a queue in the hands of a group.
    InServiceBy { queue: usize, group: usize },
}

/// What is made of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reading {
    /// Its mean.
    Mean,
    /// The mean squared distance from this value: the variance, where the value is the true mean.
    Spread { around: f64 },
    /// Share of the time in which it is larger than this.
    Above(i64),
}

impl Reading {
    fn of(self, count: i64) -> f64 {
        match self {
            Reading::Mean => count as f64,
            Reading::Spread { around } => (count as f64 - around).powi(2),
            Reading::Above(limit) => truth(count > limit),
        }
    }
}

/// Reads one gauge in one replication.
#[derive(Debug)]
pub struct Reader<'a> {
    gauge: &'a Gauge,
    plan: &'a Plan,
    window: Range<i64>,
    slots: Range<u32>,
    count: i64,
    since: i64,
    /// Whether the contact that came last made its first attempt.
    came_first: bool,
    num: f64,
    den: f64,
}

impl<'a> Reader<'a> {
    /// A reader over these intervals of a plan.
    pub fn new(gauge: &'a Gauge, plan: &'a Plan, over: &Range<usize>) -> Self {
        let window = plan.boundaries[over.start]..plan.boundaries[over.end];
        let slots = over.start as u32 + 1..over.end as u32 + 1;
        Self { gauge, plan, window, slots, count: 0, since: 0, came_first: false, num: 0.0, den: 0.0 }
    }

    /// Numerator and denominator, once everything was seen.
    pub fn ratio(&self) -> (f64, f64) {
        match self.gauge {
            Gauge::OverTime { reading, .. } => {
                let rest = self.held(self.window.end, *reading);
                (self.num + rest, (self.window.end - self.window.start) as f64)
            }
            Gauge::At { reading, .. } => (reading.of(self.count), 1.0),
            Gauge::AbandonedDuring { .. } => (self.num, 1.0),
            _ => (self.num, self.den),
        }
    }

    /// What has been true since the last change, until `at`.
    fn held(&self, at: i64, reading: Reading) -> f64 {
        let (from, to) = (self.since.max(self.window.start), at.min(self.window.end));
        if to > from { reading.of(self.count) * (to - from) as f64 } else { 0.0 }
    }

    fn changes(&mut self, at: i64, by: i64) {
        match *self.gauge {
            Gauge::OverTime { reading, .. } if by != 0 => {
                self.num += self.held(at, reading);
                self.since = at;
                self.count += by;
            }
            Gauge::At { ms, .. } if at < ms => self.count += by,
            _ => {}
        }
    }

    fn add(&mut self, num: f64, den: f64) {
        self.num += num;
        self.den += den;
    }

    fn contact(&mut self, at: i64, fact: Fact) {
        match (self.gauge, fact) {
            (Gauge::AbandonedDuring { queue }, Fact::Abandoned { queue: of, .. })
                if of.ix() == *queue && self.window.contains(&at) =>
            {
                self.add(1.0, 0.0);
            }
            (Gauge::WaitSpread { queue, around_s }, Fact::Answered { queue: of, slot, wait, .. })
                if of.ix() == *queue && self.slots.contains(&slot) =>
            {
                self.add((wait as f64 / 1000.0 - around_s).powi(2), 1.0);
            }
            _ => {}
        }
    }

    fn blocked(&mut self, at: i64, queue: usize) {
        if *self.gauge == (Gauge::FirstBlocked { queue }) && self.came_first && self.window.contains(&at) {
            self.add(1.0, 0.0);
        }
    }

    fn came(&mut self, at: i64, queue: usize, entry: Entry) {
        self.came_first = entry == Entry::First;
        if *self.gauge == (Gauge::FirstBlocked { queue }) && self.came_first && self.window.contains(&at) {
            self.add(0.0, 1.0);
        }
    }

    /// By how much a fact moves the number that is counted.
    fn moves(&self, of: &Of, fact: Fact) -> i64 {
        let one = |ix: usize, list: &[usize], by: i64| if list.contains(&ix) { by } else { 0 };
        match of {
            Of::Busy(groups) => match fact {
                Fact::Turned { group, from, to, count, .. } => {
                    let by = i64::from(to.is_handling()) - i64::from(from.is_handling());
                    one(group.ix(), groups, by * i64::from(count))
                }
                _ => 0,
            },
            Of::InServiceBy { queue, group } => match fact {
                Fact::Answered { queue: of, agent, .. }
                    if of.ix() == *queue && group_of(self.plan, agent.ix()) == *group =>
                {
                    1
                }
                Fact::Finished { queue: of, group: by, .. } if of.ix() == *queue && by.ix() == *group => -1,
                _ => 0,
            },
            Of::InSystem(queues) => one_of(fact, queues, Step::waits_or_served),
            Of::InService(queues) => one_of(fact, queues, Step::served),
            Of::Waiting(queues) => one_of(fact, queues, Step::waits),
            Of::OnLines(queues) => one_of(fact, queues, Step::on_line),
            Of::WithBot(queues) => one_of(fact, queues, Step::with_bot),
        }
    }
}

/// A contact's way, as far as counting needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    WithBot,
    PastBot,
    Queued,
    AnsweredAtOnce,
    Answered,
    Left,
    Finished,
}

impl Step {
    fn waits(self) -> i64 {
        match self {
            Step::Queued => 1,
            Step::Answered | Step::Left => -1,
            _ => 0,
        }
    }

    fn served(self) -> i64 {
        match self {
            Step::AnsweredAtOnce | Step::Answered => 1,
            Step::Finished => -1,
            _ => 0,
        }
    }

    fn waits_or_served(self) -> i64 {
        self.waits() + self.served()
    }

    fn on_line(self) -> i64 {
        self.with_bot() + self.waits_or_served()
    }

    fn with_bot(self) -> i64 {
        match self {
            Step::WithBot => 1,
            Step::PastBot => -1,
            _ => 0,
        }
    }
}

/// Agents are numbered group by group.
fn group_of(plan: &Plan, agent: usize) -> usize {
    plan.groups.partition_point(|group| group.first_agent as usize <= agent).saturating_sub(1)
}

fn truth(it_is: bool) -> f64 {
    f64::from(u8::from(it_is))
}

fn one_of(fact: Fact, queues: &[usize], by: fn(Step) -> i64) -> i64 {
    let (queue, step) = match fact {
        Fact::BotBegan { queue, .. } => (queue, Step::WithBot),
        Fact::BotEnded { queue, .. } => (queue, Step::PastBot),
        Fact::Queued { queue, .. } => (queue, Step::Queued),
        Fact::Answered { queue, queued, .. } => {
            (queue, if queued { Step::Answered } else { Step::AnsweredAtOnce })
        }
        Fact::Abandoned { queue, .. } => (queue, Step::Left),
        Fact::FlowedOut { queue, queued: true, .. } => (queue, Step::Left),
        Fact::Finished { queue, .. } => (queue, Step::Finished),
        _ => return 0,
    };
    if queues.contains(&queue.ix()) { by(step) } else { 0 }
}

impl Watch for Reader<'_> {
    fn see(&mut self, at: i64, fact: Fact) {
        match self.gauge {
            Gauge::OverTime { count, .. } | Gauge::At { count, .. } => {
                let by = self.moves(count, fact);
                self.changes(at, by);
            }
            _ => match fact {
                Fact::Received { queue, entry, .. } => self.came(at, queue.ix(), entry),
                Fact::Blocked { queue, .. } => self.blocked(at, queue.ix()),
                other => self.contact(at, other),
            },
        }
    }
}

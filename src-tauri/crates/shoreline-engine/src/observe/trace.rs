//! The facts of one replication as records that people and programs can read: names in place of indices, instants in
//! UTC and on the reporting clock. Streams: holds one number a contact under way and no record.
//!
//! # The format
//! A record is an object with `utc` and `local` (ISO 8601, milliseconds), `event`, and what belongs to that event; see
//! `Event`. Written as JSON lines, one record a line, in the order in which things happened; instants never run back.
//! A contact bears a number from the moment it reaches its queue: 1 is the first of the replication, an attempt that
//! comes again has a new one. An agent is a group and a number within it, from 1.

use crate::plan::{AgentIx, GroupIx, Plan, QueueIx};
use crate::replication::event::ContactIx;
use crate::replication::fact::{Doing, Fact, Watch};
use crate::replication::replicate_unless;
use serde::Serialize;
use shoreline_model::calendar::{Ms, Window};
use std::ops::{ControlFlow, Range};
use std::sync::atomic::{AtomicBool, Ordering};

/// One thing that happened, and when.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, rename = "TraceRecord"))]
pub struct Record<'a> {
    pub utc: String,
    /// On the reporting clock.
    pub local: String,
    #[serde(flatten)]
    pub what: Event<'a>,
}

/// What happened. Times are in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, rename = "TraceEvent"))]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event<'a> {
    /// A reporting interval began.
    Interval,
    /// A contact reached the front door; `redial`: a further attempt.
    Received { queue: &'a str, redial: bool },
    /// It found no line, or no place to wait.
    Blocked { queue: &'a str },
    /// It found the queue closed, or left at once rather than wait.
    TurnedAway { queue: &'a str },
    /// It began to wait.
    Queued { queue: &'a str, contact: u64 },
    /// It reached an agent.
    Answered { queue: &'a str, contact: u64, group: &'a str, agent: u32, wait_s: f64 },
    /// Its customer gave up waiting.
    Abandoned { queue: &'a str, contact: u64, wait_s: f64 },
    /// It was sent away at closing time.
    Cleared { queue: &'a str, contact: u64, wait_s: f64 },
    /// Its agent finished it.
    Finished { queue: &'a str, contact: u64, group: &'a str, talk_s: f64, hold_s: f64, acw_s: f64 },
    /// It was still waiting when the window closed.
    LeftWaiting { queue: &'a str, wait_s: f64 },
    /// People turned from one thing to another; `agent` where it is one and known who.
    Turned { group: &'a str, agent: Option<u32>, from: &'static str, to: &'static str, people: u32 },
    /// A planned shift fell away: its person has left the company.
    Struck { group: &'a str, agent: u32 },
}

/// Which facts are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// Instants from and up to, the latter left out; the warm-up is negative.
    pub span: Range<Ms>,
    /// What happens in this queue only; everything when not given.
    pub queue: Option<QueueIx>,
}

/// Plays one replication and hands a record of every fact in scope to `sink`, until that says to stop.
pub fn trace(
    plan: &Plan,
    window: &Window,
    seed: u64,
    replication: u32,
    scope: Scope,
    sink: impl FnMut(Record<'_>) -> ControlFlow<()>,
) {
    let stop = AtomicBool::new(false);
    let mut reader = Trace { plan, window, scope, sink, numbers: Vec::new(), last: 0, stop: &stop };
    replicate_unless(&stop, plan, seed, replication, &mut reader);
}

struct Trace<'a, S> {
    plan: &'a Plan,
    window: &'a Window,
    scope: Scope,
    sink: S,
    /// The number of the contact at each place of the engine's slab.
    numbers: Vec<u64>,
    last: u64,
    stop: &'a AtomicBool,
}

impl<S: FnMut(Record<'_>) -> ControlFlow<()>> Watch for Trace<'_, S> {
    fn see(&mut self, at: Ms, fact: Fact) {
        self.number(fact);
        if at >= self.scope.span.end {
            self.stop.store(true, Ordering::Relaxed);
        }
        let is_told = self.scope.span.contains(&at) && !self.stop.load(Ordering::Relaxed);
        if !is_told || self.scope.queue.is_some_and(|queue| queue_of(fact) != Some(queue)) {
            return;
        }
        let record = Record {
            utc: self.window.utc_exact(at),
            local: self.window.local_exact(at),
            what: self.told(fact),
        };
        if (self.sink)(record).is_break() {
            self.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl<'a, S> Trace<'a, S> {
    /// Gives a contact that reaches its queue the next number.
    fn number(&mut self, fact: Fact) {
        if let Fact::Queued { contact, .. } | Fact::Answered { contact, queued: false, .. } = fact {
            self.last += 1;
            if self.numbers.len() <= contact.ix() {
                self.numbers.resize(contact.ix() + 1, 0);
            }
            self.numbers[contact.ix()] = self.last;
        }
    }

    fn told(&self, fact: Fact) -> Event<'a> {
        match fact {
            Fact::Interval { .. } => Event::Interval,
            Fact::Received { queue, redial } => Event::Received { queue: self.queue(queue), redial },
            Fact::Blocked { queue } => Event::Blocked { queue: self.queue(queue) },
            Fact::TurnedAway { queue } => Event::TurnedAway { queue: self.queue(queue) },
            Fact::Queued { queue, contact } => {
                Event::Queued { queue: self.queue(queue), contact: self.contact(contact) }
            }
            Fact::Answered { queue, contact, agent, wait, .. } => {
                let (group, agent) = self.agent(agent);
                let (queue, contact) = (self.queue(queue), self.contact(contact));
                Event::Answered { queue, contact, group, agent, wait_s: seconds(wait) }
            }
            Fact::Abandoned { queue, contact, wait, .. } => Event::Abandoned {
                queue: self.queue(queue),
                contact: self.contact(contact),
                wait_s: seconds(wait),
            },
            Fact::Cleared { queue, contact, wait, .. } => Event::Cleared {
                queue: self.queue(queue),
                contact: self.contact(contact),
                wait_s: seconds(wait),
            },
            Fact::Finished { queue, contact, group, talk, hold, acw, .. } => Event::Finished {
                queue: self.queue(queue),
                contact: self.contact(contact),
                group: self.group(group),
                talk_s: seconds(talk),
                hold_s: seconds(hold),
                acw_s: seconds(acw),
            },
            Fact::LeftWaiting { queue, wait, .. } => {
                Event::LeftWaiting { queue: self.queue(queue), wait_s: seconds(wait) }
            }
            Fact::Turned { group, agent, from, to, count } => Event::Turned {
                group: self.group(group),
                agent: agent.map(|agent| self.agent(agent).1),
                from: doing(from),
                to: doing(to),
                people: count,
            },
            Fact::Struck { duty } => {
                let (group, agent) = self.agent(self.plan.duties[duty.ix()].agent);
                Event::Struck { group, agent }
            }
        }
    }

    fn queue(&self, queue: QueueIx) -> &'a str {
        &self.plan.report.queue_ids[queue.ix()]
    }

    fn group(&self, group: GroupIx) -> &'a str {
        &self.plan.report.group_ids[group.ix()]
    }

    /// The group of a person, and their number in it.
    fn agent(&self, agent: AgentIx) -> (&'a str, u32) {
        let group = self.plan.agents[agent.ix()].group;
        (self.group(group), agent.0 - self.plan.groups[group.ix()].first_agent + 1)
    }

    fn contact(&self, contact: ContactIx) -> u64 {
        self.numbers.get(contact.ix()).copied().unwrap_or(0)
    }
}

fn queue_of(fact: Fact) -> Option<QueueIx> {
    match fact {
        Fact::Received { queue, .. }
        | Fact::Blocked { queue }
        | Fact::TurnedAway { queue }
        | Fact::Queued { queue, .. }
        | Fact::Answered { queue, .. }
        | Fact::Abandoned { queue, .. }
        | Fact::Cleared { queue, .. }
        | Fact::Finished { queue, .. }
        | Fact::LeftWaiting { queue, .. } => Some(queue),
        Fact::Interval { .. } | Fact::Turned { .. } | Fact::Struck { .. } => None,
    }
}

fn doing(doing: Doing) -> &'static str {
    match doing {
        Doing::Off => "off",
        Doing::Idle => "idle",
        Doing::Busy => "busy",
        Doing::Overrun => "overrun",
        Doing::Break => "break",
        Doing::Activity => "activity",
        Doing::Training => "training",
        Doing::Late => "late",
        Doing::Seatless => "seatless",
        Doing::Down => "down",
        Doing::Absent => "absent",
    }
}

fn seconds(ms: Ms) -> f64 {
    ms as f64 / 1000.0
}

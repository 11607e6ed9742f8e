//! The facts of one replication as records that people and programs can read: names in place of indices, instants in
//! UTC and on the reporting clock. Streams: holds one number a contact under way and no record.
//!
//! # The format
//! A record is an object with `utc` and `local` (ISO 8601, milliseconds), `event`, and what belongs to that event; see
//! `Event`. Written as JSON lines, one record a line, in the order in which things happened; instants never run back.
//! A contact bears a number from the moment it comes to a front door: 1 is the first of the replication, an attempt that
//! comes again has a new one. An agent is a group and a number within it, from 1.

use crate::fault::Fault;
use crate::plan::{AgentIx, GroupIx, Plan, QueueIx};
use crate::replication::event::ContactIx;
use crate::replication::fact::{Doing, Entry, Fact, Watch};
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
    /// A contact reached the front door, or was finished by the bot before it.
    Received { queue: &'a str, contact: u64, entry: &'static str },
    /// A bot took it, before the front door.
    BotBegan { queue: &'a str, contact: u64 },
    /// The bot was done with it.
    BotEnded { queue: &'a str, contact: u64 },
    /// The bot was enough.
    Contained { queue: &'a str, contact: u64 },
    /// It found no line, or no place to wait.
    Blocked { queue: &'a str, contact: u64 },
    /// It found the queue closed, or left at once rather than wait.
    TurnedAway { queue: &'a str, contact: u64 },
    /// It began to wait.
    Queued { queue: &'a str, contact: u64 },
    /// It reached an agent.
    Answered { queue: &'a str, contact: u64, group: &'a str, agent: u32, wait_s: f64 },
    /// Its customer gave up waiting; `silent`: an agent will find out.
    Abandoned { queue: &'a str, contact: u64, wait_s: f64, silent: bool },
    /// It left its queue otherwise: at closing time, for another queue, for a callback.
    FlowedOut { queue: &'a str, contact: u64, wait_s: f64 },
    /// A call was placed, by an agent or by a dialler: whether somebody answered, and the person meant.
    Attempted { queue: &'a str, group: Option<&'a str>, agent: Option<u32>, reached: bool, right_party: bool },
    /// A conversation of a campaign led to what it is for, worth so much of the reporting currency.
    Converted { queue: &'a str, contact: u64, value: f64 },
    /// An agent opened the session of a customer who had left.
    Deserted { queue: &'a str, contact: u64, group: &'a str, agent: u32 },
    /// The agent noticed.
    Noticed { queue: &'a str, contact: u64, group: &'a str, agent: u32 },
    /// Its agent left it unfinished, and it waits for another one.
    HandedOver { queue: &'a str, contact: u64, group: &'a str, agent: u32 },
    /// An outage tore its agent away.
    CutOff { queue: &'a str, contact: u64, group: &'a str, agent: u32 },
    /// Its agent finished it.
    Finished {
        queue: &'a str,
        contact: u64,
        group: &'a str,
        agent: u32,
        talk_s: f64,
        hold_s: f64,
        acw_s: f64,
        resolved: bool,
        passed_on: bool,
    },
    /// It had its reply: how long after it came, and how late by the clock of the promise.
    Replied { queue: &'a str, contact: u64, took_s: f64, late_s: f64 },
    /// The oldest contact waiting when an interval ended.
    Oldest { queue: &'a str, age_s: f64 },
    /// A person of a group has so many sessions more; `people`: so many more people have any.
    Sessions { group: &'a str, sessions: i8, people: i8 },
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
    /// What happens in the queue of this name only; everything when not given.
    pub queue: Option<String>,
}

/// Plays one replication and hands a record of every fact in scope to `sink`, until that says to stop.
///
/// # Errors
/// A law that every run keeps was broken.
pub fn trace(
    plan: &Plan,
    window: &Window,
    seed: u64,
    replication: u32,
    scope: Scope,
    sink: impl FnMut(Record<'_>) -> ControlFlow<()>,
) -> Result<(), Fault> {
    let stop = AtomicBool::new(false);
    let mut reader =
        Trace { plan, window, scope, sink, numbers: Vec::new(), last: 0, past_bot: None, stop: &stop };
    replicate_unless(&stop, plan, seed, replication, &mut reader).map(|_| ())
}

struct Trace<'a, S> {
    plan: &'a Plan,
    window: &'a Window,
    scope: Scope,
    sink: S,
    /// The number of the contact at each place of the engine's slab.
    numbers: Vec<u64>,
    last: u64,
    /// Who has just left a bot: numbered already.
    past_bot: Option<ContactIx>,
    stop: &'a AtomicBool,
}

impl<S: FnMut(Record<'_>) -> ControlFlow<()>> Watch for Trace<'_, S> {
    fn see(&mut self, at: Ms, fact: Fact) {
        self.number(fact);
        if at >= self.scope.span.end {
            self.stop.store(true, Ordering::Relaxed);
        }
        let is_told = self.scope.span.contains(&at) && !self.stop.load(Ordering::Relaxed);
        if !is_told || !self.is_of_queue(fact) {
            return;
        }
        let Some(what) = self.told(fact) else { return };
        let record = Record { utc: self.window.utc_exact(at), local: self.window.local_exact(at), what };
        if (self.sink)(record).is_break() {
            self.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl<'a, S> Trace<'a, S> {
    /// Gives a contact that reaches its queue the next number.
    fn number(&mut self, fact: Fact) {
        let new = match fact {
            Fact::BotBegan { contact, .. } => Some(contact),
            Fact::Received { contact, .. } => Some(contact).filter(|new| self.past_bot != Some(*new)),
            _ => None,
        };
        self.past_bot = if let Fact::BotEnded { contact, .. } = fact { Some(contact) } else { None };
        if let Some(contact) = new {
            self.last += 1;
            if self.numbers.len() <= contact.ix() {
                self.numbers.resize(contact.ix() + 1, 0);
            }
            self.numbers[contact.ix()] = self.last;
        }
    }

    fn is_of_queue(&self, fact: Fact) -> bool {
        let is = |name: &String| queue_of(fact).is_some_and(|queue| self.queue(queue) == name);
        self.scope.queue.as_ref().is_none_or(is)
    }

    /// The record of a fact; each belongs to one of these three.
    fn told(&self, fact: Fact) -> Option<Event<'a>> {
        self.told_of_people(fact).or_else(|| self.told_of_contact(fact)).or_else(|| self.told_of_agent(fact))
    }

    /// What happened to people and to whole queues.
    fn told_of_people(&self, fact: Fact) -> Option<Event<'a>> {
        Some(match fact {
            Fact::Interval { .. } => Event::Interval,
            Fact::Oldest { queue, age } => Event::Oldest { queue: self.queue(queue), age_s: seconds(age) },
            Fact::Sessions { group, sessions, people } => {
                Event::Sessions { group: self.group(group), sessions, people }
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
            Fact::Attempted { queue, agent, reached, right_party } => {
                let (group, agent) = agent.map(|agent| self.agent(agent)).unzip();
                Event::Attempted { queue: self.queue(queue), group, agent, reached, right_party }
            }
            Fact::LeftWaiting { queue, wait, .. } => {
                Event::LeftWaiting { queue: self.queue(queue), wait_s: seconds(wait) }
            }
            _ => return None,
        })
    }

    /// What happened to one contact.
    fn told_of_contact(&self, fact: Fact) -> Option<Event<'a>> {
        let it = |queue, contact| (self.queue(queue), self.contact(contact));
        Some(match fact {
            Fact::Received { queue, contact, entry: came } => {
                let (queue, contact) = it(queue, contact);
                Event::Received { queue, contact, entry: entry(came) }
            }
            Fact::BotBegan { queue, contact } => {
                let (queue, contact) = it(queue, contact);
                Event::BotBegan { queue, contact }
            }
            Fact::BotEnded { queue, contact } => {
                let (queue, contact) = it(queue, contact);
                Event::BotEnded { queue, contact }
            }
            Fact::Contained { queue, contact } => {
                let (queue, contact) = it(queue, contact);
                Event::Contained { queue, contact }
            }
            Fact::Blocked { queue, contact } => {
                let (queue, contact) = it(queue, contact);
                Event::Blocked { queue, contact }
            }
            Fact::TurnedAway { queue, contact } => {
                let (queue, contact) = it(queue, contact);
                Event::TurnedAway { queue, contact }
            }
            Fact::Queued { queue, contact } => {
                let (queue, contact) = it(queue, contact);
                Event::Queued { queue, contact }
            }
            Fact::Abandoned { queue, contact, wait, silent, .. } => {
                let (queue, contact) = it(queue, contact);
                Event::Abandoned { queue, contact, wait_s: seconds(wait), silent }
            }
            Fact::FlowedOut { queue, contact, wait, .. } => {
                let (queue, contact) = it(queue, contact);
                Event::FlowedOut { queue, contact, wait_s: seconds(wait) }
            }
            Fact::Converted { queue, contact, value_milli, .. } => {
                let (queue, contact) = it(queue, contact);
                Event::Converted { queue, contact, value: value_milli as f64 / 1000.0 }
            }
            Fact::Replied { queue, contact, took, late, .. } => {
                let (queue, contact) = it(queue, contact);
                Event::Replied { queue, contact, took_s: seconds(took), late_s: seconds(late) }
            }
            _ => return None,
        })
    }

    /// What one agent did with one contact.
    fn told_of_agent(&self, fact: Fact) -> Option<Event<'a>> {
        let it = |queue, contact, agent| {
            let (group, agent) = self.agent(agent);
            (self.queue(queue), self.contact(contact), group, agent)
        };
        Some(match fact {
            Fact::Answered { queue, contact, agent, wait, .. } => {
                let (queue, contact, group, agent) = it(queue, contact, agent);
                Event::Answered { queue, contact, group, agent, wait_s: seconds(wait) }
            }
            Fact::Deserted { queue, contact, agent } => {
                let (queue, contact, group, agent) = it(queue, contact, agent);
                Event::Deserted { queue, contact, group, agent }
            }
            Fact::Noticed { queue, contact, agent } => {
                let (queue, contact, group, agent) = it(queue, contact, agent);
                Event::Noticed { queue, contact, group, agent }
            }
            Fact::HandedOver { queue, contact, agent } => {
                let (queue, contact, group, agent) = it(queue, contact, agent);
                Event::HandedOver { queue, contact, group, agent }
            }
            Fact::CutOff { queue, contact, agent, .. } => {
                let (queue, contact, group, agent) = it(queue, contact, agent);
                Event::CutOff { queue, contact, group, agent }
            }
            Fact::Finished { queue, contact, agent, how, .. } => {
                let (queue, contact, group, agent) = it(queue, contact, agent);
                let (talk_s, hold_s, acw_s) = (seconds(how.talk), seconds(how.hold), seconds(how.acw));
                let (resolved, passed_on) = (how.resolved, how.passed_on);
                Event::Finished { queue, contact, group, agent, talk_s, hold_s, acw_s, resolved, passed_on }
            }
            _ => return None,
        })
    }

    fn queue(&self, queue: QueueIx) -> &'a str {
        self.plan.report.queue_name(queue.ix())
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
        | Fact::BotBegan { queue, .. }
        | Fact::BotEnded { queue, .. }
        | Fact::Contained { queue, .. }
        | Fact::Blocked { queue, .. }
        | Fact::TurnedAway { queue, .. }
        | Fact::Queued { queue, .. }
        | Fact::Answered { queue, .. }
        | Fact::Abandoned { queue, .. }
        | Fact::FlowedOut { queue, .. }
        | Fact::Attempted { queue, .. }
        | Fact::Converted { queue, .. }
        | Fact::Deserted { queue, .. }
        | Fact::Noticed { queue, .. }
        | Fact::CutOff { queue, .. }
        | Fact::HandedOver { queue, .. }
        | Fact::Finished { queue, .. }
        | Fact::Replied { queue, .. }
        | Fact::Oldest { queue, .. }
        | Fact::LeftWaiting { queue, .. } => Some(queue),
        Fact::Interval { .. } | Fact::Turned { .. } | Fact::Sessions { .. } | Fact::Struck { .. } => None,
    }
}

fn entry(entry: Entry) -> &'static str {
    match entry {
        Entry::First => "first",
        Entry::Redial => "redial",
        Entry::Repeat => "repeat",
        Entry::Transfer => "transfer",
        Entry::FlowIn => "flow_in",
        Entry::HandOver => "hand_over",
        Entry::Dialled => "dialled",
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

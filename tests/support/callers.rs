//! A tiny switchboard with callers at chosen instants, so that every time in a trace can be worked out by hand.
//!
//! # How a caller comes at a chosen instant
//! Each caller is a queue of its own whose demand is a recorded call at that instant.

use super::build::{Build, constant};
use serde_json::{Value, json};
use shoreline_engine::fact::{Doing, Fact, Watch};
use shoreline_engine::plan::{AgentIx, Plan, QueueIx};
use shoreline_engine::replicate;
use shoreline_model::calendar::Ms;
use std::fmt::Write;

/// Someone who calls, and the queue for them alone.
#[derive(Clone)]
pub struct Caller {
    id: &'static str,
    at_s: Vec<f64>,
    talk_s: f64,
    patience: Value,
    more: Vec<(&'static str, Value)>,
}

/// A caller who waits for ever.
pub fn caller(id: &'static str, at_s: f64, talk_s: f64) -> Caller {
    Caller { at_s: vec![at_s], ..line(id, talk_s) }
}

/// A queue to which nobody comes by themselves.
pub fn line(id: &'static str, talk_s: f64) -> Caller {
    Caller { id, at_s: Vec::new(), talk_s, patience: json!("never"), more: Vec::new() }
}

impl Caller {
    /// Hangs up after this wait.
    pub fn patience(mut self, seconds: f64) -> Self {
        self.patience = constant(seconds);
        self
    }

    /// Calls again at another instant: somebody else for the queue, of the same kind.
    pub fn and_at(mut self, at_s: f64) -> Self {
        self.at_s.push(at_s);
        self
    }

    /// A further word about the caller's queue.
    pub fn with(mut self, key: &'static str, value: Value) -> Self {
        self.more.push((key, value));
        self
    }

    fn queue(&self) -> Value {
        let mut queue = super::queue(self.id, 0.0, constant(self.talk_s));
        queue["patience"] = self.patience.clone();
        queue["demand"] =
            if self.at_s.is_empty() { json!("none") } else { json!({"trace": {"at_s": self.at_s}}) };
        self.more.iter().for_each(|(key, value)| queue[*key] = value.clone());
        queue
    }
}

/// Callers and the people who answer them.
#[derive(Clone)]
pub struct Switchboard {
    build: Build,
    callers: Vec<Caller>,
}

impl Switchboard {
    /// One day, nobody there yet.
    pub fn new(callers: Vec<Caller>) -> Self {
        let build = Build::empty().days("2026-06-01", 1).warm_up(0.0);
        let build = callers.iter().fold(build, |build, caller| build.queue(caller.queue()));
        Self { build, callers }
    }

    /// A group that serves every caller, with these heads by quarter of an hour from midnight on.
    pub fn heads(self, by_quarter: &[f64]) -> Self {
        self.group("group", json!({"interval_heads": {"table": super::table(15, by_quarter)}}))
    }

    /// A group that serves every caller.
    pub fn group(self, id: &str, staffing: Value) -> Self {
        let skills: Vec<Value> = self.callers.iter().map(|caller| json!({"queue": caller.id})).collect();
        let group = json!({"id": id, "site": "site", "skills": skills, "staffing": staffing});
        self.with("/agent_groups/-", group)
    }

    /// People on one shift: when it starts, its minutes, its breaks.
    pub fn shift(self, people: u32, start: &str, length_min: u16, breaks: Value) -> Self {
        let shift = json!({"id": "shift", "start": start, "length_min": length_min, "breaks": breaks});
        self.group("group", json!({"roster": {"teams": [{"shift": "shift", "heads": people}]}}))
            .with("/shifts", json!([shift]))
    }

    /// A further word about the scenario.
    pub fn with(mut self, pointer: &str, value: Value) -> Self {
        self.build = self.build.with(pointer, value);
        self
    }

    /// The plan.
    pub fn plan(&self) -> Plan {
        super::plan(self.build.scenario())
    }

    /// What happens to the callers, a line a fact.
    pub fn trace(&self) -> String {
        self.told(|_| false)
    }

    /// The same with what the people do.
    pub fn trace_with_people(&self) -> String {
        self.told(|fact| matches!(fact, Fact::Turned { to, .. } if *to != Doing::Busy))
    }

    fn told(&self, also: fn(&Fact) -> bool) -> String {
        let plan = self.plan();
        let mut trace = Trace { plan: &plan, also, text: String::new() };
        replicate(&plan, 1, 0, &mut trace).unwrap();
        trace.text
    }
}

struct Trace<'a> {
    plan: &'a Plan,
    also: fn(&Fact) -> bool,
    text: String,
}

impl Trace<'_> {
    fn line(&mut self, at: Ms, said: std::fmt::Arguments<'_>) {
        writeln!(self.text, "{:>5} {said}", seconds(at)).unwrap();
    }
}

/// Seconds without idle zeros.
fn seconds(ms: Ms) -> String {
    format!("{}", ms as f64 / 1000.0)
}

impl Watch for Trace<'_> {
    fn see(&mut self, at: Ms, fact: Fact) {
        let who = |queue: QueueIx| self.plan.report.queue_name(queue.ix());
        match fact {
            Fact::Queued { queue, .. } => self.line(at, format_args!("{} waits", who(queue))),
            Fact::TurnedAway { queue, .. } => self.line(at, format_args!("{} is turned away", who(queue))),
            Fact::Answered { queue, wait, agent: AgentIx(agent), .. } => {
                self.line(at, format_args!("{} is answered by {agent} after {}", who(queue), seconds(wait)));
            }
            Fact::Abandoned { queue, wait, .. } => {
                self.line(at, format_args!("{} hangs up after {}", who(queue), seconds(wait)));
            }
            Fact::FlowedOut { queue, wait, .. } => {
                self.line(at, format_args!("{} is sent away after {}", who(queue), seconds(wait)));
            }
            Fact::CutOff { queue, .. } => self.line(at, format_args!("{} is cut off", who(queue))),
            Fact::Blocked { queue, .. } => self.line(at, format_args!("{} finds no line", who(queue))),
            Fact::Deserted { queue, agent: AgentIx(agent), .. } => {
                self.line(at, format_args!("{agent} opens the chat that {} has left", who(queue)));
            }
            Fact::Noticed { queue, agent: AgentIx(agent), .. } => {
                self.line(at, format_args!("{agent} notices that {} has left", who(queue)));
            }
            Fact::Attempted { queue, reached, .. } => {
                let how = if reached { "is reached" } else { "is not reached" };
                self.line(at, format_args!("{} {how}", who(queue)));
            }
            Fact::Finished { queue, .. } => self.line(at, format_args!("{} is done", who(queue))),
            Fact::LeftWaiting { queue, .. } => self.line(at, format_args!("{} still waits", who(queue))),
            Fact::Turned { agent, from, to, count, .. } if (self.also)(&fact) => {
                let whom = agent.map_or(format!("{count} people"), |AgentIx(agent)| format!("agent {agent}"));
                self.line(at, format_args!("{whom}: {from:?} to {to:?}"));
            }
            _ => {}
        }
    }
}

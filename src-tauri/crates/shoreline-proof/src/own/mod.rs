//! A user's own scenario beside the formulas a planner would use: Erlang C and Erlang A interval by interval, what the
//! simulation said, and why they differ. Runs nothing, and judges nobody: where formula and simulation differ, the
//! formula leaves something out.
//!
//! # What the formulas are given
//! Each interval is taken for itself, as if it had gone on for ever (stationary, independent, period by period: SIPP, L.
//! Green, P. Kolesar & J. Soares 2001). The formulas get the forecast of contacts, mean handling time, mean patience and
//! the people the plan has at work on average, leave, absence, breaks and activities taken off (see `expected`); people
//! of several queues count once (see `split`). Figures of the horizon are sums over sums, as the catalogue has them.

mod expected;
mod formula;
mod reason;
mod split;
#[cfg(test)]
mod tests;
mod why;

pub use reason::Reason;

use expected::Expected;
use formula::{Point, Sums};
use serde::Serialize;
use shoreline_engine::plan::{Plan, QueuePlan};
use shoreline_engine::results::{Estimate, Results};
use shoreline_model::Scenario;
use shoreline_model::queue::{Channel, Occupies, Queue};
use split::{Edge, Split};
use std::collections::BTreeSet;

/// A queue's figures by formula and by simulation.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Beside {
    pub queue: String,
    /// Contacts the forecast expects and the simulation had offered.
    pub forecast: f64,
    pub offered: Estimate,
    /// `null` where no formula speaks of the queue.
    pub given: Option<Given>,
    pub figures: Vec<BesideFigure>,
    pub reasons: Vec<Because>,
}

/// What the formulas were given, averaged over the contacts of the forecast.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, rename = "GivenToFormulas"))]
pub struct Given {
    pub handle_s: f64,
    /// `null` where nobody gives up.
    pub patience_s: Option<f64>,
    pub people: f64,
    /// Intervals with contacts.
    pub intervals: u32,
    /// Starts on the reporting clock of those in which Erlang C has no steady state.
    pub unstable: Vec<String>,
}

/// A measure by formula and by simulation; `null` where a formula does not speak of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct BesideFigure {
    /// Key of the measure.
    pub measure: &'static str,
    pub erlang_c: Option<f64>,
    pub erlang_a: Option<f64>,
    pub simulated: Estimate,
}

/// A reason why formula and simulation differ, and what it means.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Because {
    pub reason: Reason,
    pub sentence: String,
}

/// The formulas beside the results of a run, for every queue whose customers wait, in the order of the scenario. `plan`
/// is the scenario compiled, `results` what its run said.
pub fn beside(scenario: &Scenario, plan: &Plan, results: &Results) -> Vec<Beside> {
    let desk = Desk::new(scenario, plan);
    let waits = scenario.queues.iter().filter(|queue| is_live(queue));
    waits.filter_map(|queue| Some(desk.beside(results, desk.view(queue)?))).collect()
}

/// Whether customers of the queue came by themselves and wait for somebody.
fn is_live(queue: &Queue) -> bool {
    matches!(queue.channel.unwrap_or_default(), Channel::Voice | Channel::Chat | Channel::Messaging)
}

/// What all queues are worked out from.
struct Desk<'a> {
    scenario: &'a Scenario,
    plan: &'a Plan,
    expected: Expected,
    /// By queue of the plan, who is counted for it.
    edges: Vec<Vec<Edge>>,
    /// By queue of the plan, mean handling in seconds by a person of usual pace.
    handle_s: Vec<f64>,
    /// By interval.
    splits: Vec<Split>,
}

/// A queue looked at: its places in the plan and who is counted for it.
struct View<'a> {
    scenario: &'a Scenario,
    plan: &'a Plan,
    queue: &'a Queue,
    /// Itself and what a split deals it to.
    parts: Vec<usize>,
    /// Groups counted for it.
    groups: BTreeSet<usize>,
    forecast: f64,
    /// Intervals with contacts, and those with no fewer Erlangs than people.
    intervals: u32,
    overloaded: Vec<usize>,
    /// Whether contacts or people change from one interval to the next.
    changes: bool,
}

impl<'a> Desk<'a> {
    fn new(scenario: &'a Scenario, plan: &'a Plan) -> Self {
        let mut desk = Self {
            scenario,
            plan,
            expected: Expected::of(plan),
            edges: (0..plan.queues.len()).map(|at| split::edges(plan, at)).collect(),
            handle_s: plan.queues.iter().map(|queue| handle_s(plan, queue)).collect(),
            splits: Vec::new(),
        };
        let live: Vec<bool> = (0..plan.queues.len()).map(|at| desk.is_live_part(at)).collect();
        desk.splits = (0..plan.interval_count()).map(|at| desk.split(&live, at)).collect();
        desk
    }

    fn is_live_part(&self, at: usize) -> bool {
        let whole = &self.plan.report.queue_ids[self.plan.queues[at].whole.ix()];
        self.scenario.queues.iter().any(|queue| queue.id.0 == *whole && is_live(queue))
    }

    fn split(&self, live: &[bool], interval: usize) -> Split {
        let load = |at: usize| if live[at] { self.erlangs(at, interval) / self.at_once(at) } else { 0.0 };
        let loads: Vec<f64> = (0..live.len()).map(load).collect();
        let heads: Vec<f64> = self.expected.heads.iter().map(|heads| heads[interval]).collect();
        Split::new(&self.edges, &loads, &heads)
    }

    fn erlangs(&self, at: usize, interval: usize) -> f64 {
        self.expected.offered[at][interval] * self.handle_s[at] / self.expected.length_s[interval]
    }

    /// Sessions of a queue that one person holds at once.
    fn at_once(&self, at: usize) -> f64 {
        let slots = self.edges[at].iter().map(|edge| self.plan.groups[edge.group].slots).max();
        if self.plan.queues[at].occupies == Occupies::Slot {
            f64::from(slots.unwrap_or(1).max(1))
        } else {
            1.0
        }
    }

    fn view(&self, queue: &'a Queue) -> Option<View<'a>> {
        let whole = self.plan.report.queue_ids.iter().position(|id| *id == queue.id.0)?;
        let parts = self.plan.report.parts_of(&[whole]);
        let groups = parts.iter().flat_map(|&at| self.edges[at].iter().map(|edge| edge.group)).collect();
        let all = |of: &dyn Fn(usize) -> f64| (0..self.splits.len()).map(of).collect::<Vec<f64>>();
        let contacts = all(&|at| parts.iter().map(|&part| self.expected.offered[part][at]).sum());
        let per_s = all(&|at| contacts[at] / self.expected.length_s[at]);
        let people = all(&|at| parts.iter().map(|&part| self.splits[at].people(part)).sum());
        let is_over = |at: &usize| parts.iter().any(|&part| self.is_overloaded(part, *at));
        Some(View {
            scenario: self.scenario,
            plan: self.plan,
            queue,
            groups,
            forecast: contacts.iter().sum(),
            intervals: contacts.iter().filter(|contacts| **contacts > 0.0).count() as u32,
            overloaded: (0..self.splits.len()).filter(is_over).collect(),
            changes: changes(&per_s) || changes(&people),
            parts,
        })
    }

    fn is_overloaded(&self, part: usize, interval: usize) -> bool {
        let point = self.point(part, interval);
        point.offered > 0.0 && point.erlangs() >= point.people
    }

    fn point(&self, at: usize, interval: usize) -> Point {
        let split = &self.splits[interval];
        let factor = split.pace(at, |group| self.plan.groups[group].factors[at]);
        Point {
            offered: self.expected.offered[at][interval],
            handle_s: self.handle_s[at] * factor,
            patience_s: self.plan.queues[at].mean_patience / 1000.0,
            people: split.people(at),
            length_s: self.expected.length_s[interval],
        }
    }

    fn beside(&self, results: &Results, view: View<'_>) -> Beside {
        let is_told = !why::is_in_sessions(&view) && view.forecast > 0.0;
        let sums = is_told.then(|| self.sums(&view));
        let batches = results.stamp.batches.map_or(1.0, f64::from);
        Beside {
            queue: view.queue.id.0.clone(),
            forecast: view.forecast / batches,
            offered: simulated(results, &view, "offered"),
            given: sums.as_ref().map(|sums| self.given(&view, sums)),
            figures: self.figures(results, &view, sums.as_ref()),
            reasons: why::reasons(&view, results).into_iter().map(Because::from).collect(),
        }
    }

    fn given(&self, view: &View<'_>, sums: &Sums) -> Given {
        let patience_s = self.plan.queues[view.parts[0]].mean_patience / 1000.0;
        let local = &self.plan.report.interval_local;
        Given {
            handle_s: sums.handle_s / view.forecast,
            patience_s: patience_s.is_finite().then_some(patience_s),
            people: sums.people / view.forecast,
            intervals: view.intervals,
            unstable: view.overloaded.iter().map(|&at| local[at].clone()).collect(),
        }
    }

    fn sums(&self, view: &View<'_>) -> Sums {
        let mut sums = Sums::default();
        for interval in 0..self.splits.len() {
            let points = view.parts.iter().map(|&part| self.point(part, interval));
            let points: Vec<Point> = points.filter(|point| point.offered > 0.0).collect();
            sums.add(&points, self.plan.queues[view.parts[0]].promise);
        }
        sums
    }

    fn figures(&self, results: &Results, view: &View<'_>, sums: Option<&Sums>) -> Vec<BesideFigure> {
        let has_patience = self.plan.queues[view.parts[0]].mean_patience.is_finite();
        let (c, a) =
            (sums.map(|sums| &sums.erlang_c), sums.filter(|_| has_patience).map(|sums| &sums.erlang_a));
        let figure = |measure, of: &dyn Fn(&formula::Sum) -> Option<f64>| BesideFigure {
            measure,
            erlang_c: c.and_then(of),
            erlang_a: a.and_then(of),
            simulated: simulated(results, view, measure),
        };
        let mut figures = vec![figure("service_level", &formula::Sum::service_level)];
        if self.may_leave(view) {
            figures.push(figure("abandon_share", &formula::Sum::abandon_share));
        }
        figures.push(figure("asa_s", &formula::Sum::asa_s));
        if let Some(group) = why::only_group(view) {
            let at_work = self.expected.heads[group].iter().zip(&self.expected.length_s);
            let time_s: f64 = at_work.map(|(heads, length_s)| heads * length_s).sum();
            let all = results.agent_groups.get(&self.plan.report.group_ids[group]);
            let simulated = all.and_then(|all| all.get("occupancy")).copied().unwrap_or_default();
            let occupancy = figure("occupancy", &|sum| (time_s > 0.0).then_some(sum.busy_s / time_s));
            figures.push(BesideFigure { simulated, ..occupancy });
        }
        figures
    }

    fn may_leave(&self, view: &View<'_>) -> bool {
        let laws = view.parts.iter().flat_map(|&part| &self.plan.queues[part].laws);
        laws.into_iter().any(|laws| laws.patience.is_some())
    }
}

/// Talk, hold, after-contact work and ringing; what a bot lets through takes longer.
fn handle_s(plan: &Plan, queue: &QueuePlan) -> f64 {
    let bot = queue.bot.map_or(1.0, |bot| plan.bots[bot.ix()].leak_factor);
    (queue.mean_handling * bot + queue.connect as f64) / 1000.0
}

fn simulated(results: &Results, view: &View<'_>, key: &str) -> Estimate {
    let figures = results.queues.get(&view.queue.id.0);
    figures.and_then(|figures| figures.get(key)).copied().unwrap_or_default()
}

/// Whether a column of numbers has two that follow one another and differ by more than rounding.
fn changes(column: &[f64]) -> bool {
    column.windows(2).any(|pair| (pair[0] - pair[1]).abs() > 1e-6 * pair[0].abs().max(pair[1].abs()))
}

impl From<Reason> for Because {
    fn from(reason: Reason) -> Self {
        Self { sentence: reason.sentence(), reason }
    }
}

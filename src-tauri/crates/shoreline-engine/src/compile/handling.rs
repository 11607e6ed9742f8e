//! Handling and patience to sets of laws, and to the steps of the calendar that put each in force.

use super::opening::{Span, join, minutes, spans_on};
use super::{Scene, zone};
use crate::draw::sample::Sampler;
use crate::plan::{Laws, LawsIx, QueueIx, Step, What};
use jiff::civil::Date;
use shoreline_model::calendar::Ms;
use shoreline_model::clock::WeekDay;
use shoreline_model::law::Law;
use shoreline_model::queue::{HandlingAt, Queue};

/// What holds where nothing else is said.
pub(crate) fn usual(queue: &Queue) -> Laws {
    Laws {
        // `check` allows an endless law for patience only.
        talk: Sampler::of(&queue.handling.talk).expect("a checked talk time ends"),
        hold: queue.handling.hold.as_ref().and_then(Sampler::of),
        acw: queue.handling.acw.as_ref().and_then(Sampler::of),
        patience: Sampler::of(&queue.patience),
    }
}

/// Adds the laws of other times to the usual ones and notes every change; gives the laws in force at the beginning.
/// Where several times overlap, the one named last in the file wins, law by law.
pub(crate) fn steps(
    scene: &Scene<'_>,
    queue: &Queue,
    ix: QueueIx,
    begins: Ms,
    laws: &mut Vec<Laws>,
    schedule: &mut Vec<Step>,
) -> LawsIx {
    let times = &queue.handling.at_times;
    let mut in_force = vec![false; times.len()];
    let mut sets = vec![in_force.clone()];
    let mut at_start = LawsIx(0);
    for edges in edges(scene, queue).chunk_by(|one, next| one.at == next.at) {
        edges.iter().for_each(|edge| in_force[edge.time] = edge.begins);
        let set = sets.iter().position(|set| *set == in_force).unwrap_or_else(|| {
            sets.push(in_force.clone());
            laws.push(instead(&laws[0], times, &in_force));
            sets.len() - 1
        });
        let set = LawsIx(set as u16);
        if edges[0].at <= begins {
            at_start = set;
        } else {
            schedule.push(Step { at: edges[0].at, what: What::Laws(ix, set) });
        }
    }
    at_start
}

/// One of the other times begins or ends.
struct Edge {
    at: Ms,
    time: usize,
    begins: bool,
}

fn edges(scene: &Scene<'_>, queue: &Queue) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (time, said) in queue.handling.at_times.iter().enumerate() {
        for (from, to) in spans(scene, queue, said) {
            edges.push(Edge { at: from, time, begins: true });
            edges.push(Edge { at: to, time, begins: false });
        }
    }
    edges.sort_by_key(|edge| edge.at);
    edges
}

fn spans(scene: &Scene<'_>, queue: &Queue, said: &HandlingAt) -> Vec<Span> {
    let zone = zone(&scene.client(&queue.client).zone);
    let on = |date: &Date| said.days.as_ref().is_none_or(|days| days.contains(&WeekDay::of(*date)));
    join(spans_on(scene, &zone, on, minutes(said.from, said.to)))
}

fn instead(usual: &Laws, times: &[HandlingAt], in_force: &[bool]) -> Laws {
    let mut laws = usual.clone();
    for time in times.iter().zip(in_force).filter(|(_, in_force)| **in_force).map(|(time, _)| time) {
        let law = |law: &Option<Law>| law.as_ref().and_then(Sampler::of);
        laws.talk = law(&time.talk).unwrap_or(laws.talk);
        laws.hold = law(&time.hold).or(laws.hold);
        laws.acw = law(&time.acw).or(laws.acw);
        if let Some(patience) = &time.patience {
            laws.patience = Sampler::of(patience);
        }
    }
    laws
}

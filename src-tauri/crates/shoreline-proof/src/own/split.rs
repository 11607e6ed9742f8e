//! Whom to count for which queue where people have several: everybody once, so that the queues they serve come out
//! equally busy. A rule for formulas that know one queue only; the simulation has no such rule.
//!
//! A group is counted for a queue at the best level at which anybody at work serves it; one that is nobody's best choice
//! is counted for the first of its own levels. Groups that join after a while or under a condition count only where a
//! queue has no others.

use shoreline_engine::plan::{Plan, Server};

/// Rounds of evening out, and the change of a share at which to stop.
const ROUNDS: u32 = 200;
const EVEN: f64 = 1e-6;

/// A group that serves a queue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Edge {
    pub group: usize,
    pub level: u16,
}

/// Who may be counted for a queue of the plan.
pub(super) fn edges(plan: &Plan, queue: usize) -> Vec<Edge> {
    let servers = &plan.queues[queue].servers;
    let at_once: Vec<&Server> = servers.iter().filter(|server| joins_at_once(plan, server)).collect();
    let counted = if at_once.is_empty() { servers.iter().collect() } else { at_once };
    let mut edges: Vec<Edge> = Vec::new();
    for server in counted {
        let group = server.group.ix();
        if !edges.iter().any(|edge| edge.group == group) {
            edges.push(Edge { group, level: level(plan, group, queue) });
        }
    }
    edges
}

/// Whether a group serves a queue from the first moment, whatever happens.
pub(super) fn joins_at_once(plan: &Plan, server: &Server) -> bool {
    server.joins_after == 0 && plan.gates[server.gate.0 as usize].when.is_none()
}

/// The level of a group's skill: the upper byte of its tier, but for the bit of work that comes after all.
fn level(plan: &Plan, group: usize, queue: usize) -> u16 {
    let served = plan.groups[group].serves.iter().find(|served| served.queue.ix() == queue);
    served.map_or(1, |served| (served.tier & 0x7fff) >> 8)
}

/// The people of one interval, by queue: group and heads.
pub(super) struct Split(Vec<Vec<(usize, f64)>>);

impl Split {
    /// `loads` in people, by queue; `heads` by group.
    pub fn new(edges: &[Vec<Edge>], loads: &[f64], heads: &[f64]) -> Self {
        let mut counted = counted(edges, loads, heads);
        for _ in 0..ROUNDS {
            if evened(&mut counted, loads, heads) < EVEN {
                break;
            }
        }
        Self(counted)
    }

    /// People counted for a queue.
    pub fn people(&self, queue: usize) -> f64 {
        self.0[queue].iter().map(|(_, people)| people).sum()
    }

    /// The mean of a number over the people counted for a queue; 1 where there is nobody.
    pub fn pace(&self, queue: usize, of: impl Fn(usize) -> f64) -> f64 {
        let people = self.people(queue);
        if people <= 0.0 {
            return 1.0;
        }
        self.0[queue].iter().map(|&(group, heads)| heads * of(group)).sum::<f64>() / people
    }
}

/// Who is counted for whom, all of a group for each of its queues at first.
fn counted(edges: &[Vec<Edge>], loads: &[f64], heads: &[f64]) -> Vec<Vec<(usize, f64)>> {
    let is_there = |edge: &&Edge| heads[edge.group] > 0.0;
    let busy = |(edges, load): (&Vec<Edge>, &f64)| -> Vec<Edge> {
        if *load > 0.0 { edges.iter().filter(is_there).copied().collect() } else { Vec::new() }
    };
    let busy: Vec<Vec<Edge>> = edges.iter().zip(loads).map(busy).collect();
    let (mut is_best, mut first) = (vec![false; heads.len()], vec![u16::MAX; heads.len()]);
    let best: Vec<Option<u16>> = busy.iter().map(|edges| edges.iter().map(|edge| edge.level).min()).collect();
    for (edge, best) in
        busy.iter().zip(&best).flat_map(|(edges, best)| edges.iter().map(move |edge| (edge, best)))
    {
        is_best[edge.group] |= Some(edge.level) == *best;
        first[edge.group] = first[edge.group].min(edge.level);
    }
    let counts = |edge: &Edge, best: Option<u16>| {
        Some(edge.level) == best || (!is_best[edge.group] && edge.level == first[edge.group])
    };
    let of_queue = |(edges, best): (&Vec<Edge>, &Option<u16>)| {
        let chosen = edges.iter().filter(|edge| counts(edge, *best));
        chosen.map(|edge| (edge.group, heads[edge.group])).collect()
    };
    busy.iter().zip(&best).map(of_queue).collect()
}

/// One round: a queue's load falls on its people in proportion, a group's people go where its load comes from. At rest
/// all queues that share people have the same load a head. Gives the largest change as a share of a group.
fn evened(counted: &mut [Vec<(usize, f64)>], loads: &[f64], heads: &[f64]) -> f64 {
    let mut falls = vec![0.0; heads.len()];
    let per_head: Vec<f64> = counted
        .iter()
        .zip(loads)
        .map(|(people, load)| {
            load / people.iter().map(|(_, heads)| heads).sum::<f64>().max(f64::MIN_POSITIVE)
        })
        .collect();
    for (people, per_head) in counted.iter().zip(&per_head) {
        people.iter().for_each(|(group, people)| falls[*group] += people * per_head);
    }
    let mut most = 0.0_f64;
    for (people, per_head) in counted.iter_mut().zip(&per_head) {
        for (group, people) in people {
            let next = heads[*group] * *people * per_head / falls[*group].max(f64::MIN_POSITIVE);
            most = most.max((next - *people).abs() / heads[*group]);
            *people = next;
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(group: usize, level: u16) -> Edge {
        Edge { group, level }
    }

    fn people(edges: &[Vec<Edge>], loads: &[f64], heads: &[f64]) -> Vec<f64> {
        let split = Split::new(edges, loads, heads);
        (0..loads.len()).map(|queue| split.people(queue)).collect()
    }

    fn is_about(found: &[f64], expected: &[f64]) {
        let near = found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 0.01);
        assert!(near && found.len() == expected.len(), "{found:?} is not {expected:?}");
    }

    #[test]
    fn one_group_is_shared_in_proportion_to_the_load() {
        is_about(&people(&[vec![edge(0, 1)], vec![edge(0, 1)]], &[6.0, 3.0], &[12.0]), &[8.0, 4.0]);
    }

    #[test]
    fn a_queue_with_people_of_its_own_leaves_the_shared_ones_to_the_other() {
        let edges = [vec![edge(0, 1), edge(1, 1)], vec![edge(1, 1)]];
        is_about(&people(&edges, &[9.0, 10.0], &[100.0, 12.0]), &[100.0, 12.0]);
        is_about(&people(&edges, &[90.0, 5.0], &[80.0, 20.0]), &[1800.0 / 19.0, 100.0 / 19.0]);
    }

    #[test]
    fn people_count_for_the_queues_they_are_the_first_choice_of() {
        let edges = [vec![edge(0, 1), edge(1, 2)], vec![edge(1, 1)]];
        is_about(&people(&edges, &[9.0, 9.0], &[5.0, 20.0]), &[5.0, 20.0]);
        is_about(&people(&edges, &[9.0, 0.0], &[5.0, 20.0]), &[25.0, 0.0]);
        is_about(&people(&edges, &[9.0, 9.0], &[0.0, 20.0]), &[10.0, 10.0]);
    }

    #[test]
    fn nobody_at_work_and_no_contacts_are_no_one() {
        is_about(&people(&[vec![edge(0, 1)], vec![]], &[0.0, 3.0], &[4.0]), &[0.0, 0.0]);
        is_about(&people(&[vec![edge(0, 1)]], &[3.0], &[0.0]), &[0.0]);
    }

    #[test]
    fn pace_is_that_of_the_people_counted() {
        let split = Split::new(&[vec![edge(0, 1), edge(1, 1)]], &[1.0], &[1.0, 3.0]);
        assert_eq!(split.pace(0, |group| [2.0, 1.0][group]), 1.25);
    }
}

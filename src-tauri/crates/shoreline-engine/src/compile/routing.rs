//! Skills and overflow to lists of who serves whom; promises and redials to milliseconds.

use super::{group_ix, ms};
use crate::draw::sample::Sampler;
use crate::plan::{Plan, Promise, QueueIx, RedialPlan, Served, Server};
use shoreline_model::Scenario;
use shoreline_model::journey::Redial;
use shoreline_model::queue::Queue;
use shoreline_model::routing::Overflow;
use shoreline_model::staffing::{AgentGroup, Skill};

/// Attempts in all where the scenario does not say.
const MAX_ATTEMPTS: u8 = 5;
/// Threshold, target and short-abandon threshold of a queue without a promise: 80% in 20 s is the trade's habit.
const ANSWER_WITHIN_MS: i64 = 20_000;
const TARGET: f64 = 0.8;
const SHORT_ABANDON_MS: i64 = 5_000;

/// Gives queues their servers and groups the queues they serve.
pub(crate) fn connect(scenario: &Scenario, plan: &mut Plan) {
    for (ix, queue) in scenario.queues.iter().enumerate() {
        let overflow = scenario.routing.iter().flat_map(|r| &r.overflow).find(|o| o.queue == queue.id);
        let mut servers = match overflow {
            Some(overflow) => staged(scenario, queue, overflow),
            None => all_skilled(scenario, queue),
        };
        servers.sort_by_key(|server| (server.rank, server.group));
        let mut stages: Vec<_> = servers.iter().map(|s| s.joins_after).filter(|&after| after > 0).collect();
        stages.sort_unstable();
        stages.dedup();
        let priority = queue.priority.unwrap_or(1);
        serve(scenario, plan, QueueIx(ix as u16), priority, &servers);
        plan.queues[ix].servers = servers;
        plan.queues[ix].stages = stages;
    }
    for group in &mut plan.groups {
        group.serves.sort_by_key(|served| (served.tier, served.queue));
    }
}

fn serve(scenario: &Scenario, plan: &mut Plan, queue: QueueIx, priority: u8, servers: &[Server]) {
    for server in servers {
        let group = &scenario.agent_groups[server.group.ix()];
        let level = skill(group, &scenario.queues[queue.ix()]).map_or(1, level);
        let tier = u16::from(level) << 8 | u16::from(priority);
        plan.groups[server.group.ix()].serves.push(Served { tier, queue, joins_after: server.joins_after });
    }
}

fn skill<'a>(group: &'a AgentGroup, queue: &Queue) -> Option<&'a Skill> {
    group.skills.iter().find(|skill| skill.queue == queue.id)
}

fn level(skill: &Skill) -> u8 {
    skill.level.unwrap_or(1)
}

fn all_skilled(scenario: &Scenario, queue: &Queue) -> Vec<Server> {
    let groups = scenario.agent_groups.iter();
    groups
        .filter_map(|group| {
            let skill = skill(group, queue)?;
            Some(Server { rank: level(skill), group: group_ix(scenario, &group.id)?, joins_after: 0 })
        })
        .collect()
}

fn staged(scenario: &Scenario, queue: &Queue, overflow: &Overflow) -> Vec<Server> {
    let stages =
        overflow.stages.iter().flat_map(|stage| stage.groups.iter().map(move |group| (stage, group)));
    stages
        .filter_map(|(stage, ranked)| {
            let group = group_ix(scenario, &ranked.group)?;
            let skill = skill(&scenario.agent_groups[group.ix()], queue)?;
            Some(Server { rank: ranked.rank.unwrap_or(level(skill)), group, joins_after: ms(stage.after_s) })
        })
        .collect()
}

pub(crate) fn redial(queue: &Queue) -> Option<RedialPlan> {
    let Redial { after_abandon_share, after_block_share, delay, max_attempts, .. } = queue.redial.as_ref()?;
    Some(RedialPlan {
        after_abandon: after_abandon_share.map_or(0.0, |share| share.0),
        after_block: after_block_share.map_or(0.0, |share| share.0),
        delay: Sampler::of(delay)?,
        max_attempts: max_attempts.unwrap_or(MAX_ATTEMPTS),
    })
}

pub(crate) fn promise(queue: &Queue) -> Promise {
    let said = queue.service_level.as_ref();
    Promise {
        answer_within: said.map_or(ANSWER_WITHIN_MS, |sl| ms(sl.answer_within_s)),
        short_abandon: said.and_then(|sl| sl.short_abandon_s).map_or(SHORT_ABANDON_MS, ms),
        target: said.map_or(TARGET, |sl| sl.target_share.0),
        method: said.and_then(|sl| sl.method).unwrap_or_default(),
    }
}

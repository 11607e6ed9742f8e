//! Skills, overflow, rules, reserves and splits to lists of who serves whom, seen from both sides.

use super::gates::Gates;
use super::{Scene, group_ix, ms, queue_ix};
use crate::plan::{
    AgentChoice, ContactChoice, Dials, Free, GateIx, GroupIx, Plan, QueueIx, QueuePlan, Served, Server,
    StagePlan,
};
use shoreline_model::Scenario;
use shoreline_model::calendar::Ms;
use shoreline_model::ids::AgentGroupId;
use shoreline_model::queue::{Occupies, Queue};
use shoreline_model::routing::{AgentRule, ContactRule, Overflow, Routing, Split};
use shoreline_model::staffing::{AgentGroup, Skill};

/// Ranks of a queue's rule lie within ranks of the scenario.
const RANKS: u32 = 1 << 16;

/// Tiers of work that live contacts may interrupt: nobody begins it while a live contact waits.
const AFTER_ALL: u16 = 1 << 15;

/// Gives queues their servers and groups the queues they serve.
pub(crate) fn connect(scene: &Scene<'_>, plan: &mut Plan) {
    let scenario = scene.scenario;
    let mut gates = Gates::new(scene);
    for (ix, queue) in scenario.queues.iter().enumerate() {
        let mut table = Table { scenario, queue, gates: &mut gates };
        let servers = table.servers();
        let stages = table.stages();
        for part in parts(plan, ix) {
            let served =
                servers.iter().filter(|server| part.groups.contains(&server.group)).copied().collect();
            connect_one(scenario, plan, queue, part.at, served, &stages);
        }
    }
    for (group, said) in plan.groups.iter_mut().zip(&scenario.agent_groups) {
        group.contact_choice = contact_choice(scenario, said);
        group.serves.sort_by_key(|served| (served.tier, served.queue));
    }
    plan.gates = gates.made;
    looks(plan);
    dials(plan);
    ageing(plan);
    disturbance(plan);
}

/// Who calls for which campaign: everyone who would serve its contacts at once.
fn dials(plan: &mut Plan) {
    for group in &mut plan.groups {
        let at_once = group.serves.iter().filter(|served| served.joins_after == 0);
        let dials = at_once.filter_map(|Served { tier, queue, gate, .. }| {
            let campaign = plan.queues[queue.ix()].campaign?;
            Some(Dials { tier: *tier, campaign, gate: *gate })
        });
        group.dials = dials.collect();
    }
}

/// A queue, or one vendor's part of it, and who may serve it.
struct Part {
    at: QueueIx,
    groups: Vec<GroupIx>,
}

fn parts(plan: &Plan, queue: usize) -> Vec<Part> {
    let all = || (0..plan.groups.len() as u16).map(GroupIx).collect();
    let dealt = &plan.queues[queue].parts;
    if dealt.is_empty() {
        return vec![Part { at: QueueIx(queue as u16), groups: all() }];
    }
    dealt.iter().map(|(_, at)| Part { at: *at, groups: plan.queues[at.ix()].vendors.clone() }).collect()
}

/// Adds one queue of the plan for each part of a split, behind all others.
pub(crate) fn split(scenario: &Scenario, plan: &mut Plan) {
    let splits = scenario.routing.iter().flat_map(|routing| &routing.splits);
    for Split { queue, parts } in splits {
        let Some(whole) = queue_ix(scenario, queue) else { continue };
        let total: f64 = parts.iter().map(|part| part.share.0).sum();
        let mut share = 0.0;
        for part in parts {
            let at = QueueIx(plan.queues.len() as u16);
            let vendors = part.groups.iter().filter_map(|group| group_ix(scenario, group)).collect();
            let dealt =
                QueuePlan { vendors, demand: Vec::new(), recorded: None, ..plan.queues[whole.ix()].clone() };
            plan.queues.push(QueuePlan { parts: Vec::new(), backlog: None, ..dealt });
            for group in &mut plan.groups {
                group.factors.push(group.factors[whole.ix()]);
                group.resolved.push(group.resolved[whole.ix()]);
            }
            share += part.share.0 / total;
            plan.queues[whole.ix()].parts.push((share, at));
            plan.report.queue_parts[whole.ix()].push(at.ix());
        }
    }
}

fn connect_one(
    scenario: &Scenario,
    plan: &mut Plan,
    queue: &Queue,
    at: QueueIx,
    mut servers: Vec<Server>,
    stages: &[StagePlan],
) {
    servers.sort_by_key(|server| (server.rank, server.group));
    let kind = match queue.channel.unwrap_or_default().occupies() {
        Occupies::Person => Free::PERSON,
        Occupies::Slot => Free::SLOT,
        Occupies::Deferred => Free::DEFERRED,
    };
    for server in &servers {
        let group = &scenario.agent_groups[server.group.ix()];
        let level = skill(group, queue).map_or(1, level);
        let tier = u16::from(level) << 8 | u16::from(queue.priority.unwrap_or(1));
        let tier = if queue.interruption.is_some() { tier | AFTER_ALL } else { tier };
        let (joins_after, gate) = (server.joins_after, server.gate);
        let (head_start, weight) = (head_start(scenario, group, queue), weight(scenario, group, queue));
        let served = Served { tier, queue: at, kind, joins_after, gate, head_start, weight };
        plan.groups[server.group.ix()].serves.push(served);
    }
    let plan = &mut plan.queues[at.ix()];
    plan.stages = stages.to_vec();
    plan.stages.extend(joining(&servers));
    plan.stages.sort_by_key(|stage| stage.after);
    plan.agent_choice = agent_choice(scenario, queue);
    plan.servers = servers;
}

/// The moments at which groups join, zero left out.
fn joining(servers: &[Server]) -> Vec<StagePlan> {
    let mut moments: Vec<Ms> = servers.iter().map(|s| s.joins_after).filter(|&after| after > 0).collect();
    moments.sort_unstable();
    moments.dedup();
    moments.into_iter().map(|after| StagePlan { after, gate: GateIx::OPEN, to_queue: None }).collect()
}

/// One queue's table of servers in the making.
struct Table<'a, 's> {
    scenario: &'a Scenario,
    queue: &'a Queue,
    gates: &'a mut Gates<'s>,
}

impl Table<'_, '_> {
    fn servers(&mut self) -> Vec<Server> {
        let mut servers = match self.overflow() {
            Some(overflow) => self.staged(&overflow),
            None => self.all_skilled(),
        };
        servers.extend(self.failover());
        servers
    }

    fn overflow(&self) -> Option<Overflow> {
        let said = self.scenario.routing.iter().flat_map(|routing| &routing.overflow);
        said.clone().find(|overflow| overflow.queue == self.queue.id).cloned()
    }

    fn all_skilled(&mut self) -> Vec<Server> {
        let groups = self.scenario.agent_groups.iter();
        groups.filter_map(|group| self.server(&group.id, None, 0, None)).collect()
    }

    fn staged(&mut self, overflow: &Overflow) -> Vec<Server> {
        let mut servers = Vec::new();
        for stage in &overflow.stages {
            for ranked in &stage.groups {
                let when = stage.when.as_ref();
                servers.extend(self.server(&ranked.group, ranked.rank, ms(stage.after_s), when));
            }
        }
        servers
    }

    /// Groups that help out while a site is down: asked after all others.
    fn failover(&mut self) -> Vec<Server> {
        let downs = self.gates.failovers(self.queue);
        let last = u32::from(u8::MAX) * RANKS;
        downs.into_iter().map(|(group, gate)| Server { rank: last, group, joins_after: 0, gate }).collect()
    }

    fn server(
        &mut self,
        id: &AgentGroupId,
        rank: Option<u8>,
        joins_after: Ms,
        when: Option<&shoreline_model::routing::Condition>,
    ) -> Option<Server> {
        let group = group_ix(self.scenario, id)?;
        let said = &self.scenario.agent_groups[group.ix()];
        let skill = skill(said, self.queue)?;
        let rank = u32::from(rank.unwrap_or(level(skill))) * RANKS + self.within_rank(said, skill);
        let keep = keeps(self.scenario, said, self.queue);
        Some(Server { rank, group, joins_after, gate: self.gates.gate(self.queue, keep, when) })
    }

    /// What the queue's rule says of a whole group, lower first.
    fn within_rank(&self, group: &AgentGroup, skill: &Skill) -> u32 {
        match rule(self.scenario, self.queue) {
            AgentRule::LongestIdle | AgentRule::LeastOccupied | AgentRule::Random => 0,
            AgentRule::FewestSkills => group.skills.len() as u32,
            AgentRule::BestSkill => {
                let slow = skill.handling_factor.map_or(1.0, |factor| factor.0);
                u32::from(level(skill)) * 4096 + (slow * 100.0).min(4095.0) as u32
            }
            AgentRule::Cheapest => {
                let rate = |group: &AgentGroup| group.cost.as_ref().map_or(0.0, |cost| cost.paid_hour.0);
                let cheaper = self.scenario.agent_groups.iter().filter(|other| rate(other) < rate(group));
                cheaper.count() as u32
            }
        }
    }

    /// The interflow of the queue.
    fn stages(&mut self) -> Vec<StagePlan> {
        let Some(overflow) = self.overflow() else { return Vec::new() };
        let leaves = overflow.stages.iter().filter_map(|stage| {
            let to_queue = Some(queue_ix(self.scenario, stage.to_queue.as_ref()?)?);
            let gate = self.gates.gate(self.queue, 0, stage.when.as_ref());
            Some(StagePlan { after: ms(stage.after_s), gate, to_queue })
        });
        leaves.collect()
    }
}

fn rule(scenario: &Scenario, queue: &Queue) -> AgentRule {
    let said = scenario.routing.iter().flat_map(|routing| &routing.agent_choice);
    said.clone().find(|choice| choice.queue == queue.id).map_or_else(AgentRule::default, |choice| choice.rule)
}

fn agent_choice(scenario: &Scenario, queue: &Queue) -> AgentChoice {
    match rule(scenario, queue) {
        AgentRule::LeastOccupied => AgentChoice::LeastOccupied,
        AgentRule::Random => AgentChoice::Random,
        _ => AgentChoice::LongestIdle,
    }
}

/// Agents that a group keeps free from this queue.
pub(super) fn keeps(scenario: &Scenario, group: &AgentGroup, queue: &Queue) -> u32 {
    let reserves = scenario.routing.iter().flat_map(|routing| &routing.reserves);
    let against = reserves.filter(|it| it.group == group.id && !it.for_queues.contains(&queue.id));
    against.map(|reserve| reserve.keep).max().unwrap_or(0)
}

fn said_choice<'a>(
    routing: Option<&'a Routing>,
    group: &AgentGroup,
) -> Option<&'a shoreline_model::routing::ContactChoice> {
    routing.and_then(|routing| routing.contact_choice.iter().find(|choice| choice.group == group.id))
}

fn contact_choice(scenario: &Scenario, group: &AgentGroup) -> ContactChoice {
    match said_choice(scenario.routing.as_ref(), group).map(|choice| choice.rule).unwrap_or_default() {
        ContactRule::LongestWait | ContactRule::ClosestToBreach => ContactChoice::Oldest,
        ContactRule::WeightedWait => ContactChoice::WeightedWait,
        ContactRule::QueueRatio => ContactChoice::QueueRatio,
    }
}

/// By nearness of the breach, a contact is ahead of another by as much as its threshold is shorter.
fn head_start(scenario: &Scenario, group: &AgentGroup, queue: &Queue) -> Ms {
    let choice = said_choice(scenario.routing.as_ref(), group);
    if choice.is_some_and(|choice| choice.rule == ContactRule::ClosestToBreach) {
        let response = queue.response.as_ref().map(|response| (response.within_h.0 * 3_600_000.0) as Ms);
        -response.unwrap_or(super::journey::promise(queue).answer_within)
    } else {
        0
    }
}

fn weight(scenario: &Scenario, group: &AgentGroup, queue: &Queue) -> f64 {
    let weights = said_choice(scenario.routing.as_ref(), group).map(|choice| &choice.weights);
    let said = weights.and_then(|weights| weights.iter().find(|weight| weight.queue == queue.id));
    said.map_or(1.0, |weight| weight.weight.0)
}

/// Which queues have conditions that may come true at any moment.
fn looks(plan: &mut Plan) {
    let conditional = |gate: GateIx| plan.gates[gate.0 as usize].when.is_some();
    for queue in &mut plan.queues {
        queue.looks = queue.servers.iter().any(|server| conditional(server.gate))
            || queue.stages.iter().any(|stage| stage.to_queue.is_some() && conditional(stage.gate));
    }
}

/// Groups that serve a queue whose contacts age compare tiers anew each time.
fn ageing(plan: &mut Plan) {
    let ages = |served: &Served| plan.queues[served.queue.ix()].ageing > 0;
    for group in &mut plan.groups {
        if group.contact_choice == ContactChoice::Oldest && group.serves.iter().any(ages) {
            group.contact_choice = ContactChoice::OldestAgeing;
        }
    }
}

/// Which queues' contacts may go to people who have something in hand already.
fn disturbance(plan: &mut Plan) {
    let interruptible: Vec<bool> = plan
        .groups
        .iter()
        .map(|group| group.serves.iter().any(|served| plan.queues[served.queue.ix()].interruption.is_some()))
        .collect();
    for queue in &mut plan.queues {
        let slots =
            |server: &Server| queue.occupies == Occupies::Slot && plan.groups[server.group.ix()].slots > 1;
        let live = queue.occupies != Occupies::Deferred;
        queue.disturbs =
            queue.servers.iter().any(|server| live && interruptible[server.group.ix()] || slots(server));
    }
}

fn skill<'a>(group: &'a AgentGroup, queue: &Queue) -> Option<&'a Skill> {
    group.skills.iter().find(|skill| skill.queue == queue.id)
}

fn level(skill: &Skill) -> u8 {
    skill.level.unwrap_or(1)
}

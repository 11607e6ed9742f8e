//! Conditions, reserves and fail-over to gates: each kind made once, clocks as spans of instants.

use super::routing::keeps;
use super::{Scene, group_ix, queue_ix, zone};
use crate::plan::{Gate, GateIx, GroupIx, SiteIx, When};
use shoreline_model::calendar::{MINUTE, Ms};
use shoreline_model::clock::{ClockTime, WeekDay};
use shoreline_model::disruption::Trouble;
use shoreline_model::ids::SiteId;
use shoreline_model::queue::Queue;
use shoreline_model::routing::Condition;
use shoreline_model::staffing::AgentGroup;

/// Gates in the making.
pub(super) struct Gates<'s> {
    scene: &'s Scene<'s>,
    /// The first lets everybody through.
    pub made: Vec<Gate>,
}

impl<'s> Gates<'s> {
    pub fn new(scene: &'s Scene<'s>) -> Self {
        Self { scene, made: vec![Gate::default()] }
    }

    /// The gate of a group that must keep agents free and joins when a condition holds.
    pub fn gate(&mut self, queue: &Queue, keep: u32, when: Option<&Condition>) -> GateIx {
        if keep == 0 && when.is_none() {
            return GateIx::OPEN;
        }
        let when = when.map(|condition| self.when(queue, condition));
        self.add(Gate { keep, when })
    }

    fn add(&mut self, gate: Gate) -> GateIx {
        let known = self.made.iter().position(|made| *made == gate);
        GateIx(known.unwrap_or_else(|| {
            self.made.push(gate);
            self.made.len() - 1
        }) as u32)
    }

    /// Groups that help a queue out while a site is down whose people serve it. They keep free whom they always keep.
    pub fn failovers(&mut self, queue: &Queue) -> Vec<(GroupIx, GateIx)> {
        let scenario = self.scene.scenario;
        let has_skill = |group: &AgentGroup| group.skills.iter().any(|skill| skill.queue == queue.id);
        let mut found = Vec::new();
        for disruption in &scenario.disruptions {
            let Trouble::SiteDown { site, failover, failover_delay_min, .. } = &disruption.what else {
                continue;
            };
            let concerned = scenario.agent_groups.iter().any(|group| group.site == *site && has_skill(group));
            let Some((start, end)) = self.scene.window.span(disruption).filter(|_| concerned) else {
                continue;
            };
            let from = start + Ms::from(failover_delay_min.unwrap_or(0)) * MINUTE;
            for helper in failover.iter().filter_map(|group| group_ix(scenario, group)) {
                let group = &scenario.agent_groups[helper.ix()];
                if has_skill(group) && from < end {
                    let when = Some(When::Spans(vec![(from, end)]));
                    found.push((helper, self.add(Gate { keep: keeps(scenario, group, queue), when })));
                }
            }
        }
        found
    }

    fn site(&self, id: &SiteId) -> SiteIx {
        let place = self.scene.scenario.sites.iter().position(|site| site.id == *id);
        // `check` refuses dangling references.
        SiteIx(place.unwrap_or(0) as u16)
    }

    fn when(&self, queue: &Queue, condition: &Condition) -> When {
        let parts = |all: &[Condition]| all.iter().map(|part| self.when(queue, part)).collect();
        match condition {
            Condition::QueueOver(contacts) => {
                let queue = queue_ix(self.scene.scenario, &queue.id);
                When::QueueOver(queue.expect("a queue of the scenario"), *contacts)
            }
            Condition::IdleOver { groups, agents } => {
                let groups = groups.iter().filter_map(|group| group_ix(self.scene.scenario, group));
                When::IdleOver(groups.collect(), *agents)
            }
            Condition::Clock { days, from, to } => When::Spans(self.spans(queue, days, *from, *to)),
            Condition::SiteDown(site) => When::SiteDown(self.site(site)),
            Condition::All(all) => When::All(parts(all)),
            Condition::Any(any) => When::Any(parts(any)),
            Condition::Not(part) => When::Not(Box::new(self.when(queue, part))),
        }
    }

    fn spans(&self, queue: &Queue, days: &[WeekDay], from: ClockTime, to: ClockTime) -> Vec<(Ms, Ms)> {
        let zone = zone(&self.scene.client(&queue.client).zone);
        let until = if to <= from { to.0 + 1440 } else { to.0 };
        let on = self.scene.dates().filter(|date| days.contains(&WeekDay::of(*date)));
        let span = |date| {
            let instant = |minute| self.scene.window.instant(&zone, date, minute);
            Some((instant(from.0)?, instant(until)?))
        };
        on.filter_map(span).collect()
    }
}

//! Conditions, reserves and fail-over to gates: each kind made once, clocks as spans of instants.

use super::{Scene, group_ix, queue_ix, zone};
use crate::plan::{Gate, GateIx, GroupIx, SiteIx, When};
use shoreline_model::calendar::{MINUTE, Ms};
use shoreline_model::clock::{ClockTime, WeekDay};
use shoreline_model::disruption::Trouble;
use shoreline_model::ids::SiteId;
use shoreline_model::queue::Queue;
use shoreline_model::routing::Condition;

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
        self.made.push(gate);
        GateIx((self.made.len() - 1) as u16)
    }

    /// Groups that help a queue out while a site is down whose people serve it.
    pub fn failovers(&mut self, queue: &Queue) -> Vec<(GroupIx, GateIx)> {
        let mut found = Vec::new();
        let has_skill = |group: GroupIx| {
            let skills = &self.scene.scenario.agent_groups[group.ix()].skills;
            skills.iter().any(|skill| skill.queue == queue.id)
        };
        for disruption in &self.scene.scenario.disruptions {
            let Trouble::SiteDown { site, failover, failover_delay_min, .. } = &disruption.what else {
                continue;
            };
            let after = Ms::from(failover_delay_min.unwrap_or(0)) * MINUTE;
            let helpers = failover.iter().filter_map(|group| group_ix(self.scene.scenario, group));
            found.extend(
                helpers.filter(|group| has_skill(*group)).map(|group| (group, self.site(site), after)),
            );
        }
        let gates = found.into_iter().map(|(group, site, after)| {
            let when = Some(When::DownFor(site, after));
            (group, self.add(Gate { keep: 0, when }))
        });
        gates.collect()
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
            Condition::SiteDown(site) => When::DownFor(self.site(site), 0),
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

//! Times at which contacts are expected and nobody who could serve them is at work. Breaks, leave and holidays are
//! left out: what shows here is a hole in the plan, not a thin hour.

use super::contacts::Wanted;
use crate::Scenario;
use crate::calendar::{self, Ms, QUARTER, Quarter, SlotTable, Window};
use crate::clock::{WeekDay, ZoneName};
use crate::ids::{ClientId, QueueId};
use crate::queue::Queue;
use crate::staffing::{AgentGroup, Anchor, IntervalHeads, Team};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Uncovered time of a queue.
pub(super) struct Hole {
    pub first: Quarter,
    /// The minute of the day at which the first hole ends.
    pub until_min: u16,
    pub hours: f64,
}

/// Clocks of every zone in the window, read once.
pub(super) struct Clocks<'a> {
    window: Window,
    scenario: &'a Scenario,
    quarters: BTreeMap<&'a ZoneName, Vec<Quarter>>,
    /// For each group, whether somebody is at work in each quarter of an hour.
    staffed: Vec<Vec<bool>>,
}

impl<'a> Clocks<'a> {
    /// Nothing where the calendar cannot be made.
    pub fn of(scenario: &'a Scenario) -> Option<Self> {
        let window = Window::new(&scenario.horizon).ok()?;
        let mut clocks = Self { window, scenario, quarters: BTreeMap::new(), staffed: Vec::new() };
        clocks.read_zones()?;
        clocks.staffed =
            scenario.agent_groups.iter().map(|group| clocks.group(group)).collect::<Option<_>>()?;
        Some(clocks)
    }

    /// The uncovered time of a queue, if there is any.
    pub fn hole(&self, queue: &Queue) -> Option<Hole> {
        let client = self.scenario.clients.iter().find(|client| client.id == queue.client)?;
        let quarters = self.quarters.get(&client.zone)?;
        let groups = self.groups_of(&queue.id);
        let wanted = Wanted::of(self.scenario, queue);
        let nobody = |i: usize| groups.iter().all(|group| !self.staffed[*group][i]);
        let uncovered = |(i, quarter): &(usize, &Quarter)| nobody(*i) && wanted.at(**quarter);
        let holes: Vec<&Quarter> =
            quarters.iter().enumerate().filter(uncovered).map(|(_, quarter)| quarter).collect();
        let (first, length) = (**holes.first()?, QUARTER / calendar::MINUTE);
        let together =
            holes.windows(2).take_while(|pair| pair[1].start - pair[0].start == QUARTER).count() as u16 + 1;
        let until_min = first.minute + together * length as u16;
        Some(Hole { first, until_min, hours: holes.len() as f64 / 4.0 })
    }

    fn read_zones(&mut self) -> Option<()> {
        let scenario = self.scenario;
        let clients = scenario.clients.iter().map(|client| &client.zone);
        let tables = scenario.agent_groups.iter().filter_map(|group| group.staffing.table()?.zone.as_ref());
        for name in clients.chain(scenario.sites.iter().map(|site| &site.zone)).chain(tables) {
            if !self.quarters.contains_key(name) {
                let zone = calendar::zone(name).ok()?;
                self.quarters.insert(name, self.window.quarters(&zone, 0, self.window.end()));
            }
        }
        Some(())
    }

    fn groups_of(&self, queue: &QueueId) -> Vec<usize> {
        let overflow = self.scenario.routing.iter().flat_map(|routing| &routing.overflow);
        let stages =
            overflow.clone().find(|overflow| overflow.queue == *queue).map(|overflow| &overflow.stages);
        let serves = |group: &AgentGroup| match stages {
            Some(stages) => {
                stages.iter().flat_map(|stage| &stage.groups).any(|ranked| ranked.group == group.id)
            }
            None => group.skills.iter().any(|skill| skill.queue == *queue),
        };
        let groups = self.scenario.agent_groups.iter().enumerate();
        groups.filter(|(_, group)| serves(group)).map(|(i, _)| i).collect()
    }

    fn group(&self, group: &AgentGroup) -> Option<Vec<bool>> {
        let site = self.scenario.sites.iter().find(|site| site.id == group.site)?;
        if let Some(IntervalHeads { zone, table, .. }) = group.staffing.table() {
            let table = SlotTable::new(table);
            let quarters = self.quarters.get(zone.as_ref().unwrap_or(&site.zone))?;
            return Some(quarters.iter().map(|quarter| table.at(*quarter) > 0.0).collect());
        }
        let mut staffed = vec![false; (self.window.end() / QUARTER) as usize];
        for team in group.staffing.teams().iter().filter(|team| team.heads > 0) {
            self.team(team, &site.zone, &mut staffed)?;
        }
        Some(staffed)
    }

    fn team(&self, team: &Team, site: &ZoneName, staffed: &mut [bool]) -> Option<()> {
        let shift = self.scenario.shifts.iter().find(|shift| shift.id == team.shift)?;
        let client = |id: &ClientId| {
            self.scenario.clients.iter().find(|client| client.id == *id).map(|client| &client.zone)
        };
        let zone = match &shift.anchor {
            Some(Anchor::ClientLocal(id)) => client(id)?,
            _ => site,
        };
        let zone = calendar::zone(zone).ok()?;
        for date in self.dates_and_neighbours() {
            if team.days.as_ref().is_none_or(|days| days.contains(&WeekDay::of(date))) {
                let start = self.window.instant(&zone, date, shift.start.0)?;
                mark(staffed, start, start + Ms::from(shift.length_min) * calendar::MINUTE);
            }
        }
        Some(())
    }

    /// The dates of the window in any zone: one more at either end.
    fn dates_and_neighbours(&self) -> impl Iterator<Item = Date> {
        let first = self.scenario.horizon.start.0;
        let first = first.yesterday().unwrap_or(first);
        std::iter::successors(Some(first), |date| date.tomorrow().ok()).take(self.window.days().len() + 2)
    }
}

fn mark(staffed: &mut [bool], from: Ms, to: Ms) {
    let index = |at: Ms| usize::try_from(at.div_euclid(QUARTER)).unwrap_or(0).min(staffed.len());
    let (first, last) = (index(from), index(to + QUARTER - 1));
    staffed[first..last].fill(true);
}

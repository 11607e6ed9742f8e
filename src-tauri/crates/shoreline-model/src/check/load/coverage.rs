//! Times at which contacts are expected and nobody who could serve them is at work. Breaks, leave, holidays and outages
//! are left out: what shows here is a hole in the plan, not a thin hour.

use super::contacts::{Wanted, finest};
use super::people;
use crate::Scenario;
use crate::calendar::{self, HOUR, Ms, SlotTable, Stretch, Window};
use crate::clock::{WeekDay, ZoneName};
use crate::ids::{ClientId, QueueId};
use crate::queue::Queue;
use crate::site::Site;
use crate::staffing::{AgentGroup, Anchor, IntervalHeads, Shift, Team};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Uncovered time of a queue.
pub(super) struct Hole {
    pub first: Stretch,
    /// The minute of the day at which the first hole ends.
    pub until_min: u16,
    pub hours: f64,
}

/// Clocks of every zone in the window, read once.
pub(super) struct Clocks<'a> {
    window: Window,
    scenario: &'a Scenario,
    grid: Ms,
    stretches: BTreeMap<&'a ZoneName, Vec<Stretch>>,
    /// For each group, people at work in each stretch, in fractions where days off are spread.
    staffed: Vec<Vec<f64>>,
}

impl<'a> Clocks<'a> {
    /// Nothing where the calendar cannot be made.
    pub fn of(scenario: &'a Scenario) -> Option<Self> {
        let window = Window::new(&scenario.horizon).ok()?;
        let mut clocks = Self {
            window,
            scenario,
            grid: finest(scenario),
            stretches: BTreeMap::new(),
            staffed: Vec::new(),
        };
        clocks.read_zones()?;
        clocks.staffed =
            scenario.agent_groups.iter().map(|group| clocks.group(group)).collect::<Option<_>>()?;
        Some(clocks)
    }

    /// The uncovered time of a queue, if there is any.
    pub fn hole(&self, queue: &Queue) -> Option<Hole> {
        let client = self.scenario.clients.iter().find(|client| client.id == queue.client)?;
        let stretches = self.stretches.get(&client.zone)?;
        let groups = self.groups_of(&queue.id);
        let wanted = Wanted::of(self.scenario, queue);
        let uncovered =
            |(i, stretch): &(usize, &Stretch)| !self.is_served(&groups, *i) && wanted.at(**stretch);
        let holes: Vec<&Stretch> =
            stretches.iter().enumerate().filter(uncovered).map(|(_, stretch)| stretch).collect();
        let first = **holes.first()?;
        let together =
            holes.windows(2).take_while(|pair| pair[1].start - pair[0].start == self.grid).count() + 1;
        let length_min = together as Ms * self.grid / calendar::MINUTE;
        let until_min = ((Ms::from(first.minute) + length_min) % 1440) as u16;
        Some(Hole { first, until_min, hours: (holes.len() as Ms * self.grid) as f64 / HOUR as f64 })
    }

    /// Whether anybody who can serve a queue is at work at any time.
    pub fn is_ever_served(&self, queue: &Queue) -> bool {
        let groups = self.groups_of(&queue.id);
        groups.iter().any(|group| self.staffed[*group].iter().any(|people| *people > 0.0))
    }

    /// Whether anybody is at work while somebody on the list may be called.
    pub fn may_ever_call(&self, queue: &Queue) -> bool {
        let Some(campaign) = &queue.campaign else { return true };
        let groups = self.groups_of(&queue.id);
        campaign.segments.iter().filter_map(|segment| self.stretches.get(&segment.zone)).any(|stretches| {
            let called = |stretch: &Stretch| {
                campaign.windows.iter().any(|window| {
                    window.days.contains(&WeekDay::of(stretch.date))
                        && (window.from.0..window.to.0).contains(&stretch.minute)
                })
            };
            stretches.iter().enumerate().any(|(i, stretch)| called(stretch) && self.is_served(&groups, i))
        })
    }

    /// The most people at work at a site at once, and the first stretch in which they are.
    pub fn most_at(&self, site: &Site) -> Option<(Stretch, f64)> {
        let stretches = self.stretches.get(&site.zone)?;
        let groups = || {
            self.scenario.agent_groups.iter().zip(&self.staffed).filter(|(group, _)| group.site == site.id)
        };
        let at = |i: usize| groups().map(|(group, people)| people[i] * people::came(group)).sum::<f64>();
        let people = stretches.iter().enumerate().map(|(i, stretch)| (*stretch, at(i)));
        people.reduce(|most, here| if here.1 > most.1 { here } else { most })
    }

    fn is_served(&self, groups: &[usize], i: usize) -> bool {
        groups.iter().any(|group| self.staffed[*group][i] > 0.0)
    }

    fn read_zones(&mut self) -> Option<()> {
        let scenario = self.scenario;
        let clients = scenario.clients.iter().map(|client| &client.zone);
        let tables = scenario.agent_groups.iter().filter_map(|group| group.staffing.table()?.zone.as_ref());
        let lists = scenario.queues.iter().filter_map(|queue| queue.campaign.as_ref());
        let called = lists.flat_map(|list| &list.segments).map(|segment| &segment.zone);
        for name in clients.chain(scenario.sites.iter().map(|site| &site.zone)).chain(tables).chain(called) {
            if !self.stretches.contains_key(name) {
                let zone = calendar::zone(name).ok()?;
                let stretches = self.window.stretches(&zone, 0, self.window.end(), self.grid);
                self.stretches.insert(name, stretches);
            }
        }
        Some(())
    }

    /// Groups that contacts of a queue reach, those of queues they flow to included.
    fn groups_of(&self, queue: &QueueId) -> Vec<usize> {
        let overflow: Vec<_> = self.scenario.routing.iter().flat_map(|routing| &routing.overflow).collect();
        let (mut reached, mut open, mut groups) = (BTreeSet::new(), vec![queue], BTreeSet::new());
        while let Some(queue) = open.pop().filter(|queue| reached.insert(*queue)) {
            let stages =
                overflow.iter().find(|overflow| overflow.queue == *queue).map(|overflow| &overflow.stages);
            let serves = |group: &AgentGroup| match stages {
                Some(stages) => {
                    stages.iter().flat_map(|stage| &stage.groups).any(|ranked| ranked.group == group.id)
                }
                None => group.skills.iter().any(|skill| skill.queue == *queue),
            };
            let all = self.scenario.agent_groups.iter().enumerate();
            groups.extend(all.filter(|(_, group)| serves(group)).map(|(i, _)| i));
            open.extend(stages.into_iter().flatten().filter_map(|stage| stage.to_queue.as_ref()));
        }
        groups.into_iter().collect()
    }

    fn group(&self, group: &AgentGroup) -> Option<Vec<f64>> {
        let site = self.scenario.sites.iter().find(|site| site.id == group.site)?;
        if let Some(IntervalHeads { zone, table, .. }) = group.staffing.table() {
            let table = SlotTable::new(table);
            let stretches = self.stretches.get(zone.as_ref().unwrap_or(&site.zone))?;
            return Some(stretches.iter().map(|stretch| table.at(*stretch)).collect());
        }
        let mut staffed = vec![0.0; (self.window.end() / self.grid) as usize];
        for team in group.staffing.teams().iter().filter(|team| team.heads > 0) {
            let shifts = people::shifts(team);
            let heads = f64::from(team.heads) * people::days_share(team) / shifts.len() as f64;
            for shift in shifts {
                let shift = self.scenario.shifts.iter().find(|known| known.id == *shift)?;
                self.team(team, shift, (&site.zone, heads), &mut staffed)?;
            }
        }
        Some(staffed)
    }

    fn team(
        &self,
        team: &Team,
        shift: &Shift,
        (site, heads): (&ZoneName, f64),
        staffed: &mut [f64],
    ) -> Option<()> {
        let client = |id: &ClientId| {
            self.scenario.clients.iter().find(|client| client.id == *id).map(|client| &client.zone)
        };
        let zone = match &shift.anchor {
            Some(Anchor::ClientLocal(id)) => client(id)?,
            _ => site,
        };
        let zone = calendar::zone(zone).ok()?;
        let first = people::first_contact(team);
        let there = |date: &Date| {
            first.is_none_or(|first| *date >= first) && team.until.is_none_or(|last| *date <= last.0)
        };
        let works = |date: &Date| team.days.as_ref().is_none_or(|days| days.contains(&WeekDay::of(*date)));
        for date in self.dates_and_neighbours().filter(works).filter(there) {
            let start = self.window.instant(&zone, date, shift.start.0)?;
            book((staffed, self.grid), heads, start, start + Ms::from(shift.length_min) * calendar::MINUTE);
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

fn book((staffed, grid): (&mut [f64], Ms), heads: f64, from: Ms, to: Ms) {
    let index = |at: Ms| usize::try_from(at.div_euclid(grid)).unwrap_or(0).min(staffed.len());
    let (first, last) = (index(from), index(to + grid - 1));
    staffed[first..last].iter_mut().for_each(|people| *people += heads);
}

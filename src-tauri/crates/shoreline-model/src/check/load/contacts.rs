//! How many contacts a scenario brings: all that a replication draws, and those that find their queue open.

use super::flow::Flow;
use crate::Scenario;
use crate::calendar::{self, HOUR, Ms, QUARTER, Stretch, Window};
use crate::clock::{Day, WeekDay};
use crate::demand::{Demand, TimeTable};
use crate::forecast::Forecast;
use crate::queue::{Occupies, OpenHours, Queue};
use crate::scenario::Horizon;
use jiff::civil::Date;
use std::collections::BTreeMap;

const QUARTERS: usize = 96;

/// Which quarters of each weekday a queue is open.
type Week = [[bool; QUARTERS]; 7];

/// Contacts of a scenario.
pub(super) struct Contacts {
    /// What one replication draws: those of closed hours, holidays and the warm-up too.
    pub drawn: f64,
    /// Of these, what comes of others: passed on, or back again.
    pub followed: f64,
    /// By queue, those of the horizon that are to be served.
    pub expected: Vec<f64>,
    /// The first queue whose demand is not the same all the time.
    pub unsteady: Option<usize>,
}

/// Of one queue, before anything follows.
#[derive(Default)]
struct First {
    drawn: f64,
    open: f64,
    closed: f64,
    is_unsteady: bool,
}

/// Goes through the horizon and its warm-up stretch by stretch.
pub(super) fn contacts(scenario: &Scenario) -> Contacts {
    let firsts = firsts(scenario);
    let flow = Flow::of(scenario);
    let mut open: Vec<f64> = firsts.iter().map(|first| first.open).collect();
    let closed: Vec<f64> = firsts.iter().map(|first| first.closed).collect();
    flow.leave_messages(&closed, &mut open);
    let expected = flow.follow(&open);
    let first: f64 = firsts.iter().map(|first| first.drawn).sum();
    let followed = (expected.iter().sum::<f64>() - open.iter().sum::<f64>()).max(0.0);
    let attempts: f64 =
        scenario.queues.iter().zip(&open).map(|(queue, records)| further_tries(queue, *records)).sum();
    let unsteady = firsts.iter().position(|first| first.is_unsteady);
    Contacts { drawn: first + followed + attempts, followed, expected, unsteady }
}

fn firsts(scenario: &Scenario) -> Vec<First> {
    let Ok(window) = Window::new(&scenario.horizon) else {
        return scenario.queues.iter().map(|_| First::default()).collect();
    };
    let warm_up_h = scenario.run.as_ref().and_then(|run| run.warm_up_h).map_or(0.0, |hours| hours.0);
    let begins = -(warm_up_h * HOUR as f64) as Ms;
    let (mut clocks, grid) = (BTreeMap::new(), finest(scenario));
    let queues = scenario.queues.iter();
    queues
        .map(|queue| {
            let client = scenario.clients.iter().find(|client| client.id == queue.client);
            let Some(zone) = client.map(|client| &client.zone) else { return First::default() };
            let read = || {
                let zone = calendar::zone(zone).ok();
                zone.map_or_else(Vec::new, |zone| window.stretches(&zone, begins, window.end(), grid))
            };
            of_queue(scenario, queue, clocks.entry(zone).or_insert_with(read))
        })
        .collect()
}

fn of_queue(scenario: &Scenario, queue: &Queue, stretches: &[Stretch]) -> First {
    let wanted = Wanted::of(scenario, queue);
    let deferred = queue.channel.unwrap_or_default().occupies() == Occupies::Deferred;
    let given = queue.backlog.as_ref().map_or(0.0, |backlog| f64::from(backlog.contacts))
        + queue
            .campaign
            .as_ref()
            .map_or(0.0, |list| list.records_per_day.0 * f64::from(scenario.horizon.days));
    let mut first = First { drawn: given, open: given, ..First::default() };
    let mut before = None;
    for stretch in stretches {
        let here = wanted.forecast.per_ms(*stretch) * stretch.length as f64;
        let open = deferred || wanted.is_open(*stretch);
        let counted = if stretch.start >= 0 { here } else { 0.0 };
        first.drawn += here;
        *if open { &mut first.open } else { &mut first.closed } += counted;
        let now = if open { here } else { 0.0 };
        first.is_unsteady |= before.is_some_and(|before| before != now);
        before = Some(now);
    }
    first
}

/// Calls after the first for those who are not reached.
fn further_tries(queue: &Queue, contacts: f64) -> f64 {
    let reach = queue.reach.as_ref().or(queue.campaign.as_ref().map(|campaign| &campaign.reach));
    let tries = reach.and_then(|reach| reach.max_tries).map_or(1.0, f64::from);
    contacts * (tries - 1.0).max(0.0)
}

/// A queue's demand with its opening hours.
pub(super) struct Wanted {
    open: Option<Week>,
    forecast: Forecast,
}

impl Wanted {
    pub fn of(scenario: &Scenario, queue: &Queue) -> Self {
        let open = queue.opening.as_ref().map(|opening| open_week(&opening.hours));
        Self { open, forecast: Forecast::new(scenario, queue) }
    }

    /// Whether the queue is open then and expects contacts.
    pub fn at(&self, stretch: Stretch) -> bool {
        self.is_open(stretch) && self.forecast.per_ms(stretch) > 0.0
    }

    fn is_open(&self, stretch: Stretch) -> bool {
        let day = WeekDay::of(stretch.date).index();
        self.open.as_ref().is_none_or(|week| week[day][usize::from(stretch.minute / 15)])
    }
}

/// The grid on which every table of a scenario can be read.
pub(super) fn finest(scenario: &Scenario) -> Ms {
    slot_lengths(scenario).map(calendar::grid).min().unwrap_or(QUARTER)
}

/// Minutes of the slots of every table and shape.
pub(super) fn slot_lengths(scenario: &Scenario) -> impl Iterator<Item = u16> {
    let demands = scenario.queues.iter().filter_map(|queue| match &queue.demand {
        Demand::Intervals(table) => Some(table.slot_min),
        Demand::Profile(profile) => Some(profile.shape.slot_min),
        Demand::Trace(_) | Demand::None => None,
    });
    let tables = scenario.agent_groups.iter().filter_map(|group| group.staffing.table());
    demands.chain(tables.map(|heads| heads.table.slot_min))
}

/// The sum of a table's values over the horizon's dates, each taken `per_slot` times.
pub(super) fn by_table(table: &TimeTable, horizon: &Horizon, per_slot: f64) -> f64 {
    let mut weekdays = [0.0; 7];
    let mut dates = BTreeMap::new();
    for row in &table.rows {
        let sum = row.values.iter().map(|value| value.0).sum::<f64>() * per_slot;
        match row.day {
            Day::Week(day) => weekdays[day.index()] = sum,
            Day::Date(date) => {
                dates.insert(date.0, sum);
            }
        }
    }
    let of = |date: Date| dates.get(&date).copied().unwrap_or(weekdays[WeekDay::of(date).index()]);
    days(horizon).map(of).sum()
}

/// The quarters of a week in which one of these periods runs.
fn open_week(hours: &[OpenHours]) -> Week {
    let mut week = [[false; QUARTERS]; 7];
    for period in hours {
        let (from, to) = (usize::from(period.from.0 / 15), usize::from(period.to.0.div_ceil(15)));
        let end = if to > from { to } else { to + QUARTERS };
        for day in &period.days {
            for quarter in from..end {
                week[(day.index() + quarter / QUARTERS) % 7][quarter % QUARTERS] = true;
            }
        }
    }
    week
}

/// The dates of the horizon.
fn days(horizon: &Horizon) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(horizon.start.0), |date| date.tomorrow().ok()).take(horizon.days as usize)
}

//! How many contacts a scenario brings: all that a replication draws, and those that find their queue open.

use crate::Scenario;
use crate::calendar::{self, HOUR, Ms, QUARTER, Quarter, Window};
use crate::clock::{Day, WeekDay};
use crate::demand::TimeTable;
use crate::forecast::Forecast;
use crate::queue::{OpenHours, Queue};
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
    /// By queue, those of the horizon that find it open.
    pub expected: Vec<f64>,
}

/// Goes through the horizon and its warm-up quarter by quarter.
pub(super) fn contacts(scenario: &Scenario) -> Contacts {
    let mut contacts = Contacts { drawn: 0.0, expected: vec![0.0; scenario.queues.len()] };
    let Ok(window) = Window::new(&scenario.horizon) else { return contacts };
    let warm_up_h = scenario.run.as_ref().and_then(|run| run.warm_up_h).map_or(0.0, |hours| hours.0);
    let begins = -(warm_up_h * HOUR as f64) as Ms;
    let mut clocks = BTreeMap::new();
    for (queue, expected) in scenario.queues.iter().zip(&mut contacts.expected) {
        let client = scenario.clients.iter().find(|client| client.id == queue.client);
        let Some(zone) = client.map(|client| &client.zone) else { continue };
        let read =
            || calendar::zone(zone).map_or_else(|_| vec![], |z| window.quarters(&z, begins, window.end()));
        let wanted = Wanted::of(scenario, queue);
        for quarter in clocks.entry(zone).or_insert_with(read) {
            let here = wanted.forecast.per_ms(*quarter) * QUARTER as f64;
            contacts.drawn += here;
            *expected += if quarter.start >= 0 && wanted.is_open(*quarter) { here } else { 0.0 };
        }
    }
    contacts
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
    pub fn at(&self, quarter: Quarter) -> bool {
        self.is_open(quarter) && self.forecast.per_ms(quarter) > 0.0
    }

    fn is_open(&self, quarter: Quarter) -> bool {
        let day = WeekDay::of(quarter.date).index();
        self.open.as_ref().is_none_or(|week| week[day][usize::from(quarter.minute / 15)])
    }
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

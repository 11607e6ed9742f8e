//! Expected contacts of a queue over the horizon.

use crate::Scenario;
use crate::calendar::{self, HOUR, Ms, QUARTER, Window};
use crate::clock::{Day, WeekDay};
use crate::demand::{Demand, DemandEvent, Profile, TimeTable};
use crate::forecast::Forecast;
use crate::queue::{OpenHours, Queue};
use crate::scenario::Horizon;
use jiff::civil::Date;
use std::collections::BTreeMap;

const QUARTERS: usize = 96;

/// Which quarters of each weekday a queue is open.
pub(super) type Week = [[bool; QUARTERS]; 7];

/// Contacts that one replication draws: those of closed hours, holidays and the warm-up too.
pub(in crate::check) fn drawn(scenario: &Scenario) -> f64 {
    let Ok(window) = Window::new(&scenario.horizon) else { return 0.0 };
    let warm_up_h = scenario.run.as_ref().and_then(|run| run.warm_up_h).map_or(0.0, |hours| hours.0);
    let begins = -(warm_up_h * HOUR as f64) as Ms;
    let mut quarters = BTreeMap::new();
    let mut contacts = 0.0;
    for queue in &scenario.queues {
        let client = scenario.clients.iter().find(|client| client.id == queue.client);
        let Some(clock) =
            client.and_then(|client| calendar::zone(&client.zone).ok().map(|zone| (client, zone)))
        else {
            continue;
        };
        let forecast = Forecast::new(scenario, queue);
        let (client, zone) = clock;
        let quarters =
            quarters.entry(&client.zone).or_insert_with(|| window.quarters(&zone, begins, window.end()));
        contacts += quarters.iter().map(|quarter| forecast.per_ms(*quarter) * QUARTER as f64).sum::<f64>();
    }
    contacts
}

/// Contacts expected while the queue is open.
pub(super) fn expected(queue: &Queue, horizon: &Horizon) -> f64 {
    let open = queue.opening.as_ref().map_or([[true; QUARTERS]; 7], |opening| open_week(&opening.hours));
    match &queue.demand {
        Demand::Intervals(table) => by_table(table, horizon, 1.0, Some(&open)),
        Demand::Profile(profile) => by_profile(profile, horizon, &open),
    }
}

/// The sum of a table's values over the horizon's dates, each taken `per_slot` times.
pub(super) fn by_table(table: &TimeTable, horizon: &Horizon, per_slot: f64, open: Option<&Week>) -> f64 {
    let mut weekdays = [0.0; 7];
    let mut dates = BTreeMap::new();
    for row in &table.rows {
        let from = row.from.unwrap_or_default().0;
        let sum = |day: WeekDay| {
            let values = row.values.iter().enumerate();
            values.map(|(i, value)| value.0 * open_part(open, day, from, i, table.slot_min)).sum::<f64>()
                * per_slot
        };
        match row.day {
            Day::Week(day) => weekdays[day.index()] = sum(day),
            Day::Date(date) => {
                dates.insert(date.0, sum(WeekDay::of(date.0)));
            }
        }
    }
    let of = |date: Date| dates.get(&date).copied().unwrap_or(weekdays[WeekDay::of(date).index()]);
    days(horizon).map(of).sum()
}

fn by_profile(profile: &Profile, horizon: &Horizon, open: &Week) -> f64 {
    let index = profile.weekday_index.as_ref();
    let growth = 1.0 + profile.weekly_growth_share.map_or(0.0, |share| share.0);
    let usual = WeekDay::ALL.map(|day| on_day(profile, day, open, &[]));
    let mut events: BTreeMap<Date, Vec<&DemandEvent>> = BTreeMap::new();
    for event in &profile.events {
        events.entry(event.date.0).or_default().push(event);
    }
    let of = |(i, date): (usize, Date)| {
        let day = WeekDay::of(date);
        let part = events.get(&date).map_or(usual[day.index()], |events| on_day(profile, day, open, events));
        let grown = growth.powi((i / 7) as i32);
        profile.contacts_per_day.0 * index.map_or(1.0, |index| index[day.index()].0) * grown * part
    };
    days(horizon).enumerate().map(of).sum()
}

/// The part of a usual day's contacts that comes on this one, given its events.
fn on_day(profile: &Profile, day: WeekDay, open: &Week, events: &[&DemandEvent]) -> f64 {
    let (shape, from) = (&profile.shape, profile.shape.from.unwrap_or_default().0);
    let total: f64 = shape.weights.iter().map(|weight| weight.0).sum();
    let weighted = shape.weights.iter().enumerate().map(|(i, weight)| {
        let minute = from + i as u16 * shape.slot_min;
        let factor: f64 =
            events.iter().filter(|event| lasts(event, minute)).map(|event| event.factor.0).product();
        weight.0 * factor * open_part(Some(open), day, from, i, shape.slot_min)
    });
    weighted.sum::<f64>() / total
}

fn lasts(event: &DemandEvent, minute: u16) -> bool {
    event.from.is_none_or(|from| from.0 <= minute) && event.to.is_none_or(|to| minute < to.0)
}

/// The part of a slot in which the queue is open.
fn open_part(open: Option<&Week>, day: WeekDay, from: u16, slot: usize, slot_min: u16) -> f64 {
    let Some(open) = open else { return 1.0 };
    let quarters = usize::from(slot_min / 15).max(1);
    let first = usize::from(from / 15) + slot * quarters;
    let among = open[day.index()].iter().skip(first).take(quarters);
    among.filter(|open| **open).count() as f64 / quarters as f64
}

/// The quarters of a week in which one of these periods runs.
pub(super) fn open_week(hours: &[OpenHours]) -> Week {
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

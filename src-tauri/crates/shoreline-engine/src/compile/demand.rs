//! Demand by local clock to arrival rates by instant.

use super::{Scene, zone};
use crate::plan::{Rate, Swing};
use jiff::civil::Date;
use shoreline_model::calendar::{MINUTE, Ms, QUARTER, Quarter, SlotTable};
use shoreline_model::clock::WeekDay;
use shoreline_model::demand::{Demand, DemandEvent, Profile, Shape};
use shoreline_model::holidays;
use shoreline_model::queue::Queue;
use std::collections::BTreeMap;

/// The rates of a queue from the beginning to the end of the window.
pub(crate) fn rates(scene: &Scene<'_>, queue: &Queue, begins: Ms) -> Vec<Rate> {
    let quarters =
        scene.window.quarters(&zone(&scene.client(&queue.client).zone), begins, scene.window.end());
    let per_ms = rate_at(scene, queue);
    let (slot_min, swing) = (slot_min(&queue.demand), swing(queue));
    let mut rates: Vec<Rate> = Vec::new();
    let mut slot = None;
    for quarter in quarters {
        let day = day_number(quarter.date);
        let here = (day, if swing.interval_cv > 0.0 { quarter.minute / slot_min } else { 0 });
        let next = Rate { until: quarter.start + QUARTER, per_ms: per_ms(quarter), day };
        match rates.last_mut() {
            Some(last) if last.per_ms == next.per_ms && slot == Some(here) => last.until = next.until,
            _ => rates.push(next),
        }
        slot = Some(here);
    }
    rates
}

/// How demand swings.
pub(crate) fn swing(queue: &Queue) -> Swing {
    let Some(said) = &queue.variability else { return Swing::default() };
    Swing {
        day_cv: said.day_cv.map_or(0.0, |cv| cv.0),
        interval_cv: said.interval_cv.map_or(0.0, |cv| cv.0),
        interval_rho: said.interval_rho.map_or(0.0, |rho| rho.0),
    }
}

/// A number for a date: the same date has the same number in every horizon, so that day draws stay with their date.
pub(crate) fn day_number(date: Date) -> u32 {
    let days = Date::constant(1900, 1, 1).duration_until(date).as_hours() / 24;
    days.max(0) as u32
}

fn slot_min(demand: &Demand) -> u16 {
    match demand {
        Demand::Intervals(table) => table.slot_min,
        Demand::Profile(profile) => profile.shape.slot_min,
    }
}

fn rate_at(scene: &Scene<'_>, queue: &Queue) -> Box<dyn Fn(Quarter) -> f64> {
    match &queue.demand {
        Demand::Intervals(table) => {
            let table = SlotTable::new(table);
            let slot = f64::from(table.slot_min()) * MINUTE as f64;
            Box::new(move |quarter| table.at(quarter) / slot)
        }
        Demand::Profile(profile) => profile_rate(scene, queue, profile.clone()),
    }
}

/// Contacts a day x weekday index x share of the slot x growth x holiday x events. Holidays move profiles only: a table
/// of intervals says what is meant for each date.
fn profile_rate(scene: &Scene<'_>, queue: &Queue, profile: Profile) -> Box<dyn Fn(Quarter) -> f64> {
    let client = scene.client(&queue.client);
    let holidays: BTreeMap<Date, String> = client.holidays.as_ref().map(holidays::dates).unwrap_or_default();
    let on_holiday = client.holiday_demand.map_or(1.0, |factor| factor.0);
    let first = scene.scenario.horizon.start.0;
    let slot = f64::from(profile.shape.slot_min) * MINUTE as f64;
    Box::new(move |quarter| {
        let weekday = WeekDay::of(quarter.date).index();
        let index = profile.weekday_index.map_or(1.0, |index| index[weekday].0);
        let holiday = if holidays.contains_key(&quarter.date) { on_holiday } else { 1.0 };
        let day = profile.contacts_per_day.0 * index * growth(&profile, first, quarter.date) * holiday;
        day * share(&profile.shape, quarter.minute) * events(&profile.events, quarter) / slot
    })
}

/// The part of a day's contacts that falls into the slot of this minute.
fn share(shape: &Shape, minute: u16) -> f64 {
    let total: f64 = shape.weights.iter().map(|weight| weight.0).sum();
    let slot = minute.checked_sub(shape.from.map_or(0, |from| from.0)).map(|after| after / shape.slot_min);
    slot.and_then(|slot| shape.weights.get(usize::from(slot))).map_or(0.0, |weight| weight.0 / total)
}

fn growth(profile: &Profile, first: Date, date: Date) -> f64 {
    let share = profile.weekly_growth_share.map_or(0.0, |share| share.0);
    let weeks = (first.duration_until(date).as_hours() / 24).div_euclid(7);
    (1.0 + share).powi(weeks as i32)
}

fn events(events: &[DemandEvent], quarter: Quarter) -> f64 {
    let holds = |event: &&DemandEvent| {
        let from = event.from.map_or(0, |time| time.0);
        let to = event.to.map_or(1440, |time| time.0);
        event.date.0 == quarter.date && (from..to).contains(&quarter.minute)
    };
    events.iter().filter(holds).map(|event| event.factor.0).product()
}

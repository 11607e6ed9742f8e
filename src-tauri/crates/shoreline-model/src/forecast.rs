//! Expected contacts of a queue at any stretch of time: the one reading of demand, for `check` and the engine alike.
//! Draws nothing.

use crate::Scenario;
use crate::calendar::{MINUTE, Ms, QUARTER, QUARTER_MIN, SlotTable, Stretch, Window};
use crate::clock::WeekDay;
use crate::demand::{Demand, DemandEvent, Profile, Shape, Trace};
use crate::disruption::Trouble;
use crate::holidays;
use crate::queue::Queue;
use crate::units::Seconds;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Demand of one queue, ready to be asked.
#[derive(Debug, Clone)]
pub struct Forecast {
    usual: Usual,
    surges: Vec<Surge>,
}

/// Demand without surges.
#[derive(Debug, Clone)]
enum Usual {
    /// As a table says.
    Table(SlotTable),
    /// As a profile says.
    Profile(Profiled),
    /// Recorded arrivals, by quarter of an hour from the opening of the window.
    Trace(Vec<u32>),
    /// Nothing.
    None,
}

/// Demand is multiplied from one instant to another.
#[derive(Debug, Clone, Copy)]
struct Surge {
    from: Ms,
    to: Ms,
    factor: f64,
}

/// A profile with what moves it.
#[derive(Debug, Clone)]
struct Profiled {
    profile: Profile,
    /// The sum of the shape's weights.
    weights: f64,
    holidays: BTreeMap<Date, String>,
    on_holiday: f64,
    first: Date,
}

impl Forecast {
    /// The forecast of a queue. Holidays move profiles only: a table says what is meant for each date. Surges move
    /// both, but no recorded arrivals: these came as they came.
    pub fn new(scenario: &Scenario, queue: &Queue) -> Self {
        let (usual, surges) = match &queue.demand {
            Demand::Intervals(table) => (Usual::Table(SlotTable::new(table)), surges(scenario, queue)),
            Demand::Profile(profile) => {
                (Usual::Profile(Profiled::new(scenario, queue, profile)), surges(scenario, queue))
            }
            Demand::Trace(trace) => (Usual::Trace(by_quarter(trace)), Vec::new()),
            Demand::None => (Usual::None, Vec::new()),
        };
        Self { usual, surges }
    }

    /// Minutes of the slots in which it is given.
    pub fn slot_min(&self) -> u16 {
        match &self.usual {
            Usual::Table(table) => table.slot_min(),
            Usual::Profile(profiled) => profiled.profile.shape.slot_min,
            Usual::Trace(_) | Usual::None => QUARTER_MIN,
        }
    }

    /// Expected contacts per millisecond, by the client's clock, over a stretch of a grid at least as fine as its slots.
    pub fn per_ms(&self, stretch: Stretch) -> f64 {
        let in_slot = match &self.usual {
            Usual::Table(table) => table.at(stretch),
            Usual::Profile(profiled) => profiled.in_slot(stretch),
            Usual::Trace(counts) => {
                let at = usize::try_from(stretch.start / QUARTER).ok().filter(|_| stretch.start >= 0);
                at.and_then(|at| counts.get(at)).map_or(0.0, |count| f64::from(*count))
            }
            Usual::None => 0.0,
        };
        let surged: f64 = self.surges.iter().map(|surge| surge.over(stretch)).product();
        surged * in_slot / (f64::from(self.slot_min()) * MINUTE as f64)
    }
}

impl Surge {
    /// What it makes of a stretch; one that it fills in part has the part.
    fn over(&self, stretch: Stretch) -> f64 {
        let held = (self.to.min(stretch.start + stretch.length) - self.from.max(stretch.start)).max(0);
        1.0 + (self.factor - 1.0) * held as f64 / stretch.length as f64
    }
}

/// The surges of a queue; none where `check` has refused their clocks or dates.
fn surges(scenario: &Scenario, queue: &Queue) -> Vec<Surge> {
    let mut surges = Vec::new();
    for disruption in &scenario.disruptions {
        if let Trouble::Surge { queues, factor } = &disruption.what
            && queues.contains(&queue.id)
            && let Ok(window) = Window::new(&scenario.horizon)
        {
            let span = window.span(disruption);
            surges.extend(span.map(|(from, to)| Surge { from, to, factor: factor.0 }));
        }
    }
    surges
}

fn by_quarter(trace: &Trace) -> Vec<u32> {
    let quarter = |at: &Seconds| (at.0 * 1000.0 / QUARTER as f64).max(0.0) as usize;
    let mut counts = vec![0; trace.at_s.iter().map(quarter).max().map_or(0, |last| last + 1)];
    trace.at_s.iter().for_each(|at| counts[quarter(at)] += 1);
    counts
}

impl Profiled {
    fn new(scenario: &Scenario, queue: &Queue, profile: &Profile) -> Self {
        let client = scenario.clients.iter().find(|client| client.id == queue.client);
        let kept = client.and_then(|client| client.holidays.as_ref());
        Self {
            weights: profile.shape.weights.iter().map(|weight| weight.0).sum(),
            holidays: kept.map(holidays::dates).unwrap_or_default(),
            on_holiday: client.and_then(|client| client.holiday_demand).map_or(1.0, |factor| factor.0),
            first: scenario.horizon.start.0,
            profile: profile.clone(),
        }
    }

    /// Contacts a day x weekday index x growth x holiday x share of the slot x events.
    fn in_slot(&self, stretch: Stretch) -> f64 {
        let profile = &self.profile;
        let weekday = WeekDay::of(stretch.date).index();
        let index = profile.weekday_index.map_or(1.0, |index| index[weekday].0);
        let holiday = if self.holidays.contains_key(&stretch.date) { self.on_holiday } else { 1.0 };
        let day = profile.contacts_per_day.0 * index * self.growth(stretch.date) * holiday;
        day * weight(&profile.shape, stretch.minute) / self.weights * events(&profile.events, stretch)
    }

    fn growth(&self, date: Date) -> f64 {
        let share = self.profile.weekly_growth_share.map_or(0.0, |share| share.0);
        let weeks = (self.first.duration_until(date).as_hours() / 24).div_euclid(7);
        (1.0 + share).powi(weeks as i32)
    }
}

/// The weight of the slot of this minute; 0 outside the shape.
fn weight(shape: &Shape, minute: u16) -> f64 {
    let after = minute.checked_sub(shape.from.map_or(0, |from| from.0));
    let slot = after.map(|after| usize::from(after / shape.slot_min));
    slot.and_then(|slot| shape.weights.get(slot)).map_or(0.0, |weight| weight.0)
}

fn events(events: &[DemandEvent], stretch: Stretch) -> f64 {
    let holds = |event: &&DemandEvent| {
        let from = event.from.map_or(0, |time| time.0);
        let to = event.to.map_or(1440, |time| time.0);
        event.date.0 == stretch.date && (from..to).contains(&stretch.minute)
    };
    events.iter().filter(holds).map(|event| event.factor.0).product()
}

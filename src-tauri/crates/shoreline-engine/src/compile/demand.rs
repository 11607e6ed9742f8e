//! Expected contacts by local clock to arrival rates by instant.

use super::{Scene, day_number, ms, zone};
use crate::draw::spacing::Spacing;
use crate::draw::streams::Key;
use crate::plan::{Burst, Rate, Recorded, Swing};
use shoreline_model::Scenario;
use shoreline_model::calendar::{Ms, grid};
use shoreline_model::correlation::day_weights;
use shoreline_model::demand::{self, Demand, Trace};
use shoreline_model::forecast::Forecast;
use shoreline_model::queue::Queue;
use shoreline_model::units::{Cv, Seconds};
use std::sync::Arc;

/// The rates of a queue from the beginning to the end of the window: one piece a slot, or more where it changes within.
pub(crate) fn rates(scene: &Scene<'_>, queue: &Queue, begins: Ms) -> Vec<Rate> {
    let forecast = Forecast::new(scene.scenario, queue);
    let zone = zone(&scene.client(&queue.client).zone);
    let mut rates: Vec<Rate> = Vec::new();
    for stretch in scene.window.stretches(&zone, begins, scene.window.end(), grid(forecast.slot_min())) {
        let day = day_number(scene.scenario, stretch.date);
        let slot = stretch.minute / forecast.slot_min();
        let until = stretch.start + stretch.length;
        let next = Rate { until, per_ms: forecast.per_ms(stretch), day, slot };
        match rates.last_mut() {
            Some(last) if (last.per_ms, last.day, last.slot) == (next.per_ms, day, slot) => {
                last.until = next.until
            }
            _ => rates.push(next),
        }
    }
    rates
}

/// The arrivals of a queue whose demand is recorded, in order of time.
pub(crate) fn recorded(queue: &Queue) -> Option<Arc<[Recorded]>> {
    let Demand::Trace(Trace { at_s, talk_s, patience_s }) = &queue.demand else { return None };
    let of = |column: &Option<Vec<Seconds>>, row: usize| column.as_ref()?.get(row).copied().map(ms);
    let arrival = |(row, at): (usize, &Seconds)| Recorded {
        at: ms(*at),
        talk: of(talk_s, row),
        patience: of(patience_s, row),
    };
    let mut arrivals: Vec<Recorded> = at_s.iter().enumerate().map(arrival).collect();
    arrivals.sort_by_key(|arrival| arrival.at);
    Some(arrivals.into())
}

/// How demand swings.
pub(crate) fn swing(scenario: &Scenario, queue: &Queue) -> Swing {
    let Some(said) = &queue.variability else { return Swing::default() };
    let cv = |cv: Option<Cv>| cv.map_or(0.0, |cv| cv.0);
    Swing {
        day_cv: cv(said.day_cv),
        interval_cv: cv(said.interval_cv),
        interval_rho: said.interval_rho.map_or(0.0, |rho| rho.0),
        forecast_error_cv: cv(said.forecast_error_cv),
        fixed_total: said.fixed_total.unwrap_or(false),
        together: together(scenario, queue).unwrap_or_default(),
        bursts: bursts(&said.bursts),
    }
}

/// States whose factors have mean 1: in the long run the rate is in each for a share of time as long as it lasts.
fn bursts(said: &[demand::Burst]) -> Vec<Burst> {
    let time: f64 = said.iter().map(|burst| burst.mean_s.0).sum();
    let mean = said.iter().map(|burst| burst.factor.0 * burst.mean_s.0).sum::<f64>() / time;
    said.iter().map(|burst| Burst { factor: burst.factor.0 / mean, mean: burst.mean_s.0 * 1000.0 }).collect()
}

/// How contacts follow one another, where not at random.
pub(crate) fn spacing(queue: &Queue) -> Option<Arc<Spacing>> {
    Spacing::new(queue.variability.as_ref()?.spacing.as_ref()?).map(Arc::new)
}

/// What the busy days of a queue are made of, if it is named in a correlation.
fn together(scenario: &Scenario, queue: &Queue) -> Option<Vec<(Key, f64)>> {
    let weights = day_weights(&scenario.day_correlations)?;
    let row = weights.queues.iter().position(|named| **named == queue.id)?;
    let keys = weights.queues.iter().map(|queue| Key::of(&queue.0));
    Some(keys.zip(weights.rows[row].iter().copied()).collect())
}

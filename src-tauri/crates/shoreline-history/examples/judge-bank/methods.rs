//! Ways to say what a day will bring, and what each said of the predicted days.

use crate::figures::{Figures, MEASURES, SimulatedDay, Sums, simulate};
use crate::pooled::erlang_a;
use jiff::ToSpan;
use jiff::civil::Date;
use shoreline_history::forecast::Kind;
use shoreline_history::recorded::Day;
use shoreline_history::scenario::KNOWN_DAYS;
use shoreline_model::Scenario;
use shoreline_stats::quantile::quantile_of;
use std::error::Error;

/// What one method said, a day each.
pub struct Said {
    pub method: &'static str,
    pub days: Vec<Figures>,
}

/// The forecast's replications, and every method's figures.
pub struct Predicted {
    pub recorded: Vec<Day>,
    pub truth: Vec<Figures>,
    /// From what was known before, demand and all.
    pub forecast: Vec<SimulatedDay>,
    pub said: Vec<Said>,
}

pub const FORECAST: &str = "simulation";
pub const FORECAST_ERLANG: &str = "Erlang A";
pub const WEEK_BEFORE: &str = "week before";
pub const MEAN_DAY: &str = "mean known day";
pub const GIVEN: &str = "simulation, the day's counts given";
pub const GIVEN_ERLANG: &str = "Erlang A, the day's counts given";
pub const REPLAYED: &str = "replay (no prediction)";

/// Every method on the days of the prediction.
pub fn all(
    recorded: &[Day],
    prediction: &Scenario,
    replay: &Scenario,
    replayed: &[SimulatedDay],
) -> Result<Predicted, Box<dyn Error>> {
    let (known, coming) = recorded.split_at_checked(KNOWN_DAYS).ok_or("too few recorded days")?;
    let given = with_counts_of(prediction, replay);
    let forecast = simulate(prediction.clone())?;
    let patience_s = patience_s(known);
    let pooled = |scenario: &Scenario| -> Result<Vec<Figures>, _> {
        coming.iter().map(|day| erlang_a(scenario, day.date, patience_s)).collect()
    };
    let said = vec![
        Said { method: FORECAST, days: means(&forecast) },
        Said { method: FORECAST_ERLANG, days: pooled(prediction)? },
        Said {
            method: WEEK_BEFORE,
            days: coming.iter().map(|day| week_before(recorded, day.date)).collect(),
        },
        Said { method: MEAN_DAY, days: coming.iter().map(|day| mean_day(known, day.date)).collect() },
        Said { method: GIVEN, days: means(&simulate(given.clone())?) },
        Said { method: GIVEN_ERLANG, days: pooled(&given)? },
        Said { method: REPLAYED, days: means(&replayed[KNOWN_DAYS..]) },
    ];
    let truth = coming.iter().map(|day| Sums::recorded(day).figures()).collect();
    Ok(Predicted { recorded: coming.to_vec(), truth, forecast, said })
}

impl Predicted {
    /// What a method said.
    pub fn by(&self, method: &str) -> &[Figures] {
        self.said.iter().find(|said| said.method == method).map_or(&[], |said| &said.days)
    }
}

/// The prediction, told how many calls came in each half hour.
fn with_counts_of(prediction: &Scenario, replay: &Scenario) -> Scenario {
    let mut given = prediction.clone();
    given.day_correlations.clear();
    for queue in &mut given.queues {
        let same = replay.queues.iter().find(|other| other.id == queue.id);
        queue.demand = same.map_or_else(|| queue.demand.clone(), |other| other.demand.clone());
        queue.variability = None;
    }
    given
}

fn means(days: &[SimulatedDay]) -> Vec<Figures> {
    days.iter().map(|day| Sums::total(day.iter().copied()).figures()).collect()
}

/// Between which values a figure lies in 95 of 100 replications of a day.
pub fn spread(day: &SimulatedDay, measure: usize) -> (f64, f64) {
    let mut values: Vec<f64> = day.iter().map(|sums| sums.figures()[measure]).collect();
    let at = |values: &mut [f64], q| quantile_of(values, q).unwrap_or(f64::NAN);
    (at(&mut values, 0.025), at(&mut values, 0.975))
}

/// Seconds waited for each caller who hung up: the patience of Erlang A.
fn patience_s(days: &[Day]) -> f64 {
    let waited: f64 = days.iter().map(|day| day.mean_wait_s * day.offered as f64).sum();
    waited / days.iter().map(|day| day.abandoned as f64).sum::<f64>()
}

fn week_before(recorded: &[Day], date: Date) -> Figures {
    let then = date.saturating_sub(7.days());
    let day = recorded.iter().find(|day| day.date == then);
    day.map_or([f64::NAN; MEASURES.len()], |day| Sums::recorded(day).figures())
}

fn mean_day(known: &[Day], date: Date) -> Figures {
    let alike = known.iter().filter(|day| Kind::of(day.date) == Kind::of(date));
    Sums::total(alike.map(Sums::recorded)).figures()
}

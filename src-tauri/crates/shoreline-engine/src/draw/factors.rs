//! What demand is multiplied by: the error of the forecast, the factor of a day, the factor of an interval.
//! Each has mean 1. Knows no instant.

use crate::draw::streams::{Key, Purpose, Rng, Streams};
use crate::plan::Swing;
use rand_distr::{Distribution, Gamma, StandardNormal};
use shoreline_stats::copula;

/// How far off the forecast of a queue is in this replication: log-normal.
pub(super) fn forecast_error(swing: &Swing, queue: Key, streams: Streams) -> f64 {
    let mut rng = streams.stream(Purpose::ForecastError, queue);
    lognormal(log_variance(swing.forecast_error_cv), StandardNormal.sample(&mut rng))
}

/// The factors of one day: day factor (gamma) times interval factor (log-normal AR(1)).
pub(super) struct Factors {
    rng: Rng,
    day_factor: f64,
    /// Variance of the logarithm of the interval factor.
    variance: f64,
    rho: f64,
    /// The slot reached, and the standard normal state of the AR(1) in it.
    reached: Option<(u16, f64)>,
}

impl Factors {
    /// Factors come from a stream a day, so that no other day moves them. Where days are correlated, the day factor is
    /// drawn all the same, so that the interval factors stay as they were, and another one takes its place.
    pub fn new(swing: &Swing, queue: Key, day: u32, streams: Streams) -> Self {
        let day = u64::from(day);
        let mut rng = streams.stream(Purpose::Variability, queue.part(day));
        let own = day_factor(swing.day_cv, &mut rng);
        let normal = |&(queue, weight): &(Key, f64)| -> f64 {
            let normal: f64 =
                StandardNormal.sample(&mut streams.stream(Purpose::DayCorrelation, queue.part(day)));
            weight * normal
        };
        let day_factor = match &swing.together[..] {
            [] => own,
            together => copula::gamma_at(together.iter().map(normal).sum(), swing.day_cv),
        };
        Self {
            rng,
            day_factor,
            variance: log_variance(swing.interval_cv),
            rho: swing.interval_rho,
            reached: None,
        }
    }

    /// The factor of a slot; slots are asked for in their order, and may be asked for again.
    pub fn of(&mut self, slot: u16) -> f64 {
        if self.variance <= 0.0 {
            return self.day_factor;
        }
        let state = match self.reached {
            Some((reached, state)) if reached == slot => state,
            before => self.step(before.map(|(_, state)| state)),
        };
        self.reached = Some((slot, state));
        self.day_factor * lognormal(self.variance, state)
    }

    fn step(&mut self, before: Option<f64>) -> f64 {
        let normal: f64 = StandardNormal.sample(&mut self.rng);
        before.map_or(normal, |state| self.rho * state + (1.0 - self.rho * self.rho).sqrt() * normal)
    }
}

fn day_factor(cv: f64, rng: &mut Rng) -> f64 {
    let shape = 1.0 / (cv * cv);
    Gamma::new(shape, 1.0 / shape).map_or(1.0, |law| law.sample(rng))
}

/// Variance of the logarithm of a log-normal variable: ln(1 + cv^2).
fn log_variance(cv: f64) -> f64 {
    (cv * cv).ln_1p()
}

/// The log-normal variable of mean 1 at a standard normal one.
fn lognormal(variance: f64, normal: f64) -> f64 {
    (variance.sqrt() * normal - variance / 2.0).exp()
}

//! First attempts of one queue: recorded instants, or a Poisson process with piecewise constant rate, swung by the
//! factors of days and intervals. Knows no contact, no queue state.

use crate::draw::streams::{Key, Purpose, Rng, Streams};
use crate::plan::{QueuePlan, Rate, Recorded, Swing};
use rand_distr::{Distribution, Exp1, Gamma, StandardNormal};
use shoreline_model::calendar::Ms;
use std::sync::Arc;

/// Arrival instants of one queue in one replication.
#[derive(Debug)]
pub enum Arrivals {
    Drawn(Drawn),
    Recorded(Replay),
}

impl Arrivals {
    /// The arrivals of a queue in a replication.
    pub fn new(queue: &QueuePlan, begins: Ms, streams: Streams) -> Self {
        match &queue.recorded {
            Some(recorded) => Self::Recorded(Replay { arrivals: Arc::clone(recorded), next: 0 }),
            None => Self::Drawn(Drawn::new(&queue.demand, queue.swing, queue.key, begins, streams)),
        }
    }

    /// What was recorded of the arrival given last.
    #[inline]
    pub fn recorded(&self) -> Option<&Recorded> {
        match self {
            Self::Drawn(_) => None,
            Self::Recorded(replay) => replay.arrivals.get(replay.next.checked_sub(1)?),
        }
    }
}

impl Iterator for Arrivals {
    type Item = Ms;

    #[inline]
    fn next(&mut self) -> Option<Ms> {
        match self {
            Self::Drawn(drawn) => drawn.next(),
            Self::Recorded(replay) => replay.next(),
        }
    }
}

/// Arrivals as they were recorded.
#[derive(Debug)]
pub struct Replay {
    arrivals: Arc<[Recorded]>,
    next: usize,
}

impl Iterator for Replay {
    type Item = Ms;

    fn next(&mut self) -> Option<Ms> {
        let arrival = self.arrivals.get(self.next)?;
        self.next += 1;
        Some(arrival.at)
    }
}

/// Arrivals drawn from a rate.
#[derive(Debug)]
pub struct Drawn {
    rng: Rng,
    /// End of each piece in milliseconds after the beginning, and its rate.
    pieces: Vec<(f64, f64)>,
    piece: usize,
    clock: f64,
    begins: Ms,
}

impl Drawn {
    /// Factors come from a stream a day, so that no other day moves them; instants from one stream.
    fn new(demand: &[Rate], swing: Swing, queue: Key, begins: Ms, streams: Streams) -> Self {
        let mut pieces = Vec::with_capacity(demand.len());
        for day in demand.chunk_by(|one, next| one.day == next.day) {
            let of_day = streams.stream(Purpose::Variability, queue.part(u64::from(day[0].day)));
            let mut factors = Factors::new(swing, of_day);
            let swung =
                day.iter().map(|rate| ((rate.until - begins) as f64, rate.per_ms * factors.of(rate.slot)));
            pieces.extend(swung);
        }
        Self { rng: streams.stream(Purpose::Arrivals, queue), pieces, piece: 0, clock: 0.0, begins }
    }
}

impl Iterator for Drawn {
    type Item = Ms;

    /// The next arrival, if there is another one. By inversion: an exponential amount of expected arrivals is used up
    /// piece by piece (Cinlar 1975), two random numbers a contact whatever the rates are.
    #[inline]
    fn next(&mut self) -> Option<Ms> {
        let mut need: f64 = Exp1.sample(&mut self.rng);
        loop {
            let &(until, rate) = self.pieces.get(self.piece)?;
            let have = (until - self.clock) * rate;
            if need < have {
                self.clock += need / rate;
                return Some(self.begins + self.clock as Ms);
            }
            need -= have;
            self.clock = until;
            self.piece += 1;
        }
    }
}

/// The factors of one day: day factor (gamma, mean 1) times interval factor (log-normal AR(1), mean 1).
struct Factors {
    rng: Rng,
    day_factor: f64,
    /// Variance of the logarithm of the interval factor.
    variance: f64,
    rho: f64,
    /// The slot reached, and the standard normal state of the AR(1) in it.
    reached: Option<(u16, f64)>,
}

impl Factors {
    fn new(swing: Swing, mut rng: Rng) -> Self {
        let day_factor = day_factor(swing.day_cv, &mut rng);
        let variance = (swing.interval_cv * swing.interval_cv).ln_1p();
        Self { rng, day_factor, variance, rho: swing.interval_rho, reached: None }
    }

    /// The factor of a slot; slots are asked for in their order, and may be asked for again.
    fn of(&mut self, slot: u16) -> f64 {
        if self.variance <= 0.0 {
            return self.day_factor;
        }
        let state = match self.reached {
            Some((reached, state)) if reached == slot => state,
            before => self.step(before.map(|(_, state)| state)),
        };
        self.reached = Some((slot, state));
        self.day_factor * (self.variance.sqrt() * state - self.variance / 2.0).exp()
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

#[cfg(test)]
mod tests {
    use super::*;
    use shoreline_model::calendar::HOUR;

    fn counts(rates: &[f64], swing: Swing, seed: u64) -> Vec<u32> {
        let demand: Vec<Rate> = rates
            .iter()
            .enumerate()
            .map(|(i, r)| Rate {
                until: (i as Ms + 1) * HOUR,
                per_ms: r / HOUR as f64,
                day: i as u32 / 24,
                slot: i as u16 % 24,
            })
            .collect();
        let arrivals = Drawn::new(&demand, swing, Key::of("queue"), 0, Streams::new(seed, 0));
        let mut counts = vec![0; rates.len()];
        for at in arrivals {
            counts[(at / HOUR) as usize] += 1;
        }
        counts
    }

    fn mean_and_dispersion(counts: &[u32]) -> (f64, f64) {
        let n = counts.len() as f64;
        let mean = counts.iter().map(|&c| f64::from(c)).sum::<f64>() / n;
        let variance = counts.iter().map(|&c| (f64::from(c) - mean).powi(2)).sum::<f64>() / (n - 1.0);
        (mean, variance / mean)
    }

    #[test]
    fn counts_are_poisson_where_nothing_swings() {
        let (mean, dispersion) = mean_and_dispersion(&counts(&[50.0; 2400], Swing::default(), 1));
        assert!((mean - 50.0).abs() < 4.0 * (50.0f64 / 2400.0).sqrt(), "{mean}");
        assert!((dispersion - 1.0).abs() < 4.0 * (2.0f64 / 2399.0).sqrt(), "{dispersion}");
    }

    #[test]
    fn no_contact_arrives_in_a_closed_interval() {
        let counts = counts(&[0.0, 30.0, 0.0, 0.0, 30.0, 0.0], Swing::default(), 2);
        assert_eq!([counts[0], counts[2], counts[3], counts[5]], [0; 4]);
        assert!(counts[1] > 0 && counts[4] > 0);
    }

    #[test]
    fn a_day_factor_moves_whole_days_and_keeps_the_mean() {
        let swing = Swing { day_cv: 0.3, ..Swing::default() };
        let hours = counts(&vec![40.0; 24 * 2000], swing, 3);
        let days: Vec<u32> = hours.chunks(24).map(|day| day.iter().sum()).collect();
        let (mean, dispersion) = mean_and_dispersion(&days);
        let expected = 1.0 + 0.3f64.powi(2) * 960.0;
        assert!((mean / 960.0 - 1.0).abs() < 4.0 * (expected / 960.0 / 2000.0).sqrt(), "{mean}");
        assert!((dispersion / expected - 1.0).abs() < 0.2, "{dispersion}");
    }

    #[test]
    fn interval_factors_keep_the_mean() {
        let swing = Swing { interval_cv: 0.5, interval_rho: 0.7, ..Swing::default() };
        let (mean, dispersion) = mean_and_dispersion(&counts(&vec![40.0; 24 * 1000], swing, 4));
        assert!((mean / 40.0 - 1.0).abs() < 0.03, "{mean}");
        assert!((dispersion / 11.0 - 1.0).abs() < 0.2, "{dispersion}");
    }
}

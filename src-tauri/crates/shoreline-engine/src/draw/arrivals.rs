//! First attempts of one queue: drawn from a piecewise constant rate that factors swing, or as they were recorded.
//! Knows no contact, no queue state.

use crate::draw::bursts::in_bursts;
use crate::draw::factors::{Factors, forecast_error};
use crate::draw::spacing::Spacing;
use crate::draw::streams::{Key, Purpose, Rng, Streams};
use crate::plan::{QueuePlan, Rate, Recorded, Swing};
use rand_distr::{Distribution, Exp1};
use shoreline_model::calendar::Ms;
use std::sync::Arc;

/// Arrival instants of one queue in one replication.
#[derive(Debug)]
pub enum Arrivals {
    /// A Poisson process.
    Poisson(Rng, Path),
    /// A renewal process by the clock of expected arrivals, and what is left of the gap under way.
    Spaced(Rng, Path, Arc<Spacing>, f64),
    /// As many a day as are expected, rounded, at random times.
    Fixed(Rng, Path, std::vec::IntoIter<Day>, Day),
    /// As recorded, and how many have come.
    Recorded(Arc<[Recorded]>, usize),
}

impl Arrivals {
    /// The arrivals of a queue in a replication.
    pub fn new(queue: &QueuePlan, begins: Ms, streams: Streams) -> Self {
        match &queue.recorded {
            Some(recorded) => Self::Recorded(Arc::clone(recorded), 0),
            None => Self::drawn(&queue.demand, &queue.swing, queue.key, begins, streams)
                .spaced(queue.spacing.as_ref()),
        }
    }

    /// The same rate with other gaps than those of chance.
    fn spaced(self, spacing: Option<&Arc<Spacing>>) -> Self {
        match (self, spacing) {
            (Self::Poisson(mut rng, path), Some(spacing)) => {
                let rest = spacing.rest(&mut rng);
                Self::Spaced(rng, path, Arc::clone(spacing), rest)
            }
            (arrivals, _) => arrivals,
        }
    }

    fn drawn(demand: &[Rate], swing: &Swing, queue: Key, begins: Ms, streams: Streams) -> Self {
        let error = forecast_error(swing, queue, streams);
        let (mut pieces, mut days) = (Vec::with_capacity(demand.len()), Vec::new());
        for day in demand.chunk_by(|one, next| one.day == next.day) {
            let mut factors = Factors::new(swing, queue, day[0].day, streams);
            let swung =
                |rate: &Rate| (((rate.until - begins) as f64), error * rate.per_ms * factors.of(rate.slot));
            let first = pieces.len();
            pieces.extend(day.iter().map(swung));
            if swing.fixed_total {
                days.push(Day::of(&pieces, first));
            }
        }
        if !swing.bursts.is_empty() {
            pieces = in_bursts(&pieces, &swing.bursts, streams.stream(Purpose::Bursts, queue));
        }
        let (rng, path) =
            (streams.stream(Purpose::Arrivals, queue), Path { pieces, piece: 0, clock: 0.0, begins });
        if swing.fixed_total {
            Self::Fixed(rng, path, days.into_iter(), Day::default())
        } else {
            Self::Poisson(rng, path)
        }
    }

    /// What was recorded of the arrival given last.
    #[inline]
    pub fn recorded(&self) -> Option<&Recorded> {
        match self {
            Self::Recorded(arrivals, come) => arrivals.get(come.checked_sub(1)?),
            Self::Poisson(..) | Self::Spaced(..) | Self::Fixed(..) => None,
        }
    }
}

impl Iterator for Arrivals {
    type Item = Ms;

    /// The next arrival, if there is another one. A Poisson process by inversion: an exponential amount of expected
    /// arrivals is used up piece by piece (Cinlar 1975), one random number a contact whatever the rates are.
    #[inline]
    fn next(&mut self) -> Option<Ms> {
        match self {
            Self::Poisson(rng, path) => path.use_up(Exp1.sample(rng), path.pieces.len()),
            Self::Spaced(rng, path, spacing, rest) => {
                let need = std::mem::replace(rest, spacing.gap(rng));
                path.use_up(need, path.pieces.len())
            }
            Self::Fixed(rng, path, days, day) => {
                while day.left == 0 {
                    *day = days.next()?;
                    path.skip_to(day.pieces.start);
                }
                day.next(rng, path)
            }
            Self::Recorded(arrivals, come) => {
                let arrival = arrivals.get(*come)?;
                *come += 1;
                Some(arrival.at)
            }
        }
    }
}

/// The way through a piecewise constant rate, in expected arrivals.
#[derive(Debug)]
pub struct Path {
    /// End of each piece in milliseconds after the beginning, and its rate.
    pieces: Vec<(f64, f64)>,
    piece: usize,
    clock: f64,
    begins: Ms,
}

impl Path {
    /// The instant at which `need` more arrivals were expected; `None` if that is not before the piece `end`.
    #[inline]
    fn use_up(&mut self, mut need: f64, end: usize) -> Option<Ms> {
        while self.piece < end {
            let (until, rate) = self.pieces[self.piece];
            let have = (until - self.clock) * rate;
            if need < have {
                self.clock += need / rate;
                return Some(self.begins + self.clock as Ms);
            }
            need -= have;
            self.clock = until;
            self.piece += 1;
        }
        None
    }

    fn skip_to(&mut self, piece: usize) {
        self.piece = piece;
        self.clock = start(&self.pieces, piece);
    }
}

/// Where a piece begins.
fn start(pieces: &[(f64, f64)], piece: usize) -> f64 {
    piece.checked_sub(1).map_or(0.0, |before| pieces[before].0)
}

/// What is left of a local day that has a fixed total.
#[derive(Debug, Default)]
pub struct Day {
    /// From its first piece to its last one with contacts.
    pieces: std::ops::Range<usize>,
    /// Contacts still to come.
    left: u32,
    /// Expected arrivals in the rest of the day, over which they are spread.
    expected: f64,
}

impl Day {
    fn of(pieces: &[(f64, f64)], first: usize) -> Self {
        let silent = pieces[first..].iter().rev().take_while(|(_, rate)| *rate <= 0.0).count();
        let end = pieces.len() - silent;
        let expected = |piece: usize| (pieces[piece].0 - start(pieces, piece)) * pieces[piece].1;
        let expected: f64 = (first..end).map(expected).sum();
        Self { pieces: first..end, left: expected.round() as u32, expected }
    }

    /// The first of those left: the least of n uniform numbers is 1 - V^(1/n), so that the order statistics come one by
    /// one without being kept (Bentley & Saxe 1980). Where rounding leads past the day, its last instant.
    fn next(&mut self, rng: &mut Rng, path: &mut Path) -> Option<Ms> {
        let unit: f64 = Exp1.sample(rng);
        let need = -self.expected * (-unit / f64::from(self.left)).exp_m1();
        self.expected -= need;
        self.left -= 1;
        let end = self.pieces.end;
        path.use_up(need, end).or_else(|| Some(path.begins + start(&path.pieces, end) as Ms - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Burst;
    use shoreline_model::calendar::HOUR;
    use shoreline_model::law::Law;
    use shoreline_model::units::{Cv, Seconds};

    fn counts(rates: &[f64], swing: Swing, seed: u64) -> Vec<u32> {
        counts_of(rates, swing, None, seed)
    }

    fn counts_of(rates: &[f64], swing: Swing, law: Option<Law>, seed: u64) -> Vec<u32> {
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
        let spacing = law.and_then(|law| Spacing::new(&law)).map(Arc::new);
        let arrivals = Arrivals::drawn(&demand, &swing, Key::of("queue"), 0, Streams::new(seed, 0));
        let arrivals = arrivals.spaced(spacing.as_ref());
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

    #[test]
    fn a_fixed_total_is_met_to_the_contact_every_day_and_spread_as_the_rates_say() {
        let day = [&[0.0; 8][..], &[10.0; 6], &[30.2; 4], &[0.0; 6]].concat();
        let swing = Swing { fixed_total: true, ..Swing::default() };
        let hours = counts(&day.repeat(1000), swing, 5);
        assert!(hours.chunks(24).all(|day| day.iter().sum::<u32>() == 181));
        let expected: Vec<f64> = day.iter().map(|rate| rate * 181.0 / 180.8).collect();
        for (hour, expected) in expected.iter().enumerate() {
            let of_hour: Vec<u32> = hours.iter().skip(hour).step_by(24).copied().collect();
            let share = expected / 181.0;
            let variance = expected * (1.0 - share);
            let mean = of_hour.iter().sum::<u32>() as f64 / 1000.0;
            assert!(
                (mean - expected).abs() <= 4.0 * (variance / 1000.0).sqrt(),
                "{hour}: {mean}, not {expected}"
            );
            let seen = of_hour.iter().map(|&n| (f64::from(n) - mean).powi(2)).sum::<f64>() / 999.0;
            assert!(
                (seen - variance).abs() <= 4.0 * variance * (2.0f64 / 999.0).sqrt(),
                "{hour}: {seen}, not {variance}"
            );
        }
    }

    #[test]
    fn evenly_spaced_contacts_never_miss_their_expectation_by_one() {
        let rates: Vec<f64> = (0..240).map(|hour| [0.0, 3.3, 40.0, 0.7][hour % 4]).collect();
        let even = Law::Constant { value_s: Seconds(5.0) };
        let (mut expected, mut seen) = (0.0, 0.0);
        for (rate, count) in rates.iter().zip(counts_of(&rates, Swing::default(), Some(even), 6)) {
            expected += rate;
            seen += f64::from(count);
            assert!((seen - expected).abs() < 1.0 + 1e-9, "{seen}, not {expected}");
        }
    }

    #[test]
    fn counts_are_as_dispersed_as_the_square_of_the_gaps_variation() {
        for cv in [0.5, 2.0f64] {
            let law = Law::Gamma { mean_s: Seconds(3.0), cv: Cv(cv) };
            let (mean, dispersion) =
                mean_and_dispersion(&counts_of(&[400.0; 2400], Swing::default(), Some(law), 7));
            assert!((mean - 400.0).abs() < 4.0 * cv * (400.0f64 / 2400.0).sqrt(), "{cv}: {mean}");
            // In the limit cv^2 (Cox 1962); 400 gaps are within 0.2 % of it, a standard error is 3 %.
            let error = (2.0f64 / 2399.0).sqrt();
            assert!((dispersion / (cv * cv) - 1.0).abs() < 4.0 * error, "{cv}: {dispersion}");
        }
    }

    #[test]
    fn bursts_add_to_the_variance_by_how_long_their_states_last() {
        let hours = |factor: f64, length: f64| Burst { factor, mean: length * HOUR as f64 };
        let swing = Swing { bursts: vec![hours(0.4, 0.5), hours(2.2, 0.25)], ..Swing::default() };
        let (mean, dispersion) = mean_and_dispersion(&counts(&[60.0; 20_000], swing, 8));
        // Fischer & Meier-Hellstern 1993: two states are left at rates 2 and 4 an hour, together r; one third of the time
        // is busy. The variance of the mean rate over an hour is 2 p q (a - b)^2 (r - 1 + e^-r) / r^2.
        let r = 2.0 + 4.0f64;
        let rate = 2.0 * (2.0 / 9.0) * 1.8f64.powi(2) * (r - 1.0 + (-r).exp()) / (r * r);
        let expected = 1.0 + 60.0 * rate;
        // Hours next to one another go together: over many the variance is up to 1.2 times that of single ones.
        assert!((mean - 60.0).abs() < 4.0 * (1.2 * 60.0 * expected / 20_000.0).sqrt(), "{mean}");
        let error = expected * (2.4f64 / 20_000.0).sqrt();
        assert!((dispersion - expected).abs() < 4.0 * error, "{dispersion}, not {expected}");
    }
}

//! How far a method was from what was recorded, and how sure that is with so few days: days are drawn again, with
//! replacement, two thousand times (B. Efron 1979, "Bootstrap methods", Annals of Statistics 7).

use crate::figures::Figures;
use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use shoreline_stats::Agreement;
use shoreline_stats::quantile::quantile_of;

const RESAMPLES: usize = 2_000;
const SEED: u64 = 1999;

/// A figure and the interval in which 95 of 100 bootstrap samples put it.
#[derive(Debug, Clone, Copy)]
pub struct Judged {
    pub figure: f64,
    pub low: f64,
    pub high: f64,
}

/// One measure of some days: what was said, what was recorded.
pub type Pairs = Vec<(f64, f64)>;

/// Of one measure on the days that `keep` keeps.
pub fn pairs(said: &[Figures], truth: &[Figures], measure: usize, keep: impl Fn(usize) -> bool) -> Pairs {
    let both = said.iter().zip(truth).enumerate().filter(|(day, _)| keep(*day));
    both.map(|(_, (said, truth))| (said[measure], truth[measure])).collect()
}

/// The mean distance, whatever its direction.
pub fn error(pairs: &[(f64, f64)]) -> f64 {
    pairs.iter().map(|(said, truth)| (said - truth).abs()).sum::<f64>() / pairs.len() as f64
}

/// The mean distance with its sign: above zero, too much was said.
pub fn bias(pairs: &[(f64, f64)]) -> f64 {
    pairs.iter().map(|(said, truth)| said - truth).sum::<f64>() / pairs.len() as f64
}

/// The mean distance and its interval.
pub fn judged_error(pairs: &[(f64, f64)]) -> Judged {
    bootstrap(pairs, |pairs| Some(error(pairs)))
}

/// The correlation and its interval.
pub fn judged_correlation(pairs: &[(f64, f64)]) -> Judged {
    bootstrap(pairs, |pairs| Agreement::of(pairs).map(|line| line.correlation))
}

/// How much farther from the same days `other` was than `ours`: above zero, ours is nearer.
pub fn advantage(ours: &[(f64, f64)], other: &[(f64, f64)]) -> Judged {
    let days: Vec<_> = ours.iter().copied().zip(other.iter().copied()).collect();
    bootstrap(&days, |days| {
        let (ours, other): (Pairs, Pairs) = days.iter().copied().unzip();
        Some(error(&other) - error(&ours))
    })
}

/// A statistic of days; samples in which it says nothing are left out.
fn bootstrap<T: Copy>(days: &[T], statistic: impl Fn(&[T]) -> Option<f64>) -> Judged {
    let mut draws = Xoshiro256PlusPlus::seed_from_u64(SEED);
    let mut sample = || -> Vec<T> { days.iter().map(|_| days[draws.random_range(0..days.len())]).collect() };
    let mut values: Vec<f64> = (0..RESAMPLES).filter_map(|_| statistic(&sample())).collect();
    let mut at = |q| quantile_of(&mut values, q).unwrap_or(f64::NAN);
    Judged { figure: statistic(days).unwrap_or(f64::NAN), low: at(0.025), high: at(0.975) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_are_all_off_alike_leave_nothing_to_doubt() {
        let judged = judged_error(&[(3.0, 1.0), (4.0, 2.0), (0.0, 2.0)]);
        assert_eq!((judged.figure, judged.low, judged.high), (2.0, 2.0, 2.0));
        assert!((bias(&[(3.0, 1.0), (4.0, 2.0), (0.0, 2.0)]) - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn an_advantage_is_paired_by_day() {
        // Hard and easy days: ours is one nearer on each, so no sample of days doubts it.
        let (ours, other) = ([(10.0, 0.0), (1.0, 0.0)], [(11.0, 0.0), (2.0, 0.0)]);
        let judged = advantage(&ours, &other);
        assert_eq!((judged.figure, judged.low, judged.high), (1.0, 1.0, 1.0));
    }

    #[test]
    fn the_interval_of_a_mean_error_is_as_wide_as_theory_says() {
        // Errors 0 to 99: standard error of the mean 28.87 / 10; 1.96 of them each way, to 5%.
        let days: Vec<_> = (0..100).map(|error| (f64::from(error), 0.0)).collect();
        let judged = judged_error(&days);
        let half = (judged.high - judged.low) / 2.0;
        assert!((half / (1.96 * 2.8866) - 1.0).abs() < 0.05, "{judged:?}");
    }
}

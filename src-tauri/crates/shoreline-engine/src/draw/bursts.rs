//! Busy and quiet spells: a rate that passes through states, each for an exponential time (the Markov-modulated Poisson
//! process of Fischer & Meier-Hellstern 1993, where arrivals are left to chance). Draws when, never what arrives.

use crate::draw::streams::{Rng, unit};
use crate::plan::Burst;
use rand::Rng as _;
use rand_distr::{Distribution, Exp1};

/// The pieces of a rate (end, rate) from nought on, cut where one state follows another and multiplied by its factor.
/// Begins in equilibrium: in each state as often as it takes up time, and with as long to go as if it had just begun.
pub(super) fn in_bursts(pieces: &[(f64, f64)], bursts: &[Burst], mut rng: Rng) -> Vec<(f64, f64)> {
    let mut at = first(bursts, &mut rng);
    let mut until = lasts(bursts[at], &mut rng);
    let mut cut = Vec::with_capacity(pieces.len());
    for &(end, rate) in pieces {
        while until < end {
            cut.push((until, rate * bursts[at].factor));
            at = (at + 1) % bursts.len();
            until += lasts(bursts[at], &mut rng);
        }
        cut.push((end, rate * bursts[at].factor));
    }
    cut
}

fn first(bursts: &[Burst], rng: &mut Rng) -> usize {
    let mut left = unit(rng.next_u64()) * bursts.iter().map(|burst| burst.mean).sum::<f64>();
    let passed = |burst: &Burst| {
        left -= burst.mean;
        left < 0.0
    };
    bursts.iter().position(passed).unwrap_or(0)
}

fn lasts(burst: Burst, rng: &mut Rng) -> f64 {
    let unit: f64 = Exp1.sample(rng);
    burst.mean * unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    const QUIET: Burst = Burst { factor: 0.5, mean: 20.0 };
    const BUSY: Burst = Burst { factor: 2.0, mean: 10.0 };

    #[test]
    fn a_rate_is_cut_where_a_burst_begins_and_where_it_changes_itself() {
        let pieces = [(50.0, 1.0), (100.0, 0.0), (150.0, 4.0)];
        let cut = in_bursts(&pieces, &[QUIET, BUSY], Rng::seed_from_u64(1));
        assert!(cut.is_sorted_by(|one, next| one.0 < next.0), "{cut:?}");
        assert!(pieces.iter().all(|(end, _)| cut.iter().any(|(at, _)| at == end)), "{cut:?}");
        for &(end, rate) in &cut {
            let usual = pieces.iter().find(|(until, _)| end <= *until).unwrap().1;
            assert!(rate == usual * QUIET.factor || rate == usual * BUSY.factor, "{cut:?}");
        }
        let changes = cut.windows(2).filter(|pair| pair[0].0 < 50.0 && pair[0].1 == pair[1].1).count();
        assert_eq!(changes, 0, "states take turns: {cut:?}");
    }

    #[test]
    fn from_the_first_moment_on_the_mean_is_one_and_states_hold_their_share_of_time() {
        let bursts = [QUIET, BUSY];
        for moment in [0.001, 3.0, 100.0] {
            let at = |seed| in_bursts(&[(moment, 1.0)], &bursts, Rng::seed_from_u64(seed)).pop().unwrap().1;
            let busy = (0..40_000).filter(|seed| at(*seed) == BUSY.factor).count() as f64 / 40_000.0;
            // One third of the time; 0.0024 is one standard error.
            assert!((busy - 1.0 / 3.0).abs() < 4.0 * 0.0024, "{moment}: {busy}");
        }
    }
}

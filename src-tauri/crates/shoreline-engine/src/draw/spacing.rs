//! Gaps between arrivals that are not pure chance: a renewal process in operational time, of rate one, begun in
//! equilibrium. Knows no clock and no rate.
//!
//! # Why this design
//! Arrivals at a rate that changes are the arrivals of a process of rate one, read off a clock that runs as fast as
//! contacts are expected (Massey, Parker & Whitt 1996; Gerhardt & Nelson 2009). Only if that process is stationary are
//! the expected counts right from the first moment, whatever the rate does. A burn-in of gaps before time zero gets
//! there in the limit, and never where gaps are constant; so the first gap is drawn as an inspector who comes at random
//! meets it (longer in proportion to its length), of which a uniform part is still to come.

use crate::draw::sample::Sampler;
use crate::draw::streams::{Rng, unit};
use rand::Rng as _;
use rand_distr::{Distribution, Gamma, StandardNormal};
use shoreline_model::law::{Branch, Law, Part};

/// A law of gaps, scaled to mean one.
#[derive(Debug, Clone)]
pub struct Spacing {
    said: Law,
    law: Sampler,
    mean_s: f64,
}

impl Spacing {
    /// The spacing by a checked law; `None` for one that never ends.
    pub fn new(law: &Law) -> Option<Self> {
        Some(Self { said: law.clone(), law: Sampler::of(law)?, mean_s: law.mean_s() })
    }

    /// One gap, in expected arrivals.
    #[inline]
    pub fn gap(&self, rng: &mut Rng) -> f64 {
        self.law.value(rng) / (self.mean_s * 1000.0)
    }

    /// What is left of the gap under way when the process is first looked at.
    pub fn rest(&self, rng: &mut Rng) -> f64 {
        let met = met(&self.said, rng) / self.mean_s;
        met * unit(rng.next_u64())
    }
}

/// A span of a law as one who comes at random meets it, in seconds: the law weighted by length. Gamma laws gain a phase;
/// a log-normal one moves by its variance; mixtures are met in proportion to the time that their parts take up.
fn met(law: &Law, rng: &mut Rng) -> f64 {
    match law {
        Law::Exponential { .. } | Law::PatienceEstimate { .. } => gamma(2.0, law.mean_s(), rng),
        Law::Gamma { mean_s, cv } if cv.0 > 0.0 => {
            let square = cv.0 * cv.0;
            gamma(1.0 / square + 1.0, mean_s.0 * square, rng)
        }
        Law::Erlang { mean_s, phases } => {
            let phases = f64::from(*phases);
            gamma(phases + 1.0, mean_s.0 / phases, rng)
        }
        Law::Weibull { scale_s, shape } => {
            scale_s.0 * gamma(1.0 + 1.0 / shape.0, 1.0, rng).powf(1.0 / shape.0)
        }
        Law::Lognormal { .. } | Law::LognormalPercentiles { .. } => match Sampler::of(law) {
            Some(Sampler::Lognormal(mu, sigma)) => {
                let normal: f64 = StandardNormal.sample(rng);
                (mu + sigma * sigma + sigma * normal).exp() / 1000.0
            }
            _ => law.mean_s(),
        },
        Law::Hyperexponential { branches } => {
            let time = |branch: &Branch| branch.share.0 * branch.mean_s.0;
            let branch = chosen(branches, time, rng);
            gamma(2.0, branch.mean_s.0, rng)
        }
        Law::Mixture { parts } => {
            let time = |part: &Part| part.share.0 * part.law.mean_s();
            met(&chosen(parts, time, rng).law, rng)
        }
        Law::Shifted { by_s, law } => {
            let weighted = unit(rng.next_u64()) * (by_s.0 + law.mean_s()) >= by_s.0;
            by_s.0 + if weighted { met(law, rng) } else { drawn(law, rng) }
        }
        law => bounded(law, rng),
    }
}

/// The same for laws without a tail.
fn bounded(law: &Law, rng: &mut Rng) -> f64 {
    match law {
        Law::Uniform { min_s, max_s } => rising(min_s.0, max_s.0, rng),
        Law::Triangular { max_s, .. } => loop {
            // One in three is kept at the least.
            let span = drawn(law, rng);
            if unit(rng.next_u64()) * max_s.0 < span {
                return span;
            }
        },
        Law::Empirical { values_s } => chosen(values_s, |value| value.0, rng).0,
        Law::Histogram { edges_s, counts } => {
            let bins: Vec<_> = edges_s.windows(2).map(|edge| (edge[0].0, edge[1].0)).zip(counts).collect();
            let &((from, to), _) = chosen(&bins, |((from, to), count)| (from + to) * count.0, rng);
            rising(from, to, rng)
        }
        // Always the same. `check` refuses those whose mean is not known.
        law => law.mean_s(),
    }
}

fn drawn(law: &Law, rng: &mut Rng) -> f64 {
    Sampler::of(law).map_or(law.mean_s(), |law| law.value(rng) / 1000.0)
}

fn gamma(shape: f64, scale: f64, rng: &mut Rng) -> f64 {
    Gamma::new(shape, scale).map_or(shape * scale, |law| law.sample(rng))
}

/// A number between two, as likely as it is large.
fn rising(from: f64, to: f64, rng: &mut Rng) -> f64 {
    (from * from + unit(rng.next_u64()) * (to * to - from * from)).sqrt()
}

/// One of several, by weight. A checked law has at least one that weighs something.
fn chosen<'a, T>(items: &'a [T], weight: impl Fn(&T) -> f64, rng: &mut Rng) -> &'a T {
    let mut left = unit(rng.next_u64()) * items.iter().map(&weight).sum::<f64>();
    let passed = |item: &&T| {
        left -= weight(item);
        left < 0.0
    };
    items.iter().find(passed).unwrap_or(&items[items.len() - 1])
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    const DRAWS: usize = 200_000;

    fn law(text: &str) -> Law {
        serde_json::from_str(text).unwrap()
    }

    /// Laws with the second moment of their gaps over the square of the mean.
    fn laws() -> Vec<(Law, f64)> {
        [
            (r#"{ "constant": { "value_s": 7 } }"#, 1.0),
            (r#"{ "exponential": { "mean_s": 30 } }"#, 2.0),
            (r#"{ "patience_estimate": { "mean_wait_s": 12, "abandon_share": 0.1 } }"#, 2.0),
            (r#"{ "gamma": { "mean_s": 30, "cv": 0.5 } }"#, 1.25),
            (r#"{ "gamma": { "mean_s": 30, "cv": 0 } }"#, 1.0),
            (r#"{ "erlang": { "mean_s": 9, "phases": 4 } }"#, 1.25),
            (r#"{ "lognormal": { "mean_s": 30, "cv": 0.8 } }"#, 1.64),
            // sigma = ln 2 / 1.2816.
            (r#"{ "lognormal_percentiles": { "median_s": 10, "p90_s": 20 } }"#, 1.339_79),
            (r#"{ "weibull": { "scale_s": 10, "shape": 2 } }"#, 4.0 / std::f64::consts::PI),
            // 2 (0.5 x 10^2 + 0.5 x 30^2) / 20^2.
            (r#"{ "hyperexponential": { "branches": [{ "share": 0.5, "mean_s": 10 }, { "share": 0.5, "mean_s": 30 }] } }"#, 2.5),
            (r#"{ "uniform": { "min_s": 0, "max_s": 6 } }"#, 4.0 / 3.0),
            // Variance 6^2 / 24 and mean 3.
            (r#"{ "triangular": { "min_s": 0, "mode_s": 3, "max_s": 6 } }"#, 1.0 + 1.5 / 9.0),
            (r#"{ "empirical": { "values_s": [0, 3, 3, 6] } }"#, 1.5),
            // 100 / 3 x 1/2 + 700 / 3 x 1/2 over 10^2.
            (r#"{ "histogram": { "edges_s": [0, 10, 20], "counts": [2, 2] } }"#, 4.0 / 3.0),
            (r#"{ "shifted": { "by_s": 10, "law": { "exponential": { "mean_s": 10 } } } }"#, 1.25),
            (r#"{ "mixture": { "parts": [{ "share": 0.5, "law": { "constant": { "value_s": 0 } } },
                                         { "share": 0.5, "law": { "exponential": { "mean_s": 10 } } }] } }"#, 4.0),
        ]
        .map(|(text, square)| (law(text), square))
        .into()
    }

    /// Mean and standard error.
    fn mean(draws: &[f64]) -> (f64, f64) {
        let n = draws.len() as f64;
        let mean = draws.iter().sum::<f64>() / n;
        (mean, (draws.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / n / n).sqrt())
    }

    fn agrees(draws: &[f64], exact: f64, of: &Law) {
        let (mean, error) = mean(draws);
        assert!((mean - exact).abs() <= 4.0 * error + 1e-5, "{of:?}: {mean} ± {error}, not {exact}");
    }

    #[test]
    fn gaps_have_mean_one_by_every_law() {
        for (law, _) in laws() {
            let (spacing, mut rng) = (Spacing::new(&law).unwrap(), Rng::seed_from_u64(1));
            agrees(&(0..DRAWS).map(|_| spacing.gap(&mut rng)).collect::<Vec<_>>(), 1.0, &law);
        }
    }

    #[test]
    fn the_gap_under_way_lasts_another_half_second_moment() {
        // E[X^2] / 2 E[X]: the inspector's wait.
        for (law, square) in laws() {
            let (spacing, mut rng) = (Spacing::new(&law).unwrap(), Rng::seed_from_u64(2));
            agrees(&(0..DRAWS).map(|_| spacing.rest(&mut rng)).collect::<Vec<_>>(), square / 2.0, &law);
        }
    }

    #[test]
    fn as_many_come_in_the_first_moment_as_in_any_other() {
        // Over a stretch of 0.7 expected arrivals from the very start: 0.7 by every law.
        for (law, _) in laws() {
            let (spacing, mut rng) = (Spacing::new(&law).unwrap(), Rng::seed_from_u64(3));
            let count = |_| {
                let (mut at, mut count) = (spacing.rest(&mut rng), 0.0);
                while at < 0.7 {
                    at += spacing.gap(&mut rng);
                    count += 1.0;
                }
                count
            };
            agrees(&(0..DRAWS).map(count).collect::<Vec<_>>(), 0.7, &law);
        }
    }
}

//! Laws made ready to draw from. Every draw is a whole number of milliseconds within [0, a year].

use crate::draw::streams::{Rng, unit};
use rand::Rng as _;
use rand_distr::{Distribution, Exp1, Gamma, StandardNormal, Triangular, Weibull};
use shoreline_model::calendar::{HOUR, Ms};
use shoreline_model::law::Law;
use shoreline_model::units::Seconds;

/// No span is longer: a bound on what a stranger's file can ask for.
const LONGEST: f64 = 365.0 * 24.0 * HOUR as f64;
/// Tries of a truncated law before its bound is taken instead.
const TRIES: u32 = 10_000;
/// 90th percentile of the standard normal law.
const Z90: f64 = 1.281_551_565_544_600_4;

/// A law ready to draw from; parameters in milliseconds.
#[derive(Debug, Clone)]
pub enum Sampler {
    /// Always the same.
    Constant(f64),
    /// Mean.
    Exponential(f64),
    /// Mean and standard deviation of the logarithm.
    Lognormal(f64, f64),
    /// As rand_distr has it.
    Gamma(Gamma<f64>),
    /// As rand_distr has it.
    Weibull(Weibull<f64>),
    /// Lower bound and width.
    Uniform(f64, f64),
    /// As rand_distr has it.
    Triangular(Triangular<f64>),
    /// Values, equally likely.
    Empirical(Vec<f64>),
    /// Bins: cumulative share at the upper edge, lower edge, width.
    Histogram(Vec<(f64, f64, f64)>),
    /// Constant added.
    Shifted(f64, Box<Sampler>),
    /// Lower and upper bound.
    Truncated(f64, f64, Box<Sampler>),
    /// Cumulative share and law.
    Mixture(Vec<(f64, Sampler)>),
}

impl Sampler {
    /// The sampler of a checked law; `None` for one that never ends. Parameters that no law can have (which `check`
    /// refuses) are read as the constant nearest to what was meant, so that this cannot fail.
    pub fn of(law: &Law) -> Option<Self> {
        Some(match law {
            Law::Never => return None,
            Law::Constant { value_s } => Self::Constant(ms(*value_s)),
            Law::Exponential { mean_s } => Self::Exponential(ms(*mean_s)),
            Law::Lognormal { mean_s, cv } => lognormal(ms(*mean_s), cv.0),
            Law::LognormalPercentiles { median_s, p90_s } => {
                let (median, p90) = (ms(*median_s).ln(), ms(*p90_s).ln());
                Self::Lognormal(median, (p90 - median) / Z90)
            }
            Law::Gamma { mean_s, cv } => gamma(ms(*mean_s), 1.0 / (cv.0 * cv.0)),
            Law::Erlang { mean_s, phases } => gamma(ms(*mean_s), f64::from(*phases)),
            Law::Weibull { scale_s, shape } => {
                let scale = ms(*scale_s);
                Weibull::new(scale, shape.0).map_or(Self::Constant(scale), Self::Weibull)
            }
            Law::Hyperexponential { branches } => {
                Self::Mixture(cumulate(branches.iter().map(|b| (b.share.0, Self::Exponential(ms(b.mean_s))))))
            }
            Law::Uniform { min_s, max_s } => Self::Uniform(ms(*min_s), ms(*max_s) - ms(*min_s)),
            Law::Triangular { min_s, mode_s, max_s } => {
                let (min, mode, max) = (ms(*min_s), ms(*mode_s), ms(*max_s));
                Triangular::new(min, max, mode).map_or(Self::Constant(mode), Self::Triangular)
            }
            Law::Empirical { values_s } => Self::Empirical(values_s.iter().map(|v| ms(*v)).collect()),
            Law::Histogram { edges_s, counts } => {
                let bins = edges_s.windows(2).zip(counts);
                let bins = cumulate(bins.map(|(e, count)| (count.0, (ms(e[0]), ms(e[1]) - ms(e[0])))));
                Self::Histogram(bins.into_iter().map(|(share, (edge, width))| (share, edge, width)).collect())
            }
            Law::Shifted { by_s, law } => Self::Shifted(ms(*by_s), Box::new(Self::of(law)?)),
            Law::Truncated { min_s, max_s, law } => {
                let (min, max) = (min_s.map_or(0.0, ms), max_s.map_or(LONGEST, ms));
                Self::Truncated(min, max, Box::new(Self::of(law)?))
            }
            Law::PatienceEstimate { .. } => Self::Exponential(law.mean_s() * 1000.0),
            Law::Mixture { parts } => {
                let endless = Self::Constant(LONGEST);
                let law = |part: &Law| Self::of(part).unwrap_or_else(|| endless.clone());
                Self::Mixture(cumulate(parts.iter().map(|part| (part.share.0, law(&part.law)))))
            }
        })
    }

    /// Draws one span.
    #[inline]
    pub fn draw(&self, rng: &mut Rng) -> Ms {
        // Rounded by truncation: `f64::round` is a call on processors without SSE 4.1.
        (self.value(rng).clamp(0.0, LONGEST) + 0.5) as Ms
    }

    #[inline]
    pub(super) fn value(&self, rng: &mut Rng) -> f64 {
        match self {
            Self::Constant(value) => *value,
            Self::Exponential(mean) => {
                let unit: f64 = Exp1.sample(rng);
                mean * unit
            }
            Self::Lognormal(mu, sigma) => {
                let normal: f64 = StandardNormal.sample(rng);
                (mu + sigma * normal).exp()
            }
            other => other.rare(rng),
        }
    }

    /// The laws that need more room; out of line, so that the common ones stay small enough to inline.
    #[inline(never)]
    fn rare(&self, rng: &mut Rng) -> f64 {
        match self {
            Self::Gamma(law) => law.sample(rng),
            Self::Weibull(law) => law.sample(rng),
            Self::Triangular(law) => law.sample(rng),
            Self::Uniform(min, width) => min + width * unit(rng.next_u64()),
            Self::Empirical(values) => values[(unit(rng.next_u64()) * values.len() as f64) as usize],
            Self::Histogram(bins) => binned(bins, unit(rng.next_u64())),
            Self::Shifted(by, law) => by + law.value(rng),
            Self::Truncated(min, max, law) => truncated(*min, *max, law, rng),
            Self::Mixture(parts) => {
                let u = unit(rng.next_u64());
                let at = parts.partition_point(|(share, _)| *share <= u).min(parts.len() - 1);
                parts[at].1.value(rng)
            }
            Self::Constant(_) | Self::Exponential(_) | Self::Lognormal(..) => self.value(rng),
        }
    }
}

fn ms(seconds: Seconds) -> f64 {
    seconds.0 * 1000.0
}

/// Log-normal by mean m and coefficient of variation c: sigma^2 = ln(1 + c^2), mu = ln m - sigma^2 / 2.
fn lognormal(mean: f64, cv: f64) -> Sampler {
    let variance = (cv * cv).ln_1p();
    Sampler::Lognormal(mean.ln() - variance / 2.0, variance.sqrt())
}

fn gamma(mean: f64, shape: f64) -> Sampler {
    Gamma::new(shape, mean / shape).map_or(Sampler::Constant(mean), Sampler::Gamma)
}

/// Weights to cumulative shares of their sum.
fn cumulate<T>(weighted: impl Iterator<Item = (f64, T)> + Clone) -> Vec<(f64, T)> {
    let total: f64 = weighted.clone().map(|(weight, _)| weight).sum();
    let mut sum = 0.0;
    weighted
        .map(|(weight, item)| {
            sum += weight / total;
            (sum, item)
        })
        .collect()
}

/// One uniform number chooses the bin and the place in it.
fn binned(bins: &[(f64, f64, f64)], u: f64) -> f64 {
    let at = bins.partition_point(|(share, ..)| *share <= u).min(bins.len() - 1);
    let below = if at == 0 { 0.0 } else { bins[at - 1].0 };
    let (share, edge, width) = bins[at];
    edge + width * ((u - below) / (share - below)).clamp(0.0, 1.0)
}

fn truncated(min: f64, max: f64, law: &Sampler, rng: &mut Rng) -> f64 {
    let tries = (0..TRIES).map(|_| law.value(rng));
    let mut last = min;
    for value in tries {
        if (min..=max).contains(&value) {
            return value;
        }
        last = value;
    }
    last.clamp(min, max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use shoreline_model::law::{Branch, Part};
    use shoreline_model::units::{Amount, Cv, Factor, Share};

    const DRAWS: usize = 200_000;

    fn s(value: f64) -> Seconds {
        Seconds(value)
    }

    /// Mean and standard deviation in seconds.
    fn moments(law: &Law) -> (f64, f64) {
        let sampler = Sampler::of(law).unwrap();
        let mut rng = Rng::seed_from_u64(11);
        let draws: Vec<f64> = (0..DRAWS).map(|_| sampler.draw(&mut rng) as f64 / 1000.0).collect();
        let mean = draws.iter().sum::<f64>() / DRAWS as f64;
        let variance = draws.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (DRAWS - 1) as f64;
        (mean, variance.sqrt())
    }

    fn agrees(law: Law, mean: f64, deviation: f64) {
        let (m, d) = moments(&law);
        let standard_error = deviation / (DRAWS as f64).sqrt();
        assert!((m - mean).abs() <= 4.0 * standard_error + 0.001, "{law:?}: mean {m}, not {mean}");
        assert!((d - deviation).abs() <= 0.05 * deviation + 0.001, "{law:?}: sd {d}, not {deviation}");
    }

    #[test]
    fn every_law_has_the_moments_it_was_given_by() {
        agrees(Law::Constant { value_s: s(30.0) }, 30.0, 0.0);
        agrees(Law::Exponential { mean_s: s(180.0) }, 180.0, 180.0);
        agrees(Law::Lognormal { mean_s: s(330.0), cv: Cv(1.2) }, 330.0, 396.0);
        agrees(Law::Gamma { mean_s: s(100.0), cv: Cv(1.5) }, 100.0, 150.0);
        agrees(Law::Erlang { mean_s: s(90.0), phases: 3 }, 90.0, 90.0 / 3f64.sqrt());
        agrees(Law::Weibull { scale_s: s(100.0), shape: Factor(1.0) }, 100.0, 100.0);
        agrees(Law::Uniform { min_s: s(10.0), max_s: s(70.0) }, 40.0, 60.0 / 12f64.sqrt());
        agrees(Law::Triangular { min_s: s(0.0), mode_s: s(0.0), max_s: s(30.0) }, 10.0, 50f64.sqrt());
        agrees(Law::Empirical { values_s: vec![s(1.0), s(3.0)] }, 2.0, 1.0);
        agrees(
            Law::Shifted { by_s: s(5.0), law: Box::new(Law::Exponential { mean_s: s(10.0) }) },
            15.0,
            10.0,
        );
    }

    #[test]
    fn lognormal_percentiles_are_met() {
        let sampler =
            Sampler::of(&Law::LognormalPercentiles { median_s: s(100.0), p90_s: s(300.0) }).unwrap();
        let mut rng = Rng::seed_from_u64(5);
        let mut below = [0usize; 2];
        for _ in 0..DRAWS {
            let x = sampler.draw(&mut rng);
            below[0] += usize::from(x <= 100_000);
            below[1] += usize::from(x <= 300_000);
        }
        assert!((below[0] as f64 / DRAWS as f64 - 0.5).abs() < 0.005);
        assert!((below[1] as f64 / DRAWS as f64 - 0.9).abs() < 0.003);
    }

    #[test]
    fn mixtures_and_histograms_keep_their_shares() {
        let branches = vec![
            Branch { share: Share(0.25), mean_s: s(400.0) },
            Branch { share: Share(0.75), mean_s: s(100.0) },
        ];
        agrees(Law::Hyperexponential { branches }, 175.0, (2.0 * 47_500.0 - 175f64.powi(2)).sqrt());
        let histogram = Law::Histogram {
            edges_s: vec![s(0.0), s(10.0), s(30.0)],
            counts: vec![Amount(1.0), Amount(3.0)],
        };
        agrees(
            histogram,
            16.25,
            (0.25 * 100.0 / 3.0 + 0.75 * (400.0 + 400.0 / 12.0) - 16.25f64.powi(2)).sqrt(),
        );
    }

    #[test]
    fn a_truncated_law_stays_within_its_bounds() {
        let law = Law::Truncated {
            min_s: Some(s(10.0)),
            max_s: Some(s(20.0)),
            law: Box::new(Law::Exponential { mean_s: s(15.0) }),
        };
        let sampler = Sampler::of(&law).unwrap();
        let mut rng = Rng::seed_from_u64(3);
        assert!((0..10_000).all(|_| (10_000..=20_000).contains(&sampler.draw(&mut rng))));
    }

    #[test]
    fn an_endless_part_of_a_mixture_outlasts_every_window() {
        let parts = vec![
            Part { share: Share(0.5), law: Law::Never },
            Part { share: Share(0.5), law: Law::Constant { value_s: s(1.0) } },
        ];
        let sampler = Sampler::of(&Law::Mixture { parts }).unwrap();
        let mut rng = Rng::seed_from_u64(9);
        let endless = (0..10_000).filter(|_| sampler.draw(&mut rng) > 300 * 24 * HOUR).count();
        assert!((4_800..5_200).contains(&endless), "{endless}");
    }
}

//! How long a law's spans are, roughly, from its parameters alone. For estimates, never for draws.

use super::Law;
use libm::tgamma;

/// The 90 % point of the standard normal law.
const NORMAL_P90: f64 = 1.281_551_565_545;
/// The standard normal lies within this but for two parts in a million.
const NORMAL_BULK: f64 = 4.75;
/// The exponential of mean 1 lies below this but for one part in a million: -ln 1e-6.
const EXPONENTIAL_BULK: f64 = 13.82;

impl Law {
    /// Mean span in seconds; infinite for `never`. Of a truncated law, the inner mean moved within the bounds.
    pub fn mean_s(&self) -> f64 {
        match self {
            Law::Never => f64::INFINITY,
            Law::Constant { value_s } => value_s.0,
            Law::Exponential { mean_s }
            | Law::Lognormal { mean_s, .. }
            | Law::Gamma { mean_s, .. }
            | Law::Erlang { mean_s, .. } => mean_s.0,
            Law::LognormalPercentiles { median_s, p90_s } => {
                median_s.0 * (sigma(median_s.0, p90_s.0).powi(2) / 2.0).exp()
            }
            Law::Weibull { scale_s, shape } => scale_s.0 * tgamma(1.0 + 1.0 / shape.0),
            Law::Hyperexponential { branches } => branches.iter().map(|b| b.share.0 * b.mean_s.0).sum(),
            Law::Uniform { min_s, max_s } => (min_s.0 + max_s.0) / 2.0,
            Law::Triangular { min_s, mode_s, max_s } => (min_s.0 + mode_s.0 + max_s.0) / 3.0,
            Law::Empirical { values_s } => {
                values_s.iter().map(|value| value.0).sum::<f64>() / values_s.len().max(1) as f64
            }
            Law::Histogram { edges_s, counts } => {
                let middles = edges_s.windows(2).map(|edge| (edge[0].0 + edge[1].0) / 2.0);
                let total: f64 = counts.iter().map(|count| count.0).sum();
                middles.zip(counts).map(|(middle, count)| middle * count.0).sum::<f64>() / total
            }
            Law::Shifted { by_s, law } => by_s.0 + law.mean_s(),
            Law::Truncated { min_s, max_s, law } => {
                let inner = law.mean_s().max(min_s.map_or(0.0, |min| min.0));
                inner.min(max_s.map_or(f64::INFINITY, |max| max.0))
            }
            Law::PatienceEstimate { mean_wait_s, abandon_share } => mean_wait_s.0 / abandon_share.0,
            Law::Mixture { parts } => parts.iter().map(|part| part.share.0 * part.law.mean_s()).sum(),
        }
    }

    /// Mean of the squared span, in square seconds; infinite for `never`, `None` for a truncated law.
    fn square_s2(&self) -> Option<f64> {
        Some(match self {
            Law::Never => f64::INFINITY,
            Law::Constant { value_s } => value_s.0.powi(2),
            Law::Exponential { .. } | Law::PatienceEstimate { .. } => 2.0 * self.mean_s().powi(2),
            Law::Lognormal { mean_s, cv } | Law::Gamma { mean_s, cv } => {
                mean_s.0.powi(2) * (1.0 + cv.0.powi(2))
            }
            Law::Erlang { mean_s, phases } => mean_s.0.powi(2) * (1.0 + 1.0 / f64::from(*phases)),
            Law::LognormalPercentiles { median_s, p90_s } => {
                median_s.0.powi(2) * (2.0 * sigma(median_s.0, p90_s.0).powi(2)).exp()
            }
            Law::Weibull { scale_s, shape } => scale_s.0.powi(2) * tgamma(1.0 + 2.0 / shape.0),
            Law::Hyperexponential { branches } => {
                branches.iter().map(|b| 2.0 * b.share.0 * b.mean_s.0.powi(2)).sum()
            }
            Law::Uniform { min_s, max_s } => square_of_uniform(min_s.0, max_s.0),
            Law::Triangular { min_s, mode_s, max_s } => {
                let (a, b, c) = (min_s.0, mode_s.0, max_s.0);
                (a * a + b * b + c * c + a * b + a * c + b * c) / 6.0
            }
            Law::Empirical { values_s } => {
                values_s.iter().map(|value| value.0.powi(2)).sum::<f64>() / values_s.len().max(1) as f64
            }
            Law::Histogram { edges_s, counts } => {
                let bins = edges_s.windows(2).map(|edge| square_of_uniform(edge[0].0, edge[1].0));
                let total: f64 = counts.iter().map(|count| count.0).sum();
                bins.zip(counts).map(|(square, count)| square * count.0).sum::<f64>() / total
            }
            Law::Shifted { by_s, law } => by_s.0.powi(2) + 2.0 * by_s.0 * law.mean_s() + law.square_s2()?,
            Law::Truncated { .. } => return None,
            Law::Mixture { parts } => {
                let squares = parts.iter().map(|part| Some(part.share.0 * part.law.square_s2()?));
                squares.sum::<Option<f64>>()?
            }
        })
    }

    /// Variance of the span in square seconds; `None` for a truncated law.
    pub fn variance_s2(&self) -> Option<f64> {
        Some((self.square_s2()? - self.mean_s().powi(2)).max(0.0))
    }

    /// Whether it is truncated, or made of a law that is.
    pub(crate) fn is_cut(&self) -> bool {
        match self {
            Law::Truncated { .. } => true,
            Law::Shifted { law, .. } => law.is_cut(),
            Law::Mixture { parts } => parts.iter().any(|part| part.law.is_cut()),
            _ => false,
        }
    }

    /// A stretch outside which practically no span lies; wider than need be rather than narrower.
    pub(crate) fn bulk(&self) -> (f64, f64) {
        match self {
            Law::Never => (f64::INFINITY, f64::INFINITY),
            Law::Constant { value_s } => (value_s.0, value_s.0),
            Law::Exponential { mean_s } => (mean_s.0 * 1e-6, mean_s.0 * EXPONENTIAL_BULK),
            Law::Lognormal { mean_s, cv } => {
                let variance = (cv.0 * cv.0).ln_1p();
                lognormal_bulk(mean_s.0 * (-variance / 2.0).exp(), variance.sqrt())
            }
            Law::LognormalPercentiles { median_s, p90_s } => {
                lognormal_bulk(median_s.0, sigma(median_s.0, p90_s.0))
            }
            // Chebyshev would be wider by far; a gamma's tail is exponential with mean `mean * cv^2` at most.
            Law::Gamma { mean_s, cv } => {
                (0.0, mean_s.0 * (1.0 + 6.0 * cv.0 + EXPONENTIAL_BULK * cv.0 * cv.0))
            }
            Law::Erlang { mean_s, .. } => (0.0, mean_s.0 * EXPONENTIAL_BULK),
            Law::Weibull { scale_s, shape } => {
                (scale_s.0 * 1e-6_f64.powf(1.0 / shape.0), scale_s.0 * EXPONENTIAL_BULK.powf(1.0 / shape.0))
            }
            Law::Hyperexponential { branches } => {
                around(branches.iter().map(|b| (b.mean_s.0 * 1e-6, b.mean_s.0 * EXPONENTIAL_BULK)))
            }
            Law::Uniform { min_s, max_s } | Law::Triangular { min_s, max_s, .. } => (min_s.0, max_s.0),
            Law::Empirical { values_s } => around(values_s.iter().map(|value| (value.0, value.0))),
            Law::Histogram { edges_s, counts } => {
                let bins = edges_s.windows(2).zip(counts).filter(|(_, count)| count.0 > 0.0);
                around(bins.map(|(edge, _)| (edge[0].0, edge[1].0)))
            }
            Law::Shifted { by_s, law } => {
                let (first, last) = law.bulk();
                (by_s.0 + first, by_s.0 + last)
            }
            Law::Truncated { min_s, max_s, law } => {
                let (first, last) = law.bulk();
                (first.max(min_s.map_or(0.0, |s| s.0)), last.min(max_s.map_or(f64::INFINITY, |s| s.0)))
            }
            Law::PatienceEstimate { .. } => (self.mean_s() * 1e-6, self.mean_s() * EXPONENTIAL_BULK),
            Law::Mixture { parts } => around(parts.iter().map(|part| part.law.bulk())),
        }
    }
}

fn lognormal_bulk(median: f64, sigma: f64) -> (f64, f64) {
    (median * (-NORMAL_BULK * sigma).exp(), median * (NORMAL_BULK * sigma).exp())
}

fn square_of_uniform(a: f64, b: f64) -> f64 {
    (a * a + a * b + b * b) / 3.0
}

fn sigma(median: f64, p90: f64) -> f64 {
    (p90 / median).ln() / NORMAL_P90
}

fn around(stretches: impl Iterator<Item = (f64, f64)>) -> (f64, f64) {
    stretches.fold((f64::INFINITY, 0.0), |all, one| (all.0.min(one.0), all.1.max(one.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn law(text: &str) -> Law {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn means_follow_from_the_parameters() {
        for (text, mean) in [
            (r#"{ "weibull": { "scale_s": 100, "shape": 1 } }"#, 100.0),
            (r#"{ "weibull": { "scale_s": 100, "shape": 2 } }"#, 88.6227),
            (r#"{ "lognormal_percentiles": { "median_s": 100, "p90_s": 360.222 } }"#, 164.872),
            (r#"{ "histogram": { "edges_s": [0, 10, 30], "counts": [1, 3] } }"#, 16.25),
            (r#"{ "shifted": { "by_s": 5, "law": { "constant": { "value_s": 7 } } } }"#, 12.0),
            (r#"{ "empirical": { "values_s": [1, 2, 6] } }"#, 3.0),
        ] {
            assert!((law(text).mean_s() - mean).abs() < 1e-3 * mean, "{text}: {}", law(text).mean_s());
        }
        assert_eq!(Law::Never.mean_s(), f64::INFINITY);
    }

    #[test]
    fn variances_follow_from_the_parameters() {
        for (text, variance) in [
            (r#"{ "constant": { "value_s": 7 } }"#, 0.0),
            (r#"{ "exponential": { "mean_s": 100 } }"#, 10_000.0),
            (r#"{ "lognormal": { "mean_s": 100, "cv": 0.5 } }"#, 2_500.0),
            (r#"{ "erlang": { "mean_s": 90, "phases": 3 } }"#, 2_700.0),
            (r#"{ "weibull": { "scale_s": 100, "shape": 1 } }"#, 10_000.0),
            (r#"{ "uniform": { "min_s": 10, "max_s": 70 } }"#, 300.0),
            (r#"{ "triangular": { "min_s": 0, "mode_s": 0, "max_s": 30 } }"#, 50.0),
            (r#"{ "empirical": { "values_s": [1, 3] } }"#, 1.0),
            (r#"{ "histogram": { "edges_s": [10, 70], "counts": [3] } }"#, 300.0),
            (r#"{ "shifted": { "by_s": 5, "law": { "exponential": { "mean_s": 10 } } } }"#, 100.0),
            (
                r#"{ "mixture": { "parts": [ { "share": 0.25, "law": { "exponential": { "mean_s": 400 } } },
                 { "share": 0.75, "law": { "exponential": { "mean_s": 100 } } } ] } }"#,
                64_375.0,
            ),
        ] {
            let found = law(text).variance_s2().unwrap();
            assert!((found - variance).abs() < 1e-6 * variance.max(1.0), "{text}: {found}");
        }
        let cut = r#"{ "truncated": { "max_s": 9, "law": { "exponential": { "mean_s": 10 } } } }"#;
        assert_eq!(law(cut).variance_s2(), None);
    }

    #[test]
    fn the_bulk_holds_the_mean() {
        for text in [
            r#"{ "exponential": { "mean_s": 100 } }"#,
            r#"{ "lognormal": { "mean_s": 100, "cv": 1.2 } }"#,
            r#"{ "gamma": { "mean_s": 100, "cv": 0.5 } }"#,
            r#"{ "triangular": { "min_s": 1, "mode_s": 2, "max_s": 6 } }"#,
        ] {
            let (first, last) = law(text).bulk();
            assert!((first..last).contains(&law(text).mean_s()), "{text}");
        }
    }
}

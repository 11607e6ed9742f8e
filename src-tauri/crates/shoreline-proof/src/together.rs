//! All distances together: if the engine is right and its standard errors are honest, the primary answers' distances are
//! draws of the standard normal law. Standard errors that are too small spread them out, streams used twice draw them in.

use crate::judge::Verdict;
use crate::prove::{Proof, Record};
use serde::Serialize;
use statrs::distribution::{ChiSquared, ContinuousCDF, Normal};

/// Each of the three tests is wrong once in a thousand times.
const LEVEL: f64 = 0.001;
/// Two-sided normal quantile at that level.
const Z: f64 = 3.290_526_731;
/// Quantile of the Anderson-Darling statistic at that level, where mean and deviation are known and not estimated
/// (M. A. Stephens 1974, JASA 69, "EDF statistics for goodness of fit", case 0).
const ANDERSON: f64 = 6.0;
/// Fewer distances say nothing about their law.
const FEW: usize = 8;

/// What the primary answers' distances say together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Together {
    pub cases: usize,
    pub answers: usize,
    pub passed: usize,
    pub inconclusive: usize,
    pub doubtful: usize,
    pub differing: usize,
    /// Distances of the primary answers, in the order of the cases.
    pub z: Vec<f64>,
    pub mean: f64,
    /// The mean is expected within this of zero.
    pub mean_within: f64,
    pub sd: f64,
    /// The deviation is expected between these.
    pub sd_between: [f64; 2],
    pub anderson_darling: f64,
    /// The statistic is expected below this.
    pub anderson_darling_below: f64,
    /// Whether all three are as expected; `None` where there are too few distances.
    pub normal: Option<bool>,
}

/// Counts and tests of finished cases.
pub fn together(proofs: &[Proof]) -> Together {
    let records: Vec<&Record> = proofs.iter().flat_map(|proof| &proof.records).collect();
    let count = |verdict| records.iter().filter(|record| record.verdict == verdict).count();
    let z: Vec<f64> = records.iter().filter(|record| record.primary).filter_map(|record| record.z).collect();
    let n = z.len() as f64;
    let mean = z.iter().sum::<f64>() / n.max(1.0);
    let sd = (z.iter().map(|z| (z - mean).powi(2)).sum::<f64>() / (n - 1.0).max(1.0)).sqrt();
    let (mean_within, sd_between) = (Z / n.max(1.0).sqrt(), sd_between(z.len()));
    let anderson_darling = anderson_darling(&z);
    let as_expected = mean.abs() < mean_within
        && (sd_between[0]..=sd_between[1]).contains(&sd)
        && anderson_darling < ANDERSON;
    Together {
        cases: proofs.len(),
        answers: records.len(),
        passed: count(Verdict::Pass),
        inconclusive: count(Verdict::Inconclusive),
        doubtful: count(Verdict::Doubtful),
        differing: count(Verdict::Differs),
        normal: (z.len() >= FEW).then_some(as_expected),
        z,
        mean,
        mean_within,
        sd,
        sd_between,
        anderson_darling,
        anderson_darling_below: ANDERSON,
    }
}

/// (n - 1) s^2 follows a chi-square law with n - 1 degrees of freedom.
fn sd_between(n: usize) -> [f64; 2] {
    let df = n.saturating_sub(1).max(1) as f64;
    let bound = |at: f64| ChiSquared::new(df).map_or(f64::NAN, |law| (law.inverse_cdf(at) / df).sqrt());
    [bound(LEVEL / 2.0), bound(1.0 - LEVEL / 2.0)]
}

/// A^2 = -n - (1/n) sum (2i - 1) (ln F(z[i]) + ln(1 - F(z[n + 1 - i]))), z in rising order.
fn anderson_darling(z: &[f64]) -> f64 {
    let mut z = z.to_vec();
    z.sort_by(f64::total_cmp);
    let (n, law) = (z.len(), Normal::standard());
    let below = |at: usize| law.cdf(z[at]).max(f64::MIN_POSITIVE).ln();
    let above = |at: usize| law.sf(z[at]).max(f64::MIN_POSITIVE).ln();
    let sum: f64 = (0..n).map(|i| (2 * i + 1) as f64 * (below(i) + above(n - 1 - i))).sum();
    -(n as f64) - sum / n.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal_scores(n: usize, spread: f64, shift: f64) -> Vec<f64> {
        let score = |i: usize| Normal::standard().inverse_cdf((i as f64 + 0.5) / n as f64);
        (0..n).map(|i| shift + spread * score(i)).collect()
    }

    fn proof(z: &[f64]) -> Proof {
        let record = |z: &f64| Record {
            case: "EC-01".into(),
            metric: "p_wait".into(),
            expected: 0.5,
            estimate: Some(0.5),
            se: Some(0.1),
            z: Some(*z),
            verdict: Verdict::Pass,
            primary: true,
        };
        Proof { records: z.iter().map(record).collect(), ..Proof::default() }
    }

    #[test]
    fn scores_of_the_normal_law_are_normal() {
        let all = together(&[proof(&normal_scores(65, 1.0, 0.0))]);
        assert_eq!(all.normal, Some(true));
        assert!(all.anderson_darling < 0.1, "{}", all.anderson_darling);
    }

    #[test]
    fn standard_errors_that_are_too_small_or_a_bias_are_seen() {
        assert_eq!(together(&[proof(&normal_scores(65, 1.6, 0.0))]).normal, Some(false));
        assert_eq!(together(&[proof(&normal_scores(65, 0.5, 0.0))]).normal, Some(false));
        assert_eq!(together(&[proof(&normal_scores(65, 1.0, 0.6))]).normal, Some(false));
    }

    #[test]
    fn a_few_distances_have_no_law() {
        assert_eq!(together(&[proof(&[0.1, -0.4])]).normal, None);
    }

    #[test]
    fn the_bounds_of_the_deviation_are_those_of_the_table() {
        // Chi-square at 0.0005 and 0.9995 with 64 degrees of freedom (R, qchisq).
        let [low, high] = sd_between(65);
        assert!((low - (32.4_f64 / 64.0).sqrt()).abs() < 0.01, "{low}");
        assert!((high - (107.5_f64 / 64.0).sqrt()).abs() < 0.02, "{high}");
    }
}

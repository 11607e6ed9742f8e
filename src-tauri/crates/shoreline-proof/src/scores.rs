//! The distances of the primary answers as a normal quantile plot shows them: each beside the place where chance alone
//! would put it. Never judges; `together` does.

use crate::prove::{Proof, Record};
use serde::Serialize;
use statrs::distribution::{Beta, ContinuousCDF, Normal};

/// Each distance lies within its own bounds so often, by chance alone.
const WITHIN: f64 = 0.99;

/// One distance in its rank.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Score {
    pub case: String,
    pub metric: String,
    pub z: f64,
    /// What the distance of this rank is about, among so many draws of the standard normal law.
    pub expected: f64,
    /// 99 of 100 draws of this rank lie between these.
    pub between: [f64; 2],
}

/// The primary answers' distances in rising order.
pub fn scores(proofs: &[Proof]) -> Vec<Score> {
    let records = proofs.iter().flat_map(|proof| &proof.records).filter(|record| record.primary);
    let mut distances: Vec<(&Record, f64)> = records.filter_map(|record| Some((record, record.z?))).collect();
    distances.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    let n = distances.len();
    let scored = |(rank, (record, z)): (usize, (&Record, f64))| Score {
        case: record.case.clone(),
        metric: record.metric.clone(),
        z,
        expected: expected(rank, n),
        between: between(rank, n),
    };
    distances.into_iter().enumerate().map(scored).collect()
}

/// G. Blom 1958, "Statistical Estimates and Transformed Beta-Variables": near the mean of the normal order statistic.
fn expected(rank: usize, n: usize) -> f64 {
    Normal::standard().inverse_cdf((rank as f64 + 0.625) / (n as f64 + 0.25))
}

/// The share of the law below the draw of a rank follows a beta law.
fn between(rank: usize, n: usize) -> [f64; 2] {
    let law = Beta::new(rank as f64 + 1.0, (n - rank) as f64);
    let bound = |at: f64| {
        law.as_ref().map_or(f64::NAN, |share| Normal::standard().inverse_cdf(share.inverse_cdf(at)))
    };
    [bound((1.0 - WITHIN) / 2.0), bound((1.0 + WITHIN) / 2.0)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::Verdict;

    fn proof(case: &str, z: f64) -> Proof {
        let record = |z: Option<f64>, primary| Record {
            case: case.into(),
            metric: "p_wait".into(),
            expected: 0.5,
            estimate: Some(0.5),
            se: Some(0.1),
            z,
            verdict: Verdict::Pass,
            primary,
        };
        Proof { records: vec![record(Some(z), true), record(Some(9.0), false)], ..Proof::default() }
    }

    #[test]
    fn primary_distances_stand_in_rising_order_each_in_its_rank() {
        let scores = scores(&[proof("EC-01", 1.2), proof("EB-01", -0.3), proof("EA-01", 0.1)]);
        assert_eq!(scores.iter().map(|score| score.z).collect::<Vec<_>>(), [-0.3, 0.1, 1.2]);
        assert_eq!(scores[0].case, "EB-01");
        assert!(scores[1].expected.abs() < 1e-12, "{:?}", scores[1]);
        assert!((scores[0].expected + scores[2].expected).abs() < 1e-9);
    }

    #[test]
    fn a_single_distance_is_a_draw_of_the_standard_normal_law() {
        let [score] = &scores(&[proof("EC-01", 0.4)])[..] else { panic!("one distance") };
        let [low, high] = score.between;
        assert!((low + 2.575_829).abs() < 1e-4 && (high - 2.575_829).abs() < 1e-4, "{low} {high}");
    }

    #[test]
    fn the_smallest_of_many_is_below_all_with_the_chance_of_all() {
        // P(smallest of 65 > x) = (1 - F(x))^65: at the upper bound 0.5%.
        let [_, high] = between(0, 65);
        assert!((Normal::standard().sf(high).powi(65) - 0.005).abs() < 1e-6);
    }

    #[test]
    fn an_answer_without_a_distance_has_no_rank() {
        let mut nothing = proof("EC-01", 0.0);
        nothing.records[0].z = None;
        assert_eq!(scores(&[nothing]), []);
    }
}

//! Recorded spans to histogram laws. Never smooths: a bin holds what was recorded in it.

use shoreline_model::law::{Law, Part};
use shoreline_model::units::{Amount, Seconds, Share};

/// Spans and how much each counts.
pub type Weighted = (i64, f64);

/// Edges that grow with the span: `(step, up_to)` in turn, from zero.
pub fn edges(steps: &[(i64, i64)]) -> Vec<f64> {
    let mut edges = vec![0.0];
    let mut at = 0;
    for &(step, up_to) in steps {
        while at < up_to {
            at += step;
            edges.push(at as f64);
        }
    }
    edges
}

/// Weight in each bin. A span recorded as n seconds lies anywhere within half a second of n; what lies beyond the
/// last edge is left out.
pub fn weights(spans: impl IntoIterator<Item = Weighted>, edges: &[f64]) -> Vec<f64> {
    let mut weights = vec![0.0; edges.len().saturating_sub(1)];
    for (span, weight) in spans {
        let (from, to) = ((span as f64 - 0.5).max(0.0), span as f64 + 0.5);
        let first = edges.partition_point(|&e| e <= from).saturating_sub(1);
        for (bin, edge) in edges.windows(2).enumerate().skip(first).take_while(|(_, e)| e[0] < to) {
            let overlap = to.min(edge[1]) - from.max(edge[0]);
            weights[bin] += weight * overlap.max(0.0) / (to - from);
        }
    }
    weights
}

/// A histogram law. Bins that hold nothing at the end are dropped; of nothing at all it is zero.
pub fn law(weights: &[f64], edges: &[f64], decimals: i32) -> Law {
    let counts: Vec<f64> = weights.iter().map(|&w| rounded(w, decimals)).collect();
    let Some(used) = counts.iter().rposition(|&c| c > 0.0).map(|last| last + 1) else {
        return Law::Constant { value_s: Seconds(0.0) };
    };
    Law::Histogram {
        edges_s: edges[..=used].iter().copied().map(Seconds).collect(),
        counts: counts[..used].iter().copied().map(Amount).collect(),
    }
}

/// Two laws, the first with this share; one law where the other has none.
pub fn mixture(share: f64, first: Law, second: Law) -> Law {
    let share = rounded(share, 4);
    let rest = rounded(1.0 - share, 4);
    if share <= 0.0 {
        second
    } else if rest <= 0.0 {
        first
    } else {
        let part = |share, law| Part { share: Share(share), law };
        Law::Mixture { parts: vec![part(share, first), part(rest, second)] }
    }
}

/// A number with so many decimals: files are read by people.
pub fn rounded(value: f64, decimals: i32) -> f64 {
    let scale = 10_f64.powi(decimals);
    (value * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_widen_as_told() {
        assert_eq!(edges(&[(1, 3), (5, 13)]), [0.0, 1.0, 2.0, 3.0, 8.0, 13.0]);
    }

    #[test]
    fn a_recorded_second_is_shared_by_the_bins_it_may_lie_in() {
        assert_eq!(weights([(2, 1.0)], &[0.0, 2.0, 4.0]), [0.5, 0.5]);
        assert_eq!(weights([(3, 2.0), (1, 1.0)], &[0.0, 2.0, 4.0]), [1.0, 2.0]);
        assert_eq!(weights([(0, 1.0)], &[0.0, 2.0, 4.0]), [1.0, 0.0]);
    }

    #[test]
    fn what_lies_beyond_the_last_edge_is_left_out() {
        assert_eq!(weights([(9, 1.0)], &[0.0, 2.0, 4.0]), [0.0, 0.0]);
    }

    #[test]
    fn a_part_without_a_share_is_left_out() {
        let (never, zero) = (|| Law::Never, || Law::Constant { value_s: Seconds(0.0) });
        assert_eq!(mixture(0.00001, never(), zero()), zero());
        assert_eq!(mixture(0.99999, never(), zero()), never());
        assert!(matches!(mixture(0.25, never(), zero()), Law::Mixture { .. }));
    }

    #[test]
    fn a_law_ends_with_its_last_full_bin() {
        let Law::Histogram { edges_s, counts } = law(&[1.0, 0.0, 2.0, 0.0], &[0.0, 1.0, 2.0, 3.0, 4.0], 0)
        else {
            panic!("not a histogram")
        };
        assert_eq!(edges_s.len(), 4);
        assert_eq!(counts, [Amount(1.0), Amount(0.0), Amount(2.0)]);
    }
}

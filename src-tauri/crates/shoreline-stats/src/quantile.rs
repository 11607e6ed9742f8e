//! Quantiles of a few values held in memory. Never of a stream: that is [`crate::Sketch`].

/// The `q` quantile (0 lowest, 1 highest) of `values`, interpolated; reorders them. `None` when empty or `q` is no number.
///
/// Type 7 of R. J. Hyndman & Y. Fan 1996, "Sample quantiles in statistical packages": h = (n - 1) q, linear between
/// the order statistics around h. The default of R and NumPy. O(n).
pub fn quantile_of(values: &mut [f64], q: f64) -> Option<f64> {
    if values.is_empty() || q.is_nan() {
        return None;
    }
    let h = (values.len() - 1) as f64 * q.clamp(0.0, 1.0);
    let (_, low, above) = values.select_nth_unstable_by(h as usize, f64::total_cmp);
    let high = above.iter().copied().min_by(f64::total_cmp).unwrap_or(*low);
    Some(*low + h.fract() * (high - *low))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_agree_with_r_type_seven() {
        let values = [15.0, 20.0, 35.0, 40.0, 50.0];
        for (q, expected) in [(0.0, 15.0), (0.1, 17.0), (0.4, 29.0), (0.5, 35.0), (0.9, 46.0), (1.0, 50.0)] {
            let mut shuffled = [values[3], values[0], values[4], values[2], values[1]];
            assert!((quantile_of(&mut shuffled, q).unwrap() - expected).abs() < 1e-12, "{q}");
        }
    }

    #[test]
    fn one_value_is_every_quantile_and_none_is_none() {
        assert_eq!(quantile_of(&mut [3.0], 0.9), Some(3.0));
        assert_eq!(quantile_of(&mut [], 0.5), None);
        assert_eq!(quantile_of(&mut [1.0], f64::NAN), None);
        assert_eq!(quantile_of(&mut [1.0, 2.0], 7.0), Some(2.0));
    }
}

//! Whether values in their order hang together. Knows nothing of what they measure.

/// How far neighbours are alike, in standard deviations of what independent values would show: above 2.33 values as
/// alike come by chance once in a hundred. `None` below four values, or where all are equal.
///
/// C = 1 - sum (x[i] - x[i-1])^2 / (2 sum (x[i] - mean)^2), nearly the autocorrelation at lag one, has mean 0 and
/// variance (n - 2) / (n^2 - 1) for independent normal values, and is close to normal from eight values on.
/// Source: J. von Neumann 1941, Ann. Math. Stat. 12; used on batch means by G. S. Fishman 1978, Management Science 24.
pub fn alike(values: &[f64]) -> Option<f64> {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let steps: f64 = values.windows(2).map(|pair| (pair[1] - pair[0]).powi(2)).sum();
    let c = 1.0 - steps / (2.0 * squares);
    (values.len() >= 4 && squares > 0.0).then(|| c / ((n - 2.0) / (n * n - 1.0)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trend_is_alike_a_zigzag_is_not_and_a_constant_says_nothing() {
        let trend: Vec<f64> = (0..20).map(f64::from).collect();
        let zigzag: Vec<f64> = (0..20).map(|i| f64::from(i % 2)).collect();
        assert!(alike(&trend).is_some_and(|z| z > 4.0));
        assert!(alike(&zigzag).is_some_and(|z| z < -4.0));
        assert_eq!(alike(&[3.0; 20]), None);
        assert_eq!(alike(&[1.0, 2.0, 3.0]), None);
    }

    #[test]
    fn independent_values_are_called_alike_once_in_a_hundred_times() {
        // Uniform values by a multiplicative congruence (Park & Miller 1988).
        let mut state = 11_u64;
        let mut next = || {
            state = state * 48_271 % 2_147_483_647;
            state as f64
        };
        let mut sample = || (0..20).map(|_| next()).collect::<Vec<f64>>();
        let called = (0..10_000).filter(|_| alike(&sample()).is_some_and(|z| z > 2.33)).count();
        // 100 expected; the law is not quite normal, so half as many or twice as many pass.
        assert!((50..200).contains(&called), "{called}");
    }
}

//! How well predicted values agree with observed ones, pair by pair: the line of observed on predicted, whether that
//! line could be the diagonal, and how they correlate. Never says that a model is valid: at best that nothing here
//! speaks against it.

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

/// The least-squares line of observed values on predicted ones, judged against the diagonal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    pub intercept: f64,
    pub slope: f64,
    /// Pearson's, -1 to 1.
    pub correlation: f64,
    /// F of the hypothesis that intercept is 0 and slope 1, with 2 and n - 2 degrees of freedom.
    pub f: f64,
    /// How often chance alone gives an F at least so large where the hypothesis holds and residuals are independent,
    /// normal and alike.
    pub p: f64,
}

impl Agreement {
    /// From pairs (predicted, observed). `None` for fewer than three pairs, or where either side is constant or the
    /// line meets every point: nothing is left then to judge it by.
    ///
    /// F = ((sum (y - x)^2 - SSE) / 2) / (SSE / (n - 2)), SSE the residual sum of squares of the fitted line.
    /// Source: J. P. C. Kleijnen 1995, "Verification and validation of simulation models", EJOR 82, section 5;
    /// the general linear test as in J. Neter et al., "Applied Linear Statistical Models", section 3.9.
    pub fn of(pairs: &[(f64, f64)]) -> Option<Self> {
        let n = pairs.len() as f64;
        let degrees = n - 2.0;
        let mean = |side: fn(&(f64, f64)) -> f64| pairs.iter().map(side).sum::<f64>() / n;
        let (mean_x, mean_y) = (mean(|pair| pair.0), mean(|pair| pair.1));
        let products = |of: &dyn Fn(f64, f64) -> f64| -> f64 {
            pairs.iter().map(|(x, y)| of(x - mean_x, y - mean_y)).sum()
        };
        let (xx, xy, yy) = (products(&|x, _| x * x), products(&|x, y| x * y), products(&|_, y| y * y));
        let slope = xy / xx;
        let left = products(&|x, y| (y - slope * x).powi(2));
        let is_judgeable = degrees >= 1.0 && xx > 0.0 && yy > 0.0 && left > 0.0;
        let law = is_judgeable.then(|| FisherSnedecor::new(2.0, degrees).ok())??;
        let off_diagonal: f64 = pairs.iter().map(|(x, y)| (y - x).powi(2)).sum();
        let f = ((off_diagonal - left) / 2.0).max(0.0) / (left / degrees);
        Some(Self {
            intercept: mean_y - slope * mean_x,
            slope,
            correlation: xy / (xx * yy).sqrt(),
            f,
            p: law.sf(f),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(ours: f64, exact: f64) {
        assert!((ours - exact).abs() < 1e-9 * exact.abs().max(1.0), "{ours} is not {exact}");
    }

    /// Anscombe 1973, "Graphs in statistical analysis", first set.
    const ANSCOMBE: [(f64, f64); 11] = [
        (10.0, 8.04),
        (8.0, 6.95),
        (13.0, 7.58),
        (9.0, 8.81),
        (11.0, 8.33),
        (14.0, 9.96),
        (6.0, 7.24),
        (4.0, 4.26),
        (12.0, 10.84),
        (7.0, 4.82),
        (5.0, 5.68),
    ];

    #[test]
    fn the_line_through_anscombes_points_is_the_published_one() {
        let line = Agreement::of(&ANSCOMBE).unwrap();
        assert!((line.intercept - 3.0).abs() < 5e-4 && (line.slope - 0.5).abs() < 5e-4, "{line:?}");
        assert!((line.correlation - 0.8164).abs() < 5e-5);
    }

    #[test]
    fn the_joint_test_is_the_general_linear_test() {
        // Worked by hand. x 1 2 3 4, y 2 2 3 5: line 0.5 + x, residuals 0.5 -0.5 -0.5 0.5, SSE 1;
        // off the diagonal 1 + 0 + 0 + 1 = 2; F = (1/2) / (1/2) = 1; with 2 and 2 degrees P(F > f) = 1 / (1 + f).
        let line = Agreement::of(&[(1.0, 2.0), (2.0, 2.0), (3.0, 3.0), (4.0, 5.0)]).unwrap();
        close(line.slope, 1.0);
        close(line.intercept, 0.5);
        close(line.f, 1.0);
        close(line.p, 0.5);
    }

    #[test]
    fn a_constant_bias_is_seen_however_well_the_days_correlate() {
        let noise = [0.1, -0.1, 0.05, -0.05, 0.1, -0.1];
        let biased: Vec<_> = (0..6).map(|i| (f64::from(i), f64::from(i) + 3.0 + noise[i as usize])).collect();
        let line = Agreement::of(&biased).unwrap();
        assert!(line.correlation > 0.99 && line.p < 1e-4, "{line:?}");
    }

    #[test]
    fn what_leaves_nothing_to_judge_by_has_no_agreement() {
        assert_eq!(Agreement::of(&[]), None);
        assert_eq!(Agreement::of(&[(1.0, 1.0), (2.0, 3.0)]), None);
        assert_eq!(Agreement::of(&[(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)]), None);
        assert_eq!(Agreement::of(&[(1.0, 2.0), (2.0, 2.0), (3.0, 2.0)]), None);
        assert_eq!(Agreement::of(&[(1.0, f64::NAN), (2.0, 2.0), (3.0, 1.0)]), None);
    }
}

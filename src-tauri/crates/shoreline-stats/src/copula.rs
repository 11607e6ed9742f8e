//! From a standard normal variable to another law at the same percentile, so that what is correlated stays so whatever
//! law it has. Draws nothing.

use statrs::distribution::{ContinuousCDF, Gamma, Normal};

/// As near to 0 and 1 as a percentile comes: nobody draws a normal variable beyond 8.
const EDGE: f64 = 1e-15;

/// F^-1(Phi(`normal`)), where F is the gamma law of mean 1 with this coefficient of variation; 1 for no variation.
/// Source: M. C. Cario & B. L. Nelson 1997, "Modeling and generating random vectors with arbitrary marginal
/// distributions and correlation matrix" (NORTA).
///
/// ```
/// // With variation 1 the law is exponential: its median is ln 2.
/// assert!((shoreline_stats::copula::gamma_at(0.0, 1.0) - 2f64.ln()).abs() < 1e-9);
/// ```
pub fn gamma_at(normal: f64, cv: f64) -> f64 {
    let shape = 1.0 / (cv * cv);
    let percentile = Normal::standard().cdf(normal).clamp(EDGE, 1.0 - EDGE);
    Gamma::new(shape, shape).map_or(1.0, |law| law.inverse_cdf(percentile))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_agree_with_the_printed_table_of_chi_squared() {
        // Gamma of shape k is chi squared of 2k degrees of freedom over 2k: 18.307 is its 95th percentile at 10.
        let at = gamma_at(1.644_853_627, 1.0 / 5f64.sqrt());
        assert!((at - 18.307_038 / 10.0).abs() < 1e-7, "{at}");
    }

    #[test]
    fn there_is_a_value_at_every_normal_and_every_variation() {
        for cv in [0.0, 1e-3, 0.1, 1.0, 5.0] {
            let values = [-40.0, -3.0, 0.0, 3.0, 40.0].map(|normal| gamma_at(normal, cv));
            assert!(values.is_sorted() && values.iter().all(|value| value.is_finite()), "{cv}: {values:?}");
        }
        assert_eq!(gamma_at(2.0, 0.0), 1.0);
    }
}

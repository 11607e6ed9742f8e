//! Confidence intervals over independent replications: means, ratios of sums, shares, paired differences.
//! Never pools the contacts of one replication as if they were independent, and never a percentile.

use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

/// A figure and the half-width of its two-sided confidence interval, in the unit of the data.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    pub mean: f64,
    /// `None` where fewer than two observations stand behind the figure.
    pub half_width: Option<f64>,
    /// The observations are too skewed for their number: the interval contains the truth less often than it says.
    pub is_skewed: bool,
}

/// Times G1 squared, the observations from which an interval of 95% is right to within one in a hundred: W. G. Cochran,
/// "Sampling Techniques" 1977, section 2.15. The same follows from the Edgeworth expansion of the t interval (P. Hall,
/// "The Bootstrap and Edgeworth Expansion" 1992, section 2.6), which loses 0.25 G1^2 / n of its coverage.
const COCHRAN: f64 = 25.0;
/// Standard deviations of G1 by which observations of a normal law are rarely skewed: few of them always look it.
const BY_CHANCE: f64 = 2.0;
/// Values that are equal but for so much of their size are equal.
const ROUNDING: f64 = 1e-9;

/// How observations lie about their figure: sums of squared and cubed deviations.
#[derive(Debug, Clone, Copy, Default)]
struct Spread {
    n: usize,
    squares: f64,
    cubes: f64,
}

impl Spread {
    fn of(deviations: impl Iterator<Item = f64>) -> Self {
        deviations.fold(Self::default(), |sums, deviation| {
            let square = deviation * deviation;
            Self { n: sums.n + 1, squares: sums.squares + square, cubes: sums.cubes + square * deviation }
        })
    }

    /// n < 25 G1^2, and G1 = (cubes / n) / (squares / n)^1.5 more than chance explains: of n observations of a normal law
    /// it varies by 6 (n - 2) / ((n + 1) (n + 3)) (R. A. Fisher 1930).
    fn is_skewed(&self, size: f64) -> bool {
        let n = self.n as f64;
        let by_chance = BY_CHANCE.powi(2) * 6.0 * (n - 2.0) / ((n + 1.0) * (n + 3.0));
        let varies = self.squares > n * (ROUNDING * size).powi(2);
        varies && n * self.cubes.powi(2) > by_chance.max(n / COCHRAN) * self.squares.powi(3)
    }
}

/// The Student t quantile t(df, (1 + `confidence`) / 2) of a two-sided interval; `confidence` in 0..1.
/// `None` for no degrees of freedom or a level outside 0..1.
///
/// ```
/// let t = shoreline_stats::interval::t_quantile(0.95, 9).unwrap();
/// assert!((t - 2.262157).abs() < 1e-6);
/// ```
pub fn t_quantile(confidence: f64, df: u32) -> Option<f64> {
    let law = is_level(confidence).then(|| StudentsT::new(0.0, 1.0, f64::from(df)).ok())??;
    Some(law.inverse_cdf((1.0 + confidence) / 2.0))
}

fn is_level(confidence: f64) -> bool {
    confidence > 0.0 && confidence < 1.0
}

/// A confidence level with its quantiles looked up once: a study asks for a million intervals at one level,
/// and inverting the t law costs more than all the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct Confidence {
    level: f64,
    z: f64,
    /// t by degrees of freedom, from one.
    t: Vec<f64>,
}

impl Confidence {
    /// `level` in 0..1, say 0.95; `observations` is the most any interval will rest on (the replications).
    /// `None` for a level outside 0..1.
    pub fn new(level: f64, observations: u32) -> Option<Self> {
        let z = is_level(level).then(|| Normal::standard().inverse_cdf((1.0 + level) / 2.0))?;
        let t = (1..observations).map(|df| t_quantile(level, df)).collect::<Option<_>>()?;
        Some(Self { level, z, t })
    }

    /// The level asked for, in 0..1.
    pub fn level(&self) -> f64 {
        self.level
    }

    /// The two-sided normal quantile: 1.96 at 0.95.
    pub fn z(&self) -> f64 {
        self.z
    }

    /// The two-sided t quantile behind `observations` values: `observations` - 1 degrees of freedom.
    /// `None` below two observations.
    pub fn t(&self, observations: usize) -> Option<f64> {
        let df = observations.checked_sub(1)?;
        let known = df.checked_sub(1).and_then(|place| self.t.get(place).copied());
        known.or_else(|| t_quantile(self.level, u32::try_from(df).unwrap_or(u32::MAX)))
    }

    /// mean +- t s / sqrt(R), from R independent values, walked twice. `None` without values.
    ///
    /// Source: A. M. Law, "Simulation Modeling and Analysis" 2015, section 4.5. Two passes: no cancellation as in
    /// the sum of squares, and no division per value as in Welford's update, which took four times as long.
    pub fn of_mean<I>(&self, values: I) -> Option<Interval>
    where
        I: IntoIterator<Item = f64>,
        I::IntoIter: Clone,
    {
        let values = values.into_iter();
        let (n, sum) = values.clone().fold((0_usize, 0.0), |(n, sum), value| (n + 1, sum + value));
        let mean = sum / n as f64;
        let spread = Spread::of(values.map(|value| value - mean));
        (n > 0).then(|| Interval {
            mean,
            half_width: self.half_width(&spread),
            is_skewed: spread.is_skewed(mean),
        })
    }

    /// sum(x) / sum(y) with its delta-method interval, from R independent pairs (x, y).
    /// `None` without pairs or where the denominators sum to zero.
    ///
    /// r = sum x / sum y, s^2 = sum (x - r y)^2 / (R - 1), half-width = t s / (mean(y) sqrt(R)).
    /// Source: W. G. Cochran, "Sampling Techniques" 1977, section 2.11 (infinite population); the ratio
    /// estimator of A. M. Law & W. D. Kelton, "Simulation Modeling and Analysis". Biased by O(1/R).
    pub fn of_ratio(&self, pairs: &[(f64, f64)]) -> Option<Interval> {
        let (above, below) = pairs.iter().fold((0.0, 0.0), |(x, y), pair| (x + pair.0, y + pair.1));
        if below == 0.0 {
            return None;
        }
        let mean = above / below;
        let spread = Spread::of(pairs.iter().map(|(x, y)| x - mean * y));
        let scale = pairs.len() as f64 / f64::abs(below);
        let half_width = self.half_width(&spread).map(|half| half * scale);
        Some(Interval { mean, half_width, is_skewed: spread.is_skewed(above / pairs.len() as f64) })
    }

    /// A share of independent yes-or-no trials. `None` without trials or with more successes than trials.
    ///
    /// The figure is the plain share p. The half-width is the larger distance from p to the two ends of the score
    /// interval (E. B. Wilson 1927, JASA 22), so p +- half-width covers Wilson's interval and is never zero,
    /// not even when all or none succeeded. Its ends may lie outside 0..1.
    pub fn of_share(&self, successes: u64, trials: u64) -> Option<Interval> {
        if trials == 0 || successes > trials {
            return None;
        }
        let (n, share) = (trials as f64, successes as f64 / trials as f64);
        let z2 = self.z * self.z;
        let centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
        let reach = self.z / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
        let half_width = Some(reach + (centre - share).abs());
        Some(Interval { mean: share, half_width, is_skewed: false })
    }

    /// mean(a - b) with the paired-t interval: replication i of both ran on the same random numbers.
    /// `None` for samples of different lengths or none at all.
    ///
    /// Source: A. M. Law, "Simulation Modeling and Analysis" 2015, section 10.2.1.
    pub fn of_paired_difference(&self, a: &[f64], b: &[f64]) -> Option<Interval> {
        if a.len() != b.len() {
            return None;
        }
        self.of_mean(a.iter().zip(b).map(|(a, b)| a - b))
    }

    /// t sqrt(squares / (n - 1) / n).
    fn half_width(&self, spread: &Spread) -> Option<f64> {
        let n = spread.n as f64;
        Some(self.t(spread.n)? * (spread.squares / (n - 1.0) / n).sqrt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(ours: f64, exact: f64) {
        assert!((ours - exact).abs() < 1e-6 * exact.abs().max(1e-3), "{ours} is not {exact}");
    }

    fn plain(mean: f64, half_width: Option<f64>) -> Interval {
        Interval { mean, half_width, is_skewed: false }
    }

    fn ninety_five() -> Confidence {
        Confidence::new(0.95, 20).unwrap()
    }

    #[test]
    fn t_quantiles_agree_with_the_printed_table() {
        for (df, t) in [(1, 12.706205), (4, 2.776445), (9, 2.262157), (29, 2.045230), (999, 1.962341)] {
            close(t_quantile(0.95, df).unwrap(), t);
        }
        close(t_quantile(0.99, 9).unwrap(), 3.249836);
    }

    #[test]
    fn a_level_outside_nought_to_one_has_no_quantile() {
        assert_eq!(t_quantile(0.95, 0), None);
        for level in [0.0, 1.0, -0.5, 95.0, f64::NAN] {
            assert_eq!(t_quantile(level, 9), None);
            assert_eq!(Confidence::new(level, 10), None);
        }
    }

    #[test]
    fn quantiles_beyond_the_prepared_ones_are_still_right() {
        let few = Confidence::new(0.95, 2).unwrap();
        close(few.t(30).unwrap(), 2.045230);
        close(few.z(), 1.959964);
        assert_eq!((few.t(0), few.t(1)), (None, None));
        assert_eq!(few.level(), 0.95);
    }

    #[test]
    fn a_mean_agrees_with_laws_ten_observations() {
        // Law, "Simulation Modeling and Analysis", section 4.5: 1.34 +- 0.24 at 90 %.
        let values = [1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09];
        let interval = Confidence::new(0.90, 10).unwrap().of_mean(values).unwrap();
        assert!((interval.mean - 1.343).abs() < 1e-12);
        assert!((interval.half_width.unwrap() - 0.24).abs() < 0.005);
    }

    #[test]
    fn one_observation_has_a_mean_and_no_half_width() {
        assert_eq!(ninety_five().of_mean([4.0]), Some(plain(4.0, None)));
        assert_eq!(ninety_five().of_mean([]), None);
        assert_eq!(ninety_five().of_mean([7.0; 5]), Some(plain(7.0, Some(0.0))));
    }

    #[test]
    fn large_offsets_leave_the_half_width_alone() {
        let small = ninety_five().of_mean([1.0, 2.0, 4.0]).unwrap();
        let large = ninety_five().of_mean([1.0, 2.0, 4.0].map(|v| v + 1e9)).unwrap();
        close(large.half_width.unwrap(), small.half_width.unwrap());
    }

    #[test]
    fn few_values_that_are_skewed_are_said_to_be_so() {
        // One in fifty differs: G1 = 6.8 where 1.4 is the most that fifty values bear.
        let rare = |n: usize, often: usize| (0..n).map(move |at| f64::from(u8::from(at < often)));
        assert!(ninety_five().of_mean(rare(50, 1)).unwrap().is_skewed);
        assert!(ninety_five().of_mean(rare(50, 49)).unwrap().is_skewed);
        assert!(!ninety_five().of_mean(rare(50, 20)).unwrap().is_skewed);
        let over_a_hundred: Vec<_> = rare(50, 1).map(|x| (x, 100.0)).collect();
        assert!(ninety_five().of_ratio(&over_a_hundred).unwrap().is_skewed);
    }

    #[test]
    fn five_values_look_skewed_by_chance_and_are_not_said_to_be() {
        // G1 = 0.95: more than Cochran's 0.45, less than twice its own deviation of 0.61.
        assert!(!ninety_five().of_mean([1.0, 1.1, 1.3, 1.6, 2.4]).unwrap().is_skewed);
    }

    #[test]
    fn what_differs_by_rounding_alone_is_not_skewed() {
        let nearly = (0..50).map(|at| if at == 7 { 0.1 + 0.2 } else { 0.3 });
        assert!(!ninety_five().of_mean(nearly).unwrap().is_skewed);
    }

    #[test]
    fn a_ratio_is_the_sum_over_the_sum_not_the_mean_of_ratios() {
        let interval = ninety_five().of_ratio(&[(1.0, 2.0), (30.0, 40.0), (5.0, 8.0)]).unwrap();
        assert_eq!(interval.mean, 36.0 / 50.0);
        // Residuals x - 0.72 y: -0.44, 1.2, -0.76; t(2) = 4.302653; mean denominator 50/3.
        let s = ((0.44_f64.powi(2) + 1.2_f64.powi(2) + 0.76_f64.powi(2)) / 2.0).sqrt();
        close(interval.half_width.unwrap(), 4.302_652_7 * s / (50.0 / 3.0) / 3.0_f64.sqrt());
    }

    #[test]
    fn a_ratio_over_equal_denominators_is_the_mean() {
        let confidence = ninety_five();
        let ratio = confidence.of_ratio(&[(1.0, 4.0), (2.0, 4.0), (4.0, 4.0)]).unwrap();
        let mean = confidence.of_mean([0.25, 0.5, 1.0]).unwrap();
        close(ratio.mean, mean.mean);
        close(ratio.half_width.unwrap(), mean.half_width.unwrap());
    }

    #[test]
    fn a_ratio_over_nothing_is_no_figure() {
        assert_eq!(ninety_five().of_ratio(&[]), None);
        assert_eq!(ninety_five().of_ratio(&[(0.0, 0.0), (0.0, 0.0)]), None);
        let one = ninety_five().of_ratio(&[(3.0, 4.0)]);
        assert_eq!(one, Some(plain(0.75, None)));
    }

    #[test]
    fn a_share_keeps_its_plain_value_and_reaches_as_far_as_wilson() {
        // Wilson at 95 % for 8 of 10: 0.4901625 .. 0.9433178 (R, prop.test(8, 10, correct = FALSE)).
        let share = ninety_five().of_share(8, 10).unwrap();
        assert_eq!(share.mean, 0.8);
        close(share.half_width.unwrap(), 0.8 - 0.490_162_5);
        let none = ninety_five().of_share(0, 10).unwrap();
        close(none.half_width.unwrap(), 0.277_532_8);
        assert_eq!(ninety_five().of_share(0, 0), None);
        assert_eq!(ninety_five().of_share(2, 1), None);
    }

    #[test]
    fn a_paired_difference_forgets_what_both_runs_share() {
        let a = [10.0, 200.0, 3000.0];
        let paired = ninety_five().of_paired_difference(&a, &[9.0, 199.0, 2999.0]).unwrap();
        assert_eq!(paired, plain(1.0, Some(0.0)));
        assert_eq!(ninety_five().of_paired_difference(&a, &[1.0]), None);
        assert_eq!(ninety_five().of_paired_difference(&[], &[]), None);
    }
}

//! What each replication says of a measure, and what becomes of it: a figure with its interval, the spread of single
//! replications, and how far each of them pulls the figure.

use crate::results::{Difference, Estimate};
use shoreline_stats::quantile::quantile_of;
use shoreline_stats::{Confidence, Interval};

/// A figure that fewer replications could form has no interval.
const FEW: usize = 3;

/// A measure, replication by replication.
#[derive(Debug, Clone, PartialEq)]
pub enum Single {
    /// A value each.
    Values(Vec<f64>),
    /// Numerator and denominator each.
    Pairs(Vec<(f64, f64)>),
    /// A percentile of all contacts, and that of each replication's own where it has any.
    Percentile(Option<f64>, Vec<Option<f64>>),
    /// Whether it came true, where that could be judged.
    Trials(Vec<Option<bool>>),
}

/// A figure with how far each replication pulls it up or down: what the interval of a difference is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    pub figure: Estimate,
    /// `None` where a replication could not form the figure. They sum to zero.
    pub pulls: Vec<Option<f64>>,
}

impl Single {
    /// The figure and its company.
    pub fn estimate(&self, confidence: &Confidence) -> Estimate {
        match self {
            Single::Values(values) => told(confidence.of_mean(values.iter().copied()), values.clone()),
            Single::Pairs(pairs) => {
                let each = pairs.iter().filter(|(_, den)| *den > 0.0).map(|(num, den)| num / den).collect();
                told(confidence.of_ratio(pairs), each)
            }
            Single::Percentile(of_all, each) => {
                let each: Vec<f64> = each.iter().copied().flatten().collect();
                let of_each = confidence.of_mean(each.iter().copied());
                told(of_all.zip(of_each).map(|(mean, spread)| Interval { mean, ..spread }), each)
            }
            Single::Trials(trials) => {
                let judged = trials.iter().flatten().count();
                let share = confidence.of_share(successes(trials) as u64, judged as u64);
                Estimate {
                    mean: share.map(|s| s.mean),
                    half_width: share.and_then(|s| s.half_width).filter(|_| judged >= FEW),
                    p10: None,
                    p90: None,
                    n: judged as u32,
                    short: false,
                }
            }
        }
    }

    /// The figure and how far each replication pulls it.
    pub fn sample(&self, confidence: &Confidence) -> Sample {
        Sample { figure: self.estimate(confidence), pulls: self.pulls() }
    }

    /// For a ratio the first-order term of the delta method: (x - r y) / mean(y), as in `Confidence::of_ratio`.
    fn pulls(&self) -> Vec<Option<f64>> {
        match self {
            Single::Values(values) => from_mean(values.iter().copied().map(Some).collect()),
            Single::Pairs(pairs) => {
                let (num, den) = pairs.iter().fold((0.0, 0.0), |(x, y), pair| (x + pair.0, y + pair.1));
                let (ratio, mean) = (num / den, den / pairs.len() as f64);
                pairs.iter().map(|(x, y)| (den > 0.0).then(|| (x - ratio * y) / mean)).collect()
            }
            Single::Percentile(_, each) => from_mean(each.clone()),
            Single::Trials(trials) => {
                let came_true = |trial: &Option<bool>| trial.map(|met| f64::from(u8::from(met)));
                from_mean(trials.iter().map(came_true).collect())
            }
        }
    }
}

impl Sample {
    /// This figure less another one of the same replications, which met the same customers.
    ///
    /// d[i] = pull[i] - other pull[i]; half-width = t s(d) / sqrt(n): the paired-t interval of Law, "Simulation
    /// Modeling and Analysis" 2015, section 10.2.1, for ratios on their linearised terms.
    pub fn less(&self, other: &Sample, confidence: &Confidence) -> Difference {
        let both = self.pulls.iter().zip(&other.pulls).filter_map(|(a, b)| Some(((*a)?, (*b)?)));
        let (ours, theirs): (Vec<f64>, Vec<f64>) = both.unzip();
        let paired: Vec<f64> = ours.iter().zip(&theirs).map(|(a, b)| a - b).collect();
        let half_width = confidence.of_mean(paired.iter().copied()).and_then(|i| i.half_width);
        let apart = variance(&ours) + variance(&theirs);
        let n = paired.len();
        Difference {
            mean: self.figure.mean.zip(other.figure.mean).map(|(a, b)| a - b),
            half_width: half_width.filter(|_| n >= FEW),
            variance_cut: (n >= FEW && apart > 0.0).then(|| 1.0 - variance(&paired) / apart),
            n: n as u32,
        }
    }
}

/// A figure, the spread of the replications that could form it, and whether these are enough for an interval.
fn told(figure: Option<Interval>, mut each: Vec<f64>) -> Estimate {
    let n = each.len();
    let half_width = figure.and_then(|figure| figure.half_width).filter(|_| n >= FEW);
    Estimate {
        mean: figure.map(|figure| figure.mean),
        half_width,
        short: half_width.is_some() && figure.is_some_and(|figure| figure.is_skewed),
        p10: quantile_of(&mut each, 0.1),
        p90: quantile_of(&mut each, 0.9),
        n: n as u32,
    }
}

fn successes(trials: &[Option<bool>]) -> usize {
    trials.iter().filter(|trial| **trial == Some(true)).count()
}

fn from_mean(values: Vec<Option<f64>>) -> Vec<Option<f64>> {
    let mean = mean(values.iter().copied().flatten());
    values.into_iter().map(|value| value.map(|value| value - mean)).collect()
}

fn mean(values: impl Iterator<Item = f64> + Clone) -> f64 {
    values.clone().sum::<f64>() / (values.count() as f64).max(1.0)
}

fn variance(values: &[f64]) -> f64 {
    let mean = mean(values.iter().copied());
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() as f64 - 1.0).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ninety_five() -> Confidence {
        Confidence::new(0.95, 20).unwrap()
    }

    #[test]
    fn a_figure_less_itself_is_nothing_at_all() {
        let pairs = Single::Pairs(vec![(1.0, 3.0), (2.0, 5.0), (1.5, 2.0)]).sample(&ninety_five());
        let difference = pairs.less(&pairs, &ninety_five());
        assert_eq!((difference.mean, difference.half_width), (Some(0.0), Some(0.0)));
        assert_eq!(difference.variance_cut, Some(1.0));
    }

    #[test]
    fn pulls_make_the_interval_of_the_figure_itself() {
        let confidence = ninety_five();
        let pairs = Single::Pairs(vec![(1.0, 3.0), (2.0, 5.0), (1.5, 2.0), (4.0, 9.0)]).sample(&confidence);
        let from_pulls = confidence.of_mean(pairs.pulls.iter().copied().flatten()).unwrap();
        assert!(from_pulls.mean.abs() < 1e-12);
        let ours = from_pulls.half_width.unwrap();
        assert!((ours - pairs.figure.half_width.unwrap()).abs() < 1e-12, "{ours}");
    }

    #[test]
    fn a_replication_without_the_figure_is_left_out_of_the_pairs() {
        let confidence = ninety_five();
        let some = Single::Trials(vec![Some(true), None, Some(false), Some(true), Some(true)]);
        let all = Single::Trials(vec![Some(true); 5]);
        assert_eq!(some.sample(&confidence).less(&all.sample(&confidence), &confidence).n, 4);
    }
}

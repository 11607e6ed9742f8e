//! How long customers waited: a cumulative curve with its interval and the spread of single replications.

use super::{Of, Study};
use crate::observe::estimate::{Whose, pooled};
use crate::observe::single::Single;
use crate::results::{Series, WaitCurve, Waits};
use shoreline_stats::{Confidence, Sketch};

/// Equal steps a curve is told in, the waits promised apart.
const STEPS: u32 = 60;
/// A curve ends where so many have been answered or have gone: the last of a hundred would leave no room for the rest.
const NEARLY_ALL: f64 = 0.99;

impl Study {
    /// How long the customers of a subject waited; `None` where there is none of that name, or it has no queues.
    pub fn waits(&self, of: Of<'_>) -> Option<Waits> {
        let whose = self.whose(of).filter(|whose| !whose.queues.is_empty())?;
        let estimator = self.whole();
        let (answered, abandoned) = estimator.waits(&whose);
        let (promised, confidence) = (self.promised(&whose), estimator.confidence());
        Some(Waits {
            answered: curve(&answered, &promised, confidence),
            abandoned: curve(&abandoned, &promised, confidence),
        })
    }

    /// The waits in ms that the queues promise to keep below.
    fn promised(&self, whose: &Whose) -> Vec<u64> {
        whose
            .queues
            .iter()
            .map(|&queue| self.plan.queues[queue].promise.answer_within.max(0) as u64)
            .collect()
    }
}

fn curve(each: &[Sketch], promised: &[u64], confidence: &Confidence) -> WaitCurve {
    let all = pooled(each);
    let Some(longest) = all.quantile(NEARLY_ALL) else { return WaitCurve::default() };
    let waits = steps(longest, promised);
    let mut within = Series::default();
    for (at, &wait) in waits.iter().enumerate() {
        let pairs = each.iter().map(|own| (own.count_within(wait), own.count() as f64));
        let figure = Single::Pairs(pairs.collect()).estimate(confidence);
        within.mean.push(figure.mean);
        within.half_width.push(figure.half_width);
        within.p10.push(figure.p10);
        within.p90.push(figure.p90);
        if figure.short {
            within.short.push(at as u32);
        }
    }
    WaitCurve { wait_s: waits.iter().map(|&ms| ms as f64 / 1000.0).collect(), within, contacts: all.count() }
}

/// From zero to the longest wait in equal steps, and the waits promised on the way.
fn steps(longest: f64, promised: &[u64]) -> Vec<u64> {
    let equal = (0..=STEPS).map(|step| (longest * f64::from(step) / f64::from(STEPS)).ceil() as u64);
    let mut waits: Vec<u64> =
        equal.chain(promised.iter().copied().filter(|&ms| (ms as f64) < longest)).collect();
    waits.sort_unstable();
    waits.dedup();
    waits
}

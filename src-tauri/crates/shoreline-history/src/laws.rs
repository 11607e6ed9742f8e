//! Handling and patience of each queue, from recorded calls.

use crate::calls::{Call, Ending};
use crate::demand::{PriorityShares, Stream};
use crate::histogram::{edges, law, mixture, rounded, weights};
use crate::pauses::pause_law;
use crate::presence::{Activity, activity};
use crate::skills::DailySkills;
use crate::survival::{Watched, kaplan_meier, mean_beyond};
use shoreline_model::law::Law;
use shoreline_model::queue::Handling;
use shoreline_model::units::Seconds;

/// Callers at risk below which the recorded end of a patience is too thin to keep its form.
const THIN: usize = 100;

/// What calls tell about customers and people.
pub struct Laws<'a> {
    calls: &'a [Call],
    pub shares: PriorityShares,
    pub activity: Activity,
}

impl<'a> Laws<'a> {
    /// From all of these calls and no other.
    pub fn of(calls: &'a [Call]) -> Self {
        let activity = activity(calls, &DailySkills::of(calls));
        Self { calls, shares: PriorityShares::of(calls), activity }
    }

    /// Talk by histogram, after-contact work by the pauses of the line.
    pub fn handling(&self, stream: Stream) -> Handling {
        let acw = pause_law(self.calls, &self.activity, stream.line);
        Handling { acw: Some(acw), ..Handling::new(self.talk(stream)) }
    }

    fn talk(&self, stream: Stream) -> Law {
        let bins = edges(&[
            (2, 10),
            (5, 30),
            (10, 120),
            (20, 300),
            (50, 600),
            (100, 1200),
            (300, 2400),
            (600, 4800),
        ]);
        let spans = self.calls.iter().filter_map(|call| {
            let service = call.service()?;
            Some((service.end - service.start, self.weight(call, stream)?))
        });
        law(&weights(spans, &bins), &bins, 1)
    }

    /// How much a call counts in a queue; `None` if not at all.
    fn weight(&self, call: &Call, stream: Stream) -> Option<f64> {
        self.shares.streams(call).into_iter().find(|(s, _)| *s == stream).map(|(_, weight)| weight)
    }

    /// The patience of those who waited: as recorded up to a span, exponential beyond.
    pub fn patience(&self, stream: Stream) -> Law {
        let waited = self.calls.iter().filter(|c| c.waited > 0 && self.weight(c, stream).is_some());
        let watched: Vec<Watched> =
            waited.map(|c| Watched { span_s: c.waited, ended: c.ending == Ending::Abandoned }).collect();
        let bins = well_watched(edges(&[(5, 120), (10, 240), (20, 600), (60, 900)]), &watched);
        let body = weights(kaplan_meier(&watched).iter().map(|e| (e.at_s, e.share)), &bins);
        let share = body.iter().sum::<f64>().min(1.0);
        let by_s = bins.last().copied().unwrap_or(0.0);
        let tail = match mean_beyond(&watched, by_s) {
            Some(mean) => {
                let law = Law::Exponential { mean_s: Seconds(rounded(mean, 1)) };
                Law::Shifted { by_s: Seconds(by_s), law: Box::new(law) }
            }
            None => Law::Never,
        };
        mixture(share, law(&body, &bins, 5), tail)
    }
}

/// The edges up to which at least `THIN` callers are still watched; one bin at least.
fn well_watched(mut edges: Vec<f64>, watched: &[Watched]) -> Vec<f64> {
    let at_risk = |edge: f64| watched.iter().filter(|w| w.span_s as f64 >= edge).count();
    while edges.len() > 2 && edges.last().is_some_and(|&last| at_risk(last) < THIN) {
        edges.pop();
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::CallType::Regular;
    use crate::calls::Line;
    use crate::calls::sample::{abandoned, answered};

    #[test]
    fn patience_beyond_the_record_is_exponential() {
        let calls =
            vec![abandoned(Regular, 0, 30), abandoned(Regular, 0, 90), answered(Regular, 0, 60, 9, "A")];
        let stream = Stream { line: Line::Customers, priority: false };
        // Too few for any bin beyond the first 5 s, in which nobody left: all is tail.
        let tail = Law::Exponential { mean_s: Seconds(82.5) };
        assert_eq!(
            Laws::of(&calls).patience(stream),
            Law::Shifted { by_s: Seconds(5.0), law: Box::new(tail) }
        );
    }
}

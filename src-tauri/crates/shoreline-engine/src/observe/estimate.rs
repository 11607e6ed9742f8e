//! From the counters of replications to figures with their intervals, as the catalogue of measures says.
//! The only place where a measure is computed.

use crate::observe::columns::Columns;
use crate::observe::outcome::Outcome;
use crate::observe::single::{Sample, Single};
use crate::plan::Plan;
use crate::results::{Estimate, Figures, Series};
use shoreline_model::measure::{
    CATALOGUE, Finest, Formula, GroupCounter, Measure, QueueCounter, Subject, Terms, Unit,
};
use shoreline_model::queue::Occupies;
use shoreline_model::scenario::Attribution;
use shoreline_stats::{Confidence, Sketch};
use std::ops::Range;
use std::slice::SliceIndex;

/// 55 of 100 meet a target of 0.55, whatever 0.55 x 100 is in floating point.
const ROUNDING: f64 = 1e-9;

/// Whose figure: some queues and some groups.
#[derive(Debug, Clone, Default)]
pub struct Whose {
    pub queues: Vec<usize>,
    pub groups: Vec<usize>,
}

/// Computes figures from outcomes.
pub struct Estimator<'a> {
    plan: &'a Plan,
    outcomes: &'a [Outcome],
    days: &'a [(String, Range<usize>)],
    /// The sketch of waits that each interval counts in.
    sketch_of: &'a [usize],
    confidence: Confidence,
}

impl<'a> Estimator<'a> {
    /// An estimator at the plan's confidence level.
    pub fn new(plan: &'a Plan, outcomes: &'a [Outcome]) -> Self {
        let (days, sketch_of) = (plan.report.days.as_slice(), plan.report.sketch_of.as_slice());
        Self { plan, outcomes, days, sketch_of, confidence: confidence(plan, outcomes.len()) }
    }

    /// An estimator over batches of equal length in place of replications. Batches have no days of their own.
    pub fn over_batches(plan: &'a Plan, batches: &'a [Outcome], sketch_of: &'a [usize]) -> Self {
        Self { days: &[], sketch_of, ..Self::new(plan, batches) }
    }

    /// The level of the intervals.
    pub fn confidence(&self) -> &Confidence {
        &self.confidence
    }

    /// Every measure there is for this subject at this fineness, over these intervals.
    pub fn figures(&self, whose: &Whose, over: Range<usize>, finest: Finest) -> Figures {
        let measures = CATALOGUE.iter().filter(|m| m.finest <= finest && self.gives(m, whose));
        measures.map(|m| (m.key, self.figure(m, whose, over.clone()))).collect()
    }

    /// Whether there is such a measure of these, and the scenario makes use of what it speaks of.
    pub fn gives(&self, measure: &Measure, whose: &Whose) -> bool {
        whose.has(measure) && self.plan.report.features.have(measure.needs)
    }

    /// One measure, interval by interval.
    pub fn series(&self, measure: &Measure, whose: &Whose) -> Series {
        let mut series = Series::default();
        for at in 0..self.plan.interval_count() {
            let figure = self.figure(measure, whose, at..at + 1);
            series.mean.push(figure.mean);
            series.half_width.push(figure.half_width);
            series.p10.push(figure.p10);
            series.p90.push(figure.p90);
            if figure.short {
                series.short.push(at as u32);
            }
        }
        series
    }

    /// One measure over these intervals.
    pub fn figure(&self, measure: &Measure, whose: &Whose, over: Range<usize>) -> Estimate {
        figure_of(&self.single(measure, whose, over), measure.unit, &self.confidence)
    }

    /// One measure over these intervals, with how far each replication pulls it.
    pub fn sample(&self, measure: &Measure, whose: &Whose, over: Range<usize>) -> Sample {
        self.single(measure, whose, over).sample(&self.confidence)
    }

    /// One measure over these intervals, replication by replication.
    pub fn single(&self, measure: &Measure, whose: &Whose, over: Range<usize>) -> Single {
        let live = self.live_of(measure, whose);
        let whose = live.as_ref().unwrap_or(whose);
        let sum = |terms, outcome: &Outcome| self.sum(terms, outcome, whose, over.clone());
        match measure.formula {
            Formula::Total { of, per } => Single::Values(self.each(|o| sum(of, o) / per)),
            Formula::Ratio { num, den, per } => {
                Single::Pairs(self.each(|o| (sum(num, o) / per, sum(den, o))))
            }
            Formula::Largest { of, per } => {
                Single::Values(self.each(|o| largest(of, o, whose, over.clone()) / per))
            }
            Formula::LargestOfGroups { of } => Single::Values(self.each(|o| {
                let cells =
                    whose.groups.iter().flat_map(|&group| o.groups[group].over(of as usize, over.clone()));
                cells.copied().max().unwrap_or(0) as f64
            })),
            Formula::AnswerQuantile { share } => self.answer_quantile(share, whose, over),
            Formula::IntervalsOnTarget => Single::Pairs(self.each(|o| {
                let parts = || over.clone().map(|at| at..at + 1);
                self.on_target(o, whose, parts)
            })),
            Formula::DaysOnTarget => Single::Pairs(self.each(|o| {
                let days = || self.days.iter().map(|(_, range)| range.clone());
                self.on_target(o, whose, days)
            })),
            Formula::MetProbability => Single::Trials(self.each(|o| {
                let reached =
                    self.whole(whose).filter_map(|queue| self.reaches_target(o, queue, over.clone()));
                reached.reduce(|all, one| all && one)
            })),
        }
    }

    /// The live queues among these, where a measure of waits meets work that may wait too: an hour until an email is
    /// read says nothing of how soon calls are answered. Work that may wait is told by its replies.
    fn live_of(&self, measure: &Measure, whose: &Whose) -> Option<Whose> {
        let deferred = |queue: &usize| self.plan.queues[*queue].occupies == Occupies::Deferred;
        let mixed = || whose.queues.iter().any(deferred) && !whose.queues.iter().all(deferred);
        (measure.is_of_live_contacts() && mixed()).then(|| Whose {
            queues: whose.queues.iter().copied().filter(|queue| !deferred(queue)).collect(),
            groups: whose.groups.clone(),
        })
    }

    fn sum(&self, terms: Terms, outcome: &Outcome, whose: &Whose, over: Range<usize>) -> f64 {
        let queues = |counter: QueueCounter| {
            let adds = queue_adds(counter, self.plan.attribution);
            count(&outcome.queues, &whose.queues, over.clone(), counter as usize, adds)
        };
        let groups = |counter: GroupCounter| {
            count(&outcome.groups, &whose.groups, over.clone(), counter as usize, group_adds(counter))
        };
        let total: i64 = match terms {
            Terms::Queue(terms) => terms.iter().map(|&(counter, sign)| sign * queues(counter)).sum(),
            Terms::Group(terms) => terms.iter().map(|&(counter, sign)| sign * groups(counter)).sum(),
        };
        total as f64
    }

    fn each<T>(&self, value: impl Fn(&Outcome) -> T) -> Vec<T> {
        self.outcomes.iter().map(value).collect()
    }

    /// The percentile of all answered contacts, and those of single replications.
    fn answer_quantile(&self, share: f64, whose: &Whose, over: Range<usize>) -> Single {
        let Some(sketches) = self.sketches(over) else { return Single::Percentile(None, Vec::new()) };
        let own = self.each(|outcome| merged(&outcome.waits, &whose.queues, sketches.clone()));
        let seconds = |sketch: &Sketch| sketch.quantile(share).map(|ms| ms / 1000.0);
        Single::Percentile(seconds(&pooled(&own)), own.iter().map(seconds).collect())
    }

    /// The waits of each replication over all intervals: of contacts answered, and of those who gave up.
    pub fn waits(&self, whose: &Whose) -> (Vec<Sketch>, Vec<Sketch>) {
        let all = |waits: &[Vec<Sketch>]| merged(waits, &whose.queues, ..);
        (self.each(|outcome| all(&outcome.waits)), self.each(|outcome| all(&outcome.lost_waits)))
    }

    /// The sketches that hold the waits of these intervals and no others; `None` where there are none such.
    fn sketches(&self, over: Range<usize>) -> Option<Range<usize>> {
        let sketch_of = self.sketch_of;
        let (first, last) = (*sketch_of.get(over.clone())?.first()?, *sketch_of.get(over.clone())?.last()?);
        let begins = over.start.checked_sub(1).is_none_or(|before| sketch_of[before] != first);
        let ends = sketch_of.get(over.end) != Some(&last);
        (begins && ends).then(|| first..last + 1)
    }

    /// How many parts of the horizon with contacts there are, queue by queue, and in how many the target is met.
    fn on_target<R>(&self, outcome: &Outcome, whose: &Whose, parts: impl Fn() -> R) -> (f64, f64)
    where
        R: Iterator<Item = Range<usize>>,
    {
        let (mut met, mut all) = (0.0, 0.0);
        for queue in self.whole(whose) {
            for part in parts() {
                if let Some(reached) = self.reaches_target(outcome, queue, part) {
                    all += 1.0;
                    met += f64::from(u8::from(reached));
                }
            }
        }
        (met, all)
    }

    /// The queues of the scenario among these, each with all the parts a split deals it to.
    fn whole<'s>(&'s self, whose: &'s Whose) -> impl Iterator<Item = &'s [usize]> {
        let queues = self.plan.report.queue_parts.iter().map(Vec::as_slice);
        queues.filter(|parts| parts.first().is_some_and(|first| whose.queues.contains(first)))
    }

    /// Whether a queue reaches its own target over these intervals; `None` without contacts.
    fn reaches_target(&self, outcome: &Outcome, queue: &[usize], over: Range<usize>) -> Option<bool> {
        let part = |at: &usize, counter| outcome.queues[*at].sum(counter as usize, over.clone()) as f64;
        let count = |counter: QueueCounter| queue.iter().map(|at| part(at, counter)).sum::<f64>();
        let judged = count(QueueCounter::Judged);
        let target = self.plan.queues[*queue.first()?].promise.target;
        (judged > 0.0).then(|| count(QueueCounter::OnTarget) >= (target - ROUNDING) * judged)
    }
}

/// A figure in this unit. A share that was 0 or 1 in every replication has an interval of no width, which is too short:
/// what is rare may not have been seen, and no spread tells how rare.
pub fn figure_of(single: &Single, unit: Unit, confidence: &Confidence) -> Estimate {
    let figure = single.estimate(confidence);
    let at_an_end = figure.mean.is_some_and(|mean| mean == 0.0 || mean == 1.0);
    let never_varied = unit == Unit::Share && at_an_end && figure.half_width == Some(0.0);
    Estimate { short: figure.short || never_varied, ..figure }
}

/// At the plan's level, which `check` has bounded; 0.95 stands in for any other.
fn confidence(plan: &Plan, replications: usize) -> Confidence {
    let level = |level| Confidence::new(level, replications as u32);
    level(plan.report.confidence).or_else(|| level(0.95)).expect("0.95 is a level")
}

impl Whose {
    /// Whether there is such a measure of these.
    fn has(&self, measure: &Measure) -> bool {
        match measure.subject {
            Subject::Queue => !self.queues.is_empty(),
            Subject::AgentGroup => !self.groups.is_empty(),
        }
    }
}

/// How a counter adds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Adds {
    /// Over subjects and intervals.
    Up,
    /// Over intervals only: the same span of time for all subjects.
    OverTime,
    /// Over subjects only: what the first interval says.
    AtStart,
    /// Over subjects only: what the last interval says.
    AtEnd,
}

/// By interval of completion a queue's length is told at every boundary, so that it does not add up over time.
fn queue_adds(counter: QueueCounter, attribution: Attribution) -> Adds {
    match (counter, attribution) {
        (QueueCounter::SpanMs, _) => Adds::OverTime,
        (QueueCounter::WaitingAtEnd, _) => Adds::AtEnd,
        (QueueCounter::InQueueAtStart, Attribution::Completion) => Adds::AtStart,
        (QueueCounter::InQueueAtEnd, Attribution::Completion) => Adds::AtEnd,
        _ => Adds::Up,
    }
}

fn group_adds(counter: GroupCounter) -> Adds {
    if counter == GroupCounter::SpanMs { Adds::OverTime } else { Adds::Up }
}

fn count<const N: usize>(
    cells: &[Columns<N>],
    of: &[usize],
    over: Range<usize>,
    counter: usize,
    adds: Adds,
) -> i64 {
    let (of, over) = match adds {
        Adds::Up => (of, over),
        Adds::OverTime => (&of[..of.len().min(1)], over),
        Adds::AtStart => (of, over.start..(over.start + 1).min(over.end)),
        Adds::AtEnd => (of, over.end.saturating_sub(1).max(over.start)..over.end),
    };
    of.iter().map(|&ix| cells[ix].sum(counter, over.clone())).sum()
}

/// The waits of some queues in one.
fn merged<R: Clone + SliceIndex<[Sketch], Output = [Sketch]>>(
    waits: &[Vec<Sketch>],
    queues: &[usize],
    sketches: R,
) -> Sketch {
    pooled(queues.iter().flat_map(|&queue| &waits[queue][sketches.clone()]))
}

/// All waits in one.
pub fn pooled<'s>(sketches: impl IntoIterator<Item = &'s Sketch>) -> Sketch {
    sketches.into_iter().fold(Sketch::default(), |mut all, sketch| {
        all.merge(sketch);
        all
    })
}

fn largest(counter: QueueCounter, outcome: &Outcome, whose: &Whose, over: Range<usize>) -> f64 {
    let cells =
        whose.queues.iter().flat_map(|&queue| outcome.queues[queue].over(counter as usize, over.clone()));
    cells.copied().max().unwrap_or(0) as f64
}

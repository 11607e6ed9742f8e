//! The figures of a study: of everything, of every queue, group, site and client, day by day, interval by interval.
//! Runs nothing.

use super::{Of, Study, batches, until};
use crate::observe::estimate::{Estimator, Whose};
use crate::observe::outcome::Outcome;
use crate::results::{
    DayResults, Figures, IntervalResults, Named, Reached, Results, Series, SpanResults, Stamp,
};
use shoreline_model::diagnostic::{Finding, Severity};
use shoreline_model::measure::{CATALOGUE, Finest};
use std::collections::BTreeMap;
use std::ops::Range;

/// From so many replications on it is seen which figures are skewed: twenty exponential values are found so in two cases
/// of three, ten in one of three, five hardly ever (by the rule of `Interval::is_skewed`).
pub const TELLING: usize = 20;

impl Study {
    /// Everything: the results document.
    pub fn results(&self) -> Results {
        let mut results = self.summary();
        results.intervals = self.intervals();
        results
    }

    /// The results document with the starts of the intervals only; their figures come from `series`.
    pub fn summary(&self) -> Results {
        let (estimator, whole) = (self.whole(), 0..self.whole_intervals());
        let horizon = |whose: &Whose| -> Figures { estimator.figures(whose, whole.clone(), Finest::Horizon) };
        Results {
            stamp: self.stamp(),
            total: horizon(&self.all()),
            queues: self.queues().map(|(id, whose)| (id, horizon(&whose))).collect(),
            agent_groups: self.groups().map(|(id, whose)| (id, horizon(&whose))).collect(),
            sites: self.sites().map(|(id, whose)| (id, horizon(&whose))).collect(),
            clients: self.clients().map(|(id, whose)| (id, horizon(&whose))).collect(),
            days: self.days(),
            intervals: self.starts(),
            findings: self.findings(),
        }
    }

    /// What `check` let the scenario through with, and what the run itself makes one beware of.
    fn findings(&self) -> Vec<Finding> {
        let mut findings = self.plan.report.findings.clone();
        findings.extend(self.reached().and_then(|reached| until::finding(&reached, self.outcomes.len())));
        findings.extend(self.batches.iter().flat_map(|cut| batches::findings(cut, &self.plan)));
        findings.extend(too_few(self.batches.as_ref().map_or(self.outcomes.len(), |cut| cut.outcomes.len())));
        findings
    }

    /// One measure of one subject, interval by interval; `None` if there is no such measure of it.
    pub fn series(&self, key: &str, of: Of<'_>) -> Option<Series> {
        let measure = shoreline_model::measure::find(key).filter(|m| m.finest == Finest::Interval)?;
        let whose = self.whose(of)?;
        let estimator = self.estimator();
        estimator.gives(measure, &whose).then(|| estimator.series(measure, &whose))
    }

    /// The figures of some intervals together; those past the end of the horizon are none.
    pub fn span(&self, over: Range<usize>) -> SpanResults {
        let (estimator, count) = (self.estimator(), self.plan.interval_count());
        let over = over.start.min(count)..over.end.min(count);
        let figures = |whose: &Whose| estimator.figures(whose, over.clone(), Finest::Interval);
        SpanResults {
            total: figures(&self.all()),
            queues: self.queues().map(|(id, whose)| (id, figures(&whose))).collect(),
            agent_groups: self.groups().map(|(id, whose)| (id, figures(&whose))).collect(),
            sites: self.sites().map(|(id, whose)| (id, figures(&whose))).collect(),
            clients: self.clients().map(|(id, whose)| (id, figures(&whose))).collect(),
        }
    }

    /// The queues and groups that bear a name.
    pub(super) fn whose(&self, of: Of<'_>) -> Option<Whose> {
        match of {
            Of::Total => Some(self.all()),
            Of::Queue(id) => named(self.queues(), id),
            Of::AgentGroup(id) => named(self.groups(), id),
            Of::Site(id) => named(self.sites(), id),
            Of::Client(id) => named(self.clients(), id),
        }
    }

    /// Replications that are done.
    pub fn replications(&self) -> usize {
        self.outcomes.len()
    }

    /// The counters of each replication, in order.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    fn estimator(&self) -> Estimator<'_> {
        Estimator::new(&self.plan, &self.outcomes)
    }

    /// Of the whole horizon: over replications, or over the batches that stand for them.
    pub(super) fn whole(&self) -> Estimator<'_> {
        match &self.batches {
            Some(cut) => Estimator::over_batches(&self.plan, &cut.outcomes, &cut.sketch_of),
            None => self.estimator(),
        }
    }

    /// How many intervals the whole is: those of the horizon, or of a batch.
    pub(super) fn whole_intervals(&self) -> usize {
        self.batches.as_ref().map_or(self.plan.interval_count(), |cut| cut.sketch_of.len())
    }

    fn reached(&self) -> Option<Reached> {
        Some(until::reached(self.plan.report.until.as_ref()?, &self.plan, &self.outcomes))
    }

    pub(super) fn stamp(&self) -> Stamp {
        let report = &self.plan.report;
        Stamp {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            tzdb: report.tzdb.clone(),
            seed: self.seed,
            replications: self.outcomes.len() as u32,
            confidence: report.confidence,
            scenario: report.scenario_hash.clone(),
            started: self.started.clone(),
            seconds: self.seconds,
            contacts: self.outcomes.iter().map(Outcome::received).sum(),
            currency: report.currency.clone(),
            until: self.reached(),
            batches: self.batches.as_ref().map(|cut| cut.outcomes.len() as u32),
        }
    }

    fn days(&self) -> Vec<DayResults> {
        let estimator = self.estimator();
        let day = |(date, range): &(String, Range<usize>)| {
            let figures = |whose: &Whose| estimator.figures(whose, range.clone(), Finest::Day);
            DayResults {
                date: date.clone(),
                total: figures(&self.all()),
                queues: self.queues().map(|(id, whose)| (id, figures(&whose))).collect(),
                agent_groups: self.groups().map(|(id, whose)| (id, figures(&whose))).collect(),
                sites: self.sites().map(|(id, whose)| (id, figures(&whose))).collect(),
                clients: self.clients().map(|(id, whose)| (id, figures(&whose))).collect(),
            }
        };
        self.plan.report.days.iter().map(day).collect()
    }

    fn starts(&self) -> IntervalResults {
        let report = &self.plan.report;
        IntervalResults {
            start: report.interval_utc.clone(),
            local: report.interval_local.clone(),
            ..IntervalResults::default()
        }
    }

    fn intervals(&self) -> IntervalResults {
        let estimator = self.estimator();
        let columns = |whose: &Whose| -> BTreeMap<&'static str, Series> {
            let measures =
                CATALOGUE.iter().filter(|m| m.finest == Finest::Interval && estimator.gives(m, whose));
            measures.map(|m| (m.key, estimator.series(m, whose))).collect()
        };
        let named =
            |all: &mut dyn Iterator<Item = (String, Whose)>| -> Named<BTreeMap<&'static str, Series>> {
                all.map(|(id, whose)| (id, columns(&whose))).collect()
            };
        IntervalResults {
            total: columns(&self.all()),
            queues: named(&mut self.queues()),
            agent_groups: named(&mut self.groups()),
            sites: named(&mut self.sites()),
            clients: named(&mut self.clients()),
            ..self.starts()
        }
    }

    pub(super) fn all(&self) -> Whose {
        Whose { queues: (0..self.plan.queues.len()).collect(), groups: (0..self.plan.groups.len()).collect() }
    }

    pub(super) fn queues(&self) -> impl Iterator<Item = (String, Whose)> + '_ {
        let ids = self.plan.report.queue_ids.iter().cloned().enumerate();
        let parts = |ix| self.plan.report.parts_of(&[ix]);
        ids.map(move |(ix, id)| (id, Whose { queues: parts(ix), groups: Vec::new() }))
    }

    pub(super) fn groups(&self) -> impl Iterator<Item = (String, Whose)> + '_ {
        let ids = self.plan.report.group_ids.iter().cloned().enumerate();
        ids.map(|(ix, id)| (id, Whose { queues: Vec::new(), groups: vec![ix] }))
    }

    pub(super) fn sites(&self) -> impl Iterator<Item = (String, Whose)> + '_ {
        let sites = self.plan.report.sites.iter().cloned();
        sites.map(|(id, groups)| (id, Whose { queues: Vec::new(), groups }))
    }

    pub(super) fn clients(&self) -> impl Iterator<Item = (String, Whose)> + '_ {
        let clients = self.plan.report.clients.iter().cloned();
        let parts = |queues: Vec<usize>| self.plan.report.parts_of(&queues);
        clients.map(move |(id, queues)| (id, Whose { queues: parts(queues), groups: Vec::new() }))
    }
}

/// Few replications seldom show that they are skewed. Fewer than two have no interval at all.
fn too_few(replications: usize) -> Option<Finding> {
    (2..TELLING).contains(&replications).then(|| Finding {
        severity: Severity::Note,
        path: "run.replications".to_owned(),
        line: None,
        column: None,
        message: format!(
            "{replications} replications are too few to show which figures are skewed; the intervals (±) of those are too \
             short."
        ),
        hint: Some(format!("Run at least {TELLING}.")),
    })
}

fn named(mut all: impl Iterator<Item = (String, Whose)>, id: &str) -> Option<Whose> {
    all.find(|(name, _)| name == id).map(|(_, whose)| whose)
}

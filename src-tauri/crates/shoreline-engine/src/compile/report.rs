//! Names, dates and labels for the report: nothing the engine runs on.

use super::{features, money, queue_ix};
use crate::plan::{ReportPlan, Until};
use sha2::{Digest, Sha256};
use shoreline_model::calendar::{Window, tzdb_version};
use shoreline_model::check::Checked;
use shoreline_model::measure::{self, SKETCHED_DAYS};
use shoreline_model::scenario::Precision;
use shoreline_model::{Scenario, file};
use std::fmt::Write;

/// Replications and confidence where the scenario does not say.
const REPLICATIONS: u32 = 50;
const CONFIDENCE: f64 = 0.95;

pub(crate) fn report(checked: &Checked, scenario: &Scenario, window: &Window) -> ReportPlan {
    let run = scenario.run.as_ref();
    let days = days(window);
    let batches = run.and_then(|run| run.batches);
    let (sketch_of, sketches) = sketches(window, batches);
    ReportPlan {
        queue_ids: scenario.queues.iter().map(|queue| queue.id.0.clone()).collect(),
        queue_parts: (0..scenario.queues.len()).map(|queue| vec![queue]).collect(),
        group_ids: scenario.agent_groups.iter().map(|group| group.id.0.clone()).collect(),
        sites: sites(scenario),
        clients: clients(scenario),
        interval_utc: window.intervals().iter().map(|i| window.utc_text(i.start)).collect(),
        interval_local: window.intervals().iter().map(|i| window.local_text(i.start)).collect(),
        sketch_of,
        sketches,
        days,
        scenario_hash: fingerprint(checked.scenario()),
        tzdb: tzdb_version().to_owned(),
        seed: run.and_then(|run| run.seed).unwrap_or(1),
        replications: run.and_then(|run| run.replications).unwrap_or(REPLICATIONS),
        confidence: run.and_then(|run| run.confidence).map_or(CONFIDENCE, |level| level.0),
        findings: checked.findings().to_vec(),
        features: features::used(scenario),
        currency: money::reporting(scenario).map(|currency| currency.0.clone()),
        name: scenario.name.clone(),
        until: run.and_then(|run| run.until.as_ref()).and_then(|said| until(scenario, said)),
        batches,
    }
}

/// The sketch of waits that each interval counts in, and how many there are: one a batch, one a day, or one for all.
fn sketches(window: &Window, batches: Option<u32>) -> (Vec<usize>, usize) {
    let (intervals, days) = (window.intervals(), window.days().len());
    let a_day = days <= SKETCHED_DAYS as usize;
    match batches.map(|count| (count as usize).clamp(1, intervals.len().max(1))) {
        Some(count) => {
            let length = intervals.len() / count;
            ((0..intervals.len()).map(|at| (at / length).min(count - 1)).collect(), count)
        }
        None if a_day => (intervals.iter().map(|interval| interval.day).collect(), days),
        None => (vec![0; intervals.len()], 1),
    }
}

fn until(scenario: &Scenario, said: &Precision) -> Option<Until> {
    let queue = said.queue.as_ref().map(|id| queue_ix(scenario, id));
    // `check` refuses unknown measures and queues.
    let queue = queue.map(|found| found.expect("a checked precision has its queue"));
    Some(Until { measure: measure::find(&said.measure)?, queue, half_width: said.half_width.0 })
}

fn days(window: &Window) -> Vec<(String, std::ops::Range<usize>)> {
    let intervals = window.intervals();
    let of_day =
        |day: usize| intervals.partition_point(|i| i.day < day)..intervals.partition_point(|i| i.day <= day);
    window.days().iter().enumerate().map(|(ix, day)| (day.date.to_string(), of_day(ix))).collect()
}

fn sites(scenario: &Scenario) -> Vec<(String, Vec<usize>)> {
    let groups_of = |site| {
        let groups = scenario.agent_groups.iter().enumerate();
        groups.filter(|(_, group)| group.site == site).map(|(ix, _)| ix).collect()
    };
    scenario.sites.iter().map(|site| (site.id.0.clone(), groups_of(site.id.clone()))).collect()
}

fn clients(scenario: &Scenario) -> Vec<(String, Vec<usize>)> {
    let queues_of = |client| {
        let queues = scenario.queues.iter().enumerate();
        queues.filter(|(_, queue)| queue.client == client).map(|(ix, _)| ix).collect()
    };
    scenario.clients.iter().map(|client| (client.id.0.clone(), queues_of(client.id.clone()))).collect()
}

/// SHA-256 of the canonical text: the same document has the same fingerprint, however its file was laid out.
fn fingerprint(scenario: &Scenario) -> String {
    let digest = Sha256::digest(file::to_text(scenario).as_bytes());
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

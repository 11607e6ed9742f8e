//! Whether a scenario makes sense: every finding at once, each with its path, the thing at fault and a way out.
//! Never changes the scenario, never guesses silently.

mod automation;
mod campaign;
mod channels;
mod correlation;
mod demand;
mod disruptions;
mod experiment;
mod flows;
mod handling;
mod horizon;
mod hours;
mod journey;
mod laws;
mod limits;
mod load;
mod money;
mod names;
mod people;
mod presentation;
mod queues;
mod range;
mod report;
mod routing;
mod run;
mod shifts;
mod shrinkage;
mod staffing;
mod tables;
mod teams;
#[cfg(test)]
mod tests;

use crate::Scenario;
use crate::diagnostic::Finding;
use names::Names;
use report::Report;

/// A scenario that `check` found nothing wrong with: `compile` cannot fail on it.
#[derive(Debug, Clone)]
pub struct Checked {
    scenario: Scenario,
    findings: Vec<Finding>,
}

impl Checked {
    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The warnings and notes it was let through with.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    pub(crate) fn findings_mut(&mut self) -> &mut [Finding] {
        &mut self.findings
    }
}

/// Bytes that the results of one replication take, at most.
pub fn bytes_of_results(checked: &Checked) -> f64 {
    load::bytes_of_results(checked.scenario())
}

/// Every rule but those of size.
fn rules(report: &mut Report, names: &Names) {
    let scenario = names.scenario;
    run::run(report, scenario);
    experiment::experiment(report, scenario, names);
    horizon::horizon(report, &scenario.horizon);
    horizon::clients(report, scenario);
    queues::queues(report, names);
    horizon::sites(report, scenario);
    staffing::groups(report, names);
    shifts::shifts(report, names);
    queues::trunk_groups(report, names);
    routing::routing(report, names);
    correlation::day_correlations(report, names);
    automation::automation(report, names);
    people::people(report, names);
    disruptions::disruptions(report, names);
    money::fx(report, scenario);
    presentation::presentation(report, names);
}

/// Checks a scenario: all findings if one of them is an error, else the scenario with its warnings and notes.
pub fn check(scenario: Scenario) -> Result<Checked, Vec<Finding>> {
    let mut report = Report::default();
    if limits::sizes(&mut report, &scenario) {
        rules(&mut report, &Names::of(&scenario));
    }
    // What follows reckons with numbers and names: only sound ones bear that.
    if report.errors() == 0 {
        horizon::clock_changes(&mut report, &scenario);
        load::load(&mut report, &scenario);
    }
    let failed = report.errors() > 0;
    let findings = report.into_findings();
    if failed { Err(findings) } else { Ok(Checked { scenario, findings }) }
}

//! Whether a scenario makes sense: every finding at once, each with its path, the thing at fault and a way out.
//! Never changes the scenario, never guesses silently.

mod demand;
mod experiment;
mod horizon;
mod laws;
mod limits;
mod load;
mod names;
mod queues;
mod range;
mod report;
mod routing;
mod staffing;
mod tables;
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

/// Checks a scenario: all findings if one of them is an error, else the scenario with its warnings and notes.
pub fn check(scenario: Scenario) -> Result<Checked, Vec<Finding>> {
    let mut report = Report::default();
    let names = Names::of(&scenario);
    limits::sizes(&mut report, &scenario);
    horizon::run(&mut report, &scenario);
    experiment::experiment(&mut report, &scenario, &names);
    horizon::horizon(&mut report, &scenario.horizon);
    horizon::clients(&mut report, &scenario);
    queues::queues(&mut report, &scenario, &names);
    horizon::sites(&mut report, &scenario);
    staffing::groups(&mut report, &scenario, &names);
    staffing::shifts(&mut report, &scenario, &names);
    queues::trunk_groups(&mut report, &scenario, &names);
    routing::routing(&mut report, &scenario, &names);
    // What follows reckons with numbers and names: only sound ones bear that.
    if report.errors() == 0 {
        horizon::clock_changes(&mut report, &scenario);
        load::load(&mut report, &scenario);
    }
    let failed = report.errors() > 0;
    let findings = report.into_findings();
    if failed { Err(findings) } else { Ok(Checked { scenario, findings }) }
}

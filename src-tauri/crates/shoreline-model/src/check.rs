//! Placeholder.

use crate::Scenario;
use crate::diagnostic::Finding;

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

    pub(crate) fn findings_mut(&mut self) -> &mut [Finding] {
        &mut self.findings
    }

    /// The warnings and notes it was let through with.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }
}

/// Checks a scenario: all findings if one of them is an error, else the scenario with its warnings and notes.
pub fn check(scenario: Scenario) -> Result<Checked, Vec<Finding>> {
    Ok(Checked { scenario, findings: Vec::new() })
}

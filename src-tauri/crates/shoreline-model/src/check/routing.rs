//! Routing: timed stages, conditions, rules of choice, reserves and splits.

mod choices;
mod conditions;
mod splits;
mod stages;

use super::flows;
use super::names::Names;
use super::report::Report;

/// Entries of each list of rules: one for every queue or group.
const MAX_RULES: usize = 200;

pub(super) fn routing(report: &mut Report, names: &Names) {
    let Some(routing) = &names.scenario.routing else { return };
    report.about("The routing".into(), |report| {
        report.at("routing", |report| {
            stages::overflow(report, &routing.overflow, names);
            choices::agents(report, &routing.agent_choice, names);
            choices::contacts(report, &routing.contact_choice, names);
            choices::reserves(report, &routing.reserves, names);
            splits::splits(report, &routing.splits, names);
        });
    });
    flows::circles(report, names.scenario);
}

//! How large a scenario may be. Lists within its parts are bounded where they are checked.

use super::names::{display_name, ids};
use super::report::Report;
use crate::Scenario;

/// Queues and agent groups; both index by 16 bits with room to spare, and a result row is held for each.
const MAX_QUEUES: usize = 200;
const MAX_GROUPS: usize = 200;
const MAX_OTHERS: usize = 100;

/// Lists that are empty or too long, and ids that are malformed or given twice. Whether the rest can be gone through in
/// bearable time.
pub(super) fn sizes(report: &mut Report, scenario: &Scenario) -> bool {
    let mut bearable = true;
    report.about("The scenario".into(), |report| {
        display_name(report, &Some(scenario.name.clone()));
        for (list, length, fewest, most) in [
            ("clients", scenario.clients.len(), 1, MAX_OTHERS),
            ("queues", scenario.queues.len(), 1, MAX_QUEUES),
            ("sites", scenario.sites.len(), 1, MAX_OTHERS),
            ("agent_groups", scenario.agent_groups.len(), 1, MAX_GROUPS),
            ("shifts", scenario.shifts.len(), 0, MAX_OTHERS),
            ("trunk_groups", scenario.trunk_groups.len(), 0, MAX_OTHERS),
        ] {
            length_of(report, list, length, fewest, most);
            bearable &= length <= most;
        }
    });
    if bearable {
        all_ids(report, scenario);
    }
    bearable
}

fn all_ids(report: &mut Report, scenario: &Scenario) {
    ids(report, "clients", scenario.clients.iter().map(|client| &client.id));
    ids(report, "queues", scenario.queues.iter().map(|queue| &queue.id));
    ids(report, "sites", scenario.sites.iter().map(|site| &site.id));
    ids(report, "agent_groups", scenario.agent_groups.iter().map(|group| &group.id));
    ids(report, "shifts", scenario.shifts.iter().map(|shift| &shift.id));
    ids(report, "trunk_groups", scenario.trunk_groups.iter().map(|trunks| &trunks.id));
}

fn length_of(report: &mut Report, list: &str, length: usize, fewest: usize, most: usize) {
    if length < fewest {
        report.error(list, format!("`{list}` is empty."), "A scenario needs at least one.");
    } else if length > most {
        report.error(list, format!("`{list}` has {length} entries; at most {most} are simulated."), "");
    }
}

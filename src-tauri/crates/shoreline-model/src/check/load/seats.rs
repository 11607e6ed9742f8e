//! People against seats.

use super::super::report::Report;
use super::coverage::Clocks;
use crate::Scenario;
use crate::clock::ClockTime;

/// Sites at which more people are scheduled at once than have a seat, those on leave and absent left out.
pub(super) fn too_few(report: &mut Report, scenario: &Scenario, clocks: &Clocks) {
    for (i, site) in scenario.sites.iter().enumerate() {
        let Some(seats) = site.seats else { continue };
        let Some((at, most)) = clocks.most_at(site) else { continue };
        // Half a person is none: what is spread over days off comes in fractions.
        if most.round() > f64::from(seats) {
            let message = format!(
                "Site `{}` has {seats} seats for {most:.0} people, first on {} at {}.",
                site.id,
                at.date,
                ClockTime(at.minute)
            );
            let hint = "Who comes to a full house waits for a seat: spread the shifts, or add seats.";
            report.warning(&format!("sites[{i}].seats"), message, hint);
        }
    }
}

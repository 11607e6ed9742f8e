//! Shift patterns and their breaks.

use super::names::{Names, display_name, refer, subject};
use super::report::Report;
use super::teams;
use crate::staffing::{Anchor, Break, Shift};
use std::collections::BTreeSet;

/// Longer shifts would overlap themselves on the next day.
pub(super) const SHIFT_MIN: (u64, u64) = (15, 1439);
const MAX_BREAKS: usize = 20;

pub(super) fn shifts(report: &mut Report, names: &Names) {
    let groups = names.scenario.agent_groups.iter();
    let worked: BTreeSet<_> = groups.flat_map(|group| teams::worked(&group.staffing)).collect();
    report.each("shifts", &names.scenario.shifts, |report, shift| {
        report.about(subject(&shift.id), |report| {
            display_name(report, &shift.name);
            length_and_start(report, shift);
            if let Some(Anchor::ClientLocal(client)) = &shift.anchor {
                refer(report, "anchor.client_local", client, &names.clients);
            }
            report.list("breaks", &shift.breaks, MAX_BREAKS, |report, pause| one_break(report, pause, shift));
            breaks_apart(report, &shift.breaks);
            if !worked.contains(&shift.id) {
                report.warning(
                    "id",
                    format!("{} is worked by no team.", report.subject()),
                    "Put a team on it, or take it out.",
                );
            }
        });
    });
}

fn length_and_start(report: &mut Report, shift: &Shift) {
    if u64::from(shift.length_min) > SHIFT_MIN.1 {
        let message = format!("{} is 24 hours or longer and overlaps itself the next day.", report.subject());
        report.error("length_min", message, "Split it into two shifts.");
    } else {
        report.count("length_min", u64::from(shift.length_min), SHIFT_MIN.0, SHIFT_MIN.1);
    }
    if shift.start.0 == 1440 {
        report.error(
            "start",
            format!("{} starts at 24:00.", report.subject()),
            "Write 00:00 of the next day.",
        );
    }
}

fn one_break(report: &mut Report, pause: &Break, shift: &Shift) {
    display_name(report, &pause.name);
    let (first, last) = window(pause);
    if last < first {
        let message = format!("{}: a break's `latest_min` is before its `earliest_min`.", report.subject());
        report.error("latest_min", message, "");
    }
    if pause.length_min == 0 {
        report.error("length_min", format!("{} has a break of no length.", report.subject()), "Take it out.");
    }
    let end = last.max(first) + u32::from(pause.length_min);
    if end > u32::from(shift.length_min) {
        let message = format!(
            "{}: a break may end {end} min after the start, but the shift ends after {}.",
            report.subject(),
            shift.length_min
        );
        report.error("", message, "Minutes of a break count from the start of the shift.");
    }
}

/// First and last start of a break.
fn window(pause: &Break) -> (u32, u32) {
    (u32::from(pause.earliest_min), u32::from(pause.latest_min.unwrap_or(pause.earliest_min)))
}

/// One person takes all breaks of a shift: they may not fall together wherever in its window each one lies.
fn breaks_apart(report: &mut Report, breaks: &[Break]) {
    let span = |pause: &Break| (window(pause).0, window(pause).1 + u32::from(pause.length_min));
    for (i, pause) in breaks.iter().enumerate() {
        let (first, end) = span(pause);
        let meets = |other: &Break| span(other).0 < end && first < span(other).1;
        if breaks[..i].iter().any(meets) {
            let message = format!("{}: two of its breaks can fall together.", report.subject());
            report.error(
                &format!("breaks[{i}]"),
                message,
                "Let the last end of one be before the first start of the next.",
            );
        }
    }
}

//! How the scenario is shown: whether its steps name what exists, and are of bearable length.

use super::horizon::{date, window};
use super::names::{Names, refer};
use super::report::Report;
use crate::calendar::Window;
use crate::measure;
use crate::presentation::{Presentation, Step};

/// More is no talk that anybody sits through.
const MAX_STEPS: usize = 50;
const MAX_TITLE: usize = 200;
const MAX_NOTE: usize = 4_000;

pub(super) fn presentation(report: &mut Report, names: &Names) {
    let Some(shown) = &names.scenario.presentation else { return };
    let window = window(&names.scenario.horizon);
    report.at("presentation", |report| steps(report, shown, names, window.as_ref()));
}

fn steps(report: &mut Report, shown: &Presentation, names: &Names, window: Option<&Window>) {
    let count = shown.steps.len();
    if count > MAX_STEPS {
        let message = format!("The presentation has {count} steps; at most {MAX_STEPS} are shown.");
        return report.error("steps", message, "Take some out.");
    }
    for (at, shown) in shown.steps.iter().enumerate() {
        report.at(&format!("steps[{at}]"), |report| {
            report.about(format!("Step {} of the presentation", at + 1), |report| {
                step(report, shown, names, window);
            });
        });
    }
}

fn step(report: &mut Report, step: &Step, names: &Names, window: Option<&Window>) {
    lengths(report, step);
    if let Some(queue) = &step.queue {
        refer(report, "queue", queue, &names.queues);
    }
    if let Some(group) = &step.group {
        refer(report, "group", group, &names.groups);
    }
    if let Some(key) = &step.measure
        && measure::find(key).is_none()
    {
        let known = measure::CATALOGUE.iter().map(|measure| measure.key);
        report.unknown("measure", "measure", key, known, "`shoreline explain` lists them all.");
    }
    if let Some(day) = step.day {
        date(report, "day", day);
        if window.is_some_and(|window| window.days().iter().all(|one| one.date != day.0)) {
            let message = format!("{} shows {day}, which is outside the horizon.", report.subject());
            report.warning("day", message, "The first day is shown instead; name a day of the horizon.");
        }
    }
}

fn lengths(report: &mut Report, step: &Step) {
    let title = step.title.trim();
    if title.is_empty() {
        let message = format!("{} has no title.", report.subject());
        report.error("title", message, "Say in a few words what it shows.");
    } else if title.chars().count() > MAX_TITLE {
        let message = format!("{} has a title of more than {MAX_TITLE} letters.", report.subject());
        report.error("title", message, "Put the rest into `note`.");
    }
    if step.note.as_ref().is_some_and(|note| note.chars().count() > MAX_NOTE) {
        let message = format!("{} has a note of more than {MAX_NOTE} letters.", report.subject());
        report.error("note", message, "Shorten it, or make two steps of it.");
    }
}

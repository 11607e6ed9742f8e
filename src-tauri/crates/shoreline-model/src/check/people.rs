//! What people bring with them: language, fatigue, learning, leaving, and classes of new people.

use super::horizon::{date, last_date};
use super::names::{Names, ids};
use super::range::{FACTOR, LEARNING_WEEKS, PERSON_CV, POSITIVE_FACTOR, POSITIVE_SHARE, SHARE, START_FACTOR};
use super::report::Report;
use super::teams::hires;
use crate::people::{Ability, Fatigue, Hazard, Hired, LanguageLevel, Learning, People};
use crate::scenario::Horizon;
use crate::staffing::AgentGroup;

const MAX_LANGUAGE_LEVELS: usize = 50;
const MAX_HAZARDS: usize = 60;
const FATIGUE_MIN: (u64, u64) = (5, 1440);
const WEEKS: (u64, u64) = (0, 104);

pub(super) fn people(report: &mut Report, names: &Names) {
    let Some(People { language_levels, fatigue }) = &names.scenario.people else { return };
    report.about("The people".into(), |report| {
        report.at("people", |report| {
            ids(report, "language_levels", language_levels.iter().map(|level| &level.id));
            report.list("language_levels", language_levels, MAX_LANGUAGE_LEVELS, |report, level| {
                language_level(report, level, names);
            });
            report.at_some("fatigue", fatigue, self::fatigue);
        });
    });
}

fn language_level(report: &mut Report, level: &LanguageLevel, names: &Names) {
    report.number("handling_factor", level.handling_factor.0, POSITIVE_FACTOR);
    report.number("resolved_loss_share", level.resolved_loss_share.0, SHARE);
    let skills = names.scenario.agent_groups.iter().flat_map(|group| &group.skills);
    let spoken = skills.filter_map(|skill| skill.language_level.as_ref()).any(|spoken| *spoken == level.id);
    if !spoken && level.id.0 != "native" {
        let message = format!("Nobody speaks at the language level `{}`.", level.id);
        report.warning("id", message, "Give it to a skill as `language_level`, or take it out.");
    }
}

fn fatigue(report: &mut Report, fatigue: &Fatigue) {
    report.share_if("above_share", fatigue.above_share);
    report.number_if("slope", fatigue.slope.map(|slope| slope.0), FACTOR);
    report.count_if("over_min", fatigue.over_min, FATIGUE_MIN);
    if fatigue.above_share.is_some_and(|share| share.0 == 1.0) {
        let message = "The people: nobody is busier than all the time, so nobody tires.".to_owned();
        report.warning("above_share", message, "Give a share below 1, such as 0.85.");
    }
}

/// How the people of a group differ, learn and leave.
pub(super) fn of_group(report: &mut Report, group: &AgentGroup) {
    report.at_some("ability", &group.ability, |report, ability: &Ability| {
        report.number_if("person_cv", ability.person_cv.map(|cv| cv.0), PERSON_CV);
        report.at_some("learning", &ability.learning, learning);
        attrition(report, &ability.attrition);
        if ability.learning.is_some() && group.staffing.table().is_none() && !hires(&group.staffing) {
            let message = format!("{}: everybody has been there long: nobody learns.", report.subject());
            report.warning("learning", message, "Give a team a `hired` date, or take it out.");
        }
    });
}

fn learning(report: &mut Report, learning: &Learning) {
    let sound = report.number("start_factor", learning.start_factor.0, START_FACTOR);
    report.number("weeks", learning.weeks.0, LEARNING_WEEKS);
    if sound && learning.start_factor.0 < 1.0 {
        let message = format!("{}: new people are faster than old ones.", report.subject());
        report.warning("start_factor", message, "Handling that takes longer at first has a factor above 1.");
    }
}

fn attrition(report: &mut Report, attrition: &[Hazard]) {
    report.list("attrition", attrition, MAX_HAZARDS, |report, hazard| {
        report.number("monthly_share", hazard.monthly_share.0, SHARE);
    });
    months_rise(report, "attrition", attrition.iter().map(|hazard| hazard.from_month));
}

/// Rows by month of tenure, each later than the one before.
pub(super) fn months_rise(report: &mut Report, list: &str, months: impl Iterator<Item = u16>) {
    let months: Vec<u16> = months.collect();
    if let Some(i) = months.windows(2).position(|pair| pair[1] <= pair[0]) {
        let message = format!("{}: the months of `{list}` must rise.", report.subject());
        report.error(&format!("{list}[{}].from_month", i + 1), message, "");
    }
}

/// A class of new people.
pub(super) fn hired(report: &mut Report, class: &Hired, horizon: &Horizon) {
    date(report, "on", class.on);
    report.count_if("training_weeks", class.training_weeks, WEEKS);
    report.count_if("nesting_weeks", class.nesting_weeks, WEEKS);
    report.number_if("nesting_share", class.nesting_share.map(|share| share.0), POSITIVE_SHARE);
    if class.nesting_share.is_some() && class.nesting_weeks.unwrap_or(0) == 0 {
        let message = format!("{}: `nesting_share` does nothing without `nesting_weeks`.", report.subject());
        report.warning("nesting_share", message, "Give the weeks of nesting, or take it out.");
    }
    let trained = jiff::Span::new().weeks(i64::from(class.training_weeks.unwrap_or(0)));
    let begins = class.on.0.checked_add(trained).ok();
    if last_date(horizon).zip(begins).is_some_and(|(last, begins)| begins > last) {
        let message =
            format!("{}: the class of {} takes no contact within the horizon.", report.subject(), class.on);
        report.warning("on", message, "Hire it earlier, train it for less, or lengthen the horizon.");
    }
}

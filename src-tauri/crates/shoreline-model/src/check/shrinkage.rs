//! Time paid but not available: leave, absence, activities, meetings, coming late.

use super::hours::days;
use super::laws::{Endless, law};
use super::names::display_name;
use super::range::{POSITIVE_SHARE, SHARE};
use super::report::Report;
use crate::staffing::{Meeting, Shrinkage};

const ACTIVITY_MIN: (u64, u64) = (5, 480);
const MAX_MEETINGS: usize = 100;
/// A law of being late with a longer mean is one of being absent.
const LATE_S: f64 = 3_600.0;

pub(super) fn shrinkage(report: &mut Report, shrinkage: &Shrinkage) {
    let layers = [
        ("leave_share", shrinkage.leave_share),
        ("absence_share", shrinkage.absence_share),
        ("activities_share", shrinkage.activities_share),
    ];
    let numbers =
        layers.iter().fold(true, |all, (key, share)| report.number_if(key, share.map(|s| s.0), SHARE) & all);
    let total: f64 = layers.iter().filter_map(|(_, share)| *share).map(|share| share.0).sum();
    if numbers && total >= 1.0 {
        let message = format!("{}: its shrinkage of {total:.2} leaves nobody at work.", report.subject());
        report.error("", message, "Leave, absence and activities together must stay below 1.");
    }
    report.count_if("activity_min", shrinkage.activity_min, ACTIVITY_MIN);
    report.list("meetings", &shrinkage.meetings, MAX_MEETINGS, meeting);
    for (key, late) in [("late_start", &shrinkage.late_start), ("late_return", &shrinkage.late_return)] {
        let errors = report.errors();
        report.at_some(key, late, |report, late| law(report, late, Endless::Refused));
        if report.errors() == errors && late.as_ref().is_some_and(|late| late.mean_s() > LATE_S) {
            let message = format!("{}: people come more than an hour late on average.", report.subject());
            report.warning(key, message, "Spans are in seconds: ten minutes are 600.");
        }
    }
}

fn meeting(report: &mut Report, meeting: &Meeting) {
    display_name(report, &meeting.name);
    days(report, &meeting.days);
    report.count("length_min", u64::from(meeting.length_min), ACTIVITY_MIN.0, ACTIVITY_MIN.1);
    report.number_if("share", meeting.share.map(|share| share.0), POSITIVE_SHARE);
    if meeting.start.0 == 1440 {
        let message = format!("{}: a meeting starts at 24:00.", report.subject());
        report.error("start", message, "Write 00:00 of the next day.");
    }
}

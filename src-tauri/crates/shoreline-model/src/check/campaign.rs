//! Lists of people to call: where they live, when they may be called, and how calls are paced.

use super::horizon::zone;
use super::hours::days;
use super::journey::reach;
use super::laws::shares;
use super::range::{LINES_PER_AGENT, MONEY, POSITIVE_SHARE, RECORDS, SHARE, SPAN_S};
use super::report::Report;
use crate::campaign::{CallingWindow, Campaign, Pacing};
use crate::clock::ClockTime;

const MAX_SEGMENTS: usize = 100;
const MAX_WINDOWS: usize = 100;
const HOURS: usize = 24;
/// Hours of the called in which US law allows sales calls: 47 CFR 64.1200(c)(1).
const LAWFUL: [ClockTime; 2] = [ClockTime(8 * 60), ClockTime(21 * 60)];
/// The most abandoned calls of the answered that US law bears: 16 CFR 310.4(b)(4)(i).
const MOST_ABANDONED: f64 = 0.03;

pub(super) fn campaign(report: &mut Report, campaign: &Campaign) {
    report.number("records_per_day", campaign.records_per_day.0, RECORDS);
    if campaign.records_per_day.0 == 0.0 {
        let message = format!("{}: its list is empty.", report.subject());
        report.warning("records_per_day", message, "Give it records, or take the queue out.");
    }
    shares(report, "segments", campaign.segments.iter().map(|segment| segment.share.0));
    report.list("segments", &campaign.segments, MAX_SEGMENTS, |report, segment| zone(report, &segment.zone));
    report.some("windows", &campaign.windows, MAX_WINDOWS, window);
    report.at("reach", |report| reach(report, &campaign.reach));
    right_party(report, campaign);
    report.at("pacing", |report| pacing(report, &campaign.pacing));
    report.share_if("conversion_share", campaign.conversion_share);
    report.number_if("conversion_value", campaign.conversion_value.map(|amount| amount.0), MONEY);
    if campaign.conversion_value.is_some() && campaign.conversion_share.is_none_or(|share| share.0 == 0.0) {
        let message = format!("{}: nobody converts, whatever a conversion is worth.", report.subject());
        report.warning("conversion_value", message, "Give a `conversion_share`.");
    }
}

fn window(report: &mut Report, window: &CallingWindow) {
    days(report, &window.days);
    if window.from >= window.to {
        let message = format!("{}: calling ends at {}, before it begins.", report.subject(), window.to);
        report.error("to", message, "For hours past midnight give a second window from 00:00.");
    } else if window.from < LAWFUL[0] || window.to > LAWFUL[1] {
        let message = format!(
            "{}: calls from {} to {} by the clock of the called; sales calls are usually allowed from {} to {}.",
            report.subject(),
            window.from,
            window.to,
            LAWFUL[0],
            LAWFUL[1]
        );
        report.warning("", message, "Check the law where the people live.");
    }
}

fn right_party(report: &mut Report, campaign: &Campaign) {
    let by_hour = &campaign.right_party_by_hour;
    report.numbers("right_party_by_hour", by_hour.iter().map(|share| share.0), SHARE);
    report.span_if("wrong_party_s", campaign.wrong_party_s);
    if !by_hour.is_empty() && by_hour.len() != HOURS {
        let message = format!("{}: `right_party_by_hour` has {} values.", report.subject(), by_hour.len());
        report.error("right_party_by_hour", message, "Give 24, from midnight on, or none.");
    } else if !by_hour.is_empty() && by_hour.iter().all(|share| share.0 == 0.0) {
        let message = format!("{}: the person meant is never at home.", report.subject());
        report.warning("right_party_by_hour", message, "Give the hours in which people answer a share.");
    }
    if by_hour.is_empty() && campaign.wrong_party_s.is_some() {
        let message = format!("{}: everybody reached is the person meant.", report.subject());
        report.warning("wrong_party_s", message, "Give `right_party_by_hour`, or take it out.");
    }
}

fn pacing(report: &mut Report, pacing: &Pacing) {
    match pacing {
        Pacing::Progressive => {}
        Pacing::Preview { preview_s } => {
            report.number("preview.preview_s", preview_s.0, SPAN_S);
        }
        Pacing::Predictive { abandon_cap_share, most_lines_per_agent, patience_s } => {
            report.at("predictive", |report| {
                let sound = report.number("abandon_cap_share", abandon_cap_share.0, POSITIVE_SHARE);
                report.number_if(
                    "most_lines_per_agent",
                    most_lines_per_agent.map(|lines| lines.0),
                    LINES_PER_AGENT,
                );
                report.span_if("patience_s", *patience_s);
                if sound && abandon_cap_share.0 > MOST_ABANDONED {
                    let message = format!(
                        "{}: up to {} of answered calls find no agent; many laws allow 0.03.",
                        report.subject(),
                        abandon_cap_share.0
                    );
                    report.warning("abandon_cap_share", message, "Check the law where the people live.");
                }
            });
        }
    }
}

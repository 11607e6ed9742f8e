//! Bots in front of queues, and assist for agents.

use super::horizon::date;
use super::laws::{Endless, law};
use super::names::{Names, ids, refer_all, subject};
use super::people::months_rise;
use super::range::{POSITIVE_FACTOR, SHARE};
use super::report::Report;
use crate::automation::{Assist, Automation, Bot, Ramp};
use crate::queue::Channel;
use std::collections::BTreeMap;

const MAX_BOTS: usize = 100;
const MAX_ASSISTS: usize = 100;
const MAX_POINTS: usize = 400;
const MAX_NAMED: usize = 200;
const MAX_ROWS: usize = 60;

pub(super) fn automation(report: &mut Report, names: &Names) {
    let Some(Automation { bots, assists }) = &names.scenario.automation else { return };
    report.at("automation", |report| {
        ids(report, "bots", bots.iter().map(|bot| &bot.id));
        report.about("The automation".into(), |report| {
            report.list("bots", bots, MAX_BOTS, |report, bot| {
                report.about(subject(&bot.id), |report| self::bot(report, bot, names));
            });
            one_bot_a_queue(report, bots);
        });
        report.about("The assist".into(), |report| {
            report
                .list("assists", assists, MAX_ASSISTS, |report, assist| self::assist(report, assist, names));
        });
    });
}

fn bot(report: &mut Report, bot: &Bot, names: &Names) {
    refer_all(report, "queues", &bot.queues, &names.queues, MAX_NAMED);
    report.at("session", |report| law(report, &bot.session, Endless::Refused));
    report.at("contained", |report| ramp(report, &bot.contained));
    report.number_if("leak_factor", bot.leak_factor.map(|factor| factor.0), POSITIVE_FACTOR);
    report.share_if("recontact_share", bot.recontact_share);
    report.at_some("recontact_delay", &bot.recontact_delay, |report, delay| {
        law(report, delay, Endless::Refused)
    });
    if bot.recontact_delay.is_some() && bot.recontact_share.is_none_or(|share| share.0 == 0.0) {
        let message =
            format!("{}: `recontact_delay` does nothing without `recontact_share`.", report.subject());
        report.warning("recontact_delay", message, "Give the share of those who come back, or take it out.");
    }
    for (i, queue) in bot.queues.iter().enumerate() {
        if matches!(names.channel(queue), Some(Channel::Callback | Channel::Outbound)) {
            let message = format!("{}: nobody comes to the queue `{queue}`, which calls.", report.subject());
            report.warning(&format!("queues[{i}]"), message, "A bot meets contacts that come by themselves.");
        }
    }
}

fn one_bot_a_queue(report: &mut Report, bots: &[Bot]) {
    let mut behind = BTreeMap::new();
    for (i, bot) in bots.iter().enumerate() {
        for (j, queue) in bot.queues.iter().enumerate() {
            let other = *behind.entry(queue).or_insert(&bot.id);
            if *other != bot.id {
                let message = format!("Queue `{queue}` is behind the bot `{other}` already.");
                report.error(&format!("bots[{i}].queues[{j}]"), message, "A contact meets one bot.");
            }
        }
    }
}

fn assist(report: &mut Report, assist: &Assist, names: &Names) {
    refer_all(report, "groups", &assist.groups, &names.groups, MAX_NAMED);
    report.some("talk", &assist.talk, MAX_ROWS, |report, row| {
        report.number("factor", row.factor.0, POSITIVE_FACTOR);
    });
    months_rise(report, "talk", assist.talk.iter().map(|row| row.from_month));
    report.number_if("acw_factor", assist.acw_factor.map(|factor| factor.0), POSITIVE_FACTOR);
    report.at("adoption", |report| ramp(report, &assist.adoption));
}

/// A share that changes between dates.
fn ramp(report: &mut Report, ramp: &Ramp) {
    report.some("points", &ramp.points, MAX_POINTS, |report, point| {
        date(report, "date", point.date);
        report.number("share", point.share.0, SHARE);
    });
    if let Some(i) = ramp.points.windows(2).position(|pair| pair[1].date <= pair[0].date) {
        let message = format!("{}: the dates of a ramp must rise.", report.subject());
        report.error(&format!("points[{}].date", i + 1), message, "Sort the points; give each date once.");
    }
}

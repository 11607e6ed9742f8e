//! What each channel needs and refuses: a call waits on the line, a chat in a window, deferred work on a pile.

use super::campaign;
use super::journey::reach;
use super::laws::{Endless, law};
use super::names::Names;
use super::range::{POSITIVE_SHARE, POSITIVE_SPAN_H, SHARE};
use super::report::Report;
use crate::demand::Demand;
use crate::ids::QueueId;
use crate::journey::{Response, ResponseClock, SilentAbandon};
use crate::law::Law;
use crate::queue::{Channel, Occupies, Queue};
use crate::staffing::AgentGroup;

pub(super) fn channel(report: &mut Report, queue: &Queue, names: &Names) {
    let channel = queue.channel.unwrap_or_default();
    required(report, queue, channel);
    refused(report, queue, channel);
    report.at_some("reach", &queue.reach, reach);
    report.at_some("campaign", &queue.campaign, campaign::campaign);
    report.at_some("silent_abandon", &queue.silent_abandon, silent_abandon);
    report.at_some("response", &queue.response, |report, promise| response(report, promise, queue));
    report.span_if("interruption.resume_s", queue.interruption.as_ref().and_then(|said| said.resume_s));
    if channel.occupies() == Occupies::Deferred {
        deferred(report, queue, names);
    }
}

/// Keys without which a channel does not work.
fn required(report: &mut Report, queue: &Queue, channel: Channel) {
    if channel == Channel::Callback && queue.reach.is_none() {
        let message = format!("{} calls back, but does not say how it reaches customers.", report.subject());
        report.error("channel", message, "Give it `reach` with the share of calls that somebody answers.");
    }
    if channel == Channel::Outbound && queue.campaign.is_none() {
        let message = format!("{} makes calls, but has no campaign.", report.subject());
        report.error("channel", message, "Give it a `campaign` with records, windows and pacing.");
    }
    if channel == Channel::Outbound && queue.demand != Demand::None {
        let message = format!("{}: its campaign makes the calls, none comes by itself.", report.subject());
        report.error("demand", message, "Write \"demand\": \"none\".");
    }
}

/// Keys that mean nothing on a channel.
fn refused(report: &mut Report, queue: &Queue, channel: Channel) {
    let occupies = channel.occupies();
    let (slot, deferred) = (occupies == Occupies::Slot, occupies == Occupies::Deferred);
    for (given, key, fits, only) in [
        (queue.reach.is_some(), "reach", channel == Channel::Callback, "\"callback\""),
        (queue.campaign.is_some(), "campaign", channel == Channel::Outbound, "\"outbound\""),
        (queue.response.is_some(), "response", deferred, "\"email\", \"cases\" or \"voicemail\""),
        (queue.interruption.is_some(), "interruption", deferred, "\"email\", \"cases\" or \"voicemail\""),
        (queue.silent_abandon.is_some(), "silent_abandon", slot, "\"chat\" or \"messaging\""),
        (queue.handling.slowdown.is_some(), "handling.slowdown", slot, "\"chat\" or \"messaging\""),
    ] {
        if given && !fits {
            let name = key.rsplit('.').next().unwrap_or(key);
            let message = format!("{}: `{name}` stands on a queue of another channel.", report.subject());
            report.error(
                key,
                message,
                &format!("It belongs to channel {only}; take it out, or change `channel`."),
            );
        }
    }
    if queue.backlog.is_some() && channel == Channel::Outbound {
        let message = format!("{}: a list has no backlog.", report.subject());
        report.error("backlog", message, "Count what is left in `records_per_day`.");
    }
}

/// Nobody waits on the line for deferred work: what only a live customer does, does nothing.
fn deferred(report: &mut Report, queue: &Queue, names: &Names) {
    if queue.patience != Law::Never {
        let message = format!("{} is deferred work: nobody hangs up.", report.subject());
        report.warning("patience", message, "Write \"patience\": \"never\".");
    }
    for (given, key) in [
        (queue.balk_share.is_some(), "balk_share"),
        (queue.waiting_places.is_some(), "waiting_places"),
        (queue.redial.is_some(), "redial"),
        (queue.announcement.is_some(), "announcement"),
        (queue.callback.is_some(), "callback"),
        (queue.when_closed.is_some(), "when_closed"),
    ] {
        if given {
            let message = format!("{} is deferred work: `{key}` does nothing.", report.subject());
            report.warning(key, message, "Deferred work is always accepted and waits; take the key out.");
        }
    }
    if queue.service_level.is_some() && queue.response.is_none() {
        let message = format!("{} is deferred work with the promise of a live queue.", report.subject());
        report.warning("service_level", message, "Promise a `response` within hours.");
    }
    let live =
        |id: &QueueId| names.channel(id).is_some_and(|channel| channel.occupies() != Occupies::Deferred);
    let mixed = |group: &AgentGroup| group.skills.iter().any(|skill| live(&skill.queue));
    if queue.interruption.is_some() && !names.skilled(&queue.id).any(mixed) {
        let message =
            format!("{}: nobody who works on it has live contacts that could interrupt.", report.subject());
        report.warning("interruption", message, "Take it out, or give a group a live skill too.");
    }
}

fn silent_abandon(report: &mut Report, silent: &SilentAbandon) {
    report.number("share", silent.share.0, SHARE);
    report.at("notice", |report| law(report, &silent.notice, Endless::Refused));
}

fn response(report: &mut Report, promise: &Response, queue: &Queue) {
    report.number("target_share", promise.target_share.0, POSITIVE_SHARE);
    report.number("within_h", promise.within_h.0, POSITIVE_SPAN_H);
    if promise.clock == Some(ResponseClock::BusinessHours) && queue.opening.is_none() {
        let message = format!("{} is always open: its business hours are all hours.", report.subject());
        report.warning("clock", message, "Give the queue `opening` hours.");
    }
}

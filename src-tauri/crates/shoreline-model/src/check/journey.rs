//! What contacts are told, where they go next, and whether they return.

use super::laws::{Endless, law};
use super::names::{Names, refer};
use super::range::{POSITIVE_FACTOR, SHARE, SHARES_SLACK, SPAN_H, SPAN_S};
use super::report::Report;
use crate::ids::QueueId;
use crate::journey::{
    Announcement, Backlog, CallbackOffer, Reach, Redial, Repeat, Transfer, TransferKind, WhenClosed,
};
use crate::queue::{Channel, Occupies, Queue};

const ATTEMPTS: (u64, u64) = (1, 20);
const MAX_STEPS: usize = 100;
const MAX_TRANSFERS: usize = 50;
/// Contacts that wait from the first moment: each takes memory before anything is simulated.
const BACKLOG: (u64, u64) = (0, 200_000);

pub(super) fn journey(report: &mut Report, queue: &Queue, names: &Names) {
    report.at_some("announcement", &queue.announcement, announcement);
    report.at_some("callback", &queue.callback, |report, offer| callback(report, offer, names));
    report.at_some("redial", &queue.redial, |report, redial| {
        self::redial(report, redial);
        returns_to(report, &redial.queue, queue, names);
    });
    report.at_some("when_closed", &queue.when_closed, |report, closed| {
        when_closed(report, closed, queue, names)
    });
    report.at_some("repeat", &queue.repeat, |report, repeat| {
        self::repeat(report, repeat);
        returns_to(report, &repeat.queue, queue, names);
    });
    transfers(report, queue, names);
    report.at_some("backlog", &queue.backlog, backlog);
}

fn announcement(report: &mut Report, announcement: &Announcement) {
    let factor = announcement.patience_factor;
    report.number_if("patience_factor", factor.map(|factor| factor.0), POSITIVE_FACTOR);
    report.list("balk", &announcement.balk, MAX_STEPS, |report, step| {
        report.number("over_s", step.over_s.0, SPAN_S);
        report.number("share", step.share.0, SHARE);
    });
    for (i, pair) in announcement.balk.windows(2).enumerate() {
        if pair[1].over_s <= pair[0].over_s {
            let message = format!("{}: the waits of `balk` must rise.", report.subject());
            report.error(&format!("balk[{}].over_s", i + 1), message, "");
        } else if pair[1].share < pair[0].share {
            let message =
                format!("{}: fewer customers leave when they hear of a longer wait.", report.subject());
            report.warning(&format!("balk[{}].share", i + 1), message, "Shares usually rise with the wait.");
        }
    }
    if announcement.balk.is_empty() && factor.is_none_or(|factor| factor.0 == 1.0) {
        let message = format!("{}: the announcement changes nothing.", report.subject());
        report.warning("", message, "Give it `balk` steps or a `patience_factor`, or take it out.");
    }
}

fn callback(report: &mut Report, offer: &CallbackOffer, names: &Names) {
    report.number("over_s", offer.over_s.0, SPAN_S);
    report.number("accept_share", offer.accept_share.0, SHARE);
    report.at_some("scheduled", &offer.scheduled, |report, delay| law(report, delay, Endless::Refused));
    refer(report, "queue", &offer.queue, &names.queues);
    if names.channel(&offer.queue).is_some_and(|channel| channel != Channel::Callback) {
        let message = format!("{}: queue `{}` makes no callbacks.", report.subject(), offer.queue);
        report.error("queue", message, "Name a queue of channel \"callback\".");
    }
}

fn redial(report: &mut Report, redial: &Redial) {
    report.share_if("after_abandon_share", redial.after_abandon_share);
    report.share_if("after_block_share", redial.after_block_share);
    report.at("delay", |report| law(report, &redial.delay, Endless::Refused));
    report.count_if("max_attempts", redial.max_attempts, ATTEMPTS);
    if redial.max_attempts == Some(1) {
        let message = format!("{}: one attempt in all means that nobody tries again.", report.subject());
        report.warning("max_attempts", message, "Count the first attempt too: 2 allows one redial.");
    }
}

fn repeat(report: &mut Report, repeat: &Repeat) {
    report.number("resolved_share", repeat.resolved_share.0, SHARE);
    report.share_if("return_share", repeat.return_share);
    report.at("delay", |report| law(report, &repeat.delay, Endless::Refused));
    report.count_if("max_contacts", repeat.max_contacts, ATTEMPTS);
    if repeat.max_contacts == Some(1) {
        let message = format!("{}: one contact in all means that nobody comes back.", report.subject());
        report.warning("max_contacts", message, "Count the first contact too: 2 allows one more.");
    }
}

/// Where customers come back by themselves: any queue but one that calls.
fn returns_to(report: &mut Report, named: &Option<QueueId>, queue: &Queue, names: &Names) {
    if let Some(id) = named {
        refer(report, "queue", id, &names.queues);
    }
    receives(report, "queue", named.as_ref().unwrap_or(&queue.id), names);
}

/// What only its campaign fills takes nobody else.
pub(super) fn receives(report: &mut Report, key: &str, id: &QueueId, names: &Names) {
    if names.channel(id) == Some(Channel::Outbound) {
        let message =
            format!("{}: nobody but its campaign puts contacts into the queue `{id}`.", report.subject());
        report.error(key, message, "Name a queue that customers can reach.");
    }
}

fn when_closed(report: &mut Report, closed: &WhenClosed, queue: &Queue, names: &Names) {
    let WhenClosed::Voicemail { queue: id, share } = closed else { return };
    report.at("voicemail", |report| {
        report.number("share", share.0, SHARE);
        refer(report, "queue", id, &names.queues);
        if names.channel(id).is_some_and(|channel| channel.occupies() != Occupies::Deferred) {
            let message = format!("{}: a message cannot wait in the live queue `{id}`.", report.subject());
            report.error("queue", message, "Name a queue of channel \"voicemail\".");
        }
        if queue.opening.is_none() {
            let message = format!("{} never closes: nobody leaves a message.", report.subject());
            report.warning("", message, "Give the queue `opening` hours, or take it out.");
        }
    });
}

fn transfers(report: &mut Report, queue: &Queue, names: &Names) {
    let mut numbers = true;
    report.list("transfers", &queue.transfers, MAX_TRANSFERS, |report, transfer| {
        numbers &= report.number("share", transfer.share.0, SHARE);
        report.number_if("handling_factor", transfer.handling_factor.map(|factor| factor.0), POSITIVE_FACTOR);
        refer(report, "to", &transfer.to, &names.queues);
        receives(report, "to", &transfer.to, names);
        if transfer.to == queue.id {
            let message = format!("{} passes contacts on to itself.", report.subject());
            report.error("to", message, "For customers who come back write a `repeat`.");
        }
        report.at("how", |report| how(report, transfer, names));
    });
    let sum: f64 = queue.transfers.iter().map(|transfer| transfer.share.0).sum();
    if numbers && sum > 1.0 + SHARES_SLACK {
        let message = format!("{}: the shares of its transfers sum to {sum}, above 1.", report.subject());
        report.error("transfers", message, "The share that is left stays with the queue.");
    } else if numbers && sum > 1.0 - SHARES_SLACK && queue.repeat.is_some() {
        let message =
            format!("{}: every contact is passed on, so none is left to come back.", report.subject());
        report.warning("repeat", message, "Give the queue that ends the matter the `repeat`.");
    }
}

fn how(report: &mut Report, transfer: &Transfer, names: &Names) {
    match &transfer.how {
        None | Some(TransferKind::Cold) => {}
        Some(TransferKind::Warm { conference_s }) => {
            report.number("warm.conference_s", conference_s.0, SPAN_S);
            if names.channel(&transfer.to).is_some_and(|channel| channel.occupies() == Occupies::Deferred) {
                let message = format!(
                    "{}: the first agent would stay until somebody turns to the deferred queue `{}`.",
                    report.subject(),
                    transfer.to
                );
                report.error("warm", message, "Make the transfer \"cold\".");
            }
        }
        Some(TransferKind::Delayed { delay }) => {
            report.at("delayed.delay", |report| law(report, delay, Endless::Refused));
        }
    }
}

fn backlog(report: &mut Report, backlog: &Backlog) {
    report.count("contacts", u64::from(backlog.contacts), BACKLOG.0, BACKLOG.1);
    report.number_if("oldest_h", backlog.oldest_h.map(|hours| hours.0), SPAN_H);
    if backlog.contacts == 0 {
        report.warning("contacts", format!("{} has a backlog of nothing.", report.subject()), "Take it out.");
    }
}

/// Reaching somebody: probability, times and tries.
pub(super) fn reach(report: &mut Report, reach: &Reach) {
    report.number("share", reach.share.0, SHARE);
    report.span_if("ring_s", reach.ring_s);
    report.span_if("fail_s", reach.fail_s);
    report.count_if("max_tries", reach.max_tries, ATTEMPTS);
    report.at_some("retry_delay", &reach.retry_delay, |report, delay| law(report, delay, Endless::Refused));
    if reach.share.0 == 0.0 {
        report.warning("share", format!("{} reaches nobody.", report.subject()), "Give a share above 0.");
    }
    if reach.retry_delay.is_some() && reach.max_tries.unwrap_or(1) == 1 {
        let message = format!("{}: `retry_delay` does nothing with one attempt.", report.subject());
        report.warning("retry_delay", message, "Allow 2 or more in `max_tries`.");
    }
}

//! What contacts are told, where they go next, and whether they return.

use super::*;

fn delay() -> Value {
    json!({ "exponential": { "mean_s": 60 } })
}

#[test]
fn announcements_and_callbacks_are_checked() {
    let steps = |steps: &[[f64; 2]]| -> Value {
        steps.iter().map(|[over, share]| json!({ "over_s": over, "share": share })).collect()
    };
    let at = "/queues/0/announcement/balk";
    every_change_of(
        OPERATION,
        &[
            (
                at,
                steps(&[[60.0, 0.1], [60.0, 0.2]]),
                Error,
                "queues[0].announcement.balk[1].over_s",
                "must rise",
            ),
            (
                at,
                steps(&[[60.0, 0.3], [90.0, 0.2]]),
                Warning,
                "queues[0].announcement.balk[1].share",
                "longer wait",
            ),
            (at, steps(&[[60.0, 30.0]]), Error, "queues[0].announcement.balk[0].share", "write 80 % as 0.8"),
            ("/queues/0/announcement", json!({}), Warning, "queues[0].announcement", "changes nothing"),
            (
                "/queues/0/announcement/patience_factor",
                json!(0),
                Error,
                "queues[0].announcement.patience_factor",
                "above 0",
            ),
            (
                "/queues/0/callback/queue",
                json!("email"),
                Error,
                "queues[0].callback.queue",
                "makes no callbacks",
            ),
            ("/queues/0/callback/queue", json!("calbacks"), Error, "queues[0].callback.queue", "`callbacks`"),
            ("/queues/0/callback/accept_share", json!(2), Error, "queues[0].callback.accept_share", "0.8"),
            ("/queues/0/callback/over_s", json!(-1), Error, "queues[0].callback.over_s", "is -1"),
            (
                "/queues/0/callback/scheduled",
                json!("never"),
                Error,
                "queues[0].callback.scheduled",
                "patience",
            ),
        ],
    );
}

#[test]
fn messages_become_deferred_work_of_a_queue_that_closes() {
    let at = "/queues/0/when_closed/voicemail";
    let path = "queues[0].when_closed.voicemail";
    every_change_of(
        OPERATION,
        &[
            (
                at,
                json!({ "queue": "experts", "share": 0.2 }),
                Error,
                "queues[0].when_closed.voicemail.queue",
                "live",
            ),
            (
                at,
                json!({ "queue": "x", "share": 0.2 }),
                Error,
                "queues[0].when_closed.voicemail.queue",
                "queue `x`",
            ),
            (
                at,
                json!({ "queue": "messages", "share": 2 }),
                Error,
                "queues[0].when_closed.voicemail.share",
                "0.8",
            ),
            ("/queues/0/opening", Value::Null, Warning, path, "never closes"),
        ],
    );
}

#[test]
fn customers_come_back_where_they_can() {
    every_change_of(
        OPERATION,
        &[
            ("/queues/0/redial/queue", json!("sales"), Error, "queues[0].redial.queue", "its campaign"),
            (
                "/queues/0/repeat/queue",
                json!("emial"),
                Error,
                "queues[0].repeat.queue",
                "Did you mean `email`?",
            ),
            (
                "/queues/0/repeat/max_contacts",
                json!(1),
                Warning,
                "queues[0].repeat.max_contacts",
                "comes back",
            ),
            (
                "/queues/0/repeat/max_contacts",
                json!(99),
                Error,
                "queues[0].repeat.max_contacts",
                "from 1 to 20",
            ),
            ("/queues/0/repeat/resolved_share", json!(78), Error, "queues[0].repeat.resolved_share", "0.8"),
            ("/queues/0/repeat/delay", json!("never"), Error, "queues[0].repeat.delay", "only a patience"),
            (
                "/queues/6/repeat",
                json!({ "resolved_share": 0.5, "delay": delay() }),
                Error,
                "queues[6].repeat.queue",
                "its campaign",
            ),
        ],
    );
}

#[test]
fn transfers_lead_somewhere_and_end() {
    let to = |to: &str, share: f64| json!({ "to": to, "share": share });
    let at = "/queues/0/transfers";
    every_change_of(
        OPERATION,
        &[
            (at, json!([to("orders", 0.1)]), Error, "queues[0].transfers[0].to", "to itself"),
            (at, json!([to("sales", 0.1)]), Error, "queues[0].transfers[0].to", "its campaign"),
            (at, json!([to("email", 0.6), to("experts", 0.6)]), Error, "queues[0].transfers", "sum to 1.2"),
            (at, json!([to("email", 1.0)]), Warning, "queues[0].repeat", "none is left"),
            (
                at,
                json!([{ "to": "email", "share": 0.1, "how": { "warm": { "conference_s": 9 } } }]),
                Error,
                "queues[0].transfers[0].how.warm",
                "would stay",
            ),
            (
                "/queues/0/transfers/1/how/delayed/delay",
                json!("never"),
                Error,
                "queues[0].transfers[1].how.delayed.delay",
                "only a patience",
            ),
            (
                "/queues/0/transfers/0/handling_factor",
                json!(0),
                Error,
                "queues[0].transfers[0].handling_factor",
                "above 0",
            ),
            (at, json!(vec![to("email", 0.0); 51]), Error, "queues[0].transfers", "at most 50"),
        ],
    );
}

#[test]
fn contacts_that_are_passed_round_for_ever_are_refused() {
    let round = |back: f64| {
        let text = text_with(
            OPERATION,
            &[
                ("/queues/0/transfers", json!([{ "to": "experts", "share": 1 }])),
                ("/queues/0/repeat", Value::Null),
                ("/queues/1/transfers", json!([{ "to": "orders", "share": back }])),
            ],
        );
        findings(&text).iter().any(|found| found.path == "queues[1].transfers" && found.severity == Error)
    };
    assert!(round(1.0));
    assert!(!round(0.9));
}

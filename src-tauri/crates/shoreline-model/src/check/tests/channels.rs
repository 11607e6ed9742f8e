//! What each channel needs and refuses, and recorded demand.

use super::*;

#[test]
fn keys_stand_on_the_channel_they_belong_to() {
    let reach = json!({ "share": 0.5 });
    let law = json!({ "exponential": { "mean_s": 60 } });
    every_change_of(
        OPERATION,
        &[
            ("/queues/5/reach", Value::Null, Error, "queues[5].channel", "how it reaches customers"),
            ("/queues/0/reach", reach, Error, "queues[0].reach", "channel \"callback\""),
            ("/queues/6/campaign", Value::Null, Error, "queues[6].channel", "has no campaign"),
            ("/queues/6/channel", json!("voice"), Error, "queues[6].campaign", "channel \"outbound\""),
            (
                "/queues/6/demand",
                json!({ "intervals": { "slot_min": 60, "rows": [] } }),
                Error,
                "queues[6].demand",
                "\"demand\": \"none\"",
            ),
            ("/queues/6/backlog", json!({ "contacts": 3 }), Error, "queues[6].backlog", "no backlog"),
            ("/queues/0/interruption", json!({}), Error, "queues[0].interruption", "\"email\""),
            (
                "/queues/0/response",
                json!({ "target_share": 0.9, "within_h": 4 }),
                Error,
                "queues[0].response",
                "\"email\"",
            ),
            (
                "/queues/0/silent_abandon",
                json!({ "share": 0.1, "notice": law }),
                Error,
                "queues[0].silent_abandon",
                "\"chat\"",
            ),
            ("/queues/3/handling/slowdown", json!(0.1), Error, "queues[3].handling.slowdown", "\"chat\""),
        ],
    );
}

#[test]
fn nobody_waits_on_the_line_for_deferred_work() {
    let mean = json!({ "exponential": { "mean_s": 60 } });
    let promise = json!({ "answer_within_s": 20, "target_share": 0.8 });
    every_change_of(
        OPERATION,
        &[
            ("/queues/3/patience", mean, Warning, "queues[3].patience", "nobody hangs up"),
            ("/queues/3/balk_share", json!(0.1), Warning, "queues[3].balk_share", "does nothing"),
            ("/queues/3/waiting_places", json!(9), Warning, "queues[3].waiting_places", "does nothing"),
            ("/queues/4/service_level", promise, Warning, "queues[4].service_level", "Promise a `response`"),
            (
                "/queues/3/opening",
                Value::Null,
                Warning,
                "queues[3].response.clock",
                "business hours are all hours",
            ),
            (
                "/agent_groups/3/skills/0/queue",
                json!("messages"),
                Warning,
                "queues[3].interruption",
                "live contacts that could interrupt",
            ),
            (
                "/trunk_groups",
                json!([{ "id": "lines", "lines": 9, "queues": ["email"] }]),
                Warning,
                "trunk_groups[0].queues[0]",
                "holds no line",
            ),
        ],
    );
}

#[test]
fn the_numbers_of_channels_have_bounds() {
    every_change_of(
        OPERATION,
        &[
            ("/queues/2/silent_abandon/share", json!(20), Error, "queues[2].silent_abandon.share", "0.8"),
            (
                "/queues/2/silent_abandon/notice",
                json!("never"),
                Error,
                "queues[2].silent_abandon.notice",
                "only a patience",
            ),
            ("/queues/2/handling/slowdown", json!(-1), Error, "queues[2].handling.slowdown", "from 0 to 10"),
            ("/queues/3/response/within_h", json!(0), Error, "queues[3].response.within_h", "above 0"),
            ("/queues/3/interruption/resume_s", json!(-1), Error, "queues[3].interruption.resume_s", "is -1"),
            ("/queues/3/backlog/contacts", json!(200_001), Error, "queues[3].backlog.contacts", "200000"),
            (
                "/queues/3/backlog/contacts",
                json!(0),
                Warning,
                "queues[3].backlog.contacts",
                "backlog of nothing",
            ),
            ("/queues/3/backlog/oldest_h", json!(9000), Error, "queues[3].backlog.oldest_h", "to 8760"),
            ("/queues/5/reach/max_tries", json!(0), Error, "queues[5].reach.max_tries", "from 1 to 20"),
            (
                "/queues/5/reach/max_tries",
                json!(1),
                Warning,
                "queues[5].reach.retry_delay",
                "with one attempt",
            ),
            ("/queues/5/reach/share", json!(0), Warning, "queues[5].reach.share", "reaches nobody"),
            ("/queues/0/ageing_s", json!(0), Error, "queues[0].ageing_s", "above 0"),
            ("/queues/0/residency", json!(["p c"]), Error, "queues[0].residency[0]", "residency tag"),
            ("/queues/0/residency", json!(["pci", "pci"]), Error, "queues[0].residency[1]", "twice"),
        ],
    );
}

#[test]
fn a_trace_is_in_order_whole_and_within_the_horizon() {
    let at = "/queues/2/demand/trace/at_s";
    let path = "queues[2].demand.trace.at_s";
    every_change_of(
        OPERATION,
        &[
            (at, json!([5, 4, 6]), Error, "queues[2].demand.trace.at_s[1]", "not in order"),
            (
                at,
                json!([5, 6, 14 * 86_400]),
                Error,
                "queues[2].demand.trace.at_s[2]",
                "after the end of the horizon",
            ),
            (at, json!([-1, 6, 7]), Error, "queues[2].demand.trace.at_s[0]", "from 0"),
            (at, json!([5, 6]), Error, "queues[2].demand.trace.talk_s", "3 values for 2 arrivals"),
            (at, json!([]), Warning, path, "expects no contacts"),
            (at, json!(vec![7; 1_000_001]), Error, path, "at most 1000000"),
            (
                "/queues/2/demand/trace/patience_s/0",
                json!(-3),
                Error,
                "queues[2].demand.trace.patience_s[0]",
                "is -3",
            ),
            (
                "/queues/2/variability",
                json!({ "day_cv": 0.1 }),
                Warning,
                "queues[2].variability",
                "does nothing",
            ),
            (
                "/queues/0/variability/forecast_error_cv",
                json!(9),
                Error,
                "queues[0].variability.forecast_error_cv",
                "from 0 to 3",
            ),
        ],
    );
}

#[test]
fn a_queue_that_nobody_needs_is_warned_of() {
    every_change_of(
        OPERATION,
        &[
            ("/queues/0/when_closed", Value::Null, Warning, "queues[4].demand", "needed by nobody"),
            ("/queues/0/callback", Value::Null, Warning, "queues[5].demand", "needed by nobody"),
        ],
    );
    let left = findings(&text_with(OPERATION, &[("/queues/0/transfers", json!([]))]));
    assert!(left.iter().all(|finding| finding.severity == Note), "interflow still leads to it: {left:#?}");
}

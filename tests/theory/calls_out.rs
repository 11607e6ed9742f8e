//! Campaigns and callbacks: how many calls, who is reached, what it costs those who call in.

use crate::support::build::{Build, constant, exponential};
use crate::support::{agrees, figure, heads, is_near, mean, queue, results, share, study};
use serde_json::{Value, json};

const HOUR_S: f64 = 3600.0;

/// A queue whose campaign calls round the clock from a list without end, one in four of whom answers.
fn outbound(pacing: Value, talk: Value) -> Value {
    let mut queue = queue("outbound", 0.0, talk);
    queue["channel"] = json!("outbound");
    queue["demand"] = json!("none");
    queue["priority"] = json!(2);
    queue["campaign"] = json!({
        "records_per_day": 1_000_000,
        "segments": [{"zone": "UTC", "share": 1}],
        "windows": [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "from": "00:00", "to": "24:00"}],
        "reach": {"share": 0.25, "ring_s": 12, "fail_s": 24},
        "pacing": pacing,
    });
    queue
}

fn predictive(cap: f64) -> Value {
    json!({"predictive": {"abandon_cap_share": cap, "most_lines_per_agent": 6, "patience_s": 2}})
}

/// A campaign and the people for it.
fn campaign(pacing: Value, agents: f64) -> Build {
    Build::empty().days("2026-06-01", 3).queue(outbound(pacing, exponential(120.0))).group(heads(
        "group",
        agents,
        &["outbound"],
    ))
}

/// A list of so many new records a day, each tried so often, a quarter of an hour apart.
fn listed(build: Build, records: u32, tries: u8) -> Build {
    build
        .with("/queues/0/campaign/records_per_day", json!(records))
        .with("/queues/0/campaign/reach/max_tries", json!(tries))
        .with("/queues/0/campaign/reach/retry_delay", constant(900.0))
        .warm_up(0.0)
}

#[test]
fn with_an_agent_for_every_call_the_agents_are_always_busy_and_nobody_is_abandoned() {
    for (pacing, preview_s) in [(json!("progressive"), 0.0), (json!({"preview": {"preview_s": 30}}), 30.0)] {
        let results = results(campaign(pacing, 10.0).scenario());
        // One call after the other: their number is people x time / mean length (renewal theorem).
        let length_s = preview_s + 0.25 * (12.0 + 120.0) + 0.75 * 24.0;
        let calls = 10.0 * 72.0 * HOUR_S / length_s;
        agrees(figure(&results, "attempts"), calls, 0.005 * calls);
        agrees(figure(&results, "reached_share"), 0.25, 0.001);
        assert_eq!(mean(&results.total, "abandoned"), 0.0);
        assert_eq!(mean(&results.total, "occupancy"), 1.0);
    }
}

#[test]
fn predictive_pacing_stays_below_its_cap_and_uses_most_of_it() {
    for cap in [0.01, 0.03, 0.05] {
        let abandoned = figure(&results(campaign(predictive(cap), 20.0).scenario()), "abandon_share");
        assert!(abandoned.mean.unwrap() <= cap, "{abandoned:?}");
        assert!(abandoned.mean.unwrap() > 0.7 * cap, "{abandoned:?}");
    }
}

#[test]
fn predictive_pacing_gives_agents_more_to_talk_than_progressive() {
    let talk_s = |pacing| {
        let results = results(campaign(pacing, 20.0).scenario());
        mean(&results.total, "handled") * figure(&results, "talk_s").mean.unwrap()
    };
    let (predictive, progressive) = (talk_s(predictive(0.03)), talk_s(json!("progressive")));
    assert!(predictive > 1.2 * progressive, "{predictive} s against {progressive} s");
}

#[test]
fn a_record_that_nobody_answers_is_tried_as_often_as_said() {
    for pacing in [json!("progressive"), predictive(0.03)] {
        let build = listed(campaign(pacing, 20.0), 500, 3).with("/queues/0/campaign/reach/share", json!(0));
        let results = results(build.replications(3).scenario());
        assert_eq!(mean(&results.total, "attempts"), 3.0 * 3.0 * 500.0);
        assert_eq!(mean(&results.total, "received"), 0.0);
    }
}

#[test]
fn who_is_not_the_person_meant_is_tried_again() {
    let build = listed(campaign(json!("progressive"), 20.0), 500, 4)
        .with("/queues/0/campaign/right_party_by_hour", json!(vec![0.4; 24]));
    let results = results(build.scenario());
    // Tries until the person meant is reached (0.25 x 0.4 a try), four at most.
    let tries = (1.0 - 0.9f64.powi(4)) / 0.1;
    agrees(figure(&results, "attempts"), 3.0 * 500.0 * tries, 8.0);
    agrees(figure(&results, "right_party_share"), 0.4, 0.004);
    // Somebody else takes 15 s.
    agrees(figure(&results, "talk_s"), 0.4 * 120.0 + 0.6 * 15.0, 0.6);
}

#[test]
fn conversions_are_a_share_of_conversations_with_the_person_meant() {
    let build = listed(campaign(json!("progressive"), 20.0), 2000, 1)
        .with("/queues/0/campaign/reach/share", json!(0.8))
        .with("/queues/0/campaign/right_party_by_hour", json!(vec![0.5; 24]))
        .with("/queues/0/campaign/conversion_share", json!(0.2))
        .with("/queues/0/campaign/conversion_value", json!(60));
    let results = results(build.scenario());
    agrees(figure(&results, "conversions"), 3.0 * 2000.0 * 0.8 * 0.5 * 0.2, 5.0);
    is_near(share(&results.total, "value", "conversions"), 60.0, 1e-9);
}

#[test]
fn right_parties_come_by_the_hour_of_the_called() {
    let by_hour: Vec<f64> = (0..24).map(|hour| if hour < 12 { 1.0 } else { 0.0 }).collect();
    let build = campaign(json!("progressive"), 10.0)
        .with("/queues/0/campaign/right_party_by_hour", json!(by_hour))
        .with("/queues/0/campaign/segments/0/zone", json!("Asia/Kathmandu"));
    let results = study(build.replications(3).scenario()).results();
    let right = &results.intervals.queues["outbound"]["right_party_share"].mean;
    // Noon in Kathmandu is 06:15 UTC.
    assert_eq!((right[11], right[13]), (Some(1.0), Some(0.0)));
    assert!((0.3..0.7).contains(&right[12].unwrap()), "half an hour half before noon: {:?}", right[12]);
}

/// Inbound calls of 180 s to ten agents, who call out for as long in every free moment.
fn blended(calls_per_half_hour: f64) -> Build {
    let mut endless = outbound(json!("progressive"), exponential(180.0));
    endless["campaign"]["reach"] = json!({"share": 1, "ring_s": 0});
    let inbound = queue("inbound", calls_per_half_hour, exponential(180.0));
    Build::empty().queue(inbound).queue(endless).group(heads("group", 10.0, &["inbound", "outbound"]))
}

#[test]
fn inbound_waits_for_the_next_of_all_agents_where_they_call_out_in_every_free_moment() {
    let results = results(blended(70.0).days("2026-06-01", 7).scenario());
    let inbound = &results.queues["inbound"];
    // All ten are busy whenever somebody calls: as in M/M/10 for those who wait, 1 / (10 mu - lambda).
    agrees(inbound["asa_s"], 1.0 / (10.0 / 180.0 - 70.0 / 1800.0), 1.5);
    agrees(inbound["delayed_share"], 1.0, 0.001);
    // What inbound leaves of ten people.
    agrees(results.queues["outbound"]["handled"], (10.0 - 7.0) * 7.0 * 24.0 * HOUR_S / 180.0, 40.0);
}

#[test]
fn agents_kept_for_inbound_do_not_call_out() {
    let reserve = json!({"reserves": [{"group": "group", "keep": 4, "for": ["inbound"]}]});
    let build = blended(0.0).with("/routing", reserve).days("2026-06-01", 1).warm_up(0.0);
    let results = results(build.replications(3).scenario());
    is_near(mean(&results.total, "occupancy"), 0.6, 1e-9);
}

#[test]
fn calling_out_comes_before_deferred_work_of_a_lower_priority() {
    let mail = |priority: u8| {
        let mut mail = queue("mail", 2000.0, constant(300.0));
        (mail["channel"], mail["priority"]) = (json!("email"), json!(priority));
        let build = campaign(json!("progressive"), 10.0).days("2026-06-01", 1).queue(mail);
        let results = results(
            build.with("/agent_groups/0/skills/-", json!({"queue": "mail"})).replications(3).scenario(),
        );
        [mean(&results.queues["outbound"], "attempts"), mean(&results.queues["mail"], "handled")]
    };
    let ([calls, replies], [few_calls, many_replies]) = (mail(3), mail(1));
    assert!(calls > 1000.0 && replies == 0.0, "{calls} calls and {replies} replies");
    assert!(few_calls == 0.0 && many_replies > 1000.0, "{few_calls} calls and {many_replies} replies");
}

#[test]
fn a_callback_is_tried_as_often_as_said() {
    let mut back = queue("callback", 20.0, exponential(60.0));
    back["channel"] = json!("callback");
    back["reach"] =
        json!({"share": 0.4, "ring_s": 20, "fail_s": 30, "max_tries": 2, "retry_delay": constant(1800.0)});
    let build = Build::empty().queue(back).group(heads("group", 20.0, &["callback"]));
    let results = results(build.scenario());
    agrees(figure(&results, "reached_share"), 0.4, 0.002);
    // First tries, and second ones of the 60% who did not answer.
    let attempts = share(&results.total, "attempts", "received");
    is_near(attempts, 1.0, 1e-9);
    let customers = 20.0 * 48.0 * 14.0;
    agrees(figure(&results, "received"), customers * 1.6, 40.0);
    agrees(figure(&results, "handled"), customers * (0.4 + 0.6 * 0.4), 30.0);
    // Busy for the ring and the talk of the reached, for the attempt of the others.
    let busy = 20.0 / 1800.0 * 1.6 * (0.4 * (20.0 + 60.0) + 0.6 * 30.0) / 20.0;
    agrees(results.total["occupancy"], busy, 0.001);
}

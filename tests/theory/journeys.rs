//! Journeys whose figures are known: sessions as servers, interruption, tandems, returns, bots, vendors, promises.

use crate::support::build::{Build, constant, exponential};
use crate::support::callers::{Switchboard, caller};
use crate::support::{agrees, figure, heads, is_near, mean, queue, results, share};
use serde_json::{Value, json};
use shoreline_engine::{RunOptions, simulate};
use shoreline_stats::erlang::ErlangC;
use std::sync::atomic::AtomicBool;

const WINDOW_S: f64 = 14.0 * 86_400.0;

/// A queue to which nobody comes by themselves.
fn fed(id: &str, talk: Value) -> Value {
    let mut fed = queue(id, 0.0, talk);
    fed["demand"] = json!("none");
    fed
}

/// Erlang C of a queue with this many calls a half hour.
fn erlang_c(calls_per_half_hour: f64, handling_s: f64, servers: u32) -> ErlangC {
    ErlangC::new(calls_per_half_hour / 1800.0, handling_s, servers).unwrap()
}

/// One chat queue, and agents with so many slots.
fn chats(chats_per_half_hour: f64, handling_s: f64, agents: u32, slots: u8, slowdown: f64) -> Build {
    Build::steady(chats_per_half_hour, handling_s, agents)
        .with("/queues/0/channel", json!("chat"))
        .with("/queues/0/handling/slowdown", json!(slowdown))
        .with("/agent_groups/0/slots", json!(slots))
}

#[test]
fn a_chat_with_one_slot_is_a_call() {
    let call = Build::steady(100.0, 180.0, 11).patience(240.0).replications(5);
    let chat = call.clone().with("/queues/0/channel", json!("chat"));
    let (call, chat) = (results(call.scenario()), results(chat.scenario()));
    for (key, estimate) in &call.queues["queue"] {
        assert_eq!(Some(estimate), chat.queues["queue"].get(key), "{key}");
    }
    for (key, estimate) in &call.agent_groups["group"] {
        assert_eq!(Some(estimate), chat.agent_groups["group"].get(key), "{key}");
    }
}

#[test]
fn agents_with_two_slots_that_do_not_slow_down_are_twice_as_many_agents() {
    // Seven agents hold fourteen sessions: M/M/14.
    let results = results(chats(100.0, 180.0, 7, 2, 0.0).scenario());
    let exact = erlang_c(100.0, 180.0, 14);
    agrees(figure(&results, "delayed_share"), exact.p_wait(), 0.003);
    agrees(figure(&results, "asa_s"), exact.mean_wait_s(), 0.15);
    agrees(figure(&results, "service_level"), exact.answered_within(20.0), 0.002);
    agrees(figure(&results, "aht_s"), 180.0, 0.3);
}

/// One agent with slots as a birth-death chain, up to a length that is never reached: probability of each number of
/// chats there.
fn one_agent_with_slots(load: f64, slots: usize, slowdown: f64) -> Vec<f64> {
    let rate = |chats: usize| {
        let sessions = chats.min(slots) as f64;
        sessions / (1.0 + slowdown * (sessions - 1.0).powi(2))
    };
    let mut weights = vec![1.0];
    for chats in 1..400 {
        weights.push(weights[chats - 1] * load / rate(chats));
    }
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|weight| weight / sum).collect()
}

#[test]
fn sessions_slow_one_another_down_as_a_birth_death_chain_says() {
    // With c sessions each takes 1 + a (c - 1)^2 times as long: with two slots the rates are mu and 2 mu / (1 + a).
    for (slots, slowdown, load) in [(2, 0.5, 0.8), (3, 0.114, 1.4)] {
        let chats_per_half_hour = load * 1800.0 / 180.0;
        let results = results(chats(chats_per_half_hour, 180.0, 1, slots as u8, slowdown).scenario());
        let there = one_agent_with_slots(load, slots, slowdown);
        let mean_of = |of: fn(usize, usize) -> usize| {
            there.iter().enumerate().map(|(chats, p)| p * of(chats, slots) as f64).sum::<f64>()
        };
        let (waiting, sessions) = (mean_of(usize::saturating_sub), mean_of(usize::min));
        let arrivals_per_s = chats_per_half_hour / 1800.0;
        agrees(figure(&results, "delayed_share"), there[slots..].iter().sum(), 0.005);
        agrees(figure(&results, "mean_queue"), waiting, 0.03);
        // Little's law: queue, sessions, and people with a session.
        agrees(figure(&results, "mean_wait_s"), waiting / arrivals_per_s, 5.0);
        agrees(figure(&results, "aht_s"), sessions / arrivals_per_s, 1.0);
        agrees(figure(&results, "active_s"), (1.0 - there[0]) / arrivals_per_s, 0.5);
        agrees(results.total["occupancy"], 1.0 - there[0], 0.003);
    }
}

/// Email that live contacts may interrupt.
fn interruptible(id: &str, letters_per_half_hour: f64, talk: Value) -> Value {
    let mut email = queue(id, letters_per_half_hour, talk);
    email["channel"] = json!("email");
    email["interruption"] = json!({});
    email["response"] = json!({"target_share": 0.9, "within_h": 4});
    email
}

#[test]
fn interruptible_work_is_the_low_class_of_a_preemptive_resume_queue() {
    // One agent; calls of 180 s at load 0.4, email of 600 s at 0.3. Calls see M/M/1 without email; the response of email
    // is 1 / (mu2 (1 - r1)) + (r1 / mu1 + r2 / mu2) / ((1 - r1)(1 - r1 - r2)) (Gross, Shortle, Thompson & Harris,
    // "Fundamentals of Queueing Theory", 4th ed., 3.4.3).
    let (call_s, letter_s, calls, letters) = (180.0, 600.0, 0.4, 0.3);
    let build = Build::empty()
        .queue(queue("voice", calls / call_s * 1800.0, exponential(call_s)))
        .queue(interruptible("email", letters / letter_s * 1800.0, exponential(letter_s)))
        .group(heads("group", 1.0, &["voice", "email"]));
    let results = results(build.days("2026-06-01", 28).scenario());
    let alone = erlang_c(calls / call_s * 1800.0, call_s, 1);
    agrees(results.queues["voice"]["delayed_share"], alone.p_wait(), 0.002);
    agrees(results.queues["voice"]["asa_s"], alone.mean_wait_s(), 1.5);
    let left = 1.0 - calls;
    let response_s = letter_s / left + (calls * call_s + letters * letter_s) / (left * (left - letters));
    agrees(results.queues["email"]["response_h"], response_s / 3600.0, 0.01);
    agrees(results.total["occupancy"], calls + letters, 0.004);
}

#[test]
fn queues_in_tandem_are_each_erlang_c() {
    // Burke's theorem: what leaves M/M/n is Poisson again, so the second queue is M/M/n too (Jackson 1957).
    let build = Build::steady(60.0, 180.0, 8)
        .with("/queues/0/transfers", json!([{"to": "second", "share": 1}]))
        .queue(fed("second", exponential(240.0)))
        .group(heads("specialists", 10.0, &["second"]));
    let results = results(build.scenario());
    for (id, exact) in [("queue", erlang_c(60.0, 180.0, 8)), ("second", erlang_c(60.0, 240.0, 10))] {
        agrees(results.queues[id]["delayed_share"], exact.p_wait(), 0.004);
        agrees(results.queues[id]["asa_s"], exact.mean_wait_s(), 1.0);
        agrees(results.queues[id]["service_level"], exact.answered_within(20.0), 0.004);
    }
    agrees(results.queues["queue"]["transfer_share"], 1.0, 1e-9);
}

#[test]
fn a_transferred_contact_takes_its_factor_times_as_long() {
    let transfers =
        json!([{"to": "second", "share": 0.25, "handling_factor": 1.5}, {"to": "third", "share": 0.5}]);
    let build = Build::steady(60.0, 180.0, 20)
        .with("/queues/0/transfers", transfers)
        .queue(fed("second", exponential(200.0)))
        .queue(fed("third", exponential(200.0)))
        .group(heads("specialists", 20.0, &["second", "third"]));
    let results = results(build.scenario());
    agrees(results.queues["queue"]["transfer_share"], 0.75, 0.002);
    for (id, sent, aht_s) in [("second", 0.25, 300.0), ("third", 0.5, 200.0)] {
        agrees(results.queues[id]["aht_s"], aht_s, 1.5);
        is_near(mean(&results.queues[id], "received") / (60.0 / 1800.0 * WINDOW_S), sent, 0.003);
    }
}

#[test]
fn unresolved_matters_come_back_until_they_are_resolved() {
    // Contacts about one matter are geometric: 1 / (1 - p) on average, p the share that comes back each time.
    for (returns, comes_back) in [(1.0, 0.4), (0.5, 0.2)] {
        let repeat = json!({"resolved_share": 0.6, "return_share": returns, "delay": exponential(3600.0), "max_contacts": 20});
        let results = results(Build::steady(60.0, 180.0, 20).with("/queues/0/repeat", repeat).scenario());
        agrees(figure(&results, "fcr"), 0.6, 0.001);
        let first = 60.0 / 1800.0 * WINDOW_S;
        agrees(figure(&results, "received"), first / (1.0 - comes_back), 100.0);
        agrees(figure(&results, "contacts_per_resolution"), 1.0 / 0.6, 0.003);
    }
}

#[test]
fn nobody_comes_back_more_often_than_said() {
    // Nothing is ever resolved: four contacts a matter.
    let repeat = json!({"resolved_share": 0, "delay": constant(60.0), "max_contacts": 4});
    let results = results(Build::steady(20.0, 60.0, 20).with("/queues/0/repeat", repeat).scenario());
    agrees(figure(&results, "received"), 4.0 * 20.0 / 1800.0 * WINDOW_S, 100.0);
    is_near(share(&results.total, "repeated", "received"), 0.75, 1e-3);
}

/// A bot before the only queue.
fn bot(build: Build, contained: f64, more: &[(&str, Value)]) -> Build {
    let contained = json!({"points": [{"date": "2026-01-01", "share": contained}]});
    let mut bot =
        json!({"id": "bot", "queues": ["queue"], "session": exponential(60.0), "contained": contained});
    more.iter().for_each(|(key, value)| bot[*key] = value.clone());
    build.with("/automation", json!({"bots": [bot]}))
}

#[test]
fn a_bot_leaves_its_queue_fewer_and_harder_contacts() {
    // What it does not contain is a Poisson stream of its own, each contact 1.2 times as long.
    let build = bot(Build::steady(100.0, 150.0, 8), 0.4, &[("leak_factor", json!(1.2))]);
    let results = results(build.scenario());
    let exact = erlang_c(60.0, 180.0, 8);
    agrees(figure(&results, "containment"), 0.4, 0.001);
    agrees(figure(&results, "aht_s"), 180.0, 0.5);
    agrees(figure(&results, "delayed_share"), exact.p_wait(), 0.004);
    agrees(figure(&results, "asa_s"), exact.mean_wait_s(), 0.5);
}

#[test]
fn some_of_those_whom_a_bot_contained_come_back_to_an_agent() {
    let more = [("recontact_share", json!(0.25)), ("recontact_delay", exponential(3600.0))];
    let results = results(bot(Build::steady(100.0, 150.0, 20), 0.4, &more).scenario());
    let first = 100.0 / 1800.0 * WINDOW_S;
    agrees(figure(&results, "contained"), 0.4 * first, 60.0);
    agrees(figure(&results, "repeated"), 0.4 * 0.25 * first, 40.0);
    agrees(figure(&results, "answered"), (0.6 + 0.1) * first, 60.0);
}

#[test]
fn a_split_deals_poisson_streams_to_vendors_who_are_queues_of_their_own() {
    let parts = json!([{"share": 0.3, "groups": ["north"]}, {"share": 0.7, "groups": ["south"]}]);
    let build = Build::empty()
        .queue(queue("queue", 100.0, exponential(180.0)))
        .group(heads("north", 4.0, &["queue"]))
        .group(heads("south", 9.0, &["queue"]))
        .with("/routing", json!({"splits": [{"queue": "queue", "parts": parts}]}));
    let results = results(build.scenario());
    let (north, south) = (erlang_c(30.0, 180.0, 4), erlang_c(70.0, 180.0, 9));
    let both = |of: fn(&ErlangC) -> f64| 0.3 * of(&north) + 0.7 * of(&south);
    agrees(figure(&results, "delayed_share"), both(ErlangC::p_wait), 0.003);
    agrees(figure(&results, "asa_s"), both(ErlangC::mean_wait_s), 1.0);
    agrees(results.agent_groups["north"]["occupancy"], 0.75, 0.002);
    agrees(results.agent_groups["south"]["occupancy"], 7.0 / 9.0, 0.002);
}

#[test]
fn a_promise_in_business_hours_sleeps_at_night() {
    // Open from 9 to 17, one person from 10 to 12, ten minutes a letter. `a` comes at 16:00 and has its reply at 10:10:
    // 2 h 10 min of business hours, ten minutes late. `b` comes at 16:30 and has it at 10:20: 1 h 50 min, in time.
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let letter = |id, at_h: f64| {
        caller(id, at_h * 3600.0, 600.0)
            .with("channel", json!("email"))
            .with("opening", json!({"hours": [{"days": days, "from": "09:00", "to": "17:00"}]}))
            .with("response", json!({"target_share": 0.9, "within_h": 2, "clock": "business_hours"}))
    };
    let morning = [vec![0.0; 40], vec![1.0; 8], vec![0.0; 48]].concat();
    let board = Switchboard::new(vec![letter("a", 16.0), letter("b", 16.5)]).heads(&morning);
    let plan = board.with("/horizon/days", json!(2)).plan();
    let results = simulate(&plan, RunOptions::default(), &AtomicBool::new(false), &|_| ()).unwrap().summary();
    is_near(mean(&results.total, "on_time_share"), 0.5, 1e-12);
    is_near(mean(&results.total, "lateness_h"), 1.0 / 6.0, 1e-9);
    is_near(mean(&results.total, "response_h"), 18.0, 1e-9);
}

#[test]
fn a_share_of_those_who_hang_up_calls_again_as_often_as_said() {
    // Nobody answers: everybody hangs up, and a matter has 1 + p + p^2 attempts.
    let redial = json!({"after_abandon_share": 0.6, "delay": exponential(300.0), "max_attempts": 3});
    let results =
        results(Build::steady(60.0, 180.0, 0).patience(60.0).with("/queues/0/redial", redial).scenario());
    let first = 60.0 / 1800.0 * WINDOW_S;
    agrees(figure(&results, "received"), (1.0 + 0.6 + 0.36) * first, 120.0);
    is_near(share(&results.total, "redialled", "received"), 0.96 / 1.96, 1e-3);
    is_near(share(&results.total, "abandoned", "received"), 1.0, 1e-3);
}

#[test]
fn those_who_leave_a_chat_without_a_word_cost_agents_the_time_to_notice() {
    // Occupancy is what those who stayed take, plus the notice of those who left in silence.
    let build = chats(100.0, 180.0, 9, 1, 0.0)
        .patience(60.0)
        .with("/queues/0/silent_abandon", json!({"share": 0.5, "notice": constant(40.0)}));
    let results = results(build.scenario());
    let silent = share(&results.total, "silent_abandoned", "abandoned");
    is_near(silent, 0.5, 0.005);
    let busy_s = mean(&results.total, "handled") * 180.0 + mean(&results.total, "silent_abandoned") * 40.0;
    agrees(results.total["occupancy"], busy_s / (9.0 * WINDOW_S), 0.002);
}

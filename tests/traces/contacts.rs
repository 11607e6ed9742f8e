//! What contacts live through besides waiting and talking, told fact by fact and worked out by hand.

use crate::support::build::constant;
use crate::support::callers::{Caller, Switchboard, caller, line};
use insta::assert_snapshot;
use serde_json::{Value, json};

/// Callers, and so many people around the clock.
fn with_people(callers: Vec<Caller>, people: f64) -> Switchboard {
    Switchboard::new(callers).heads(&[people; 96])
}

/// `b` keeps the only person busy until 101 s; when `b` calls again at 10 s, the wait is guessed at 100 s.
fn offered_a_callback(offer: Value) -> String {
    let back =
        line("back", 5.0).with("channel", json!("callback")).with("reach", json!({"share": 1, "ring_s": 20}));
    let b = caller("b", 1.0, 100.0).and_at(10.0).with("callback", offer);
    with_people(vec![b, caller("c", 20.0, 5.0), back], 1.0).trace()
}

#[test]
fn a_virtual_hold_keeps_the_place() {
    let offer = json!({"over_s": 99, "accept_share": 1, "queue": "back"});
    assert_snapshot!(offered_a_callback(offer), @r"
        1 b is answered by 0 after 0
       10 b waits
       10 b is sent away after 0
       10 back waits
       20 c waits
      101 b is done
      101 back is reached
      101 back is answered by 0 after 91
      126 back is done
      126 c is answered by 0 after 106
      131 c is done
    ");
}

#[test]
fn a_scheduled_callback_comes_at_the_time_agreed_on() {
    let offer = json!({"over_s": 99, "accept_share": 1, "queue": "back", "scheduled": constant(300.0)});
    assert_snapshot!(offered_a_callback(offer), @r"
        1 b is answered by 0 after 0
       10 b waits
       10 b is sent away after 0
       20 c waits
      101 b is done
      101 c is answered by 0 after 81
      106 c is done
      310 back is reached
      310 back is answered by 0 after 0
      335 back is done
    ");
}

#[test]
fn no_callback_is_offered_for_a_short_wait() {
    let offer = json!({"over_s": 100, "accept_share": 1, "queue": "back"});
    let trace = offered_a_callback(offer);
    assert!(!trace.contains("back"), "{trace}");
}

/// `a` is passed on to a second line; `b` keeps the other of two people busy until 30 s.
fn passed_on(how: Value, second: Caller) -> String {
    let a = caller("a", 1.0, 10.0).with("transfers", json!([{"to": "second", "share": 1, "how": how}]));
    with_people(vec![a, caller("b", 2.0, 28.0), caller("c", 12.0, 3.0), second], 2.0).trace()
}

#[test]
fn in_a_warm_transfer_the_first_agent_stays_until_the_second_answers_and_through_the_conference() {
    assert_snapshot!(passed_on(json!({"warm": {"conference_s": 5}}), line("second", 20.0)), @r"
        1 a is answered by 0 after 0
        2 b is answered by 1 after 0
       11 a is done
       11 second waits
       12 c waits
       30 b is done
       30 second is answered by 1 after 19
       35 c is answered by 0 after 23
       38 c is done
       55 second is done
    ");
}

#[test]
fn the_first_agent_is_free_when_the_customer_hangs_up() {
    assert_snapshot!(passed_on(json!({"warm": {"conference_s": 5}}), line("second", 20.0).patience(4.0)), @r"
        1 a is answered by 0 after 0
        2 b is answered by 1 after 0
       11 a is done
       11 second waits
       12 c waits
       15 second hangs up after 4
       15 c is answered by 0 after 3
       18 c is done
       30 b is done
    ");
}

#[test]
fn after_a_cold_transfer_the_first_agent_is_free_at_once() {
    assert_snapshot!(passed_on(json!("cold"), line("second", 20.0)), @r"
        1 a is answered by 0 after 0
        2 b is answered by 1 after 0
       11 a is done
       11 second is answered by 0 after 0
       12 c waits
       30 b is done
       30 c is answered by 1 after 18
       31 second is done
       33 c is done
    ");
}

#[test]
fn a_delayed_transfer_comes_later() {
    assert_snapshot!(passed_on(json!({"delayed": {"delay": constant(60.0)}}), line("second", 20.0)), @r"
        1 a is answered by 0 after 0
        2 b is answered by 1 after 0
       11 a is done
       12 c is answered by 0 after 0
       15 c is done
       30 b is done
       71 second is answered by 0 after 0
       91 second is done
    ");
}

#[test]
fn a_message_left_while_closed_becomes_deferred_work() {
    let closed = caller("a", 30.0, 5.0)
        .with("opening", json!({"hours": [{"days": ["mon"], "from": "00:10", "to": "00:20"}]}))
        .with("when_closed", json!({"voicemail": {"queue": "message", "share": 1}}));
    let message = line("message", 60.0).with("channel", json!("voicemail"));
    assert_snapshot!(with_people(vec![closed, message, caller("z", 1.0, 49.0)], 1.0).trace(), @r"
        1 z is answered by 0 after 0
       30 a is turned away
       30 message waits
       50 z is done
       50 message is answered by 0 after 20
      110 message is done
    ");
}

/// Whether the last of these callers leaves on hearing a wait of more than so long; one person, 100 s a call.
fn leaves_if_told_over(over_s: f64, predictor: &str, calls: &[f64], patience: Value) -> bool {
    let announcement = json!({"predictor": predictor, "balk": [{"over_s": over_s, "share": 1}]});
    let first = caller("a", calls[0], 100.0).with("announcement", announcement).with("patience", patience);
    let all = calls[1..].iter().fold(first, |caller, at| caller.and_at(*at));
    let trace = with_people(vec![all], 1.0).trace();
    let away: Vec<_> = trace.lines().filter(|line| line.ends_with("is turned away")).collect();
    assert!(away.len() <= 1, "only the last one hears of a long wait: {trace}");
    away.iter().any(|line| line.trim_start().starts_with(&format!("{} ", calls[calls.len() - 1])))
}

#[test]
fn each_predictor_guesses_the_wait_in_its_own_way() {
    let never = || json!("never");
    for (predictor, calls, patience, guess_s) in [
        // Two to be served before the one who would come: 2 x 100 s.
        ("expected_delay", &[1.0, 10.0, 20.0][..], never(), 200.0),
        // Those who were answered had waited 0, 90 and 180 s.
        ("last_wait", &[1.0, 11.0, 21.0, 205.0], never(), 180.0),
        ("mean_wait", &[1.0, 11.0, 21.0, 205.0], never(), 90.0),
        // The first of the queue came at 10 s.
        ("head_of_queue", &[1.0, 10.0, 24.0], never(), 14.0),
    ] {
        assert!(leaves_if_told_over(guess_s - 0.001, predictor, calls, patience.clone()), "{predictor}");
        assert!(!leaves_if_told_over(guess_s, predictor, calls, patience), "{predictor}");
    }
}

#[test]
fn the_expected_delay_is_shorter_where_those_ahead_give_up() {
    // ln(1 + 2 theta / mu) / theta with 1 / mu = 100 s and 1 / theta = 1000 s: 182.3 s.
    let guess_s = 1000.0 * 1.2f64.ln();
    let leaves = |over_s| leaves_if_told_over(over_s, "expected_delay", &[1.0, 10.0, 20.0], constant(1000.0));
    assert!(leaves(guess_s - 0.01) && !leaves(guess_s + 0.01));
}

#[test]
fn who_was_told_the_wait_and_stayed_is_more_patient() {
    let calls = caller("b", 10.0, 5.0).patience(20.0).with("announcement", json!({"patience_factor": 1.5}));
    assert_snapshot!(with_people(vec![caller("a", 1.0, 99.0), calls], 1.0).trace(), @r"
        1 a is answered by 0 after 0
       10 b waits
       40 b hangs up after 30
      100 a is done
    ");
}

#[test]
fn a_call_interrupts_deferred_work_which_is_resumed_when_no_call_waits() {
    // 100 s of work: 30 s before the calls, 70 s and 10 s to find back into it after them.
    let mail = caller("mail", 1.0, 100.0)
        .with("channel", json!("email"))
        .with("interruption", json!({"resume_s": 10}));
    assert_snapshot!(with_people(vec![mail, caller("a", 31.0, 20.0), caller("b", 40.0, 5.0)], 1.0).trace(), @r"
        1 mail is answered by 0 after 0
       31 a is answered by 0 after 0
       40 b waits
       51 a is done
       51 b is answered by 0 after 11
       56 b is done
      136 mail is done
    ");
}

#[test]
fn who_is_cut_off_by_an_outage_calls_again() {
    let at = |time: &str| json!({"date": "2026-06-01", "time": time});
    let outage = json!([{"start": at("00:01"), "end": at("00:02"), "what": {"site_down": {"site": "site"}}}]);
    let a =
        caller("a", 50.0, 30.0).with("redial", json!({"after_abandon_share": 1, "delay": constant(100.0)}));
    assert_snapshot!(with_people(vec![a], 1.0).with("/disruptions", outage).trace(), @r"
       50 a is answered by 0 after 0
       60 a is cut off
      160 a is answered by 0 after 0
      190 a is done
    ");
}

#[test]
fn the_backlog_is_served_oldest_first_and_before_who_comes_later() {
    let piled = |id, oldest_h: f64| {
        line(id, 5.0)
            .with("channel", json!("email"))
            .with("backlog", json!({"contacts": 1, "oldest_h": oldest_h}))
    };
    let heads = [vec![0.0], vec![1.0; 95]].concat();
    let callers = vec![caller("c", 1.0, 5.0), piled("x", 2.0), piled("y", 3.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&heads).trace(), @r"
        0 x waits
        0 y waits
        1 c waits
      900 y is answered by 0 after 900
      905 y is done
      905 x is answered by 0 after 905
      910 x is done
      910 c is answered by 0 after 909
      915 c is done
    ");
}

#[test]
fn connecting_takes_the_agent_time_before_the_talk() {
    let handling = json!({"talk": constant(10.0), "connect_s": 4});
    assert_snapshot!(with_people(vec![caller("a", 1.0, 10.0).with("handling", handling)], 1.0).trace(), @r"
        1 a is answered by 0 after 0
       15 a is done
    ");
}

/// A chat of which `a` with c sessions takes twice as long as alone with 2.
fn chat(id: &'static str, at_s: f64, talk_s: f64) -> Caller {
    caller(id, at_s, talk_s)
        .with("channel", json!("chat"))
        .with("handling", json!({"talk": constant(talk_s), "slowdown": 1}))
}

#[test]
fn chats_at_once_slow_one_another_down_and_speed_up_again() {
    // From 50 s on both go at half speed: a's other 50 s take 100 s, b's last 50 s go at full speed.
    let two = with_people(vec![chat("a", 0.0, 100.0), chat("b", 50.0, 100.0)], 1.0);
    assert_snapshot!(two.with("/agent_groups/0/slots", json!(2)).trace(), @r"
        0 a is answered by 0 after 0
       50 b is answered by 0 after 0
      150 a is done
      200 b is done
    ");
}

#[test]
fn a_chat_left_without_a_word_is_opened_and_noticed() {
    let silent = json!({"share": 1, "notice": constant(40.0)});
    let a = chat("a", 2.0, 100.0).patience(10.0).with("silent_abandon", silent);
    assert_snapshot!(with_people(vec![a, chat("z", 1.0, 50.0)], 1.0).trace(), @r"
        1 z is answered by 0 after 0
        2 a waits
       12 a hangs up after 10
       51 z is done
       51 0 opens the chat that a has left
       91 0 notices that a has left
    ");
}

#[test]
fn patience_begins_at_the_queue_and_not_at_the_bot_before_it() {
    let contained = json!({"points": [{"date": "2026-01-01", "share": 0}]});
    let bot = json!({"id": "bot", "queues": ["b"], "session": constant(50.0), "contained": contained});
    let callers = vec![caller("a", 1.0, 200.0), caller("b", 10.0, 5.0).patience(40.0)];
    let board = with_people(callers, 1.0).with("/automation", json!({"bots": [bot]}));
    assert_snapshot!(board.trace(), @r"
        1 a is answered by 0 after 0
       60 b waits
      100 b hangs up after 40
      201 a is done
    ");
}

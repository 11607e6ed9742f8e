//! Callers at chosen instants, people around the clock: who is answered when, and by whom.
//!
//! Of the published deterministic traces TR-01, TR-03, TR-05, TR-09 (first in, first out) and TR-11 are here, TR-07 in
//! `lines`. TR-09's other half serves last in first, which no scenario says.

use crate::support::build::constant;
use crate::support::callers::{Caller, Switchboard, caller};
use crate::support::mean;
use insta::assert_snapshot;
use serde_json::json;
use shoreline_engine::results::Figures;
use shoreline_engine::{RunOptions, simulate};
use std::sync::atomic::AtomicBool;

/// One person around the clock.
const ONE: [f64; 96] = [1.0; 96];

fn with_one_agent(callers: Vec<Caller>) -> String {
    Switchboard::new(callers).heads(&ONE).trace()
}

fn figures(board: Switchboard) -> Figures {
    simulate(&board.plan(), RunOptions::default(), &AtomicBool::new(false), &|_| ()).unwrap().summary().total
}

#[test]
fn calls_are_answered_in_the_order_in_which_they_came() {
    // TR-09, Ciw's test_first_in_first_out: arrivals 1, 2, 3 …, service 1.5.
    let callers = (1..=5).map(|i| caller(["a", "b", "c", "d", "e"][i - 1], i as f64, 1.5));
    assert_snapshot!(with_one_agent(callers.collect()), @r"
        1 a is answered by 0 after 0
        2 b waits
      2.5 a is done
      2.5 b is answered by 0 after 0.5
        3 c waits
        4 b is done
        4 c is answered by 0 after 1
        4 d waits
        5 e waits
      5.5 c is done
      5.5 d is answered by 0 after 1.5
        7 d is done
        7 e is answered by 0 after 2
      8.5 e is done
    ");
}

#[test]
fn callers_of_one_queue_are_served_in_turn() {
    let calls = caller("a", 1.0, 10.0).and_at(2.0).and_at(4.0).and_at(8.0);
    assert_snapshot!(with_one_agent(vec![calls]), @r"
        1 a is answered by 0 after 0
        2 a waits
        4 a waits
        8 a waits
       11 a is done
       11 a is answered by 0 after 9
       21 a is done
       21 a is answered by 0 after 17
       31 a is done
       31 a is answered by 0 after 23
       41 a is done
    ");
}

#[test]
fn an_impatient_caller_leaves_at_its_deadline() {
    // TR-01, Ciw's test_reneging_records: arrivals every 7, service 11, patience 3.
    let callers = (1..=4).map(|i| caller(["a", "b", "c", "d"][i - 1], 7.0 * i as f64, 11.0).patience(3.0));
    assert_snapshot!(with_one_agent(callers.collect()), @r"
        7 a is answered by 0 after 0
       14 b waits
       17 b hangs up after 3
       18 a is done
       21 c is answered by 0 after 0
       28 d waits
       31 d hangs up after 3
       32 c is done
    ");
}

#[test]
fn two_callers_leave_at_one_instant() {
    // TR-03, Ciw's test_simultaneous_reneging.
    let callers = vec![
        caller("a", 3.0, 20.0).patience(100.0),
        caller("b", 4.0, 20.0).patience(7.0),
        caller("c", 5.0, 20.0).patience(6.0),
        caller("d", 20.0, 20.0).patience(100.0),
    ];
    assert_snapshot!(with_one_agent(callers), @r"
        3 a is answered by 0 after 0
        4 b waits
        5 c waits
       11 b hangs up after 7
       11 c hangs up after 6
       20 d waits
       23 a is done
       23 d is answered by 0 after 3
       43 d is done
    ");
}

#[test]
fn utilisation_counts_the_people_who_were_there() {
    // TR-05, Ciw's test_server_utilisation_with_schedules: one person until 9, two until 23; busy 21 of 37.
    const QUARTER: f64 = 900.0;
    let calls = [(2.0, 4.0), (6.0, 2.0), (10.0, 6.0), (10.0, 6.0), (17.0, 3.0)];
    let ids = ["a", "b", "c", "d", "e"];
    let callers = calls.iter().zip(ids).map(|((at, talk), id)| caller(id, at * QUARTER, talk * QUARTER));
    let heads = [vec![1.0; 9], vec![2.0; 14], vec![0.0; 73]].concat();
    let occupancy = mean(&figures(Switchboard::new(callers.collect()).heads(&heads)), "occupancy");
    assert!((occupancy - 21.0 / 37.0).abs() < 1e-12, "{occupancy}");
}

#[test]
fn to_wait_exactly_as_long_as_promised_is_in_time() {
    // b waits 20 s, the threshold of every queue here; c gives up after 5 s, which is still short.
    let callers = vec![caller("a", 1.0, 20.0), caller("b", 1.0, 1.0), caller("c", 2.0, 1.0).patience(5.0)];
    let figures = figures(Switchboard::new(callers).heads(&ONE));
    assert_eq!(mean(&figures, "service_level_answered_only"), 1.0);
    assert_eq!(mean(&figures, "short_abandoned"), 1.0);
}

#[test]
fn half_of_a_hundred_callers_find_the_only_agent_free() {
    // TR-11, simmer's test-simulation-1: arrivals 1 … 100, service 1.5, nowhere to wait.
    let ids: Vec<&'static str> = (1..=100).map(|i| &*format!("c{i}").leak()).collect();
    let callers =
        ids.iter().zip(1..).map(|(id, at)| caller(id, f64::from(at), 1.5).with("waiting_places", json!(0)));
    let trace = with_one_agent(callers.collect());
    assert_eq!(trace.matches("is answered").count(), 50);
    assert!(trace.ends_with("100.5 c99 is done\n"), "{trace}");
}

#[test]
fn the_agent_idle_longest_is_asked() {
    let callers =
        vec![caller("a", 1.0, 1.0), caller("b", 5.0, 2.0), caller("c", 10.0, 1.0), caller("d", 10.5, 1.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&[2.0; 96]).trace(), @r"
        1 a is answered by 0 after 0
        2 a is done
        5 b is answered by 1 after 0
        7 b is done
       10 c is answered by 0 after 0
     10.5 d is answered by 1 after 0
       11 c is done
     11.5 d is done
    ");
}

#[test]
fn a_queue_with_credit_is_served_as_if_it_had_waited_longer() {
    let callers = vec![
        caller("a", 1.0, 20.0),
        caller("b", 2.0, 1.0),
        caller("c", 10.0, 1.0).with("wait_credit_s", json!(9)),
    ];
    assert_snapshot!(with_one_agent(callers), @r"
        1 a is answered by 0 after 0
        2 b waits
       10 c waits
       21 a is done
       21 c is answered by 0 after 11
       22 c is done
       22 b is answered by 0 after 20
       23 b is done
    ");
}

#[test]
fn a_caller_who_gave_up_tries_again() {
    let redial = json!({"after_abandon_share": 1, "delay": {"constant": {"value_s": 60}}, "max_attempts": 3});
    let callers = vec![caller("a", 1.0, 100.0), caller("b", 10.0, 7.0).patience(5.0).with("redial", redial)];
    assert_snapshot!(with_one_agent(callers), @r"
        1 a is answered by 0 after 0
       10 b waits
       15 b hangs up after 5
       75 b waits
       80 b hangs up after 5
      101 a is done
      140 b is answered by 0 after 0
      147 b is done
    ");
}

#[test]
fn a_further_group_joins_between_other_events() {
    let callers = vec![
        caller("a", 1.0, 100.0),
        caller("b", 10.0, 40.0),
        caller("c", 12.0, 1.0).patience(15.0),
        caller("d", 15.0, 1.0),
        caller("e", 60.0, 1.0),
    ];
    let stages = json!([{"after_s": 0, "groups": [{"group": "first"}]}, {"after_s": 20, "groups": [{"group": "second"}]}]);
    let overflow = ["a", "b", "c", "d", "e"].map(|queue| json!({"queue": queue, "stages": stages}));
    let one = || json!({"interval_heads": {"table": crate::support::table(15, &ONE)}});
    let board = Switchboard::new(callers).group("first", one()).group("second", one());
    assert_snapshot!(board.with("/routing", json!({"overflow": overflow})).trace(), @r"
        1 a is answered by 0 after 0
       10 b waits
       12 c waits
       15 d waits
       27 c hangs up after 15
       30 b is answered by 1 after 20
       60 e waits
       70 b is done
       70 d is answered by 1 after 55
       71 d is done
       80 e is answered by 1 after 20
       81 e is done
      101 a is done
    ");
}

#[test]
fn callers_of_one_instant_are_as_many_as_they_are() {
    let callers = vec![caller("a", 5.0, 10.0).and_at(5.0).and_at(5.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&[2.0; 96]).trace(), @r"
        5 a is answered by 0 after 0
        5 a is answered by 1 after 0
        5 a waits
       15 a is done
       15 a is answered by 0 after 10
       15 a is done
       25 a is done
    ");
}

#[test]
fn hold_and_after_contact_work_keep_the_agent_from_the_next_caller() {
    let handling = json!({"talk": constant(10.0), "hold": constant(5.0), "acw": constant(7.0)});
    let callers = vec![caller("a", 1.0, 10.0).with("handling", handling), caller("b", 2.0, 1.0)];
    assert_snapshot!(with_one_agent(callers), @r"
        1 a is answered by 0 after 0
        2 b waits
       23 a is done
       23 b is answered by 0 after 21
       24 b is done
    ");
}

#[test]
fn a_line_is_taken_until_the_last_word() {
    let lines = json!([{"id": "lines", "lines": 1, "queues": ["a", "b", "c"]}]);
    let callers = vec![caller("a", 1.0, 10.0), caller("b", 10.0, 1.0), caller("c", 11.0, 1.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&[3.0; 96]).with("/trunk_groups", lines).trace(), @r"
        1 a is answered by 0 after 0
       10 b finds no line
       11 a is done
       11 c is answered by 1 after 0
       12 c is done
    ");
}

#[test]
fn who_finds_no_place_tries_again_as_often_as_said() {
    let redial = json!({"after_block_share": 1, "delay": constant(60.0), "max_attempts": 3});
    let b = caller("b", 10.0, 7.0).with("waiting_places", json!(0)).with("redial", redial);
    assert_snapshot!(with_one_agent(vec![caller("a", 1.0, 300.0), b]), @r"
        1 a is answered by 0 after 0
       10 b finds no line
       70 b finds no line
      130 b finds no line
      301 a is done
    ");
}

//! Things that fall on the same instant: who finishes is free before people come or go, people are there before those
//! who arrive, who arrives is seen before anyone hangs up.

use crate::support::callers::{Switchboard, caller};
use insta::assert_snapshot;
use serde_json::json;

const ONE: [f64; 96] = [1.0; 96];

/// Nobody for a quarter of an hour, then one person.
fn one_from_900_s() -> Vec<f64> {
    [vec![0.0], vec![1.0; 95]].concat()
}

#[test]
fn who_finishes_is_free_for_who_arrives() {
    let callers = vec![caller("a", 1.0, 4.0), caller("b", 5.0, 1.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&ONE).trace(), @r"
        1 a is answered by 0 after 0
        5 a is done
        5 b is answered by 0 after 0
        6 b is done
    ");
}

#[test]
fn who_comes_to_work_is_there_for_who_arrives() {
    let callers = vec![caller("a", 900.0, 1.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&one_from_900_s()).trace(), @r"
      900 a is answered by 0 after 0
      901 a is done
    ");
}

#[test]
fn who_arrives_is_seen_before_who_hangs_up() {
    let callers = vec![caller("a", 1.0, 10.0), caller("b", 2.0, 1.0).patience(3.0), caller("c", 5.0, 1.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&ONE).trace(), @r"
        1 a is answered by 0 after 0
        2 b waits
        5 c waits
        5 b hangs up after 3
       11 a is done
       11 c is answered by 0 after 6
       12 c is done
    ");
}

#[test]
fn a_caller_whose_patience_ends_as_an_agent_is_free_is_answered() {
    let callers = vec![caller("a", 1.0, 4.0), caller("b", 2.0, 1.0).patience(3.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&ONE).trace(), @r"
        1 a is answered by 0 after 0
        2 b waits
        5 a is done
        5 b is answered by 0 after 3
        6 b is done
    ");
}

#[test]
fn a_caller_whose_patience_ends_as_an_agent_comes_to_work_is_answered() {
    let callers = vec![caller("a", 890.0, 1.0).patience(10.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&one_from_900_s()).trace(), @r"
      890 a waits
      900 a is answered by 0 after 10
      901 a is done
    ");
}

#[test]
fn who_finishes_as_the_heads_are_cut_has_taken_the_next_call_by_then() {
    let callers = vec![caller("a", 890.0, 10.0), caller("b", 895.0, 1.0).patience(60.0)];
    let heads = [vec![1.0], vec![0.0; 95]].concat();
    assert_snapshot!(Switchboard::new(callers).heads(&heads).trace(), @r"
      890 a is answered by 0 after 0
      895 b waits
      900 a is done
      900 b is answered by 0 after 5
      901 b is done
    ");
}

#[test]
fn a_caller_whose_patience_ends_as_a_further_group_joins_is_answered() {
    let callers = vec![caller("a", 1.0, 50.0), caller("b", 2.0, 1.0).patience(20.0)];
    let stages = json!([{"after_s": 0, "groups": [{"group": "first"}]}, {"after_s": 20, "groups": [{"group": "second"}]}]);
    let overflow = json!([{"queue": "a", "stages": stages}, {"queue": "b", "stages": stages}]);
    let one = || json!({"interval_heads": {"table": crate::support::table(15, &ONE)}});
    let board = Switchboard::new(callers).group("first", one()).group("second", one());
    assert_snapshot!(board.with("/routing", json!({"overflow": overflow})).trace(), @r"
        1 a is answered by 0 after 0
        2 b waits
       22 b is answered by 1 after 20
       23 b is done
       51 a is done
    ");
}

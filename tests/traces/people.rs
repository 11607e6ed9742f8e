//! What people do when the calendar and a contact want them at the same time.

use crate::support::callers::{Caller, Switchboard, caller};
use insta::assert_snapshot;
use serde_json::{Value, json};

const A_QUARTER: usize = 1;

/// So many heads for the first quarter of an hour, then others.
fn heads(first: f64, then: f64) -> Vec<f64> {
    [vec![first; A_QUARTER], vec![then; 96 - A_QUARTER]].concat()
}

#[test]
fn a_break_waits_for_the_contact() {
    let pause = json!([{"earliest_min": 60, "length_min": 15}]);
    let callers = vec![caller("a", 3590.0, 30.0), caller("b", 3630.0, 10.0)];
    assert_snapshot!(Switchboard::new(callers).shift(1, "00:00", 480, pause).trace_with_people(), @r"
        0 agent 0: Off to Idle
     3590 a is answered by 0 after 0
     3620 a is done
     3620 agent 0: Busy to Break
     3630 b waits
     4520 b is answered by 0 after 890
     4530 b is done
     4530 agent 0: Busy to Idle
    28800 agent 0: Idle to Off
    ");
}

#[test]
fn a_contact_is_finished_past_the_end_of_the_shift() {
    let callers = vec![caller("a", 3590.0, 30.0), caller("b", 3595.0, 10.0).patience(60.0)];
    assert_snapshot!(Switchboard::new(callers).shift(1, "00:00", 60, json!([])).trace_with_people(), @r"
        0 agent 0: Off to Idle
     3590 a is answered by 0 after 0
     3595 b waits
     3600 agent 0: Busy to Overrun
     3620 a is done
     3620 agent 0: Overrun to Off
     3655 b hangs up after 60
    ");
}

#[test]
fn a_cut_takes_idle_people_first_and_then_who_finishes_next() {
    let callers = vec![caller("a", 890.0, 30.0), caller("b", 895.0, 30.0), caller("c", 910.0, 5.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&heads(3.0, 1.0)).trace_with_people(), @r"
        0 agent 0: Off to Idle
        0 agent 1: Off to Idle
        0 agent 2: Off to Idle
      890 a is answered by 0 after 0
      895 b is answered by 1 after 0
      900 agent 2: Idle to Off
      900 1 people: Busy to Overrun
      910 c waits
      920 a is done
      920 agent 0: Overrun to Off
      925 b is done
      925 c is answered by 1 after 15
      930 c is done
      930 agent 1: Busy to Idle
    ");
}

#[test]
fn a_rise_starts_waiting_contacts_at_once() {
    let callers = vec![caller("a", 10.0, 60.0), caller("b", 20.0, 60.0), caller("c", 30.0, 60.0)];
    assert_snapshot!(Switchboard::new(callers).heads(&heads(0.0, 2.0)).trace(), @r"
       10 a waits
       20 b waits
       30 c waits
      900 a is answered by 0 after 890
      900 b is answered by 1 after 880
      960 a is done
      960 c is answered by 0 after 930
      960 b is done
     1020 c is done
    ");
}

#[test]
fn a_rise_keeps_those_who_were_about_to_leave() {
    let callers = vec![caller("a", 890.0, 1000.0), caller("b", 895.0, 1000.0), caller("c", 1000.0, 5.0)];
    let heads = [vec![2.0], vec![0.0], vec![2.0; 94]].concat();
    assert_snapshot!(Switchboard::new(callers).heads(&heads).trace(), @r"
      890 a is answered by 0 after 0
      895 b is answered by 1 after 0
     1000 c waits
     1890 a is done
     1890 c is answered by 0 after 890
     1895 b is done
     1895 c is done
    ");
}

/// Open for the first quarter of an hour.
fn closing(caller: Caller, at_close: &str) -> Caller {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let opening: Value =
        json!({"hours": [{"days": days, "from": "00:00", "to": "00:15"}], "at_close": at_close});
    caller.with("opening", opening)
}

fn at_closing_time(at_close: &str) -> String {
    let callers = [caller("a", 10.0, 1000.0), caller("b", 20.0, 5.0), caller("c", 950.0, 5.0)];
    let callers = callers.map(|caller| closing(caller, at_close)).to_vec();
    Switchboard::new(callers).heads(&heads(1.0, 1.0)).trace()
}

#[test]
fn closing_sends_away_those_who_wait_where_the_queue_says_so() {
    assert_snapshot!(at_closing_time("clear"), @r"
       10 a is answered by 0 after 0
       20 b waits
      900 b is sent away after 880
      950 c is turned away
     1010 a is done
    ");
}

#[test]
fn closing_lets_those_who_wait_be_served_otherwise() {
    assert_snapshot!(at_closing_time("serve"), @r"
       10 a is answered by 0 after 0
       20 b waits
      950 c is turned away
     1010 a is done
     1010 b is answered by 0 after 990
     1015 b is done
    ");
}

//! Who may join, worked out by hand: conditions, interflow, fail-over, vendors' parts.

use super::routing::{answered, board};
use crate::support::callers::{Caller, Switchboard, caller, line};
use insta::assert_snapshot;
use serde_json::{Value, json};

/// Stages of `a`: the first group at once, the second under a condition.
fn helped_when(when: Value) -> Value {
    let stages = json!([{"after_s": 0, "groups": [{"group": "first"}]}, {"after_s": 0, "when": when, "groups": [{"group": "second"}]}]);
    json!({"overflow": [{"queue": "a", "stages": stages}]})
}

#[test]
fn a_group_joins_while_the_queue_is_long() {
    // The third caller makes it two who wait; the second looks again after 5 s, the third finds one waiting.
    let calls = caller("a", 1.0, 60.0).and_at(2.0).and_at(3.0);
    let board = board(vec![calls], &[("first", 1.0), ("second", 1.0)]);
    assert_snapshot!(board.with("/routing", helped_when(json!({"queue_over": 1}))).trace(), @r"
        1 a is answered by 0 after 0
        2 a waits
        3 a waits
        7 a is answered by 1 after 5
       61 a is done
       61 a is answered by 0 after 58
       67 a is done
      121 a is done
    ");
}

#[test]
fn a_group_joins_while_enough_of_its_agents_are_idle() {
    let calls = caller("a", 1.0, 10.0).and_at(2.0).and_at(3.0);
    let when = json!({"idle_over": {"groups": ["second"], "agents": 1}});
    let board = board(vec![calls], &[("first", 1.0), ("second", 2.0)]);
    assert_snapshot!(board.with("/routing", helped_when(when)).trace(), @r"
        1 a is answered by 0 after 0
        2 a is answered by 1 after 0
        3 a waits
       11 a is done
       11 a is answered by 0 after 8
       12 a is done
       21 a is done
    ");
}

#[test]
fn a_group_joins_by_the_clock() {
    let calls = caller("a", 1.0, 300.0).and_at(30.0).and_at(130.0);
    let when = json!({"clock": {"days": ["mon"], "from": "00:01", "to": "00:02"}});
    let board = board(vec![calls], &[("first", 1.0), ("second", 2.0)]);
    assert_snapshot!(board.with("/routing", helped_when(when)).trace(), @r"
        1 a is answered by 0 after 0
       30 a waits
       60 a is answered by 1 after 30
      130 a waits
      301 a is done
      301 a is answered by 0 after 171
      360 a is done
      601 a is done
    ");
}

/// A person is busy; another may help from 60 s on.
fn helped_by_the_clock(calls: Caller) -> Switchboard {
    let when = json!({"clock": {"days": ["mon"], "from": "00:01", "to": "00:02"}});
    board(vec![calls], &[("first", 1.0), ("second", 1.0)]).with("/routing", helped_when(when))
}

#[test]
fn who_looks_first_at_a_condition_come_true_does_not_go_before_who_came_first() {
    // Their queue looks every 5 s from 14 s on: at 59 and at 64 s.
    assert_snapshot!(helped_by_the_clock(caller("a", 1.0, 300.0).and_at(14.0).and_at(17.0)).trace(), @r"
        1 a is answered by 0 after 0
       14 a waits
       17 a waits
       64 a is answered by 1 after 50
      301 a is done
      301 a is answered by 0 after 284
      364 a is done
      601 a is done
    ");
}

#[test]
fn who_comes_as_a_condition_has_come_true_does_not_go_before_who_came_first() {
    assert_snapshot!(helped_by_the_clock(caller("a", 1.0, 300.0).and_at(58.0).and_at(61.0)).trace(), @r"
        1 a is answered by 0 after 0
       58 a waits
       61 a is answered by 1 after 3
       61 a waits
      301 a is done
      301 a is answered by 0 after 240
      361 a is done
      601 a is done
    ");
}

/// The first group's site is down from 00:01 to 00:03; the second is elsewhere.
fn with_outage(board: Switchboard, more: Value) -> Switchboard {
    let mut down = json!({"site": "site"});
    more.as_object().unwrap().iter().for_each(|(key, value)| down[key] = value.clone());
    let at = |time: &str| json!({"date": "2026-06-01", "time": time});
    let outage = json!({"start": at("00:01"), "end": at("00:03"), "what": {"site_down": down}});
    board
        .with("/sites/-", json!({"id": "elsewhere", "zone": "UTC"}))
        .with("/agent_groups/1/site", json!("elsewhere"))
        .with("/disruptions", json!([outage]))
}

#[test]
fn a_group_joins_while_a_site_is_down() {
    let calls = caller("a", 30.0, 10.0).and_at(31.0).and_at(70.0).and_at(185.0).and_at(186.0);
    let board = board(vec![calls], &[("first", 1.0), ("second", 1.0)]);
    let board = board.with("/routing", helped_when(json!({"site_down": "site"})));
    assert_snapshot!(with_outage(board, json!({})).trace(), @r"
       30 a is answered by 0 after 0
       31 a waits
       40 a is done
       40 a is answered by 0 after 9
       50 a is done
       70 a is answered by 1 after 0
       80 a is done
      185 a is answered by 0 after 0
      186 a waits
      195 a is done
      195 a is answered by 0 after 9
      205 a is done
    ");
}

#[test]
fn conditions_combine() {
    let calls = || caller("a", 1.0, 60.0).and_at(2.0);
    let second_joins = |when: Value| {
        let board = board(vec![calls()], &[("first", 1.0), ("second", 1.0)]);
        answered(&board.with("/routing", helped_when(when)))[1].1 == 1
    };
    let (so, not_so) = (json!({"not": {"site_down": "site"}}), json!({"queue_over": 5}));
    for (when, joins) in [
        (json!({"all": [so, so]}), true),
        (json!({"all": [so, not_so]}), false),
        (json!({"any": [not_so, so]}), true),
        (json!({"any": [not_so, not_so]}), false),
        (json!({"not": not_so}), true),
    ] {
        assert_eq!(second_joins(when.clone()), joins, "{when}");
    }
}

#[test]
fn those_who_flow_to_another_queue_have_the_patience_that_is_left() {
    let stages =
        json!([{"after_s": 0, "groups": [{"group": "group"}]}, {"after_s": 20, "to_queue": "other"}]);
    let routing = json!({"overflow": [{"queue": "b", "stages": stages}]});
    let flowing = |busy_s: f64| {
        let callers =
            vec![caller("a", 1.0, busy_s), caller("b", 10.0, 7.0).patience(30.0), line("other", 50.0)];
        board(callers, &[("group", 1.0)]).with("/routing", routing.clone()).trace()
    };
    assert_snapshot!(flowing(100.0), @r"
        1 a is answered by 0 after 0
       10 b waits
       30 b is sent away after 20
       30 other waits
       40 other hangs up after 10
      101 a is done
    ");
    // With what was drawn for it: 7 s of talk.
    assert_snapshot!(flowing(35.0), @r"
        1 a is answered by 0 after 0
       10 b waits
       30 b is sent away after 20
       30 other waits
       36 a is done
       36 other is answered by 0 after 6
       43 other is done
    ");
}

#[test]
fn after_a_delay_other_groups_help_out_while_a_site_is_down() {
    let calls = caller("a", 70.0, 10.0).and_at(150.0).and_at(185.0).and_at(186.0);
    let stages = json!([{"after_s": 0, "groups": [{"group": "first"}]}]);
    let board = board(vec![calls], &[("first", 1.0), ("second", 1.0)])
        .with("/routing", json!({"overflow": [{"queue": "a", "stages": stages}]}));
    let failover = json!({"failover": ["second"], "failover_delay_min": 1});
    assert_snapshot!(with_outage(board, failover).trace(), @r"
       70 a waits
      120 a is answered by 1 after 50
      130 a is done
      150 a is answered by 1 after 0
      160 a is done
      185 a is answered by 0 after 0
      186 a waits
      195 a is done
      195 a is answered by 0 after 9
      205 a is done
    ");
}

#[test]
fn contacts_of_one_vendor_wait_for_it_while_the_others_people_are_idle() {
    // Two at a time, half an hour apart: two of the same part are answered one after the other by one person, two of
    // different parts at once.
    let calls = (0..20).flat_map(|i| [i, i]).skip(1);
    let calls = calls.fold(caller("a", 0.0, 10.0), |caller, i| caller.and_at(1800.0 * f64::from(i)));
    let board = dealt(calls, 1.0, json!([]));
    let by = answered(&board);
    let waited = board.trace().lines().filter(|line| line.ends_with("after 10")).count();
    let same = by.chunks(2).filter(|pair| pair[0].1 == pair[1].1).count();
    assert_eq!(by.len(), 40);
    assert_eq!(waited, same);
    assert!((3..=17).contains(&same), "{same} of 20, which is ten give or take three standard deviations");
}

/// Two groups, each with a part of a's calls.
fn dealt(calls: Caller, people: f64, overflow: Value) -> Switchboard {
    let parts = json!([{"share": 0.5, "groups": ["first"]}, {"share": 0.5, "groups": ["second"]}]);
    let routing = json!({"splits": [{"queue": "a", "parts": parts}], "overflow": overflow});
    board(vec![calls], &[("first", people), ("second", people)]).with("/routing", routing)
}

#[test]
fn all_vendors_open_and_close_with_the_queue() {
    let opening = |at_close: &str| json!({"hours": [{"days": ["mon"], "from": "00:01", "to": "00:02"}], "at_close": at_close});
    let calls = || caller("a", 30.0, 5.0).and_at(70.0).and_at(130.0);
    assert_snapshot!(dealt(calls().with("opening", opening("serve")), 0.0, json!([])).trace(), @r"
       30 a is turned away
       70 a waits
      130 a is turned away
    86400 a still waits
    ");
    assert_snapshot!(dealt(calls().with("opening", opening("clear")), 0.0, json!([])).trace(), @r"
       30 a is turned away
       70 a waits
      120 a is sent away after 50
      130 a is turned away
    ");
}

#[test]
fn a_queue_is_as_long_as_all_its_vendors_parts() {
    // Nobody serves at first: two who wait, at whatever vendors, are enough for everybody to join.
    let stages = json!([{"after_s": 0, "when": {"queue_over": 1}, "groups": [{"group": "first"}, {"group": "second"}]}]);
    let calls = caller("a", 1.0, 100.0).and_at(2.0);
    let by = answered(&dealt(calls, 2.0, json!([{"queue": "a", "stages": stages}])));
    assert!(!by.is_empty());
}

//! What keeps people from contacts, worked out by hand: late starts and returns, meetings, seats, the classroom, outages.

use crate::support::build::constant;
use crate::support::callers::{Switchboard, caller};
use insta::assert_snapshot;
use serde_json::{Value, json};

/// So many people from midnight for an hour.
fn an_hour(people: u32, breaks: Value) -> Switchboard {
    Switchboard::new(vec![caller("a", 580.0, 60.0)]).shift(people, "00:00", 60, breaks)
}

/// From a minute after midnight to another.
fn trouble(from: &str, to: &str, what: Value) -> Value {
    let at = |time: &str| json!({"date": "2026-06-01", "time": time});
    json!([{"start": at(from), "end": at(to), "what": what}])
}

#[test]
fn who_comes_late_is_there_when_they_come() {
    let late =
        an_hour(1, json!([])).with("/agent_groups/0/shrinkage", json!({"late_start": constant(600.0)}));
    assert_snapshot!(late.trace_with_people(), @r"
       0 agent 0: Off to Late
     580 a waits
     600 a is answered by 0 after 20
     660 a is done
     660 agent 0: Busy to Idle
    3600 agent 0: Idle to Off
    ");
}

#[test]
fn who_comes_later_than_the_shift_ends_never_comes() {
    let late =
        an_hour(1, json!([])).with("/agent_groups/0/shrinkage", json!({"late_start": constant(9000.0)}));
    assert_snapshot!(late.trace_with_people(), @r"
        0 agent 0: Off to Late
      580 a waits
     3600 agent 0: Late to Off
    86400 a still waits
    ");
}

#[test]
fn who_comes_back_late_from_a_break_keeps_their_seat() {
    let pause = json!([{"earliest_min": 20, "length_min": 10}]);
    let late = an_hour(1, pause).with("/agent_groups/0/shrinkage", json!({"late_return": constant(120.0)}));
    assert_snapshot!(late.with("/sites/0/seats", json!(1)).trace_with_people(), @r"
       0 agent 0: Off to Idle
     580 a is answered by 0 after 0
     640 a is done
     640 agent 0: Busy to Idle
    1200 agent 0: Idle to Break
    1800 agent 0: Break to Late
    1920 agent 0: Late to Idle
    3600 agent 0: Idle to Off
    ");
}

#[test]
fn a_meeting_takes_its_share_in_turn_and_waits_for_the_contact() {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let at = |start: &str| json!({"days": days, "start": start, "length_min": 5, "share": 0.5});
    let meetings = json!({"meetings": [at("00:10")]});
    let two = an_hour(2, json!([])).with("/agent_groups/0/shrinkage", meetings);
    assert_snapshot!(two.trace_with_people(), @r"
       0 agent 0: Off to Idle
       0 agent 1: Off to Idle
     580 a is answered by 0 after 0
     640 a is done
     640 agent 0: Busy to Activity
     940 agent 0: Activity to Idle
    3600 agent 0: Idle to Off
    3600 agent 1: Idle to Off
    ");
}

#[test]
fn heads_by_interval_go_to_meetings_too() {
    let meeting = json!({"days": ["mon"], "start": "00:10", "length_min": 10});
    let heads = [vec![2.0], vec![0.0; 95]].concat();
    let two = Switchboard::new(vec![caller("a", 590.0, 60.0)]).heads(&heads);
    assert_snapshot!(two.with("/agent_groups/0/shrinkage", json!({"meetings": [meeting]})).trace_with_people(), @r"
      0 agent 0: Off to Idle
      0 agent 1: Off to Idle
    590 a is answered by 0 after 0
    600 agent 1: Idle to Activity
    650 a is done
    650 agent 0: Busy to Activity
    900 agent 0: Activity to Off
    900 agent 1: Activity to Off
    ");
}

/// One person from midnight for an hour, another from half past.
fn relieved(seats: u32) -> Switchboard {
    let shift = |id: &str, start: &str| json!({"id": id, "start": start, "length_min": 60});
    let team = |shift: &str| json!({"shift": shift, "heads": 1});
    Switchboard::new(vec![caller("a", 3590.0, 60.0)])
        .group("group", json!({"roster": {"teams": [team("first"), team("second")]}}))
        .with("/shifts", json!([shift("first", "00:00"), shift("second", "00:30")]))
        .with("/sites/0/seats", json!(seats))
}

#[test]
fn who_comes_to_a_full_house_waits_until_somebody_goes() {
    assert_snapshot!(relieved(1).trace_with_people(), @r"
       0 agent 0: Off to Idle
    1800 agent 1: Off to Seatless
    3590 a is answered by 0 after 0
    3600 agent 0: Busy to Overrun
    3650 a is done
    3650 agent 0: Overrun to Off
    3650 agent 1: Seatless to Idle
    5400 agent 1: Idle to Off
    ");
    assert_snapshot!(relieved(2).trace_with_people(), @r"
       0 agent 0: Off to Idle
    1800 agent 1: Off to Idle
    3590 a is answered by 0 after 0
    3600 agent 0: Busy to Overrun
    3650 a is done
    3650 agent 0: Overrun to Off
    5400 agent 1: Idle to Off
    ");
}

#[test]
fn an_outage_stops_those_at_work_and_those_who_come() {
    let down = trouble("00:20", "00:40", json!({"site_down": {"site": "site"}}));
    assert_snapshot!(relieved(2).with("/disruptions", down).trace_with_people(), @r"
       0 agent 0: Off to Idle
    1200 agent 0: Idle to Down
    1800 agent 1: Off to Down
    2400 agent 0: Down to Idle
    2400 agent 1: Down to Idle
    3590 a is answered by 0 after 0
    3600 agent 0: Busy to Overrun
    3650 a is done
    3650 agent 0: Overrun to Off
    5400 agent 1: Idle to Off
    ");
}

#[test]
fn an_outage_cuts_off_the_contact_in_progress() {
    let down = trouble("00:10", "00:20", json!({"site_down": {"site": "site"}}));
    assert_snapshot!(an_hour(1, json!([])).with("/disruptions", down).trace_with_people(), @r"
       0 agent 0: Off to Idle
     580 a is answered by 0 after 0
     600 a is cut off
     600 agent 0: Busy to Down
    1200 agent 0: Down to Idle
    3600 agent 0: Idle to Off
    ");
}

#[test]
fn a_contact_is_handed_over_at_the_end_of_the_shift_where_the_group_says_so() {
    let hands_over = relieved(2).with("/agent_groups/0/at_shift_end", json!("hand_over"));
    assert_snapshot!(hands_over.trace_with_people(), @r"
       0 agent 0: Off to Idle
    1800 agent 1: Off to Idle
    3590 a is answered by 0 after 0
    3600 a is answered by 1 after 0
    3600 agent 0: Busy to Off
    3650 a is done
    3650 agent 1: Busy to Idle
    5400 agent 1: Idle to Off
    ");
}

#[test]
fn after_an_outage_people_are_back_in_turn() {
    let down = trouble("00:10", "00:20", json!({"site_down": {"site": "site", "recovery_min": 10}}));
    let three = Switchboard::new(vec![caller("a", 5.0, 1.0)]).shift(3, "00:00", 60, json!([]));
    let trace = three.with("/disruptions", down).trace_with_people();
    let back: Vec<f64> = trace
        .lines()
        .filter(|line| line.ends_with("Down to Idle"))
        .map(|line| line.split_whitespace().next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(back.len(), 3, "{trace}");
    assert!(back.iter().all(|at| (1200.0..1800.0).contains(at)), "{trace}");
    assert!(back[0] < back[1] && back[1] < back[2], "{trace}");
}

#[test]
fn who_is_in_the_classroom_takes_breaks_and_no_contacts() {
    let pause = json!([{"earliest_min": 20, "length_min": 10}]);
    let hired = json!({"on": "2026-06-01", "training_weeks": 1});
    let class = an_hour(1, pause).with("/agent_groups/0/staffing/roster/teams/0/hired", hired);
    assert_snapshot!(class.trace_with_people(), @r"
        0 agent 0: Off to Training
      580 a waits
     1200 agent 0: Training to Break
     1800 agent 0: Break to Training
     3600 agent 0: Training to Off
    86400 a still waits
    ");
}

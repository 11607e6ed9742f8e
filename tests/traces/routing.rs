//! Who takes whom: every rule of choice, ageing, reserves, conditions, interflow, fail-over, vendors, the same person
//! again. People of the first group have the lowest numbers.

use crate::support::callers::{Caller, Switchboard, caller, line};
use insta::assert_snapshot;
use serde_json::{Value, json};

/// So many people around the clock.
fn people(count: f64) -> Value {
    json!({"interval_heads": {"table": crate::support::table(15, &[count; 96])}})
}

/// Callers, and groups of so many people each.
fn board(callers: Vec<Caller>, groups: &[(&str, f64)]) -> Switchboard {
    let board = Switchboard::new(callers);
    groups.iter().fold(board, |board, (id, count)| board.group(id, people(*count)))
}

/// The words of the trace about who is answered, in order: who, by whom.
fn answered(board: &Switchboard) -> Vec<(String, u32)> {
    let trace = board.trace();
    let words = trace.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    words
        .filter(|words| words.get(3) == Some(&"answered"))
        .map(|words| (words[1].to_owned(), words[5].parse().unwrap()))
        .collect()
}

/// By whom somebody is answered first.
#[track_caller]
fn agent_of(board: &Switchboard, who: &str) -> u32 {
    answered(board).into_iter().find(|(id, _)| id == who).unwrap_or_else(|| panic!("{}", board.trace())).1
}

/// Of two people who are idle when `c` calls, 0 is idle since 11 s and was busy for 10 s, 1 is idle since 14 s and was
/// busy for 2 s.
fn two_idle(rule: &str) -> Switchboard {
    let callers = vec![caller("a", 1.0, 10.0), caller("b", 12.0, 2.0), caller("c", 20.0, 5.0)];
    let choice = json!([{"queue": "c", "rule": rule}]);
    board(callers, &[("group", 2.0)]).with("/routing", json!({"agent_choice": choice}))
}

#[test]
fn the_agent_idle_longest_answers() {
    assert_snapshot!(two_idle("longest_idle").trace(), @r"
        1 a is answered by 0 after 0
       11 a is done
       12 b is answered by 1 after 0
       14 b is done
       20 c is answered by 0 after 0
       25 c is done
    ");
}

#[test]
fn the_agent_least_occupied_answers() {
    assert_eq!(agent_of(&two_idle("least_occupied"), "c"), 1);
}

/// One caller, who may go to either of two groups at the same rank.
fn either_group(rule: &str, first: Value, second: Value) -> Switchboard {
    let stages =
        json!([{"after_s": 0, "groups": [{"group": "first", "rank": 1}, {"group": "second", "rank": 1}]}]);
    let choice = json!([{"queue": "a", "rule": rule}]);
    board(vec![caller("a", 1.0, 10.0), line("b", 10.0)], &[("first", 1.0), ("second", 1.0)])
        .with("/agent_groups/0/skills/0", first)
        .with("/agent_groups/1/skills/0", second)
        .with("/routing", json!({"agent_choice": choice, "overflow": [{"queue": "a", "stages": stages}]}))
}

#[test]
fn the_group_with_the_best_skill_answers() {
    let skill = |level: u8, factor: f64| json!({"queue": "a", "level": level, "handling_factor": factor});
    for (first, second, best) in [
        (skill(2, 1.0), skill(1, 1.0), 1),
        (skill(1, 1.0), skill(2, 1.0), 0),
        (skill(2, 0.8), skill(1, 1.2), 1),
        (skill(1, 1.2), skill(1, 0.8), 1),
        (skill(1, 0.8), skill(1, 1.2), 0),
    ] {
        assert_eq!(agent_of(&either_group("best_skill", first, second), "a"), best);
    }
}

#[test]
fn the_group_with_the_fewest_skills_answers() {
    let skill = || json!({"queue": "a"});
    let versatile = either_group("fewest_skills", skill(), skill());
    assert_eq!(agent_of(&versatile.clone().with("/agent_groups/1/skills", json!([skill()])), "a"), 1);
    assert_eq!(agent_of(&versatile.with("/agent_groups/0/skills", json!([skill()])), "a"), 0);
}

#[test]
fn the_cheapest_group_answers() {
    let skill = || json!({"queue": "a"});
    for (first, second, cheapest) in [(30.0, 20.0, 1), (20.0, 30.0, 0)] {
        let board = either_group("cheapest", skill(), skill())
            .with("/sites/0/cost", json!({"currency": "GBP"}))
            .with("/agent_groups/0/cost", json!({"paid_hour": first}))
            .with("/agent_groups/1/cost", json!({"paid_hour": second}));
        assert_eq!(agent_of(&board, "a"), cheapest);
    }
}

#[test]
fn at_random_anybody_answers() {
    let calls = (1..60).fold(caller("a", 100.0, 1.0), |caller, i| caller.and_at(100.0 + 10.0 * f64::from(i)));
    let choice = |rule: &str| json!({"agent_choice": [{"queue": "a", "rule": rule}]});
    let agents = |rule: &str| {
        let board = board(vec![calls.clone()], &[("first", 2.0), ("second", 1.0)]);
        let answered = answered(&board.with("/routing", choice(rule)));
        assert_eq!(answered.len(), 60);
        answered.into_iter().map(|(_, agent)| agent).collect::<Vec<_>>()
    };
    let twice_in_a_row = |agents: &[u32]| agents.windows(2).filter(|pair| pair[0] == pair[1]).count();
    assert_eq!(twice_in_a_row(&agents("longest_idle")), 0);
    let random = agents("random");
    // Twenty calls each, give or take four standard deviations (15); the same again in one case of three, as often.
    for agent in 0..3 {
        let taken = random.iter().filter(|&&by| by == agent).count();
        assert!((5..=35).contains(&taken), "{taken} calls to {agent}");
    }
    assert!((5..=35).contains(&twice_in_a_row(&random)), "{random:?}");
}

/// One person, busy until 100 s while `b` waits from 10 s on and `c` from 20 s on.
fn two_waiting(b: Caller, c: Caller, choice: Value) -> Switchboard {
    let rule = json!({"contact_choice": [choice]});
    board(vec![caller("a", 0.0, 100.0), b, c], &[("group", 1.0)]).with("/routing", rule)
}

fn b() -> Caller {
    caller("b", 10.0, 5.0)
}

fn c() -> Caller {
    caller("c", 20.0, 5.0)
}

/// Who is answered first when the person is free.
#[track_caller]
fn first_of(board: &Switchboard) -> String {
    answered(board).swap_remove(1).0
}

#[test]
fn the_contact_that_has_waited_longest_is_next() {
    let board = two_waiting(b(), c(), json!({"group": "group", "rule": "longest_wait"}));
    assert_snapshot!(board.trace(), @r"
        0 a is answered by 0 after 0
       10 b waits
       20 c waits
      100 a is done
      100 b is answered by 0 after 90
      105 b is done
      105 c is answered by 0 after 85
      110 c is done
    ");
}

#[test]
fn the_largest_wait_times_weight_is_next() {
    // 90 s against 80 s: c is first from a weight of 9/8 on.
    for (weight, first) in [(1.12, "b"), (1.13, "c")] {
        let weights = json!([{"queue": "c", "weight": weight}]);
        let choice = json!({"group": "group", "rule": "weighted_wait", "weights": weights});
        assert_eq!(first_of(&two_waiting(b(), c(), choice)), first);
    }
}

#[test]
fn the_contact_closest_to_its_breach_is_next() {
    // b breaks its promise at 10 s + its threshold, c at 40 s; all are long past, the older breach is next.
    for (answer_within_s, first) in [(29, "b"), (31, "c"), (300, "c")] {
        let promise = json!({"answer_within_s": answer_within_s, "target_share": 0.8});
        let choice = json!({"group": "group", "rule": "closest_to_breach"});
        assert_eq!(first_of(&two_waiting(b().with("service_level", promise), c(), choice)), first);
    }
}

#[test]
fn the_queue_longest_in_proportion_to_its_weight_is_next() {
    // Three wait in c, one in b.
    for (weight, first) in [(1.0, "c"), (2.9, "c"), (3.1, "b")] {
        let weights = json!([{"queue": "c", "weight": weight}]);
        let choice = json!({"group": "group", "rule": "queue_ratio", "weights": weights});
        assert_eq!(first_of(&two_waiting(b(), c().and_at(21.0).and_at(22.0), choice)), first);
    }
}

#[test]
fn a_priority_rises_while_a_contact_waits() {
    // b has waited 90 s when somebody is free: up to 90 s a step it is as urgent as c, of priority 1, and came first.
    for (ageing_s, first) in [(30.0, "b"), (90.0, "b"), (91.0, "c")] {
        let b = b().with("priority", json!(2)).with("ageing_s", json!(ageing_s));
        let choice = json!({"group": "group", "rule": "longest_wait"});
        assert_eq!(first_of(&two_waiting(b, c(), choice)), first, "a step every {ageing_s} s");
    }
}

#[test]
fn a_priority_rises_step_by_step() {
    // b, of priority 3, needs two steps to be as urgent as c.
    for (ageing_s, first) in [(45.0, "b"), (46.0, "c")] {
        let b = b().with("priority", json!(3)).with("ageing_s", json!(ageing_s));
        let choice = json!({"group": "group", "rule": "longest_wait"});
        assert_eq!(first_of(&two_waiting(b, c(), choice)), first, "a step every {ageing_s} s");
    }
}

#[test]
fn a_reserve_keeps_an_agent_free_for_those_it_is_for() {
    let callers = vec![caller("a", 1.0, 100.0), caller("b", 2.0, 10.0), caller("vip", 3.0, 10.0)];
    let reserve = json!([{"group": "group", "keep": 1, "for": ["vip"]}]);
    assert_snapshot!(board(callers, &[("group", 2.0)]).with("/routing", json!({"reserves": reserve})).trace(), @r"
        1 a is answered by 0 after 0
        2 b waits
        3 vip is answered by 1 after 0
       13 vip is done
      101 a is done
      101 b is answered by 0 after 99
      111 b is done
    ");
}

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
    // They look at 59 and 64 s, and at 57 and 62 s.
    assert_snapshot!(helped_by_the_clock(caller("a", 1.0, 300.0).and_at(14.0).and_at(17.0)).trace(), @r"
        1 a is answered by 0 after 0
       14 a waits
       17 a waits
       62 a is answered by 1 after 48
      301 a is done
      301 a is answered by 0 after 284
      362 a is done
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

/// `a` is served by 0 and comes back after a minute; when she does, 0 has been idle for less long than 1, or is busy.
fn asked_for(same_agent: bool, c_talks_s: f64) -> Vec<(String, u32)> {
    let repeat = json!({"resolved_share": 0, "delay": {"constant": {"value_s": 60}}, "max_contacts": 2, "same_agent": same_agent});
    let callers = vec![
        caller("a", 1.0, 10.0).with("repeat", repeat),
        caller("b", 20.0, 5.0),
        caller("c", 30.0, c_talks_s),
    ];
    answered(&board(callers, &[("group", 2.0)]))
}

#[test]
fn who_comes_back_asks_for_the_same_agent_and_has_them_if_idle() {
    let by = |same_agent, c_talks_s| asked_for(same_agent, c_talks_s).into_iter().map(|(_, agent)| agent);
    assert!(by(true, 5.0).eq([0, 1, 0, 0]));
    assert!(by(false, 5.0).eq([0, 1, 0, 1]));
    assert!(by(true, 500.0).eq([0, 1, 0, 1]), "not if busy");
}

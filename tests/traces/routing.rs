//! Who takes whom: every rule of choice, ageing, reserves, the same person again. People of the first group have the
//! lowest numbers.

use crate::support::callers::{Caller, Switchboard, caller, line};
use insta::assert_snapshot;
use serde_json::{Value, json};

/// So many people around the clock.
fn people(count: f64) -> Value {
    json!({"interval_heads": {"table": crate::support::table(15, &[count; 96])}})
}

/// Callers, and groups of so many people each.
pub(super) fn board(callers: Vec<Caller>, groups: &[(&str, f64)]) -> Switchboard {
    let board = Switchboard::new(callers);
    groups.iter().fold(board, |board, (id, count)| board.group(id, people(*count)))
}

/// The words of the trace about who is answered, in order: who, by whom.
pub(super) fn answered(board: &Switchboard) -> Vec<(String, u32)> {
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
fn groups_are_asked_by_level_and_by_rank_where_a_stage_gives_one() {
    let skill = |level: u8| json!({"queue": "a", "level": level});
    let idle = |first: u8, second: u8| {
        board(vec![caller("a", 1.0, 10.0)], &[("first", 1.0), ("second", 1.0)])
            .with("/agent_groups/0/skills/0", skill(first))
            .with("/agent_groups/1/skills/0", skill(second))
    };
    assert_eq!([agent_of(&idle(1, 2), "a"), agent_of(&idle(2, 1), "a")], [0, 1]);
    let groups = json!([{"group": "first", "rank": 2}, {"group": "second", "rank": 1}]);
    let overflow = json!([{"queue": "a", "stages": [{"after_s": 0, "groups": groups}]}]);
    let ranked = idle(1, 2).with("/routing", json!({"overflow": overflow}));
    assert_eq!(agent_of(&ranked, "a"), 1);
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

//! Which group, which agent, which contact: every rule of routing on recorded calls.

use super::journeys::{answered_by, calls, day, waits, with};
use crate::support::{Build, heads, results};
use serde_json::{Value, json};

/// One queue, a first team that is busy and a second that may help on a condition.
fn helped_when(when: &Value) -> Vec<(f64, Option<f64>)> {
    let stages = json!([{"after_s": 0, "groups": [{"group": "first"}]},
                        {"after_s": 10, "when": when, "groups": [{"group": "second"}]}]);
    let day = day().queue(calls("care", &[60.0, 61.0, 62.0], 600.0));
    let day = day.group(heads("first", 1.0, &["care"])).group(heads("second", 2.0, &["care"]));
    waits(&day.with("/routing", json!({"overflow": [{"queue": "care", "stages": stages}]})), "care")
}

/// Whether the second and the third caller had help within a quarter of a minute.
#[track_caller]
fn help_comes(when: Value, expected: bool) {
    let told = helped_when(&when);
    let helped = told[1..].iter().all(|(_, wait)| wait.is_some_and(|wait| wait <= 15.0));
    assert_eq!(helped, expected, "{when}: {told:?}");
}

#[test]
fn a_stage_waits_for_its_condition() {
    help_comes(json!({"queue_over": 0}), true);
    help_comes(json!({"queue_over": 2}), false);
    help_comes(json!({"idle_over": {"groups": ["second"], "agents": 0}}), true);
    help_comes(json!({"idle_over": {"groups": ["first"], "agents": 0}}), false);
    help_comes(json!({"clock": {"days": ["mon"], "from": "00:00", "to": "01:00"}}), true);
    help_comes(json!({"clock": {"days": ["tue"], "from": "00:00", "to": "01:00"}}), false);
    help_comes(json!({"site_down": "site"}), false);
}

#[test]
fn conditions_join_and_turn_around() {
    let (holds, fails) = (json!({"queue_over": 0}), json!({"queue_over": 9}));
    help_comes(json!({"not": fails}), true);
    help_comes(json!({"not": holds}), false);
    help_comes(json!({"any": [fails, holds]}), true);
    help_comes(json!({"all": [fails, holds]}), false);
}

#[test]
fn a_contact_may_flow_on_to_another_queue() {
    let stages =
        json!([{"after_s": 0, "groups": [{"group": "first"}]}, {"after_s": 30, "to_queue": "other"}]);
    let day = day().queue(calls("care", &[60.0, 61.0], 600.0)).queue(calls("other", &[], 60.0));
    let day = day.group(heads("first", 1.0, &["care"])).group(heads("second", 1.0, &["other"]));
    let day = day.with("/routing", json!({"overflow": [{"queue": "care", "stages": stages}]}));
    assert_eq!(waits(&day, "care"), [(60.0, Some(0.0)), (61.0, None)]);
    assert_eq!(waits(&day, "other"), [(91.0, Some(0.0))]);
}

/// Four calls, one after the other, to two teams of one; whom the rule sends them to.
fn asked(rule: &str, first: Value, second: Value) -> Vec<u32> {
    let (mut one, mut two) = (heads("one", 1.0, &["care"]), heads("two", 1.0, &["care", "other"]));
    for (group, more) in [(&mut one, first), (&mut two, second)] {
        more.as_object().unwrap().iter().for_each(|(key, value)| group[key] = value.clone());
    }
    let day = day().queue(calls("care", &[60.0, 200.0, 340.0, 480.0], 60.0)).queue(calls("other", &[], 60.0));
    let day = day.group(one).group(two);
    let day = day.with("/routing", json!({"agent_choice": [{"queue": "care", "rule": rule}]}));
    answered_by(&day, "care").into_iter().map(|agent| agent.0).collect()
}

#[test]
fn the_longest_idle_and_the_least_occupied_take_turns() {
    assert_eq!(asked("longest_idle", json!({}), json!({})), [0, 1, 0, 1]);
    assert_eq!(asked("least_occupied", json!({}), json!({})), [0, 1, 0, 1]);
}

#[test]
fn who_can_do_more_may_be_kept() {
    assert_eq!(asked("fewest_skills", json!({}), json!({})), [0; 4]);
}

#[test]
fn the_best_skill_may_go_first() {
    let skilled =
        |factor: f64| json!({"skills": [{"queue": "care", "handling_factor": factor}, {"queue": "other"}]});
    assert_eq!(asked("best_skill", skilled(1.2), skilled(0.9)), [1; 4]);
}

#[test]
fn the_cheapest_may_go_first() {
    let hourly = |rate: f64| json!({"cost": {"paid_hour": rate}});
    let priced = |first: f64, second: f64| {
        let groups = [heads("one", 1.0, &["care"]), heads("two", 1.0, &["care"])];
        let [one, two] = groups;
        let day = day().queue(calls("care", &[60.0, 200.0, 340.0, 480.0], 60.0));
        let day = day.with("/sites/0/cost", json!({"currency": "GBP"}));
        let cost = |group, rate| with(group, &[("cost", hourly(rate)["cost"].clone())]);
        let day = day.group(cost(one, first)).group(cost(two, second));
        let day = day.with("/routing", json!({"agent_choice": [{"queue": "care", "rule": "cheapest"}]}));
        answered_by(&day, "care").into_iter().map(|agent| agent.0).collect::<Vec<_>>()
    };
    assert_eq!(priced(20.0, 10.0), [1; 4]);
    assert_eq!(priced(10.0, 20.0), [0; 4]);
}

#[test]
fn chance_asks_everybody() {
    let at: Vec<f64> = (1..=60).map(|call| f64::from(call) * 120.0).collect();
    let day = day().queue(calls("care", &at, 60.0)).group(heads("team", 3.0, &["care"]));
    let day = day.with("/routing", json!({"agent_choice": [{"queue": "care", "rule": "random"}]}));
    let asked = answered_by(&day, "care");
    for agent in 0..3 {
        let share = asked.iter().filter(|asked| asked.0 == agent).count();
        // 60 calls to three people: 20 each, four standard deviations are 14.6.
        assert!((6..=34).contains(&share), "{asked:?}");
    }
}

/// A team of one is busy until 660 s; two queues wait. The order in which they are taken.
fn order(rule: &str, weights: Value, more: [Value; 2], at: [&[f64]; 2]) -> Vec<f64> {
    let [a, b] = ["a", "b"].map(|id| calls(id, at[usize::from(id == "b")], 60.0));
    let queue = |queue: Value, more: &Value| {
        let more: Vec<(&str, Value)> =
            more.as_object().unwrap().iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
        with(queue, &more)
    };
    let day = day().queue(queue(a, &more[0])).queue(queue(b, &more[1])).queue(calls("long", &[60.0], 600.0));
    let day = day.group(heads("team", 1.0, &["a", "b", "long"]));
    let choice = json!([{"group": "team", "rule": rule, "weights": weights}]);
    let day = day.with("/routing", json!({"contact_choice": choice}));
    begun(&day, "a").into_iter().chain(begun(&day, "b")).collect()
}

/// When the contacts of a queue reached an agent.
fn begun(day: &Build, queue: &str) -> Vec<f64> {
    waits(day, queue).into_iter().filter_map(|(at, wait)| Some(at + wait?)).collect()
}

#[test]
fn a_wait_may_weigh_more_in_one_queue() {
    let at: [&[f64]; 2] = [&[100.0], &[200.0]];
    assert_eq!(order("longest_wait", json!([]), [json!({}), json!({})], at), [660.0, 720.0]);
    let weights = json!([{"queue": "b", "weight": 2}]);
    assert_eq!(
        order("weighted_wait", weights, [json!({}), json!({})], at),
        [720.0, 660.0],
        "560 s against 2 x 460 s"
    );
}

#[test]
fn the_contact_nearest_to_its_promise_may_go_first() {
    let promise = |seconds: f64| json!({"service_level": {"answer_within_s": seconds, "target_share": 0.8}});
    let at: [&[f64]; 2] = [&[100.0], &[200.0]];
    assert_eq!(order("closest_to_breach", json!([]), [promise(800.0), promise(600.0)], at), [720.0, 660.0]);
}

#[test]
fn the_queue_longest_for_its_weight_may_go_first() {
    let at: [&[f64]; 2] = [&[100.0], &[200.0, 210.0]];
    assert_eq!(order("queue_ratio", json!([]), [json!({}), json!({})], at)[1], 660.0, "two wait against one");
    let weights = json!([{"queue": "b", "weight": 4}]);
    assert_eq!(
        order("queue_ratio", weights, [json!({}), json!({})], at)[0],
        660.0,
        "two for a weight of four"
    );
}

#[test]
fn waiting_lifts_a_contact_over_those_of_higher_rank() {
    let at: [&[f64]; 2] = [&[100.0], &[400.0]];
    let low = json!({"priority": 2});
    assert_eq!(order("longest_wait", json!([]), [low, json!({})], at), [720.0, 660.0]);
    let ageing = json!({"priority": 2, "ageing_s": 300});
    assert_eq!(order("longest_wait", json!([]), [ageing, json!({})], at), [660.0, 720.0]);
}

#[test]
fn agents_kept_free_are_there_for_those_they_are_kept_for() {
    let day = day().queue(calls("care", &[60.0, 61.0], 600.0)).queue(calls("alarm", &[62.0], 60.0));
    let day = day.group(heads("team", 2.0, &["care", "alarm"]));
    let day = day.with("/routing", json!({"reserves": [{"group": "team", "keep": 1, "for": ["alarm"]}]}));
    assert_eq!(waits(&day, "care"), [(60.0, Some(0.0)), (61.0, Some(599.0))]);
    assert_eq!(waits(&day, "alarm"), [(62.0, Some(0.0))]);
}

#[test]
fn a_vendor_serves_its_share_and_no_other() {
    let at: Vec<f64> = (1..=400).map(|call| 3600.0 + f64::from(call) * 120.0).collect();
    let opening = json!({"hours": [{"days": ["mon"], "from": "01:00", "to": "20:00"}]});
    let care = with(calls("care", &at, 60.0), &[("opening", opening)]);
    let parts = json!([{"share": 0.25, "groups": ["one"]}, {"share": 0.75, "groups": ["two"]}]);
    let day = day().queue(care).group(heads("one", 1.0, &["care"])).group(heads("two", 1.0, &["care"]));
    let day = day.with("/routing", json!({"splits": [{"queue": "care", "parts": parts}]}));
    let results = results(day.scenario());
    let first = results.agent_groups["one"]["handled_by_group"].mean.unwrap();
    // 400 calls at a quarter: 100, four standard deviations are 34.6.
    assert!((65.4..=134.6).contains(&first), "{first}");
}

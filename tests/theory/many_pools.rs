//! Several queues or groups: priorities, skills, unequal people, customers who try again.
//! Numbers and their formulas: exact cases PR, SK, HA, RI and RT of the project's validation set, to ten digits.

use crate::support::build::{Build, exponential};
use crate::support::{agrees, heads, is_near, mean, queue, results, share};
use serde_json::{Value, json};
use shoreline_engine::results::{Estimate, Results};

fn of(results: &Results, queue: &str, key: &str) -> Estimate {
    results.queues[queue][key]
}

fn class(id: &str, per_s: f64, handling_s: f64, priority: u8, patience: Value) -> Value {
    let mut class = queue(id, per_s * 1800.0, exponential(handling_s));
    class["priority"] = json!(priority);
    class["patience"] = patience;
    class
}

fn two_classes(per_s: [f64; 2], handling_s: f64, agents: u32, patience: &Value) -> Build {
    Build::empty()
        .queue(class("first", per_s[0], handling_s, 1, patience.clone()))
        .queue(class("second", per_s[1], handling_s, 2, patience.clone()))
        .group(heads("group", agents.into(), &["first", "second"]))
}

#[test]
fn priorities_without_interruption_are_cobhams() {
    // PR-03: 40 agents at load 0.95; W_k = W_0 / ((1 - s_(k-1)) (1 - s_k)).
    let results = results(two_classes([0.1, 0.09], 200.0, 40, &json!("never")).warm_up(48.0).scenario());
    agrees(of(&results, "first", "asa_s"), 6.636_376_533, 0.05);
    agrees(of(&results, "second", "asa_s"), 132.727_530_7, 5.0);
    agrees(of(&results, "first", "service_level"), 0.910_186_410_2, 0.002);
    agrees(of(&results, "first", "delayed_share"), 0.663_637_653_3, 0.008);
}

#[test]
fn one_agent_serves_the_first_class_first() {
    // PR-01 with its second as a minute.
    let results = results(
        two_classes([0.2 / 60.0, 0.6 / 60.0], 60.0, 1, &json!("never")).days("2026-06-01", 28).scenario(),
    );
    agrees(of(&results, "first", "asa_s"), 60.0, 0.7);
    agrees(of(&results, "second", "asa_s"), 300.0, 7.0);
}

#[test]
fn priorities_move_waits_between_classes_and_leave_their_sum() {
    // PR-05; the totals are Erlang A's.
    let results = results(two_classes([0.02, 0.03], 180.0, 9, &exponential(100.0)).scenario());
    agrees(of(&results, "first", "abandon_share"), 0.102_442_913_2, 0.001);
    agrees(of(&results, "second", "abandon_share"), 0.182_445_121_3, 0.0015);
    agrees(results.total["abandon_share"], 0.150_444_238, 0.001);
    agrees(results.total["mean_queue"], 0.752_221_190_2, 0.006);
}

#[test]
fn queues_of_the_same_kind_are_one_queue() {
    // PR-05 without its priorities: two streams in one line.
    let build = two_classes([0.02, 0.03], 180.0, 9, &exponential(100.0)).with("/queues/1/priority", json!(1));
    let results = results(build.scenario());
    for queue in ["first", "second"] {
        agrees(of(&results, queue, "abandon_share"), 0.150_444_238, 0.0015);
        agrees(of(&results, queue, "delayed_share"), 0.479_716_322_9, 0.004);
    }
}

#[test]
fn a_group_that_serves_both_helps_the_one_that_may_not_help_back() {
    // SK-03, the N-model: class 1 asks its own pool first, the shared pool prefers class 2; handling differs by pool.
    let own = heads("own", 4.0, &["one"]);
    let mut shared = heads("shared", 4.0, &["one", "two"]);
    shared["skills"] =
        json!([{"queue": "one", "level": 2, "handling_factor": 200.0 / 180.0}, {"queue": "two", "level": 1}]);
    let build = Build::empty()
        .queue(class("one", 0.025, 180.0, 1, exponential(100.0)))
        .queue(class("two", 0.012, 220.0, 1, exponential(150.0)))
        .group(own)
        .group(shared);
    let results = results(build.scenario());
    agrees(of(&results, "one", "abandon_share"), 0.111_029_382_3, 0.001);
    agrees(of(&results, "two", "abandon_share"), 0.187_451_120_9, 0.002);
    agrees(of(&results, "one", "delayed_share"), 0.326_280_004_6, 0.003);
    agrees(of(&results, "two", "delayed_share"), 0.543_138_413_6, 0.004);
    agrees(results.agent_groups["own"]["occupancy"], 0.769_456_484_9, 0.002);
    agrees(results.agent_groups["shared"]["occupancy"], 0.792_543_882_5, 0.002);
}

#[test]
fn two_homes_and_a_group_for_both() {
    // SK-07, the M-model: dedicated pools first; the flexible pool prefers class 1 and is slower.
    let mut flexible = heads("flexible", 2.0, &["one", "two"]);
    let slower = 170.0 / 150.0;
    flexible["skills"] = json!([
        {"queue": "one", "level": 2, "handling_factor": slower},
        {"queue": "two", "level": 3, "handling_factor": slower}]);
    let build = Build::empty()
        .queue(class("one", 0.018, 150.0, 1, exponential(90.0)))
        .queue(class("two", 0.018, 150.0, 1, exponential(90.0)))
        .group(heads("home-one", 2.0, &["one"]))
        .group(heads("home-two", 2.0, &["two"]))
        .group(flexible);
    let results = results(build.scenario());
    agrees(of(&results, "one", "abandon_share"), 0.179_779_023_8, 0.0015);
    agrees(of(&results, "two", "abandon_share"), 0.205_082_409, 0.0015);
    agrees(results.agent_groups["home-one"]["occupancy"], 0.742_911_531_2, 0.002);
    agrees(results.agent_groups["flexible"]["occupancy"], 0.779_721_555, 0.002);
}

#[test]
fn the_fast_group_is_asked_before_the_slow_one() {
    // SK-09: 4 agents at 120 s before 4 at 300 s.
    let mut slow = heads("slow", 4.0, &["one"]);
    slow["skills"] = json!([{"queue": "one", "level": 2, "handling_factor": 2.5}]);
    let build = Build::empty()
        .queue(class("one", 0.035, 120.0, 1, exponential(120.0)))
        .group(heads("fast", 4.0, &["one"]))
        .group(slow);
    let results = results(build.scenario());
    agrees(results.total["delayed_share"], 0.225_043_461_5, 0.003);
    agrees(results.total["abandon_share"], 0.056_554_408_53, 0.001);
    agrees(results.agent_groups["fast"]["occupancy"], 0.741_308_760_5, 0.002);
    agrees(results.agent_groups["slow"]["occupancy"], 0.623_272_776_4, 0.003);
}

#[test]
fn of_unequal_people_the_one_idle_longest_is_asked() {
    // HA-01: three people of 120, 200 and 320 s.
    let person = |id: &str, factor: f64| {
        let mut person = heads(id, 1.0, &["one"]);
        person["skills"][0]["handling_factor"] = json!(factor);
        person
    };
    let build = Build::empty()
        .queue(class("one", 0.012, 120.0, 1, exponential(150.0)))
        .group(person("fast", 1.0))
        .group(person("middle", 200.0 / 120.0))
        .group(person("slow", 320.0 / 120.0))
        .days("2026-06-01", 28);
    let results = results(build.scenario());
    agrees(results.total["delayed_share"], 0.379_303_38, 0.003);
    agrees(results.total["abandon_share"], 0.144_649_913_4, 0.002);
    for (id, occupancy) in [("fast", 0.565_467_180_6), ("middle", 0.653_428_070_2), ("slow", 0.731_146_938_4)]
    {
        agrees(results.agent_groups[id]["occupancy"], occupancy, 0.003);
    }
}

#[test]
fn when_patience_is_as_long_as_handling_routing_does_not_matter() {
    // RI-01: waiting or served, everybody leaves at one rate, so who is in the system is Poisson whatever the routing:
    // mean_queue + busy = lambda / mu by class.
    let mut last = heads("last", 7.0, &["b", "c", "a"]);
    last["skills"][2]["level"] = json!(3);
    let build = [("a", 0.05, 2), ("b", 0.04, 1), ("c", 0.03, 1)]
        .iter()
        .fold(Build::empty(), |build, (id, rate, priority)| {
            build.queue(class(id, *rate, 200.0, *priority, exponential(200.0)))
        });
    let build = build.group(heads("first", 6.0, &["a"])).group(heads("both", 9.0, &["a", "b"])).group(last);
    let stages = json!([{"after_s": 0, "groups": [{"group": "first"}]}, {"after_s": 30, "groups": [{"group": "last"}]}]);
    let results =
        results(build.with("/routing", json!({"overflow": [{"queue": "a", "stages": stages}]})).scenario());
    let seconds = 14.0 * 86_400.0;
    for (queue, in_system) in [("a", 10.0), ("b", 8.0), ("c", 6.0)] {
        let figures = &results.queues[queue];
        let busy = mean(figures, "handled") * mean(figures, "aht_s") / seconds;
        is_near(mean(figures, "mean_queue") + busy, in_system, 0.06);
    }
}

#[test]
fn blocked_customers_who_try_again_add_to_what_is_received() {
    // RT-01: ten agents, no place to wait, four in five blocked customers try again after two minutes. The case has no
    // end of attempts; of twenty in all the last is reached by one customer in 10^14.
    let redial = json!({"after_block_share": 0.8, "delay": exponential(120.0), "max_attempts": 20});
    let build = Build::steady(0.044_444_444_444_444_446 * 1800.0, 180.0, 10)
        .with("/queues/0/waiting_places", json!(0))
        .with("/queues/0/redial", redial);
    let results = results(build.scenario());
    let received_per_s = mean(&results.total, "received") / (14.0 * 86_400.0);
    is_near(received_per_s / 0.054_867_370_64, 1.0, 0.01);
    is_near(share(&results.total, "blocked", "received"), 0.237_457_301_1, 0.003);
    agrees(results.total["occupancy"], 0.753_096_832_1, 0.002);
}

#[test]
fn blocked_and_impatient_customers_who_try_again() {
    // RT-03: 20 agents, 5 places, patience 60 s; 0.9 of the blocked and 0.5 of the abandoned try again after 5 min.
    let redial = json!({"after_block_share": 0.9, "after_abandon_share": 0.5, "delay": exponential(300.0), "max_attempts": 20});
    let build = Build::steady(0.0875 * 1800.0, 240.0, 20)
        .patience(60.0)
        .with("/queues/0/waiting_places", json!(5))
        .with("/queues/0/redial", redial);
    let results = results(build.scenario());
    let per_s = |key: &str| mean(&results.total, key) / (14.0 * 86_400.0);
    is_near(per_s("received") / 0.100_990_367_4, 1.0, 0.01);
    is_near(per_s("abandoned") / 0.018_465_741_87, 1.0, 0.03);
    is_near(share(&results.total, "blocked", "received"), 0.046_841_612_62, 0.002);
    agrees(results.total["occupancy"], 0.933_528_886_8, 0.002);
    is_near(
        mean(&results.total, "received") - mean(&results.total, "redialled"),
        0.0875 * 14.0 * 86_400.0,
        300.0,
    );
}

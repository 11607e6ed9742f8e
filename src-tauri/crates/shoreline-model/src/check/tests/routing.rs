//! Stages, conditions, rules of choice, reserves, splits, and the walls that no routing bends.

use super::*;

#[test]
fn a_stage_lets_groups_join_or_moves_the_contact_on() {
    let at = "/routing/overflow/0/stages/2";
    let path = "routing.overflow[0].stages[2]";
    every_change_of(
        OPERATION,
        &[
            (at, json!({ "after_s": 240 }), Error, path, "neither of `groups` and `to_queue`"),
            (
                at,
                json!({ "after_s": 240, "groups": [{ "group": "seniors" }], "to_queue": "experts" }),
                Error,
                path,
                "both of `groups` and `to_queue`",
            ),
            (
                at,
                json!({ "after_s": 240, "to_queue": "orders" }),
                Error,
                "routing.overflow[0].stages[2].to_queue",
                "the queue they are in",
            ),
            (
                at,
                json!({ "after_s": 240, "to_queue": "sales" }),
                Error,
                "routing.overflow[0].stages[2].to_queue",
                "campaign",
            ),
            (
                "/routing/overflow/0/stages/0/when",
                json!({ "queue_over": 3 }),
                Warning,
                "routing.overflow[0].stages",
                "wait for nobody",
            ),
        ],
    );
    let same_time = findings(&text_with(OPERATION, &[("/routing/overflow/0/stages/2/after_s", json!(30))]));
    assert!(
        same_time.iter().all(|found| found.severity == Note),
        "told apart by a condition: {same_time:#?}"
    );
}

#[test]
fn contacts_that_go_round_in_next_to_no_time_are_refused() {
    let back = |after: f64| {
        let stages = json!([{ "after_s": 0, "groups": [{ "group": "seniors" }] },
                            { "after_s": after, "when": { "queue_over": 1 }, "to_queue": "orders" }]);
        let at_once = json!({ "after_s": 0, "when": { "queue_over": 1 }, "to_queue": "experts" });
        let text = text_with(
            OPERATION,
            &[
                ("/routing/overflow/-", json!({ "queue": "experts", "stages": stages })),
                ("/routing/overflow/0/stages/1", at_once),
            ],
        );
        findings(&text).iter().any(|found| found.message.contains("within a second"))
    };
    assert!(back(0.0) && back(0.0003));
    assert!(!back(5.0));
}

#[test]
fn conditions_are_checked_in_depth() {
    let at = "/routing/overflow/0/stages/1/when";
    let path = "routing.overflow[0].stages[1].when";
    let deep = (0..8).fold(json!({ "queue_over": 1 }), |inner, _| json!({ "not": inner }));
    let clock = |from: &str, to: &str| json!({ "clock": { "days": ["mon"], "from": from, "to": to } });
    every_change_of(
        OPERATION,
        &[
            (at, deep, Error, path, "more than 8 deep"),
            (at, json!({ "any": vec![json!({ "queue_over": 1 }); 64] }), Error, path, "at most 64"),
            (at, json!({ "all": [] }), Error, "routing.overflow[0].stages[1].when.all", "is empty"),
            (
                at,
                json!({ "queue_over": 80 }),
                Warning,
                "routing.overflow[0].stages[1].when.queue_over",
                "never more",
            ),
            (
                at,
                json!({ "site_down": "manila" }),
                Warning,
                "routing.overflow[0].stages[1].when.site_down",
                "never goes down",
            ),
            (
                at,
                json!({ "not": { "site_down": "x" } }),
                Error,
                "routing.overflow[0].stages[1].when.not.site_down",
                "site `x`",
            ),
            (
                at,
                clock("09:00", "09:00"),
                Error,
                "routing.overflow[0].stages[1].when.clock.to",
                "begins and ends",
            ),
            (
                at,
                json!({ "idle_over": { "groups": ["x"], "agents": 1 } }),
                Error,
                "routing.overflow[0].stages[1].when.idle_over.groups[0]",
                "agent group `x`",
            ),
        ],
    );
}

#[test]
fn rules_of_choice_are_one_a_queue_or_group() {
    let weights = json!([{ "queue": "experts", "weight": 1 }, { "queue": "experts", "weight": 2 }]);
    every_change_of(
        OPERATION,
        &[
            (
                "/routing/agent_choice/-",
                json!({ "queue": "orders", "rule": "random" }),
                Error,
                "routing.agent_choice[1].queue",
                "two rules of choice",
            ),
            ("/agent_groups/0/cost", Value::Null, Warning, "routing.agent_choice[0].rule", "is not known"),
            (
                "/routing/contact_choice/-",
                json!({ "group": "seniors", "rule": "longest_wait" }),
                Error,
                "routing.contact_choice[1].group",
                "two rules of choice",
            ),
            (
                "/routing/contact_choice/0/rule",
                json!("longest_wait"),
                Error,
                "routing.contact_choice[0].weights",
                "knows no weights",
            ),
            (
                "/routing/contact_choice/0/weights",
                json!([]),
                Warning,
                "routing.contact_choice[0].weights",
                "weigh the same",
            ),
            (
                "/routing/contact_choice/0/weights",
                weights,
                Error,
                "routing.contact_choice[0].weights[1].queue",
                "two weights",
            ),
            (
                "/routing/contact_choice/0/weights/0/queue",
                json!("chat"),
                Error,
                "routing.contact_choice[0].weights[0].queue",
                "does not serve",
            ),
            (
                "/routing/contact_choice/-",
                json!({ "group": "diallers", "rule": "closest_to_breach" }),
                Warning,
                "routing.contact_choice[1].rule",
                "promises nothing",
            ),
        ],
    );
}

#[test]
fn reserves_keep_some_of_the_group_for_some_of_its_queues() {
    every_change_of(
        OPERATION,
        &[
            ("/routing/reserves/0/keep", json!(8), Warning, "routing.reserves[0].keep", "takes all people"),
            ("/routing/reserves/0/keep", json!(0), Error, "routing.reserves[0].keep", "from 1"),
            (
                "/routing/reserves/0/for",
                json!(["chat"]),
                Error,
                "routing.reserves[0].for[0]",
                "does not serve",
            ),
            (
                "/routing/reserves/0/for",
                json!(["experts", "orders"]),
                Warning,
                "routing.reserves[0].for",
                "no other queue",
            ),
            ("/routing/reserves/0/for", json!([]), Error, "routing.reserves[0].for", "is empty"),
        ],
    );
}

#[test]
fn splits_deal_out_everything_to_groups_apart() {
    let part = |share: f64, groups: &[&str]| json!({ "share": share, "groups": groups });
    let at = "/routing/splits/0/parts";
    let both = json!([part(0.5, &["generalists", "partner"]), part(0.5, &["partner"])]);
    every_change_of(
        OPERATION,
        &[
            (at, json!([part(0.5, &["generalists"])]), Error, "routing.splits[0].parts", "sum to 0.5"),
            (at, json!([part(1.0, &["generalists"])]), Warning, "routing.splits[0].parts", "one part"),
            (at, json!([part(1.0, &["generalists"])]), Note, "routing.splits[0].parts", "never serves it"),
            (at, both, Error, "routing.splits[0].parts[1].groups[0]", "two parts"),
            (
                at,
                json!([part(1.0, &["digital"])]),
                Error,
                "routing.splits[0].parts[0].groups[0]",
                "does not have the skill",
            ),
            (
                "/routing/splits/-",
                json!({ "queue": "orders", "parts": [] }),
                Error,
                "routing.splits[1].queue",
                "given twice",
            ),
            (
                "/routing/splits/-",
                json!({ "queue": "sales", "parts": [] }),
                Error,
                "routing.splits[1].queue",
                "dialled",
            ),
        ],
    );
}

#[test]
fn walls_between_clients_and_places_stand() {
    every_change_of(
        OPERATION,
        &[
            ("/sites/1/residency", json!([]), Error, "agent_groups[2].skills[0].queue", "may not be seen"),
            (
                "/agent_groups/0/dedicated_to",
                json!(["bank"]),
                Error,
                "agent_groups[0].skills[0].queue",
                "is dedicated",
            ),
            (
                "/agent_groups/0/dedicated_to",
                json!(["shpo"]),
                Error,
                "agent_groups[0].dedicated_to[0]",
                "`shop`",
            ),
        ],
    );
}

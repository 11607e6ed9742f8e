//! Bots, assist, and what people of all groups have in common.

use super::*;

#[test]
fn a_queue_is_behind_one_bot_at_most() {
    let second = |id: &str, queue: &str| {
        json!({ "id": id, "queues": [queue], "session": { "constant": { "value_s": 60 } },
                "contained": { "points": [{ "date": "2026-10-05", "share": 0.2 }] } })
    };
    let at = "/automation/bots/-";
    every_change_of(
        OPERATION,
        &[
            (
                at,
                second("other", "orders"),
                Error,
                "automation.bots[1].queues[0]",
                "behind the bot `greeter`",
            ),
            (at, second("greeter", "chat"), Error, "automation.bots[1].id", "Two bots are called"),
            (at, second("other", "sales"), Warning, "automation.bots[1].queues[0]", "which calls"),
            (at, second("other", "x"), Error, "automation.bots[1].queues[0]", "queue `x`"),
        ],
    );
}

#[test]
fn bots_and_assists_have_bounds() {
    let points = |dates: &[&str]| -> Value {
        dates.iter().map(|date| json!({ "date": date, "share": 0.5 })).collect()
    };
    let rows = json!([{ "from_month": 6, "factor": 0.9 }, { "from_month": 6, "factor": 1 }]);
    let contained = "/automation/bots/0/contained/points";
    every_change_of(
        OPERATION,
        &[
            (
                contained,
                points(&["2026-10-07", "2026-10-06"]),
                Error,
                "automation.bots[0].contained.points[1].date",
                "must rise",
            ),
            (contained, json!([]), Error, "automation.bots[0].contained.points", "is empty"),
            (
                "/automation/bots/0/contained/points/0/share",
                json!(30),
                Error,
                "automation.bots[0].contained.points[0].share",
                "0.8",
            ),
            (
                "/automation/bots/0/session",
                json!("never"),
                Error,
                "automation.bots[0].session",
                "only a patience",
            ),
            ("/automation/bots/0/leak_factor", json!(0), Error, "automation.bots[0].leak_factor", "above 0"),
            (
                "/automation/bots/0/recontact_share",
                json!(0),
                Warning,
                "automation.bots[0].recontact_delay",
                "does nothing",
            ),
            (
                "/automation/assists/0/groups",
                json!(["digitl"]),
                Error,
                "automation.assists[0].groups[0]",
                "`digital`",
            ),
            (
                "/automation/assists/0/talk",
                rows,
                Error,
                "automation.assists[0].talk[1].from_month",
                "must rise",
            ),
            ("/automation/assists/0/talk", json!([]), Error, "automation.assists[0].talk", "is empty"),
            (
                "/automation/assists/0/acw_factor",
                json!(-1),
                Error,
                "automation.assists[0].acw_factor",
                "above 0",
            ),
            (
                "/automation/assists/0/adoption/points",
                json!([]),
                Error,
                "automation.assists[0].adoption.points",
                "is empty",
            ),
        ],
    );
}

#[test]
fn languages_and_fatigue_are_checked() {
    let level = json!({ "id": "b1", "handling_factor": 1, "resolved_loss_share": 0 });
    let unused = json!({ "id": "a2", "handling_factor": 1.4, "resolved_loss_share": 0.2 });
    every_change_of(
        OPERATION,
        &[
            (
                "/people/language_levels/-",
                level,
                Error,
                "people.language_levels[1].id",
                "Two language levels",
            ),
            ("/people/language_levels/-", unused, Warning, "people.language_levels[1].id", "Nobody speaks"),
            (
                "/people/language_levels/0/handling_factor",
                json!(0),
                Error,
                "people.language_levels[0].handling_factor",
                "above 0",
            ),
            (
                "/agent_groups/2/skills/0/language_level",
                json!("b3"),
                Error,
                "agent_groups[2].skills[0].language_level",
                "language level `b3`",
            ),
            ("/people/fatigue/above_share", json!(1), Warning, "people.fatigue.above_share", "nobody tires"),
            ("/people/fatigue/over_min", json!(1), Error, "people.fatigue.over_min", "from 5"),
            ("/people/fatigue/slope", json!(-1), Error, "people.fatigue.slope", "from 0"),
        ],
    );
}

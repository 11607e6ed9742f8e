//! Agent groups, shifts, and overflow.

use super::*;

#[test]
fn people_are_checked() {
    every_change_is_found(&[
        ("/agent_groups/0/skills", json!([]), Warning, "agent_groups[0].skills", "has no skills"),
        ("/agent_groups/0/skills", json!([]), Error, "queues[0].id", "served by no agent group"),
        (
            "/agent_groups/0/skills/1/queue",
            json!("orders"),
            Error,
            "agent_groups[0].skills[1].queue",
            "twice",
        ),
        ("/agent_groups/0/skills/0/level", json!(0), Error, "agent_groups[0].skills[0].level", "from 1 to 9"),
        (
            "/agent_groups/0/skills/1/handling_factor",
            json!(0),
            Error,
            "agent_groups[0].skills[1].handling_factor",
            "above 0",
        ),
        (
            "/agent_groups/0/shrinkage/leave_share",
            json!(0.9),
            Error,
            "agent_groups[0].shrinkage",
            "leaves nobody at work",
        ),
        (
            "/agent_groups/0/shrinkage/leave_share",
            json!(8),
            Error,
            "agent_groups[0].shrinkage.leave_share",
            "0.8",
        ),
        ("/agent_groups/0/full_time_h", json!(0), Error, "agent_groups[0].full_time_h", "above 0"),
        (
            "/agent_groups/0/staffing/roster/teams/1/heads",
            json!(0),
            Warning,
            "agent_groups[0].staffing.roster.teams[1].heads",
            "team of nobody",
        ),
        (
            "/agent_groups/0/staffing/roster/teams/1/heads",
            json!(20000),
            Error,
            "agent_groups[0].staffing.roster.teams",
            "20014 people",
        ),
        (
            "/agent_groups/0/staffing/roster/teams/0/days_per_week",
            json!(7),
            Error,
            "agent_groups[0].staffing.roster.teams[0].days_per_week",
            "from 1 to 6",
        ),
        (
            "/agent_groups/0/staffing/roster/teams/0/days",
            json!([]),
            Error,
            "agent_groups[0].staffing.roster.teams[0].days",
            "empty list of days",
        ),
    ]);
}

#[test]
fn shifts_and_breaks_must_not_overlap() {
    let pause = |earliest: u16, length: u16| json!({ "earliest_min": earliest, "length_min": length });
    every_change_is_found(&[
        ("/shifts/0/length_min", json!(1440), Error, "shifts[0].length_min", "overlaps itself the next day"),
        ("/shifts/0/length_min", json!(10), Error, "shifts[0].length_min", "from 15"),
        (
            "/shifts/0/breaks/1",
            pause(470, 15),
            Error,
            "shifts[0].breaks[1]",
            "may end 485 min after the start",
        ),
        (
            "/shifts/0/breaks/1",
            pause(290, 15),
            Error,
            "shifts[0].breaks[1]",
            "two of its breaks can fall together",
        ),
        ("/shifts/0/breaks/1", pause(400, 0), Error, "shifts[0].breaks[1].length_min", "break of no length"),
        (
            "/shifts/0/breaks/0/latest_min",
            json!(100),
            Error,
            "shifts[0].breaks[0].latest_min",
            "before its `earliest_min`",
        ),
        (
            "/shifts/-",
            json!({ "id": "idle", "start": "08:00", "length_min": 60 }),
            Warning,
            "shifts[2].id",
            "worked by no team",
        ),
    ]);
}

#[test]
fn overflow_stages_are_checked() {
    let stage = |after: f64, group: &str| json!({ "after_s": after, "groups": [{ "group": group }] });
    let at = "/routing/overflow/0/stages";
    every_change_is_found(&[
        (
            "/routing/overflow/0/stages/0/after_s",
            json!(5),
            Error,
            "routing.overflow[0].stages[0].after_s",
            "must begin at once",
        ),
        (
            "/routing/overflow/0/stages/1/after_s",
            json!(0),
            Error,
            "routing.overflow[0].stages[1].after_s",
            "each later than the one before",
        ),
        (
            "/routing/overflow/0/stages/1/groups/0/group",
            json!("specialists"),
            Error,
            "routing.overflow[0].stages[1].groups[0].group",
            "twice",
        ),
        (
            "/routing/overflow/0/queue",
            json!("orders"),
            Error,
            "routing.overflow[0].stages[0].groups[0].group",
            "does not have the skill",
        ),
        (
            "/routing/overflow/-",
            json!({ "queue": "care", "stages": [] }),
            Error,
            "routing.overflow[1].queue",
            "given twice",
        ),
        (at, json!([]), Error, "routing.overflow[0].stages", "has no stages"),
        (at, json!([stage(0.0, "specialists")]), Note, "routing.overflow[0].stages", "never serves it"),
    ]);
}

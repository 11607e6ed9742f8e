//! People on shifts: cycles, rotations, new classes, overtime, mixes, meetings, and what they need shifts for.

use super::*;

#[test]
fn a_team_has_one_plan_of_days() {
    every_change_of(
        OPERATION,
        &[
            (
                "/agent_groups/0/staffing/roster/teams/2/days",
                json!(["mon"]),
                Error,
                "agent_groups[0].staffing.roster.teams[2].cycle",
                "beside days of the week",
            ),
            (
                "/agent_groups/0/staffing/roster/teams/2/rotation",
                json!(["early", "late"]),
                Error,
                "agent_groups[0].staffing.roster.teams[2].cycle",
                "beside a `rotation`",
            ),
            (
                "/agent_groups/0/staffing/roster/teams/2/cycle/off",
                json!(0),
                Warning,
                "agent_groups[0].staffing.roster.teams[2].cycle.off",
                "without a day off",
            ),
            (
                "/agent_groups/0/staffing/roster/teams/2/cycle/on",
                json!(0),
                Error,
                "agent_groups[0].staffing.roster.teams[2].cycle.on",
                "from 1 to 60",
            ),
            (
                "/agent_groups/0/staffing/roster/teams/3/shift",
                json!("british_day"),
                Error,
                "agent_groups[0].staffing.roster.teams[3].shift",
                "none of its rotation",
            ),
            (
                "/agent_groups/0/staffing/roster/teams/3/rotation",
                json!(["early"]),
                Warning,
                "agent_groups[0].staffing.roster.teams[3].rotation",
                "changes nothing",
            ),
        ],
    );
}

#[test]
fn a_person_leaves_one_shift_before_the_next_begins() {
    let text =
        text_with(OPERATION, &[("/shifts/0/start", json!("02:00")), ("/shifts/1/length_min", json!(900))]);
    let found = findings(&text);
    let path = "agent_groups[0].staffing.roster.teams[3].rotation[1]";
    assert!(found.iter().any(|found| found.path == path && found.severity == Error), "{found:#?}");
}

#[test]
fn a_team_that_is_never_at_work_is_warned_of() {
    let one_sunday = [("/horizon/start", json!("2026-10-04")), ("/horizon/days", json!(1))];
    let found = findings(&text_with(OPERATION, &one_sunday));
    let said =
        |path: &str, part: &str| found.iter().any(|found| found.path == path && found.message.contains(part));
    assert!(said("agent_groups[0].staffing.roster.teams[0].days", "do not occur"), "{found:#?}");
    every_change_of(
        OPERATION,
        &[(
            "/agent_groups/0/staffing/roster/teams/4/hired/on",
            json!("2026-10-01"),
            Warning,
            "agent_groups[0].staffing.roster.teams[4].hired.on",
            "takes no contact",
        )],
    );
}

#[test]
fn a_team_ends_after_it_begins() {
    every_change_of(
        OPERATION,
        &[
            (
                "/agent_groups/0/staffing/roster/teams/4/until",
                json!("2026-09-01"),
                Error,
                "agent_groups[0].staffing.roster.teams[4].until",
                "before it is hired",
            ),
            (
                "/agent_groups/0/staffing/roster/teams/1/until",
                json!("2026-09-01"),
                Warning,
                "agent_groups[0].staffing.roster.teams[1].until",
                "before the horizon begins",
            ),
        ],
    );
}

#[test]
fn new_people_are_checked() {
    let at = "/agent_groups/0/staffing/roster/teams/4/hired";
    let path = "agent_groups[0].staffing.roster.teams[4].hired.nesting_share";
    every_change_of(
        OPERATION,
        &[
            (at, json!({ "on": "2026-09-07", "nesting_share": 0.5 }), Warning, path, "does nothing"),
            (
                at,
                json!({ "on": "2026-09-07", "nesting_weeks": 2, "nesting_share": 0 }),
                Error,
                path,
                "above 0",
            ),
            (
                at,
                json!({ "on": "2026-09-07", "training_weeks": 200 }),
                Error,
                "agent_groups[0].staffing.roster.teams[4].hired.training_weeks",
                "from 0 to 104",
            ),
            (
                "/agent_groups/0/ability/learning/start_factor",
                json!(0.8),
                Warning,
                "agent_groups[0].ability.learning.start_factor",
                "faster than old ones",
            ),
            (
                "/agent_groups/0/ability/learning/weeks",
                json!(0),
                Error,
                "agent_groups[0].ability.learning.weeks",
                "above 0",
            ),
            (
                "/agent_groups/0/ability/person_cv",
                json!(3),
                Error,
                "agent_groups[0].ability.person_cv",
                "from 0 to 2",
            ),
            (
                "/agent_groups/0/ability/attrition/1/from_month",
                json!(0),
                Error,
                "agent_groups[0].ability.attrition[1].from_month",
                "must rise",
            ),
            (
                "/agent_groups/2/ability",
                json!({ "learning": { "start_factor": 1.5, "weeks": 8 } }),
                Warning,
                "agent_groups[2].ability.learning",
                "nobody learns",
            ),
        ],
    );
}

#[test]
fn overtime_is_of_a_shift_that_somebody_works() {
    let at = "/agent_groups/0/staffing/roster/overtime/0";
    let overtime =
        |date: &str, shift: &str, after: u16| json!({ "date": date, "shift": shift, "after_min": after });
    let path = "agent_groups[0].staffing.roster.overtime[0]";
    every_change_of(
        OPERATION,
        &[
            (
                at,
                overtime("2026-10-12", "british_day", 60),
                Error,
                "agent_groups[0].staffing.roster.overtime[0].shift",
                "no team of it works",
            ),
            (
                at,
                overtime("2026-12-12", "late", 60),
                Warning,
                "agent_groups[0].staffing.roster.overtime[0].date",
                "outside the horizon",
            ),
            (at, overtime("2026-10-12", "late", 0), Warning, path, "of no length"),
            (
                at,
                overtime("2026-10-12", "late", 721),
                Error,
                "agent_groups[0].staffing.roster.overtime[0].after_min",
                "from 0 to 720",
            ),
            (
                "/agent_groups/0/staffing/roster/overtime/-",
                overtime("2026-10-12", "late", 30),
                Error,
                "agent_groups[0].staffing.roster.overtime[1]",
                "twice",
            ),
        ],
    );
}

#[test]
fn a_mix_of_shifts_is_dealt_out_in_whole_people() {
    let mixed = |shift: &str, share: f64| json!({ "shift": shift, "share": share });
    let at = "/agent_groups/3/staffing/shift_mix/shifts";
    every_change_of(
        OPERATION,
        &[
            (at, json!([]), Error, "agent_groups[3].staffing.shift_mix.shifts", "is empty"),
            (
                at,
                json!([mixed("late", 0.5), mixed("late", 0.5)]),
                Error,
                "agent_groups[3].staffing.shift_mix.shifts[1].shift",
                "twice",
            ),
            (
                at,
                json!([mixed("late", -0.5), mixed("early", 0.5)]),
                Error,
                "agent_groups[3].staffing.shift_mix.shifts[0].share",
                "above 0",
            ),
            (
                at,
                json!([mixed("late", 1.0), mixed("early", 0.001)]),
                Warning,
                "agent_groups[3].staffing.shift_mix.shifts[1].share",
                "nobody",
            ),
            (
                "/agent_groups/3/staffing/shift_mix/heads",
                json!(0),
                Warning,
                "agent_groups[3].staffing.shift_mix.heads",
                "nobody at work",
            ),
            (
                "/agent_groups/3/staffing/shift_mix/heads",
                json!(30_000),
                Error,
                "agent_groups[3].staffing.shift_mix.heads",
                "at most 20000",
            ),
            (
                "/agent_groups/3/staffing/shift_mix/days_per_week",
                json!(8),
                Error,
                "agent_groups[3].staffing.shift_mix.days_per_week",
                "from 1 to 7",
            ),
        ],
    );
}

#[test]
fn meetings_and_lateness_are_checked() {
    let late = json!({ "exponential": { "mean_s": 7200 } });
    let meetings = "/agent_groups/0/shrinkage/meetings/0";
    every_change_of(
        OPERATION,
        &[
            (
                "/agent_groups/0/shrinkage/meetings/0/length_min",
                json!(0),
                Error,
                "agent_groups[0].shrinkage.meetings[0].length_min",
                "from 5",
            ),
            (
                meetings,
                json!({ "days": [], "start": "24:00", "length_min": 15 }),
                Error,
                "agent_groups[0].shrinkage.meetings[0].days",
                "empty list",
            ),
            (
                meetings,
                json!({ "days": ["mon"], "start": "24:00", "length_min": 15 }),
                Error,
                "agent_groups[0].shrinkage.meetings[0].start",
                "24:00",
            ),
            (
                "/agent_groups/0/shrinkage/late_start",
                late,
                Warning,
                "agent_groups[0].shrinkage.late_start",
                "more than an hour",
            ),
            (
                "/agent_groups/0/shrinkage/late_return",
                json!("never"),
                Error,
                "agent_groups[0].shrinkage.late_return",
                "only a patience",
            ),
        ],
    );
}

#[test]
fn heads_by_interval_are_nobody_in_person() {
    let hazard = json!({ "attrition": [{ "from_month": 0, "monthly_share": 0.05 }] });
    let learning = json!({ "learning": { "start_factor": 1.5, "weeks": 8 } });
    let meeting = json!({ "meetings": [{ "days": ["mon"], "start": "10:00", "length_min": 15 }] });
    every_change_of(
        OPERATION,
        &[
            (
                "/agent_groups/1/ability",
                hazard,
                Error,
                "agent_groups[1].ability.attrition",
                "nobody in person",
            ),
            (
                "/agent_groups/1/ability",
                learning,
                Warning,
                "agent_groups[1].ability.learning",
                "does nothing",
            ),
            (
                "/agent_groups/1/shrinkage",
                meeting,
                Warning,
                "agent_groups[1].shrinkage.meetings",
                "does nothing",
            ),
            (
                "/agent_groups/1/at_shift_end",
                json!("hand_over"),
                Warning,
                "agent_groups[1].at_shift_end",
                "does nothing",
            ),
            ("/agent_groups/1/slots", json!(3), Warning, "agent_groups[1].slots", "serves no chat"),
            ("/agent_groups/3/slots", json!(0), Error, "agent_groups[3].slots", "from 1 to 20"),
        ],
    );
}

#[test]
fn handling_at_some_times_is_checked() {
    let at = "/queues/0/handling/at_times";
    let from =
        |from: &str, to: &str| json!({ "from": from, "to": to, "talk": { "constant": { "value_s": 60 } } });
    every_change_of(
        OPERATION,
        &[
            (at, json!([from("24:00", "08:00")]), Error, "queues[0].handling.at_times[0].from", "24:00"),
            (
                at,
                json!([{ "from": "08:00", "to": "09:00" }]),
                Warning,
                "queues[0].handling.at_times[0]",
                "nothing changes",
            ),
            ("/queues/0/handling/connect_s", json!(-1), Error, "queues[0].handling.connect_s", "is -1"),
            (
                "/queues/0/patience/patience_estimate/abandon_share",
                json!(0),
                Error,
                "queues[0].patience.patience_estimate.abandon_share",
                "from 0.0001",
            ),
        ],
    );
}

//! Rotations, cycles, classes and overtime: who is due when, by the clocks on the wall.

use crate::support::build::{Build, constant};
use crate::support::{mean, plan, queue, results};
use serde_json::{Value, json};
use shoreline_engine::plan::{AgentIx, Plan, Planned};
use shoreline_model::calendar::{MINUTE, Ms};

const DAY: Ms = 1440;

/// One team at a site, from a date on.
fn roster(zone: &str, start: &str, days: u32, shifts: Value, team: Value) -> Build {
    let group = json!({"id": "group", "site": "site", "skills": [{"queue": "queue"}],
                       "staffing": {"roster": {"teams": [team]}}});
    Build::empty()
        .queue(queue("queue", 1.0, constant(1.0)))
        .group(group)
        .with("/shifts", shifts)
        .with("/sites/0/zone", json!(zone))
        .days(start, days)
        .warm_up(0.0)
        .replications(2)
}

fn shift(id: &str, start: &str, length_min: u16) -> Value {
    json!({"id": id, "start": start, "length_min": length_min})
}

/// Starts and ends of one person's shifts in the window, in minutes after it opens.
fn duties(plan: &Plan, person: u32) -> Vec<(Ms, Ms)> {
    let own = plan.duties.iter().filter(|duty| duty.agent == AgentIx(person));
    let inside = own.filter(|duty| duty.start >= 0 && duty.start < plan.ends());
    inside.map(|duty| (duty.start / MINUTE, duty.end / MINUTE)).collect()
}

#[test]
fn a_rotation_moves_everybody_one_shift_further_each_monday() {
    let shifts =
        json!([shift("early", "06:00", 480), shift("late", "14:00", 480), shift("night", "22:00", 480)]);
    let team = json!({"shift": "early", "heads": 3, "rotation": ["early", "late", "night"]});
    let plan = plan(roster("UTC", "2026-06-01", 21, shifts, team).scenario());
    let hours =
        |person| -> Vec<Ms> { duties(&plan, person).iter().map(|(from, _)| from % DAY / 60).collect() };
    for person in 0..3 {
        let hours = hours(person);
        assert!((0..3).all(|week| hours[7 * week..7 * week + 7].iter().all(|hour| *hour == hours[7 * week])));
        let next = |hour| if hour == 22 { 6 } else { hour + 8 };
        assert_eq!((hours[7], hours[14]), (next(hours[0]), next(hours[7])));
    }
    let mut monday = [hours(0)[0], hours(1)[0], hours(2)[0]];
    monday.sort_unstable();
    assert_eq!(monday, [6, 14, 22], "person by person one further");
}

#[test]
fn who_rotates_from_nights_to_earlies_goes_straight_on() {
    let shifts = json!([shift("early", "06:00", 480), shift("night", "22:00", 480)]);
    let team = json!({"shift": "early", "heads": 2, "rotation": ["early", "night"]});
    let plan = plan(roster("UTC", "2026-06-01", 14, shifts, team).scenario());
    let straight_on = |person| {
        let duties = duties(&plan, person);
        assert!(duties.windows(2).all(|two| two[0].1 <= two[1].0), "{duties:?}");
        duties.windows(2).filter(|two| two[0].1 == two[1].0).map(|two| two[1].0).collect::<Vec<Ms>>()
    };
    let mut straight_on = [straight_on(0), straight_on(1)];
    straight_on.sort_unstable();
    assert_eq!(straight_on, [vec![], vec![7 * DAY + 6 * 60]], "one of them, on the second Monday");
}

#[test]
fn a_cycle_of_nights_goes_on_over_a_change_of_clocks() {
    let team = json!({"shift": "night", "heads": 4, "cycle": {"on": 2, "off": 2}});
    let nights = roster("Europe/London", "2026-10-20", 12, json!([shift("night", "22:00", 480)]), team);
    let plan = plan(nights.scenario());
    let mut starts: Vec<Ms> = (0..4).flat_map(|person| duties(&plan, person)).map(|(from, _)| from).collect();
    starts.sort_unstable();
    let ten_in_the_evening = |day: Ms| day * DAY + if day < 5 { 21 * 60 } else { 22 * 60 };
    let expected: Vec<Ms> = (0..12).flat_map(|day| [ten_in_the_evening(day); 2]).collect();
    assert_eq!(starts, expected, "two every night, at 22:00 on the wall");
    for person in 0..4 {
        let nights: Vec<Ms> = duties(&plan, person).iter().map(|(from, _)| from / DAY).collect();
        assert!(nights.windows(3).all(|three| three[2] - three[0] >= 4), "never three in a row: {nights:?}");
    }
}

#[test]
fn a_class_comes_when_it_is_hired_and_leaves_the_classroom_by_its_sites_calendar() {
    let team = json!({"shift": "day", "heads": 1, "hired": {"on": "2026-06-03", "training_weeks": 1}});
    let build = roster("Asia/Manila", "2026-06-01", 14, json!([shift("day", "06:00", 480)]), team);
    let plan = plan(build.scenario());
    // 06:00 in Manila is 22:00Z of the day before.
    let first = plan.duties.iter().map(|duty| duty.start / MINUTE).min();
    assert_eq!(first, Some(DAY + 22 * 60));
    let in_class = plan.duties.iter().filter(|duty| duty.planned == Planned::Classroom).count();
    assert_eq!(in_class, 7);
    let total = results(build.scenario()).total;
    assert!((mean(&total, "training_share") - 7.0 * 8.0 / (mean(&total, "scheduled") * 336.0)).abs() < 1e-9);
}

#[test]
fn overtime_is_scheduled_paid_and_told_apart() {
    let overtime =
        json!([{"date": "2026-06-02", "shift": "day", "before_min": 30, "after_min": 60, "share": 0.3}]);
    let team = json!({"shift": "day", "heads": 10});
    let build = roster("UTC", "2026-06-01", 3, json!([shift("day", "09:00", 480)]), team)
        .with("/agent_groups/0/staffing/roster/overtime", overtime);
    let days = results(build.scenario()).days;
    let hours = |key: &str| [0, 1, 2].map(|day| mean(&days[day].total, key));
    assert_eq!(hours("overtime_h"), [0.0, 4.5, 0.0]);
    assert_eq!(hours("paid_h"), [80.0, 84.5, 80.0]);
    let longer: Vec<u32> =
        (0..10).filter(|&person| duties(&plan(build.scenario()), person)[1].0 < DAY + 540).collect();
    assert_eq!(longer.len(), 3);
}

#[test]
fn a_shift_that_would_begin_before_the_last_one_ends_begins_when_it_does() {
    let overtime = json!([{"date": "2026-06-01", "shift": "long", "after_min": 120}]);
    let build = roster(
        "UTC",
        "2026-06-01",
        2,
        json!([shift("long", "00:00", 1380)]),
        json!({"shift": "long", "heads": 1}),
    )
    .with("/agent_groups/0/staffing/roster/overtime", overtime);
    assert_eq!(duties(&plan(build.scenario()), 0), [(0, 1500), (1500, DAY + 1380)]);
}

#[test]
fn a_mix_of_shifts_is_dealt_out_in_whole_people() {
    let shifts = json!([shift("early", "06:00", 480), shift("late", "14:00", 480)]);
    let mix = json!({"shift_mix": {"heads": 7, "days_per_week": 7,
                     "shifts": [{"shift": "early", "share": 0.6}, {"shift": "late", "share": 0.4}]}});
    let build = roster("UTC", "2026-06-01", 1, shifts, json!({"shift": "early", "heads": 1}))
        .with("/agent_groups/0/staffing", mix);
    let plan = plan(build.scenario());
    let on = |hour: Ms| plan.duties.iter().filter(|duty| duty.start == hour * 60 * MINUTE).count();
    assert_eq!([on(6), on(14)], [4, 3], "4.2 and 2.8");
}

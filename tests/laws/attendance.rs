//! What holds of people's time whatever keeps them from contacts: it adds up to the millisecond, seats are never
//! exceeded, and who leaves or stays away does so as often as the scenario says.

use crate::support::build::{Build, constant, exponential, heads, queue};
use crate::support::witness::Witness;
use crate::support::{agrees, is_near, mean, plan, results, study};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use shoreline_engine::fact::{Doing, Fact, Watch};
use shoreline_engine::plan::Plan;
use shoreline_engine::replicate;
use shoreline_model::calendar::Ms;
use shoreline_model::measure::GroupCounter as G;

/// A site where everything keeps people from work, more or less.
#[derive(Debug, Clone)]
struct Crew {
    seats: Option<u32>,
    team: Value,
    shrinkage: Value,
    overtime: bool,
    attrition: f64,
    outage: Option<(f64, u16)>,
    mass_absence: bool,
    heads: [f64; 3],
    warm_up_h: f64,
}

fn any_crew() -> impl Strategy<Value = Crew> {
    let team = select(vec![
        json!({"shift": "early", "heads": 6}),
        json!({"shift": "late", "heads": 6, "days_per_week": 5}),
        json!({"shift": "early", "heads": 7, "rotation": ["early", "late", "night"]}),
        json!({"shift": "night", "heads": 6, "cycle": {"on": 3, "off": 2}}),
        json!({"shift": "late", "heads": 5, "hired": {"on": "2026-10-24", "training_weeks": 0, "nesting_weeks": 2}}),
        json!({"shift": "early", "heads": 5, "hired": {"on": "2026-10-20", "training_weeks": 1}}),
    ]);
    let meeting = json!({"days": ["sat", "sun"], "start": "10:00", "length_min": 30, "share": 0.4});
    let shrinkage = select(vec![
        json!({}),
        json!({"leave_share": 0.1, "absence_share": 0.1, "activities_share": 0.1}),
        json!({"late_start": exponential(300.0), "late_return": exponential(200.0)}),
        json!({"leave_share": 0.2, "late_start": constant(1000.0), "meetings": [meeting.clone()]}),
        json!({"absence_share": 0.2, "late_return": constant(90.0), "meetings": [meeting.clone(), meeting]}),
    ]);
    let seats = prop::option::of(1..10u32);
    let outage = prop::option::of((select(vec![1.0, 0.4]), select(vec![0u16, 45])));
    let head = || select(vec![0.0, 1.0, 4.0]);
    let rest = (any::<bool>(), select(vec![0.0, 0.9]), any::<bool>(), select(vec![0.0, 7.0]));
    (seats, team, shrinkage, outage, [head(), head(), head()], rest).prop_map(
        |(seats, team, shrinkage, outage, heads, (overtime, attrition, mass_absence, warm_up_h))| Crew {
            seats,
            team,
            shrinkage,
            overtime,
            attrition,
            outage,
            mass_absence,
            heads,
            warm_up_h,
        },
    )
}

fn at(date: &str, time: &str) -> Value {
    json!({"date": date, "time": time})
}

impl Crew {
    /// Three days around a change of clocks.
    fn plan(&self) -> Plan {
        let pauses = json!([{"earliest_min": 60, "latest_min": 120, "length_min": 15},
                            {"earliest_min": 200, "latest_min": 260, "length_min": 30, "paid": false}]);
        let shift = |id, start| json!({"id": id, "start": start, "length_min": 510, "breaks": pauses});
        let overtime = json!([{"date": "2026-10-24", "shift": "early", "after_min": 60, "share": 0.5},
                              {"date": "2026-10-24", "shift": "late", "before_min": 45}]);
        let mut roster = json!({"teams": [self.team.clone(), {"shift": "early", "heads": 1}, {"shift": "late", "heads": 1}]});
        if self.overtime {
            roster["overtime"] = overtime;
        }
        let people = json!({"id": "people", "site": "site", "skills": [{"queue": "queue"}],
            "staffing": {"roster": roster}, "shrinkage": self.shrinkage,
            "ability": {"attrition": [{"from_month": 0, "monthly_share": self.attrition}]}});
        let mut counted = heads("heads", 0.0, &["queue"]);
        let day: Vec<f64> = self.heads.iter().flat_map(|&heads| [heads; 16]).collect();
        counted["staffing"]["interval_heads"]["table"] = crate::support::table(30, &day);
        let mut build = Build::empty()
            .zone("Europe/London")
            .days("2026-10-24", 3)
            .warm_up(self.warm_up_h)
            .replications(2)
            .queue(queue("queue", 40.0, exponential(200.0)))
            .patience(100.0)
            .group(people)
            .group(counted)
            .with(
                "/shifts",
                json!([shift("early", "06:00"), shift("late", "14:00"), shift("night", "21:30")]),
            )
            .with("/disruptions", self.troubles());
        if let Some(seats) = self.seats {
            build = build.with("/sites/0/seats", json!(seats));
        }
        plan(build.scenario())
    }

    fn troubles(&self) -> Value {
        let mut troubles = Vec::new();
        if let Some((share, recovery_min)) = self.outage {
            let what = json!({"site_down": {"site": "site", "share": share, "recovery_min": recovery_min}});
            let (start, end) = (at("2026-10-24", "09:17"), at("2026-10-24", "15:20"));
            troubles.push(json!({"start": start, "end": end, "what": what}));
        }
        if self.mass_absence {
            let what = json!({"mass_absence": {"groups": ["people", "heads"], "share": 0.5}});
            let (start, end) = (at("2026-10-25", "00:00"), at("2026-10-26", "00:00"));
            troubles.push(json!({"start": start, "end": end, "what": what}));
        }
        Value::Array(troubles)
    }
}

/// Counts who sits at a site with seats.
struct Usher {
    seats: i64,
    seated: i64,
}

fn sits(doing: Doing) -> bool {
    !matches!(doing, Doing::Off | Doing::Late | Doing::Seatless | Doing::Absent)
}

impl Watch for Usher {
    fn see(&mut self, at: Ms, fact: Fact) {
        if let Fact::Turned { from, to, count, .. } = fact {
            self.seated += i64::from(count) * (i64::from(sits(to)) - i64::from(sits(from)));
            assert!(self.seated <= self.seats, "{} people on {} seats at {at}", self.seated, self.seats);
        }
    }
}

proptest! {
    #![proptest_config(super::runs::cases(64))]

    #[test]
    fn every_millisecond_of_a_shift_is_spent_on_one_thing(crew in any_crew()) {
        let plan = crew.plan();
        let study = shoreline_engine::simulate(&plan, Default::default(), &Default::default(), &|_| ()).unwrap();
        let people = plan.report.group_ids.iter().position(|id| id == "people").unwrap();
        for outcome in study.outcomes() {
            let total = |counter: G| outcome.groups[people].total(counter as usize);
            let spent = [G::AvailableMs, G::HandleMs, G::BreakMs, G::ActivityMs, G::TrainingMs, G::LateMs,
                         G::SeatlessMs, G::DownMs, G::AbsentMs, G::LeaveMs];
            let spent: i64 = spent.into_iter().map(total).sum();
            prop_assert_eq!(total(G::ScheduledMs), spent - total(G::OverrunMs));
        }
    }

    #[test]
    fn nobody_sits_where_all_seats_are_taken(crew in any_crew()) {
        let plan = crew.plan();
        let mut usher = Usher { seats: crew.seats.map_or(i64::MAX, i64::from), seated: 0 };
        replicate(&plan, 7, 0, &mut usher).unwrap();
    }

    #[test]
    fn a_witness_finds_nothing_among_people_who_are_kept_from_work(crew in any_crew()) {
        let plan = crew.plan();
        replicate(&plan, 7, 0, &mut Witness::of(&plan)).unwrap();
    }
}

/// The laws above would be idle if crews met nothing: this one meets everything.
#[test]
fn a_crew_without_luck_spends_time_on_everything() {
    let meeting = json!({"days": ["sat", "sun"], "start": "11:00", "length_min": 30});
    let late = json!({"late_start": exponential(300.0), "late_return": exponential(200.0)});
    let crew = Crew {
        seats: Some(4),
        team: json!({"shift": "early", "heads": 6, "hired": {"on": "2026-10-18", "training_weeks": 1}}),
        shrinkage: json!({"leave_share": 0.1, "absence_share": 0.1, "meetings": [meeting], "late_start": late["late_start"],
                          "late_return": late["late_return"]}),
        overtime: true,
        attrition: 0.9,
        outage: Some((0.4, 45)),
        mass_absence: true,
        heads: [1.0, 4.0, 0.0],
        warm_up_h: 0.0,
    };
    let plan = crew.plan();
    let study = shoreline_engine::simulate(&plan, Default::default(), &Default::default(), &|_| ()).unwrap();
    let people = plan.report.group_ids.iter().position(|id| id == "people").unwrap();
    let total = |counter: G| -> i64 {
        study.outcomes().iter().map(|outcome| outcome.groups[people].total(counter as usize)).sum()
    };
    let all = [
        G::AvailableMs,
        G::HandleMs,
        G::BreakMs,
        G::ActivityMs,
        G::TrainingMs,
        G::LateMs,
        G::SeatlessMs,
        G::DownMs,
        G::AbsentMs,
        G::LeaveMs,
        G::OvertimeMs,
        G::OverrunMs,
    ];
    for counter in all {
        assert!(total(counter) > 0, "{counter:?}");
    }
}

/// Two months of people from eight to four.
fn team(heads: u32, attrition: Value, hired: Option<&str>) -> Build {
    let mut team = json!({"shift": "day", "heads": heads});
    if let Some(on) = hired {
        team["hired"] = json!({"on": on});
    }
    Build::steady(1.0, 60.0, 1)
        .with("/shifts", json!([{"id": "day", "start": "08:00", "length_min": 480}]))
        .with("/agent_groups/0/staffing", json!({"roster": {"teams": [team]}}))
        .with("/agent_groups/0/ability", json!({"attrition": attrition}))
        .days("2026-01-01", 62)
        .warm_up(0.0)
        .replications(40)
}

const MONTH_DAYS: f64 = 365.25 / 12.0;

#[test]
fn people_leave_at_the_hazard_of_the_last_row_where_they_were_hired_long_ago() {
    let rows = json!([{"from_month": 0, "monthly_share": 0.5}, {"from_month": 6, "monthly_share": 0.1}]);
    let days = results(team(120, rows, None).scenario()).days;
    for day in [0, 30, 61] {
        let left = 0.9f64.powf((f64::from(day) + 8.0 / 24.0) / MONTH_DAYS);
        agrees(days[day as usize].total["scheduled"], 120.0 * left / 3.0, 0.4);
        agrees(days[day as usize].total["paid_h"], 120.0 * left * 8.0, 10.0);
    }
}

#[test]
fn a_class_leaves_by_its_tenure() {
    let rows = json!([{"from_month": 0, "monthly_share": 0.4}, {"from_month": 1, "monthly_share": 0}]);
    let days = results(team(120, rows, Some("2026-01-11")).scenario()).days;
    assert_eq!(mean(&days[9].total, "scheduled"), 0.0);
    agrees(days[10 + 15].total["scheduled"], 40.0 * 0.6f64.powf((15.0 + 8.0 / 24.0) / MONTH_DAYS), 0.4);
    agrees(days[61].total["scheduled"], 40.0 * 0.6, 0.4);
    assert_eq!(
        mean(&days[50].total, "scheduled"),
        mean(&days[61].total, "scheduled"),
        "those who stay, stay"
    );
}

#[test]
fn leave_of_those_who_left_is_not_paid_either() {
    let rows = json!([{"from_month": 0, "monthly_share": 1}]);
    let build = team(20, rows, None).with("/agent_groups/0/shrinkage", json!({"leave_share": 0.3}));
    let total = results(build.replications(2).scenario()).total;
    assert_eq!([mean(&total, "scheduled"), mean(&total, "paid_h")], [0.0, 0.0], "all leave at once");
}

#[test]
fn a_mass_absence_compounds_with_the_usual_one_in_both_staffings() {
    let trouble = json!([{"start": at("2026-06-02", "00:00"), "end": at("2026-06-03", "00:00"),
                          "what": {"mass_absence": {"groups": ["group"], "share": 0.5}}}]);
    let heads = Build::steady(1.0, 60.0, 40)
        .with("/agent_groups/0/staffing/interval_heads/heads_are", json!("planned"))
        .with("/agent_groups/0/shrinkage", json!({"absence_share": 0.1}))
        .with("/disruptions", trouble)
        .days("2026-06-01", 3)
        .replications(60);
    let roster = heads
        .clone()
        .with("/shifts", json!([{"id": "day", "start": "08:00", "length_min": 480}]))
        .with("/agent_groups/0/staffing", json!({"roster": {"teams": [{"shift": "day", "heads": 40}]}}));
    for build in [heads, roster] {
        let days = results(build.scenario()).days;
        for (day, absence) in days.iter().zip([0.1, 1.0 - 0.9 * 0.5, 0.1]) {
            agrees(day.total["absence_share"], absence, 0.02);
        }
    }
}

#[test]
fn heads_at_work_stay_away_in_a_mass_absence_only() {
    let trouble = json!([{"start": at("2026-06-02", "00:00"), "end": at("2026-06-02", "12:00"),
                          "what": {"mass_absence": {"groups": ["group"], "share": 1}}}]);
    let build =
        Build::steady(1.0, 60.0, 5).with("/disruptions", trouble).days("2026-06-01", 3).replications(2);
    let days = results(build.scenario()).days;
    let staffed: Vec<f64> = days.iter().map(|day| mean(&day.total, "staffed")).collect();
    is_near(staffed[0], 5.0, 1e-9);
    is_near(staffed[1], 0.0, 0.01);
    is_near(staffed[2], 5.0, 1e-9);
}

#[test]
fn seats_taken_are_the_most_people_at_work_at_once() {
    let shift = |id: &str, start: &str| json!({"id": id, "start": start, "length_min": 120});
    let teams = json!([{"shift": "first", "heads": 3}, {"shift": "second", "heads": 4}]);
    let build = Build::steady(0.0, 60.0, 1)
        .with("/shifts", json!([shift("first", "08:00"), shift("second", "09:15")]))
        .with("/agent_groups/0/staffing", json!({"roster": {"teams": teams}}))
        .days("2026-06-01", 1)
        .warm_up(0.0)
        .replications(1);
    let seats = |build: &Build| {
        let seats = study(build.scenario()).results().intervals.total["seats"].mean.clone();
        [15, 16, 17, 18, 19, 20, 22, 23].map(|half_hour| seats[half_hour].unwrap())
    };
    assert_eq!(
        seats(&build.clone().with("/sites/0/seats", json!(10))),
        [0.0, 3.0, 3.0, 7.0, 7.0, 4.0, 4.0, 0.0]
    );
    assert_eq!(seats(&build.with("/sites/0/seats", json!(5))), [0.0, 3.0, 3.0, 5.0, 5.0, 4.0, 4.0, 0.0]);
}

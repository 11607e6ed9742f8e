//! Rules on names, times, numbers and structure.

use super::*;

#[test]
fn the_sample_is_sound_and_its_clock_change_is_told() {
    let found = findings(SAMPLE);
    assert!(found.iter().all(|finding| finding.severity == Note), "{found:#?}");
    let change = found.iter().find(|finding| finding.path == "horizon.zone").unwrap();
    assert!(
        change.message.starts_with("On 2026-10-25 the clock of Europe/London goes back from 02:00 to 01:00")
    );
    assert_eq!((change.line, change.column), (Some(12), Some(79)));
}

#[test]
fn all_findings_come_at_once() {
    let text = sample_with(&[
        ("/horizon/days", json!(0)),
        ("/sites/0/zone", json!("Mars/Olympus")),
        ("/queues/1/client", json!("nobody")),
    ]);
    let errors = findings(&text).iter().filter(|finding| finding.severity == Error).count();
    assert_eq!(errors, 3);
}

#[test]
fn names_must_be_well_formed_and_unique() {
    every_change_is_found(&[
        ("/queues/1/id", json!(""), Error, "queues[1].id", "empty id"),
        ("/queues/1/id", json!("two words"), Error, "queues[1].id", "cannot be the id of a queue"),
        ("/queues/1/id", json!("x".repeat(65)), Error, "queues[1].id", "at most 64"),
        ("/queues/1/id", json!("orders"), Error, "queues[1].id", "Two queues are called `orders`"),
        ("/name", json!("x".repeat(201)), Error, "name", "more than 200"),
        ("/queues", json!([]), Error, "queues", "`queues` is empty"),
    ]);
}

#[test]
fn references_must_find_their_bearer() {
    let skill = json!({ "queue": "ordres" });
    every_change_is_found(&[
        ("/queues/0/client", json!("retialer"), Error, "queues[0].client", "Did you mean `retailer`?"),
        ("/agent_groups/0/site", json!("x"), Error, "agent_groups[0].site", "Name one of: leeds"),
        (
            "/agent_groups/0/skills/0",
            skill,
            Error,
            "agent_groups[0].skills[0].queue",
            "Did you mean `orders`?",
        ),
        (
            "/shifts/1/anchor",
            json!({ "client_local": "x" }),
            Error,
            "shifts[1].anchor.client_local",
            "client `x`",
        ),
        ("/trunk_groups/0/queues/0", json!("x"), Error, "trunk_groups[0].queues[0]", "queue `x`"),
        (
            "/agent_groups/0/staffing/roster/teams/0/shift",
            json!("erly"),
            Error,
            "agent_groups[0].staffing.roster.teams[0].shift",
            "Did you mean `early`?",
        ),
        ("/routing/overflow/0/queue", json!("x"), Error, "routing.overflow[0].queue", "queue `x`"),
        (
            "/routing/overflow/0/stages/0/groups/0/group",
            json!("x"),
            Error,
            "routing.overflow[0].stages[0].groups[0].group",
            "agent group `x`",
        ),
    ]);
}

#[test]
fn zones_and_regions_must_exist() {
    every_change_is_found(&[
        ("/horizon/zone", json!("Europe/Londn"), Error, "horizon.zone", "Did you mean `Europe/London`?"),
        ("/sites/0/zone", json!("Manila"), Error, "sites[0].zone", "Did you mean `Asia/Manila`?"),
        (
            "/clients/0/zone",
            json!("Asia/New York"),
            Error,
            "clients[0].zone",
            "Did you mean `America/New_York`?",
        ),
        ("/clients/0/zone", json!(""), Error, "clients[0].zone", "does not exist"),
        (
            "/agent_groups/1/staffing/interval_heads/zone",
            json!("x"),
            Error,
            "agent_groups[1].staffing.interval_heads.zone",
            "does not exist",
        ),
        (
            "/sites/0/holidays/region",
            json!("GB"),
            Error,
            "sites[0].holidays.region",
            "Known: GB-ENG, GB-NIR, GB-SCT.",
        ),
        ("/sites/0/holidays/region", json!("ZZ"), Error, "sites[0].holidays.region", "Known: AT, AU,"),
        ("/horizon/start", json!("2031-01-06"), Note, "sites[0].holidays.region", "known for 2025 to 2028"),
    ]);
}

#[test]
fn the_run_and_the_horizon_have_bounds() {
    every_change_is_found(&[
        ("/horizon/days", json!(0), Error, "horizon.days", "from 1 to 366"),
        ("/horizon/days", json!(367), Error, "horizon.days", "from 1 to 366"),
        ("/horizon/interval_min", json!(20), Error, "horizon.interval_min", "15, 30 or 60"),
        ("/horizon/start", json!("1969-12-31"), Error, "horizon.start", "1970 to 2100"),
        ("/run/replications", json!(0), Error, "run.replications", "from 1 to 10000"),
        ("/run/replications", json!(1), Warning, "run.replications", "confidence interval"),
        ("/run/seed", json!(u64::MAX), Error, "run.seed", "`seed`"),
        ("/run/confidence", json!(95), Error, "run.confidence", "from 0.5 to 0.999"),
        ("/run/warm_up_h", json!(-1), Error, "run.warm_up_h", "from 0 to 168"),
    ]);
}

#[test]
fn tables_must_fit_the_day() {
    every_change_is_found(&[
        (
            "/queues/1/demand/intervals/slot_min",
            json!(7),
            Error,
            "queues[1].demand.intervals.slot_min",
            "15, 30 or 60",
        ),
        (
            "/queues/1/demand/intervals/rows/0/values/2",
            json!(-3),
            Error,
            "queues[1].demand.intervals.rows[0].values[2]",
            "is -3",
        ),
        (
            "/queues/1/demand/intervals/rows/0/from",
            json!("23:00"),
            Error,
            "queues[1].demand.intervals.rows[0].values",
            "only 2 fit before 24:00",
        ),
        (
            "/queues/1/demand/intervals/rows/0/from",
            json!("08:10"),
            Error,
            "queues[1].demand.intervals.rows[0].from",
            "quarter of an hour",
        ),
        (
            "/queues/1/demand/intervals/rows/1/day",
            json!("mon"),
            Error,
            "queues[1].demand.intervals.rows[1].day",
            "two rows for mon",
        ),
        (
            "/queues/1/demand/intervals/rows/1/day",
            json!("2200-01-01"),
            Error,
            "queues[1].demand.intervals.rows[1].day",
            "1970 to 2100",
        ),
        (
            "/queues/1/demand/intervals/rows",
            json!([]),
            Warning,
            "queues[1].demand.intervals.rows",
            "no contacts",
        ),
        (
            "/agent_groups/1/staffing/interval_heads/table/rows/0/values/0",
            json!(20001),
            Error,
            "agent_groups[1].staffing.interval_heads.table.rows[0].values[0]",
            "from 0 to 20000",
        ),
    ]);
}

#[test]
fn profiles_and_events_are_checked() {
    let zeros = json!([0, 0, 0, 0, 0, 0, 0]);
    every_change_is_found(&[
        (
            "/queues/0/demand/profile/shape/weights",
            json!([0, 0]),
            Error,
            "queues[0].demand.profile.shape.weights",
            "all weights of the shape are zero",
        ),
        (
            "/queues/0/demand/profile/shape/weights",
            json!([]),
            Error,
            "queues[0].demand.profile.shape.weights",
            "zero",
        ),
        (
            "/queues/0/demand/profile/weekday_index",
            zeros,
            Warning,
            "queues[0].demand.profile.contacts_per_day",
            "no contacts",
        ),
        (
            "/queues/0/demand/profile/weekday_index/3",
            json!(-1),
            Error,
            "queues[0].demand.profile.weekday_index[3]",
            "is -1",
        ),
        (
            "/queues/0/demand/profile/weekly_growth_share",
            json!(-1),
            Error,
            "queues[0].demand.profile.weekly_growth_share",
            "above -1",
        ),
        (
            "/queues/0/demand/profile/events/0/to",
            json!("10:00"),
            Error,
            "queues[0].demand.profile.events[0].to",
            "before it begins",
        ),
        (
            "/queues/0/demand/profile/events/0/date",
            json!("2026-12-01"),
            Warning,
            "queues[0].demand.profile.events[0].date",
            "outside the horizon",
        ),
        ("/queues/0/variability/day_cv", json!(-0.1), Error, "queues[0].variability.day_cv", "from 0"),
        (
            "/queues/0/variability/interval_rho",
            json!(1.5),
            Error,
            "queues[0].variability.interval_rho",
            "from -1 to 1",
        ),
        (
            "/queues/0/variability/interval_cv",
            json!(0),
            Warning,
            "queues[0].variability.interval_rho",
            "does nothing",
        ),
    ]);
}

#[test]
fn opening_hours_must_make_sense() {
    let hours = |days: &[&str], from: &str, to: &str| json!({ "days": days, "from": from, "to": to });
    let at = "/queues/0/opening/hours/1";
    every_change_is_found(&[
        (
            at,
            hours(&["sat"], "09:00", "09:00"),
            Error,
            "queues[0].opening.hours[1].to",
            "opens and closes at 09:00",
        ),
        (at, hours(&[], "09:00", "17:00"), Error, "queues[0].opening.hours[1].days", "empty list of days"),
        (
            at,
            hours(&["sat", "sat"], "09:00", "17:00"),
            Error,
            "queues[0].opening.hours[1].days",
            "names a day twice",
        ),
        (
            at,
            hours(&["fri"], "19:00", "21:00"),
            Error,
            "queues[0].opening.hours[1]",
            "two opening periods at once",
        ),
        (
            at,
            hours(&["sun"], "22:00", "08:30"),
            Error,
            "queues[0].opening.hours[1]",
            "two opening periods at once",
        ),
        ("/queues/0/opening/hours", json!([]), Error, "queues[0].opening.hours", "never opens"),
    ]);
    let touching = sample_with(&[(at, hours(&["sun"], "22:00", "08:00"))]);
    assert!(findings(&touching).iter().all(|finding| finding.severity == Note));
}

#[test]
fn laws_must_be_laws() {
    let at = "/queues/0/handling/talk";
    let deep = (0..8).fold(
        json!({ "constant": { "value_s": 1 } }),
        |law, _| json!({ "shifted": { "by_s": 1, "law": law } }),
    );
    let part = |share: f64| json!({ "share": share, "law": { "constant": { "value_s": 9 } } });
    let talk = "queues[0].handling.talk";
    let case = |law: Value, path: &'static str, part: &'static str| -> Case { (at, law, Error, path, part) };
    every_change_is_found(&[
        case(json!("never"), talk, "only a patience may be"),
        case(
            json!({ "exponential": { "mean_s": -3 } }),
            "queues[0].handling.talk.exponential.mean_s",
            "Queue `orders`: `mean_s` is -3",
        ),
        case(
            json!({ "exponential": { "mean_s": 0 } }),
            "queues[0].handling.talk.exponential.mean_s",
            "above 0",
        ),
        case(
            json!({ "exponential": { "mean_s": 1e12 } }),
            "queues[0].handling.talk.exponential.mean_s",
            "365 days",
        ),
        case(
            json!({ "lognormal": { "mean_s": 9, "cv": -1 } }),
            "queues[0].handling.talk.lognormal.cv",
            "from 0",
        ),
        case(
            json!({ "lognormal_percentiles": { "median_s": 9, "p90_s": 9 } }),
            "queues[0].handling.talk.lognormal_percentiles.p90_s",
            "above the median",
        ),
        case(
            json!({ "erlang": { "mean_s": 9, "phases": 0 } }),
            "queues[0].handling.talk.erlang.phases",
            "from 1",
        ),
        case(
            json!({ "weibull": { "scale_s": 9, "shape": 0 } }),
            "queues[0].handling.talk.weibull.shape",
            "from 0.1",
        ),
        case(
            json!({ "uniform": { "min_s": 9, "max_s": 8 } }),
            "queues[0].handling.talk.uniform.max_s",
            "not be below `min_s`",
        ),
        case(
            json!({ "triangular": { "min_s": 1, "mode_s": 9, "max_s": 8 } }),
            "queues[0].handling.talk.triangular.max_s",
            "not be below `mode_s`",
        ),
        case(json!({ "uniform": { "min_s": 9, "max_s": 9 } }), "queues[0].handling.talk.uniform", "no width"),
        case(
            json!({ "empirical": { "values_s": [] } }),
            "queues[0].handling.talk.empirical.values_s",
            "empty",
        ),
        case(
            json!({ "histogram": { "edges_s": [0, 5, 5], "counts": [1, 1] } }),
            "queues[0].handling.talk.histogram.edges_s[2]",
            "must rise",
        ),
        case(
            json!({ "histogram": { "edges_s": [0, 5], "counts": [1, 1] } }),
            "queues[0].handling.talk.histogram.counts",
            "2 edges need 1 counts",
        ),
        case(
            json!({ "histogram": { "edges_s": [0, 5], "counts": [0] } }),
            "queues[0].handling.talk.histogram.counts",
            "all counts",
        ),
        case(
            json!({ "mixture": { "parts": [part(0.5), part(0.6)] } }),
            "queues[0].handling.talk.mixture.parts",
            "sum to 1.1",
        ),
        case(json!({ "mixture": { "parts": [] } }), "queues[0].handling.talk.mixture.parts", "sum to 1"),
        case(
            json!({ "hyperexponential": { "branches": [{ "share": 80, "mean_s": 1 }] } }),
            "queues[0].handling.talk.hyperexponential.branches[0].share",
            "write 80 % as 0.8",
        ),
        case(
            json!({ "truncated": { "min_s": 9, "max_s": 9, "law": { "exponential": { "mean_s": 5 } } } }),
            "queues[0].handling.talk.truncated.min_s",
            "below `max_s`",
        ),
        case(
            json!({ "truncated": { "min_s": 900, "law": { "exponential": { "mean_s": 5 } } } }),
            "queues[0].handling.talk.truncated",
            "practically nothing",
        ),
        case(
            json!({ "shifted": { "by_s": 1, "law": "never" } }),
            "queues[0].handling.talk.shifted.law",
            "cannot stand inside",
        ),
        case(
            deep,
            "queues[0].handling.talk.shifted.law.shifted.law.shifted.law.shifted.law.shifted.law.shifted.law.shifted.law.shifted.law",
            "nested more than 8 deep",
        ),
    ]);
}

#[test]
fn the_numbers_of_a_queue_have_bounds() {
    let nothing = json!({ "talk": { "constant": { "value_s": 0 } } });
    every_change_is_found(&[
        ("/queues/0/handling", nothing, Warning, "queues[0].handling.talk", "no time at all"),
        ("/queues/0/balk_share", json!(2), Error, "queues[0].balk_share", "write 80 % as 0.8"),
        ("/queues/0/priority", json!(0), Error, "queues[0].priority", "from 1 to 9"),
        ("/queues/1/wait_credit_s", json!(-1), Error, "queues[1].wait_credit_s", "is -1"),
        ("/queues/0/redial/max_attempts", json!(21), Error, "queues[0].redial.max_attempts", "from 1 to 20"),
        (
            "/queues/0/redial/max_attempts",
            json!(1),
            Warning,
            "queues[0].redial.max_attempts",
            "nobody tries again",
        ),
        ("/queues/0/redial/delay", json!("never"), Error, "queues[0].redial.delay", "only a patience"),
        (
            "/queues/0/service_level/target_share",
            json!(80),
            Error,
            "queues[0].service_level.target_share",
            "0.8",
        ),
        (
            "/queues/0/service_level/answer_within_s",
            json!(-1),
            Error,
            "queues[0].service_level.answer_within_s",
            "is -1",
        ),
        ("/trunk_groups/0/lines", json!(0), Error, "trunk_groups[0].lines", "from 1"),
        (
            "/trunk_groups/-",
            json!({ "id": "more", "lines": 3, "queues": ["care"] }),
            Error,
            "trunk_groups[1].queues[0]",
            "in trunk group `lines` already",
        ),
    ]);
}

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

//! Demand, opening hours, laws, and the numbers of queues and trunk groups.

use super::*;

#[test]
fn tables_must_fit_the_day() {
    every_change_is_found(&[
        (
            "/queues/1/demand/intervals/slot_min",
            json!(7),
            Error,
            "queues[1].demand.intervals.slot_min",
            "5, 10, 15, 30 or 60",
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
            "1973 to 2100",
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
fn spacing_needs_a_mean_that_is_known() {
    let at = "/queues/0/variability/spacing";
    let cut = json!({ "truncated": { "max_s": 9, "law": { "exponential": { "mean_s": 5 } } } });
    let spaced = "queues[0].variability.spacing";
    every_change_is_found(&[
        (at, json!("never"), Error, spaced, "only a patience"),
        (at, json!({ "constant": { "value_s": 0 } }), Error, spaced, "mean gap between arrivals is zero"),
        (at, json!({ "empirical": { "values_s": [0, 0] } }), Error, spaced, "zero"),
        (at, json!({ "shifted": { "by_s": 1, "law": cut } }), Error, spaced, "truncated law is not known"),
        (
            at,
            json!({ "gamma": { "mean_s": 5, "cv": -1 } }),
            Error,
            "queues[0].variability.spacing.gamma.cv",
            "from 0",
        ),
    ]);
    let even = json!({ "constant": { "value_s": 1 } });
    every_change_of(
        OPERATION,
        &[
            (
                "/queues/0/variability/spacing",
                even.clone(),
                Error,
                "queues[0].variability.spacing",
                "`fixed_total` puts contacts at random times",
            ),
            (
                "/queues/2/variability",
                json!({ "spacing": even }),
                Error,
                "queues[2].variability.spacing",
                "spaced as they came",
            ),
        ],
    );
}

#[test]
fn bursts_need_states_that_differ() {
    let at = "/queues/0/variability/bursts";
    let states = |states: &[(f64, f64)]| -> Value {
        states.iter().map(|(factor, mean_s)| json!({ "factor": factor, "mean_s": mean_s })).collect()
    };
    let bursts = "queues[0].variability.bursts";
    every_change_is_found(&[
        (at, states(&[(1.0, 60.0)]), Error, bursts, "one state"),
        (at, states(&[(0.0, 60.0), (0.0, 90.0)]), Error, bursts, "nobody comes"),
        (at, states(&[(2.0, 60.0), (2.0, 90.0)]), Warning, bursts, "changes nothing"),
        (at, states(&[(-1.0, 60.0), (2.0, 90.0)]), Error, "queues[0].variability.bursts[0].factor", "is -1"),
        (at, states(&[(1.0, 60.0), (2.0, 0.0)]), Error, "queues[0].variability.bursts[1].mean_s", "above 0"),
        (at, states(&[(1.0, 0.1), (2.0, 0.1)]), Error, "queues", "from burst to burst"),
    ]);
    every_change_of(
        OPERATION,
        &[(
            "/queues/0/variability/bursts",
            states(&[(1.0, 60.0), (2.0, 60.0)]),
            Error,
            "queues[0].variability.bursts",
            "`fixed_total` puts contacts at random times",
        )],
    );
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
            "begins and ends at 09:00",
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
            "cannot stand here",
        ),
        case(
            deep,
            "queues[0].handling.talk.shifted.law.shifted.law.shifted.law.shifted.law.shifted.law.shifted.law.shifted.law.shifted.law",
            "nested more than 8 deep",
        ),
    ]);
}

#[test]
fn some_customers_may_wait_for_ever_but_no_call_may_last_for_ever() {
    let some = json!({ "mixture": { "parts": [
        { "share": 0.2, "law": "never" },
        { "share": 0.8, "law": { "exponential": { "mean_s": 90 } } }
    ] } });
    let patient = findings(&sample_with(&[("/queues/0/patience", some.clone())]));
    assert!(patient.iter().all(|finding| finding.severity == Note), "{patient:#?}");
    every_change_is_found(&[(
        "/queues/0/handling/talk",
        some,
        Error,
        "queues[0].handling.talk.mixture.parts[0].law",
        "\"never\" cannot stand here",
    )]);
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

//! Scenarios beside the formulas: that both agree where the formula says all there is to say, and why they differ where
//! it does not.

use super::{Because, Beside, Given, beside};
use serde_json::{Value, json};
use shoreline_engine::{Plan, RunOptions, compile, simulate};
use shoreline_model::check::{Checked, check};
use shoreline_model::file;
use std::sync::atomic::AtomicBool;

fn table(values: &[f64]) -> Value {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let rows: Vec<Value> = days.iter().map(|day| json!({"day": day, "values": values})).collect();
    json!({"slot_min": 1440 / values.len(), "rows": rows})
}

fn exponential(mean_s: f64) -> Value {
    json!({"exponential": {"mean_s": mean_s}})
}

fn queue(id: &str, calls_an_hour: f64) -> Value {
    json!({"id": id, "client": "client", "demand": {"intervals": table(&[calls_an_hour; 24])},
           "handling": {"talk": exponential(180.0)}, "patience": "never",
           "service_level": {"answer_within_s": 20, "target_share": 0.8, "method": "all_offered"}})
}

fn group(id: &str, heads: f64, queues: &[&str]) -> Value {
    let skills: Vec<Value> = queues.iter().map(|queue| json!({"queue": queue})).collect();
    json!({"id": id, "site": "site", "skills": skills,
           "staffing": {"interval_heads": {"table": table(&[heads; 24])}}})
}

/// A day of 14 people and 200 calls an hour of three minutes: 10 Erlangs, and nothing but what Erlang C knows.
fn plain() -> Value {
    json!({"version": 1, "name": "plain",
           "run": {"seed": 3, "replications": 2, "warm_up_h": 4},
           "horizon": {"start": "2026-06-01", "days": 1, "interval_min": 30, "zone": "UTC"},
           "clients": [{"id": "client", "zone": "UTC"}],
           "queues": [queue("calls", 200.0)],
           "sites": [{"id": "site", "zone": "UTC"}],
           "agent_groups": [group("people", 14.0, &["calls"])]})
}

/// A document with a value at a pointer; at the end of a list with `-`.
fn with(mut document: Value, pointer: &str, value: Value) -> Value {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Array(items) if key == "-" => items.push(value),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        object => object[key] = value,
    }
    document
}

fn compiled(document: &Value) -> (Checked, Plan) {
    let scenario = file::parse(&document.to_string()).unwrap_or_else(|finding| panic!("{finding:?}"));
    let checked = check(scenario).unwrap_or_else(|findings| panic!("{findings:#?}"));
    let plan = compile(&checked);
    (checked, plan)
}

fn told(document: &Value) -> Vec<Beside> {
    let (checked, plan) = compiled(document);
    let study = simulate(&plan, RunOptions::default(), &AtomicBool::new(false), &|_| ()).unwrap();
    beside(checked.scenario(), &plan, &study.summary())
}

fn given(told: &Beside) -> &Given {
    told.given.as_ref().unwrap()
}

/// What the reasons of the first queue are called.
fn whys(document: &Value) -> Vec<String> {
    names(&told(document)[0].reasons)
}

fn names(reasons: &[Because]) -> Vec<String> {
    let reasons = serde_json::to_value(reasons).unwrap();
    let reasons = reasons.as_array().unwrap().iter();
    reasons.map(|because| because["reason"]["what"].as_str().unwrap().to_owned()).collect()
}

/// Formula and simulation lie within four standard errors, and the simulation is precise to a twentieth.
#[track_caller]
fn agrees(beside: &Beside, formula: impl Fn(&super::BesideFigure) -> Option<f64>) {
    for figure in &beside.figures {
        let (exact, mean) = (formula(figure).unwrap(), figure.simulated.mean.unwrap());
        let standard_error = figure.simulated.half_width.unwrap() / 2.0;
        assert!((mean - exact).abs() <= 4.0 * standard_error, "{figure:?}");
        assert!(standard_error <= 0.05 * exact.abs().max(1e-3), "{figure:?}");
    }
}

#[test]
fn where_nobody_hangs_up_a_steady_queue_is_erlang_c_and_there_is_no_reason_to_differ() {
    let long = with(with(plain(), "/run/replications", json!(40)), "/horizon/days", json!(4));
    let calls = &told(&long)[0];
    assert_eq!(calls.reasons, []);
    assert!((calls.forecast - 19_200.0).abs() < 1e-6);
    let given = given(calls);
    assert!((given.handle_s - 180.0).abs() < 1e-9 && (given.people - 14.0).abs() < 1e-9, "{given:?}");
    assert_eq!(given.patience_s, None);
    assert_eq!((given.intervals, given.unstable.len()), (192, 0));
    assert!(calls.figures.iter().all(|figure| figure.erlang_a.is_none()));
    assert_eq!(
        calls.figures.iter().map(|figure| figure.measure).collect::<Vec<_>>(),
        ["service_level", "asa_s", "occupancy"]
    );
    agrees(calls, |figure| figure.erlang_c);
}

#[test]
fn a_steady_queue_is_erlang_a_and_only_erlang_c_has_a_reason_to_differ() {
    for method in [
        "all_offered",
        "exclude_abandons_in",
        "answered_only",
        "abandons_in_as_met",
        "short_as_met",
        "exclude_short",
    ] {
        let impatient = with(plain(), "/queues/0/patience", exponential(120.0));
        let judged = with(impatient, "/queues/0/service_level/method", json!(method));
        let long = with(with(judged, "/run/replications", json!(30)), "/horizon/days", json!(2));
        let calls = &told(&long)[0];
        assert_eq!(calls.reasons.len(), 1, "{:?}", calls.reasons);
        assert!(calls.reasons[0].sentence.starts_with("Erlang C lets everybody wait"), "{:?}", calls.reasons);
        assert_eq!(calls.figures[1].erlang_c, Some(0.0), "nobody hangs up in Erlang C");
        agrees(calls, |figure| figure.erlang_a);
    }
}

#[test]
fn what_is_left_over_in_a_busy_hour_is_a_reason_to_differ() {
    let mut calls = [200.0; 24];
    (calls[10], calls[11]) = (320.0, 280.0);
    let busy = with(plain(), "/queues/0/demand", json!({"intervals": table(&calls)}));
    let told = &told(&busy)[0];
    assert_eq!(
        (given(told).intervals, given(told).unstable.len()),
        (48, 4),
        "16 and 14 Erlangs for 14 people"
    );
    let because = &told.reasons[0];
    assert!(because.sentence.starts_with("In 4 of 48 intervals"), "{because:?}");
    assert_eq!(told.figures[1].erlang_c, None, "no mean wait where a queue grows without end");
    assert!(whys(&busy).contains(&"changing".to_owned()));
}

/// Changes to the plain day, and the reason that each brings.
fn reasons() -> Vec<(&'static str, Value)> {
    let set = |pointer: &str, value: Value| with(plain(), pointer, value);
    let of_calls = |key: &str, value: Value| set(&format!("/queues/0/{key}"), value);
    let of_people = |key: &str, value: Value| set(&format!("/agent_groups/0/{key}"), value);
    let second = |id: &str, more: Value| {
        let mut other = queue(id, 10.0);
        more.as_object().unwrap().iter().for_each(|(key, value)| other[key] = value.clone());
        other.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        let served = with(plain(), "/agent_groups/-", group("others", 5.0, &[id]));
        with(served, "/queues/-", other)
    };
    let shared =
        |document: Value, queue: &str| with(document, "/agent_groups/0/skills/-", json!({"queue": queue}));
    let impatient = of_calls("patience", exponential(120.0));
    let helped = with(plain(), "/agent_groups/-", group("helpers", 3.0, &["calls"]));
    let chat = with(of_calls("channel", json!("chat")), "/agent_groups/0/slots", json!(3));
    let routed = |document: Value, list: &str, rule: Value| {
        with(with(document, "/routing", json!({})), &format!("/routing/{list}"), json!([rule]))
    };
    let at = |time: &str| json!({"date": "2026-06-01", "time": time});
    let outage = json!([{"start": at("10:00"), "end": at("11:00"), "what": {"site_down": {"site": "site", "share": 0.5}}}]);
    let day = json!([{"id": "day", "start": "08:00", "length_min": 480, "breaks": [
        {"earliest_min": 120, "latest_min": 300, "length_min": 30}]}]);
    let roster = json!({"roster": {"teams": [{"shift": "day", "heads": 16}]}});
    let bot = json!({"bots": [{"id": "bot", "queues": ["calls"], "session": exponential(60.0),
        "contained": {"points": [{"date": "2026-06-01", "share": 0.2}]}, "recontact_share": 0.1}]});
    let evening = json!([{"from": "18:00", "to": "22:00", "talk": exponential(200.0)}]);
    let mut fewer = [14.0; 24];
    fewer[12] = 5.0;
    vec![
        ("sessions", chat),
        ("not_forecast", of_calls("demand", json!("none"))),
        ("carry_over", of_people("staffing", json!({"interval_heads": {"table": table(&[9.0; 24])}}))),
        (
            "redials",
            with(
                impatient.clone(),
                "/queues/0/redial",
                json!({"after_abandon_share": 0.4, "delay": exponential(300.0)}),
            ),
        ),
        ("repeats", of_calls("repeat", json!({"resolved_share": 0.7, "delay": exponential(3600.0)}))),
        ("from_elsewhere", second("other", json!({"transfers": [{"to": "calls", "share": 0.1}]}))),
        ("warm_transfers", {
            let warm = json!([{"to": "other", "share": 0.1, "how": {"warm": {"conference_s": 30}}}]);
            with(second("other", json!({})), "/queues/0/transfers", warm)
        }),
        ("disruptions", set("/disruptions", outage)),
        ("abandonment", impatient),
        ("balking", of_calls("balk_share", json!(0.1))),
        ("callbacks", {
            let back = json!({"channel": "callback", "demand": "none", "service_level": null, "reach": {"share": 0.6}});
            let offer = json!({"over_s": 60, "accept_share": 0.3, "queue": "back"});
            with(second("back", back), "/queues/0/callback", offer)
        }),
        ("lines", of_calls("waiting_places", json!(5))),
        ("shared_people", shared(second("other", json!({})), "other")),
        ("other_work", shared(second("email", json!({"channel": "email", "service_level": null})), "email")),
        (
            "overflow",
            routed(
                helped.clone(),
                "overflow",
                json!({"queue": "calls", "stages": [
            {"after_s": 0, "groups": [{"group": "people"}]}, {"after_s": 30, "groups": [{"group": "helpers"}]}]}),
            ),
        ),
        (
            "reserves",
            routed(
                shared(second("other", json!({})), "other"),
                "reserves",
                json!({"group": "people", "keep": 1, "for": ["other"]}),
            ),
        ),
        ("priorities", shared(second("other", json!({"priority": 2})), "other")),
        (
            "dealt",
            routed(
                helped.clone(),
                "splits",
                json!({"queue": "calls", "parts": [
            {"share": 0.8, "groups": ["people"]}, {"share": 0.2, "groups": ["helpers"]}]}),
            ),
        ),
        ("swing", of_calls("variability", json!({"day_cv": 0.1}))),
        (
            "bursts",
            of_calls(
                "variability",
                json!({"bursts": [{"factor": 1, "mean_s": 600}, {"factor": 3, "mean_s": 60}]}),
            ),
        ),
        ("spacing", of_calls("variability", json!({"spacing": {"gamma": {"mean_s": 1, "cv": 2}}}))),
        ("recorded", of_calls("demand", json!({"trace": {"at_s": [3600, 3700, 7200]}}))),
        (
            "absence",
            with(
                of_people("shrinkage", json!({"absence_share": 0.05})),
                "/agent_groups/0/staffing/interval_heads/heads_are",
                json!("planned"),
            ),
        ),
        ("breaks", with(of_people("staffing", roster.clone()), "/shifts", day.clone())),
        ("shift_ends", of_people("staffing", json!({"interval_heads": {"table": table(&fewer)}}))),
        ("pace", with(helped, "/agent_groups/1/skills/0/handling_factor", json!(1.2))),
        ("bot", set("/automation", bot)),
        ("other_hours", of_calls("handling", json!({"talk": exponential(180.0), "at_times": evening}))),
        ("changing", of_people("staffing", json!({"interval_heads": {"table": table(&fewer)}}))),
        ("handling_law", of_calls("handling", json!({"talk": {"lognormal": {"mean_s": 180, "cv": 0.8}}}))),
        ("patience_law", of_calls("patience", json!({"lognormal": {"mean_s": 120, "cv": 0.8}}))),
    ]
}

#[test]
fn every_reason_is_given_where_it_holds_and_none_where_nothing_differs() {
    assert_eq!(whys(&plain()), Vec::<String>::new());
    for (reason, document) in reasons() {
        let told = told(&document);
        let found = names(&told[0].reasons);
        assert!(found.iter().any(|what| what == reason), "{reason} is not among {found:?}");
        for Because { sentence, .. } in &told[0].reasons {
            assert!(sentence.len() > 40 && sentence.ends_with('.') && !sentence.contains("  "), "{sentence}");
        }
    }
}

#[test]
fn a_reason_that_stands_alone_comes_alone() {
    for (reason, document) in reasons() {
        let alone = [
            "sessions",
            "not_forecast",
            "abandonment",
            "balking",
            "lines",
            "swing",
            "bursts",
            "spacing",
            "handling_law",
        ];
        if alone.contains(&reason) {
            assert_eq!(whys(&document), [reason]);
        }
    }
}

#[test]
fn shared_people_are_counted_once() {
    let two = with(
        with(plain(), "/queues/-", queue("other", 100.0)),
        "/agent_groups/0/skills/-",
        json!({"queue": "other"}),
    );
    let told = told(&with(
        two,
        "/agent_groups/0/staffing",
        json!({"interval_heads": {"table": table(&[21.0; 24])}}),
    ));
    assert!(
        (given(&told[0]).people - 14.0).abs() < 1e-6 && (given(&told[1]).people - 7.0).abs() < 1e-6,
        "{told:?}"
    );
    assert_eq!(told[0].reasons[0].sentence.split('.').next(), Some("The people also serve `other`"));
    assert!(
        told[0].figures.iter().all(|figure| figure.measure != "occupancy"),
        "theirs is that of both queues"
    );
}

#[test]
fn sessions_have_no_formula_and_deferred_work_no_place() {
    let chat = with(with(plain(), "/queues/0/channel", json!("chat")), "/agent_groups/0/slots", json!(3));
    let mut email = queue("email", 3.0);
    email["channel"] = json!("email");
    email.as_object_mut().unwrap().remove("service_level");
    let both = with(with(chat, "/queues/-", email), "/agent_groups/-", group("others", 5.0, &["email"]));
    let told = told(&both);
    assert_eq!(told.len(), 1);
    assert!(told[0].figures.iter().all(|figure| (figure.erlang_c, figure.erlang_a) == (None, None)));
    assert!(told[0].figures[0].simulated.mean.is_some());
}

#[test]
fn shrinkage_breaks_opening_hours_and_shares_are_taken_off() {
    let hours = json!({"hours": [{"days": ["mon"], "from": "08:00", "to": "16:00"}]});
    let open = with(plain(), "/queues/0/opening", hours);
    let rostered = open.clone();
    let shrinkage = json!({"leave_share": 0.1, "absence_share": 0.2});
    let planned = with(open, "/agent_groups/0/staffing/interval_heads/heads_are", json!("planned"));
    let told = &told(&with(planned, "/agent_groups/0/shrinkage", shrinkage))[0];
    assert!((told.forecast - 1600.0).abs() < 1e-6 && given(told).intervals == 16, "{told:?}");
    assert!((given(told).people - 14.0 * 0.9 * 0.8).abs() < 1e-9, "{told:?}");
    let breaks = json!([{"id": "day", "start": "08:00", "length_min": 480, "breaks": [
        {"earliest_min": 0, "latest_min": 456, "length_min": 24}]}]);
    let roster = json!({"roster": {"teams": [{"shift": "day", "heads": 16}]}});
    let rostered = with(with(rostered, "/shifts", breaks), "/agent_groups/0/staffing", roster);
    let people = given(&self::told(&rostered)[0]).people;
    assert!((people - 16.0 * 0.95).abs() < 1e-9, "{people}");
}

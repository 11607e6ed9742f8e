//! One small operation that makes use of everything a scenario can say.

use super::build::{Build, constant, exponential, queue, table};
use serde_json::{Value, json};

/// Voice with bots and callbacks, chat, email, voicemail and a campaign; two sites, hired classes, an outage, money.
pub fn everything() -> Build {
    let build = Build::empty().days("2026-06-01", 3).replications(10).warm_up(4.0);
    let build = queues().into_iter().fold(build, Build::queue);
    groups()
        .into_iter()
        .fold(build, Build::group)
        .with("/shifts", json!([{"id": "day", "start": "08:00", "length_min": 600}]))
        .with("/sites", sites())
        .with(
            "/fx",
            json!({"currency": "GBP", "as_of": "2026-05-29", "rates": [{"currency": "PHP", "rate": 0.0125}]}),
        )
        .with("/automation", json!({"bots": [bot()]}))
        .with("/disruptions", json!([outage()]))
}

fn queues() -> [Value; 6] {
    let of = |id: &str, channel: &str, calls: f64, more: Value| {
        let mut queue = queue(id, calls, exponential(200.0));
        queue["channel"] = json!(channel);
        more.as_object().into_iter().flatten().for_each(|(key, value)| queue[key] = value.clone());
        queue
    };
    let reach = json!({"share": 0.6});
    let response = json!({"target_share": 0.9, "within_h": 8});
    let nobody = json!("none");
    [
        of(
            "voice",
            "voice",
            20.0,
            json!({
            "patience": exponential(120.0),
            "handling": {"talk": exponential(200.0), "acw": constant(30.0), "connect_s": 4},
            "callback": {"over_s": 60, "accept_share": 0.3, "queue": "callback"},
            "repeat": {"resolved_share": 0.7, "delay": exponential(3600.0)},
            "transfers": [{"to": "second", "share": 0.1}],
            "redial": {"after_abandon_share": 0.4, "delay": exponential(300.0)}}),
        ),
        of("second", "voice", 0.0, json!({"demand": nobody, "patience": exponential(300.0)})),
        of("callback", "callback", 0.0, json!({"demand": nobody, "reach": reach})),
        of(
            "chat",
            "chat",
            10.0,
            json!({
            "patience": exponential(90.0), "silent_abandon": {"share": 0.1, "notice": constant(60.0)}}),
        ),
        of("email", "email", 8.0, json!({"response": response, "backlog": {"contacts": 40, "oldest_h": 12}})),
        of(
            "campaign",
            "outbound",
            0.0,
            json!({"demand": nobody, "campaign": {
            "records_per_day": 200, "segments": [{"zone": "UTC", "share": 1}],
            "windows": [{"days": ["mon", "tue", "wed"], "from": "09:00", "to": "18:00"}],
            "reach": reach, "right_party_by_hour": vec![0.5; 24], "pacing": "progressive",
            "conversion_share": 0.2, "conversion_value": 25}}),
        ),
    ]
}

fn groups() -> [Value; 2] {
    let skills = |of: &[&str]| of.iter().map(|queue| json!({"queue": queue})).collect::<Vec<_>>();
    let roster = json!({"roster": {
        "teams": [{"shift": "day", "heads": 10},
                  {"shift": "day", "heads": 4, "hired": {"on": "2026-06-02", "training_weeks": 1}}],
        "overtime": [{"date": "2026-06-01", "shift": "day", "after_min": 60}]}});
    [
        json!({"id": "shifts", "site": "site", "skills": skills(&["voice", "second", "callback", "campaign"]),
               "staffing": roster, "at_shift_end": "hand_over",
               "shrinkage": {"leave_share": 0.1, "absence_share": 0.05, "activities_share": 0.05,
                             "late_start": exponential(120.0)},
               "cost": {"paid_hour": 15, "hire": 900}}),
        json!({"id": "heads", "site": "manila", "skills": skills(&["voice", "second", "chat", "email"]), "slots": 3,
               "staffing": {"interval_heads": {"table": table(30, &[12.0; 48])}}, "cost": {"paid_hour": 250}}),
    ]
}

fn sites() -> Value {
    let cost = json!({"currency": "GBP", "weekend_premium_share": 0.5, "overtime_premium_share": 0.5, "seat_month": 250});
    let manila = json!({"currency": "PHP", "night": {"from": "22:00", "to": "06:00", "share": 0.1}, "holiday_premium_share": 1});
    json!([{"id": "site", "zone": "UTC", "seats": 12, "cost": cost},
           {"id": "manila", "zone": "Asia/Manila", "holidays": {"region": "PH"}, "cost": manila}])
}

fn bot() -> Value {
    json!({"id": "bot", "queues": ["voice"], "session": exponential(60.0),
           "contained": {"points": [{"date": "2026-06-01", "share": 0.2}]}, "recontact_share": 0.1})
}

fn outage() -> Value {
    json!({"start": {"date": "2026-06-02", "time": "10:00"}, "end": {"date": "2026-06-02", "time": "11:00"},
           "what": {"site_down": {"site": "site"}}})
}

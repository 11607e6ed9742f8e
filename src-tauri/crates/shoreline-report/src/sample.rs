//! A made-up week for tests, the one in which clocks go back in London. Nothing here comes from a simulation.

use crate::Report;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use shoreline_engine::results::{
    DayResults, Estimate, Figures, IntervalResults, Named, Results, Series, Stamp,
};
use shoreline_model::Scenario;
use std::collections::BTreeMap;

const HALF_HOURS: usize = 7 * 48 + 2;

/// A 24-hour voice queue and a chat queue of the day, two agent groups.
pub fn scenario() -> Scenario {
    serde_json::from_value(serde_json::json!({
        "version": 1, "name": "Sample week",
        "horizon": { "start": "2026-10-19", "days": 7, "zone": "Europe/London" },
        "clients": [{ "id": "retail", "zone": "Europe/London" }],
        "queues": [
            { "id": "voice", "name": "UK voice", "client": "retail",
              "demand": { "intervals": { "slot_min": 30, "rows": [] } },
              "handling": { "talk": { "exponential": { "mean_s": 300 } } },
              "patience": { "exponential": { "mean_s": 120 } },
              "service_level": { "answer_within_s": 20, "target_share": 0.8 } },
            { "id": "chat", "client": "retail",
              "demand": { "intervals": { "slot_min": 30, "rows": [] } },
              "handling": { "talk": { "exponential": { "mean_s": 500 } } },
              "patience": "never",
              "service_level": { "answer_within_s": 45, "target_share": 0.8, "method": "all_offered" } }
        ],
        "sites": [{ "id": "leeds", "zone": "Europe/London" }, { "id": "manila", "zone": "Asia/Manila" }],
        "agent_groups": [
            { "id": "leeds-voice", "name": "Leeds voice", "site": "leeds", "skills": [{ "queue": "voice" }],
              "staffing": { "roster": { "teams": [] } } },
            { "id": "manila-all", "name": "Manila", "site": "manila",
              "skills": [{ "queue": "voice" }, { "queue": "chat" }], "staffing": { "roster": { "teams": [] } } }
        ]
    }))
    .unwrap()
}

/// What running it might have given.
pub fn results() -> Results {
    let (start, local) = clock();
    let intervals = IntervalResults {
        start,
        total: queue_series(&local, 0),
        queues: named(["chat", "voice"], |i| queue_series(&local, i as u32)),
        agent_groups: named(["leeds-voice", "manila-all"], |i| group_series(&local, i as u32)),
        local,
        ..IntervalResults::default()
    };
    let days = (19..26).map(day).collect();
    Results {
        stamp: stamp(),
        total: figures(QUEUE.iter().chain(GROUP), 100.0),
        queues: named(["chat", "voice"], |i| figures(QUEUE, 60.0 + 40.0 * i as f64)),
        agent_groups: named(["leeds-voice", "manila-all"], |i| figures(GROUP, 60.0 + 40.0 * i as f64)),
        sites: Named::new(),
        clients: Named::new(),
        days,
        intervals,
        findings: Vec::new(),
    }
}

/// Both, for the length of a test.
pub fn with<T>(look: impl FnOnce(Report) -> T) -> T {
    look(Report { scenario: &scenario(), results: &results() })
}

/// Both, with what people cost.
pub fn with_money<T>(look: impl FnOnce(Report) -> T) -> T {
    let mut results = results();
    results.stamp.currency = Some("GBP".into());
    for figures in results.agent_groups.values_mut().chain([&mut results.total]) {
        figures.extend(figures_of_money());
    }
    results.sites = named(["leeds", "manila"], |_| figures_of_money());
    look(Report { scenario: &scenario(), results: &results })
}

fn figures_of_money() -> Figures {
    figures(MONEY, 100.0)
}

const MONEY: &[(&str, f64, f64)] = &[
    ("supply_cost", 61_234.5, 14.2),
    ("base_cost", 58_000.0, 14.2),
    ("night_cost", 3_234.5, 0.0),
    ("cost_per_contact", 3.644, 0.011),
];
const QUEUE: &[(&str, f64, f64)] = &[
    ("service_level", 0.8883, 0.0042),
    ("offered", 16_803.0, 47.0),
    ("abandoned", 383.0, 12.0),
    ("abandon_share", 0.0228, 0.0008),
    ("asa_s", 7.84, 0.31),
    ("answer_p90_s", 24.2, 1.4),
    ("aht_s", 331.2, 2.2),
];
const GROUP: &[(&str, f64, f64)] = &[
    ("staffed", 31.4, 0.2),
    ("occupancy", 0.8123, 0.003),
    ("utilisation", 0.571, 0.002),
    ("paid_h", 5_276.0, 0.0),
    ("overrun_h", 41.2, 1.2),
    ("fte", 131.9, 0.0),
];

fn stamp() -> Stamp {
    Stamp {
        engine: "0.1.0".into(),
        tzdb: "2026b".into(),
        seed: 42,
        replications: 50,
        confidence: 0.95,
        scenario: "5ca1ab1e".into(),
        started: "2026-11-22T07:00:00Z".into(),
        seconds: 1.9,
        contacts: 840_150,
        currency: None,
        until: None,
        batches: None,
    }
}

fn clock() -> (Vec<String>, Vec<String>) {
    let zone = TimeZone::get("Europe/London").unwrap();
    let first: Timestamp = "2026-10-18T23:00:00Z".parse().unwrap();
    let starts = (0..HALF_HOURS).map(|i| first + (30 * i as i64).minutes());
    let local = |t: &Timestamp| t.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M%:z").to_string();
    let starts: Vec<Timestamp> = starts.collect();
    (starts.iter().map(ToString::to_string).collect(), starts.iter().map(local).collect())
}

fn named<T, const N: usize>(ids: [&str; N], of: impl Fn(usize) -> T) -> Named<T> {
    ids.into_iter().enumerate().map(|(i, id)| (id.to_owned(), of(i))).collect()
}

fn figures<'a>(of: impl IntoIterator<Item = &'a (&'static str, f64, f64)>, percent: f64) -> Figures {
    let scaled = |mean: f64| if mean > 40.0 { mean * percent / 100.0 } else { mean };
    of.into_iter().map(|&(key, mean, half)| (key, estimate(scaled(mean), half))).collect()
}

fn estimate(mean: f64, half_width: f64) -> Estimate {
    let spread = 3.0 * half_width;
    let (p10, p90) = (Some(mean - spread), Some(mean + spread));
    Estimate { mean: Some(mean), half_width: Some(half_width), p10, p90, n: 50, short: false }
}

fn day(of_october: u32) -> DayResults {
    DayResults {
        date: format!("2026-10-{of_october}"),
        total: figures(QUEUE.iter().chain(GROUP), 14.0),
        queues: named(["chat", "voice"], |i| figures(QUEUE, 6.0 + 2.0 * i as f64)),
        agent_groups: named(["leeds-voice", "manila-all"], |_| figures(GROUP, 7.0)),
        sites: Named::new(),
        clients: Named::new(),
    }
}

/// Two humps a day, as contacts come; chat (`which` 0) closed at night.
fn busy(local: &str, which: u32) -> Option<f64> {
    let hour = f64::from(crate::week::clock_min(local).unwrap()) / 60.0;
    if which == 0 && !(8.0..20.0).contains(&hour) {
        return None;
    }
    let hump = |at: f64, wide: f64| (-((hour - at) / wide).powi(2)).exp();
    Some(4.0 + 70.0 * hump(11.0, 2.6) + 55.0 * hump(17.5, 2.8))
}

fn queue_series(local: &[String], which: u32) -> BTreeMap<&'static str, Series> {
    let level = |t: &String| busy(t, which).map(|b| (0.97 - b / 300.0 + 0.03 * b.sin(), 0.015));
    let offered = |t: &String| busy(t, which).map(|b| (b, 0.6));
    BTreeMap::from([
        ("service_level", series(local, level, 0.06)),
        ("offered", series(local, offered, 7.0)),
        ("asa_s", series(local, |t| busy(t, which).map(|b| (b / 4.0, 1.0)), 6.0)),
    ])
}

fn group_series(local: &[String], which: u32) -> BTreeMap<&'static str, Series> {
    let staffed = |t: &String| busy(t, which).map(|b| ((b * (0.6 - 0.2 * f64::from(which))).round(), 0.2));
    let occupancy = |t: &String| busy(t, which).map(|b| (0.6 + b / 300.0, 0.01));
    BTreeMap::from([("staffed", series(local, staffed, 2.0)), ("occupancy", series(local, occupancy, 0.05))])
}

fn series(local: &[String], of: impl Fn(&String) -> Option<(f64, f64)>, spread: f64) -> Series {
    let mut series = Series::default();
    for at in local {
        let figure = of(at);
        series.mean.push(figure.map(|f| f.0));
        series.half_width.push(figure.map(|f| f.1));
        series.p10.push(figure.map(|f| f.0 - spread));
        series.p90.push(figure.map(|f| f.0 + spread));
    }
    series
}

//! The workloads, as ordinary scenarios: what is timed is what a planner runs.

use serde_json::{Value, json};
use shoreline_engine::{Plan, compile};
use shoreline_model::check::check;
use shoreline_model::file;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// M/M/100+M: 95 Erlang, 300 s handling, 180 s patience; 37 days make a million contacts.
pub fn w1() -> Plan {
    let queue = queue("calls", flat(1800.0 * 95.0 / 300.0), exponential(300.0), exponential(180.0));
    plan(37, vec![queue], vec![group("agents", &[("calls", 1, 1.0)], flat(100.0))])
}

/// A 24/7 week of 100,000 contacts whose intensity swings fifty-fold.
pub fn w2() -> Plan {
    let rates = week_curve(100_000.0);
    let heads = curve(&rates, |calls| {
        let load = calls / 1800.0 * 300.0;
        (load + 0.5 * load.sqrt()).ceil().max(2.0)
    });
    let queue = queue("calls", curve(&rates, |calls| calls), lognormal(300.0), exponential(180.0));
    plan(7, vec![queue], vec![group("agents", &[("calls", 1, 1.0)], heads)])
}

/// Eight queues, six groups, two skill levels.
pub fn w3() -> Plan {
    let per_hour = [240., 180., 150., 120., 120., 90., 60., 40.];
    let handling = [240., 300., 360., 300., 420., 480., 600., 540.];
    let patience = [180., 180., 240., 240., 300., 300., 360., 360.];
    let sizes = [24., 22., 20., 14., 12., 10.];
    let skills: [&[(usize, u8)]; 6] = [
        &[(0, 1), (1, 1), (2, 2)],
        &[(2, 1), (3, 1), (0, 2)],
        &[(4, 1), (5, 1), (3, 2)],
        &[(6, 1), (7, 1), (4, 2)],
        &[(0, 1), (3, 1), (5, 2), (6, 2)],
        &[(0, 2), (1, 2), (2, 2), (3, 2), (4, 2), (5, 2), (6, 2), (7, 1)],
    ];
    let name = |queue: usize| format!("q{queue}");
    let queues = (0..8).map(|q| {
        queue(&name(q), flat(per_hour[q] / 2.0), exponential(handling[q]), exponential(patience[q]))
    });
    let groups = skills.iter().zip(sizes).enumerate().map(|(g, (skills, size))| {
        let skills: Vec<_> = skills.iter().map(|&(q, level)| (name(q), level, 1.0)).collect();
        group(&format!("g{g}"), &borrowed(&skills), flat(size))
    });
    plan(4, queues.collect(), groups.collect())
}

/// 40 queues, 30 groups of up to eight skills, a million contacts a week.
pub fn large() -> Plan {
    let rates = week_curve(1_000_000.0);
    let name = |queue: usize| format!("q{queue}");
    let queues = (0..40)
        .map(|q| queue(&name(q), curve(&rates, |calls| calls / 40.0), lognormal(300.0), exponential(180.0)));
    let groups = (0..30).map(|g| {
        let mut skills: Vec<(String, u8, f64)> = Vec::new();
        for j in 0..8 {
            let q = (g * 4 / 3 + j * 5) % 40;
            let factor = 0.9 + 0.2 * ((g * 7 + q * 3) % 10) as f64 / 10.0;
            if skills.iter().all(|(known, ..)| *known != name(q)) {
                skills.push((name(q), if j >= 3 { 2 } else { 1 }, factor));
            }
        }
        let heads = curve(&rates, |calls| (calls / 1800.0 * 300.0 * 1.04 / 30.0).ceil().max(1.0));
        group(&format!("g{g}"), &borrowed(&skills), heads)
    });
    plan(7, queues.collect(), groups.collect())
}

fn borrowed(skills: &[(String, u8, f64)]) -> Vec<(&str, u8, f64)> {
    skills.iter().map(|(queue, level, factor)| (queue.as_str(), *level, *factor)).collect()
}

/// Expected contacts of each half hour of a week with this total.
fn week_curve(total: f64) -> Vec<f64> {
    let weights = [1.20, 1.05, 1.00, 1.00, 1.00, 0.55, 0.40];
    let day = |k: usize| {
        let hour = k as f64 / 2.0 + 0.25;
        let hump = |at: f64, width: f64| (-((hour - at) / width).powi(2)).exp();
        0.05 + hump(10.5, 2.5) + 0.75 * hump(15.5, 3.0)
    };
    let raw: Vec<f64> = weights.iter().flat_map(|w| (0..48).map(move |k| w * day(k))).collect();
    let sum: f64 = raw.iter().sum();
    raw.iter().map(|value| value * total / sum).collect()
}

fn curve(rates: &[f64], value: impl Fn(f64) -> f64) -> Value {
    let rows = DAYS.iter().zip(rates.chunks(48)).map(|(day, rates)| {
        let values: Vec<f64> = rates.iter().map(|&rate| value(rate)).collect();
        json!({"day": day, "values": values})
    });
    json!({"slot_min": 30, "rows": rows.collect::<Vec<_>>()})
}

fn flat(value: f64) -> Value {
    curve(&[1.0; 336], |_| value)
}

fn exponential(mean: f64) -> Value {
    json!({"exponential": {"mean_s": mean}})
}

fn lognormal(mean: f64) -> Value {
    json!({"lognormal": {"mean_s": mean, "cv": 1.0}})
}

fn queue(id: &str, demand: Value, talk: Value, patience: Value) -> Value {
    json!({"id": id, "client": "client", "demand": {"intervals": demand}, "handling": {"talk": talk},
           "patience": patience, "service_level": {"answer_within_s": 20, "target_share": 0.8}})
}

fn group(id: &str, skills: &[(&str, u8, f64)], heads: Value) -> Value {
    let skills: Vec<_> = skills
        .iter()
        .map(|(queue, level, factor)| json!({"queue": queue, "level": level, "handling_factor": factor}))
        .collect();
    json!({"id": id, "site": "site", "skills": skills, "staffing": {"interval_heads": {"table": heads}}})
}

fn plan(days: u32, queues: Vec<Value>, groups: Vec<Value>) -> Plan {
    let scenario = json!({
        "version": 1, "name": "workload", "run": {"warm_up_h": 0},
        "horizon": {"start": "2026-06-01", "days": days, "zone": "UTC"},
        "clients": [{"id": "client", "zone": "UTC"}], "queues": queues,
        "sites": [{"id": "site", "zone": "UTC"}], "agent_groups": groups,
    });
    let scenario = file::parse(&scenario.to_string()).expect("a workload is a document");
    compile(&check(scenario).expect("a workload makes sense"))
}

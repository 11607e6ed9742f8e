//! A year of 2,000 people at three sites, about ten million contacts: what one replication needs of memory depends on
//! intervals, queues and people, never on contacts.

#![allow(unsafe_code, reason = "a global allocator that counts has to be one")]

use serde_json::{Value, json};
use shoreline_engine::outcome::outcome;
use shoreline_engine::{Plan, compile};
use shoreline_model::{check::check, file};
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Knows how much is held now, and the most that ever was.
struct Scale;

static HELD: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: hands every call on to the system's allocator unchanged.
unsafe impl GlobalAlloc for Scale {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = HELD.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        MOST.fetch_max(held, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static SCALE: Scale = Scale;

const MIB: usize = 1 << 20;
/// By the client's clock, an hour each: retail round the clock.
const SHAPE: [f64; 24] = [
    0.9, 0.5, 0.35, 0.3, 0.35, 0.6, 1.3, 2.9, 5.2, 7.2, 7.9, 7.7, 7., 6.5, 6.2, 6.2, 6.4, 6.2, 6., 6.2, 6.,
    4.2, 2.6, 1.5,
];

fn queue(id: &str, channel: &str, contacts_per_day: f64, talk_s: f64) -> Value {
    let deferred = channel == "email";
    let mut queue = json!({
        "id": id, "client": "client", "channel": channel,
        "demand": {"profile": {"contacts_per_day": contacts_per_day, "shape": {"slot_min": 60, "weights": SHAPE}}},
        "variability": {"day_cv": 0.06, "interval_cv": 0.05, "interval_rho": 0.7},
        "handling": {"talk": {"lognormal": {"mean_s": talk_s, "cv": 1}}},
        "patience": if deferred { json!("never") } else { json!({"exponential": {"mean_s": 240}}) }
    });
    if deferred {
        queue["response"] = json!({"target_share": 0.9, "within_h": 24});
    }
    queue
}

fn group(id: &str, site: &str, queues: &[&str], shifts: &[(&str, u32)]) -> Value {
    let skills: Vec<Value> = queues.iter().map(|queue| json!({"queue": queue})).collect();
    let teams: Vec<Value> = shifts
        .iter()
        .map(|(shift, heads)| json!({"shift": shift, "heads": heads, "days_per_week": 5}))
        .collect();
    json!({
        "id": id, "site": site, "slots": 3, "skills": skills, "staffing": {"roster": {"teams": teams}},
        "shrinkage": {"leave_share": 0.1, "absence_share": 0.06, "activities_share": 0.1}
    })
}

/// Technical support of a quarter of an hour, followed by the sun, this much of the usual demand.
fn year(demand: f64) -> Plan {
    let shift = |id: &str, start: &str| {
        let pauses = json!([{"earliest_min": 180, "latest_min": 300, "length_min": 30, "paid": false}]);
        json!({"id": id, "start": start, "length_min": 510, "breaks": pauses, "anchor": {"client_local": "client"}})
    };
    let site = |id: &str, zone: &str| json!({"id": id, "zone": zone});
    let shifts = ["00:00", "07:00", "09:00", "13:00", "16:00"];
    let document = json!({
        "version": 1, "name": "A year", "run": {"replications": 1},
        "horizon": {"start": "2026-01-01", "days": 365, "interval_min": 60, "zone": "Europe/London"},
        "clients": [{"id": "client", "zone": "Europe/London"}],
        "queues": [
            queue("calls", "voice", 9_000.0 * demand, 900.0), queue("orders", "voice", 5_000.0 * demand, 900.0),
            queue("chat", "chat", 8_000.0 * demand, 1_100.0), queue("email", "email", 5_500.0 * demand, 900.0)
        ],
        "sites": [site("leeds", "Europe/London"), site("manila", "Asia/Manila"), site("bogota", "America/Bogota")],
        "agent_groups": [
            group("leeds", "leeds", &["calls", "orders"], &[("s07", 200), ("s09", 200)]),
            group("manila-calls", "manila", &["calls", "orders"], &[("s00", 120), ("s07", 330)]),
            group("manila-digital", "manila", &["chat", "email"], &[("s00", 60), ("s07", 290)]),
            group("bogota-calls", "bogota", &["calls", "orders"], &[("s13", 300), ("s16", 150)]),
            group("bogota-digital", "bogota", &["chat", "email"], &[("s13", 250), ("s16", 100)])
        ],
        "shifts": shifts.map(|start| shift(&format!("s{}", &start[..2]), start))
    });
    let scenario = file::parse(&document.to_string()).expect("a document");
    compile(&check(scenario).unwrap_or_else(|findings| panic!("{findings:#?}")))
}

/// Contacts of one replication, and the most it held beyond the plan.
fn replicated(plan: &Plan) -> (u64, usize) {
    let before = HELD.load(Ordering::Relaxed);
    MOST.store(before, Ordering::Relaxed);
    let contacts = outcome(plan, 1, 0).expect("the engine keeps its laws").received();
    (contacts, MOST.load(Ordering::Relaxed) - before)
}

#[test]
fn a_year_of_ten_million_contacts_runs_in_bounded_memory() {
    let (tenth, little) = replicated(&year(0.1));
    let plan = year(1.0);
    let plan_held = HELD.load(Ordering::Relaxed);
    let (contacts, most) = replicated(&plan);
    assert!(contacts > 9_500_000 && contacts > 9 * tenth, "{contacts} and {tenth} contacts");
    assert!(
        most < little + 16 * MIB,
        "{} and {} MiB for {contacts} and {tenth} contacts",
        most / MIB,
        little / MIB
    );
    assert!(plan_held + most < 512 * MIB, "{} MiB of plan and {} MiB of run", plan_held / MIB, most / MIB);
}

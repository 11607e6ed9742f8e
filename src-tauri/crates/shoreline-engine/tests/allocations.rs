//! The hot loop allocates nothing per contact: many times the contacts, hardly more allocations.

#![allow(unsafe_code, reason = "a global allocator that counts has to be one")]

use shoreline_engine::outcome::outcome;
use shoreline_engine::{Plan, compile};
use shoreline_model::{check::check, file};
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicU64, Ordering};

struct Counting;

static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

// SAFETY: hands every call on to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// One queue around the clock with hang-ups, redials and overflow, this many contacts a day.
fn plan(contacts_a_day: u32, heads: u32) -> Plan {
    let text = format!(
        r#"{{"version": 1, "name": "allocations", "run": {{"warm_up_h": 0}},
        "horizon": {{"start": "2026-06-01", "days": 7, "zone": "UTC"}},
        "clients": [{{"id": "client", "zone": "UTC"}}],
        "queues": [{{"id": "queue", "client": "client",
            "demand": {{"profile": {{"contacts_per_day": {contacts_a_day}, "shape": {{"slot_min": 60, "weights": {hours}}}}}}},
            "handling": {{"talk": {{"lognormal": {{"mean_s": 200, "cv": 1}}}}, "acw": {{"exponential": {{"mean_s": 100}}}}}},
            "patience": {{"exponential": {{"mean_s": 120}}}},
            "redial": {{"after_abandon_share": 0.5, "delay": {{"exponential": {{"mean_s": 600}}}}}}}}],
        "sites": [{{"id": "site", "zone": "UTC"}}],
        "agent_groups": [{{"id": "group", "site": "site", "skills": [{{"queue": "queue"}}],
            "staffing": {{"interval_heads": {{"table": {{"slot_min": 60, "rows": [{rows}]}}}}}}}}]}}"#,
        hours = format_args!("{:?}", [1; 24]),
        rows = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            .map(|day| format!(r#"{{"day": "{day}", "values": {:?}}}"#, [heads; 24]))
            .join(", "),
    );
    let scenario = file::parse(&text).expect("a document");
    compile(&check(scenario).expect("it makes sense"))
}

fn allocations_and_contacts(plan: &Plan) -> (u64, u64) {
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    let outcome = outcome(plan, 1, 0).expect("the engine keeps its laws");
    (ALLOCATIONS.load(Ordering::Relaxed) - before, outcome.received())
}

#[test]
fn contacts_cost_no_allocation() {
    let (few, hundreds) = allocations_and_contacts(&plan(100, 1));
    let (many, thousands) = allocations_and_contacts(&plan(14_400, 50));
    assert!(thousands > hundreds + 90_000, "{hundreds} and {thousands} contacts");
    // Tables that double when the operation is larger than they were made for: tens, not tens of thousands.
    assert!(many < few + 40, "{few} allocations for {hundreds} contacts, {many} for {thousands}");
}

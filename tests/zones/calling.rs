//! Calling windows: by the clock of the called, whatever it does.

use crate::support::{Build, heads, plan, queue};
use serde_json::json;
use shoreline_engine::fact::{Fact, Watch};
use shoreline_engine::replicate;
use shoreline_model::calendar::{Ms, Window, zone};
use shoreline_model::clock::ZoneName;
use std::collections::BTreeMap;

const ZONES: [&str; 4] = ["America/New_York", "America/Chicago", "America/Phoenix", "America/Los_Angeles"];

#[derive(Default)]
struct Calls(Vec<Ms>);

impl Watch for Calls {
    fn see(&mut self, at: Ms, fact: Fact) {
        if let Fact::Attempted { .. } = fact {
            self.0.push(at);
        }
    }
}

/// When a zone is called on the three days around the change to winter time, by its own clock: date and second of the day.
fn calls(name: &str) -> Vec<(String, i32)> {
    let mut outbound = queue("outbound", 0.0, crate::support::build::constant(30.0));
    outbound["channel"] = json!("outbound");
    outbound["demand"] = json!("none");
    outbound["campaign"] = json!({
        "records_per_day": 1_000_000,
        "segments": [{"zone": name, "share": 1}],
        "windows": [{"days": ["sat", "sun", "mon"], "from": "00:30", "to": "03:15"}],
        "reach": {"share": 0},
        "pacing": "progressive",
    });
    let build = Build::empty().zone("America/New_York").days("2026-10-31", 3).warm_up(0.0);
    let scenario = build.queue(outbound).group(heads("group", 3.0, &["outbound"])).scenario();
    let (window, clock) = (Window::new(&scenario.horizon).unwrap(), zone(&ZoneName(name.into())).unwrap());
    let mut calls = Calls::default();
    replicate(&plan(scenario), 1, 0, &mut calls).unwrap();
    let local = |at: &Ms| {
        let at = window.local(&clock, *at);
        let second = i32::from(at.hour()) * 3600 + i32::from(at.minute()) * 60 + i32::from(at.second());
        (at.date().to_string(), second)
    };
    calls.0.iter().map(local).collect()
}

#[test]
fn every_zone_is_called_within_its_window_by_its_own_clock() {
    for name in ZONES {
        let mut by_day: BTreeMap<String, Vec<i32>> = BTreeMap::new();
        calls(name).into_iter().for_each(|(date, second)| by_day.entry(date).or_default().push(second));
        assert!(by_day.len() >= 3, "{name}");
        for calls in by_day.values() {
            assert_eq!(calls.iter().min(), Some(&(30 * 60)), "{name}");
            // A call every half minute, the last before a quarter past three.
            assert_eq!(calls.iter().max(), Some(&(195 * 60 - 30)), "{name}");
        }
    }
}

#[test]
fn a_window_over_a_repeated_hour_is_an_hour_longer() {
    for (name, calls_on_the_day) in [("America/Los_Angeles", 225 * 2 * 3), ("America/Phoenix", 165 * 2 * 3)] {
        let calls = calls(name);
        let count = calls.iter().filter(|(date, _)| date == "2026-11-01").count();
        assert_eq!(count, calls_on_the_day, "a call every half minute from each of three people, {name}");
    }
}

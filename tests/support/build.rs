//! A small scenario to be varied: one client, one queue, one site, one group, the same all week.

use serde_json::{Value, json};
use shoreline_model::{Scenario, file};

/// A scenario under construction, as the JSON a file would have.
#[derive(Clone)]
pub struct Build(Value);

impl Build {
    /// One queue with this many calls a half hour around the clock, exponential handling with this mean, customers who
    /// never hang up, and this many agents.
    pub fn steady(calls_per_half_hour: f64, handling_s: f64, agents: u32) -> Self {
        let week = |value: Value| {
            let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
            let row = |day: &str| json!({"day": day, "values": vec![value.clone(); 48]});
            json!({"slot_min": 30, "rows": days.iter().map(|day| row(day)).collect::<Vec<_>>()})
        };
        Self(json!({
            "version": 1,
            "name": "steady",
            "run": {"seed": 7, "replications": 40, "warm_up_h": 8},
            "horizon": {"start": "2026-06-01", "days": 14, "zone": "UTC"},
            "clients": [{"id": "client", "zone": "UTC"}],
            "queues": [{
                "id": "queue",
                "client": "client",
                "demand": {"intervals": week(json!(calls_per_half_hour))},
                "handling": {"talk": {"exponential": {"mean_s": handling_s}}},
                "patience": "never",
                "service_level": {"answer_within_s": 20, "target_share": 0.8, "method": "all_offered"}
            }],
            "sites": [{"id": "site", "zone": "UTC"}],
            "agent_groups": [{
                "id": "group",
                "site": "site",
                "skills": [{"queue": "queue"}],
                "staffing": {"interval_heads": {"table": week(json!(agents))}}
            }]
        }))
    }

    /// Sets the value at a JSON pointer, making the key if it is not there.
    pub fn with(mut self, pointer: &str, value: Value) -> Self {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer begins with /");
        let parent = self.0.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}"));
        match parent {
            Value::Array(items) => items.push(value),
            parent => parent[key] = value,
        }
        self
    }

    /// Exponential patience.
    pub fn patience(self, mean_s: f64) -> Self {
        self.with("/queues/0/patience", json!({"exponential": {"mean_s": mean_s}}))
    }

    /// First day and number of days.
    pub fn days(self, start: &str, days: u32) -> Self {
        self.with("/horizon/start", json!(start)).with("/horizon/days", json!(days))
    }

    /// The document.
    pub fn scenario(&self) -> Scenario {
        file::parse(&self.0.to_string()).unwrap_or_else(|finding| panic!("{finding:?}"))
    }
}

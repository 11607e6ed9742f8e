//! A small scenario to be varied: one client, one queue, one site, one group, the same all week.

use serde_json::{Value, json};
use shoreline_model::{Scenario, file};

/// A scenario under construction, as the JSON a file would have.
#[derive(Clone, Debug)]
pub struct Build(Value);

/// A week's table with these values on every day, each standing for so many minutes.
pub fn table(slot_min: u16, values: &[f64]) -> Value {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let rows: Vec<Value> = days.iter().map(|day| json!({"day": day, "values": values})).collect();
    json!({"slot_min": slot_min, "rows": rows})
}

/// A week of half hours with the same value.
fn flat(value: f64) -> Value {
    table(30, &[value; 48])
}

/// A queue with this many calls a half hour around the clock and customers who never hang up.
pub fn queue(id: &str, calls_per_half_hour: f64, talk: Value) -> Value {
    json!({
        "id": id,
        "client": "client",
        "demand": {"intervals": flat(calls_per_half_hour)},
        "handling": {"talk": talk},
        "patience": "never",
        "service_level": {"answer_within_s": 20, "target_share": 0.8, "method": "all_offered"}
    })
}

/// A group with the same heads around the clock that serves these queues.
pub fn heads(id: &str, agents: f64, queues: &[&str]) -> Value {
    let skills: Vec<Value> = queues.iter().map(|queue| json!({"queue": queue})).collect();
    json!({"id": id, "site": "site", "skills": skills, "staffing": {"interval_heads": {"table": flat(agents)}}})
}

/// An exponential law.
pub fn exponential(mean_s: f64) -> Value {
    json!({"exponential": {"mean_s": mean_s}})
}

/// A law of one value.
pub fn constant(value_s: f64) -> Value {
    json!({"constant": {"value_s": value_s}})
}

impl Build {
    /// Two weeks of nothing: a client and a site in UTC, no queue and no group yet.
    pub fn empty() -> Self {
        Self(json!({
            "version": 1,
            "name": "steady",
            "run": {"seed": 7, "replications": 40, "warm_up_h": 8},
            "horizon": {"start": "2026-06-01", "days": 14, "zone": "UTC"},
            "clients": [{"id": "client", "zone": "UTC"}],
            "queues": [],
            "sites": [{"id": "site", "zone": "UTC"}],
            "agent_groups": []
        }))
    }

    /// One queue with this many calls a half hour around the clock, exponential handling with this mean, customers who
    /// never hang up, and this many agents.
    pub fn steady(calls_per_half_hour: f64, handling_s: f64, agents: u32) -> Self {
        Self::empty().queue(queue("queue", calls_per_half_hour, exponential(handling_s))).group(heads(
            "group",
            agents.into(),
            &["queue"],
        ))
    }

    /// A further queue.
    pub fn queue(self, queue: Value) -> Self {
        self.with("/queues/-", queue)
    }

    /// A further group.
    pub fn group(self, group: Value) -> Self {
        self.with("/agent_groups/-", group)
    }

    /// Sets the value at a JSON pointer, making the key if it is not there; at the end of a list, adds it.
    pub fn with(mut self, pointer: &str, value: Value) -> Self {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer begins with /");
        let parent = self.0.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}"));
        match (parent, key.parse::<usize>()) {
            (Value::Array(items), Ok(at)) => items[at] = value,
            (Value::Array(items), Err(_)) => items.push(value),
            (parent, _) => parent[key] = value,
        }
        self
    }

    /// Patience of the first queue.
    pub fn patience_law(self, law: Value) -> Self {
        self.with("/queues/0/patience", law)
    }

    /// Exponential patience of the first queue.
    pub fn patience(self, mean_s: f64) -> Self {
        self.patience_law(exponential(mean_s))
    }

    /// Talk time of the first queue.
    pub fn talk(self, law: Value) -> Self {
        self.with("/queues/0/handling/talk", law)
    }

    /// First day and number of days.
    pub fn days(self, start: &str, days: u32) -> Self {
        self.with("/horizon/start", json!(start)).with("/horizon/days", json!(days))
    }

    /// Replications.
    pub fn replications(self, count: u32) -> Self {
        self.with("/run/replications", json!(count))
    }

    /// Hours before the window opens.
    pub fn warm_up(self, hours: f64) -> Self {
        self.with("/run/warm_up_h", json!(hours))
    }

    /// The clock of the report, the client and the site.
    pub fn zone(self, zone: &str) -> Self {
        let places = ["/horizon/zone", "/clients/0/zone", "/sites/0/zone"];
        places.iter().fold(self, |build, place| build.with(place, json!(zone)))
    }

    /// The list at a pointer, the other way round.
    pub fn reversed(mut self, pointer: &str) -> Self {
        let list = self.0.pointer_mut(pointer).and_then(Value::as_array_mut);
        list.unwrap_or_else(|| panic!("no list at {pointer}")).reverse();
        self
    }

    /// The document.
    pub fn scenario(&self) -> Scenario {
        file::parse(&self.0.to_string()).unwrap_or_else(|finding| panic!("{finding:?}"))
    }
}

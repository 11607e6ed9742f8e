//! An operation as a case needs it, written as the scenario file a user would write. Knows the file's words, no theory.

use crate::error::ProofError;
use serde_json::{Map, Value, json};
use shoreline_model::{Scenario, file};

/// The first day, a Monday, on a clock that never changes.
const MONDAY: &str = "2026-06-01";
const WEEK: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A scenario under construction: one client and one site in UTC.
#[derive(Debug, Clone)]
pub struct Operation {
    document: Value,
}

/// Whole numbers or expectations over the first day, each standing for so many minutes; the last one of a staffing
/// goes on for ever, demand ceases.
#[derive(Debug, Clone, Copy)]
pub struct DayTable<'a> {
    pub slot_min: u32,
    pub values: &'a [f64],
}

/// A value for every hour of the week.
fn always(value: f64) -> Value {
    week(60, &[value; 24])
}

fn week(slot_min: u32, values: &[f64]) -> Value {
    let rows: Vec<Value> = WEEK.iter().map(|day| json!({"day": day, "values": values})).collect();
    json!({"slot_min": slot_min, "rows": rows})
}

/// Demand at a steady rate a second.
pub fn steady_demand(rate_per_s: f64) -> Value {
    json!({"intervals": always(rate_per_s * 3600.0)})
}

/// Demand of the first day only.
pub fn day_demand(table: DayTable<'_>) -> Value {
    let rows = json!([{"day": MONDAY, "values": table.values}]);
    json!({"intervals": {"slot_min": table.slot_min, "rows": rows}})
}

/// The same heads at all times.
pub fn steady_heads(heads: f64) -> Value {
    json!({"interval_heads": {"table": always(heads)}})
}

/// The heads of the first day; the last of them stay.
pub fn day_heads(table: DayTable<'_>) -> Value {
    let a_day = (1440 / table.slot_min) as usize;
    let last = table.values.last().copied().unwrap_or(0.0);
    let mut first: Vec<f64> = table.values.to_vec();
    first.resize(a_day, last);
    let mut heads = week(table.slot_min, &vec![last; a_day]);
    let rows = heads["rows"].as_array_mut();
    rows.into_iter().for_each(|rows| rows.push(json!({"day": MONDAY, "values": first})));
    json!({"interval_heads": {"table": heads}})
}

/// A queue of calls with these laws and nothing else.
pub fn queue(id: &str, demand: Value, talk: Value, patience: Value) -> Value {
    json!({
        "id": id,
        "client": "client",
        "demand": demand,
        "handling": {"talk": talk},
        "patience": patience,
        "service_level": {"answer_within_s": 20, "target_share": 0.8, "method": "all_offered"}
    })
}

/// A skill at a level, with handling as a multiple of the queue's.
pub fn skill(queue: &str, level: usize, factor: f64) -> Value {
    let mut skill = json!({"queue": queue, "level": level});
    if factor != 1.0 {
        skill["handling_factor"] = json!(factor);
    }
    skill
}

/// A group with these skills.
pub fn group(id: &str, skills: Vec<Value>, staffing: Value) -> Value {
    json!({"id": id, "site": "site", "skills": skills, "staffing": staffing})
}

/// The groups that serve a queue at once, the first one asked first.
pub fn asked_in_order(queue: &str, groups: &[String]) -> Value {
    let ranked: Vec<Value> =
        groups.iter().enumerate().map(|(at, group)| json!({"group": group, "rank": at + 1})).collect();
    json!({"queue": queue, "stages": [{"after_s": 0, "groups": ranked}]})
}

impl Operation {
    /// Nobody and nothing yet, over so many days from a Monday on.
    pub fn new(name: &str, days: u32) -> Self {
        Self {
            document: json!({
                "version": 1,
                "name": name,
                "run": {"warm_up_h": 0, "replications": 100},
                "horizon": {"start": MONDAY, "days": days, "interval_min": 60, "zone": "UTC"},
                "clients": [{"id": "client", "zone": "UTC"}],
                "queues": [],
                "sites": [{"id": "site", "zone": "UTC"}],
                "agent_groups": []
            }),
        }
    }

    /// The length of a reporting interval.
    pub fn every(mut self, minutes: u32) -> Self {
        self.document["horizon"]["interval_min"] = json!(minutes);
        self
    }

    /// Hours before the window opens.
    pub fn warm_up(mut self, hours: f64) -> Self {
        self.document["run"]["warm_up_h"] = json!(hours);
        self
    }

    /// A further queue.
    pub fn queue(self, queue: Value) -> Self {
        self.push("queues", queue)
    }

    /// A further group.
    pub fn group(self, group: Value) -> Self {
        self.push("agent_groups", group)
    }

    /// A bundle of lines for all queues.
    pub fn lines(self, lines: u32, queues: &[String]) -> Self {
        self.push("trunk_groups", json!({"id": "lines", "lines": lines, "queues": queues}))
    }

    /// A rule of routing: an item of one of its lists.
    pub fn routing(mut self, list: &str, rule: Value) -> Self {
        let routing = &mut self.document["routing"];
        if !routing.is_object() {
            *routing = Value::Object(Map::new());
        }
        push(&mut routing[list], rule);
        self
    }

    /// A key of the first queue, at a path of keys.
    pub fn first_queue(mut self, key: &str, value: Value) -> Self {
        self.document["queues"][0][key] = value;
        self
    }

    /// Automation in front of queues.
    pub fn bot(mut self, bot: Value) -> Self {
        self.document["automation"] = json!({"bots": [bot]});
        self
    }

    /// The scenario that a file with these words would be.
    ///
    /// # Errors
    /// The reader refuses it: the case asks for something that scenarios cannot say.
    pub fn scenario(&self, case: &str) -> Result<Scenario, ProofError> {
        file::parse(&self.document.to_string())
            .map_err(|finding| ProofError::Case { case: case.to_owned(), what: finding.message })
    }

    fn push(mut self, list: &str, item: Value) -> Self {
        push(&mut self.document[list], item);
        self
    }
}

fn push(list: &mut Value, item: Value) {
    match list {
        Value::Array(items) => items.push(item),
        other => *other = json!([item]),
    }
}

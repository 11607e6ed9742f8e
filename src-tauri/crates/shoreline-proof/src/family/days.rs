//! Staffed days from an empty start: totals of the day, and every interval of it.

use super::infinite::{interval_min, per_interval};
use super::questions::{mean_busy, measure, method, promised_level, ratio};
use crate::build::{self, DayTable, Operation};
use crate::case::Case;
use crate::error::ProofError;
use crate::measure::{Ask, Gauge, Of, Question, Reading, SHARE_MARGIN, Variant, Whose, is_share};
use serde_json::json;
use shoreline_model::measure::GroupCounter as G;
use shoreline_model::measure::QueueCounter as Q;
use shoreline_model::measure::Terms;
use std::ops::Range;

/// The longest slot of a table in minutes.
const HOUR_MIN: u32 = 60;
/// How near single intervals must come, as a share of the largest of the day: a day has few contacts in each.
const INTERVAL_MARGIN: f64 = 0.05;

/// A day cut into intervals, each of them into slots of a table.
struct Day<'a> {
    case: &'a Case,
    interval_s: f64,
    slot_min: u32,
    /// Slots in an interval.
    slots: usize,
    intervals: usize,
    agents: Vec<f64>,
}

/// The day as it stands.
pub fn days(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let day = Day::of(case)?;
    let scenario = day.operation()?.scenario(&case.id)?;
    let mut questions = day.totals()?;
    questions.extend(day.intervals());
    // All intervals, those after the last arrival included: who came is served to the end.
    let all = (2 * 1440 / day.slot_min) as usize;
    Ok(vec![Variant { name: String::new(), scenario, over: 0..all, questions }])
}

impl<'a> Day<'a> {
    fn of(case: &'a Case) -> Result<Self, ProofError> {
        let minutes = interval_min(case)?;
        let interval_s = f64::from(minutes) * 60.0;
        let slot_min = minutes.min(HOUR_MIN);
        let agents = case.params().numbers("agents")?;
        if agents.len() != per_interval(case)?.len() {
            return Err(case.wrong("`agents` are not as many as there are intervals"));
        }
        Ok(Self {
            case,
            interval_s,
            slot_min,
            slots: (minutes / slot_min) as usize,
            intervals: agents.len(),
            agents,
        })
    }

    fn operation(&self) -> Result<Operation, ProofError> {
        let params = self.case.params();
        let spread = |values: &[f64], over: f64| -> Vec<f64> {
            values.iter().flat_map(|value| vec![value / over; self.slots]).collect()
        };
        let (demand, heads) =
            (spread(&per_interval(self.case)?, self.slots as f64), spread(&self.agents, 1.0));
        let table = |values| DayTable { slot_min: self.slot_min, values };
        let mut queue =
            build::queue("calls", build::day_demand(table(&demand)), params.service()?, params.patience()?);
        queue["service_level"]["answer_within_s"] = json!(params.number("T")?);
        if let Ok(places) = params.count("waiting_places") {
            queue["waiting_places"] = json!(places);
        }
        if let Some(shape) = params.value("day_factor").and_then(|factor| factor["shape"].as_f64()) {
            queue["variability"] = json!({"day_cv": shape.powf(-0.5)});
        }
        let mut team =
            build::group("team", vec![build::skill("calls", 1, 1.0)], build::day_heads(table(&heads)));
        if params
            .value("staff_drop")
            .and_then(|rule| rule.as_str())
            .is_some_and(|rule| rule.contains("head of"))
        {
            team["at_shift_end"] = json!("hand_over");
        }
        Ok(Operation::new(&self.case.name, 2).every(self.slot_min).queue(queue).group(team))
    }

    /// The intervals in which customers come.
    fn horizon(&self) -> Range<usize> {
        0..self.intervals * self.slots
    }

    fn totals(&self) -> Result<Vec<Question>, ProofError> {
        let expected_calls: f64 = per_interval(self.case)?.iter().sum();
        let staffed_s: f64 = self.agents.iter().sum::<f64>() * self.interval_s;
        let calls = |of: &'static [(Q, i64)], times| Ask::Sum {
            of: Terms::Queue(of),
            times,
            whose: Whose::Queues(vec![0]),
        };
        let time = |of: &'static [(G, i64)], times| Ask::Sum {
            of: Terms::Group(of),
            times,
            whose: Whose::Groups(vec![0]),
        };
        let mut questions = Vec::new();
        for key in self.case.expected().keys() {
            let Some(expected) = self.case.expected().maybe(key) else { continue };
            let (ask, over) = match key {
                "arrivals" => (calls(&[(Q::Received, 1)], 1.0), None),
                "served" => (calls(&[(Q::Answered, 1)], 1.0), None),
                "abandoned" => (calls(&[(Q::Abandoned, 1)], 1.0), None),
                "blocked" => (calls(&[(Q::Blocked, 1)], 1.0), None),
                "delayed" => (calls(&[(Q::Delayed, 1)], 1.0), None),
                "answered_in_T" => (calls(&[(Q::AnsweredInTime, 1)], 1.0), None),
                "abandoned_in_T" => (calls(&[(Q::AbandonedInTime, 1)], 1.0), None),
                "total_queue_time_s" => (calls(WAITED, 0.001), None),
                "mean_wait_all_s" => (measure("mean_wait_s", 0), None),
                "mean_wait_per_expected_call_s" => (calls(WAITED, 0.001 / expected_calls), None),
                "prop_wait_below_T_over_expected" => {
                    (calls(&[(Q::AnsweredInTime, 1), (Q::AbandonedInTime, 1)], 1.0 / expected_calls), None)
                }
                "prop_lost_over_expected" => (calls(&[(Q::Abandoned, 1)], 1.0 / expected_calls), None),
                "occupancy_within_horizon_staffed_time" => {
                    (time(&[(G::HandleMs, 1)], 0.001 / staffed_s), Some(self.horizon()))
                }
                "busy_time_s" => (time(&[(G::HandleMs, 1)], 0.001), None),
                "busy_time_within_horizon_s" => (time(&[(G::HandleMs, 1)], 0.001), Some(self.horizon())),
                "overtime_s" => (time(&[(G::OverrunMs, 1)], 0.001), None),
                level if method(level).is_some() => (promised_level(method(level).unwrap_or(1), 0), None),
                other => return Err(self.case.wrong(format!("nobody knows what `{other}` asks"))),
            };
            let question = Question::new(key, expected, ask);
            questions.push(if let Some(over) = over { question.over(over) } else { question });
        }
        Ok(questions)
    }

    fn intervals(&self) -> Vec<Question> {
        let mut questions = Vec::new();
        for key in self.case.by_interval().keys() {
            let Ok(numbers) = self.case.by_interval().numbers(key) else { continue };
            let largest = numbers.iter().fold(0.0_f64, |most, number| most.max(*number));
            let shares = is_share(key);
            let margin = (INTERVAL_MARGIN * largest).max(if shares { SHARE_MARGIN } else { 0.0 });
            for (at, &expected) in numbers.iter().enumerate() {
                let Some(ask) = self.of_interval(key, at) else { continue };
                let over = at * self.slots..(at + 1) * self.slots;
                let name = format!("{key}[{at}]");
                questions.push(Question::new(name, expected, ask).within(margin).over(over));
            }
        }
        questions
    }

    fn of_interval(&self, key: &str, at: usize) -> Option<Ask> {
        let count = |of: &'static [(Q, i64)]| Ask::Sum {
            of: Terms::Queue(of),
            times: 1.0,
            whose: Whose::Queues(vec![0]),
        };
        let ends_ms = ((at + 1) as f64 * self.interval_s * 1000.0) as i64;
        Some(match key {
            "arrivals" => count(&[(Q::Received, 1)]),
            "blocked" => count(&[(Q::Blocked, 1)]),
            "p_delay" => ratio(&[(Q::Delayed, 1)], &[(Q::Received, 1)], 1.0, 0),
            "sl1_by_arrival_interval" => ratio(&[(Q::AnsweredInTime, 1)], &[(Q::Received, 1)], 1.0, 0),
            "mean_queue" => measure("mean_queue", 0),
            "mean_busy" => mean_busy(vec![0]),
            "abandoned_during_interval" => Ask::Read(Gauge::AbandonedDuring { queue: 0 }),
            "overtime_s" => Ask::Sum {
                of: Terms::Group(&[(G::OverrunMs, 1)]),
                times: 0.001,
                whose: Whose::Groups(vec![0]),
            },
            "queue_at_interval_end" => {
                Ask::Read(Gauge::At { count: Of::Waiting(vec![0]), ms: ends_ms, reading: Reading::Mean })
            }
            _ => return None,
        })
    }
}

/// Waits of those who were answered and of those who gave up.
const WAITED: &[(Q, i64)] = &[(Q::WaitAnsweredMs, 1), (Q::WaitAbandonedMs, 1)];

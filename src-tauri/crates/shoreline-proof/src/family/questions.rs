//! What the metrics of the cases are called here: by the catalogue of measures where it has them.

use crate::case::{Case, Params};
use crate::error::ProofError;
use crate::measure::{Ask, Gauge, Of, Question, Reading, Whose};
use serde_json::Value;
use shoreline_model::measure::GroupCounter as G;
use shoreline_model::measure::QueueCounter as Q;
use shoreline_model::measure::Terms;

/// The answer time that scenarios of cases promise, in seconds.
const PROMISED_S: f64 = 20.0;

/// One queue's share of its own received contacts, or a mean of them.
pub fn ratio(num: &'static [(Q, i64)], den: &'static [(Q, i64)], times: f64, queue: usize) -> Ask {
    Ask::Ratio { num: Terms::Queue(num), den: Terms::Queue(den), times, whose: Whose::Queues(vec![queue]) }
}

/// A rate of contacts per second.
pub fn rate(of: &'static [(Q, i64)], queue: usize) -> Ask {
    ratio(of, &[(Q::SpanMs, 1)], 1000.0, queue)
}

/// A measure of one queue.
pub fn measure(key: &'static str, queue: usize) -> Ask {
    Ask::Measure(key, Whose::Queues(vec![queue]))
}

/// A measure of some groups together.
pub fn people(key: &'static str, groups: Vec<usize>) -> Ask {
    Ask::Measure(key, Whose::Groups(groups))
}

/// Busy people, averaged over time.
pub fn mean_busy(groups: Vec<usize>) -> Ask {
    Ask::Ratio {
        num: Terms::Group(&[(G::HandleMs, 1)]),
        den: Terms::Group(&[(G::SpanMs, 1)]),
        times: 1.0,
        whose: Whose::Groups(groups),
    }
}

/// What a key of a one-queue, one-group case asks; `None` for what is no property of the operation.
pub fn of_one_pool(key: &str, expected: f64, agents: f64) -> Option<Ask> {
    use Q::{Abandoned, Answered, Blocked, Delayed, FrontDoorAbandoned, QueueMs, Received, WaitAnsweredMs};
    let over_time = |count, reading| Ask::Read(Gauge::OverTime { count, reading });
    Some(match key {
        "p_block" => ratio(&[(Blocked, 1)], &[(Received, 1)], 1.0, 0),
        "p_balk" => ratio(&[(FrontDoorAbandoned, 1)], &[(Received, 1)], 1.0, 0),
        "p_abandon" => ratio(&[(Abandoned, 1)], &[(Received, 1)], 1.0, 0),
        "p_served" => ratio(&[(Answered, 1)], &[(Received, 1)], 1.0, 0),
        "p_wait" | "p_wait_callers" => measure("delayed_share", 0),
        "p_delay_seen" => {
            ratio(&[(Delayed, 1), (Blocked, 1), (FrontDoorAbandoned, 1)], &[(Received, 1)], 1.0, 0)
        }
        "asa" => measure("asa_s", 0),
        "mean_wait_all" | "mean_wait_all_joined" => measure("mean_wait_s", 0),
        "mean_wait_abandoned" => measure("mean_abandon_s", 0),
        "mean_wait_if_delayed" => ratio(&[(WaitAnsweredMs, 1)], &[(Delayed, 1)], 0.001, 0),
        "mean_queue" => measure("mean_queue", 0),
        "occupancy" => people("occupancy", vec![0]),
        "mean_busy" => mean_busy(vec![0]),
        "wait_p95" => measure("answer_p95_s", 0),
        "wait_p90" => measure("answer_p90_s", 0),
        "mean_arrival_rate_per_s" => rate(&[(Received, 1)], 0),
        "mean_in_system" => over_time(Of::InSystem(vec![0]), Reading::Mean),
        "p_time_all_busy" => over_time(Of::Busy(vec![0]), Reading::Above(agents as i64 - 1)),
        "total_mean_queue" => ratio(&[(QueueMs, 1)], &[(Q::SpanMs, 1)], 1.0, 0),
        "var_busy" => over_time(Of::Busy(vec![0]), Reading::Spread { around: expected }),
        over if over.starts_with("p_busy_gt_") => {
            over_time(Of::Busy(vec![0]), Reading::Above(over.trim_start_matches("p_busy_gt_").parse().ok()?))
        }
        _ => return None,
    })
}

/// Why no question is put for a key.
pub const NOT_ASKED: &[(&str, &str)] = &[
    ("root_sigma", "a step of the derivation, not a property of the operation"),
    ("mean_offered_wait", "the wait of a customer of endless patience, of whom these operations have none"),
];

/// Every metric of a one-queue, one-group case.
///
/// # Errors
/// A key that nobody knows.
pub fn one_pool(case: &Case, agents: f64) -> Result<Vec<Question>, ProofError> {
    let mut questions = Vec::new();
    for key in case.expected().keys().filter(|key| !is_not_asked(key)) {
        let Some(expected) = case.expected().maybe(key) else { continue };
        let ask = match key {
            "wait_variance" => {
                let around_s = case.expected().number("asa")?;
                Some(Ask::Read(Gauge::WaitSpread { queue: 0, around_s }))
            }
            "sl1_T20" => Some(ratio(&[(Q::AnsweredInTime, 1)], &[(Q::Received, 1)], 1.0, 0)),
            key => of_one_pool(key, expected, agents),
        };
        let ask = ask.ok_or_else(|| case.wrong(format!("nobody knows what `{key}` asks")))?;
        questions.push(Question::new(key, expected, ask));
    }
    questions.extend(service_levels(case, &case.service_level, "", 0));
    Ok(questions)
}

/// Whether a key is left out, as `NOT_ASKED` says.
pub fn is_not_asked(key: &str) -> bool {
    NOT_ASKED.iter().any(|(name, _)| *name == key)
}

/// The service levels of a list of answer times, by four definitions.
pub fn service_levels(case: &Case, list: &Value, of: &str, queue: usize) -> Vec<Question> {
    let rows = list.as_array().into_iter().flatten().filter_map(Value::as_object);
    let mut questions = Vec::new();
    for row in rows {
        let row = Params::new(&case.id, row);
        let Some(t_s) = row.maybe("T") else { continue };
        for key in row.keys().filter(|key| key.starts_with("sl")) {
            let (Some(expected), Some(method)) = (row.maybe(key), method(key)) else { continue };
            questions.push(Question::new(
                format!("sl{method}{of}@{t_s}"),
                expected,
                service_level(t_s, method, queue),
            ));
        }
    }
    questions
}

/// Which of the four definitions a key such as `sl2_...` means.
pub fn method(key: &str) -> Option<u8> {
    let digit = key.strip_prefix("sl")?.bytes().next()?;
    (b'1'..=b'4').contains(&digit).then(|| digit - b'0')
}

/// A service level by one of the definitions of the cases.
pub fn service_level(t_s: f64, method: u8, queue: usize) -> Ask {
    if t_s != PROMISED_S {
        return Ask::Within { queue, ms: (t_s * 1000.0).round() as i64, method };
    }
    promised_level(method, queue)
}

/// A service level at the queue's own answer time, by one of the definitions of the cases.
pub fn promised_level(method: u8, queue: usize) -> Ask {
    use Q::{AbandonedInTime, Answered, AnsweredInTime, Blocked, FrontDoorAbandoned, Received};
    match method {
        1 => ratio(&[(AnsweredInTime, 1)], &[(Received, 1)], 1.0, queue),
        2 => ratio(
            &[(AnsweredInTime, 1)],
            &[(Received, 1), (Blocked, -1), (FrontDoorAbandoned, -1), (AbandonedInTime, -1)],
            1.0,
            queue,
        ),
        3 => ratio(&[(AnsweredInTime, 1)], &[(Answered, 1)], 1.0, queue),
        _ => ratio(
            &[(AnsweredInTime, 1), (AbandonedInTime, 1), (FrontDoorAbandoned, 1)],
            &[(Received, 1)],
            1.0,
            queue,
        ),
    }
}

/// A list of expectations, one a place, each its own question.
///
/// # Errors
/// The key has no numbers.
pub fn each(case: &Case, key: &str, ask: impl Fn(usize, f64) -> Ask) -> Result<Vec<Question>, ProofError> {
    if !case.expected().has(key) {
        return Ok(Vec::new());
    }
    let numbers = case.expected().numbers(key)?;
    Ok(numbers
        .iter()
        .enumerate()
        .map(|(at, &number)| Question::new(format!("{key}[{at}]"), number, ask(at, number)))
        .collect())
}

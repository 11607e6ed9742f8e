//! Customers who come by other ways: again, called back, called first, or past a bot.

use super::one_pool::plain;
use super::questions::{self, mean_busy, measure, people, rate, ratio};
use super::steady::{Window, relaxation_s};
use crate::build;
use crate::case::Case;
use crate::error::ProofError;
use crate::measure::{Ask, Gauge, Of, Question, Reading, Variant};
use serde_json::{Value, json};
use shoreline_model::measure::QueueCounter as Q;

/// As good as without end, and the most that a scenario may say.
const ATTEMPTS: u8 = 20;
/// Records a day that a campaign never comes to the end of.
const RECORDS: f64 = 1e6;

fn exponential(mean_s: f64) -> Value {
    json!({"exponential": {"mean_s": mean_s}})
}

/// A question for every key that has an answer here.
fn ask_all(case: &Case, ask: impl Fn(&str, f64) -> Option<Ask>) -> Result<Vec<Question>, ProofError> {
    let mut questions = Vec::new();
    for key in case.expected().keys() {
        let Some(expected) = case.expected().maybe(key) else { continue };
        let ask = ask(key, expected).ok_or_else(|| case.wrong(format!("nobody knows what `{key}` asks")))?;
        questions.push(Question::new(key, expected, ask));
    }
    Ok(questions)
}

/// Who is blocked or gives up tries again.
pub fn redials(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let params = case.params();
    let (fresh, agents) = (params.number("arrival_rate_per_s")?, params.number("agents")?);
    let (handling_s, retry_s) = (params.number("mean_service_s")?, params.number("mean_time_to_retry_s")?);
    let window = Window::new(4.0 * (handling_s + retry_s), fresh);
    let redial = json!({
        "after_block_share": params.maybe("p_retry_after_block").unwrap_or(0.0),
        "after_abandon_share": params.maybe("p_retry_after_abandon").unwrap_or(0.0),
        "delay": exponential(retry_s),
        "max_attempts": ATTEMPTS
    });
    let mut operation = plain(window, case, fresh, params.service()?, params.patience()?, agents)
        .first_queue("redial", redial);
    if let Ok(places) = params.count("waiting_places") {
        operation = operation.first_queue("waiting_places", json!(places));
    }
    let questions = ask_all(case, |key, expected| match key {
        // Little's law: those who will come again stay away for the mean delay.
        "mean_orbit" => Some(ratio(&[(Q::Redialled, 1)], &[(Q::SpanMs, 1)], 1000.0 * retry_s, 0)),
        "attempt_rate_per_s" => Some(rate(&[(Q::Received, 1)], 0)),
        "p_block_per_attempt" => Some(ratio(&[(Q::Blocked, 1)], &[(Q::Received, 1)], 1.0, 0)),
        "p_delay_per_attempt" => Some(ratio(&[(Q::Delayed, 1)], &[(Q::Received, 1)], 1.0, 0)),
        "p_block_fresh" => Some(Ask::Read(Gauge::FirstBlocked { queue: 0 })),
        "served_rate_per_s" => Some(rate(&[(Q::Answered, 1)], 0)),
        "abandon_rate_per_s" => Some(rate(&[(Q::Abandoned, 1)], 0)),
        "lost_fraction_of_fresh_calls" => Some(ratio(
            &[(Q::Received, 1), (Q::Redialled, -1), (Q::Answered, -1)],
            &[(Q::Received, 1), (Q::Redialled, -1)],
            1.0,
            0,
        )),
        key => questions::of_one_pool(key, expected, agents),
    })?;
    Ok(vec![window.variant(case, "", &operation, questions)?])
}

/// Callbacks offered from a number of waiting customers on, made whenever nobody waits.
pub fn callbacks(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let params = case.params();
    let (arrivals, agents) = (params.number("arrival_rate_per_s")?, params.number("agents")?);
    let (handling_s, patience_s) = (params.number("mean_service_s")?, params.number("mean_patience_s")?);
    let load = arrivals * handling_s;
    let window = Window::new(2.0 * relaxation_s(load, agents, handling_s, None, 1.0), arrivals);
    let from = f64::from(params.count("offer_when_waiting_at_least")?);
    // The announced wait grows with those ahead: ln(1 + (n + 1) theta / (s mu)) / theta (`Predictor::ExpectedDelay`).
    // Half a customer below the number lies between one step and the next.
    let over_s = ((from + 0.5) * handling_s / agents / patience_s).ln_1p() * patience_s;
    let offer =
        json!({"over_s": over_s, "accept_share": params.number("p_accept")?, "queue": "return-calls"});
    let mut back = build::queue(
        "return-calls",
        json!("none"),
        exponential(params.number("mean_callback_service_s")?),
        json!("never"),
    );
    back["channel"] = json!("callback");
    back["priority"] = json!(2);
    back["reach"] = json!({"share": 1, "ring_s": 0});
    let skills = vec![build::skill("calls", 1, 1.0), build::skill("return-calls", 1, 1.0)];
    let mut calls =
        build::queue("calls", build::steady_demand(arrivals), params.service()?, params.patience()?);
    calls["callback"] = offer;
    let operation = window.operation(case).queue(calls).queue(back).group(build::group(
        "team",
        skills,
        build::steady_heads(agents),
    ));
    let questions = ask_all(case, |key, _| match key {
        "p_all_agents_busy" => Some(Ask::Read(Gauge::OverTime {
            count: Of::Busy(vec![0]),
            reading: Reading::Above(agents as i64 - 1),
        })),
        "p_callback_chosen" => Some(ratio(&[(Q::FlowOut, 1)], &[(Q::Received, 1)], 1.0, 0)),
        "p_abandon" => Some(ratio(&[(Q::Abandoned, 1)], &[(Q::Received, 1)], 1.0, 0)),
        "mean_queue_inbound" => Some(measure("mean_queue", 0)),
        "mean_callbacks_waiting" => Some(measure("mean_queue", 1)),
        "mean_callback_delay_s" => Some(measure("asa_s", 1)),
        "occupancy" => Some(people("occupancy", vec![0])),
        "inbound_served_rate_per_s" => Some(rate(&[(Q::Answered, 1)], 0)),
        "callback_served_rate_per_s" => Some(rate(&[(Q::Answered, 1)], 1)),
        "mean_wait_all_inbound_queue_s" => Some(measure("mean_wait_s", 0)),
        _ => None,
    })?;
    Ok(vec![window.variant(case, "", &operation, questions)?])
}

/// A campaign calls whenever more people are idle than must be kept free.
pub fn blending(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let params = case.params();
    let (arrivals, agents) = (params.number("arrival_rate_per_s")?, params.number("agents")?);
    let window = Window::new(
        4.0 * (params.number("mean_service_s")? + params.number("mean_outbound_s")?),
        2.0 * arrivals,
    );
    let mut sales = build::queue(
        "campaign",
        json!("none"),
        exponential(params.number("mean_outbound_s")?),
        json!("never"),
    );
    let all_day =
        json!([{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "from": "00:00", "to": "24:00"}]);
    sales["channel"] = json!("outbound");
    sales["priority"] = json!(2);
    sales["campaign"] = json!({
        "records_per_day": RECORDS,
        "segments": [{"zone": "UTC", "share": 1}],
        "windows": all_day,
        "reach": {"share": 1, "ring_s": 0},
        "pacing": "progressive"
    });
    let calls = build::queue("calls", build::steady_demand(arrivals), params.service()?, params.patience()?);
    let skills = vec![build::skill("calls", 1, 1.0), build::skill("campaign", 1, 1.0)];
    let reserve = json!({"group": "team", "keep": params.count("idle_reserve")?, "for": ["calls"]});
    let operation = window
        .operation(case)
        .queue(calls)
        .queue(sales)
        .group(build::group("team", skills, build::steady_heads(agents)))
        .routing("reserves", reserve);
    let questions = ask_all(case, |key, expected| match key {
        "p_delay" => Some(measure("delayed_share", 0)),
        "outbound_rate_per_s" => Some(rate(&[(Q::Answered, 1)], 1)),
        "mean_outbound_busy" => {
            Some(Ask::Read(Gauge::OverTime { count: Of::InService(vec![1]), reading: Reading::Mean }))
        }
        key => questions::of_one_pool(key, expected, agents),
    })?;
    Ok(vec![window.variant(case, "", &operation, questions)?])
}

/// A bot takes every call first, on the line that the call keeps to its end.
pub fn bot_in_front(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let params = case.params();
    let (arrivals, agents) = (params.number("arrival_rate_per_s")?, params.number("agents")?);
    let handling_s = params.number("mean_service_s")?;
    let load = arrivals * params.number("p_to_agent")? * handling_s;
    let window =
        Window::new(2.0 * relaxation_s(load, agents, handling_s, Some(10.0 * handling_s), 1.0), arrivals);
    let contained = 1.0 - params.number("p_to_agent")?;
    let bot = json!({
        "id": "menu",
        "queues": ["calls"],
        "session": exponential(params.number("ivr_mean_s")?),
        "contained": {"points": [{"date": "2026-06-01", "share": contained}]}
    });
    let operation = plain(window, case, arrivals, params.service()?, json!("never"), agents)
        .bot(bot)
        .lines(params.count("trunks")?, &["calls".to_owned()]);
    let over_time = |count| Ask::Read(Gauge::OverTime { count, reading: Reading::Mean });
    let mut questions = ask_all(case, |key, expected| match key {
        "p_wait_agent_callers" => Some(measure("delayed_share", 0)),
        "mean_trunks_busy" => Some(over_time(Of::OnLines(vec![0]))),
        "mean_in_ivr" => Some(over_time(Of::WithBot(vec![0]))),
        "agent_call_rate_per_s" => Some(rate(&[(Q::Offered, 1)], 0)),
        "mean_busy" => Some(mean_busy(vec![0])),
        key => questions::of_one_pool(key, expected, agents),
    })?;
    // Nobody gives up, so that all definitions agree; the offered are those who want an agent.
    let mut levels = questions::service_levels(case, &case.service_level, "", 0);
    levels.retain(|question| question.metric.starts_with("sl3"));
    questions.extend(levels);
    Ok(vec![window.variant(case, "", &operation, questions)?])
}

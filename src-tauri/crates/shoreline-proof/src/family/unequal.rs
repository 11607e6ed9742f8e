//! Agents who differ, and rules that choose among the idle ones.

use super::questions::{each, measure, people, ratio};
use super::steady::Window;
use crate::build;
use crate::case::Case;
use crate::error::ProofError;
use crate::measure::{Question, Variant};
use serde_json::json;
use shoreline_model::measure::QueueCounter as Q;

/// One person a group, each with a pace of its own.
pub fn agents(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let params = case.params();
    let rate = params.number("arrival_rate_per_s")?;
    let means = params.numbers("mean_service_s_by_agent")?;
    let usual = means.first().copied().ok_or_else(|| case.wrong("there is no agent"))?;
    let longest = means.iter().fold(0.0_f64, |most, mean| most.max(*mean));
    let window = Window::new(2.0 * longest + params.maybe("mean_patience_s").unwrap_or(longest), rate);
    let talk = json!({"exponential": {"mean_s": usual}});
    let mut operation = window.operation(case).queue(build::queue(
        "calls",
        build::steady_demand(rate),
        talk,
        params.patience()?,
    ));
    for (at, mean) in means.iter().enumerate() {
        let skill = build::skill("calls", 1, mean / usual);
        operation = operation.group(build::group(&name(at), vec![skill], build::steady_heads(1.0)));
    }
    let selection = params.value("selection").and_then(|rule| rule.as_str()).unwrap_or("longest_idle");
    let operation = match selection {
        "fastest" => operation.routing("overflow", build::asked_in_order("calls", &by_pace(&means, false))),
        "slowest" => operation.routing("overflow", build::asked_in_order("calls", &by_pace(&means, true))),
        rule @ ("longest_idle" | "random" | "least_occupied") => {
            operation.routing("agent_choice", json!({"queue": "calls", "rule": rule}))
        }
        other => return Err(case.wrong(format!("nobody knows the selection `{other}`"))),
    };
    Ok(vec![window.variant(case, "", &operation, questions(case)?)?])
}

fn name(at: usize) -> String {
    format!("agent-{at:02}")
}

/// Agents in the order in which they are asked.
fn by_pace(means: &[f64], slowest_first: bool) -> Vec<String> {
    let mut order: Vec<usize> = (0..means.len()).collect();
    order.sort_by(|a, b| means[*a].total_cmp(&means[*b]));
    if slowest_first {
        order.reverse();
    }
    order.into_iter().map(name).collect()
}

fn questions(case: &Case) -> Result<Vec<Question>, ProofError> {
    let mut questions = each(case, "occupancy_by_agent", |agent, _| people("occupancy", vec![agent]))?;
    for key in case.expected().keys() {
        let Some(expected) = case.expected().maybe(key) else { continue };
        let ask = match key {
            "p_delay" => measure("delayed_share", 0),
            "p_abandon" => ratio(&[(Q::Abandoned, 1)], &[(Q::Received, 1)], 1.0, 0),
            "mean_queue" => measure("mean_queue", 0),
            "mean_wait_all" => measure("mean_wait_s", 0),
            other => return Err(case.wrong(format!("nobody knows what `{other}` asks"))),
        };
        questions.push(Question::new(key, expected, ask));
    }
    Ok(questions)
}

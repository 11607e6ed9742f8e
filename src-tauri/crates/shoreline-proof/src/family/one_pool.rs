//! One queue, one group: every law of arrivals, handling and patience.

use super::questions;
use super::steady::{Window, relaxation_s};
use crate::build::{self, Operation};
use crate::case::Case;
use crate::error::ProofError;
use crate::measure::Variant;
use serde_json::{Value, json};

/// A patience longer than this many seconds changes nothing within a window.
const ENDLESS_S: f64 = 1e6;

/// The case as it stands.
pub fn one_pool(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let variant = with_talk(case, "", case.params().service()?, places(case))?;
    Ok(vec![variant])
}

/// The case with exponential, constant and log-normal handling of the same mean: the answer does not depend on it.
pub fn whatever_the_handling_law(case: &Case, places: Option<u32>) -> Result<Vec<Variant>, ProofError> {
    let mean_s = case.params().number("mean_service_s")?;
    handling_laws(mean_s, 2.0_f64)
        .into_iter()
        .map(|(name, talk)| with_talk(case, name, talk, places))
        .collect()
}

/// Three laws of one mean, the last with this squared coefficient of variation.
pub fn handling_laws(mean_s: f64, scv: f64) -> [(&'static str, Value); 3] {
    [
        ("", json!({"exponential": {"mean_s": mean_s}})),
        ("constant", json!({"constant": {"value_s": mean_s}})),
        ("log-normal", json!({"lognormal": {"mean_s": mean_s, "cv": scv.sqrt()}})),
    ]
}

fn places(case: &Case) -> Option<u32> {
    case.params().count("waiting_places").ok()
}

fn with_talk(case: &Case, name: &str, talk: Value, places: Option<u32>) -> Result<Variant, ProofError> {
    let params = case.params();
    let (rate, agents) = (mean_rate(case)?, params.number("agents")?);
    let handling_s = params.mean_service_s()?;
    let bounded = places.map(|places| f64::from(places + 1) * handling_s / agents);
    let patience_s = params.maybe("mean_patience_s").or(patience_of_law(case)).or(bounded);
    let variation = params.value("service").and_then(|law| law["scv"].as_f64()).unwrap_or(1.0).max(1.0)
        + burstiness(case);
    let relaxation = relaxation_s(rate * handling_s, agents, handling_s, patience_s, variation);
    let window = Window::new(relaxation.max(swing_s(case)), rate);
    let mut queue = build::queue("calls", build::steady_demand(rate), talk, params.patience()?);
    if let Some(places) = places {
        queue["waiting_places"] = json!(places);
    }
    if let Some(share) = balk_share(case)? {
        queue["balk_share"] = json!(share);
    }
    if let Some(variability) = variability(case)? {
        queue["variability"] = variability;
    }
    let operation = window.operation(case).queue(queue).group(one_group(agents));
    window.variant(case, name, &operation, questions::one_pool(case, agents)?)
}

fn one_group(agents: f64) -> Value {
    build::group("team", vec![build::skill("calls", 1, 1.0)], build::steady_heads(agents))
}

/// Arrivals a second, all states of a bursty process together.
fn mean_rate(case: &Case) -> Result<f64, ProofError> {
    let params = case.params();
    if params.has("arrival_rate_per_s_by_state") {
        let rates = params.numbers("arrival_rate_per_s_by_state")?;
        let stays = params.numbers("mean_sojourn_s_by_state")?;
        let weighted: f64 = rates.iter().zip(&stays).map(|(rate, stay)| rate * stay).sum();
        return Ok(weighted / stays.iter().sum::<f64>());
    }
    params.maybe("base_arrival_rate_per_s").map_or_else(|| params.number("arrival_rate_per_s"), Ok)
}

/// Arrivals that are no Poisson process.
fn variability(case: &Case) -> Result<Option<Value>, ProofError> {
    let params = case.params();
    if params.has("interarrival") {
        let mut named = params.value("interarrival").cloned().unwrap_or_default();
        if named.is_object() && named["mean_s"].is_null() {
            named["mean_s"] = json!(1.0 / mean_rate(case)?);
        }
        let spacing =
            crate::case::law(&named).ok_or_else(|| case.wrong("`interarrival` is not a known law"))?;
        return Ok(Some(json!({ "spacing": spacing })));
    }
    if params.has("arrival_rate_per_s_by_state") {
        let states = params.numbers("arrival_rate_per_s_by_state")?;
        let stays = params.numbers("mean_sojourn_s_by_state")?;
        let bursts: Vec<Value> = states
            .iter()
            .zip(&stays)
            .map(|(factor, mean_s)| json!({"factor": factor, "mean_s": mean_s}))
            .collect();
        return Ok(Some(json!({ "bursts": bursts })));
    }
    let shape = params.value("day_factor").and_then(|factor| factor["shape"].as_f64());
    Ok(shape.map(|shape| json!({"day_cv": shape.powf(-0.5)})))
}

/// What arrivals add to the variation that makes an operation slow to forget.
fn burstiness(case: &Case) -> f64 {
    let scv = case.params().value("interarrival").and_then(|law| {
        let (shares, means) = (law["probs"].as_array()?, law["means_s"].as_array()?);
        let moment = |power: i32| -> Option<f64> {
            shares.iter().zip(means).map(|(p, m)| Some(p.as_f64()? * m.as_f64()?.powi(power))).sum()
        };
        Some(2.0 * moment(2)? / moment(1)?.powi(2) - 1.0)
    });
    scv.unwrap_or(0.0)
}

/// How long the state of the arrivals themselves lasts.
fn swing_s(case: &Case) -> f64 {
    case.params().numbers("mean_sojourn_s_by_state").map_or(0.0, |stays| stays.iter().sum())
}

/// A mean or a value by which a law of patience can be judged endless.
fn patience_of_law(case: &Case) -> Option<f64> {
    let law = case.params().value("patience")?;
    let number = ["mean_s", "value_s", "exp_mean_s"].iter().find_map(|key| law[*key].as_f64());
    number.filter(|mean_s| *mean_s < ENDLESS_S)
}

/// Share that balks when all agents are busy, from words such as `P(balk | all agents busy) = 0.3`.
fn balk_share(case: &Case) -> Result<Option<f64>, ProofError> {
    let Some(value) = case.params().value("balking") else { return Ok(None) };
    let number = value.as_f64().or_else(|| value.as_str()?.rsplit('=').next()?.trim().parse().ok());
    number.map(Some).ok_or_else(|| case.wrong("`balking` is not a share of those who find all agents busy"))
}

/// One queue and one group at these values: what other families build on.
pub fn plain(window: Window, case: &Case, rate: f64, talk: Value, patience: Value, agents: f64) -> Operation {
    let queue = build::queue("calls", build::steady_demand(rate), talk, patience);
    window.operation(case).queue(queue).group(one_group(agents))
}

//! Laws by the names that papers give them, as scenarios write them.

use serde_json::{Value, json};

/// Exponential with a mean in seconds.
pub fn exponential(mean_s: f64) -> Value {
    json!({"exponential": {"mean_s": mean_s}})
}

/// A named law; `None` for one that scenarios do not have.
pub fn of(named: &Value) -> Option<Value> {
    let number = |key: &str| named[key].as_f64();
    if let (Some(share), Some(mean_s)) = (number("atom_at_zero"), number("exp_mean_s")) {
        let at_once = json!({"share": share, "law": {"constant": {"value_s": 0}}});
        return Some(
            json!({"mixture": {"parts": [at_once, {"share": 1.0 - share, "law": exponential(mean_s)}]}}),
        );
    }
    Some(match named["law"].as_str()?.to_ascii_lowercase().as_str() {
        "exponential" => exponential(number("mean_s")?),
        "deterministic" => json!({"constant": {"value_s": number("value_s").or(number("mean_s"))?}}),
        "lognormal" => json!({"lognormal": {"mean_s": number("mean_s")?, "cv": cv(named)?}}),
        "gamma" => json!({"gamma": {"mean_s": number("mean_s")?, "cv": cv(named)?}}),
        "erlang" => json!({"erlang": {"mean_s": number("mean_s")?, "phases": named["k"].as_u64()?}}),
        "uniform" => json!({"uniform": {"min_s": number("lo_s")?, "max_s": number("hi_s")?}}),
        "hyperexponential" => {
            let branches: Vec<Value> =
                branches(named)?.map(|(share, mean_s)| json!({"share": share, "mean_s": mean_s})).collect();
            json!({"hyperexponential": {"branches": branches}})
        }
        _ => return None,
    })
}

/// The mean of a named law in seconds.
pub fn mean_s(named: &Value) -> Option<f64> {
    let number = |key: &str| named[key].as_f64();
    match named["law"].as_str()?.to_ascii_lowercase().as_str() {
        "uniform" => Some((number("lo_s")? + number("hi_s")?) / 2.0),
        "hyperexponential" => Some(branches(named)?.map(|(share, mean)| share * mean).sum()),
        _ => number("mean_s").or(number("value_s")),
    }
}

/// Coefficient of variation, given as such or as its square.
fn cv(named: &Value) -> Option<f64> {
    named["cv"].as_f64().or_else(|| named["scv"].as_f64().map(f64::sqrt))
}

fn branches(named: &Value) -> Option<impl Iterator<Item = (f64, f64)>> {
    let shares = super::params::numbers(&named["probs"])?;
    let means = super::params::numbers(&named["means_s"])?;
    Some(shares.into_iter().zip(means))
}

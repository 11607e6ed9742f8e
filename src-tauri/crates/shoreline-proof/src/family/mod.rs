//! How the cases of each family are told as scenarios. One file a kind of operation; no file knows an answer.

mod days;
mod infinite;
mod one_pool;
mod questions;
mod returns;
mod skills;
mod steady;
mod unequal;

use crate::case::Case;
use crate::error::ProofError;
use crate::measure::Variant;

/// Families by their two letters, with what their mathematics is about.
pub const FAMILIES: &[(&str, &str)] = &[
    ("EB", "Erlang B: no waiting places"),
    ("EC", "Erlang C: endless patience"),
    ("EA", "Erlang A: exponential patience"),
    ("FT", "Finite lines and waiting places, balking"),
    ("MG", "General patience"),
    ("GI", "General arrivals"),
    ("P1", "One agent, general handling"),
    ("DS", "Constant handling"),
    ("PH", "Phase-type handling"),
    ("PR", "Priorities"),
    ("AR", "Bursty arrivals and busy days"),
    ("SK", "Skills"),
    ("RI", "Any routing at all"),
    ("RT", "Redials"),
    ("CB", "Callbacks"),
    ("BL", "Blending"),
    ("HA", "Unequal agents"),
    ("IV", "A bot in front, shared lines"),
    ("IS", "More agents than needed"),
    ("TI", "More agents than needed, by the hour"),
    ("TV", "Staffed days"),
];

/// The scenarios that tell a case, each with its questions.
///
/// # Errors
/// The family is unknown, the case lacks a parameter, or it asks for what a scenario cannot say.
pub fn variants(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let mut variants = match case.family.as_str() {
        "EB" => one_pool::whatever_the_handling_law(case, Some(0)),
        "EC" | "EA" | "FT" | "MG" | "GI" | "P1" | "DS" | "PH" | "AR" => one_pool::one_pool(case),
        "PR" => skills::priorities(case),
        "SK" => skills::skills(case),
        "RI" => skills::any_routing(case),
        "RT" => returns::redials(case),
        "CB" => returns::callbacks(case),
        "BL" => returns::blending(case),
        "IV" => returns::bot_in_front(case),
        "HA" => unequal::agents(case),
        "IS" => infinite::steady(case),
        "TI" => infinite::by_the_hour(case),
        "TV" => days::days(case),
        other => Err(case.wrong(format!("there is no family `{other}`"))),
    }?;
    choose_primary(&mut variants);
    Ok(variants)
}

/// One question of a case enters the test of all z-scores: abandonment, else the mean queue, else what is asked first.
fn choose_primary(variants: &mut [Variant]) {
    let Some(first) = variants.first_mut() else { return };
    let place = |of: &[&str]| {
        let named = |metric: &str| of.iter().any(|start| metric.starts_with(start));
        first.questions.iter().position(|q| q.expected > 0.0 && named(&q.metric))
    };
    let place = place(&["p_abandon", "abandoned"])
        .or_else(|| place(&["mean_queue", "total_queue_time"]))
        .unwrap_or(0);
    if let Some(question) = first.questions.get_mut(place) {
        question.primary = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::cases;
    use serde_json::{Value, json};

    /// What a stranger may have written where a number belongs.
    fn odd() -> [Value; 8] {
        [
            json!(0),
            json!(-1),
            json!(1e300),
            json!(1e-300),
            json!(null),
            json!("x"),
            json!([]),
            json!([0, 1e300]),
        ]
    }

    #[test]
    fn a_strange_case_is_refused_or_told_and_never_a_panic() {
        for case in cases() {
            for key in case.params.keys() {
                for value in odd() {
                    let mut strange = case.clone();
                    strange.params.insert(key.clone(), value);
                    if let Err(error) = variants(&strange) {
                        assert!(error.to_string().starts_with("Case"), "{error}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_unknown_family_is_named() {
        let mut case = cases().remove(0);
        case.family = "XX".into();
        assert!(variants(&case).unwrap_err().to_string().contains("`XX`"));
    }
}

//! Laws of random spans: talk, hold, after-contact work, patience, delays. Only their description; the engine draws.

mod span;

use crate::units::{Amount, Cv, Factor, Seconds, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A probability law of a span of time, in seconds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Law {
    /// Endless: a patience that never runs out. Only for patience.
    Never,
    /// Always the same.
    Constant { value_s: Seconds },
    /// Exponential with this mean.
    Exponential { mean_s: Seconds },
    /// Log-normal by mean and coefficient of variation.
    Lognormal { mean_s: Seconds, cv: Cv },
    /// Log-normal by median and 90th percentile.
    LognormalPercentiles { median_s: Seconds, p90_s: Seconds },
    /// Gamma by mean and coefficient of variation.
    Gamma { mean_s: Seconds, cv: Cv },
    /// Erlang: the sum of `phases` equal exponential phases with this total mean.
    Erlang { mean_s: Seconds, phases: u32 },
    /// Weibull by scale and shape (its native parameters).
    Weibull { scale_s: Seconds, shape: Factor },
    /// Hyperexponential: an exponential chosen by share.
    Hyperexponential { branches: Vec<Branch> },
    /// Uniform between two values.
    Uniform { min_s: Seconds, max_s: Seconds },
    /// Triangular between two values with a mode.
    Triangular { min_s: Seconds, mode_s: Seconds, max_s: Seconds },
    /// One of these recorded values, each as likely as any other.
    Empirical { values_s: Vec<Seconds> },
    /// Uniform within bins: `counts[i]` falls between `edges_s[i]` and `edges_s[i + 1]`.
    Histogram { edges_s: Vec<Seconds>, counts: Vec<Amount> },
    /// Another law, later by a fixed span.
    Shifted { by_s: Seconds, law: Box<Law> },
    /// Another law, given that it falls between two bounds.
    Truncated {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        min_s: Option<Seconds>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        max_s: Option<Seconds>,
        law: Box<Law>,
    },
    /// A patience estimated from what was seen: exponential with mean `mean_wait_s` / `abandon_share` (Erlang A:
    /// Palm 1957; Mandelbaum and Zeltyn 2007, P(ab) = E[W] / mean patience).
    PatienceEstimate { mean_wait_s: Seconds, abandon_share: Share },
    /// Several laws, each chosen by its share.
    Mixture { parts: Vec<Part> },
}

/// One branch of a hyperexponential law.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Branch {
    pub share: Share,
    pub mean_s: Seconds,
}

/// One part of a mixture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub share: Share,
    pub law: Law,
}

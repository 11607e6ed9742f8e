//! What `check` has to say about a scenario. Never printed here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One thing `check` found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Finding {
    pub severity: Severity,
    /// Where in the document: `queues[2].patience.exponential.mean_s`; empty for the whole.
    pub path: String,
    /// Line in the text, from 1, where the text is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Column in the line, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// A sentence that names the thing at fault.
    pub message: String,
    /// What to do about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Cannot be run.
    Error,
    /// Can be run; look at it before trusting the results.
    Warning,
    /// A rule that was applied where the file leaves a choice.
    Note,
}

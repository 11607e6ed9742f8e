//! What people bring with them and how that changes: skill in person, tenure, language, fatigue, hiring and leaving.

use crate::clock::LocalDate;
use crate::ids::LanguageLevelId;
use crate::units::{Amount, Cv, Factor, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Rules that hold for people of all groups.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct People {
    /// Levels of a language and what they cost. `native`, `c1` and `b2` exist without being named here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<LanguageLevel>>"))]
    pub language_levels: Vec<LanguageLevel>,
    /// How handling slows down when people have no time to breathe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fatigue: Option<Fatigue>,
}

/// What speaking a language at a level costs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct LanguageLevel {
    pub id: LanguageLevelId,
    /// Handling time as a multiple.
    pub handling_factor: Factor,
    /// Taken off the share of contacts resolved the first time.
    pub resolved_loss_share: Share,
}

/// Handling time x (1 + `slope` x (occupancy of the last hours - `above`)), where that occupancy is above.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Fatigue {
    /// Occupancy that tires nobody; 0.85 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above_share: Option<Share>,
    /// 0.6 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slope: Option<Factor>,
    /// Minutes over which occupancy is averaged, the past fading exponentially; 120 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over_min: Option<u16>,
}

/// How people differ from one another and over time, in one group.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Ability {
    /// Log-normal factor a person on handling time, mean 1, with this coefficient of variation; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person_cv: Option<Cv>,
    /// How new people become as fast as old ones; as fast at once when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learning: Option<Learning>,
    /// People on shifts who leave, by tenure, of those there at the start or when hired; nobody when not given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Hazard>>"))]
    pub attrition: Vec<Hazard>,
}

/// Handling time x (1 + (`start_factor` - 1) x exp(-t / `weeks`)), t weeks after a person began to take contacts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Learning {
    pub start_factor: Factor,
    pub weeks: Amount,
}

/// Probability of leaving within a month, from a month of tenure on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Hazard {
    pub from_month: u16,
    pub monthly_share: Share,
}

/// When the people of a team were hired, and how they begin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Hired {
    /// First day at work.
    pub on: LocalDate,
    /// Weeks in the classroom: paid, seated, without contacts; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training_weeks: Option<u16>,
    /// Weeks of nesting thereafter; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nesting_weeks: Option<u16>,
    /// Capacity while nesting: handling takes 1 / this as long. 0.5 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nesting_share: Option<Share>,
}

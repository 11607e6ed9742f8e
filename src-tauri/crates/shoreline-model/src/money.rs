//! What supply costs. Every amount stands in the currency of the site it belongs to, or says its own.

use crate::clock::{ClockTime, LocalDate, WeekDay};
use crate::units::{Amount, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An ISO 4217 code such as `GBP`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(transparent)]
pub struct Currency(pub String);

/// The currency of all results, and what others are worth in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Fx {
    /// The reporting currency.
    pub currency: Currency,
    /// The day of the rates.
    pub as_of: LocalDate,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<FxRate>>"))]
    pub rates: Vec<FxRate>,
}

/// What one unit of a currency is worth in the reporting currency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct FxRate {
    pub currency: Currency,
    pub rate: Amount,
}

/// What a site pays and for what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct SiteCost {
    pub currency: Currency,
    /// Work between two clock times; the end may be past midnight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub night: Option<NightPremium>,
    /// Added to the rate on the days of the weekend; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekend_premium_share: Option<Share>,
    /// Days of the weekend; Saturday and Sunday when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekend_days: Option<Vec<WeekDay>>,
    /// Added to the rate on public holidays; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holiday_premium_share: Option<Share>,
    /// Added to the rate for time past the end of a shift and for overtime; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overtime_premium_share: Option<Share>,
    /// For a seat and 30 days; 0 when not given. Seats are the cap, or the most people planned to be there at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat_month: Option<Amount>,
}

/// A premium by the site's clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct NightPremium {
    pub from: ClockTime,
    pub to: ClockTime,
    pub share: Share,
}

/// What a group's people cost, in the site's currency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct GroupCost {
    /// For a paid hour without premiums.
    pub paid_hour: Amount,
    /// Once for each person hired within the horizon, wages apart; 0 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hire: Option<Amount>,
}

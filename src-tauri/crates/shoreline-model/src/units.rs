//! Numbers with a unit, as they stand in scenario files. Whether a number makes sense is `check`'s business.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

macro_rules! units {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Deserialize, JsonSchema)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
        #[serde(transparent)]
        pub struct $name(pub f64);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                plain_number(self.0, to)
            }
        }
    )*};
}

/// Writes 330 as `330`, not `330.0`: a file that is loaded and saved keeps its bytes.
fn plain_number<S: Serializer>(value: f64, to: S) -> Result<S::Ok, S::Error> {
    const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53: above it not every integer is an f64
    if value.fract() == 0.0 && value.abs() < EXACT {
        to.serialize_i64(value as i64)
    } else {
        to.serialize_f64(value)
    }
}

units! {
    /// A span in seconds.
    Seconds,
    /// A span in hours.
    Hours,
    /// A part of a whole, 0 to 1.
    Share,
    /// A multiplier; 1 changes nothing.
    Factor,
    /// A coefficient of variation: standard deviation over mean.
    Cv,
    /// A number of contacts or heads, whole or not (a forecast of 12.5 contacts is meant).
    Amount,
}

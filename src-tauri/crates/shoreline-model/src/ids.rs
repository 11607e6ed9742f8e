//! Names of things in scenario files: one newtype per kind of thing. Never an index; the engine has its own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    )*};
}

ids! {
    /// Names a client: a company whose customers make contact.
    ClientId,
    /// Names a queue: contacts of one kind that wait together.
    QueueId,
    /// Names a site: a place where agents sit.
    SiteId,
    /// Names an agent group: people of one site with the same skills.
    AgentGroupId,
    /// Names a shift pattern.
    ShiftId,
    /// Names a trunk group: a limited number of lines.
    TrunkGroupId,
    /// Names a bot.
    BotId,
    /// Names a level of a language: `native`, `c1`, `b2`, or one of the scenario's own.
    LanguageLevelId,
    /// Names a constraint on where data may be seen: `eu`, `pci`.
    ResidencyTag,
}

//! Sites, clients and the public holidays that both keep.

use crate::clock::{LocalDate, ZoneName};
use crate::ids::{ClientId, ResidencyTag, SiteId};
use crate::money::SiteCost;
use crate::units::Factor;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A company whose customers make contact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Client {
    pub id: ClientId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// The clock its customers live by: demand, opening hours and demand tables follow it.
    pub zone: ZoneName,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holidays: Option<Holidays>,
    /// Demand on a public holiday as a multiple of the usual; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holiday_demand: Option<Factor>,
}

impl Client {
    /// A client with a clock.
    pub fn new(id: ClientId, zone: ZoneName) -> Self {
        Self { id, name: None, notes: None, zone, holidays: None, holiday_demand: None }
    }
}

/// A place where agents sit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Site {
    pub id: SiteId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// The clock on its wall: shifts and head counts follow it.
    pub zone: ZoneName,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holidays: Option<Holidays>,
    /// Most people at work at once, breaks included; who comes to a full house waits for a seat. Unlimited when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// What data may be seen here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<ResidencyTag>>"))]
    pub residency: Vec<ResidencyTag>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<SiteCost>,
}

impl Site {
    /// A site with a clock.
    pub fn new(id: SiteId, zone: ZoneName) -> Self {
        Self {
            id,
            name: None,
            notes: None,
            zone,
            holidays: None,
            seats: None,
            residency: Vec::new(),
            cost: None,
        }
    }
}

/// A public-holiday calendar: the shipped one of a region, dates of one's own, or both.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// ISO 3166 country or subdivision: `PH`, `GB-ENG`. `shoreline` ships dated tables for 2025 to 2028.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Holiday>>"))]
    pub extra: Vec<Holiday>,
}

/// One holiday of one's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    pub date: LocalDate,
    pub name: String,
}

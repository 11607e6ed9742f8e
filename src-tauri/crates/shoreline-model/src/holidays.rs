//! Public holidays by region, as dated tables that ship with the program, and those a file adds.
//! Never a rule: `data/make_holidays.py` writes the tables from the `holidays` package of Python (MIT).

use crate::site::Holidays;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::OnceLock;

/// The years that the tables cover.
pub const YEARS: RangeInclusive<i16> = 2025..=2028;

type Tables = BTreeMap<String, BTreeMap<Date, String>>;

const TEXT: &str = include_str!("../data/holidays.json");

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    // The shipped text is read by a test: it is sound.
    TABLES.get_or_init(|| serde_json::from_str(TEXT).unwrap_or_default())
}

/// The regions that have a table: `AT`, `AU`, `AU-NSW`, …
pub fn regions() -> impl Iterator<Item = &'static str> {
    tables().keys().map(String::as_str)
}

/// Whether a region has a table.
pub fn is_known(region: &str) -> bool {
    tables().contains_key(region)
}

/// The holidays of a calendar, by date; one of its own wins over the region's on the same date.
pub fn dates(calendar: &Holidays) -> BTreeMap<Date, String> {
    let region = calendar.region.as_ref().and_then(|region| tables().get(region));
    let mut dates = region.cloned().unwrap_or_default();
    dates.extend(calendar.extra.iter().map(|holiday| (holiday.date.0, holiday.name.clone())));
    dates
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Holiday;

    fn of(region: &str) -> BTreeMap<Date, String> {
        dates(&Holidays { region: Some(region.into()), extra: Vec::new() })
    }

    fn name(region: &str, date: &str) -> Option<String> {
        of(region).remove(&date.parse().unwrap())
    }

    #[test]
    fn every_region_has_holidays_in_every_year_and_none_outside() {
        assert_eq!(regions().count(), 36);
        for region in regions() {
            let years: Vec<i16> = of(region).keys().map(|date| date.year()).collect();
            assert!(YEARS.clone().all(|year| years.contains(&year)), "{region}");
            assert!(years.iter().all(|year| YEARS.contains(year)), "{region}");
        }
    }

    #[test]
    fn known_days_are_there() {
        assert_eq!(name("GB-ENG", "2026-08-31").as_deref(), Some("Late Summer Bank Holiday"));
        assert_eq!(name("GB-SCT", "2026-08-31"), None);
        assert_eq!(name("PH", "2026-11-30").as_deref(), Some("Bonifacio Day"));
        assert_eq!(name("US", "2026-11-26").as_deref(), Some("Thanksgiving Day"));
    }

    #[test]
    fn dates_of_ones_own_are_added_and_win() {
        let date = "2026-12-25".parse().map(crate::clock::LocalDate).unwrap();
        let extra = vec![Holiday { date, name: "Shut".into() }];
        let both = dates(&Holidays { region: Some("GB-ENG".into()), extra });
        assert_eq!(both[&date.0], "Shut");
        assert!(both.len() > 30);
        assert!(!is_known("GB"));
    }

    /// As the schema is: writing is what the test is for, and a difference fails the build.
    #[cfg(feature = "bindings")]
    #[test]
    fn the_window_s_copy_is_written_beside_its_types() {
        let folder = std::path::PathBuf::from(std::env::var("TS_RS_EXPORT_DIR").unwrap());
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("holidays.json"), TEXT).unwrap();
    }
}

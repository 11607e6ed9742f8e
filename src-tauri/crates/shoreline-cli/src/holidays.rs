//! `shoreline holidays`: the calendars that ship, so that nobody need guess what a region's name brings.

use crate::args::Holidays;
use crate::console::Console;
use crate::failure::Failure;
use shoreline_model::{holidays, site};

/// Lists regions, or the holidays of one.
pub fn holidays(of: &Holidays, console: &mut Console) -> Result<u8, Failure> {
    match &of.region {
        None => {
            let regions: Vec<&str> = holidays::regions().collect();
            writeln!(console.out, "{}", regions.join("\n"))?;
        }
        Some(region) => {
            let calendar = site::Holidays { region: Some(region.to_uppercase()), extra: Vec::new() };
            let dates = holidays::dates(&calendar).into_iter();
            for (date, name) in dates.filter(|(date, _)| of.year.is_none_or(|year| date.year() == year)) {
                writeln!(console.out, "{date}  {name}")?;
            }
        }
    }
    console.out.flush()?;
    Ok(0)
}

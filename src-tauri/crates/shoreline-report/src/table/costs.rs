//! The cost of supply as a table: its components, their sum, and what a contact and a resolution come to.

use super::{Column, Row, Table};
use crate::Report;
use shoreline_engine::results::Figures;
use shoreline_model::measure::{self, CATALOGUE, Measure, Section};

/// More sites than this get no column of their own.
const MOST_SITES: usize = 3;

/// What supply costs, in total and at each of a few sites; nothing where nothing costs anything.
pub fn costs(report: &Report) -> Option<Table> {
    let total = measure::find("supply_cost").filter(|m| report.results.total.contains_key(m.key))?;
    let sites: Vec<&str> = report.scenario.sites.iter().map(|site| site.id.0.as_str()).collect();
    let single = if (2..=MOST_SITES).contains(&sites.len()) { sites.as_slice() } else { &[] };
    let headings = std::iter::once("All").chain(single.iter().map(|id| report.site_name(id)));
    let columns = headings.map(|heading| Column { heading: heading.to_owned(), measure: total }).collect();
    let of_sites = single.iter().filter_map(|id| report.results.sites.get(*id));
    let figures: Vec<&Figures> = std::iter::once(&report.results.total).chain(of_sites).collect();
    let rows = in_order(total).filter(|m| report.shows(m)).map(|measure| Row {
        name: measure.name.to_owned(),
        figures: figures.iter().map(|of| of.get(measure.key).copied().unwrap_or_default()).collect(),
        is_total: measure.key == total.key,
    });
    let rows = rows.collect();
    Some(Table { title: "Cost of supply".into(), caption: vec![caption(report)], subject: "", columns, rows })
}

/// The components, their sum, and the sum by what came of it.
fn in_order(total: &'static Measure) -> impl Iterator<Item = &'static Measure> {
    let parts = |of_sum: bool| {
        let others = CATALOGUE.iter().filter(move |m| m.section == Section::Money && m.key != total.key);
        others.filter(move |m| m.key.starts_with("cost_per_") == of_sum)
    };
    parts(false).chain([total]).chain(parts(true))
}

fn caption(report: &Report) -> String {
    let currency = report.results.stamp.currency.as_deref().unwrap_or("the reporting currency");
    match &report.scenario.fx {
        Some(fx) if !fx.rates.is_empty() => {
            format!("Amounts in {currency}, others exchanged at the rates of {}.", fx.as_of)
        }
        _ => format!("Amounts in {currency}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_scenario_without_money_has_no_table_of_it() {
        assert_eq!(sample::with(|r| costs(&r)), None);
    }

    #[test]
    fn components_come_first_then_their_sum_then_what_a_contact_costs() {
        let table = sample::with_money(|r| costs(&r)).unwrap();
        let names: Vec<_> = table.rows.iter().map(|row| (row.name.as_str(), row.is_total)).collect();
        let expected =
            [("Wages", false), ("Night premium", false), ("Supply cost", true), ("Cost per contact", false)];
        assert_eq!(names, expected);
        assert_eq!(table.caption, ["Amounts in GBP."]);
        let headings: Vec<_> = table.columns.iter().map(|column| column.heading.as_str()).collect();
        assert_eq!(headings, ["All", "leeds", "manila"]);
    }
}

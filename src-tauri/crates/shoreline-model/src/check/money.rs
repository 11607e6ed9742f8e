//! Costs of supply and the currencies they stand in.

use super::horizon::date;
use super::hours::{period, weekdays};
use super::names::subject;
use super::range::{MONEY, PREMIUM, RATE};
use super::report::Report;
use super::teams::hires;
use crate::Scenario;
use crate::money::{Currency, Fx, FxRate, SiteCost};
use crate::staffing::AgentGroup;
use std::collections::BTreeSet;

const MAX_RATES: usize = 200;

/// What a site pays.
pub(super) fn site(report: &mut Report, cost: &SiteCost) {
    currency(report, &cost.currency);
    report.at_some("night", &cost.night, |report, night| {
        period(report, night.from, night.to);
        report.number("share", night.share.0, PREMIUM);
    });
    let premiums = [
        ("weekend_premium_share", cost.weekend_premium_share),
        ("holiday_premium_share", cost.holiday_premium_share),
        ("overtime_premium_share", cost.overtime_premium_share),
    ];
    for (key, share) in premiums {
        report.number_if(key, share.map(|share| share.0), PREMIUM);
    }
    if let Some(days) = &cost.weekend_days {
        weekdays(report, "weekend_days", days);
        if cost.weekend_premium_share.is_none() {
            let message = format!("{}: `weekend_days` does nothing without a premium.", report.subject());
            report.warning("weekend_days", message, "Give a `weekend_premium_share`, or take it out.");
        }
    }
    report.number_if("seat_month", cost.seat_month.map(|amount| amount.0), MONEY);
}

/// What a group's people cost.
pub(super) fn group(report: &mut Report, group: &AgentGroup, scenario: &Scenario) {
    let site = scenario.sites.iter().find(|site| site.id == group.site);
    let site_cost = site.and_then(|site| site.cost.as_ref());
    match (&group.cost, site_cost) {
        (Some(cost), _) => {
            report.number("cost.paid_hour", cost.paid_hour.0, MONEY);
            report.number_if("cost.hire", cost.hire.map(|amount| amount.0), MONEY);
            if cost.hire.is_some() && !hires(&group.staffing) {
                let message = format!("{}: `hire` costs nothing, for nobody is hired.", report.subject());
                report.warning("cost.hire", message, "Give a team a `hired` date, or take it out.");
            }
            if let (Some(site), None) = (site, site_cost) {
                let message = format!(
                    "{} costs money, but {} has no currency.",
                    report.subject(),
                    lower(&subject(&site.id))
                );
                report.error("cost", message, "Give the site a `cost` with a currency.");
            }
        }
        (None, Some(_)) => {
            let message =
                format!("{} has no `cost`: its hours are free, though its site pays.", report.subject());
            report.warning("", message, "Give it a `cost` with what a paid hour costs.");
        }
        (None, None) => {}
    }
}

fn lower(sentence: &str) -> String {
    sentence[..1].to_lowercase() + &sentence[1..]
}

/// Rates of exchange, and that every currency in use has one.
pub(super) fn fx(report: &mut Report, scenario: &Scenario) {
    report.about("The exchange".into(), |report| {
        report.at_some("fx", &scenario.fx, rates);
        let known: Vec<&Currency> = match &scenario.fx {
            Some(fx) => fx.rates.iter().map(|rate| &rate.currency).chain([&fx.currency]).collect(),
            None => currencies(scenario).take(1).map(|(_, currency)| currency).collect(),
        };
        for (i, used) in currencies(scenario).filter(|(_, used)| !known.contains(used)) {
            let site = &scenario.sites[i].id;
            let message = format!("Site `{site}` pays in {}, which has no rate of exchange.", used.0);
            let hint = "Give `fx` with the reporting currency and a rate for every other one.";
            report.error(&format!("sites[{i}].cost.currency"), message, hint);
        }
        worthless_conversions(report, scenario);
    });
}

fn currencies(scenario: &Scenario) -> impl Iterator<Item = (usize, &Currency)> {
    let costs = scenario.sites.iter().enumerate().filter_map(|(i, site)| Some((i, site.cost.as_ref()?)));
    costs.map(|(i, cost)| (i, &cost.currency))
}

fn rates(report: &mut Report, fx: &Fx) {
    currency(report, &fx.currency);
    date(report, "as_of", fx.as_of);
    let mut seen = BTreeSet::from([&fx.currency]);
    report.list("rates", &fx.rates, MAX_RATES, |report, FxRate { currency: of, rate }| {
        currency(report, of);
        report.number("rate", rate.0, RATE);
        if !seen.insert(of) {
            let message = format!("{}: {} has a rate already.", report.subject(), of.0);
            report.error(
                "currency",
                message,
                "The reporting currency has rate 1, every other one a single rate.",
            );
        }
    });
}

fn currency(report: &mut Report, currency: &Currency) {
    let code = &currency.0;
    if code.len() != 3 || !code.bytes().all(|letter| letter.is_ascii_uppercase()) {
        let shown: String = code.chars().take(20).collect();
        let message = format!("{}: `{shown}` is not a currency.", report.subject());
        report.error("currency", message, "Write an ISO 4217 code of three capital letters such as GBP.");
    }
}

/// A value without a currency is a number that nobody can read.
fn worthless_conversions(report: &mut Report, scenario: &Scenario) {
    if scenario.fx.is_some() || currencies(scenario).next().is_some() {
        return;
    }
    for (i, queue) in scenario.queues.iter().enumerate() {
        if queue.campaign.as_ref().is_some_and(|campaign| campaign.conversion_value.is_some()) {
            let message = format!("Queue `{}`: the value of a conversion is in no currency.", queue.id);
            let hint = "Give `fx` with the reporting currency, or a site a `cost`.";
            report.warning(&format!("queues[{i}].campaign.conversion_value"), message, hint);
        }
    }
}

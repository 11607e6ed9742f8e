//! Time and place: the horizon, clients and sites with their zones and holidays.

use super::money;
use super::names::{display_name, distinct, subject, well_formed};
use super::range::FACTOR;
use super::report::Report;
use crate::Scenario;
use crate::calendar::{self, Window};
use crate::clock::{LocalDate, ZoneName};
use crate::holidays;
use crate::ids::ResidencyTag;
use crate::nearest::did_you_mean;
use crate::scenario::Horizon;
use crate::site::Holidays;
use crate::staffing::{IntervalHeads, Staffing};
use jiff::civil::{Date, DateTime};
use std::collections::{BTreeMap, BTreeSet};

const MAX_DAYS: u64 = 366;
const SEATS: (u64, u64) = (1, 200_000);
const MAX_TAGS: usize = 50;
const MAX_EXTRA_HOLIDAYS: usize = 2_000;
/// Zone rules are known well for these years, and every zone is offset from UTC by whole quarters of an hour.
const YEARS: std::ops::RangeInclusive<i16> = 1973..=2100;

pub(super) fn horizon(report: &mut Report, horizon: &Horizon) {
    report.about("The horizon".into(), |report| {
        report.at("horizon", |report| {
            date(report, "start", horizon.start);
            report.count("days", u64::from(horizon.days), 1, MAX_DAYS);
            grid(report, "interval_min", horizon.interval_min.unwrap_or(30));
            zone(report, &horizon.zone);
        });
    });
}

pub(super) fn clients(report: &mut Report, scenario: &Scenario) {
    report.each("clients", &scenario.clients, |report, client| {
        report.about(subject(&client.id), |report| {
            display_name(report, &client.name);
            zone(report, &client.zone);
            report.number_if("holiday_demand", client.holiday_demand.map(|factor| factor.0), FACTOR);
            report.at_some("holidays", &client.holidays, |report, holidays| {
                holiday_calendar(report, holidays, &scenario.horizon);
            });
        });
    });
}

pub(super) fn sites(report: &mut Report, scenario: &Scenario) {
    report.each("sites", &scenario.sites, |report, site| {
        report.about(subject(&site.id), |report| {
            display_name(report, &site.name);
            zone(report, &site.zone);
            report.at_some("holidays", &site.holidays, |report, holidays| {
                holiday_calendar(report, holidays, &scenario.horizon);
            });
            report.count_if("seats", site.seats, SEATS);
            residency_tags(report, &site.residency);
            report.at_some("cost", &site.cost, money::site);
        });
    });
}

/// Tags of data: well-formed, and none twice.
pub(super) fn residency_tags(report: &mut Report, tags: &[ResidencyTag]) {
    report.list("residency", tags, MAX_TAGS, |report, tag| well_formed(report, "", tag));
    distinct(report, "residency", tags.iter());
}

/// A length of slots or intervals.
pub(super) fn grid(report: &mut Report, key: &str, minutes: u16) -> bool {
    let fits = calendar::SLOTS_MIN.contains(&minutes);
    if !fits {
        let message = format!("{}: `{key}` is {minutes}; it must be 5, 10, 15, 30 or 60.", report.subject());
        report.error(key, message, "");
    }
    fits
}

pub(super) fn date(report: &mut Report, key: &str, date: LocalDate) {
    if !YEARS.contains(&date.0.year()) {
        let message = format!("{}: {date} lies outside the years 1973 to 2100.", report.subject());
        report.error(key, message, "");
    }
}

/// A zone of the compiled-in database.
pub(super) fn zone(report: &mut Report, name: &ZoneName) {
    if calendar::zone(name).is_ok() {
        return;
    }
    let known: Vec<String> = jiff::tz::db().available().map(|known| known.to_string()).collect();
    let by_city =
        known.iter().filter(|zone| zone.rsplit('/').next().is_some_and(|city| same_city(city, &name.0)));
    let guess = by_city.map(String::as_str).next().map(|zone| format!("Did you mean `{zone}`?"));
    let guess = guess.or_else(|| did_you_mean(&name.0, known.iter().map(String::as_str)));
    let message = format!("{} has the zone `{name}`, which does not exist.", report.subject());
    report.error(
        "zone",
        message,
        &guess.unwrap_or_else(|| "Write an IANA zone such as Europe/London.".into()),
    );
}

fn same_city(city: &str, name: &str) -> bool {
    let asked = name.rsplit('/').next().unwrap_or(name);
    city.eq_ignore_ascii_case(&asked.replace(' ', "_"))
}

fn holiday_calendar(report: &mut Report, calendar: &Holidays, horizon: &Horizon) {
    if let Some(region) = &calendar.region {
        region_is_known(report, region, horizon);
    }
    let mut seen = BTreeSet::new();
    report.list("extra", &calendar.extra, MAX_EXTRA_HOLIDAYS, |report, holiday| {
        date(report, "date", holiday.date);
        display_name(report, &Some(holiday.name.clone()));
        if !seen.insert(holiday.date) {
            let message = format!("{} names the holiday {} twice.", report.subject(), holiday.date);
            report.warning("date", message, "Keep one of the two.");
        }
    });
}

fn region_is_known(report: &mut Report, region: &str, horizon: &Horizon) {
    if !holidays::is_known(region) {
        let message =
            format!("{} keeps the holidays of `{region}`, of which no table ships.", report.subject());
        return report.error("region", message, &known_regions(region));
    }
    let first = horizon.start.0.year();
    let last = last_date(horizon).map_or(first, Date::year);
    let (from, to) = (*holidays::YEARS.start(), *holidays::YEARS.end());
    if first < from || last > to {
        let message = format!(
            "The holidays of {region} are known for {from} to {to}; outside them {} keeps only its own dates.",
            report.subject()
        );
        report.note("region", message);
    }
}

/// The regions of the country that was probably meant, or else all.
fn known_regions(asked: &str) -> String {
    let country = asked.split('-').next().unwrap_or(asked).to_uppercase();
    let country = if country == "UK" { "GB" } else { &country };
    let of_country = |region: &&str| region.split('-').next() == Some(country);
    let near: Vec<&str> = holidays::regions().filter(of_country).collect();
    let known = if near.is_empty() { holidays::regions().collect() } else { near };
    format!("Known: {}.", known.join(", "))
}

/// The window of a horizon; nothing where it is refused anyway, and going through it could take for ever.
pub(super) fn window(horizon: &Horizon) -> Option<Window> {
    let bearable = (1..=MAX_DAYS).contains(&horizon.days.into())
        && YEARS.contains(&horizon.start.0.year())
        && calendar::SLOTS_MIN.contains(&horizon.interval_min.unwrap_or(30));
    bearable.then(|| Window::new(horizon).ok())?
}

/// The last local date of a horizon.
pub(super) fn last_date(horizon: &Horizon) -> Option<Date> {
    let days = i64::from(horizon.days.clamp(1, MAX_DAYS as u32)) - 1;
    horizon.start.0.checked_add(jiff::Span::new().days(days)).ok()
}

/// A note for every zone whose clock changes in the window.
pub(super) fn clock_changes(report: &mut Report, scenario: &Scenario) {
    let Some(window) = window(&scenario.horizon) else { return };
    for (name, path) in zones(scenario) {
        let Ok(zone) = calendar::zone(name) else { continue };
        for (at, jump) in calendar::clock_changes(&window, &zone) {
            let (before, after) = (window.local(&zone, at - 1), window.local(&zone, at));
            let date = if jump.is_negative() { after.date() } else { before.date() };
            report.note(&path, told(name, date, jump.as_mins(), [clock(before), clock(after)]));
        }
    }
}

fn told(zone: &ZoneName, date: Date, jump_min: i64, [before, after]: [String; 2]) -> String {
    if jump_min < 0 {
        format!(
            "On {date} the clock of {zone} goes back from {before} to {after}: times in between come twice, and a \
             table's values for them apply twice."
        )
    } else {
        format!(
            "On {date} the clock of {zone} goes forward from {before} to {after}: times in between do not come, and \
             a table's values for them do not apply."
        )
    }
}

/// The clock to the minute, of an instant or the one just before a change.
fn clock(local: DateTime) -> String {
    let rounded = local.round(jiff::Unit::Minute).unwrap_or(local);
    format!("{:02}:{:02}", rounded.hour(), rounded.minute())
}

/// Every zone in use with the path of its first use.
fn zones(scenario: &Scenario) -> BTreeMap<&ZoneName, String> {
    let mut zones = BTreeMap::from([(&scenario.horizon.zone, "horizon.zone".to_owned())]);
    for (i, client) in scenario.clients.iter().enumerate() {
        zones.entry(&client.zone).or_insert_with(|| format!("clients[{i}].zone"));
    }
    for (i, site) in scenario.sites.iter().enumerate() {
        zones.entry(&site.zone).or_insert_with(|| format!("sites[{i}].zone"));
    }
    for (i, disruption) in scenario.disruptions.iter().enumerate() {
        if let Some(zone) = &disruption.zone {
            zones.entry(zone).or_insert_with(|| format!("disruptions[{i}].zone"));
        }
    }
    for (i, group) in scenario.agent_groups.iter().enumerate() {
        if let Staffing::IntervalHeads(IntervalHeads { zone: Some(zone), .. }) = &group.staffing {
            let path = format!("agent_groups[{i}].staffing.interval_heads.zone");
            zones.entry(zone).or_insert(path);
        }
    }
    zones
}

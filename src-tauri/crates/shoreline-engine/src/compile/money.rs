//! What people cost, to rates by group and premiums by site and interval, all in thousandths of the reporting currency.
//! Counts no hours: `observe::settle` multiplies these with what a replication came to.
//!
//! # Rules
//! - Premiums go by the clock on the site's wall, quarter of an hour by quarter of an hour: a quarter is night where it
//!   begins between the night's two clock times, and belongs to the date on which it begins, so that a shift past
//!   midnight earns the weekend or the holiday from midnight on. Premiums that meet are added.
//! - An interval has the mean premium of the quarters it is in; time paid in it counts as if spread evenly over it.
//! - A class is paid for once, in the interval in which its shift begins on its first day.
//! - Seats are the cap, or the most people planned to be there at once, leave taken off. They cost day and night, and
//!   the groups of the site share them by their scheduled hours over the window.

use super::group::site;
use super::people::People;
use super::{Scene, zone};
use crate::plan::{DutyIx, GroupMoney, MoneyPlan, Planned, Premium, Step, What};
use jiff::civil::Date;
use shoreline_model::Scenario;
use shoreline_model::calendar::{Ms, QUARTER, Stretch};
use shoreline_model::clock::WeekDay;
use shoreline_model::holidays;
use shoreline_model::measure::GroupCounter;
use shoreline_model::money::{Currency, GroupCost, NightPremium, SiteCost};
use shoreline_model::site::Site;
use shoreline_model::staffing::AgentGroup;
use shoreline_model::units::Share;
use std::collections::BTreeMap;

/// Thousandths in a unit of a currency.
const MILLI: f64 = 1000.0;
/// Hours of the month for which a seat is paid: 30 days.
const SEAT_MONTH_H: f64 = 30.0 * 24.0;
/// 20.5 - 0.5 heads are 20, whatever they are in floating point.
const ROUNDING: f64 = 1e-6;

/// What money is counted in: the reporting currency, or that of the sites where they have the same.
pub(crate) fn reporting(scenario: &Scenario) -> Option<&Currency> {
    let told = scenario.fx.as_ref().map(|fx| &fx.currency);
    told.or_else(|| scenario.sites.iter().find_map(|site| site.cost.as_ref()).map(|cost| &cost.currency))
}

pub(crate) fn money(scene: &Scene<'_>, people: &People, schedule: &[Step]) -> MoneyPlan {
    let scenario = scene.scenario;
    let costs_something = scenario.sites.iter().any(|site| site.cost.is_some())
        || scenario.agent_groups.iter().any(|group| group.cost.is_some());
    if !costs_something {
        return MoneyPlan::default();
    }
    let mut groups: Vec<GroupMoney> =
        scenario.agent_groups.iter().map(|group| group_money(scene, group)).collect();
    for (ix, site) in scenario.sites.iter().enumerate() {
        share_seats(scene, people, schedule, (ix, site), &mut groups);
    }
    MoneyPlan { premiums: scenario.sites.iter().map(|site| premiums(scene, site)).collect(), groups }
}

fn group_money(scene: &Scene<'_>, group: &AgentGroup) -> GroupMoney {
    let place = scene.scenario.sites.iter().position(|site| site.id == group.site);
    let at = site(scene, group);
    let rate = MILLI * worth(scene.scenario, at);
    let overtime = at.cost.as_ref().and_then(|cost| cost.overtime_premium_share);
    GroupMoney {
        // `check` refuses dangling references.
        site: place.expect("a checked group has its site"),
        hour: group.cost.as_ref().map_or(0.0, |cost| cost.paid_hour.0 * rate),
        overtime_share: share(overtime),
        hires: group.cost.as_ref().map_or_else(Vec::new, |cost| hires(scene, group, cost, rate)),
        seats_hour: 0.0,
    }
}

/// What one unit of a site's currency is worth in the reporting currency.
fn worth(scenario: &Scenario, site: &Site) -> f64 {
    let (Some(cost), Some(fx)) = (&site.cost, &scenario.fx) else { return 1.0 };
    let rate = fx.rates.iter().find(|rate| rate.currency == cost.currency);
    rate.filter(|_| cost.currency != fx.currency).map_or(1.0, |rate| rate.rate.0)
}

fn hires(scene: &Scene<'_>, group: &AgentGroup, cost: &GroupCost, rate: f64) -> Vec<(usize, f64)> {
    let each = cost.hire.map_or(0.0, |hire| hire.0 * rate);
    let clock = zone(&site(scene, group).zone);
    let teams = group.staffing.teams();
    let mut hires: Vec<(usize, f64)> = Vec::new();
    for team in teams.iter() {
        let shift = scene.scenario.shifts.iter().find(|shift| shift.id == team.shift);
        let (Some(class), Some(shift)) = (&team.hired, shift) else { continue };
        let comes = scene.window.instant(&clock, class.on.0, shift.start.0);
        let interval =
            comes.filter(|at| (0..scene.window.end()).contains(at)).map(|at| interval_of(scene, at));
        hires.extend(interval.map(|interval| (interval, f64::from(team.heads) * each)));
    }
    hires.sort_by_key(|&(interval, _)| interval);
    hires
}

fn interval_of(scene: &Scene<'_>, at: Ms) -> usize {
    scene.window.intervals().partition_point(|interval| interval.end <= at)
}

fn premiums(scene: &Scene<'_>, site: &Site) -> Vec<Premium> {
    let Some(cost) = &site.cost else { return Vec::new() };
    let holidays = site.holidays.as_ref().map(holidays::dates).unwrap_or_default();
    let quarters = scene.window.quarters(&zone(&site.zone), 0, scene.window.end());
    let place = |at: Ms| at.div_euclid(QUARTER) as usize;
    let of_interval = |(start, end): (Ms, Ms)| {
        let within = quarters.get(place(start)..=place(end - 1)).unwrap_or_default();
        within.iter().fold(Premium::default(), |sum, &quarter| {
            let part = 1.0 / within.len() as f64;
            let due = premium(cost, &holidays, quarter);
            Premium {
                night: sum.night + part * due.night,
                weekend: sum.weekend + part * due.weekend,
                holiday: sum.holiday + part * due.holiday,
            }
        })
    };
    scene.window.intervals().iter().map(|interval| of_interval((interval.start, interval.end))).collect()
}

/// What is added to the rate in a quarter of an hour.
fn premium(cost: &SiteCost, holidays: &BTreeMap<Date, String>, quarter: Stretch) -> Premium {
    let due = |is_due: bool, premium: Option<Share>| if is_due { share(premium) } else { 0.0 };
    let is_weekend = match &cost.weekend_days {
        Some(days) => days.contains(&WeekDay::of(quarter.date)),
        None => [WeekDay::Sat, WeekDay::Sun].contains(&WeekDay::of(quarter.date)),
    };
    Premium {
        night: cost.night.as_ref().filter(|night| is_night(night, quarter.minute)).map_or(0.0, |n| n.share.0),
        weekend: due(is_weekend, cost.weekend_premium_share),
        holiday: due(holidays.contains_key(&quarter.date), cost.holiday_premium_share),
    }
}

/// The end may be past midnight; a night that ends when it begins lasts all day.
fn is_night(night: &NightPremium, minute: u16) -> bool {
    let (from, to) = (night.from.0, night.to.0);
    if from < to { (from..to).contains(&minute) } else { minute >= from || minute < to }
}

fn share(premium: Option<Share>) -> f64 {
    premium.map_or(0.0, |share| share.0)
}

/// Shares a site's seats among its groups by scheduled hours; evenly where nobody is scheduled.
fn share_seats(
    scene: &Scene<'_>,
    people: &People,
    schedule: &[Step],
    (ix, site): (usize, &Site),
    groups: &mut [GroupMoney],
) {
    let Some(month) = site.cost.as_ref().and_then(|cost| cost.seat_month) else { return };
    let here: Vec<bool> = groups.iter().map(|group| group.site == ix).collect();
    let seats = site.seats.unwrap_or_else(|| most_at_once(people, schedule, &here));
    let an_hour = month.0 * MILLI * worth(scene.scenario, site) * f64::from(seats) / SEAT_MONTH_H;
    let scheduled = |group: usize| {
        people.groups[group].known.iter().map(|cell| cell[GroupCounter::ScheduledMs as usize]).sum::<Ms>()
            as f64
    };
    let of_site = || (0..here.len()).filter(|&group| here[group]);
    let (all, count) = (of_site().map(scheduled).sum::<f64>(), of_site().count() as f64);
    for group in of_site() {
        let part = if all > 0.0 { scheduled(group) / all } else { 1.0 / count };
        groups[group].seats_hour = an_hour * part;
    }
}

/// The most people of some groups planned to be there at once within the window.
fn most_at_once(people: &People, schedule: &[Step], here: &[bool]) -> u32 {
    let group_of = |duty: DutyIx| people.agents[people.duties[duty.ix()].agent.ix()].group.ix();
    let mut heads = vec![0.0; people.groups.len()];
    let (mut now, mut most) = (0.0, 0.0f64);
    for (ix, step) in schedule.iter().enumerate() {
        let works = |duty: DutyIx| people.duties[duty.ix()].planned != Planned::Leave;
        now += match step.what {
            What::DutyBegins(duty) if here[group_of(duty)] && works(duty) => 1.0,
            What::DutyEnds(duty) if here[group_of(duty)] => -1.0,
            What::Heads(group, at) if here[group.ix()] => {
                let plan = &people.groups[group.ix()];
                let planned = plan.heads[at as usize].planned * plan.stay;
                planned - std::mem::replace(&mut heads[group.ix()], planned)
            }
            _ => 0.0,
        };
        // What lasts no time, between two steps of an instant, needs no seat.
        let until = schedule.get(ix + 1).map_or(Ms::MAX, |next| next.at);
        if until > step.at.max(0) {
            most = most.max(now);
        }
    }
    (most - ROUNDING).ceil() as u32
}

//! What a replication cost, from what it came to: hours times rates, after the simulation and never inside it.
//! Contracts, with their bills and margins, settle here too when they come: on cells and a plan, as supply does.
//!
//! # How amounts are rounded
//! Each component is a whole number of thousandths of the reporting currency in every interval. What rounding takes from
//! one interval the next one has: over any number of intervals a component is off by less than a thousandth, and the cost
//! is the exact sum of its components.

use crate::plan::{GroupCell, GroupMoney, MoneyPlan, Premium};
use shoreline_model::calendar::HOUR;
use shoreline_model::measure::GroupCounter as G;

/// The components of the cost of supply.
const COMPONENTS: usize = G::SeatCost as usize - G::BaseCost as usize + 1;

/// Fills the cost cells of one group, interval by interval of the window.
pub fn supply(money: &MoneyPlan, group: usize, cells: &mut [GroupCell]) {
    let Some(costs) = money.groups.get(group) else { return };
    let premiums = &money.premiums[costs.site];
    let mut hires = costs.hires.iter().peekable();
    let mut owed = [0.0; COMPONENTS];
    for (at, cell) in cells.iter_mut().enumerate() {
        let mut hired = 0.0;
        while let Some(&(_, cost)) = hires.next_if(|(interval, _)| *interval == at) {
            hired += cost;
        }
        let exact = components(costs, premiums.get(at).copied().unwrap_or_default(), cell, hired);
        for ((cost, exact), owed) in cell[G::BaseCost as usize..].iter_mut().zip(exact).zip(&mut owed) {
            *cost = whole(exact, owed);
        }
    }
}

/// The components in the order of their counters.
fn components(costs: &GroupMoney, premium: Premium, cell: &GroupCell, hired: f64) -> [f64; COMPONENTS] {
    let hours = |counter: G| cell[counter as usize] as f64 / HOUR as f64;
    let paid = hours(G::PaidMs) * costs.hour;
    let training = hours(G::TrainingMs) * costs.hour;
    let longer = (hours(G::OvertimeMs) + hours(G::OverrunMs)) * costs.hour;
    [
        paid - training,
        paid * premium.night,
        paid * premium.weekend,
        paid * premium.holiday,
        longer * costs.overtime_share,
        training,
        hired,
        hours(G::SpanMs) * costs.seats_hour,
    ]
}

/// The nearest whole number to an amount and what is owed of earlier ones; what is left is owed. Halves go up, so that
/// nothing is never less than nothing.
fn whole(exact: f64, owed: &mut f64) -> i64 {
    let sum = exact + *owed;
    let whole = (sum + 0.5).floor();
    *owed = sum - whole;
    whole as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_of_a_thousandth_add_up() {
        let mut owed = 0.0;
        let parts: Vec<i64> = (0..9).map(|_| whole(1.0 / 3.0, &mut owed)).collect();
        assert_eq!((parts.iter().sum::<i64>(), parts.iter().max()), (3, Some(&1)));
    }

    #[test]
    fn what_costs_nothing_is_never_negative() {
        let mut owed = 0.0;
        assert_eq!([0.5, 0.0, 2.5, 0.0].map(|exact| whole(exact, &mut owed)), [1, 0, 2, 0]);
    }
}

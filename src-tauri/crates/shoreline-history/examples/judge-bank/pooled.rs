//! Erlang A half hour by half hour (stationary, independent, period by period), on the demand, heads and laws of a
//! scenario of the bank. One pool and one queue: knows no skills, no priority and no carry-over.

use crate::figures::{Figures, LEFT_OUT, Sums};
use jiff::civil::Date;
use shoreline_model::Scenario;
use shoreline_model::clock::{Day, LocalDate};
use shoreline_model::demand::{Demand, TimeTable};
use shoreline_model::staffing::Staffing;
use shoreline_stats::QueueError;
use shoreline_stats::erlang::ErlangA;

const HALF_HOURS: usize = 48;
const HALF_HOUR_S: f64 = 1800.0;
const WITHIN_S: f64 = 20.0;

/// A half hour of the whole bank.
struct Load {
    /// Calls of all queues, and of those that are compared.
    calls: f64,
    compared: f64,
    handle_s: f64,
    heads: f64,
}

/// The figures of a day; callers hang up at a constant rate after `patience_s` on average.
pub fn erlang_a(scenario: &Scenario, date: Date, patience_s: f64) -> Result<Figures, QueueError> {
    let half_hours = loads(scenario, date).into_iter().filter(|load| load.compared > 0.0);
    let sums = half_hours.map(|load| Ok(Sums::expected(load.compared, half_hour(&load, patience_s)?)));
    Ok(Sums::total(sums.collect::<Result<Vec<_>, QueueError>>()?).figures())
}

/// Between the two whole numbers of agents around a mean number, in proportion.
fn half_hour(load: &Load, patience_s: f64) -> Result<Figures, QueueError> {
    let (below, part) = (load.heads.floor(), load.heads.fract());
    let with = |agents: f64| steady(load, patience_s, agents as u32);
    if part == 0.0 {
        return with(below);
    }
    let (few, more) = (with(below)?, with(below + 1.0)?);
    Ok(std::array::from_fn(|i| few[i] + part * (more[i] - few[i])))
}

fn steady(load: &Load, patience_s: f64, agents: u32) -> Result<Figures, QueueError> {
    if agents == 0 {
        return Ok([100.0, patience_s, 0.0]);
    }
    let queue = ErlangA::new(load.calls / HALF_HOUR_S, load.handle_s, patience_s, agents)?;
    Ok([100.0 * queue.p_abandon(), queue.mean_wait_s(), 100.0 * queue.answered_within(WITHIN_S)])
}

fn loads(scenario: &Scenario, date: Date) -> Vec<Load> {
    let mut loads: Vec<Load> =
        (0..HALF_HOURS).map(|_| Load { calls: 0.0, compared: 0.0, handle_s: 0.0, heads: 0.0 }).collect();
    for queue in &scenario.queues {
        let Demand::Intervals(table) = &queue.demand else { continue };
        let (handle_s, is_compared) = (queue.handling.mean_s(), queue.id.0 != LEFT_OUT);
        for (load, calls) in loads.iter_mut().zip(by_half_hour(table, date)) {
            load.calls += calls;
            load.compared += if is_compared { calls } else { 0.0 };
            load.handle_s += calls * handle_s;
        }
    }
    for group in &scenario.agent_groups {
        let Staffing::IntervalHeads(heads) = &group.staffing else { continue };
        let slots = HALF_HOUR_S / 60.0 / f64::from(heads.table.slot_min);
        let means = by_half_hour(&heads.table, date).map(|heads| heads / slots);
        loads.iter_mut().zip(means).for_each(|(load, heads)| load.heads += heads);
    }
    loads.iter_mut().filter(|load| load.calls > 0.0).for_each(|load| load.handle_s /= load.calls);
    loads
}

/// The values of a date, summed over the slots of each half hour.
fn by_half_hour(table: &TimeTable, date: Date) -> [f64; HALF_HOURS] {
    let mut sums = [0.0; HALF_HOURS];
    let slot_min = usize::from(table.slot_min);
    for row in table.rows.iter().filter(|row| row.day == Day::Date(LocalDate(date))) {
        let from = row.from.map_or(0, |at| usize::from(at.0));
        for (i, value) in row.values.iter().enumerate() {
            sums[(from + i * slot_min) / 30] += value.0;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(heads: f64) -> Load {
        // 95 Erlangs of five-minute calls, as in the documentation of ErlangA.
        Load { calls: 95.0 / 300.0 * HALF_HOUR_S, compared: 1.0, handle_s: 300.0, heads }
    }

    #[test]
    fn whole_heads_are_erlang_a() {
        let [abandoned, _, in_time] = half_hour(&load(100.0), 180.0).unwrap();
        assert!((abandoned - 2.402).abs() < 5e-4 && (in_time - 89.89).abs() < 5e-3);
    }

    #[test]
    fn half_a_head_is_halfway() {
        let [below, between, above] =
            [99.0, 99.5, 100.0].map(|heads| half_hour(&load(heads), 180.0).unwrap());
        for i in 0..below.len() {
            assert!((between[i] - (below[i] + above[i]) / 2.0).abs() < 1e-9);
        }
    }

    #[test]
    fn without_anybody_all_hang_up() {
        assert_eq!(half_hour(&load(0.0), 180.0), Ok([100.0, 180.0, 0.0]));
    }
}

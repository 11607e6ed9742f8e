//! Long runs seen from within: what callers find when they come, and how many are busy where nobody waits.

use crate::support::{Build, is_near, plan, table};
use shoreline_engine::fact::{Fact, Watch};
use shoreline_engine::outcome::outcome;
use shoreline_engine::replicate;
use shoreline_model::calendar::Ms;
use shoreline_model::measure::QueueCounter;

/// Adds up the time in which everybody is busy, from the opening of the window on.
struct Crowd {
    agents: i64,
    busy: i64,
    now: Ms,
    all_busy: Ms,
}

impl Watch for Crowd {
    fn see(&mut self, at: Ms, fact: Fact) {
        let before = self.now.max(0);
        if self.busy == self.agents && at > before {
            self.all_busy += at - before;
        }
        self.now = at;
        if let Fact::Turned { from, to, count, .. } = fact {
            self.busy += (i64::from(to.is_handling()) - i64::from(from.is_handling())) * i64::from(count);
        }
    }
}

#[test]
fn callers_who_come_at_random_find_what_is_there_on_average() {
    // Poisson arrivals see time averages (Wolff 1982): as many wait as there is time in which all are busy.
    let build = Build::steady(90.0, 240.0, 12).patience(90.0).replications(20);
    let (plan, days) = (plan(build.scenario()), 14.0 * 86_400_000.0);
    let differences: Vec<f64> = (0..20)
        .map(|replication| {
            let mut crowd = Crowd { agents: 12, busy: 0, now: plan.begins, all_busy: 0 };
            replicate(&plan, plan.report.seed, replication, &mut crowd).unwrap();
            let queue = &outcome(&plan, plan.report.seed, replication).unwrap().queues[0];
            let of = |counter: QueueCounter| queue.total(counter as usize) as f64;
            of(QueueCounter::Delayed) / of(QueueCounter::Offered) - crowd.all_busy as f64 / days
        })
        .collect();
    let mean = differences.iter().sum::<f64>() / 20.0;
    let variance = differences.iter().map(|difference| (difference - mean).powi(2)).sum::<f64>() / 19.0;
    let error = (variance / 20.0).sqrt();
    assert!(
        error < 0.001 && mean.abs() < 4.0 * error,
        "{mean} ± {error} more of the callers than of the time"
    );
}

#[test]
fn where_there_are_people_for_everybody_those_busy_are_poisson() {
    // M(t)/M/infinity: 40 calls an hour until noon, then none; at t hours with 0.5 h a call, 20 (1 - e^(-2 t)) are busy, and
    // as it falls 20 (1 - e^(-24)) e^(-2 (t - 12)) (Palm 1943; Eick, Massey & Whitt 1993).
    let day: Vec<f64> = (0..24).map(|hour| if hour < 12 { 40.0 } else { 0.0 }).collect();
    let build = Build::steady(0.0, 1800.0, 80).days("2026-06-01", 1).warm_up(0.0);
    let plan = plan(build.with("/queues/0/demand/intervals", table(60, &day)).scenario());
    let looks = [0.25, 1.0, 12.0, 12.5];
    let expected =
        looks.map(|t: f64| 20.0 * (1.0 - (-2.0 * t.min(12.0)).exp()) * (-2.0 * (t - 12.0).max(0.0)).exp());
    let mut seen = [const { Vec::new() }; 4];
    for replication in 0..2000 {
        let mut series = Series { looks: looks.map(|t| (t * 3_600_000.0) as Ms), busy: 0.0, seen: [None; 4] };
        replicate(&plan, 1, replication, &mut series).unwrap();
        seen.iter_mut().zip(series.seen).for_each(|(seen, busy)| seen.push(busy.unwrap_or(series.busy)));
    }
    for (seen, expected) in seen.iter().zip(expected) {
        let n = seen.len() as f64;
        let mean = seen.iter().sum::<f64>() / n;
        let variance = seen.iter().map(|busy| (busy - mean).powi(2)).sum::<f64>() / (n - 1.0);
        is_near(mean, expected, 4.0 * (expected / n).sqrt());
        // The variance of a Poisson variable's variance is (m + 2 m^2) / n.
        is_near(variance, expected, 4.0 * ((expected + 2.0 * expected * expected) / n).sqrt());
    }
}

/// How many are busy at some instants.
struct Series {
    looks: [Ms; 4],
    busy: f64,
    seen: [Option<f64>; 4],
}

impl Watch for Series {
    fn see(&mut self, at: Ms, fact: Fact) {
        for (look, seen) in self.looks.iter().zip(&mut self.seen) {
            if seen.is_none() && at > *look {
                *seen = Some(self.busy);
            }
        }
        if let Fact::Turned { from, to, count, .. } = fact {
            let by = i32::from(to.is_handling()) - i32::from(from.is_handling());
            self.busy += f64::from(by) * f64::from(count);
        }
    }
}

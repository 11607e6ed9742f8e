//! Erlang A, M/M/n+M: callers hang up after an exponential patience, so every load has a steady state.
//! Never another law of patience, and never blocked callers.
//!
//! # Method
//! A caller with endless patience would wait V, the offered wait. With G' = P(patience > t) = e^(-theta t), H the
//! integral of G' from 0 to t, and B = `erlang_b(a, n - 1)`, its density for t > 0 is
//!
//! v(t) = B lambda e^(lambda H(t) - n mu t) / N,   P(V = 0) = 1 / N,
//! N = 1 + B lambda J,   J = the integral of e^(lambda H(t) - n mu t) over all t > 0
//!
//! (F. Baccelli & G. Hebuterne 1981, "On queues with impatient customers"; C. Palm 1957 for exponential patience;
//! S. Zeltyn & A. Mandelbaum 2005, "Call centers with impatient customers", Queueing Systems 51).
//! Answered within T: P(V = 0) + integral over \[0, T\] of v G'. Mean wait: integral of v H. Abandoned: theta E\[W\].
//!
//! # Why quadrature
//! These are incomplete gamma functions of order n mu / theta, which reaches 10^7 and loses digits to
//! cancellation there. The integrand is log-concave with a known peak, so a fixed Gauss rule around the peak, in the
//! dimensionless time z = theta t, is accurate to 1e-11 at every size and load tried (`exact_sums` in the tests), in
//! 400 evaluations.
//! Only e^(lambda H - n mu t) G' is integrated; the rest follows by parts from
//! (e^(lambda H - n mu t))' = (lambda G' - n mu) e^(lambda H - n mu t), in sums of positive terms.

use super::{erlang_b, quadrature::integrate};
use crate::error::{QueueError, not_negative, people, positive};

/// Panels across the peak; ten nodes in each leave an error near rounding.
const PANELS: u32 = 40;
/// Beyond this many e-folds below its peak the integrand adds less than rounding: e^-40 = 4e-18.
const E_FOLDS: f64 = 40.0;

/// The peak-normalised integrand e^(psi(z) - peak), psi(z) = x (1 - e^-z) - k z, x = lambda/theta, k = n mu/theta + 1.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Peak {
    /// Where psi is largest: max(0, ln(x/k)).
    at: f64,
    /// psi there.
    height: f64,
    /// x e^-at.
    pull: f64,
    /// k.
    push: f64,
    /// Last z with anything to add.
    end: f64,
}

impl Peak {
    fn new(x: f64, push: f64) -> Self {
        // ln_1p of the excess keeps the digits near balanced load, where x/k is 1 to many places.
        let excess = ((x - push) / push).max(0.0);
        let at = excess.ln_1p();
        let pull = if at > 0.0 { push } else { x };
        let mut peak = Self { at, height: push * (excess - at), pull, push, end: 0.0 };
        peak.end = at + peak.reach(1.0, f64::INFINITY);
        peak
    }

    /// psi(at + y) - psi(at): never positive, concave.
    fn fall(&self, y: f64) -> f64 {
        -self.pull * (-y).exp_m1() - self.push * y
    }

    fn at(&self, z: f64) -> f64 {
        self.fall(z - self.at).exp()
    }

    /// How far from the peak, towards `side` and at most `most`, the integrand still counts.
    fn reach(&self, side: f64, most: f64) -> f64 {
        let mut outside = 1.0 / (self.push - self.pull + self.push.sqrt());
        while outside < most && self.fall(side * outside) > -E_FOLDS {
            outside *= 2.0;
        }
        let mut inside = 0.0;
        for _ in 0..6 {
            let middle = (inside + outside) / 2.0;
            if self.fall(side * middle) > -E_FOLDS { inside = middle } else { outside = middle }
        }
        outside.min(most)
    }

    /// Integrals over [0, to] of the integrand times 1, z and 1 - e^-z.
    fn integrals(&self, to: f64) -> [f64; 3] {
        let from = self.at - self.reach(-1.0, self.at);
        integrate(from, to.min(self.end), PANELS, |z| {
            let value = self.at(z);
            [value, value * z, -value * (-z).exp_m1()]
        })
    }
}

/// The steady state of M/M/n+M. Rates per second, durations in seconds, shares of all callers in 0..=1.
///
/// ```
/// // 95 Erlangs, five-minute calls, 100 agents, three minutes of patience.
/// let queue = shoreline_stats::erlang::ErlangA::new(95.0 / 300.0, 300.0, 180.0, 100)?;
/// assert!((queue.p_abandon() - 0.02402).abs() < 5e-6);
/// assert!((queue.answered_within(20.0) - 0.8989).abs() < 5e-5);
/// # Ok::<(), shoreline_stats::QueueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ErlangA {
    arrivals_per_s: f64,
    patience_s: f64,
    /// a/n, above 1 when overloaded.
    rho: f64,
    /// lambda/theta: callers arriving in one mean patience.
    x: f64,
    blocked: f64,
    peak: Peak,
    /// The integral of the integrand over all z.
    area: f64,
    /// N e^-height, what turns the pieces into probabilities.
    norm: f64,
    mean_wait_s: f64,
    answered_wait_s: f64,
}

impl ErlangA {
    /// `arrivals_per_s` may be zero; `handle_s` and `patience_s` are means in seconds.
    ///
    /// # Errors
    /// A parameter out of range or no agents; any load will do.
    pub fn new(
        arrivals_per_s: f64,
        handle_s: f64,
        patience_s: f64,
        agents: impl Into<f64>,
    ) -> Result<Self, QueueError> {
        let arrivals_per_s = not_negative("the arrival rate per second", arrivals_per_s)?;
        let handle_s = positive("the mean handling time in seconds", handle_s)?;
        let patience_s = positive("the mean patience in seconds", patience_s)?;
        let n = people(agents.into())?;
        let load = arrivals_per_s * handle_s;
        let (x, rho, blocked) = (arrivals_per_s * patience_s, load / n, but_one(load, n));
        let peak = Peak::new(x, n * patience_s / handle_s + 1.0);
        let [area, first, hung_up] = peak.integrals(f64::INFINITY);
        let norm = (-peak.height).exp() + blocked * rho * ((-peak.height).exp() + x * area);
        let mean_wait_s = patience_s * blocked * rho * (x * hung_up + area) / norm;
        let answered_wait_s = patience_s * blocked * x * first / norm;
        Ok(Self {
            arrivals_per_s,
            patience_s,
            rho,
            x,
            blocked,
            peak,
            area,
            norm,
            mean_wait_s,
            answered_wait_s,
        })
    }

    /// Share of callers who find every agent busy.
    pub fn p_wait(&self) -> f64 {
        self.longer_than(0.0, self.area)
    }

    /// Share of callers who hang up.
    pub fn p_abandon(&self) -> f64 {
        self.mean_wait_s / self.patience_s
    }

    /// Share of callers who are answered.
    pub fn p_answered(&self) -> f64 {
        1.0 - self.p_abandon()
    }

    /// Mean time in queue of all callers in seconds: answered and hung up, zeros included.
    pub fn mean_wait_s(&self) -> f64 {
        self.mean_wait_s
    }

    /// Average speed of answer: mean time in queue of the answered in seconds, zeros included.
    pub fn mean_wait_answered_s(&self) -> f64 {
        self.answered_wait_s / self.p_answered()
    }

    /// Mean number of callers waiting (Little 1961: lambda E\[W\]).
    pub fn mean_queue(&self) -> f64 {
        self.arrivals_per_s * self.mean_wait_s
    }

    /// Share of the agents' time spent handling.
    pub fn occupancy(&self) -> f64 {
        self.rho * self.p_answered()
    }

    /// Share of all callers answered within `t_s` seconds: A_T / (A + B), the service level `all_offered`.
    pub fn answered_within(&self, t_s: f64) -> f64 {
        self.within(t_s).0
    }

    /// Share of all callers who hang up within `t_s` seconds: B_T / (A + B).
    pub fn abandoned_within(&self, t_s: f64) -> f64 {
        self.within(t_s).1
    }

    /// A_T / (A + B - B_T), the service level `exclude_abandons_in`; `t_s` in seconds.
    pub fn answered_within_excluding_abandons(&self, t_s: f64) -> f64 {
        let (answered, abandoned) = self.within(t_s);
        answered / (1.0 - abandoned)
    }

    /// A_T / A, the service level `answered_only`; `t_s` in seconds.
    pub fn answered_within_of_answered(&self, t_s: f64) -> f64 {
        self.answered_within(t_s) / self.p_answered()
    }

    /// (A_T + B_T) / (A + B), the service level `abandons_in_as_met`; `t_s` in seconds.
    pub fn gone_within(&self, t_s: f64) -> f64 {
        let (answered, abandoned) = self.within(t_s);
        answered + abandoned
    }

    /// Shares of all callers answered, and hung up, within `t_s` seconds.
    fn within(&self, t_s: f64) -> (f64, f64) {
        let z = (t_s.max(0.0) / self.patience_s).min(self.peak.end);
        let [area, ..] = self.peak.integrals(z);
        let answered = ((-self.peak.height).exp() + self.blocked * self.x * area) / self.norm;
        let waiting = self.longer_than(z, (self.area - area).max(0.0)) * (-z).exp();
        (answered.min(1.0), (1.0 - answered - waiting).max(0.0))
    }

    /// P(V > z patience), given the integral of the integrand beyond z. P(V > 0) is the share who wait.
    fn longer_than(&self, z: f64, beyond: f64) -> f64 {
        let edge = (self.peak.fall(z - self.peak.at) + z).exp();
        self.blocked * self.rho * (edge + self.x * beyond) / self.norm
    }
}

/// B of one agent fewer. For less than one agent the recursion read backwards, where it says more than 1.
fn but_one(load: f64, agents: f64) -> f64 {
    if agents >= 1.0 || load == 0.0 {
        return erlang_b(load, agents - 1.0);
    }
    let blocked = erlang_b(load, agents);
    agents * blocked / (load * (1.0 - blocked))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(ours: f64, exact: f64) {
        assert!((ours - exact).abs() <= 1e-9 * exact.abs().max(1e-3), "{ours} is not {exact}");
    }

    fn near(ours: f64, exact: f64, within: f64) {
        assert!((ours - exact).abs() <= within, "{ours} is not {exact} to {within}");
    }

    /// The birth-death chain summed state by state (death rate mu min(j, n) + theta (j - n)+), as an independent
    /// derivation: share who wait, share who hang up, mean wait in seconds.
    fn exact_sums(arrivals_per_s: f64, handle_s: f64, patience_s: f64, agents: u32) -> (f64, f64, f64) {
        let n = f64::from(agents);
        // All sums are in units of the state reached, so that thousands of agents do not overflow.
        let (mut all, mut busy, mut queued, mut state) = (1.0, 0.0, 0.0, 0.0);
        while state <= n || 1.0 > 1e-18 * all {
            state += 1.0;
            let step = arrivals_per_s / (n.min(state) / handle_s + f64::max(state - n, 0.0) / patience_s);
            let waiting = f64::max(state - n, 0.0);
            all = all / step + 1.0;
            busy = busy / step + if state >= n { 1.0 } else { 0.0 };
            queued = queued / step + waiting;
        }
        let wait_s = queued / all / arrivals_per_s;
        (busy / all, wait_s / patience_s, wait_s)
    }

    #[test]
    fn erlang_a_agrees_with_the_worked_examples_of_the_trade() {
        let calm = ErlangA::new(100.0 / 1800.0, 180.0, 120.0, 14).unwrap();
        near(calm.p_abandon(), 0.0228, 5e-5);
        near(calm.answered_within(20.0), 0.9327, 5e-5);
        let full = ErlangA::new(1000.0 / 1800.0, 180.0, 120.0, 100).unwrap();
        near(full.p_abandon(), 0.0439, 5e-5);
        near(full.answered_within(20.0), 0.8846, 5e-5);
    }

    #[test]
    fn erlang_a_agrees_with_the_large_team_of_the_speed_tests() {
        let queue = ErlangA::new(95.0 / 300.0, 300.0, 180.0, 100).unwrap();
        near(queue.p_abandon(), 0.02402, 5e-6);
        near(queue.mean_wait_s(), 4.3235, 5e-5);
        near(queue.p_wait(), 0.2812, 5e-5);
        near(queue.answered_within(20.0), 0.8989, 5e-5);
    }

    #[test]
    fn a_balanced_team_agrees_with_exact_values() {
        let queue = ErlangA::new(1.0 / 6.0, 300.0, 120.0, 50).unwrap();
        close(queue.p_wait(), 0.4110757861);
        close(queue.p_abandon(), 0.06893543912);
        close(queue.mean_wait_s(), 8.272252694);
        close(queue.mean_wait_answered_s(), 7.645624221);
        close(queue.mean_queue(), 1.378708782);
        close(queue.occupancy(), 0.9310645609);
        close(queue.answered_within(20.0), 0.7838718624);
        close(queue.answered_within_excluding_abandons(20.0), 0.822248403);
        close(queue.answered_within_of_answered(20.0), 0.8419092459);
        close(queue.gone_within(20.0), 0.8305445473);
    }

    #[test]
    fn an_overloaded_team_agrees_with_exact_values() {
        let queue = ErlangA::new(0.5, 300.0, 300.0, 100).unwrap();
        close(queue.p_wait(), 0.9999940755);
        close(queue.p_abandon(), 0.3333334423);
        close(queue.mean_wait_s(), 100.0000327);
        close(queue.mean_wait_answered_s(), 120.1421019);
        close(queue.answered_within(20.0), 0.0001391422277);
        close(queue.gone_within(20.0), 0.06462925844);
    }

    #[test]
    fn a_patient_team_agrees_with_exact_values() {
        let queue = ErlangA::new(0.275, 200.0, 100_000.0, 60).unwrap();
        close(queue.p_wait(), 0.4021279588);
        close(queue.p_abandon(), 0.0001594037113);
        close(queue.mean_wait_answered_s(), 15.93661942);
        close(queue.answered_within(20.0), 0.7567468583);
        close(queue.answered_within_of_answered(60.0), 0.9113701005);
    }

    #[test]
    fn every_size_load_and_patience_agrees_with_the_chain_summed_state_by_state() {
        for agents in [1, 7, 90, 5000] {
            for per_agent in [0.05, 0.8, 1.0, 1.02] {
                for patience_s in [0.5, 30.0, 600.0, 20_000.0] {
                    let arrivals = per_agent * f64::from(agents) / 240.0;
                    let queue = ErlangA::new(arrivals, 240.0, patience_s, agents).unwrap();
                    let (p_wait, p_abandon, wait_s) = exact_sums(arrivals, 240.0, patience_s, agents);
                    near(queue.p_wait(), p_wait, 1e-11);
                    near(queue.p_abandon(), p_abandon, 1e-11 * p_abandon.max(1e-3));
                    near(queue.mean_wait_s(), wait_s, 1e-10 * wait_s.max(1e-3));
                }
            }
        }
    }

    #[test]
    fn callers_who_never_hang_up_give_erlang_c() {
        let patient = ErlangA::new(0.2, 240.0, 1e12, 55).unwrap();
        let endless = super::super::ErlangC::new(0.2, 240.0, 55).unwrap();
        close(patient.p_wait(), endless.p_wait());
        close(patient.mean_wait_s(), endless.mean_wait_s());
        close(patient.answered_within(20.0), endless.answered_within(20.0));
    }

    #[test]
    fn between_whole_numbers_of_agents_the_figures_lie_between() {
        for (whole, load) in [(1u32, 0.7), (3, 3.4), (50, 50.0)] {
            let at = |agents: f64| ErlangA::new(load / 240.0, 240.0, 120.0, agents).unwrap();
            let tenths = (0..=10).map(|tenth| at(f64::from(whole) + f64::from(tenth) / 10.0));
            let left: Vec<f64> = tenths.map(|queue| -queue.p_abandon()).collect();
            assert!(left.is_sorted(), "{left:?}");
        }
        let patient = ErlangA::new(0.2, 240.0, 1e12, 54.5).unwrap();
        close(patient.mean_wait_s(), super::super::ErlangC::new(0.2, 240.0, 54.5).unwrap().mean_wait_s());
        close(ErlangA::new(0.1, 300.0, 1e-9, 39.5).unwrap().p_abandon(), erlang_b(30.0, 39.5));
    }

    #[test]
    fn less_than_one_agent_answers_less_than_one_and_nobody_no_one() {
        let at = |agents: f64| ErlangA::new(0.5 / 240.0, 240.0, 120.0, agents).unwrap();
        let answered: Vec<f64> = (1..=20).map(|tenth| at(f64::from(tenth) / 10.0).p_answered()).collect();
        assert!(answered.is_sorted(), "{answered:?}");
        near(at(1e-6).p_answered(), 0.0, 1e-4);
    }

    #[test]
    fn callers_who_hang_up_at_once_give_erlang_b() {
        let impatient = ErlangA::new(0.1, 300.0, 1e-9, 40).unwrap();
        close(impatient.p_abandon(), erlang_b(30.0, 40));
        close(impatient.answered_within(0.0), 1.0 - erlang_b(30.0, 40));
    }

    #[test]
    fn ten_times_the_load_a_team_can_carry_still_has_an_answer() {
        let flood = ErlangA::new(200.0, 300.0, 100_000.0, 5000).unwrap();
        near(flood.p_wait(), 1.0, 1e-12);
        near(flood.p_abandon(), 1.0 - 5000.0 / 60_000.0, 1e-9);
        near(flood.answered_within(20.0), 0.0, 1e-12);
        near(flood.answered_within(f64::INFINITY), flood.p_answered(), 1e-9);
    }

    #[test]
    fn the_shares_within_a_threshold_grow_to_the_shares_at_the_end() {
        let queue = ErlangA::new(3.5 / 60.0, 180.0, 300.0, 13).unwrap();
        close(queue.answered_within(0.0), 1.0 - queue.p_wait());
        close(queue.abandoned_within(0.0), 0.0);
        close(queue.abandoned_within(1e9), queue.p_abandon());
        let shares: Vec<f64> = (0..100).map(|t| queue.answered_within(f64::from(t) * 5.0)).collect();
        assert!(shares.is_sorted());
        close(queue.answered_within(-5.0), queue.answered_within(0.0));
    }

    #[test]
    fn nobody_waits_where_nobody_calls() {
        let idle = ErlangA::new(0.0, 180.0, 120.0, 1).unwrap();
        assert_eq!((idle.p_wait(), idle.p_abandon(), idle.mean_wait_s()), (0.0, 0.0, 0.0));
        assert_eq!((idle.answered_within(0.0), idle.occupancy()), (1.0, 0.0));
    }

    #[test]
    fn parameters_without_a_meaning_are_refused() {
        assert_eq!(ErlangA::new(1.0, 180.0, 120.0, 0), Err(QueueError::NoAgents));
        assert!(ErlangA::new(1.0, 180.0, 0.0, 5).is_err());
        assert!(ErlangA::new(f64::NAN, 180.0, 120.0, 5).is_err());
        assert!(ErlangA::new(1.0, f64::INFINITY, 120.0, 5).is_err());
    }
}

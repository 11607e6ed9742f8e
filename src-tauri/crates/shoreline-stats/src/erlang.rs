//! The Erlang formulas: B (full trunks turn callers away), C (callers wait for ever), A (callers hang up).
//! Steady state of one pool and one queue, first come first served. Never a simulation, never a forecast of a day.
//!
//! Symbols: arrivals lambda per second, mean handling time 1/mu and patience 1/theta in seconds, agents n,
//! load a = lambda/mu in Erlangs.
//!
//! Agents may be a number between whole ones, such as people averaged over an interval: Erlang B goes on smoothly there
//! (D. L. Jagerman 1974, "Some properties of the Erlang loss function", theorem 3), and C and A follow from B.

mod a;
mod quadrature;

use crate::error::{QueueError, not_negative, people, positive};

pub use a::ErlangA;

/// Share of callers who find all `servers` busy and are turned away, at a load in Erlangs.
///
/// B(0) = 1, B(k) = a B(k-1) / (k + a B(k-1)); holds for any law of the holding time with this mean.
/// Source: A. K. Erlang 1917, "Solution of some problems in the theory of probabilities"; the recursion as in
/// R. B. Cooper, "Introduction to Queueing Theory" 1981, chapter 3. Every term is positive, so nothing cancels.
/// A load or a number of servers that is negative or no number counts as zero.
///
/// ```
/// let blocked = shoreline_stats::erlang::erlang_b(7.0, 10);
/// assert!((blocked - 0.0787).abs() < 5e-5);
/// ```
pub fn erlang_b(load: f64, servers: impl Into<f64>) -> f64 {
    let (load, servers) = (load.max(0.0), servers.into().max(0.0));
    if load.is_infinite() {
        return 1.0;
    }
    let part = servers.fract();
    let whole = (servers - part) as u32;
    (1..=whole).fold(part_of_a_server(load, part), |blocked, k| {
        load * blocked / (f64::from(k) + part + load * blocked)
    })
}

/// B for less than one server: 1/B(x) = a times the integral of e^(-a t) (1 + t)^x over all t > 0 (Jagerman 1974,
/// theorem 3), with 1 + t = e^s so that the integrand is smooth at every load.
fn part_of_a_server(load: f64, part: f64) -> f64 {
    /// Beyond this many e-folds the integrand adds less than rounding.
    const E_FOLDS: f64 = 60.0;
    if part == 0.0 || load == 0.0 {
        return if part == 0.0 { 1.0 } else { 0.0 };
    }
    let end = (E_FOLDS / load).ln_1p();
    let [all] = quadrature::integrate(0.0, end, 40, |s| [(-load * s.exp_m1() + (part + 1.0) * s).exp()]);
    1.0 / (load * all)
}

/// M/M/n: callers wait until they are answered, however long it takes.
///
/// C = B / (1 - rho (1 - B)) with rho = a/n < 1; P(W > t) = C e^(-(n mu - lambda) t).
/// Source: A. K. Erlang 1917; R. B. Cooper 1981, chapter 3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ErlangC {
    load: f64,
    handle_s: f64,
    agents: f64,
    p_wait: f64,
}

impl ErlangC {
    /// `arrivals_per_s` may be zero; `handle_s` is the mean handling time in seconds.
    ///
    /// # Errors
    /// A parameter out of range, or a load not below the number of agents ([`QueueError::Unstable`]).
    pub fn new(arrivals_per_s: f64, handle_s: f64, agents: impl Into<f64>) -> Result<Self, QueueError> {
        let handle_s = positive("the mean handling time in seconds", handle_s)?;
        let load = not_negative("the arrival rate per second", arrivals_per_s)? * handle_s;
        let n = people(agents.into())?;
        if load >= n {
            return Err(QueueError::Unstable { load, agents: n });
        }
        let blocked = erlang_b(load, n);
        let p_wait = blocked / (1.0 - load / n * (1.0 - blocked));
        Ok(Self { load, handle_s, agents: n, p_wait })
    }

    /// Share of callers who find every agent busy.
    pub fn p_wait(&self) -> f64 {
        self.p_wait
    }

    /// Mean wait of all callers in seconds, those who wait nothing included; here also the average speed of answer.
    pub fn mean_wait_s(&self) -> f64 {
        self.p_wait * self.mean_wait_if_delayed_s()
    }

    /// Mean wait in seconds of callers who wait at all: 1 / (n mu - lambda).
    pub fn mean_wait_if_delayed_s(&self) -> f64 {
        self.handle_s / (self.agents - self.load)
    }

    /// Share of callers answered within `t_s` seconds.
    pub fn answered_within(&self, t_s: f64) -> f64 {
        1.0 - self.p_wait * (-t_s.max(0.0) / self.mean_wait_if_delayed_s()).exp()
    }

    /// Mean number of callers waiting (Little 1961: lambda E\[W\]).
    pub fn mean_queue(&self) -> f64 {
        self.load / self.handle_s * self.mean_wait_s()
    }

    /// Share of the agents' time spent handling.
    pub fn occupancy(&self) -> f64 {
        self.load / self.agents
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(ours: f64, exact: f64) {
        assert!((ours - exact).abs() <= 1e-9 * exact.abs().max(1e-3), "{ours} is not {exact}");
    }

    #[test]
    fn erlang_b_blocks_what_the_published_tables_say() {
        close(erlang_b(1.0, 1), 0.5);
        close(erlang_b(30.0, 40), 0.01440901254);
        close(erlang_b(25.0, 10), 0.6223510167);
        assert!((erlang_b(7.0, 10) - 0.0787).abs() < 5e-5);
    }

    #[test]
    fn between_whole_numbers_erlang_b_is_what_the_gamma_function_says() {
        // 1/B(1/2) = e^a sqrt(1/a) Gamma(3/2, a) = sqrt(pi/a) e^a erfc(sqrt a)/2 + 1; erfc(1) = 0.157 299 207 050 285 13.
        let half = 1.0 / (0.5 * std::f64::consts::PI.sqrt() * 1f64.exp() * 0.157_299_207_050_285_13 + 1.0);
        close(erlang_b(1.0, 0.5), half);
        close(erlang_b(1.0, 1.5), half / (1.5 + half));
        for load in [1e-6, 0.3, 8.0, 400.0] {
            for servers in [0u32, 1, 7, 390] {
                let near = erlang_b(load, f64::from(servers) + 1e-9);
                assert!((near - erlang_b(load, servers)).abs() < 1e-7, "{near} at {load} Erlangs, {servers}");
            }
            let shares: Vec<f64> = (0..400).map(|tenth| -erlang_b(load, f64::from(tenth) / 10.0)).collect();
            assert!(shares.is_sorted(), "one more server turns fewer away");
        }
    }

    #[test]
    fn a_part_of_an_agent_more_is_a_part_of_the_difference() {
        let wait = |agents: f64| ErlangC::new(0.2, 240.0, agents).unwrap().mean_wait_s();
        let waits: Vec<f64> = (0..=20).map(|tenth| -wait(54.0 + f64::from(tenth) / 10.0)).collect();
        assert!(waits.is_sorted());
        close(wait(55.0), 8.184032104);
        assert!(matches!(ErlangC::new(0.2, 240.0, 47.9), Err(QueueError::Unstable { .. })));
    }

    #[test]
    fn erlang_b_stays_a_probability_at_the_edges() {
        assert_eq!(erlang_b(0.0, 0), 1.0);
        assert_eq!(erlang_b(0.0, 5), 0.0);
        assert_eq!(erlang_b(-1.0, 5), 0.0);
        assert_eq!(erlang_b(f64::NAN, 5), 0.0);
        assert_eq!(erlang_b(f64::INFINITY, 5), 1.0);
        // Heavy traffic: B(n, n) ~ sqrt(2 / (pi n)) (Jagerman 1974).
        let blocked = erlang_b(5000.0, 5000);
        assert!((blocked * (std::f64::consts::PI * 2500.0).sqrt() - 1.0).abs() < 0.01, "{blocked}");
    }

    #[test]
    fn erlang_c_agrees_with_the_worked_example_of_the_trade() {
        let queue = ErlangC::new(100.0 / 1800.0, 180.0, 14).unwrap();
        assert!((queue.answered_within(20.0) - 0.88835).abs() < 5e-6);
        assert!((queue.mean_wait_s() - 7.84).abs() < 0.005);
    }

    #[test]
    fn erlang_c_agrees_with_exact_values() {
        let team = ErlangC::new(0.2, 240.0, 55).unwrap();
        close(team.p_wait(), 0.2387009364);
        close(team.mean_wait_s(), 8.184032104);
        close(team.mean_wait_if_delayed_s(), 34.28571429);
        close(team.mean_queue(), 1.636806421);
        close(team.occupancy(), 0.8727272727);
        close(team.answered_within(20.0), 0.8667964882);
        close(team.answered_within(60.0), 0.958519997);
        let busy = ErlangC::new(0.8, 60.0, 50).unwrap();
        close(busy.p_wait(), 0.6944556112);
        close(busy.answered_within(20.0), 0.6434546008);
        let single = ErlangC::new(0.5 / 60.0, 60.0, 1).unwrap();
        close(single.p_wait(), 0.5);
        close(single.mean_wait_s(), 60.0);
    }

    #[test]
    fn nobody_waits_where_nobody_calls() {
        let idle = ErlangC::new(0.0, 180.0, 3).unwrap();
        assert_eq!((idle.p_wait(), idle.mean_wait_s(), idle.answered_within(0.0)), (0.0, 0.0, 1.0));
    }

    #[test]
    fn a_load_of_one_erlang_per_agent_has_no_steady_state() {
        let refused = ErlangC::new(1000.0 / 1800.0, 180.0, 100);
        assert!(matches!(refused, Err(QueueError::Unstable { agents: 100.0, .. })), "{refused:?}");
        assert_eq!(ErlangC::new(1.0, 180.0, 0), Err(QueueError::NoAgents));
        assert!(ErlangC::new(-1.0, 180.0, 10).is_err());
        assert!(ErlangC::new(1.0, 0.0, 10).is_err());
    }
}

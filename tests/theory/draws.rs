//! Random inputs apart from any queue: every law of the format has its distribution function and its moments, arrivals
//! are Poisson, streams know nothing of one another. Distribution functions are those of `statrs`, or their definition.
//!
//! Tolerances are four standard errors, or for Kolmogorov's statistic the bound that is passed as seldom: the root of
//! ln(2 x 16,000) / 2 over the root of the number of draws.

use crate::support::{Build, plan};
use serde_json::{Value, json};
use shoreline_engine::draw::arrivals::Arrivals;
use shoreline_engine::draw::sample::Sampler;
use shoreline_engine::draw::streams::{Key, Purpose, Streams, unit};
use shoreline_engine::plan::{QueuePlan, Rate};
use shoreline_model::calendar::Ms;
use shoreline_model::law::Law;
use statrs::distribution::{ContinuousCDF, Exp, Gamma, LogNormal, Triangular, Uniform, Weibull};
use statrs::statistics::Distribution;

const DRAWS: usize = 100_000;

/// A law of the format, and what it is in theory: its distribution function over seconds and its first three moments.
struct Case {
    law: Value,
    cdf: Box<dyn Fn(f64) -> f64>,
    moments: [f64; 3],
}

/// E[X], E[X^2], E[X^3] from mean, variance and skewness.
fn raw(mean: f64, variance: f64, skewness: f64) -> [f64; 3] {
    let square = variance + mean * mean;
    [mean, square, skewness * variance.powf(1.5) + 3.0 * mean * square - 2.0 * mean.powi(3)]
}

fn known<D: ContinuousCDF<f64, f64> + Distribution<f64> + 'static>(law: Value, theory: D) -> Case {
    let [mean, variance, skewness] =
        [theory.mean(), theory.variance(), theory.skewness()].map(Option::unwrap);
    Case { law, cdf: Box::new(move |x| theory.cdf(x)), moments: raw(mean, variance, skewness) }
}

/// Log-normal with this mean and coefficient of variation: variance of the logarithm ln(1 + cv^2).
fn log_normal(mean: f64, cv: f64) -> LogNormal {
    let variance = (1.0 + cv * cv).ln();
    LogNormal::new(mean.ln() - variance / 2.0, variance.sqrt()).unwrap()
}

fn mixed(law: Value, parts: Vec<(f64, Case)>) -> Case {
    let moment = |k: usize| parts.iter().map(|(share, part)| share * part.moments[k]).sum();
    let moments = [0, 1, 2].map(moment);
    Case {
        law,
        cdf: Box::new(move |x| parts.iter().map(|(share, part)| share * (part.cdf)(x)).sum()),
        moments,
    }
}

/// All of it at one value.
fn atom(value: f64) -> Case {
    let law = json!({"constant": {"value_s": value}});
    Case {
        law,
        cdf: Box::new(move |x| f64::from(x >= value)),
        moments: [value, value.powi(2), value.powi(3)],
    }
}

fn exponential(mean: f64) -> Case {
    known(json!({"exponential": {"mean_s": mean}}), Exp::new(1.0 / mean).unwrap())
}

fn uniform(min: f64, max: f64) -> Case {
    known(json!({"uniform": {"min_s": min, "max_s": max}}), Uniform::new(min, max).unwrap())
}

/// Given that it falls between the bounds; E[X^k] as the integral of the distribution's tail.
fn truncated(min: f64, max: f64, of: Case) -> Case {
    let law = json!({"truncated": {"min_s": min, "max_s": max, "law": of.law}});
    let (below, within) = ((of.cdf)(min), (of.cdf)(max) - (of.cdf)(min));
    let cdf = move |x: f64| (((of.cdf)(x.clamp(min, max)) - below) / within).clamp(0.0, 1.0);
    let steps = 100_000;
    let width = (max - min) / f64::from(steps);
    let moment = |k: i32| -> f64 {
        let tail = |step: u32| {
            let x = min + (f64::from(step) + 0.5) * width;
            f64::from(k) * x.powi(k - 1) * (1.0 - cdf(x)) * width
        };
        min.powi(k) + (0..steps).map(tail).sum::<f64>()
    };
    let moments = [1, 2, 3].map(moment);
    Case { law, cdf: Box::new(cdf), moments }
}

fn shifted(by: f64, of: Case) -> Case {
    let law = json!({"shifted": {"by_s": by, "law": of.law}});
    let [m1, m2, m3] = of.moments;
    let third = m3 + 3.0 * by * m2 + 3.0 * by * by * m1 + by.powi(3);
    Case {
        law,
        cdf: Box::new(move |x| (of.cdf)(x - by)),
        moments: [m1 + by, m2 + 2.0 * by * m1 + by * by, third],
    }
}

/// Every law of the format that ends.
fn laws() -> Vec<Case> {
    let gamma = |mean: f64, cv: f64| {
        let shape = 1.0 / (cv * cv);
        known(json!({"gamma": {"mean_s": mean, "cv": cv}}), Gamma::new(shape, shape / mean).unwrap())
    };
    let branches = json!([{"share": 0.25, "mean_s": 400}, {"share": 0.75, "mean_s": 100}]);
    let leave_at_once =
        json!([{"share": 0.2, "law": atom(0.0).law}, {"share": 0.8, "law": exponential(120.0).law}]);
    let z90 = 1.281_551_565_544_600_4;
    vec![
        atom(30.0),
        exponential(180.0),
        known(json!({"lognormal": {"mean_s": 330, "cv": 0.6}}), log_normal(330.0, 0.6)),
        known(
            json!({"lognormal_percentiles": {"median_s": 100, "p90_s": 200}}),
            LogNormal::new(100f64.ln(), 2f64.ln() / z90).unwrap(),
        ),
        gamma(100.0, 0.5),
        // Shape below 1: most are short.
        gamma(100.0, 1.5),
        known(json!({"erlang": {"mean_s": 90, "phases": 3}}), Gamma::new(3.0, 3.0 / 90.0).unwrap()),
        known(json!({"weibull": {"scale_s": 100, "shape": 1.7}}), Weibull::new(1.7, 100.0).unwrap()),
        mixed(
            json!({"hyperexponential": {"branches": branches}}),
            vec![(0.25, exponential(400.0)), (0.75, exponential(100.0))],
        ),
        uniform(10.0, 70.0),
        known(
            json!({"triangular": {"min_s": 5, "mode_s": 20, "max_s": 100}}),
            Triangular::new(5.0, 100.0, 20.0).unwrap(),
        ),
        mixed(
            json!({"empirical": {"values_s": [1, 3, 3, 8]}}),
            vec![(0.25, atom(1.0)), (0.5, atom(3.0)), (0.25, atom(8.0))],
        ),
        mixed(
            json!({"histogram": {"edges_s": [0, 10, 30], "counts": [1, 3]}}),
            vec![(0.25, uniform(0.0, 10.0)), (0.75, uniform(10.0, 30.0))],
        ),
        shifted(5.0, exponential(10.0)),
        truncated(10.0, 60.0, exponential(40.0)),
        Case {
            law: json!({"patience_estimate": {"mean_wait_s": 6, "abandon_share": 0.05}}),
            ..exponential(120.0)
        },
        mixed(
            json!({"mixture": {"parts": leave_at_once}}),
            vec![(0.2, atom(0.0)), (0.8, exponential(120.0))],
        ),
    ]
}

/// So many draws of a law, in order of size.
fn draws(law: &Value) -> Vec<Ms> {
    let law: Law = serde_json::from_value(law.clone()).unwrap();
    let sampler = Sampler::of(&law).expect("it ends");
    let mut stream = Streams::new(20, 0).stream(Purpose::Talk, Key::of("queue"));
    let mut draws: Vec<Ms> = (0..DRAWS).map(|_| sampler.draw(&mut stream)).collect();
    draws.sort_unstable();
    draws
}

/// The largest distance of the shares seen from a distribution function, times the root of their number. A draw is
/// rounded to the nearest millisecond: it is at most x where what was drawn is below x and a half.
fn kolmogorov(sorted: &[Ms], cdf: impl Fn(f64) -> f64) -> f64 {
    let n = sorted.len() as f64;
    let (mut seen, mut most) = (0usize, 0.0f64);
    for same in sorted.chunk_by(|one, next| one == next) {
        let below = cdf((same[0] as f64 - 0.5) / 1000.0) - seen as f64 / n;
        seen += same.len();
        let up_to = cdf((same[0] as f64 + 0.5) / 1000.0) - seen as f64 / n;
        most = most.max(below.abs()).max(up_to.abs());
    }
    most * n.sqrt()
}

/// Passed by luck once in 16,000 times (Kolmogorov 1933).
fn seldom() -> f64 {
    (32_000f64.ln() / 2.0).sqrt()
}

/// Mean of some numbers and its standard error.
fn mean_and_error(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let n = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / n;
    let variance = values.map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0);
    (mean, (variance / n).sqrt())
}

#[test]
fn every_law_has_its_distribution_function() {
    for Case { law, cdf, .. } in laws() {
        let distance = kolmogorov(&draws(&law), cdf);
        assert!(distance < seldom(), "{law}: {distance}");
    }
}

#[test]
fn every_law_has_its_first_three_moments() {
    for Case { law, moments, .. } in laws() {
        let draws = draws(&law);
        for (power, exact) in (1..).zip(moments) {
            let powers = draws.iter().map(|&draw| (draw as f64 / 1000.0).powi(power));
            let (mean, error) = mean_and_error(powers);
            // Half a millisecond of rounding is nothing beside four standard errors, save where nothing varies.
            let margin = 4.0 * error + 1e-9 * exact;
            assert!((mean - exact).abs() <= margin, "{law}: moment {power} is {mean} ± {error}, not {exact}");
        }
    }
}

/// The kolmogorov distance sees what it should: a log-normal law is no gamma law of the same mean and variation.
#[test]
fn laws_of_one_mean_and_variation_are_told_apart() {
    let lognormal = draws(&json!({"lognormal": {"mean_s": 100, "cv": 0.5}}));
    let gamma = Gamma::new(4.0, 0.04).unwrap();
    assert!(kolmogorov(&lognormal, |x| gamma.cdf(x)) > 2.0 * seldom());
}

/// A queue whose pieces of so many milliseconds expect so many arrivals each.
fn expecting(long: Ms, pieces: &[f64]) -> QueuePlan {
    let mut queue = plan(Build::steady(1.0, 60.0, 1).scenario()).queues.swap_remove(0);
    let rate = |(at, expected): (usize, &f64)| Rate {
        until: (at as Ms + 1) * long,
        per_ms: expected / long as f64,
        day: 0,
        slot: 0,
    };
    queue.demand = pieces.iter().enumerate().map(rate).collect();
    queue
}

fn arrivals(queue: &QueuePlan, replication: u32) -> Vec<Ms> {
    Arrivals::new(queue, 0, Streams::new(3, replication)).collect()
}

#[test]
fn arrivals_of_an_interval_are_poisson_and_those_of_two_are_independent() {
    let (long, expected) = (900_000, [4.0, 40.0, 0.5, 12.0]);
    let queue = expecting(long, &expected);
    let counts: Vec<[f64; 4]> = (0..4000)
        .map(|replication| {
            let mut counts = [0.0; 4];
            arrivals(&queue, replication).iter().for_each(|at| counts[(at / long) as usize] += 1.0);
            counts
        })
        .collect();
    for (piece, expected) in expected.iter().enumerate() {
        let off = |counts: &[f64; 4]| counts[piece] - expected;
        let (mean, error) = mean_and_error(counts.iter().map(off));
        assert!(mean.abs() < 4.0 * error, "piece {piece}: {mean} more than {expected}");
        let (variance, error) = mean_and_error(counts.iter().map(|counts| off(counts).powi(2)));
        assert!(
            (variance - expected).abs() < 4.0 * error,
            "piece {piece}: variance {variance}, not {expected}"
        );
        let next = (piece + 1) % 4;
        let together =
            |counts: &[f64; 4]| off(counts) * (counts[next] - queue.demand[next].per_ms * long as f64);
        let (covariance, error) = mean_and_error(counts.iter().map(together));
        assert!(covariance.abs() < 4.0 * error, "pieces {piece} and {next}: covariance {covariance}");
    }
}

/// Whatever the rates are, the arrivals expected between two of them are exponential with mean one.
#[test]
fn gaps_in_expected_arrivals_are_exponential() {
    let pieces: Vec<f64> = (0..20_000).map(|piece| [2.0, 0.0, 9.0, 0.1][piece % 4]).collect();
    let (long, queue) = (900_000, expecting(900_000, &pieces));
    let mut sum = 0.0;
    let before: Vec<f64> = pieces
        .iter()
        .map(|piece| {
            sum += piece;
            sum - piece
        })
        .collect();
    let expected = |at: Ms| {
        let piece = (at / long) as usize;
        before[piece] + (at % long) as f64 * queue.demand[piece].per_ms
    };
    let come = arrivals(&queue, 0);
    let mut gaps: Vec<f64> = come.windows(2).map(|pair| expected(pair[1]) - expected(pair[0])).collect();
    gaps.sort_unstable_by(f64::total_cmp);
    let (n, exact) = (gaps.len() as f64, Exp::new(1.0).unwrap());
    let distance = |(at, gap): (usize, &f64)| (exact.cdf(*gap) - (at as f64 + 0.5) / n).abs() + 0.5 / n;
    let most = gaps.iter().enumerate().map(distance).fold(0.0, f64::max);
    assert!(n > 50_000.0 && most * n.sqrt() < seldom(), "{most} of {n}");
}

/// Rates so high that somebody comes at the first and at the last millisecond of every piece.
#[test]
fn nobody_comes_at_the_instant_at_which_a_rate_falls_to_nought() {
    let pieces: Vec<f64> = (0..2000).map(|piece| if piece % 2 == 1 { 1000.0 } else { 0.0 }).collect();
    let come = arrivals(&expecting(100, &pieces), 0);
    assert!(come.is_sorted() && come.len() > 900_000);
    assert!(come.iter().all(|at| at / 100 % 2 == 1), "somebody comes where nobody is expected");
    let at_the = |edge: Ms| come.iter().filter(|at| *at % 100 == edge).count();
    assert!(at_the(0) > 9_000 && at_the(99) > 9_000, "{} and {}", at_the(0), at_the(99));
}

#[test]
fn streams_know_nothing_of_one_another_and_a_stream_nothing_of_its_past() {
    use rand::Rng as _;
    let numbers = |seed, replication, purpose, name: &str| -> Vec<f64> {
        let mut stream = Streams::new(seed, replication).stream(purpose, Key::of(name));
        (0..DRAWS).map(|_| unit(stream.next_u64()) - 0.5).collect()
    };
    let base = numbers(1, 0, Purpose::Talk, "sales");
    let others = [
        numbers(2, 0, Purpose::Talk, "sales"),
        numbers(1, 1, Purpose::Talk, "sales"),
        numbers(1, 0, Purpose::Patience, "sales"),
        numbers(1, 0, Purpose::Arrivals, "sales"),
        numbers(1, 0, Purpose::Talk, "sale"),
        [&base[1..], &base[..1]].concat(),
        [&base[2..], &base[..2]].concat(),
    ];
    for (which, other) in others.iter().enumerate() {
        let (together, error) = mean_and_error(base.iter().zip(other).map(|(one, other)| one * other));
        assert!(together.abs() < 4.0 * error, "{which}: covariance {together} ± {error}");
    }
}

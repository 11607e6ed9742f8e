//! Contacts that do not come at random: gaps of any law, and rates that come in bursts.
//! Numbers and their formulas: exact cases GI and AR of the project's validation set, to ten digits.

use crate::support::build::Build;
use crate::support::{agrees, figure, results, study};
use serde_json::{Value, json};
use shoreline_engine::outcome::Outcome;
use shoreline_model::measure::QueueCounter;

fn spaced(per_s: f64, handling_s: f64, agents: u32, law: Value) -> Build {
    let build = Build::steady(per_s * 1800.0, handling_s, agents).warm_up(24.0);
    build.with("/queues/0/variability", json!({"spacing": law}))
}

fn hyperexponential(branches: [(f64, f64); 2]) -> Value {
    json!({"hyperexponential": {"branches": branches.map(|(share, mean_s)| json!({"share": share, "mean_s": mean_s}))}})
}

#[test]
fn contacts_at_equal_gaps_wait_less_than_chance_would_have_them() {
    // GI-01, D/M/5 at load 0.9. The gap that is said is another one: only its shape counts.
    let build = spaced(0.015, 300.0, 5, json!({"constant": {"value_s": 1}})).days("2026-06-01", 56);
    let results = results(build.scenario());
    agrees(figure(&results, "delayed_share"), 0.634_080_142_4, 0.002);
    agrees(figure(&results, "asa_s"), 197.021_106_2, 2.5);
    agrees(figure(&results, "mean_queue"), 2.955_316_593, 0.04);
    agrees(results.total["occupancy"], 0.9, 0.001);
}

#[test]
fn clumped_contacts_wait_longer_than_chance_would_have_them() {
    // GI-03, H2/M/10 with gaps of squared variation 4 at load 0.85.
    let law = hyperexponential([
        (0.887_298_334_620_741_7, 19.888_529_184_574_995),
        (0.112_701_665_379_258_3, 156.582_059_050_719_15),
    ]);
    let build = spaced(0.028_333_333_333_333_332, 300.0, 10, law).days("2026-06-01", 60);
    let results = results(build.scenario());
    agrees(figure(&results, "delayed_share"), 0.718_244_878_6, 0.003);
    agrees(figure(&results, "asa_s"), 323.858_015_1, 6.0);
    agrees(figure(&results, "mean_queue"), 9.175_977_093, 0.17);
    agrees(results.total["occupancy"], 0.85, 0.002);
}

#[test]
fn exponential_gaps_are_chance() {
    // EC-05 again, by the other road.
    let build = spaced(0.2, 240.0, 55, json!({"exponential": {"mean_s": 5}}));
    let results = results(build.scenario());
    agrees(figure(&results, "delayed_share"), 0.238_700_936_4, 0.006);
    agrees(figure(&results, "asa_s"), 8.184_032_104, 0.25);
}

#[test]
fn bursts_make_people_give_up_whom_the_mean_rate_would_not() {
    // AR-01, MMPP(2)/M/20+M: 120 and 540 calls an hour, half an hour and a quarter of an hour on average.
    let bursts = json!([{"factor": 1, "mean_s": 1800}, {"factor": 4.5, "mean_s": 900}]);
    let build = Build::steady(0.072_222_222_22 * 1800.0, 240.0, 20).patience(150.0).days("2026-06-01", 28);
    let results = results(build.with("/queues/0/variability", json!({"bursts": bursts})).scenario());
    agrees(figure(&results, "abandon_share"), 0.253_280_881_4, 0.001);
    agrees(figure(&results, "mean_wait_s"), 37.992_132_21, 0.2);
    agrees(figure(&results, "mean_queue"), 2.743_876_215, 0.02);
    agrees(results.total["occupancy"], 0.647_156_569_4, 0.001);
}

/// Contacts of each half hour of a day, over all days and replications.
fn counts(variability: Value) -> Vec<f64> {
    let build = Build::steady(200.0, 1.0, 2).days("2026-06-01", 10).warm_up(0.0);
    let study = study(build.with("/queues/0/variability", variability).scenario());
    let received = |outcome: &Outcome, slot: usize| {
        outcome.queues[0].sum(QueueCounter::Received as usize, slot..slot + 1) as f64
    };
    study.outcomes().iter().flat_map(|outcome| (0..480).map(move |slot| received(outcome, slot))).collect()
}

/// That half hours of 200 contacts have this index of dispersion.
fn dispersion_is(variability: Value, exact: f64) {
    let counts = counts(variability);
    let n = counts.len() as f64;
    let mean = counts.iter().sum::<f64>() / n;
    let variance = counts.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / (n - 1.0);
    assert!((mean - 200.0).abs() < 4.0 * (exact * 200.0 / n).sqrt(), "{mean}");
    assert!(
        (variance / mean / exact - 1.0).abs() < 4.0 * (2.0 / n).sqrt(),
        "{}, not {exact}",
        variance / mean
    );
}

#[test]
fn counts_are_dispersed_as_the_square_of_the_gaps_variation() {
    dispersion_is(json!({"spacing": {"exponential": {"mean_s": 9}}}), 1.0);
    // Renewal counts in equilibrium (Cox 1962, 4.5): cv^2 + (1/6 + cv^4 / 2 - third moment / 3) / 200, where the third
    // central moment of a gamma law of mean one is 2 cv^4.
    for cv in [0.5, 2.0f64] {
        let limit = cv.powi(2);
        let exact = limit + (1.0 / 6.0 + limit.powi(2) / 2.0 - 2.0 * limit.powi(2) / 3.0) / 200.0;
        dispersion_is(json!({"spacing": {"gamma": {"mean_s": 9, "cv": cv}}}), exact);
    }
}

#[test]
fn contacts_that_come_in_groups_are_all_counted() {
    // Every other gap is none: groups at random whose size is geometric with mean 2, so that counts are a compound Poisson
    // law, dispersed by E[size^2] / E[size] = 6 / 2.
    let parts = [json!({"constant": {"value_s": 0}}), json!({"exponential": {"mean_s": 2}})];
    let parts = parts.map(|law| json!({"share": 0.5, "law": law}));
    dispersion_is(json!({"spacing": {"mixture": {"parts": parts}}}), 3.0);
}

#[test]
fn spacing_and_bursts_go_together_with_the_other_swings() {
    // Gaps of variation cv by a clock whose day has the variance v of mean^2: cv^2 mean + v mean^2 (Gerhardt & Nelson 2009).
    let variability = json!({"day_cv": 0.1, "spacing": {"erlang": {"mean_s": 1, "phases": 4}}});
    let build = Build::steady(20.0, 1.0, 2).days("2026-06-01", 28).warm_up(5.0);
    let study = study(build.with("/queues/0/variability", variability).scenario());
    let received = |outcome: &Outcome, day: usize| {
        outcome.queues[0].sum(QueueCounter::Received as usize, day * 48..(day + 1) * 48) as f64
    };
    let days: Vec<f64> =
        study.outcomes().iter().flat_map(|outcome| (0..28).map(move |day| received(outcome, day))).collect();
    let (n, exact) = (days.len() as f64, 960.0 / 4.0 + (0.1f64 * 960.0).powi(2));
    let mean = days.iter().sum::<f64>() / n;
    let variance = days.iter().map(|day| (day - mean).powi(2)).sum::<f64>() / (n - 1.0);
    assert!((mean - 960.0).abs() < 4.0 * (exact / n).sqrt(), "{mean}");
    // The fourth moment of a gamma law of shape 100: 3.06.
    assert!((variance / exact - 1.0).abs() < 4.0 * (2.06 / n).sqrt(), "{variance}, not {exact}");
}

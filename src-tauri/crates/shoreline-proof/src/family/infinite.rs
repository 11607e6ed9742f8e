//! More agents than are ever needed: how many are busy follows a Poisson law, whatever the handling law.

use super::one_pool::{handling_laws, plain};
use super::questions::{self, mean_busy};
use super::steady::Window;
use crate::build::{self, DayTable, Operation};
use crate::case::Case;
use crate::error::ProofError;
use crate::measure::{Ask, Gauge, Of, Question, RELATIVE_MARGIN, Reading, Variant};
use serde_json::json;

const DAY_S: f64 = 86_400.0;
/// Heads that no case needs.
const PLENTY: f64 = 300.0;

/// At a steady rate.
pub fn steady(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let params = case.params();
    let (rate, mean_s) = (params.number("arrival_rate_per_s")?, params.number("mean_service_s")?);
    let window = Window::new(10.0 * mean_s, rate);
    let mean = case.expected().number("mean_busy")?;
    handling_laws(mean_s, 3.0)
        .into_iter()
        .map(|(name, talk)| {
            let operation = plain(window, case, rate, talk, json!("never"), PLENTY);
            let mut asked = Vec::new();
            for key in case.expected().keys() {
                let Some(expected) = case.expected().maybe(key) else { continue };
                let ask = match key {
                    "mean_busy" => Some(mean_busy(vec![0])),
                    "var_busy" => Some(Ask::Read(Gauge::OverTime {
                        count: Of::Busy(vec![0]),
                        reading: Reading::Spread { around: mean },
                    })),
                    key => questions::of_one_pool(key, expected, PLENTY),
                };
                let ask = ask.ok_or_else(|| case.wrong(format!("nobody knows what `{key}` asks")))?;
                asked.push(Question::new(key, expected, ask));
            }
            window.variant(case, name, &operation, asked)
        })
        .collect()
}

/// At a rate that changes: how many are there at the end of each interval.
pub fn by_the_hour(case: &Case) -> Result<Vec<Variant>, ProofError> {
    let params = case.params();
    let slot_min = interval_min(case)?;
    let interval_s = f64::from(slot_min) * 60.0;
    let demand: Vec<f64> = per_interval(case)?;
    let heads = params.numbers("agents").unwrap_or_else(|_| vec![PLENTY; demand.len()]);
    let table = |values| DayTable { slot_min, values };
    let queue =
        build::queue("calls", build::day_demand(table(&demand)), params.service()?, params.patience()?);
    let skills = vec![build::skill("calls", 1, 1.0)];
    let operation = Operation::new(&case.name, 2).every(slot_min).queue(queue).group(build::group(
        "team",
        skills,
        build::day_heads(table(&heads)),
    ));
    let scenario = operation.scenario(&case.id)?;
    let key =
        if case.expected().has("mean_in_system") { "mean_in_system" } else { "mean_busy_at_interval_end" };
    let means = case.expected().numbers(key)?;
    let questions = at_interval_ends(key, &means, interval_s);
    Ok(vec![Variant { name: String::new(), scenario, over: 0..means.len(), questions }])
}

/// Minutes of an interval, of which no more than a day's are given.
pub fn interval_min(case: &Case) -> Result<u32, ProofError> {
    let (interval_s, given) = (case.params().number("interval_s")?, per_interval(case)?.len());
    let whole = (60.0..=DAY_S).contains(&interval_s) && interval_s % 60.0 == 0.0;
    if !whole || given as f64 * interval_s > DAY_S {
        return Err(
            case.wrong("`interval_s` is not whole minutes, or there are more intervals than a day has")
        );
    }
    Ok((interval_s / 60.0) as u32)
}

/// Expected arrivals in each interval, whichever way the case gives them.
pub fn per_interval(case: &Case) -> Result<Vec<f64>, ProofError> {
    let params = case.params();
    let interval_s = params.number("interval_s")?;
    let keys = [
        ("arrivals_per_interval", 1.0),
        ("arrival_rate_per_h", interval_s / 3600.0),
        ("arrival_rate_per_min", interval_s / 60.0),
        ("arrival_rate_per_s", interval_s),
    ];
    let given = keys.iter().find(|(key, _)| params.has(key));
    let (key, times) = given.ok_or_else(|| case.wrong("no arrivals by interval are given"))?;
    Ok(params.numbers(key)?.into_iter().map(|rate| rate * times).collect())
}

/// Mean and variance at each end; both are the same number, and as near to it as 1% of the largest.
fn at_interval_ends(key: &str, means: &[f64], interval_s: f64) -> Vec<Question> {
    let margin = RELATIVE_MARGIN * means.iter().fold(0.0_f64, |most, mean| most.max(*mean));
    let at = |place: usize| ((place + 1) as f64 * interval_s * 1000.0) as i64;
    let read = |place, reading| Ask::Read(Gauge::At { count: Of::InSystem(vec![0]), ms: at(place), reading });
    let mut questions = Vec::new();
    for (place, &mean) in means.iter().enumerate() {
        let ask = read(place, Reading::Mean);
        questions.push(Question::new(format!("{key}[{place}]"), mean, ask).within(margin));
    }
    for (place, &mean) in means.iter().enumerate() {
        let ask = read(place, Reading::Spread { around: mean });
        let name = key.replace("mean", "var");
        // A variance is known less well than a mean by its nature: 5% of the largest.
        questions.push(Question::new(format!("{name}[{place}]"), mean, ask).within(5.0 * margin));
    }
    questions
}

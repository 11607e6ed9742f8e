//! The judgement as tables of Markdown, each as it stands in docs/real-bank.md.

use crate::figures::{MEASURES, Sums};
use crate::judgement::{Judged, Pairs, advantage, bias, error, judged_correlation, judged_error, pairs};
use crate::methods::{
    FORECAST, FORECAST_ERLANG, GIVEN, GIVEN_ERLANG, MEAN_DAY, Predicted, WEEK_BEFORE, spread,
};
use jiff::civil::Date;
use shoreline_history::forecast::Kind;
use shoreline_stats::Agreement;

/// `Mon 1999-02-15`.
pub fn day_name(date: Date) -> String {
    format!("{} {date}", &format!("{:?}", date.weekday())[..3])
}

/// The first two lines of a table.
pub fn heading(columns: &[String]) -> String {
    format!("| {} |\n|{}", columns.join(" | "), "-|".repeat(columns.len()))
}

fn table(columns: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let columns: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
    rows.into_iter().fold(heading(&columns), |table, row| format!("{table}\n| {} |", row.join(" | ")))
}

/// From 17:15 to 19 h the queue seems to have been out of order: 267 callers hung up in the voice menu, none was offered.
const OUTAGE: Date = jiff::civil::date(1999, 2, 21);

/// The distance in five sentences.
pub fn verdict(predicted: &Predicted) -> String {
    let off = |method: &str, keep: &dyn Fn(usize) -> bool| {
        let [abandoned, wait, in_time] =
            [0, 1, 2].map(|measure| error(&pairs(predicted.by(method), &predicted.truth, measure, keep)));
        format!("{abandoned:.1} points abandoned, {wait:.1} s of mean wait, {in_time:.1} points within 20 s")
    };
    let is_normal = |day: usize| predicted.recorded[day].date != OUTAGE;
    let [abandoned, wait, in_time] = [0, 1, 2].map(|measure| within_band(predicted, measure));
    let days = predicted.recorded.len();
    format!(
        "- The forecast was off by {}, a day, on average.\n\
         - {}\n\
         - Without Sunday 21 February, when nobody was offered from 17:15 to 19 h: {}.\n\
         - Told how many called in each half hour: {}.\n\
         - Of {days} days, {abandoned}, {wait} and {in_time} lay where the forecast expected 95 in 100.",
        off(FORECAST, &|_| true),
        calls(predicted),
        off(FORECAST, &is_normal),
        off(GIVEN, &|_| true),
    )
}

/// How far off the forecast of calls was.
fn calls(predicted: &Predicted) -> String {
    let expected =
        predicted.forecast.iter().map(|day| Sums::total(day.iter().copied()).offered / day.len() as f64);
    let days: Vec<(f64, f64)> =
        expected.zip(predicted.recorded.iter().map(|day| day.offered as f64)).collect();
    let (expected, came): (Vec<f64>, Vec<f64>) = days.iter().copied().unzip();
    let worst = days.iter().map(|(expected, came)| (expected / came - 1.0).abs()).fold(0.0, f64::max);
    let [expected, came] = [expected, came].map(|calls| calls.iter().sum::<f64>());
    format!(
        "It expected {expected:.0} calls; {came:.0} came; a day's calls were off by up to {:.0}%.",
        100.0 * worst
    )
}

/// Every table of the prediction.
pub fn tables(predicted: &Predicted) -> Vec<String> {
    let mut tables: Vec<String> = (0..MEASURES.len()).map(|measure| by_day(predicted, measure)).collect();
    tables.extend([errors(predicted), advantages(predicted), lines(predicted)]);
    tables
}

/// One measure, day by day.
fn by_day(predicted: &Predicted, measure: usize) -> String {
    let columns = [
        MEASURES[measure],
        "recorded",
        "simulated",
        "95 in 100 such days",
        FORECAST_ERLANG,
        WEEK_BEFORE,
        MEAN_DAY,
        "simulated, counts given",
    ];
    let of = |method: &str, day: usize| format!("{:.1}", predicted.by(method)[day][measure]);
    let rows = predicted.recorded.iter().enumerate().map(|(day, recorded)| {
        let (low, high) = spread(&predicted.forecast[day], measure);
        let truth = predicted.truth[day][measure];
        let outside = if (low..=high).contains(&truth) { "" } else { " *" };
        vec![
            day_name(recorded.date),
            format!("{truth:.1}"),
            of(FORECAST, day),
            format!("{low:.1} to {high:.1}{outside}"),
            of(FORECAST_ERLANG, day),
            of(WEEK_BEFORE, day),
            of(MEAN_DAY, day),
            of(GIVEN, day),
        ]
    });
    table(&columns, rows)
}

/// The days on which a figure was recorded within the band of the simulation.
fn within_band(predicted: &Predicted, measure: usize) -> usize {
    let days = predicted.forecast.iter().zip(&predicted.truth);
    days.filter(|(day, truth)| {
        let (low, high) = spread(day, measure);
        (low..=high).contains(&truth[measure])
    })
    .count()
}

/// One measure of a method on all predicted days.
pub fn said(predicted: &Predicted, method: &str, measure: usize) -> Pairs {
    pairs(predicted.by(method), &predicted.truth, measure, |_| true)
}

fn errors(predicted: &Predicted) -> String {
    let columns = [&["mean absolute error (bias)"][..], &MEASURES].concat();
    let rows = predicted.said.iter().map(|of| {
        let cell = |measure| {
            let pairs = said(predicted, of.method, measure);
            format!("{} ({:+.1})", range(judged_error(&pairs), 1), bias(&pairs))
        };
        [vec![of.method.to_owned()], (0..MEASURES.len()).map(cell).collect()].concat()
    });
    table(&columns, rows)
}

fn advantages(predicted: &Predicted) -> String {
    let columns = [&["nearer by", "than"][..], &MEASURES].concat();
    let duels = [
        (FORECAST, FORECAST_ERLANG),
        (FORECAST, WEEK_BEFORE),
        (FORECAST, MEAN_DAY),
        (GIVEN, GIVEN_ERLANG),
        (GIVEN, WEEK_BEFORE),
        (GIVEN, MEAN_DAY),
    ];
    let rows = duels.map(|(ours, other)| {
        let cell = |measure| {
            let [ours, other] = [ours, other].map(|method| said(predicted, method, measure));
            range(advantage(&ours, &other), 1)
        };
        [vec![ours.to_owned(), other.to_owned()], (0..MEASURES.len()).map(cell).collect()].concat()
    });
    table(&columns, rows)
}

/// Recorded on predicted: the line, whether it can be the diagonal, and how the days correlate.
fn lines(predicted: &Predicted) -> String {
    let columns = ["method", "measure", "intercept", "slope", "F", "p", "correlation", "Sunday to Thursday"];
    let is_working = |day: usize| Kind::of(predicted.recorded[day].date) == Kind::Working;
    let methods = [FORECAST, FORECAST_ERLANG, GIVEN, GIVEN_ERLANG, WEEK_BEFORE];
    let cases = methods.into_iter().flat_map(|method| (0..MEASURES.len()).map(move |m| (method, m)));
    let rows = cases.map(|(method, measure)| {
        let all = said(predicted, method, measure);
        let working = pairs(predicted.by(method), &predicted.truth, measure, is_working);
        let line = Agreement::of(&all).map(|line| {
            let [intercept, slope, f] =
                [line.intercept, line.slope, line.f].map(|value| format!("{value:.2}"));
            let p = if line.p < 0.005 { "< 0.01".to_owned() } else { format!("{:.2}", line.p) };
            [intercept, slope, f, p]
        });
        let line = line.unwrap_or_else(|| std::array::from_fn(|_| "–".to_owned()));
        let correlations = [range(judged_correlation(&all), 2), range(judged_correlation(&working), 2)];
        [vec![method.to_owned(), MEASURES[measure].to_owned()], line.to_vec(), correlations.to_vec()].concat()
    });
    table(&columns, rows)
}

fn range(judged: Judged, digits: usize) -> String {
    format!("{:.digits$} [{:.digits$}, {:.digits$}]", judged.figure, judged.low, judged.high)
}

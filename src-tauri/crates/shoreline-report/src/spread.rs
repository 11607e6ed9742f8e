//! What the spread between replications is owed to, for a terminal: a sentence a measure and a table a subject.
//! Never prints, never computes a share.

use crate::figure::{Shown, footnote, given, show};
use crate::text::{aligned, counted, ruled, wrap};
use shoreline_engine::results::Estimate;
use shoreline_engine::study::variance::{MEASURES, Spread, VarianceSplit};
use shoreline_model::Scenario;
use shoreline_model::measure::{self, Measure, Unit};
use std::collections::BTreeMap;

/// Splits by measure key.
type Splits = BTreeMap<&'static str, Spread>;

/// The sentences and tables of a split, all queues first.
pub fn text(scenario: &Scenario, split: &VarianceSplit, width: usize) -> String {
    let mut text = header(scenario, split);
    for (measure, split) in measures(&split.total) {
        text += &wrap(&sentence(measure, split), width).join("\n");
        text.push('\n');
    }
    text += &format!("\nAll queues\n{}", table(&split.total));
    let several = scenario.queues.iter().filter(|_| scenario.queues.len() > 1);
    for queue in several {
        if let Some(splits) = split.queues.get(&queue.id.0) {
            let name = queue.name.as_deref().unwrap_or(&queue.id.0);
            text += &format!("\n{name}\n{}", table(splits));
        }
    }
    if let Some(footnote) = footnote(&text) {
        text += &format!("\n{}\n", wrap(footnote, width).join("\n"));
    }
    text
}

fn header(scenario: &Scenario, split: &VarianceSplit) -> String {
    format!(
        "{}\nSpread between replications, by what it is owed to\n{} of replications, each run in its 8 mixtures \
         · seed {} · intervals (±) with {} confidence\n\n",
        scenario.name,
        counted(split.pairs, "pair"),
        split.seed,
        given(split.confidence, Unit::Share),
    )
}

fn measures(splits: &Splits) -> impl Iterator<Item = (&'static Measure, &Spread)> {
    MEASURES.iter().filter_map(|key| Some((measure::find(key)?, splits.get(key)?)))
}

fn table(splits: &Splits) -> String {
    let heads =
        ["Measure", "mean", "deviation", "forecast", "absence", "queueing", "interplay"].map(str::to_owned);
    let rows: Vec<_> = measures(splits).collect();
    let column =
        |of: fn(&Spread) -> Estimate| aligned(rows.iter().map(|(_, split)| show(&of(split), Unit::Share)));
    let shares =
        [column(|s| s.forecast), column(|s| s.absence), column(|s| s.queueing), column(|s| s.interplay)];
    let rows = rows.iter().enumerate().map(|(r, (measure, split))| {
        let plain = [split.mean, split.deviation].map(|value| plain(value, measure.unit));
        let shares = shares.iter().map(move |column| column[r].clone());
        [measure.name.to_owned()].into_iter().chain(plain).chain(shares)
    });
    ruled(heads, rows)
}

fn plain(value: Option<f64>, unit: Unit) -> String {
    value.map_or_else(|| Shown::Nothing.to_string(), |value| given(value, unit))
}

/// What is known of a share.
enum Known {
    /// More or less than nought.
    Share(f64, String),
    /// Nothing at all of it.
    None,
    /// Less than the noise of the estimate.
    Noise,
}

fn known(share: &Estimate) -> Known {
    match (share.mean, share.half_width) {
        (Some(0.0), Some(0.0)) => Known::None,
        (Some(mean), Some(half)) if mean.abs() > half => {
            Known::Share(mean, show(share, Unit::Share).to_string())
        }
        _ => Known::Noise,
    }
}

/// Who owes how much, the greatest first; what the noise hides is said to be hidden.
fn sentence(measure: &Measure, split: &Spread) -> String {
    if split.forecast.mean.is_none() {
        return format!("{}: the same in every replication.", measure.name);
    }
    let parts = [
        (split.forecast, "the forecast"),
        (split.absence, "absence"),
        (split.queueing, "queueing"),
        (split.interplay, "their interplay"),
    ];
    let (mut shares, mut hidden) = (Vec::new(), Vec::new());
    for (share, name) in parts {
        match known(&share) {
            Known::Share(mean, shown) => shares.push((mean, format!("{shown} to {name}"))),
            Known::Noise => hidden.push(name),
            Known::None => {}
        }
    }
    shares.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let owed: Vec<&str> = shares.iter().map(|(_, owed)| owed.as_str()).collect();
    let owed =
        if owed.is_empty() { String::new() } else { format!(" Its variance is owed {}.", list(&owed)) };
    let hidden = match &hidden[..] {
        [] => String::new(),
        hidden => {
            format!(" The share of {} is lost in the noise; more replications would show it.", list(hidden))
        }
    };
    let deviation = plain(split.deviation, measure.unit);
    format!("{}: single replications deviate by {deviation}.{owed}{hidden}", measure.name)
}

/// `a`, `a and b`, `a, b and c`.
fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(mean: f64, half_width: f64) -> Estimate {
        Estimate { mean: Some(mean), half_width: Some(half_width), n: 50, ..Estimate::default() }
    }

    fn level(split: Spread) -> String {
        sentence(measure::find("service_level").unwrap(), &split)
    }

    const NOTHING: Estimate =
        Estimate { mean: None, half_width: None, p10: None, p90: None, n: 50, short: false };

    #[test]
    fn a_sentence_names_the_greatest_share_first_and_says_what_is_lost_in_the_noise() {
        let said = level(Spread {
            mean: Some(0.8),
            deviation: Some(0.031),
            forecast: share(0.3, 0.06),
            absence: share(0.02, 0.05),
            queueing: share(0.62, 0.08),
            interplay: share(0.06, 0.09),
        });
        let expected = "Service level: single replications deviate by 3.1%. Its variance is owed 62% ± 8 to queueing and \
                        30% ± 6 to the forecast. The share of absence and their interplay is lost in the noise; more \
                        replications would show it.";
        assert_eq!(said, expected);
    }

    #[test]
    fn a_source_that_is_not_there_is_not_spoken_of() {
        let (forecast, absence, interplay) = (share(0.0, 0.0), share(0.0, 0.0), share(0.0, 0.0));
        let queueing = share(1.0, 0.0);
        let said =
            level(Spread { mean: Some(0.8), deviation: Some(0.01), forecast, absence, queueing, interplay });
        assert!(said.contains("queueing"), "{said}");
        assert!(!said.contains("absence") && !said.contains("noise"), "{said}");
    }

    #[test]
    fn what_never_varies_is_said_to_be_the_same() {
        let (forecast, absence, queueing, interplay) = (NOTHING, NOTHING, NOTHING, NOTHING);
        let said =
            level(Spread { mean: Some(1.0), deviation: Some(0.0), forecast, absence, queueing, interplay });
        assert_eq!(said, "Service level: the same in every replication.");
    }
}

//! A comparison as people read it: a table, a sentence a scenario, and all of it as CSV. Computes nothing.

use crate::figure::{show, show_difference, unit_name};
use crate::grid::Grid;
use shoreline_engine::results::{Difference, Named};
use shoreline_engine::study::compare::{Comparison, Contrast, Contrasts};
use shoreline_model::measure::{self, CATALOGUE, Measure, Subject, Unit};

/// What a comparison shows unless it is asked for something else.
const KEYS: [&str; 7] =
    ["service_level", "abandon_share", "asa_s", "occupancy", "paid_h", "supply_cost", "cost_per_contact"];
/// Scenarios go by letters: names may be long, or the same.
const LETTERS: [&str; 4] = ["A", "B", "C", "D"];
/// The most scenarios side by side.
pub const MOST: usize = LETTERS.len();

/// The measures that are shown where none are asked for.
pub fn usual() -> Vec<&'static Measure> {
    KEYS.iter().filter_map(|key| measure::find(key)).collect()
}

/// Which letter is which scenario, and how they were run.
pub fn header(comparison: &Comparison) -> String {
    let lines = comparison
        .scenarios
        .iter()
        .zip(LETTERS)
        .map(|(scenario, letter)| format!("{letter}  {}\n", scenario.name));
    let text: String = lines.collect();
    let Some(first) = comparison.scenarios.first() else { return text };
    let (replications, seed) = (first.stamp.replications, first.stamp.seed);
    let confidence = 100.0 * first.stamp.confidence;
    text + &format!(
        "{replications} replications on the same customers · seed {seed} · intervals (±) with {confidence}% confidence\n"
    )
}

/// One row a measure: the figure of each scenario, and what sets each further one apart from the first.
pub fn table(comparison: &Comparison, measures: &[&'static Measure]) -> Grid {
    let count = comparison.scenarios.len().min(MOST);
    let mut header = vec!["Of".to_owned(), "Measure".to_owned()];
    header.extend(LETTERS[..count].iter().map(|letter| (*letter).to_owned()));
    header.extend(LETTERS[1..count].iter().map(|letter| format!("{letter} less A")));
    let mut rows = rows("everything", &comparison.total, measures);
    for (named, subject) in
        [(&comparison.queues, Subject::Queue), (&comparison.agent_groups, Subject::AgentGroup)]
    {
        rows.extend(single(named, measures, subject));
    }
    Grid { header, rows, words: 2 }
}

/// Of each queue or group, where there are several.
fn single(named: &Named<Contrasts>, measures: &[&'static Measure], subject: Subject) -> Vec<Vec<String>> {
    let own: Vec<&'static Measure> =
        measures.iter().copied().filter(|measure| measure.subject == subject).collect();
    let several = named.iter().filter(|_| named.len() > 1);
    several.flat_map(|(id, contrasts)| rows(id, contrasts, &own)).collect()
}

fn rows(of: &str, contrasts: &Contrasts, measures: &[&'static Measure]) -> Vec<Vec<String>> {
    let there = measures.iter().filter_map(|measure| Some((*measure, contrasts.get(measure.key)?)));
    there.map(|(measure, contrast)| row(of, measure, contrast)).collect()
}

fn row(of: &str, measure: &Measure, contrast: &Contrast) -> Vec<String> {
    let figures = contrast.figures.iter().map(|figure| show(figure, measure.unit).to_string());
    let differences = contrast.differences.iter().map(|less| show_difference(less, measure.unit));
    [of.to_owned(), measure.name.to_owned()].into_iter().chain(figures).chain(differences).collect()
}

/// What sets each further scenario apart from the first, one sentence each.
pub fn sentences(comparison: &Comparison, measures: &[&'static Measure]) -> Vec<String> {
    let others = LETTERS.iter().enumerate().take(comparison.scenarios.len()).skip(1);
    others.map(|(at, letter)| sentence(letter, comparison, measures, at - 1)).collect()
}

fn sentence(letter: &str, comparison: &Comparison, measures: &[&'static Measure], at: usize) -> String {
    let (mut apart, mut same) = (Vec::new(), Vec::new());
    for measure in measures {
        let difference = comparison.total.get(measure.key).and_then(|contrast| contrast.differences.get(at));
        match difference.map(|difference| (difference, shows(difference))) {
            Some((difference, true)) => apart.push(phrase(measure, difference)),
            Some((_, false)) => same.push(measure.name.to_lowercase()),
            None => {}
        }
    }
    let mut text = match apart.is_empty() {
        true => format!("{letter} and A: no difference is seen."),
        false => format!("{letter} {}.", apart.join(", ")),
    };
    if !apart.is_empty() && !same.is_empty() {
        text.push_str(&format!(" No difference is seen in {}.", same.join(", ")));
    }
    text
}

/// Whether zero lies outside the interval.
fn shows(difference: &Difference) -> bool {
    difference.mean.zip(difference.half_width).is_some_and(|(mean, half)| mean.abs() > half)
}

/// `answers 3.1 points more in time (± 0.4)`.
fn phrase(measure: &Measure, difference: &Difference) -> String {
    let is_more = difference.mean.is_some_and(|mean| mean > 0.0);
    let shown = show_difference(difference, measure.unit);
    let (size, half) = shown.split_once(" ± ").unwrap_or((&shown, ""));
    let (size, half) = (size.trim_start_matches(['+', '-']), half.trim_end_matches(" points"));
    let more = if is_more { "more" } else { "less" };
    let said = match measure.key {
        "service_level" => format!("answers {size} points {more} in time"),
        "abandon_share" => {
            format!("loses {size} points {} of those who wait", if is_more { "more" } else { "fewer" })
        }
        "asa_s" => format!("answers {size} s {}", if is_more { "later" } else { "sooner" }),
        "occupancy" => {
            format!("keeps its people {size} points {}", if is_more { "busier" } else { "less busy" })
        }
        "paid_h" => format!("pays {size} hours {}", if is_more { "more" } else { "fewer" }),
        "supply_cost" => format!("costs {size} {more}"),
        "cost_per_contact" => format!("costs {size} {more} a contact"),
        _ => {
            let (name, unit) = (measure.name.to_lowercase(), unit_word(measure.unit));
            format!("has {name} {size}{unit} {}", if is_more { "higher" } else { "lower" })
        }
    };
    format!("{said} (± {half})")
}

/// What follows a difference in this unit.
fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Share => " points",
        Unit::Seconds => " s",
        Unit::Hours => " h",
        Unit::Contacts | Unit::Heads | Unit::Money => "",
    }
}

/// Everything that was compared, unrounded: a row a measure, subject and scenario.
pub fn sheet(comparison: &Comparison) -> Grid {
    const HEADER: [&str; 13] = [
        "subject",
        "id",
        "measure",
        "unit",
        "scenario",
        "mean",
        "half_width",
        "p10",
        "p90",
        "n",
        "difference",
        "difference_half_width",
        "variance_cut",
    ];
    let named = [
        ("queue", &comparison.queues),
        ("agent_group", &comparison.agent_groups),
        ("site", &comparison.sites),
        ("client", &comparison.clients),
    ];
    let mut rows = sheet_rows("total", "", &comparison.total);
    for (subject, named) in named {
        rows.extend(named.iter().flat_map(|(id, contrasts)| sheet_rows(subject, id, contrasts)));
    }
    Grid { header: HEADER.map(str::to_owned).to_vec(), rows, words: 5 }
}

fn sheet_rows(subject: &str, id: &str, contrasts: &Contrasts) -> Vec<Vec<String>> {
    let there = CATALOGUE.iter().filter_map(|measure| Some((measure, contrasts.get(measure.key)?)));
    let row = |measure: &Measure, contrast: &Contrast, at: usize| {
        let figure = contrast.figures[at];
        let less = at.checked_sub(1).map(|at| contrast.differences[at]).unwrap_or_default();
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let words = [subject, id, measure.key, unit_name(measure.unit), LETTERS[at.min(MOST - 1)]];
        let numbers = [figure.mean, figure.half_width, figure.p10, figure.p90].map(number);
        let differences = [less.mean, less.half_width, less.variance_cut].map(number);
        words
            .map(str::to_owned)
            .into_iter()
            .chain(numbers)
            .chain([figure.n.to_string()])
            .chain(differences)
            .collect()
    };
    there
        .flat_map(|(measure, contrast)| (0..contrast.figures.len()).map(move |at| row(measure, contrast, at)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(mean: f64, half_width: f64) -> Difference {
        Difference { mean: Some(mean), half_width: Some(half_width), variance_cut: None, n: 20 }
    }

    fn said(key: &str, mean: f64) -> String {
        phrase(measure::find(key).unwrap(), &difference(mean, 0.004))
    }

    #[test]
    fn a_difference_is_said_in_the_words_of_its_measure() {
        assert_eq!(said("service_level", 0.031), "answers 3.1 points more in time (± 0.4)");
        assert_eq!(said("occupancy", -0.02), "keeps its people 2.0 points less busy (± 0.4)");
        assert_eq!(said("asa_s", -3.5), "answers 3.50 s sooner (± 0.01)");
        assert_eq!(said("delayed_share", 0.05), "has delayed 5.0 points higher (± 0.4)");
    }

    #[test]
    fn a_difference_shows_only_beyond_its_interval() {
        assert!(shows(&difference(0.5, 0.4)) && shows(&difference(-0.5, 0.4)));
        assert!(!shows(&difference(0.3, 0.4)) && !shows(&difference(0.0, 0.0)));
    }
}

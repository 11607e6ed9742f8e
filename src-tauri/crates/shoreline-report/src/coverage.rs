//! How often intervals contain the truth, for a terminal: a table a case, a line a figure. Never prints, never counts.

use crate::text::ruled;
use shoreline_proof::Case;
use shoreline_proof::coverage::{Covered, Kept, SIZES};
use std::collections::{BTreeMap, BTreeSet};

/// How to read the tables.
pub const READING: &str = "Share of 95% intervals that contain the truth, by the replications of a study. Where it is \
below 92.7%, the share of intervals that the product marks as likely too short stands behind it in brackets.";

/// One case: a line a figure, and one for those of all its intervals of time together.
pub fn case(case: &Case, covered: &[Covered]) -> String {
    let mut figures: Vec<(String, Vec<&Covered>)> = Vec::new();
    for one in covered {
        let name = folded(one, covered).unwrap_or_else(|| one.metric.clone());
        match figures.iter_mut().find(|(known, _)| *known == name) {
            Some((_, all)) => all.push(one),
            None => figures.push((name, vec![one])),
        }
    }
    let sizes = SIZES.map(|size| format!("R = {size}"));
    let heads =
        [format!("{}  {}", case.id, case.name)].into_iter().chain(sizes).chain(["narrows".to_owned()]);
    ruled(heads, figures.iter().map(|(name, of)| line(name, of)))
}

/// What figures of many intervals of time are called together; `None` for any other.
fn folded(one: &Covered, all: &[Covered]) -> Option<String> {
    const MANY: usize = 4;
    let (name, _) = one.metric.split_once('[')?;
    let of_name = |other: &&str| other.split_once('[').is_some_and(|(other, _)| other == name);
    let metrics: BTreeSet<&str> = all.iter().map(|other| other.metric.as_str()).filter(of_name).collect();
    let count = metrics.len();
    (count > MANY).then(|| format!("{name}, {count} intervals"))
}

fn line(name: &str, of: &[&Covered]) -> Vec<String> {
    let mut by_size: BTreeMap<usize, Vec<&Covered>> = BTreeMap::new();
    of.iter().for_each(|one| by_size.entry(one.replications as usize).or_default().push(one));
    let cells = SIZES.iter().map(|size| by_size.get(size).map_or_else(|| "–".to_owned(), |of| cell(of)));
    let half = |size: usize| by_size.get(&size).map(|of| of.iter().map(|one| one.half_width).sum::<f64>());
    let [.., usual, largest] = SIZES;
    let narrows = half(usual).zip(half(largest)).filter(|(_, fine)| *fine > 0.0);
    let narrows = narrows.map_or_else(|| "–".to_owned(), |(coarse, fine)| format!("{:.2}", coarse / fine));
    [name.to_owned()].into_iter().chain(cells).chain([narrows]).collect()
}

/// The least and the most of several.
fn cell(of: &[&Covered]) -> String {
    let least = of.iter().min_by(|a, b| a.coverage.total_cmp(&b.coverage));
    let most = of.iter().max_by(|a, b| a.coverage.total_cmp(&b.coverage));
    let (Some(least), Some(most)) = (least, most) else { return "–".to_owned() };
    let share = |value: f64| format!("{:.1}%", 100.0 * value);
    let range = match of {
        [one] => share(one.coverage),
        _ => format!("{} to {}", share(least.coverage), share(most.coverage)),
    };
    let is_short = matches!(least.kept, Kept::Short | Kept::SaidShort);
    if is_short { format!("{range} ({:.0}%)", 100.0 * least.said_short) } else { range }
}

//! `cargo run -p shoreline-history --example judge-bank -- scenarios docs/real-bank.svg`: the bank's month replayed, and its
//! second half predicted from its first, beside what was recorded and what simpler methods say: the figures of
//! docs/real-bank.md, and its picture. Never changes a scenario, and never fits anything.

mod figures;
mod judgement;
mod methods;
mod page;
mod picture;
mod pooled;
mod replayed;

use methods::Predicted;
use shoreline_history::recorded;
use shoreline_model::{Scenario, file};
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [scenarios, picture] = arguments.as_slice() else {
        return Err("name the folder of scenarios and the picture to draw".into());
    };
    let (month, predicted) = judged(scenarios)?;
    file::write(picture, &picture::draw(&predicted)?.svg)?;
    let mut out = std::io::stdout().lock();
    for block in blocks(&predicted, month) {
        writeln!(out, "{block}\n")?;
    }
    Ok(())
}

/// Everything the document takes over as it is.
fn blocks(predicted: &Predicted, month: String) -> Vec<String> {
    [vec![page::verdict(predicted)], page::tables(predicted), vec![month]].concat()
}

/// The table of the month replayed, and the days predicted.
fn judged(scenarios: &Path) -> Result<(String, Predicted), Box<dyn Error>> {
    let recorded = recorded::read_csv(&scenarios.join("real-bank-1999.recorded.csv"))?;
    let replay = scenario(&scenarios.join("real-bank-1999.shoreline"))?;
    let prediction = scenario(&scenarios.join("forecasts/real-bank-1999.shoreline"))?;
    let replayed = figures::simulate(replay.clone())?;
    let predicted = methods::all(&recorded, &prediction, &replay, &replayed)?;
    Ok((replayed::table(&recorded, &replayed), predicted))
}

fn scenario(path: &Path) -> Result<Scenario, Box<dyn Error>> {
    file::parse(&file::read(path)?).map_err(|fault| format!("{}: {fault:#?}", path.display()).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::MEASURES;
    use crate::judgement::{advantage, error, judged_correlation};
    use crate::methods::{FORECAST, GIVEN, MEAN_DAY, WEEK_BEFORE};
    use crate::page::said;
    use std::sync::LazyLock;

    static JUDGED: LazyLock<(String, Predicted)> =
        LazyLock::new(|| judged(&project().join("scenarios")).expect("the bank can be judged"));

    fn project() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
    }

    fn errors(method: &str) -> [f64; MEASURES.len()] {
        std::array::from_fn(|measure| error(&said(&JUDGED.1, method, measure)))
    }

    #[test]
    fn the_document_says_what_is_computed() {
        let document = file::read(&project().join("docs/real-bank.md")).unwrap();
        for block in blocks(&JUDGED.1, JUDGED.0.clone()) {
            assert!(document.contains(&block), "docs/real-bank.md lacks:\n{block}");
        }
    }

    #[test]
    fn the_picture_shows_what_is_computed() {
        let drawn = file::read(&project().join("docs/real-bank.svg")).unwrap();
        assert!(drawn == picture::draw(&JUDGED.1).unwrap().svg, "draw docs/real-bank.svg again");
    }

    /// Points abandoned, seconds of mean wait, points within 20 s.
    #[test]
    fn a_day_is_forecast_to_within_5_points_30_s_and_15_points_on_average() {
        let off = errors(FORECAST);
        assert!(off[0] < 5.0 && off[1] < 30.0 && off[2] < 15.0, "{off:?}");
    }

    #[test]
    fn with_counts_given_a_day_is_told_to_within_3_points_15_s_and_12_points_on_average() {
        let off = errors(GIVEN);
        assert!(off[0] < 3.0 && off[1] < 15.0 && off[2] < 12.0, "{off:?}");
    }

    #[test]
    fn with_counts_given_abandonment_is_told_better_than_by_any_day_before() {
        let ours = said(&JUDGED.1, GIVEN, 0);
        for naive in [WEEK_BEFORE, MEAN_DAY] {
            let by = advantage(&ours, &said(&JUDGED.1, naive, 0));
            assert!(by.low > 0.0, "{naive}: {by:?}");
        }
    }

    #[test]
    fn with_counts_given_bad_days_are_told_from_good_ones() {
        for (measure, name) in MEASURES.iter().enumerate() {
            let correlation = judged_correlation(&said(&JUDGED.1, GIVEN, measure));
            assert!(correlation.low > 0.4, "{name}: {correlation:?}");
        }
    }
}

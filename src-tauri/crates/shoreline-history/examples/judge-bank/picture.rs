//! The predicted days as a picture: recorded, simulated, Erlang A.

use crate::figures::MEASURES;
use crate::methods::{FORECAST, FORECAST_ERLANG, Predicted, spread};
use shoreline_model::measure::Unit;
use shoreline_report::ReportError;
use shoreline_report::chart::{self, Chart, Foretold, Panel, Words};

const WORDS: Words<'static> = Words {
    title: "A real bank, 15 to 28 February 1999: forecast and recorded",
    caption: "Laws from 1 to 14 February, demand from the same weekdays of the four weeks before, heads of the day. \
              On Sunday 21 nobody was offered from 17:15 to 19 h. Data: Anonymous Bank, Guedj and Mandelbaum, 2000.",
    band: "95 in 100 such days, simulated",
    rival: "Erlang A by half hour",
};

/// What the panels are called, how their figures become values of a unit, and the unit.
const PANELS: [(&str, f64, Unit); MEASURES.len()] = [
    ("Abandoned, of all offered", 100.0, Unit::Share),
    ("Mean wait of all offered", 1.0, Unit::Seconds),
    ("Answered within 20 s, of all offered", 100.0, Unit::Share),
];

/// One panel a measure.
pub fn draw(predicted: &Predicted) -> Result<Chart, ReportError> {
    let days: Vec<String> =
        predicted.recorded.iter().map(|day| day.date.strftime("%a %-d").to_string()).collect();
    let panels: Vec<Panel> = (0..MEASURES.len()).map(|measure| panel(predicted, measure)).collect();
    chart::beside(&WORDS, &days, &panels)
}

fn panel(predicted: &Predicted, measure: usize) -> Panel {
    let (name, scale, unit) = PANELS[measure];
    let days = predicted.forecast.iter().enumerate().map(|(i, day)| {
        let (low, high) = spread(day, measure);
        let by = |method: &str| predicted.by(method)[i][measure] / scale;
        Foretold {
            recorded: predicted.truth[i][measure] / scale,
            predicted: by(FORECAST),
            low: low / scale,
            high: high / scale,
            rival: by(FORECAST_ERLANG),
        }
    });
    Panel { name: name.to_owned(), unit, days: days.collect() }
}

//! What was predicted beside what came, day by day: a panel a measure. Never judges how near they are.

use super::axis::ValueAxis;
use super::canvas::{Canvas, Failed, Frame, From, HEIGHT, Point, WIDTH, bold, draw, letters};
use super::page::{Key, MARGIN, legend};
use super::palette::{INK, MEAN, MUTED, SPREAD, TARGET};
use super::{Chart, file_name};
use crate::ReportError;
use plotters::style::RGBAColor;
use shoreline_model::measure::Unit;

/// A day of one measure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Foretold {
    /// What came.
    pub recorded: f64,
    /// What was expected, and between which values it was to lie.
    pub predicted: f64,
    /// The lower end of that band.
    pub low: f64,
    /// The upper end of that band.
    pub high: f64,
    /// What another method expected.
    pub rival: f64,
}

/// One measure over all days.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// What is measured.
    pub name: String,
    /// The unit of its values; shares from 0 to 1.
    pub unit: Unit,
    /// One value a day.
    pub days: Vec<Foretold>,
}

/// The words around the panels.
#[derive(Debug, Clone, PartialEq)]
pub struct Words<'a> {
    /// What it is about.
    pub title: &'a str,
    /// How to read it.
    pub caption: &'a str,
    /// What the band holds: `95 of 100 replications`.
    pub band: &'a str,
    /// Who the other method is.
    pub rival: &'a str,
}

const TOP: f64 = 132.0;
const APART: f64 = 44.0;
const FOOT: f64 = 84.0;

/// Draws the panels one below the other, over days with these names.
pub fn beside(words: &Words, days: &[String], panels: &[Panel]) -> Result<Chart, ReportError> {
    draw(file_name(words.title), words.title, |canvas| {
        canvas.text((MARGIN, 44.0), From::Left, words.title, bold(26.0, INK))?;
        canvas.text((MARGIN, HEIGHT - 24.0), From::Left, words.caption, letters(13.0, MUTED))?;
        let entries = [
            (Key::Line(TARGET), "Recorded".to_owned()),
            (Key::Line(MEAN), "Simulated".to_owned()),
            (Key::Block(SPREAD), words.band.to_owned()),
            (Key::Line(MUTED), words.rival.to_owned()),
        ];
        legend(canvas, (MARGIN, 80.0), &entries)?;
        let high = (HEIGHT - TOP - FOOT + APART) / panels.len().max(1) as f64;
        for (i, panel) in panels.iter().enumerate() {
            let top = TOP + high * i as f64;
            let frame = Frame { left: MARGIN + 52.0, top, right: WIDTH - MARGIN, bottom: top + high - APART };
            paint(canvas, &frame, panel)?;
        }
        names(canvas, days)
    })
}

fn x(place: usize, of: usize) -> f64 {
    let left = MARGIN + 52.0;
    left + (WIDTH - MARGIN - left) * (place as f64 + 0.5) / of.max(1) as f64
}

fn names(canvas: &Canvas, days: &[String]) -> Result<(), Failed> {
    for (i, day) in days.iter().enumerate() {
        canvas.text((x(i, days.len()), HEIGHT - FOOT + 20.0), From::Centre, day, bold(13.0, INK))?;
    }
    Ok(())
}

fn paint(canvas: &Canvas, frame: &Frame, panel: &Panel) -> Result<(), Failed> {
    let largest = panel.days.iter().flat_map(|day| [day.high, day.recorded, day.rival]).fold(0.0, f64::max);
    let value = if panel.unit == Unit::Share {
        ValueAxis::share_up_to(largest)
    } else {
        ValueAxis::up_to(largest, panel.unit)
    };
    canvas.text((frame.left, frame.top - 14.0), From::Left, &panel.name, bold(15.0, INK))?;
    value.draw(canvas, frame)?;
    let line = |of: fn(&Foretold) -> f64| -> Vec<Point> {
        let point = |(i, day)| (x(i, panel.days.len()), value.y(frame, of(day)));
        panel.days.iter().enumerate().map(point).collect()
    };
    canvas.band(&line(|day| day.high), &line(|day| day.low), SPREAD)?;
    series(canvas, &line(|day| day.rival), MUTED, 1.5)?;
    series(canvas, &line(|day| day.predicted), MEAN, 2.0)?;
    series(canvas, &line(|day| day.recorded), TARGET, 2.5)
}

/// Days are apart from one another: a line leads the eye, a dot is the value.
fn series(canvas: &Canvas, points: &[Point], ink: RGBAColor, width: f64) -> Result<(), Failed> {
    canvas.line(points, ink, width)?;
    points.iter().try_for_each(|point| canvas.line(&[*point], ink, 2.0 * width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_panel_and_every_day_is_named() {
        let day = Foretold { recorded: 0.1, predicted: 0.12, low: 0.05, high: 0.2, rival: 0.11 };
        let panel = |name: &str, unit| Panel { name: name.to_owned(), unit, days: vec![day; 2] };
        let panels = [panel("Abandoned", Unit::Share), panel("Mean wait", Unit::Seconds)];
        let words = Words { title: "The bank", caption: "How", band: "95 of 100", rival: "Erlang A" };
        let chart = beside(&words, &["Mon 15".to_owned(), "Tue 16".to_owned()], &panels).unwrap();
        assert_eq!(chart.name, "the-bank");
        for word in ["Abandoned", "Mean wait", "Mon 15", "Tue 16", "Recorded", "Erlang A", "95 of 100", "How"]
        {
            assert!(chart.svg.contains(word), "{word}");
        }
    }
}

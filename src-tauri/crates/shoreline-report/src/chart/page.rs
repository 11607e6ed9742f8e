//! What surrounds every chart: title, headline figure, legend, caption, stamp. Never draws data.

use super::canvas::{Canvas, Failed, Frame, From, HEIGHT, WIDTH, bold, letters};
use super::palette::{INK, MUTED};
use crate::{Report, text, week};
use plotters::style::RGBAColor;

/// Space to the left and right of everything.
pub const MARGIN: f64 = 48.0;

/// The words around a chart.
pub struct Page<'a> {
    pub title: String,
    pub subtitle: String,
    /// A figure that sums it up, and what it is.
    pub headline: Option<(String, String)>,
    /// How to read it: definitions and methods.
    pub caption: String,
    pub report: Report<'a>,
}

/// What a legend shows beside a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Key {
    Line(RGBAColor),
    Block(RGBAColor),
}

impl Page<'_> {
    /// Draws the words and leaves a frame for the data.
    pub fn draw(&self, canvas: &Canvas) -> Result<Frame, Failed> {
        canvas.text((MARGIN, 44.0), From::Left, &self.title, bold(26.0, INK))?;
        canvas.text((MARGIN, 76.0), From::Left, &self.subtitle, letters(15.0, MUTED))?;
        if let Some((figure, what)) = &self.headline {
            canvas.text((WIDTH - MARGIN, 44.0), From::Right, figure, bold(26.0, INK))?;
            canvas.text((WIDTH - MARGIN, 76.0), From::Right, what, letters(15.0, MUTED))?;
        }
        self.foot(canvas)?;
        Ok(Frame { left: MARGIN + 52.0, top: 136.0, right: WIDTH - MARGIN, bottom: HEIGHT - 128.0 })
    }

    fn foot(&self, canvas: &Canvas) -> Result<(), Failed> {
        let look = letters(13.0, MUTED);
        let stamp = stamp(&self.report);
        let first = HEIGHT - 44.0;
        canvas.text((WIDTH - MARGIN, first + 19.0), From::Right, &stamp, look)?;
        let room = WIDTH - 2.0 * MARGIN;
        let per_letter = canvas.width("Share answered within the threshold", look) / 35.0;
        let lines = text::wrap(&self.caption, (room / per_letter) as usize);
        for (i, line) in lines.iter().take(2).enumerate() {
            canvas.text((MARGIN, first + 19.0 * i as f64), From::Left, line, look)?;
        }
        Ok(())
    }
}

/// Keys and words in a row from the left that ends at `at`'s height; further rows push the first ones up.
pub fn legend(canvas: &Canvas, at: (f64, f64), entries: &[(Key, String)]) -> Result<(), Failed> {
    const KEY: f64 = 30.0;
    const APART: f64 = 28.0;
    const ROW: f64 = 20.0;
    let look = letters(14.0, INK);
    let words: Vec<String> = entries.iter().map(|(_, word)| cut(word)).collect();
    let widths: Vec<f64> = words.iter().map(|word| KEY + canvas.width(word, look) + APART).collect();
    let places = places(&widths, WIDTH - MARGIN + APART - at.0);
    let rows = places.last().map_or(0, |place| place.0);
    for ((key, _), (word, (row, x))) in entries.iter().zip(words.iter().zip(places)) {
        let (x, y) = (at.0 + x, at.1 - ROW * (rows - row) as f64);
        match key {
            Key::Line(ink) => canvas.line(&[(x, y), (x + 22.0, y)], *ink, 2.5)?,
            Key::Block(ink) => {
                canvas.fill(Frame { left: x, top: y - 7.0, right: x + 22.0, bottom: y + 7.0 }, *ink)?;
            }
        }
        canvas.text((x + KEY, y), From::Left, word, look)?;
    }
    Ok(())
}

/// Row and offset of things this wide, in rows no wider than `room`.
fn places(widths: &[f64], room: f64) -> Vec<(usize, f64)> {
    let (mut row, mut x) = (0, 0.0);
    let mut place = |wide: &f64| {
        if x > 0.0 && x + wide > room {
            (row, x) = (row + 1, 0.0);
        }
        let at = (row, x);
        x += wide;
        at
    };
    widths.iter().map(&mut place).collect()
}

fn cut(word: &str) -> String {
    const LONGEST: usize = 48;
    let is_long = word.chars().count() > LONGEST;
    if is_long { word.chars().take(LONGEST - 1).chain(['…']).collect() } else { word.to_owned() }
}

/// The scenario, its days and its clock: `Follow the sun · 19 Oct – 25 Oct 2026 · times in Europe/London`.
pub fn setting(report: &Report) -> String {
    format!("{} · {} · times in {}", report.scenario.name, week::span(report), report.scenario.horizon.zone)
}

fn stamp(report: &Report) -> String {
    let stamp = &report.results.stamp;
    format!(
        "Shoreline {} · {} replications · seed {} · tzdb {}",
        stamp.engine, stamp.replications, stamp.seed, stamp.tzdb
    )
}

/// `95%` for the level of the intervals.
pub fn confidence(report: &Report) -> String {
    crate::figure::given(report.results.stamp.confidence, shoreline_model::measure::Unit::Share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legend_without_room_takes_another_row() {
        assert_eq!(places(&[40.0, 50.0, 30.0], 100.0), [(0, 0.0), (0, 40.0), (1, 0.0)]);
        assert_eq!(cut(&"x".repeat(60)).chars().count(), 48);
    }
}

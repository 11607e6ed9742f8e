//! The axes of charts over the horizon: days and hours by the reporting clock below, amounts at the left.
//! Over many days a point stands for a day, not an interval. Never shows data.

use super::Whose;
use super::canvas::{Canvas, Failed, Frame, From, Point, bold, letters};
use super::palette::{DAY_RULE, INK, MUTED, RULE};
use crate::{Report, figure, week};
use shoreline_engine::results::Series;
use shoreline_model::measure::Unit;

const DAY_MIN: u32 = 24 * 60;
/// Days up to which every interval has a point of its own.
const MOST_DAYS_BY_INTERVAL: usize = 14;

/// Equal spans from left to right, with their local days.
pub struct TimeAxis {
    days: Vec<week::Day>,
    local: Vec<String>,
    span_min: u32,
}

impl TimeAxis {
    pub fn new(report: &Report) -> Self {
        let local = report.results.intervals.local.clone();
        let days = week::days(&local);
        if days.len() <= MOST_DAYS_BY_INTERVAL {
            return TimeAxis { days, local, span_min: report.interval_min() };
        }
        let local: Vec<String> = days.into_iter().map(|day| day.date).collect();
        TimeAxis { days: week::days(&local), local, span_min: DAY_MIN }
    }

    /// How many spans there are.
    pub fn len(&self) -> usize {
        self.local.len()
    }

    /// Whether a span is a day.
    pub fn is_by_day(&self) -> bool {
        self.span_min == DAY_MIN
    }

    /// `30 minutes` or `day`: what follows "every".
    pub fn span(&self) -> String {
        if self.is_by_day() { "day".to_owned() } else { format!("{} minutes", self.span_min) }
    }

    /// The values of a measure, one a span.
    pub fn series(&self, report: &Report, whose: Whose, key: &str) -> Series {
        if !self.is_by_day() {
            return whose.series(report).and_then(|s| s.get(key)).cloned().unwrap_or_default();
        }
        let mut series = Series::default();
        for date in &self.local {
            let figure = whose.by_day(report, date).and_then(|f| f.get(key)).copied().unwrap_or_default();
            series.mean.push(figure.mean);
            series.half_width.push(figure.half_width);
            series.p10.push(figure.p10);
            series.p90.push(figure.p90);
        }
        series
    }

    /// Where span `i` begins; `len` is the right edge.
    pub fn edge(&self, frame: &Frame, i: usize) -> f64 {
        frame.left + frame.width() * i as f64 / self.local.len().max(1) as f64
    }

    /// The middle of span `i`, where its value is drawn.
    pub fn middle(&self, frame: &Frame, i: usize) -> f64 {
        (self.edge(frame, i) + self.edge(frame, i + 1)) / 2.0
    }

    /// Lines between days through the frame.
    pub fn rules(&self, canvas: &Canvas, frame: &Frame) -> Result<(), Failed> {
        let firsts = self.days.iter().map(|d| d.first);
        for i in firsts.chain([self.local.len()]) {
            let x = self.edge(frame, i);
            canvas.line(&[(x, frame.top), (x, frame.bottom)], DAY_RULE, 1.0)?;
        }
        Ok(())
    }

    /// Hours and days below the frame.
    pub fn labels(&self, canvas: &Canvas, frame: &Frame) -> Result<(), Failed> {
        self.hours(canvas, frame)?;
        let wide = frame.width() / self.days.len().max(1) as f64;
        let each = (84.0 / wide).ceil().max(1.0) as usize;
        for day in self.days.iter().step_by(each) {
            let middle = (self.edge(frame, day.first) + self.edge(frame, day.first + day.intervals)) / 2.0;
            let name = self.name(day, wide);
            canvas.text((middle, frame.bottom + 44.0), From::Centre, &name, bold(14.0, INK))?;
        }
        Ok(())
    }

    fn name(&self, day: &week::Day, wide: f64) -> String {
        let odd = week::odd_length(day, &self.days, self.span_min).filter(|_| wide > 150.0);
        odd.map_or_else(|| day.label(), |hours| format!("{} · {hours}", day.label()))
    }

    fn hours(&self, canvas: &Canvas, frame: &Frame) -> Result<(), Failed> {
        const ROOM: f64 = 46.0;
        let per_hour = frame.width() / self.local.len().max(1) as f64 * 60.0 / f64::from(self.span_min);
        let Some(step) = [1, 2, 3, 4, 6, 12]
            .into_iter()
            .find(|h| f64::from(*h) * per_hour >= ROOM)
            .filter(|_| !self.is_by_day())
        else {
            return Ok(());
        };
        let mut repeated = None;
        for (i, local) in self.local.iter().enumerate() {
            let at = week::clock_min(local).filter(|m| m % (step * 60) == 0 && *m > 0);
            let Some(clock) = at.filter(|m| repeated != Some(*m)) else { continue };
            repeated = Some(clock);
            let x = self.edge(frame, i);
            canvas.line(&[(x, frame.bottom), (x, frame.bottom + 5.0)], DAY_RULE, 1.0)?;
            let text = format!("{:02}:00", clock / 60);
            canvas.text((x, frame.bottom + 18.0), From::Centre, &text, letters(12.5, MUTED))?;
        }
        Ok(())
    }
}

/// Amounts from zero (or another round number) up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueAxis {
    pub top: f64,
    step: f64,
    unit: Unit,
}

impl ValueAxis {
    /// 0 to 100%.
    pub const SHARE: ValueAxis = ValueAxis { top: 1.0, step: 0.2, unit: Unit::Share };

    /// From zero to a round number above all values.
    pub fn up_to(largest: f64, unit: Unit) -> Self {
        let step = round_step(largest.max(1.0) / 4.0);
        ValueAxis { top: (largest.max(1.0) / step).ceil() * step, step, unit }
    }

    /// From zero to a round share above all values, and never above 100%.
    pub fn share_up_to(largest: f64) -> Self {
        let step = round_step(largest.clamp(0.01, 1.0) / 4.0);
        ValueAxis { top: ((largest / step).ceil() * step).clamp(step, 1.0), step, unit: Unit::Share }
    }

    /// How high a value stands in a frame.
    pub fn y(&self, frame: &Frame, value: f64) -> f64 {
        frame.y((value / self.top).clamp(0.0, 1.0))
    }

    /// Lines across the frame and amounts beside it.
    pub fn draw(&self, canvas: &Canvas, frame: &Frame) -> Result<(), Failed> {
        let steps = (self.top / self.step).round() as u32;
        for i in 0..=steps {
            let value = f64::from(i) * self.step;
            let y = self.y(frame, value);
            canvas.line(&[(frame.left, y), (frame.right, y)], if i == 0 { DAY_RULE } else { RULE }, 1.0)?;
            let text = figure::given(value, self.unit);
            canvas.text((frame.left - 10.0, y), From::Right, &text, letters(13.0, MUTED))?;
        }
        Ok(())
    }
}

/// 1, 2, 2.5 or 5 times a power of ten, at least `least`.
pub fn round_step(least: f64) -> f64 {
    let power = 10f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0].into_iter().map(|m| m * power).find(|s| *s >= least * 0.999);
    step.unwrap_or(10.0 * power)
}

/// Runs of neighbouring values that exist, as points.
pub fn runs(values: impl Iterator<Item = Option<Point>>) -> Vec<Vec<Point>> {
    let mut runs = vec![Vec::new()];
    for value in values {
        match (value, runs.last_mut()) {
            (Some(point), Some(run)) => run.push(point),
            (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_the_top_is_above_all_values() {
        assert_eq!([0.9, 1.0, 1.7, 2.2, 3.0, 7.0].map(round_step), [1.0, 1.0, 2.0, 2.5, 5.0, 10.0]);
        assert_eq!(ValueAxis::up_to(93.0, Unit::Contacts).top, 100.0);
        assert_eq!(ValueAxis::up_to(0.0, Unit::Heads).top, 1.0);
        assert!((ValueAxis::share_up_to(0.37).top - 0.4).abs() < 1e-12);
        assert_eq!(ValueAxis::share_up_to(0.98).top, 1.0);
    }

    #[test]
    fn a_gap_breaks_a_line() {
        let values = [None, Some((0.0, 1.0)), Some((1.0, 1.0)), None, None, Some((4.0, 1.0))];
        assert_eq!(runs(values.into_iter()).iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    }
}

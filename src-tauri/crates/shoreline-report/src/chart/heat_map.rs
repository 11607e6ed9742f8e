//! A measure by day and time of day. A day is a row by the reporting clock; where clocks go back, the repeated hour
//! has columns of its own, which other days leave empty.

use super::canvas::{Canvas, Failed, Frame, From, draw, letters};
use super::page::{MARGIN, Page, setting};
use super::palette::{EMPTY, INK, MUTED, ink_on, ramp};
use super::{Chart, Whose, axis, canvas, file_name};
use crate::figure::{given, number, show};
use crate::{Report, ReportError, promise, week};
use shoreline_engine::results::{Estimate, Series};
use shoreline_model::measure::{Better, Measure, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// A column: minutes on the clock, and whether for the first or second time that day.
type Column = (u32, u32);

/// Draws a measure of a queue, an agent group or all by day and time of day.
pub fn heat_map(report: &Report, whose: Whose, measure: &'static Measure) -> Result<Chart, ReportError> {
    let subject = whose.key();
    let name = format!("heat-map-{}{}", file_name(measure.key).replace('_', "-"), subject);
    let empty = Series::default();
    let series = whose.series(report).and_then(|s| s.get(measure.key)).unwrap_or(&empty);
    let page = page(report, whose, measure);
    let described = format!("{}. {}", page.title, page.subtitle);
    let map = Map::new(report, whose, measure, series);
    draw(name, &described, |canvas| {
        let frame = page.draw(canvas)?;
        let frame = Frame {
            left: MARGIN + 108.0,
            top: 150.0,
            right: frame.right - 96.0,
            bottom: frame.bottom + 28.0,
        };
        map.paint(canvas, &frame)
    })
}

fn page<'a>(report: &Report<'a>, whose: Whose<'a>, measure: &Measure) -> Page<'a> {
    let queue = match whose {
        Whose::Queue(id) => report.scenario.queues.iter().find(|q| q.id.0 == id),
        _ => None,
    };
    let is_level = measure.key == "service_level";
    let promise = queue.and_then(promise::short).filter(|_| is_level);
    let caption = match queue.filter(|_| is_level) {
        Some(queue) => format!("{}: {}.", measure.name, promise::method(queue)),
        None => format!("{}: {}", measure.name, measure.definition),
    };
    let what = measure.name.to_lowercase();
    Page {
        title: format!("{}: {what} by day and time of day", whose.name(report)),
        subtitle: setting(report) + &promise.map(|p| format!(" · promised {p}")).unwrap_or_default(),
        headline: None,
        caption: format!(
            "{caption} Each cell is the mean of {} replications.",
            report.results.stamp.replications
        ),
        report: *report,
    }
}

struct Map<'a> {
    measure: &'static Measure,
    days: Vec<week::Day>,
    columns: Vec<Column>,
    places: Vec<Column>,
    values: &'a [Option<f64>],
    totals: Vec<Estimate>,
    interval_min: u32,
    low: f64,
    high: f64,
}

impl<'a> Map<'a> {
    fn new(report: &Report<'a>, whose: Whose, measure: &'static Measure, series: &'a Series) -> Self {
        let local = &report.results.intervals.local;
        let days = week::days(local);
        let places = places(&days, local);
        let columns = columns(&places, &series.mean);
        let total = |day: &week::Day| {
            let figures = whose.by_day(report, &day.date);
            figures.and_then(|f| f.get(measure.key)).copied().unwrap_or_default()
        };
        let (low, high) = bounds(&series.mean, measure.unit);
        Map {
            totals: days.iter().map(total).collect(),
            measure,
            days,
            columns,
            places,
            values: &series.mean,
            interval_min: report.interval_min(),
            low,
            high,
        }
    }

    fn paint(&self, canvas: &Canvas, frame: &Frame) -> Result<(), Failed> {
        let high = (frame.bottom - frame.top) / self.days.len().max(1) as f64;
        for (row, day) in self.days.iter().enumerate() {
            let top = frame.top + high * row as f64;
            let strip = Frame { top, bottom: top + high, ..*frame };
            self.row(canvas, &strip, day, row)?;
        }
        self.clock(canvas, frame)?;
        let right = (canvas::WIDTH - MARGIN, frame.top - 14.0);
        canvas.text(right, From::Right, "Whole day", letters(12.5, MUTED))?;
        self.scale(canvas)
    }

    fn row(&self, canvas: &Canvas, strip: &Frame, day: &week::Day, row: usize) -> Result<(), Failed> {
        for i in day.first..day.first + day.intervals {
            self.cell(canvas, strip, i)?;
        }
        let middle = strip.y(0.5);
        let few = strip.bottom - strip.top < 15.0;
        if few && row % 2 == 1 {
            return Ok(());
        }
        canvas.text((strip.left - 12.0, middle), From::Right, &day.label(), letters(14.0, INK))?;
        if let Some(odd) =
            week::odd_length(day, &self.days, self.interval_min).filter(|_| strip.bottom - strip.top > 40.0)
        {
            canvas.text((strip.left - 12.0, middle + 18.0), From::Right, &odd, letters(12.5, MUTED))?;
        }
        let total = show(&self.totals[row], self.measure.unit).to_string();
        canvas.text((canvas::WIDTH - MARGIN, middle), From::Right, &total, letters(13.0, INK))
    }

    fn gap(&self, strip: &Frame) -> f64 {
        if strip.bottom - strip.top > 12.0 { 2.0 } else { 0.5 }
    }

    fn cell(&self, canvas: &Canvas, strip: &Frame, i: usize) -> Result<(), Failed> {
        let column = self.places.get(i).and_then(|place| self.columns.iter().position(|c| c == place));
        let Some(column) = column else { return Ok(()) };
        let wide = strip.width() / self.columns.len() as f64;
        let left = strip.left + wide * column as f64;
        let cell = Frame { left, right: left + wide - 1.0, bottom: strip.bottom - self.gap(strip), ..*strip };
        let Some(value) = self.values.get(i).copied().flatten() else { return canvas.fill(cell, EMPTY) };
        let ground = ramp(self.is_trouble(), self.darkness(value));
        canvas.fill(cell, ground)?;
        let text = self.short(value);
        let look = letters(if wide < 40.0 { 11.0 } else { 13.0 }, ink_on(ground));
        if canvas.width(&text, look) + 3.0 < wide && strip.bottom - strip.top >= 16.0 {
            canvas.text(
                ((cell.left + cell.right) / 2.0, (cell.top + cell.bottom) / 2.0),
                From::Centre,
                &text,
                look,
            )?;
        }
        Ok(())
    }

    /// A value in so few digits that it fits a cell.
    fn short(&self, value: f64) -> String {
        let value = if self.measure.unit == Unit::Share { value * 100.0 } else { value };
        number(value, usize::from(value.abs() < 9.95 && self.measure.unit != Unit::Share))
    }

    fn is_trouble(&self) -> bool {
        self.measure.better != Better::Neither
    }

    fn darkness(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        if self.measure.better == Better::Higher { 1.0 - share } else { share }
    }

    fn clock(&self, canvas: &Canvas, frame: &Frame) -> Result<(), Failed> {
        let wide = frame.width() / self.columns.len().max(1) as f64;
        let per_hour = wide * 60.0 / f64::from(self.interval_min);
        let step = [1, 2, 3, 4, 6].into_iter().find(|h| f64::from(*h) * per_hour >= 46.0).unwrap_or(6);
        for (i, (clock, time)) in self.columns.iter().enumerate() {
            let is_again = *time > 0 && clock.is_multiple_of(60);
            if !is_again && (*time > 0 || !clock.is_multiple_of(step * 60)) {
                continue;
            }
            let text = format!("{:02}:{:02}", clock / 60, clock % 60);
            let x = frame.left + wide * i as f64;
            canvas.text((x, frame.top - 14.0), From::Left, &text, letters(12.5, MUTED))?;
            if is_again {
                canvas.text((x, frame.top - 30.0), From::Left, "again", letters(12.5, MUTED))?;
            }
        }
        Ok(())
    }

    /// The colours and what they stand for, at the top right.
    fn scale(&self, canvas: &Canvas) -> Result<(), Failed> {
        const STEPS: u32 = 60;
        let (left, wide, top) = (canvas::WIDTH - MARGIN - 300.0, 300.0, 46.0);
        for i in 0..STEPS {
            let at = |i: u32| left + wide * f64::from(i) / f64::from(STEPS);
            let value = self.low + (self.high - self.low) * (f64::from(i) + 0.5) / f64::from(STEPS);
            let ink = ramp(self.is_trouble(), self.darkness(value));
            canvas.fill(Frame { left: at(i), right: at(i + 1), top, bottom: top + 14.0 }, ink)?;
        }
        let look = letters(12.5, MUTED);
        for (at, from) in [(0.0, From::Left), (0.5, From::Centre), (1.0, From::Right)] {
            let value = given(self.low + (self.high - self.low) * at, self.measure.unit);
            canvas.text((left + wide * at, top + 27.0), from, &value, look)?;
        }
        canvas.text((left + wide, top - 14.0), From::Right, self.measure.name, letters(13.0, INK))?;
        let is_gap =
            |(place, value): (&Column, &Option<f64>)| value.is_none() && self.columns.contains(place);
        if !self.places.iter().zip(self.values).any(is_gap) {
            return Ok(());
        }
        canvas.fill(Frame { left: left - 150.0, right: left - 128.0, top, bottom: top + 14.0 }, EMPTY)?;
        canvas.text((left - 120.0, top + 7.0), From::Left, "No contacts", look)
    }
}

/// The column of every interval: its clock time, and how often that time has come before on its day.
fn places(days: &[week::Day], local: &[String]) -> Vec<Column> {
    let mut places = Vec::with_capacity(local.len());
    for day in days {
        let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
        for start in &local[day.first..day.first + day.intervals] {
            let clock = week::clock_min(start).unwrap_or(0);
            let time = seen.entry(clock).or_insert(0);
            places.push((clock, *time));
            *time += 1;
        }
    }
    places
}

/// The columns between the first and the last that has a value on any day: a desk open by day shows no night.
fn columns(places: &[Column], values: &[Option<f64>]) -> Vec<Column> {
    let mut all = places.to_vec();
    all.sort_unstable();
    all.dedup();
    let all = in_order_of_time(all);
    let used: BTreeSet<Column> =
        places.iter().zip(values).filter(|(_, v)| v.is_some()).map(|(p, _)| *p).collect();
    let first = all.iter().position(|c| used.contains(c)).unwrap_or(0);
    let last = all.iter().rposition(|c| used.contains(c)).unwrap_or(all.len().saturating_sub(1));
    all.into_iter().skip(first).take(last + 1 - first).collect()
}

/// A repeated hour comes after the whole of the first: 01:00 01:30 01:00 01:30 02:00.
fn in_order_of_time(mut columns: Vec<Column>) -> Vec<Column> {
    let repeated: Vec<u32> = columns.iter().filter(|c| c.1 > 0).map(|c| c.0).collect();
    let last = repeated.iter().max().copied();
    let order = |c: &Column| {
        let is_after = last.is_some_and(|last| c.0 > last);
        (is_after, c.1, c.0)
    };
    columns.sort_unstable_by_key(order);
    columns
}

/// Round bounds of the colours; shares end at 0 and 100% where they come near.
fn bounds(values: &[Option<f64>], unit: Unit) -> (f64, f64) {
    let known = values.iter().flatten().copied();
    let (least, most) = known.fold((f64::MAX, f64::MIN), |(l, m), v| (l.min(v), m.max(v)));
    if least > most {
        return (0.0, 1.0);
    }
    let step = axis::round_step(((most - least) / 4.0).max(if unit == Unit::Share { 0.05 } else { 0.25 }));
    let (low, high) = ((least / step).floor() * step, (most / step).ceil() * step);
    if unit == Unit::Share {
        (low.max(0.0), high.min(1.0).max(low + step))
    } else {
        (low, high.max(low + step))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_repeated_hour_has_columns_of_its_own_after_the_first() {
        let local = sample::results().intervals.local;
        let days = week::days(&local);
        let columns = columns(&places(&days, &local), &vec![Some(1.0); local.len()]);
        assert_eq!(columns.len(), 50);
        assert_eq!(columns[2..7], [(60, 0), (90, 0), (60, 1), (90, 1), (120, 0)]);
    }

    #[test]
    fn a_desk_open_by_day_shows_no_night() {
        let results = sample::results();
        let local = &results.intervals.local;
        let chat = &results.intervals.queues["chat"]["service_level"].mean;
        let columns = columns(&places(&week::days(local), local), chat);
        assert_eq!((columns[0], columns[columns.len() - 1]), ((8 * 60, 0), (19 * 60 + 30, 0)));
    }

    #[test]
    fn colours_span_round_bounds() {
        let close = |(a, b): (f64, f64), (c, d): (f64, f64)| (a - c).abs() < 1e-9 && (b - d).abs() < 1e-9;
        assert!(close(bounds(&[Some(0.71), None, Some(0.98)], Unit::Share), (0.7, 1.0)));
        assert!(close(bounds(&[], Unit::Share), (0.0, 1.0)));
        assert!(close(bounds(&[Some(0.0), Some(93.0)], Unit::Contacts), (0.0, 100.0)));
    }
}

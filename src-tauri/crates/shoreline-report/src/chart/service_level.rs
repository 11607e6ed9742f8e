//! The service level of a queue over the horizon: mean, confidence interval, spread of replications, target.

use super::axis::{TimeAxis, ValueAxis, runs};
use super::canvas::{Canvas, Failed, Frame, From, Point, draw, letters};
use super::page::{Key, Page, confidence, legend, setting};
use super::palette::{CONFIDENCE, EMPTY, MEAN, SPREAD, TARGET};
use super::{Chart, Whose, file_name};
use crate::figure::{given, show};
use crate::{Report, ReportError, promise};
use shoreline_engine::results::{Estimate, Series};
use shoreline_model::measure::Unit;
use shoreline_model::queue::Queue;

/// Draws the service level of a queue, interval by interval.
pub fn service_level(report: &Report, queue: &str) -> Result<Chart, ReportError> {
    let name = format!("service-level-{}", file_name(queue));
    let time = TimeAxis::new(report);
    let series = time.series(report, Whose::Queue(queue), "service_level");
    let queue = report.scenario.queues.iter().find(|q| q.id.0 == queue);
    let page = page(report, queue, &time);
    let described = format!("{}. {}", page.title, page.subtitle);
    draw(name, &described, |canvas| {
        let frame = page.draw(canvas)?;
        paint(canvas, &frame, report, (&time, &series), queue)
    })
}

fn page<'a>(report: &Report<'a>, queue: Option<&'a Queue>, time: &TimeAxis) -> Page<'a> {
    let id = queue.map_or("", |q| q.id.0.as_str());
    let figures = report.results.queues.get(id);
    let whole = figures.and_then(|f| f.get("service_level")).copied().unwrap_or_default();
    Page {
        title: format!("{}: service level every {}", report.queue_name(id), time.span()),
        subtitle: setting(report),
        headline: Some((show(&whole, Unit::Share).to_string(), verdict(&whole, queue))),
        caption: format!(
            "Service level: {}, by the time of {}. The dark band holds the mean with {} confidence; eight in \
             ten replications fall within the light band.",
            queue.map_or("", promise::method),
            attribution(report),
            confidence(report)
        ),
        report: *report,
    }
}

/// How the horizon compares with the promise, as far as can be told.
fn verdict(whole: &Estimate, queue: Option<&Queue>) -> String {
    let promise = queue.and_then(|q| promise::short(q).zip(q.service_level.as_ref()));
    let Some((promise, level)) = promise else { return "over the whole horizon".to_owned() };
    let target = level.target_share.0;
    match whole.mean.zip(whole.half_width) {
        Some((mean, half)) if mean - half >= target => {
            format!("over the whole horizon, above the promised {promise}")
        }
        Some((mean, half)) if mean + half < target => {
            format!("over the whole horizon, below the promised {promise}")
        }
        Some(_) => format!("over the whole horizon, too close to the promised {promise} to tell"),
        None => format!("over the whole horizon; promised {promise}"),
    }
}

fn attribution(report: &Report) -> &'static str {
    use shoreline_model::scenario::Attribution;
    match report.scenario.run.as_ref().and_then(|run| run.attribution).unwrap_or_default() {
        Attribution::Arrival => "arrival",
        Attribution::Completion => "completion",
    }
}

fn paint(
    canvas: &Canvas,
    frame: &Frame,
    report: &Report,
    (time, series): (&TimeAxis, &Series),
    queue: Option<&Queue>,
) -> Result<(), Failed> {
    let value = ValueAxis::SHARE;
    empty_times(canvas, frame, time, series)?;
    value.draw(canvas, frame)?;
    time.rules(canvas, frame)?;
    let point = |i: usize, v: Option<f64>| v.map(|v| (time.middle(frame, i), value.y(frame, v)));
    band(canvas, &series.p90, &series.p10, point, SPREAD)?;
    let (above, below) = interval(series);
    band(canvas, &above, &below, point, CONFIDENCE)?;
    for run in runs(series.mean.iter().enumerate().map(|(i, v)| point(i, *v))) {
        canvas.line(&run, MEAN, 2.0)?;
        for point in run.iter().filter(|_| time.is_by_day()) {
            canvas.line(&[*point], MEAN, 4.0)?;
        }
    }
    let target = queue.and_then(|q| q.service_level.as_ref()).map(|s| s.target_share.0);
    if let Some(target) = target {
        target_line(canvas, frame, value.y(frame, target), target)?;
    }
    time.labels(canvas, frame)?;
    legend(canvas, (frame.left, frame.top - 24.0), &keys(report, target, series))
}

fn keys(report: &Report, target: Option<f64>, series: &Series) -> Vec<(Key, String)> {
    let mut keys = vec![
        (Key::Line(MEAN), "Mean".to_owned()),
        (Key::Block(CONFIDENCE), format!("{} confidence interval of the mean", confidence(report))),
        (Key::Block(SPREAD), "10th to 90th percentile of single replications".to_owned()),
    ];
    keys.extend(target.map(|t| (Key::Line(TARGET), format!("Target {}", given(t, Unit::Share)))));
    if series.mean.iter().any(Option::is_none) {
        keys.push((Key::Block(EMPTY), "No contacts".to_owned()));
    }
    keys
}

/// Mean plus and minus half-width, where there is one.
fn interval(series: &Series) -> (Vec<Option<f64>>, Vec<Option<f64>>) {
    let both = series.mean.iter().zip(&series.half_width);
    both.map(|(m, h)| m.zip(*h).map(|(m, h)| (m + h, m - h))).map(Option::unzip).unzip()
}

fn band(
    canvas: &Canvas,
    upper: &[Option<f64>],
    lower: &[Option<f64>],
    point: impl Fn(usize, Option<f64>) -> Option<Point>,
    ink: plotters::style::RGBAColor,
) -> Result<(), Failed> {
    let both_at = |i: usize| upper[i].is_some() && lower[i].is_some();
    let side = |of: &[Option<f64>]| {
        runs((0..upper.len().min(lower.len())).map(|i| point(i, of[i].filter(|_| both_at(i)))))
    };
    for (up, low) in side(upper).iter().zip(side(lower)).filter(|(up, _)| up.len() > 1) {
        canvas.band(up, &low, ink)?;
    }
    Ok(())
}

fn empty_times(canvas: &Canvas, frame: &Frame, time: &TimeAxis, series: &Series) -> Result<(), Failed> {
    let gap = |i: usize| series.mean[i].is_none().then_some((time.edge(frame, i), time.edge(frame, i + 1)));
    for run in runs((0..series.mean.len()).map(gap)) {
        // Each "point" of a run is the left and right edge of an empty interval.
        if let (Some(first), Some(last)) = (run.first(), run.last()) {
            canvas.fill(Frame { left: first.0, right: last.1, ..*frame }, EMPTY)?;
        }
    }
    Ok(())
}

fn target_line(canvas: &Canvas, frame: &Frame, y: f64, target: f64) -> Result<(), Failed> {
    canvas.line(&[(frame.left, y), (frame.right, y)], TARGET, 1.5)?;
    let label = given(target, Unit::Share);
    canvas.text((frame.right + 8.0, y), From::Left, &label, letters(13.0, TARGET))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_headline_says_no_more_than_the_interval_allows() {
        let queue = &sample::scenario().queues[0];
        let told = |mean: f64, half: f64| {
            verdict(
                &Estimate { mean: Some(mean), half_width: Some(half), ..Estimate::default() },
                Some(queue),
            )
        };
        assert!(told(0.85, 0.01).contains("above the promised 80% within 20 s"));
        assert!(told(0.75, 0.01).contains("below"));
        assert!(told(0.795, 0.01).contains("too close"));
    }
}

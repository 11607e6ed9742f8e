//! Who comes and who is there: contacts by queue above, agents by group below, on one time axis.

use super::Chart;
use super::axis::{TimeAxis, ValueAxis};
use super::canvas::{Canvas, Failed, Frame, From, Point, bold, draw};
use super::page::{Key, Page, legend, setting};
use super::palette::{CONTACTS, INK, PEOPLE, Stack};
use crate::{Report, ReportError, figure};
use plotters::style::RGBAColor;
use shoreline_engine::results::{Named, Series};
use shoreline_model::measure::{self, Unit};
use std::collections::BTreeMap;

/// Draws contacts offered and agents staffed, interval by interval.
pub fn staffing(report: &Report) -> Result<Chart, ReportError> {
    let page = page(report);
    let described = format!("{}. {}", page.title, page.subtitle);
    draw("agents-and-contacts".to_owned(), &described, |canvas| {
        let whole = page.draw(canvas)?;
        let upper = Frame { bottom: whole.top + 210.0, ..whole };
        let lower = Frame { top: whole.top + 290.0, ..whole };
        let contacts = layers(
            &report.queue_ids(),
            |id| report.queue_name(id),
            &report.results.intervals.queues,
            "offered",
            &CONTACTS,
        );
        let heads = layers(
            &report.agent_group_ids(),
            |id| report.agent_group_name(id),
            &report.results.intervals.agent_groups,
            "staffed",
            &PEOPLE,
        );
        let what = format!("Contacts offered in {} minutes", report.interval_min());
        panel(canvas, &upper, report, &what, &contacts, Unit::Contacts)?;
        panel(canvas, &lower, report, "Agents staffed", &heads, Unit::Heads)?;
        TimeAxis::new(report).labels(canvas, &lower)
    })
}

fn page<'a>(report: &Report<'a>) -> Page<'a> {
    let total = |key: &str| report.results.total.get(key).copied().unwrap_or_default();
    let definition = |key: &str| measure::find(key).map_or("", |m| m.definition);
    let contacts = figure::show(&total("offered"), Unit::Contacts);
    let hours = figure::show(&total("paid_h"), Unit::Hours);
    Page {
        title: "Contacts and agents".to_owned(),
        subtitle: setting(report),
        headline: Some((format!("{contacts} contacts"), format!("offered, with {hours} paid hours"))),
        caption: format!(
            "Means of {} replications. Offered: {} Staffed: {}",
            report.results.stamp.replications,
            definition("offered"),
            definition("staffed")
        ),
        report: *report,
    }
}

/// One colour of a stack.
struct Layer {
    name: String,
    ink: RGBAColor,
    values: Vec<f64>,
}

/// The largest few by name, the rest as one.
fn layers<'a>(
    ids: &[&'a str],
    name: impl Fn(&'a str) -> &'a str,
    of: &Named<BTreeMap<&'static str, Series>>,
    key: &str,
    inks: &Stack,
) -> Vec<Layer> {
    let values = |id: &str| {
        let mean = of.get(id).and_then(|s| s.get(key)).map(|s| s.mean.as_slice()).unwrap_or_default();
        mean.iter().map(|v| v.unwrap_or(0.0)).collect::<Vec<f64>>()
    };
    let mut layers: Vec<Layer> = Vec::new();
    for (i, id) in ids.iter().enumerate() {
        let is_rest = i + 1 >= inks.len() && ids.len() > inks.len();
        match layers.last_mut().filter(|_| is_rest && i + 1 > inks.len()) {
            Some(rest) => rest.values.iter_mut().zip(values(id)).for_each(|(sum, v)| *sum += v),
            None => {
                let name = if is_rest { "All others" } else { name(id) };
                layers.push(Layer { name: name.to_owned(), ink: inks[i], values: values(id) });
            }
        }
    }
    layers
}

fn panel(
    canvas: &Canvas,
    frame: &Frame,
    report: &Report,
    what: &str,
    layers: &[Layer],
    unit: Unit,
) -> Result<(), Failed> {
    let time = TimeAxis::new(report);
    let intervals = report.results.intervals.local.len();
    let mut base = vec![0.0; intervals];
    let tops: Vec<Vec<f64>> = layers.iter().map(|layer| add(&mut base, &layer.values)).collect();
    let value = ValueAxis::up_to(base.iter().copied().fold(0.0, f64::max), unit);
    value.draw(canvas, frame)?;
    let mut below = vec![0.0; intervals];
    for (layer, top) in layers.iter().zip(tops) {
        let outline = |heights: &[f64]| steps(&time, frame, heights.iter().map(|v| value.y(frame, *v)));
        canvas.band(&outline(&top), &outline(&below), layer.ink)?;
        below = top;
    }
    time.rules(canvas, frame)?;
    let look = bold(14.0, INK);
    let (left, y) = (frame.left, frame.top - 22.0);
    canvas.text((left, y), From::Left, what, look)?;
    let keys: Vec<_> = layers.iter().map(|l| (Key::Block(l.ink), l.name.clone())).collect();
    legend(canvas, (left + canvas.width(what, look) + 32.0, y), &keys)
}

fn add(base: &mut [f64], values: &[f64]) -> Vec<f64> {
    base.iter_mut().zip(values).for_each(|(sum, v)| *sum += v);
    base.to_vec()
}

/// An interval's value holds from its start to its end.
fn steps(time: &TimeAxis, frame: &Frame, heights: impl Iterator<Item = f64>) -> Vec<Point> {
    heights.enumerate().flat_map(|(i, y)| [(time.edge(frame, i), y), (time.edge(frame, i + 1), y)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_groups_become_six_and_the_rest() {
        let ids: Vec<String> = (0..9).map(|i| format!("group {i}")).collect();
        let series = Series { mean: vec![Some(1.0), None], ..Series::default() };
        let of = ids.iter().map(|id| (id.clone(), BTreeMap::from([("staffed", series.clone())]))).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let layers = layers(&ids, |id| id, &of, "staffed", &PEOPLE);
        assert_eq!(layers.len(), 7);
        assert_eq!(
            (layers[6].name.as_str(), layers[6].values.as_slice()),
            ("All others", [3.0, 0.0].as_slice())
        );
    }
}

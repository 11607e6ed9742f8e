//! Who comes and who is there: contacts by queue above, agents by group below, on one time axis.

use super::axis::{TimeAxis, ValueAxis};
use super::canvas::{Canvas, Failed, Frame, From, Point, bold, draw};
use super::page::{Key, Page, legend, setting};
use super::palette::{CONTACTS, INK, PEOPLE, Stack};
use super::{Chart, Whose};
use crate::{Report, ReportError, figure};
use plotters::style::RGBAColor;
use shoreline_engine::results::Series;
use shoreline_model::measure::{self, Unit};

/// Draws contacts offered and agents staffed, interval by interval.
pub fn staffing(report: &Report) -> Result<Chart, ReportError> {
    let page = page(report);
    let described = format!("{}. {}", page.title, page.subtitle);
    draw("agents-and-contacts".to_owned(), &described, |canvas| {
        let whole = page.draw(canvas)?;
        let upper = Frame { bottom: whole.top + 210.0, ..whole };
        let lower = Frame { top: whole.top + 290.0, ..whole };
        let time = TimeAxis::new(report);
        let mean = |whose: Whose, key: &str| values(&time.series(report, whose, key));
        let queues = report.queue_ids().into_iter();
        let contacts = queues.map(|id| (report.queue_name(id), mean(Whose::Queue(id), "offered"))).collect();
        let groups = report.agent_group_ids().into_iter();
        let heads =
            groups.map(|id| (report.agent_group_name(id), mean(Whose::AgentGroup(id), "staffed"))).collect();
        let what = format!("Contacts offered every {}", time.span());
        panel(canvas, &upper, &time, &what, &layers(contacts, &CONTACTS), Unit::Contacts)?;
        panel(canvas, &lower, &time, "Agents staffed", &layers(heads, &PEOPLE), Unit::Heads)?;
        time.labels(canvas, &lower)
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

fn values(series: &Series) -> Vec<f64> {
    series.mean.iter().map(|v| v.unwrap_or(0.0)).collect()
}

/// As many as there are colours: the largest by name, in their order, the rest as one.
fn layers(all: Vec<(&str, Vec<f64>)>, inks: &Stack) -> Vec<Layer> {
    let most_named = if all.len() > inks.len() { inks.len() - 1 } else { inks.len() };
    let size = |i: &usize| all[*i].1.iter().sum::<f64>();
    let mut by_size: Vec<usize> = (0..all.len()).collect();
    by_size.sort_by(|a, b| size(b).total_cmp(&size(a)));
    let rest = by_size.split_off(most_named.min(all.len()));
    let mut named = by_size;
    named.sort_unstable();
    let layer = |(ink, i): (&RGBAColor, &usize)| Layer {
        name: all[*i].0.to_owned(),
        ink: *ink,
        values: all[*i].1.clone(),
    };
    let mut layers: Vec<Layer> = inks.iter().zip(&named).map(layer).collect();
    if !rest.is_empty() {
        let mut values = vec![0.0; all[0].1.len()];
        rest.iter().for_each(|i| add(&mut values, &all[*i].1));
        layers.push(Layer { name: "All others".to_owned(), ink: inks[inks.len() - 1], values });
    }
    layers
}

fn panel(
    canvas: &Canvas,
    frame: &Frame,
    time: &TimeAxis,
    what: &str,
    layers: &[Layer],
    unit: Unit,
) -> Result<(), Failed> {
    let mut base = vec![0.0; time.len()];
    let mut tops = Vec::new();
    for layer in layers {
        add(&mut base, &layer.values);
        tops.push(base.clone());
    }
    let value = ValueAxis::up_to(base.iter().copied().fold(0.0, f64::max), unit);
    value.draw(canvas, frame)?;
    let mut below = vec![0.0; time.len()];
    for (layer, top) in layers.iter().zip(tops) {
        let outline = |heights: &[f64]| steps(time, frame, heights.iter().map(|v| value.y(frame, *v)));
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

fn add(sum: &mut [f64], values: &[f64]) {
    sum.iter_mut().zip(values).for_each(|(sum, v)| *sum += v);
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
        let names: Vec<String> = (0..9).map(|i| format!("group {i}")).collect();
        let all = names.iter().enumerate().map(|(i, n)| (n.as_str(), vec![10.0 + i as f64, 0.0])).collect();
        let layers = layers(all, &PEOPLE);
        assert_eq!(layers[0].name, "group 3");
        assert_eq!(layers.len(), 7);
        assert_eq!(
            (layers[6].name.as_str(), layers[6].values.as_slice()),
            ("All others", [33.0, 0.0].as_slice())
        );
    }
}

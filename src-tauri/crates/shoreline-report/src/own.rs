//! A scenario beside the formulas, for a terminal: a table a queue, and why the figures differ. Never prints, never
//! judges.

use crate::figure::{given, number, show};
use crate::text::{aligned, counted, ruled, wrap};
use shoreline_model::measure::{Unit, find};
use shoreline_proof::{Beside, BesideFigure};

/// All queues, one after another.
pub fn all(queues: &[Beside], width: usize) -> String {
    if queues.is_empty() {
        return "No queue has customers who come by themselves and wait: no formula speaks of it.\n"
            .to_owned();
    }
    queues.iter().map(|queue| one(queue, width)).collect::<Vec<_>>().join("\n")
}

fn one(queue: &Beside, width: usize) -> String {
    let mut text = format!("{}\n", queue.queue);
    for line in [given_to_formulas(queue), Some(volume(queue))].into_iter().flatten() {
        text += &format!("{}\n", wrap(&line, width).join("\n"));
    }
    text += &table(&queue.figures);
    match (&queue.given, queue.reasons.is_empty()) {
        (_, true) => text += "Nothing in the scenario makes them differ but chance.\n",
        (Some(_), false) => text += "Why they differ:\n",
        (None, false) => {}
    }
    for because in &queue.reasons {
        text += &format!("- {}\n", wrap(&because.sentence, width.saturating_sub(2)).join("\n  "));
    }
    text
}

fn given_to_formulas(queue: &Beside) -> Option<String> {
    let given_to = queue.given.as_ref()?;
    let patience = given_to.patience_s.map_or_else(
        || "nobody gives up".to_owned(),
        |patience_s| format!("mean patience {}", given(patience_s, Unit::Seconds)),
    );
    Some(format!(
        "The formulas were given {} in {}, {} each, {} people at work for the queue on average, {patience}.",
        contacts(queue.forecast),
        counted(given_to.intervals, "interval"),
        given(given_to.handle_s, Unit::Seconds),
        number(given_to.people, 1)
    ))
}

fn volume(queue: &Beside) -> String {
    format!("Offered in the simulation: {}.", show(&queue.offered, Unit::Contacts))
}

fn contacts(number: f64) -> String {
    format!("{} contacts", self::number(number, usize::from(number < 100.0)))
}

fn table(figures: &[BesideFigure]) -> String {
    let heads = ["Measure", "Erlang C", "Erlang A", "simulated"].map(str::to_owned);
    let unit = |figure: &BesideFigure| find(figure.measure).map_or(Unit::Contacts, |measure| measure.unit);
    let simulated = aligned(figures.iter().map(|figure| show(&figure.simulated, unit(figure))));
    let formula = |value: Option<f64>, unit| value.map_or_else(|| "–".to_owned(), |value| given(value, unit));
    let rows = figures.iter().zip(simulated).map(|(figure, simulated)| {
        let name = find(figure.measure).map_or(figure.measure, |measure| measure.name);
        let [c, a] = [figure.erlang_c, figure.erlang_a].map(|value| formula(value, unit(figure)));
        [name.to_owned(), c, a, simulated]
    });
    ruled(heads, rows)
}

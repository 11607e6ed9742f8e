//! `shoreline reasons`: why queues miss their targets, in words and as tables.

use crate::args::Reasons as Asked;
use crate::asked;
use crate::console::Console;
use crate::failure::Failure;
use crate::run::{progress, stop};
use crate::trace::no_time;
use shoreline_engine::study::reasons::{Reasons, worst_interval};
use shoreline_engine::{StudyError, compile, reasons as run, simulate};
use shoreline_model::calendar::Window;
use shoreline_model::check::Checked;
use shoreline_model::moment::{Moment, moment};
use shoreline_report::grid::Grid;
use shoreline_report::reasons::table;
use shoreline_report::text::wrap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

/// 0 when every question was answered, 130 when Ctrl-C came before.
pub fn reasons(what: &Asked, console: &mut Console) -> Result<u8, Failure> {
    let cancel = stop::on_ctrl_c();
    let checked = asked::scenario(&what.file, what.repeat, console)?;
    let mut found: Vec<Reasons> = Vec::new();
    for (queue, over) in questions(what, &checked, cancel, console)? {
        let bar = progress::bar(console.is_watched);
        let options = asked::options(what.repeat);
        let reasons = run(&checked, &queue, over, options, cancel, &|done| progress::show(&bar, done))?;
        bar.finish_and_clear();
        if reasons.replications == 0 || cancel.load(Ordering::Relaxed) {
            break;
        }
        found.push(reasons);
    }
    let no_sheet = || Grid { header: Vec::new(), rows: Vec::new(), words: 0 };
    if !asked::write(&found, no_sheet, [what.json.as_deref(), None], console)? {
        print(&found, cancel, console)?;
    }
    Ok(asked::exit_code(cancel))
}

fn print(found: &[Reasons], cancel: &AtomicBool, console: &mut Console) -> Result<(), Failure> {
    for reasons in found {
        writeln!(console.out, "{}\n", wrap(&reasons.sentence, console.width).join("\n"))?;
        writeln!(console.out, "{}", table(reasons).text())?;
    }
    if found.is_empty() && !cancel.load(Ordering::Relaxed) {
        writeln!(console.out, "Every queue is on its target in every interval.")?;
    }
    Ok(console.out.flush()?)
}

/// Which queue and when: as asked, or the worst interval of each queue that misses its target.
fn questions(
    what: &Asked,
    checked: &Checked,
    cancel: &AtomicBool,
    console: &Console,
) -> Result<Vec<(String, Range<usize>)>, Failure> {
    known(what, checked)?;
    if let (Some(queue), Some(text)) = (&what.queue, &what.at) {
        return Ok(vec![(queue.clone(), intervals(checked, text)?)]);
    }
    let bar = progress::bar(console.is_watched);
    let tell = |done| progress::show(&bar, done);
    let study = simulate(&compile(checked), asked::options(what.repeat), cancel, &tell);
    bar.finish_and_clear();
    let study = study?;
    let ids = checked.scenario().queues.iter().map(|queue| queue.id.0.clone());
    let asked_for = ids.filter(|id| what.queue.as_ref().is_none_or(|queue| queue == id));
    let worst = asked_for.filter_map(|id| worst_interval(&study, &id).map(|at| (id, at..at + 1)));
    Ok(worst.collect())
}

fn known(what: &Asked, checked: &Checked) -> Result<(), StudyError> {
    let ids: Vec<&str> = checked.scenario().queues.iter().map(|queue| queue.id.0.as_str()).collect();
    match &what.queue {
        Some(queue) if !ids.contains(&queue.as_str()) => {
            Err(StudyError::UnknownQueue { queue: queue.clone(), known: ids.join(", ") })
        }
        _ => Ok(()),
    }
}

/// The interval of a time, or those of a day.
fn intervals(checked: &Checked, text: &str) -> Result<Range<usize>, Failure> {
    let horizon = &checked.scenario().horizon;
    let window = Window::new(horizon).map_err(|error| Failure::Argument(error.to_string()))?;
    let first = |at| window.intervals().partition_point(|interval| interval.end <= at);
    match moment(&window, horizon, text) {
        Some(Moment::At(at)) if at < window.end() => Ok(first(at)..first(at) + 1),
        Some(Moment::Day(day)) => Ok(first(day.start)..first(day.end)),
        _ => Err(no_time(text)),
    }
}

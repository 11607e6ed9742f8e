//! `shoreline trace`: the facts of one replication as JSON lines, written as they happen.

use crate::args::Trace;
use crate::console::Console;
use crate::failure::Failure;
use crate::run::read;
use shoreline_engine::study::error::StudyError;
use shoreline_engine::trace::{Record, Scope, trace as tell};
use shoreline_engine::{Plan, compile};
use shoreline_model::Scenario;
use shoreline_model::calendar::{Ms, Window};
use shoreline_model::moment::{Moment, moment};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;

/// 0, also where the reader of a pipe has seen enough.
pub fn trace(what: &Trace, console: &mut Console) -> Result<u8, Failure> {
    let checked = read(&what.file, console)?;
    let (scenario, plan) = (checked.scenario(), compile(&checked));
    // `check` refuses unknown zones and dates out of range.
    let window = Window::new(&scenario.horizon).map_err(|error| Failure::Argument(error.to_string()))?;
    let scope = Scope { span: span(what, scenario, &window, &plan)?, queue: queue(what, &plan)? };
    let mut file = match &what.output {
        Some(path) => Some(BufWriter::new(File::create(path)?)),
        None => None,
    };
    let out: &mut dyn Write = file.as_mut().map_or(&mut *console.out, |file| file);
    let mut failed = None;
    let seed = what.seed.unwrap_or(plan.report.seed);
    let replication = what.replication - 1;
    let told = tell(&plan, &window, seed, replication, scope, |record| match line(out, &record) {
        Ok(()) => ControlFlow::Continue(()),
        Err(error) => {
            failed = Some(error);
            ControlFlow::Break(())
        }
    });
    told.map_err(|fault| StudyError::Fault { seed, replication, fault })?;
    failed.map_or_else(|| Ok(out.flush()?), Err)?;
    Ok(0)
}

fn line(out: &mut dyn Write, record: &Record<'_>) -> Result<(), Failure> {
    serde_json::to_writer(&mut *out, record)?;
    Ok(out.write_all(b"\n")?)
}

/// From the first time to the last; the window and its end where there is none.
fn span(
    what: &Trace,
    scenario: &Scenario,
    window: &Window,
    plan: &Plan,
) -> Result<std::ops::Range<Ms>, Failure> {
    let at = |text: &Option<String>, day: fn(std::ops::Range<Ms>) -> Ms, otherwise: Ms| match text {
        None => Ok(otherwise),
        Some(text) => match moment(window, &scenario.horizon, text) {
            Some(Moment::At(at)) => Ok(at),
            Some(Moment::Day(span)) => Ok(day(span)),
            None => Err(no_time(text)),
        },
    };
    // What still waits when the window closes is told at its very end.
    Ok(at(&what.from, |day| day.start, plan.begins)?..at(&what.to, |day| day.end, window.end() + 1)?)
}

/// Why a text is no time of the horizon.
pub fn no_time(text: &str) -> Failure {
    let how = "Write 09:00, 2026-09-07 or 2026-09-07T09:00, by the reporting clock and within the horizon.";
    Failure::Argument(format!("`{text}` is no time of the horizon. {how}"))
}

fn queue(what: &Trace, plan: &Plan) -> Result<Option<String>, Failure> {
    let ids = &plan.report.queue_ids;
    match &what.queue {
        Some(id) if !ids.contains(id) => {
            Err(StudyError::UnknownQueue { queue: id.clone(), known: ids.join(", ") }.into())
        }
        asked => Ok(asked.clone()),
    }
}

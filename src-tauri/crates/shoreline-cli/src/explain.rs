//! `shoreline explain`: the catalogue of measures, in words.

use crate::args::Explain;
use crate::console::Console;
use crate::failure::Failure;
use shoreline_model::measure::{Better, CATALOGUE, Finest, Measure, MeasureText, Section, Subject, Unit};
use shoreline_report::text::wrap;

/// What stands beside every figure.
const INTERVALS: &str = "In tables `± 0.4` is the half-width of a confidence interval over replications. `± 0.4*` is likely too \
short: the replications are too skewed for their number (fewer than 25 times their squared skewness), or a share was 0% or \
100% in every one of them. Fewer than 20 replications cannot tell.";

/// Explains one measure or lists all.
pub fn explain(what: &Explain, console: &mut Console) -> Result<u8, Failure> {
    match (what.measure, what.json) {
        (Some(measure), true) => json(console, &MeasureText::from(measure))?,
        (None, true) => json(console, &CATALOGUE.iter().map(MeasureText::from).collect::<Vec<_>>())?,
        (Some(measure), false) => tell(measure, console)?,
        (None, false) => list(console)?,
    }
    console.out.flush()?;
    Ok(0)
}

fn json(console: &mut Console, what: &impl serde::Serialize) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut console.out, what)?;
    Ok(writeln!(console.out)?)
}

fn tell(measure: &Measure, console: &mut Console) -> Result<(), Failure> {
    writeln!(console.out, "{} ({})\n", measure.name, measure.key)?;
    for line in wrap(measure.definition, console.width.min(100)) {
        writeln!(console.out, "{line}")?;
    }
    writeln!(console.out, "\n  Formula   {}", measure.formula_text)?;
    writeln!(console.out, "  Unit      {}", unit(measure.unit))?;
    writeln!(console.out, "  Better    {}", better(measure.better))?;
    writeln!(console.out, "  Whose     {}", whose(measure.subject))?;
    writeln!(console.out, "  When      {}", when(measure.finest))?;
    Ok(())
}

fn list(console: &mut Console) -> Result<(), Failure> {
    let widest = CATALOGUE.iter().map(|m| m.key.len()).max().unwrap_or(0);
    for of_section in CATALOGUE.chunk_by(|one, next| one.section == next.section) {
        writeln!(console.out, "{}", section(of_section[0].section))?;
        for measure in of_section {
            writeln!(console.out, "  {:<widest$}  {}", measure.key, measure.name)?;
        }
        writeln!(console.out)?;
    }
    for line in wrap(INTERVALS, console.width.min(100)) {
        writeln!(console.out, "{line}")?;
    }
    Ok(writeln!(console.out, "\n`shoreline explain MEASURE` says what one means.")?)
}

fn section(section: Section) -> &'static str {
    match section {
        Section::Promise => "Promises",
        Section::Waiting => "Waiting",
        Section::Contacts => "Contacts",
        Section::Handling => "Handling",
        Section::Journey => "Journey",
        Section::Deferred => "Deferred work",
        Section::Outbound => "Calls made",
        Section::People => "People",
        Section::Money => "Money",
    }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Contacts => "contacts",
        Unit::Share => "share: 0 to 1 in files, percent in tables",
        Unit::Seconds => "seconds",
        Unit::Hours => "hours",
        Unit::Heads => "heads",
        Unit::Money => "the reporting currency",
    }
}

fn better(better: Better) -> &'static str {
    match better {
        Better::Higher => "higher",
        Better::Lower => "lower",
        Better::Neither => "neither higher nor lower",
    }
}

fn whose(subject: Subject) -> &'static str {
    match subject {
        Subject::Queue => "queues, clients and the total",
        Subject::AgentGroup => "agent groups, sites and the total",
    }
}

fn when(finest: Finest) -> &'static str {
    match finest {
        Finest::Interval => "every interval, every day and the horizon",
        Finest::Day => "every day and the horizon",
        Finest::Horizon => "the horizon",
    }
}

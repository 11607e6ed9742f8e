//! `shoreline sweep`: one scenario at many settings, as a table.

use crate::args::Sweep;
use crate::asked;
use crate::console::Console;
use crate::failure::Failure;
use crate::run::{progress, say, stop};
use shoreline_engine::study::sweep::{Asked, Setting};
use shoreline_engine::sweep as run;
use shoreline_model::check::check;
use shoreline_model::diagnostic::{Finding, Severity};
use shoreline_model::{Scenario, edit, measure};
use shoreline_report::sweep::{header, sheet, table};

/// 0 when all settings were run, 130 when Ctrl-C came before.
pub fn sweep(what: &Sweep, console: &mut Console) -> Result<u8, Failure> {
    let cancel = stop::on_ctrl_c();
    let figures = what.measure.iter().map(|text| figure(text)).collect::<Result<Vec<_>, _>>()?;
    let checked = asked::scenario(&what.file, what.repeat, console)?;
    let paths = paths(&what.set)?;
    let grid = edit::grid(checked.scenario(), &paths).map_err(|finding| argument(&finding))?;
    let names: Vec<String> = paths.into_iter().map(|(path, _)| path).collect();
    let settings =
        grid.into_iter().map(|point| setting(what, &names, point, console)).collect::<Result<Vec<_>, _>>()?;
    let bar = progress::bar(console.is_watched);
    let tell = |done| progress::show(&bar, done);
    let sweep = run(names, &settings, &figures, asked::options(what.repeat), cancel, &tell)?;
    bar.finish_and_clear();
    if sweep.points.is_empty() {
        return Err(Failure::StoppedEarly);
    }
    let to = [what.json.as_deref(), what.csv.as_deref()];
    if !asked::write(&sweep, || sheet(&sweep), to, console)? {
        writeln!(console.out, "{}", header(&sweep))?;
        asked::print(&table(&sweep), console)?;
        console.out.flush()?;
    }
    Ok(asked::exit_code(cancel))
}

/// `service_level` or `service_level:orders`.
fn figure(text: &str) -> Result<Asked, Failure> {
    let (key, name) = text.split_once(':').map_or((text, None), |(key, name)| (key, Some(name.to_owned())));
    let unknown =
        || Failure::Argument(format!("There is no measure `{key}`. `shoreline explain` lists them all."));
    Ok(Asked { measure: measure::find(key).ok_or_else(unknown)?, name })
}

fn paths(set: &[String]) -> Result<Vec<edit::Setting>, Failure> {
    if set.len() > 2 {
        return Err(Failure::Argument(
            "At most two values are swept at once: give --set once or twice.".into(),
        ));
    }
    let path = |text: &String| {
        let (path, values) = text.split_once('=').ok_or_else(|| {
            Failure::Argument(format!("`{text}` has no `=`. Write PATH=10..20:2 or PATH=a,b,c."))
        })?;
        Ok((path.trim().to_owned(), edit::values(values).map_err(|finding| argument(&finding))?))
    };
    set.iter().map(path).collect()
}

fn argument(finding: &Finding) -> Failure {
    let hint = finding.hint.as_ref().map(|hint| format!(" {hint}")).unwrap_or_default();
    Failure::Argument(format!("{}{hint}", finding.message))
}

/// A setting that can be run; else its errors said, after the values at fault.
fn setting(
    what: &Sweep,
    paths: &[String],
    (values, scenario): (Vec<serde_json::Value>, Scenario),
    console: &mut Console,
) -> Result<Setting, Failure> {
    let values: Vec<String> =
        values.iter().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect();
    match check(scenario) {
        Ok(scenario) => Ok(Setting { values, scenario }),
        Err(found) => {
            let at = paths.iter().zip(&values).map(|(path, value)| format!("{path}={value}"));
            let name = format!("{} with {}", what.file.display(), at.collect::<Vec<_>>().join(" "));
            say(&name, found.iter().filter(|finding| finding.severity == Severity::Error), console)?;
            Err(Failure::Refused { file: name })
        }
    }
}

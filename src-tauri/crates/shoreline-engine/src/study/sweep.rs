//! One scenario at many settings, all on the same customers: how a few figures change with one or two of its values.
//! Holds one setting's replications at a time.

use super::compare::side_by_side;
use super::error::StudyError;
use super::{Of, Progress, RunOptions, Study};
use crate::compile;
use crate::observe::single::Sample;
use crate::results::{Difference, Estimate};
use serde::Serialize;
use shoreline_model::check::Checked;
use shoreline_model::measure::{Measure, Subject};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// A figure to look at: of everything, or of the queue or agent group of this name.
#[derive(Debug, Clone)]
pub struct Asked {
    pub measure: &'static Measure,
    pub name: Option<String>,
}

/// A scenario at one setting of its values.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The values, one a path that is swept.
    pub values: Vec<String>,
    pub scenario: Checked,
}

/// Everything a sweep says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Sweep {
    /// The paths that were swept.
    pub paths: Vec<String>,
    pub columns: Vec<SweepColumn>,
    /// In the order in which they were asked for.
    pub points: Vec<SweepPoint>,
    pub seed: u64,
    pub replications: u32,
    pub confidence: f64,
}

/// Which figure a column shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct SweepColumn {
    /// Key of the measure.
    pub measure: String,
    /// Of everything when not given.
    pub name: Option<String>,
}

/// The figures at one setting.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct SweepPoint {
    pub values: Vec<String>,
    /// One a column.
    pub figures: Vec<Estimate>,
    /// Each figure less that of the first point, on the same customers.
    pub differences: Vec<Difference>,
}

/// Runs every setting with the seed and as many replications as the first one says. After a cancel the settings that
/// are done are kept.
///
/// # Errors
/// A figure that the scenario does not have, or a fault of the engine.
pub fn sweep(
    paths: Vec<String>,
    settings: &[Setting],
    asked: &[Asked],
    options: RunOptions,
    cancel: &AtomicBool,
    on_progress: &(dyn Fn(Progress) + Sync),
) -> Result<Sweep, StudyError> {
    let first = settings.first().map(|setting| compile(&setting.scenario).report).unwrap_or_default();
    let seed = options.seed.unwrap_or(first.seed);
    let replications = options.replications.unwrap_or(first.replications);
    let options = RunOptions { seed: Some(seed), replications: Some(replications), ..options };
    let (done, total) = (AtomicU32::new(0), replications.saturating_mul(settings.len() as u32));
    let tell = |_| on_progress(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, total });
    let mut points: Vec<(SweepPoint, Vec<Sample>)> = Vec::new();
    for setting in settings {
        let studies = side_by_side(&[compile(&setting.scenario)], options, cancel, &tell)?;
        let Some(study) = studies.first().filter(|_| !cancel.load(Ordering::Relaxed)) else { break };
        let samples = asked.iter().map(|asked| sample(study, asked)).collect::<Result<Vec<_>, _>>()?;
        let before = points.first().map_or(&samples, |(_, samples)| samples);
        let less = |(now, before): (&Sample, &Sample)| now.less(before, study.whole().confidence());
        let differences = samples.iter().zip(before).map(less).collect();
        let figures = samples.iter().map(|sample| sample.figure).collect();
        points.push((SweepPoint { values: setting.values.clone(), figures, differences }, samples));
    }
    let points = points.into_iter().map(|(point, _)| point).collect();
    let column =
        |asked: &Asked| SweepColumn { measure: asked.measure.key.to_owned(), name: asked.name.clone() };
    let columns = asked.iter().map(column).collect();
    Ok(Sweep { paths, columns, points, seed, replications, confidence: first.confidence })
}

fn sample(study: &Study, asked: &Asked) -> Result<Sample, StudyError> {
    let Asked { measure, name } = asked;
    let (of, kind) = match (name, measure.subject) {
        (None, _) => (Of::Total, ""),
        (Some(name), Subject::Queue) => (Of::Queue(name), "queue"),
        (Some(name), Subject::AgentGroup) => (Of::AgentGroup(name), "agent group"),
    };
    let whose = study.whose(of).ok_or_else(|| StudyError::UnknownSubject {
        measure: measure.key.to_owned(),
        name: name.clone().unwrap_or_default(),
        kind,
    })?;
    let estimator = study.whole();
    if !estimator.gives(measure, &whose) {
        return Err(StudyError::NotMeasured { measure: measure.key.to_owned() });
    }
    Ok(estimator.sample(measure, &whose, 0..study.whole_intervals()))
}

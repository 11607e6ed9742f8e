//! One scenario at many settings.

use crate::support::Build;
use serde_json::json;
use shoreline_engine::study::sweep::{Asked, Setting, Sweep};
use shoreline_engine::{RunOptions, StudyError, sweep};
use shoreline_model::check::check;
use shoreline_model::{edit, measure};
use std::sync::atomic::AtomicBool;

const TALK: &str = "queues[queue].handling.talk.exponential.mean_s";

fn asked(key: &str, name: Option<&str>) -> Asked {
    Asked { measure: measure::find(key).unwrap(), name: name.map(str::to_owned) }
}

fn swept(asked: &[Asked], threads: usize) -> Result<Sweep, StudyError> {
    let scenario =
        Build::steady(40.0, 180.0, 6).patience(120.0).days("2026-06-01", 1).replications(10).scenario();
    let values = vec![json!(150), json!(180), json!(210)];
    let grid = edit::grid(&scenario, &[(TALK.to_owned(), values)]).unwrap();
    let setting = |(values, scenario): (Vec<serde_json::Value>, _)| Setting {
        values: values.iter().map(ToString::to_string).collect(),
        scenario: check(scenario).unwrap(),
    };
    let settings: Vec<Setting> = grid.into_iter().map(setting).collect();
    let options = RunOptions { threads: Some(threads), ..RunOptions::default() };
    sweep(vec![TALK.to_owned()], &settings, asked, options, &AtomicBool::new(false), &|_| ())
}

#[test]
fn longer_calls_lower_the_service_level_setting_by_setting() {
    let sweep = swept(&[asked("service_level", Some("queue")), asked("received", None)], 2).unwrap();
    let levels: Vec<f64> = sweep.points.iter().map(|point| point.figures[0].mean.unwrap()).collect();
    assert!(levels[0] > levels[1] && levels[1] > levels[2], "{levels:?}");
    assert_eq!(sweep.points[2].values, ["210"]);
    let lost = sweep.points[2].differences[0];
    assert_eq!(lost.mean, Some(levels[2] - levels[0]));
    assert!(
        lost.variance_cut.unwrap() > 0.0 && lost.half_width.unwrap() < lost.mean.unwrap().abs(),
        "{lost:?}"
    );
    // The same customers come, however long they talk.
    assert!(sweep.points.iter().all(|point| point.differences[1].mean == Some(0.0)));
}

#[test]
fn the_first_setting_does_not_differ_from_itself() {
    let sweep = swept(&[asked("asa_s", None)], 2).unwrap();
    let first = sweep.points[0].differences[0];
    assert_eq!((first.mean, first.half_width), (Some(0.0), Some(0.0)));
}

#[test]
fn a_sweep_does_not_depend_on_threads() {
    let one = swept(&[asked("asa_s", None), asked("occupancy", Some("group"))], 1);
    assert_eq!(one, swept(&[asked("asa_s", None), asked("occupancy", Some("group"))], 3));
}

#[test]
fn figures_that_are_not_there_are_named() {
    let said = |asked| swept(&[asked], 1).unwrap_err().to_string();
    assert!(said(asked("asa_s", Some("quue"))).contains("no `asa_s` of `quue`"));
    assert!(said(asked("occupancy", Some("queue"))).contains("no agent group"));
    assert!(said(asked("supply_cost", None)).contains("makes no use"));
}

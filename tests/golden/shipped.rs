//! A readable summary of every shipped scenario. A change of a number here changes what users see: it belongs into the
//! change log under **Result-changing**, and the snapshot is written anew by hand: `INSTA_UPDATE=always`.

use crate::doors::documents::scenarios;
use crate::support::{Build, study_with};
use insta::{Settings, assert_snapshot};
use shoreline_engine::RunOptions;
use shoreline_engine::results::{Estimate, Figures, Results};
use shoreline_model::Scenario;
use shoreline_model::file::{parse, read};
use std::fmt::Write;

/// Enough to see every part move, few enough to be quick.
const REPLICATIONS: u32 = 4;
const QUEUE: [&str; 7] =
    ["received", "answered", "abandoned", "service_level", "asa_s", "answer_p90_s", "aht_s"];
const GROUP: [&str; 5] = ["scheduled", "staffed", "occupancy", "paid_h", "handled_by_group"];
/// Shown where the scenario makes use of what they speak of.
const QUEUE_MORE: [&str; 10] = [
    "contained",
    "repeated",
    "transfer_share",
    "flowed_in",
    "concurrency",
    "fcr",
    "on_time_share",
    "cut_off",
    "attempts",
    "conversions",
];
const GROUP_MORE: [&str; 6] =
    ["overtime_h", "training_share", "down_share", "supply_cost", "cost_per_contact", "cost_per_resolution"];
/// Days of a longer horizon are shown a week apart.
const MOST_DAYS: usize = 31;

fn written(estimate: &Estimate) -> String {
    let number = |value: Option<f64>| value.map_or("-".to_owned(), |value| format!("{value:.4}"));
    format!("{} ± {}", number(estimate.mean), number(estimate.half_width))
}

fn figures(text: &mut String, title: &str, figures: &Figures, keys: &[&str], more: &[&str]) {
    writeln!(text, "\n{title}").unwrap();
    let used = more.iter().filter(|key| figures.contains_key(**key));
    for key in keys.iter().chain(used) {
        writeln!(text, "  {key:<19}{:>25}", written(&figures[key])).unwrap();
    }
}

fn summary(results: &Results) -> String {
    let stamp = &results.stamp;
    let mut text =
        format!("{} contacts in {} replications, seed {}\n", stamp.contacts, stamp.replications, stamp.seed);
    for (id, of) in &results.queues {
        figures(&mut text, &format!("queue {id}"), of, &QUEUE, &QUEUE_MORE);
    }
    for (id, of) in &results.agent_groups {
        figures(&mut text, &format!("group {id}"), of, &GROUP, &GROUP_MORE);
    }
    writeln!(text, "\nday         received  service level").unwrap();
    let step = if results.days.len() > MOST_DAYS { 7 } else { 1 };
    for day in results.days.iter().step_by(step) {
        let mean = |key: &str| day.total[key].mean.unwrap_or(f64::NAN);
        writeln!(text, "{}{:>10.1}{:>15.4}", day.date, mean("received"), mean("service_level")).unwrap();
    }
    text
}

/// Compares a summary with the one that was kept under this name.
fn is_as_it_was(name: &str, scenario: Scenario) {
    let options = RunOptions { replications: Some(REPLICATIONS), seed: Some(1), threads: None };
    let said = summary(&study_with(scenario, options).summary());
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("snapshots");
    settings.bind(|| assert_snapshot!(name, said));
}

#[test]
fn shipped_scenarios_say_what_they_said() {
    for path in scenarios("scenarios") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        is_as_it_was(&name, parse(&read(&path).unwrap()).unwrap());
    }
}

#[test]
fn a_hundred_calls_a_half_hour_and_fourteen_agents_say_what_they_said() {
    let build = Build::steady(100.0, 180.0, 14).days("2026-06-01", 7);
    is_as_it_was("erlang-c", build.scenario());
    is_as_it_was("erlang-a", build.patience(120.0).scenario());
}

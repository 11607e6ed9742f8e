//! Charts of a run as SVG, and the same drawn as PNG. Each carries its caption, its stamp and its font, so that it can
//! be read without this program. Never shows a figure without its interval or spread.

mod axis;
mod beside;
mod canvas;
mod font;
mod heat_map;
mod page;
mod palette;
mod png;
mod service_level;
mod staffing;

pub use beside::{Foretold, Panel, Words, beside};
pub use heat_map::heat_map;
pub use png::png;
pub use service_level::service_level;
pub use staffing::staffing;

use crate::{Report, ReportError, folder};
use shoreline_engine::results::{Figures, Series};
use shoreline_model::measure;
use std::collections::BTreeMap;
use std::path::Path;

/// A finished chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Fit for a file name, without its ending: `service-level-voice`.
    pub name: String,
    /// The drawing.
    pub svg: String,
}

/// Whose figures a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose<'a> {
    /// All queues and agents together.
    Total,
    /// A queue, by id.
    Queue(&'a str),
    /// An agent group, by id.
    AgentGroup(&'a str),
}

impl<'a> Whose<'a> {
    pub(crate) fn key(self) -> String {
        match self {
            Whose::Total => String::new(),
            Whose::Queue(id) | Whose::AgentGroup(id) => format!("-{}", file_name(id)),
        }
    }

    pub(crate) fn name(self, report: &Report<'a>) -> &'a str {
        match self {
            Whose::Total => "All",
            Whose::Queue(id) => report.queue_name(id),
            Whose::AgentGroup(id) => report.agent_group_name(id),
        }
    }

    pub(crate) fn series<'r>(self, report: &Report<'r>) -> Option<&'r BTreeMap<&'static str, Series>> {
        let intervals = &report.results.intervals;
        match self {
            Whose::Total => Some(&intervals.total),
            Whose::Queue(id) => intervals.queues.get(id),
            Whose::AgentGroup(id) => intervals.agent_groups.get(id),
        }
    }

    pub(crate) fn by_day<'r>(self, report: &Report<'r>, date: &str) -> Option<&'r Figures> {
        let day = report.results.days.iter().find(|d| d.date == date)?;
        match self {
            Whose::Total => Some(&day.total),
            Whose::Queue(id) => day.queues.get(id),
            Whose::AgentGroup(id) => day.agent_groups.get(id),
        }
    }
}

/// The charts every run has: two for each queue, one of agents and contacts.
pub fn all(report: &Report) -> Result<Vec<Chart>, ReportError> {
    let mut charts = Vec::new();
    for id in report.queue_ids() {
        charts.push(service_level(report, id)?);
        if let Some(level) = measure::find("service_level") {
            charts.push(heat_map(report, Whose::Queue(id), level)?);
        }
    }
    charts.push(staffing(report)?);
    Ok(charts)
}

/// Writes the charts into a folder, each as SVG and PNG.
pub fn write(charts: &[Chart], into: &Path) -> Result<(), ReportError> {
    folder::make(into)?;
    for chart in charts {
        folder::write(into, &format!("{}.svg", chart.name), chart.svg.as_bytes())?;
        folder::write(into, &format!("{}.png", chart.name), &png(chart)?)?;
    }
    Ok(())
}

/// A name that every file system takes.
fn file_name(text: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use shoreline_engine::results::DayResults;

    #[test]
    fn every_queue_gets_its_charts_and_each_is_written_twice() {
        let folder = tempfile::tempdir().unwrap();
        let charts = sample::with(|r| all(&r)).unwrap();
        write(&charts, folder.path()).unwrap();
        let names: Vec<_> = charts.iter().map(|c| c.name.as_str()).collect();
        let expected = [
            "service-level-voice",
            "heat-map-service-level-voice",
            "service-level-chat",
            "heat-map-service-level-chat",
            "agents-and-contacts",
        ];
        assert_eq!(names, expected);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 10);
    }

    #[test]
    fn over_many_days_a_point_stands_for_a_day() {
        let mut results = sample::results();
        for week in ["2026-11-0", "2026-12-0"] {
            for day in 1..8 {
                let date = format!("{week}{day}");
                results.days.push(DayResults { date: date.clone(), ..results.days[0].clone() });
                results.intervals.local.push(format!("{date}T00:00+00:00"));
            }
        }
        let report = Report { scenario: &sample::scenario(), results: &results };
        let chart = service_level(&report, "voice").unwrap();
        assert!(chart.svg.contains("UK voice: service level every day"));
    }

    #[test]
    fn names_hold_nothing_a_file_system_minds() {
        assert_eq!(file_name("UK/voice: 1"), "uk-voice--1");
    }

    #[test]
    fn text_from_the_scenario_cannot_break_out_of_the_drawing() {
        let mut scenario = sample::scenario();
        scenario.name = "<script>alert('x')</script> & \"co\"".into();
        let report = Report { scenario: &scenario, results: &sample::results() };
        let chart = service_level(&report, "voice").unwrap();
        assert!(!chart.svg.contains("<script"));
        assert!(png(&chart).is_ok(), "still well-formed");
    }
}

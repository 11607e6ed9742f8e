//! Tables as data: which measures, of whom, in which order. Never formats a number, never computes one.

mod costs;

use crate::figure::given;
use crate::{Report, promise, week};
pub use costs::costs;
use shoreline_engine::results::{DayResults, Estimate, Figures};
use shoreline_model::journey::{Response, ResponseClock};
use shoreline_model::measure::{self, Measure, Unit};
use shoreline_model::queue::{Channel, Occupies, Queue};

/// A table of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it shows.
    pub title: String,
    /// What a reader must know to read it right: promises, methods, odd days.
    pub caption: Vec<String>,
    /// What the rows are.
    pub subject: &'static str,
    /// One measure each.
    pub columns: Vec<Column>,
    /// One queue, agent group or day each.
    pub rows: Vec<Row>,
}

/// A column: a measure, perhaps of one queue only.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it is called here.
    pub heading: String,
    /// What it shows; its definition and unit.
    pub measure: &'static Measure,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Whose figures these are.
    pub name: String,
    /// As many as there are columns; empty estimates where there is no figure.
    pub figures: Vec<Estimate>,
    /// Whether it sums up the rows above.
    pub is_total: bool,
}

const QUEUE_KEYS: &[&str] =
    &["offered", "service_level", "asa_s", "answer_p90_s", "abandon_share", "aht_s", "sl_met_probability"];
/// Contacts no promise counts; shown where there are any, so that a full lobby cannot hide a closed door.
const LOST_KEYS: &[&str] = &["blocked", "front_door_abandoned", "flow_out"];
const DEFERRED_KEYS: &[&str] =
    &["offered", "on_time_share", "response_h", "waiting", "oldest_age_h", "aht_s"];
const CALLING_KEYS: &[&str] =
    &["attempts", "reached_share", "right_party_share", "conversions", "value", "abandon_share"];
const AGENT_GROUP_KEYS: &[&str] = &["staffed", "occupancy", "paid_h", "overrun_h", "fte", "supply_cost"];
const DAY_KEYS: &[&str] = &["offered", "abandoned", "abandon_share", "service_level"];
/// More queues than this get no column of their own in the table of days.
const MOST_QUEUES_BY_DAY: usize = 4;

/// What the customers of a queue do: different figures matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// They wait for an answer.
    Live,
    /// They expect a reply in hours.
    Deferred,
    /// They are called.
    Called,
}

fn kind(queue: &Queue) -> Kind {
    let channel = queue.channel.unwrap_or_default();
    match channel {
        Channel::Callback | Channel::Outbound => Kind::Called,
        _ if channel.occupies() == Occupies::Deferred => Kind::Deferred,
        _ => Kind::Live,
    }
}

/// The queues whose customers wait for an answer, over the whole horizon.
pub fn queues(report: &Report) -> Table {
    let mut columns = columns(report, QUEUE_KEYS);
    columns.extend(lost(report));
    Table { caption: promises(report), ..of_kind(report, Kind::Live, "Queues", columns) }
}

/// The queues whose customers expect a reply in hours, over the whole horizon.
pub fn deferred(report: &Report) -> Table {
    let table = of_kind(report, Kind::Deferred, "Deferred work", columns(report, DEFERRED_KEYS));
    Table { caption: responses(report), ..table }
}

/// The queues whose customers are called, over the whole horizon.
pub fn calling(report: &Report) -> Table {
    of_kind(report, Kind::Called, "Calls made", columns(report, CALLING_KEYS))
}

/// Their total stands below them where they are all queues there are.
fn of_kind(report: &Report, wanted: Kind, title: &str, columns: Vec<Column>) -> Table {
    let ids = report.queue_ids();
    let is_wanted = |id: &&&str| report.queue(id).is_some_and(|queue| kind(queue) == wanted);
    let of = |id: &&str| row(report.queue_name(id), &report.results.queues[*id], &columns);
    let mut rows: Vec<Row> = ids.iter().filter(is_wanted).map(of).collect();
    if rows.len() > 1 && rows.len() == ids.len() {
        rows.push(total("All queues", &report.results.total, &columns));
    }
    Table { title: title.into(), caption: Vec::new(), subject: "Queue", columns, rows }
}

/// The agent groups over the whole horizon.
pub fn agent_groups(report: &Report) -> Table {
    let ids = report.agent_group_ids();
    let columns = columns(report, AGENT_GROUP_KEYS);
    let rows =
        ids.iter().map(|id| row(report.agent_group_name(id), &report.results.agent_groups[*id], &columns));
    let mut rows: Vec<Row> = rows.collect();
    if rows.len() > 1 {
        rows.push(total("All agents", &report.results.total, &columns));
    }
    Table { title: "Agent groups".into(), caption: Vec::new(), subject: "Agent group", columns, rows }
}

/// The local days of the reporting zone, all queues together, and the service level of each of a few.
pub fn days(report: &Report) -> Table {
    let ids = report.queue_ids();
    let single = if (2..=MOST_QUEUES_BY_DAY).contains(&ids.len()) { ids.as_slice() } else { &[] };
    let mut columns = columns(report, DAY_KEYS);
    let of_all = columns.len();
    let level = measure::find("service_level");
    columns.extend(single.iter().filter_map(|id| {
        let heading = format!("Service level {}", report.queue_name(id));
        level.map(|measure| Column { heading, measure })
    }));
    let axis = week::days(&report.results.intervals.local);
    let rows = report.results.days.iter().map(|day| {
        let mut row = row(&day_name(report, &axis, &day.date), &day.total, &columns[..of_all]);
        row.figures.extend(single.iter().map(|id| level_of(day, id)));
        row
    });
    let rows = rows.collect();
    let caption = vec![format!("Days by the clock of {}.", report.scenario.horizon.zone)];
    Table { title: "Days".into(), caption, subject: "Day", columns, rows }
}

/// Every table a run shows, in order; none without rows.
pub fn all(report: &Report) -> Vec<Table> {
    let tables = [queues(report), deferred(report), calling(report), agent_groups(report)];
    let mut tables: Vec<Table> = tables.into_iter().chain(costs(report)).chain([days(report)]).collect();
    tables.retain(|table| !table.rows.is_empty());
    tables
}

fn lost(report: &Report) -> Vec<Column> {
    let some =
        |m: &Measure| report.results.total.get(m.key).and_then(|e| e.mean).is_some_and(|mean| mean > 0.0);
    let mut columns = columns(report, LOST_KEYS);
    columns.retain(|column| some(column.measure));
    columns
}

/// The measures with these keys that the results speak of; money with its currency.
fn columns(report: &Report, keys: &[&str]) -> Vec<Column> {
    let measures = keys.iter().filter_map(|key| measure::find(key)).filter(|m| report.shows(m));
    let heading = |measure: &Measure| match (&report.results.stamp.currency, measure.unit) {
        (Some(currency), Unit::Money) => format!("{}, {currency}", measure.name),
        _ => measure.name.to_owned(),
    };
    measures.map(|measure| Column { heading: heading(measure), measure }).collect()
}

fn row(name: &str, figures: &Figures, columns: &[Column]) -> Row {
    let figure = |c: &Column| figures.get(c.measure.key).copied().unwrap_or_default();
    Row { name: name.to_owned(), figures: columns.iter().map(figure).collect(), is_total: false }
}

fn total(name: &str, figures: &Figures, columns: &[Column]) -> Row {
    Row { is_total: true, ..row(name, figures, columns) }
}

fn level_of(day: &DayResults, queue: &str) -> Estimate {
    day.queues.get(queue).and_then(|f| f.get("service_level")).copied().unwrap_or_default()
}

fn day_name(report: &Report, axis: &[week::Day], date: &str) -> String {
    let day = axis.iter().find(|d| d.date == date);
    let odd = day.and_then(|d| week::odd_length(d, axis, report.interval_min()));
    let label = week::label(date);
    odd.map_or_else(|| label.clone(), |hours| format!("{label} ({hours})"))
}

/// One sentence for each promise and method, with the queues that share it.
fn promises(report: &Report) -> Vec<String> {
    let mut shared: Vec<(String, Vec<&str>)> = Vec::new();
    for queue in report.scenario.queues.iter().filter(|queue| kind(queue) == Kind::Live) {
        let Some(level) = &queue.service_level else { continue };
        let within = given(level.answer_within_s.0, Unit::Seconds);
        let target = given(level.target_share.0, Unit::Share);
        let text = format!("{} within {within}; target {target}", promise::method(queue));
        let name = report.queue_name(&queue.id.0);
        match shared.iter_mut().find(|(t, _)| *t == text) {
            Some((_, names)) => names.push(name),
            None => shared.push((text, vec![name])),
        }
    }
    let alone = shared.len() == 1;
    let sentence = |(text, names): (String, Vec<&str>)| match alone {
        true => format!("Service level: {text}."),
        false => format!("Service level of {}: {text}.", names.join(", ")),
    };
    shared.into_iter().map(sentence).collect()
}

/// One sentence for the promise of each deferred queue.
fn responses(report: &Report) -> Vec<String> {
    let promised = report.scenario.queues.iter().filter_map(|queue| Some((queue, queue.response.as_ref()?)));
    let sentence = |(queue, response): (&Queue, &Response)| {
        let (share, within) =
            (given(response.target_share.0, Unit::Share), given(response.within_h.0, Unit::Hours));
        let hours = match response.clock.unwrap_or_default() {
            ResponseClock::Always => "",
            ResponseClock::BusinessHours => " of its opening",
        };
        format!("{}: {share} of replies within {within}{hours}.", report.queue_name(&queue.id.0))
    };
    promised.map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn queues_come_in_the_order_of_the_file_and_end_with_their_total() {
        let table = sample::with(|r| queues(&r));
        let names: Vec<_> = table.rows.iter().map(|r| (r.name.as_str(), r.is_total)).collect();
        assert_eq!(names, [("UK voice", false), ("chat", false), ("All queues", true)]);
    }

    #[test]
    fn the_caption_states_promise_and_method_of_every_queue() {
        let caption = sample::with(|r| queues(&r)).caption.join("\n");
        assert!(caption.contains("Service level of UK voice: answered in time"), "{caption}");
        assert!(caption.contains("abandoned in time) within 20 s; target 80%."), "{caption}");
        assert!(caption.contains("Service level of chat"), "{caption}");
    }

    #[test]
    fn contacts_lost_at_the_door_are_shown_where_there_are_any() {
        sample::with(|report| {
            let headings: Vec<_> = queues(&report).columns.iter().map(|c| c.measure.key).collect();
            for key in LOST_KEYS {
                let lost = report.results.total.get(key).and_then(|e| e.mean).unwrap_or(0.0);
                assert_eq!(headings.contains(key), lost > 0.0, "{key}: {lost}");
            }
        });
    }

    #[test]
    fn every_kind_of_queue_has_its_table_and_none_a_total_of_the_others() {
        let mut scenario = sample::scenario();
        scenario.queues[1].channel = Some(Channel::Email);
        let report = Report { scenario: &scenario, results: &sample::results() };
        let titles: Vec<_> = all(&report).into_iter().map(|table| (table.title, table.rows.len())).collect();
        let expected = [("Queues", 1), ("Deferred work", 1), ("Agent groups", 3), ("Days", 7)];
        assert_eq!(titles, expected.map(|(title, rows)| (title.to_owned(), rows)));
    }

    #[test]
    fn money_says_its_currency() {
        let table = sample::with_money(|r| agent_groups(&r));
        assert_eq!(table.columns.last().unwrap().heading, "Supply cost, GBP");
        assert!(!sample::with(|r| agent_groups(&r)).columns.iter().any(|c| c.measure.unit == Unit::Money));
    }

    #[test]
    fn every_row_has_a_figure_for_every_column() {
        for table in sample::with(|r| all(&r)) {
            for row in &table.rows {
                assert_eq!(row.figures.len(), table.columns.len(), "{} {}", table.title, row.name);
            }
        }
    }

    #[test]
    fn the_long_day_is_named_as_such() {
        let table = sample::with(|r| days(&r));
        assert_eq!(table.rows.last().unwrap().name, "Sun 25 Oct (25 h)");
        assert_eq!(table.rows.len(), 7);
    }
}

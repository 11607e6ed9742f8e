//! The scenarios that replay a recorded month, or predict its end from its beginning: tables and laws from the other
//! modules, put in a document.

use crate::HistoryError;
use crate::bank::History;
use crate::calls::{DAY, Line, Second};
use crate::counts::Counts;
use crate::demand::{Stream, offered};
use crate::forecast::{SLOT, forecast};
use crate::heads::whole_heads;
use crate::histogram::rounded;
use crate::laws::Laws;
use crate::presence::{Activity, mean_heads};
use crate::skills::Skills;
use jiff::ToSpan;
use jiff::civil::Date;
use shoreline_model::Scenario;
use shoreline_model::clock::{ClockTime, Day, LocalDate, ZoneName};
use shoreline_model::demand::{DayCorrelation, Demand, TableRow, TimeTable, Variability};
use shoreline_model::ids::QueueId;
use shoreline_model::queue::{Channel, Queue, ServiceLevel, SlMethod};
use shoreline_model::scenario::{Horizon, Run};
use shoreline_model::site::{Client, Site};
use shoreline_model::staffing::{AgentGroup, IntervalHeads, Skill, Staffing};
use shoreline_model::units::{Amount, Cv, Factor, Hours, Seconds, Share};
use std::collections::BTreeMap;
use std::ops::Range;

const ZONE: &str = "Asia/Jerusalem";
const HEADS_SLOT: Second = 900;
/// A priority caller counts as having waited this long on arrival (Guedj and Mandelbaum, 2000).
const CREDIT_S: f64 = 90.0;
/// The days before a prediction, from the first recorded one on.
pub const KNOWN_DAYS: usize = 14;
/// One day of one replication is what a real day is held against: its spread takes many to see.
const PREDICTED_REPLICATIONS: u32 = 200;

const NOTES: &str = "What it teaches: a real operation, replayed from its own records, and how far a model is from it.\n\n\
The call centre of a small bank in Israel, February 1999, 28 days from Monday 1 February: calls offered per half hour as recorded, \
handling times and patience as histograms of the same month, people there as inferred from their calls. Recorded from Sunday to \
Thursday, 7 to 24 h, without the internet line: 13.02% abandoned, mean queue time of all callers 45 s, 51% answered within 20 s. \
What was recorded day by day is in real-bank-1999.recorded.csv beside this file.\n\n\
Source: the Anonymous Bank data of I. Guedj and A. Mandelbaum, Technion, 2000, used with acknowledgement. Only derived tables \
are here; the records are not. The file is written by a command, see README.md in this folder; the reasons for every step \
are in the documentation of the crate shoreline-history.\n\n\
How to read it. Demand: calls that waited or were answered; 1,972 callers who hung up in the voice menu were never offered. Priority is \
not recorded for callers who did not wait: they are split as those who did, by call type. Priority callers count as having waited 90 s. \
Patience: Kaplan-Meier, with an exponential tail where fewer than 100 callers are left. After-contact work: the pause of an agent while \
somebody waited, Kaplan-Meier, up to 10 minutes; none after the last call before leaving. Heads: people between the first \
and last call of a block, mean per quarter of an hour, rounded by largest remainder; what they serve is what they answered that day. The internet \
line is said to have had positions of its own, but in these records the people who answered it took other calls in between: they are \
modelled so. The service level target is ours: the bank's is not known.";

const PREDICTION_NOTES: &str = "What it teaches: a forecast made before the days came, to be held against what came.\n\n\
The bank of ../real-bank-1999.shoreline on 15 to 28 February 1999, as a planner could have said on the evening of the 14th, but for \
the roster. Demand: the mean of the same weekday in the four weeks before (calls per six minutes, from 18 January on), divided among the \
queues as on 1 to 14 February; a day's total may be off by as much as such forecasts were on 1 to 14 February, all queues \
together. Handling times, patience and pauses between calls: 1 to 14 February only, derived as in the replay. Heads and what they serve are \
those of the predicted days, read from their activity: no roster is recorded. What came is in ../real-bank-1999.recorded.csv, how near the \
forecast was in docs/real-bank.md.\n\n\
Source: the Anonymous Bank data of I. Guedj and A. Mandelbaum, Technion, 2000, used with acknowledgement. Only derived tables \
are here; the records are not.";

/// Expected calls by queue, day and half hour.
type Tables = BTreeMap<Stream, Vec<Vec<f64>>>;

/// The replay of a recorded month.
pub fn replay(history: &History) -> Scenario {
    let laws = Laws::of(&history.calls);
    let tables = offered(&history.calls, &laws.shares, history.days, SLOT);
    let queues = queues(&laws, &tables, history.first_day);
    let groups = groups(history, &laws.activity, 0..history.days, &queues);
    Scenario {
        notes: Some(NOTES.to_owned()),
        ..scenario("A real bank, February 1999", history, 0, queues, groups)
    }
}

/// The days after the first [`KNOWN_DAYS`], from what was known by then; their heads are given.
pub fn prediction(history: &History, counts: &Counts) -> Result<Scenario, HistoryError> {
    if history.days <= KNOWN_DAYS {
        return Err(HistoryError::TooShort { days: history.days, known: KNOWN_DAYS });
    }
    let known = history.first(KNOWN_DAYS);
    let laws = Laws::of(&known.calls);
    let forecast = forecast(counts, &known, &laws.shares, history.days - KNOWN_DAYS)?;
    let mut queues = queues(&laws, &forecast.tables, history.date(KNOWN_DAYS));
    for queue in &mut queues {
        let day_cv = Some(Cv(rounded(forecast.day_cv, 3)));
        queue.variability = Some(Variability { day_cv, ..Variability::default() });
    }
    let duty = Laws::of(&history.calls).activity;
    let groups = groups(history, &duty, KNOWN_DAYS..history.days, &queues);
    let correlations = as_one(&queues);
    let mut scenario =
        scenario("A real bank, forecast for late February 1999", history, KNOWN_DAYS, queues, groups);
    scenario.notes = Some(PREDICTION_NOTES.to_owned());
    scenario.day_correlations = correlations;
    scenario.run = scenario.run.map(|run| Run { replications: Some(PREDICTED_REPLICATIONS), ..run });
    Ok(scenario)
}

/// All days of all queues are off together.
fn as_one(queues: &[Queue]) -> Vec<DayCorrelation> {
    let ids: Vec<&QueueId> = queues.iter().map(|queue| &queue.id).collect();
    let pairs = ids.iter().enumerate().flat_map(|(i, a)| ids[i + 1..].iter().map(move |b| (*a, *b)));
    pairs.map(|(a, b)| DayCorrelation { queues: [a.clone(), b.clone()], rho: Factor(1.0) }).collect()
}

fn scenario(
    name: &str,
    history: &History,
    from: usize,
    queues: Vec<Queue>,
    groups: Vec<AgentGroup>,
) -> Scenario {
    let horizon = Horizon {
        start: LocalDate(history.date(from)),
        days: (history.days - from) as u32,
        interval_min: Some(30),
        zone: zone(),
    };
    Scenario {
        run: Some(Run { seed: Some(1999), warm_up_h: Some(Hours(0.0)), ..Run::default() }),
        ..Scenario::new(name.to_owned(), horizon, vec![client()], queues, vec![site()], groups)
    }
}

fn zone() -> ZoneName {
    ZoneName(ZONE.to_owned())
}

fn client() -> Client {
    Client { name: Some("The bank".to_owned()), ..Client::new("bank".into(), zone()) }
}

fn site() -> Site {
    Site { name: Some("Call centre".to_owned()), ..Site::new("call-centre".into(), zone()) }
}

fn queues(laws: &Laws<'_>, tables: &Tables, first: Date) -> Vec<Queue> {
    let queue = |(&stream, table): (&Stream, &Vec<Vec<f64>>)| Queue {
        name: Some(name(stream)),
        channel: Some(Channel::Voice),
        service_level: Some(promise()),
        wait_credit_s: stream.priority.then_some(Seconds(CREDIT_S)),
        ..Queue::new(
            stream.id().as_str().into(),
            "bank".into(),
            Demand::Intervals(time_table(first, SLOT, table)),
            laws.handling(stream),
            laws.patience(stream),
        )
    };
    tables.iter().filter(|(_, table)| table.iter().flatten().any(|&calls| calls > 0.0)).map(queue).collect()
}

fn promise() -> ServiceLevel {
    ServiceLevel {
        answer_within_s: Seconds(crate::recorded::WITHIN_S as f64),
        target_share: Share(0.8),
        method: Some(SlMethod::AllOffered),
        short_abandon_s: None,
    }
}

fn name(stream: Stream) -> String {
    let line = match stream.line {
        Line::Customers => "Customers",
        Line::Brokerage => "Stock exchange",
        Line::Prospects => "Prospective customers",
        Line::Internet => "Internet support",
    };
    if stream.priority { format!("{line}, priority") } else { line.to_owned() }
}

/// Rows by date, without the zeros before and after.
fn time_table(first_day: Date, slot: Second, days: &[Vec<f64>]) -> TimeTable {
    let row = |(day, values): (usize, &Vec<f64>)| {
        let first = values.iter().position(|&v| v > 0.0)?;
        let last = values.iter().rposition(|&v| v > 0.0)?;
        let date = first_day.saturating_add((day as i64).days());
        Some(TableRow {
            day: Day::Date(LocalDate(date)),
            from: (first > 0).then(|| ClockTime((first as Second * slot / 60) as u16)),
            values: values[first..=last].iter().map(|&v| Amount(rounded(v, 2))).collect(),
        })
    };
    TimeTable { slot_min: (slot / 60) as u16, rows: days.iter().enumerate().filter_map(row).collect() }
}

/// Heads on some of the recorded days.
fn groups(history: &History, activity: &Activity, days: Range<usize>, queues: &[Queue]) -> Vec<AgentGroup> {
    let slots = (DAY / HEADS_SLOT) as usize;
    let means = mean_heads(&activity.presences, history.days, HEADS_SLOT);
    let of_days = |row: Vec<f64>| row[days.start * slots..days.end * slots].to_vec();
    let (skills, means): (Vec<Skills>, Vec<Vec<f64>>) =
        means.into_iter().map(|(skills, row)| (skills, of_days(row))).unzip();
    let heads = whole_heads(&means, slots);
    let staffed = skills.iter().zip(&heads).filter(|(_, row)| row.iter().any(|&h| h > 0));
    let served = |skills: &Skills| -> Vec<Skill> {
        let served = |queue: &&Queue| skills.iter().any(|line| queue.id.0.starts_with(line.key()));
        queues.iter().filter(served).map(|queue| skill(&queue.id)).collect()
    };
    let first = history.date(days.start);
    staffed.map(|(skills, row)| group(skills, served(skills), heads_table(first, row, slots))).collect()
}

fn heads_table(first: Date, heads: &[u32], slots: usize) -> TimeTable {
    let days: Vec<Vec<f64>> =
        heads.chunks(slots).map(|day| day.iter().map(|&h| f64::from(h)).collect()).collect();
    time_table(first, HEADS_SLOT, &days)
}

fn skill(queue: &QueueId) -> Skill {
    Skill::new(queue.clone())
}

fn group(lines: &Skills, skills: Vec<Skill>, table: TimeTable) -> AgentGroup {
    let id = lines.iter().map(|line| line.key()).collect::<Vec<_>>().join("-");
    let staffing = Staffing::IntervalHeads(IntervalHeads { zone: None, heads_are: None, table });
    AgentGroup::new(id.as_str().into(), "call-centre".into(), skills, staffing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::CallType::{Prospective, Regular, StockExchange};
    use crate::calls::sample::{abandoned, answered};
    use crate::counts::sample::at_eight;
    use jiff::civil::date;
    use shoreline_model::{check, file};

    fn history() -> History {
        let at = |hour: i64, minute: i64| hour * 3600 + minute * 60;
        let calls = vec![
            answered(Regular, at(8, 0), 0, 300, "A"),
            answered(Regular, at(8, 4), 70, 200, "A"),
            abandoned(Regular, at(8, 5), 45),
            answered(StockExchange, at(8, 10), 0, 2000, "B"),
            answered(Prospective, at(8, 20), 0, 120, "A"),
            abandoned(Prospective, at(8, 21), 15),
            answered(Regular, DAY + at(9, 0), 0, 400, "A"),
        ];
        History { first_day: date(1999, 2, 1), days: 2, calls }
    }

    #[test]
    fn the_document_is_valid_and_survives_saving() {
        let scenario = replay(&history());
        let text = file::to_text(&scenario);
        assert_eq!(file::parse(&text), Ok(scenario.clone()));
        let faults = check::check(scenario).err().unwrap_or_default();
        assert!(faults.is_empty(), "{faults:#?}");
    }

    /// Two known weeks and a day, with a long call each morning at eight.
    fn weeks() -> History {
        let eight = |day: i64| answered(Regular, day * DAY + 8 * 3600, 0, 1800, "A");
        History { first_day: date(1999, 2, 1), days: 15, calls: (0..15).map(eight).collect() }
    }

    fn predicted(history: &History) -> Result<Scenario, HistoryError> {
        prediction(history, &at_eight(date(1999, 1, 4), 42, |day| 4 + day / 14))
    }

    #[test]
    fn a_prediction_is_valid_and_spans_the_days_that_were_not_known() {
        let scenario = predicted(&weeks()).unwrap();
        assert_eq!((scenario.horizon.start.0, scenario.horizon.days), (date(1999, 2, 15), 1));
        let faults = check::check(scenario).err().unwrap_or_default();
        assert!(faults.is_empty(), "{faults:#?}");
    }

    #[test]
    fn what_callers_did_on_a_predicted_day_changes_nothing_in_its_prediction() {
        let mut another = weeks();
        another.calls.push(abandoned(Regular, 14 * DAY + 8 * 3600 + 30, 60));
        another.calls.push(abandoned(StockExchange, 14 * DAY + 9 * 3600, 5));
        assert_eq!(predicted(&another).unwrap(), predicted(&weeks()).unwrap());
    }

    #[test]
    fn how_long_a_call_of_a_predicted_day_took_changes_its_heads_alone() {
        let mut another = weeks();
        another.calls[14] = answered(Regular, 14 * DAY + 8 * 3600, 0, 7200, "A");
        let (mine, theirs) = (predicted(&weeks()).unwrap(), predicted(&another).unwrap());
        assert_eq!(mine.queues, theirs.queues);
        assert_ne!(mine.agent_groups, theirs.agent_groups);
    }

    #[test]
    fn without_a_day_to_predict_there_is_no_prediction() {
        let said = predicted(&weeks().first(KNOWN_DAYS)).unwrap_err().to_string();
        assert!(said.starts_with("The call file spans 14 days; 14 are known"), "{said}");
    }

    #[test]
    fn demand_is_dated_and_trimmed() {
        let scenario = replay(&history());
        let Demand::Intervals(table) = &scenario.queues[0].demand else { panic!("not a table") };
        let first = &table.rows[0];
        assert_eq!(first.day, Day::Date(LocalDate(date(1999, 2, 1))));
        assert_eq!((first.from, &first.values), (Some(ClockTime(480)), &vec![Amount(3.0)]));
    }

    #[test]
    fn only_priority_queues_have_credit() {
        let scenario = replay(&history());
        for queue in &scenario.queues {
            assert_eq!(queue.wait_credit_s.is_some(), queue.id.0.ends_with("-priority"), "{}", queue.id);
        }
    }
}

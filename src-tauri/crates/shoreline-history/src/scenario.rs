//! The scenario that replays a recorded month: tables and laws from the other modules, put in a document.

use crate::bank::History;
use crate::calls::{Call, DAY, Ending, Line, Second};
use crate::demand::{PriorityShares, Stream, offered};
use crate::heads::whole_heads;
use crate::histogram::{edges, law, mixture, rounded, weights};
use crate::pauses::pause_law;
use crate::presence::{Activity, activity, mean_heads};
use crate::skills::{DailySkills, Skills};
use crate::survival::{Watched, kaplan_meier, mean_beyond};
use jiff::ToSpan;
use shoreline_model::Scenario;
use shoreline_model::clock::{ClockTime, Day, LocalDate, ZoneName};
use shoreline_model::demand::{Demand, TableRow, TimeTable};
use shoreline_model::ids::QueueId;
use shoreline_model::law::Law;
use shoreline_model::queue::{Channel, Handling, Queue, ServiceLevel, SlMethod};
use shoreline_model::scenario::{Horizon, Run};
use shoreline_model::site::{Client, Site};
use shoreline_model::staffing::{AgentGroup, IntervalHeads, Skill, Staffing};
use shoreline_model::units::{Amount, Hours, Seconds, Share};

const ZONE: &str = "Asia/Jerusalem";
const DEMAND_SLOT: Second = 1800;
const HEADS_SLOT: Second = 900;
/// Callers at risk below which the recorded end of a patience is too thin to keep its form.
const THIN: usize = 100;
/// A priority caller counts as having waited this long on arrival (Guedj and Mandelbaum, 2000).
const CREDIT_S: f64 = 90.0;

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

/// The replay of a recorded month.
pub fn replay(history: &History) -> Scenario {
    let calls = &history.calls;
    let shares = PriorityShares::of(calls);
    let skills = DailySkills::of(calls);
    let activity = activity(calls, &skills);
    let queues = queues(history, &shares, &activity);
    let horizon = Horizon {
        start: LocalDate(history.first_day),
        days: history.days as u32,
        interval_min: Some(30),
        zone: zone(),
    };
    let groups = groups(history, &activity, &queues);
    let name = "A real bank, February 1999".to_owned();
    Scenario {
        notes: Some(NOTES.to_owned()),
        run: Some(Run { seed: Some(1999), warm_up_h: Some(Hours(0.0)), ..Run::default() }),
        ..Scenario::new(name, horizon, vec![client()], queues, vec![site()], groups)
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

fn queues(history: &History, shares: &PriorityShares, activity: &Activity) -> Vec<Queue> {
    let tables = offered(&history.calls, shares, history.days, DEMAND_SLOT);
    let queue = |(stream, table): (&Stream, &Vec<Vec<f64>>)| {
        let demand = Demand::Intervals(time_table(history, DEMAND_SLOT, table));
        let handling = Handling {
            acw: Some(pause_law(&history.calls, activity, stream.line)),
            ..Handling::new(talk(&history.calls, shares, *stream))
        };
        let patience = patience(&history.calls, shares, *stream);
        Queue {
            name: Some(name(*stream)),
            channel: Some(Channel::Voice),
            service_level: Some(promise()),
            wait_credit_s: stream.priority.then_some(Seconds(CREDIT_S)),
            ..Queue::new(stream.id().as_str().into(), "bank".into(), demand, handling, patience)
        }
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
fn time_table(history: &History, slot: Second, days: &[Vec<f64>]) -> TimeTable {
    let row = |(day, values): (usize, &Vec<f64>)| {
        let first = values.iter().position(|&v| v > 0.0)?;
        let last = values.iter().rposition(|&v| v > 0.0)?;
        let date = history.first_day.saturating_add((day as i64).days());
        Some(TableRow {
            day: Day::Date(LocalDate(date)),
            from: (first > 0).then(|| ClockTime((first as Second * slot / 60) as u16)),
            values: values[first..=last].iter().map(|&v| Amount(rounded(v, 2))).collect(),
        })
    };
    TimeTable { slot_min: (slot / 60) as u16, rows: days.iter().enumerate().filter_map(row).collect() }
}

fn talk(calls: &[Call], shares: &PriorityShares, stream: Stream) -> Law {
    let bins =
        edges(&[(2, 10), (5, 30), (10, 120), (20, 300), (50, 600), (100, 1200), (300, 2400), (600, 4800)]);
    let spans = calls.iter().filter_map(|call| {
        let service = call.service()?;
        Some((service.end - service.start, weight(call, shares, stream)?))
    });
    law(&weights(spans, &bins), &bins, 1)
}

/// How much a call counts in a queue; `None` if not at all.
fn weight(call: &Call, shares: &PriorityShares, stream: Stream) -> Option<f64> {
    shares.streams(call).into_iter().find(|(s, _)| *s == stream).map(|(_, weight)| weight)
}

/// The patience of those who waited: as recorded up to a span, exponential beyond.
fn patience(calls: &[Call], shares: &PriorityShares, stream: Stream) -> Law {
    let waited = calls.iter().filter(|c| c.waited > 0 && weight(c, shares, stream).is_some());
    let watched: Vec<Watched> =
        waited.map(|c| Watched { span_s: c.waited, ended: c.ending == Ending::Abandoned }).collect();
    let bins = well_watched(edges(&[(5, 120), (10, 240), (20, 600), (60, 900)]), &watched);
    let body = weights(kaplan_meier(&watched).iter().map(|e| (e.at_s, e.share)), &bins);
    let share = body.iter().sum::<f64>().min(1.0);
    let by_s = bins.last().copied().unwrap_or(0.0);
    let tail = match mean_beyond(&watched, by_s) {
        Some(mean) => {
            let law = Law::Exponential { mean_s: Seconds(rounded(mean, 1)) };
            Law::Shifted { by_s: Seconds(by_s), law: Box::new(law) }
        }
        None => Law::Never,
    };
    mixture(share, law(&body, &bins, 5), tail)
}

/// The edges up to which at least `THIN` callers are still watched; one bin at least.
fn well_watched(mut edges: Vec<f64>, watched: &[Watched]) -> Vec<f64> {
    let at_risk = |edge: f64| watched.iter().filter(|w| w.span_s as f64 >= edge).count();
    while edges.len() > 2 && edges.last().is_some_and(|&last| at_risk(last) < THIN) {
        edges.pop();
    }
    edges
}

fn groups(history: &History, activity: &Activity, queues: &[Queue]) -> Vec<AgentGroup> {
    let means = mean_heads(&activity.presences, history.days, HEADS_SLOT);
    let (skills, means): (Vec<Skills>, Vec<Vec<f64>>) = means.into_iter().unzip();
    let slots = (DAY / HEADS_SLOT) as usize;
    let heads = whole_heads(&means, slots);
    let staffed = skills.iter().zip(&heads).filter(|(_, row)| row.iter().any(|&h| h > 0));
    let served = |skills: &Skills| -> Vec<Skill> {
        let served = |queue: &&Queue| skills.iter().any(|line| queue.id.0.starts_with(line.key()));
        queues.iter().filter(served).map(|queue| skill(&queue.id)).collect()
    };
    staffed.map(|(skills, row)| group(skills, served(skills), heads_table(history, row, slots))).collect()
}

fn heads_table(history: &History, heads: &[u32], slots: usize) -> TimeTable {
    let days: Vec<Vec<f64>> =
        heads.chunks(slots).map(|day| day.iter().map(|&h| f64::from(h)).collect()).collect();
    time_table(history, HEADS_SLOT, &days)
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

    #[test]
    fn patience_beyond_the_record_is_exponential() {
        let calls =
            vec![abandoned(Regular, 0, 30), abandoned(Regular, 0, 90), answered(Regular, 0, 60, 9, "A")];
        let stream = Stream { line: Line::Customers, priority: false };
        // Too few for any bin beyond the first 5 s, in which nobody left: all is tail.
        let tail = Law::Exponential { mean_s: Seconds(82.5) };
        assert_eq!(
            patience(&calls, &PriorityShares::of(&calls), stream),
            Law::Shifted { by_s: Seconds(5.0), law: Box::new(tail) }
        );
    }
}

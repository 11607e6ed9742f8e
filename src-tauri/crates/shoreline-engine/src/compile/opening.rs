//! Opening hours to spans of instants.

use super::{Scene, zone};
use crate::plan::{QueueIx, Step, What};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use shoreline_model::calendar::Ms;
use shoreline_model::clock::{ClockTime, WeekDay};
use shoreline_model::holidays;
use shoreline_model::queue::Queue;

/// Open from an instant to another.
pub(crate) type Span = (Ms, Ms);

/// When a queue is open, in order, touching spans joined: a queue open to 24:00 and from 00:00 does not close between.
pub(crate) fn spans(scene: &Scene<'_>, queue: &Queue) -> Vec<Span> {
    let Some(opening) = &queue.opening else { return vec![(Ms::MIN, Ms::MAX)] };
    let client = scene.client(&queue.client);
    let zone = zone(&client.zone);
    let closed = match &client.holidays {
        Some(kept) if opening.closed_on_holidays == Some(true) => holidays::dates(kept),
        _ => Default::default(),
    };
    let mut spans: Vec<Span> = Vec::new();
    for hours in &opening.hours {
        let is_on = |date: &Date| hours.days.contains(&WeekDay::of(*date)) && !closed.contains_key(date);
        spans.extend(spans_on(scene, &zone, is_on, minutes(hours.from, hours.to)));
    }
    join(spans)
}

/// From one minute to another after the midnight of each date on which it is on, by the clock of a zone.
pub(crate) fn spans_on(
    scene: &Scene<'_>,
    zone: &TimeZone,
    is_on: impl Fn(&Date) -> bool,
    (from, to): (u16, u16),
) -> Vec<Span> {
    let instant = |date, minute| scene.window.instant(zone, date, minute);
    let dates = scene.dates().filter(is_on);
    let spans = dates.filter_map(|date| Some((instant(date, from)?, instant(date, to)?)));
    // Hours within a skipped hour begin and end at the same instant.
    spans.filter(|(from, to)| from < to).collect()
}

/// Minutes after the midnight of the day on which the hours begin; an end before the start is on the next day.
pub(crate) fn minutes(from: ClockTime, to: ClockTime) -> (u16, u16) {
    (from.0, if to <= from { to.0 + 1440 } else { to.0 })
}

/// In order, touching spans made one.
pub(crate) fn join(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.0 <= last.1 => last.1 = last.1.max(span.1),
            _ => joined.push(span),
        }
    }
    joined
}

pub(crate) fn is_open(spans: &[Span], at: Ms) -> bool {
    spans.iter().any(|&(from, to)| (from..to).contains(&at))
}

pub(crate) fn steps(queue: QueueIx, spans: &[Span], begins: Ms, schedule: &mut Vec<Step>) {
    for &(from, to) in spans {
        if from > begins {
            schedule.push(Step { at: from, what: What::Open(queue) });
        }
        if to > begins && to < Ms::MAX {
            schedule.push(Step { at: to, what: What::Close(queue) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_hours_are_one_span() {
        assert_eq!(join(vec![(24, 48), (0, 24), (60, 70)]), [(0, 48), (60, 70)]);
    }

    #[test]
    fn a_queue_without_hours_is_always_open() {
        assert!(is_open(&[(Ms::MIN, Ms::MAX)], -5));
        assert!(!is_open(&[(0, 10)], 10));
    }
}

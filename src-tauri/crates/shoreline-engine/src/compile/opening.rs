//! Opening hours to spans of instants.

use super::{Scene, zone};
use crate::plan::{QueueIx, Step, What};
use shoreline_model::calendar::Ms;
use shoreline_model::clock::WeekDay;
use shoreline_model::holidays;
use shoreline_model::queue::{OpenHours, Queue};

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
    for date in scene.dates().filter(|date| !closed.contains_key(date)) {
        let on_day = opening.hours.iter().filter(|hours| hours.days.contains(&WeekDay::of(date)));
        spans.extend(on_day.filter_map(|hours| {
            let (from, to) = minutes(hours);
            Some((scene.window.instant(&zone, date, from)?, scene.window.instant(&zone, date, to)?))
        }));
    }
    // Hours within a skipped hour begin and end at the same instant.
    spans.retain(|(from, to)| from < to);
    join(spans)
}

/// Minutes after the midnight of the day on which the hours begin; an end before the start is on the next day.
fn minutes(hours: &OpenHours) -> (u16, u16) {
    let (from, to) = (hours.from.0, hours.to.0);
    (from, if to <= from { to + 1440 } else { to })
}

fn join(mut spans: Vec<Span>) -> Vec<Span> {
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

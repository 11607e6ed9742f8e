//! What a plan expects in each interval: contacts of every queue, people of every group. Means only, nothing is drawn.

use shoreline_engine::plan::{Duty, GroupIx, Plan, Planned, QueuePlan, What};
use shoreline_model::calendar::Ms;
use std::ops::Range;

/// Columns over the intervals of the horizon.
pub(super) struct Expected {
    pub length_s: Vec<f64>,
    /// Contacts that find their queue open and are not a bot's, by queue of the plan.
    pub offered: Vec<Vec<f64>>,
    /// People at work and free for contacts, by group.
    pub heads: Vec<Vec<f64>>,
}

impl Expected {
    pub fn of(plan: &Plan) -> Self {
        let lengths = plan.boundaries.windows(2).map(|pair| (pair[1] - pair[0]) as f64 / 1000.0);
        let mut offered: Vec<Vec<f64>> = (0..plan.queues.len()).map(|at| offered(plan, at)).collect();
        for (whole, queue) in plan.queues.iter().enumerate().filter(|(_, queue)| !queue.parts.is_empty()) {
            let all = std::mem::replace(&mut offered[whole], vec![0.0; plan.interval_count()]);
            let mut before = 0.0;
            for (until, part) in &queue.parts {
                offered[part.ix()] = all.iter().map(|contacts| contacts * (until - before)).collect();
                before = *until;
            }
        }
        Self { length_s: lengths.collect(), offered, heads: heads(plan) }
    }
}

/// How long each interval shares with a span, for those that do.
fn shared(plan: &Plan, span: Range<Ms>) -> impl Iterator<Item = (usize, f64)> + '_ {
    let first = plan.boundaries.partition_point(|start| *start <= span.start).saturating_sub(1);
    let intervals = plan.boundaries.windows(2).enumerate().skip(first);
    let meets = intervals.take_while(move |(_, pair)| pair[0] < span.end);
    meets.map(move |(at, pair)| (at, (pair[1].min(span.end) - pair[0].max(span.start)).max(0) as f64))
}

fn offered(plan: &Plan, at: usize) -> Vec<f64> {
    let (queue, open) = (&plan.queues[at], open_spans(plan, at));
    let mut contacts = vec![0.0; plan.interval_count()];
    let mut from = plan.begins;
    for rate in &queue.demand {
        for span in open.iter().map(|open| open.start.max(from)..open.end.min(rate.until)) {
            if span.start < span.end {
                shared(plan, span).for_each(|(interval, time)| contacts[interval] += rate.per_ms * time);
            }
        }
        from = rate.until;
    }
    let recorded = queue.recorded.iter().flat_map(|all| all.iter().map(|one| one.at));
    for at in recorded.filter(|at| open.iter().any(|open| open.contains(at))) {
        if let Some((interval, _)) = shared(plan, at..at + 1).next() {
            contacts[interval] += 1.0;
        }
    }
    not_for_the_bot(plan, queue, contacts)
}

fn not_for_the_bot(plan: &Plan, queue: &QueuePlan, mut contacts: Vec<f64>) -> Vec<f64> {
    if let Some(bot) = queue.bot {
        for (contacts, pair) in contacts.iter_mut().zip(plan.boundaries.windows(2)) {
            *contacts *= 1.0 - plan.bots[bot.ix()].contained.at((pair[0] + pair[1]) / 2);
        }
    }
    contacts
}

/// When a queue is open between the beginning and the end of the simulation.
fn open_spans(plan: &Plan, at: usize) -> Vec<Range<Ms>> {
    let mut spans = Vec::new();
    let mut since = plan.queues[at].open_at_start.then_some(plan.begins);
    for step in &plan.schedule {
        match step.what {
            What::Open(queue) if queue.ix() == at => since = since.or(Some(step.at)),
            What::Close(queue) if queue.ix() == at => spans.extend(since.take().map(|from| from..step.at)),
            _ => {}
        }
    }
    spans.extend(since.map(|from| from..plan.ends()));
    spans
}

fn heads(plan: &Plan) -> Vec<Vec<f64>> {
    let mut time = vec![vec![0.0; plan.interval_count()]; plan.groups.len()];
    by_table(plan, &mut time);
    plan.duties.iter().for_each(|duty| on_duty(plan, duty, &mut time));
    meetings(plan, &mut time);
    for (at, pair) in plan.boundaries.windows(2).enumerate() {
        time.iter_mut().for_each(|group| group[at] /= (pair[1] - pair[0]).max(1) as f64);
    }
    time
}

/// People of head counts, from each count to the next.
fn by_table(plan: &Plan, time: &mut [Vec<f64>]) {
    let steps = plan.schedule.iter();
    let counts = steps.filter_map(|step| match step.what {
        What::Heads(group, at) => Some((group, step.at, at as usize)),
        _ => None,
    });
    let mut last: Vec<Option<(Ms, usize)>> = vec![None; plan.groups.len()];
    let mut note = |group: GroupIx, span: Range<Ms>, at: usize| {
        let of = &plan.groups[group.ix()];
        let people = of.heads[at].planned * of.keep * (1.0 - of.absence_on(of.heads[at].day));
        shared(plan, span).for_each(|(interval, length)| time[group.ix()][interval] += people * length);
    };
    for (group, from, at) in counts {
        if let Some((since, before)) = last[group.ix()].replace((from, at)) {
            note(group, since..from, before);
        }
    }
    for (group, (since, at)) in last.iter().enumerate().filter_map(|(group, last)| Some((group, (*last)?))) {
        note(GroupIx(group as u16), since..plan.ends(), at);
    }
}

/// One person's shift: breaks taken off, and the usual share of absence and activities.
fn on_duty(plan: &Plan, duty: &Duty, time: &mut [Vec<f64>]) {
    let person = &plan.agents[duty.agent.ix()];
    let group = &plan.groups[person.group.ix()];
    let share = (1.0 - group.absence_on(duty.day)) * (1.0 - group.activity_share);
    if duty.planned != Planned::Contacts {
        return;
    }
    let mut add = |span: Range<Ms>, share: f64| {
        shared(plan, span).for_each(|(at, length)| time[person.group.ix()][at] += share * length);
    };
    add(duty.start..duty.end, share);
    for (_, pause) in plan.shifts[duty.shift.ix()].pauses(duty, person.turn) {
        add(pause.due..(pause.due + pause.length).min(duty.end), -share);
    }
}

fn meetings(plan: &Plan, time: &mut [Vec<f64>]) {
    for step in &plan.schedule {
        let What::Meeting(meeting) = step.what else { continue };
        let meeting = plan.meetings[meeting.ix()];
        for (at, length) in shared(plan, step.at..step.at + meeting.length) {
            let whole = (plan.boundaries[at + 1] - plan.boundaries[at]).max(1) as f64;
            time[meeting.group.ix()][at] *= 1.0 - meeting.share * length / whole;
        }
    }
}

//! The measures themselves, in the order in which tables show them: key, name, unit, better direction, subject, finest
//! time, formula, formula in words, definition. Rows only: what they mean is in `measure`.

use super::{Better, Finest, Formula, GroupCounter, Measure, QueueCounter, Subject, Terms, Unit};
use Better::{Higher, Lower, Neither};
use Finest::{Day, Horizon, Interval};
use QueueCounter::*;
use Subject::{AgentGroup, Queue};
use Unit::{Contacts, Heads, Hours, Seconds, Share};

/// Milliseconds in a second.
const S: f64 = 1e3;
/// Milliseconds in an hour.
const H: f64 = 3_600_000.0;

const fn total(of: &'static [(QueueCounter, i64)]) -> Formula {
    Formula::Total { of: Terms::Queue(of), per: 1.0 }
}
const fn ratio(
    num: &'static [(QueueCounter, i64)],
    den: &'static [(QueueCounter, i64)],
    per: f64,
) -> Formula {
    Formula::Ratio { num: Terms::Queue(num), den: Terms::Queue(den), per }
}
const fn people(of: &'static [(GroupCounter, i64)]) -> Formula {
    Formula::Total { of: Terms::Group(of), per: H }
}
const fn people_ratio(num: &'static [(GroupCounter, i64)], den: &'static [(GroupCounter, i64)]) -> Formula {
    Formula::Ratio { num: Terms::Group(num), den: Terms::Group(den), per: 1.0 }
}

macro_rules! measures {
    ($($key:literal, $name:literal, $unit:ident, $better:ident, $subject:ident, $finest:ident,
       $formula:expr, $text:literal, $definition:literal;)*) => {
        &[$(Measure { key: $key, name: $name, definition: $definition, formula_text: $text, formula: $formula,
                      unit: $unit, better: $better, subject: $subject, finest: $finest }),*]
    };
}

/// Every measure, in the order in which tables show them.
pub const CATALOGUE: &[Measure] = measures![
    "service_level", "Service level", Share, Higher, Queue, Interval, ratio(&[(OnTarget, 1)], &[(Judged, 1)], 1.0),
    "by each queue's own method",
    "Share of contacts answered within the queue's threshold, abandoned contacts counted as the queue's own method says.";
    "service_level_exclude_abandons_in", "Service level, abandons in time left out", Share, Higher, Queue, Interval,
    ratio(&[(AnsweredInTime, 1)], &[(Answered, 1), (Abandoned, 1), (AbandonedInTime, -1)], 1.0),
    "answered in time / (answered + abandoned - abandoned in time)",
    "Share answered within the threshold of all contacts but those who abandoned within it.";
    "service_level_all_offered", "Service level of all offered", Share, Higher, Queue, Interval,
    ratio(&[(AnsweredInTime, 1)], &[(Answered, 1), (Abandoned, 1)], 1.0),
    "answered in time / (answered + abandoned)",
    "Share answered within the threshold of all contacts, every abandoned one a miss; the strictest method.";
    "service_level_abandons_in_as_met", "Service level, abandons in time as met", Share, Higher, Queue, Interval,
    ratio(&[(AnsweredInTime, 1), (AbandonedInTime, 1)], &[(Answered, 1), (Abandoned, 1)], 1.0),
    "(answered in time + abandoned in time) / (answered + abandoned)",
    "Share answered or abandoned within the threshold.";
    "service_level_answered_only", "Service level of answered", Share, Higher, Queue, Interval,
    ratio(&[(AnsweredInTime, 1)], &[(Answered, 1)], 1.0),
    "answered in time / answered",
    "Share of answered contacts that were answered within the threshold; abandoned contacts do not count at all.";
    "service_level_short_as_met", "Service level, short abandons as met", Share, Higher, Queue, Interval,
    ratio(&[(AnsweredInTime, 1), (ShortAbandoned, 1)], &[(Answered, 1), (Abandoned, 1)], 1.0),
    "(answered in time + short abandons) / (answered + abandoned)",
    "Share answered within the threshold, short abandons counted as met.";
    "service_level_exclude_short", "Service level, short abandons left out", Share, Higher, Queue, Interval,
    ratio(&[(AnsweredInTime, 1)], &[(Answered, 1), (Abandoned, 1), (ShortAbandoned, -1)], 1.0),
    "answered in time / (answered + abandoned - short abandons)",
    "Share answered within the threshold of all contacts but short abandons.";
    "sl_interval_share", "Intervals on target", Share, Higher, Queue, Day, Formula::IntervalsOnTarget,
    "intervals on target / intervals with contacts",
    "Share of intervals with at least one contact in which the service level reaches the queue's target.";
    "sl_day_share", "Days on target", Share, Higher, Queue, Horizon, Formula::DaysOnTarget,
    "days on target / days with contacts",
    "Share of days with at least one contact on which the service level reaches the queue's target.";
    "sl_met_probability", "Probability of meeting the target", Share, Higher, Queue, Horizon, Formula::MetProbability,
    "replications on target / replications",
    "Share of simulated horizons in which the service level of every queue reaches its target.";
    "asa_s", "Average speed of answer", Seconds, Lower, Queue, Interval,
    ratio(&[(WaitAnsweredMs, 1)], &[(Answered, 1)], S),
    "wait of answered / answered",
    "Mean wait of answered contacts, those answered at once counted with zero.";
    "mean_wait_s", "Mean wait", Seconds, Lower, Queue, Interval,
    ratio(&[(WaitAnsweredMs, 1), (WaitAbandonedMs, 1)], &[(Answered, 1), (Abandoned, 1)], S),
    "(wait of answered + wait of abandoned) / (answered + abandoned)",
    "Mean time in the queue over answered and abandoned contacts, zeros included.";
    "mean_abandon_s", "Mean time to abandon", Seconds, Neither, Queue, Interval,
    ratio(&[(WaitAbandonedMs, 1)], &[(Abandoned, 1)], S),
    "wait of abandoned / abandoned",
    "Mean wait of contacts that abandoned.";
    "answer_p50_s", "Median answer time", Seconds, Lower, Queue, Day, Formula::AnswerQuantile { share: 0.50 },
    "50th percentile of the wait of answered",
    "Half of the answered contacts waited no longer than this.";
    "answer_p80_s", "80th percentile of answer time", Seconds, Lower, Queue, Day, Formula::AnswerQuantile { share: 0.80 },
    "80th percentile of the wait of answered",
    "80% of the answered contacts waited no longer than this.";
    "answer_p90_s", "90th percentile of answer time", Seconds, Lower, Queue, Day, Formula::AnswerQuantile { share: 0.90 },
    "90th percentile of the wait of answered",
    "90% of the answered contacts waited no longer than this.";
    "answer_p95_s", "95th percentile of answer time", Seconds, Lower, Queue, Day, Formula::AnswerQuantile { share: 0.95 },
    "95th percentile of the wait of answered",
    "95% of the answered contacts waited no longer than this.";
    "answer_p99_s", "99th percentile of answer time", Seconds, Lower, Queue, Day, Formula::AnswerQuantile { share: 0.99 },
    "99th percentile of the wait of answered",
    "99% of the answered contacts waited no longer than this.";
    "max_wait_s", "Longest wait", Seconds, Lower, Queue, Interval,
    Formula::Largest { of: MaxWaitMs, per: S },
    "largest wait of answered or abandoned",
    "The longest wait of any contact.";
    "abandon_share", "Abandoned", Share, Lower, Queue, Interval,
    ratio(&[(Abandoned, 1)], &[(Answered, 1), (Abandoned, 1)], 1.0),
    "abandoned / (answered + abandoned)",
    "Share of contacts whose wait ended that gave up waiting.";
    "delayed_share", "Delayed", Share, Lower, Queue, Interval,
    ratio(&[(Delayed, 1)], &[(Offered, 1)], 1.0),
    "not served at once / offered",
    "Share of offered contacts that found no agent free on arrival.";
    "mean_queue", "Mean queue", Contacts, Lower, Queue, Interval,
    ratio(&[(QueueMs, 1)], &[(SpanMs, 1)], 1.0),
    "time in queue / length of the interval",
    "Number of contacts waiting, averaged over time.";
    "max_queue", "Longest queue", Contacts, Lower, Queue, Interval,
    Formula::Largest { of: MaxQueue, per: 1.0 },
    "largest number waiting",
    "The largest number of contacts waiting at any moment.";
    "received", "Received", Contacts, Neither, Queue, Interval, total(&[(Received, 1)]),
    "contacts at the front door",
    "Contacts that reached the front door, further attempts included.";
    "redialled", "Redialled", Contacts, Lower, Queue, Interval, total(&[(Redialled, 1)]),
    "received that are further attempts",
    "Received contacts that are further attempts of customers who abandoned or were blocked.";
    "blocked", "Blocked", Contacts, Lower, Queue, Interval, total(&[(Blocked, 1)]),
    "received that found no line or no waiting place",
    "Contacts turned away because all lines or waiting places were taken.";
    "front_door_abandoned", "Left at the front door", Contacts, Lower, Queue, Interval,
    total(&[(FrontDoorAbandoned, 1)]),
    "received that found the queue closed or balked",
    "Contacts that found the queue closed, or left at once rather than wait.";
    "offered", "Offered", Contacts, Neither, Queue, Interval, total(&[(Offered, 1)]),
    "received - blocked - left at the front door",
    "Contacts that entered the queue, those answered at once included.";
    "in_queue_at_start", "In queue at start", Contacts, Lower, Queue, Interval, total(&[(InQueueAtStart, 1)]),
    "waiting when the interval began",
    "Contacts already waiting at the start; by arrival interval only the first interval has them.";
    "answered", "Answered", Contacts, Neither, Queue, Interval, total(&[(Answered, 1)]),
    "contacts that reached an agent",
    "Contacts that reached an agent.";
    "abandoned", "Abandoned contacts", Contacts, Lower, Queue, Interval, total(&[(Abandoned, 1)]),
    "contacts that gave up waiting",
    "Contacts that left the queue because their patience ran out.";
    "short_abandoned", "Short abandons", Contacts, Neither, Queue, Interval, total(&[(ShortAbandoned, 1)]),
    "abandoned with wait <= short_abandon_s",
    "Abandoned contacts that waited no longer than the queue's short-abandon threshold.";
    "flow_out", "Flow-out", Contacts, Lower, Queue, Interval, total(&[(FlowOut, 1)]),
    "left the queue otherwise",
    "Contacts that left the queue otherwise than answered or abandoned, such as those sent away at closing time.";
    "in_queue_at_end", "In queue at end", Contacts, Lower, Queue, Interval, total(&[(InQueueAtEnd, 1)]),
    "waiting when the interval ended",
    "Contacts still waiting at the end; by arrival interval, those of this interval never seen to leave.";
    "handled", "Handled", Contacts, Neither, Queue, Interval, total(&[(Handled, 1)]),
    "contacts finished, after-contact work included",
    "Contacts whose handling was finished within the window.";
    "aht_s", "Average handling time", Seconds, Lower, Queue, Interval,
    ratio(&[(TalkMs, 1), (HoldMs, 1), (AcwMs, 1)], &[(Handled, 1)], S),
    "(talk + hold + after-contact work) / handled",
    "Mean time an agent spends on a contact: talk, hold and after-contact work.";
    "talk_s", "Talk time", Seconds, Neither, Queue, Interval, ratio(&[(TalkMs, 1)], &[(Handled, 1)], S),
    "talk / handled",
    "Mean talk time of a handled contact.";
    "hold_s", "Hold time", Seconds, Lower, Queue, Interval, ratio(&[(HoldMs, 1)], &[(Handled, 1)], S),
    "hold / handled",
    "Mean hold time of a handled contact.";
    "acw_s", "After-contact work", Seconds, Lower, Queue, Interval, ratio(&[(AcwMs, 1)], &[(Handled, 1)], S),
    "after-contact work / handled",
    "Mean after-contact work of a handled contact.";
    "occupancy", "Occupancy", Share, Neither, AgentGroup, Interval,
    people_ratio(&[(GroupCounter::HandleMs, 1)], &[(GroupCounter::HandleMs, 1), (GroupCounter::AvailableMs, 1)]),
    "handling / (handling + available)",
    "Share of the time agents handled contacts of the time they handled or were available.";
    "utilisation", "Utilisation", Share, Neither, AgentGroup, Interval,
    people_ratio(&[(GroupCounter::HandleMs, 1)], &[(GroupCounter::PaidMs, 1)]),
    "handling / paid",
    "Share of paid time spent handling contacts.";
    "staffed", "Staffed heads", Heads, Neither, AgentGroup, Interval,
    people_ratio(&[(GroupCounter::StaffedMs, 1)], &[(GroupCounter::SpanMs, 1)]),
    "(handling + available) / length of the interval",
    "Agents handling or available, averaged over time.";
    "scheduled", "Scheduled heads", Heads, Neither, AgentGroup, Interval,
    people_ratio(&[(GroupCounter::ScheduledMs, 1)], &[(GroupCounter::SpanMs, 1)]),
    "scheduled time / length of the interval",
    "Agents the plan puts to work, breaks, leave and absence not taken off, averaged over time.";
    "handled_by_group", "Handled by agents", Contacts, Neither, AgentGroup, Interval,
    Formula::Total { of: Terms::Group(&[(GroupCounter::HandledContacts, 1)]), per: 1.0 },
    "contacts finished by these agents",
    "Contacts whose handling these agents finished.";
    "paid_h", "Paid hours", Hours, Lower, AgentGroup, Interval, people(&[(GroupCounter::PaidMs, 1)]),
    "paid time",
    "Hours paid: scheduled time less unpaid breaks, plus work past the end of a shift.";
    "overrun_h", "Overrun hours", Hours, Lower, AgentGroup, Interval, people(&[(GroupCounter::OverrunMs, 1)]),
    "handling after the end of the shift",
    "Hours agents worked past the end of their shift to finish a contact.";
    "fte", "Full-time equivalents", Heads, Lower, AgentGroup, Horizon,
    people_ratio(&[(GroupCounter::FullTimeMs, 1)], &[(GroupCounter::SpanMs, 1)]),
    "paid hours a week / paid hours of a full-time week",
    "Full-time people whose paid hours add up to the paid hours of the horizon.";
    "break_share", "Breaks", Share, Neither, AgentGroup, Interval,
    people_ratio(&[(GroupCounter::BreakMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
    "break time / scheduled time",
    "Share of scheduled time on breaks, paid and unpaid.";
    "activity_share", "In-office activities", Share, Neither, AgentGroup, Interval,
    people_ratio(&[(GroupCounter::ActivityMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
    "activity time / scheduled time",
    "Share of scheduled time in meetings, coaching and training.";
    "absence_share", "Absence", Share, Lower, AgentGroup, Interval,
    people_ratio(&[(GroupCounter::AbsentMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
    "absent time / scheduled time",
    "Share of scheduled time lost to people who did not come.";
    "leave_share", "Leave", Share, Neither, AgentGroup, Interval,
    people_ratio(&[(GroupCounter::LeaveMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
    "leave time / scheduled time",
    "Share of scheduled time on planned leave and holidays taken.";
];

//! The measures themselves, section by section, in the order in which tables show them: key, name, unit, better
//! direction, subject, finest time, features it needs, formula, formula in words, definition. Rows only: what they mean
//! is in `measure`.

use super::formula::{ALL_COSTS, H, S, cost, cost_per, people, people_ratio, ratio, total};
use super::{
    Better, Feature, Finest, Formula, GroupCounter, Measure, QueueCounter, Section, Subject, Terms, Unit,
};
use Better::{Higher, Lower, Neither};
use Finest::{Day, Horizon, Interval};
use QueueCounter::*;
use Subject::{AgentGroup, Queue};
use Unit::{Contacts, Heads, Hours, Money, Seconds, Share};

macro_rules! measures {
    ($($section:ident {
        $($key:literal, $name:literal, $unit:ident, $better:ident, $subject:ident, $finest:ident, [$($needs:ident),*],
          $formula:expr, $text:literal, $definition:literal;)*
    })*) => {
        &[$($(Measure { key: $key, name: $name, definition: $definition, formula_text: $text, formula: $formula,
                        unit: $unit, better: $better, subject: $subject, finest: $finest,
                        section: Section::$section, needs: &[$(Feature::$needs),*] },)*)*]
    };
}

/// Every measure, in the order in which tables show them.
pub const CATALOGUE: &[Measure] = measures![
    Promise {
        "service_level", "Service level", Share, Higher, Queue, Interval, [], ratio(&[(OnTarget, 1)], &[(Judged, 1)], 1.0),
        "by each queue's own method",
        "Share of contacts answered within the queue's threshold, abandoned contacts counted as the queue's own method says. Where live contacts and work that may wait come together, of the live ones.";
        "service_level_exclude_abandons_in", "Service level, abandons in time left out", Share, Higher, Queue, Interval, [],
        ratio(&[(AnsweredInTime, 1)], &[(Answered, 1), (Abandoned, 1), (AbandonedInTime, -1)], 1.0),
        "answered in time / (answered + abandoned - abandoned in time)",
        "Share answered within the threshold of all contacts but those who abandoned within it.";
        "service_level_all_offered", "Service level of all offered", Share, Higher, Queue, Interval, [],
        ratio(&[(AnsweredInTime, 1)], &[(Answered, 1), (Abandoned, 1)], 1.0),
        "answered in time / (answered + abandoned)",
        "Share answered within the threshold of all contacts, every abandoned one a miss; the strictest method.";
        "service_level_abandons_in_as_met", "Service level, abandons in time as met", Share, Higher, Queue, Interval, [],
        ratio(&[(AnsweredInTime, 1), (AbandonedInTime, 1)], &[(Answered, 1), (Abandoned, 1)], 1.0),
        "(answered in time + abandoned in time) / (answered + abandoned)",
        "Share answered or abandoned within the threshold.";
        "service_level_answered_only", "Service level of answered", Share, Higher, Queue, Interval, [],
        ratio(&[(AnsweredInTime, 1)], &[(Answered, 1)], 1.0),
        "answered in time / answered",
        "Share of answered contacts that were answered within the threshold; abandoned contacts do not count at all.";
        "service_level_short_as_met", "Service level, short abandons as met", Share, Higher, Queue, Interval, [],
        ratio(&[(AnsweredInTime, 1), (ShortAbandoned, 1)], &[(Answered, 1), (Abandoned, 1)], 1.0),
        "(answered in time + short abandons) / (answered + abandoned)",
        "Share answered within the threshold, short abandons counted as met.";
        "service_level_exclude_short", "Service level, short abandons left out", Share, Higher, Queue, Interval, [],
        ratio(&[(AnsweredInTime, 1)], &[(Answered, 1), (Abandoned, 1), (ShortAbandoned, -1)], 1.0),
        "answered in time / (answered + abandoned - short abandons)",
        "Share answered within the threshold of all contacts but short abandons.";
        "sl_interval_share", "Intervals on target", Share, Higher, Queue, Day, [], Formula::IntervalsOnTarget,
        "intervals on target / intervals with contacts",
        "Share of intervals with at least one contact in which the service level reaches the queue's target.";
        "sl_day_share", "Days on target", Share, Higher, Queue, Horizon, [], Formula::DaysOnTarget,
        "days on target / days with contacts",
        "Share of days with at least one contact on which the service level reaches the queue's target.";
        "sl_met_probability", "Probability of meeting the target", Share, Higher, Queue, Horizon, [], Formula::MetProbability,
        "replications on target / replications",
        "Share of simulated horizons in which the service level of every queue reaches its target. Where live contacts and work that may wait come together, of the live ones.";
    }
    Waiting {
        "asa_s", "Average speed of answer", Seconds, Lower, Queue, Interval, [],
        ratio(&[(WaitAnsweredMs, 1)], &[(Answered, 1)], S),
        "wait of answered / answered",
        "Mean wait of answered contacts, those answered at once counted with zero. Where live contacts and work that may wait come together, of the live ones.";
        "mean_wait_s", "Mean wait", Seconds, Lower, Queue, Interval, [],
        ratio(&[(WaitAnsweredMs, 1), (WaitAbandonedMs, 1)], &[(Answered, 1), (Abandoned, 1)], S),
        "(wait of answered + wait of abandoned) / (answered + abandoned)",
        "Mean time in the queue over answered and abandoned contacts, zeros included.";
        "mean_abandon_s", "Mean time to abandon", Seconds, Neither, Queue, Interval, [],
        ratio(&[(WaitAbandonedMs, 1)], &[(Abandoned, 1)], S),
        "wait of abandoned / abandoned",
        "Mean wait of contacts that abandoned.";
        "answer_p50_s", "Median answer time", Seconds, Lower, Queue, Day, [], Formula::AnswerQuantile { share: 0.50 },
        "50th percentile of the wait of answered",
        "Half of the answered contacts waited no longer than this.";
        "answer_p80_s", "80th percentile of answer time", Seconds, Lower, Queue, Day, [], Formula::AnswerQuantile { share: 0.80 },
        "80th percentile of the wait of answered",
        "80% of the answered contacts waited no longer than this.";
        "answer_p90_s", "90th percentile of answer time", Seconds, Lower, Queue, Day, [], Formula::AnswerQuantile { share: 0.90 },
        "90th percentile of the wait of answered",
        "90% of the answered contacts waited no longer than this.";
        "answer_p95_s", "95th percentile of answer time", Seconds, Lower, Queue, Day, [], Formula::AnswerQuantile { share: 0.95 },
        "95th percentile of the wait of answered",
        "95% of the answered contacts waited no longer than this.";
        "answer_p99_s", "99th percentile of answer time", Seconds, Lower, Queue, Day, [], Formula::AnswerQuantile { share: 0.99 },
        "99th percentile of the wait of answered",
        "99% of the answered contacts waited no longer than this.";
        "max_wait_s", "Longest wait", Seconds, Lower, Queue, Interval, [],
        Formula::Largest { of: MaxWaitMs, per: S },
        "largest wait of answered or abandoned",
        "The longest wait of any contact.";
        "abandon_share", "Abandoned", Share, Lower, Queue, Interval, [],
        ratio(&[(Abandoned, 1)], &[(Answered, 1), (Abandoned, 1)], 1.0),
        "abandoned / (answered + abandoned)",
        "Share of contacts whose wait ended that gave up waiting. Where live contacts and work that may wait come together, of the live ones.";
        "delayed_share", "Delayed", Share, Lower, Queue, Interval, [],
        ratio(&[(Delayed, 1)], &[(Offered, 1)], 1.0),
        "not served at once / offered",
        "Share of offered contacts that found no agent free on arrival.";
        "mean_queue", "Mean queue", Contacts, Lower, Queue, Interval, [],
        ratio(&[(QueueMs, 1)], &[(SpanMs, 1)], 1.0),
        "time in queue / length of the interval",
        "Number of contacts waiting, averaged over time.";
        "max_queue", "Longest queue", Contacts, Lower, Queue, Interval, [],
        Formula::Largest { of: MaxQueue, per: 1.0 },
        "largest number waiting",
        "The largest number of contacts waiting at any moment.";
    }
    Contacts {
        "received", "Received", Contacts, Neither, Queue, Interval, [], total(&[(Received, 1)]),
        "contacts at the front door",
        "Contacts that reached the front door, further attempts included.";
        "blocked", "Blocked", Contacts, Lower, Queue, Interval, [], total(&[(Blocked, 1)]),
        "received that found no line or no waiting place",
        "Contacts turned away because all lines or waiting places were taken.";
        "front_door_abandoned", "Left at the front door", Contacts, Lower, Queue, Interval, [],
        total(&[(FrontDoorAbandoned, 1)]),
        "received that found the queue closed or balked",
        "Contacts that found the queue closed, or left at once rather than wait.";
        "offered", "Offered", Contacts, Neither, Queue, Interval, [], total(&[(Offered, 1)]),
        "received - contained - blocked - left at the front door",
        "Contacts that entered the queue, those answered at once included.";
        "in_queue_at_start", "In queue at start", Contacts, Lower, Queue, Interval, [], total(&[(InQueueAtStart, 1)]),
        "waiting when the interval began",
        "Contacts already waiting at the start; by arrival interval only the first interval has them.";
        "answered", "Answered", Contacts, Neither, Queue, Interval, [], total(&[(Answered, 1)]),
        "contacts that reached an agent",
        "Contacts that reached an agent.";
        "abandoned", "Abandoned contacts", Contacts, Lower, Queue, Interval, [], total(&[(Abandoned, 1)]),
        "contacts that gave up waiting",
        "Contacts that left the queue because their patience ran out.";
        "short_abandoned", "Short abandons", Contacts, Neither, Queue, Interval, [], total(&[(ShortAbandoned, 1)]),
        "abandoned with wait <= short_abandon_s",
        "Abandoned contacts that waited no longer than the queue's short-abandon threshold.";
        "silent_abandoned", "Silent abandons", Contacts, Lower, Queue, Interval, [SilentAbandons], total(&[(SilentAbandoned, 1)]),
        "abandoned without a word",
        "Abandoned chats whose customer left without a word, which an agent opens and takes time to notice.";
        "flow_out", "Flow-out", Contacts, Lower, Queue, Interval, [], total(&[(FlowOut, 1)]),
        "left the queue otherwise",
        "Contacts that left the queue otherwise: sent away at closing time, interflow, a callback accepted.";
        "cut_off", "Cut off", Contacts, Lower, Queue, Interval, [Outages], total(&[(CutOff, 1)]),
        "answered that an outage cut off",
        "Contacts in progress that an outage cut off.";
        "in_queue_at_end", "In queue at end", Contacts, Lower, Queue, Interval, [], total(&[(InQueueAtEnd, 1)]),
        "waiting when the interval ended",
        "Contacts still waiting at the end; by arrival interval, those of this interval never seen to leave.";
        "handled", "Handled", Contacts, Neither, Queue, Interval, [], total(&[(Handled, 1)]),
        "contacts finished, after-contact work included",
        "Contacts whose handling was finished within the window.";
    }
    Handling {
        "aht_s", "Average handling time", Seconds, Lower, Queue, Interval, [],
        ratio(&[(TalkMs, 1), (HoldMs, 1), (AcwMs, 1)], &[(Handled, 1)], S),
        "(talk + hold + after-contact work) / handled",
        "Mean time an agent spends on a contact: talk, hold and after-contact work.";
        "talk_s", "Talk time", Seconds, Neither, Queue, Interval, [], ratio(&[(TalkMs, 1)], &[(Handled, 1)], S),
        "talk / handled",
        "Mean talk time of a handled contact.";
        "hold_s", "Hold time", Seconds, Lower, Queue, Interval, [], ratio(&[(HoldMs, 1)], &[(Handled, 1)], S),
        "hold / handled",
        "Mean hold time of a handled contact.";
        "acw_s", "After-contact work", Seconds, Lower, Queue, Interval, [], ratio(&[(AcwMs, 1)], &[(Handled, 1)], S),
        "after-contact work / handled",
        "Mean after-contact work of a handled contact.";
        "connect_s", "Connect time", Seconds, Lower, Queue, Interval, [Connecting], ratio(&[(ConnectMs, 1)], &[(Answered, 1)], S),
        "connect time / answered",
        "Mean time from an agent being chosen to the conversation; busy for the agent, not part of the handling time.";
        "active_s", "Attention", Seconds, Lower, Queue, Interval, [Sessions], ratio(&[(ActiveMs, 1)], &[(Handled, 1)], S),
        "handling time, each moment divided by the sessions held at once / handled",
        "Mean time of one agent that a contact costs: of a chat its share of the agent's attention.";
        "concurrency", "Concurrency", Contacts, Neither, Queue, Interval, [Sessions],
        ratio(&[(TalkMs, 1), (HoldMs, 1), (AcwMs, 1)], &[(ActiveMs, 1)], 1.0),
        "handling time / attention",
        "Sessions an agent held at once, on average over the contacts of the queue.";
    }
    Journey {
        "redialled", "Redialled", Contacts, Lower, Queue, Interval, [], total(&[(Redialled, 1)]),
        "received that are further attempts",
        "Received contacts that are further attempts of customers who abandoned or were blocked.";
        "repeated", "Repeat contacts", Contacts, Lower, Queue, Interval, [Repeats], total(&[(Repeated, 1)]),
        "received that come back",
        "Received contacts of customers who come back because their matter was not resolved.";
        "transferred_in", "Transferred in", Contacts, Neither, Queue, Interval, [Transfers], total(&[(TransferredIn, 1)]),
        "received from another queue after its handling",
        "Received contacts that another queue's agents passed on.";
        "transfer_share", "Transferred", Share, Lower, Queue, Interval, [Transfers], ratio(&[(TransferredOut, 1)], &[(Handled, 1)], 1.0),
        "transferred on / handled",
        "Share of handled contacts passed on to another queue.";
        "flowed_in", "Flow-in", Contacts, Neither, Queue, Interval, [Flows], total(&[(FlowedIn, 1)]),
        "received by interflow, callback or voicemail",
        "Received contacts that left another queue unserved: interflow, callbacks and messages.";
        "handed_over", "Handed over", Contacts, Neither, Queue, Interval, [HandOvers], total(&[(HandedOver, 1)]),
        "received again at the end of a shift",
        "Contacts an agent left unfinished at the end of a shift, which wait again for another.";
        "contained", "Contained by a bot", Contacts, Higher, Queue, Interval, [Bots], total(&[(Contained, 1)]),
        "received that a bot finished",
        "Contacts that a bot finished, so that they never reached the queue.";
        "containment", "Containment", Share, Higher, Queue, Interval, [Bots], ratio(&[(Contained, 1)], &[(Received, 1)], 1.0),
        "contained / received",
        "Share of received contacts that a bot finished.";
        "fcr", "First-contact resolution", Share, Higher, Queue, Interval, [Resolution],
        ratio(&[(FirstResolved, 1)], &[(FirstHandled, 1)], 1.0),
        "first contacts resolved / first contacts handled",
        "Share of first contacts about a matter that resolved it.";
        "contacts_per_resolution", "Contacts per resolution", Contacts, Lower, Queue, Interval, [Resolution],
        ratio(&[(Handled, 1)], &[(Resolved, 1)], 1.0),
        "handled / resolved",
        "Contacts handled for each matter resolved.";
    }
    Deferred {
        "waiting", "Waiting at the end", Contacts, Lower, Queue, Interval, [Deferred], total(&[(WaitingAtEnd, 1)]),
        "contacts waiting when the interval, day or horizon ended",
        "Contacts waiting at the end, whenever they arrived: the backlog of a deferred queue.";
        "oldest_age_h", "Oldest waiting", Hours, Lower, Queue, Interval, [Deferred], Formula::Largest { of: OldestAgeMs, per: H },
        "largest age of a waiting contact at the end of an interval",
        "Age of the oldest contact waiting at the end of any interval.";
        "on_time_share", "Replies in time", Share, Higher, Queue, Interval, [Responses], ratio(&[(RepliedInTime, 1)], &[(Replied, 1)], 1.0),
        "finished in time / finished",
        "Share of deferred contacts finished within the promised hours, by the clock of the promise.";
        "response_h", "Time to reply", Hours, Lower, Queue, Interval, [Deferred], ratio(&[(ResponseMs, 1)], &[(Replied, 1)], H),
        "time from arrival to finish / finished",
        "Mean time from the arrival of a deferred contact to its reply, nights included.";
        "lateness_h", "Lateness of the late", Hours, Lower, Queue, Interval, [Responses],
        ratio(&[(LateMs, 1)], &[(Replied, 1), (RepliedInTime, -1)], H),
        "time past the promise / finished late",
        "Mean time past the promise of replies that missed it, by the clock of the promise.";
    }
    Outbound {
        "attempts", "Attempts to reach", Contacts, Neither, Queue, Interval, [Attempts], total(&[(Attempts, 1)]),
        "calls placed",
        "Calls placed to reach customers: by a campaign, or to call back.";
        "reached_share", "Reached", Share, Higher, Queue, Interval, [Attempts], ratio(&[(Reached, 1)], &[(Attempts, 1)], 1.0),
        "attempts answered / attempts",
        "Share of attempts that somebody answered.";
        "right_party_share", "Right party", Share, Higher, Queue, Interval, [Campaigns], ratio(&[(RightParty, 1)], &[(Reached, 1)], 1.0),
        "right party / reached",
        "Share of answered attempts that reached the person meant.";
        "conversions", "Conversions", Contacts, Higher, Queue, Interval, [Campaigns], total(&[(Conversions, 1)]),
        "conversations that converted",
        "Conversations of campaigns that led to a sale or another aim.";
        "value", "Value", Money, Higher, Queue, Interval, [Value], Formula::Total { of: Terms::Queue(&[(ValueMilli, 1)]), per: S },
        "conversions x value of one",
        "What the conversions of campaigns are worth.";
    }
    People {
        "occupancy", "Occupancy", Share, Neither, AgentGroup, Interval, [],
        people_ratio(&[(GroupCounter::HandleMs, 1)], &[(GroupCounter::HandleMs, 1), (GroupCounter::AvailableMs, 1)]),
        "handling / (handling + available)",
        "Share of the time agents handled contacts of the time they handled or were available.";
        "utilisation", "Utilisation", Share, Neither, AgentGroup, Interval, [],
        people_ratio(&[(GroupCounter::HandleMs, 1)], &[(GroupCounter::PaidMs, 1)]),
        "handling / paid",
        "Share of paid time spent handling contacts.";
        "staffed", "Staffed heads", Heads, Neither, AgentGroup, Interval, [],
        people_ratio(&[(GroupCounter::StaffedMs, 1)], &[(GroupCounter::SpanMs, 1)]),
        "(handling + available) / length of the interval",
        "Agents handling or available, averaged over time.";
        "scheduled", "Scheduled heads", Heads, Neither, AgentGroup, Interval, [],
        people_ratio(&[(GroupCounter::ScheduledMs, 1)], &[(GroupCounter::SpanMs, 1)]),
        "scheduled time / length of the interval",
        "Agents the plan puts to work, breaks, leave and absence not taken off, averaged over time.";
        "sessions", "Sessions at once", Contacts, Neither, AgentGroup, Interval, [Sessions],
        people_ratio(&[(GroupCounter::SessionMs, 1)], &[(GroupCounter::InSessionMs, 1)]),
        "sessions x time / time with a session",
        "Chat sessions an agent held at once, averaged over the time with at least one.";
        "handled_by_group", "Handled by agents", Contacts, Neither, AgentGroup, Interval, [],
        Formula::Total { of: Terms::Group(&[(GroupCounter::HandledContacts, 1)]), per: 1.0 },
        "contacts finished by these agents",
        "Contacts whose handling these agents finished.";
        "paid_h", "Paid hours", Hours, Lower, AgentGroup, Interval, [], people(&[(GroupCounter::PaidMs, 1)]),
        "paid time",
        "Hours paid: scheduled time less unpaid breaks, plus work past the end of a shift.";
        "overrun_h", "Overrun hours", Hours, Lower, AgentGroup, Interval, [], people(&[(GroupCounter::OverrunMs, 1)]),
        "handling after the end of the shift",
        "Hours agents worked past the end of their shift to finish a contact.";
        "overtime_h", "Overtime hours", Hours, Lower, AgentGroup, Interval, [Overtime], people(&[(GroupCounter::OvertimeMs, 1)]),
        "planned overtime",
        "Hours scheduled beyond the usual shift.";
        "seats", "Seats taken", Heads, Lower, AgentGroup, Interval, [Seats], Formula::LargestOfGroups { of: GroupCounter::SeatsTaken },
        "largest number at work at once",
        "The most people of the group at work at any moment, breaks included.";
        "fte", "Full-time equivalents", Heads, Lower, AgentGroup, Horizon, [],
        people_ratio(&[(GroupCounter::FullTimeMs, 1)], &[(GroupCounter::SpanMs, 1)]),
        "paid hours a week / paid hours of a full-time week",
        "Full-time people whose paid hours add up to the paid hours of the horizon.";
        "break_share", "Breaks", Share, Neither, AgentGroup, Interval, [],
        people_ratio(&[(GroupCounter::BreakMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
        "break time / scheduled time",
        "Share of scheduled time on breaks, paid and unpaid.";
        "activity_share", "In-office activities", Share, Neither, AgentGroup, Interval, [],
        people_ratio(&[(GroupCounter::ActivityMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
        "activity time / scheduled time",
        "Share of scheduled time in meetings, coaching and training.";
        "absence_share", "Absence", Share, Lower, AgentGroup, Interval, [],
        people_ratio(&[(GroupCounter::AbsentMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
        "absent time / scheduled time",
        "Share of scheduled time lost to people who did not come.";
        "leave_share", "Leave", Share, Neither, AgentGroup, Interval, [],
        people_ratio(&[(GroupCounter::LeaveMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
        "leave time / scheduled time",
        "Share of scheduled time on planned leave and holidays taken.";
        "training_share", "Training", Share, Neither, AgentGroup, Interval, [Training],
        people_ratio(&[(GroupCounter::TrainingMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
        "classroom time / scheduled time",
        "Share of scheduled time of new people in the classroom.";
        "late_share", "Late starts and returns", Share, Lower, AgentGroup, Interval, [Lateness],
        people_ratio(&[(GroupCounter::LateMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
        "late time / scheduled time",
        "Share of scheduled time lost to late starts and late returns from breaks.";
        "seatless_share", "Without a seat", Share, Lower, AgentGroup, Interval, [Seats],
        people_ratio(&[(GroupCounter::SeatlessMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
        "time without a seat / scheduled time",
        "Share of scheduled time in which people found every seat of the site taken.";
        "down_share", "Down", Share, Lower, AgentGroup, Interval, [Outages],
        people_ratio(&[(GroupCounter::DownMs, 1)], &[(GroupCounter::ScheduledMs, 1)]),
        "time down / scheduled time",
        "Share of scheduled time in which an outage kept people from work.";
        "adherence", "Adherence", Share, Higher, AgentGroup, Interval, [Lateness],
        people_ratio(
            &[(GroupCounter::ScheduledMs, 1), (GroupCounter::LeaveMs, -1), (GroupCounter::AbsentMs, -1), (GroupCounter::LateMs, -1)],
            &[(GroupCounter::ScheduledMs, 1), (GroupCounter::LeaveMs, -1), (GroupCounter::AbsentMs, -1)],
        ),
        "(scheduled - leave - absent - late) / (scheduled - leave - absent)",
        "Share of the scheduled time of those who came in which they kept to the schedule.";
    }
    Money {
        "supply_cost", "Supply cost", Money, Lower, AgentGroup, Interval, [Cost], cost(ALL_COSTS),
        "wages + premiums + overtime + training + hiring + seats",
        "What the people cost: wages, premiums, overtime, training, hiring and seats.";
        "base_cost", "Wages", Money, Lower, AgentGroup, Interval, [Cost], cost(&[(GroupCounter::BaseCost, 1)]),
        "paid hours x rate, training apart",
        "Paid hours at the plain rate, hours in the classroom apart.";
        "night_cost", "Night premium", Money, Lower, AgentGroup, Interval, [NightPremium], cost(&[(GroupCounter::NightCost, 1)]),
        "paid night hours x rate x premium",
        "What the site adds for work at night, by its own clock.";
        "weekend_cost", "Weekend premium", Money, Lower, AgentGroup, Interval, [WeekendPremium], cost(&[(GroupCounter::WeekendCost, 1)]),
        "paid weekend hours x rate x premium",
        "What the site adds for work on the days of its weekend.";
        "holiday_cost", "Holiday premium", Money, Lower, AgentGroup, Interval, [HolidayPremium], cost(&[(GroupCounter::HolidayCost, 1)]),
        "paid holiday hours x rate x premium",
        "What the site adds for work on its public holidays.";
        "overtime_cost", "Overtime premium", Money, Lower, AgentGroup, Interval, [OvertimePremium], cost(&[(GroupCounter::OvertimeCost, 1)]),
        "(overtime + overrun) x rate x premium",
        "What the site adds for overtime and for work past the end of a shift.";
        "training_cost", "Training", Money, Lower, AgentGroup, Interval, [Cost, Training], cost(&[(GroupCounter::TrainingCost, 1)]),
        "paid classroom hours x rate",
        "Paid hours in the classroom at the plain rate.";
        "hire_cost", "Hiring", Money, Lower, AgentGroup, Interval, [HireCost], cost(&[(GroupCounter::HireCost, 1)]),
        "people hired x cost of a hire",
        "What hiring costs, wages apart.";
        "seat_cost", "Seats", Money, Lower, AgentGroup, Interval, [SeatCost], cost(&[(GroupCounter::SeatCost, 1)]),
        "seats x time x cost of a seat",
        "What the seats of the site cost, shared among its groups by their scheduled hours.";
        "cost_per_contact", "Cost per contact", Money, Lower, AgentGroup, Day, [Cost],
        cost_per(&[(GroupCounter::HandledContacts, 1)]),
        "supply cost / contacts handled",
        "What the people cost for each contact they handled.";
        "cost_per_resolution", "Cost per resolution", Money, Lower, AgentGroup, Day, [Cost, Resolution],
        cost_per(&[(GroupCounter::ResolvedContacts, 1)]),
        "supply cost / matters resolved",
        "What the people cost for each matter they resolved.";
    }
];

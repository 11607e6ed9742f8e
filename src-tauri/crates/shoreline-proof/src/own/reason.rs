//! Why a simulation and a formula differ, in words. Knows no scenario.

use serde::Serialize;

/// What a scenario has and a formula leaves out.
///
/// In order of weight as far as that can be said beforehand: what the formula does not speak of at all, what changes how
/// much work there is or how many people, whom it takes them for, and at last the shape of what is drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export, rename = "ReasonToDiffer"))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Reason {
    /// A person holds several chats at once.
    Sessions { slots: u8 },
    /// Nothing is forecast.
    NotForecast,
    /// More Erlangs than people in some intervals.
    CarryOver { intervals: u32, of: u32 },
    /// Customers who gave up or found no line try again.
    Redials,
    /// Customers whose matter is not resolved come back.
    Repeats,
    /// Transfers, interflow, callbacks and messages of other queues.
    FromElsewhere,
    /// People stay with the contacts they pass on.
    WarmTransfers,
    /// A site or bot is down, systems are slow, many stay away.
    Disruptions,
    /// Callers hang up.
    Abandonment { share: Option<f64> },
    /// Some leave on hearing how long it takes, or at once.
    Balking,
    /// Some are called back.
    Callbacks,
    /// Lines or places to wait run out.
    Lines,
    /// People serve other queues too.
    SharedPeople { queues: Vec<String> },
    /// People do other work between contacts.
    OtherWork { queues: Vec<String> },
    /// Groups join or contacts leave after a while, or under a condition.
    Overflow,
    /// People are kept free for others.
    Reserves,
    /// Some contacts come before others.
    Priorities,
    /// Contacts are dealt out by shares.
    Dealt { parts: u32 },
    /// Days and hours are busier than the forecast, or quieter.
    Swing { day_cv: f64, interval_cv: f64, forecast_error_cv: f64 },
    /// Demand comes in bursts.
    Bursts,
    /// Contacts come in clumps, or more evenly than by chance.
    Spacing,
    /// Arrivals are those that were recorded.
    Recorded,
    /// Who is absent, late or gone differs from day to day.
    Absence,
    /// Breaks, activities and meetings come at their own times.
    Breaks,
    /// People finish what they have in hand.
    ShiftEnds,
    /// Not everybody is equally quick, or at all times.
    Pace,
    /// A bot comes first.
    Bot,
    /// Handling and patience are others at some hours.
    OtherHours,
    /// Contacts or people change from interval to interval.
    Changing,
    /// Handling times are not exponential.
    HandlingLaw { cv: Option<f64> },
    /// Patience is not exponential.
    PatienceLaw,
}

impl Reason {
    /// What it means, in a sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::Sessions { slots } => format!(
                "Somebody holds up to {slots} sessions at once and each takes longer the more there are: neither formula \
                 speaks of that."
            ),
            Self::CarryOver { intervals, of } => format!(
                "In {intervals} of {of} intervals there are at least as many Erlangs as people: what is left over is \
                 carried into the next interval, while the formulas begin each one anew. Erlang C has no steady state \
                 there; its contacts count as not in time."
            ),
            Self::Abandonment { share } => {
                let here = share.map_or_else(|| "some".to_owned(), |share| format!("{:.1}%", 100.0 * share));
                format!(
                    "Erlang C lets everybody wait however long it takes; here {here} hang up, which \
                     shortens the wait of the others."
                )
            }
            Self::SharedPeople { queues } => format!(
                "The people also serve {}. The formulas count everybody once, split so that all come out equally busy; in \
                 the simulation whoever is free takes the next contact.",
                listed(queues)
            ),
            Self::OtherWork { queues } => {
                format!("The people also work on {}, which the formulas take for idle time.", listed(queues))
            }
            Self::Dealt { parts } => format!(
                "Contacts are dealt to {parts} parts by fixed shares; the formulas treat each as a queue of its own."
            ),
            Self::Swing { day_cv, interval_cv, forecast_error_cv } => {
                swing(*day_cv, *interval_cv, *forecast_error_cv)
            }
            Self::HandlingLaw { cv } => handling(*cv),
            other => other.plainly().to_owned(),
        }
    }

    /// The sentences without numbers.
    fn plainly(&self) -> &'static str {
        match self {
            Self::NotForecast => {
                "Nothing is forecast for this queue: its contacts come from elsewhere, and the formulas have nothing to \
                 go on."
            }
            Self::Redials => {
                "Those who hung up or found every line taken try again: more contacts than the forecast, and just when it \
                 is busy."
            }
            Self::Repeats => {
                "Customers whose matter is not resolved come back: more contacts than the forecast."
            }
            Self::FromElsewhere => {
                "Other queues pass contacts on to this one, which the forecast of this queue does not count."
            }
            Self::WarmTransfers => {
                "Whoever passes a contact on stays with it until somebody else answers; the formulas count the handling \
                 only."
            }
            Self::Disruptions => {
                "Outages, slow systems or days on which many stay away are in the simulation; the formulas know mean \
                 handling times and usual absence, and of these only the days on which many stay away."
            }
            Self::Balking => {
                "Some leave as soon as they have to wait, or on hearing how long; the formulas know no such customers."
            }
            Self::Callbacks => {
                "Some take a callback in place of waiting; the formulas let them wait in the queue."
            }
            Self::Lines => "Lines or places to wait may run out; the formulas have as many as are needed.",
            Self::Overflow => {
                "Other groups join, or contacts go elsewhere, after some waiting or under a condition; the formulas count \
                 only those who serve the queue from the first moment."
            }
            Self::Reserves => "People are kept free for other contacts; the formulas let everybody serve.",
            Self::Priorities => {
                "Some contacts come before others who have waited longer; the formulas answer in order of arrival."
            }
            Self::Bursts => {
                "Demand comes in bursts; the formulas spread it evenly over each interval, varied by chance only."
            }
            Self::Spacing => {
                "Contacts follow one another in clumps or more evenly than by chance, which the formulas assume."
            }
            Self::Recorded => {
                "Arrivals are those that were recorded, the same in every replication; the formulas have chance."
            }
            Self::Absence => {
                "Who is absent, late, gone or without a seat differs from day to day; the formulas have the same people \
                 every day, less the usual absence."
            }
            Self::Breaks => {
                "Breaks, activities and meetings leave more people at some moments of an interval and fewer at others; the \
                 formulas have their mean throughout."
            }
            Self::ShiftEnds => {
                "Whoever is busy at the end of a shift finishes first: somewhat more people than the plan just after."
            }
            Self::Pace => {
                "People differ in how quick they are, or are not equally quick at all times; the formulas know the mean of \
                 their skills only."
            }
            Self::Bot => {
                "A bot comes first: contacts reach the queue later than they arrive, and longer ones remain than it takes."
            }
            Self::OtherHours => {
                "Handling times or patience are others at some hours; the formulas have the usual ones throughout."
            }
            Self::Changing => {
                "Contacts or people change from interval to interval; the formulas take each as if it had gone on for ever."
            }
            Self::PatienceLaw => {
                "Patience is not exponential; Erlang A takes the mean, as if everybody were as likely to hang up at each \
                 moment of the wait."
            }
            _ => "",
        }
    }
}

fn swing(day_cv: f64, interval_cv: f64, forecast_error_cv: f64) -> String {
    let named = [
        ("from day to day", day_cv),
        ("within the day", interval_cv),
        ("in the forecast itself", forecast_error_cv),
    ];
    let those: Vec<String> = named
        .into_iter()
        .filter(|(_, cv)| *cv > 0.0)
        .map(|(what, cv)| format!("{:.0}% {what}", 100.0 * cv))
        .collect();
    format!(
        "Contacts are more or fewer than the forecast ({}); a busy day costs more than a quiet one gives back, and the \
         formulas know the mean only.",
        those.join(", ")
    )
}

fn handling(cv: Option<f64>) -> String {
    let law = "Handling times are not exponential";
    match cv {
        Some(cv) if cv < 0.95 => format!(
            "{law}: they vary less (standard deviation {cv:.2} of the mean, not 1), so waits are shorter than the \
             formulas say."
        ),
        Some(cv) if cv > 1.05 => format!(
            "{law}: they vary more (standard deviation {cv:.2} of the mean, not 1), so waits are longer than the \
             formulas say."
        ),
        Some(cv) => format!(
            "{law}, though they vary about as much (standard deviation {cv:.2} of the mean): little comes of it."
        ),
        None => format!("{law}; only their mean is known to the formulas."),
    }
}

/// Names in quotes, the last one with "and".
fn listed(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => "other queues".to_owned(),
    }
}

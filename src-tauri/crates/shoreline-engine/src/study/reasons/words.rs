//! Reasons as a person would say them. Knows no simulation.

use super::{ReasonPart, Reasons};
use crate::compile::Cause;

/// A paragraph: how it stands, what it is owed to, what is not, and what the parts are not.
pub(super) fn sentence(reasons: &Reasons) -> String {
    let Some(level) = reasons.service_level.mean else {
        return format!("{}: nobody was to be answered.", when(reasons));
    };
    let target = reasons.target;
    let verdict = if level < target { "short of" } else { "on" };
    let stands = format!(
        "{}: {} in time, {verdict} the target of {}.",
        when(reasons),
        percent(level),
        percent(target)
    );
    let (owed, other): (Vec<&ReasonPart>, Vec<&ReasonPart>) =
        reasons.parts.iter().partition(|part| part.shows() && part.gain.mean.is_some_and(|gain| gain > 0.0));
    [stands, owed_to(&owed), within_noise(&other), caution(&owed)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn when(reasons: &Reasons) -> String {
    let from = reasons.local.replacen('T', " ", 1);
    let minute: String = from.chars().take("2026-10-25 01:30".len()).collect();
    let lasts =
        if reasons.intervals == 1 { String::new() } else { format!(" ({} intervals)", reasons.intervals) };
    format!("`{}` at {minute}{lasts}", reasons.queue)
}

fn owed_to(parts: &[&ReasonPart]) -> String {
    if parts.is_empty() {
        return "Nothing that was taken away makes it better: for what is expected there are too few people."
            .to_owned();
    }
    let one = |part: &&ReasonPart| {
        let (gain, half) = (part.gain.mean.unwrap_or(0.0), part.gain.half_width.unwrap_or(0.0));
        format!("{} {:.1} points higher (± {:.1})", absent(part.cause), 100.0 * gain, 100.0 * half)
    };
    format!("It would be {}.", parts.iter().map(one).collect::<Vec<_>>().join(", "))
}

fn within_noise(parts: &[&ReasonPart]) -> String {
    let hurts = |part: &&&ReasonPart| part.shows();
    let unseen: Vec<&str> = parts.iter().filter(|part| !hurts(part)).map(|part| absent(part.cause)).collect();
    if unseen.is_empty() {
        return String::new();
    }
    format!("No difference is seen {}.", unseen.join(", "))
}

fn caution(owed: &[&ReasonPart]) -> String {
    if owed.len() < 2 {
        String::new()
    } else {
        "Causes work on one another: the parts do not add up.".to_owned()
    }
}

fn absent(cause: Cause) -> &'static str {
    match cause {
        Cause::Volume => "with no more contacts than expected",
        Cause::Handling => "with handling as planned",
        Cause::Absence => "without absence",
        Cause::Breaks => "without breaks and activities",
        Cause::Skill => "if all of the client's groups served it",
        Cause::Outage => "without outages",
        Cause::Backlog => "without those already waiting",
    }
}

fn percent(share: f64) -> String {
    format!("{:.1}%", 100.0 * share)
}

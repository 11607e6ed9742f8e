//! When people were there, read from the calls they answered.

use crate::calls::{Call, DAY, Line, Second, Service};
use crate::skills::{DailySkills, Skills};
use crate::waiting::Waiting;
use std::collections::BTreeMap;

/// A gap up to this is a pause or idle time; a longer one is absence, if somebody waited in it.
pub const LONGEST_PAUSE: Second = 600;
/// A gap longer than this is absence even if nobody waited: nobody sits idle longer where calls come by the minute.
const LONGEST_IDLE: Second = 1800;

/// A person there, with these skills, between two instants.
#[derive(Debug, Clone, PartialEq)]
pub struct Presence {
    pub skills: Skills,
    pub from: Second,
    pub to: Second,
}

/// What follows a service of a person who stays.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    pub line: Line,
    pub from: Second,
    pub to: Second,
    /// Whether it ends the block: the person was away.
    pub away: bool,
    /// Until when somebody the person serves waited, from its start on.
    pub waited_until: Option<Second>,
}

/// Everybody's presence and the gaps between their services.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Activity {
    pub presences: Vec<Presence>,
    pub gaps: Vec<Gap>,
    /// Last services of blocks, by line.
    pub leavings: BTreeMap<Line, usize>,
}

/// A service with the skills its agent had that day.
struct Stint<'a> {
    service: &'a Service,
    line: Line,
    skills: Skills,
}

/// Reads presences from activity.
pub fn activity(calls: &[Call], skills: &DailySkills) -> Activity {
    let waits: BTreeMap<Skills, Waiting> = skills
        .sets()
        .into_iter()
        .map(|set| {
            let lines: Vec<Line> = set.iter().copied().collect();
            (set, Waiting::of(calls, &lines))
        })
        .collect();
    let mut activity = Activity::default();
    for stints in by_agent(calls, skills).values() {
        follow(stints, &waits, &mut activity);
    }
    activity.presences.extend(unnamed(calls));
    activity
}

fn by_agent<'a>(calls: &'a [Call], skills: &DailySkills) -> BTreeMap<&'a str, Vec<Stint<'a>>> {
    let mut agents: BTreeMap<&str, Vec<Stint<'a>>> = BTreeMap::new();
    for call in calls {
        let Some((service, agent)) = call.service().and_then(|s| Some((s, s.agent.as_deref()?))) else {
            continue;
        };
        let skills = skills.on(agent, call.day());
        agents.entry(agent).or_default().push(Stint { service, line: call.line(), skills });
    }
    for stints in agents.values_mut() {
        stints.sort_by_key(|s| (s.service.start, s.service.end));
    }
    agents
}

/// One person's blocks and gaps. Two calls at once under one name are two people while both last.
fn follow(stints: &[Stint<'_>], waits: &BTreeMap<Skills, Waiting>, activity: &mut Activity) {
    let Some(first) = stints.first() else { return };
    let (mut block, mut last) = (presence(first, first.service.end), first);
    for next in &stints[1..] {
        let start = next.service.start;
        if start < block.to {
            activity.presences.push(presence(next, next.service.end.min(block.to)));
        } else {
            let gap = gap(last, block.to, start, &waits[&last.skills]);
            if gap.away {
                let begun = presence(next, next.service.end);
                activity.presences.push(std::mem::replace(&mut block, begun));
                *activity.leavings.entry(last.line).or_default() += 1;
            }
            activity.gaps.push(gap);
        }
        if next.service.end >= block.to {
            (block.to, last) = (next.service.end, next);
        }
    }
    activity.presences.push(block);
    *activity.leavings.entry(last.line).or_default() += 1;
}

fn presence(stint: &Stint<'_>, to: Second) -> Presence {
    Presence { skills: stint.skills.clone(), from: stint.service.start, to }
}

fn gap(last: &Stint<'_>, from: Second, to: Second, waiting: &Waiting) -> Gap {
    let length = to - from;
    let away = length > LONGEST_IDLE || length > LONGEST_PAUSE && waiting.any_between(from, to);
    Gap { line: last.line, from, to, away, waited_until: waiting.lasts_until(from) }
}

/// Somebody answered, though no name was recorded: a person there for that call, serving its line.
fn unnamed(calls: &[Call]) -> impl Iterator<Item = Presence> {
    calls.iter().filter_map(|call| {
        let service = call.service().filter(|s| s.agent.is_none())?;
        Some(Presence { skills: Skills::from([call.line()]), from: service.start, to: service.end })
    })
}

/// Mean number of people there in each slot, by their skills.
pub fn mean_heads(presences: &[Presence], days: usize, slot: Second) -> BTreeMap<Skills, Vec<f64>> {
    let slots = days * (DAY / slot) as usize;
    let mut heads: BTreeMap<Skills, Vec<f64>> = BTreeMap::new();
    for presence in presences {
        let row = heads.entry(presence.skills.clone()).or_insert_with(|| vec![0.0; slots]);
        let first = presence.from.div_euclid(slot).max(0);
        for (i, mean) in row.iter_mut().enumerate().skip(first as usize) {
            let start = i as Second * slot;
            if start >= presence.to {
                break;
            }
            let overlap = presence.to.min(start + slot) - presence.from.max(start);
            *mean += overlap as f64 / slot as f64;
        }
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::CallType::{Prospective, Regular};
    use crate::calls::sample::{abandoned, answered};

    fn read(calls: &[Call]) -> Activity {
        activity(calls, &DailySkills::of(calls))
    }

    fn spans(activity: &Activity) -> Vec<(Second, Second)> {
        activity.presences.iter().map(|p| (p.from, p.to)).collect()
    }

    #[test]
    fn a_person_is_there_from_the_first_service_to_the_last() {
        let activity = read(&[answered(Regular, 100, 0, 50, "A"), answered(Regular, 600, 0, 60, "A")]);
        assert_eq!(spans(&activity), [(100, 660)]);
        assert_eq!(activity.leavings[&Line::Customers], 1);
    }

    #[test]
    fn a_long_gap_in_which_somebody_waited_is_absence() {
        let mut calls = vec![answered(Regular, 0, 0, 100, "A"), answered(Regular, 800, 0, 50, "A")];
        assert_eq!(spans(&read(&calls)), [(0, 850)]);
        calls.push(abandoned(Regular, 400, 30));
        assert_eq!(spans(&read(&calls)), [(0, 100), (800, 850)]);
    }

    #[test]
    fn a_caller_the_person_does_not_serve_says_nothing_about_absence() {
        let calls = [
            answered(Regular, 0, 0, 100, "A"),
            answered(Regular, 800, 0, 50, "A"),
            abandoned(Prospective, 400, 30),
        ];
        assert_eq!(spans(&read(&calls)), [(0, 850)]);
    }

    #[test]
    fn nobody_is_idle_for_longer_than_half_an_hour() {
        let activity = read(&[answered(Regular, 0, 0, 100, "A"), answered(Regular, 2000, 0, 50, "A")]);
        assert_eq!(spans(&activity), [(0, 100), (2000, 2050)]);
    }

    #[test]
    fn two_calls_at_once_under_one_name_are_two_people() {
        let activity = read(&[answered(Regular, 0, 0, 100, "A"), answered(Regular, 60, 0, 100, "A")]);
        assert_eq!(spans(&activity), [(60, 100), (0, 160)]);
    }

    #[test]
    fn an_unnamed_service_is_a_person_there() {
        assert_eq!(spans(&read(&[answered(Regular, 30, 0, 70, "")])), [(30, 100)]);
    }

    #[test]
    fn heads_are_means_over_time() {
        let skills = Skills::from([Line::Customers]);
        let there = |from, to| Presence { skills: skills.clone(), from, to };
        let heads = mean_heads(&[there(450, 1800), there(0, 900)], 1, 900);
        assert_eq!(heads[&skills][..3], [1.5, 1.0, 0.0]);
    }
}

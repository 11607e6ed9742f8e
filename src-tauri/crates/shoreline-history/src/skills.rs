//! Who serves which lines, read from what they answered, day by day.

use crate::calls::{Call, Line};
use std::collections::{BTreeMap, BTreeSet};

/// Lines a person serves.
pub type Skills = BTreeSet<Line>;

/// A person's answered calls on a day need not match the day's mix: of a line they serve they answer at least this
/// share of what the mix would give them.
const ENOUGH: f64 = 0.25;
/// Calls of a line the mix must give a person in a day before their absence says anything; below it the person's
/// whole record is asked.
const TELLING: f64 = 5.0;

/// The skills of each person on each day they answered a call.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DailySkills(BTreeMap<(String, usize), Skills>);

/// Answered calls by line.
type Mix = BTreeMap<Line, f64>;

impl DailySkills {
    /// Reads skills from answered calls.
    pub fn of(calls: &[Call]) -> Self {
        let mut persons: BTreeMap<(String, usize), Mix> = BTreeMap::new();
        let (mut records, mut days, mut all) = (BTreeMap::new(), BTreeMap::new(), Mix::new());
        for call in calls {
            let Some(agent) = call.service().and_then(|s| s.agent.as_ref()) else { continue };
            count(persons.entry((agent.clone(), call.day())).or_default(), call.line());
            count(records.entry(agent.clone()).or_insert_with(Mix::new), call.line());
            count(days.entry(call.day()).or_insert_with(Mix::new), call.line());
            count(&mut all, call.line());
        }
        let skills = |(agent, day): &(String, usize), mix: &Mix| {
            let serves = |&line: &Line| match enough(mix, &days[day], line) {
                Some(verdict) => verdict,
                None => has_share(&records[agent], &all, line),
            };
            let skills: Skills = Line::ALL.into_iter().filter(|line| serves(line)).collect();
            if skills.is_empty() { busiest(mix) } else { skills }
        };
        Self(persons.iter().map(|(duty, mix)| (duty.clone(), skills(duty, mix))).collect())
    }

    /// The lines a person serves on a day; none if they answered no call that day.
    pub fn on(&self, agent: &str, day: usize) -> Skills {
        self.0.get(&(agent.to_owned(), day)).cloned().unwrap_or_default()
    }

    /// Every set of skills somebody has on some day.
    pub fn sets(&self) -> BTreeSet<Skills> {
        self.0.values().cloned().collect()
    }
}

fn count(mix: &mut Mix, line: Line) {
    *mix.entry(line).or_default() += 1.0;
}

/// What a mix would give of a line to somebody who answered as many calls as are in `own`.
fn expected(own: &Mix, mix: &Mix, line: Line) -> f64 {
    let total = |m: &Mix| m.values().sum::<f64>();
    total(own) * mix.get(&line).copied().unwrap_or(0.0) / total(mix)
}

fn has_share(own: &Mix, mix: &Mix, line: Line) -> bool {
    let answered = own.get(&line).copied().unwrap_or(0.0);
    answered > 0.0 && answered >= ENOUGH * expected(own, mix, line)
}

/// Whether a day's calls show the skill; `None` if the day cannot tell.
fn enough(own: &Mix, day: &Mix, line: Line) -> Option<bool> {
    (expected(own, day, line) >= TELLING).then(|| has_share(own, day, line))
}

fn busiest(mix: &Mix) -> Skills {
    mix.iter().max_by(|a, b| a.1.total_cmp(b.1)).map(|(&line, _)| line).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::sample::answered;
    use crate::calls::{CallType, DAY};

    fn some(kind: CallType, count: i64, day: i64, agent: &str) -> Vec<Call> {
        (0..count).map(|i| answered(kind, day * DAY + i, 0, 1, agent)).collect()
    }

    #[test]
    fn skills_may_change_from_one_day_to_the_next() {
        let calls = [
            some(CallType::Regular, 20, 0, "A"),
            some(CallType::StockExchange, 20, 0, "B"),
            some(CallType::Regular, 10, 1, "A"),
            some(CallType::StockExchange, 10, 1, "A"),
            some(CallType::Regular, 20, 1, "B"),
            some(CallType::StockExchange, 20, 1, "B"),
        ]
        .concat();
        let skills = DailySkills::of(&calls);
        assert_eq!(skills.on("A", 0), Skills::from([Line::Customers]));
        assert_eq!(skills.on("B", 0), Skills::from([Line::Brokerage]));
        assert_eq!(skills.on("A", 1), Skills::from([Line::Customers, Line::Brokerage]));
    }

    #[test]
    fn a_stray_call_is_no_skill() {
        let calls = [
            some(CallType::Regular, 100, 0, "A"),
            some(CallType::StockExchange, 1, 0, "A"),
            some(CallType::StockExchange, 100, 0, "B"),
        ]
        .concat();
        assert_eq!(DailySkills::of(&calls).on("A", 0), Skills::from([Line::Customers]));
    }

    #[test]
    fn a_day_too_short_to_tell_is_judged_by_the_whole_record() {
        let calls = [
            some(CallType::Regular, 3, 0, "A"),
            some(CallType::StockExchange, 40, 0, "B"),
            some(CallType::Regular, 40, 1, "A"),
            some(CallType::StockExchange, 40, 1, "A"),
        ]
        .concat();
        assert_eq!(DailySkills::of(&calls).on("A", 0), Skills::from([Line::Customers, Line::Brokerage]));
    }
}

//! Teams: who of them works on which date, and which shift. Plans no leave and no overtime.

use super::Scene;
use crate::draw::streams::Key;
use crate::plan::{Planned, ShiftIx};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use shoreline_model::calendar::Ms;
use shoreline_model::clock::WeekDay;
use shoreline_model::ids::ShiftId;
use shoreline_model::staffing::{OnOff, Team};

/// A team with what does not change from date to date.
pub(super) struct Squad<'a> {
    pub team: &'a Team,
    /// Shifts worked in turn, a week each; one where there is no rotation.
    pub shifts: Vec<Worked>,
    /// Names the team: its shift, and how many teams before it work the same one.
    pub key: Key,
    /// The team's first person, within the group.
    pub first_person: u32,
}

/// A shift as a team works it.
pub(super) struct Worked {
    pub ix: ShiftIx,
    /// Minutes after midnight.
    pub start: u16,
    /// Whose clock the shift keeps.
    pub clock: TimeZone,
}

/// A person on a shift on a date, before leave and overtime are planned.
pub(super) struct Post<'a> {
    pub squad: &'a Squad<'a>,
    /// Number of the person within the team: decides whose turn it is.
    pub turn: u32,
    pub shift: ShiftIx,
    pub start: Ms,
    pub planned: Planned,
    /// Whether the shift starts on a public holiday of the site.
    pub on_holiday: bool,
}

impl<'a> Squad<'a> {
    /// Everyone of the team who works on a date, by the rules of `works`.
    pub fn posts<'s>(
        &'s self,
        scene: &Scene<'_>,
        on: Date,
        is_holiday: impl Fn(Ms) -> bool,
    ) -> impl Iterator<Item = Post<'s>>
    where
        'a: 's,
    {
        let starts: Vec<_> = self
            .shifts
            .iter()
            .map(|shift| scene.window.instant(&shift.clock, on, shift.start).map(|at| (at, is_holiday(at))))
            .collect();
        let planned = if in_class(self.team, on) { Planned::Classroom } else { Planned::Contacts };
        let working = (0..self.team.heads).filter(move |&turn| works(self.team, turn, on));
        working.filter_map(move |turn| {
            let place = (week(on) + u64::from(turn)).checked_rem(self.shifts.len() as u64)? as usize;
            let (start, on_holiday) = starts[place]?;
            Some(Post { squad: self, turn, shift: self.shifts[place].ix, start, planned, on_holiday })
        })
    }
}

/// The shifts a team works in turn.
pub(super) fn rotation(team: &Team) -> &[ShiftId] {
    if team.rotation.is_empty() { std::slice::from_ref(&team.shift) } else { &team.rotation }
}

/// Whether a member of a team works on a date: nobody before the class is hired or after the team has ended; days off move on by one from person to
/// person, or people are spread over their cycle of days on and off.
fn works(team: &Team, turn: u32, on: Date) -> bool {
    let begun = team.hired.as_ref().is_none_or(|hired| hired.on.0 <= on);
    if !begun || team.until.is_some_and(|last| last.0 < on) {
        return false;
    }
    if let Some(cycle) = &team.cycle {
        return on_duty(cycle, turn, on);
    }
    let days = team.days.as_deref().unwrap_or(&WeekDay::ALL);
    let Some(place) = days.iter().position(|day| *day == WeekDay::of(on)) else { return false };
    let worked = team.days_per_week.map_or(days.len(), usize::from);
    (place + turn as usize) % days.len() < worked
}

fn on_duty(cycle: &OnOff, turn: u32, on: Date) -> bool {
    let length = u64::from(cycle.on) + u64::from(cycle.off);
    length > 0 && (day(on) + u64::from(turn) * stride(length)) % length < u64::from(cycle.on)
}

/// How far apart in a cycle neighbours stand: about 0.618 of it (so that few people are spread as well as many), with no
/// divisor in common (so that as many people as the cycle has days stand one on each).
fn stride(length: u64) -> u64 {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let far = |step: &u64| (*step as f64 - length as f64 * GOLDEN).abs();
    let alone = |step: &u64| divisor(*step, length) == 1;
    (1..=length).filter(alone).min_by(|a, b| far(a).total_cmp(&far(b))).unwrap_or(1)
}

/// Greatest common divisor (Euclid).
fn divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

fn in_class(team: &Team, on: Date) -> bool {
    let weeks = |hired: &shoreline_model::people::Hired| i64::from(hired.training_weeks.unwrap_or(0));
    team.hired.as_ref().is_some_and(|hired| {
        let over = hired.on.0.saturating_add(SignedDuration::from_hours(7 * 24 * weeks(hired)));
        on < over
    })
}

/// Days since a Monday long ago: cycles and weeks go on whenever the horizon begins.
fn day(on: Date) -> u64 {
    const MONDAY: Date = date(1900, 1, 1);
    (MONDAY.duration_until(on).as_hours() / 24).max(0) as u64
}

/// Weeks begin on Mondays.
fn week(on: Date) -> u64 {
    day(on) / 7
}

#[cfg(test)]
mod tests {
    use super::*;
    use shoreline_model::people::Hired;

    fn team(heads: u32) -> Team {
        Team::new("early".into(), heads)
    }

    fn at_work(team: &Team, on: Date) -> Vec<u32> {
        (0..team.heads).filter(|&turn| works(team, turn, on)).collect()
    }

    fn june(day: i8) -> Date {
        date(2026, 6, day)
    }

    #[test]
    fn as_many_people_as_a_cycle_has_days_leave_the_same_number_on_every_day() {
        for (on, off) in [(4, 4), (2, 2), (5, 2), (4, 3), (1, 1), (10, 4), (7, 0)] {
            let team = Team { cycle: Some(OnOff { on, off }), ..team(u32::from(on + off)) };
            let counts: Vec<_> = (1..=30).map(|day| at_work(&team, june(day)).len()).collect();
            assert_eq!(counts, [usize::from(on); 30], "{on} on, {off} off");
        }
    }

    #[test]
    fn two_people_on_four_days_and_off_four_are_never_away_together_for_long() {
        let team = Team { cycle: Some(OnOff { on: 4, off: 4 }), ..team(2) };
        let empty = (1..=16).filter(|day| at_work(&team, june(*day)).is_empty()).count();
        assert_eq!(empty, 2, "their eight days on in a cycle of eight overlap on one day");
    }

    #[test]
    fn a_person_works_so_many_days_in_a_row_and_is_off_so_many() {
        let team = Team { cycle: Some(OnOff { on: 3, off: 2 }), ..team(1) };
        let worked: String = (1..=15).map(|day| if works(&team, 0, june(day)) { 'x' } else { '.' }).collect();
        assert!("xxx..xxx..xxx..xxx..".contains(&worked), "{worked}");
    }

    #[test]
    fn weeks_of_a_rotation_begin_on_mondays() {
        assert_eq!(WeekDay::of(june(1)), WeekDay::Mon);
        assert_eq!(week(june(1)), week(june(7)));
        assert_eq!(week(june(8)), week(june(7)) + 1);
    }

    #[test]
    fn nobody_works_before_the_class_begins_and_contacts_come_after_the_classroom() {
        let hired = Hired {
            on: "2026-06-08".parse().unwrap(),
            training_weeks: Some(2),
            nesting_weeks: None,
            nesting_share: None,
        };
        let team = Team { hired: Some(hired), ..team(3) };
        assert_eq!([7, 8].map(|day| at_work(&team, june(day)).len()), [0, 3]);
        assert_eq!([8, 21, 22].map(|day| in_class(&team, june(day))), [true, true, false]);
    }
}

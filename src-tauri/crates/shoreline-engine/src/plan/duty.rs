//! When people are due at work, what calls them away, what keeps them from it. Instants and numbers only; whether
//! somebody comes, each replication draws for itself.

use super::{AgentIx, GroupIx, ShiftIx, SiteIx};
use crate::draw::sample::Sampler;
use crate::draw::streams::Key;
use shoreline_model::calendar::{MINUTE, Ms};
use shoreline_model::measure::GroupCounter as G;
use std::ops::Range;

/// Fractions of this number's multiples spread evenly however many are taken: the golden ratio (Weyl 1916).
const GOLDEN: f64 = 0.618_033_988_749_894_9;
/// Breaks taken in turn begin on multiples of this many minutes.
const BREAK_GRID_MIN: f64 = 5.0;

/// One person's shift on one day.
#[derive(Debug, Clone, Copy)]
pub struct Duty {
    pub agent: AgentIx,
    /// Names the day: whatever is drawn for person and day stays with them.
    pub day: u32,
    pub start: Ms,
    pub end: Ms,
    /// When the shift itself starts: before `start` where the person is still at work from the last one, after it where
    /// there is overtime.
    pub shift_start: Ms,
    pub shift: ShiftIx,
    pub planned: Planned,
}

/// What a person is to do with a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planned {
    /// To take contacts.
    Contacts,
    /// To sit in the classroom.
    Classroom,
    /// To be on leave.
    Leave,
}

/// A shift pattern.
#[derive(Debug, Clone)]
pub struct ShiftPlan {
    pub length: Ms,
    pub breaks: Vec<BreakPlan>,
}

/// A break of a shift.
#[derive(Debug, Clone, Copy)]
pub struct BreakPlan {
    /// Minutes from the start of the shift to the first start of the break, and from there to the last.
    pub earliest_min: f64,
    pub range_min: f64,
    pub length: Ms,
    pub paid: bool,
}

/// A break of one person on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub due: Ms,
    pub length: Ms,
    pub paid: bool,
}

impl BreakPlan {
    /// The break in a shift that starts then, of the person whose turn this is: those of a team are spread over its range.
    pub fn pause(&self, shift_start: Ms, turn: u32) -> Pause {
        let place = (f64::from(turn) * GOLDEN).fract();
        let minute = self.earliest_min + (self.range_min * place / BREAK_GRID_MIN).floor() * BREAK_GRID_MIN;
        Pause { due: shift_start + (minute * MINUTE as f64) as Ms, length: self.length, paid: self.paid }
    }
}

impl ShiftPlan {
    /// The breaks of a duty on this shift, by their place in the pattern; those that would begin before it are missed.
    pub fn pauses(&self, duty: &Duty, turn: u32) -> impl Iterator<Item = (u16, Pause)> + '_ {
        let Duty { start, end, shift_start, .. } = *duty;
        let pauses = self.breaks.iter().map(move |of| of.pause(shift_start, turn));
        (0..).zip(pauses).filter(move |(_, pause)| (start..end).contains(&pause.due))
    }

    /// What a duty books, whatever happens on the day: counter, span, and whether it is added (1) or taken off (-1).
    /// Leave and absence are paid.
    pub fn books(&self, duty: &Duty, turn: u32, mut book: impl FnMut(G, Range<Ms>, i64)) {
        let Duty { start, end, shift_start, planned, .. } = *duty;
        book(G::ScheduledMs, start..end, 1);
        book(G::PaidMs, start..end, 1);
        if planned == Planned::Leave {
            book(G::LeaveMs, start..end, 1);
        }
        for overtime in [start..shift_start, shift_start + self.length..end] {
            if overtime.start < overtime.end {
                book(G::OvertimeMs, overtime, 1);
            }
        }
        for (_, pause) in self.pauses(duty, turn).filter(|(_, pause)| !pause.paid) {
            book(G::PaidMs, pause.due..pause.due + pause.length, -1);
        }
    }
}

/// A place where people sit.
#[derive(Debug, Clone)]
pub struct SitePlan {
    /// `u32::MAX`: as many as are needed.
    pub seats: u32,
    pub groups: Vec<GroupIx>,
}

/// An activity that calls a share of a group away, each time its step comes.
#[derive(Debug, Clone, Copy)]
pub struct MeetingPlan {
    pub group: GroupIx,
    pub share: f64,
    pub length: Ms,
}

/// A site that loses a part of its people for a while.
#[derive(Debug, Clone, Copy)]
pub struct OutagePlan {
    pub site: SiteIx,
    pub key: Key,
    pub share: f64,
    pub end: Ms,
    /// From the end until the last person is back.
    pub recovery: Ms,
}

/// More people than usual do not come on these days.
#[derive(Debug, Clone, PartialEq)]
pub struct MassAbsence {
    pub days: Range<u32>,
    pub share: f64,
}

/// A stretch of tenure in which people leave at a constant rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeavingRate {
    /// Tenure at which it begins.
    pub from: Ms,
    pub per_ms: f64,
}

/// What may be late.
#[derive(Debug, Clone, Default)]
pub struct Lateness {
    pub start: Option<Sampler>,
    pub back: Option<Sampler>,
}

/// When people of a tenure leave, given how much hazard they live through: `f64::INFINITY` where it is endless.
pub fn leaves_after(rates: &[LeavingRate], tenure: Ms, hazard: f64) -> Option<Ms> {
    let mut left = hazard;
    for (ix, rate) in rates.iter().enumerate() {
        let from = rate.from.max(tenure);
        let until = rates.get(ix + 1).map_or(Ms::MAX, |next| next.from);
        if until <= from {
            continue;
        }
        let lived = (until - from) as f64 * rate.per_ms;
        if left < lived {
            return Some(from - tenure + (left / rate.per_ms) as Ms);
        }
        left -= lived;
    }
    None
}

//! Who is at work: what the calendar notes of each person and each site. State only; its handlers are `on_duty`,
//! `on_pause`, `on_heads`, `on_seat` and `on_outage`.

use crate::plan::{AgentIx, DutyIx, SitePlan};
use crate::replication::world::{NEVER, NONE};
use shoreline_model::calendar::Ms;
use std::collections::VecDeque;

/// One person, as the calendar sees them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attendance {
    /// The shift under way.
    pub duty: DutyIx,
    /// When what keeps them from contacts is over.
    pub until: Ms,
    /// Breaks and activities that wait for the contact.
    pub due_break: Ms,
    pub due_activity: Ms,
    /// Breaks begun in this shift.
    pub breaks: u32,
    /// Until when an outage keeps them from work, wherever they are.
    pub down_until: Ms,
    /// Has a seat.
    pub seated: bool,
}

impl Attendance {
    /// Nowhere near work.
    pub const AWAY: Self = Self {
        duty: DutyIx(NONE),
        until: NEVER,
        due_break: 0,
        due_activity: 0,
        breaks: 0,
        down_until: Ms::MIN,
        seated: false,
    };

    /// Forgets breaks and activities that were due.
    pub fn excuse(&mut self) {
        (self.due_break, self.due_activity) = (0, 0);
    }
}

/// The seats of a site.
#[derive(Debug, Clone)]
pub(crate) struct House {
    pub seats: u32,
    pub taken: u32,
    /// Who waits for a seat, first come first served.
    pub waiting: VecDeque<AgentIx>,
}

impl House {
    /// Empty.
    pub fn of(plan: &SitePlan) -> Self {
        Self { seats: plan.seats, taken: 0, waiting: VecDeque::new() }
    }
}

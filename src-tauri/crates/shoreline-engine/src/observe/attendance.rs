//! Counts of people rather than of contacts: seats taken, and shifts that were planned and struck. Reads facts only.

use crate::plan::{DutyIx, GroupCell, Plan, add_time};
use crate::replication::fact::Doing;
use shoreline_model::calendar::Ms;
use shoreline_model::measure::{GROUP_COUNTERS, GroupCounter as G};

/// Attendance by group and interval, the warm-up first.
#[derive(Debug)]
pub(crate) struct Attendance {
    slots: usize,
    /// People on a seat now, by group, and since when so many.
    seated: Vec<(i64, Ms)>,
    /// Most people on a seat for any length of time: a shift that begins when another ends takes no seat more.
    most_seated: Vec<i64>,
    /// What struck shifts take back of what the plan booked; empty while none is struck.
    struck: Vec<GroupCell>,
}

/// Things done on a seat, as bits. Who is late, absent or without a seat has none.
const ON_A_SEAT: u32 = 1 << Doing::Idle as u32
    | 1 << Doing::Busy as u32
    | 1 << Doing::Overrun as u32
    | 1 << Doing::Break as u32
    | 1 << Doing::Activity as u32
    | 1 << Doing::Training as u32
    | 1 << Doing::Down as u32;

impl Attendance {
    pub fn new(groups: usize, slots: usize) -> Self {
        let (seated, most_seated) = (vec![(0, Ms::MIN); groups], vec![0; groups * slots]);
        Self { slots, seated, most_seated, struck: Vec::new() }
    }

    pub fn interval_begins(&mut self, slot: usize, at: Ms) {
        for group in 0..self.seated.len() {
            self.seats_change(at, group, slot - 1, 0);
        }
    }

    #[inline]
    pub fn turned(&mut self, at: Ms, group: usize, slot: usize, (from, to): (Doing, Doing), count: i64) {
        let on_a_seat = |doing: Doing| i64::from(ON_A_SEAT >> doing as u32 & 1);
        let change = on_a_seat(to) - on_a_seat(from);
        if change != 0 {
            self.seats_change(at, group, slot, change * count);
        }
    }

    fn seats_change(&mut self, at: Ms, group: usize, slot: usize, by: i64) {
        let (seated, since) = &mut self.seated[group];
        if at > *since {
            let most = &mut self.most_seated[group * self.slots + slot];
            *most = (*most).max(*seated);
        }
        *seated += by;
        *since = at;
    }

    /// Takes back what the plan booked for a shift.
    pub fn struck(&mut self, plan: &Plan, duty: DutyIx) {
        let duty = &plan.duties[duty.ix()];
        let person = &plan.agents[duty.agent.ix()];
        if self.struck.is_empty() {
            self.struck = vec![[0; GROUP_COUNTERS]; plan.groups.len() * self.slots];
        }
        let cells = &mut self.struck[person.group.ix() * self.slots..][..self.slots];
        plan.shifts[duty.shift.ix()].books(duty, person.turn, |counter, span, sign| {
            let time = sign * (span.start - span.end);
            add_time(&plan.boundaries, cells, counter, span, time);
        });
    }

    /// What the plan booked, less what was struck, with the seats taken.
    pub fn cell(&self, group: usize, slot: usize, known: &GroupCell) -> GroupCell {
        let place = group * self.slots + slot;
        let mut cell = *known;
        if let Some(struck) = self.struck.get(place) {
            cell.iter_mut().zip(struck).for_each(|(booked, back)| *booked += back);
        }
        let at_end = if slot + 1 == self.slots { self.seated[group].0 } else { 0 };
        cell[G::SeatsTaken as usize] = self.most_seated[place].max(at_end);
        cell
    }
}

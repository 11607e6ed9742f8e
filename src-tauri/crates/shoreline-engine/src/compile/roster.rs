//! Rosters to duties: who works which shift on which date, whose leave it is, who stays longer, when breaks fall due.

use super::group::{layers, site};
use super::team::{Post, Squad, Worked, rotation};
use super::{Scene, day_number, pace, zone};
use crate::draw::streams::Key;
use crate::plan::{
    AgentIx, AgentPlan, BreakPlan, Duty, DutyIx, GroupIx, GroupPlan, Planned, ShiftIx, ShiftPlan, Step, What,
    add_time,
};
use crate::turns::{Taken, Turns};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use shoreline_model::calendar::{MINUTE, Ms};
use shoreline_model::holidays;
use shoreline_model::ids::ShiftId;
use shoreline_model::staffing::{AgentGroup, Anchor, Break, Overtime, Shift, Team};
use std::collections::BTreeMap;

/// One group's roster being filled.
pub(super) struct Rota<'a, 's> {
    pub scene: &'a Scene<'s>,
    pub group: &'a AgentGroup,
    pub ix: GroupIx,
    pub begins: Ms,
    pub shifts: &'a [ShiftPlan],
    pub plan: &'a mut GroupPlan,
    pub agents: &'a mut Vec<AgentPlan>,
    pub duties: &'a mut Vec<Duty>,
    pub schedule: &'a mut Vec<Step>,
}

/// Minutes before and after the usual shift.
type Longer = (u16, u16);

/// The shift patterns.
pub(super) fn shifts(scene: &Scene<'_>) -> Vec<ShiftPlan> {
    let pause = |pause: &Break| BreakPlan {
        earliest_min: f64::from(pause.earliest_min),
        range_min: pause
            .latest_min
            .map_or(0.0, |latest| f64::from(latest.saturating_sub(pause.earliest_min))),
        length: Ms::from(pause.length_min) * MINUTE,
        paid: pause.paid.unwrap_or(true),
    };
    let shift = |shift: &Shift| ShiftPlan {
        length: Ms::from(shift.length_min) * MINUTE,
        breaks: shift.breaks.iter().map(pause).collect(),
    };
    scene.scenario.shifts.iter().map(shift).collect()
}

impl Rota<'_, '_> {
    /// Plans every date: who is on leave in turn (who is in the classroom like everybody else), who works longer, who
    /// works.
    pub fn fill(mut self, teams: &[Team]) {
        self.plan.agent_count = teams.iter().map(|team| team.heads).sum();
        let squads = self.squads(teams);
        self.hire(&squads);
        let leave = layers(self.group).leave;
        let away_on_holidays = 1.0 - self.group.holiday_staff_share.map_or(1.0, |share| share.0);
        let away = |post: &Post<'_>| {
            let holiday = if post.on_holiday { away_on_holidays } else { 0.0 };
            holiday + (1.0 - holiday) * leave
        };
        let site = site(self.scene, self.group);
        let holidays = site.holidays.as_ref().map(holidays::dates).unwrap_or_default();
        let clock = zone(&site.zone);
        let (mut on_leave, mut longer) = (Turns::default(), vec![Turns::default(); self.shifts.len()]);
        let mut busy_until = vec![Ms::MIN; self.plan.agent_count as usize];
        for date in self.scene.dates() {
            let posts = self.posts(&squads, &holidays, &clock, date);
            let off = on_leave.take(posts.iter().map(away).sum(), posts.len());
            let overtime = self.overtime(date, &posts, off, &mut longer);
            for (place, post) in posts.iter().enumerate() {
                let extra = overtime.get(place).copied().unwrap_or_default();
                self.post(post, date, off.has(place), extra, &mut busy_until);
            }
        }
    }

    fn squads<'t>(&self, teams: &'t [Team]) -> Vec<Squad<'t>> {
        let (mut squads, mut first_person) = (Vec::<Squad<'t>>::new(), 0);
        for team in teams {
            let shifts: Vec<_> = rotation(team).iter().filter_map(|id| self.worked(id)).collect();
            let same = squads.iter().filter(|before| before.team.shift == team.shift).count();
            let key = Key::of(&team.shift.0).within(self.plan.key).part(same as u64);
            squads.push(Squad { team, shifts, key, first_person });
            first_person += team.heads;
        }
        squads
    }

    fn worked(&self, id: &ShiftId) -> Option<Worked> {
        let shifts = &self.scene.scenario.shifts;
        let ix = shifts.iter().position(|shift| shift.id == *id)?;
        Some(Worked { ix: ShiftIx(ix as u16), start: shifts[ix].start.0, clock: self.clock(&shifts[ix]) })
    }

    fn clock(&self, shift: &Shift) -> TimeZone {
        match shift.anchor.as_ref().unwrap_or(&Anchor::SiteLocal) {
            Anchor::SiteLocal => zone(&site(self.scene, self.group).zone),
            Anchor::ClientLocal(client) => zone(&self.scene.client(client).zone),
        }
    }

    /// The people of every team, in order.
    fn hire(&mut self, squads: &[Squad<'_>]) {
        for squad in squads {
            let hired = squad.team.hired.as_ref();
            let hired = hired.and_then(|hired| pace::hire(self.scene, self.group, hired));
            let key = |turn| squad.key.part(u64::from(turn));
            let person = |turn| AgentPlan { group: self.ix, key: key(turn), turn, hired };
            self.agents.extend((0..squad.team.heads).map(person));
        }
    }

    /// Who would work on a date if nobody were on leave. A public holiday is the site's: what counts is the date there
    /// when the shift starts, whosever clock it keeps.
    fn posts<'s>(
        &self,
        squads: &'s [Squad<'s>],
        holidays: &BTreeMap<Date, String>,
        clock: &TimeZone,
        date: Date,
    ) -> Vec<Post<'s>> {
        let is_holiday = |at: Ms| holidays.contains_key(&self.scene.window.local(clock, at).date());
        squads.iter().flat_map(|squad| squad.posts(self.scene, date, is_holiday)).collect()
    }

    /// How much longer each person works on a date; empty where nobody does.
    fn overtime(&self, date: Date, posts: &[Post<'_>], off: Taken, turns: &mut [Turns]) -> Vec<Longer> {
        let mut longer = Vec::new();
        for extra in self.group.staffing.overtime().iter().filter(|extra| extra.date.0 == date) {
            let Some(shift) = self.worked(&extra.shift).map(|worked| worked.ix) else { continue };
            let is_there = |&place: &usize| posts[place].shift == shift && !off.has(place);
            let there: Vec<usize> = (0..posts.len()).filter(is_there).collect();
            let share = extra.share.map_or(1.0, |share| share.0);
            let taken = turns[shift.ix()].take(share * there.len() as f64, there.len());
            longer.resize(posts.len(), (0, 0));
            let chosen = there.iter().enumerate().filter(|(place, _)| taken.has(*place));
            chosen.for_each(|(_, &place)| lengthen(&mut longer[place], extra));
        }
        longer
    }

    /// Puts a person to work on a date, or on leave. A shift that starts before the person's last one has ended (clocks
    /// went forward, overtime, a rotation) begins when that ends.
    fn post(&mut self, post: &Post<'_>, date: Date, on_leave: bool, longer: Longer, busy_until: &mut [Ms]) {
        let (shift_start, shift) = (post.start, post.shift);
        let person = post.squad.first_person + post.turn;
        let free = &mut busy_until[person as usize];
        let start = (shift_start - Ms::from(longer.0) * MINUTE).max(*free);
        let end = shift_start + self.shifts[shift.ix()].length + Ms::from(longer.1) * MINUTE;
        *free = end.max(*free);
        if start >= end || end <= self.begins || start >= self.scene.window.end() {
            return;
        }
        let planned = if on_leave { Planned::Leave } else { post.planned };
        let agent = AgentIx(self.plan.first_agent + person);
        let day = day_number(self.scene.scenario, date);
        self.plan_duty(Duty { agent, day, start, end, shift_start, shift, planned }, post.turn);
    }

    /// Books a duty and notes when it begins, pauses and ends. Leave makes nothing happen, unless those who leave the
    /// company may take it with them.
    fn plan_duty(&mut self, duty: Duty, turn: u32) {
        let shift = &self.shifts[duty.shift.ix()];
        let (boundaries, known) = (&self.scene.boundaries, &mut self.plan.known);
        shift.books(&duty, turn, |counter, span, sign| {
            let time = sign * (span.end - span.start);
            add_time(boundaries, known, counter, span, time);
        });
        let on_leave = duty.planned == Planned::Leave;
        if on_leave && self.plan.attrition.is_empty() {
            return;
        }
        let ix = DutyIx(self.duties.len() as u32);
        self.duties.push(duty);
        self.step(duty.start, What::DutyBegins(ix));
        if on_leave {
            return;
        }
        self.step(duty.end, What::DutyEnds(ix));
        let begins = self.begins;
        for (place, pause) in shift.pauses(&duty, turn).filter(|(_, pause)| pause.due >= begins) {
            self.step(pause.due, What::BreakDue(ix, place));
        }
    }

    fn step(&mut self, at: Ms, what: What) {
        self.schedule.push(Step { at: at.max(self.begins), what });
    }
}

fn lengthen(longer: &mut Longer, by: &Overtime) {
    longer.0 = longer.0.saturating_add(by.before_min.unwrap_or(0));
    longer.1 = longer.1.saturating_add(by.after_min.unwrap_or(0));
}

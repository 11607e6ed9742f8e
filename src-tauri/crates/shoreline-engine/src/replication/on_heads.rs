//! Head counts by interval: one crew that grows and shrinks from interval to interval.

use crate::draw::streams::Purpose;
use crate::plan::{AgentIx, GroupIx};
use crate::replication::fact::{Doing, Fact, Watch};
use crate::replication::lists::IDLE;
use crate::replication::world::{NONE, World};

impl<W: Watch> World<'_, W> {
    /// The next head count of a group staffed by interval: a rise calls back those about to leave and brings further
    /// people, a cut takes those without a seat, then idle people, then who is busy with no contact, and then whoever
    /// finishes next.
    pub fn heads_change(&mut self, group: GroupIx, at: usize) {
        let want = self.heads_at_work(group, at);
        let state = &mut self.groups[group.ix()];
        let have = state.present - state.leaving;
        if want >= have {
            let back = state.leaving.min(want - have);
            state.leaving -= back;
            self.turn_many(group, Doing::Overrun, Doing::Busy, back);
            for _ in back..want - have {
                if !self.one_stays(group) {
                    self.one_comes(group);
                }
            }
        } else {
            let free = (want..have).take_while(|_| self.one_free_goes(group)).count() as u32;
            let rest = have - want - free;
            self.groups[group.ix()].leaving += rest;
            self.turn_many(group, Doing::Busy, Doing::Overrun, rest);
        }
    }

    /// Somebody who was to go when the last session is over stays after all; only where people have several.
    fn one_stays(&mut self, group: GroupIx) -> bool {
        let plan = &self.plan.groups[group.ix()];
        let mut people = (plan.first_agent..plan.first_agent + plan.agent_count).map(AgentIx);
        let goes = |agent: &AgentIx| self.agents[agent.ix()].goes;
        let found = if plan.slots > 1 { people.find(goes) } else { None };
        let Some(agent) = found else { return false };
        self.agents[agent.ix()].goes = false;
        self.groups[group.ix()].present += 1;
        self.turn_many(group, Doing::Overrun, Doing::Busy, 1);
        self.fill_slots(agent);
        true
    }

    fn one_comes(&mut self, group: GroupIx) {
        let state = &mut self.groups[group.ix()];
        // `compile` gives a group as many people as its largest head count.
        let Some(agent) = state.spare.pop() else { return };
        state.present += 1;
        self.come_in(AgentIx(agent));
    }

    fn one_free_goes(&mut self, group: GroupIx) -> bool {
        let Some(agent) = self.one_free(group) else { return false };
        self.stand(agent);
        self.groups[group.ix()].present -= 1;
        self.groups[group.ix()].spare.push(agent.0);
        self.go_home(agent);
        true
    }

    /// Somebody who handles no contact.
    fn one_free(&self, group: GroupIx) -> Option<AgentIx> {
        let plan = &self.plan.groups[group.ix()];
        let mut waiting = self.houses[plan.site.ix()].waiting.iter().rev();
        let seatless = waiting.find(|agent| self.agents[agent.ix()].group == group).copied();
        let idle = self.bench(group, IDLE).tail;
        let idle = (idle != NONE).then_some(AgentIx(idle));
        seatless.or(idle).or_else(|| {
            let mut people = (plan.first_agent..plan.first_agent + plan.agent_count).map(AgentIx);
            people.find(|agent| matches!(self.agents[agent.ix()].doing, Doing::Activity | Doing::Down))
        })
    }

    /// Where a group has one too many, this person is the one: they go when nothing is left in hand.
    pub fn mark_leaver(&mut self, agent: AgentIx) {
        let person = &mut self.agents[agent.ix()];
        let state = &mut self.groups[person.group.ix()];
        if state.leaving > 0 && person.doing == Doing::Busy && !person.goes {
            state.leaving -= 1;
            state.present -= 1;
            person.goes = true;
        }
    }

    /// A person who has just finished is the one too many: counted as overrun since the cut, though nobody knew who.
    pub fn one_too_many_goes(&mut self, agent: AgentIx) {
        self.mark_leaver(agent);
        let person = &mut self.agents[agent.ix()];
        (person.goes, person.doing) = (false, Doing::Overrun);
        self.groups[person.group.ix()].spare.push(agent.0);
        self.go_home(agent);
    }

    /// Planned heads less absence, leave and activities, in whole people: what rounding takes from one interval it
    /// gives to a later one.
    fn heads_at_work(&mut self, group: GroupIx, at: usize) -> u32 {
        let plan = &self.plan.groups[group.ix()];
        let heads = plan.heads[at];
        let came = self.who_came(group, heads.day, heads.planned);
        let state = &mut self.groups[group.ix()];
        let most = f64::from(plan.agent_count);
        // Layers compound: who is on leave cannot be absent as well.
        let absent = whole((heads.planned - came) * plan.stay, &mut state.absent_rounding, most);
        let at_work = whole(came * plan.keep, &mut state.rounding, most);
        let before = std::mem::replace(&mut state.absent, absent);
        self.turn_many(group, Doing::Off, Doing::Absent, absent.saturating_sub(before));
        self.turn_many(group, Doing::Absent, Doing::Off, before.saturating_sub(absent));
        at_work
    }

    /// Of the first `planned` people those who came that day; each person is absent or not for the whole day.
    fn who_came(&mut self, group: GroupIx, day: u32, planned: f64) -> f64 {
        let plan = &self.plan.groups[group.ix()];
        let absence = plan.absence_on(day);
        if absence <= 0.0 {
            return planned;
        }
        let state = &mut self.groups[group.ix()];
        if state.came_on != Some(day) {
            state.came_on = Some(day);
            state.came.clear();
            let comes = |person: u32| {
                let key = plan.key.part(u64::from(person)).part(u64::from(day));
                self.streams.uniform(Purpose::Absence, key) >= absence
            };
            state.came.extend((0..plan.agent_count).scan(0, |sum, person| {
                *sum += u32::from(comes(person));
                Some(*sum)
            }));
        }
        let whole = planned as usize;
        let came = whole.checked_sub(1).and_then(|last| state.came.get(last)).copied().unwrap_or(0);
        f64::from(came) + planned.fract() * (1.0 - absence)
    }

    fn turn_many(&mut self, group: GroupIx, from: Doing, to: Doing, count: u32) {
        if count > 0 {
            self.tell(Fact::Turned { group, agent: None, from, to, count });
        }
    }
}

/// Whole people of a part of a person: what rounding takes now it gives later.
fn whole(people: f64, owed: &mut f64, most: f64) -> u32 {
    let exact = people + *owed;
    let whole = exact.round().clamp(0.0, most);
    *owed = (exact - whole).clamp(-1.0, 1.0);
    whole as u32
}

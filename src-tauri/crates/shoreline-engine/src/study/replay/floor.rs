//! Who does what on the floor, group by group, at each point. Knows facts about people and no queue.

use super::GroupReplay;
use super::steps::Steps;
use crate::plan::{AgentIx, GroupIx, Plan};
use crate::replication::fact::{DOINGS, Doing};
use shoreline_model::calendar::Ms;

/// The people of one replication.
pub struct Floor<'a> {
    plan: &'a Plan,
    steps: Steps,
    doing: Vec<[u32; DOINGS]>,
    /// Since when each person is with the contact in hand: no after-contact work of it began earlier.
    since: Vec<Ms>,
    /// Changes of how many do after-contact work, from point to point, by group.
    after_work: Vec<Vec<i32>>,
    told: Vec<GroupReplay>,
}

impl<'a> Floor<'a> {
    pub fn new(plan: &'a Plan, steps: Steps) -> Self {
        let group = |ix: usize| GroupReplay {
            group: plan.report.group_ids[ix].clone(),
            site: plan.report.sites[plan.groups[ix].site.ix()].0.clone(),
            ..GroupReplay::default()
        };
        Self {
            plan,
            steps,
            doing: vec![[0; DOINGS]; plan.groups.len()],
            since: vec![plan.begins; plan.agents.len()],
            after_work: vec![vec![0; steps.count() + 1]; plan.groups.len()],
            told: (0..plan.groups.len()).map(group).collect(),
        }
    }

    /// People turn from one thing to another. Everybody begins at home, and nobody counts those who are there.
    pub fn turned(&mut self, group: GroupIx, from: Doing, to: Doing, count: u32) {
        let doing = &mut self.doing[group.ix()];
        doing[from as usize] = doing[from as usize].wrapping_sub(count);
        doing[to as usize] = doing[to as usize].wrapping_add(count);
    }

    pub fn takes_a_contact(&mut self, at: Ms, agent: AgentIx) {
        self.since[agent.ix()] = at;
    }

    /// A contact is finished: only now is it known since when its after-contact work went on. Where people hold several
    /// sessions at once there is no telling whose it was.
    pub fn finishes(&mut self, at: Ms, agent: AgentIx, group: GroupIx, acw: Ms) {
        if self.plan.groups[group.ix()].slots <= 1 {
            let began = self.since[agent.ix()].max(at - acw);
            let changes = &mut self.after_work[group.ix()];
            changes[self.steps.from(began)] += 1;
            changes[self.steps.from(at)] -= 1;
        }
        self.since[agent.ix()] = at;
    }

    /// Notes what is true at the next point.
    pub fn note(&mut self) {
        for (told, doing) in self.told.iter_mut().zip(&self.doing) {
            let now = |what: Doing| doing[what as usize];
            told.ready.push(now(Doing::Idle));
            told.on_contact.push(now(Doing::Busy) + now(Doing::Overrun));
            told.on_break.push(now(Doing::Break));
            told.elsewhere.push(now(Doing::Activity) + now(Doing::Training));
            told.missing.push(now(Doing::Late) + now(Doing::Absent));
            told.kept.push(now(Doing::Down) + now(Doing::Seatless));
        }
    }

    /// The groups, those with a customer told apart from those with the work after one.
    pub fn told(mut self) -> Vec<GroupReplay> {
        for (told, changes) in self.told.iter_mut().zip(&self.after_work) {
            let mut now = 0;
            for (on_contact, change) in told.on_contact.iter_mut().zip(changes) {
                now += change;
                let after_work = (now.max(0) as u32).min(*on_contact);
                *on_contact -= after_work;
                told.after_work.push(after_work);
            }
        }
        self.told
    }
}

impl GroupReplay {
    /// How many are at work at a point, whatever they do there.
    pub(super) fn there(&self, point: usize) -> u32 {
        let lists = [&self.ready, &self.on_contact, &self.after_work, &self.on_break, &self.elsewhere];
        lists.iter().map(|list| list[point]).sum()
    }
}

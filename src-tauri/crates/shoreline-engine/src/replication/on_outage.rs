//! Outages of sites: whose work stops, and when they are back.

use crate::draw::streams::Purpose;
use crate::plan::{AgentIx, OutageIx, OutagePlan};
use crate::replication::fact::{Doing, Watch};
use crate::replication::world::{NEVER, World};
use shoreline_model::calendar::Ms;

impl<W: Watch> World<'_, W> {
    /// A site's outage strikes its people, those at home too: whoever comes before it is over cannot work.
    pub fn outage(&mut self, at: OutageIx) {
        let plan = self.plan;
        let outage = &plan.outages[at.ix()];
        for group in &plan.sites[outage.site.ix()].groups {
            let group = &plan.groups[group.ix()];
            for agent in group.first_agent..group.first_agent + group.agent_count {
                if let Some(back) = self.back_after(outage, AgentIx(agent)) {
                    self.strike(AgentIx(agent), back);
                }
            }
        }
    }

    /// When a person is back, if the outage strikes them. One number says both whether and whose turn it is: of those
    /// struck, numbers are spread evenly below the share.
    fn back_after(&self, outage: &OutagePlan, agent: AgentIx) -> Option<Ms> {
        let key = self.plan.agents[agent.ix()].key.within(outage.key);
        let place = self.streams.uniform(Purpose::Outage, key);
        (place < outage.share).then(|| outage.end + (outage.recovery as f64 * place / outage.share) as Ms)
    }

    fn strike(&mut self, agent: AgentIx, back: Ms) {
        let noted = &mut self.attendance[agent.ix()];
        noted.down_until = noted.down_until.max(back);
        self.agents[agent.ix()].claimed = true;
        match self.agents[agent.ix()].doing {
            Doing::Idle => {
                self.stand(agent);
                self.go_on(agent);
            }
            Doing::Busy | Doing::Overrun => {
                self.cut_off(agent);
                self.go_on(agent);
            }
            Doing::Activity | Doing::Training | Doing::Down => {
                self.attendance[agent.ix()].until = NEVER;
                self.go_on(agent);
            }
            _ => {}
        }
    }
}

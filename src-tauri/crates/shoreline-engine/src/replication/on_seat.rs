//! Seats of a site: who comes to a full house waits for one, first come first served over all its groups. Who is on a
//! break keeps theirs.

use crate::plan::{AgentIx, SiteIx};
use crate::replication::fact::{Doing, Watch};
use crate::replication::world::World;

impl<W: Watch> World<'_, W> {
    /// A person is there: to work, or to wait for a seat.
    pub fn come_in(&mut self, agent: AgentIx) {
        let site = self.site_of(agent);
        let house = &mut self.houses[site.ix()];
        if house.taken < house.seats {
            house.taken += 1;
            self.attendance[agent.ix()].seated = true;
            self.go_on(agent);
        } else {
            house.waiting.push_back(agent);
            self.turn(agent, Doing::Seatless);
        }
    }

    /// A person has gone: whoever has waited longest for a seat takes theirs.
    pub fn free_seat(&mut self, agent: AgentIx) {
        let site = self.site_of(agent);
        let house = &mut self.houses[site.ix()];
        if !std::mem::take(&mut self.attendance[agent.ix()].seated) {
            // Only a capped house has anybody waiting.
            return house.waiting.retain(|waiting| *waiting != agent);
        }
        house.taken -= 1;
        if let Some(next) = house.waiting.pop_front() {
            self.come_in(next);
        }
    }

    fn site_of(&self, agent: AgentIx) -> SiteIx {
        self.plan.groups[self.agents[agent.ix()].group.ix()].site
    }
}

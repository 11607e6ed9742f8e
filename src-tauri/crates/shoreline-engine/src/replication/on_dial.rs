//! Calls out: which record is called next, how many calls are made at once, what becomes of each. Who takes an answered
//! call is routing's business.

use crate::draw::streams::Purpose;
use crate::plan::{AgentIx, CampaignIx, CampaignPlan, GroupIx, PacingPlan, QueueIx, ReachPlan, SegmentIx};
use crate::replication::contact::{Contact, Draws, Party};
use crate::replication::event::{ContactIx, Event};
use crate::replication::fact::{Entry, Fact, Handled, Watch};
use crate::replication::lists::IDLE;
use crate::replication::world::{Question, World};
use shoreline_model::calendar::Ms;
use shoreline_model::queue::Occupies;

/// A record's number: its segment above, its place in the segment below.
const SEGMENT_SHIFT: u32 = 24;

impl<'a, W: Watch> World<'a, W> {
    /// A segment may be called until an instant.
    pub fn calling(&mut self, campaign: CampaignIx, segment: SegmentIx, until: Ms) {
        self.diallers[campaign.ix()].stocks[segment.ix()].until = until;
        self.dial(campaign);
    }

    /// A calling day begins: records are new on the list.
    pub fn new_records(&mut self, campaign: CampaignIx, segment: SegmentIx, count: u32) {
        self.diallers[campaign.ix()].new_day(segment, count);
        self.dial(campaign);
    }

    /// Somebody of a group is idle: campaigns may call.
    #[inline]
    pub fn dial_for(&mut self, group: GroupIx) {
        for dials in &self.plan.groups[group.ix()].dials {
            self.dial(dials.campaign);
        }
    }

    /// Makes the calls of a campaign that may be made now.
    pub fn dial(&mut self, campaign: CampaignIx) {
        let CampaignPlan { queue, pacing, .. } = self.plan.campaigns[campaign.ix()];
        while let Some(segment) = self.callable(campaign) {
            let idle = self.idle_for(queue);
            let dialler = &self.diallers[campaign.ix()];
            match pacing {
                PacingPlan::Predictive { most, .. } if dialler.may_overdial() => {
                    if dialler.in_flight >= dialler.lines(most, idle) {
                        return;
                    }
                    self.call(campaign, segment);
                }
                _ => {
                    let contact = self.next_record(campaign, segment);
                    let free = idle > self.diallers[campaign.ix()].in_flight;
                    let agent = if free { self.agent_for(contact, queue, 0) } else { None };
                    let Some(agent) = agent else { return self.put_back(contact, campaign) };
                    self.leave_bench(agent);
                    self.call_with(agent, contact, campaign);
                }
            }
        }
    }

    /// The segment to call next, if the campaign may call anybody.
    fn callable(&self, campaign: CampaignIx) -> Option<SegmentIx> {
        let open = self.queues[self.plan.campaigns[campaign.ix()].queue.ix()].open;
        if open { self.diallers[campaign.ix()].segment(self.now) } else { None }
    }

    /// Idle people who may serve a queue at once, those kept for others left out.
    fn idle_for(&self, queue: QueueIx) -> u32 {
        let at_once = self.open_servers(queue).filter(|server| server.joins_after == 0);
        at_once
            .map(|server| self.bench(server.group, IDLE).count.saturating_sub(self.kept(server.gate)))
            .sum()
    }

    /// A person who would go on with deferred work calls first, where a campaign comes before that work. Says whether.
    #[inline]
    pub fn calls_before(&mut self, agent: AgentIx, contact: ContactIx) -> bool {
        let group = self.agents[agent.ix()].group;
        !self.plan.groups[group.ix()].dials.is_empty() && self.calls_instead(agent, group, contact)
    }

    #[inline(never)]
    fn calls_instead(&mut self, agent: AgentIx, group: GroupIx, contact: ContactIx) -> bool {
        let (plan, queue) = (&self.plan.groups[group.ix()], self.contacts[contact.ix()].queue);
        if self.plan.queues[queue.ix()].occupies != Occupies::Deferred {
            return false;
        }
        let work = plan.serves.iter().find(|served| served.queue == queue).map_or(0, |served| served.tier);
        let before = plan.dials.iter().filter(|dials| dials.tier < work && self.passes(dials.gate, group, 1));
        let calls = before.map(|dials| dials.campaign);
        let next = calls.filter_map(|campaign| Some((campaign, self.callable(campaign)?))).next();
        if let Some((campaign, segment)) = next {
            let record = self.next_record(campaign, segment);
            self.call_with(agent, record, campaign);
        }
        next.is_some()
    }

    /// Takes a record off the list.
    fn next_record(&mut self, campaign: CampaignIx, segment: SegmentIx) -> ContactIx {
        let plan = &self.plan.campaigns[campaign.ix()];
        let stock = &mut self.diallers[campaign.ix()].stocks[segment.ix()];
        if let Some(again) = stock.due.pop_front() {
            return again;
        }
        stock.fresh -= 1;
        stock.begun += 1;
        // Counted segment by segment: a record is the same customer whatever other segments there are.
        let serial = (u32::from(segment.0) << SEGMENT_SHIFT) | stock.begun & ((1 << SEGMENT_SHIFT) - 1);
        let record =
            Contact { entry: Entry::Dialled, ..Contact::first(plan.queue, serial, self.now, self.slot) };
        self.keep(record)
    }

    fn put_back(&mut self, record: ContactIx, campaign: CampaignIx) {
        let segment = self.segment_of(record);
        self.diallers[campaign.ix()].stocks[segment.ix()].due.push_front(record);
    }

    fn segment_of(&self, record: ContactIx) -> SegmentIx {
        SegmentIx((self.contacts[record.ix()].serial >> SEGMENT_SHIFT) as u16)
    }

    /// Decides who answers a call, if anybody, at an instant to come.
    fn ring(&mut self, record: ContactIx, campaign: CampaignIx, reach: &ReachPlan, at: Ms) -> Party {
        let segment = &self.plan.campaigns[campaign.ix()].segments[self.segment_of(record).ix()];
        let party = if self.chance(record, Question::Reached) >= reach.share {
            Party::Nobody
        } else if self.chance(record, Question::RightParty) < segment.right_party(at) {
            Party::Meant
        } else {
            Party::Other
        };
        self.contacts[record.ix()].party = party;
        party
    }

    /// A call without an agent.
    fn call(&mut self, campaign: CampaignIx, segment: SegmentIx) {
        let record = self.next_record(campaign, segment);
        let reach = self.reach_of(record);
        let answered = self.ring(record, campaign, reach, self.now + reach.ring) != Party::Nobody;
        self.diallers[campaign.ix()].in_flight += 1;
        let ends = self.now + if answered { reach.ring } else { reach.fail };
        self.agenda.push(ends, Event::CallEnds(record));
    }

    /// A call without an agent is answered, or given up.
    pub fn on_call_end(&mut self, record: ContactIx) {
        let Some(campaign) = self.campaign_of(record) else { return };
        self.diallers[campaign.ix()].in_flight -= 1;
        self.tell_attempt(record, campaign, None);
        if self.contacts[record.ix()].party == Party::Nobody {
            self.try_again(record);
        } else {
            self.pick_up(record, campaign);
            self.front_door(record);
        }
        self.dial(campaign);
    }

    /// A person, on no bench, calls.
    fn call_with(&mut self, agent: AgentIx, record: ContactIx, campaign: CampaignIx) {
        let reach = self.reach_of(record);
        let preview = match self.plan.campaigns[campaign.ix()].pacing {
            PacingPlan::WithAgent { preview } => preview,
            PacingPlan::Predictive { .. } => 0,
        };
        let party = self.ring(record, campaign, reach, self.now + preview + reach.ring);
        self.tell_attempt(record, campaign, Some(agent));
        if party == Party::Nobody {
            return self.ring_out(agent, record, preview + reach.fail);
        }
        self.pick_up(record, campaign);
        let entry = &mut self.contacts[record.ix()];
        entry.ring = u32::try_from(preview + reach.ring).unwrap_or(u32::MAX);
        let queue = entry.queue;
        self.tell(Fact::Received { queue, contact: record, entry: Entry::Dialled });
        self.serve(agent, record, false);
    }

    /// A person, on no bench, calls and nobody answers.
    fn ring_out(&mut self, agent: AgentIx, contact: ContactIx, long: Ms) {
        let person = &mut self.agents[agent.ix()];
        (person.contact, person.ends) = (contact.0, self.now + long);
        self.contacts[contact.ix()].agent = agent.0;
        self.occupy(agent);
        self.agenda.push(self.now + long, Event::ServiceEnds(agent));
    }

    fn tell_attempt(&mut self, record: ContactIx, campaign: CampaignIx, agent: Option<AgentIx>) {
        let Contact { queue, party, .. } = self.contacts[record.ix()];
        let (reached, right_party) = (party != Party::Nobody, party == Party::Meant);
        self.tell(Fact::Attempted { queue, agent, reached, right_party });
        if let PacingPlan::Predictive { cap, .. } = self.plan.campaigns[campaign.ix()].pacing
            && reached
        {
            self.diallers[campaign.ix()].earn(cap);
        }
    }

    /// Somebody answers: draws what the conversation will need.
    fn pick_up(&mut self, record: ContactIx, campaign: CampaignIx) {
        let (now, slot) = (self.now, self.slot);
        let plan = &self.plan.campaigns[campaign.ix()];
        let mut draws = Draws::new(self.streams, self.customer(record));
        let entry = &mut self.contacts[record.ix()];
        (entry.since, entry.place, entry.came, entry.slot) = (now, now, now, slot);
        let laws = self.queues[plan.queue.ix()].laws;
        entry.draw(&self.plan.queues[plan.queue.ix()].laws[laws.ix()], &mut draws);
        if entry.party == Party::Other {
            (entry.talk, entry.hold, entry.acw) = (plan.wrong_party, 0, 0);
        }
        if let PacingPlan::Predictive { patience, .. } = plan.pacing {
            entry.patience = patience;
        }
    }

    /// An agent who has taken a contact of a callback queue calls. Says whether the customer answers; where not, the
    /// agent is busy until the attempt is given up.
    pub fn calls_back(&mut self, agent: AgentIx, contact: ContactIx, queued: bool) -> bool {
        let Contact { queue, slot, since, entry, .. } = self.contacts[contact.ix()];
        // A campaign has called already; of a contact handed over the customer is on the line.
        if matches!(entry, Entry::Dialled | Entry::HandOver) {
            return true;
        }
        let reach = self.reach_of(contact);
        let reached = self.chance(contact, Question::Reached) < reach.share;
        self.tell(Fact::Attempted { queue, agent: Some(agent), reached, right_party: reached });
        if reached {
            self.contacts[contact.ix()].ring = u32::try_from(reach.ring).unwrap_or(u32::MAX);
            return true;
        }
        self.contacts[contact.ix()].party = Party::Nobody;
        self.free_line(contact);
        self.tell(Fact::FlowedOut { queue, contact, slot, wait: self.now - since, queued });
        self.ring_out(agent, contact, reach.fail);
        self.release_escort(contact);
        false
    }

    /// Nobody, or not the person meant, was reached: another try later, unless this was the last.
    pub fn try_again(&mut self, contact: ContactIx) {
        let reach = self.reach_of(contact);
        let tries = self.contacts[contact.ix()].tries + 1;
        if tries >= reach.max_tries {
            return self.let_go(contact);
        }
        let contact = self.unencumbered(contact);
        let entry = &mut self.contacts[contact.ix()];
        (entry.tries, entry.party) = (tries, Party::Meant);
        let queue = entry.queue;
        if self.campaign_of(contact).is_none() {
            self.contacts[contact.ix()].entry = Entry::FlowIn;
            return self.come_back(contact, queue, &reach.retry);
        }
        let delay = reach.retry.draw(&mut self.streams.stream(Purpose::Redial, self.customer(contact)));
        let hop = &mut self.contacts[contact.ix()].hop;
        *hop = hop.wrapping_add(1);
        self.agenda.push(self.now.saturating_add(delay), Event::RecordDue(contact));
    }

    /// A record may be called again.
    pub fn on_record_due(&mut self, record: ContactIx) {
        let Some(campaign) = self.campaign_of(record) else { return };
        let segment = self.segment_of(record);
        self.diallers[campaign.ix()].stocks[segment.ix()].due.push_back(record);
        self.dial(campaign);
    }

    /// After a conversation of a campaign: it may have been worth it.
    pub fn convert(&mut self, contact: ContactIx, campaign: CampaignIx) {
        let CampaignPlan { conversion, value_milli, .. } = self.plan.campaigns[campaign.ix()];
        if self.chance(contact, Question::Converts) < conversion {
            let Contact { queue, slot, .. } = self.contacts[contact.ix()];
            self.tell(Fact::Converted { queue, contact, slot, value_milli });
        }
    }

    /// An agent is done with a call that did not reach the person meant.
    pub fn missed(&mut self, agent: AgentIx, contact: ContactIx) {
        let entry = &self.contacts[contact.ix()];
        let Contact { queue, slot, talk, hold, acw, party, .. } = *entry;
        if party == Party::Other {
            let (active, group) = (entry.handling(), self.agents[agent.ix()].group);
            let how = Handled { talk, hold, acw, active, first: false, resolved: false, passed_on: false };
            self.free_line(contact);
            self.tell(Fact::Finished { queue, contact, agent, group, slot, how });
        }
        self.try_again(contact);
    }

    /// How a queue that calls reaches people.
    fn reach_of(&self, contact: ContactIx) -> &'a ReachPlan {
        let plan = &self.plan.queues[self.contacts[contact.ix()].queue.ix()];
        plan.reach.as_ref().expect("only queues that say whom they reach call")
    }

    fn campaign_of(&self, contact: ContactIx) -> Option<CampaignIx> {
        self.plan.queues[self.contacts[contact.ix()].queue.ix()].campaign
    }
}

//! How fast a person works and how well. Every factor on handling time is multiplied here and nowhere else.

use crate::draw::streams::{Purpose, Streams};
use crate::plan::pace::{AssistPlan, FatiguePlan, Hire, PacePlan};
use crate::plan::{AgentIx, AgentPlan, Plan, QueueIx};
use crate::replication::fact::{Doing, Watch};
use crate::replication::world::World;
use rand_distr::{Distribution, StandardNormal};
use shoreline_model::calendar::Ms;

/// Handling time as a multiple of what was drawn for the contact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pace {
    /// Of talk and hold.
    pub talk: f64,
    /// Of after-contact work.
    pub acw: f64,
}

impl Pace {
    /// As drawn.
    pub const USUAL: Pace = Pace { talk: 1.0, acw: 1.0 };

    fn times(self, factor: f64) -> Self {
        Self { talk: self.talk * factor, acw: self.acw * factor }
    }
}

/// What a person brings to a replication and gathers in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Person {
    /// The person's own factor on handling time.
    own: f64,
    /// Occupancy when it was last looked at, the past fading exponentially; nobody comes tired.
    occupancy: f64,
    looked_at: Ms,
    busy: bool,
}

impl Person {
    fn new(person: &AgentPlan, sigma: f64, streams: Streams) -> Self {
        let own = if sigma > 0.0 { own_factor(sigma, person, streams) } else { 1.0 };
        Self { own, occupancy: 0.0, looked_at: 0, busy: false }
    }

    /// Occupancy now: what was fades, what is takes its place. Breaks and nights are rest.
    fn occupancy(&self, now: Ms, span: f64) -> f64 {
        let is = if self.busy { 1.0 } else { 0.0 };
        is + (self.occupancy - is) * (-((now - self.looked_at) as f64) / span).exp()
    }
}

/// Log-normal with mean 1.
fn own_factor(sigma: f64, person: &AgentPlan, streams: Streams) -> f64 {
    let normal: f64 = StandardNormal.sample(&mut streams.stream(Purpose::Person, person.key));
    (sigma * normal - sigma * sigma / 2.0).exp()
}

/// Everybody, where anybody's pace is moved by who they are or what they do; nobody otherwise.
pub(crate) fn persons(plan: &Plan, streams: Streams) -> Vec<Person> {
    if plan.groups.iter().all(|group| group.pace.is_none()) {
        return Vec::new();
    }
    let sigma =
        |person: &AgentPlan| plan.groups[person.group.ix()].pace.as_ref().map_or(0.0, |p| p.person_sigma);
    plan.agents.iter().map(|person| Person::new(person, sigma(person), streams)).collect()
}

impl<W: Watch> World<'_, W> {
    /// The pace at which a person begins a contact of a queue now.
    #[inline]
    pub fn pace(&self, agent: AgentIx, queue: QueueIx) -> Pace {
        let group = &self.plan.groups[self.agents[agent.ix()].group.ix()];
        let skill = group.factors[queue.ix()];
        let usual = Pace { talk: skill, acw: skill };
        match &group.pace {
            None => usual,
            Some(plan) => self.moved(usual, plan, agent),
        }
    }

    /// The share of contacts of a queue that a person resolves the first time.
    #[inline]
    pub fn resolves(&self, agent: AgentIx, queue: QueueIx) -> f64 {
        self.plan.groups[self.agents[agent.ix()].group.ix()].resolved[queue.ix()]
    }

    #[inline(never)]
    fn moved(&self, usual: Pace, plan: &PacePlan, agent: AgentIx) -> Pace {
        let (person, hired) = (&self.persons[agent.ix()], self.plan.agents[agent.ix()].hired);
        let new = hired.map_or(1.0, |hired| newness(plan, hired, self.now));
        let tired =
            self.plan.fatigue.map_or(1.0, |fatigue| fatigue.factor(person.occupancy(self.now, fatigue.span)));
        let slow: f64 = plan
            .slow
            .iter()
            .filter(|slow| (slow.from..slow.until).contains(&self.now))
            .map(|s| s.factor)
            .product();
        let tenure = hired.map_or(Ms::MAX, |hired| self.now - hired.at);
        let helped = |pace, assist| help(pace, assist, tenure, self.now);
        plan.assists.iter().fold(usual.times(person.own * new * tired * slow), helped)
    }

    /// Notes that a person turned to something else, where that may tire or rest them.
    #[inline]
    pub fn tire(&mut self, agent: AgentIx, to: Doing) {
        if let Some(FatiguePlan { span, .. }) = self.plan.fatigue {
            let person = &mut self.persons[agent.ix()];
            person.occupancy = person.occupancy(self.now, span);
            (person.looked_at, person.busy) = (self.now, matches!(to, Doing::Busy | Doing::Overrun));
        }
    }
}

/// What a new person's handling takes: the learning curve, and nesting.
fn newness(plan: &PacePlan, hired: Hire, now: Ms) -> f64 {
    let learning = plan.learning.map_or(1.0, |learning| learning.factor(now - hired.starts));
    if now < hired.nests_until { learning * hired.nesting_factor } else { learning }
}

/// Each factor counts for the share of handling that uses the assist.
fn help(pace: Pace, assist: &AssistPlan, tenure: Ms, now: Ms) -> Pace {
    let adopted = assist.adoption.at(now);
    let part = |factor: f64| 1.0 + adopted * (factor - 1.0);
    Pace { talk: pace.talk * part(assist.talk_at(tenure)), acw: pace.acw * part(assist.acw) }
}

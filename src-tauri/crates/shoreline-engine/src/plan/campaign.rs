//! Calls out: how they reach people, whom a campaign calls where and when, and how its calls are paced.

use super::{CampaignIx, GateIx, QueueIx};
use crate::draw::sample::Sampler;
use shoreline_model::calendar::Ms;

/// How calls of a queue reach its customers.
#[derive(Debug, Clone)]
pub struct ReachPlan {
    pub share: f64,
    /// Until somebody answers.
    pub ring: Ms,
    /// Until an attempt is given up.
    pub fail: Ms,
    pub max_tries: u8,
    pub retry: Sampler,
}

/// An outbound campaign.
#[derive(Debug, Clone)]
pub struct CampaignPlan {
    pub queue: QueueIx,
    pub segments: Vec<SegmentPlan>,
    /// Time with somebody else.
    pub wrong_party: Ms,
    pub pacing: PacingPlan,
    pub conversion: f64,
    /// Thousandths of the reporting currency.
    pub value_milli: i64,
}

/// People on a list who live by one clock.
#[derive(Debug, Clone)]
pub struct SegmentPlan {
    /// Share of those reached who are the person meant, from an instant on.
    pub right_party: Vec<(Ms, f64)>,
}

impl SegmentPlan {
    /// The share at an instant.
    pub fn right_party(&self, at: Ms) -> f64 {
        let begun = self.right_party.partition_point(|(from, _)| *from <= at);
        begun.checked_sub(1).map_or(1.0, |last| self.right_party[last].1)
    }
}

/// How calls are paced.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PacingPlan {
    /// An agent is there for every call, and reads the record for so long before.
    WithAgent { preview: Ms },
    /// More calls than idle agents.
    Predictive {
        /// Share of answered calls that may find no agent.
        cap: f64,
        /// Most calls for each idle agent.
        most: f64,
        patience: Ms,
    },
}

/// A campaign for which a group's idle people call.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dials {
    /// Level of the skill, then priority of the queue; lower first.
    pub tier: u16,
    pub campaign: CampaignIx,
    pub gate: GateIx,
}

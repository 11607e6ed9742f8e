//! What makes people faster or slower than their skill says: who they are, how long they have been there, what helps
//! and what tires them. Instants and numbers only; reads no world.

use shoreline_model::calendar::Ms;

/// What moves the pace of a group's people, besides skill and language.
#[derive(Debug, Clone, Default)]
pub struct PacePlan {
    /// Standard deviation of the logarithm of a person's own factor.
    pub person_sigma: f64,
    pub learning: Option<LearningPlan>,
    pub assists: Vec<AssistPlan>,
    pub slow: Vec<Slow>,
}

impl PacePlan {
    /// Whether nothing in it moves anybody.
    pub fn is_still(&self) -> bool {
        let Self { person_sigma, learning, assists, slow } = self;
        *person_sigma == 0.0 && learning.is_none() && assists.is_empty() && slow.is_empty()
    }
}

/// A learning curve: 1 + (`start` - 1) x exp(-t / `span`), t after the first contact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LearningPlan {
    pub start: f64,
    /// In milliseconds.
    pub span: f64,
}

impl LearningPlan {
    /// The factor this long after a person began to take contacts.
    pub fn factor(&self, after: Ms) -> f64 {
        1.0 + (self.start - 1.0) * (-(after.max(0) as f64) / self.span).exp()
    }
}

/// Help for a group.
#[derive(Debug, Clone)]
pub struct AssistPlan {
    /// Tenure from which a factor on talk and hold holds, in order.
    pub talk: Vec<(Ms, f64)>,
    pub acw: f64,
    pub adoption: RampPlan,
}

impl AssistPlan {
    /// The factor on talk and hold at this tenure, where everybody uses it.
    pub fn talk_at(&self, tenure: Ms) -> f64 {
        self.talk.iter().rev().find(|(from, _)| *from <= tenure).map_or(1.0, |(_, factor)| *factor)
    }
}

/// A share that changes in a straight line between instants, and is level outside them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RampPlan(pub Vec<(Ms, f64)>);

impl RampPlan {
    /// The share at an instant; 0 where the ramp has no points.
    pub fn at(&self, now: Ms) -> f64 {
        let next = self.0.partition_point(|(at, _)| *at <= now);
        match (next.checked_sub(1).map(|before| self.0[before]), self.0.get(next)) {
            (Some((from, low)), Some(&(to, high))) => {
                low + (high - low) * (now - from) as f64 / (to - from) as f64
            }
            (Some((_, level)), None) | (None, Some(&(_, level))) => level,
            (None, None) => 0.0,
        }
    }
}

/// Systems are slow for a while.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slow {
    pub from: Ms,
    pub until: Ms,
    pub factor: f64,
}

/// How being busy without a pause slows people down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FatiguePlan {
    /// Occupancy that tires nobody.
    pub above: f64,
    pub slope: f64,
    /// Time in which what was counts for 1/e, in milliseconds.
    pub span: f64,
}

impl FatiguePlan {
    /// The factor at a faded occupancy.
    pub fn factor(&self, occupancy: f64) -> f64 {
        1.0 + self.slope * (occupancy - self.above).max(0.0)
    }
}

/// When somebody was hired.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hire {
    /// First day at work; tenure counts from here.
    pub at: Ms,
    /// The classroom is over: contacts begin.
    pub starts: Ms,
    pub nests_until: Ms,
    /// Handling time as a multiple while nesting.
    pub nesting_factor: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ramp_is_straight_between_its_points_and_level_outside() {
        let ramp = RampPlan(vec![(100, 0.2), (200, 0.6)]);
        assert_eq!([0, 100, 150, 200, 900].map(|at| ramp.at(at)), [0.2, 0.2, 0.4, 0.6, 0.6]);
        assert_eq!(RampPlan::default().at(5), 0.0);
    }

    #[test]
    fn two_points_at_one_instant_are_a_step() {
        let ramp = RampPlan(vec![(100, 0.0), (100, 1.0)]);
        assert_eq!([99, 100].map(|at| ramp.at(at)), [0.0, 1.0]);
    }

    #[test]
    fn assist_is_for_the_tenure_reached() {
        let assist = AssistPlan { talk: vec![(10, 0.7), (20, 0.9)], acw: 1.0, adoption: RampPlan::default() };
        assert_eq!([5, 10, 19, 20, 99].map(|tenure| assist.talk_at(tenure)), [1.0, 0.7, 0.7, 0.9, 0.9]);
    }
}

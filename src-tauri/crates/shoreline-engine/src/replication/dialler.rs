//! The calling of one campaign: what is left on its list, and how many calls may be on the way. Knows no agent.
//!
//! # How predictive pacing keeps below its cap
//! Every answered call earns `cap` of an abandonment, every abandonment costs one. The more is in hand, the more calls
//! are made for each idle agent; with less than one in hand every call has an agent, and none is abandoned. What a
//! calling day leaves buys nothing on the next. So on no day are there more abandonments than cap x answered calls,
//! but for calls that were on the way when the last was spent. Regulators cap that share: 16 CFR 310.4(b)(4), 3% of
//! answered calls, abandoned where no agent is there within 2 s; Ofcom, the same over 24 hours. Pacing by what is
//! observed as in Samuelson (1999), "Predictive dialing for outbound telephone call centers", Interfaces 29(5).

use crate::plan::{CampaignPlan, SegmentIx};
use crate::replication::event::ContactIx;
use shoreline_model::calendar::Ms;
use std::cmp::Reverse;
use std::collections::VecDeque;

/// Abandonments in hand with which a dialler goes at full speed; no more are kept, so that a quiet morning buys no
/// reckless afternoon.
const FULL_SPEED: f64 = 10.0;

/// The calling of one campaign.
#[derive(Debug)]
pub(crate) struct Dialler {
    pub stocks: Vec<Stock>,
    /// Calls on the way without an agent.
    pub in_flight: u32,
    /// Abandonments in hand.
    credit: f64,
}

/// Records of a segment.
#[derive(Debug, Default)]
pub(crate) struct Stock {
    /// It may be called before this.
    pub until: Ms,
    /// Never called.
    pub fresh: u32,
    /// Ever called.
    pub begun: u32,
    /// To be called again, those due first in front.
    pub due: VecDeque<ContactIx>,
}

impl Stock {
    fn callable(&self, now: Ms) -> usize {
        if now < self.until { self.fresh as usize + self.due.len() } else { 0 }
    }
}

impl Dialler {
    pub fn new(plan: &CampaignPlan) -> Self {
        let stocks = plan.segments.iter().map(|_| Stock::default()).collect();
        Self { stocks, in_flight: 0, credit: 0.0 }
    }

    /// The segment to call next: the one with most records left, so that all are worked off together.
    pub fn segment(&self, now: Ms) -> Option<SegmentIx> {
        let left = |at: &usize| (self.stocks[*at].callable(now), Reverse(*at));
        let most = (0..self.stocks.len()).max_by_key(left)?;
        (self.stocks[most].callable(now) > 0).then_some(SegmentIx(most as u16))
    }

    /// A calling day begins. What was not spent the day before is lost; what was spent too much is still owed.
    pub fn new_day(&mut self, segment: SegmentIx, records: u32) {
        self.stocks[segment.ix()].fresh += records;
        self.credit = self.credit.min(0.0);
    }

    /// Whether calls may be made that have no agent.
    pub fn may_overdial(&self) -> bool {
        self.credit >= 1.0
    }

    /// Calls to be on the way without an agent, for so many idle ones.
    pub fn lines(&self, most: f64, idle: u32) -> u32 {
        let for_each = 1.0 + (most - 1.0) * (self.credit / FULL_SPEED).clamp(0.0, 1.0);
        (for_each * f64::from(idle)) as u32
    }

    /// A call was answered.
    pub fn earn(&mut self, cap: f64) {
        self.credit = (self.credit + cap).min(FULL_SPEED);
    }

    /// An answered call found no agent.
    pub fn spend(&mut self) {
        self.credit -= 1.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialler(stocks: Vec<Stock>) -> Dialler {
        Dialler { stocks, in_flight: 0, credit: 0.0 }
    }

    fn stock(until: Ms, fresh: u32) -> Stock {
        Stock { until, fresh, ..Stock::default() }
    }

    #[test]
    fn a_dialler_starts_with_an_agent_for_every_call_and_speeds_up_as_it_earns() {
        let mut dialler = dialler(Vec::new());
        assert!(!dialler.may_overdial());
        // A share without rounding in binary: 640 of them are five.
        (0..640).for_each(|_| dialler.earn(1.0 / 128.0));
        assert_eq!(dialler.lines(3.0, 10), 20, "half of full speed");
        (0..6_400).for_each(|_| dialler.earn(1.0 / 128.0));
        assert_eq!(dialler.lines(3.0, 10), 30, "full speed, and no more");
    }

    #[test]
    fn what_is_earned_is_spent_on_abandonments() {
        let mut dialler = dialler(Vec::new());
        (0..100).for_each(|_| dialler.earn(0.025));
        dialler.spend();
        assert!(dialler.may_overdial());
        dialler.spend();
        assert!(!dialler.may_overdial(), "only half an abandonment is left");
    }

    #[test]
    fn a_new_day_takes_what_is_left_and_keeps_what_is_owed() {
        let mut dialler = dialler(vec![stock(11, 0)]);
        (0..100).for_each(|_| dialler.earn(0.03));
        dialler.new_day(SegmentIx(0), 5);
        assert_eq!((dialler.credit, dialler.stocks[0].fresh), (0.0, 5));
        dialler.spend();
        dialler.new_day(SegmentIx(0), 5);
        assert_eq!((dialler.credit, dialler.stocks[0].fresh), (-1.0, 10));
    }

    #[test]
    fn the_open_segment_with_most_records_is_called_next() {
        let of = |stocks| dialler(stocks).segment(10);
        assert_eq!(of(vec![stock(11, 3), stock(11, 9), stock(10, 99)]), Some(SegmentIx(1)));
        assert_eq!(of(vec![stock(11, 4), stock(11, 4)]), Some(SegmentIx(0)));
        assert_eq!(of(vec![stock(11, 0), stock(10, 7)]), None);
    }
}

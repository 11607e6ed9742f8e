//! Campaigns and callbacks: local calling hours and right-party hours to instants, laws to samplers.

use super::opening::{Span, join, minutes};
use super::{Scene, ms, zone};
use crate::draw::sample::Sampler;
use crate::plan::{
    CampaignIx, CampaignPlan, PacingPlan, QueueIx, QueuePlan, ReachPlan, SegmentIx, SegmentPlan, Step, What,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use shoreline_model::calendar::{HOUR, Ms};
use shoreline_model::campaign::{Campaign, Pacing, Segment};
use shoreline_model::clock::WeekDay;
use shoreline_model::journey::Reach;
use shoreline_model::units::Seconds;
use std::collections::BTreeMap;

/// What the scenario need not say.
const RING_S: Seconds = Seconds(20.0);
const FAIL_S: Seconds = Seconds(30.0);
const RETRY_MS: f64 = HOUR as f64;
const WRONG_PARTY_S: Seconds = Seconds(15.0);
const MOST_LINES: f64 = 3.0;
const PATIENCE_S: Seconds = Seconds(2.0);

/// How a queue's calls reach people.
pub(super) fn reach(said: &Reach) -> ReachPlan {
    ReachPlan {
        share: said.share.0,
        ring: ms(said.ring_s.unwrap_or(RING_S)),
        fail: ms(said.fail_s.unwrap_or(FAIL_S)),
        max_tries: said.max_tries.unwrap_or(1),
        retry: said.retry_delay.as_ref().and_then(Sampler::of).unwrap_or(Sampler::Constant(RETRY_MS)),
    }
}

/// The campaigns of the scenario, and when they may call whom.
pub(super) fn campaigns(
    scene: &Scene<'_>,
    begins: Ms,
    queues: &mut [QueuePlan],
    schedule: &mut Vec<Step>,
) -> Vec<CampaignPlan> {
    let mut plans = Vec::new();
    for (queue, plan) in queues.iter_mut().enumerate() {
        let Some(said) = &scene.scenario.queues[queue].campaign else { continue };
        let ix = CampaignIx(plans.len() as u16);
        (plan.campaign, plan.reach) = (Some(ix), Some(reach(&said.reach)));
        for (at, segment) in said.segments.iter().enumerate() {
            Calling { scene, said, segment, clock: zone(&segment.zone), begins }.steps(
                ix,
                SegmentIx(at as u16),
                schedule,
            );
        }
        plans.push(campaign_plan(scene, QueueIx(queue as u16), said, begins));
    }
    plans
}

fn campaign_plan(scene: &Scene<'_>, queue: QueueIx, said: &Campaign, begins: Ms) -> CampaignPlan {
    CampaignPlan {
        queue,
        segments: said.segments.iter().map(|segment| segment_plan(scene, said, segment, begins)).collect(),
        wrong_party: ms(said.wrong_party_s.unwrap_or(WRONG_PARTY_S)),
        pacing: pacing(&said.pacing),
        conversion: said.conversion_share.map_or(0.0, |share| share.0),
        value_milli: said.conversion_value.map_or(0, |value| (value.0 * 1000.0).round() as i64),
    }
}

fn pacing(said: &Pacing) -> PacingPlan {
    match said {
        Pacing::Preview { preview_s } => PacingPlan::WithAgent { preview: ms(*preview_s) },
        Pacing::Progressive => PacingPlan::WithAgent { preview: 0 },
        Pacing::Predictive { abandon_cap_share, most_lines_per_agent, patience_s } => {
            PacingPlan::Predictive {
                cap: abandon_cap_share.0,
                most: most_lines_per_agent.map_or(MOST_LINES, |most| most.0),
                patience: ms(patience_s.unwrap_or(PATIENCE_S)),
            }
        }
    }
}

/// The share of right parties changes with the hour on the segment's clock.
fn segment_plan(scene: &Scene<'_>, said: &Campaign, segment: &Segment, begins: Ms) -> SegmentPlan {
    let mut right_party: Vec<(Ms, f64)> = Vec::new();
    if !said.right_party_by_hour.is_empty() {
        for quarter in scene.window.quarters(&zone(&segment.zone), begins, scene.window.end()) {
            let hour = usize::from(quarter.minute / 60);
            let share = said.right_party_by_hour.get(hour).map_or(0.0, |share| share.0);
            if right_party.last().is_none_or(|(_, last)| *last != share) {
                right_party.push((quarter.start, share));
            }
        }
    }
    SegmentPlan { right_party }
}

/// One segment with what decides when it is called.
struct Calling<'a, 's> {
    scene: &'a Scene<'s>,
    said: &'a Campaign,
    segment: &'a Segment,
    clock: TimeZone,
    begins: Ms,
}

impl Calling<'_, '_> {
    fn steps(&self, campaign: CampaignIx, segment: SegmentIx, schedule: &mut Vec<Step>) {
        let windows = self.windows();
        for (from, to) in join(windows.iter().map(|(_, span)| *span).collect()) {
            schedule.push(Step { at: from, what: What::Calling(campaign, segment, to) });
        }
        for (at, records) in self.new_records(&windows) {
            schedule.push(Step { at, what: What::Records(campaign, segment, records) });
        }
    }

    /// What is left of every window after the beginning, with the date on which it opens.
    fn windows(&self) -> Vec<(Date, Span)> {
        let mut windows = Vec::new();
        for window in &self.said.windows {
            let (from, to) = minutes(window.from, window.to);
            let instant = |date, minute| self.scene.window.instant(&self.clock, date, minute);
            let dates = self.scene.dates().filter(|date| window.days.contains(&WeekDay::of(*date)));
            windows.extend(dates.filter_map(|date| {
                let span = (instant(date, from)?.max(self.begins), instant(date, to)?);
                (span.0 < span.1).then_some((date, span))
            }));
        }
        windows
    }

    /// The new records of each calling day, there when its first window opens. What rounding takes from one day it
    /// gives to a later one.
    fn new_records(&self, windows: &[(Date, Span)]) -> Vec<(Ms, u32)> {
        let mut days: BTreeMap<Date, Ms> = BTreeMap::new();
        for (date, (from, _)) in windows {
            let first = days.entry(*date).or_insert(*from);
            *first = (*first).min(*from);
        }
        let a_day = self.said.records_per_day.0 * self.segment.share.0;
        let dealt = days.values().scan(0.0, |owed, at| {
            *owed += a_day;
            let whole = owed.round();
            *owed -= whole;
            Some((*at, whole as u32))
        });
        dealt.collect()
    }
}

//! Which reasons hold for a queue of a scenario. Says nothing that the scenario, or its run, does not bear out.

use super::split::joins_at_once;
use super::{Reason, View, is_live};
use shoreline_engine::plan::{AgentPlan, GroupPlan, Passing, Plan, QueueIx, QueuePlan, Server};
use shoreline_engine::results::Results;
use shoreline_model::disruption::Trouble;
use shoreline_model::law::Law;
use shoreline_model::queue::{Occupies, Queue};
use std::collections::BTreeSet;

/// The reasons that hold, in the order of `Reason`; only one where no formula speaks of the queue.
pub(super) fn reasons(view: &View<'_>, results: &Results) -> Vec<Reason> {
    let slots = slots(view);
    if slots > 1 {
        return vec![Reason::Sessions { slots }];
    }
    if view.forecast <= 0.0 {
        return vec![Reason::NotForecast];
    }
    let mut found = Vec::new();
    how_much(view, &mut found);
    who_leaves(view, results, &mut found);
    who_serves(view, &mut found);
    chance_of_contacts(view, &mut found);
    chance_of_people(view, results, &mut found);
    laws(view, &mut found);
    found
}

/// Whether people of the queue hold several contacts at once.
pub(super) fn is_in_sessions(view: &View<'_>) -> bool {
    slots(view) > 1
}

/// The only group of a queue, where it serves no other.
pub(super) fn only_group(view: &View<'_>) -> Option<usize> {
    let mut groups = servers(view).map(|server| server.group.ix());
    let group = groups.next()?;
    let is_alone = groups.all(|other| other == group) && view.plan.groups[group].serves.len() == 1;
    is_alone.then_some(group)
}

fn how_much(view: &View<'_>, found: &mut Vec<Reason>) {
    let (intervals, of) = (view.overloaded.len() as u32, view.intervals);
    let redials = |queue: &QueuePlan| Some(queue.redial.as_ref()?.queue);
    let repeats = |queue: &QueuePlan| Some(queue.repeat.as_ref()?.queue);
    found.extend((intervals > 0).then_some(Reason::CarryOver { intervals, of }));
    found.extend(leads_here(view, redials).then_some(Reason::Redials));
    found.extend((leads_here(view, repeats) || calls_again(view)).then_some(Reason::Repeats));
    found.extend(is_passed_on(view).then_some(Reason::FromElsewhere));
    found.extend(stays_on(view).then_some(Reason::WarmTransfers));
    found.extend(is_disrupted(view).then_some(Reason::Disruptions));
}

fn who_leaves(view: &View<'_>, results: &Results, found: &mut Vec<Reason>) {
    let queue = whole(view);
    let may_hang_up = queue.laws.iter().any(|laws| laws.patience.is_some());
    let balks =
        queue.announcement.as_ref().is_some_and(|said| !said.balk.is_empty() || said.patience_factor != 1.0);
    let figures = results.queues.get(&view.queue.id.0);
    let share = figures.and_then(|figures| figures.get("abandon_share")?.mean);
    found.extend(may_hang_up.then_some(Reason::Abandonment { share }));
    found.extend((queue.balk_share > 0.0 || balks).then_some(Reason::Balking));
    found.extend(queue.callback.is_some().then_some(Reason::Callbacks));
    found.extend((queue.trunk.is_some() || queue.waiting_places < u32::MAX).then_some(Reason::Lines));
}

fn who_serves(view: &View<'_>, found: &mut Vec<Reason>) {
    let shared = also_served(view, is_live);
    let other = also_served(view, |queue| !is_live(queue));
    let parts = whole(view).parts.len() as u32;
    found.extend((!shared.is_empty()).then_some(Reason::SharedPeople { queues: shared }));
    found.extend((!other.is_empty()).then_some(Reason::OtherWork { queues: other }));
    found.extend(overflows(view).then_some(Reason::Overflow));
    found.extend(servers(view).any(|server| keeps(view.plan, server)).then_some(Reason::Reserves));
    found.extend(has_priorities(view).then_some(Reason::Priorities));
    found.extend((parts > 0).then_some(Reason::Dealt { parts }));
}

fn chance_of_contacts(view: &View<'_>, found: &mut Vec<Reason>) {
    let queue = whole(view);
    let swing = &queue.swing;
    let (day_cv, interval_cv, forecast_error_cv) = (swing.day_cv, swing.interval_cv, swing.forecast_error_cv);
    let swings = day_cv + interval_cv + forecast_error_cv > 0.0 && queue.recorded.is_none();
    found.extend(swings.then_some(Reason::Swing { day_cv, interval_cv, forecast_error_cv }));
    found.extend((!swing.bursts.is_empty()).then_some(Reason::Bursts));
    found.extend(queue.spacing.is_some().then_some(Reason::Spacing));
    found.extend(queue.recorded.is_some().then_some(Reason::Recorded));
}

fn chance_of_people(view: &View<'_>, results: &Results, found: &mut Vec<Reason>) {
    let overruns = |&group: &usize| {
        let figures = results.agent_groups.get(&view.plan.report.group_ids[group]);
        figures.and_then(|figures| figures.get("overrun_h")?.mean).is_some_and(|hours| hours > 0.0)
    };
    found.extend(groups(view).any(|group| may_be_away(view.plan, group)).then_some(Reason::Absence));
    found.extend(view.groups.iter().any(|&group| has_breaks(view.plan, group)).then_some(Reason::Breaks));
    found.extend(view.groups.iter().any(overruns).then_some(Reason::ShiftEnds));
    found.extend(differ_in_pace(view).then_some(Reason::Pace));
    found.extend(whole(view).bot.is_some().then_some(Reason::Bot));
}

fn laws(view: &View<'_>, found: &mut Vec<Reason>) {
    let laws_change = whole(view).laws.len() > 1;
    found.extend(laws_change.then_some(Reason::OtherHours));
    found.extend(view.changes.then_some(Reason::Changing));
    found.extend(handling_law(view.queue));
    let memoryless =
        matches!(view.queue.patience, Law::Never | Law::Exponential { .. } | Law::PatienceEstimate { .. });
    found.extend((!memoryless).then_some(Reason::PatienceLaw));
}

fn whole<'a>(view: &View<'a>) -> &'a QueuePlan {
    &view.plan.queues[view.parts[0]]
}

fn servers<'a>(view: &'a View<'_>) -> impl Iterator<Item = &'a Server> {
    view.parts.iter().flat_map(|&part| &view.plan.queues[part].servers)
}

fn groups<'a>(view: &'a View<'_>) -> impl Iterator<Item = &'a GroupPlan> {
    view.groups.iter().map(|&group| &view.plan.groups[group])
}

fn slots(view: &View<'_>) -> u8 {
    let of_groups = groups(view).map(|group| group.slots).max().unwrap_or(1);
    if whole(view).occupies == Occupies::Slot { of_groups } else { 1 }
}

fn leads_here(view: &View<'_>, to: impl Fn(&QueuePlan) -> Option<QueueIx>) -> bool {
    view.plan.queues.iter().filter_map(to).any(|queue| queue.ix() == view.parts[0])
}

/// Customers of a bot that was not enough.
fn calls_again(view: &View<'_>) -> bool {
    whole(view).bot.is_some_and(|bot| view.plan.bots[bot.ix()].recontact > 0.0)
}

fn is_passed_on(view: &View<'_>) -> bool {
    let is_here = |queue: QueueIx| queue.ix() == view.parts[0];
    view.plan.queues.iter().any(|queue| {
        queue.transfers.iter().any(|transfer| is_here(transfer.queue))
            || queue.stages.iter().filter_map(|stage| stage.to_queue).any(is_here)
            || queue.callback.as_ref().is_some_and(|callback| is_here(callback.queue))
            || queue.voicemail.is_some_and(|(queue, _)| is_here(queue))
    })
}

/// Whether people who serve the queue stay with what they pass on, of this queue or another.
fn stays_on(view: &View<'_>) -> bool {
    let served = groups(view).flat_map(|group| &group.serves);
    let mut passed = served.flat_map(|served| &view.plan.queues[served.queue.ix()].transfers);
    passed.any(|transfer| matches!(transfer.how, Passing::Warm(_)))
}

fn is_disrupted(view: &View<'_>) -> bool {
    let of_group = |is_it: &dyn Fn(&shoreline_model::staffing::AgentGroup) -> bool| {
        let ids = servers(view).map(|server| &view.plan.report.group_ids[server.group.ix()]);
        let ids: BTreeSet<&String> = ids.collect();
        view.scenario.agent_groups.iter().any(|group| ids.contains(&group.id.0) && is_it(group))
    };
    view.scenario.disruptions.iter().any(|disruption| match &disruption.what {
        Trouble::SiteDown { site, .. } => of_group(&|group| group.site == *site),
        Trouble::SlowSystems { sites, .. } => of_group(&|group| sites.contains(&group.site)),
        Trouble::MassAbsence { groups, .. } => of_group(&|group| groups.contains(&group.id)),
        Trouble::BotDown { bot } => {
            let bots = view.scenario.automation.iter().flat_map(|automation| &automation.bots);
            bots.filter(|other| other.id == *bot).any(|bot| bot.queues.contains(&view.queue.id))
        }
        Trouble::Surge { .. } => false,
    })
}

/// Other queues of the people who serve this one.
fn also_served(view: &View<'_>, is_it: impl Fn(&Queue) -> bool) -> Vec<String> {
    let served = view.groups.iter().flat_map(|&group| &view.plan.groups[group].serves);
    let wholes: BTreeSet<usize> =
        served.map(|served| view.plan.queues[served.queue.ix()].whole.ix()).collect();
    let others = wholes.into_iter().filter(|whole| *whole != view.parts[0]);
    let ids = others.map(|whole| &view.plan.report.queue_ids[whole]);
    let queue = |id: &String| view.scenario.queues.iter().find(|queue| queue.id.0 == *id);
    ids.filter(|id| queue(id).is_some_and(&is_it)).cloned().collect()
}

fn overflows(view: &View<'_>) -> bool {
    let leaves = || view.parts.iter().flat_map(|&part| &view.plan.queues[part].stages);
    servers(view).any(|server| !joins_at_once(view.plan, server))
        || leaves().any(|stage| stage.to_queue.is_some())
}

fn keeps(plan: &Plan, server: &Server) -> bool {
    plan.gates[server.gate.0 as usize].keep > 0
}

/// Whether its people ask for one queue before another, or its contacts are counted as waiting longer than they do.
fn has_priorities(view: &View<'_>) -> bool {
    let has_tiers = |group: &GroupPlan| {
        let tiers: BTreeSet<u16> = group.serves.iter().map(|served| served.tier).collect();
        tiers.len() > 1
    };
    let queue = whole(view);
    queue.ageing > 0 || queue.credit > 0 || groups(view).any(has_tiers)
}

/// Whether the people of a group on one day are not those of the next.
fn may_be_away(plan: &Plan, group: &GroupPlan) -> bool {
    let late = group.lateness.start.is_some() || group.lateness.back.is_some();
    let seats = plan.sites[group.site.ix()].seats < u32::MAX;
    let away = group.absence > 0.0 || !group.mass_absences.is_empty() || !group.attrition.is_empty();
    away || late || seats
}

fn has_breaks(plan: &Plan, group: usize) -> bool {
    let mut duties = plan.duties.iter().filter(|duty| plan.agents[duty.agent.ix()].group.ix() == group);
    let is_active = plan.groups[group].activity_share > 0.0;
    plan.meetings.iter().any(|meeting| meeting.group.ix() == group)
        || duties.any(|duty| is_active || !plan.shifts[duty.shift.ix()].breaks.is_empty())
}

fn differ_in_pace(view: &View<'_>) -> bool {
    let own = |group: &GroupPlan| group.pace.as_ref().is_some_and(|pace| !pace.is_still());
    let new = |person: &AgentPlan| person.hired.is_some() && view.groups.contains(&person.group.ix());
    let factors: BTreeSet<u64> = groups(view).map(|group| group.factors[view.parts[0]].to_bits()).collect();
    view.plan.fatigue.is_some()
        || factors.len() > 1
        || groups(view).any(own)
        || view.plan.agents.iter().any(new)
}

/// The coefficient of variation of talk, hold and after-contact work together, drawn apart.
fn handling_law(queue: &Queue) -> Option<Reason> {
    let said = &queue.handling;
    let parts = [Some(&said.talk), said.hold.as_ref(), said.acw.as_ref()];
    let variances = parts.iter().flatten().map(|law| law.variance_s2());
    let cv = variances.sum::<Option<f64>>().map(|variance| variance.sqrt() / said.mean_s());
    let is_exponential = matches!(&parts, [Some(Law::Exponential { .. }), None, None]);
    let has_length = said.mean_s() > 0.0;
    (!is_exponential && has_length).then_some(Reason::HandlingLaw { cv })
}

//! Which features a scenario makes use of, so that results speak of nothing else. The file alone decides, never a draw.

use shoreline_model::Scenario;
use shoreline_model::disruption::Trouble;
use shoreline_model::journey::WhenClosed;
use shoreline_model::measure::{Feature, Features};
use shoreline_model::queue::{Channel, Occupies, Queue};
use shoreline_model::site::Site;
use shoreline_model::staffing::{AgentGroup, AtShiftEnd};

type Uses = (Feature, bool);

pub(crate) fn used(scenario: &Scenario) -> Features {
    let queues = scenario.queues.iter().flat_map(of_queue);
    let groups = scenario.agent_groups.iter().flat_map(of_group);
    let sites = scenario.sites.iter().flat_map(of_site);
    let whole = of_whole(scenario);
    queues
        .chain(groups)
        .chain(sites)
        .chain(whole)
        .filter(|(_, used)| *used)
        .map(|(feature, _)| feature)
        .collect()
}

fn of_queue(queue: &Queue) -> [Uses; 11] {
    let channel = queue.channel.unwrap_or_default();
    let is_left_a_message = matches!(queue.when_closed, Some(WhenClosed::Voicemail { .. }));
    let campaign = queue.campaign.as_ref();
    [
        (Feature::Sessions, channel.occupies() == Occupies::Slot),
        (Feature::SilentAbandons, queue.silent_abandon.is_some()),
        (Feature::Deferred, channel.occupies() == Occupies::Deferred || queue.backlog.is_some()),
        (Feature::Responses, queue.response.is_some()),
        (Feature::Connecting, queue.handling.connect_s.is_some()),
        (Feature::Resolution, queue.repeat.is_some()),
        (Feature::Repeats, queue.repeat.is_some()),
        (Feature::Transfers, !queue.transfers.is_empty()),
        (Feature::Flows, is_left_a_message || queue.callback.is_some() || queue.reach.is_some()),
        (Feature::Attempts, matches!(channel, Channel::Callback | Channel::Outbound)),
        (Feature::Campaigns, campaign.is_some()),
    ]
}

fn of_group(group: &AgentGroup) -> [Uses; 6] {
    let shrinkage = group.shrinkage.as_ref();
    let teams = group.staffing.teams();
    let mut hired = teams.iter().filter_map(|team| team.hired.as_ref());
    let cost = group.cost.as_ref();
    [
        (Feature::HandOvers, group.at_shift_end == Some(AtShiftEnd::HandOver)),
        (Feature::Overtime, !group.staffing.overtime().is_empty()),
        (Feature::Training, hired.any(|class| class.training_weeks.is_some())),
        (Feature::Lateness, shrinkage.is_some_and(|s| s.late_start.is_some() || s.late_return.is_some())),
        (Feature::Cost, cost.is_some()),
        (Feature::HireCost, cost.is_some_and(|cost| cost.hire.is_some())),
    ]
}

fn of_site(site: &Site) -> [Uses; 7] {
    let cost = site.cost.as_ref();
    let pays_seats = cost.is_some_and(|cost| cost.seat_month.is_some());
    [
        (Feature::Seats, site.seats.is_some() || pays_seats),
        (Feature::Cost, cost.is_some()),
        (Feature::NightPremium, cost.is_some_and(|cost| cost.night.is_some())),
        (Feature::WeekendPremium, cost.is_some_and(|cost| cost.weekend_premium_share.is_some())),
        (Feature::HolidayPremium, cost.is_some_and(|cost| cost.holiday_premium_share.is_some())),
        (Feature::OvertimePremium, cost.is_some_and(|cost| cost.overtime_premium_share.is_some())),
        (Feature::SeatCost, pays_seats),
    ]
}

fn of_whole(scenario: &Scenario) -> [Uses; 5] {
    let bots = scenario.automation.iter().flat_map(|automation| &automation.bots);
    let mut stages =
        scenario.routing.iter().flat_map(|routing| &routing.overflow).flat_map(|overflow| &overflow.stages);
    let mut campaigns = scenario.queues.iter().filter_map(|queue| queue.campaign.as_ref());
    let is_down = |trouble: &Trouble| matches!(trouble, Trouble::SiteDown { .. });
    [
        (Feature::Bots, bots.clone().next().is_some()),
        (Feature::Repeats, bots.clone().any(|bot| bot.recontact_share.is_some())),
        (Feature::Flows, stages.any(|stage| stage.to_queue.is_some())),
        (Feature::Outages, scenario.disruptions.iter().any(|disruption| is_down(&disruption.what))),
        (Feature::Value, campaigns.any(|campaign| campaign.conversion_value.is_some())),
    ]
}

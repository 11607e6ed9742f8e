//! From a checked scenario to a plan: names to indices, local clocks to instants. The only part of the engine that
//! sees the scenario. Cannot fail: what could go wrong, `check` has refused.

mod absence;
mod campaign;
mod demand;
mod disruption;
mod features;
mod gates;
mod group;
mod handling;
mod journey;
mod money;
mod opening;
mod pace;
mod people;
mod report;
mod roster;
mod routing;
mod team;
mod without;

use crate::draw::streams::Key;
use crate::plan::{AgentChoice, GroupIx, LawsIx, Plan, QueueIx, QueuePlan, Step, TrunkIx, What};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use journey::Journey;
use shoreline_model::Scenario;
use shoreline_model::calendar::{self, HOUR, Ms, Window};
use shoreline_model::check::Checked;
use shoreline_model::clock::ZoneName;
use shoreline_model::ids::{AgentGroupId, ClientId, QueueId};
use shoreline_model::queue::{AtClose, Queue};
use shoreline_model::site::Client;
use shoreline_model::units::Seconds;

pub use without::{Cause, without};

/// Warm-up where a queue is open when the window opens and the scenario says nothing: long against handling times.
const WARM_UP: Ms = 4 * HOUR;
/// Days before the warm-up whose shifts and opening hours may reach into it.
const LEAD_DAYS: i64 = 2;

/// Compiles a checked scenario. Queues and groups get their places by id, so that their order in the file, which only
/// says how they are listed, changes no result where an instant or an idle time is shared.
pub fn compile(checked: &Checked) -> Plan {
    let scenario = &by_id(checked.scenario().clone());
    // `check` refuses unknown zones and dates out of range.
    let window = Window::new(&scenario.horizon).expect("a checked horizon has a window");
    let scene = Scene { scenario, window: &window, boundaries: boundaries(&window) };
    let openings: Vec<_> = scenario.queues.iter().map(|queue| opening::spans(&scene, queue)).collect();
    let begins = scene.begins(&openings);
    let mut schedule = Vec::new();
    let mut queues = Vec::new();
    for (ix, (queue, open)) in scenario.queues.iter().zip(&openings).enumerate() {
        opening::steps(QueueIx(ix as u16), open, begins, &mut schedule);
        let mut plan = queue_plan(&scene, queue, begins, open);
        plan.whole = QueueIx(ix as u16);
        plan.laws_at_start =
            handling::steps(&scene, queue, QueueIx(ix as u16), begins, &mut plan.laws, &mut schedule);
        queues.push(plan);
        if queue.backlog.is_some() {
            schedule.push(Step { at: begins, what: What::Backlog(QueueIx(ix as u16)) });
        }
    }
    let people = people::people(&scene, begins, &mut schedule);
    let outages = disruption::outages(&scene, begins, &mut schedule);
    disruption::steps(&scene, begins, &mut schedule);
    let campaigns = campaign::campaigns(&scene, begins, &mut queues, &mut schedule);
    let schedule = in_order(schedule);
    let money = money::money(&scene, &people, &schedule);
    let mut plan = Plan {
        queues,
        bots: journey::bots(&scene),
        campaigns,
        gates: Vec::new(),
        notes_load: false,
        groups: people.groups,
        agents: people.agents,
        sites: people::sites(scenario),
        fatigue: pace::fatigue(scenario),
        trunks: scenario.trunk_groups.iter().map(|trunk| trunk.lines).collect(),
        shifts: people.shifts,
        duties: people.duties,
        meetings: people.meetings,
        outages,
        schedule,
        boundaries: scene.boundaries.clone(),
        begins,
        attribution: scenario.run.as_ref().and_then(|run| run.attribution).unwrap_or_default(),
        report: report::report(checked, scenario, &window),
        money,
    };
    routing::split(scenario, &mut plan);
    routing::connect(&scene, &mut plan);
    plan.notes_load = plan.queues.iter().any(asks_for_load);
    plan
}

fn asks_for_load(queue: &QueuePlan) -> bool {
    queue.announcement.is_some()
        || queue.callback.is_some()
        || queue.agent_choice == AgentChoice::LeastOccupied
}

fn by_id(mut scenario: Scenario) -> Scenario {
    scenario.queues.sort_by(|one, other| one.id.cmp(&other.id));
    scenario.agent_groups.sort_by(|one, other| one.id.cmp(&other.id));
    scenario
}

/// A scenario with its window: what every part of the compilation looks things up in.
pub(crate) struct Scene<'a> {
    pub scenario: &'a Scenario,
    pub window: &'a Window,
    /// Starts of the intervals and the end of the last one.
    pub boundaries: Vec<Ms>,
}

impl Scene<'_> {
    pub fn client(&self, id: &ClientId) -> &Client {
        // `check` refuses dangling references.
        self.scenario.clients.iter().find(|client| client.id == *id).expect("a checked queue has its client")
    }

    /// The dates, from before the window to its end, on which something local may begin.
    pub fn dates(&self) -> impl Iterator<Item = Date> + '_ {
        let warm_up_days = self.told_warm_up().unwrap_or(WARM_UP).div_euclid(24 * HOUR) + 1;
        let days = i64::from(self.scenario.horizon.days) + LEAD_DAYS;
        let start = self.scenario.horizon.start.0;
        (-warm_up_days - LEAD_DAYS..=days)
            .filter_map(move |day| start.checked_add(jiff::SignedDuration::from_hours(24 * day)).ok())
    }

    fn begins(&self, openings: &[Vec<opening::Span>]) -> Ms {
        let open = openings.iter().any(|spans| opening::is_open(spans, 0) && opening::is_open(spans, -1));
        -self.told_warm_up().unwrap_or(if open { WARM_UP } else { 0 })
    }

    fn told_warm_up(&self) -> Option<Ms> {
        let hours = self.scenario.run.as_ref()?.warm_up_h?;
        Some((hours.0 * HOUR as f64).round() as Ms)
    }
}

/// The number of a date, counted from the first of the horizon: draws that belong to a day stay with it however long the
/// warm-up is, and the same operation a year later meets the same days.
pub(crate) fn day_number(scenario: &Scenario, date: Date) -> u32 {
    /// More days than any warm-up.
    const BEFORE: i64 = 1_000;
    let days = scenario.horizon.start.0.duration_until(date).as_hours() / 24;
    (days + BEFORE).max(0) as u32
}

/// The zone of a checked name.
pub(crate) fn zone(name: &ZoneName) -> TimeZone {
    // `check` refuses unknown zones.
    calendar::zone(name).expect("a checked zone is known")
}

pub(crate) fn queue_ix(scenario: &Scenario, id: &QueueId) -> Option<QueueIx> {
    scenario.queues.iter().position(|queue| queue.id == *id).map(|ix| QueueIx(ix as u16))
}

pub(crate) fn group_ix(scenario: &Scenario, id: &AgentGroupId) -> Option<GroupIx> {
    scenario.agent_groups.iter().position(|group| group.id == *id).map(|ix| GroupIx(ix as u16))
}

pub(crate) fn ms(seconds: Seconds) -> Ms {
    (seconds.0 * 1000.0).round() as Ms
}

/// Slow-down of a chat with concurrency where the scenario does not say: fitted to published chat studies.
const CHAT_SLOWDOWN: f64 = 0.114;

fn queue_plan(scene: &Scene<'_>, queue: &Queue, begins: Ms, open: &[opening::Span]) -> QueuePlan {
    let trunk = scene.scenario.trunk_groups.iter().position(|trunk| trunk.queues.contains(&queue.id));
    let at_close = queue.opening.as_ref().and_then(|opening| opening.at_close).unwrap_or_default();
    let occupies = queue.channel.unwrap_or_default().occupies();
    let journey = Journey { scene, queue };
    QueuePlan {
        key: Key::of(&queue.id.0),
        demand: demand::rates(scene, queue, begins),
        swing: demand::swing(scene.scenario, queue),
        spacing: demand::spacing(queue),
        recorded: demand::recorded(queue),
        laws: vec![handling::usual(queue)],
        laws_at_start: LawsIx(0),
        occupies,
        connect: queue.handling.connect_s.map_or(0, ms),
        slowdown: queue.handling.slowdown.map_or(CHAT_SLOWDOWN, |factor| factor.0),
        mean_patience: queue.patience.mean_s() * 1000.0,
        mean_handling: queue.handling.mean_s() * 1000.0,
        balk_share: queue.balk_share.map_or(0.0, |share| share.0),
        announcement: journey.announcement(),
        callback: journey.callback(),
        waiting_places: queue.waiting_places.unwrap_or(u32::MAX),
        redial: journey.redial(),
        repeat: journey.repeat(),
        transfers: journey.transfers(),
        trunk: trunk.map(|ix| TrunkIx(ix as u16)),
        bot: journey.bot(),
        campaign: None,
        reach: queue.reach.as_ref().map(campaign::reach),
        voicemail: journey.voicemail(),
        silent: journey.silent(),
        interruption: queue.interruption.as_ref().map(|said| said.resume_s.map_or(0, ms)),
        response: journey.response(open),
        backlog: journey.backlog(),
        parts: Vec::new(),
        whole: QueueIx(0),
        vendors: Vec::new(),
        open_at_start: opening::is_open(open, begins),
        clear_at_close: at_close == AtClose::Clear,
        credit: queue.wait_credit_s.map_or(0, ms),
        ageing: queue.ageing_s.map_or(0, ms),
        servers: Vec::new(),
        agent_choice: AgentChoice::LongestIdle,
        disturbs: false,
        stages: Vec::new(),
        looks: false,
        promise: journey::promise(queue),
    }
}

fn boundaries(window: &Window) -> Vec<Ms> {
    let starts = window.intervals().iter().map(|interval| interval.start);
    starts.chain([window.end()]).collect()
}

/// Steps by instant, then by kind, then as they were made.
fn in_order(mut schedule: Vec<Step>) -> Vec<Step> {
    schedule.sort_by_key(|step| (step.at, rank(step.what)));
    schedule
}

fn rank(what: What) -> u8 {
    match what {
        What::Close(_) | What::Empty(_) => 0,
        What::Open(_) => 1,
        What::Laws(..) => 2,
        What::Site(..) => 3,
        What::Bot(..) => 4,
        What::Outage(_) => 5,
        What::DutyEnds(_) => 6,
        What::DutyBegins(_) => 7,
        What::BreakDue(..) => 8,
        What::Heads(..) => 9,
        What::Meeting(_) => 10,
        What::Backlog(_) => 11,
        What::Records(..) => 12,
        What::Calling(..) => 13,
    }
}

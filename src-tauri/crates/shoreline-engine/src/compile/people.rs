//! Head counts and rosters to people with instants: who comes when, takes which break, and what is paid.

use super::demand::day_number;
use super::{Scene, routing, zone};
use crate::draw::streams::Key;
use crate::plan::{AgentIx, Duty, DutyIx, GroupCell, GroupIx, GroupPlan, Heads, Step, What};
use jiff::civil::Date;
use shoreline_model::calendar::{MINUTE, Ms, QUARTER, SlotTable};
use shoreline_model::clock::WeekDay;
use shoreline_model::holidays;
use shoreline_model::measure::{GROUP_COUNTERS, GroupCounter as G};
use shoreline_model::site::Site;
use shoreline_model::staffing::{
    AgentGroup, Anchor, HeadsAre, IntervalHeads, Roster, Shift, Shrinkage, Staffing, Team,
};
use shoreline_model::units::Share;

/// Paid hours of a full-time week where the scenario does not say.
const FULL_TIME_H: f64 = 40.0;
const HOURS_OF_WEEK: f64 = 168.0;
/// Length of an in-office activity where the scenario does not say.
const ACTIVITY_MIN: u16 = 30;
/// Breaks taken in turn begin on multiples of this.
const BREAK_GRID_MIN: f64 = 5.0;
/// Fractions of this number's multiples spread evenly however many are taken: the golden ratio (Weyl 1916).
const GOLDEN: f64 = 0.618_033_988_749_894_9;

/// Everyone, compiled.
pub(crate) struct People {
    pub groups: Vec<GroupPlan>,
    pub agents: Vec<GroupIx>,
    pub duties: Vec<Duty>,
}

pub(crate) fn people(scene: &Scene<'_>, begins: Ms, schedule: &mut Vec<Step>) -> People {
    let mut people = People { groups: Vec::new(), agents: Vec::new(), duties: Vec::new() };
    for (ix, group) in scene.scenario.agent_groups.iter().enumerate() {
        let ix = GroupIx(ix as u16);
        let mut plan = bare_group(scene, group, people.agents.len() as u32);
        match &group.staffing {
            Staffing::IntervalHeads(heads) => {
                interval_heads(scene, group, heads, ix, begins, &mut plan, schedule)
            }
            Staffing::Roster(roster) => {
                let mut rota =
                    Rota { scene, group, begins, plan: &mut plan, duties: &mut people.duties, schedule };
                rota.fill(roster);
            }
        }
        people.agents.extend(std::iter::repeat_n(ix, plan.agent_count as usize));
        people.groups.push(plan);
    }
    people
}

fn bare_group(scene: &Scene<'_>, group: &AgentGroup, first_agent: u32) -> GroupPlan {
    let slots = scene.window.intervals().len() + 1;
    let mut known: Vec<GroupCell> = vec![[0; GROUP_COUNTERS]; slots];
    for (cell, interval) in known.iter_mut().skip(1).zip(scene.window.intervals()) {
        cell[G::SpanMs as usize] = interval.end - interval.start;
    }
    let layers = layers(group);
    GroupPlan {
        key: Key::of(&group.id.0),
        serves: Vec::new(),
        factors: routing::factors(scene.scenario, group),
        first_agent,
        agent_count: 0,
        heads: Vec::new(),
        keep: 1.0,
        absence: layers.absence,
        activity_share: layers.activities,
        activity: activity(group),
        known,
        full_time_ratio: HOURS_OF_WEEK / group.full_time_h.map_or(FULL_TIME_H, |hours| hours.0),
    }
}

/// The layers of shrinkage as shares.
struct Layers {
    leave: f64,
    absence: f64,
    activities: f64,
}

fn layers(group: &AgentGroup) -> Layers {
    let said = group.shrinkage.clone().unwrap_or_default();
    let share = |share: Option<Share>| share.map_or(0.0, |s| s.0);
    let Shrinkage { leave_share, absence_share, activities_share, .. } = said;
    Layers { leave: share(leave_share), absence: share(absence_share), activities: share(activities_share) }
}

fn activity(group: &AgentGroup) -> Ms {
    let minutes = group.shrinkage.as_ref().and_then(|s| s.activity_min).unwrap_or(ACTIVITY_MIN);
    Ms::from(minutes) * MINUTE
}

fn site<'a>(scene: &'a Scene<'_>, group: &AgentGroup) -> &'a Site {
    let found = scene.scenario.sites.iter().find(|site| site.id == group.site);
    // `check` refuses dangling references.
    found.expect("a checked group has its site")
}

/// Head counts by interval: one step a slot, and the paid time behind the heads.
fn interval_heads(
    scene: &Scene<'_>,
    group: &AgentGroup,
    heads: &IntervalHeads,
    ix: GroupIx,
    begins: Ms,
    plan: &mut GroupPlan,
    schedule: &mut Vec<Step>,
) {
    let table = SlotTable::new(&heads.table);
    let zone = zone(heads.zone.as_ref().unwrap_or(&site(scene, group).zone));
    let layers = layers(group);
    let at_work = heads.heads_are.unwrap_or_default() == HeadsAre::AtWork;
    let behind = Behind::new(&layers, at_work);
    if at_work {
        plan.absence = 0.0;
    } else {
        plan.keep = (1.0 - layers.leave) * (1.0 - layers.activities);
    }
    let mut last = None;
    for quarter in scene.window.quarters(&zone, begins, scene.window.end()) {
        let next = Heads { planned: table.at(quarter), day: day_number(quarter.date) };
        behind.add(scene, plan, quarter.start, next.planned);
        if last != Some(next) || quarter.minute % table.slot_min() == 0 {
            let at = quarter.start.max(begins);
            schedule.push(Step { at, what: What::Heads(ix, plan.heads.len() as u32) });
            plan.heads.push(next);
            plan.agent_count = plan.agent_count.max(next.planned.ceil() as u32);
        }
        last = Some(next);
    }
}

/// Scheduled, paid and lost time per head of an interval table.
struct Behind {
    scheduled: f64,
    leave: f64,
    absent: f64,
    activity: f64,
}

impl Behind {
    fn new(layers: &Layers, at_work: bool) -> Self {
        let (stay, come, free) = (1.0 - layers.leave, 1.0 - layers.absence, 1.0 - layers.activities);
        let scheduled = if at_work { 1.0 / (stay * come * free) } else { 1.0 };
        Self {
            scheduled,
            leave: scheduled * layers.leave,
            // The absence of planned heads is drawn, person by person; that behind heads at work is its expectation.
            absent: if at_work { scheduled * stay * layers.absence } else { 0.0 },
            activity: scheduled * stay * come * layers.activities,
        }
    }

    fn add(&self, scene: &Scene<'_>, plan: &mut GroupPlan, start: Ms, heads: f64) {
        let mut add = |counter: G, share: f64| {
            let time = (heads * share * QUARTER as f64).round() as Ms;
            add_time(scene, &mut plan.known, counter, (start, start + QUARTER), time);
        };
        add(G::ScheduledMs, self.scheduled);
        add(G::PaidMs, self.scheduled);
        add(G::LeaveMs, self.leave);
        add(G::AbsentMs, self.absent);
        add(G::ActivityMs, self.activity);
    }
}

/// Adds time that lies evenly in a span to the intervals of the window the span meets.
fn add_time(scene: &Scene<'_>, known: &mut [GroupCell], counter: G, span: (Ms, Ms), time: Ms) {
    let intervals = scene.window.intervals();
    let (start, end) = span;
    let first = intervals.partition_point(|interval| interval.end <= start);
    for (ix, interval) in intervals.iter().enumerate().skip(first).take_while(|(_, i)| i.start < end) {
        let shared = interval.end.min(end) - interval.start.max(start);
        known[ix + 1][counter as usize] += time * shared / (end - start).max(1);
    }
}

/// One group's roster being filled.
struct Rota<'a, 's> {
    scene: &'a Scene<'s>,
    group: &'a AgentGroup,
    begins: Ms,
    plan: &'a mut GroupPlan,
    duties: &'a mut Vec<Duty>,
    schedule: &'a mut Vec<Step>,
}

/// A person on a shift on a date, before leave is planned.
struct Post<'a> {
    person: u32,
    /// Names the team: its shift, and how many teams before it work the same one.
    team: Key,
    /// Number of the person within the team: decides whose turn it is.
    turn: u32,
    shift: &'a Shift,
}

impl<'a> Rota<'a, '_> {
    fn fill(&mut self, roster: &'a Roster) {
        self.plan.agent_count = roster.teams.iter().map(|team| team.heads).sum();
        let kept = site(self.scene, self.group).holidays.as_ref().map(holidays::dates).unwrap_or_default();
        let at_work_on_holidays = self.group.holiday_staff_share.map_or(1.0, |share| share.0);
        let leave = layers(self.group).leave;
        let (mut owed, mut whose_turn) = (0.0, 0usize);
        for date in self.scene.dates() {
            let posts = self.posts(roster, date);
            let holiday = if kept.contains_key(&date) { 1.0 - at_work_on_holidays } else { 0.0 };
            owed += posts.len() as f64 * (holiday + (1.0 - holiday) * leave);
            let off = (owed.round() as usize).min(posts.len());
            owed -= off as f64;
            for (place, post) in posts.iter().enumerate() {
                let from_turn = (place + posts.len() - whose_turn % posts.len()) % posts.len();
                self.post(post, date, from_turn < off);
            }
            whose_turn += off;
        }
    }

    /// Who would work on a date if nobody were on leave.
    fn posts(&self, roster: &'a Roster, date: Date) -> Vec<Post<'a>> {
        let (mut posts, mut person) = (Vec::new(), 0);
        for (place, team) in roster.teams.iter().enumerate() {
            let same = roster.teams[..place].iter().filter(|before| before.shift == team.shift).count();
            let key = Key::of(&team.shift.0).within(self.plan.key).part(same as u64);
            for turn in 0..team.heads {
                if let Some(shift) = self.shift(team).filter(|_| works(team, turn, date)) {
                    posts.push(Post { person, team: key, turn, shift });
                }
                person += 1;
            }
        }
        posts
    }

    fn shift(&self, team: &Team) -> Option<&'a Shift> {
        let scenario = self.scene.scenario;
        scenario.shifts.iter().find(|shift| shift.id == team.shift)
    }

    /// Puts a person to work on a date, or on leave.
    fn post(&mut self, post: &Post<'_>, date: Date, on_leave: bool) {
        let Some(start) = self.start(post.shift, date) else { return };
        let end = start + Ms::from(post.shift.length_min) * MINUTE;
        if end <= self.begins || start >= self.scene.window.end() {
            return;
        }
        let breaks = breaks(post, start);
        self.book(start, end, &breaks, on_leave);
        if on_leave {
            return;
        }
        let duty = DutyIx(self.duties.len() as u32);
        let agent = AgentIx(self.plan.first_agent + post.person);
        let on_break = breaks.iter().map(|pause| pause.length).sum();
        let key = post.team.part(u64::from(post.turn)).part(u64::from(day_number(date)));
        self.duties.push(Duty { agent, key, start, end, breaks: on_break });
        self.step(start, What::DutyBegins(duty));
        self.step(end, What::DutyEnds(duty));
        let begins = self.begins;
        for pause in breaks.iter().filter(|pause| pause.due >= begins) {
            self.step(pause.due, What::BreakDue(duty, pause.length));
        }
    }

    fn start(&self, shift: &Shift, date: Date) -> Option<Ms> {
        let zone = match shift.anchor.as_ref().unwrap_or(&Anchor::SiteLocal) {
            Anchor::SiteLocal => zone(&site(self.scene, self.group).zone),
            Anchor::ClientLocal(client) => zone(&self.scene.client(client).zone),
        };
        self.scene.window.instant(&zone, date, shift.start.0)
    }

    /// What is scheduled, paid and on leave, whatever happens on the day. Leave and absence are paid.
    fn book(&mut self, start: Ms, end: Ms, breaks: &[Pause], on_leave: bool) {
        let mut add = |counter, from: Ms, to: Ms, sign: Ms| {
            add_time(self.scene, &mut self.plan.known, counter, (from, to), sign * (to - from));
        };
        add(G::ScheduledMs, start, end, 1);
        add(G::PaidMs, start, end, 1);
        if on_leave {
            add(G::LeaveMs, start, end, 1);
        }
        for pause in breaks.iter().filter(|pause| !pause.paid) {
            add(G::PaidMs, pause.due, pause.due + pause.length, -1);
        }
    }

    fn step(&mut self, at: Ms, what: What) {
        self.schedule.push(Step { at: at.max(self.begins), what });
    }
}

/// Whether a member of a team works on a date: days off move on by one from person to person.
fn works(team: &Team, turn: u32, date: Date) -> bool {
    let days = team.days.as_deref().unwrap_or(&WeekDay::ALL);
    let Some(place) = days.iter().position(|day| *day == WeekDay::of(date)) else { return false };
    let worked = team.days_per_week.map_or(days.len(), usize::from);
    (place + turn as usize) % days.len() < worked
}

/// A break of one person on one day.
struct Pause {
    due: Ms,
    length: Ms,
    paid: bool,
}

/// Breaks with a range are spread over it, person by person.
fn breaks(post: &Post<'_>, start: Ms) -> Vec<Pause> {
    let place = |earliest: u16, latest: u16| {
        let range = f64::from(latest.saturating_sub(earliest));
        let turn = (f64::from(post.turn) * GOLDEN).fract();
        f64::from(earliest) + (range * turn / BREAK_GRID_MIN).floor() * BREAK_GRID_MIN
    };
    let pauses = post.shift.breaks.iter().map(|pause| {
        let minute = place(pause.earliest_min, pause.latest_min.unwrap_or(pause.earliest_min));
        Pause {
            due: start + (minute * MINUTE as f64) as Ms,
            length: Ms::from(pause.length_min) * MINUTE,
            paid: pause.paid.unwrap_or(true),
        }
    });
    pauses.collect()
}

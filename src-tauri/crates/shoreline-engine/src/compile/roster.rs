//! Rosters to duties: who works which shift on which date, whose leave it is, when breaks fall due.

use super::group::{add_time, layers, site};
use super::{Scene, day_number, pace, zone};
use crate::draw::streams::Key;
use crate::plan::{AgentIx, AgentPlan, Duty, DutyIx, GroupIx, GroupPlan, Step, What};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use shoreline_model::calendar::{MINUTE, Ms};
use shoreline_model::clock::WeekDay;
use shoreline_model::holidays;
use shoreline_model::measure::GroupCounter as G;
use shoreline_model::staffing::{AgentGroup, Anchor, Shift, Team};
use std::collections::BTreeMap;

/// Breaks taken in turn begin on multiples of this.
const BREAK_GRID_MIN: f64 = 5.0;
/// Fractions of this number's multiples spread evenly however many are taken: the golden ratio (Weyl 1916).
const GOLDEN: f64 = 0.618_033_988_749_894_9;

/// One group's roster being filled.
pub(super) struct Rota<'a, 's> {
    pub scene: &'a Scene<'s>,
    pub group: &'a AgentGroup,
    pub ix: GroupIx,
    pub begins: Ms,
    pub plan: &'a mut GroupPlan,
    pub agents: &'a mut Vec<AgentPlan>,
    pub duties: &'a mut Vec<Duty>,
    pub schedule: &'a mut Vec<Step>,
}

/// A team with what does not change from date to date.
struct Squad<'a> {
    team: &'a Team,
    shift: &'a Shift,
    /// Whose clock the shift keeps.
    clock: TimeZone,
    /// Names the team: its shift, and how many teams before it work the same one.
    key: Key,
    first_person: u32,
}

/// A person on a shift on a date, before leave is planned.
struct Post<'a> {
    squad: &'a Squad<'a>,
    /// Number of the person within the team: decides whose turn it is.
    turn: u32,
    start: Ms,
    /// Whether the shift starts on a public holiday of the site.
    on_holiday: bool,
}

impl<'a> Rota<'a, '_> {
    /// Plans every date: who is on leave in turn, who works.
    pub fn fill(mut self, teams: &[Team]) {
        self.plan.agent_count = teams.iter().map(|team| team.heads).sum();
        let squads = self.squads(teams);
        self.hire(&squads);
        let leave = layers(self.group).leave;
        let away_on_holidays = 1.0 - self.group.holiday_staff_share.map_or(1.0, |share| share.0);
        let away = |post: &Post<'_>| {
            let holiday = if post.on_holiday { away_on_holidays } else { 0.0 };
            holiday + (1.0 - holiday) * leave
        };
        let holidays =
            site(self.scene, self.group).holidays.as_ref().map(holidays::dates).unwrap_or_default();
        let (mut owed, mut whose_turn) = (0.0, 0usize);
        for date in self.scene.dates() {
            let posts = self.posts(&squads, &holidays, date);
            owed += posts.iter().map(away).sum::<f64>();
            let off = (owed.round() as usize).min(posts.len());
            owed -= off as f64;
            for (place, post) in posts.iter().enumerate() {
                let from_turn = (place + posts.len() - whose_turn % posts.len()) % posts.len();
                self.post(post, date, from_turn < off);
            }
            whose_turn += off;
        }
    }

    fn squads<'t>(&self, teams: &'t [Team]) -> Vec<Squad<'t>>
    where
        'a: 't,
    {
        let (mut squads, mut first_person) = (Vec::new(), 0);
        for team in teams {
            let shift = self.scene.scenario.shifts.iter().find(|shift| shift.id == team.shift);
            if let Some(shift) = shift {
                let same =
                    squads.iter().filter(|before: &&Squad<'_>| before.team.shift == team.shift).count();
                let key = Key::of(&team.shift.0).within(self.plan.key).part(same as u64);
                squads.push(Squad { team, shift, clock: self.clock(shift), key, first_person });
            }
            first_person += team.heads;
        }
        squads
    }

    /// The people of every team, in order.
    fn hire(&mut self, squads: &[Squad<'_>]) {
        for squad in squads {
            let hired = squad.team.hired.as_ref();
            let hired = hired.and_then(|hired| pace::hire(self.scene, self.group, hired));
            let person = |turn| AgentPlan { group: self.ix, key: squad.key.part(turn), hired };
            self.agents.extend((0..u64::from(squad.team.heads)).map(person));
        }
    }

    fn clock(&self, shift: &Shift) -> TimeZone {
        match shift.anchor.as_ref().unwrap_or(&Anchor::SiteLocal) {
            Anchor::SiteLocal => zone(&site(self.scene, self.group).zone),
            Anchor::ClientLocal(client) => zone(&self.scene.client(client).zone),
        }
    }

    /// Who would work on a date if nobody were on leave. A public holiday is the site's: what counts is the date there
    /// when the shift starts, whosever clock it keeps.
    fn posts<'s>(
        &self,
        squads: &'s [Squad<'s>],
        holidays: &BTreeMap<Date, String>,
        date: Date,
    ) -> Vec<Post<'s>> {
        let site_clock = zone(&site(self.scene, self.group).zone);
        let mut posts = Vec::new();
        for squad in squads {
            let Some(start) = self.scene.window.instant(&squad.clock, date, squad.shift.start.0) else {
                continue;
            };
            let on_holiday = holidays.contains_key(&self.scene.window.local(&site_clock, start).date());
            if squad.team.until.is_some_and(|last| date > last.0) {
                continue;
            }
            let working = (0..squad.team.heads).filter(|&turn| works(squad.team, turn, date));
            posts.extend(working.map(|turn| Post { squad, turn, start, on_holiday }));
        }
        posts
    }

    /// Puts a person to work on a date, or on leave.
    fn post(&mut self, post: &Post<'_>, date: Date, on_leave: bool) {
        let start = post.start;
        let end = start + Ms::from(post.squad.shift.length_min) * MINUTE;
        if end <= self.begins || start >= self.scene.window.end() {
            return;
        }
        let breaks = breaks(post);
        self.book(start, end, &breaks, on_leave);
        if on_leave {
            return;
        }
        let duty = DutyIx(self.duties.len() as u32);
        let agent = AgentIx(self.plan.first_agent + post.squad.first_person + post.turn);
        let on_break = breaks.iter().map(|pause| pause.length).sum();
        let key =
            post.squad.key.part(u64::from(post.turn)).part(u64::from(day_number(self.scene.scenario, date)));
        self.duties.push(Duty { agent, key, start, end, breaks: on_break });
        self.step(start, What::DutyBegins(duty));
        self.step(end, What::DutyEnds(duty));
        let begins = self.begins;
        for pause in breaks.iter().filter(|pause| pause.due >= begins) {
            self.step(pause.due, What::BreakDue(duty, pause.length));
        }
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
fn breaks(post: &Post<'_>) -> Vec<Pause> {
    let place = |earliest: u16, latest: u16| {
        let range = f64::from(latest.saturating_sub(earliest));
        let turn = (f64::from(post.turn) * GOLDEN).fract();
        f64::from(earliest) + (range * turn / BREAK_GRID_MIN).floor() * BREAK_GRID_MIN
    };
    let pauses = post.squad.shift.breaks.iter().map(|pause| {
        let minute = place(pause.earliest_min, pause.latest_min.unwrap_or(pause.earliest_min));
        Pause {
            due: post.start + (minute * MINUTE as f64) as Ms,
            length: Ms::from(pause.length_min) * MINUTE,
            paid: pause.paid.unwrap_or(true),
        }
    });
    pauses.collect()
}

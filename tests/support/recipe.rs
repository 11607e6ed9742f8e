//! Small operations of every kind, made up by proptest: a recipe is what is drawn, a scenario what it says.

use super::build::{Build, constant, exponential, table};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use shoreline_model::Scenario;

/// One queue.
#[derive(Debug, Clone)]
pub struct QueueRecipe {
    calls: u8,
    talk: Value,
    acw: Option<Value>,
    patience: Value,
    priority: u8,
    credit_s: u8,
    places: Option<u8>,
    balk_share: f64,
    redial: bool,
    opening: Option<&'static str>,
    swing: bool,
}

/// One group.
#[derive(Debug, Clone)]
pub struct GroupRecipe {
    /// Queues it serves, by bit; level and factor of each.
    skills: u8,
    level: u8,
    factor: f64,
    staffing: Staffing,
    shrinkage: bool,
}

/// How a group is staffed.
#[derive(Debug, Clone)]
pub enum Staffing {
    /// Heads by eight-hour thirds of a day, people at work or planned.
    Heads([f64; 3], &'static str),
    /// Early, late and night people.
    Roster([u8; 3]),
}

/// A whole operation over two days.
#[derive(Debug, Clone)]
pub struct Recipe {
    pub queues: Vec<QueueRecipe>,
    pub groups: Vec<GroupRecipe>,
    /// When the second and the third group join for the first queue.
    pub stages_s: [u8; 2],
    pub overflow: bool,
    pub lines: Option<u8>,
    pub warm_up_h: f64,
    pub attribution: &'static str,
    /// In London: an ordinary day, and two on which the clock changes.
    pub start: &'static str,
    pub interval_min: u8,
    pub seed: u32,
}

/// Any small operation.
pub fn any_recipe() -> impl Strategy<Value = Recipe> {
    let queues = prop::collection::vec(any_queue(), 1..=4);
    let groups = prop::collection::vec(any_group(), 1..=3);
    let stages = [select(vec![5, 20]), select(vec![21, 60])];
    let run = (select(vec![0.0, 0.1, 1.0, 5.0]), select(vec!["arrival", "completion"]), 0..1000u32);
    let days = (select(vec!["2026-06-01", "2026-10-24", "2026-03-28"]), select(vec![5, 10, 15, 30, 60]));
    let lines = prop::option::weighted(0.3, 1..12u8);
    (queues, groups, stages, any::<bool>(), lines, run, days).prop_map(
        |(
            queues,
            groups,
            stages_s,
            overflow,
            lines,
            (warm_up_h, attribution, seed),
            (start, interval_min),
        )| Recipe {
            queues,
            groups,
            stages_s,
            overflow,
            lines,
            warm_up_h,
            attribution,
            start,
            interval_min,
            seed,
        },
    )
}

fn any_queue() -> impl Strategy<Value = QueueRecipe> {
    let talk = select(vec![
        exponential(180.0),
        constant(120.0),
        json!({"lognormal": {"mean_s": 240, "cv": 1.3}}),
        json!({"gamma": {"mean_s": 90, "cv": 0.7}}),
        constant(0.0),
    ]);
    let acw = prop::option::of(select(vec![constant(30.0), exponential(40.0)]));
    let patience = select(vec![
        json!("never"),
        exponential(90.0),
        constant(45.0),
        constant(0.0),
        json!({"weibull": {"scale_s": 100, "shape": 1.5}}),
        json!({"mixture": {"parts": [{"share": 0.2, "law": constant(0.0)}, {"share": 0.8, "law": exponential(200.0)}]}}),
    ]);
    let order = (1..=2u8, select(vec![0, 30]), prop::option::weighted(0.2, 0..6u8));
    let leaves = (select(vec![0.0, 0.0, 0.3]), any::<bool>());
    let opening = prop::option::weighted(0.4, select(vec!["serve", "clear"]));
    (1..30u8, talk, acw, patience, order, leaves, opening, any::<bool>()).prop_map(
        |(calls, talk, acw, patience, (priority, credit_s, places), (balk_share, redial), opening, swing)| {
            QueueRecipe {
                calls,
                talk,
                acw,
                patience,
                priority,
                credit_s,
                places,
                balk_share,
                redial,
                opening,
                swing,
            }
        },
    )
}

fn any_group() -> impl Strategy<Value = GroupRecipe> {
    let head = || select(vec![0.0, 1.0, 2.0, 3.5, 6.0, 10.0]);
    let heads = ([head(), head(), head()], select(vec!["at_work", "planned"]));
    let staffing = prop_oneof![
        heads.prop_map(|(heads, are)| Staffing::Heads(heads, are)),
        [0..6u8, 0..6u8, 0..6u8].prop_map(Staffing::Roster),
    ];
    (1..16u8, 1..=2u8, select(vec![1.0, 1.0, 1.3]), staffing, any::<bool>()).prop_map(
        |(skills, level, factor, staffing, shrinkage)| GroupRecipe {
            skills,
            level,
            factor,
            staffing,
            shrinkage,
        },
    )
}

impl Recipe {
    /// What the recipe says.
    pub fn scenario(&self) -> Scenario {
        self.build().scenario()
    }

    /// The same, to be varied further.
    pub fn build(&self) -> Build {
        let groups = self.groups.iter().enumerate();
        let groups = groups.map(|(ix, group)| group.said(ix, self.queues.len()));
        self.lines_and_stages(groups.fold(self.without_groups(), Build::group))
    }

    /// The queues alone, for other people to serve.
    pub fn without_groups(&self) -> Build {
        let build =
            Build::empty().zone("Europe/London").days(self.start, 2).replications(3).warm_up(self.warm_up_h);
        let build = build.with("/horizon/interval_min", json!(self.interval_min));
        let build =
            build.with("/run/seed", json!(self.seed)).with("/run/attribution", json!(self.attribution));
        let queues = self.queues.iter().enumerate().map(|(ix, queue)| queue.said(ix));
        queues.fold(build.with("/shifts", shifts()), Build::queue)
    }

    fn lines_and_stages(&self, mut build: Build) -> Build {
        if let Some(lines) = self.lines {
            build = build.with("/trunk_groups", json!([{"id": "lines", "lines": lines, "queues": ["q0"]}]));
        }
        if self.overflow && self.groups.len() > 1 {
            let stage = |after: u8, group: &str| json!({"after_s": after, "groups": [{"group": group}]});
            let later = self.stages_s.iter().zip(1..self.groups.len());
            let later = later.map(|(&after, group)| stage(after, &format!("g{group}")));
            let stages: Vec<Value> = std::iter::once(stage(0, "g0")).chain(later).collect();
            build = build.with("/routing", json!({"overflow": [{"queue": "q0", "stages": stages}]}));
        }
        build
    }
}

fn shifts() -> Value {
    let pauses = json!([{"earliest_min": 60, "latest_min": 120, "length_min": 15},
                        {"earliest_min": 200, "latest_min": 260, "length_min": 30, "paid": false}]);
    let shift =
        |id: &str, start: &str| json!({"id": id, "start": start, "length_min": 480, "breaks": pauses});
    json!([shift("early", "06:00"), shift("late", "14:00"), shift("night", "22:00")])
}

impl QueueRecipe {
    fn said(&self, ix: usize) -> Value {
        let mut queue = super::queue(&format!("q{ix}"), self.calls.into(), self.talk.clone());
        queue["patience"] = self.patience.clone();
        queue["priority"] = json!(self.priority);
        queue["wait_credit_s"] = json!(self.credit_s);
        queue["balk_share"] = json!(self.balk_share);
        if let Some(acw) = &self.acw {
            queue["handling"]["acw"] = acw.clone();
        }
        if let Some(places) = self.places {
            queue["waiting_places"] = json!(places);
        }
        if self.redial {
            queue["redial"] =
                json!({"after_abandon_share": 0.6, "after_block_share": 0.6, "delay": exponential(60.0)});
        }
        if let Some(at_close) = self.opening {
            queue["opening"] = opening(at_close);
        }
        if self.swing {
            queue["variability"] = json!({"day_cv": 0.2, "interval_cv": 0.2, "interval_rho": 0.5});
        }
        queue
    }
}

fn opening(at_close: &str) -> Value {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    json!({"hours": [{"days": days, "from": "07:00", "to": "12:10"}, {"days": days, "from": "13:00", "to": "23:00"}],
           "at_close": at_close})
}

impl GroupRecipe {
    fn said(&self, ix: usize, queues: usize) -> Value {
        // Group 0 serves every queue, so that none is left without.
        let serves = |queue: &usize| ix == 0 || self.skills >> queue & 1 == 1 || *queue == 0;
        let skill = |queue| json!({"queue": format!("q{queue}"), "level": 1 + (queue as u8 * self.level) % 3, "handling_factor": self.factor});
        let skills: Vec<Value> = (0..queues).filter(serves).map(skill).collect();
        let mut group = json!({"id": format!("g{ix}"), "site": "site", "skills": skills, "staffing": self.staffing.said()});
        if self.shrinkage {
            group["shrinkage"] = json!({"leave_share": 0.1, "absence_share": 0.2, "activities_share": 0.1});
        }
        group
    }
}

impl Staffing {
    fn said(&self) -> Value {
        match self {
            Staffing::Heads(thirds, are) => {
                let day: Vec<f64> = thirds.iter().flat_map(|&heads| [heads; 16]).collect();
                json!({"interval_heads": {"heads_are": are, "table": table(30, &day)}})
            }
            Staffing::Roster(people) => {
                let teams = ["early", "late", "night"].iter().zip(people);
                let teams: Vec<Value> =
                    teams.map(|(shift, heads)| json!({"shift": shift, "heads": heads})).collect();
                json!({"roster": {"teams": teams}})
            }
        }
    }
}

//! Operations with everything a contact can live through, made up by proptest: channels, bots, callbacks, transfers,
//! returns, conditional routing, outages. What is drawn is a list of twists; each twist says its part of the document.

use super::build::{Build, constant, exponential, heads, queue, table};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};
use shoreline_model::Scenario;

macro_rules! twists {
    ($($name:ident),* $(,)?) => {
        /// One thing more that the operation knows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Twist { $($name),* }

        const TWISTS: &[Twist] = &[$(Twist::$name),*];
    };
}

twists! {
    Announcement, VirtualHold, ScheduledCallback, WarmTransfer, ColdTransfer, DelayedTransfer, Repeat, Redial, Voicemail, SilentAbandon, Bot, BusinessHours, Backlog, Ageing, LeastOccupied, RandomAgent, WeightedWait, QueueRatio, ClosestToBreach, Reserve, Split, ConditionalStage, Interflow, Connect, Outage, SlowSystems, Surge, Roster, HandOver, Lines, Meetings, Seats, PersonFactor,
}

/// An operation.
#[derive(Debug, Clone)]
pub struct Omnichannel {
    twists: Vec<Twist>,
    /// Voice calls, chats and letters a half hour.
    demand: [u8; 3],
    people: [u8; 3],
    slots: u8,
    interruptible: bool,
    attribution: &'static str,
    seed: u32,
}

/// Any operation.
pub fn any_omnichannel() -> impl Strategy<Value = Omnichannel> {
    let twists = subsequence(TWISTS.to_vec(), 0..=TWISTS.len());
    let numbers = ([1..25u8, 1..20u8, 1..10u8], [1..8u8, 0..6u8, 0..4u8], 1..=4u8);
    let run = (any::<bool>(), select(vec!["arrival", "completion"]), 0..1000u32);
    (twists, numbers, run).prop_map(
        |(twists, (demand, people, slots), (interruptible, attribution, seed))| Omnichannel {
            twists,
            demand,
            people,
            slots,
            interruptible,
            attribution,
            seed,
        },
    )
}

impl Omnichannel {
    fn has(&self, twist: Twist) -> bool {
        self.twists.contains(&twist)
    }

    /// What it says.
    pub fn scenario(&self) -> Scenario {
        let mut build = Build::empty().days("2026-06-01", 1).replications(2).warm_up(1.0);
        build = build.with("/run/seed", json!(self.seed)).with("/run/attribution", json!(self.attribution));
        build = build.with("/sites/-", json!({"id": "elsewhere", "zone": "UTC"}));
        build = build.with("/shifts", json!([
            {"id": "early", "start": "06:00", "length_min": 480, "breaks": [{"earliest_min": 120, "latest_min": 240, "length_min": 30}]},
            {"id": "late", "start": "13:30", "length_min": 480}
        ]));
        for queue in self.queues() {
            build = build.queue(queue);
        }
        for group in self.groups() {
            build = build.group(group);
        }
        self.around(build).scenario()
    }

    fn queues(&self) -> Vec<Value> {
        let [voice, chat, mail] = self.demand.map(f64::from);
        let mut queues = vec![
            self.voice(voice),
            self.chat(chat),
            self.mail(mail),
            without_demand("second-line", "voice", exponential(120.0)),
        ];
        if self.has(Twist::VirtualHold) || self.has(Twist::ScheduledCallback) {
            let mut callbacks = without_demand("callbacks", "callback", exponential(60.0));
            callbacks["reach"] = json!({"share": 0.7, "max_tries": 2, "retry_delay": constant(600.0)});
            queues.push(callbacks);
        }
        if self.has(Twist::Voicemail) {
            queues.push(without_demand("messages", "voicemail", constant(90.0)));
        }
        queues
    }

    fn voice(&self, calls: f64) -> Value {
        let mut voice = queue("voice", calls, exponential(180.0));
        voice["patience"] = exponential(120.0);
        voice["handling"]["acw"] = exponential(20.0);
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let parts = [
            (
                Twist::Announcement,
                "announcement",
                json!({"predictor": "head_of_queue", "balk": [{"over_s": 10, "share": 0.2}, {"over_s": 60, "share": 0.6}], "patience_factor": 1.5}),
            ),
            (
                Twist::VirtualHold,
                "callback",
                json!({"over_s": 20, "predictor": "expected_delay", "accept_share": 0.5, "queue": "callbacks"}),
            ),
            (
                Twist::ScheduledCallback,
                "callback",
                json!({"over_s": 5, "predictor": "last_wait", "accept_share": 0.5, "queue": "callbacks", "scheduled": exponential(1800.0)}),
            ),
            (
                Twist::WarmTransfer,
                "transfers",
                json!([{"to": "second-line", "share": 0.3, "how": {"warm": {"conference_s": 15}}, "handling_factor": 1.2}]),
            ),
            (
                Twist::Repeat,
                "repeat",
                json!({"resolved_share": 0.6, "delay": exponential(900.0), "max_contacts": 3, "same_agent": true}),
            ),
            (
                Twist::Redial,
                "redial",
                json!({"after_abandon_share": 0.5, "after_block_share": 0.5, "delay": exponential(120.0), "queue": "chat"}),
            ),
            (Twist::Voicemail, "when_closed", json!({"voicemail": {"queue": "messages", "share": 0.5}})),
            (
                Twist::Voicemail,
                "opening",
                json!({"hours": [{"days": days, "from": "08:00", "to": "20:00"}], "at_close": "clear"}),
            ),
            (Twist::Ageing, "ageing_s", json!(30)),
            (Twist::Ageing, "priority", json!(3)),
        ];
        put_in(&mut voice, self, &parts);
        if self.has(Twist::Connect) {
            voice["handling"]["connect_s"] = json!(4);
        }
        voice
    }

    fn chat(&self, chats: f64) -> Value {
        let mut chat = queue("chat", chats, exponential(300.0));
        chat["channel"] = json!("chat");
        chat["patience"] = exponential(60.0);
        let parts = [
            (Twist::SilentAbandon, "silent_abandon", json!({"share": 0.5, "notice": exponential(40.0)})),
            (
                Twist::DelayedTransfer,
                "transfers",
                json!([{"to": "mail", "share": 0.2, "how": {"delayed": {"delay": exponential(600.0)}}}]),
            ),
            (
                Twist::Repeat,
                "repeat",
                json!({"resolved_share": 0.8, "return_share": 0.5, "delay": constant(60.0), "queue": "voice"}),
            ),
        ];
        put_in(&mut chat, self, &parts);
        chat
    }

    fn mail(&self, letters: f64) -> Value {
        let mut mail = queue("mail", letters, exponential(400.0));
        mail["channel"] = json!("email");
        mail["response"] = json!({"target_share": 0.9, "within_h": 2});
        if self.interruptible {
            mail["interruption"] = json!({"resume_s": 10});
        }
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let parts = [
            (
                Twist::BusinessHours,
                "response",
                json!({"target_share": 0.9, "within_h": 2, "clock": "business_hours"}),
            ),
            (
                Twist::BusinessHours,
                "opening",
                json!({"hours": [{"days": days, "from": "09:00", "to": "17:00"}]}),
            ),
            (Twist::Backlog, "backlog", json!({"contacts": 20, "oldest_h": 30})),
            (Twist::ColdTransfer, "transfers", json!([{"to": "second-line", "share": 0.2}])),
        ];
        put_in(&mut mail, self, &parts);
        mail
    }

    fn groups(&self) -> Vec<Value> {
        let all: Vec<String> =
            self.queues().iter().map(|queue| queue["id"].as_str().unwrap().to_owned()).collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let [blended, front, back] = self.people.map(f64::from);
        let mut groups = vec![
            heads("blended", blended, &all),
            heads("front", front, &["chat", "voice"]),
            heads("back", back, &["mail", "second-line"]),
        ];
        groups[2]["site"] = json!("elsewhere");
        groups[0]["slots"] = json!(self.slots);
        groups[1]["slots"] = json!(self.slots.max(2));
        groups[1]["staffing"] = self.rising(front);
        if self.has(Twist::Roster) {
            let teams = json!([{"shift": "early", "heads": self.people[0]}, {"shift": "late", "heads": self.people[0]}]);
            groups[0]["staffing"] = json!({"roster": {"teams": teams}});
        }
        let parts = [
            (Twist::HandOver, "at_shift_end", json!("hand_over")),
            (Twist::PersonFactor, "ability", json!({"person_cv": 0.3})),
            (
                Twist::Meetings,
                "shrinkage",
                json!({"activities_share": 0.05, "absence_share": 0.1, "late_start": exponential(120.0), "late_return": exponential(60.0)}),
            ),
        ];
        put_in(&mut groups[0], self, &parts);
        groups
    }

    /// Head counts that rise and fall, so that people are sent home with sessions in hand.
    fn rising(&self, people: f64) -> Value {
        let day: Vec<f64> = (0..48).map(|slot| if slot / 8 % 2 == 0 { people } else { 0.0 }).collect();
        json!({"interval_heads": {"table": table(30, &day)}})
    }

    fn around(&self, mut build: Build) -> Build {
        let choice = |rule: &str| json!([{"queue": "voice", "rule": rule}]);
        let weighted = |rule: &str| json!([{"group": "blended", "rule": rule, "weights": [{"queue": "voice", "weight": 3}]}]);
        let mut routing = json!({});
        let parts = [
            (Twist::LeastOccupied, "agent_choice", choice("least_occupied")),
            (Twist::RandomAgent, "agent_choice", choice("random")),
            (Twist::WeightedWait, "contact_choice", weighted("weighted_wait")),
            (Twist::QueueRatio, "contact_choice", weighted("queue_ratio")),
            (
                Twist::ClosestToBreach,
                "contact_choice",
                json!([{"group": "blended", "rule": "closest_to_breach"}]),
            ),
            (Twist::Reserve, "reserves", json!([{"group": "blended", "keep": 1, "for": ["voice"]}])),
            (
                Twist::Split,
                "splits",
                json!([{"queue": "voice", "parts": [{"share": 0.3, "groups": ["front"]}, {"share": 0.7, "groups": ["blended"]}]}]),
            ),
        ];
        put_in(&mut routing, self, &parts);
        if self.has(Twist::ConditionalStage) || self.has(Twist::Interflow) {
            routing["overflow"] = json!([{"queue": "voice", "stages": self.stages()}]);
        }
        if self.has(Twist::Bot) {
            let ramp = json!({"points": [{"date": "2026-05-01", "share": 0.3}, {"date": "2026-07-01", "share": 0.6}]});
            build = build.with("/automation", json!({"bots": [{"id": "bot", "queues": ["voice", "chat"], "session": exponential(60.0),
                "contained": ramp, "leak_factor": 1.1, "recontact_share": 0.4, "recontact_delay": exponential(1200.0)}]}));
        }
        if self.has(Twist::Lines) {
            build = build.with(
                "/trunk_groups",
                json!([{"id": "lines", "lines": 6, "queues": ["voice", "second-line"]}]),
            );
        }
        if self.has(Twist::Seats) {
            build = build.with("/sites/0/seats", json!(3));
        }
        build.with("/routing", routing).with("/disruptions", self.disruptions())
    }

    fn stages(&self) -> Value {
        let mut stages = vec![json!({"after_s": 0, "groups": [{"group": "front"}]})];
        if self.has(Twist::ConditionalStage) {
            let when = json!({"any": [{"queue_over": 2}, {"not": {"idle_over": {"groups": ["front"], "agents": 0}}}]});
            stages.push(json!({"after_s": 10, "when": when, "groups": [{"group": "blended", "rank": 2}]}));
        } else {
            stages.push(json!({"after_s": 10, "groups": [{"group": "blended", "rank": 2}]}));
        }
        if self.has(Twist::Interflow) {
            let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
            let when = json!({"clock": {"days": days, "from": "09:00", "to": "17:00"}});
            stages.push(json!({"after_s": 45, "when": when, "to_queue": "second-line"}));
        }
        json!(stages)
    }

    fn disruptions(&self) -> Value {
        let at = |time: &str| json!({"date": "2026-06-01", "time": time});
        let trouble =
            |what: Value, from: &str, to: &str| json!({"start": at(from), "end": at(to), "what": what});
        let parts = [
            (
                Twist::Outage,
                trouble(
                    json!({"site_down": {"site": "site", "share": 0.6, "failover": ["back"], "failover_delay_min": 5, "recovery_min": 20}}),
                    "10:00",
                    "11:10",
                ),
            ),
            (
                Twist::SlowSystems,
                trouble(json!({"slow_systems": {"sites": ["site"], "factor": 1.5}}), "12:00", "13:00"),
            ),
            (Twist::Surge, trouble(json!({"surge": {"queues": ["voice"], "factor": 4}}), "14:00", "15:00")),
            (Twist::Bot, trouble(json!({"bot_down": {"bot": "bot"}}), "16:00", "17:00")),
        ];
        json!(
            parts.into_iter().filter(|(twist, _)| self.has(*twist)).map(|(_, part)| part).collect::<Vec<_>>()
        )
    }
}

fn without_demand(id: &str, channel: &str, talk: Value) -> Value {
    let mut made = queue(id, 0.0, talk);
    made["channel"] = json!(channel);
    made["demand"] = json!("none");
    made
}

fn put_in(into: &mut Value, of: &Omnichannel, parts: &[(Twist, &str, Value)]) {
    for (_, key, value) in parts.iter().filter(|(twist, ..)| of.has(*twist)) {
        into[key] = value.clone();
    }
}

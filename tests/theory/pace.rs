//! How fast people work: every contact here has the same constant handling, so that a factor can be read off each one.

use crate::support::build::constant;
use crate::support::{Build, Fate, agrees, figure, journal, plan, results};
use serde_json::{Value, json};
use shoreline_engine::plan::AgentIx;
use shoreline_model::calendar::{HOUR, MINUTE, Ms};

const DAY: Ms = 24 * HOUR;
const WEEK: Ms = 7 * DAY;

/// A contact as its agent lived it.
struct Handled {
    begun: Ms,
    agent: AgentIx,
    /// As multiples of what was drawn.
    talk: f64,
    acw: f64,
}

/// Contacts of 100 s of talk and 100 s of after-contact work, and these people; no warm-up.
fn hundreds(calls_per_half_hour: f64, agents: u32) -> Build {
    Build::steady(calls_per_half_hour, 100.0, agents)
        .talk(constant(100.0))
        .with("/queues/0/handling/acw", constant(100.0))
        .warm_up(0.0)
        .days("2026-06-01", 7)
}

/// One team around the clock.
fn team(build: Build, team: Value) -> Build {
    let shift = json!({"id": "day", "start": "00:00", "length_min": 1439});
    build
        .with("/shifts", json!([shift]))
        .with("/agent_groups/0/staffing", json!({"roster": {"teams": [team]}}))
}

fn handled(build: &Build, replication: u32) -> Vec<Handled> {
    let attempts = journal(build.scenario(), replication).attempts;
    let handled = attempts.iter().filter_map(|attempt| match (attempt.fate, attempt.handled) {
        (Fate::Answered { wait, agent }, Some([talk, _, acw])) => {
            let part = |part: Ms| part as f64 / 100_000.0;
            Some(Handled { begun: attempt.at + wait, agent, talk: part(talk), acw: part(acw) })
        }
        _ => None,
    });
    let handled: Vec<_> = handled.collect();
    assert!(handled.len() > 100, "only {} contacts", handled.len());
    handled
}

/// That every contact's talk took this multiple, by when it was begun, to the rounding of a millisecond.
fn every_talk_takes(build: &Build, factor: impl Fn(Ms) -> f64) {
    for contact in handled(build, 0) {
        let expected = factor(contact.begun);
        assert!(
            (contact.talk - expected).abs() < 1e-5,
            "{}, not {expected}, at {}",
            contact.talk,
            contact.begun
        );
    }
}

#[test]
fn people_differ_each_by_a_factor_of_its_own_and_the_mean_stays() {
    let build = hundreds(20.0, 30).with("/agent_groups/0/ability", json!({"person_cv": 0.3}));
    let mut own = [None; 30];
    for Handled { agent, talk, acw, .. } in handled(&build, 0) {
        assert_eq!(talk, acw);
        assert_eq!(*own[agent.ix()].get_or_insert(talk), talk, "another factor than before");
    }
    // Whoever is idle longest is next: at this load all people take as many contacts.
    agrees(figure(&results(build.scenario()), "aht_s"), 200.0, 2.0);
}

#[test]
fn the_factors_of_people_have_the_variation_that_was_said() {
    let build =
        hundreds(20.0, 30).days("2026-06-01", 1).with("/agent_groups/0/ability", json!({"person_cv": 0.3}));
    let factors: Vec<f64> = (0..40)
        .flat_map(|replication| {
            let mut own: Vec<_> = handled(&build, replication).iter().map(|c| (c.agent, c.talk)).collect();
            own.sort_by_key(|(agent, _)| *agent);
            own.dedup();
            own.into_iter().map(|(_, factor)| factor)
        })
        .collect();
    let n = factors.len() as f64;
    let mean = factors.iter().sum::<f64>() / n;
    let cv = (factors.iter().map(|f| (f - mean).powi(2)).sum::<f64>() / n).sqrt() / mean;
    assert!(n > 1000.0);
    assert!((mean - 1.0).abs() < 4.0 * 0.3 / n.sqrt(), "{mean}");
    // Standard error of a log-normal law's variation at this size: below 0.01.
    assert!((cv - 0.3).abs() < 0.04, "{cv}");
}

#[test]
fn a_new_person_is_twice_as_slow_at_first_and_learns_week_by_week() {
    let build = team(
        hundreds(4.0, 1).days("2026-06-01", 70),
        json!({"shift": "day", "heads": 2, "hired": {"on": "2026-06-01"}}),
    )
    .with("/agent_groups/0/ability", json!({"learning": {"start_factor": 2, "weeks": 4}}));
    every_talk_takes(&build, |begun| 1.0 + (-(begun as f64) / (4 * WEEK) as f64).exp());
}

#[test]
fn nesting_slows_down_on_top_of_learning_and_both_begin_after_the_classroom() {
    let hired = json!({"on": "2026-05-25", "training_weeks": 1, "nesting_weeks": 2, "nesting_share": 0.4});
    let build =
        team(hundreds(2.0, 1).days("2026-06-01", 28), json!({"shift": "day", "heads": 2, "hired": hired}))
            .with("/agent_groups/0/ability", json!({"learning": {"start_factor": 1.5, "weeks": 2}}));
    every_talk_takes(&build, |begun| {
        let learning = 1.0 + 0.5 * (-(begun as f64) / (2 * WEEK) as f64).exp();
        if begun < 2 * WEEK { learning / 0.4 } else { learning }
    });
}

#[test]
fn who_was_not_hired_is_past_the_curve() {
    let build = team(hundreds(4.0, 1), json!({"shift": "day", "heads": 2}))
        .with("/agent_groups/0/ability", json!({"learning": {"start_factor": 2, "weeks": 4}}));
    every_talk_takes(&build, |_| 1.0);
}

fn assist(talk: Value, adoption: Value) -> Value {
    json!({"assists": [{"groups": ["group"], "talk": talk, "acw_factor": 0.5, "adoption": {"points": adoption}}]})
}

#[test]
fn an_assist_helps_as_far_as_it_is_adopted() {
    let adoption = json!([{"date": "2026-06-02", "share": 0.2}, {"date": "2026-06-06", "share": 0.6}]);
    let build =
        hundreds(10.0, 5).with("/automation", assist(json!([{"from_month": 0, "factor": 0.8}]), adoption));
    let adopted = |at: Ms| 0.2 + 0.4 * ((at - DAY) as f64 / (4 * DAY) as f64).clamp(0.0, 1.0);
    every_talk_takes(&build, |begun| 1.0 - 0.2 * adopted(begun));
    for contact in handled(&build, 0) {
        assert!((contact.acw - (1.0 - 0.5 * adopted(contact.begun))).abs() < 1e-5);
    }
}

#[test]
fn an_assist_helps_the_new_more_than_the_old() {
    let rows = json!([{"from_month": 0, "factor": 0.7}, {"from_month": 3, "factor": 0.9}]);
    let automation = assist(rows, json!([{"date": "2026-01-01", "share": 1}]));
    // 91 days, 7 h 27 min and 18 s: three mean months.
    let three_months = (3.0 * 365.2425 / 12.0 * DAY as f64) as Ms;
    let hired = json!({"shift": "day", "heads": 2, "hired": {"on": "2026-03-05"}});
    let new = team(hundreds(4.0, 1), hired).with("/automation", automation.clone());
    every_talk_takes(&new, |begun| if begun + 88 * DAY < three_months { 0.7 } else { 0.9 });
    let old = hundreds(4.0, 2).with("/automation", automation);
    every_talk_takes(&old, |_| 0.9);
}

#[test]
fn who_is_never_idle_tires_towards_full_occupancy() {
    // Half again as many contacts as one person can take: busy from the first contact on.
    let build = hundreds(27.0, 1).days("2026-06-01", 2).with("/people", json!({"fatigue": {}}));
    let first = handled(&build, 0)[0].begun;
    every_talk_takes(&build, |begun| {
        let occupancy = 1.0 - (-((begun - first) as f64) / (120 * MINUTE) as f64).exp();
        1.0 + 0.6 * (occupancy - 0.85).max(0.0)
    });
}

#[test]
fn who_has_time_to_breathe_does_not_tire() {
    let build = hundreds(3.0, 1).with("/people", json!({"fatigue": {"above_share": 0.8}}));
    every_talk_takes(&build, |_| 1.0);
}

#[test]
fn a_break_is_rest() {
    let fatigue = json!({"fatigue": {"above_share": 0, "slope": 1, "over_min": 60}});
    let build = hundreds(27.0, 1).days("2026-06-01", 1).with("/people", fatigue);
    let shift = json!([{"id": "day", "start": "00:00", "length_min": 1200,
        "breaks": [{"earliest_min": 600, "length_min": 60}]}]);
    let build = team(build, json!({"shift": "day", "heads": 1})).with("/shifts", shift);
    let contacts = handled(&build, 0);
    let after = contacts.iter().position(|contact| contact.begun > 10 * HOUR + HOUR).unwrap();
    // Ten hours without a pause, then an hour of rest: all but 1/e of the occupancy is gone.
    assert!((contacts[after - 1].talk - 2.0).abs() < 1e-3);
    assert!((contacts[after].talk - 1.0 - (-1.0f64).exp()).abs() < 1e-3, "{}", contacts[after].talk);
}

#[test]
fn slow_systems_slow_down_what_is_begun_while_they_last() {
    let trouble = json!([{
        "zone": "Asia/Manila",
        "start": {"date": "2026-06-02", "time": "18:00"}, "end": {"date": "2026-06-02", "time": "23:30"},
        "what": {"slow_systems": {"sites": ["site"], "factor": 1.5}}
    }]);
    let build = hundreds(10.0, 5).with("/disruptions", trouble);
    let slow = DAY + 10 * HOUR..DAY + 15 * HOUR + 30 * MINUTE;
    every_talk_takes(&build, |begun| if slow.contains(&begun) { 1.5 } else { 1.0 });
}

#[test]
fn a_language_level_costs_handling_time_and_resolution() {
    let skilled = |level: &str| {
        let skill = json!({"queue": "queue", "handling_factor": 1.5, "language_level": level});
        hundreds(10.0, 5)
            .with("/agent_groups/0/skills/0", skill)
            .with("/queues/0/repeat", json!({"resolved_share": 0.75, "delay": constant(3600.0)}))
    };
    for (level, factor, resolved) in [("native", 1.0, 0.75), ("c1", 1.04, 0.73), ("b2", 1.12, 0.67)] {
        every_talk_takes(&skilled(level), |_| 1.5 * factor);
        assert!((plan(skilled(level).scenario()).groups[0].resolved[0] - resolved).abs() < 1e-12);
    }
    let own = json!([{"id": "b2", "handling_factor": 1.2, "resolved_loss_share": 0.1}]);
    every_talk_takes(&skilled("b2").with("/people", json!({"language_levels": own})), |_| 1.5 * 1.2);
}

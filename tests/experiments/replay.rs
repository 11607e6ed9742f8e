//! One day of one replication, as a wallboard shows it: its counts are those of results, its points what happened.

use crate::support::build::{Build, constant, exponential, queue};
use crate::support::callers::{Switchboard, caller};
use crate::support::everything::everything;
use crate::support::{plan, study};
use serde_json::json;
use shoreline_engine::study::replay::{DayCounts, Notable, Replay, WaitEnd, Which};
use shoreline_engine::{RunOptions, Study, simulate};
use shoreline_model::file;
use std::cell::Cell;
use std::path::Path;
use std::sync::atomic::AtomicBool;

fn replay(study: &Study, date: &str, which: Which) -> Replay {
    study.replay(date, which, &AtomicBool::new(false), &|_| ()).unwrap().unwrap()
}

fn shipped(name: &str) -> Study {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../scenarios/{name}.shoreline"));
    let scenario = file::parse(&file::read(&path).unwrap()).unwrap();
    let options = RunOptions { replications: Some(3), ..RunOptions::default() };
    simulate(&plan(scenario), options, &AtomicBool::new(false), &|_| ()).unwrap()
}

/// What the points of a queue add up to.
fn added_up(replay: &Replay, queue: usize) -> DayCounts {
    let queue = &replay.queues[queue];
    let sum = |list: &[u32]| list.iter().sum();
    DayCounts {
        offered: sum(&queue.offered),
        answered: sum(&queue.answered),
        abandoned: sum(&queue.abandoned),
        on_target: sum(&queue.on_target),
        judged: sum(&queue.judged),
    }
}

fn days_of(study: &Study) -> Vec<String> {
    study.summary().days.into_iter().map(|day| day.date).collect()
}

#[test]
fn by_completion_every_day_adds_up_to_what_results_count() {
    let study = study(everything().with("/run/attribution", json!("completion")).scenario());
    for date in days_of(&study) {
        let replay = replay(&study, &date, Which::Typical);
        for (ix, queue) in replay.queues.iter().enumerate() {
            assert_eq!(added_up(&replay, ix), queue.day, "{date} {}", queue.queue);
        }
    }
}

#[test]
fn by_arrival_a_day_lacks_only_what_became_of_its_contacts_later() {
    let study = study(everything().scenario());
    let dates = days_of(&study);
    for date in &dates {
        let replay = replay(&study, date, Which::Number(2));
        for (ix, queue) in replay.queues.iter().enumerate() {
            let (added, day) = (added_up(&replay, ix), queue.day);
            assert_eq!(added.offered, day.offered);
            assert!(added.answered <= day.answered && added.abandoned <= day.abandoned);
            let is_last = Some(date) == dates.last();
            assert!(!is_last || added == day, "nothing comes after the last day");
        }
    }
}

#[test]
fn a_day_s_service_level_is_that_of_the_results_of_one_replication() {
    let one = Build::steady(60.0, 180.0, 7).days("2026-06-01", 2).patience(90.0).replications(1);
    let study = study(one.scenario());
    let of_results = study.summary().days[1].total["service_level"].mean;
    assert_eq!(replay(&study, "2026-06-02", Which::Bad).shown.service_level, of_results);
}

#[test]
fn deferred_work_is_judged_by_its_replies_and_nothing_else_by_them() {
    let study = study(everything().scenario());
    let replay = replay(&study, "2026-06-02", Which::Typical);
    let deferred: Vec<&str> =
        replay.queues.iter().filter(|queue| queue.deferred).map(|queue| queue.queue.as_str()).collect();
    assert_eq!(deferred, ["email"]);
    let email = replay.queues.iter().find(|queue| queue.queue == "email").unwrap();
    assert_eq!((email.target, email.within_s), (0.9, 8.0 * 3600.0));
    assert!(email.day.judged > 0 && email.day.judged <= email.day.answered);
}

#[test]
fn a_typical_day_lies_between_the_worse_and_the_better_ones() {
    let study = study(Build::steady(60.0, 180.0, 8).days("2026-06-01", 1).replications(21).scenario());
    let shown = |which| replay(&study, "2026-06-01", which).shown;
    let (typical, bad) = (shown(Which::Typical), shown(Which::Bad));
    assert_eq!((typical.worse, bad.worse, bad.replications), (10, 2, 21));
    assert!(bad.service_level < typical.service_level);
    assert_eq!(shown(Which::Number(bad.replication)), bad);
}

#[test]
fn who_waits_at_a_point_is_who_has_begun_and_not_ended_to_wait() {
    let study = study(everything().scenario());
    let replay = replay(&study, "2026-06-02", Which::Typical);
    let waits = replay.waits.unwrap();
    for (ix, queue) in replay.queues.iter().enumerate() {
        for point in (0..queue.waiting.len() - 1).step_by(97) {
            let at = (point as u32 * replay.step_s * 1000) as i32;
            let of_queue = (0..waits.queue.len()).filter(|&wait| usize::from(waits.queue[wait]) == ix);
            let now: Vec<usize> =
                of_queue.filter(|&wait| waits.from_ms[wait] <= at && at < waits.until_ms[wait]).collect();
            assert_eq!(now.len() as u32, queue.waiting[point], "{} at {at}", queue.queue);
            let longest = now.first().map_or(0, |&wait| (at - waits.from_ms[wait]) / 1000);
            assert_eq!(longest as u32, queue.longest_s[point]);
        }
    }
}

#[test]
fn the_points_show_who_waits_who_talks_and_who_writes_up() {
    let calls = vec![caller("a", 570.0, 100.0), caller("b", 600.0, 60.0).patience(45.0)];
    let switchboard = Switchboard::new(calls)
        .shift(1, "00:00", 60, json!([{"earliest_min": 20, "length_min": 10}]))
        .with("/queues/0/handling/acw", constant(50.0));
    let study =
        simulate(&switchboard.plan(), RunOptions::default(), &AtomicBool::new(false), &|_| ()).unwrap();
    let replay = replay(&study, "2026-06-01", Which::Number(1));
    let (agents, b) = (&replay.groups[0], &replay.queues[1]);
    // Half minutes from nine minutes and a half on: a talks to 670 and is written up to 720; b waits from 600 to 645.
    let of = |list: &[u32]| list[18..26].to_vec();
    assert_eq!(replay.step_s, 30);
    assert_eq!(of(&agents.ready), [1, 0, 0, 0, 0, 0, 1, 1]);
    assert_eq!(of(&agents.on_contact), [0, 1, 1, 1, 1, 0, 0, 0]);
    assert_eq!(of(&agents.after_work), [0, 0, 0, 0, 0, 1, 0, 0]);
    assert_eq!(of(&b.waiting), [0, 0, 1, 1, 0, 0, 0, 0]);
    assert_eq!(of(&b.longest_s), [0, 0, 0, 30, 0, 0, 0, 0]);
    assert_eq!(of(&b.abandoned), [0, 0, 0, 0, 1, 0, 0, 0]);
    assert_eq!(
        (agents.on_break[40], agents.on_break[60], agents.ready[119], agents.ready[120]),
        (1, 0, 1, 0)
    );
    let waits = replay.waits.unwrap();
    assert_eq!(
        (waits.from_ms, waits.until_ms, waits.end),
        (vec![600_000], vec![645_000], vec![WaitEnd::Abandoned])
    );
}

#[test]
fn people_at_the_points_are_those_whom_results_pay_for_being_there() {
    let build = Build::steady(40.0, 200.0, 5).days("2026-06-01", 1).replications(1);
    let study = study(build.scenario());
    let group = &replay(&study, "2026-06-01", Which::Typical).groups[0];
    let there = |point: usize| group.ready[point] + group.on_contact[point] + group.after_work[point];
    // Heads by the half hour: five all day; who finishes past a cut counts on.
    assert!((0..2880).all(|point| there(point) == 5));
}

#[test]
fn a_day_on_which_the_clocks_go_back_has_twenty_five_hours() {
    let study = shipped("follow-the-sun");
    let replay = replay(&study, "2026-10-25", Which::Typical);
    assert_eq!((replay.length_s, replay.local.as_str()), (25 * 3600, "2026-10-25T00:00+01:00"));
    let points = (replay.length_s / replay.step_s + 1) as usize;
    assert!(replay.queues.iter().all(|queue| queue.waiting.len() == points));
    assert!(
        replay.groups.iter().all(|group| group.ready.len() == points && group.after_work.len() == points)
    );
}

#[test]
fn the_hour_that_is_left_to_nobody_is_a_moment() {
    let study = shipped("follow-the-sun");
    let left = replay(&study, "2026-10-26", Which::Typical).moments;
    let before = replay(&study, "2026-10-23", Which::Typical).moments;
    let alone = |moments: &[shoreline_engine::study::replay::Moment]| {
        moments.iter().any(|moment| moment.what == Notable::Unstaffed)
    };
    assert!(alone(&left) && !alone(&before));
}

#[test]
fn an_outage_begins_and_ends_where_the_scenario_says() {
    let study = shipped("follow-the-sun-outage");
    let told: Vec<_> = days_of(&study)
        .iter()
        .flat_map(|date| replay(&study, date, Which::Typical).moments)
        .filter(|moment| matches!(moment.what, Notable::SiteDown | Notable::SiteUp))
        .map(|moment| (moment.what, moment.of))
        .collect();
    assert_eq!(told, [(Notable::SiteDown, "manila".to_owned()), (Notable::SiteUp, "manila".to_owned())]);
}

#[test]
fn a_queue_is_open_when_its_hours_say() {
    let week = json!({"hours": [{"days": ["mon", "tue"], "from": "08:00", "to": "20:00"}]});
    let build = Build::empty()
        .days("2026-06-01", 2)
        .replications(1)
        .queue(queue("desk", 30.0, exponential(100.0)))
        .group(crate::support::heads("group", 3.0, &["desk"]))
        .with("/queues/0/opening", week);
    let replay = replay(&study(build.scenario()), "2026-06-02", Which::Typical);
    assert_eq!(replay.queues[0].open, [(8 * 3600, 20 * 3600)]);
    let calendar: Vec<_> = replay.moments.iter().filter(|m| m.what >= Notable::Opens).collect();
    assert_eq!(calendar.iter().map(|m| m.at_s).collect::<Vec<_>>(), [8 * 3600, 20 * 3600]);
}

#[test]
fn a_day_or_a_replication_there_is_not_is_named() {
    let study = study(Build::steady(10.0, 60.0, 2).days("2026-06-01", 2).replications(3).scenario());
    let refused =
        |date, which| study.replay(date, which, &AtomicBool::new(false), &|_| ()).unwrap_err().to_string();
    let day = refused("2026-07-01", Which::Typical);
    assert_eq!(day, "The horizon has no day `2026-07-01`; it goes from 2026-06-01 to 2026-06-02.");
    assert_eq!(refused("2026-06-01", Which::Number(4)), "There is no replication 4: the run has 3.");
}

#[test]
fn a_replay_says_how_far_it_has_come_and_can_be_stopped() {
    let study = study(Build::steady(60.0, 60.0, 3).replications(1).scenario());
    let (stop, last) = (AtomicBool::new(false), Cell::new(0));
    let tell = |progress: shoreline_engine::Progress| last.set(progress.done);
    assert!(study.replay("2026-06-01", Which::Typical, &stop, &tell).unwrap().is_some());
    assert_eq!(last.get(), 14 * 48);
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    assert!(study.replay("2026-06-01", Which::Typical, &stop, &tell).unwrap().is_none());
}

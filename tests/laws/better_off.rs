//! Who is better off when an operation changes, caller by caller and on the same calls: what queueing theory promises of
//! every single path, not of means. Calls are recorded, and everybody waits.

use crate::support::build::constant;
use crate::support::{Build, Fate, heads, journal, queue};
use proptest::prelude::*;
use serde_json::{Value, json};
use shoreline_model::calendar::Ms;

/// Instants and talk in seconds.
#[derive(Debug, Clone)]
struct Calls {
    at_s: Vec<f64>,
    talk_s: Vec<f64>,
}

/// A morning's calls for some people: now and then too many, in the end all served.
fn any_calls() -> impl Strategy<Value = Calls> {
    prop::collection::vec((0..90u32, 0..300u32), 60..200).prop_map(|calls| {
        let mut at = 0;
        let at_s = calls.iter().map(|(gap, _)| {
            at += gap;
            f64::from(at)
        });
        Calls { at_s: at_s.collect(), talk_s: calls.iter().map(|(_, talk)| f64::from(*talk)).collect() }
    })
}

impl Calls {
    /// A queue of them, with those only whose place is among these.
    fn queue(&self, id: &str, is_among: impl Fn(usize) -> bool) -> Value {
        let of = |values: &[f64]| -> Vec<f64> {
            values.iter().enumerate().filter(|(at, _)| is_among(*at)).map(|(_, value)| *value).collect()
        };
        let mut recorded = queue(id, 0.0, constant(0.0));
        recorded["demand"] = json!({"trace": {"at_s": of(&self.at_s), "talk_s": of(&self.talk_s)}});
        recorded
    }

    fn all_alike(&self) -> Self {
        Self { talk_s: vec![120.0; self.talk_s.len()], ..self.clone() }
    }
}

fn day() -> Build {
    Build::empty().days("2026-06-01", 1).warm_up(0.0)
}

/// Waits of everybody in a queue, in the order in which they came.
fn waits(build: &Build, queue: &str) -> Vec<Ms> {
    let customers = journal(build.scenario(), 0).customers(queue);
    let wait = |fate| if let Fate::Answered { wait, .. } = fate { wait } else { panic!("{fate:?}") };
    customers.iter().map(|customer| wait(customer.fate)).collect()
}

fn one_queue(calls: &Calls, people: f64) -> Vec<Ms> {
    waits(&day().queue(calls.queue("queue", |_| true)).group(heads("group", people, &["queue"])), "queue")
}

fn nobody_waits_longer(before: &[Ms], after: &[Ms]) -> bool {
    before.len() == after.len() && before.iter().zip(after).all(|(before, after)| after <= before)
}

/// Every other caller to each of two queues, which these groups serve; waits of the first and of the second.
fn two_queues(calls: &Calls, priorities: [u8; 2], groups: &[(&str, f64, &[&str])]) -> [Vec<Ms>; 2] {
    let of = |id: &str, turn: usize| {
        let mut queue = calls.queue(id, |at| at % 2 == turn);
        queue["priority"] = json!(priorities[turn]);
        queue
    };
    let build = day().queue(of("first", 0)).queue(of("second", 1));
    let build =
        groups.iter().fold(build, |build, (id, people, queues)| build.group(heads(id, *people, queues)));
    [waits(&build, "first"), waits(&build, "second")]
}

fn total(waits: &[Vec<Ms>; 2]) -> Ms {
    waits.iter().flatten().sum()
}

const BOTH: [&str; 2] = ["first", "second"];

proptest! {
    #![proptest_config(super::runs::cases(24))]

    #[test]
    fn with_one_agent_more_nobody_waits_longer(calls in any_calls(), people in 1..4u8) {
        let (few, more) = (one_queue(&calls, people.into()), one_queue(&calls, f64::from(people + 1)));
        prop_assert!(nobody_waits_longer(&few, &more));
    }

    #[test]
    fn when_one_call_is_shorter_nobody_waits_longer(calls in any_calls(), which in any::<prop::sample::Index>(), people in 1..4u8) {
        let mut shorter = calls.clone();
        let which = which.index(calls.talk_s.len());
        shorter.talk_s[which] = (shorter.talk_s[which] / 3.0).floor();
        let (before, after) = (one_queue(&calls, people.into()), one_queue(&shorter, people.into()));
        prop_assert!(nobody_waits_longer(&before, &after));
    }

    /// Where all calls take as long, who goes first changes nothing of when people are free.
    #[test]
    fn a_priority_moves_waits_from_one_queue_to_the_other_and_their_sum_stays(calls in any_calls(), people in 1..3u8) {
        let calls = calls.all_alike();
        let with = |priorities| two_queues(&calls, priorities, &[("both", people.into(), &BOTH)]);
        let (equal, first) = (with([1, 1]), with([1, 2]));
        prop_assert!(nobody_waits_longer(&equal[0], &first[0]));
        prop_assert!(nobody_waits_longer(&first[1], &equal[1]));
        prop_assert_eq!(total(&equal), total(&first));
    }

    /// Two teams of their own, or one of both: calls as long as one another.
    #[test]
    fn two_teams_that_become_one_let_callers_wait_less_in_all(calls in any_calls(), people in 1..3u8) {
        let calls = calls.all_alike();
        let people = f64::from(people);
        let apart = two_queues(&calls, [1, 1], &[("one", people, &["first"]), ("two", people, &["second"])]);
        let pooled = two_queues(&calls, [1, 1], &[("both", 2.0 * people, &BOTH)]);
        prop_assert!(total(&pooled) <= total(&apart));
    }
}

/// The promises above are about something: these days are busy.
#[test]
fn callers_of_these_days_wait() {
    let calls = Calls { at_s: (0..100).map(f64::from).collect(), talk_s: vec![30.0; 100] };
    let waits = one_queue(&calls, 2.0);
    assert_eq!((waits[1], waits[2], waits[99]), (0, 28_000, (30 * 49 + 1 - 99) * 1000));
}

//! The witness and the ledger are worth their word: planted errors are noticed. And the shipped scenarios stand before
//! them.

use crate::doors::documents::scenarios;
use crate::support::callers::{Switchboard, caller};
use crate::support::ledger::Ledger;
use crate::support::witness::Witness;
use crate::support::{books_balance, plan};
use serde_json::json;
use shoreline_engine::fact::{Fact, Watch};
use shoreline_engine::outcome::outcome;
use shoreline_engine::plan::{AgentIx, Plan, QueueIx};
use shoreline_engine::replicate;
use shoreline_model::calendar::Ms;
use shoreline_model::file::{parse, read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Keeps every fact.
#[derive(Default)]
struct Facts(Vec<(Ms, Fact)>);

impl Watch for Facts {
    fn see(&mut self, at: Ms, fact: Fact) {
        self.0.push((at, fact));
    }
}

/// Two agents, four lines, four calls: the third waits from 3 to 11 s, the fourth from 4 to 16 s.
fn scene() -> (Plan, Vec<(Ms, Fact)>) {
    let callers =
        vec![caller("a", 1.0, 10.0), caller("b", 2.0, 20.0), caller("c", 3.0, 5.0), caller("d", 4.0, 1.0)];
    let lines = json!([{"id": "lines", "lines": 4, "queues": ["a", "b", "c", "d"]}]);
    let plan = Switchboard::new(callers).heads(&[2.0; 96]).with("/trunk_groups", lines).plan();
    let mut facts = Facts::default();
    replicate(&plan, 1, 0, &mut facts).unwrap();
    (plan, facts.0)
}

/// What the witness says to the facts once they are tampered with; nothing if it believes them.
fn objection(tamper: impl FnOnce(&mut Vec<(Ms, Fact)>)) -> Option<String> {
    let (plan, mut facts) = scene();
    tamper(&mut facts);
    let mut witness = Witness::of(&plan);
    said(|| facts.iter().for_each(|&(at, fact)| witness.see(at, fact)))
}

/// What the ledger says to them, and to the counters of the truth.
fn found_in_the_books(tamper: impl FnOnce(&mut Vec<(Ms, Fact)>)) -> Option<String> {
    let (plan, mut facts) = scene();
    tamper(&mut facts);
    let mut ledger = Ledger::of(&plan);
    said(|| {
        facts.iter().for_each(|&(at, fact)| ledger.see(at, fact));
        ledger.balances(&outcome(&plan, 1, 0).unwrap());
    })
}

fn said(watching: impl FnOnce()) -> Option<String> {
    let told = catch_unwind(AssertUnwindSafe(watching));
    told.err().map(|said| said.downcast_ref::<String>().cloned().unwrap_or_default())
}

fn place(facts: &[(Ms, Fact)], is: impl Fn(&Fact) -> bool) -> usize {
    facts.iter().position(|(_, fact)| is(fact)).expect("such a fact")
}

fn was_queued(fact: &Fact) -> bool {
    matches!(fact, Fact::Answered { queued: true, .. })
}

#[test]
fn the_truth_is_believed() {
    assert_eq!(objection(|_| ()), None);
    assert_eq!(found_in_the_books(|_| ()), None);
}

#[test]
fn an_agent_with_two_contacts_is_noticed() {
    let said = objection(|facts| {
        let second = facts.iter_mut().filter(|(_, fact)| matches!(fact, Fact::Answered { .. })).nth(1);
        if let Some((_, Fact::Answered { agent, .. })) = second {
            *agent = AgentIx(0);
        }
    });
    assert!(said.unwrap().contains("has two contacts"));
}

#[test]
fn an_agent_left_idle_while_a_contact_waits_is_noticed() {
    let said = objection(|facts| {
        let place = place(facts, was_queued);
        facts.truncate(place);
        let first = Fact::Turned {
            group: shoreline_engine::plan::GroupIx(0),
            agent: Some(AgentIx(0)),
            from: shoreline_engine::fact::Doing::Busy,
            to: shoreline_engine::fact::Doing::Idle,
            count: 1,
        };
        facts.push((11_000, first));
        facts.push((12_000, Fact::Interval { slot: 2 }));
    });
    assert!(said.unwrap().contains("that agent is idle"));
}

#[test]
fn a_wrong_wait_is_noticed() {
    let said = objection(|facts| {
        let place = place(facts, was_queued);
        if let Fact::Answered { wait, .. } = &mut facts[place].1 {
            *wait += 1;
        }
    });
    assert!(said.unwrap().contains("waited otherwise than it says"));
}

#[test]
fn a_clock_that_runs_back_is_noticed() {
    let said = objection(|facts| {
        let place = place(facts, was_queued);
        facts[place].0 = 2_000;
    });
    assert!(said.unwrap().contains("the clock ran back"));
}

#[test]
fn one_who_is_served_before_their_turn_among_queues_is_noticed() {
    let said = objection(|facts| {
        let of_d = facts.iter().rposition(|(_, fact)| was_queued(fact)).unwrap();
        let Fact::Answered { queue, contact, .. } = facts[of_d].1 else { unreachable!() };
        let of_c = place(facts, was_queued);
        if let Fact::Answered { queue: taken, contact: who, wait, .. } = &mut facts[of_c].1 {
            (*taken, *who, *wait) = (queue, contact, 7_000);
        }
    });
    assert!(said.unwrap().contains("before its turn"));
}

#[test]
fn an_arrival_before_a_finish_of_the_same_instant_is_noticed() {
    let said = objection(|facts| {
        let arrival = facts.iter().rposition(|(_, fact)| matches!(fact, Fact::Received { .. })).unwrap();
        let arrival = facts.remove(arrival);
        let finish = place(facts, |fact| matches!(fact, Fact::Finished { .. }));
        facts.insert(finish, (facts[finish].0, arrival.1));
    });
    assert!(said.unwrap().contains("somebody finished after somebody came at the same instant"));
}

#[test]
fn a_contact_that_ends_twice_is_noticed() {
    let said = found_in_the_books(|facts| {
        let finish = place(facts, |fact| matches!(fact, Fact::Finished { .. }));
        facts.insert(finish, facts[finish]);
    });
    assert!(said.unwrap().contains("never came"));
}

#[test]
fn a_contact_that_is_forgotten_is_noticed() {
    let said = found_in_the_books(|facts| {
        let last = facts.iter().rposition(|(_, fact)| was_queued(fact)).unwrap();
        facts.retain(|(_, fact)| !matches!(fact, Fact::Finished { queue: QueueIx(3), .. }));
        facts.remove(last);
    });
    assert!(said.unwrap().contains("still wait untold"));
}

#[test]
fn an_end_counted_in_another_interval_is_noticed() {
    let said = found_in_the_books(|facts| {
        let place = place(facts, was_queued);
        if let Fact::Answered { slot, .. } = &mut facts[place].1 {
            *slot += 1;
        }
    });
    assert!(said.unwrap().contains("came otherwise"));
}

#[test]
fn handling_that_does_not_fill_the_time_in_hand_is_noticed() {
    let said = found_in_the_books(|facts| {
        let finish = place(facts, |fact| matches!(fact, Fact::Finished { .. }));
        if let Fact::Finished { how, .. } = &mut facts[finish].1 {
            how.talk -= 1;
        }
    });
    assert!(said.unwrap().contains("in hand for longer than it took"));
}

#[test]
fn a_line_that_is_kept_back_is_noticed() {
    let said = found_in_the_books(|facts| {
        let queued = facts.iter().rposition(|(_, fact)| matches!(fact, Fact::Queued { .. })).unwrap();
        let Fact::Queued { queue, contact } = facts[queued].1 else { unreachable!() };
        facts[queued].1 = Fact::Blocked { queue, contact };
        let later = |fact: &Fact| {
            matches!(
                fact,
                Fact::Answered { queue: QueueIx(3), .. } | Fact::Finished { queue: QueueIx(3), .. }
            )
        };
        facts.retain(|(_, fact)| !later(fact));
    });
    assert!(said.unwrap().contains("when 3 of 4 lines were held"));
}

#[test]
fn a_count_that_differs_from_what_happened_is_noticed() {
    let said = found_in_the_books(|facts| {
        let of_d = |fact: &Fact| {
            matches!(
                fact,
                Fact::Received { queue: QueueIx(3), .. }
                    | Fact::Queued { queue: QueueIx(3), .. }
                    | Fact::Answered { queue: QueueIx(3), .. }
                    | Fact::Finished { queue: QueueIx(3), .. }
            )
        };
        facts.retain(|(_, fact)| !of_d(fact));
    });
    assert!(said.unwrap().contains("queue 3, interval 0"));
}

#[test]
fn the_witness_and_the_ledger_find_nothing_in_the_shipped_scenarios() {
    for path in scenarios("scenarios") {
        let plan = plan(parse(&read(&path).unwrap()).unwrap());
        replicate(&plan, 1, 0, &mut Witness::of(&plan)).unwrap();
        books_balance(&plan, 0);
    }
}

//! The witness is worth its word: planted errors are noticed. And the shipped scenarios stand before it.

use crate::doors::documents::scenarios;
use crate::support::callers::{Switchboard, caller};
use crate::support::plan;
use crate::support::witness::Witness;
use shoreline_engine::fact::{Fact, Watch};
use shoreline_engine::plan::{AgentIx, Plan};
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

/// Two agents, three calls: the third waits from 3 to 11 s.
fn scene() -> (Plan, Vec<(Ms, Fact)>) {
    let callers = vec![caller("a", 1.0, 10.0), caller("b", 2.0, 20.0), caller("c", 3.0, 5.0)];
    let plan = Switchboard::new(callers).heads(&[2.0; 96]).plan();
    let mut facts = Facts::default();
    replicate(&plan, 1, 0, &mut facts).unwrap();
    (plan, facts.0)
}

/// What the witness says to the facts once they are tampered with; nothing if it believes them.
fn objection(tamper: impl FnOnce(&mut Vec<(Ms, Fact)>)) -> Option<String> {
    let (plan, mut facts) = scene();
    tamper(&mut facts);
    let mut witness = Witness::of(&plan);
    let told = catch_unwind(AssertUnwindSafe(|| facts.iter().for_each(|&(at, fact)| witness.see(at, fact))));
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
fn the_witness_finds_nothing_in_the_shipped_scenarios() {
    for path in scenarios("scenarios") {
        let plan = plan(parse(&read(&path).unwrap()).unwrap());
        replicate(&plan, 1, 0, &mut Witness::of(&plan)).unwrap();
    }
}

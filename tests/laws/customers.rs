//! What customers bring with them: the instant they come, the time they take, the patience they have. Each is the next
//! draw of a stream that bears the queue's name, and nothing else in an operation moves it.

use crate::support::everything::everything;
use crate::support::omnichannel::any_omnichannel;
use crate::support::recipe::any_recipe;
use crate::support::{Attempt, Build, Fate, Journal, journal_of, plan};
use proptest::prelude::*;
use serde_json::json;
use shoreline_engine::Plan;
use shoreline_engine::draw::arrivals::Arrivals;
use shoreline_engine::draw::sample::Sampler;
use shoreline_engine::draw::streams::{Purpose, Streams};
use shoreline_engine::plan::QueuePlan;
use shoreline_model::calendar::Ms;

/// Draws of a queue's law in the order in which its customers come; `None` where the law has no end.
fn drawn(
    queue: &QueuePlan,
    streams: Streams,
    purpose: Purpose,
    law: Option<&Sampler>,
    count: usize,
) -> Vec<Option<Ms>> {
    let mut stream = streams.stream(purpose, queue.key);
    (0..count).map(|_| law.map(|law| law.draw(&mut stream))).collect()
}

/// A customer who hangs up does so to the millisecond when patience ends; no other one waits longer than that.
fn waits_no_longer_than(attempt: &Attempt, patience: Option<Ms>) {
    let patience = patience.unwrap_or(Ms::MAX);
    match attempt.fate {
        Fate::Abandoned { wait } => assert_eq!(wait, patience, "{attempt:?}"),
        Fate::Answered { wait, .. } | Fate::Cleared { wait } => assert!(wait <= patience, "{attempt:?}"),
        _ => {}
    }
}

fn bring_what_was_drawn(plan: &Plan, journal: &Journal, streams: Streams) {
    for (ix, queue) in plan.queues.iter().enumerate() {
        let came = journal.customers(&plan.report.queue_ids[ix]);
        let instants: Vec<Ms> = came.iter().map(|attempt| attempt.at).collect();
        let due = Arrivals::new(queue, plan.begins, streams).take_while(|&at| at < plan.ends());
        assert_eq!(instants, due.collect::<Vec<_>>(), "queue {ix}");
        let laws = &queue.laws[0];
        let patience = drawn(queue, streams, Purpose::Patience, laws.patience.as_ref(), came.len());
        came.iter().zip(patience).for_each(|(attempt, patience)| waits_no_longer_than(attempt, patience));
    }
}

proptest! {
    #![proptest_config(super::runs::cases(32))]

    #[test]
    fn customers_come_when_drawn_and_hang_up_when_their_patience_ends(recipe in any_recipe()) {
        let plan = plan(recipe.scenario());
        let journal = journal_of(&plan, 1);
        bring_what_was_drawn(&plan, &journal, Streams::new(plan.report.seed, 1));
    }
}

proptest! {
    #![proptest_config(super::runs::cases(12))]

    /// Whatever else goes on, those who come by themselves come when they would have come.
    #[test]
    fn one_agent_more_moves_nobody_who_comes_by_themselves(made in any_omnichannel()) {
        let scenario = made.scenario();
        let mut more = scenario.clone();
        more.agent_groups.push(more.agent_groups[2].clone());
        more.agent_groups.last_mut().unwrap().id.0 = "further".to_owned();
        let (plan, with_more) = (plan(scenario), plan(more));
        let (few, more) = (journal_of(&plan, 0), journal_of(&with_more, 0));
        // Where a bot answers on a line, who finds none is seen at once and others when the bot is done with them.
        let shows = |queue: &usize| plan.queues[*queue].bot.is_none() || plan.queues[*queue].trunk.is_none();
        for queue in (0..plan.report.queue_ids.len()).filter(shows) {
            let queue = &plan.report.queue_ids[queue];
            prop_assert_eq!(few.arrivals(queue), more.arrivals(queue));
        }
    }
}

#[test]
fn talk_is_the_next_draw_whoever_answers() {
    let talks = |agents: u32| {
        let plan = plan(Build::steady(30.0, 180.0, agents).patience(60.0).days("2026-06-01", 2).scenario());
        let (journal, streams) = (journal_of(&plan, 0), Streams::new(plan.report.seed, 0));
        let came = journal.customers("queue");
        let talk =
            drawn(&plan.queues[0], streams, Purpose::Talk, Some(&plan.queues[0].laws[0].talk), came.len());
        let handled = came.iter().zip(talk).filter_map(|(attempt, talk)| Some((attempt.handled?[0], talk?)));
        let handled: Vec<(Ms, Ms)> = handled.collect();
        assert!(handled.iter().all(|(lived, drawn)| lived == drawn));
        handled.len()
    };
    let (few, more) = (talks(2), talks(4));
    assert!(few > 1000 && more > few, "{few} were answered by two people, {more} by four");
}

/// Calls that take the whole person take as long in an operation that makes use of everything, whoever else is there.
#[test]
fn a_call_takes_as_long_where_a_further_agent_is_there() {
    let group = json!({"id": "further", "site": "site", "skills": [{"queue": "voice"}],
        "staffing": {"interval_heads": {"table": crate::support::table(60, &[1.0; 24])}}});
    let (few, more) = (plan(everything().scenario()), plan(everything().group(group).scenario()));
    let handled = |plan: &Plan| -> Vec<Option<[Ms; 3]>> {
        journal_of(plan, 0).customers("voice").iter().map(|customer| customer.handled).collect()
    };
    let (few, more) = (handled(&few), handled(&more));
    assert_eq!(few.len(), more.len());
    let both: Vec<_> = few.iter().zip(&more).filter_map(|(few, more)| few.zip(*more)).collect();
    assert!(
        both.len() > 300 && both.iter().all(|(few, more)| few == more),
        "{} were answered in both",
        both.len()
    );
}

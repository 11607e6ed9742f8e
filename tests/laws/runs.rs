//! What holds in every run of every operation: facts that cannot have happened do not happen, and the books balance.
//!
//! The engine itself checks flow, Little's law, people and lines after every replication, in release builds too: a study
//! that has figures has kept them. The witness and the ledger believe neither the engine nor its counters.

use crate::support::recipe::{Recipe, any_recipe};
use crate::support::witness::Witness;
use crate::support::{books_balance, document, plan, study_with};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use shoreline_engine::{RunOptions, replicate};

pub fn cases(count: u32) -> ProptestConfig {
    let rng_seed = RngSeed::Fixed(2);
    ProptestConfig { cases: count, failure_persistence: None, rng_seed, ..ProptestConfig::default() }
}

fn witnessed(recipe: &Recipe) {
    let plan = plan(recipe.scenario());
    for replication in 0..2 {
        let mut witness = Witness::of(&plan);
        replicate(&plan, plan.report.seed, replication, &mut witness).unwrap();
        books_balance(&plan, replication);
    }
}

proptest! {
    #![proptest_config(cases(96))]

    /// Nobody handles two contacts, nobody is idle while a contact waits that they may take, queues are served in
    /// turn and among one another, waits are what the clock says, nobody takes what they have no skill for; every
    /// contact ends once, in the interval it came in.
    #[test]
    fn a_witness_who_believes_nothing_finds_nothing(recipe in any_recipe()) {
        witnessed(&recipe);
    }

    #[test]
    fn a_longer_run_begins_with_the_shorter_one(recipe in any_recipe()) {
        let runs = |count| study_with(recipe.scenario(), RunOptions { replications: Some(count), ..RunOptions::default() });
        let (few, many) = (runs(2), runs(4));
        prop_assert_eq!(few.outcomes(), &many.outcomes()[..2]);
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn threads_and_repetition_change_no_byte(recipe in any_recipe()) {
        let scenario = recipe.scenario();
        let with = |threads| {
            document(&study_with(scenario.clone(), RunOptions { threads: Some(threads), ..RunOptions::default() }))
        };
        let one = with(1);
        prop_assert_eq!(&one, &with(1));
        prop_assert_eq!(&one, &with(2));
        prop_assert_eq!(&one, &with(8));
    }
}

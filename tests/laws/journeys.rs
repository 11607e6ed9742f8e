//! Whatever contacts live through: nobody is lost or made up, people have room for what they take, routing keeps its
//! word, and none of it depends on the number of threads.

use crate::support::omnichannel::any_omnichannel;
use crate::support::{document, plan, study_with, witness::Witness};
use proptest::prelude::*;
use shoreline_engine::{RunOptions, outcome, replicate};

proptest! {
    #![proptest_config(super::runs::cases(40))]

    /// The identities of flow and Little's law are asserted by the engine in every run; the witness follows the facts.
    #[test]
    fn nobody_is_lost_and_nobody_does_the_impossible(made in any_omnichannel()) {
        let plan = plan(made.scenario());
        for replication in 0..2 {
            replicate(&plan, plan.report.seed, replication, &mut Witness::of(&plan));
            outcome::outcome(&plan, plan.report.seed, replication);
        }
    }
}

proptest! {
    #![proptest_config(super::runs::cases(6))]

    #[test]
    fn one_thread_and_two_say_the_same(made in any_omnichannel()) {
        let run = |threads| study_with(made.scenario(), RunOptions { threads: Some(threads), ..RunOptions::default() });
        prop_assert_eq!(document(&run(1)), document(&run(2)));
    }
}

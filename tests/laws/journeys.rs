//! Whatever contacts live through: nobody is lost or made up, people have room for what they take, routing keeps its
//! word, and none of it depends on the number of threads.

use crate::support::omnichannel::any_omnichannel;
use crate::support::{books_balance, document, plan, study_with, witness::Witness};
use proptest::prelude::*;
use shoreline_engine::fact::{Fact, Watch};
use shoreline_engine::observe::trace::{Scope, trace};
use shoreline_engine::{RunOptions, replicate};
use shoreline_model::calendar::{Ms, Window};
use std::ops::ControlFlow;

proptest! {
    #![proptest_config(super::runs::cases(40))]

    #[test]
    fn nobody_is_lost_and_nobody_does_the_impossible(made in any_omnichannel()) {
        let plan = plan(made.scenario());
        for replication in 0..2 {
            replicate(&plan, plan.report.seed, replication, &mut Witness::of(&plan)).unwrap();
            books_balance(&plan, replication);
        }
    }
}

/// Counts what happens.
struct Count(usize);

impl Watch for Count {
    fn see(&mut self, _: Ms, _: Fact) {
        self.0 += 1;
    }
}

proptest! {
    #![proptest_config(super::runs::cases(6))]

    #[test]
    fn a_trace_tells_every_fact(made in any_omnichannel()) {
        let (plan, window) = (plan(made.scenario()), Window::new(&made.scenario().horizon).unwrap());
        let (mut facts, mut records) = (Count(0), 0);
        replicate(&plan, plan.report.seed, 0, &mut facts).unwrap();
        trace(&plan, &window, plan.report.seed, 0, Scope { span: Ms::MIN..Ms::MAX, queue: None }, |_| {
            records += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
        prop_assert_eq!(records, facts.0);
    }

    #[test]
    fn one_thread_and_two_say_the_same(made in any_omnichannel()) {
        let run = |threads| study_with(made.scenario(), RunOptions { threads: Some(threads), ..RunOptions::default() });
        prop_assert_eq!(document(&run(1)), document(&run(2)));
    }
}

//! Table of contents. One binary: what the product promises, grouped by who would miss it.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing where something must be has failed")]

mod support;

/// Simulation against closed forms.
mod theory {
    mod arrivals;
    mod calls_out;
    mod coverage;
    mod crowds;
    mod demand;
    mod draws;
    mod erlang;
    mod exact;
    mod journeys;
    mod many_pools;
    mod one_pool;
    mod pace;
    mod uncertainty;
}

/// What holds in every run, and between runs.
mod laws {
    mod arrivals;
    mod attendance;
    mod better_off;
    mod costs;
    mod customers;
    mod edits;
    mod journeys;
    mod reports;
    pub mod runs;
    mod same_again;
    mod sums;
    mod witness;
}

/// Questions that take more than one run, or less.
mod experiments {
    mod batches;
    mod pairs;
    mod reasons;
    mod replay;
    mod showing;
    mod sweeps;
    mod traces;
    mod until;
}

/// Single runs with every time worked out by hand.
mod traces {
    mod attendance;
    mod contacts;
    mod figures;
    mod instants;
    mod journeys;
    mod lines;
    mod overflow;
    mod people;
    mod routing;
    mod switchboard;
}

/// Clocks, changes of clocks, holidays.
mod zones {
    mod calendars;
    mod calling;
    mod days;
    mod premiums;
    mod rosters;
}

/// What comes in and goes out: files, results, dependencies.
mod doors {
    mod bad_input;
    pub mod documents;
    mod floors;
    mod handbook;
    mod planted;
    mod strangers;
    mod words;
}

/// What the shipped scenarios say.
mod golden {
    mod shipped;
}

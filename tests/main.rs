//! Table of contents. One binary: what the product promises, grouped by who would miss it.

mod support;

/// Simulation against closed forms.
mod theory {
    mod erlang;
}

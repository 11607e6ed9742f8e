//! From a checked scenario to a plan. Cannot fail: `check` has seen everything.

use crate::plan::Plan;
use shoreline_model::check::Checked;

/// Compiles a checked scenario.
pub fn compile(_checked: &Checked) -> Plan {
    unimplemented!()
}

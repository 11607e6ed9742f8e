//! What a scenario says, and whether it makes sense: document, units, measures, calendars, `check`.
//! Never draws a random number, never prints, never knows a window.

pub mod automation;
pub mod calendar;
pub mod campaign;
pub mod check;
pub mod clock;
pub mod correlation;
pub mod demand;
pub mod diagnostic;
pub mod disruption;
pub mod edit;
pub mod file;
pub mod forecast;
pub mod holidays;
pub mod ids;
pub mod journey;
pub mod law;
pub mod measure;
pub mod moment;
pub mod money;
mod nearest;
pub mod people;
pub mod presentation;
pub mod queue;
pub mod routing;
pub mod scenario;
pub mod schema;
pub mod site;
pub mod staffing;
pub mod template;
pub mod units;

pub use scenario::Scenario;

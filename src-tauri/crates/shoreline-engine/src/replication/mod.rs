//! One replication: events in a total order, handlers that change the world, routing in one place, facts told.
//! Counts nothing.

pub mod agenda;
mod attendance;
pub mod event;
pub mod fact;
mod match_up;
mod on_arrival;
mod on_calendar;
mod on_duty;
mod on_heads;
mod on_leave;
mod on_outage;
mod on_pause;
mod on_seat;
mod on_service;
mod pace;
mod replicate;
mod world;

pub use replicate::{replicate, replicate_unless};

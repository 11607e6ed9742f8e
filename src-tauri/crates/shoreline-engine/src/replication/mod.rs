//! One replication: events in a total order, handlers that change the world, routing in one place, facts told.
//! Counts nothing.

pub mod agenda;
mod attendance;
mod contact;
mod dialler;
pub mod event;
pub mod fact;
mod front_door;
mod gates;
mod lists;
mod match_up;
mod on_arrival;
mod on_break_off;
mod on_calendar;
mod on_dial;
mod on_duty;
mod on_finish;
mod on_heads;
mod on_leave;
mod on_outage;
mod on_pause;
mod on_seat;
mod on_service;
mod on_session;
mod pace;
mod predict;
mod replicate;
mod world;

pub use replicate::{replicate, replicate_unless, replicate_with};

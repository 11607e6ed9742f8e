//! Laws that every run keeps, in release builds too, and what is said of one that is broken. Checks nothing itself.

use shoreline_model::calendar::Ms;

/// A law that a replication broke: an error of Shoreline, never of a scenario. No figure leaves then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Time runs forward.
    #[error("an event of {at} ms came after one of {now} ms")]
    Clock { at: Ms, now: Ms },
    /// `received = contained + blocked + front_door_abandoned + offered`.
    #[error("of {came} contacts that came to queue `{queue}` in interval {interval}, {told} are told of")]
    FrontDoor { queue: String, interval: usize, came: i64, told: i64 },
    /// `offered + in_queue_at_start = answered + abandoned + flow_out + in_queue_at_end`.
    #[error("of {came} contacts in queue `{queue}` in interval {interval}, {gone} went or still wait")]
    Flow { queue: String, interval: usize, came: i64, gone: i64 },
    /// Little's law on the sample path, to the millisecond.
    #[error("queue `{queue}` was as long as {integral} ms of waiting, and contacts waited {waited} ms in it")]
    Little { queue: String, integral: i64, waited: i64 },
    /// Nobody does anything for less than no time, and all together for no more time than they have.
    #[error(
        "the {people} people of group `{group}` were at work for {spent} ms of {span} ms in interval {interval}"
    )]
    People { group: String, interval: usize, people: u32, spent: i64, span: Ms },
    /// A line is in use where a contact holds it, and there are no more than that.
    #[error("{used} of {lines} lines of a trunk group are in use, and contacts hold {held}")]
    Lines { used: u32, held: u32, lines: u32 },
}

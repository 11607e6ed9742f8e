//! Who may serve whom, from when on, by which rule: both sides of the same table.

use super::{GroupIx, Plan, QueueIx, SiteIx};
use shoreline_model::calendar::Ms;

impl Plan {
    /// A queue and the parts it is dealt to: what happens to it happens to them.
    pub fn with_parts(&self, queue: QueueIx) -> impl Iterator<Item = QueueIx> + '_ {
        std::iter::once(queue).chain(self.queues[queue.ix()].parts.iter().map(|(_, part)| *part))
    }
}

/// A gate of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GateIx(pub u32);

impl GateIx {
    /// Lets everybody through.
    pub const OPEN: GateIx = GateIx(0);
}

/// What must hold for a group to take a queue's contacts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Gate {
    /// Idle agents of the group that must be left.
    pub keep: u32,
    pub when: Option<When>,
}

/// A state of affairs.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    /// More contacts than this wait in the queue.
    QueueOver(QueueIx, u32),
    /// More than this many agents of the groups are idle.
    IdleOver(Vec<GroupIx>, u32),
    /// Within one of these spans, in order.
    Spans(Vec<(Ms, Ms)>),
    /// The site is down.
    SiteDown(SiteIx),
    /// All of these.
    All(Vec<When>),
    /// One of these.
    Any(Vec<When>),
    /// Not this.
    Not(Box<When>),
}

/// A group that may serve a queue, seen from the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Server {
    /// Lower first: the rank, then what the queue's rule says of the whole group.
    pub rank: u32,
    pub group: GroupIx,
    /// Joins once a contact has waited this long.
    pub joins_after: Ms,
    pub gate: GateIx,
}

/// A queue that a group may serve, seen from the group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Served {
    /// Level of the skill, then priority of the queue; lower first.
    pub tier: u16,
    pub queue: QueueIx,
    /// How its contacts occupy people, as a bit of `Free`.
    pub kind: Free,
    pub joins_after: Ms,
    pub gate: GateIx,
    /// Counted as waited more (or less, if negative) when the group compares contacts.
    pub head_start: Ms,
    pub weight: f64,
}

/// What a person has room for: bits of the ways in which contacts occupy people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Free(pub u8);

impl Free {
    /// A contact that takes the whole person.
    pub const PERSON: Free = Free(1);
    /// A session.
    pub const SLOT: Free = Free(2);
    /// Deferred work.
    pub const DEFERRED: Free = Free(4);
    /// Everything: an idle person.
    pub const ALL: Free = Free(7);
    /// Everything live: a person with interrupted work.
    pub const LIVE: Free = Free(3);

    /// Whether there is room for this kind.
    #[inline]
    pub fn has(self, kind: Free) -> bool {
        self.0 & kind.0 != 0
    }
}

/// A moment of a wait at which something may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StagePlan {
    pub after: Ms,
    pub gate: GateIx,
    /// The contact leaves for this queue; `None`: groups join.
    pub to_queue: Option<QueueIx>,
}

/// Which agent of equal rank takes a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentChoice {
    /// Idle longest.
    LongestIdle,
    /// Busy for the smallest share of the time since coming.
    LeastOccupied,
    /// Any.
    Random,
}

/// Which contact of equal tier a free agent takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactChoice {
    /// Waiting longest, head starts included.
    Oldest,
    /// As `Oldest`, with tiers that rise while contacts wait.
    OldestAgeing,
    /// Largest wait x weight.
    WeightedWait,
    /// Of the queue longest in proportion to its weight.
    QueueRatio,
}

//! A customer's attempt, with all that was drawn for it when it came. Knows no queue's state.

use crate::draw::streams::{Key, Purpose, Rng, Streams};
use crate::plan::{Laws, QueueIx, Recorded};
use crate::replication::fact::{Entry, Slot};
use crate::replication::world::{NEVER, NONE};
use shoreline_model::calendar::{HOUR, Ms};

/// Who answers where the customer is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Party {
    /// The person meant; or the customer came.
    Meant,
    /// Somebody else.
    Other,
    /// Nobody.
    Nobody,
}

/// No part of a handling is longer, whatever factors come together: a year, as of draws.
const LONGEST: f64 = 365.0 * 24.0 * HOUR as f64;

/// A customer's attempt.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Contact {
    /// When it entered its queue.
    pub since: Ms,
    /// When it would have entered to stand where it stands: earlier where it kept a place.
    pub place: Ms,
    /// When the customer first asked for what is still owed.
    pub came: Ms,
    /// `NEVER` where it has no end.
    pub patience: Ms,
    pub talk: Ms,
    pub hold: Ms,
    pub acw: Ms,
    /// Handling that an agent did before handing over.
    pub worked: Ms,
    /// Time that two agents of a warm transfer are to spend together.
    pub conference: u32,
    /// Time an agent spends on a call before it is answered.
    pub ring: u32,
    /// Handling time as a multiple of the law, whatever queue it comes to.
    pub factor: f32,
    pub before: u32,
    pub after: u32,
    pub serial: u32,
    pub slot: Slot,
    /// Who handles it.
    pub agent: u32,
    /// Who stays on the line until another agent answers.
    pub escort: u32,
    /// Whom the customer asks for.
    pub wants: u32,
    pub queue: QueueIx,
    /// The queue whose customer it is: its draws hang on that queue's name.
    pub origin: QueueIx,
    /// Further draws of the same customer are other draws.
    pub hop: u16,
    /// Attempts in a row without an answer, and contacts about one matter; this one included.
    pub attempt: u8,
    pub visit: u8,
    /// Calls to this customer that did not reach the person meant.
    pub tries: u8,
    pub party: Party,
    pub entry: Entry,
    pub waiting: bool,
    /// The customer has left without a word.
    pub ghost: bool,
    pub has_line: bool,
    /// Has met the bot, or need not.
    pub past_bot: bool,
    /// Events on the agenda that name this contact, and whether an agent or a return still needs it: its place is
    /// free when there are none.
    pub holds: u16,
}

impl Contact {
    /// A customer's first attempt about a matter.
    #[inline]
    pub fn first(queue: QueueIx, serial: u32, now: Ms, slot: Slot) -> Self {
        Self {
            since: now,
            place: now,
            came: now,
            patience: NEVER,
            talk: 0,
            hold: 0,
            acw: 0,
            worked: 0,
            conference: 0,
            ring: 0,
            factor: 1.0,
            before: NONE,
            after: NONE,
            serial,
            slot,
            agent: NONE,
            escort: NONE,
            wants: NONE,
            queue,
            origin: queue,
            hop: 1,
            attempt: 1,
            visit: 1,
            tries: 0,
            party: Party::Meant,
            entry: Entry::First,
            waiting: false,
            ghost: false,
            has_line: false,
            past_bot: false,
            holds: 1,
        }
    }

    /// Draws everything an attempt will ever need.
    #[inline]
    pub fn draw(&mut self, laws: &Laws, draws: &mut Draws) {
        self.patience = laws.patience.as_ref().map_or(NEVER, |law| law.draw(&mut draws.patience));
        self.talk = laws.talk.draw(&mut draws.talk);
        self.hold = laws.hold.as_ref().map_or(0, |law| law.draw(&mut draws.hold));
        self.acw = laws.acw.as_ref().map_or(0, |law| law.draw(&mut draws.acw));
    }

    /// What was recorded takes the place of what was drawn.
    pub fn recall(&mut self, recorded: &Recorded) {
        self.talk = recorded.talk.unwrap_or(self.talk);
        self.patience = recorded.patience.unwrap_or(self.patience);
    }

    /// Makes handling longer or shorter.
    pub fn stretch(&mut self, talk: f64, acw: f64) {
        let at = |factor: f64, part: Ms| (part as f64 * factor).min(LONGEST).round() as Ms;
        (self.talk, self.hold, self.acw) = (at(talk, self.talk), at(talk, self.hold), at(acw, self.acw));
    }

    /// Talk, hold and after-contact work.
    #[inline]
    pub fn handling(&self) -> Ms {
        self.talk + self.hold + self.acw
    }
}

/// The streams of what a contact brings with it, one each: another law for one leaves the others as they were.
#[derive(Debug)]
pub(crate) struct Draws {
    pub patience: Rng,
    pub talk: Rng,
    pub hold: Rng,
    pub acw: Rng,
}

impl Draws {
    /// The streams of an entity: a queue, or one further attempt of a customer.
    pub fn new(streams: Streams, entity: Key) -> Self {
        let stream = |purpose| streams.stream(purpose, entity);
        Self {
            patience: stream(Purpose::Patience),
            talk: stream(Purpose::Talk),
            hold: stream(Purpose::Hold),
            acw: stream(Purpose::AfterWork),
        }
    }
}

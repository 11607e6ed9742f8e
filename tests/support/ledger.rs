//! Keeps the books of a replication: every contact comes once and ends once, in the interval in which it came; what
//! queues, people and lines add up to. Then sets them against the engine's own counters. Reads facts only.

use shoreline_engine::Plan;
use shoreline_engine::event::ContactIx;
use shoreline_engine::fact::{Doing, Entry, Fact, Handled, Watch};
use shoreline_engine::outcome::Outcome;
use shoreline_engine::plan::{AgentIx, QueueCell, QueueIx};
use shoreline_model::calendar::Ms;
use shoreline_model::measure::{GroupCounter as G, QUEUE_COUNTERS, QueueCounter as Q};
use shoreline_model::queue::Occupies;
use shoreline_model::scenario::Attribution;
use std::collections::BTreeMap;

/// What the books count of a queue.
const COUNTED: [Q; 12] = [
    Q::Received,
    Q::Contained,
    Q::Blocked,
    Q::FrontDoorAbandoned,
    Q::Offered,
    Q::Answered,
    Q::Abandoned,
    Q::FlowOut,
    Q::Handled,
    Q::CutOff,
    Q::QueueMs,
    Q::WaitAnsweredMs,
];

/// Where a contact is on its way through one queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Door,
    Queue,
    Hand {
        since: Ms,
        agent: AgentIx,
    },
    /// Left without a word, and nobody knows yet.
    Ghost,
}

/// One contact's way through one queue.
#[derive(Debug, Clone, Copy)]
struct Stay {
    queue: QueueIx,
    entry: Entry,
    came: Ms,
    /// Since when it may have had a line: a bot has answered before.
    on_the_line: Ms,
    slot: usize,
    place: Place,
}

/// When a line was held: from, at least until, at most until.
type Hold = (Ms, Ms, Ms);

/// The books.
pub struct Ledger<'a> {
    plan: &'a Plan,
    now: Ms,
    slot: usize,
    stays: BTreeMap<ContactIx, Stay>,
    /// Who talks to a bot, and since when.
    with_bot: BTreeMap<ContactIx, (QueueIx, Ms)>,
    /// By queue and interval, the warm-up first.
    queues: Vec<Vec<QueueCell>>,
    waiting: Vec<i64>,
    waited: Vec<Ms>,
    left_waiting: Vec<usize>,
    /// People busy and sessions open, and their time by interval: by group.
    at_work: Vec<[i64; 2]>,
    worked: Vec<Vec<[i64; 2]>>,
    holds: Vec<Vec<Hold>>,
    refused: Vec<(usize, Ms)>,
}

impl<'a> Ledger<'a> {
    pub fn of(plan: &'a Plan) -> Self {
        let slots = plan.interval_count() + 1;
        Self {
            plan,
            now: plan.begins,
            slot: 0,
            stays: BTreeMap::new(),
            with_bot: BTreeMap::new(),
            queues: vec![vec![[0; QUEUE_COUNTERS]; slots]; plan.queues.len()],
            waiting: vec![0; plan.queues.len()],
            waited: vec![0; plan.queues.len()],
            left_waiting: vec![0; plan.queues.len()],
            at_work: vec![[0; 2]; plan.groups.len()],
            worked: vec![vec![[0; 2]; slots]; plan.groups.len()],
            holds: vec![Vec::new(); plan.trunks.len()],
            refused: Vec::new(),
        }
    }

    fn time_passes(&mut self, at: Ms) {
        let passed = at - self.now;
        if passed > 0 {
            for (waiting, cells) in self.waiting.iter().zip(&mut self.queues) {
                cells[self.slot][Q::QueueMs as usize] += waiting * passed;
            }
            for (now, sums) in self.at_work.iter().zip(&mut self.worked) {
                (0..2).for_each(|what| sums[self.slot][what] += now[what] * passed);
            }
        }
        self.now = at;
    }

    fn count(&mut self, queue: QueueIx, slot: usize, counter: Q, by: i64) {
        self.queues[queue.ix()][slot][counter as usize] += by;
    }

    /// The interval in which an end counts: that of the arrival, or its own. Who came before the window counts in its
    /// first interval.
    fn counts_in(&self, stay: &Stay) -> usize {
        match self.plan.attribution {
            Attribution::Arrival => stay.slot.max(self.slot.min(1)),
            Attribution::Completion => self.slot,
        }
    }

    fn comes(&mut self, contact: ContactIx, queue: QueueIx, entry: Entry) {
        let on_the_line = self.with_bot.remove(&contact).map_or(self.now, |(_, since)| since);
        let (came, slot) = (self.now, self.slot);
        let stay = Stay { queue, entry, came, on_the_line, slot, place: Place::Door };
        let before = self.stays.insert(contact, stay);
        // Who has left without a word is forgotten when the queue is cleared.
        let gone = before.is_none_or(|before| before.place == Place::Ghost);
        assert!(gone, "{contact:?} comes to {queue:?} and is still {before:?}");
        self.count(queue, self.slot, Q::Received, 1);
    }

    /// The contact is where this can happen to it, in the queue that is told.
    fn stay(&self, contact: ContactIx, queue: QueueIx, may: impl Fn(Place) -> bool) -> Stay {
        let stay = self.stays.get(&contact).unwrap_or_else(|| panic!("{contact:?} of {queue:?} never came"));
        assert!(may(stay.place) && stay.queue == queue, "{contact:?} of {queue:?} ends twice: {stay:?}");
        *stay
    }

    fn ends_at_the_door(&mut self, contact: ContactIx, queue: QueueIx, counter: Q) {
        let stay = self.stay(contact, queue, |place| place == Place::Door);
        self.stays.remove(&contact);
        if stay.on_the_line < self.now {
            self.hangs_up(&stay, self.now, self.now);
        }
        self.count(queue, self.slot, counter, 1);
    }

    fn moves(&mut self, contact: ContactIx, to: Place) {
        self.stays.get_mut(&contact).expect("it has come").place = to;
    }

    /// The wait is over; the interval told is the one in which the contact came.
    fn waited(&mut self, contact: ContactIx, queue: QueueIx, told: (u32, Ms), queued: bool) -> Stay {
        let from = if queued { Place::Queue } else { Place::Door };
        let stay = self.stay(contact, queue, |place| place == from);
        let (slot, wait) = told;
        assert_eq!((slot as usize, wait), (stay.slot, self.now - stay.came), "{contact:?} came otherwise");
        if queued {
            self.waiting[queue.ix()] -= 1;
            self.waited[queue.ix()] += wait;
        } else {
            self.count(queue, self.slot, Q::Offered, 1);
        }
        stay
    }

    fn is_answered(
        &mut self,
        contact: ContactIx,
        queue: QueueIx,
        agent: AgentIx,
        told: (u32, Ms),
        queued: bool,
    ) {
        let stay = self.waited(contact, queue, told, queued);
        let place = self.counts_in(&stay);
        self.count(queue, place, Q::Answered, 1);
        self.count(queue, place, Q::WaitAnsweredMs, told.1);
        self.taken(contact, queue, agent, 1);
        self.moves(contact, Place::Hand { since: self.now, agent });
    }

    fn taken(&mut self, contact: ContactIx, queue: QueueIx, agent: AgentIx, by: i64) {
        let kind = self.plan.queues[queue.ix()].occupies;
        assert!(self.stays.contains_key(&contact), "{contact:?} never came");
        let group = self.plan.agents[agent.ix()].group;
        self.at_work[group.ix()][1] += by * i64::from(kind == Occupies::Slot);
    }

    /// The contact leaves the hands of the one who has it.
    fn leaves_hand(&mut self, contact: ContactIx, queue: QueueIx, agent: AgentIx) -> (Stay, Ms) {
        let stay =
            self.stay(contact, queue, |place| matches!(place, Place::Hand { agent: of, .. } if of == agent));
        self.taken(contact, queue, agent, -1);
        self.stays.remove(&contact);
        let Place::Hand { since, .. } = stay.place else { unreachable!() };
        (stay, since)
    }

    fn is_finished(&mut self, contact: ContactIx, queue: QueueIx, agent: AgentIx, slot: u32, how: Handled) {
        let (stay, since) = self.leaves_hand(contact, queue, agent);
        assert_eq!(slot as usize, stay.slot, "{contact:?} counts in an interval in which it did not come");
        let (plan, place) = (&self.plan.queues[queue.ix()], self.counts_in(&stay));
        let whole = plan.occupies == Occupies::Person;
        if whole && plan.reach.is_none() && stay.entry != Entry::HandOver {
            let handling = plan.connect + how.talk + how.hold + how.acw;
            assert_eq!(self.now - since, handling, "{contact:?} was in hand for longer than it took");
        }
        self.count(queue, place, Q::Handled, 1);
        let talked = if whole { self.now - how.acw } else { self.now };
        self.hangs_up(&stay, talked, talked);
    }

    fn hangs_up(&mut self, stay: &Stay, at_least: Ms, at_most: Ms) {
        if let Some(trunk) = self.plan.queues[stay.queue.ix()].trunk {
            self.holds[trunk.ix()].push((stay.on_the_line, at_least, at_most));
        }
    }

    /// Closes the books, and sets them against the counters.
    pub fn balances(mut self, outcome: &Outcome) {
        self.time_passes(self.plan.ends());
        let inside: Vec<Stay> = self.stays.values().copied().collect();
        for stay in inside.iter().filter(|stay| stay.place != Place::Ghost) {
            assert_ne!(stay.place, Place::Door, "{stay:?} was left at the door");
            let since = if let Place::Hand { since, .. } = stay.place { since } else { self.now };
            self.hangs_up(stay, since, self.now);
        }
        for (queue, since) in std::mem::take(&mut self.with_bot).into_values() {
            let trunk = self.plan.queues[queue.ix()].trunk;
            trunk.into_iter().for_each(|trunk| self.holds[trunk.ix()].push((since, self.now, self.now)));
        }
        self.nobody_is_forgotten(&inside);
        self.lines_are_enough_and_none_is_kept_back();
        self.are_the_counters(outcome);
    }

    /// Who still waits is told of; the integral of every queue is the sum of the waits in it.
    fn nobody_is_forgotten(&self, inside: &[Stay]) {
        for (queue, cells) in self.queues.iter().enumerate() {
            let waits = inside.iter().filter(|stay| stay.place == Place::Queue && stay.queue.ix() == queue);
            assert_eq!(waits.count(), self.left_waiting[queue], "some of queue {queue} still wait untold");
            let integral: i64 = cells.iter().map(|cell| cell[Q::QueueMs as usize]).sum();
            assert_eq!(integral, self.waited[queue], "Little's law in queue {queue}");
        }
    }

    /// Never more lines are held than there are; whoever finds none finds all of them held.
    fn lines_are_enough_and_none_is_kept_back(&self) {
        for (trunk, holds) in self.holds.iter().enumerate() {
            let lines = self.plan.trunks[trunk] as usize;
            let sorted = |of: fn(&Hold) -> Ms| {
                let mut instants: Vec<Ms> = holds.iter().map(of).collect();
                instants.sort_unstable();
                instants
            };
            let (taken, free, free_at_last) =
                (sorted(|hold| hold.0), sorted(|hold| hold.1), sorted(|hold| hold.2));
            let before = |instants: &[Ms], at: Ms| instants.partition_point(|&instant| instant < at);
            for &at in &taken {
                let held = before(&taken, at + 1) - before(&free, at + 1);
                assert!(held <= lines, "{held} of {lines} lines are held at {at}");
            }
            for &(_, at) in self.refused.iter().filter(|(of, _)| *of == trunk) {
                let held = before(&taken, at + 1) - before(&free_at_last, at);
                assert!(held >= lines, "refused at {at}, when {held} of {lines} lines were held");
            }
        }
    }

    fn are_the_counters(&self, outcome: &Outcome) {
        for (queue, cells) in self.queues.iter().enumerate() {
            for (interval, cell) in cells[1..].iter().enumerate() {
                let mine = COUNTED.map(|counter| cell[counter as usize]);
                let theirs = COUNTED.map(|counter| outcome.queues[queue].at(counter as usize, interval));
                assert_eq!(mine, theirs, "queue {queue}, interval {interval}: {COUNTED:?}");
            }
        }
        for (group, sums) in self.worked.iter().enumerate() {
            for (interval, &sum) in sums[1..].iter().enumerate() {
                let theirs =
                    [G::HandleMs, G::SessionMs].map(|of| outcome.groups[group].at(of as usize, interval));
                assert_eq!(sum, theirs, "time busy and in sessions of group {group}, interval {interval}");
            }
        }
    }
}

impl Watch for Ledger<'_> {
    fn see(&mut self, at: Ms, fact: Fact) {
        self.time_passes(at);
        match fact {
            Fact::Interval { slot } => self.slot = slot as usize,
            Fact::Received { queue, contact, entry } => self.comes(contact, queue, entry),
            Fact::BotBegan { queue, contact } => drop(self.with_bot.insert(contact, (queue, at))),
            Fact::Contained { queue, contact } => self.ends_at_the_door(contact, queue, Q::Contained),
            Fact::TurnedAway { queue, contact } => {
                self.ends_at_the_door(contact, queue, Q::FrontDoorAbandoned)
            }
            Fact::Blocked { queue, contact } => {
                self.ends_at_the_door(contact, queue, Q::Blocked);
                let plan = &self.plan.queues[queue.ix()];
                let by_lines = plan.trunk.filter(|_| plan.waiting_places == u32::MAX);
                self.refused.extend(by_lines.map(|trunk| (trunk.ix(), at)));
            }
            Fact::Queued { queue, contact } => {
                self.stay(contact, queue, |place| place == Place::Door);
                self.moves(contact, Place::Queue);
                self.waiting[queue.ix()] += 1;
                self.count(queue, self.slot, Q::Offered, 1);
            }
            Fact::Answered { queue, contact, agent, slot, wait, queued } => {
                self.is_answered(contact, queue, agent, (slot, wait), queued);
            }
            Fact::Abandoned { queue, contact, slot, wait, silent } => {
                let stay = self.waited(contact, queue, (slot, wait), true);
                self.count(queue, self.counts_in(&stay), Q::Abandoned, 1);
                self.hangs_up(&stay, at, at);
                if silent {
                    self.moves(contact, Place::Ghost);
                } else {
                    self.stays.remove(&contact);
                }
            }
            Fact::FlowedOut { queue, contact, slot, wait, queued } => {
                let stay = self.waited(contact, queue, (slot, wait), queued);
                self.count(queue, self.counts_in(&stay), Q::FlowOut, 1);
                self.hangs_up(&stay, at, at);
                self.stays.remove(&contact);
            }
            Fact::Deserted { queue, contact, agent } => {
                self.stay(contact, queue, |place| place == Place::Ghost);
                self.taken(contact, queue, agent, 1);
                self.moves(contact, Place::Hand { since: at, agent });
            }
            Fact::Noticed { queue, contact, agent } => drop(self.leaves_hand(contact, queue, agent)),
            Fact::HandedOver { queue, contact, agent } => {
                let (stay, _) = self.leaves_hand(contact, queue, agent);
                self.hangs_up(&stay, at, at);
            }
            Fact::CutOff { queue, contact, agent, .. } => {
                let (stay, _) = self.leaves_hand(contact, queue, agent);
                self.count(queue, self.counts_in(&stay), Q::CutOff, 1);
                self.hangs_up(&stay, at, at);
            }
            Fact::Finished { queue, contact, agent, slot, how, .. } => {
                self.is_finished(contact, queue, agent, slot, how);
            }
            Fact::LeftWaiting { queue, wait, .. } => {
                self.left_waiting[queue.ix()] += 1;
                self.waited[queue.ix()] += wait;
            }
            Fact::Turned { group, from, to, count, .. } => {
                let by = i64::from(to.is_handling()) - i64::from(Doing::is_handling(from));
                self.at_work[group.ix()][0] += by * i64::from(count);
            }
            _ => {}
        }
    }
}

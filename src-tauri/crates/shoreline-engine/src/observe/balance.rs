//! What the counts of every replication owe each other, whatever happened in it. Counts nothing.

use crate::fault::Fault;
use crate::observe::tally::Tally;
use crate::plan::QueueCell;
use crate::replication::fact::Doing;
use shoreline_model::calendar::Ms;
use shoreline_model::measure::QueueCounter as Q;

impl Tally<'_> {
    /// The first law that the counts break: a few sums a queue or group and interval, once a replication.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        self.check_little()?;
        self.check_flow()?;
        self.check_people()
    }

    /// Little's law on the sample path: the time integral of every queue is the sum of the waits in it, to the
    /// millisecond.
    fn check_little(&self) -> Result<(), Fault> {
        for (queue, &waited) in self.waited.iter().enumerate() {
            let cells = &self.queues[queue * self.slots..][..self.slots];
            let integral: i64 = cells.iter().map(|cell| cell[Q::QueueMs as usize]).sum();
            if integral != waited {
                return Err(Fault::Little { queue: self.queue_name(queue), integral, waited });
            }
        }
        Ok(())
    }

    /// Who came to a front door was turned away there or offered; who was offered has gone or waits: in every queue and
    /// interval of the window.
    fn check_flow(&self) -> Result<(), Fault> {
        let window = self.queues.iter().enumerate().filter(|(place, _)| place % self.slots > 0);
        for (place, cell) in window {
            let (queue, interval) = (place / self.slots, place % self.slots - 1);
            let [received, told, came, gone] = flow(cell);
            if received != told {
                return Err(Fault::FrontDoor {
                    queue: self.queue_name(queue),
                    interval,
                    came: received,
                    told,
                });
            }
            if came != gone {
                return Err(Fault::Flow { queue: self.queue_name(queue), interval, came, gone });
            }
        }
        Ok(())
    }

    /// Nobody does anything for less than no time, and those at work are no more than there are people.
    fn check_people(&self) -> Result<(), Fault> {
        for (place, doing) in self.doing.iter().enumerate().filter(|(place, _)| place % self.slots > 0) {
            let (group, interval) = (place / self.slots, place % self.slots - 1);
            let people = self.plan.groups[group].agent_count;
            let span = self.plan.boundaries[interval + 1] - self.plan.boundaries[interval];
            let spent = at_work(doing);
            if doing[1..].iter().any(|&time| time < 0) || spent > Ms::from(people) * span {
                let group = self.plan.report.group_ids[group].clone();
                return Err(Fault::People { group, interval, people, spent, span });
            }
        }
        Ok(())
    }

    fn queue_name(&self, queue: usize) -> String {
        self.plan.report.queue_name(queue).to_owned()
    }
}

/// Received, told of at the front door; in the queue, gone from it or waiting still.
fn flow(cell: &QueueCell) -> [i64; 4] {
    let n = |counter: Q| cell[counter as usize];
    [
        n(Q::Received),
        n(Q::Contained) + n(Q::Blocked) + n(Q::FrontDoorAbandoned) + n(Q::Offered),
        n(Q::Offered) + n(Q::InQueueAtStart),
        n(Q::Answered) + n(Q::Abandoned) + n(Q::FlowOut) + n(Q::InQueueAtEnd),
    ]
}

/// Time of everybody who has come, whatever they do. People who stay away have no place among them.
fn at_work(doing: &[i64]) -> i64 {
    let away = [Doing::Off as usize, Doing::Absent as usize];
    doing.iter().enumerate().filter(|(what, _)| !away.contains(what)).map(|(_, time)| time).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile;
    use crate::plan::{GroupIx, Plan, QueueIx};
    use crate::replication::event::ContactIx;
    use crate::replication::fact::{Entry, Fact, Watch};
    use shoreline_model::{file, template};

    const QUEUE: QueueIx = QueueIx(0);
    const CONTACT: ContactIx = ContactIx(0);

    fn plan() -> Plan {
        compile(&file::check_text(template::text()).expect("the template runs"))
    }

    /// What is missed in the counts of these facts, all of the first interval.
    fn fault_of(facts: &[Fact]) -> Fault {
        let plan = plan();
        let mut tally = Tally::new(&plan);
        tally.see(plan.boundaries[0], Fact::Interval { slot: 1 });
        facts.iter().for_each(|&fact| tally.see(plan.boundaries[0] + 1, fact));
        tally.check().expect_err("a law is broken")
    }

    #[test]
    fn a_contact_of_which_nothing_is_told_is_missed() {
        let received = Fact::Received { queue: QUEUE, contact: CONTACT, entry: Entry::First };
        let fault = fault_of(&[received]);
        assert!(matches!(fault, Fault::FrontDoor { interval: 0, came: 1, told: 0, .. }), "{fault}");
    }

    #[test]
    fn a_contact_that_waits_and_is_forgotten_is_missed() {
        let fault = fault_of(&[Fact::Queued { queue: QUEUE, contact: CONTACT }]);
        assert!(matches!(fault, Fault::Little { waited: 0, integral: 1.., .. }), "{fault}");
    }

    #[test]
    fn a_contact_that_hangs_up_twice_is_one_too_many() {
        let queued = Fact::Queued { queue: QUEUE, contact: CONTACT };
        let gone = Fact::Abandoned { queue: QUEUE, contact: CONTACT, slot: 1, wait: 0, silent: false };
        let received = Fact::Received { queue: QUEUE, contact: CONTACT, entry: Entry::First };
        // The second one is waited for by nobody, so that only the flow tells.
        let left = Fact::LeftWaiting { queue: QUEUE, slot: 1, wait: 0 };
        let fault = fault_of(&[received, queued, gone, left]);
        assert!(matches!(fault, Fault::Flow { interval: 0, came: 1, gone: 2, .. }), "{fault}");
    }

    #[test]
    fn more_people_than_there_are_are_noticed() {
        let group = GroupIx(0);
        let count = plan().groups[0].agent_count + 1;
        let fault =
            fault_of(&[Fact::Turned { group, agent: None, from: Doing::Off, to: Doing::Idle, count }]);
        assert!(matches!(fault, Fault::People { interval: 0, .. }), "{fault}");
    }
}

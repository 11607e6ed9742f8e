//! Writes down what became of every contact. Reads facts only.

use shoreline_engine::Plan;
use shoreline_engine::event::ContactIx;
use shoreline_engine::fact::{Entry, Fact, Watch};
use shoreline_engine::plan::{AgentIx, QueueIx};
use shoreline_model::calendar::Ms;
use std::collections::HashMap;

/// How a contact ended, or where it was when the window closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Waiting,
    Blocked,
    TurnedAway,
    Answered { wait: Ms, agent: AgentIx },
    Abandoned { wait: Ms },
    Cleared { wait: Ms },
}

/// One attempt of one customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    pub queue: QueueIx,
    pub at: Ms,
    pub redial: bool,
    pub fate: Fate,
    /// Talk, hold and after-contact work, where the contact was finished.
    pub handled: Option<[Ms; 3]>,
}

/// Every attempt of a replication, in order of arrival.
#[derive(Debug, Default)]
pub struct Journal {
    ids: Vec<String>,
    pub attempts: Vec<Attempt>,
    now_here: HashMap<ContactIx, usize>,
}

impl Journal {
    pub fn of(plan: &Plan) -> Self {
        let name = |queue| plan.report.queue_name(queue).to_owned();
        Self { ids: (0..plan.queues.len()).map(name).collect(), ..Self::default() }
    }

    /// First attempts in a queue, in order of arrival: the same customers in every scenario with this queue.
    pub fn customers(&self, queue: &str) -> Vec<Attempt> {
        let of = |attempt: &&Attempt| self.ids[attempt.queue.ix()] == queue && !attempt.redial;
        self.attempts.iter().filter(of).copied().collect()
    }

    /// Arrivals of a queue.
    pub fn arrivals(&self, queue: &str) -> Vec<Ms> {
        self.customers(queue).iter().map(|attempt| attempt.at).collect()
    }

    /// Waits of answered contacts of a queue by place in the order of arrival.
    pub fn waits(&self, queue: &str) -> Vec<Option<Ms>> {
        let wait = |attempt: &Attempt| match attempt.fate {
            Fate::Answered { wait, .. } => Some(wait),
            _ => None,
        };
        self.customers(queue).iter().map(wait).collect()
    }

    fn last(&mut self, contact: ContactIx) -> &mut Attempt {
        &mut self.attempts[self.now_here[&contact]]
    }

    /// The attempt that has just reached the front door is this contact.
    fn newest(&mut self, contact: ContactIx) -> &mut Attempt {
        let newest = self.attempts.len() - 1;
        self.now_here.insert(contact, newest);
        &mut self.attempts[newest]
    }
}

impl Watch for Journal {
    fn see(&mut self, at: Ms, fact: Fact) {
        match fact {
            Fact::Received { queue, entry, .. } => {
                let redial = entry != Entry::First;
                self.attempts.push(Attempt { queue, at, redial, fate: Fate::Waiting, handled: None });
            }
            Fact::Blocked { .. } => self.attempts.last_mut().unwrap().fate = Fate::Blocked,
            Fact::TurnedAway { .. } => self.attempts.last_mut().unwrap().fate = Fate::TurnedAway,
            Fact::Queued { contact, .. } => self.newest(contact).fate = Fate::Waiting,
            Fact::Answered { contact, wait, agent, queued, .. } => {
                let attempt = if queued { self.last(contact) } else { self.newest(contact) };
                attempt.fate = Fate::Answered { wait, agent };
            }
            Fact::Abandoned { contact, wait, .. } => self.last(contact).fate = Fate::Abandoned { wait },
            Fact::FlowedOut { contact, wait, queued, .. } => {
                let attempt = if queued { self.last(contact) } else { self.newest(contact) };
                attempt.fate = Fate::Cleared { wait };
            }
            Fact::Finished { contact, how, .. } => {
                self.last(contact).handled = Some([how.talk, how.hold, how.acw]);
            }
            _ => {}
        }
    }
}

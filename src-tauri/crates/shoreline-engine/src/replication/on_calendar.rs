//! What the calendar makes happen, step by step. Who comes and goes is in `on_duty` and `on_heads`.

use crate::plan::{QueueIx, What};
use crate::replication::event::Event;
use crate::replication::fact::Watch;
use crate::replication::world::{NEVER, World};

impl<W: Watch> World<'_, W> {
    /// Every step of this instant, then the next instant is noted.
    pub fn on_calendar(&mut self) {
        while let Some(step) = self.plan.schedule.get(self.next_step) {
            if step.at > self.now {
                return self.agenda.push(step.at, Event::Calendar);
            }
            self.next_step += 1;
            match step.what {
                What::Close(queue) => self.close(queue),
                What::Empty(queue) => self.plan.with_parts(queue).for_each(|part| self.clear(part)),
                What::Open(queue) => self.open_queue(queue),
                What::Laws(queue, laws) => self.queues[queue.ix()].laws = laws,
                What::Site(site, down) => self.sites_down[site.ix()] = if down { self.now } else { NEVER },
                What::Bot(bot, down) => self.bots_down[bot.ix()] = down,
                What::Outage(outage) => self.outage(outage),
                What::Backlog(queue) => self.backlog(queue),
                What::DutyEnds(duty) => self.duty_ends(duty),
                What::DutyBegins(duty) => self.duty_begins(duty),
                What::BreakDue(duty, place) => self.break_due(duty, place),
                What::Heads(group, at) => self.heads_change(group, at as usize),
                What::Meeting(meeting) => self.meeting(meeting),
                What::Records(campaign, segment, count) => self.new_records(campaign, segment, count),
                What::Calling(campaign, segment, until) => self.calling(campaign, segment, until),
            }
        }
    }

    fn open_queue(&mut self, queue: QueueIx) {
        self.plan.with_parts(queue).for_each(|part| self.queues[part.ix()].open = true);
        if let Some(campaign) = self.plan.queues[queue.ix()].campaign {
            self.dial(campaign);
        }
    }

    fn close(&mut self, queue: QueueIx) {
        for part in self.plan.with_parts(queue) {
            self.queues[part.ix()].open = false;
            if self.plan.queues[part.ix()].clear_at_close {
                self.clear(part);
            }
        }
    }
}

//! The points of time of a replay: as close to one another as memory allows.

use shoreline_model::calendar::{MINUTE, Ms};

/// Seconds between two points, the finest first.
const STEPS_S: [u32; 5] = [30, 60, 120, 300, 900];
/// Numbers of one replay: a few megabytes.
const MOST_NUMBERS: usize = 1_200_000;
/// Lists of one queue, and of one group.
pub const LISTS: usize = 7;

/// Points from the beginning of a day to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steps {
    pub start: Ms,
    pub end: Ms,
    pub step: Ms,
}

impl Steps {
    /// The points of a day on which so many queues and groups are told of.
    pub fn of((start, end): (Ms, Ms), subjects: usize) -> Self {
        let fits = |step: &&u32| {
            let points = (end - start) / seconds(**step) + 2;
            points as usize * subjects * LISTS <= MOST_NUMBERS
        };
        let step = STEPS_S.iter().find(fits).unwrap_or(&STEPS_S[STEPS_S.len() - 1]);
        Self { start, end, step: seconds(*step) }
    }

    pub fn step_s(&self) -> u32 {
        (self.step / 1000) as u32
    }

    pub fn count(&self) -> usize {
        ((self.end - self.start + self.step - 1) / self.step) as usize + 1
    }

    /// The instant of a point; the last is the end of the day.
    pub fn at(&self, point: usize) -> Ms {
        (self.start + point as Ms * self.step).min(self.end)
    }

    /// The first point at or after an instant; one more than there are where there is none.
    pub fn from(&self, at: Ms) -> usize {
        let point = (at - self.start + self.step - 1).div_euclid(self.step).max(0) as usize;
        if at > self.end { self.count() } else { point.min(self.count() - 1) }
    }

    pub fn second(&self, at: Ms) -> u32 {
        ((at.clamp(self.start, self.end) - self.start) / 1000) as u32
    }
}

fn seconds(step: u32) -> Ms {
    Ms::from(step) * MINUTE / 60
}

#[cfg(test)]
mod tests {
    use super::*;
    use shoreline_model::calendar::HOUR;

    #[test]
    fn a_small_day_has_a_point_every_half_minute() {
        let steps = Steps::of((0, 24 * HOUR), 2);
        assert_eq!((steps.step_s(), steps.count()), (30, 2881));
        assert_eq!((steps.at(0), steps.at(2880)), (0, 24 * HOUR));
    }

    #[test]
    fn a_day_of_seventy_queues_and_groups_still_has_a_point_a_minute() {
        assert_eq!(Steps::of((0, 24 * HOUR), 70).step_s(), 60);
        assert_eq!(Steps::of((0, 25 * HOUR), 100_000).step_s(), 900);
    }

    #[test]
    fn an_instant_shows_at_the_first_point_after_it() {
        let steps = Steps::of((HOUR, 2 * HOUR), 1);
        assert_eq!(steps.from(HOUR - 1), 0);
        assert_eq!((steps.from(HOUR), steps.from(HOUR + 1), steps.from(HOUR + 30_000)), (0, 1, 1));
        assert_eq!((steps.from(2 * HOUR), steps.from(2 * HOUR + 1)), (120, 121));
    }
}

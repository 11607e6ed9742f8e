//! Erlang C and Erlang A over the intervals of a queue, added up. Knows numbers, no scenario.

use shoreline_engine::plan::Promise;
use shoreline_model::queue::SlMethod;
use shoreline_stats::erlang::{ErlangA, ErlangC};

/// What the formulas are given of one interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub offered: f64,
    pub handle_s: f64,
    /// Infinite where nobody gives up.
    pub patience_s: f64,
    pub people: f64,
    pub length_s: f64,
}

/// Sums over intervals, by formula; handling time and people weighted by contacts.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    pub erlang_c: Sum,
    pub erlang_a: Sum,
    pub handle_s: f64,
    pub people: f64,
}

/// Contacts, and seconds of waiting and handling.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    offered: f64,
    on_target: f64,
    judged: f64,
    answered: f64,
    /// Of the answered; `None` once a queue grows without end.
    endless: bool,
    wait_s: f64,
    pub busy_s: f64,
}

/// What becomes of the contacts of an interval, in shares of those offered.
#[derive(Debug, Clone, Copy, Default)]
struct Shares {
    in_time: f64,
    gone_in_time: f64,
    gone_at_once: f64,
    answered: f64,
    /// Mean wait of the answered; infinite where the queue grows without end.
    wait_s: f64,
}

impl Point {
    pub fn erlangs(&self) -> f64 {
        self.offered * self.handle_s / self.length_s
    }

    fn per_s(&self) -> f64 {
        self.offered / self.length_s
    }

    /// Nobody is in time where the queue grows without end.
    fn erlang_c(&self, promise: Promise) -> Shares {
        if self.handle_s <= 0.0 && self.people > 0.0 {
            return Shares::AT_ONCE;
        }
        let answered = if self.people > 0.0 { self.people / self.erlangs() } else { 0.0 };
        let endless = Shares { wait_s: f64::INFINITY, answered, ..Shares::default() };
        ErlangC::new(self.per_s(), self.handle_s, self.people).map_or(endless, |queue| Shares {
            in_time: queue.answered_within(promise.answer_within as f64 / 1000.0),
            answered: 1.0,
            wait_s: queue.mean_wait_s(),
            ..Shares::default()
        })
    }

    /// Where nobody is at work, everybody goes when patience ends.
    fn erlang_a(&self, promise: Promise) -> Shares {
        if self.handle_s <= 0.0 && self.people > 0.0 {
            return Shares::AT_ONCE;
        }
        let [in_s, short_s] = [promise.answer_within, promise.short_abandon].map(|ms| ms as f64 / 1000.0);
        let gone = |t_s: f64| -(-t_s / self.patience_s).exp_m1();
        let alone = Shares { gone_in_time: gone(in_s), gone_at_once: gone(short_s), ..Shares::default() };
        ErlangA::new(self.per_s(), self.handle_s, self.patience_s, self.people).map_or(alone, |queue| {
            Shares {
                in_time: queue.answered_within(in_s),
                gone_in_time: queue.abandoned_within(in_s),
                gone_at_once: queue.abandoned_within(short_s),
                answered: queue.p_answered(),
                wait_s: queue.mean_wait_answered_s(),
            }
        })
    }
}

impl Shares {
    /// Where handling takes no time.
    const AT_ONCE: Self =
        Self { in_time: 1.0, gone_in_time: 0.0, gone_at_once: 0.0, answered: 1.0, wait_s: 0.0 };

    /// Numerator and denominator of the service level by a queue's method.
    fn judged(&self, method: SlMethod) -> (f64, f64) {
        let Self { in_time, gone_in_time, gone_at_once, answered, .. } = *self;
        match method {
            SlMethod::ExcludeAbandonsIn => (in_time, 1.0 - gone_in_time),
            SlMethod::AllOffered => (in_time, 1.0),
            SlMethod::AbandonsInAsMet => (in_time + gone_in_time, 1.0),
            SlMethod::AnsweredOnly => (in_time, answered),
            SlMethod::ShortAsMet => (in_time + gone_at_once, 1.0),
            SlMethod::ExcludeShort => (in_time, 1.0 - gone_at_once),
        }
    }
}

impl Sums {
    /// Adds the points of one interval.
    pub fn add(&mut self, points: &[Point], promise: Promise) {
        for point in points {
            let (c, a) = (point.erlang_c(promise), point.erlang_a(promise));
            self.erlang_c.add(point, &c, promise.method);
            self.erlang_a.add(point, &a, promise.method);
            self.handle_s += point.offered * point.handle_s;
            self.people += point.offered * point.people;
        }
    }
}

impl Sum {
    fn add(&mut self, point: &Point, shares: &Shares, method: SlMethod) {
        let (on_target, judged) = shares.judged(method);
        self.offered += point.offered;
        self.on_target += point.offered * on_target;
        self.judged += point.offered * judged;
        self.answered += point.offered * shares.answered;
        self.endless |= shares.wait_s.is_infinite();
        if shares.answered > 0.0 {
            self.wait_s += point.offered * shares.answered * shares.wait_s;
        }
        self.busy_s += point.offered * shares.answered * point.handle_s;
    }

    pub fn service_level(&self) -> Option<f64> {
        (self.judged > 0.0).then_some(self.on_target / self.judged)
    }

    /// Of Erlang C nobody, also where the queue grows without end.
    pub fn abandon_share(&self) -> Option<f64> {
        let left = if self.endless { 0.0 } else { 1.0 - self.answered / self.offered };
        (self.offered > 0.0).then_some(left.max(0.0))
    }

    /// `None` where the queue grows without end in some interval.
    pub fn asa_s(&self) -> Option<f64> {
        (self.answered > 0.0 && !self.endless).then_some(self.wait_s / self.answered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROMISE: Promise =
        Promise { answer_within: 20_000, short_abandon: 5_000, target: 0.8, method: SlMethod::AllOffered };

    fn point(offered: f64, people: f64) -> Point {
        Point { offered, handle_s: 180.0, patience_s: 120.0, people, length_s: 1800.0 }
    }

    #[test]
    fn a_half_hour_is_the_worked_example_of_the_trade() {
        let mut sums = Sums::default();
        sums.add(&[point(100.0, 14.0)], PROMISE);
        assert!((sums.erlang_c.service_level().unwrap() - 0.88835).abs() < 5e-6);
        assert!((sums.erlang_c.asa_s().unwrap() - 7.84).abs() < 0.005);
        assert!((sums.erlang_a.service_level().unwrap() - 0.9327).abs() < 5e-5);
        assert!((sums.erlang_a.abandon_share().unwrap() - 0.0228).abs() < 5e-5);
        assert_eq!(sums.erlang_c.abandon_share(), Some(0.0));
    }

    #[test]
    fn intervals_weigh_by_their_contacts_and_an_endless_queue_is_nobody_in_time() {
        let mut sums = Sums::default();
        sums.add(&[point(100.0, 14.0)], PROMISE);
        sums.add(&[point(300.0, 14.0)], PROMISE);
        assert!((sums.erlang_c.service_level().unwrap() - 0.88835 / 4.0).abs() < 5e-6);
        assert_eq!(sums.erlang_c.asa_s(), None);
        assert!(sums.erlang_a.asa_s().unwrap() > 20.0);
    }

    #[test]
    fn with_nobody_at_work_everybody_gives_up() {
        let mut sums = Sums::default();
        sums.add(&[point(10.0, 0.0)], PROMISE);
        assert_eq!(sums.erlang_a.abandon_share(), Some(1.0));
        assert_eq!((sums.erlang_a.asa_s(), sums.erlang_c.asa_s()), (None, None));
    }
}

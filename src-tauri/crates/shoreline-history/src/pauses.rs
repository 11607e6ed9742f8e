//! After-call pauses: how long an agent with a caller waiting takes until the next service.

use crate::calls::{Call, Line, Second};
use crate::histogram::{edges, law, mixture, weights};
use crate::presence::{Activity, Gap, LONGEST_PAUSE};
use crate::survival::{Watched, kaplan_meier};
use shoreline_model::law::Law;
use shoreline_model::units::Seconds;

/// Clocks of the queue and of the agents' desks differ by up to this: a service that begins so much later than the last
/// wait ended still took the caller.
const CLOCK_SLACK: Second = 2;

/// The pause after calls of a line, as after-contact work.
pub fn pause_law(calls: &[Call], activity: &Activity, line: Line) -> Law {
    let watched: Vec<Watched> = activity.gaps.iter().filter(|g| g.line == line).filter_map(watched).collect();
    let bins = edges(&[(1, 15), (5, 30), (15, 120), (30, 180), (60, LONGEST_PAUSE)]);
    let pauses = kaplan_meier(&watched).into_iter().map(|end| (end.at_s, end.share));
    let pauses = law(&weights(pauses, &bins), &bins, 5);
    let answered = calls.iter().filter(|c| c.line() == line && c.service().is_some()).count();
    let leavings = activity.leavings.get(&line).copied().unwrap_or(0);
    let share = leavings as f64 / answered.max(1) as f64;
    mixture(share, Law::Constant { value_s: Seconds(0.0) }, pauses)
}

/// A gap as a watched pause: seen to its end if the next service began while somebody still waited. `None` where
/// nobody waited at its start: it is no telling pause from idle time then.
fn watched(gap: &Gap) -> Option<Watched> {
    let until = gap.waited_until?;
    let length = gap.to - gap.from;
    let ended = length <= LONGEST_PAUSE && gap.to <= until + CLOCK_SLACK;
    let span_s = if ended { length } else { length.min(LONGEST_PAUSE).min(until - gap.from) };
    Some(Watched { span_s, ended })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::CallType::Regular;
    use crate::calls::sample::{abandoned, answered};
    use crate::presence::activity;
    use crate::skills::DailySkills;

    fn gap(to: Second, waited_until: Option<Second>) -> Gap {
        Gap { line: Line::Customers, from: 0, to, away: false, waited_until }
    }

    #[test]
    fn a_pause_is_seen_to_its_end_if_somebody_waited_all_along() {
        assert_eq!(watched(&gap(30, Some(31))), Some(Watched { span_s: 30, ended: true }));
    }

    #[test]
    fn a_queue_that_empties_cuts_the_pause_short() {
        assert_eq!(watched(&gap(30, Some(12))), Some(Watched { span_s: 12, ended: false }));
    }

    #[test]
    fn without_callers_there_is_no_telling() {
        assert_eq!(watched(&gap(30, None)), None);
    }

    #[test]
    fn an_absence_is_a_pause_cut_at_the_longest() {
        let away = watched(&gap(2000, Some(3000)));
        assert_eq!(away, Some(Watched { span_s: LONGEST_PAUSE, ended: false }));
    }

    #[test]
    fn the_last_service_of_a_block_is_followed_by_no_pause() {
        let calls = [
            answered(Regular, 0, 0, 100, "A"),
            abandoned(Regular, 90, 60),
            answered(Regular, 120, 0, 50, "A"),
        ];
        let law = pause_law(&calls, &activity(&calls, &DailySkills::of(&calls)), Line::Customers);
        let Law::Mixture { parts } = law else { panic!("not a mixture") };
        assert_eq!((parts[0].share.0, &parts[0].law), (0.5, &Law::Constant { value_s: Seconds(0.0) }));
        let Law::Histogram { edges_s, counts } = &parts[1].law else { panic!("not a histogram") };
        // One pause of 20 s: the bins next to it are 15 to 20 s and 20 to 25 s.
        assert_eq!(edges_s.last(), Some(&Seconds(25.0)));
        assert_eq!(counts.iter().map(|c| c.0).sum::<f64>(), 1.0);
    }
}

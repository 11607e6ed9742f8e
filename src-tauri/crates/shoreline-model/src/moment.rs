//! Times as people type them: `2026-09-07`, `2026-09-07T10:00`, `10:00`. By the reporting clock, within a horizon.

use crate::calendar::{self, Ms, Window};
use crate::clock::{ClockTime, LocalDate};
use crate::scenario::Horizon;
use std::ops::Range;

/// A day or an instant of a horizon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moment {
    /// A whole local day.
    Day(Range<Ms>),
    At(Ms),
}

/// The moment a text names; a time alone is that of the first day. `None` where it is none of the horizon, whose end
/// still is.
pub fn moment(window: &Window, horizon: &Horizon, text: &str) -> Option<Moment> {
    if let Ok(date) = text.parse::<LocalDate>() {
        let day = window.days().iter().find(|day| day.date == date.0)?;
        return Some(Moment::Day(day.start..day.end));
    }
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date.parse::<LocalDate>().ok()?, time),
        None => (horizon.start, text),
    };
    let time: ClockTime = time.parse().ok()?;
    let zone = calendar::zone(&horizon.zone).ok()?;
    let at = window.instant(&zone, date.0, time.0)?;
    (0..=window.end()).contains(&at).then_some(Moment::At(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::HOUR;
    use crate::clock::ZoneName;

    #[test]
    fn days_and_times_are_those_of_the_reporting_clock() {
        let (start, zone) = ("2026-10-24".parse().unwrap(), ZoneName("Europe/London".into()));
        let horizon = Horizon { start, days: 2, interval_min: None, zone };
        let window = Window::new(&horizon).unwrap();
        let read = |text| moment(&window, &horizon, text);
        assert_eq!(read("10:00"), Some(Moment::At(10 * HOUR)));
        // The second day has 25 hours: its ten o'clock comes an hour later.
        assert_eq!(read("2026-10-25T10:00"), Some(Moment::At(35 * HOUR)));
        assert_eq!(read("2026-10-25"), Some(Moment::Day(24 * HOUR..49 * HOUR)));
        assert_eq!(read("2026-10-26T00:00"), Some(Moment::At(49 * HOUR)));
        for bad in ["2026-10-26T00:30", "2026-10-23", "noon", "2026-10-25T", ""] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}

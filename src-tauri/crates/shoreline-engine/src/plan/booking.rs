//! Time put down to the intervals of the window in which it lies.

use super::GroupCell;
use shoreline_model::calendar::Ms;
use shoreline_model::measure::GroupCounter;
use std::ops::Range;

/// Adds time that lies evenly in a span to the intervals the span meets; `cells` has one for the warm-up before them.
/// What lies outside the window is put down nowhere.
pub(crate) fn add_time(
    boundaries: &[Ms],
    cells: &mut [GroupCell],
    counter: GroupCounter,
    span: Range<Ms>,
    time: Ms,
) {
    let ends = boundaries.get(1..).unwrap_or_default();
    let first = ends.partition_point(|end| *end <= span.start);
    for (ix, interval) in boundaries.windows(2).enumerate().skip(first) {
        if interval[0] >= span.end {
            break;
        }
        let shared = interval[1].min(span.end) - interval[0].max(span.start);
        cells[ix + 1][counter as usize] += time * shared / (span.end - span.start).max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shoreline_model::measure::GROUP_COUNTERS;

    #[test]
    fn time_outside_the_window_is_put_down_nowhere() {
        let mut cells = vec![[0; GROUP_COUNTERS]; 3];
        add_time(&[0, 30, 60], &mut cells, GroupCounter::PaidMs, -10..90, 100);
        let paid = |slot: usize| cells[slot][GroupCounter::PaidMs as usize];
        assert_eq!([paid(0), paid(1), paid(2)], [0, 30, 30]);
    }
}

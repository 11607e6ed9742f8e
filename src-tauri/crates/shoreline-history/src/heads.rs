//! Mean head counts to whole people, by largest remainder: a total is never rounded up.

/// The whole numbers nearest to `parts` that add up to `total` where that lies between all parts rounded down and all
/// rounded up: whoever has the largest remainder gets the next one.
pub fn largest_remainder(parts: &[f64], total: u32) -> Vec<u32> {
    const ROUNDING: f64 = 1e-9; // sums of halves and quarters of heads are off by less
    let mut whole: Vec<u32> = parts.iter().map(|p| (p + ROUNDING).floor().max(0.0) as u32).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainder = |i: usize| parts[i] - f64::from(whole[i]);
    order.sort_by(|&a, &b| remainder(b).total_cmp(&remainder(a)).then(a.cmp(&b)));
    let missing = total.saturating_sub(whole.iter().sum());
    for &i in order.iter().take(missing as usize) {
        whole[i] += 1;
    }
    whole
}

/// Whole heads of several groups, slot by slot: over all groups a day keeps its head-hours, and in each slot the groups
/// share the total.
pub fn whole_heads(groups: &[Vec<f64>], slots_per_day: usize) -> Vec<Vec<u32>> {
    let slots = groups.first().map_or(0, Vec::len);
    let totals: Vec<f64> = (0..slots).map(|slot| groups.iter().map(|g| g[slot]).sum()).collect();
    let day = |means: &[f64]| largest_remainder(means, means.iter().sum::<f64>().round() as u32);
    let totals: Vec<u32> = totals.chunks(slots_per_day.max(1)).flat_map(day).collect();
    let mut heads = vec![vec![0; slots]; groups.len()];
    for (slot, &total) in totals.iter().enumerate() {
        let parts: Vec<f64> = groups.iter().map(|g| g[slot]).collect();
        for (row, whole) in heads.iter_mut().zip(largest_remainder(&parts, total)) {
            row[slot] = whole;
        }
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_remainder_gets_the_next_head() {
        assert_eq!(largest_remainder(&[1.2, 2.7, 0.1], 4), [1, 3, 0]);
        assert_eq!(largest_remainder(&[0.5, 0.5], 1), [1, 0]);
    }

    #[test]
    fn a_sum_that_is_whole_stays_whole() {
        assert_eq!(largest_remainder(&[0.1 + 0.2, 0.7, 2.0], 3), [0, 1, 2]);
    }

    #[test]
    fn a_day_keeps_its_head_hours_over_all_groups() {
        let groups = [vec![0.4, 0.4, 0.4, 0.4], vec![1.3, 1.3, 0.2, 0.2]];
        let heads = whole_heads(&groups, 2);
        let total = |slots: std::ops::Range<usize>| -> u32 {
            heads.iter().map(|row| row[slots.clone()].iter().sum::<u32>()).sum()
        };
        assert_eq!((total(0..2), total(2..4)), (3, 1));
    }
}

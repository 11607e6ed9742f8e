//! Counters of one queue or group over the intervals of the window, counter by counter. What was never counted takes no
//! room: most scenarios use a part of the counters.

use std::ops::Range;

/// `N` columns of one number an interval.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns<const N: usize> {
    columns: [Option<Box<[i64]>>; N],
}

impl<const N: usize> Columns<N> {
    /// From cells, interval by interval.
    pub fn of(cells: &[[i64; N]]) -> Self {
        let column = |counter: usize| {
            let used = cells.iter().any(|cell| cell[counter] != 0);
            used.then(|| cells.iter().map(|cell| cell[counter]).collect())
        };
        Self { columns: std::array::from_fn(column) }
    }

    /// The columns of some intervals only.
    pub fn part(&self, intervals: Range<usize>) -> Self {
        let part = |column: &[i64]| column[intervals.clone()].into();
        Self { columns: self.columns.each_ref().map(|column| column.as_deref().map(part)) }
    }

    /// How many columns take room.
    pub fn used(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    /// The numbers of some intervals; empty where all intervals have zero.
    pub fn over(&self, counter: usize, intervals: Range<usize>) -> &[i64] {
        self.columns[counter].as_ref().map_or(&[], |column| &column[intervals])
    }

    /// Their sum.
    pub fn sum(&self, counter: usize, intervals: Range<usize>) -> i64 {
        self.over(counter, intervals).iter().sum()
    }

    /// The number of one interval.
    pub fn at(&self, counter: usize, interval: usize) -> i64 {
        self.columns[counter].as_ref().map_or(0, |column| column[interval])
    }

    /// The sum over all intervals.
    pub fn total(&self, counter: usize) -> i64 {
        self.columns[counter].as_ref().map_or(0, |column| column.iter().sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_say_what_cells_said_and_keep_no_zeros() {
        let columns = Columns::of(&[[1, 0], [2, 0], [3, 0]]);
        assert_eq!((columns.sum(0, 1..3), columns.total(0), columns.at(0, 2)), (5, 6, 3));
        assert_eq!((columns.sum(1, 0..3), columns.at(1, 1)), (0, 0));
        assert!(columns.over(1, 0..3).is_empty());
        assert_eq!(columns.part(1..3), Columns::of(&[[2, 0], [3, 0]]));
    }
}

//! Whose turn it is: shares of people taken in whole persons, in turn from time to time. Knows nobody.

/// Where the turns of a share of people stand.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Turns {
    /// What rounding to whole people has left over.
    owed: f64,
    next: usize,
}

/// Those whose turn it is this time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Taken {
    first: usize,
    count: usize,
    of: usize,
}

impl Turns {
    /// Takes so many of `of` people, in whole persons: what rounding takes now it gives later.
    pub fn take(&mut self, people: f64, of: usize) -> Taken {
        let exact = self.owed + people;
        let count = (exact.round().max(0.0) as usize).min(of);
        self.owed = exact - count as f64;
        let first = self.next;
        self.next += count;
        Taken { first, count, of }
    }
}

impl Taken {
    /// Whether it is the turn of the person in this place.
    pub fn has(self, place: usize) -> bool {
        self.count > 0 && (place + self.of - self.first % self.of) % self.of < self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybodys_turn_comes_equally_often() {
        let (mut turns, mut taken) = (Turns::default(), [0; 7]);
        for _ in 0..70 {
            let now = turns.take(0.3 * 7.0, 7);
            (0..7).filter(|&place| now.has(place)).for_each(|place| taken[place] += 1);
        }
        assert_eq!(taken, [21; 7]);
    }

    #[test]
    fn nobody_is_taken_of_nobody() {
        assert!(!Turns::default().take(0.0, 0).has(0));
    }
}

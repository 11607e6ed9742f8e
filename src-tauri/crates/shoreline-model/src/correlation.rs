//! Queues whose busy days fall together: from the correlation of pairs to what each queue's day is made of.
//! The one reading of them, for `check` and the engine alike. Draws nothing.

use crate::demand::DayCorrelation;
use crate::ids::QueueId;

/// Below it a variance is nought but for rounding.
const ROUNDING: f64 = 1e-9;

/// The queues that are named in some correlation, in the order of their first mention, and for each how much of its own
/// normal variable and of those of the queues before it makes up its day: a lower triangle, row by row. So a queue that
/// is mentioned after the others leaves theirs as they were.
#[derive(Debug, Clone, PartialEq)]
pub struct DayWeights<'a> {
    pub queues: Vec<&'a QueueId>,
    pub rows: Vec<Vec<f64>>,
}

/// The weights behind these correlations; pairs that are not named are uncorrelated. `None` where no variables can have
/// them all: A moves with B and B with C, but C with A not at all.
pub fn day_weights(correlations: &[DayCorrelation]) -> Option<DayWeights<'_>> {
    let mut queues: Vec<&QueueId> = Vec::new();
    for queue in correlations.iter().flat_map(|pair| &pair.queues) {
        if !queues.contains(&queue) {
            queues.push(queue);
        }
    }
    let mut matrix = vec![vec![0.0; queues.len()]; queues.len()];
    for pair in correlations {
        let [one, other] =
            pair.queues.each_ref().map(|queue| queues.iter().position(|named| *named == queue));
        let (one, other) = (one?, other?);
        (matrix[one][other], matrix[other][one]) = (pair.rho.0, pair.rho.0);
    }
    (0..queues.len()).for_each(|queue| matrix[queue][queue] = 1.0);
    Some(DayWeights { queues, rows: root(&matrix)? })
}

/// The lower triangle L with L L' = `matrix`, after Cholesky (Golub & Van Loan 2013, section 4.2), of a matrix that may be
/// singular: a queue that follows others wholly has nothing of its own. `None` where there is none.
fn root(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let mut rows: Vec<Vec<f64>> = Vec::with_capacity(matrix.len());
    for line in matrix {
        let mut row: Vec<f64> = Vec::with_capacity(rows.len() + 1);
        for (before, wanted) in rows.iter().zip(line) {
            let rest = wanted - dot(&row, before);
            let own = before[row.len()];
            if own == 0.0 && rest.abs() > ROUNDING {
                return None;
            }
            row.push(if own == 0.0 { 0.0 } else { rest / own });
        }
        let rest = line[row.len()] - dot(&row, &row);
        if rest < -ROUNDING {
            return None;
        }
        row.push(if rest < ROUNDING { 0.0 } else { rest.sqrt() });
        rows.push(row);
    }
    Some(rows)
}

/// Over as many as the shorter one has.
fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Factor;

    fn pair(one: &str, other: &str, rho: f64) -> DayCorrelation {
        DayCorrelation { queues: [one.into(), other.into()], rho: Factor(rho) }
    }

    #[test]
    fn the_weights_of_two_queues_have_their_correlation() {
        let pairs = [pair("a", "b", 0.6), pair("a", "c", -0.5)];
        let DayWeights { queues, rows } = day_weights(&pairs).unwrap();
        assert_eq!(queues, [&"a".into(), &"b".into(), &"c".into()]);
        let correlation = |one: usize, other: usize| dot(&rows[one], &rows[other]);
        for (one, other, rho) in
            [(0, 1, 0.6), (0, 2, -0.5), (1, 2, 0.0), (0, 0, 1.0), (1, 1, 1.0), (2, 2, 1.0)]
        {
            assert!((correlation(one, other) - rho).abs() < 1e-12);
        }
    }

    #[test]
    fn a_queue_mentioned_later_leaves_the_others_as_they_were() {
        let pairs = [pair("m", "z", 0.6), pair("a", "m", 0.3)];
        let (few, more) = (day_weights(&pairs[..1]).unwrap(), day_weights(&pairs).unwrap());
        assert_eq!(few.rows, more.rows[..2]);
    }

    #[test]
    fn queues_may_follow_one_another_wholly() {
        let pairs = [pair("a", "b", 1.0), pair("a", "c", -1.0), pair("b", "c", -1.0)];
        assert_eq!(day_weights(&pairs).unwrap().rows, [vec![1.0], vec![1.0, 0.0], vec![-1.0, 0.0, 0.0]]);
    }

    #[test]
    fn correlations_that_contradict_one_another_have_no_weights() {
        assert_eq!(day_weights(&[pair("a", "b", 0.9), pair("b", "c", 0.9)]), None);
        assert_eq!(day_weights(&[pair("a", "b", 1.0), pair("b", "c", 0.5)]), None);
        assert_eq!(day_weights(&[pair("a", "b", 1.5)]), None);
    }
}

//! Spans of which some were cut short by the end of watching. Estimates, never draws.

/// One watched span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watched {
    pub span_s: i64,
    /// `false`: it was still going on when watching ended.
    pub ended: bool,
}

/// The share that ends at a span, and how many were still being watched when it did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ends {
    pub at_s: i64,
    pub share: f64,
    pub at_risk: usize,
}

/// The product-limit estimate (Kaplan and Meier, JASA 1958, eq. 2b), as the share that ends at each recorded span.
/// What is missing from one goes on beyond the last.
pub fn kaplan_meier(watched: &[Watched]) -> Vec<Ends> {
    let mut sorted = watched.to_vec();
    sorted.sort_by_key(|w| w.span_s);
    let (mut going_on, mut at_risk, mut ends) = (1.0, sorted.len(), Vec::new());
    for tied in sorted.chunk_by(|a, b| a.span_s == b.span_s) {
        let ended = tied.iter().filter(|w| w.ended).count();
        if ended > 0 {
            let share = going_on * ended as f64 / at_risk as f64;
            ends.push(Ends { at_s: tied[0].span_s, share, at_risk });
            going_on -= share;
        }
        at_risk -= tied.len();
    }
    ends
}

/// Mean time to the end beyond a span, if it ends at a constant rate there: time watched over ends seen.
pub fn mean_beyond(watched: &[Watched], span_s: f64) -> Option<f64> {
    let beyond = || watched.iter().filter(|w| w.span_s as f64 > span_s);
    let ends = beyond().filter(|w| w.ended).count();
    let exposure: f64 = beyond().map(|w| w.span_s as f64 - span_s).sum();
    (ends > 0).then(|| exposure / ends as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended(span_s: i64) -> Watched {
        Watched { span_s, ended: true }
    }

    fn cut(span_s: i64) -> Watched {
        Watched { span_s, ended: false }
    }

    #[test]
    fn without_cut_spans_it_is_the_plain_share() {
        let shares: Vec<_> =
            kaplan_meier(&[ended(5), ended(3), ended(3), ended(9)]).iter().map(|e| e.share).collect();
        assert_eq!(shares, [0.5, 0.25, 0.25]);
    }

    #[test]
    fn a_cut_span_passes_its_share_on_to_those_that_last_longer() {
        // Four at risk at 2 s; after one end and one cut, two at risk at 6 s: 3/4 x 1/2.
        let ends = kaplan_meier(&[ended(2), cut(4), ended(6), cut(8)]);
        assert_eq!(ends.iter().map(|e| (e.at_s, e.share)).collect::<Vec<_>>(), [(2, 0.25), (6, 0.375)]);
    }

    #[test]
    fn a_span_cut_at_the_moment_of_an_end_was_still_at_risk() {
        assert_eq!(kaplan_meier(&[ended(3), cut(3)])[0], Ends { at_s: 3, share: 0.5, at_risk: 2 });
    }

    #[test]
    fn the_tail_is_time_watched_over_ends_seen() {
        assert_eq!(mean_beyond(&[ended(120), cut(160), ended(80)], 100.0), Some(80.0));
        assert_eq!(mean_beyond(&[cut(160)], 100.0), None);
    }
}

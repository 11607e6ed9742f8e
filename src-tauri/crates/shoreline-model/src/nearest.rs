//! The word that was probably meant. Knows nothing of what the words stand for.

/// Likeness, 0 to 1, from which a guess helps more than it misleads.
const LIKE: f64 = 0.5;

/// The candidate most like `word`, or nothing if none is like it.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |candidate: &str| {
        strsim::normalized_damerau_levenshtein(&word.to_lowercase(), &candidate.to_lowercase())
    };
    let scored = candidates.into_iter().map(|candidate| (likeness(candidate), candidate));
    let best = scored.filter(|(score, _)| *score >= LIKE).reduce(|a, b| if b.0 > a.0 { b } else { a });
    best.map(|(_, candidate)| candidate)
}

/// `Did you mean …?`, where there is a likely candidate.
pub(crate) fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, candidates).map(|candidate| format!("Did you mean `{candidate}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_recognised_and_a_stranger_is_not() {
        assert_eq!(nearest("paitence", ["handling", "patience"]), Some("patience"));
        assert_eq!(nearest("zzz", ["handling", "patience"]), None);
        assert_eq!(nearest("", []), None);
    }
}

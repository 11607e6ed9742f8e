//! The word that was probably meant. Knows nothing of what the words stand for.

/// Likeness, 0 to 1, from which a guess helps more than it misleads.
const LIKE: f64 = 0.5;
/// Nobody means a word longer than this; to compare two takes the product of their lengths, in time and in memory.
const LONGEST: usize = 256;

/// The candidate most like `word`, or nothing if none is like it.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = &word.to_lowercase();
    let likeness = |candidate: &str| strsim::normalized_damerau_levenshtein(word, &candidate.to_lowercase());
    let bearable = candidates.into_iter().filter(|candidate| word.len().max(candidate.len()) <= LONGEST);
    let scored = bearable.map(|candidate| (likeness(candidate), candidate));
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
        assert_eq!(nearest(&"patience ".repeat(1 << 20), ["patience"]), None);
    }
}

//! A taste of `shoreline prove` on every run: one case a family, as far as seconds go. The whole proof is the command's.

use shoreline_proof::{Case, Effort, Proof, Verdict, cases, prove, together};
use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;

/// Contacts a scenario: about as many as half a second simulates.
const SECONDS: Effort = Effort { contacts: 500_000 };
/// Large or slow to forget: minutes, and so for the command alone.
const SLOW: [&str; 6] = ["IV-01", "RI-01", "GI-01", "DS-01", "IS-01", "TI-01"];

fn proofs(cases: impl Iterator<Item = Case>) -> Vec<Proof> {
    cases.map(|case| prove(&case, SECONDS, &AtomicBool::new(false)).unwrap().unwrap()).collect()
}

/// Records of these cases, told for a failing test.
fn told(proofs: &[Proof], verdicts: &[Verdict]) -> Vec<String> {
    let records = proofs.iter().flat_map(|proof| &proof.records);
    records.filter(|record| verdicts.contains(&record.verdict)).map(|record| format!("{record:?}")).collect()
}

#[test]
fn no_family_differs_from_its_theory() {
    let mut families = BTreeSet::new();
    let first_of_family = |case: &Case| families.insert(case.family.clone());
    let known = cases().into_iter();
    let cases = known.filter(|case| !SLOW.contains(&case.id.as_str())).filter(first_of_family);
    let proofs = proofs(cases);
    let differing = told(&proofs, &[Verdict::Differs, Verdict::Doubtful]);
    assert!(differing.is_empty(), "{differing:#?}");
    let all = together(&proofs);
    assert_eq!(all.normal, Some(true), "{all:?}");
    assert!(
        all.passed * 3 > all.answers,
        "a third is fine enough to pass: {} of {}",
        all.passed,
        all.answers
    );
}

#[test]
fn where_a_second_is_enough_every_answer_passes() {
    let proofs = proofs(cases().into_iter().filter(|case| ["EB-01", "EB-05"].contains(&case.id.as_str())));
    let others = told(&proofs, &[Verdict::Inconclusive, Verdict::Doubtful, Verdict::Differs]);
    assert!(others.is_empty(), "{others:#?}");
}

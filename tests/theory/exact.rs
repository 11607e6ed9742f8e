//! A taste of `shoreline prove` on every run: a few cases of every family, as far as seconds go. The whole proof is the
//! command's.

use shoreline_proof::{Case, Effort, Proof, Verdict, cases, prove, together};
use std::sync::atomic::AtomicBool;

/// Contacts a scenario: about as many as half a second simulates.
const SECONDS: Effort = Effort { contacts: 500_000 };

fn proofs(wanted: impl Fn(&Case) -> bool) -> Vec<Proof> {
    let cases = cases().into_iter().filter(wanted);
    let one = |case: Case| prove(&case, SECONDS, &AtomicBool::new(false)).unwrap().unwrap();
    cases.map(one).collect()
}

/// Records of these cases, told for a failing test.
fn told(proofs: &[Proof], verdicts: &[Verdict]) -> Vec<String> {
    let records = proofs.iter().flat_map(|proof| &proof.records);
    records.filter(|record| verdicts.contains(&record.verdict)).map(|record| format!("{record:?}")).collect()
}

#[test]
fn no_family_differs_from_its_theory() {
    // Large or slow to forget: minutes, and so for the command alone.
    let slow = ["EC-11", "DS-03", "GI-03", "PR-01", "PR-03", "IS-01", "IV-01", "FT-05", "TI-05", "RI-01"];
    let proofs = proofs(|case| !slow.contains(&case.id.as_str()));
    let differing = told(&proofs, &[Verdict::Differs, Verdict::Doubtful]);
    assert!(differing.is_empty(), "{differing:#?}");
    let all = together(&proofs);
    assert_eq!(all.normal, Some(true), "{all:?}");
    assert!(
        all.passed * 2 > all.answers,
        "half of the answers are fine enough to pass: {} of {}",
        all.passed,
        all.answers
    );
}

#[test]
fn where_a_second_is_enough_every_answer_passes() {
    let proofs = proofs(|case| ["EB-01", "EB-05"].contains(&case.id.as_str()));
    let others = told(&proofs, &[Verdict::Inconclusive, Verdict::Doubtful, Verdict::Differs]);
    assert!(others.is_empty(), "{others:#?}");
}

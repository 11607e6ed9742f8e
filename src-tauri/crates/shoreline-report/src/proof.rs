//! What became of the cases of a proof, for a terminal: a line a case, a table of what did not pass, and the distances
//! together. Never prints, never judges.

use crate::text::{counted, ruled, wrap};
use shoreline_proof::{Case, Proof, Record, Together, Verdict};

/// The cases that there are.
pub fn list(cases: &[Case]) -> String {
    cases.iter().map(|case| format!("{}  {}\n", case.id, case.name)).collect()
}

/// One case: a line, and a table of the answers that are no pass.
pub fn case(proof: &Proof, width: usize) -> String {
    let passed = proof.records.iter().filter(|record| record.verdict == Verdict::Pass).count();
    let line = format!(
        "{}  {}: {} of {} pass · {} in {} · {:.1} s",
        proof.case,
        proof.name,
        passed,
        counted(proof.records.len() as u32, "answer"),
        millions(proof.contacts),
        counted(proof.replications, "replication"),
        proof.seconds
    );
    let mut text = wrap(&line, width).join("\n");
    text.push('\n');
    let others: Vec<&Record> =
        proof.records.iter().filter(|record| record.verdict != Verdict::Pass).collect();
    if !others.is_empty() {
        text += &table(&others);
    }
    text
}

fn table(records: &[&Record]) -> String {
    let heads = ["Answer", "exact", "simulated", "standard error", "z", ""].map(str::to_owned);
    let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), significant);
    let rows = records.iter().map(|record| {
        [
            record.metric.clone(),
            significant(record.expected),
            number(record.estimate),
            number(record.se),
            record.z.map_or_else(|| "–".to_owned(), |z| format!("{z:+.2}")),
            word(record.verdict).to_owned(),
        ]
    });
    ruled(heads, rows)
}

/// All cases together.
pub fn all(together: &Together, width: usize) -> String {
    let counts = format!(
        "{}, {}: {} pass, {} too coarse to say, {} doubtful, {} differ.",
        counted(together.cases as u32, "case"),
        counted(together.answers as u32, "answer"),
        together.passed,
        together.inconclusive,
        together.doubtful,
        together.differing
    );
    let law = format!(
        "Distances of one answer a case in standard errors: mean {:+.3} (expected within {:.3} of 0), deviation {:.3} \
         (expected {:.3} to {:.3}), Anderson-Darling {:.2} (expected below {}): {}.",
        together.mean,
        together.mean_within,
        together.sd,
        together.sd_between[0],
        together.sd_between[1],
        together.anderson_darling,
        together.anderson_darling_below,
        match together.normal {
            Some(true) => "those of chance alone",
            Some(false) => "not those of chance alone",
            None => "too few to say",
        }
    );
    let mut text = String::from("\n");
    for line in [counts, law] {
        text += &wrap(&line, width).join("\n");
        text.push('\n');
    }
    text
}

/// A verdict in a word or two.
pub fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "pass",
        Verdict::Inconclusive => "too coarse",
        Verdict::Doubtful => "doubtful",
        Verdict::Differs => "DIFFERS",
    }
}

fn millions(contacts: u64) -> String {
    format!("{:.1} M contacts", contacts as f64 / 1e6)
}

/// Five significant digits.
fn significant(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let digits = (4 - value.abs().log10().floor() as i32).clamp(0, 12) as usize;
    format!("{value:.digits$}")
}

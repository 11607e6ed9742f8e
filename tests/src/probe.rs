//! What must become of any text whatever: it is refused in sentences, or it runs to its end. Panics where neither is so.

use shoreline_engine::outcome::outcome;
use shoreline_engine::{Plan, RunOptions, compile, simulate};
use shoreline_model::check::{Checked, bytes_of_results, check};
use shoreline_model::diagnostic::{Finding, Severity};
use shoreline_model::file::{check_text, parse, to_text};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// First contacts of a replication that certainly end within `LONG`.
const FEW: f64 = 2_000.0;
/// A count for each of its buckets, which are 464.
const BYTES_PER_SKETCH: usize = 464 * 4;
const SHORT: Duration = Duration::from_millis(40);
const LONG: Duration = Duration::from_secs(8);

/// How far a text came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is no document.
    NotRead,
    /// It is a document with errors.
    Refused,
    /// It runs, too long to see the end here.
    BrokenOff,
    Ran,
}

/// Takes a text as far as it comes.
///
/// # Panics
/// If what becomes of it is not what is promised.
pub fn probe(text: &str) -> Fate {
    let read = parse(text);
    match check_text(text) {
        Err(findings) => {
            assert!(
                findings.iter().any(|finding| finding.severity == Severity::Error),
                "refused without a word"
            );
            findings.iter().for_each(|finding| is_told(finding, text));
            if read.is_err() { Fate::NotRead } else { Fate::Refused }
        }
        Ok(checked) => {
            checked.findings().iter().for_each(|finding| is_told(finding, text));
            is_kept(&checked);
            let plan = compile(&checked);
            let fate = run(&plan);
            if fate == Fate::Ran {
                fits(&plan, bytes_of_results(&checked));
            }
            fate
        }
    }
}

fn is_told(finding: &Finding, text: &str) {
    assert!(finding.message.ends_with('.'), "no sentence: {finding:?}");
    let lines = text.lines().count() as u32 + 1;
    assert!(finding.line.is_none_or(|line| (1..=lines).contains(&line)), "{finding:?} of {lines} lines");
    assert!(finding.message.len() < 4_000, "a message of {} bytes", finding.message.len());
}

/// What is saved is what was loaded.
fn is_kept(checked: &Checked) {
    let saved = to_text(checked.scenario());
    let again = parse(&saved).unwrap_or_else(|finding| panic!("saved and not read again: {finding:?}"));
    assert!(again == *checked.scenario(), "saved and read again it is another scenario");
    assert!(check(again).is_ok(), "saved and refused");
}

fn run(plan: &Plan) -> Fate {
    let few =
        first_contacts(plan) < FEW && plan.duties.len() < FEW as usize && plan.agents.len() < FEW as usize;
    let stop = AtomicBool::new(false);
    let (done, wait) = channel::<()>();
    let study = std::thread::scope(|scope| {
        let stop = &stop;
        scope.spawn(move || {
            if wait.recv_timeout(if few { LONG } else { SHORT }) == Err(RecvTimeoutError::Timeout) {
                stop.store(true, Ordering::Relaxed);
            }
        });
        let one = RunOptions {
            replications: Some(if few { 2 } else { 1 }),
            threads: Some(1),
            ..RunOptions::default()
        };
        let study = simulate(plan, one, stop, &|_| ());
        drop(done);
        study.unwrap_or_else(|fault| panic!("{fault}"))
    });
    if stop.load(Ordering::Relaxed) {
        assert!(!few, "{} first contacts do not come to an end", first_contacts(plan));
        return Fate::BrokenOff;
    }
    let results = study.summary();
    assert!(!results.total.is_empty(), "a run without a figure");
    Fate::Ran
}

/// What a replication is kept as takes no more memory than was foreseen.
fn fits(plan: &Plan, foreseen: f64) {
    let Ok(outcome) = outcome(plan, plan.report.seed, 0) else { panic!("a fault the second time only") };
    let intervals = plan.interval_count();
    let columns = |used: usize| used * intervals * size_of::<i64>();
    let queues = outcome.queues.iter().map(|queue| columns(queue.used())).sum::<usize>();
    let groups = outcome.groups.iter().map(|group| columns(group.used())).sum::<usize>();
    let waits = outcome.waits.iter().flatten().count() * BYTES_PER_SKETCH;
    let taken = (queues + groups + waits) as f64;
    assert!(taken <= foreseen, "{taken} bytes of results where {foreseen} were foreseen");
}

/// Contacts expected of the drawn, the recorded and the listed.
fn first_contacts(plan: &Plan) -> f64 {
    let drawn = |queue: &shoreline_engine::plan::QueuePlan| {
        let mut from = plan.begins;
        let expected = queue.demand.iter().map(|rate| {
            let length = (rate.until - from) as f64;
            from = rate.until;
            length * rate.per_ms
        });
        expected.sum::<f64>() + queue.recorded.as_ref().map_or(0.0, |recorded| recorded.len() as f64)
    };
    plan.queues.iter().map(drawn).sum()
}

//! How a scenario is run: seed, replications, confidence, warm-up.

use super::range::{CONFIDENCE, WARM_UP_H};
use super::report::Report;
use crate::Scenario;
use crate::scenario::Run;

/// Every integer up to 2^53 is a number in any program that reads the file.
const MAX_SEED: u64 = 1 << 53;
const MAX_REPLICATIONS: u64 = 10_000;
/// Fewer replications say too little of how sure a figure is to stop by it.
const FEW_REPLICATIONS: u32 = 10;

pub(super) fn run(report: &mut Report, scenario: &Scenario) {
    report.about("The run".into(), |report| {
        report.at_some("run", &scenario.run, |report, run: &Run| {
            report.count("seed", run.seed.unwrap_or(1), 0, MAX_SEED);
            report.count("replications", u64::from(run.replications.unwrap_or(50)), 1, MAX_REPLICATIONS);
            report.number_if("confidence", run.confidence.map(|share| share.0), CONFIDENCE);
            report.number_if("warm_up_h", run.warm_up_h.map(|hours| hours.0), WARM_UP_H);
            if let Some(replications) = run.replications {
                repetitions(report, run, replications);
            }
        });
    });
}

fn repetitions(report: &mut Report, run: &Run, replications: u32) {
    if run.batches.is_some() && replications > 1 {
        let message = "With `batches` there is one replication, whatever `replications` says.".to_owned();
        report.warning("replications", message, "Take it out.");
    } else if run.until.is_some() && replications < FEW_REPLICATIONS {
        let message = "`replications` is the most that `until` may take, and few.".to_owned();
        report.warning("replications", message, "Allow some hundred; most runs stop well before.");
    } else if run.batches.is_none() && replications == 1 {
        let message = "With one replication no figure has a confidence interval.".to_owned();
        report.warning("replications", message, "Run at least 10.");
    }
}

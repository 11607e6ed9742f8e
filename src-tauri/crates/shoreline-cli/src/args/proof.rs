//! How the engine is put to the proof. Decides nothing.

use std::path::PathBuf;

/// Put the engine to the proof: cases whose answers are known exactly, or your own scenario beside the formulas
///
/// Each case is told as an ordinary scenario, simulated and compared with the exact value. An answer passes when its 99%
/// interval lies within 1% of the exact value (0.002 for a probability); one that is too coarse for that is inconclusive,
/// never a pass. Seeds come from the names of the cases.
///
/// With a scenario: it is run as it says, and each queue's figures stand beside those of Erlang C and Erlang A, interval
/// by interval on the same forecast, handling times and people, with the reasons why they differ.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline prove                            all cases, some minutes
  shoreline prove --only EC,EA-03 --quick    two families, seconds
  shoreline prove --json - | jq '.[] | select(.verdict != \"pass\")'
  shoreline prove --coverage --only EA-03    whether 95% intervals mean it
  shoreline prove --scenario SK-03 > sk-03.shoreline
                                             the scenario a case is told as
  shoreline prove plan.shoreline             your own scenario beside the formulas")]
pub struct Prove {
    /// Your own scenario, to stand beside the formulas in place of the cases
    #[arg(value_name = "SCENARIO", conflicts_with_all = ["only", "quick", "thorough", "cases", "list", "scenario"])]
    pub file: Option<PathBuf>,
    /// Cases or families, by name; all when not given
    #[arg(long, value_name = "NAME,...", value_delimiter = ',')]
    pub only: Vec<String>,
    /// A second or two a case; many answers are then too coarse to say
    #[arg(long, conflicts_with = "thorough")]
    pub quick: bool,
    /// As many replications as every answer needs, within two gigabytes: hours
    #[arg(long)]
    pub thorough: bool,
    /// Cases from a file like the product's own, in place of those
    #[arg(long, value_name = "PATH")]
    pub cases: Option<PathBuf>,
    /// Measure how often 95% intervals contain the truth: 1,000 studies of six cases, some minutes; with --quick 100
    #[arg(long, conflicts_with_all = ["thorough", "list", "file"])]
    pub coverage: bool,
    /// List the cases and run nothing
    #[arg(long, conflicts_with_all = ["quick", "thorough", "json"])]
    pub list: bool,
    /// Print the scenario that a case is told as, and run nothing
    #[arg(long, value_name = "CASE", conflicts_with_all = ["list", "only", "json"])]
    pub scenario: Option<String>,
    /// Write one record per case and metric, or one per queue of your own scenario, to a file, or to standard output
    /// instead of the tables
    #[arg(long, value_name = "PATH|-")]
    pub json: Option<PathBuf>,
}

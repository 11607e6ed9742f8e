//! What can be said on the command line. Decides nothing.

mod experiments;
mod measure_key;
mod proof;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand};
use clap_complete::Shell;
pub use experiments::{Compare, Reasons, Repeat, Replay, Sweep, Trace};
use measure_key::MeasureKey;
pub use proof::Prove;
use shoreline_model::holidays;
use shoreline_model::measure::Measure;
use std::path::PathBuf;

/// Simulate contact centres across time zones.
///
/// Reads a scenario file, plays it many times with agents, customers and clocks as they are, and says what to expect,
/// how sure that is, and by which definition.
#[derive(Debug, Parser)]
#[command(name = "shoreline", version, after_help = EXAMPLES, arg_required_else_help = true)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  shoreline new shop.shoreline               start from a commented scenario
  shoreline check shop.shoreline             list everything that is wrong with it
  shoreline run shop.shoreline               simulate it and print the tables
  shoreline run shop.shoreline --charts out  and draw the charts
  shoreline spread shop.shoreline            what the spread is owed to
  shoreline compare now.shoreline plan.shoreline
                                             what sets two scenarios apart
  shoreline reasons shop.shoreline           why targets are missed
  shoreline explain service_level            what a figure means

Exit codes: 0 done, 1 cannot write, 2 wrong scenario or arguments, 3 the engine differs
from theory, 130 stopped by Ctrl-C";

#[derive(Debug, Subcommand)]
pub enum Command {
    Check(Check),
    Run(Run),
    Spread(Spread),
    Compare(Compare),
    Sweep(Sweep),
    Reasons(Reasons),
    Replay(Replay),
    Trace(Trace),
    Prove(Prove),
    Explain(Explain),
    New(New),
    Holidays(Holidays),
    /// Print the JSON Schema of scenario files
    #[command(after_help = "Examples:
  shoreline schema > shoreline.schema.json   for editors that complete and check JSON")]
    Schema,
    /// Print a completion script for a shell
    #[command(after_help = "Examples:
  shoreline completions bash > ~/.local/share/bash-completion/completions/shoreline
  shoreline completions zsh > ~/.zfunc/_shoreline")]
    Completions {
        /// The shell that is to complete
        shell: Shell,
    },
}

/// List everything that is wrong with scenario files
///
/// Errors keep a scenario from being run; warnings ought to be looked at before its results are trusted; notes say
/// which rule was applied where the file leaves a choice.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline check shop.shoreline
  shoreline check scenarios/*.shoreline      exits with 2 if any has an error")]
pub struct Check {
    /// Scenario files
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// Simulate a scenario and print what to expect
///
/// Ctrl-C stops after the replications under way, keeps what is done and prints it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline run shop.shoreline
  shoreline run shop.shoreline --replications 200 --seed 7
  shoreline run shop.shoreline --csv out --charts out
  shoreline run shop.shoreline --json - | jq .total.service_level

The same file, seed and number of replications give the same figures with any number of threads.")]
pub struct Run {
    /// The scenario file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// How often to simulate the horizon; what the file says when not given
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub replications: Option<u32>,
    /// Which random numbers to draw; what the file says when not given
    #[arg(long, short, value_name = "S")]
    pub seed: Option<u64>,
    /// Threads to work with, all cores when not given; never changes a figure
    #[arg(long, short, value_name = "T", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,
    /// Write the results document to a file, or to standard output instead of the tables
    #[arg(long, value_name = "PATH|-")]
    pub json: Option<PathBuf>,
    /// Write summary, days and intervals as CSV into a folder
    #[arg(long, value_name = "DIR")]
    pub csv: Option<PathBuf>,
    /// Draw the charts as SVG and PNG into a folder
    #[arg(long, value_name = "DIR")]
    pub charts: Option<PathBuf>,
}

/// Say how much of the spread is owed to the forecast, to absence and to queueing
///
/// Runs every pair of replications in all eight mixtures of their forecasts, absences and queueing: eight times as much
/// work as a run with as many replications. A better forecast can remove the first share, a better roster the second;
/// the third is there however well one plans.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline spread shop.shoreline
  shoreline spread shop.shoreline --replications 200
  shoreline spread shop.shoreline --json - | jq .total.service_level.forecast")]
pub struct Spread {
    /// The scenario file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Pairs of replications; as many as the file says replications when not given
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub replications: Option<u32>,
    /// Which random numbers to draw; what the file says when not given
    #[arg(long, short, value_name = "S")]
    pub seed: Option<u64>,
    /// Threads to work with, all cores when not given; never changes a figure
    #[arg(long, short, value_name = "T", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,
    /// Write the split as JSON to a file, or to standard output instead of the tables
    #[arg(long, value_name = "PATH|-")]
    pub json: Option<PathBuf>,
}

/// Say what a measure means, or list them all
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline explain                          list all measures
  shoreline explain abandon_share
  shoreline explain --json                   the whole catalogue as JSON")]
pub struct Explain {
    /// Key of the measure, such as `service_level`
    #[arg(value_name = "MEASURE", hide_possible_values = true, value_parser = MeasureKey)]
    pub measure: Option<&'static Measure>,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

/// Start a scenario from a commented template
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline new                              print it
  shoreline new shop.shoreline               write it; never over an existing file")]
pub struct New {
    /// Where to write it; standard output when not given
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,
    /// Replace an existing file
    #[arg(long, requires = "path")]
    pub force: bool,
}

/// List the public holidays that a region's calendar has
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline holidays                         list the regions
  shoreline holidays GB-ENG 2026")]
pub struct Holidays {
    /// ISO 3166 country or subdivision, such as `PH` or `GB-ENG`
    #[arg(value_name = "REGION", hide_possible_values = true, ignore_case = true,
          value_parser = PossibleValuesParser::new(holidays::regions()))]
    pub region: Option<String>,
    /// One year only
    #[arg(value_name = "YEAR")]
    pub year: Option<i16>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_hold_together() {
        Args::command().debug_assert();
    }

    #[test]
    fn every_command_shows_examples() {
        for command in Args::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.contains("shoreline "), "{}", command.get_name());
        }
    }

    #[test]
    fn no_threads_and_no_replications_are_refused() {
        for bad in [["--threads", "0"], ["--replications", "0"], ["--seed", "-1"]] {
            let line = ["shoreline", "run", "x.shoreline"].into_iter().chain(bad);
            assert!(Args::try_parse_from(line).is_err(), "{bad:?}");
        }
    }
}

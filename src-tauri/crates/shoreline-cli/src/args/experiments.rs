//! Questions that take more than one run, or less: compare, sweep, replay, trace, reasons. Decides nothing.

use super::measure_key::MeasureKey;
use shoreline_engine::study::replay::Which;
use shoreline_model::measure::Measure;
use std::path::PathBuf;

/// How often and with which random numbers.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Repeat {
    /// How often to simulate the horizon; what the file says when not given
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub replications: Option<u32>,
    /// Which random numbers to draw; what the file says when not given
    #[arg(long, short, value_name = "S")]
    pub seed: Option<u64>,
    /// Threads to work with, all cores when not given; never changes a figure
    #[arg(long, short, value_name = "T", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,
}

/// Run scenarios on the same customers and say what sets them apart
///
/// Every scenario meets the same customers, replication by replication, so that a difference is known far better than
/// either figure. Seed and replications are those of the first.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline compare today.shoreline plan.shoreline
  shoreline compare a.shoreline b.shoreline c.shoreline --measures service_level,asa_s,paid_h
  shoreline compare a.shoreline b.shoreline --json - | jq .total.service_level.differences")]
pub struct Compare {
    /// Two to four scenario files; the others are set apart from the first
    #[arg(value_name = "FILE", num_args = 2..=4, required = true)]
    pub files: Vec<PathBuf>,
    /// Keys of the measures to show; a few of service, work and cost when not given
    #[arg(long, value_name = "KEY,...", value_delimiter = ',', hide_possible_values = true, value_parser = MeasureKey)]
    pub measures: Vec<&'static Measure>,
    #[command(flatten)]
    pub repeat: Repeat,
    /// Write everything that was compared to a file, or to standard output instead of the table
    #[arg(long, value_name = "PATH|-")]
    pub json: Option<PathBuf>,
    /// The same as CSV
    #[arg(long, value_name = "PATH|-", conflicts_with = "json")]
    pub csv: Option<PathBuf>,
}

/// Run a scenario at many settings of one or two of its values
///
/// A path leads to the value as findings write it, with ids or numbers: `queues[orders].handling.talk.exponential.mean_s`.
/// Every setting is checked before any is run, and all meet the same customers.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline sweep shop.shoreline --set 'agent_groups[desk].staffing.roster.teams[0].heads=10..20:2' --measure service_level
  shoreline sweep shop.shoreline --set 'queues[orders].balk_share=0,0.1,0.2' --measure abandon_share:orders --csv -")]
pub struct Sweep {
    /// The scenario file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// A value and what it takes in turn: PATH=10..20:2 or PATH=a,b,c; once or twice, 400 settings at most
    #[arg(long, value_name = "PATH=VALUES", required = true)]
    pub set: Vec<String>,
    /// A figure to look at: a measure of everything, or of a queue or agent group; may be given again
    #[arg(long, value_name = "KEY[:ID]", required = true)]
    pub measure: Vec<String>,
    #[command(flatten)]
    pub repeat: Repeat,
    /// Write the sweep to a file, or to standard output instead of the table
    #[arg(long, value_name = "PATH|-")]
    pub json: Option<PathBuf>,
    /// The same as CSV
    #[arg(long, value_name = "PATH|-", conflicts_with = "json")]
    pub csv: Option<PathBuf>,
}

/// Show one day of one replication as a wallboard would have shown it
///
/// One possible day, not the average: who waits and how long, who does what, what is counted so far, half minute by half
/// minute, and the moments worth a look. The typical day is the one whose service level is the median of all replications,
/// the bad day that which one in ten is worse than.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline replay shop.shoreline                                  the moments of a typical first day
  shoreline replay shop.shoreline --day 2026-09-07 --show bad
  shoreline replay shop.shoreline --show 7 --json - | jq '.queues[0].waiting'")]
pub struct Replay {
    /// The scenario file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The day, by the reporting clock; the first when not given
    #[arg(long, value_name = "DATE")]
    pub day: Option<String>,
    /// The replication: typical, bad, or its number
    #[arg(long, value_name = "WHICH", default_value = "typical", value_parser = which)]
    pub show: Which,
    #[command(flatten)]
    pub repeat: Repeat,
    /// Write the whole day to a file, or to standard output instead of its moments
    #[arg(long, value_name = "PATH|-")]
    pub json: Option<PathBuf>,
}

fn which(text: &str) -> Result<Which, String> {
    match text {
        "typical" => Ok(Which::Typical),
        "bad" => Ok(Which::Bad),
        number => match number.parse() {
            Ok(number @ 1..) => Ok(Which::Number(number)),
            _ => Err("write typical, bad, or the number of a replication from 1".to_owned()),
        },
    }
}

/// Tell everything that happens in one replication, as JSON lines
///
/// One record a line: `utc` and `local` time, `event`, and what belongs to it. Contacts bear numbers, agents a group and
/// a number in it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline trace shop.shoreline | head
  shoreline trace shop.shoreline --from 09:00 --to 10:00 --queue orders | jq 'select(.event == \"abandoned\")'
  shoreline trace shop.shoreline --replication 7 -o seven.jsonl")]
pub struct Trace {
    /// The scenario file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Which replication, from 1
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub replication: u32,
    /// Which random numbers to draw; what the file says when not given
    #[arg(long, short, value_name = "S")]
    pub seed: Option<u64>,
    /// First time to tell, by the reporting clock: 09:00 of the first day, or 2026-09-07T09:00
    #[arg(long, value_name = "TIME")]
    pub from: Option<String>,
    /// Time to stop at
    #[arg(long, value_name = "TIME")]
    pub to: Option<String>,
    /// Only what happens in this queue
    #[arg(long, value_name = "ID")]
    pub queue: Option<String>,
    /// Where to write; standard output when not given
    #[arg(long, short, value_name = "PATH")]
    pub output: Option<PathBuf>,
}

/// Say why a queue misses its target
///
/// The same customers again, each time without one cause: more contacts than expected, longer handling, absence, breaks,
/// missing skills, outages, those already waiting.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  shoreline reasons shop.shoreline                                     the worst interval of each queue
  shoreline reasons shop.shoreline --queue orders --at 2026-09-07T10:00
  shoreline reasons shop.shoreline --queue orders --at 2026-09-07      a whole day")]
pub struct Reasons {
    /// The scenario file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// One queue only
    #[arg(long, value_name = "ID")]
    pub queue: Option<String>,
    /// A day or a time by the reporting clock; the worst interval when not given
    #[arg(long, value_name = "TIME", requires = "queue")]
    pub at: Option<String>,
    #[command(flatten)]
    pub repeat: Repeat,
    /// Write the reasons to a file, or to standard output instead of the tables
    #[arg(long, value_name = "PATH|-")]
    pub json: Option<PathBuf>,
}

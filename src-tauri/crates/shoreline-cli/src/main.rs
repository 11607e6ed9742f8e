//! `shoreline`: checks, runs and explains scenarios on a command line. Only parses, calls and prints; everything it
//! knows about contact centres it is told by the crates below.

mod args;
mod asked;
mod check;
mod compare;
mod completions;
mod console;
mod explain;
mod failure;
mod findings;
mod holidays;
mod new;
mod prove;
mod reasons;
mod replay;
mod run;
mod schema;
mod spread;
mod sweep;
mod trace;

use args::{Args, Command};
use clap::Parser;
use console::Console;
use failure::Failure;
use std::process::ExitCode;

/// The run was stopped by Ctrl-C, as shells have it: 128 + SIGINT.
pub const STOPPED: u8 = 130;

fn main() -> ExitCode {
    let args = Args::parse();
    let mut console = Console::of_this_process();
    match obey(args.command, &mut console) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            let code = failure.exit_code();
            console.complain(&failure);
            ExitCode::from(code)
        }
    }
}

fn obey(command: Command, console: &mut Console) -> Result<u8, Failure> {
    match command {
        Command::Check(files) => check::check(&files, console),
        Command::Run(options) => run::run(&options, console),
        Command::Spread(options) => spread::spread(&options, console),
        Command::Compare(what) => compare::compare(&what, console),
        Command::Sweep(what) => sweep::sweep(&what, console),
        Command::Reasons(what) => reasons::reasons(&what, console),
        Command::Replay(what) => replay::replay(&what, console),
        Command::Trace(what) => trace::trace(&what, console),
        Command::Prove(what) => prove::prove(&what, console),
        Command::Explain(what) => explain::explain(&what, console),
        Command::New(place) => new::new(&place, console),
        Command::Holidays(of) => holidays::holidays(&of, console),
        Command::Schema => schema::schema(console),
        Command::Completions { shell } => completions::completions(shell, console),
    }
}

//! The command `derive-bank`, from a call file to the two files it writes, and what it says when it cannot.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

const CALLS: &str = "\
row,date,line,identified,priority,type,vru_entry_s,vru_exit_s,vru_time_s,q_start_s,q_exit_s,q_time_s,outcome,ser_start_s,ser_exit_s,ser_time_s,agent
1,1999-02-01,AA01,0,0,PS,28800,28810,10,0,0,0,AGENT,28810,29900,1090,A01
2,1999-02-01,AA02,1,1,PS,29000,29010,10,29010,29905,895,AGENT,29904,30300,396,A01
3,1999-02-01,AA03,1,2,PS,29100,29110,10,29110,29140,30,HANG,0,0,0,
4,1999-02-01,AA04,0,0,NW,29100,29130,30,0,0,0,HANG,0,0,0,
";

fn derive(arguments: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_derive-bank")).args(arguments).output().expect("the command starts")
}

#[test]
fn it_writes_the_scenario_and_the_recorded_outcome_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let (calls, out) = (folder.path().join("calls.csv.gz"), folder.path().join("bank.shoreline"));
    let mut gz = flate2::write::GzEncoder::new(File::create(&calls).unwrap(), flate2::Compression::fast());
    gz.write_all(CALLS.as_bytes()).unwrap();
    gz.finish().unwrap();

    assert!(derive(&[&calls, &out]).status.success());

    let scenario = shoreline_model::file::parse(&fs::read_to_string(&out).unwrap()).unwrap();
    let queues: Vec<_> = scenario.queues.iter().map(|q| q.id.0.as_str()).collect();
    assert_eq!(queues, ["customers", "customers-priority"]);
    let recorded = fs::read_to_string(folder.path().join("bank.recorded.csv")).unwrap();
    assert_eq!(recorded.lines().nth(1), Some("1999-02-01,1,3,2,1,308.33,0.3333"));
}

#[test]
fn with_counts_it_predicts_what_comes_after_two_weeks_or_says_that_nothing_does() {
    let folder = tempfile::tempdir().unwrap();
    let [calls, counts, out, forecast] = ["calls.csv", "counts.csv", "bank.shoreline", "forecast.shoreline"]
        .map(|name| folder.path().join(name));
    fs::write(&calls, CALLS).unwrap();
    let heading = (0..240).fold("date".to_owned(), |line, i| format!("{line},s{i}"));
    let day = |date: String| (0..240).fold(date, |line, _| line + ",1");
    let january = (4..32).map(|day| format!("1999-01-{day:02}"));
    let rows: Vec<String> = january.chain((1..15).map(|day| format!("1999-02-{day:02}"))).map(day).collect();
    fs::write(&counts, format!("{heading}\n{}\n", rows.join("\n"))).unwrap();

    let short = derive(&[&calls, &out, &counts, &forecast]);
    assert_eq!(short.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&short.stderr).contains("spans 1 days; 14 are known"));

    let later = "5,1999-02-15,AA05,0,0,PS,28800,28810,10,0,0,0,AGENT,28810,29900,1090,A01\n";
    fs::write(&calls, format!("{CALLS}{later}")).unwrap();
    assert!(derive(&[&calls, &out, &counts, &forecast]).status.success());
    let text = fs::read_to_string(forecast).unwrap();
    assert_eq!(shoreline_model::file::parse(&text).unwrap().horizon.start.0.to_string(), "1999-02-15");
}

#[test]
fn a_missing_call_file_is_named() {
    let output = derive(&[Path::new("no-such.csv.gz"), Path::new("out.shoreline")]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.starts_with("no-such.csv.gz cannot be opened: "), "{said}");
}

#[test]
fn without_arguments_it_says_how_it_is_used() {
    let output = derive(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("Usage: derive-bank"));
}

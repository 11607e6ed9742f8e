//! Scenarios made wrong on purpose: each is refused in sentences or runs to its end, in bounded time. The guided search
//! for more of them is `./dev fuzz`; what it has found stays here.

use crate::laws::runs::cases;
use proptest::prelude::*;
use shoreline_tests::edits::Seeds;
use shoreline_tests::probe::probe;
use std::path::Path;
use std::sync::{LazyLock, mpsc};
use std::time::Duration;
use std::{fs, thread};

/// Far more than any of them takes.
const PATIENCE: Duration = Duration::from_secs(60);

static SEEDS: LazyLock<Seeds> = LazyLock::new(Seeds::shipped);

#[test]
fn what_could_not_be_borne_once_is_borne_now() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/regressions");
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!files.is_empty());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let (done, wait) = mpsc::channel();
        let probing = thread::spawn(move || {
            probe(&text);
            let _ = done.send(());
        });
        let over = wait.recv_timeout(PATIENCE) == Err(mpsc::RecvTimeoutError::Timeout);
        assert!(!over, "{} takes for ever", file.display());
        assert!(probing.join().is_ok(), "{}", file.display());
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_scenario_gone_wrong_is_refused_in_sentences_or_runs_to_its_end(
        bytes in prop::collection::vec(any::<u8>(), 3..100),
    ) {
        probe(&SEEDS.text(&bytes));
    }
}

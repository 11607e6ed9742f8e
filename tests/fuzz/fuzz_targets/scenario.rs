//! Guided by what the code comes to: bytes are edits of a shipped scenario. Never draws anything itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shoreline_tests::edits::Seeds;
use shoreline_tests::probe::probe;
use std::sync::LazyLock;

static SEEDS: LazyLock<Seeds> = LazyLock::new(Seeds::shipped);

fuzz_target!(|bytes: &[u8]| {
    probe(&SEEDS.text(bytes));
});

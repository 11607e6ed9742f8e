//! Arrows point down: what stands on a floor knows nothing of the floors above, and the window belongs to the shell.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Every package of the lock file with what it needs, by name.
fn lock() -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    let text = std::fs::read_to_string(path).unwrap();
    let mut packages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in text.split("[[package]]").skip(1) {
        let name =
            package.lines().find_map(|line| line.strip_prefix("name = ")).expect("a package has a name");
        let needs = package.lines().filter_map(|line| line.strip_prefix(" \"")).map(first_word);
        packages.entry(first_word(name.trim_start_matches('"'))).or_default().extend(needs);
    }
    packages
}

fn first_word(quoted: &str) -> String {
    quoted.split(['"', ' ']).next().unwrap_or_default().to_owned()
}

/// Everything a package needs, directly or over others.
fn needs(lock: &BTreeMap<String, BTreeSet<String>>, package: &str) -> BTreeSet<String> {
    let (mut all, mut open) = (BTreeSet::new(), vec![package.to_owned()]);
    while let Some(next) = open.pop() {
        let direct = lock.get(&next).unwrap_or_else(|| panic!("{next} is not in the lock file"));
        open.extend(direct.iter().filter(|name| all.insert((*name).clone())).cloned());
    }
    all
}

#[test]
fn nothing_but_the_shell_needs_a_window() {
    let lock = lock();
    for package in ["stats", "model", "engine", "proof", "report", "history", "cli", "tests"] {
        let needs = needs(&lock, &format!("shoreline-{package}"));
        let window =
            needs.iter().find(|name| ["tauri", "wry", "tao", "webkit2gtk", "tokio"].contains(&name.as_str()));
        assert_eq!(window, None, "shoreline-{package}");
    }
    assert!(needs(&lock, "shoreline-desktop").contains("tauri"), "the lock file is read rightly");
}

#[test]
fn every_floor_knows_only_the_floors_below() {
    let lock = lock();
    for (package, below) in [
        ("stats", vec![]),
        ("model", vec![]),
        ("engine", vec!["shoreline-model", "shoreline-stats"]),
        ("proof", vec!["shoreline-engine", "shoreline-model", "shoreline-stats"]),
        ("report", vec!["shoreline-engine", "shoreline-model", "shoreline-proof", "shoreline-stats"]),
    ] {
        let needs = needs(&lock, &format!("shoreline-{package}"));
        let ours: Vec<&str> =
            needs.iter().map(String::as_str).filter(|name| name.starts_with("shoreline-")).collect();
        assert!(ours.iter().all(|name| below.contains(name)), "shoreline-{package} needs {ours:?}");
    }
}

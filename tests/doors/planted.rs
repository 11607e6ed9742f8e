//! The planted bugs are kept: every patch still meets the text it changes, and has its row in the proof with a test that
//! is there. That each is noticed is for `./dev planted` to show, which builds the engine once a bug.

use super::handbook::{house, page, tests};
use std::collections::BTreeMap;

/// Every patch by name.
fn patches() -> BTreeMap<String, String> {
    let room = std::fs::read_dir(house().join("tests/planted")).unwrap().map(|entry| entry.unwrap().path());
    let patches = room.filter(|path| path.extension().is_some_and(|extension| extension == "patch"));
    let name = |path: &std::path::Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    patches.map(|path| (name(&path), std::fs::read_to_string(&path).unwrap())).collect()
}

/// What each hunk of a patch must find: the file, and its lines as they are without the bug.
fn wanted(patch: &str) -> Vec<(String, String)> {
    let mut wanted: Vec<(String, String)> = Vec::new();
    let mut file = "";
    for line in patch.lines() {
        if let Some(changed) = line.strip_prefix("--- a/") {
            file = changed;
        } else if line.starts_with("@@") {
            wanted.push((file.to_owned(), String::new()));
        } else if let (Some(kept), Some((_, lines))) =
            (line.strip_prefix([' ', '-']), wanted.last_mut().filter(|_| !line.starts_with("---")))
        {
            lines.push_str(kept);
            lines.push('\n');
        }
    }
    wanted
}

#[test]
fn every_planted_bug_still_finds_the_lines_it_changes() {
    for (name, patch) in patches() {
        let wanted = wanted(&patch);
        assert!(!wanted.is_empty(), "{name} changes nothing");
        for (file, lines) in wanted {
            assert!(page(&file).contains(&lines), "{name} no longer applies: {file} does not say\n{lines}");
        }
    }
}

#[test]
fn every_planted_bug_has_its_row_in_the_proof_with_the_test_that_notices_it() {
    let (page, tests) = (page("docs/proof.md"), tests());
    let mut rows = BTreeMap::new();
    for row in page.lines().filter(|line| line.contains("tests/planted/") && line.starts_with("| ")) {
        let name =
            row.split_once("tests/planted/").and_then(|(_, rest)| rest.split_once(".patch)")).unwrap().0;
        let test = row.trim_end_matches("` |").rsplit(['`', ':', ' ']).next().unwrap();
        assert!(tests.contains(test), "no test is called {test}: {row}");
        assert_eq!(rows.insert(name.to_owned(), test), None, "two rows for {name}");
    }
    assert!(rows.keys().eq(patches().keys()), "rows {:?}, patches {:?}", rows.keys(), patches().keys());
}

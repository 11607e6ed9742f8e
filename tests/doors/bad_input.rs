//! What a stranger's file may do: it gets a sentence with its path and line, and nothing panics.

use shoreline_model::diagnostic::{Finding, Severity};
use shoreline_model::file::{FileError, MAX_BYTES, check_text, read, write};
use shoreline_model::template;
use std::fs::File;
use std::path::Path;

/// The errors in the starting scenario once a part of it is replaced.
fn errors(from: &str, to: &str) -> Vec<Finding> {
    let text = template::text();
    assert!(text.contains(from), "the template no longer says {from}");
    let findings = check_text(&text.replacen(from, to, 1)).expect_err("let through");
    findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect()
}

/// That one error, at this path, on the line of what is wrong, says this.
#[track_caller]
fn complains(from: &str, to: &str, path: &str, sentence: &str) {
    let errors = errors(from, to);
    let error = errors
        .iter()
        .find(|error| error.path == path)
        .unwrap_or_else(|| panic!("nothing at {path}: {errors:#?}"));
    assert!(error.message.contains(sentence), "{}", error.message);
    assert!(error.message.ends_with('.'), "a sentence: {}", error.message);
    let (line, column) = (error.line.expect("a line"), error.column.expect("a column"));
    assert!(column >= 1);
    let lines = template::text().lines().count() as u32 + 1;
    assert!((1..=lines).contains(&line), "line {line} of {lines}");
}

/// The line of the template on which a text begins.
fn line_of(what: &str) -> u32 {
    let text = template::text();
    text[..text.find(what).expect("in the template")].lines().count() as u32
}

#[test]
fn a_text_that_breaks_off_says_where() {
    let text = template::text();
    let findings = check_text(&text[..text.len() / 2]).unwrap_err();
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].line, Some(text[..text.len() / 2].lines().count() as u32));
    assert!(findings[0].message.ends_with('.'), "{}", findings[0].message);
}

#[test]
fn a_text_cut_anywhere_is_refused_and_nothing_panics() {
    let text = template::text().trim_end();
    let ends = (0..text.len()).step_by(7).filter(|&end| text.is_char_boundary(end));
    ends.for_each(|end| assert!(check_text(&text[..end]).is_err(), "cut at {end}"));
}

#[test]
fn an_unknown_key_is_named_with_the_one_probably_meant() {
    complains("\"horizon\": { \"start\"", "\"horizon\": { \"strat\"", "horizon.strat", "no key `strat`");
    let errors = errors("\"horizon\": { \"start\"", "\"horizon\": { \"strat\"");
    assert_eq!(errors[0].line, Some(line_of("\"horizon\"")));
    assert!(errors[0].hint.as_deref().is_some_and(|hint| hint.contains("`start`")));
}

#[test]
fn wrong_units_are_told() {
    let talk = "queues[0].handling.talk.lognormal.mean_s";
    complains("\"mean_s\": 240", "\"mean_s\": \"4 min\"", talk, "`mean_s` must be a number");
    complains(
        "\"mean_s\": 240",
        "\"mean_min\": 4",
        "queues[0].handling.talk.lognormal.mean_min",
        "no key `mean_min`",
    );
    complains("\"target_share\": 0.8", "\"target_share\": 80", "queues[0].service_level.target_share", "80");
}

#[test]
fn an_unknown_zone_is_named() {
    complains(
        "\"zone\": \"Europe/London\" }",
        "\"zone\": \"Europe/Lodnon\" }",
        "horizon.zone",
        "`Europe/Lodnon`",
    );
}

#[test]
fn a_negative_mean_is_refused() {
    complains("\"mean_s\": 180", "\"mean_s\": -180", "queues[0].patience.exponential.mean_s", "-180");
}

#[test]
fn numbers_that_are_none_are_refused() {
    for none in ["NaN", "Infinity", "1e999", "null"] {
        let errors = errors("\"mean_s\": 180", &format!("\"mean_s\": {none}"));
        assert_eq!(errors.len(), 1, "{none}");
        assert_eq!(errors[0].line, Some(line_of("\"mean_s\": 180")), "{none}: {}", errors[0].message);
    }
}

#[test]
fn a_shift_that_overlaps_itself_is_refused() {
    complains("\"length_min\": 480", "\"length_min\": 1500", "shifts[0].length_min", "overlaps itself");
}

#[test]
fn breaks_that_fall_together_are_refused() {
    let first = "{ \"earliest_min\": 180, \"latest_min\": 270, \"length_min\": 30, \"paid\": false }";
    let twice = format!("{first}, {first}");
    complains(first, &twice, "shifts[0].breaks[1]", "fall together");
}

#[test]
fn opening_periods_at_once_are_refused() {
    let hours =
        "{ \"days\": [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"], \"from\": \"08:00\", \"to\": \"20:00\" }";
    let twice = format!("{hours}, {{ \"days\": [\"fri\"], \"from\": \"19:00\", \"to\": \"21:00\" }}");
    complains(hours, &twice, "queues[0].opening.hours[1]", "two opening periods at once");
}

#[test]
fn a_queue_that_no_group_serves_is_refused() {
    complains(
        "\"skills\": [{ \"queue\": \"voice\" }]",
        "\"skills\": []",
        "queues[0].id",
        "served by no agent group",
    );
}

#[test]
fn a_billion_contacts_are_refused_with_what_they_would_take() {
    let errors = errors("\"contacts_per_day\": 480", "\"contacts_per_day\": 1e9");
    let said = &errors[0].message;
    assert!(
        said.contains("contacts in each replication") && said.contains("GiB") && said.contains(" h "),
        "{said}"
    );
}

#[test]
fn a_file_that_is_missing_a_folder_or_too_large_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    File::create(path("huge")).unwrap().set_len(200 << 20).unwrap();
    assert!(path("huge").metadata().unwrap().len() > MAX_BYTES);
    for (name, sentence) in [("gone", "There is no file"), ("huge", "larger than"), ("", "is a folder")] {
        let error = read(&path(name)).unwrap_err().to_string();
        assert!(error.contains(sentence) && error.contains(folder.path().to_str().unwrap()), "{error}");
    }
}

#[test]
fn a_file_deleted_while_open_can_be_saved_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.shoreline");
    write(&path, template::text()).unwrap();
    let text = read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(read(&path), Err(FileError::Missing { .. })));
    write(&path, &text).unwrap();
    assert_eq!(read(&path).unwrap(), template::text());
}

/// Permissions stop nobody who runs as root; these three places stop everybody.
#[test]
fn where_nothing_can_be_written_the_error_names_the_file_and_the_old_one_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.shoreline");
    write(&file, "old").unwrap();
    for path in [file.join("inside-a-file"), folder.path().join("no/such/folder"), folder.path().to_owned()] {
        let error = write(&path, "new").unwrap_err().to_string();
        assert!(error.contains(path.to_str().unwrap()), "{error}");
        assert!(error.ends_with('.'), "{error}");
    }
    assert_eq!(read(&file).unwrap(), "old");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_of_the_kernels_cannot_be_written_even_by_root() {
    let error = write(Path::new("/proc/a.shoreline"), "new").unwrap_err().to_string();
    assert!(error.contains("/proc/a.shoreline cannot be written"), "{error}");
}

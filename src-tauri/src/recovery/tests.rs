//! What is left when a window goes without a word, and who may have it.

use super::*;
use shoreline_model::template;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A window that shares the folder with the others.
    fn window(&self) -> Recovery {
        Recovery::in_folder(self.folder.path().join("recovery"))
    }

    fn plan(&self) -> PathBuf {
        self.folder.path().join("plan.shoreline")
    }

    /// A window that kept work on a file aside and was then killed.
    fn killed_over(&self, name: &str) -> Recovery {
        let scenario = document::opened(template::text()).unwrap().scenario;
        let saved = document::save(&self.plan(), &scenario, None).unwrap();
        let window = self.window();
        window
            .keep(Work { path: Some(saved.path), fingerprint: Some(saved.fingerprint), ..work(name) })
            .unwrap();
        drop(window);
        self.window()
    }
}

fn work(name: &str) -> Work {
    let mut scenario: Value = serde_json::from_str(template::text()).unwrap();
    scenario["name"] = name.into();
    Work { name: name.to_owned(), path: None, fingerprint: None, scenario }
}

fn names(window: &Recovery) -> Vec<String> {
    window.found().into_iter().map(|found| found.name).collect()
}

#[test]
fn work_outlives_the_window_it_was_done_in() {
    let desk = Desk::new();
    let window = desk.window();
    window.keep(work("Autumn")).unwrap();
    drop(window);
    let next = desk.window();
    let [found] = next.found().try_into().unwrap();
    assert_eq!((found.name.as_str(), found.file), ("Autumn", FileSince::Never));
    assert_eq!(next.restore(&found.id).unwrap().scenario.name, "Autumn");
}

#[test]
fn one_document_has_one_file_however_often_it_is_kept() {
    let desk = Desk::new();
    let window = desk.window();
    for name in ["A", "B", "C"] {
        window.keep(work(name)).unwrap();
    }
    drop(window);
    assert_eq!(names(&desk.window()), ["C"]);
}

#[test]
fn a_window_that_still_lives_keeps_its_work_to_itself() {
    let desk = Desk::new();
    let living = desk.window();
    living.keep(work("Autumn")).unwrap();
    let other = desk.window();
    assert_eq!(other.found(), []);
    drop(living);
    assert_eq!(names(&other), ["Autumn"]);
}

#[test]
fn a_page_that_was_torn_down_finds_its_own_work_again() {
    let desk = Desk::new();
    let window = desk.window();
    window.keep(work("Autumn")).unwrap();
    let [found] = window.found().try_into().unwrap();
    assert_eq!(window.restore(&found.id).unwrap().scenario.name, "Autumn");
    assert_eq!(names(&window), ["Autumn"]);
}

#[test]
fn what_was_saved_or_let_go_is_not_offered() {
    let desk = Desk::new();
    let window = desk.window();
    window.keep(work("Autumn")).unwrap();
    window.discard();
    drop(window);
    assert_eq!(desk.window().found(), []);
    assert_eq!(fs::read_dir(desk.folder.path().join("recovery")).unwrap().count(), 0);
}

#[test]
fn restored_work_stays_aside_until_it_is_saved() {
    let desk = Desk::new();
    let window = desk.killed_over("Autumn");
    let id = window.found().remove(0).id;
    window.restore(&id).unwrap();
    drop(window);
    let next = desk.window();
    assert_eq!(names(&next), ["Autumn"]);
    next.restore(&id).unwrap();
    next.discard();
    assert_eq!(next.found(), []);
}

#[test]
fn work_that_is_not_wanted_is_forgotten() {
    let desk = Desk::new();
    let window = desk.killed_over("Autumn");
    let id = window.found().remove(0).id;
    window.forget(&id).unwrap();
    assert_eq!(window.found(), []);
    assert!(window.forget(&id).unwrap_err().message.contains("no longer there"));
}

#[test]
fn a_file_that_is_as_it_was_left_is_said_to_be_the_same_and_is_not_touched() {
    let desk = Desk::new();
    let window = desk.killed_over("Autumn");
    let before = fs::read_to_string(desk.plan()).unwrap();
    let [found] = window.found().try_into().unwrap();
    assert_eq!(found.file, FileSince::Same);
    window.restore(&found.id).unwrap();
    assert_eq!(fs::read_to_string(desk.plan()).unwrap(), before);
}

#[test]
fn a_file_that_changed_or_went_meanwhile_is_said_to_have() {
    let desk = Desk::new();
    let window = desk.killed_over("Autumn");
    fs::write(desk.plan(), "somebody else's").unwrap();
    assert_eq!(window.found()[0].file, FileSince::Changed);
    fs::remove_file(desk.plan()).unwrap();
    assert_eq!(window.found()[0].file, FileSince::Gone);
}

#[test]
fn a_name_that_leads_out_of_the_folder_finds_nothing() {
    let desk = Desk::new();
    let window = desk.killed_over("Autumn");
    fs::write(desk.folder.path().join("outside.json"), "{}").unwrap();
    assert!(window.restore("../outside").is_err());
    assert!(window.forget("../outside").is_err());
    assert!(desk.folder.path().join("outside.json").exists());
}

#[test]
fn the_newest_twenty_pieces_are_kept() {
    let desk = Desk::new();
    let folder = desk.folder.path().join("recovery");
    fs::create_dir_all(&folder).unwrap();
    for n in 0..23_u64 {
        let aside = Aside { written_ms: n, work: work(&n.to_string()) };
        fs::write(folder.join(format!("{n}-1.json")), text_of(&aside).unwrap()).unwrap();
    }
    let window = desk.window();
    window.tidy();
    assert_eq!(names(&window).len(), KEPT);
    assert_eq!(names(&window).last().unwrap(), "3");
}

#[test]
fn a_damaged_piece_is_passed_over_and_the_others_are_found() {
    let desk = Desk::new();
    let window = desk.killed_over("Autumn");
    fs::write(desk.folder.path().join("recovery/9-9.json"), "{\"half").unwrap();
    assert_eq!(names(&window), ["Autumn"]);
}

#[test]
fn a_folder_that_cannot_be_made_says_to_save_now() {
    let desk = Desk::new();
    fs::write(desk.folder.path().join("recovery"), "a file in the way").unwrap();
    let failure = desk.window().keep(work("Autumn")).unwrap_err();
    assert!(failure.message.starts_with("Your work could not be kept aside"), "{}", failure.message);
    assert_eq!(failure.hint.as_deref(), Some("Save the scenario now."));
}

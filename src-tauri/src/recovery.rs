//! Work that is not saved yet, written aside so that a crash takes nothing with it. Never writes a file of the
//! person's, and never decides what becomes of what it finds: that is asked.

use crate::document::{self, Opened, fingerprint_of};
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shoreline_model::file;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};
use ts_rs::TS;

/// How many pieces of unsaved work are kept; the oldest beyond these are let go when the window starts.
const KEPT: usize = 20;
const ENDING: &str = "json";

/// The page's work in progress.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Work {
    pub name: String,
    /// The file it was opened from or saved to last.
    pub path: Option<String>,
    /// What that file held then.
    pub fingerprint: Option<String>,
    /// As the page has it: whether it makes sense is nobody's question here.
    #[ts(as = "shoreline_model::Scenario")]
    pub scenario: Value,
}

/// Work as it stands in its file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Aside {
    written_ms: u64,
    #[serde(flatten)]
    work: Work,
}

/// Work that was found and whose window is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Recovered {
    pub id: String,
    pub name: String,
    pub path: Option<String>,
    /// When it was written aside, in milliseconds since 1970 UTC.
    pub written_ms: u64,
    pub file: FileSince,
}

/// What became of the file since the work on it was written aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum FileSince {
    /// There was none yet.
    Never,
    Same,
    Changed,
    Gone,
}

/// The folder of unsaved work, and the one piece in it that is this window's.
pub struct Recovery {
    folder: PathBuf,
    mine: Mutex<Option<Piece>>,
}

/// A piece of unsaved work that belongs to a living process: the lock goes when the process does, however it ends.
struct Piece {
    id: String,
    _lock: File,
}

impl Recovery {
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder, mine: Mutex::default() }
    }

    /// Writes the work aside; what was kept of this document before is replaced, whole.
    pub fn keep(&self, work: Work) -> Result<(), Failure> {
        let text = text_of(&Aside { written_ms: now_ms(), work })?;
        let mut mine = self.mine();
        let piece = match mine.take() {
            Some(piece) => piece,
            None => self.begin()?,
        };
        let written = file::write(&self.file(&piece.id), &text);
        *mine = Some(piece);
        written.map_err(not_kept)
    }

    /// The work is saved, or the person let it go.
    pub fn discard(&self) {
        if let Some(piece) = self.mine().take() {
            self.remove(&piece.id);
        }
    }

    /// Unsaved work whose window is gone, newest first. A window that still lives keeps its own to itself.
    pub fn found(&self) -> Vec<Recovered> {
        self.orphans().into_iter().map(|(id, aside)| recovered(id, &aside)).collect()
    }

    /// Makes a piece of work this window's again. It stays aside until it is saved or let go.
    pub fn restore(&self, id: &str) -> Result<Opened, Failure> {
        let aside = self.orphan(id)?;
        let opened = restored(aside)?;
        if self.mine().as_ref().is_some_and(|piece| piece.id == id) {
            return Ok(opened);
        }
        let lock = locked(&self.lock(id)).ok_or_else(|| gone(id))?;
        self.discard();
        *self.mine() = Some(Piece { id: id.to_owned(), _lock: lock });
        Ok(opened)
    }

    /// The person does not want this piece of work any more.
    pub fn forget(&self, id: &str) -> Result<(), Failure> {
        self.orphan(id)?;
        if self.mine().take_if(|piece| piece.id == id).is_some() {
            log::info!("the work of this window was let go");
        }
        self.remove(id);
        Ok(())
    }

    /// Lets the oldest go where there are too many.
    pub fn tidy(&self) {
        let orphans = self.orphans();
        for (id, _) in orphans.iter().skip(KEPT) {
            log::warn!("unsaved work was let go: there are more than {KEPT} pieces");
            self.remove(id);
        }
    }

    fn orphan(&self, id: &str) -> Result<Aside, Failure> {
        let found = self.orphans().into_iter().find(|(other, _)| other == id);
        found.map(|(_, aside)| aside).ok_or_else(|| gone(id))
    }

    fn orphans(&self) -> Vec<(String, Aside)> {
        let mut found: Vec<_> = self.ids().into_iter().filter_map(|id| self.read_orphan(id)).collect();
        found.sort_by_key(|(_, aside)| std::cmp::Reverse(aside.written_ms));
        found
    }

    /// What a page that was torn down left behind counts too: it is this window's, and nothing is open yet.
    fn read_orphan(&self, id: String) -> Option<(String, Aside)> {
        let is_mine = self.mine().as_ref().is_some_and(|piece| piece.id == id);
        if !is_mine {
            locked(&self.lock(&id))?;
        }
        let text = file::read(&self.file(&id)).ok()?;
        Some((id, serde_json::from_str(&text).ok()?))
    }

    fn ids(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let paths = entries.flatten().map(|entry| entry.path());
        let works = paths.filter(|path| path.extension().is_some_and(|ending| ending == ENDING));
        works.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect()
    }

    fn begin(&self) -> Result<Piece, Failure> {
        fs::create_dir_all(&self.folder).map_err(|error| no_folder(&self.folder, &error))?;
        let id = format!("{}-{}", now_ms(), std::process::id());
        let lock = locked(&self.lock(&id)).ok_or_else(|| gone(&id))?;
        Ok(Piece { id, _lock: lock })
    }

    fn remove(&self, id: &str) {
        for path in [self.file(id), self.lock(id)] {
            fs::remove_file(path).ok();
        }
    }

    fn file(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.{ENDING}"))
    }

    fn lock(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.lock"))
    }

    fn mine(&self) -> MutexGuard<'_, Option<Piece>> {
        self.mine.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The lock of a piece of work; none while another holds it.
fn locked(path: &Path) -> Option<File> {
    let lock = File::create(path).ok()?;
    lock.try_lock().ok()?;
    Some(lock)
}

fn text_of(aside: &Aside) -> Result<String, Failure> {
    let text = serde_json::to_string(aside).map_err(|error| unkept(&error.to_string()))?;
    if text.len() as u64 > file::MAX_BYTES {
        return Err(unkept("it is larger than the 32 MiB a scenario may have"));
    }
    Ok(text)
}

fn recovered(id: String, Aside { written_ms, work }: &Aside) -> Recovered {
    let file = since(work);
    Recovered { id, name: work.name.clone(), path: work.path.clone(), written_ms: *written_ms, file }
}

fn since(work: &Work) -> FileSince {
    let Some(path) = &work.path else { return FileSince::Never };
    match file::read(Path::new(path)) {
        Ok(text) if Some(fingerprint_of(&text)) == work.fingerprint => FileSince::Same,
        Err(file::FileError::Missing { .. }) => FileSince::Gone,
        _ => FileSince::Changed,
    }
}

fn restored(Aside { work, .. }: Aside) -> Result<Opened, Failure> {
    let scenario = document::received(&work.scenario)?;
    let findings = document::findings(scenario.clone());
    Ok(Opened { path: work.path, fingerprint: work.fingerprint, scenario, findings })
}

fn now_ms() -> u64 {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since_1970.as_millis()).unwrap_or(u64::MAX)
}

fn gone(id: &str) -> Failure {
    Failure::new(format!("The unsaved work {id} is no longer there."))
        .hint("Another window may have restored it.")
}

fn no_folder(folder: &Path, error: &std::io::Error) -> Failure {
    unkept(&format!("{} cannot be made: {error}", folder.display()))
}

fn not_kept(error: file::FileError) -> Failure {
    unkept(error.to_string().trim_end_matches('.'))
}

fn unkept(why: &str) -> Failure {
    Failure::new(format!("Your work could not be kept aside against a crash: {why}."))
        .hint("Save the scenario now.")
}

#[cfg(test)]
mod tests;

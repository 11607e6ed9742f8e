//! Writes files so that a reader never sees half of one. Knows nothing of what is in them.

use crate::ReportError;
use std::fs;
use std::io::Write;
use std::path::Path;

/// Makes a folder and those above it.
pub fn make(folder: &Path) -> Result<(), ReportError> {
    fs::create_dir_all(folder).map_err(|source| failed(folder, source))
}

/// Writes a file aside and renames it into place: the old one stays whole until the new one is.
pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), ReportError> {
    let (path, aside) = (folder.join(name), folder.join(format!(".{name}.part")));
    write_through(&aside, bytes).and_then(|()| fs::rename(&aside, &path)).map_err(|source| {
        // What is left aside is of no use to anybody; that it cannot be removed adds nothing to the first error.
        let _ = fs::remove_file(&aside);
        failed(&path, source)
    })
}

fn write_through(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn failed(path: &Path, source: std::io::Error) -> ReportError {
    ReportError::Write { path: path.display().to_string(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_aside() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "a.csv", b"old and long").unwrap();
        write(folder.path(), "a.csv", b"new").unwrap();
        assert_eq!(fs::read(folder.path().join("a.csv")).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "file", b"").unwrap();
        let below = folder.path().join("file/below");
        let error = make(&below).unwrap_err().to_string();
        assert!(error.contains("file/below"), "{error}");
    }
}

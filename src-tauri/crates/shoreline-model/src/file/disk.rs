//! Scenario texts on disk. Nothing is written in place: a reader sees the old file or the new one, whole.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// The largest scenario file that is read: a year of quarter-hours for 200 queues fits.
pub const MAX_BYTES: u64 = 32 << 20;

/// What can go wrong with a file itself.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum FileError {
    #[error("There is no file {path}. Check its name, or whether it was moved or deleted.")]
    Missing { path: String },
    #[error("{path} is a folder. Name the scenario file inside it.")]
    Folder { path: String },
    #[error("{path} is larger than the 32 MiB a scenario may have. Is it a scenario file?")]
    TooLarge { path: String },
    #[error("{path} is not text in UTF-8 (byte {byte} is not). Save it as UTF-8, or choose another file.")]
    NotUtf8 { path: String, byte: usize },
    #[error("You may not read {path}. Change its permissions, or choose another file.")]
    Forbidden { path: String },
    #[error("{path} cannot be read: {source}.")]
    Read { path: String, source: io::Error },
    #[error("{path} is read-only. Save under another name, or make it writable.")]
    ReadOnly { path: String },
    #[error("{path} cannot be written: its folder is read-only. Save in another folder.")]
    ReadOnlyFolder { path: String },
    #[error("{path} cannot be written: there is no such folder. Save in another folder.")]
    NoFolder { path: String },
    #[error("{path} cannot be written: the disk is full. The file on disk is as it was.")]
    DiskFull { path: String },
    #[error("{path} cannot be written: {source}. The file on disk is as it was.")]
    Write { path: String, source: io::Error },
}

/// Reads a scenario file's text, refusing what is too large or not UTF-8.
pub fn read(path: &Path) -> Result<String, FileError> {
    let shown = path.display().to_string();
    let about = fs::metadata(path).map_err(|source| reading_failed(&shown, source))?;
    if about.is_dir() {
        return Err(FileError::Folder { path: shown });
    }
    if about.len() > MAX_BYTES {
        return Err(FileError::TooLarge { path: shown });
    }
    let bytes = bounded_bytes(path).map_err(|source| reading_failed(&shown, source))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(FileError::TooLarge { path: shown });
    }
    String::from_utf8(bytes)
        .map_err(|wrong| FileError::NotUtf8 { path: shown, byte: wrong.utf8_error().valid_up_to() + 1 })
}

/// Writes a text aside and renames it into place: the old file stays whole until the new one is.
pub fn write(path: &Path, text: &str) -> Result<(), FileError> {
    let shown = path.display().to_string();
    // A link stays a link: what it points to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let permissions = match fs::metadata(&target) {
        Ok(about) if about.is_dir() => return Err(FileError::Folder { path: shown }),
        Ok(about) if about.permissions().readonly() => return Err(FileError::ReadOnly { path: shown }),
        Ok(about) => Some(about.permissions()),
        Err(_) => None,
    };
    replace(&target, text, permissions).map_err(|source| writing_failed(shown, source))
}

/// One byte more than allowed at most, so that a file that grows, or a device without a size, is bounded too.
fn bounded_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn replace(target: &Path, text: &str, permissions: Option<fs::Permissions>) -> io::Result<()> {
    let folder = folder_of(target);
    let mut aside = new_file_in(&folder)?;
    aside.write_all(text.as_bytes())?;
    if let Some(permissions) = permissions {
        aside.as_file().set_permissions(permissions)?;
    }
    aside.as_file().sync_all()?;
    aside.persist(target)?;
    sync_folder(&folder);
    Ok(())
}

fn folder_of(target: &Path) -> PathBuf {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

#[cfg(unix)]
fn new_file_in(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    // As any new file: the user's umask takes off what it takes off.
    Builder::new().prefix(".shoreline-").permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
}

#[cfg(not(unix))]
fn new_file_in(folder: &Path) -> io::Result<NamedTempFile> {
    Builder::new().prefix(".shoreline-").tempfile_in(folder)
}

/// Makes the rename last through a power cut. Not every system can; the file itself is on disk either way.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        folder.sync_all().ok();
    }
}

fn reading_failed(path: &str, source: io::Error) -> FileError {
    let path = path.to_owned();
    match source.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileError::Missing { path },
        ErrorKind::IsADirectory => FileError::Folder { path },
        ErrorKind::PermissionDenied => FileError::Forbidden { path },
        _ => FileError::Read { path, source },
    }
}

fn writing_failed(path: String, source: io::Error) -> FileError {
    match source.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileError::NoFolder { path },
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => FileError::ReadOnlyFolder { path },
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => FileError::DiskFull { path },
        _ => FileError::Write { path, source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    #[test]
    fn what_is_written_is_read_and_nothing_else_is_left_in_the_folder() {
        let folder = folder();
        let path = folder.path().join("a.shoreline");
        write(&path, "one").unwrap();
        write(&path, "two").unwrap();
        assert_eq!(read(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_missing_file_and_a_folder_are_told_apart() {
        let folder = folder();
        assert!(matches!(read(&folder.path().join("gone")), Err(FileError::Missing { .. })));
        assert!(matches!(read(folder.path()), Err(FileError::Folder { .. })));
        assert!(matches!(write(folder.path(), ""), Err(FileError::Folder { .. })));
        assert!(matches!(write(&folder.path().join("no/a"), ""), Err(FileError::NoFolder { .. })));
    }

    #[test]
    fn a_200_mb_file_is_refused_before_it_is_read() {
        let folder = folder();
        let path = folder.path().join("huge");
        File::create(&path).unwrap().set_len(200 << 20).unwrap();
        let error = read(&path).unwrap_err().to_string();
        assert!(error.contains("larger than the 32 MiB"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_device_that_never_ends_is_refused_too() {
        assert!(matches!(read(Path::new("/dev/zero")), Err(FileError::TooLarge { .. })));
    }

    #[test]
    fn bytes_that_are_not_utf8_are_named() {
        let folder = folder();
        let path = folder.path().join("latin1");
        fs::write(&path, b"caf\xe9").unwrap();
        assert!(matches!(read(&path), Err(FileError::NotUtf8 { byte: 4, .. })));
    }

    #[test]
    fn a_read_only_file_is_left_as_it_is() {
        let folder = folder();
        let path = folder.path().join("fixed");
        fs::write(&path, "old").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(matches!(write(&path, "new"), Err(FileError::ReadOnly { .. })));
        assert_eq!(read(&path).unwrap(), "old");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_survive_saving() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = folder();
        let (path, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        write(&link, "new").unwrap();
        assert_eq!(read(&path).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[test]
    fn a_full_disk_and_a_read_only_folder_have_their_own_sentences() {
        let sentence = |kind: ErrorKind| writing_failed("a".into(), kind.into()).to_string();
        assert!(sentence(ErrorKind::StorageFull).contains("the disk is full"));
        assert!(sentence(ErrorKind::PermissionDenied).contains("its folder is read-only"));
        assert!(sentence(ErrorKind::ReadOnlyFilesystem).contains("its folder is read-only"));
    }
}

//! Files written so that they survive a power cut, and a fault layer that proves it.
//!
//! Everybody who must not lose a file writes it through [`Fs`]: create under a temporary name,
//! write, fsync, rename, fsync the folder ([`Fs::writer`] does all of it). Calls block; async
//! code runs them on a blocking thread. Not a virtual file system: paths are real paths.
//! Invariant: once [`DurableWriter::persist`] returns, the file is there after any crash.
//!
//! # Testing crash safety in another crate
//! `store::testing::crash_points(|fs| async move { … })` runs a scenario once to count its crash
//! points and then once for every point and both outcomes for unsynced data. The scenario makes
//! its own folder, opens everything with the `fs` it was given (`Db::open_with` too, so that
//! commits count), runs the operation *ignoring the error*, drops all handles, reopens the folder
//! with [`Fs::real`] and asserts that the old state or the new state is there, never a mixture.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::StoreError;
use crate::fault::Fault;
pub use crate::fault::FaultPlan;

/// File operations, real or with faults. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Fs {
    fault: Option<Arc<Fault>>,
}

impl Fs {
    /// The file system as it is.
    #[must_use]
    pub fn real() -> Self {
        Self::default()
    }

    /// The file system with a planned crash (tests).
    #[must_use]
    pub fn faulty(plan: FaultPlan) -> Self {
        Self {
            fault: Some(Arc::new(Fault::new(plan))),
        }
    }

    /// How many crash points were passed so far; 0 on the real file system.
    #[must_use]
    pub fn points(&self) -> u64 {
        self.fault.as_ref().map_or(0, |f| f.points())
    }

    /// Passes a crash point that is no file operation, such as a commit.
    ///
    /// # Errors
    /// [`StoreError::Crashed`] at and after the planned point.
    pub fn point(&self) -> Result<(), StoreError> {
        self.fault.as_ref().map_or(Ok(()), |f| f.point())
    }

    /// Fails once the planned crash has happened, without counting a point.
    pub(crate) fn alive(&self) -> Result<(), StoreError> {
        self.fault.as_ref().map_or(Ok(()), |f| f.alive())
    }

    /// Creates `path` and missing parents, mode 0700, each made durable in its parent.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn create_dir_all(&self, path: &Path) -> Result<(), StoreError> {
        if path.is_dir() {
            return Ok(());
        }
        let parent = parent(path);
        self.create_dir_all(parent)?;
        self.point()?;
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(path) {
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => return Ok(()),
            other => other.map_err(|e| StoreError::io("creating the folder", path, e))?,
        }
        if let Some(f) = &self.fault {
            f.dir_created(path);
        }
        self.sync_dir(parent)
    }

    /// A new file at `path`, which must not exist; mode 0600. Not durable until [`FsFile::sync`]
    /// and [`Fs::sync_dir`] of its folder; [`Fs::writer`] is what most callers want.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn create(&self, path: &Path) -> Result<FsFile, StoreError> {
        self.point()?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options
            .open(path)
            .map_err(|e| StoreError::io("creating", path, e))?;
        if let Some(f) = &self.fault {
            f.created(path);
        }
        Ok(FsFile {
            file,
            path: path.to_owned(),
            fs: self.clone(),
        })
    }

    /// A writer for `path` under a temporary name beside it; see [`DurableWriter::persist`].
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn writer(&self, path: &Path) -> Result<DurableWriter, StoreError> {
        let mut random = [0_u8; 8];
        getrandom::fill(&mut random).expect("the operating system provides randomness");
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let temporary =
            path.with_file_name(format!(".{name}.{:016x}.tmp", u64::from_le_bytes(random)));
        let file = self.create(&temporary).map_err(|e| e.told_of(path))?;
        Ok(DurableWriter {
            file: Some(file),
            temporary,
            target: path.to_owned(),
            fs: self.clone(),
        })
    }

    /// Writes `content` durably to `path`, replacing what was there in one step.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn write(&self, path: &Path, content: &[u8]) -> Result<(), StoreError> {
        let mut writer = self.writer(path)?;
        writer.write_all(content)?;
        writer.persist()
    }

    /// Renames. Durable after [`Fs::sync_dir`] of the target's folder.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        self.point()?;
        let replaced = self.fault.as_ref().and_then(|_| fs::read(to).ok());
        fs::rename(from, to).map_err(|e| StoreError::io("renaming", from, e))?;
        if let Some(f) = &self.fault {
            f.renamed(from, to, replaced);
        }
        Ok(())
    }

    /// Removes a file; one that is already gone is no error.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn remove(&self, path: &Path) -> Result<(), StoreError> {
        self.point()?;
        let content = self.fault.as_ref().and_then(|_| fs::read(path).ok());
        match fs::remove_file(path) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            other => other.map_err(|e| StoreError::io("removing", path, e))?,
        }
        if let (Some(f), Some(content)) = (&self.fault, content) {
            f.removed(path, content);
        }
        Ok(())
    }

    /// Makes creations, renames and removals in `folder` durable.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn sync_dir(&self, folder: &Path) -> Result<(), StoreError> {
        self.point()?;
        let open = File::open(folder).and_then(|f| f.sync_all());
        open.map_err(|e| StoreError::io("syncing the folder", folder, e))?;
        if let Some(f) = &self.fault {
            f.dir_synced(folder);
        }
        Ok(())
    }

    /// The paths in `folder`, sorted; empty when there is no such folder.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn list(&self, folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
        self.alive()?;
        let entries = match fs::read_dir(folder) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other.map_err(|e| StoreError::io("listing", folder, e))?,
        };
        let mut paths = Vec::new();
        for entry in entries {
            paths.push(
                entry
                    .map_err(|e| StoreError::io("listing", folder, e))?
                    .path(),
            );
        }
        paths.sort();
        Ok(paths)
    }

    /// Opens a file for reading.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn open(&self, path: &Path) -> Result<File, StoreError> {
        self.alive()?;
        File::open(path).map_err(|e| StoreError::io("opening", path, e))
    }

    /// The whole content of a file.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn read(&self, path: &Path) -> Result<Vec<u8>, StoreError> {
        let mut content = Vec::new();
        let mut file = self.open(path)?;
        file.read_to_end(&mut content)
            .map_err(|e| StoreError::io("reading", path, e))?;
        Ok(content)
    }
}

/// The folder a path lies in; `.` for a bare name.
pub(crate) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(p) if p.as_os_str().is_empty() => Path::new("."),
        Some(p) => p,
        None => path,
    }
}

/// A file being written. `Write` is implemented for codecs; their errors carry the crash too.
#[derive(Debug)]
pub struct FsFile {
    file: File,
    path: PathBuf,
    fs: Fs,
}

impl FsFile {
    /// Makes the content durable.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn sync(&mut self) -> Result<(), StoreError> {
        self.fs.point()?;
        self.file
            .sync_all()
            .map_err(|e| StoreError::io("syncing", &self.path, e))?;
        if let Some(f) = &self.fs.fault {
            f.synced(&self.path);
        }
        Ok(())
    }
}

impl Write for FsFile {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        if let Err(crash) = self.fs.point() {
            if self.fs.fault.as_ref().is_some_and(|f| f.tears_writes()) {
                self.file.write_all(&buf[..buf.len() / 2])?;
            }
            return Err(std::io::Error::other(crash));
        }
        self.file.write(buf)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

/// A file that appears at its path complete or not at all.
#[derive(Debug)]
pub struct DurableWriter {
    file: Option<FsFile>,
    temporary: PathBuf,
    target: PathBuf,
    fs: Fs,
}

impl DurableWriter {
    /// Writes all of `bytes`.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn write_all(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.target.clone();
        Write::write_all(self, bytes).map_err(|e| StoreError::io("writing", &path, e))
    }

    /// Syncs, renames into place, syncs the folder. After `Ok` the file survives any crash.
    ///
    /// # Errors
    /// I/O, with the path; the target is then as it was before.
    pub fn persist(self) -> Result<(), StoreError> {
        let target = self.target.clone();
        self.persist_as(&target)
    }

    /// Like [`DurableWriter::persist`] under another name, known only after writing (a hash).
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn persist_as(mut self, target: &Path) -> Result<(), StoreError> {
        if let Some(mut file) = self.file.take() {
            let done = file
                .sync()
                .and_then(|()| self.fs.rename(&self.temporary, target));
            if done.is_err() {
                let _ = self.fs.remove(&self.temporary);
            }
            done.map_err(|e| e.told_of(target))?;
        }
        self.fs.sync_dir(parent(target))
    }
}

impl Write for DurableWriter {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        match &mut self.file {
            Some(file) => file.write(buf),
            None => Err(std::io::Error::other("already persisted")),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Drop for DurableWriter {
    fn drop(&mut self) {
        // Given up before persisting: the temporary file is of no use to anyone.
        if self.file.take().is_some() {
            let _ = self.fs.remove(&self.temporary);
        }
    }
}

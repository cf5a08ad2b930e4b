//! Removing blobs: by name, by age, and what a crash left behind.
//!
//! Not here: which blobs nobody needs any more (whoever refers to them knows). Those who store or
//! copy take a shared [`Hold`]; those who remove are alone.
//! Invariant: a file is removed only while nobody holds, and only when no row names it; so storing
//! the same content at the same moment loses nothing.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use base::{ContentHash, Timestamp};

use super::{Blobs, INCOMING, SELECT};
use crate::error::StoreError;
use crate::fs::parent;
use crate::hold::Hold;
use crate::params;

/// Seconds after which content that nobody referred to since it was last stored may go, and after
/// which a file that was begun will not be finished any more.
const GRACE_SECONDS: i64 = 86_400;
/// How often, and after which pause, a clearing asks whether it is alone.
const ASK: (u32, Duration) = if cfg!(test) {
    (2, Duration::from_millis(1))
} else {
    (40, Duration::from_millis(50))
};

const DELETE: &str = "DELETE FROM store_blob WHERE hash = $1";
const DELETE_SETTLED: &str = "DELETE FROM store_blob WHERE hash = $1 AND COALESCE(seen_at, created_at) <= $2 AND kind NOT LIKE '% %'";
const EXPIRED: &str = "SELECT hash FROM store_blob WHERE keep_until <= $1";
pub(super) const ALL: &str = "SELECT hash FROM store_blob";

/// Files that no row names, up to this many, are what a crash leaves. More of them mean that the
/// database is not the one that these files belong to, or an older copy of it.
const LEFT_BY_A_CRASH: usize = 16;

/// What a sweep did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Files that no row named.
    pub removed: usize,
    /// Files that no row names, so many that they stay until somebody has looked.
    pub held: usize,
    /// Nothing was looked at: somebody stores or copies without a pause; the next sweep tries again.
    pub busy: bool,
}

/// What is in the table, and what lies in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compared {
    /// Rows whose file is there.
    pub whole: usize,
    /// Rows whose file is not there.
    pub missing: Vec<ContentHash>,
    /// Files that no row names.
    pub unnamed: usize,
}

impl Blobs {
    /// Keeps files from being removed, for whoever copies them (a backup). Blocks while a clearing
    /// is under way, which takes no longer than one file.
    ///
    /// # Errors
    /// I/O, with the lock's path.
    pub fn hold(&self) -> Result<Hold, StoreError> {
        Hold::shared(&self.fs, &self.root)
    }

    /// Deletes a blob: the row, then the file. Whoever calls this knows that nothing refers to it.
    ///
    /// # Errors
    /// I/O or the database; a file left over is swept later.
    pub async fn delete(&self, hash: ContentHash) -> Result<(), StoreError> {
        self.db.execute(DELETE, params![hash]).await?;
        self.clear(&self.path(hash), hash).await.map(|_| ())
    }

    /// Deletes a blob that nothing refers to, unless it was stored again within the last day: then
    /// somebody may be about to refer to it. Content that serves another purpose as well (a report
    /// that is also evidence) stays for that. Says whether it went, or stays for the other alone.
    ///
    /// # Errors
    /// As [`Blobs::delete`].
    pub async fn delete_settled(
        &self,
        hash: ContentHash,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let before = now.plus_seconds(-GRACE_SECONDS);
        self.db
            .execute(DELETE_SETTLED, params![hash, before])
            .await?;
        if let Some(info) = self.info(hash).await? {
            return Ok(info.kind.contains(' '));
        }
        self.clear(&self.path(hash), hash).await?;
        Ok(true)
    }

    /// Deletes blobs whose time is over; returns how many.
    ///
    /// # Errors
    /// I/O or the database; those not reached are deleted by the next call.
    pub async fn delete_expired(&self, now: Timestamp) -> Result<usize, StoreError> {
        let rows = self.db.fetch(EXPIRED, params![now]).await?;
        for row in &rows {
            self.delete(row.get("hash")?).await?;
        }
        Ok(rows.len())
    }

    /// Removes files that no row names, left by a crash, and unfinished ones, both when nobody has
    /// written to them for a day before `now`. Where more than a crash leaves are named by no row
    /// (and more than a tenth of all), none is removed. Safe beside uploads, other processes and a
    /// backup.
    ///
    /// # Errors
    /// I/O or the database.
    pub async fn sweep(&self, now: Timestamp) -> Result<Swept, StoreError> {
        let (mut candidates, unfinished) = self.files(now).await?;
        let known = self.known().await?;
        candidates.retain(|(_, hash)| !known.contains(hash));
        let mut swept = Swept::default();
        if candidates.len() > LEFT_BY_A_CRASH.max(known.len() / 10) {
            swept.held = candidates.len();
            tracing::warn!(
                files = swept.held,
                folder = %self.root.display(),
                "so many files of raw input and evidence are in no table that nothing is cleared away; is this the database they belong to?"
            );
            candidates.clear();
        }
        for (path, hash) in candidates {
            if !is_left_over(&path, now) {
                continue;
            }
            match self.clear(&path, hash).await? {
                Cleared::Gone => swept.removed += 1,
                Cleared::Needed => {}
                Cleared::Busy => {
                    swept.busy = true;
                    return Ok(swept);
                }
            }
        }
        for path in unfinished {
            self.fs.remove(&path)?;
            swept.removed += 1;
        }
        Ok(swept)
    }

    /// Compares the table with the files.
    ///
    /// # Errors
    /// I/O or the database.
    pub async fn compare(&self, now: Timestamp) -> Result<Compared, StoreError> {
        let (files, _) = self.files(now).await?;
        let known = self.known().await?;
        let here: HashSet<ContentHash> = files.into_iter().map(|(_, hash)| hash).collect();
        let mut missing: Vec<_> = known.difference(&here).copied().collect();
        missing.sort_unstable();
        Ok(Compared {
            whole: known.len() - missing.len(),
            missing,
            unnamed: here.difference(&known).count(),
        })
    }

    async fn known(&self) -> Result<HashSet<ContentHash>, StoreError> {
        let rows = self.db.fetch(ALL, params![]).await?;
        rows.iter().map(|row| row.get("hash")).collect()
    }

    /// The files with a blob's name, and unfinished ones of another day.
    async fn files(
        &self,
        now: Timestamp,
    ) -> Result<(Vec<(PathBuf, ContentHash)>, Vec<PathBuf>), StoreError> {
        let blobs = self.clone();
        let listing = tokio::task::spawn_blocking(move || {
            let (mut named, mut unfinished) = (Vec::new(), Vec::new());
            for folder in blobs.fs.list(&blobs.root)? {
                for file in blobs.fs.list(&folder)? {
                    if folder.ends_with(INCOMING) {
                        unfinished.extend(is_left_over(&file, now).then_some(file));
                    } else if let Some(hash) = hash_of(&folder, &file) {
                        named.push((file, hash));
                    }
                }
            }
            Ok((named, unfinished))
        });
        listing.await.map_err(|_| StoreError::Closed)?
    }

    /// Removes a file while nobody holds and no row names it.
    pub(super) async fn clear(
        &self,
        path: &Path,
        hash: ContentHash,
    ) -> Result<Cleared, StoreError> {
        let Some(_alone) = self.alone().await? else {
            return Ok(Cleared::Busy);
        };
        // Asked again under the lock: the same content may have been stored meanwhile.
        let row = self.db.fetch_optional(SELECT, params![hash]).await?;
        if row.is_some() {
            return Ok(Cleared::Needed);
        }
        self.fs.remove(path)?;
        if parent(path).is_dir() {
            self.fs.sync_dir(parent(path))?;
        }
        Ok(Cleared::Gone)
    }

    /// The lock for removing; `None` when somebody holds for longer than two seconds.
    async fn alone(&self) -> Result<Option<Hold>, StoreError> {
        let (times, pause) = ASK;
        for _ in 0..times {
            if let Some(alone) = Hold::alone(&self.fs, &self.root)? {
                return Ok(Some(alone));
            }
            tokio::time::sleep(pause).await;
        }
        Ok(None)
    }
}

/// What became of a file that was to be removed.
pub(super) enum Cleared {
    Gone,
    Needed,
    Busy,
}

/// The blob that a file would be, by where it lies. Anything else is not ours to remove.
fn hash_of(folder: &Path, file: &Path) -> Option<ContentHash> {
    let (start, rest) = (folder.file_name()?.to_str()?, file.file_name()?.to_str()?);
    format!("{start}{rest}").parse().ok()
}

/// Whether nobody has written to an unfinished file for a day.
fn is_left_over(file: &Path, now: Timestamp) -> bool {
    let written = std::fs::metadata(file).and_then(|m| m.modified());
    let written = written
        .ok()
        .and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok());
    written.is_some_and(|since| {
        let micros = i64::try_from(since.as_micros()).unwrap_or(i64::MAX);
        micros <= now.plus_seconds(-GRACE_SECONDS).micros()
    })
}

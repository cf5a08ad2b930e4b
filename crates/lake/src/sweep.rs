//! Clearing away: files that no one refers to, and files whose life has ended.
//!
//! Invariant: a file that the catalogue lists as live, or that a writer may still be about to
//! list, is never touched; nothing is while somebody holds the files ([`Hold`]).

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use base::Timestamp;
use base::id::FileId;
use store::{Hold, params};

use crate::error::Result;
use crate::lake::{Lake, blocking};

/// Seconds that a removed file stays for readers that began before.
const REMOVED_GRACE: i64 = 3_600;
/// Seconds after which a file that is not listed will not be listed any more.
const ORPHAN_GRACE: i64 = 86_400;

/// Files that are not listed, up to this many, are what crashes leave. More of them mean that the
/// catalogue is not the one that these files belong to, or an older copy of it.
const LEFT_BY_CRASHES: usize = 256;

const ENDED: &str =
    "SELECT id, path FROM lake_file WHERE removed_at IS NOT NULL AND removed_at < $1";
const FORGET: &str = "DELETE FROM lake_file WHERE id = $1 AND removed_at IS NOT NULL";
const LISTED: &str = "SELECT id FROM lake_file";

/// What a sweep did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Files whose life had ended.
    pub removed: u64,
    /// Files that nothing referred to.
    pub orphans: u64,
    /// Files that nothing refers to, so many that they stay until somebody has looked.
    pub held: u64,
    /// Nothing was looked at: somebody copies the files; the next sweep tries again.
    pub busy: bool,
}

impl Lake {
    /// Deletes files whose grace period is over, unless somebody holds the lake's files.
    ///
    /// # Errors
    /// When a file cannot be deleted or the database not read; the next sweep goes on.
    pub async fn sweep(&self) -> Result<Swept> {
        let now = self.inner.clock.now();
        let mut swept = Swept::default();
        let Some(_alone) = Hold::alone(&self.inner.fs, &self.inner.config.root)? else {
            swept.busy = true;
            return Ok(swept);
        };
        let ended = now.plus_seconds(-REMOVED_GRACE);
        for row in self.inner.db.fetch(ENDED, params![ended]).await? {
            let (id, path): (FileId, String) = (row.get("id")?, row.get("path")?);
            self.inner.fs.remove(&self.inner.config.root.join(path))?;
            self.inner.db.execute(FORGET, params![id]).await?;
            swept.removed += 1;
        }
        // Candidates first, then the list: a file listed in between is not a candidate any more.
        let (lake, before) = (self.clone(), now.plus_seconds(-ORPHAN_GRACE));
        let mut orphans = blocking("a sweep", move || lake.old_files(before)).await?;
        let listed = self.inner.db.fetch(LISTED, params![]).await?;
        let listed: HashSet<FileId> = listed
            .iter()
            .map(|r| r.get("id"))
            .collect::<Result<_, _>>()?;
        orphans.retain(|(id, path)| is_temporary(path) || !listed.contains(id));
        let unlisted = orphans.iter().filter(|(_, p)| !is_temporary(p)).count();
        if unlisted > LEFT_BY_CRASHES.max(listed.len() / 10) {
            swept.held = unlisted as u64;
            let folder = self.inner.config.root.display();
            tracing::warn!(files = unlisted, %folder, "so many files of observations are in no catalogue that none is cleared away; is this the database they belong to?");
            orphans.retain(|(_, path)| is_temporary(path));
        }
        for (_, path) in orphans {
            self.inner.fs.remove(&path)?;
            swept.orphans += 1;
        }
        Ok(swept)
    }

    /// Files of the lake begun before a time, with their ids.
    fn old_files(&self, before: Timestamp) -> Result<Vec<(FileId, PathBuf)>> {
        let fs = &self.inner.fs;
        let mut old = Vec::new();
        for tenant in fs.list(&self.inner.config.root)? {
            for day in fs.list(&tenant)? {
                for path in fs.list(&day)? {
                    old.extend(
                        file_id(&path)
                            .filter(|id| begun(*id) < before)
                            .map(|id| (id, path)),
                    );
                }
            }
        }
        Ok(old)
    }
}

fn is_temporary(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|n| n.to_string_lossy().starts_with('.'))
}

/// The id in a file's name, also while it is being written. Anything else is not ours to delete.
fn file_id(path: &Path) -> Option<FileId> {
    let name = path.file_name()?.to_str()?;
    name.trim_start_matches('.').get(..36)?.parse().ok()
}

/// When a file was begun: the first 48 bits of its id, in milliseconds (RFC 9562 §5.7).
fn begun(id: FileId) -> Timestamp {
    let millis = id
        .bytes()
        .iter()
        .take(6)
        .fold(0_i64, |all, byte| all << 8 | i64::from(*byte));
    Timestamp::from_micros(millis.saturating_mul(1_000))
}

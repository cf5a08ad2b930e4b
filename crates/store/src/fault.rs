//! The fault layer of [`crate::fs`]: counts crash points, crashes at one of them, and then makes
//! the folder look as a disk may look after a power cut.
//!
//! Two worlds are played: everything unsynced is lost (content truncated to its last fsync,
//! folder entries without a folder fsync undone), or everything unsynced has reached the disk and
//! the write at the crash is torn in half. Deliberately nothing in between.
//! Invariant: after the crash every operation fails, so nothing is repaired by running code.

use std::collections::HashMap;
use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::error::StoreError;
use crate::fs::parent;

/// When to crash, and what becomes of unsynced data.
#[derive(Debug, Clone, Copy)]
pub struct FaultPlan {
    crash_at: u64,
    keep_unsynced: bool,
}

impl FaultPlan {
    /// Never crashes; [`crate::fs::Fs::points`] tells how many points a scenario has.
    #[must_use]
    pub fn count() -> Self {
        Self {
            crash_at: u64::MAX,
            keep_unsynced: false,
        }
    }

    /// Crashes at the `point`-th crash point (from 1); unsynced data is lost.
    #[must_use]
    pub fn crash_at(point: u64) -> Self {
        Self {
            crash_at: point,
            keep_unsynced: false,
        }
    }

    /// Unsynced data has reached the disk all the same, the last write in half.
    #[must_use]
    pub fn keeping_unsynced(self) -> Self {
        Self {
            keep_unsynced: true,
            ..self
        }
    }
}

/// One folder change that no folder fsync has made durable yet.
#[derive(Debug)]
enum Pending {
    Created(PathBuf),
    DirCreated(PathBuf),
    Renamed {
        from: PathBuf,
        to: PathBuf,
        replaced: Option<Vec<u8>>,
    },
    Removed {
        path: PathBuf,
        content: Vec<u8>,
    },
}

impl Pending {
    fn folder(&self) -> &Path {
        parent(match self {
            Self::Created(p) | Self::DirCreated(p) => p,
            Self::Renamed { to, .. } => to,
            Self::Removed { path, .. } => path,
        })
    }

    /// Takes the change back. Errors are ignored: a change beneath may already be gone.
    fn undo(self) {
        let _ = match self {
            Self::Created(path) => fs::remove_file(path),
            Self::DirCreated(path) => fs::remove_dir(path),
            Self::Renamed { from, to, replaced } => fs::rename(&to, from)
                .and_then(|()| replaced.map_or(Ok(()), |content| fs::write(&to, content))),
            Self::Removed { path, content } => fs::write(path, content),
        };
    }
}

#[derive(Debug, Default)]
struct State {
    points: u64,
    crashed: bool,
    pending: Vec<Pending>,
    /// Bytes known to be on disk, for each file written through the layer.
    synced: HashMap<PathBuf, u64>,
}

/// The shared state of a faulty [`crate::fs::Fs`].
#[derive(Debug)]
pub(crate) struct Fault {
    plan: FaultPlan,
    state: Mutex<State>,
}

impl Fault {
    pub(crate) fn new(plan: FaultPlan) -> Self {
        Self {
            plan,
            state: Mutex::default(),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn points(&self) -> u64 {
        self.state().points
    }

    pub(crate) fn tears_writes(&self) -> bool {
        self.plan.keep_unsynced && self.state().points == self.plan.crash_at
    }

    pub(crate) fn alive(&self) -> Result<(), StoreError> {
        if self.state().crashed {
            Err(StoreError::Crashed(self.plan.crash_at))
        } else {
            Ok(())
        }
    }

    pub(crate) fn point(&self) -> Result<(), StoreError> {
        self.alive_or_count()?;
        let mut state = self.state();
        if state.points < self.plan.crash_at {
            return Ok(());
        }
        state.crashed = true;
        if !self.plan.keep_unsynced {
            drop_unsynced(&mut state);
        }
        Err(StoreError::Crashed(self.plan.crash_at))
    }

    /// Counting stops at the crash, so that a torn write is recognised by its number.
    fn alive_or_count(&self) -> Result<(), StoreError> {
        let mut state = self.state();
        if state.crashed {
            state.points = state.points.max(self.plan.crash_at) + 1;
            return Err(StoreError::Crashed(self.plan.crash_at));
        }
        state.points += 1;
        Ok(())
    }

    pub(crate) fn created(&self, path: &Path) {
        let mut state = self.state();
        state.synced.insert(path.to_owned(), 0);
        state.pending.push(Pending::Created(path.to_owned()));
    }

    pub(crate) fn dir_created(&self, path: &Path) {
        self.state()
            .pending
            .push(Pending::DirCreated(path.to_owned()));
    }

    pub(crate) fn renamed(&self, from: &Path, to: &Path, replaced: Option<Vec<u8>>) {
        let mut state = self.state();
        if let Some(length) = state.synced.remove(from) {
            state.synced.insert(to.to_owned(), length);
        }
        state.pending.push(Pending::Renamed {
            from: from.to_owned(),
            to: to.to_owned(),
            replaced,
        });
    }

    pub(crate) fn removed(&self, path: &Path, content: Vec<u8>) {
        let mut state = self.state();
        state.synced.remove(path);
        state.pending.push(Pending::Removed {
            path: path.to_owned(),
            content,
        });
    }

    pub(crate) fn synced(&self, path: &Path) {
        let length = fs::metadata(path).map_or(0, |m| m.len());
        self.state().synced.insert(path.to_owned(), length);
    }

    pub(crate) fn dir_synced(&self, folder: &Path) {
        self.state().pending.retain(|p| p.folder() != folder);
    }
}

/// Makes the folder look as if nothing unsynced had reached the disk.
fn drop_unsynced(state: &mut State) {
    for (path, length) in state.synced.drain() {
        if fs::metadata(&path).is_ok_and(|m| m.len() > length) {
            let _ = OpenOptions::new()
                .write(true)
                .open(&path)
                .and_then(|f| f.set_len(length));
        }
    }
    while let Some(change) = state.pending.pop() {
        change.undo();
    }
}

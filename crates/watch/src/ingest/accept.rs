//! Taking an input in: its raw bytes are durable before anything else happens to them.
//!
//! Invariant: whoever gets a hash back can rely on the input being there after any crash.

use super::store::{self, InputRecord, Reader};
use super::{Input, Options};
use crate::{Watch, WatchError};
use ::store::blob::Keep;
use base::id::TenantId;
use std::path::{Path, PathBuf};
use web::limit::{Disk, Least, Space, size};

/// The most bytes one input may have.
pub const MAX_INPUT_BYTES: u64 = 64 * 1024 * 1024 * 1024;
/// How deep folders are walked.
const MAX_DEPTH: usize = 16;

/// Keeps an input's raw bytes, for `reader` to read if there is one.
///
/// # Errors
/// [`WatchError::DiskLow`]; a file that cannot be read; the store's.
pub(super) async fn accept(
    watch: &Watch,
    tenant: TenantId,
    input: Input,
    options: &Options,
    reader: Option<Reader>,
) -> Result<InputRecord, WatchError> {
    require_space(watch)?;
    let now = watch.clock().now();
    let keep = Keep {
        kind: "input",
        now,
        until: None,
    };
    let (blob, name) = match input {
        Input::File(path) => {
            let name = path
                .file_name()
                .map_or_else(String::new, |n| n.to_string_lossy().into_owned());
            let unreadable = |source| WatchError::File {
                path: path.display().to_string(),
                source,
            };
            let file = std::fs::File::open(&path).map_err(unreadable)?;
            (
                watch
                    .blobs()
                    .put_reader(file, MAX_INPUT_BYTES, keep)
                    .await?,
                name,
            )
        }
        Input::Bytes { name, bytes } => {
            let reader = std::io::Cursor::new(bytes);
            (
                watch
                    .blobs()
                    .put_reader(reader, MAX_INPUT_BYTES, keep)
                    .await?,
                name,
            )
        }
        Input::Stream { name, reader } => (
            watch
                .blobs()
                .put_reader(reader, MAX_INPUT_BYTES, keep)
                .await?,
            name,
        ),
    };
    let bytes = watch.blobs().info(blob).await?.map_or(0, |info| info.bytes);
    let kept = InputRecord::new(blob, &name, options, watch.clock().now());
    let mut tx = watch.db().begin().await?;
    store::put_input(&mut tx, tenant, &kept, bytes, reader).await?;
    tx.commit().await?;
    Ok(kept)
}

/// Refuses new input when the data folder's disk is nearly full.
fn require_space(watch: &Watch) -> Result<(), WatchError> {
    let least = watch.least_free();
    let disk = Disk::of(Some(watch.data().to_owned()), least);
    if disk.space(watch.clock().now()) == Space::Enough {
        return Ok(());
    }
    // A share is said as one, bytes as bytes.
    let free = disk.room().map(|room| match least.input {
        Least::PerMille(_) => format!("{:.0} %", (room.share() * 100.0).floor()),
        Least::Bytes(_) => size(room.free),
    });
    Err(WatchError::DiskLow {
        free: free.unwrap_or_default(),
        needed: least.input.to_string(),
    })
}

/// The files below a path, sorted by name; a file is itself. Hidden files are left out.
///
/// # Errors
/// When the path or a folder cannot be read.
pub fn files_below(path: &Path) -> Result<Vec<PathBuf>, WatchError> {
    let mut found = Vec::new();
    walk(path, 0, &mut found)?;
    Ok(found)
}

fn walk(path: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<(), WatchError> {
    let unreadable = |source| WatchError::File {
        path: path.display().to_string(),
        source,
    };
    if !std::fs::metadata(path).map_err(unreadable)?.is_dir() {
        found.push(path.to_owned());
        return Ok(());
    }
    if depth >= MAX_DEPTH {
        return Err(WatchError::Invalid(format!(
            "{}: folders are nested deeper than {MAX_DEPTH}",
            path.display()
        )));
    }
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            entries.push(entry.path());
        }
    }
    entries.sort();
    entries
        .iter()
        .try_for_each(|entry| walk(entry, depth + 1, found))
}

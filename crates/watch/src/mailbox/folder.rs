//! Folders into which another program puts mail: a Maildir, or `.eml` files.
//!
//! Invariant: a file is moved only after its mail is durable; one that is still being written waits.

use super::fetch::{Failed, Keeper};
use super::store::Arrived;
use super::{MOST_A_ROUND, MOST_BYTES};
use exchange::mbox::Entry;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How long an `.eml` file must not have changed.
pub(super) const QUIET: Duration = Duration::from_secs(10);
/// Where taken `.eml` files go.
const TAKEN: &str = "taken";
/// Bytes and mails that are kept together.
const TOGETHER: (u64, usize) = (8 << 20, 100);

/// A file that waits, with where it goes once it is kept.
struct Waiting {
    path: PathBuf,
    then: PathBuf,
    bytes: u64,
}

/// Takes in a Maildir: what is in `new`, and what is in `cur` without having been seen. A program
/// delivers a mail whole into `new`, so that nothing has to wait.
///
/// # Errors
/// The folder that cannot be read or written; the store's.
pub(super) async fn maildir(root: &Path, to: &mut Keeper<'_>) -> Result<(), Failed> {
    let mut waiting = Vec::new();
    for folder in ["new", "cur"] {
        for (path, about) in files(&root.join(folder))? {
            let Some(entry) = path.to_str().and_then(Entry::parse) else {
                continue;
            };
            if !entry.flags.seen() && !entry.flags.trashed() && !entry.flags.draft() {
                let then = root.join(entry.seen());
                let bytes = about.len();
                waiting.push(Waiting { path, then, bytes });
            }
        }
    }
    take(waiting, to).await
}

/// Takes in `.eml` files, each moved to `taken` beside it.
///
/// # Errors
/// As [`maildir`].
pub(super) async fn eml(root: &Path, to: &mut Keeper<'_>) -> Result<(), Failed> {
    let taken = root.join(TAKEN);
    std::fs::create_dir_all(&taken).map_err(|e| Failed::io(&taken, &e))?;
    let mut waiting = Vec::new();
    for (path, about) in files(root)? {
        let is_mail = path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("eml"));
        if let Some(name) = path.file_name().filter(|_| is_mail && is_quiet(&about)) {
            let then = taken.join(name);
            let bytes = about.len();
            waiting.push(Waiting { path, then, bytes });
        }
    }
    take(waiting, to).await
}

/// Whether nobody writes to a file any more.
pub(super) fn is_quiet(about: &std::fs::Metadata) -> bool {
    let changed = about.modified().ok();
    let age = changed.and_then(|at| SystemTime::now().duration_since(at).ok());
    age.is_some_and(|age| age >= QUIET)
}

/// The files of a folder in the order of their names.
fn files(folder: &Path) -> Result<Vec<(PathBuf, std::fs::Metadata)>, Failed> {
    let failed = |e: std::io::Error| Failed::io(folder, &e);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        // A file that another program moves away at this moment is no error.
        let Ok(about) = entry.metadata() else {
            continue;
        };
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if about.is_file() && !hidden {
            found.push((entry.path(), about));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found)
}

async fn take(mut waiting: Vec<Waiting>, to: &mut Keeper<'_>) -> Result<(), Failed> {
    waiting.truncate(MOST_A_ROUND);
    let mut rest = waiting.as_slice();
    while !rest.is_empty() {
        let mut bytes = 0;
        let fits = rest.iter().take(TOGETHER.1).take_while(|one| {
            bytes += one.bytes;
            bytes <= TOGETHER.0
        });
        let (group, left) = rest.split_at(fits.count().max(1));
        let mut mails = Vec::new();
        let mut kept = Vec::new();
        for one in group {
            if one.bytes > MOST_BYTES as u64 {
                let mark = one.path.display().to_string();
                let bytes = one.bytes;
                mails.push(Arrived::TooLarge { mark, bytes });
                continue;
            }
            match std::fs::read(&one.path) {
                Ok(read) => mails.push(Arrived::Whole(read)),
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => continue,
                Err(e) => return Err(Failed::io(&one.path, &e)),
            }
            kept.push(one);
        }
        to.keep(mails).await?;
        for one in kept {
            std::fs::rename(&one.path, &one.then).map_err(|e| Failed::io(&one.then, &e))?;
        }
        rest = left;
    }
    Ok(())
}

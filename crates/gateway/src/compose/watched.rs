//! Watched folders: a file that somebody put there is taken in and moved to `taken` beside it.
//!
//! Invariant: a file is moved only after everything in it is stored or in quarantine; one that is
//! still being written (changed within the last seconds) waits.

use super::Gateway;
use anyhow::Context as _;
use base::Actor;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use watch::ingest::{Input, Options, Via, actions};

/// How long a file must not have changed.
const QUIET: Duration = Duration::from_secs(10);
/// Where taken files go.
const TAKEN: &str = "taken";

/// What was taken in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// Files.
    pub files: usize,
    /// Links in place of reports, which are still to be followed.
    pub links: usize,
}

/// Takes in what lies in the folders of the settings; returns what that was.
///
/// # Errors
/// A folder that cannot be read or written; files taken before stay taken.
pub async fn take(gateway: &Gateway) -> anyhow::Result<Taken> {
    let mut count = Taken::default();
    for folder in &gateway.config.ingest.watch {
        let files =
            waiting(folder, SystemTime::now()).with_context(|| folder.display().to_string())?;
        for file in files {
            let tenant = gateway.tenant().await?;
            let input = vec![Input::File(file.clone())];
            let summary = actions::ingest(
                &Actor::system(),
                &gateway.watch,
                tenant,
                input,
                &Options::new(Via::Folder),
            )
            .await?;
            let taken = folder.join(TAKEN);
            std::fs::create_dir_all(&taken)?;
            std::fs::rename(
                &file,
                taken.join(file.file_name().context("a file has a name")?),
            )?;
            count.files += 1;
            count.links += summary.links.len();
        }
    }
    Ok(count)
}

/// The finished files of a folder, in the order of their names.
fn waiting(folder: &Path, now: SystemTime) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let quiet = now
            .duration_since(about.modified()?)
            .is_ok_and(|age| age >= QUIET);
        if about.is_file() && !hidden && quiet {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_still_being_written_waits() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["b.csv", "a.csv", ".part"] {
            std::fs::write(folder.path().join(name), "x").expect("a file");
        }
        let now = SystemTime::now();
        assert!(waiting(folder.path(), now).expect("readable").is_empty());
        let names: Vec<_> = waiting(folder.path(), now + QUIET * 2)
            .expect("readable")
            .into_iter()
            .filter_map(|p| p.file_name().map(|n| n.to_string_lossy().into_owned()))
            .collect();
        assert_eq!(names, ["a.csv", "b.csv"]);
    }
}

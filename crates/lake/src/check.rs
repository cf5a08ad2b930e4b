//! The catalogue against the files, for `doctor`.
//!
//! Not here: mending. Invariant: checking changes nothing.

use std::io::Read;
use std::path::Path;

use store::{Fs, params};
use xxhash_rust::xxh3::Xxh3;

use crate::disk::read_error;
use crate::error::Result;
use crate::lake::{Lake, blocking};

/// Something that is not as the catalogue says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file, below the lake's folder.
    pub path: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What can be wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It is not there.
    Missing,
    /// It is longer or shorter than it was written.
    Length {
        /// Bytes that were written.
        expected: u64,
        /// Bytes that are there.
        found: u64,
    },
    /// Its content is not what was written.
    Content,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let path = &self.path;
        match self.problem {
            Problem::Missing => write!(f, "{path}: is missing"),
            Problem::Length { expected, found } => {
                write!(f, "{path}: has {found} bytes instead of {expected}")
            }
            Problem::Content => write!(f, "{path}: is damaged"),
        }
    }
}

const LIVE: &str =
    "SELECT path, bytes, hash FROM lake_file WHERE removed_version IS NULL ORDER BY path";

impl Lake {
    /// Reads every live file and compares it with the catalogue. Nothing found means that all is
    /// well.
    ///
    /// # Errors
    /// When the database cannot be read, or a file that is there cannot be.
    pub async fn check(&self) -> Result<Vec<Finding>> {
        let mut files: Vec<(String, u64, String)> = Vec::new();
        for row in self.inner.db.fetch(LIVE, params![]).await? {
            files.push((row.get("path")?, row.get("bytes")?, row.get("hash")?));
        }
        let (fs, root) = (self.inner.fs.clone(), self.inner.config.root.clone());
        blocking("a check", move || {
            let mut findings = Vec::new();
            for (path, bytes, hash) in files {
                if let Some(problem) = look(&fs, &root.join(&path), bytes, &hash)? {
                    findings.push(Finding { path, problem });
                }
            }
            Ok(findings)
        })
        .await
    }
}

pub(crate) fn look(fs: &Fs, path: &Path, expected: u64, hash: &str) -> Result<Option<Problem>> {
    if !path.exists() {
        return Ok(Some(Problem::Missing));
    }
    let mut file = fs.open(path)?;
    let (mut found, mut digest, mut buffer) = (0, Xxh3::new(), vec![0; 1 << 18]);
    loop {
        let read = file.read(&mut buffer).map_err(|e| read_error(path, &e))?;
        if read == 0 {
            break;
        }
        found += read as u64;
        digest.update(&buffer[..read]);
    }
    if found != expected {
        return Ok(Some(Problem::Length { expected, found }));
    }
    let same = format!("{:032x}", digest.digest128()) == hash;
    Ok(if same { None } else { Some(Problem::Content) })
}

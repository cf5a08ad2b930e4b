//! The kept raw input, opened for reading again: rewound as the unwrapping asks for it.
//!
//! Kept input is compressed, so it can only be read forwards; an archive with its directory at the
//! end is unpacked into a temporary file first. Invariant: the temporary file has no name, so
//! nothing is left behind by a crash.

use super::decode::Job;
use crate::{Watch, WatchError};
use ::store::StoreError;
use base::ContentHash;
use exchange::container;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write as _};
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicU64, Ordering};

/// How far back a forward-only reader can be rewound, in bytes.
const HELD: usize = 64 * 1024;

/// Something that the unwrapping can read.
pub(super) trait Raw: Read + Seek {}
impl<T: Read + Seek> Raw for T {}

/// Opens a kept input.
pub(super) fn open(watch: &Watch, blob: ContentHash) -> Result<Box<dyn Raw>, WatchError> {
    let mut reader = Rewind::new(watch.blobs().open(blob)?);
    let mut head = [0; 4];
    let unreadable = |source| WatchError::File {
        path: format!("input {blob}"),
        source,
    };
    let got = reader.read(&mut head).map_err(unreadable)?;
    reader.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    if !head[..got].starts_with(b"PK") {
        return Ok(Box::new(reader));
    }
    let unwritable = |source| StoreError::io("unpacking in", watch.data(), source);
    let mut file = unnamed(watch).map_err(unwritable)?;
    // Damage of what is kept concerns this input only, a full disk does not.
    let mut piece = vec![0; HELD];
    loop {
        match reader.read(&mut piece) {
            Ok(0) => break,
            Ok(n) => file.write_all(&piece[..n]).map_err(unwritable)?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
    }
    file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    Ok(Box::new(io::BufReader::new(file)))
}

/// Opens a kept input, and tells which of its members are damaged; none where somebody wants them
/// all the same.
pub(super) fn checked(
    watch: &Watch,
    job: &Job,
) -> Result<(Box<dyn Raw>, BTreeSet<usize>), WatchError> {
    let mut reader = open(watch, job.blob)?;
    if job.options.damaged {
        return Ok((reader, BTreeSet::new()));
    }
    // A walk that panics does so again while the input is read, where it is told.
    let look = || container::damaged(&job.name, &mut reader, &job.limits());
    let looked = std::panic::catch_unwind(AssertUnwindSafe(look));
    let found = looked.map_or_else(|_| BTreeSet::new(), Result::unwrap_or_default);
    if reader.seek(SeekFrom::Start(0)).is_err() {
        reader = open(watch, job.blob)?;
    }
    Ok((reader, found))
}

/// What is wrong with the kept input, if it is that: gone or damaged, which concerns no other.
pub(super) fn problem(error: &WatchError) -> Option<String> {
    match error {
        WatchError::Store(StoreError::Io { source, .. })
            if source.kind() == io::ErrorKind::NotFound =>
        {
            Some(
                "the kept raw input is missing; send the file again, or restore a backup"
                    .to_owned(),
            )
        }
        WatchError::File { source, .. } => Some(format!(
            "the kept raw input is damaged ({source}); send the file again, or restore a backup"
        )),
        _ => None,
    }
}

/// A file in the data folder that vanishes with its handle.
pub(crate) fn unnamed(watch: &Watch) -> io::Result<File> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let path = watch
        .data()
        .join(format!("unpack-{}-{number}", std::process::id()));
    let file = File::options()
        .read(true)
        .write(true)
        .create_new(true)
        .open(&path)?;
    std::fs::remove_file(&path)?;
    Ok(file)
}

/// A forward reader that can be rewound to its start while it has not gone far.
struct Rewind<R> {
    inner: R,
    held: Vec<u8>,
    at: usize,
    beyond: bool,
}

impl<R: Read> Rewind<R> {
    fn new(inner: R) -> Self {
        Self {
            inner,
            held: Vec::new(),
            at: 0,
            beyond: false,
        }
    }
}

impl<R: Read> Read for Rewind<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at < self.held.len() {
            let n = into.len().min(self.held.len() - self.at);
            into[..n].copy_from_slice(&self.held[self.at..self.at + n]);
            self.at += n;
            return Ok(n);
        }
        let n = self.inner.read(into)?;
        if !self.beyond {
            if self.held.len() + n <= HELD {
                self.held.extend_from_slice(&into[..n]);
                self.at = self.held.len();
            } else {
                self.beyond = true;
                self.held = Vec::new();
                self.at = 0;
            }
        }
        Ok(n)
    }
}

impl<R: Read> Seek for Rewind<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match to {
            SeekFrom::Start(0) if !self.beyond => {
                self.at = 0;
                Ok(0)
            }
            _ => Err(io::Error::new(
                io::ErrorKind::Unsupported,
                "kept input can only be read from its start",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_read_again_after_rewinding() {
        let bytes: Vec<u8> = (0..=255).cycle().take(HELD * 3).collect();
        let mut reader = Rewind::new(bytes.as_slice());
        let mut head = [0; 1000];
        reader.read_exact(&mut head).expect("enough bytes");
        reader.seek(SeekFrom::Start(0)).expect("not far yet");
        let mut all = Vec::new();
        reader.read_to_end(&mut all).expect("memory");
        assert_eq!(all, bytes);
        assert!(reader.seek(SeekFrom::Start(0)).is_err());
    }
}

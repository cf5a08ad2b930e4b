//! A file of mails (mbox, RFC 4155) to which another program appends.
//!
//! Invariant: the file is never changed. Where reading ended is remembered; where that is no longer
//! the beginning of a mail, it is read anew, and what is known is not kept twice.

use super::MOST_BYTES;
use super::fetch::{Failed, Keeper};
use super::folder::is_quiet;
use super::store::Arrived;
use exchange::mbox::{Mbox, MboxError, MboxLimits, Quoting};
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

/// Bytes that are read together.
const PIECE: usize = 1 << 20;
/// Mails that are kept together.
const TOGETHER: usize = 100;

/// Takes in what was appended.
///
/// # Errors
/// The file that cannot be read, or is no mbox; the store's.
pub(super) async fn fetch(path: &Path, to: &mut Keeper<'_>) -> Result<(), Failed> {
    let about = std::fs::metadata(path).map_err(|e| Failed::io(path, &e))?;
    let begun: u64 = to.position().await?.parse().unwrap_or_default();
    if about.len() == begun {
        return Ok(());
    }
    let begun = if about.len() < begun { 0 } else { begun };
    match read(path, (begun, is_quiet(&about)), to).await {
        // Somebody took mails out of the file: the place is none any more.
        Err(Failed::Mailbox(_)) if begun > 0 => read(path, (0, is_quiet(&about)), to).await,
        other => other,
    }
}

async fn read(path: &Path, (begun, whole): (u64, bool), to: &mut Keeper<'_>) -> Result<(), Failed> {
    let failed = |e: std::io::Error| Failed::io(path, &e);
    let mut file = File::open(path).map_err(failed)?;
    file.seek(SeekFrom::Start(begun)).map_err(failed)?;
    let limits = MboxLimits {
        message_bytes: MOST_BYTES,
    };
    let mut mbox = Mbox::new(limits, Quoting::default());
    let mut piece = vec![0; PIECE];
    let mut at = begun;
    let mut found = Found::default();
    loop {
        let read = file.read(&mut piece).map_err(failed)?;
        at += read as u64;
        if read == 0 {
            break;
        }
        mbox.push(&piece[..read], &mut |one| found.take(path, begun, one));
        found.keep(TOGETHER, to).await?;
    }
    if whole {
        mbox.finish(&mut |one| found.take(path, begun, one));
        found.last = Some(at);
    }
    found.keep(1, to).await?;
    if let Some(last) = found.last {
        to.move_to(&last.to_string()).await?;
    }
    Ok(())
}

/// What was read and is not kept yet.
#[derive(Default)]
struct Found {
    mails: Vec<Arrived>,
    /// The file is no mbox.
    wrong: Option<String>,
    /// Where the last mail begins that was read: reading goes on there.
    last: Option<u64>,
}

impl Found {
    fn take(&mut self, path: &Path, begun: u64, one: exchange::mbox::Found<'_>) {
        match one {
            Ok(message) => {
                self.last = Some(begun + message.offset);
                self.mails.push(Arrived::Whole(message.bytes.to_vec()));
            }
            Err(MboxError::TooLong { offset, limit, .. }) => {
                let at = begun + offset;
                self.last = Some(at);
                let mark = format!("{}:{at}", path.display());
                let bytes = limit as u64 + 1;
                self.mails.push(Arrived::TooLarge { mark, bytes });
            }
            Err(error @ MboxError::NotMbox) => {
                self.wrong = Some(format!("{}: {error}", path.display()));
            }
        }
    }

    async fn keep(&mut self, least: usize, to: &mut Keeper<'_>) -> Result<(), Failed> {
        if let Some(wrong) = self.wrong.take() {
            return Err(Failed::Mailbox(wrong));
        }
        if self.mails.len() >= least {
            to.keep(std::mem::take(&mut self.mails)).await?;
        }
        Ok(())
    }
}

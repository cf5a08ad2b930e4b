//! Bytes that arrive over time, handed to a reader on another thread.
//!
//! Not here: where they are kept. Invariant: no more than [`WAITING`] pieces wait, however large the
//! whole is and however slow the disk; what breaks off is an error to the reader, never an end.

use crate::WatchError;
use axum::body::Bytes;
use futures::{Stream, StreamExt as _};
use std::io::{self, Read};
use tokio::sync::mpsc::{self, Receiver, Sender};

/// Pieces between the one who sends and the one who writes.
pub(super) const WAITING: usize = 4;

/// The two ends.
pub(super) fn pipe() -> (Sender<io::Result<Bytes>>, Arriving) {
    let (sender, pieces) = mpsc::channel(WAITING);
    let arriving = Arriving {
        pieces,
        rest: Bytes::new(),
    };
    (sender, arriving)
}

/// Hands on what comes, at most `limit` bytes.
///
/// # Errors
/// [`WatchError::BrokenOff`], [`WatchError::TooLarge`]; the reader has an error then too.
pub(super) async fn hand_on<S, E>(
    mut stream: S,
    limit: u64,
    to: Sender<io::Result<Bytes>>,
) -> Result<(), WatchError>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
    E: std::fmt::Display,
{
    let mut taken = 0;
    while let Some(piece) = stream.next().await {
        let piece = piece.map_err(|error| WatchError::BrokenOff(error.to_string()));
        let piece = piece.and_then(|piece| {
            taken += piece.len() as u64;
            let fits = taken <= limit;
            fits.then_some(piece).ok_or(WatchError::TooLarge(limit))
        });
        match piece {
            // A reader that has gone away says itself why.
            Ok(piece) => {
                if to.send(Ok(piece)).await.is_err() {
                    break;
                }
            }
            Err(error) => {
                let _gone = to.send(Err(io::Error::other(error.to_string()))).await;
                return Err(error);
            }
        }
    }
    Ok(())
}

/// The reader's end. It blocks.
pub(super) struct Arriving {
    pieces: Receiver<io::Result<Bytes>>,
    rest: Bytes,
}

impl Read for Arriving {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() {
            match self.pieces.blocking_recv() {
                Some(piece) => self.rest = piece?,
                None => return Ok(0),
            }
        }
        let n = into.len().min(self.rest.len());
        into[..n].copy_from_slice(&self.rest.split_to(n));
        Ok(n)
    }
}

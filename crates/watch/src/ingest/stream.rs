//! Bytes that arrive over time, handed to a reader on another thread.
//!
//! Not here: where they are kept. Invariant: no more than [`WAITING`] pieces wait, however large the
//! whole is and however slow the disk; what breaks off is an error to the reader, never an end.

use crate::WatchError;
use futures::{Stream, StreamExt as _};
use std::io::{self, Read};
use tokio::sync::mpsc::{self, Receiver, Sender};

/// Pieces between the one who sends and the one who writes.
pub(super) const WAITING: usize = 4;

/// The two ends.
pub(super) fn pipe<B>() -> (Sender<io::Result<B>>, Arriving<B>) {
    let (sender, pieces) = mpsc::channel(WAITING);
    let arriving = Arriving { pieces, rest: None };
    (sender, arriving)
}

/// Hands on what comes, at most `limit` bytes.
///
/// # Errors
/// [`WatchError::BrokenOff`], [`WatchError::TooLarge`]; the reader has an error then too.
pub(super) async fn hand_on<S, B, E>(
    mut stream: S,
    limit: u64,
    to: Sender<io::Result<B>>,
) -> Result<(), WatchError>
where
    S: Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: std::fmt::Display,
{
    let mut taken = 0;
    while let Some(piece) = stream.next().await {
        let piece = piece.map_err(|error| WatchError::BrokenOff(error.to_string()));
        let piece = piece.and_then(|piece| {
            taken += piece.as_ref().len() as u64;
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
pub(super) struct Arriving<B> {
    pieces: Receiver<io::Result<B>>,
    /// The piece that is being read, and how much of it was.
    rest: Option<(B, usize)>,
}

impl<B: AsRef<[u8]>> Read for Arriving<B> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some((piece, at)) = &mut self.rest {
                let left = &piece.as_ref()[*at..];
                if !left.is_empty() {
                    let n = into.len().min(left.len());
                    into[..n].copy_from_slice(&left[..n]);
                    *at += n;
                    return Ok(n);
                }
            }
            self.rest = None;
            match self.pieces.blocking_recv() {
                Some(piece) => self.rest = Some((piece?, 0)),
                None => return Ok(0),
            }
        }
    }
}

//! The encrypted stream of a backup file.
//!
//! `CGBACKUP1\n`, a salt for argon2id, a random nonce prefix; then frames of at most 64 KiB, each
//! a length and XChaCha20-Poly1305 cipher text under prefix and counter. The associated data says
//! whether a frame is the last. Not here: what is inside (zstd, then records).
//! Invariant: frames that are missing, repeated, moved, altered or cut off are an error.

use std::io::{Error, Read, Write};

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};

use crate::keys::{from_passphrase, random};

const MAGIC: &[u8; 10] = b"CGBACKUP1\n";
const SALT: usize = 16;
const PREFIX: usize = 16;
const TAG: usize = 16;
const FRAME: usize = 64 * 1024;
const MORE: &[u8] = b"more";
const LAST: &[u8] = b"last";

/// What the two directions share.
struct Frames {
    cipher: XChaCha20Poly1305,
    prefix: [u8; PREFIX],
    counter: u64,
}

impl Frames {
    fn new(passphrase: &str, salt: &[u8; SALT], prefix: [u8; PREFIX]) -> Self {
        let key = from_passphrase(passphrase, salt);
        Self {
            cipher: XChaCha20Poly1305::new(&key.into()),
            prefix,
            counter: 0,
        }
    }

    fn nonce(&mut self) -> XNonce {
        let mut nonce = [0; 24];
        nonce[..PREFIX].copy_from_slice(&self.prefix);
        nonce[PREFIX..].copy_from_slice(&self.counter.to_be_bytes());
        self.counter += 1;
        XNonce::from(nonce)
    }
}

/// Encrypts what is written. [`Sealer::finish`] writes the last frame; without it the file is cut
/// off and will be refused.
pub(super) struct Sealer<W: Write> {
    inner: W,
    frames: Frames,
    buffer: Vec<u8>,
}

impl<W: Write> Sealer<W> {
    pub(super) fn new(mut inner: W, passphrase: &str) -> std::io::Result<Self> {
        let (salt, prefix) = (random::<SALT>(), random::<PREFIX>());
        let header = [&MAGIC[..], &salt, &prefix].concat();
        inner.write_all(&header)?;
        let frames = Frames::new(passphrase, &salt, prefix);
        Ok(Self {
            inner,
            frames,
            buffer: Vec::with_capacity(FRAME),
        })
    }

    fn frame(&mut self, aad: &[u8]) -> std::io::Result<()> {
        let nonce = self.frames.nonce();
        let payload = Payload {
            msg: &self.buffer,
            aad,
        };
        let sealed = self.frames.cipher.encrypt(&nonce, payload);
        let sealed = sealed.map_err(|_| Error::other("a frame could not be encrypted"))?;
        let length = u32::try_from(sealed.len()).map_err(Error::other)?;
        // One write a frame, so that the fault layer's crash points stay few.
        self.inner
            .write_all(&[&length.to_be_bytes()[..], &sealed].concat())?;
        self.buffer.clear();
        Ok(())
    }

    pub(super) fn finish(mut self) -> std::io::Result<W> {
        self.frame(LAST)?;
        Ok(self.inner)
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        if self.buffer.len() == FRAME {
            self.frame(MORE)?;
        }
        let n = buf.len().min(FRAME - self.buffer.len());
        self.buffer.extend_from_slice(&buf[..n]);
        Ok(n)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Decrypts what is read; the end is only reported after the last frame.
pub(super) struct Opener<R: Read> {
    inner: R,
    frames: Frames,
    buffer: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: Read> Opener<R> {
    pub(super) fn new(mut inner: R, passphrase: &str) -> std::io::Result<Self> {
        let mut magic = [0; MAGIC.len()];
        let (mut salt, mut prefix) = ([0; SALT], [0; PREFIX]);
        let header = inner.read_exact(&mut magic);
        if header.is_err() || magic != *MAGIC {
            return Err(Error::other("is not a backup of this program"));
        }
        inner
            .read_exact(&mut salt)
            .and_then(|()| inner.read_exact(&mut prefix))
            .map_err(|_| cut_off())?;
        let frames = Frames::new(passphrase, &salt, prefix);
        let mut this = Self {
            inner,
            frames,
            buffer: Vec::new(),
            at: 0,
            ended: false,
        };
        this.next_frame()?;
        Ok(this)
    }

    fn next_frame(&mut self) -> std::io::Result<()> {
        let mut length = [0; 4];
        self.inner.read_exact(&mut length).map_err(|_| cut_off())?;
        let length = u32::from_be_bytes(length) as usize;
        if !(TAG..=FRAME + TAG).contains(&length) {
            return Err(Error::other("is damaged; take another backup file"));
        }
        let mut sealed = vec![0; length];
        self.inner.read_exact(&mut sealed).map_err(|_| cut_off())?;
        let first = self.frames.counter == 0;
        let nonce = self.frames.nonce();
        let open = |aad| {
            self.frames
                .cipher
                .decrypt(&nonce, Payload { msg: &sealed, aad })
                .ok()
        };
        (self.buffer, self.ended) = match (open(MORE), open(LAST)) {
            (Some(plain), _) => (plain, false),
            (None, Some(plain)) => (plain, true),
            (None, None) if first => {
                return Err(Error::other(
                    "cannot be opened: the passphrase is wrong (or the file's beginning is damaged)",
                ));
            }
            (None, None) => return Err(Error::other("is damaged; take another backup file")),
        };
        self.at = 0;
        if self.ended && self.inner.read(&mut [0])? != 0 {
            return Err(Error::other(
                "has something behind its end; take another backup file",
            ));
        }
        Ok(())
    }
}

fn cut_off() -> Error {
    Error::other("is cut off; take another backup file or copy it again")
}

impl<R: Read> Read for Opener<R> {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        while self.at == self.buffer.len() && !self.ended {
            self.next_frame()?;
        }
        let n = buf.len().min(self.buffer.len() - self.at);
        buf[..n].copy_from_slice(&self.buffer[self.at..self.at + n]);
        self.at += n;
        Ok(n)
    }
}

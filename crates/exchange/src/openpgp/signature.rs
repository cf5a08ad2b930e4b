//! What a signature packet claims (RFC 9580 §5.2).
//!
//! Not here: whether it holds. Invariant: only what the signature covers itself (its hashed part)
//! is believed; from the other part the issuer alone is read.

use super::packet::{length, number};

/// A claim of a signature.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Signature {
    /// Its type (§5.2.1).
    pub kind: u8,
    /// The hash algorithm by number.
    pub hash: u8,
    /// When it was made, in seconds since 1970.
    pub made: u32,
    /// Seconds from the creation of the key to its end; zero is none.
    pub lasts: Option<u32>,
    /// What the key may be used for.
    pub flags: Option<u8>,
    /// The key that made it, by the 8 bytes of its id.
    pub issuer: Option<Vec<u8>>,
    /// The key that made it, by its fingerprint.
    pub issuer_fingerprint: Option<Vec<u8>>,
}

impl Signature {
    /// Reads a packet's body; `None` when it is of a version before 4 or cut short.
    pub(super) fn of(body: &[u8]) -> Option<Self> {
        let version = *body.first()?;
        // Version 6 counts in four bytes what version 4 counts in two (§5.2.3).
        let size = match version {
            4 | 5 => 2,
            6 => 4,
            _ => return None,
        };
        let mut signature = Self {
            kind: *body.get(1)?,
            hash: *body.get(3)?,
            ..Self::default()
        };
        let (hashed, rest) = counted(body.get(4..)?, size)?;
        let (unhashed, _) = counted(rest, size)?;
        for (kind, data) in subpackets(hashed) {
            signature.take(kind, data);
        }
        for (kind, data) in subpackets(unhashed) {
            if matches!(kind, 16 | 33) {
                signature.take(kind, data);
            }
        }
        Some(signature)
    }

    fn take(&mut self, kind: u8, data: &[u8]) {
        let four = |data: &[u8]| u32::try_from(number(data.get(..4)?)).ok();
        match kind {
            2 => self.made = four(data).unwrap_or(0),
            9 => self.lasts = four(data),
            16 if data.len() == 8 => self.issuer = Some(data.to_vec()),
            27 => self.flags = Some(data.first().copied().unwrap_or(0)),
            33 if data.len() > 1 => self.issuer_fingerprint = Some(data[1..].to_vec()),
            _ => {}
        }
    }

    /// Whether the key with this fingerprint and id says that it made the signature.
    pub(super) fn is_by(&self, fingerprint: &[u8], id: &[u8]) -> bool {
        match (&self.issuer_fingerprint, &self.issuer) {
            (Some(by), _) => by == fingerprint,
            (None, Some(by)) => by == id,
            (None, None) => false,
        }
    }

    /// Whether it rests on a hash that can be forged (MD5, SHA-1, RIPEMD-160).
    pub(super) fn has_weak_hash(&self) -> bool {
        matches!(self.hash, 1..=3)
    }
}

/// The bytes that a number in front of them counts, and what follows.
fn counted(bytes: &[u8], size: usize) -> Option<(&[u8], &[u8])> {
    let count = number(bytes.get(..size)?);
    let rest = bytes.get(size..)?;
    (count <= rest.len()).then(|| rest.split_at(count))
}

/// The subpackets of an area, as far as they can be told apart.
fn subpackets(area: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut rest = area;
    std::iter::from_fn(move || {
        // Subpackets know no partial lengths: 224 to 254 go on as two bytes (§5.2.3.7).
        let (size, count) = match rest.first()? {
            first @ 224..=254 => {
                let second = usize::from(*rest.get(1)?);
                (2, ((usize::from(*first) - 192) << 8) + second + 192)
            }
            _ => length(rest)?,
        };
        let all = rest.get(size..size.checked_add(count)?)?;
        rest = &rest[size + count..];
        let (kind, data) = all.split_first()?;
        // The highest bit says that it must be understood.
        Some((kind & 0x7f, data))
    })
}

//! Keys with their names, dates and strength.
//!
//! Not here: verification. Invariant: a date that no signature of the key itself gives is absent,
//! and a key counts as weak only by what was seen.

use super::armor::unarmor;
use super::error::PgpError;
use super::key::{Algorithm, Key, key};
use super::packet::{Packet, packets};
use super::signature::Signature;
use super::{MOST_BYTES, MOST_KEYS};
use base::Timestamp;

/// The most names and subkeys of a key that are kept.
const MOST_PARTS: usize = 200;

/// Why a key should be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// RSA, DSA or Elgamal below 2048 bits.
    Short,
    /// DSA of any size, which RFC 9580 §9.1 deprecates.
    Dsa,
    /// All signatures that the key made on itself rest on SHA-1, MD5 or RIPEMD-160.
    Sha1,
}

impl Weakness {
    /// A short name, as the end of a message id.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Dsa => "dsa",
            Self::Sha1 => "sha1",
        }
    }
}

/// A public key with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The key that signs the others.
    pub primary: Key,
    /// The names it was given, in order.
    pub user_ids: Vec<String>,
    /// The other keys.
    pub subkeys: Vec<Key>,
    /// Why it should be replaced.
    pub weaknesses: Vec<Weakness>,
}

impl Certificate {
    /// Whether something can be encrypted to it at a moment.
    #[must_use]
    pub fn can_encrypt(&self, now: Timestamp) -> bool {
        let all = std::iter::once(&self.primary).chain(&self.subkeys);
        self.primary.is_usable(now) && { all }.any(|key| key.encrypts && key.is_usable(now))
    }

    /// Whole days until the primary key ends; negative when it has, `None` when it does not end.
    #[must_use]
    pub fn days_left(&self, now: Timestamp) -> Option<i64> {
        let end = self.primary.expires?;
        Some((end.micros() - now.micros()).div_euclid(86_400_000_000))
    }
}

/// Reads public keys, in armour or in binary form.
///
/// # Errors
/// When it is no public key, a secret one, broken, or too much; see [`PgpError`].
pub fn read(bytes: &[u8]) -> Result<Vec<Certificate>, PgpError> {
    if bytes.len() > MOST_BYTES {
        return Err(PgpError::TooMuch);
    }
    let text = std::str::from_utf8(bytes).ok();
    let Some(text) = text.filter(|text| text.contains("-----BEGIN PGP ")) else {
        return certificates(bytes);
    };
    let mut all = Vec::new();
    for block in unarmor(text)? {
        match block.label.as_str() {
            "PUBLIC KEY BLOCK" => all.extend(certificates(&block.bytes)?),
            "PRIVATE KEY BLOCK" => return Err(PgpError::Secret),
            _ => {}
        }
        if all.len() > MOST_KEYS {
            return Err(PgpError::TooMuch);
        }
    }
    match all.is_empty() {
        true => Err(PgpError::NoKey),
        false => Ok(all),
    }
}

fn certificates(bytes: &[u8]) -> Result<Vec<Certificate>, PgpError> {
    let mut all: Vec<Reading> = Vec::new();
    for packet in packets(bytes) {
        let packet = packet.map_err(|at| PgpError::Packet { at })?;
        let many = all.len() >= MOST_KEYS;
        match (packet.tag, all.last_mut()) {
            (5 | 7, _) => return Err(PgpError::Secret),
            (6, _) if many => return Err(PgpError::TooMuch),
            (6, _) => all.push(Reading::new(packet)?),
            (_, None) => return Err(PgpError::NoKey),
            (_, Some(reading)) => reading.take(packet)?,
        }
    }
    match all.is_empty() {
        true => Err(PgpError::NoKey),
        false => Ok(all.into_iter().map(Reading::done).collect()),
    }
}

/// A key with the signatures on it so far.
struct Part {
    key: Key,
    fingerprint: Vec<u8>,
    /// The newest claim of the key about itself, by when it was made.
    newest: Option<u32>,
}

impl Part {
    fn new(packet: Packet<'_>) -> Result<Self, PgpError> {
        let (key, fingerprint) = key(packet)?;
        Ok(Self {
            key,
            fingerprint,
            newest: None,
        })
    }

    /// The newest claim about expiry and use decides.
    fn claim(&mut self, signature: &Signature) {
        if self.newest.is_some_and(|made| made > signature.made) {
            return;
        }
        self.newest = Some(signature.made);
        let lasts = signature.lasts.filter(|seconds| *seconds > 0);
        self.key.expires = lasts.map(|n| self.key.created.plus_seconds(i64::from(n)));
        if let Some(flags) = signature.flags {
            self.key.encrypts = flags & 0x0c != 0;
        }
    }
}

struct Reading {
    primary: Part,
    subkeys: Vec<Part>,
    user_ids: Vec<String>,
    /// Signatures of the key on itself: all, and those on a weak hash.
    own: (usize, usize),
    /// What follows is about a subkey.
    below: bool,
}

impl Reading {
    fn new(packet: Packet<'_>) -> Result<Self, PgpError> {
        Ok(Self {
            primary: Part::new(packet)?,
            subkeys: Vec::new(),
            user_ids: Vec::new(),
            own: (0, 0),
            below: false,
        })
    }

    fn take(&mut self, packet: Packet<'_>) -> Result<(), PgpError> {
        match packet.tag {
            13 if self.user_ids.len() < MOST_PARTS => {
                let name: String = String::from_utf8_lossy(packet.body)
                    .chars()
                    .filter(|c| !c.is_control())
                    .take(500)
                    .collect();
                self.user_ids.push(name);
                self.below = false;
            }
            14 if self.subkeys.len() < MOST_PARTS => {
                self.subkeys.push(Part::new(packet)?);
                self.below = true;
            }
            13 | 14 => return Err(PgpError::TooMuch),
            17 => self.below = false,
            2 => {
                if let Some(signature) = Signature::of(packet.body) {
                    self.signature(&signature);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn signature(&mut self, signature: &Signature) {
        let id = id(&self.primary);
        if !signature.is_by(&self.primary.fingerprint, &id) {
            return;
        }
        let newest = self.subkeys.last_mut().filter(|_| self.below);
        match (signature.kind, newest) {
            (0x20, _) => self.primary.key.revoked = true,
            (0x28, Some(subkey)) => subkey.key.revoked = true,
            (0x18, Some(subkey)) => {
                self.own.0 += 1;
                self.own.1 += usize::from(signature.has_weak_hash());
                subkey.claim(signature);
            }
            (0x10..=0x13 | 0x1f, _) => {
                self.own.0 += 1;
                self.own.1 += usize::from(signature.has_weak_hash());
                self.primary.claim(signature);
            }
            _ => {}
        }
    }

    fn done(self) -> Certificate {
        let keys = std::iter::once(&self.primary).chain(&self.subkeys);
        let mut weaknesses = Vec::new();
        let usable: Vec<&Algorithm> = keys
            .filter(|p| !p.key.revoked)
            .map(|p| &p.key.algorithm)
            .collect();
        if usable
            .iter()
            .any(|a| a.bits.is_some_and(|bits| bits < 2048))
        {
            weaknesses.push(Weakness::Short);
        }
        if usable.iter().any(|a| a.name == "DSA") {
            weaknesses.push(Weakness::Dsa);
        }
        if self.own.0 > 0 && self.own.0 == self.own.1 {
            weaknesses.push(Weakness::Sha1);
        }
        Certificate {
            primary: self.primary.key,
            user_ids: self.user_ids,
            subkeys: self.subkeys.into_iter().map(|part| part.key).collect(),
            weaknesses,
        }
    }
}

/// The last eight bytes of a version 4 fingerprint, the first eight of later ones (§5.5.4).
fn id(part: &Part) -> Vec<u8> {
    let all = &part.fingerprint;
    match part.key.version {
        4 => all[all.len().saturating_sub(8)..].to_vec(),
        _ => all.iter().take(8).copied().collect(),
    }
}

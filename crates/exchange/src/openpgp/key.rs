//! One key packet: its fingerprint, age and make.
//!
//! Not here: what signatures say of it. Invariant: the fingerprint covers every byte of the packet.

use super::error::PgpError;
use super::packet::{Packet, number};
use base::Timestamp;
use sha2::Digest;

/// What a key is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Algorithm {
    /// Its name, such as `RSA` or `Ed25519`.
    pub name: &'static str,
    /// The size in bits, where the name does not say it.
    pub bits: Option<u32>,
}

impl std::fmt::Display for Algorithm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.bits {
            Some(bits) => write!(f, "{} {bits}", self.name),
            None => f.write_str(self.name),
        }
    }
}

/// A key or a subkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The fingerprint in capital hexadecimal digits: 40 for version 4, 64 for 5 and 6.
    pub fingerprint: String,
    /// The version.
    pub version: u8,
    /// What it is made of.
    pub algorithm: Algorithm,
    /// When it was made.
    pub created: Timestamp,
    /// When it ends.
    pub expires: Option<Timestamp>,
    /// It says of itself that it was revoked.
    pub revoked: bool,
    /// It is meant for encryption.
    pub encrypts: bool,
}

impl Key {
    /// Whether it can be used at a moment: not before it was made, not past its end, not revoked.
    #[must_use]
    pub fn is_usable(&self, now: Timestamp) -> bool {
        !self.revoked && self.created <= now && self.expires.is_none_or(|end| now < end)
    }
}

/// A key packet (§5.5.2): version, creation, algorithm, in versions 5 and 6 the length, material.
pub(super) fn key(packet: Packet<'_>) -> Result<(Key, Vec<u8>), PgpError> {
    let (body, at) = (packet.body, packet.at);
    let short = || PgpError::Packet { at };
    let version = *body.first().ok_or_else(short)?;
    let fingerprint = match version {
        4 => four(body),
        5 => later(body, 0x9a),
        6 => later(body, 0x9b),
        _ => return Err(PgpError::Version { at, version }),
    };
    let skipped = if version == 4 { 6 } else { 10 };
    let created = number(body.get(1..5).ok_or_else(short)?);
    let id = *body.get(5).ok_or_else(short)?;
    let material = body.get(skipped..).ok_or_else(short)?;
    let created = i64::try_from(created).map_err(|_| short())?;
    let algorithm = algorithm(id, material).ok_or_else(short)?;
    let key = Key {
        fingerprint: fingerprint.iter().map(|b| format!("{b:02X}")).collect(),
        version,
        algorithm,
        created: Timestamp::from_micros(0).plus_seconds(created),
        expires: None,
        revoked: false,
        // Until a signature says otherwise, what the algorithm is for.
        encrypts: matches!(id, 2 | 16 | 18 | 25 | 26),
    };
    Ok((key, fingerprint))
}

/// SHA-1 over 0x99, the length in two bytes and the packet (§5.5.4.2).
fn four(body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len()).unwrap_or(u16::MAX);
    let mut hash = sha1::Sha1::new();
    hash.update([0x99]);
    hash.update(length.to_be_bytes());
    hash.update(body);
    hash.finalize().to_vec()
}

/// SHA-256 over a byte, the length in four bytes and the packet (§5.5.4.3).
fn later(body: &[u8], first: u8) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
    let mut hash = sha2::Sha256::new();
    hash.update([first]);
    hash.update(length.to_be_bytes());
    hash.update(body);
    hash.finalize().to_vec()
}

/// Names by number (§9.1); the size is that of the first number of the material.
fn algorithm(id: u8, material: &[u8]) -> Option<Algorithm> {
    let name = match id {
        1..=3 => "RSA",
        16 | 20 => "Elgamal",
        17 => "DSA",
        18 | 19 | 22 => {
            let length = usize::from(*material.first()?);
            return Some(Algorithm {
                name: curve(material.get(1..=length)?),
                bits: None,
            });
        }
        25 => "X25519",
        26 => "X448",
        27 => "Ed25519",
        28 => "Ed448",
        _ => "?",
    };
    let bits = match id {
        1..=3 | 16 | 17 | 20 => u32::try_from(number(material.get(..2)?)).ok(),
        _ => None,
    };
    Some(Algorithm { name, bits })
}

/// Curves by their object identifier (§9.2).
fn curve(oid: &[u8]) -> &'static str {
    match oid {
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7] => "NIST P-256",
        [0x2b, 0x81, 4, 0, 0x22] => "NIST P-384",
        [0x2b, 0x81, 4, 0, 0x23] => "NIST P-521",
        [0x2b, 0x24, 3, 3, 2, 8, 1, 1, 7] => "brainpoolP256r1",
        [0x2b, 0x24, 3, 3, 2, 8, 1, 1, 11] => "brainpoolP384r1",
        [0x2b, 0x24, 3, 3, 2, 8, 1, 1, 13] => "brainpoolP512r1",
        [0x2b, 6, 1, 4, 1, 0xda, 0x47, 0x0f, 1] | [0x2b, 0x65, 0x70] => "Ed25519",
        [0x2b, 6, 1, 4, 1, 0x97, 0x55, 1, 5, 1] | [0x2b, 0x65, 0x6e] => "Curve25519",
        [0x2b, 0x65, 0x71] => "Ed448",
        [0x2b, 0x65, 0x6f] => "X448",
        _ => "?",
    }
}

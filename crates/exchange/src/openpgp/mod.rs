//! OpenPGP public keys: fingerprints, names, dates and strength, as a directory shows them.
//!
//! Not here: cryptography. Signatures are **not verified**; what a key says of itself (expiry,
//! revocation) is believed, so this decides nothing about trust. Whoever writes to a key checks its
//! fingerprint with its holder. Own reader: `docs/decisions/0013-directory-formats.md`.
//! Invariant: a secret key is refused and none of its bytes are repeated; a fingerprint is computed
//! from the key's bytes and never taken from what is written beside them.

mod armor;
mod certificate;
mod error;
mod key;
mod packet;
mod signature;
#[cfg(test)]
mod tests;

pub use armor::ArmorError;
pub(crate) use armor::unarmor;
pub use certificate::{Certificate, Weakness, read};
pub use error::PgpError;
pub use key::{Algorithm, Key};
pub(crate) use packet::packets;

/// The most bytes of keys that are read at once.
pub const MOST_BYTES: usize = 4 << 20;

/// The most keys that are read at once.
pub const MOST_KEYS: usize = 200;

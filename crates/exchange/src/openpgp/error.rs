//! What can be wrong with a key that was sent.
//!
//! Not here: what is weak about one that can be read. Invariant: no byte of a secret key is repeated.

use super::armor::ArmorError;
use super::{MOST_BYTES, MOST_KEYS};

/// Why keys cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PgpError {
    /// The armour is broken.
    #[error("{0}")]
    Armor(#[from] ArmorError),
    /// A secret key.
    #[error(
        "this is a secret key: it was not read and not kept. Export the public key; whoever may have seen the secret one, replace it"
    )]
    Secret,
    /// Bytes that are no packets.
    #[error("byte {at}: not an OpenPGP packet, or cut short; export the public key again")]
    Packet {
        /// The place, counted from 0.
        at: usize,
    },
    /// A key in a version that is not read.
    #[error("byte {at}: a key of version {version}; versions 4 to 6 are read: make a new key")]
    Version {
        /// The place, counted from 0.
        at: usize,
        /// The version.
        version: u8,
    },
    /// Packets, but no key.
    #[error("there is no public key in it; expected a block of a public key or its binary form")]
    NoKey,
    /// Too much.
    #[error("more than {MOST_KEYS} keys or {MOST_BYTES} bytes; send one key at a time")]
    TooMuch,
}

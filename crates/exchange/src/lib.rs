//! Bytes from outside to typed values and back, one module a standard or format.
//!
//! Deliberately pure: it opens no file and no connection; readers are handed in.
//! Invariant: no input makes it panic, and its memory is bounded by the limits it is given.

pub mod api;
pub mod arf;
pub mod atom;
pub mod container;
pub mod csaf;
pub mod csv;
pub mod e164;
pub mod field;
pub mod indicator;
pub mod intelmq;
pub mod iodef;
pub mod mail;
pub mod mapping;
pub mod mbox;
pub mod opc;
pub mod openpgp;
pub mod rfc2350;
pub mod rpsl;
pub mod rpz;
pub mod security_txt;
pub mod shadowserver;
pub mod sms;
pub mod tables;
pub mod tabular;
pub mod teams;
pub mod tuency;
pub mod vcard;
pub mod xarf;

/// The SHA-256 of some bytes.
pub(crate) fn sha256(bytes: &[u8]) -> base::ContentHash {
    use sha2::{Digest, Sha256};
    base::ContentHash::from_bytes(Sha256::digest(bytes).into())
}

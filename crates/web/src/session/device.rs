//! The device cookie: a browser in which somebody has signed in before has attempts of its own, so
//! that strangers who guess cannot shut the holder of an account out.
//!
//! It proves nothing else: whoever has it still needs password and second step, and is slowed down
//! like anybody. Not here: counting ([`super::throttle`]). Invariant: a device counts for the one
//! address it was made for, and is made only after a whole sign-in, or when the holder of the
//! mailbox has chosen a password by a personal link.

use ::store::keys::Keys;
use base::Timestamp;

use crate::account::{Secret, secret};

/// For how many seconds a device is known after its last sign-in: half a year.
pub const LIFETIME: i64 = 180 * 86_400;

/// A browser that is known, by the number under which its attempts are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device(String);

impl Device {
    /// Under what its attempts at `step` are counted.
    pub(crate) fn key(&self, step: &str) -> String {
        format!("device:{step}:{}", self.0)
    }
}

fn message(mail: &str, number: &str, ends: i64) -> Vec<u8> {
    // The address is hashed for its length alone; the tag hides it.
    let of = secret::digest(mail);
    format!("device:{of}:{number}:{ends}").into_bytes()
}

/// The value of the cookie for a browser in which `mail`, folded, has just signed in or chosen a
/// password.
#[must_use]
pub(crate) fn issue(keys: &Keys, mail: &str, now: Timestamp) -> String {
    let number = Secret::random();
    let ends = now.plus_seconds(LIFETIME).micros() / 1_000_000;
    let tag = keys.tag(&message(mail, number.reveal(), ends));
    format!("{}.{ends}.{tag}", number.reveal())
}

/// The device of a cookie, if it was made for `mail` by a key of this gateway and still counts.
#[must_use]
pub(crate) fn read(keys: &Keys, mail: &str, presented: &str, now: Timestamp) -> Option<Device> {
    let mut parts = presented.splitn(3, '.');
    let (number, ends, tag) = (parts.next()?, parts.next()?, parts.next()?);
    secret::hash_of(number)?;
    let ends: i64 = ends.parse().ok()?;
    let counts =
        now.micros() / 1_000_000 < ends && keys.is_tagged(&message(mail, number, ends), tag);
    counts.then(|| Device(number.to_owned()))
}

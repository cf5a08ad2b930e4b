//! The signed link of a notice, and the token by which its answers are known.
//!
//! Not here: what the page behind it does (`answer`). Invariant: a link is made of the notice, its
//! end and the installation's key; nothing that opens it is stored.

use base::Timestamp;
use base::id::NoticeId;
use store::keys::{Keys, random};

/// Where links lead, below the language; the notice and its tag follow.
pub const PATH: &str = "/notice";

/// Letters that are not mistaken for one another, read aloud or typed.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A token for a subject and a reply address: 60 random bits.
#[must_use]
pub(super) fn token() -> String {
    let bytes: [u8; 12] = random();
    let letter = |b: &u8| char::from(LETTERS[usize::from(b % 32)]);
    bytes.iter().map(letter).collect()
}

fn message(id: NoticeId, expires: Timestamp) -> Vec<u8> {
    format!("watch.notice:{id}:{}", expires.micros()).into_bytes()
}

/// The path of the link of a notice, below the language.
#[must_use]
pub(super) fn path(keys: &Keys, id: NoticeId, expires: Timestamp) -> String {
    format!("{PATH}/{id}/{}", keys.tag(&message(id, expires)))
}

/// Whether a link was made for the notice and can still be used.
#[must_use]
pub(super) fn is_good(
    keys: &Keys,
    (id, expires): (NoticeId, Timestamp),
    tag: &str,
    now: Timestamp,
) -> bool {
    now < expires && keys.is_tagged(&message(id, expires), tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_of_letters_that_a_mail_address_may_hold() {
        assert_eq!(LETTERS.len(), 32);
        let tokens = [token(), token()];
        assert_ne!(tokens[0], tokens[1]);
        for token in tokens {
            assert_eq!(token.len(), 12);
            assert!(token.bytes().all(|b| LETTERS.contains(&b)));
        }
    }
}

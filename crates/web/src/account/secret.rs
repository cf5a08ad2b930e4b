//! Secrets that the gateway hands out: session ids, links, API tokens, the set-up token.
//!
//! Deliberately not signed: 256 random bits, of which only the SHA-256 is kept, cannot be made up
//! or read from a stolen database. Invariant: `Debug` never shows the text.

use base::ContentHash;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// The length of the text: 256 bits in base64url without padding (RFC 4648 §5).
const LENGTH: usize = 43;

/// A fresh secret, shown to its holder once.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one from the system's random source.
    ///
    /// # Panics
    /// When the operating system provides no randomness: nothing could be protected then.
    #[must_use]
    pub fn random() -> Self {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).expect("the operating system provides randomness");
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The text for its holder.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is stored instead of the secret.
    #[must_use]
    pub fn hash(&self) -> ContentHash {
        digest(&self.0)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The hash of a secret somebody presents; `None` when it cannot be one of ours.
#[must_use]
pub fn hash_of(presented: &str) -> Option<ContentHash> {
    let shaped = presented.len() == LENGTH
        && presented
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    shaped.then(|| digest(presented))
}

/// SHA-256 of a text that has enough entropy of its own.
pub(crate) fn digest(text: &str) -> ContentHash {
    ContentHash::from_bytes(Sha256::digest(text.as_bytes()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_differ_hash_alike_and_do_not_print() {
        let (a, b) = (Secret::random(), Secret::random());
        assert_ne!(a.reveal(), b.reveal());
        assert_eq!(hash_of(a.reveal()), Some(a.hash()));
        assert!(!format!("{a:?}").contains(a.reveal()));
        for bad in [
            "",
            "short",
            &"a".repeat(44),
            &"é".repeat(22),
            "'; DROP TABLE web_session; --",
        ] {
            assert_eq!(hash_of(bad), None, "{bad}");
        }
    }
}

//! The key of one displayed form: the same when it is sent again, different on every display; and
//! the key that a program gives its request for the same purpose.
//!
//! Not a secret and not a defence against forgery (that is the origin check). Invariant: 32
//! lower-case hexadecimal digits.

use std::fmt::{Display, Formatter};

use axum::http::HeaderMap;
use base::ContentHash;
use sha2::{Digest as _, Sha256};

use crate::i18n::Message;
use crate::problem::Error;

/// A form's key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key(String);

impl Key {
    /// A key for a form about to be shown: 128 random bits.
    #[must_use]
    #[expect(
        clippy::new_without_default,
        reason = "a default that differs each time would surprise"
    )]
    pub fn new() -> Self {
        let mut bytes = [0_u8; 16];
        getrandom::fill(&mut bytes).expect("the operating system provides randomness");
        Self(format!("{:032x}", u128::from_be_bytes(bytes)))
    }

    /// A key that came back, if it has the form of one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let good = text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        good.then(|| Self(text.to_owned()))
    }

    /// The key that a program gives with its request (`Idempotency-Key`), if it does.
    ///
    /// # Errors
    /// 400 unless it is 1 to 255 printable ASCII characters.
    pub fn of_request(headers: &HeaderMap) -> Result<Option<Self>, Error> {
        let Some(value) = headers.get("idempotency-key") else {
            return Ok(None);
        };
        let bytes = value.as_bytes();
        if !(1..=255).contains(&bytes.len()) || !bytes.iter().all(|b| (b' '..=b'~').contains(b)) {
            return Err(Error::bad_request().because(Message::new("web-problem-idempotency-key")));
        }
        let hash = ContentHash::from_bytes(Sha256::digest(bytes).into()).to_string();
        Ok(Self::parse(&hash[..32]))
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Display for Key {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

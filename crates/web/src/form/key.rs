//! The key of one displayed form: the same when it is sent again, different on every display.
//!
//! Not a secret and not a defence against forgery (that is the origin check). Invariant: 32
//! lower-case hexadecimal digits.

use std::fmt::{Display, Formatter};

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

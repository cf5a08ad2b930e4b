//! What stands round a figure: its id, the sentence that says what it shows, its direction.
//!
//! Not here: the data. Invariant: an id is safe in an attribute and in `url(#…)`.

use base::language::Direction;

/// Prefix of every id inside one figure; unique on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Id(String);

/// The text was not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a figure id; expected a small letter, then at most 31 of a-z 0-9 -")]
pub struct BadId(pub String);

impl Id {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Id {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let good = text.len() <= 32
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if good {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadId(text.to_owned()))
        }
    }
}

/// What every figure is given besides its data. All texts are in the reader's language.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Prefix of the ids inside.
    pub id: &'a Id,
    /// The name of the figure, read out first.
    pub title: &'a str,
    /// One sentence that states the finding, for those who do not see the picture.
    pub description: &'a str,
    /// Right-to-left mirrors the figure.
    pub direction: Direction,
    /// What is written where nothing was measured, such as "no data".
    pub missing: &'a str,
}

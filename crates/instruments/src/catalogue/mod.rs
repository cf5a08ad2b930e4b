//! The instruments of this gateway: those that ship with it and those that a ministry imported.
//!
//! Not here: what a package says (`package`) and whether it makes sense (`check`). Invariant: a
//! text that was once in the catalogue stays there under its hash, so that a round can always read
//! exactly what it began with.

mod about;
mod actions;
mod archive;
mod kept;
pub(crate) mod pages;
mod shipped;
mod store;
#[cfg(test)]
mod tests;
mod text;

use base::{ContentHash, Timestamp};

use crate::package::Stand;

pub use about::{About, LanguageStand};
pub use actions::Imported;
pub(crate) use kept::Kept;
pub use text::{lay_out, take_apart};

/// Where a text came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It ships with the program.
    Shipped,
    /// Somebody imported it.
    Imported,
}

impl Origin {
    /// The name in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shipped => "shipped",
            Self::Imported => "imported",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Shipped, Self::Imported]
            .into_iter()
            .find(|o| o.as_str() == name)
    }
}

/// One text of an instrument, as the catalogue lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The hash of its whole text.
    pub text: ContentHash,
    /// The instrument.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Draft or published.
    pub stand: Stand,
    /// The name of its kind, as in a package.
    pub kind: String,
    /// Where it came from.
    pub origin: Origin,
    /// The hash of what it asks, printed on reports.
    pub content: ContentHash,
    /// Titles, size, languages.
    pub about: About,
    /// When it came.
    pub added: Timestamp,
}

/// The name of a stand in packages and storage.
#[must_use]
pub const fn stand_name(stand: Stand) -> &'static str {
    match stand {
        Stand::Draft => "draft",
        Stand::Published => "published",
    }
}

//! The ids inside an instrument: of instruments, sections, questions and options.
//!
//! Not here: ids of assessments and people (`base::id`). Invariant: an id is a bare TOML key of at
//! most 32 characters, safe in a path, a form field and a column heading; once published it is
//! never given to anything else.

use super::phrase::Phrase;

/// The most characters an id may have.
pub const ID_LENGTH: usize = 32;

/// The text was not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is not an id; expected {expected}")]
pub struct BadId {
    /// What was found.
    pub text: String,
    /// What an id of this kind looks like.
    pub expected: Phrase,
}

fn lower(text: &str) -> bool {
    let mut bytes = text.bytes();
    text.len() <= ID_LENGTH
        && bytes.next().is_some_and(|b| b.is_ascii_lowercase())
        && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A section's translations lie beside those of `instrument.toml`.
fn section(text: &str) -> bool {
    lower(text) && text != "instrument"
}

fn mixed(text: &str) -> bool {
    let mut bytes = text.bytes();
    text.len() <= ID_LENGTH
        && bytes.next().is_some_and(|b| b.is_ascii_alphabetic())
        && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'-')
        // These name the other tables of a translation's file.
        && !["section", "glossary", "instrument", "translation"].contains(&text)
}

/// Declares one kind of id.
macro_rules! id {
    ($($(#[$doc:meta])* $name:ident: $rule:ident, $expected:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Box<str>);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                match $rule(text) {
                    true => Ok(Self(text.into())),
                    false => Err(BadId { text: text.to_owned(), expected: Phrase::$expected {} }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

id! {
    /// An instrument, such as `readiness`; the name of its folder.
    InstrumentId: lower, LowerId;
    /// A section of an instrument, such as `strategy`; the name of its file.
    SectionId: section, SectionId;
    /// A question (or a finding), such as `S1`; unique in the whole instrument.
    ItemId: mixed, ItemId;
    /// An option, row, column or field of one question.
    OptionId: lower, LowerId;
    /// A document that questions are drawn from, or a term of the glossary.
    EntryId: lower, LowerId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_bare_keys() {
        for good in ["P1", "E4-I12", "s"] {
            assert!(good.parse::<ItemId>().is_ok(), "{good}");
        }
        for bad in ["", "1P", "P 1", "P.1", "section", &"x".repeat(33)] {
            assert!(bad.parse::<ItemId>().is_err(), "{bad}");
        }
        assert!("Readiness".parse::<InstrumentId>().is_err());
        assert!("instrument".parse::<SectionId>().is_err());
    }
}

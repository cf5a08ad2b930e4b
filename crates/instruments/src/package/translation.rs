//! Translations: which string, of which source text, by status.
//!
//! Not here: interface messages (Fluent, in `web`). Invariant: a translation names the hash of the
//! source text it was made from, so that a changed source is seen.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// The name of a string in a package: `S1.question`, `section.case.title`, `instrument.title`,
/// `glossary.csirt.term`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StringKey(pub String);

impl std::fmt::Display for StringKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The first twelve hexadecimal digits of the SHA-256 of a source text whose runs of white space
/// count as one blank, so that wrapping a paragraph anew makes no translation stale.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceHash(String);

impl SourceHash {
    /// The hash of a source text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let digest = Sha256::digest(words.join(" ").as_bytes());
        Self(digest.iter().take(6).map(|b| format!("{b:02x}")).collect())
    }

    /// Reads the twelve digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        (text.len() == 12 && text.bytes().all(hex)).then(|| Self(text.to_owned()))
    }

    /// The twelve digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a translator says of a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Review {
    /// Not yet looked at by the one who answers for it.
    Draft,
    /// Approved by the person whom the file names.
    Approved,
}

impl Review {
    /// The names in a package.
    pub const NAMES: [(&'static str, Self); 2] =
        [("draft", Self::Draft), ("approved", Self::Approved)];
}

/// How a string stands in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TranslationStatus {
    /// There is none; the base language is shown, marked.
    Missing,
    /// The source has changed since; shown, marked.
    Stale,
    /// There is one; shown.
    Draft,
    /// There is one that a named translator approved.
    Approved,
}

/// One translated string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated {
    /// The translation.
    pub text: String,
    /// The hash of the source text it was made from; `None` until it is stamped.
    pub of: Option<SourceHash>,
    /// What its translator says of it.
    pub review: Review,
    /// In a glossary: other forms of the word that count as the term.
    pub forms: Vec<String>,
    /// Its file.
    pub file: String,
    /// Its line.
    pub line: u32,
}

impl Translated {
    /// How it stands against the source text of today.
    #[must_use]
    pub fn status(&self, source: &str) -> TranslationStatus {
        let fresh = self.of.as_ref() == Some(&SourceHash::of(source));
        match (fresh, self.review) {
            (false, _) => TranslationStatus::Stale,
            (true, Review::Draft) => TranslationStatus::Draft,
            (true, Review::Approved) => TranslationStatus::Approved,
        }
    }
}

/// One language of a package.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translation {
    /// The strings.
    pub strings: BTreeMap<StringKey, Translated>,
    /// Who approved, by file: name and function.
    pub approved_by: BTreeMap<String, String>,
}

impl Translation {
    /// A string by its name.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Translated> {
        self.strings.get(&StringKey(key.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_word_makes_a_translation_stale_and_a_new_line_does_not() {
        let one = Translated {
            text: "un deux".to_owned(),
            of: Some(SourceHash::of("one two")),
            review: Review::Approved,
            forms: Vec::new(),
            file: String::new(),
            line: 1,
        };
        assert_eq!(one.status(" one\n  two "), TranslationStatus::Approved);
        assert_eq!(one.status("one three"), TranslationStatus::Stale);
        let hash = SourceHash::of("one two");
        assert_eq!(SourceHash::parse(hash.as_str()), Some(hash));
    }
}

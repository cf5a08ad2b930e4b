//! Interface languages by BCP 47 tag, and the direction in which they are written.
//!
//! Not here: messages (Fluent, in `web`). Invariant: a tag is lower-case letters, digits and
//! hyphens of at most 35 characters, so it is safe in a path.

/// A BCP 47 language tag in lower case, such as `ar` or `zh`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LanguageTag(Box<str>);

/// The text was not a language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a language tag; expected BCP 47, such as fr or zh-hant")]
pub struct BadLanguage(pub String);

/// The writing direction of a language's script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl LanguageTag {
    /// The six official languages of the United Nations, in English alphabetical order.
    pub const UN: [&'static str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The direction of the language's usual script; an `-arab`, `-hebr`, `-latn`, … subtag wins.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let mut parts = self.0.split('-');
        let primary = parts.next().unwrap_or("");
        let script = parts.find(|p| p.len() == 4);
        let rtl = match script {
            Some("arab" | "hebr" | "thaa" | "syrc" | "nkoo" | "adlm") => true,
            Some(_) => false,
            None => matches!(
                primary,
                "ar" | "he" | "fa" | "ur" | "ps" | "dv" | "yi" | "ckb" | "sd" | "ug"
            ),
        };
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }
}

impl std::str::FromStr for LanguageTag {
    type Err = BadLanguage;
    fn from_str(text: &str) -> Result<Self, BadLanguage> {
        let lower = text.trim().to_ascii_lowercase();
        let mut parts = lower.split('-');
        let primary = parts.next().unwrap_or("");
        let good = (2..=8).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_lowercase())
            && parts.all(|p| {
                (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric())
            })
            && lower.len() <= 35;
        if good {
            Ok(Self(lower.into()))
        } else {
            Err(BadLanguage(text.to_owned()))
        }
    }
}

impl std::fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_safe_in_paths_and_know_their_direction() {
        let dir = |t: &str| t.parse::<LanguageTag>().map(|l| l.direction());
        assert_eq!(dir("AR"), Ok(Direction::Rtl));
        assert_eq!(dir("az-Arab"), Ok(Direction::Rtl));
        assert_eq!(dir("zh"), Ok(Direction::Ltr));
        for bad in ["", "../x", "e", "en/us", "en-"] {
            assert!(bad.parse::<LanguageTag>().is_err(), "{bad}");
        }
    }
}

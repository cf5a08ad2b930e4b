//! The strings of an instrument in the language of a report, with a visible fallback.
//!
//! Not here: the words of the report itself. Invariant: a text that is missing in the language is
//! shown in the base language and marked, and one whose source has changed since is marked too.

use std::collections::BTreeMap;

use base::LanguageTag;
use press::Run;

use super::Words;
use crate::package::{Kind, Package, Text, TranslationStatus};

/// The strings in one language.
pub struct Texts<'a> {
    package: &'a Package,
    language: &'a LanguageTag,
    words: &'a dyn Words,
    sources: BTreeMap<String, &'a Text>,
}

/// How much of a package stands in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Strings of the package.
    pub all: u64,
    /// Those that are not translated.
    pub missing: u64,
    /// Those whose source has changed.
    pub stale: u64,
    /// Those that nobody has approved.
    pub draft: u64,
}

impl<'a> Texts<'a> {
    /// The strings of a package in a language.
    #[must_use]
    pub fn new(package: &'a Package, language: &'a LanguageTag, words: &'a dyn Words) -> Self {
        let strings = package.strings().into_iter();
        Self {
            package,
            language,
            words,
            sources: strings.map(|s| (s.key, s.text)).collect(),
        }
    }

    /// What kind of instrument it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.package.kind
    }

    fn is_base(&self) -> bool {
        self.package.languages.base == *self.language
    }

    /// The text of a key with how it stands; `None` where the package has no such string.
    fn find(&self, key: &str) -> Option<(String, TranslationStatus)> {
        let source = self.sources.get(key)?.text.as_str();
        if self.is_base() {
            return Some((unwrapped(source), TranslationStatus::Approved));
        }
        let translation = self.package.translations.get(self.language);
        Some(match translation.and_then(|t| t.get(key)) {
            Some(found) => (unwrapped(&found.text), found.status(source)),
            None => (unwrapped(source), TranslationStatus::Missing),
        })
    }

    /// The text of a key, with its marks; nothing where the package has no such string.
    #[must_use]
    pub fn runs(&self, key: &str) -> Vec<Run> {
        let Some((text, status)) = self.find(key) else {
            return Vec::new();
        };
        let base = &self.package.languages.base;
        match status {
            TranslationStatus::Missing => vec![
                Run::plain(text).in_language(base),
                Run::emphasis(format!(" [{base}]")),
            ],
            TranslationStatus::Stale => vec![
                Run::plain(text),
                Run::emphasis(format!(" [{}]", self.words.word("report-stale"))),
            ],
            TranslationStatus::Draft | TranslationStatus::Approved => vec![Run::plain(text)],
        }
    }

    /// The paragraphs of a long text.
    #[must_use]
    pub fn paragraphs(&self, key: &str) -> Vec<Vec<Run>> {
        let runs = self.runs(key);
        let Some(first) = runs.first() else {
            return Vec::new();
        };
        let mut found = press::document::paragraphs(first);
        if let Some(last) = found.last_mut() {
            last.extend(runs.into_iter().skip(1));
        }
        found
    }

    /// The text of a key without marks, for titles, sheets and figures.
    #[must_use]
    pub fn plain(&self, key: &str) -> String {
        self.find(key)
            .map_or_else(String::new, |(t, _)| t.to_owned())
    }

    /// Whether the package has the string.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.sources.contains_key(key)
    }

    /// How the whole package stands in the language.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let mut found = Standing::default();
        for key in self.sources.keys() {
            found.all += 1;
            match self.find(key).map(|(_, status)| status) {
                Some(TranslationStatus::Missing) => found.missing += 1,
                Some(TranslationStatus::Stale) => found.stale += 1,
                Some(TranslationStatus::Draft) => found.draft += 1,
                Some(TranslationStatus::Approved) | None => {}
            }
        }
        found
    }
}

/// The text without the line ends of its file: a package is wrapped for its authors, and only an
/// empty line begins a paragraph.
fn unwrapped(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let words: Vec<&str> = paragraph.split_ascii_whitespace().collect();
        words.join(" ")
    });
    let kept: Vec<String> = paragraphs.filter(|p| !p.is_empty()).collect();
    kept.join("\n\n")
}

//! What the list of instruments says of one: titles, size, and how far each language is.
//!
//! Not here: the questions. Invariant: worked out from the package once, then kept beside it.

use std::collections::BTreeMap;

use base::LanguageTag;
use serde::{Deserialize, Serialize};

use crate::package::{Coverage, Package, TranslationStatus};

/// What the list says of an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The title by language; the base language is always there.
    pub titles: BTreeMap<String, String>,
    /// The language of the source texts.
    pub base: String,
    /// How many sections there are.
    pub sections: usize,
    /// How many questions there are.
    pub questions: usize,
    /// The other languages.
    pub languages: Vec<LanguageStand>,
}

/// How far a language is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageStand {
    /// The language.
    pub language: String,
    /// Strings that it needs by the coverage that is demanded of it.
    pub needed: usize,
    /// Of those, without a translation.
    pub missing: usize,
    /// Of those, translated from a source text that has changed since.
    pub stale: usize,
    /// Of those, translated and not yet approved by a named translator.
    pub draft: usize,
    /// Of those, approved.
    pub approved: usize,
}

impl About {
    /// What there is to say of a package.
    #[must_use]
    pub fn of(package: &Package) -> Self {
        let base = package.languages.base.to_string();
        let mut titles = BTreeMap::from([(base.clone(), package.title.text.clone())]);
        for (language, translation) in &package.translations {
            if let Some(title) = translation.get("instrument.title") {
                titles.insert(language.to_string(), title.text.clone());
            }
        }
        let languages = package.languages.others.iter();
        Self {
            titles,
            base,
            sections: package.sections.len(),
            questions: package.items().count(),
            languages: languages
                .map(|(language, (coverage, _))| stand(package, language, *coverage))
                .collect(),
        }
    }

    /// The title in a language, else in the base language; and the language that it is in.
    #[must_use]
    pub fn title<'a>(&'a self, language: &'a str) -> (&'a str, &'a str) {
        let found = [language, &self.base]
            .into_iter()
            .find_map(|tag| Some((self.titles.get(tag)?.as_str(), tag)));
        found.unwrap_or(("", language))
    }
}

fn stand(package: &Package, language: &LanguageTag, coverage: Coverage) -> LanguageStand {
    let mut found = LanguageStand {
        language: language.to_string(),
        needed: 0,
        missing: 0,
        stale: 0,
        draft: 0,
        approved: 0,
    };
    let translation = package.translations.get(language);
    let strings = package.strings().into_iter();
    for string in strings.filter(|s| s.core || coverage != Coverage::Core) {
        found.needed += 1;
        let translated = translation.and_then(|t| t.get(&string.key));
        let status = translated.map(|t| t.status(&string.text.text));
        match status.unwrap_or(TranslationStatus::Missing) {
            TranslationStatus::Missing => found.missing += 1,
            TranslationStatus::Stale => found.stale += 1,
            TranslationStatus::Draft => found.draft += 1,
            TranslationStatus::Approved => found.approved += 1,
        }
    }
    found
}

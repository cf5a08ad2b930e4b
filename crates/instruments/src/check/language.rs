//! Translations beside their sources: what is missing, stale, or says something else.
//!
//! Not here: whether a sentence is good. Invariant: what a language must have is decided by its
//! coverage in `[languages]` alone.

use std::collections::{BTreeMap, BTreeSet};

use base::LanguageTag;

use super::Ground;
use super::words::{listed, numbers, placeholders, words};
use crate::package::strings::SourceString;
use crate::package::translation::Review;
use crate::package::{Coverage, MAIN, Term, Translated, Translation, TranslationStatus, What};

/// From this many words on a translation that equals its source is pointed out.
const SAME_WORDS: usize = 4;

pub(super) fn check(ground: &mut Ground<'_>) {
    let package = ground.package;
    let strings = package.strings();
    let empty = Translation::default();
    let declared = package.languages.others.iter();
    for (language, (coverage, _)) in declared {
        let translation = package.translations.get(language).unwrap_or(&empty);
        missing(ground, language, *coverage, &strings, translation);
    }
    for (language, translation) in &package.translations {
        let what = if *language == package.languages.base {
            Some(What::BaseTranslated {
                language: language.to_string(),
            })
        } else if !package.languages.others.contains_key(language) {
            Some(What::UndeclaredLanguage {
                language: language.to_string(),
            })
        } else {
            None
        };
        match what {
            Some(what) => ground.main(0, what),
            None => one(ground, language, &strings, translation),
        }
    }
}

/// What is missing, a problem for each question.
fn missing(
    ground: &mut Ground<'_>,
    language: &LanguageTag,
    coverage: Coverage,
    strings: &[SourceString<'_>],
    translation: &Translation,
) {
    let needed = |s: &&SourceString<'_>| match coverage {
        Coverage::Begun => false,
        Coverage::Core => s.core,
        Coverage::Complete => true,
    };
    let absent = |s: &&SourceString<'_>| translation.get(&s.key).is_none();
    let mut gaps: BTreeMap<(&str, Option<&str>), Vec<&str>> = BTreeMap::new();
    for string in strings.iter().filter(needed).filter(absent) {
        let gap = gaps.entry((string.part, string.item)).or_default();
        let name = match string.item {
            Some(_) => string.key.rsplit('.').next().unwrap_or(&string.key),
            None => &string.key,
        };
        gap.push(name);
    }
    for ((part, item), keys) in gaps {
        let keys = keys.join(", ");
        let language_name = language.to_string();
        let what = What::MissingStrings {
            language: language_name,
            keys,
        };
        let file = format!("lang/{language}/{part}.toml");
        ground.at(&file, 0, item.map(str::to_owned), what);
    }
}

/// What there is, beside its source.
fn one(
    ground: &mut Ground<'_>,
    language: &LanguageTag,
    strings: &[SourceString<'_>],
    translation: &Translation,
) {
    let sources: BTreeMap<&str, &SourceString<'_>> =
        strings.iter().map(|s| (s.key.as_str(), s)).collect();
    let mut approved: BTreeSet<&str> = BTreeSet::new();
    for (key, found) in &translation.strings {
        let source = sources.get(key.0.as_str());
        let home = source.map(|s| format!("lang/{language}/{}.toml", s.part));
        if home.as_ref() != Some(&found.file) {
            let near = match &home {
                Some(home) => format!("{key} in {home}"),
                None => ground.near(&key.0, sources.keys().copied()),
            };
            let what = What::UnknownString {
                key: key.0.clone(),
                near,
            };
            ground.at(&found.file, found.line, None, what);
        }
        let Some(source) = source else {
            continue;
        };
        let item = source.item.map(str::to_owned);
        let mut problems = differences(&key.0, &source.text.text, found);
        problems.extend(state(&key.0, language, &source.text.text, found));
        problems.extend(glossary(
            ground.package.glossary.as_slice(),
            translation,
            source,
            found,
        ));
        for what in problems {
            ground.at(&found.file, found.line, item.clone(), what);
        }
        if found.review == Review::Approved && !translation.approved_by.contains_key(&found.file) {
            approved.insert(&found.file);
        }
    }
    for file in approved {
        ground.at(file, 0, None, What::ApprovedByNobody {});
    }
}

fn state(key: &str, language: &LanguageTag, source: &str, found: &Translated) -> Option<What> {
    let key = key.to_owned();
    let language = language.to_string();
    if found.of.is_none() {
        Some(What::UnstampedString { key })
    } else if found.status(source) == TranslationStatus::Stale {
        Some(What::StaleString { key, language })
    } else {
        None
    }
}

fn differences(key: &str, source: &str, found: &Translated) -> Vec<What> {
    let key = || key.to_owned();
    let mut problems = Vec::new();
    let (there, here) = (placeholders(source), placeholders(&found.text));
    if there != here {
        problems.push(What::Placeholders {
            key: key(),
            source: listed(&there),
            found: listed(&here),
        });
    }
    let (there, here) = (numbers(source), numbers(&found.text));
    if there != here {
        problems.push(What::Numbers {
            key: key(),
            source: listed(&there),
            found: listed(&here),
        });
    }
    if source == found.text && words(source).len() >= SAME_WORDS {
        problems.push(What::Untranslated { key: key() });
    }
    problems
}

/// Terms of the glossary in the source whose translation is not in the translation.
fn glossary(
    terms: &[Term],
    translation: &Translation,
    source: &SourceString<'_>,
    found: &Translated,
) -> Vec<What> {
    if source.file == MAIN && source.key.starts_with("glossary.") {
        return Vec::new();
    }
    let said = words(&source.text.text);
    let text = found.text.to_lowercase();
    let mut problems = Vec::new();
    for term in terms {
        let Some(other) = translation.get(&format!("glossary.{}.term", term.id)) else {
            continue;
        };
        let names = std::iter::once(&term.term.text).chain(&term.forms);
        let used = names
            .map(|n| words(n))
            .any(|name| !name.is_empty() && said.windows(name.len()).any(|w| *w == name[..]));
        let mut forms = std::iter::once(&other.text).chain(&other.forms);
        if used && !forms.any(|f| text.contains(&f.to_lowercase())) {
            problems.push(What::GlossaryTerm {
                key: source.key.clone(),
                term: term.term.text.clone(),
                translation: other.text.clone(),
            });
        }
    }
    problems
}

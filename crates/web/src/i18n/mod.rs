//! Languages: messages in Fluent, numbers and dates by CLDR, six built in and more from a folder.
//!
//! Not here: content, which carries its own translations. Invariant: every id a context uses is
//! in all six built-in languages (`testing::check_locales` proves it for each context).

mod catalogue;
mod format;
mod lang;
pub mod negotiate;
#[cfg(test)]
mod tests;
mod text;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use base::LanguageTag;

pub use catalogue::{CatalogueError, inventory};
pub use format::Digits;
pub use lang::{Html, Lang};
pub use text::{Arg, Message, Text};

use catalogue::Catalogue;
use format::Formats;

/// One message file of a context: language, file name and Fluent source.
pub type Locale = (&'static str, &'static str, &'static str);

/// The messages of this crate.
pub const LOCALES: [Locale; 6] = [
    (
        "ar",
        "web.ftl",
        include_str!("../../../../locales/ar/web.ftl"),
    ),
    (
        "en",
        "web.ftl",
        include_str!("../../../../locales/en/web.ftl"),
    ),
    (
        "es",
        "web.ftl",
        include_str!("../../../../locales/es/web.ftl"),
    ),
    (
        "fr",
        "web.ftl",
        include_str!("../../../../locales/fr/web.ftl"),
    ),
    (
        "ru",
        "web.ftl",
        include_str!("../../../../locales/ru/web.ftl"),
    ),
    (
        "zh",
        "web.ftl",
        include_str!("../../../../locales/zh/web.ftl"),
    ),
];

/// All interface languages. Cheap to clone.
#[derive(Clone)]
pub struct I18n {
    languages: Arc<BTreeMap<String, Lang>>,
    offered: Arc<Vec<LanguageTag>>,
}

/// Collects message files before the gateway starts.
#[derive(Default)]
pub struct I18nBuilder {
    files: BTreeMap<String, Vec<(String, String)>>,
    offered: Vec<LanguageTag>,
    digits: Digits,
    strict: bool,
}

impl I18nBuilder {
    /// Adds a context's built-in files.
    #[must_use]
    pub fn locales(mut self, locales: &[Locale]) -> Self {
        for (language, file, source) in locales {
            self.push(language, file, source);
        }
        self
    }

    fn push(&mut self, language: &str, file: &str, source: &str) {
        let files = self.files.entry(language.to_owned()).or_default();
        files.push((file.to_owned(), source.to_owned()));
    }

    /// Adds the further languages of a folder: one sub-folder a language, `*.ftl` inside. A
    /// folder that does not exist adds nothing; a built-in language is not replaced.
    ///
    /// # Errors
    /// A file or folder that cannot be read.
    pub fn folder(mut self, root: &Path) -> Result<Self, CatalogueError> {
        let fail = |path: &Path, source| CatalogueError::Folder {
            path: path.display().to_string(),
            source,
        };
        let entries = match std::fs::read_dir(root) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(self),
            other => other.map_err(|e| fail(root, e))?,
        };
        for entry in entries {
            let dir = entry.map_err(|e| fail(root, e))?.path();
            let name = dir
                .file_name()
                .and_then(|n| n.to_str())
                .unwrap_or("")
                .to_owned();
            let Ok(tag) = name.parse::<LanguageTag>() else {
                continue;
            };
            if LanguageTag::UN.contains(&tag.as_str()) || !dir.is_dir() {
                continue;
            }
            for file in std::fs::read_dir(&dir).map_err(|e| fail(&dir, e))? {
                let path = file.map_err(|e| fail(&dir, e))?.path();
                if path.extension().is_some_and(|e| e == "ftl") {
                    let source = std::fs::read_to_string(&path).map_err(|e| fail(&path, e))?;
                    self.push(tag.as_str(), &path.display().to_string(), &source);
                }
            }
        }
        Ok(self)
    }

    /// The languages offered to visitors, first the default; all known ones when never called.
    #[must_use]
    pub fn offered(mut self, languages: Vec<LanguageTag>) -> Self {
        self.offered = languages;
        self
    }

    /// Which digits numbers are written in.
    #[must_use]
    pub fn digits(mut self, digits: Digits) -> Self {
        self.digits = digits;
        self
    }

    /// Panic on an unknown message id instead of showing a marker: for tests.
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// Parses everything.
    ///
    /// # Errors
    /// A file that is not Fluent or defines an id a second time.
    pub fn build(self) -> Result<I18n, CatalogueError> {
        let english = self.language("en", None)?;
        let mut languages = BTreeMap::from([("en".to_owned(), english.clone())]);
        for name in self.files.keys().filter(|n| n.as_str() != "en") {
            languages.insert(name.clone(), self.language(name, Some(english.clone()))?);
        }
        let mut offered: Vec<LanguageTag> = self
            .offered
            .into_iter()
            .filter(|t| languages.contains_key(t.as_str()))
            .collect();
        if offered.is_empty() {
            let un = ["en", "ar", "zh", "fr", "ru", "es"];
            let known = un.into_iter().filter(|t| languages.contains_key(*t));
            let more = languages
                .keys()
                .map(String::as_str)
                .filter(|t| !un.contains(t));
            offered = known.chain(more).filter_map(|t| t.parse().ok()).collect();
        }
        Ok(I18n {
            languages: Arc::new(languages),
            offered: Arc::new(offered),
        })
    }

    fn language(&self, name: &str, fallback: Option<Lang>) -> Result<Lang, CatalogueError> {
        let tag: LanguageTag = name.parse().map_err(|_| CatalogueError::Syntax {
            language: name.to_owned(),
            file: String::new(),
            detail: "not a language tag".to_owned(),
        })?;
        let mut catalogue = Catalogue::new(&tag, self.digits);
        for (file, source) in self.files.get(name).into_iter().flatten() {
            catalogue.add(file, source)?;
        }
        let formats = Formats::new(&tag, self.digits);
        Ok(Lang(Arc::new(lang::Inner {
            tag,
            catalogue,
            formats,
            fallback,
            strict: self.strict,
        })))
    }
}

impl I18n {
    /// A builder that already holds this crate's own messages.
    #[must_use]
    pub fn builder() -> I18nBuilder {
        I18nBuilder::default().locales(&LOCALES)
    }

    /// The language of a tag, if it is offered.
    #[must_use]
    pub fn get(&self, tag: &str) -> Option<Lang> {
        self.offered
            .iter()
            .any(|t| t.as_str() == tag)
            .then(|| self.languages.get(tag).cloned())?
    }

    /// The languages offered, first the default.
    #[must_use]
    pub fn offered(&self) -> &[LanguageTag] {
        &self.offered
    }

    /// The language for an `Accept-Language` header.
    #[must_use]
    pub fn negotiate(&self, header: &str) -> Lang {
        negotiate::best(header, &self.offered)
            .and_then(|t| self.get(t.as_str()))
            .unwrap_or_else(|| self.languages["en"].clone())
    }
}

//! The words of an instrument in the reader's language.
//!
//! Not interface messages. Invariant: what is not translated is shown in the instrument's own
//! language and marked as such; that a translation is a draft is said on the page.

use base::LanguageTag;
use web::component::{Notice, Tone};
use web::i18n::{Html, Lang};
use web::{Ctx, Error};

use super::block::paragraph;
use crate::package::translation::Review;
use crate::package::{Item, Labelled, Package, Section, Text, Translation};

/// The words of one instrument for one reader.
#[derive(Clone, Copy)]
pub(crate) struct Words<'p> {
    package: &'p Package,
    translation: Option<&'p Translation>,
    is_base: bool,
}

impl<'p> Words<'p> {
    pub(crate) fn new(package: &'p Package, lang: &Lang) -> Self {
        Self {
            package,
            translation: package.translations.get(lang.tag()),
            is_base: *lang.tag() == package.languages.base,
        }
    }

    /// A string by its name.
    pub(crate) fn say(&self, key: &str, text: &Text) -> web::Text {
        let translated = self.translation.and_then(|t| t.get(key));
        match translated {
            Some(translated) if !self.is_base => web::Text::from(translated.text.as_str()),
            _ if self.is_base => web::Text::from(text.text.as_str()),
            _ => web::Text::foreign(text.text.as_str(), self.base().clone()),
        }
    }

    /// The paragraphs of a long string.
    pub(crate) fn paragraphs(&self, key: &str, text: &Text) -> Vec<web::Text> {
        let translated = self.translation.and_then(|t| t.get(key));
        let (said, foreign) = match translated {
            Some(translated) if !self.is_base => (translated.text.as_str(), false),
            _ => (text.text.as_str(), !self.is_base),
        };
        let paragraphs = said.split("\n\n").map(str::trim).filter(|p| !p.is_empty());
        let one = |p: &str| match foreign {
            true => web::Text::foreign(p, self.base().clone()),
            false => web::Text::from(p),
        };
        paragraphs.map(one).collect()
    }

    fn base(&self) -> &LanguageTag {
        &self.package.languages.base
    }

    pub(crate) fn title(&self) -> web::Text {
        self.say("instrument.title", &self.package.title)
    }

    pub(crate) fn section(&self, section: &Section) -> web::Text {
        self.say(&format!("section.{}.title", section.id), &section.title)
    }

    pub(crate) fn question(&self, item: &Item) -> web::Text {
        self.of(item, "question", &item.question)
    }

    /// A string of a question.
    pub(crate) fn of(&self, item: &Item, key: &str, text: &Text) -> web::Text {
        self.say(&format!("{}.{key}", item.id), text)
    }

    /// A string of a question that may be missing.
    pub(crate) fn maybe(&self, item: &Item, key: &str, text: Option<&Text>) -> Option<web::Text> {
        text.map(|text| self.of(item, key, text))
    }

    /// An option, row or column; `key` as in the package's names of strings.
    pub(crate) fn label(&self, item: &Item, key: &str, one: &Labelled) -> web::Text {
        self.of(item, &format!("{key}_{}", one.id), &one.text)
    }

    /// What has to be said of the language of the instrument on this page.
    pub(crate) fn notice(&self, ctx: &Ctx) -> Result<Option<Html>, Error> {
        if self.is_base {
            return Ok(None);
        }
        let id = match self.translation {
            None => "instruments-language-missing",
            Some(t) if t.strings.values().any(|s| s.review == Review::Draft) => {
                "instruments-language-draft"
            }
            Some(_) => return Ok(None),
        };
        let text = paragraph(ctx.lang.text(id))?;
        Ok(Some(Notice::new(&ctx.lang, Tone::Info, text).into()))
    }
}

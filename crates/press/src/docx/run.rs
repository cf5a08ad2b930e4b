//! Runs in WordprocessingML: words with style, language and direction.
//!
//! Not here: paragraphs. Invariant: words stand in `w:t` alone.

use base::LanguageTag;
use base::language::Direction;

use super::style::{Role, Styles};
use crate::document::{Run, Style};
use crate::escape::escape_into;

/// What every run of a file is written with.
#[derive(Debug, Clone, Copy)]
pub struct Tongue<'a> {
    /// The document's language.
    pub language: &'a LanguageTag,
    /// The styles of the file.
    pub styles: &'a Styles,
}

/// `w:lang` for a language; East Asian and right-to-left languages stand in attributes of their own.
pub fn lang(language: &LanguageTag) -> String {
    let tag = region(language);
    match (language.as_str().split('-').next(), language.direction()) {
        (Some("zh" | "ja" | "ko"), _) => {
            format!("<w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\"/>")
        }
        (_, Direction::Rtl) => format!("<w:lang w:val=\"{tag}\" w:bidi=\"{tag}\"/>"),
        _ => format!("<w:lang w:val=\"{tag}\"/>"),
    }
}

/// The tag with a region where Word's proofing knows none without it.
pub fn region(language: &LanguageTag) -> String {
    let tag = match language.as_str() {
        "ar" => "ar-SA",
        "en" => "en-GB",
        "es" => "es-ES",
        "fr" => "fr-FR",
        "ru" => "ru-RU",
        "zh" => "zh-CN",
        other => other,
    };
    tag.to_owned()
}

impl Tongue<'_> {
    /// Writes a run.
    pub fn run(&self, out: &mut String, run: &Run) {
        if run.text().is_empty() {
            return;
        }
        let language = run.language.as_ref().unwrap_or(self.language);
        let document = self.language.direction();
        let direction = run.direction().unwrap_or(document);
        out.push_str("<w:r><w:rPr>");
        match (run.style, &run.link) {
            (_, Some(_)) => self.character(out, Role::Hyperlink),
            (Style::Code, None) => self.character(out, Role::Code),
            _ => {}
        }
        match run.style {
            Style::Strong => out.push_str("<w:b/><w:bCs/>"),
            // Arabic has no slanted letters: what is stressed there stays upright.
            Style::Emphasis => out.push_str("<w:i/>"),
            Style::Plain | Style::Code => {}
        }
        if direction == Direction::Rtl {
            out.push_str("<w:rtl/>");
        }
        out.push_str(&lang(language));
        out.push_str("</w:rPr>");
        for (n, line) in run.text().split('\n').enumerate() {
            if n > 0 {
                out.push_str("<w:br/>");
            }
            out.push_str("<w:t xml:space=\"preserve\">");
            // Marks at both ends keep full stops and brackets with words that run the other way.
            let mark = match direction {
                _ if direction == document || line.is_empty() => "",
                Direction::Ltr => "\u{200e}",
                Direction::Rtl => "\u{200f}",
            };
            out.push_str(mark);
            escape_into(out, line);
            out.push_str(mark);
            out.push_str("</w:t>");
        }
        out.push_str("</w:r>");
    }

    fn character(&self, out: &mut String, role: Role) {
        let id = self.styles.id(role);
        out.push_str(&format!("<w:rStyle w:val=\"{id}\"/>"));
    }
}

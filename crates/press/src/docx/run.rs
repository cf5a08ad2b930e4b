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
        for (n, line) in run.text().split('\n').enumerate() {
            let mut is_break = n > 0;
            for (direction, words) in pieces(line, direction) {
                out.push_str("<w:r><w:rPr>");
                self.look(out, run, direction);
                if direction == Direction::Rtl {
                    out.push_str("<w:rtl/>");
                }
                out.push_str(&lang(language));
                out.push_str("</w:rPr>");
                if std::mem::take(&mut is_break) {
                    out.push_str("<w:br/>");
                }
                out.push_str("<w:t xml:space=\"preserve\">");
                // Marks at both ends keep full stops and brackets with words that run the other way.
                let mark = match direction {
                    _ if direction == document || words.is_empty() => "",
                    Direction::Ltr => "\u{200e}",
                    Direction::Rtl => "\u{200f}",
                };
                out.push_str(mark);
                escape_into(out, words);
                out.push_str(mark);
                out.push_str("</w:t></w:r>");
            }
        }
    }

    /// Character style and face of a run.
    fn look(&self, out: &mut String, run: &Run, direction: Direction) {
        match (run.style, &run.link) {
            (_, Some(_)) => self.character(out, Role::Hyperlink),
            (Style::Code, None) => self.character(out, Role::Code),
            _ => {}
        }
        match run.style {
            Style::Strong => out.push_str("<w:b/><w:bCs/>"),
            // Arabic has no slanted letters: what is stressed there stays upright, and so do figures
            // and names among its words.
            Style::Emphasis if self.upright(direction) => {}
            Style::Emphasis => out.push_str("<w:i/>"),
            Style::Plain | Style::Code => {}
        }
    }

    fn upright(&self, direction: Direction) -> bool {
        direction == Direction::Rtl || self.language.direction() == Direction::Rtl
    }

    fn character(&self, out: &mut String, role: Role) {
        let id = self.styles.id(role);
        out.push_str(&format!("<w:rStyle w:val=\"{id}\"/>"));
    }
}

/// A line in pieces of one direction. In words that run right to left, what stands in brackets
/// without a letter of theirs, such as "(CIIP)" or "(38.0%)", is a piece of its own that runs left
/// to right: otherwise programs break the line behind the first bracket.
fn pieces(line: &str, direction: Direction) -> Vec<(Direction, &str)> {
    let mut found = Vec::new();
    let mut rest = line;
    let mut from = 0;
    while direction == Direction::Rtl
        && let Some(open) = rest[from..].find('(').map(|at| at + from)
    {
        let inner = &rest[open + 1..];
        match inner.find(['(', ')']) {
            Some(end) if inner[end..].starts_with(')') && is_foreign(&inner[..end]) => {
                let close = open + 1 + end + 1;
                if open > 0 {
                    found.push((Direction::Rtl, &rest[..open]));
                }
                found.push((Direction::Ltr, &rest[open..close]));
                (rest, from) = (&rest[close..], 0);
            }
            _ => from = open + 1,
        }
    }
    if !rest.is_empty() || found.is_empty() {
        found.push((direction, rest));
    }
    found
}

/// Whether words have letters or digits, and none that run right to left.
fn is_foreign(words: &str) -> bool {
    // The Arabic percent sign and separators of numbers go with the digits beside them.
    let rtl = |c: char| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
            && !matches!(c, '\u{66a}'..='\u{66c}')
    };
    words.chars().any(char::is_alphanumeric) && !words.chars().any(rtl)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_of_another_direction_are_a_piece_of_their_own() {
        use Direction::{Ltr, Rtl};
        let all = pieces("البنية (CIIP)، و(78.9٪) من (وطني CIIP)", Rtl);
        assert_eq!(
            all,
            [
                (Rtl, "البنية "),
                (Ltr, "(CIIP)"),
                (Rtl, "، و"),
                (Ltr, "(78.9٪)"),
                (Rtl, " من (وطني CIIP)"),
            ]
        );
        assert_eq!(pieces("a (CIIP)", Ltr), [(Ltr, "a (CIIP)")]);
        assert_eq!(pieces("", Rtl), [(Rtl, "")]);
        assert_eq!(pieces("أ (b (c)", Rtl), [(Rtl, "أ (b "), (Ltr, "(c)")]);
        assert_eq!(pieces("أ ( ) (", Rtl), [(Rtl, "أ ( ) (")]);
    }
}

//! A piece of a line: its words, how they stand out, their language, where they lead.
//!
//! Not here: markup. Invariant: the text holds no character that XML 1.0 §2.2 forbids; a line
//! break is `\n` and nothing else.

use base::LanguageTag;
use base::language::Direction;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::Level;

/// How a run stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Style {
    /// Not at all.
    #[default]
    Plain,
    /// Important.
    Strong,
    /// Stressed, or said of the text rather than in it.
    Emphasis,
    /// An id or a hash: left to right in every language.
    Code,
}

/// Where a run leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "to", content = "target")]
pub enum Link {
    /// A web page or a mailbox.
    Outside(String),
    /// A heading of this document, by its id.
    Heading(String),
}

impl Link {
    /// A link out of the document; `None` unless it is `https:`, `http:` or `mailto:` and holds
    /// no white space, quote or angle bracket.
    #[must_use]
    pub fn outside(target: &str) -> Option<Self> {
        let known = ["https://", "http://", "mailto:"];
        let lower = target.to_ascii_lowercase();
        let good = known
            .iter()
            .any(|k| lower.starts_with(k) && lower.len() > k.len());
        let odd = |c: char| c.is_whitespace() || c.is_control() || "\"'<>\\^`{|}".contains(c);
        (good && target.len() <= 2000 && !target.contains(odd))
            .then(|| Self::Outside(target.to_owned()))
    }
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    text: String,
    /// How it stands out.
    pub style: Style,
    /// Where it leads.
    pub link: Option<Link>,
    /// Its language, where it is another than the document's.
    pub language: Option<LanguageTag>,
    /// Whether people wrote it, in whatever direction it has.
    pub isolated: bool,
}

impl Run {
    /// Words in the document's language.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: clean(&text.into()),
            ..Self::default()
        }
    }

    /// Words that are important.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self::plain(text).styled(Style::Strong)
    }

    /// Words that are stressed.
    #[must_use]
    pub fn emphasis(text: impl Into<String>) -> Self {
        Self::plain(text).styled(Style::Emphasis)
    }

    /// An id or a hash.
    #[must_use]
    pub fn code(text: impl Into<String>) -> Self {
        Self::plain(text).styled(Style::Code)
    }

    /// Words that people wrote, in whatever language.
    #[must_use]
    pub fn user(text: impl Into<String>) -> Self {
        Self {
            isolated: true,
            ..Self::plain(text)
        }
    }

    /// The same words, standing out.
    #[must_use]
    pub fn styled(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// The same words, in a language.
    #[must_use]
    pub fn in_language(mut self, language: &LanguageTag) -> Self {
        self.language = Some(language.clone());
        self
    }

    /// The same words, leading somewhere.
    #[must_use]
    pub fn to(mut self, link: Option<Link>) -> Self {
        self.link = link;
        self
    }

    /// The direction of the words, where it may be another than the document's: that of an id, of
    /// their language, or of what people wrote.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        match (self.style, &self.language, self.isolated) {
            (Style::Code, ..) => Some(Direction::Ltr),
            (_, Some(language), _) => Some(language.direction()),
            // Numbers alone, such as "2026-1", keep their order in a right-to-left line.
            (_, None, true) => first_strong(&self.text).or(Some(Direction::Ltr)),
            (_, None, false) => None,
        }
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The direction of the first letter that has one (rule P2 of UAX #9, by block).
fn first_strong(text: &str) -> Option<Direction> {
    text.chars().find_map(|c| match c {
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
            Some(Direction::Rtl)
        }
        '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' => Some(Direction::Rtl),
        c if c.is_alphabetic() => Some(Direction::Ltr),
        _ => None,
    })
}

impl Serialize for Run {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut out = to.serialize_struct("Run", 5)?;
        out.serialize_field("text", &self.text)?;
        out.serialize_field("style", &self.style)?;
        out.serialize_field("link", &self.link)?;
        let language = self.language.as_ref().map(LanguageTag::as_str);
        out.serialize_field("language", &language)?;
        out.serialize_field("dir", &self.direction().map(Direction::as_str))?;
        out.end()
    }
}

/// The text with one kind of line break and without what XML forbids. Marks that open or close a
/// change of direction are left out too: an unclosed one would turn round what follows.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars()
        .filter_map(|c| match c {
            '\n' => Some('\n'),
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => Some('\u{fffd}'),
            c => Some(c),
        })
        .collect()
}

pub(super) fn tag<S: Serializer>(tag: &LanguageTag, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(tag.as_str())
}

pub(super) fn level<S: Serializer>(level: &Level, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_u8(level.number())
}

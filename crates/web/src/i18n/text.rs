//! A piece of interface text on its way to a page, and a message that is said later in the
//! reader's language.
//!
//! Not a template engine: markup is limited to what a single phrase needs (`lang`, `bdi`, `code`).
//! Invariant: whatever a [`Text`] holds is escaped when it is written into HTML.

use std::fmt::{Display, Formatter, Write};

use askama::filters::HtmlSafe;
use base::{Day, LanguageTag, Timestamp};

/// A phrase ready to be shown. In a template, `{{ text }}` writes escaped HTML; for anything that
/// is not HTML use [`Text::plain`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    value: String,
    markup: Markup,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Markup {
    #[default]
    None,
    /// Said in another language than the page's, and marked as such.
    Foreign(LanguageTag),
    /// Direction is the content's own: names, user text.
    Isolated,
    /// An identifier: always left to right, in the code face.
    Code,
}

impl Text {
    /// An identifier such as an address, a domain or a hash: left to right in every language.
    #[must_use]
    pub fn code(value: impl Display) -> Self {
        Self {
            value: value.to_string(),
            markup: Markup::Code,
        }
    }

    /// Text that people wrote, in whatever direction it has.
    #[must_use]
    pub fn user(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            markup: Markup::Isolated,
        }
    }

    /// Text in a language other than the page's.
    #[must_use]
    pub fn foreign(value: impl Into<String>, language: LanguageTag) -> Self {
        Self {
            value: value.into(),
            markup: Markup::Foreign(language),
        }
    }

    /// The characters alone, for attributes, mail and exports.
    #[must_use]
    pub fn plain(&self) -> &str {
        &self.value
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.value.is_empty()
    }
}

impl From<String> for Text {
    fn from(value: String) -> Self {
        Self {
            value,
            markup: Markup::None,
        }
    }
}

impl From<&str> for Text {
    fn from(value: &str) -> Self {
        Self::from(value.to_owned())
    }
}

impl Display for Text {
    /// Writes HTML: content escaped, markup where the phrase needs it.
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        match &self.markup {
            Markup::None => escape(f, &self.value),
            Markup::Foreign(tag) => {
                write!(
                    f,
                    "<span lang=\"{tag}\" dir=\"{}\">",
                    tag.direction().as_str()
                )?;
                escape(f, &self.value)?;
                f.write_str("</span>")
            }
            Markup::Isolated => {
                f.write_str("<bdi>")?;
                escape(f, &self.value)?;
                f.write_str("</bdi>")
            }
            Markup::Code => {
                f.write_str("<bdi dir=\"ltr\" class=\"code\">")?;
                escape(f, &self.value)?;
                f.write_str("</bdi>")
            }
        }
    }
}

impl HtmlSafe for Text {}

/// Escapes for element content and double-quoted attributes.
fn escape(out: &mut impl Write, text: &str) -> std::fmt::Result {
    for part in text.split_inclusive(['&', '<', '>', '"']) {
        let (head, last) =
            part.split_at(part.len() - usize::from(part.ends_with(['&', '<', '>', '"'])));
        out.write_str(head)?;
        match last {
            "&" => out.write_str("&amp;")?,
            "<" => out.write_str("&lt;")?,
            ">" => out.write_str("&gt;")?,
            "\"" => out.write_str("&quot;")?,
            _ => {}
        }
    }
    Ok(())
}

/// A value inside a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Words or a name, in whatever direction they have.
    Text(String),
    /// An identifier: never given other digits, kept left to right.
    Code(String),
    /// A whole number: chooses the plural form and is written in the language's digits.
    Count(i64),
    /// A share between 0 and 1.
    Share(f64),
    /// A UTC day.
    Day(Day),
    /// A moment in UTC.
    Moment(Timestamp),
}

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<i64> for Arg {
    fn from(value: i64) -> Self {
        Self::Count(value)
    }
}

impl From<Day> for Arg {
    fn from(value: Day) -> Self {
        Self::Day(value)
    }
}

impl From<Timestamp> for Arg {
    fn from(value: Timestamp) -> Self {
        Self::Moment(value)
    }
}

/// A message id with its values: what happened, before it is known in which language to say it.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The message id.
    pub id: &'static str,
    /// The values by their Fluent variable.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without values.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self {
            id,
            args: Vec::new(),
        }
    }

    /// The message with one value more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

//! One interface language as pages use it: messages, numbers, dates, lists and order.
//!
//! Not here: choosing the language ([`super::negotiate`]). Invariant: asking for a message always
//! gives something to show; text that is not in the page's language says so.

use std::cmp::Ordering;
use std::sync::Arc;

use base::{Day, LanguageTag, Timestamp, language::Direction};
use fluent_bundle::{FluentArgs, FluentValue};

use super::catalogue::Catalogue;
use super::format::Formats;
use super::text::{Arg, Message, Text};

/// One interface language. Cheap to clone.
#[derive(Clone)]
pub struct Lang(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) tag: LanguageTag,
    pub(crate) catalogue: Catalogue,
    pub(crate) formats: Formats,
    /// English, which every other language falls back to.
    pub(crate) fallback: Option<Lang>,
    /// Panic on an unknown id: tests.
    pub(crate) strict: bool,
}

impl std::fmt::Debug for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Lang({})", self.0.tag)
    }
}

impl Lang {
    /// The BCP 47 tag, as in the path and in `lang`.
    #[must_use]
    pub fn tag(&self) -> &LanguageTag {
        &self.0.tag
    }

    /// The value of `dir`: `ltr` or `rtl`.
    #[must_use]
    pub fn dir(&self) -> &'static str {
        self.0.tag.direction().as_str()
    }

    /// Whether the language has the message itself, without fallback.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.0.catalogue.has(id)
    }

    /// The message, for HTML. Text that had to be taken from English is marked `lang="en"`; an
    /// id that nobody defined shows as `⟦id⟧`.
    #[must_use]
    pub fn text(&self, id: &str) -> Text {
        self.text_with(id, &[])
    }

    /// The message with values, for HTML.
    #[must_use]
    pub fn text_with(&self, id: &str, args: &[(&str, Arg)]) -> Text {
        if let Some(text) = self.resolve(id, args) {
            return Text::from(text);
        }
        if let Some(english) = &self.0.fallback
            && let Some(text) = english.resolve(id, args)
        {
            return Text::foreign(text, english.tag().clone());
        }
        assert!(
            !self.0.strict,
            "message \"{id}\" is missing or lacks a value in {}",
            self.0.tag
        );
        tracing::error!(message_id = id, language = %self.0.tag, "unknown message");
        Text::from(format!("⟦{id}⟧"))
    }

    /// The message without markup, for attributes, mail and exports.
    #[must_use]
    pub fn plain(&self, id: &str) -> String {
        self.text(id).plain().to_owned()
    }

    /// The message with values and without markup.
    #[must_use]
    pub fn plain_with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.text_with(id, args).plain().to_owned()
    }

    /// Says a message.
    #[must_use]
    pub fn say(&self, message: &Message) -> Text {
        self.text_with(message.id, &message.args)
    }

    /// A whole number with the language's digits and grouping.
    #[must_use]
    pub fn number(&self, value: i64) -> String {
        self.0.formats.number(value)
    }

    /// A number with `places` (at most 6) digits after the point; a dash when it is not finite.
    #[must_use]
    pub fn decimal(&self, value: f64, places: u8) -> String {
        self.0
            .formats
            .decimal(value, places)
            .unwrap_or_else(|| "–".to_owned())
    }

    /// A share between 0 and 1 as a percentage with `places` digits after the point.
    #[must_use]
    pub fn percent(&self, share: f64, places: u8) -> String {
        let value = self.decimal(share * 100.0, places);
        let arabic_indic = value.contains(|c: char| ('٠'..='٩').contains(&c));
        let text = self.plain_with("web-percent", &[("value", Arg::Text(value))]);
        // The sign belongs to the digits, which are a setting, and not to the language.
        if arabic_indic {
            text.replace('%', "٪")
        } else {
            text
        }
    }

    /// A size in the largest decimal unit that keeps it above one.
    #[must_use]
    pub fn bytes(&self, bytes: u64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "two digits are shown")]
        let share = |unit: u64| {
            [(
                "value",
                Arg::Text(self.decimal(bytes as f64 / unit as f64, 1)),
            )]
        };
        match bytes {
            0..1_000 => {
                let count = Arg::Count(i64::try_from(bytes).unwrap_or(0));
                self.plain_with("web-bytes", &[("count", count)])
            }
            1_000..1_000_000 => self.plain_with("web-kilobytes", &share(1_000)),
            1_000_000..1_000_000_000 => self.plain_with("web-megabytes", &share(1_000_000)),
            _ => self.plain_with("web-gigabytes", &share(1_000_000_000)),
        }
    }

    /// A UTC day, such as "21 November 2026".
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        self.0.formats.day(day)
    }

    /// A moment to the minute with its time zone, such as "21 November 2026 at 10:20 UTC".
    #[must_use]
    pub fn moment(&self, at: Timestamp) -> String {
        let moment = self.0.formats.moment(at);
        self.plain_with("web-moment", &[("moment", Arg::Text(moment))])
    }

    /// A [`Day`] in a `time` element.
    #[must_use]
    pub fn day_html(&self, day: Day) -> Html {
        Html(format!(
            "<time datetime=\"{day}\">{}</time>",
            Text::from(self.day(day))
        ))
    }

    /// A moment in a `time` element.
    #[must_use]
    pub fn moment_html(&self, at: Timestamp) -> Html {
        Html(format!(
            "<time datetime=\"{at}\">{}</time>",
            Text::from(self.moment(at))
        ))
    }

    /// Several phrases as one: "a, b and c".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        self.0.formats.list(items)
    }

    /// The language's order of two texts (CLDR collation).
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.formats.compare(a, b)
    }

    fn resolve(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent.set(*name, self.value(value));
        }
        self.0.catalogue.format(id, &fluent)
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        let text = match arg {
            #[expect(clippy::cast_precision_loss, reason = "counts stay below 2^53")]
            Arg::Count(n) => return FluentValue::from(*n as f64),
            Arg::Text(text) => isolate(text, self.0.tag.direction()),
            Arg::Code(code) => format!("\u{2066}{code}\u{2069}"),
            Arg::Share(share) => self.percent(*share, 1),
            Arg::Day(day) => self.day(*day),
            Arg::Moment(at) => self.moment(*at),
        };
        FluentValue::from(text)
    }
}

/// Puts Unicode isolates (UAX #9) round a value that may run against the sentence it stands in.
fn isolate(text: &str, around: Direction) -> String {
    let against = match around {
        Direction::Ltr => text.chars().any(is_rtl),
        Direction::Rtl => text.chars().any(|c| c.is_alphanumeric() && !is_rtl(c)),
    };
    if against {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text.to_owned()
    }
}

const fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Markup made by this crate, written into templates as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Html(pub(crate) String);

impl Html {
    /// A link.
    #[must_use]
    pub fn link(label: impl Into<Text>, url: &str) -> Self {
        Self(format!(
            "<a href=\"{}\">{}</a>",
            Text::from(url),
            label.into()
        ))
    }

    /// A link that a key opens, together with the browser's own.
    #[must_use]
    pub fn key_link(label: impl Into<Text>, url: &str, key: char) -> Self {
        Self(format!(
            "<a href=\"{}\" accesskey=\"{key}\">{}</a>",
            Text::from(url),
            label.into()
        ))
    }

    /// Several pieces in a line, with blanks between.
    #[must_use]
    pub fn joined(parts: &[Self]) -> Self {
        let parts: Vec<&str> = parts.iter().map(Self::as_str).collect();
        Self(parts.join(" "))
    }

    /// The rendered template.
    ///
    /// # Errors
    /// Whatever the template's own expressions report.
    pub fn render(template: &impl askama::Template) -> Result<Self, askama::Error> {
        template.render().map(Self)
    }

    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Html {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

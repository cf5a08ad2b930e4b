//! Notification rules: for which incidents, of which feed, about which network, who is told, how
//! and how often, or that nobody is.
//!
//! Not here: who answers for a network (`contact`), sending. Invariant: no two rules have the same
//! conditions, so that one of those that fit is always the most specific.

mod actions;
pub(crate) mod api;
pub mod choose;
mod store;
#[cfg(test)]
mod tests;

use base::id::RecordId;
use base::rsit::{IncidentType, Taxonomy};
use base::{Asn, CountryCode, LanguageTag, Prefix};
pub use exchange::tuency::Interval;

pub use actions::{Rules, Written};
pub(crate) use store::all_in;

use crate::DirectoryError;
use crate::domain::DomainName;
use crate::network::{BadResource, Resource};

/// The id of a rule.
pub type RuleId = RecordId;

/// How often somebody is told when no rule says otherwise.
pub const USUAL: Interval = Interval::Days(1);
/// Characters of a feed's name and of a comment.
const TEXT_LIMIT: usize = 200;
/// So many destinations a rule may have.
const MOST_DESTINATIONS: usize = 20;
/// The longest time between two notices, in days.
const LONGEST: u32 = 366;

/// For what incidents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum What {
    /// All.
    Any,
    /// Those of a class (RSIT).
    Class(Taxonomy),
    /// Those of a type (RSIT).
    Type(IncidentType),
}

impl What {
    /// The name in storage, files and forms.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Any => String::new(),
            Self::Class(c) => format!("class:{}", c.as_str()),
            Self::Type(t) => t.as_str().to_owned(),
        }
    }

    /// What a name means; a class begins with `class:`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().strip_prefix("class:") {
            Some(class) => {
                let mut all = Taxonomy::ALL.iter().copied();
                all.find(|c| c.as_str() == class).map(Self::Class)
            }
            None if text.trim().is_empty() => Some(Self::Any),
            None => text.trim().parse().ok().map(Self::Type),
        }
    }
}

/// About what, from wide to narrow.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Object {
    /// Anything.
    Any,
    /// Whatever is in a country.
    Country(CountryCode),
    /// A domain and what is under it.
    Domain(DomainName),
    /// An AS.
    Asn(Asn),
    /// A prefix and what is in it.
    Prefix(Prefix),
}

impl Object {
    /// The text in storage, files and forms; empty for anything.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Any => String::new(),
            Self::Country(cc) => cc.to_string(),
            Self::Domain(d) => match d.is_top_level() {
                true => format!(".{d}"),
                false => d.to_string(),
            },
            Self::Asn(a) => a.to_string(),
            Self::Prefix(p) => p.to_string(),
        }
    }

    /// What a text means: two letters are a country, its top-level domain is written with a dot.
    ///
    /// # Errors
    /// [`BadResource`] with what was expected.
    pub fn parse(text: &str) -> Result<Self, BadResource> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self::Any);
        }
        let letters = text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic());
        if letters && let Ok(country) = text.parse() {
            return Ok(Self::Country(country));
        }
        Ok(match Resource::parse(text)? {
            Resource::Prefix(p) => Self::Prefix(p),
            Resource::Asn(a) => Self::Asn(a),
            Resource::Domain(d) | Resource::CcTld(d) => Self::Domain(d),
        })
    }
}

/// When a rule applies: every condition holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditions {
    /// For what incidents.
    pub what: What,
    /// The provider of the feed, in any case; empty for any.
    pub provider: String,
    /// The name of the feed, in any case; empty for any.
    pub feed: String,
    /// About what.
    pub object: Object,
}

impl Conditions {
    /// What no two rules share.
    #[must_use]
    pub fn key(&self) -> String {
        let (provider, feed) = (self.provider.to_lowercase(), self.feed.to_lowercase());
        [self.what.text(), provider, feed, self.object.text()].join("\n")
    }
}

/// In which form observations are handed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// A table that spreadsheets open.
    #[default]
    Csv,
    /// IntelMQ's JSON, an event a line.
    Json,
    /// In the letter itself.
    Text,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::Text];

    /// The name in storage and forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Text => "text",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Csv => "directory-rule-format-csv",
            Self::Json => "directory-rule-format-json",
            Self::Text => "directory-rule-format-text",
        }
    }

    /// The format of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.as_str() == text)
    }
}

/// What a rule does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Nobody is told.
    pub suppress: bool,
    /// Who is told instead of whoever answers for the network: organisations and contacts. None:
    /// whoever answers for it.
    pub destinations: Vec<RecordId>,
    /// In which language; without one, in that of the contact.
    pub language: Option<LanguageTag>,
    /// In which form.
    pub format: Format,
    /// How often.
    pub interval: Interval,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// Goes up with every change.
    pub version: i64,
    /// When it applies.
    pub conditions: Conditions,
    /// What it does.
    pub telling: Telling,
    /// Why it is there.
    pub comment: String,
}

impl Rule {
    /// # Errors
    /// [`DirectoryError::Field`].
    fn check(&self) -> Result<(), DirectoryError> {
        let c = &self.conditions;
        let texts = [
            ("provider", &c.provider),
            ("feed", &c.feed),
            ("comment", &self.comment),
        ];
        for (name, text) in texts {
            if text.chars().count() > TEXT_LIMIT || text.chars().any(char::is_control) {
                let args = vec![("limit", TEXT_LIMIT.to_string())];
                let message = ("directory-refused-rule-text", args);
                return Err(DirectoryError::field(name, "is too long", message));
            }
        }
        if self.telling.destinations.len() > MOST_DESTINATIONS {
            let args = vec![("limit", MOST_DESTINATIONS.to_string())];
            let message = ("directory-refused-values", args);
            return Err(DirectoryError::field(
                "destinations",
                "are too many",
                message,
            ));
        }
        Ok(())
    }
}

/// The text of an interval in storage and forms, such as `days:7`.
#[must_use]
pub fn interval_text(interval: Interval) -> String {
    match interval {
        Interval::Immediate => "immediate".to_owned(),
        Interval::Hours(n) => format!("hours:{n}"),
        Interval::Days(n) => format!("days:{n}"),
        Interval::Weeks(n) => format!("weeks:{n}"),
    }
}

/// The interval of such a text; at most a year.
#[must_use]
pub fn parse_interval(text: &str) -> Option<Interval> {
    if text == "immediate" {
        return Some(Interval::Immediate);
    }
    let (unit, length) = text.split_once(':')?;
    let length: u32 = length.parse().ok()?;
    let (interval, most) = match unit {
        "hours" => (Interval::Hours(length), LONGEST * 24),
        "days" => (Interval::Days(length), LONGEST),
        "weeks" => (Interval::Weeks(length), LONGEST / 7),
        _ => return None,
    };
    (1..=most).contains(&length).then_some(interval)
}

/// The message of an interval with its count.
#[must_use]
pub const fn interval_message(interval: Interval) -> (&'static str, i64) {
    match interval {
        Interval::Immediate => ("directory-rule-immediate", 0),
        Interval::Hours(n) => ("directory-rule-hours", n as i64),
        Interval::Days(n) => ("directory-rule-days", n as i64),
        Interval::Weeks(n) => ("directory-rule-weeks", n as i64),
    }
}

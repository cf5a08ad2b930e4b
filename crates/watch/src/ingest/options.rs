//! What is said about an input: its format, who made it, what it is.
//!
//! Not here: what the content says of itself. Invariant: what is said can be stored, shown on one
//! line, and is no sign by which totals are kept.

use super::{Format, Via};
use base::Tlp;
use exchange::shadowserver::PROVIDER;
use serde::{Deserialize, Serialize};
use std::ops::Deref;
use std::str::FromStr;

/// The most characters of a name.
const MOST: usize = 100;

/// What was typed is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadLabel {
    /// Neither a provider's name nor a feed's.
    #[error(
        "expected a name of 1 to 100 characters, without line ends, control characters and characters that turn the direction of text, and not *"
    )]
    Name,
    /// No report type.
    #[error(
        "expected a report type such as scan_telnet: 1 to 100 lower-case letters a-z, digits and _"
    )]
    Report,
}

/// The name of a provider or a feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Label(String);

impl FromStr for Label {
    type Err = BadLabel;

    fn from_str(text: &str) -> Result<Self, BadLabel> {
        let name = text.trim();
        let length = name.chars().take(MOST + 1).count();
        // Totals are kept under *.
        let good =
            (1..=MOST).contains(&length) && name != "*" && !name.contains(base::text::is_deceptive);
        (good.then(|| Self(name.to_owned()))).ok_or(BadLabel::Name)
    }
}

/// A report type: what the providers use in the names of files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReportType(String);

impl FromStr for ReportType {
    type Err = BadLabel;

    fn from_str(text: &str) -> Result<Self, BadLabel> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        let good = (1..=MOST).contains(&text.len()) && text.bytes().all(plain);
        (good.then(|| Self(text.to_owned()))).ok_or(BadLabel::Report)
    }
}

impl TryFrom<String> for Label {
    type Error = BadLabel;

    fn try_from(text: String) -> Result<Self, BadLabel> {
        text.parse()
    }
}

impl TryFrom<String> for ReportType {
    type Error = BadLabel;

    fn try_from(text: String) -> Result<Self, BadLabel> {
        text.parse()
    }
}

impl From<Label> for String {
    fn from(label: Label) -> Self {
        label.0
    }
}

impl From<ReportType> for String {
    fn from(report: ReportType) -> Self {
        report.0
    }
}

impl Deref for Label {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Deref for ReportType {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// What is said about an input beside its bytes; kept with it, so that a replay knows it too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The format.
    #[serde(default)]
    pub format: Format,
    /// Who made the report; part of the duplicate key.
    pub provider: Label,
    /// The feed's name, instead of the report's own.
    #[serde(default)]
    pub feed: Option<Label>,
    /// The report type, instead of the file name's.
    #[serde(default)]
    pub report: Option<ReportType>,
    /// The label of rows that carry none: TLP 2.0, AMBER unless said otherwise.
    pub tlp: String,
    /// Whether the data is made up (the demonstration's).
    #[serde(default)]
    pub sample: bool,
    /// Whether rows of a damaged container are taken all the same: somebody said so.
    #[serde(default)]
    pub damaged: bool,
    /// How it came in.
    pub via: Via,
}

impl Options {
    /// The usual options of an input that came in by `via`.
    #[must_use]
    pub fn new(via: Via) -> Self {
        Self {
            format: Format::Auto,
            provider: Label(PROVIDER.to_owned()),
            feed: None,
            report: None,
            tlp: Tlp::Amber.as_str().to_owned(),
            sample: false,
            damaged: false,
            via,
        }
    }

    /// A provider's name as it is kept: a known one has one spelling, so that the same report is
    /// the same report however its provider was typed.
    ///
    /// # Errors
    /// As [`Label`]'s.
    pub fn provider_name(typed: &str) -> Result<Label, BadLabel> {
        let label: Label = typed.parse()?;
        if label.eq_ignore_ascii_case(PROVIDER) {
            return Ok(Label(PROVIDER.to_owned()));
        }
        Ok(label)
    }

    /// What is said about the reading itself, unless it is the usual: the same bytes read otherwise
    /// are another report.
    pub(super) fn reading(&self) -> Option<String> {
        let report = self.report.as_deref().unwrap_or_default();
        // A CSV file is read by the same mapping, whether it was said to be one or not.
        let usual = matches!(self.format, Format::Auto | Format::Csv);
        if usual && *self.provider == *PROVIDER && report.is_empty() {
            return None;
        }
        let format = match usual {
            true => Format::Auto,
            false => self.format,
        };
        Some(format!("{format:?}\n{}\n{report}", &*self.provider))
    }

    pub(super) fn label(&self) -> Tlp {
        self.tlp.parse().unwrap_or(Tlp::Amber)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_stored_or_is_a_sign_of_totals_is_no_name() {
        for bad in [
            "",
            " ",
            "*",
            " * ",
            "a\0b",
            "a\nb",
            "a\u{202e}b",
            &"x".repeat(101),
        ] {
            assert_eq!(bad.parse::<Label>(), Err(BadLabel::Name), "{bad:?}");
            assert_eq!(bad.parse::<ReportType>(), Err(BadLabel::Report), "{bad:?}");
        }
        assert_eq!("Scan Telnet".parse::<ReportType>(), Err(BadLabel::Report));
        assert_eq!(
            &*"scan6_telnet".parse::<ReportType>().expect("one"),
            "scan6_telnet"
        );
        assert_eq!(&*" Réseau 4 ".parse::<Label>().expect("a name"), "Réseau 4");
        let provider = Options::provider_name("SHADOWSERVER").expect("a name");
        assert_eq!(&*provider, PROVIDER);
    }
}

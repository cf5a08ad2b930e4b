//! A `security.txt` for an organisation.
//!
//! Not here: signing, which is done with the organisation's own key. Invariant: what is written was
//! checked by the rules that others' files are checked by.

use super::check::check;
use super::finding::{Finding, Severity};
use base::{LanguageTag, Timestamp};

/// What the file says. Addresses are URIs, in order of preference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Where to report: `mailto:`, `https:`, `tel:`.
    pub contact: Vec<String>,
    /// When the file is no longer to be believed.
    pub expires: Timestamp,
    /// Where keys lie.
    pub encryption: Vec<String>,
    /// Where reporters are thanked.
    pub acknowledgments: Vec<String>,
    /// Languages in which reports are read.
    pub languages: Vec<LanguageTag>,
    /// Where the file lies.
    pub canonical: Vec<String>,
    /// The policy of disclosure.
    pub policy: Vec<String>,
    /// Open positions.
    pub hiring: Vec<String>,
    /// The provider metadata of security advisories.
    pub csaf: Vec<String>,
}

/// The file would not be valid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file would not be valid: {}", .errors.iter().map(|f| f.problem.to_string()).collect::<Vec<_>>().join("; "))]
pub struct WriteError {
    /// Why; lines are those of the file that was not written.
    pub errors: Vec<Finding>,
}

impl Document {
    /// A file that says whom to write to, until when.
    #[must_use]
    pub fn new(contact: Vec<String>, expires: Timestamp) -> Self {
        Self {
            contact,
            expires,
            encryption: Vec::new(),
            acknowledgments: Vec::new(),
            languages: Vec::new(),
            canonical: Vec::new(),
            policy: Vec::new(),
            hiring: Vec::new(),
            csaf: Vec::new(),
        }
    }

    /// The text of the file as of `now`.
    ///
    /// # Errors
    /// When it would not be valid: no contact, an address without a scheme, an end that is past.
    pub fn write(&self, now: Timestamp) -> Result<String, WriteError> {
        let mut out = String::new();
        let mut field = |name: &str, value: &str| {
            out.push_str(name);
            out.push_str(": ");
            // A line end in a value would begin a field of its own.
            out.extend(value.chars().filter(|c| !c.is_control()));
            out.push_str("\r\n");
        };
        for (name, values) in [
            ("Contact", &self.contact),
            ("Encryption", &self.encryption),
            ("Acknowledgments", &self.acknowledgments),
            ("Canonical", &self.canonical),
            ("Policy", &self.policy),
            ("Hiring", &self.hiring),
            ("CSAF", &self.csaf),
        ] {
            values.iter().for_each(|value| field(name, value));
        }
        if !self.languages.is_empty() {
            let tags: Vec<&str> = self.languages.iter().map(LanguageTag::as_str).collect();
            field("Preferred-Languages", &tags.join(", "));
        }
        let whole = self.expires.micros().div_euclid(1_000_000) * 1_000_000;
        field("Expires", &Timestamp::from_micros(whole).rfc3339());
        let findings = check(out.as_bytes(), now, None).findings;
        let grave = |f: &Finding| f.problem.severity() == Severity::Error;
        let errors: Vec<Finding> = findings.into_iter().filter(grave).collect();
        match errors.is_empty() {
            true => Ok(out),
            false => Err(WriteError { errors }),
        }
    }
}

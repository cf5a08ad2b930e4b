//! Reading documents of others: what a list needs of them, unknown members passed over.
//!
//! Not here: judging ([`super::check`]). Invariant: nothing above the limits is parsed, and what is
//! missing is said with its path.

use base::{LanguageTag, Timestamp, Tlp};
use serde_json::Value;

/// What is read at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a document (Appendix C.1 names 15 MB).
    pub bytes: usize,
    /// Vulnerabilities of a document.
    pub vulnerabilities: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 15_000_000,
            vulnerabilities: 10_000,
        }
    }
}

/// Why a document was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// More bytes or entries than are taken.
    #[error("csaf: {what} is {found}, above the limit of {limit}; split the document")]
    TooLarge {
        /// What.
        what: &'static str,
        /// How much.
        found: usize,
        /// How much is taken.
        limit: usize,
    },
    /// No JSON.
    #[error(
        "csaf: line {line}, column {column}: not JSON: {reason}; send the file as it was published"
    )]
    Json {
        /// Where.
        line: usize,
        /// Where in the line.
        column: usize,
        /// Why.
        reason: String,
    },
    /// Something that every document has is missing, or of another kind.
    #[error("csaf: {path}: {reason}; expected a CSAF 2.0 document")]
    Member {
        /// Where.
        path: &'static str,
        /// Why.
        reason: &'static str,
    },
}

/// What is known of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advisory {
    /// The tracking id.
    pub id: String,
    /// The profile, as the document names it.
    pub category: String,
    /// The title.
    pub title: String,
    /// The language, where it is said.
    pub language: Option<LanguageTag>,
    /// The language that it was translated from.
    pub source: Option<LanguageTag>,
    /// The label; missing is the strictest that is usual for feeds, AMBER.
    pub tlp: Tlp,
    /// Who publishes it.
    pub publisher: String,
    /// Its namespace.
    pub namespace: String,
    /// The version.
    pub version: String,
    /// `draft`, `interim` or `final`.
    pub status: String,
    /// When this version was released.
    pub current: Timestamp,
    /// The CVE numbers in it.
    pub cves: Vec<String>,
}

/// Reads a document.
///
/// # Errors
/// [`ReadError`] with the place.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Advisory, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge {
            what: "the document",
            found: bytes.len(),
            limit: limits.bytes,
        });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // serde_json ends a document that is nested deeper than 128.
    let value: Value = serde_json::from_slice(bytes).map_err(|e| ReadError::Json {
        line: e.line(),
        column: e.column(),
        reason: e.to_string(),
    })?;
    read_value(&value, limits)
}

/// Reads a document that was parsed.
///
/// # Errors
/// [`ReadError`] with the place.
pub fn read_value(value: &Value, limits: &Limits) -> Result<Advisory, ReadError> {
    let text = |path: &'static str| {
        let found = value.pointer(path).and_then(Value::as_str);
        let found = found.map(str::trim).filter(|t| !t.is_empty());
        let reason = "is missing or no text";
        found
            .map(str::to_owned)
            .ok_or(ReadError::Member { path, reason })
    };
    if text("/document/csaf_version")? != "2.0" {
        let (path, reason) = ("/document/csaf_version", "is not 2.0");
        return Err(ReadError::Member { path, reason });
    }
    let language = |path: &str| value.pointer(path)?.as_str()?.parse().ok();
    let label = "/document/distribution/tlp/label";
    let tlp = match value.pointer(label).and_then(Value::as_str) {
        None => Tlp::Amber,
        Some(label) => label.parse().unwrap_or(Tlp::Red),
    };
    let date = "/document/tracking/current_release_date";
    let reason = "is no moment";
    let current = Timestamp::parse(&text(date)?).ok_or(ReadError::Member { path: date, reason })?;
    let all = value.get("vulnerabilities").and_then(Value::as_array);
    let all = all.map(Vec::as_slice).unwrap_or_default();
    if all.len() > limits.vulnerabilities {
        return Err(ReadError::TooLarge {
            what: "the number of vulnerabilities",
            found: all.len(),
            limit: limits.vulnerabilities,
        });
    }
    let cves = all.iter().filter_map(|v| v.get("cve")?.as_str());
    Ok(Advisory {
        id: text("/document/tracking/id")?,
        category: text("/document/category")?,
        title: text("/document/title")?,
        language: language("/document/lang"),
        source: language("/document/source_lang"),
        tlp,
        publisher: text("/document/publisher/name")?,
        namespace: text("/document/publisher/namespace")?,
        version: text("/document/tracking/version")?,
        status: text("/document/tracking/status")?,
        current,
        cves: cves.map(str::to_owned).collect(),
    })
}

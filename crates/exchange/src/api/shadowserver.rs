//! The provider's report API: a POST with a JSON body, signed in the header `HMAC2` with
//! HMAC-SHA256 (RFC 2104, RFC 6234) of the body, in lower-case hexadecimal digits.
//!
//! Not here: sending it, and when. Invariant: the signature is made of exactly the bytes of the
//! body, and neither key nor secret is ever printed.

use base::Day;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Map, Value, json};
use sha2::Sha256;
use std::fmt::Write;

/// The API's address; paths are relative to it.
pub const BASE: &str = "https://transform.shadowserver.org/api2/";
/// The header that carries the signature.
pub const SIGNATURE_HEADER: &str = "HMAC2";
/// The most reports of one answer that are taken.
const MAX_REPORTS: usize = 100_000;

/// The key and the secret that the provider issued.
#[derive(Clone)]
pub struct Credentials {
    key: String,
    secret: String,
}

impl Credentials {
    /// Both as issued.
    #[must_use]
    pub fn new(key: &str, secret: &str) -> Self {
        Self {
            key: key.trim().to_owned(),
            secret: secret.trim().to_owned(),
        }
    }
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Credentials(..)")
    }
}

/// A request that is ready to send. Its body holds the key, so it does not print.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The path below [`BASE`].
    pub path: &'static str,
    /// The body, JSON.
    pub body: String,
    /// The value of [`SIGNATURE_HEADER`].
    pub signature: String,
}

impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Request({}, ..)", self.path)
    }
}

/// Asks which reports there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// The first day.
    pub from: Day,
    /// The last day, included.
    pub to: Day,
    /// The names of the subscriptions; empty for all.
    pub reports: Vec<String>,
    /// Only this report type.
    pub report_type: Option<String>,
}

/// The request for a list of reports.
#[must_use]
pub fn list(credentials: &Credentials, query: &ListQuery) -> Request {
    let date = if query.from == query.to {
        query.from.to_string()
    } else {
        format!("{}:{}", query.from, query.to)
    };
    let mut body = Map::new();
    body.insert("date".to_owned(), json!(date));
    if !query.reports.is_empty() {
        body.insert("reports".to_owned(), json!(query.reports));
    }
    if let Some(kind) = &query.report_type {
        body.insert("type".to_owned(), json!(kind));
    }
    request(credentials, "reports/list", body)
}

/// The request for one report's file, by the id its list entry gives.
#[must_use]
pub fn download(credentials: &Credentials, id: &str) -> Request {
    let mut body = Map::new();
    body.insert("id".to_owned(), json!(id));
    request(credentials, "reports/download", body)
}

fn request(credentials: &Credentials, path: &'static str, mut body: Map<String, Value>) -> Request {
    body.insert("apikey".to_owned(), json!(credentials.key));
    let body = Value::Object(body).to_string();
    let signature = sign(&credentials.secret, body.as_bytes());
    Request {
        path,
        body,
        signature,
    }
}

/// HMAC-SHA256 in lower-case hexadecimal digits.
fn sign(secret: &str, body: &[u8]) -> String {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(body);
    let mut text = String::with_capacity(64);
    for byte in mac.finalize().into_bytes() {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// A report that can be downloaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The id to download it by.
    pub id: String,
    /// Its type, such as `scan_telnet`.
    pub report_type: String,
    /// The subscription it belongs to.
    pub subscription: String,
    /// The day it is of.
    pub day: Day,
    /// Its file name; it states type and day as the decoder expects.
    pub file: String,
}

/// Why an answer is no list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The provider says no, and why.
    #[error("the provider refuses: {0}; check key, secret and subscriptions")]
    Refused(String),
    /// It is something else.
    #[error("the provider's answer is not a list of reports: {0}")]
    NotAList(String),
    /// One entry of it is something else.
    #[error("entry {index} of the provider's answer has no usable \"{field}\"")]
    Entry {
        /// Counted from 0.
        index: usize,
        /// The member.
        field: &'static str,
    },
}

impl AnswerError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Refused(_) => "watch-feed-refused",
            Self::NotAList(_) | Self::Entry { .. } => "watch-feed-bad-answer",
        }
    }
}

/// Reads the answer to [`list`]. Entries that a newer API adds members to are still read.
///
/// # Errors
/// When the provider refuses, or the answer or an entry is not of the known form.
pub fn parse_list(body: &[u8]) -> Result<Vec<Listed>, AnswerError> {
    let answer: Value =
        serde_json::from_slice(body).map_err(|e| AnswerError::NotAList(e.to_string()))?;
    if let Some(reason) = answer.get("error") {
        let reason = reason
            .as_str()
            .map_or_else(|| reason.to_string(), str::to_owned);
        return Err(AnswerError::Refused(reason.chars().take(200).collect()));
    }
    let list = answer
        .as_array()
        .filter(|list| list.len() <= MAX_REPORTS)
        .ok_or_else(|| AnswerError::NotAList("expected a JSON array".to_owned()))?;
    list.iter()
        .enumerate()
        .map(|(i, item)| listed(i, item))
        .collect()
}

fn listed(index: usize, item: &Value) -> Result<Listed, AnswerError> {
    let text = |field: &'static str| {
        let found = item
            .get(field)
            .and_then(Value::as_str)
            .filter(|t| !t.is_empty());
        found
            .map(str::to_owned)
            .ok_or(AnswerError::Entry { index, field })
    };
    let stated = text("timestamp")?;
    let day = stated.get(..10).and_then(Day::parse);
    Ok(Listed {
        id: text("id")?,
        report_type: text("type")?,
        subscription: text("report").unwrap_or_default(),
        day: day.ok_or(AnswerError::Entry {
            index,
            field: "timestamp",
        })?,
        file: text("file")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_hmac_sha256_of_the_body() {
        // RFC 4231, test case 2.
        assert_eq!(
            sign("Jefe", b"what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        let credentials = Credentials::new("key\n", "secret");
        let request = download(&credentials, "abc");
        assert_eq!(request.body, r#"{"apikey":"key","id":"abc"}"#);
        assert_eq!(request.signature, sign("secret", request.body.as_bytes()));
        assert!(!format!("{credentials:?} {request:?}").contains("key"));
    }

    #[test]
    fn a_list_is_asked_for_by_days() {
        let day = |text| Day::parse(text).expect("a day");
        let mut query = ListQuery {
            from: day("2030-01-01"),
            to: day("2030-01-03"),
            reports: vec!["national".to_owned()],
            report_type: None,
        };
        let credentials = Credentials::new("k", "s");
        let body = list(&credentials, &query).body;
        assert_eq!(
            body,
            r#"{"apikey":"k","date":"2030-01-01:2030-01-03","reports":["national"]}"#
        );
        query.to = query.from;
        query.report_type = Some("scan_x".to_owned());
        let body = list(&credentials, &query).body;
        assert!(body.contains(r#""date":"2030-01-01""#) && body.contains(r#""type":"scan_x""#));
    }

    #[test]
    fn answers_are_read_or_refused_with_the_reason() {
        let text = r#"[{"id": "x1", "type": "scan_telnet", "report": "national", "timestamp": "2030-01-02 00:00:00",
            "file": "2030-01-02-scan_telnet-national.csv", "new": 1}]"#;
        let listed = parse_list(text.as_bytes()).expect("a list");
        assert_eq!(
            (listed[0].id.as_str(), listed[0].day.to_string().as_str()),
            ("x1", "2030-01-02")
        );
        assert_eq!(parse_list(b"[]"), Ok(Vec::new()));
        let refused = parse_list(br#"{"error": "no permission"}"#);
        assert_eq!(
            refused,
            Err(AnswerError::Refused("no permission".to_owned()))
        );
        let entry = parse_list(br#"[{"id": "x", "type": "t", "file": "f", "timestamp": "soon"}]"#);
        assert_eq!(
            entry,
            Err(AnswerError::Entry {
                index: 0,
                field: "timestamp"
            })
        );
        assert!(matches!(
            parse_list(b"<html>"),
            Err(AnswerError::NotAList(_))
        ));
    }
}

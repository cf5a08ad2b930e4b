//! What a report says, whichever of the four shapes it came in.
//!
//! Not here: reading and writing. Invariant: members have the names of version 4; one that has no
//! field of its own is in [`Report::extra`] under that name, so that nothing is lost.

use super::kinds::Kind;
use base::Timestamp;
use serde_json::{Map, Value};

/// The shape in which a report came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Versions 0.1 and 0.2: lines of a key and a value, the part `report.txt` of a mail.
    Lines,
    /// Versions alpha and 1 to 3 as JSON with `ReporterInfo` and `Report`.
    Legacy,
    /// Version 3 as xarf.org tells it: the source and the rest in objects of their own.
    Loose,
    /// Version 4.
    V4,
}

/// Who reports, or who sends the report for them (v4: `contact_info`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Party {
    /// The organisation's name.
    pub org: String,
    /// The mail address.
    pub contact: String,
    /// The organisation's domain.
    pub domain: String,
}

impl Party {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.org.is_empty() && self.contact.is_empty() && self.domain.is_empty()
    }
}

/// A piece of evidence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The media type, as it was said; not to be believed.
    pub content_type: String,
    /// What it is, in words.
    pub description: Option<String>,
    /// The bytes: base64 is undone.
    pub payload: Vec<u8>,
    /// The payload claims to be base64 and is not: it is the text as it stood.
    pub undecoded: bool,
    /// The hash as it was said, `algorithm:hex`.
    pub hash: Option<String>,
    /// The size as it was said, in bytes.
    pub size: Option<u64>,
}

impl Evidence {
    /// Whether size and hash are those of the payload; `None` when neither is said, or the hash is
    /// of an algorithm that is not computed here (MD5).
    #[must_use]
    pub fn agrees(&self) -> Option<bool> {
        use sha2::Digest;
        let size = self.size.map(|n| n == self.payload.len() as u64);
        if size == Some(false) {
            return size;
        }
        let Some((name, said)) = self.hash.as_deref().and_then(|h| h.split_once(':')) else {
            return size;
        };
        let bytes = self.payload.as_slice();
        let found = match name {
            "sha1" => hex(&sha1::Sha1::digest(bytes)),
            "sha256" => hex(&sha2::Sha256::digest(bytes)),
            "sha512" => hex(&sha2::Sha512::digest(bytes)),
            _ => return size,
        };
        Some(found.eq_ignore_ascii_case(said))
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut out, byte| {
        // Writing into a string cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// A report of abuse.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The shape in which it came.
    pub shape: Shape,
    /// The version as it stands in the report; empty when an old report says none.
    pub version: String,
    /// The reporter's number: a UUID in version 4, anything before.
    pub report_id: Option<String>,
    /// When it was seen.
    pub timestamp: Option<Timestamp>,
    /// Who complains.
    pub reporter: Party,
    /// Who sends the report; the same as the reporter unless it acts for somebody.
    pub sender: Party,
    /// What the report is about: an address, a name, a URL or a mail address.
    pub source_identifier: Option<String>,
    /// The port at the source: with carrier-grade NAT only this leads to the subscriber.
    pub source_port: Option<u16>,
    /// Who was attacked.
    pub destination_ip: Option<String>,
    /// The port that was attacked.
    pub destination_port: Option<u16>,
    /// The category by version 4; empty when an older report's type has none.
    pub category: String,
    /// The type by version 4, or an older report's own in the same spelling.
    pub kind: String,
    /// When it was first seen.
    pub first_seen: Option<Timestamp>,
    /// When it was last seen.
    pub last_seen: Option<Timestamp>,
    /// The protocol: of transport, or of messaging.
    pub protocol: Option<String>,
    /// How the evidence was come by.
    pub evidence_source: Option<String>,
    /// Samples.
    pub evidence: Vec<Evidence>,
    /// How sure the reporter is, 0 to 1.
    pub confidence: Option<f64>,
    /// Tags, `namespace:value`.
    pub tags: Vec<String>,
    /// What happened, in words.
    pub description: Option<String>,
    /// The version it was converted from.
    pub legacy_version: Option<String>,
    /// What belongs to the sender alone (v4: `_internal`, v2 and v3: `InternalProcessing`); it is
    /// never written.
    pub internal: Option<Map<String, Value>>,
    /// The members that have no field here.
    pub extra: Map<String, Value>,
    /// It is about the abuse of children: shown to nobody but the named authority.
    pub sealed: bool,
}

impl Report {
    /// A report of version 4 that says nothing yet.
    #[must_use]
    pub fn new(category: &str, kind: &str) -> Self {
        let mut report = Self::empty(Shape::V4);
        super::VERSION.clone_into(&mut report.version);
        category.clone_into(&mut report.category);
        kind.clone_into(&mut report.kind);
        report.seal();
        report
    }

    pub(super) fn empty(shape: Shape) -> Self {
        Self {
            shape,
            version: String::new(),
            report_id: None,
            timestamp: None,
            reporter: Party::default(),
            sender: Party::default(),
            source_identifier: None,
            source_port: None,
            destination_ip: None,
            destination_port: None,
            category: String::new(),
            kind: String::new(),
            first_seen: None,
            last_seen: None,
            protocol: None,
            evidence_source: None,
            evidence: Vec::new(),
            confidence: None,
            tags: Vec::new(),
            description: None,
            legacy_version: None,
            internal: None,
            extra: Map::new(),
            sealed: false,
        }
    }

    /// The type, if it is one that version 4 knows.
    #[must_use]
    pub fn known(&self) -> Option<Kind> {
        Kind::find(&self.category, &self.kind)
    }

    /// A text among the members without a field.
    #[must_use]
    pub fn text(&self, member: &str) -> Option<&str> {
        self.extra.get(member)?.as_str()
    }

    /// Whether the report is sealed follows from its type, and once it is it stays so.
    pub(super) fn seal(&mut self) {
        self.sealed |= super::kinds::is_sealed(&self.category, &self.kind);
    }

    /// Keeps a member without a field; a name that is taken gets a number.
    pub(super) fn keep(&mut self, name: String, value: Value) {
        let (mut key, mut number) = (name, 2);
        if self.extra.contains_key(&key) || super::v4::CORE.contains(&key.as_str()) {
            let base = key;
            key = format!("{base}_{number}");
            while self.extra.contains_key(&key) {
                number += 1;
                key = format!("{base}_{number}");
            }
        }
        self.extra.insert(key, value);
    }
}

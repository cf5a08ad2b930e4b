//! IODEF: incidents as other teams send and take them. Version 1 (RFC 5070) with the report on
//! fraud (RFC 5901), version 2 as XML (RFC 7970) and as JSON (RFC 8727).
//!
//! Not here: CBOR, and what a team does with an incident. Invariant: any bytes are read without a
//! panic within the limits, nothing is fetched, and what is written holds its schema or is refused.

mod basic;
mod build;
mod check;
mod class;
mod error;
mod event;
mod incident;
mod indicator;
mod json;
mod parse;
mod phraud;
mod print;
mod rows;
#[cfg(test)]
mod tests;
mod tree;
mod words;

pub use basic::{Content, Counter, Extension, Means, Raw, Software, SoftwareReference, Text};
pub use build::{FraudReport, HandOver, LifeCycle, fraud_report, hand_over};
pub use class::Lost;
pub use error::{IodefError, Place};
pub use event::*;
pub use incident::{
    AlternativeId, Assessment, BusinessImpact, Campaign, Confidence, Contact, Discovery, Document,
    History, HistoryItem, Impact, Incident, IncidentId, Method, MonetaryImpact, Reference,
    ReferenceName, RegistryHandle, RelatedActivity, SystemImpact, ThreatActor, TimeImpact,
};
pub use indicator::*;
pub use json::{decode_json, encode_json};
pub use phraud::*;
pub use rows::rows;
pub use words::*;

use class::{Part as _, Reading, Writing};
use tree::{Element, Ns};

/// How much is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a document.
    pub bytes: usize,
    /// Elements inside one another.
    pub depth: usize,
    /// Elements of a document.
    pub elements: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            depth: 64,
            elements: 2_000_000,
        }
    }
}

/// The version of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Version {
    /// 1.00 (RFC 5070).
    V1,
    /// 2.00 (RFC 7970, RFC 8727).
    V2,
}

impl Version {
    /// As documents in XML say it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V1 => "1.00",
            Self::V2 => "2.00",
        }
    }
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    /// Its version.
    pub version: Version,
    /// What it says.
    pub document: Document,
    /// What has no place in the model, the first thousand by name.
    pub lost: Vec<Lost>,
    /// How many more.
    pub more_lost: usize,
}

/// A document that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// Its text.
    pub text: String,
    /// What the version has no place for.
    pub lost: Vec<Lost>,
}

/// Whether a file that begins so is an IODEF document, in XML or JSON (4096 bytes are enough).
#[must_use]
pub fn detect(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let bare = head.trim_ascii_start();
    let says = |name: &str| memchr::memmem::find(bare, name.as_bytes()).is_some();
    match bare.first() {
        Some(b'<') => says("IODEF-Document"),
        Some(b'{') => says("\"Incident\"") && says("\"IncidentID\""),
        _ => false,
    }
}

/// Reads a document in XML, of either version.
///
/// # Errors
/// When it is too large, not well-formed, has a document type definition or entities, or is no
/// IODEF.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Decoded, IodefError> {
    let (root, by_namespace) = parse::parse(bytes, limits)?;
    let by_attribute = match root.attr("version").map(str::trim) {
        Some("1.00" | "1.0" | "1") => Some(Version::V1),
        Some("2.00" | "2.0" | "2") => Some(Version::V2),
        _ => None,
    };
    match by_namespace.or(by_attribute) {
        Some(version) if root.name == "IODEF-Document" => Ok(read(&root, version)),
        _ => Err(IodefError::NotIodef {
            found: root.name.chars().take(80).collect(),
            place: Place::of(bytes, root.at),
        }),
    }
}

fn read(root: &Element<'_>, version: Version) -> Decoded {
    let mut cx = Reading {
        version,
        lost: Vec::new(),
        more: 0,
    };
    let mut document = Document::read(root, &mut cx).unwrap_or_default();
    document.version = None;
    for incident in &mut document.incidents {
        let purpose = incident.purpose.as_ref().map(Purpose::as_str);
        // Beside a word of the list it is the life cycle; else it is the word itself.
        if incident.ext_purpose.as_deref() == purpose {
            incident.ext_purpose = None;
        }
    }
    Decoded {
        version,
        document,
        lost: cx.lost,
        more_lost: cx.more,
    }
}

/// Writes a document in XML.
///
/// # Errors
/// When something is missing that the schema of the version requires, or does not fit.
pub fn encode(document: &Document, version: Version) -> Result<Encoded, IodefError> {
    let (root, lost) = write(document, version, false)?;
    let text = print::document(&root, version);
    Ok(Encoded { text, lost })
}

fn write(
    document: &Document,
    version: Version,
    json: bool,
) -> Result<(Element<'_>, Vec<Lost>), IodefError> {
    let mut cx = Writing {
        version,
        lost: Vec::new(),
        error: None,
        json,
    };
    let mut root = document.write("IODEF-Document", Ns::Iodef, &mut cx);
    root.attrs.retain(|(key, _)| key != "version");
    root.attrs
        .insert(0, ("version".into(), version.as_str().into()));
    check::fix(&mut root, &mut cx);
    match cx.error {
        Some(error) => Err(error),
        None => Ok((root, cx.lost)),
    }
}

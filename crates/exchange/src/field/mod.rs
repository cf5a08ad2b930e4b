//! What each typed field accepts: the one place where a value from outside becomes a value of an
//! observation, by the rules of IntelMQ's harmonisation (3.5), which every feed shares.
//!
//! Not here: which column goes to which field. Invariant: a field either takes a normalised value
//! of its kind or refuses it; it never holds half of one.

mod date;
mod host;
mod number;
mod text;
mod transport;

pub use date::{iso_offset, parse_any as parse_date};
pub use host::{fqdn, url};
pub use number::{Integer, float, integer};
pub use transport::is_transport;

use base::observation::{Field, Kind, Row};
use base::rsit::IncidentType;
use std::net::IpAddr;
use text::Rule;

/// A converted value on its way into a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Given<'a> {
    /// Text.
    Text(&'a str),
    /// An integer.
    Int(i64),
    /// A float.
    Float(f64),
    /// A truth value.
    Bool(bool),
    /// An address that was already read.
    Ip(IpAddr),
}

/// What became of the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The field holds it.
    Yes,
    /// It says "no value" (empty, `-`, `N/A`): the field stays as it is and nobody needs to know.
    Nothing,
    /// The field does not accept it.
    Refused,
}

/// Whether a text stands for "no value".
#[must_use]
pub fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "-" | "N/A")
}

/// `str::trim`, which most values need not.
pub(crate) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// Puts a value into a field. `scratch` is memory to work in.
pub fn put(row: &mut Row, field: Field, value: Given<'_>, scratch: &mut String) -> Taken {
    if let Given::Text(text) = value
        && is_nothing(text)
    {
        return Taken::Nothing;
    }
    let done = match field.kind() {
        Kind::Text => put_text(row, field, value, scratch),
        Kind::Int => put_int(row, field, value),
        Kind::Float => put_float(row, field, value),
        Kind::Ip => put_ip(row, field, value),
        Kind::Time => put_time(row, field, value),
    };
    if done.is_some() {
        Taken::Yes
    } else {
        Taken::Refused
    }
}

fn put_text(row: &mut Row, field: Field, value: Given<'_>, scratch: &mut String) -> Option<()> {
    use std::fmt::Write;
    let text = match value {
        Given::Text(text) => trim(text),
        other => {
            let mut number = String::new();
            let written = match other {
                Given::Int(n) => write!(number, "{n}"),
                Given::Float(n) => write!(number, "{n:?}"),
                Given::Bool(b) => write!(number, "{b}"),
                Given::Ip(ip) => write!(number, "{ip}"),
                Given::Text(_) => Ok(()),
            };
            written.ok()?;
            return put_text(row, field, Given::Text(&number), scratch);
        }
    };
    if text.is_empty() {
        return None;
    }
    if field == Field::ClassificationType {
        return put_type(row, text, scratch);
    }
    scratch.clear();
    let kept = Rule::of(field).apply(text, scratch)?;
    row.set_text(field, kept);
    Some(())
}

/// The class always follows the type.
fn put_type(row: &mut Row, text: &str, scratch: &mut String) -> Option<()> {
    scratch.clear();
    scratch.extend(text.chars().map(|c| c.to_ascii_lowercase()));
    set_type(row, scratch.parse::<IncidentType>().ok()?);
    Some(())
}

/// Sets the type and the class it belongs to.
pub fn set_type(row: &mut Row, kind: IncidentType) {
    row.set_text(Field::ClassificationType, kind.as_str());
    row.set_text(Field::ClassificationTaxonomy, kind.taxonomy().as_str());
}

fn put_int(row: &mut Row, field: Field, value: Given<'_>) -> Option<()> {
    let number = match value {
        Given::Int(n) => n,
        Given::Text(text) => {
            let digits = if is_asn(field) { bare_asn(text) } else { text };
            integer(digits)?.small()?
        }
        Given::Float(n) if n.fract() == 0.0 && n.abs() < 9e15 => {
            #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
            let whole = n as i64;
            whole
        }
        _ => return None,
    };
    let allowed = match field {
        Field::SourcePort | Field::DestinationPort => 1..=65_535,
        Field::SourceAsn | Field::DestinationAsn => 1..=i64::from(u32::MAX),
        Field::Confidence => 0..=100,
        _ => i64::MIN..=i64::MAX,
    };
    allowed
        .contains(&number)
        .then(|| row.set_int(field, number))
}

fn is_asn(field: Field) -> bool {
    matches!(field, Field::SourceAsn | Field::DestinationAsn)
}

fn bare_asn(text: &str) -> &str {
    let trimmed = text.trim();
    match trimmed.get(..2) {
        Some(head) if head.eq_ignore_ascii_case("as") => &trimmed[2..],
        _ => trimmed,
    }
}

fn put_float(row: &mut Row, field: Field, value: Given<'_>) -> Option<()> {
    let number = match value {
        Given::Float(n) => n,
        #[expect(
            clippy::cast_precision_loss,
            reason = "degrees and percentages are small"
        )]
        Given::Int(n) => n as f64,
        Given::Text(text) => float(text)?,
        Given::Bool(_) | Given::Ip(_) => return None,
    };
    let limit = match field {
        Field::FeedAccuracy => 0.0..=100.0,
        _ => f64::MIN..=f64::MAX,
    };
    limit
        .contains(&number)
        .then(|| row.set_float(field, number))
}

fn put_ip(row: &mut Row, field: Field, value: Given<'_>) -> Option<()> {
    let ip = match value {
        Given::Ip(ip) => ip,
        Given::Text(text) => address(text)?,
        _ => return None,
    };
    row.set_ip(field, ip);
    Some(())
}

/// An address: without its IPv6 zone, a whole-length prefix taken for its address, 0.0.0.0 refused.
#[must_use]
pub fn address(text: &str) -> Option<IpAddr> {
    let text = trim(text);
    let bare = match text.as_bytes() {
        // The common case first: plain IPv4.
        bytes if bytes.len() <= 15 && !bytes.contains(&b'/') && !bytes.contains(&b'%') => text,
        _ => {
            let text = text
                .strip_suffix("/32")
                .filter(|t| !t.contains(':'))
                .or_else(|| text.strip_suffix("/128"))
                .unwrap_or(text);
            text.split_once('%').map_or(text, |(address, _)| address)
        }
    };
    let ip: IpAddr = bare.parse().ok()?;
    (ip != IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED)).then_some(ip)
}

fn put_time(row: &mut Row, field: Field, value: Given<'_>) -> Option<()> {
    let Given::Text(text) = value else {
        return None;
    };
    row.set_time(field, parse_date(text)?);
    Some(())
}

#[cfg(test)]
mod tests;

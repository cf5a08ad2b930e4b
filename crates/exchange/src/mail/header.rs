//! The header block of a mail or part (RFC 5322 §2.2), split and read field by field.
//!
//! Not here: what the fields mean together. Invariant: a field that the library cannot read stays
//! in the list as it came; none ends the program.

use super::{Damage, Header, Hop, Mailbox};
use base::Timestamp;
use mail_parser::parsers::MessageStream;
use mail_parser::{Addr, Address, ContentType, DateTime, HeaderValue, Host};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Where the headers end and the body begins.
pub(crate) struct Block {
    /// The fields in order.
    pub fields: Vec<Header>,
    /// Where the body begins.
    pub body: usize,
    /// The header block ended without an empty line.
    pub broken: bool,
}

/// Splits a header block; `None` when it is longer than `limit`.
pub(crate) fn split(bytes: &[u8], limit: usize) -> Option<Block> {
    let mut block = Block {
        fields: Vec::new(),
        body: bytes.len(),
        broken: false,
    };
    let mut at = 0;
    // Where the field that is being read begins, with its name and where its value begins.
    let mut open: Option<(String, usize)> = None;
    while at < bytes.len() {
        if at > limit {
            return None;
        }
        let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |n| at + n + 1);
        let line = &bytes[at..end];
        if line.trim_ascii().is_empty() && !line.starts_with(b" ") && !line.starts_with(b"\t") {
            close(&mut block, bytes, &mut open, at);
            block.body = end;
            return Some(block);
        }
        if !matches!(line[0], b' ' | b'\t') {
            let mbox = at == 0 && (line.starts_with(b"From ") || line.starts_with(b">From "));
            match name(line) {
                Some((name, value)) => {
                    close(&mut block, bytes, &mut open, at);
                    open = Some((name, at + value));
                }
                None if mbox => {}
                None => {
                    close(&mut block, bytes, &mut open, at);
                    block.body = at;
                    block.broken = true;
                    return Some(block);
                }
            }
        }
        at = end;
    }
    if at > limit {
        return None;
    }
    close(&mut block, bytes, &mut open, bytes.len());
    Some(block)
}

/// A field's name, and where its value begins in the line.
fn name(line: &[u8]) -> Option<(String, usize)> {
    let colon = memchr::memchr(b':', line)?;
    let name = line[..colon].trim_ascii_end();
    let good = !name.is_empty() && name.len() <= 128 && name.iter().all(u8::is_ascii_graphic);
    good.then(|| (String::from_utf8_lossy(name).into_owned(), colon + 1))
}

fn close(block: &mut Block, bytes: &[u8], open: &mut Option<(String, usize)>, end: usize) {
    if let Some((name, from)) = open.take() {
        block.fields.push(Header {
            name,
            value: unfold(&bytes[from..end]),
            raw: bytes[from..end].to_vec(),
        });
    }
}

/// A value on one line: each fold and the blanks round it become one blank.
fn unfold(raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw);
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.trim();
        if !out.is_empty() && !line.is_empty() {
            out.push(' ');
        }
        out.push_str(line);
    }
    out.replace('\0', "\u{fffd}")
}

/// What the library reads in a value; nothing where it fails.
fn with<T>(
    raw: &[u8],
    damaged: &mut Vec<Damage>,
    read: impl FnOnce(&mut MessageStream<'_>) -> T,
) -> Option<T> {
    let mut line = raw.to_vec();
    if !line.ends_with(b"\n") {
        line.push(b'\n');
    }
    let read = catch_unwind(AssertUnwindSafe(|| read(&mut MessageStream::new(&line))));
    if read.is_err() && !damaged.contains(&Damage::Header) {
        damaged.push(Damage::Header);
    }
    read.ok()
}

/// Text with its encoded words read (RFC 2047).
pub(super) fn words(header: &Header, damaged: &mut Vec<Damage>) -> String {
    let read = with(&header.raw, damaged, |s| match s.parse_unstructured() {
        HeaderValue::Text(text) => Some(text.into_owned()),
        _ => None,
    });
    let text = read.flatten().unwrap_or_else(|| header.value.clone());
    let one: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    one.trim().to_owned()
}

/// Mail addresses with their names (RFC 5322 §3.4), those of groups among them.
pub(super) fn mailboxes(header: &Header, damaged: &mut Vec<Damage>) -> Vec<Mailbox> {
    let read = with(&header.raw, damaged, |s| match s.parse_address() {
        HeaderValue::Address(Address::List(list)) => list.iter().filter_map(mailbox).collect(),
        HeaderValue::Address(Address::Group(groups)) => {
            let all = groups.iter().flat_map(|g| &g.addresses);
            all.filter_map(mailbox).collect()
        }
        _ => Vec::new(),
    });
    read.unwrap_or_default()
}

fn mailbox(addr: &Addr<'_>) -> Option<Mailbox> {
    let tidy = |text: &str| {
        text.chars()
            .filter(|c| !c.is_control())
            .collect::<String>()
            .trim()
            .to_owned()
    };
    let address = addr.address.as_deref().map(tidy).unwrap_or_default();
    let name = addr.name.as_deref().map(tidy).filter(|n| !n.is_empty());
    (name.is_some() || !address.is_empty()).then_some(Mailbox { name, address })
}

/// Message ids (RFC 5322 §3.6.4) without their angle brackets; one without any is taken whole.
pub(super) fn ids(value: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = value;
    while let Some((_, after)) = rest.split_once('<') {
        let Some((id, after)) = after.split_once('>') else {
            break;
        };
        let id: String = id.chars().filter(|c| !c.is_whitespace()).collect();
        if !id.is_empty() && !found.contains(&id) {
            found.push(id);
        }
        rest = after;
    }
    if found.is_empty() && !value.contains('<') {
        found.extend(
            value
                .split_ascii_whitespace()
                .filter(|w| w.contains('@'))
                .map(str::to_owned),
        );
        found.truncate(1);
    }
    found
}

/// A date of RFC 5322 §3.3, in UTC.
pub(crate) fn date(value: &str) -> Option<Timestamp> {
    let read = with(value.trim().as_bytes(), &mut Vec::new(), |s| {
        match s.parse_date() {
            HeaderValue::DateTime(date) => moment(&date),
            _ => None,
        }
    });
    read.flatten()
        .or_else(|| crate::field::parse_date(value.trim()))
}

fn moment(date: &DateTime) -> Option<Timestamp> {
    let sane = date.is_valid() && (1970..=9999).contains(&date.year);
    let micros = sane.then(|| date.to_timestamp().checked_mul(1_000_000))??;
    Some(Timestamp::from_micros(micros))
}

/// One hop of the way (RFC 5321 §4.4).
pub(super) fn hop(header: &Header, damaged: &mut Vec<Damage>) -> Hop {
    let name = |host: &Host<'_>| match host {
        Host::Name(name) => name.to_string(),
        Host::IpAddr(ip) => ip.to_string(),
    };
    let read = with(&header.raw, damaged, |s| match s.parse_received() {
        HeaderValue::Received(r) => Some(Hop {
            from: r.from.as_ref().map(name),
            helo: r.helo.as_ref().map(name),
            reverse: r.from_iprev.as_deref().map(str::to_owned),
            address: r.from_ip,
            by: r.by.as_ref().map(name),
            date: r.date.as_ref().and_then(moment),
            text: String::new(),
        }),
        _ => None,
    });
    let mut hop = read.flatten().unwrap_or_default();
    hop.text.clone_from(&header.value);
    if hop.address.is_none() {
        hop.address = bracketed(&header.value);
    }
    hop
}

/// The first address in square brackets before `by`.
fn bracketed(value: &str) -> Option<std::net::IpAddr> {
    let from = value.split(" by ").next().unwrap_or(value);
    from.split('[').skip(1).find_map(|piece| {
        let inner = piece.split(']').next()?.trim();
        let lower = inner
            .get(..5)
            .is_some_and(|p| p.eq_ignore_ascii_case("ipv6:"));
        if lower { &inner[5..] } else { inner }.parse().ok()
    })
}

/// A media type with its parameters (RFC 2045 §5.1, RFC 2231).
pub(super) fn content_type(
    header: &Header,
    damaged: &mut Vec<Damage>,
) -> Option<ContentType<'static>> {
    let read = with(&header.raw, damaged, |s| match s.parse_content_type() {
        HeaderValue::ContentType(read) => Some(owned(read)),
        _ => None,
    });
    read.flatten()
}

fn owned(read: ContentType<'_>) -> ContentType<'static> {
    match HeaderValue::ContentType(read).into_owned() {
        HeaderValue::ContentType(read) => read,
        _ => ContentType {
            c_type: "".into(),
            c_subtype: None,
            attributes: None,
        },
    }
}
